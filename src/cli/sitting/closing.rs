//! The end of a sitting: what was decided, what is left, and the minutes.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::sitting::Sitting;
use crate::locale::message::Message;
use crate::locale::sitting::Sitting as Line;
use crate::render::minutes::minutes;
use crate::report::minutes::Minutes;

impl Sitting {
    /// Shows the decisions and how many cases are left, and prints the minutes as the result of the command.
    pub(super) fn close(&self, context: &mut Context<'_>) -> Result<(), Failure> {
        let words = self.room.words();
        if !self.is_open() {
            let nothing = words.say(&Message::Sitting(&Line::NothingDecided));
            context.ui.aside(&nothing);
            return Ok(());
        }
        let value = Minutes::of(&self.session, &self.room.cases);
        context.ui.table_beside(&value.glance(), &words);
        let left = self.room.docket(Some(&self.session)).len();
        let left = words.say(&Message::Sitting(&Line::StillWaiting(left)));
        context.ui.aside(&format!("{left}\n"));
        let text = minutes(&value, listing::layout(context), &words);
        context.ui.print(&text)
    }
}
