//! The sentences in Arabic: one file a topic, one exhaustive match a file.

mod ailment;
mod ask;
mod finding;
mod notice;
mod obstacle;
mod problem;
mod sitting;
mod trouble;
mod value;

use crate::locale::Locale;
use crate::locale::message::Message;

/// Returns a message in Arabic.
pub(super) fn say(to: &Locale<'_>, message: &Message<'_>) -> String {
    match message {
        Message::Obstacle(obstacle) => obstacle::say(to, obstacle),
        Message::Value(value) => value::say(to, value),
        Message::Problem(problem) => problem::say(to, problem),
        Message::Finding(finding) => finding::say(to, finding),
        Message::Ailment(ailment) => ailment::say(to, ailment),
        Message::Ask(ask) => ask::say(to, ask),
        Message::Notice(notice) => notice::say(to, notice),
        Message::Sitting(sitting) => sitting::say(to, sitting),
        Message::Trouble(trouble) => trouble::say(to, trouble),
    }
}
