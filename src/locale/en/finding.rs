//! Findings of `check` in English.

use crate::domain::check::{Finding, What};
use crate::locale::Locale;
use crate::locale::message::Message;

pub(super) fn say(to: &Locale<'_>, finding: &Finding) -> String {
    match &finding.what {
        What::Misplaced { belongs } => {
            format!(
                "The file holds {}, which belongs in {belongs}.",
                finding.case
            )
        }
        What::SameId { other } => format!("{other} holds the same id."),
        What::SameKey { other } => format!("{other} was taken under the same key."),
        What::UnknownDesk => format!("bmf.toml has no desk {}.", finding.case.desk()),
        What::UnknownStaff(name) => format!("bmf.toml has no member of staff {}.", to.quote(name)),
        What::UnknownService(name) => format!("bmf.toml has no service {}.", to.quote(name)),
        What::UnknownDocument(name) => format!("bmf.toml has no document {}.", to.quote(name)),
        What::UnknownSession(session) => format!("There is no file of session {session}."),
        What::NoIntake => "The log does not begin with the intake.".to_owned(),
        What::BeforeItsPast => {
            "This was recorded on an earlier day than what it follows.".to_owned()
        }
        What::AfterItsRecord => "This happened on a later day than it was recorded.".to_owned(),
        What::Illegal { event, clause, why } => format!(
            "{}, clause {}: {}",
            to.event(*event),
            clause.name(),
            to.say(&Message::Obstacle(why))
        ),
        What::Disputed => {
            "Two histories of this case disagree; the secretary has yet to settle it.".to_owned()
        }
        What::HeaderEdited => {
            "The header no longer holds what was signed here: it was changed without an amendment."
                .to_owned()
        }
    }
}
