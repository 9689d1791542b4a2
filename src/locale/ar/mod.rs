//! The sentences in Arabic: one file a topic, one exhaustive match a file.

mod ailment;
mod ask;
mod audit;
mod finding;
mod gate;
mod notice;
mod obstacle;
mod problem;
mod proof;
mod sitting;
mod sync;
mod trouble;
mod value;

use crate::audit::gate::rule::Rule;
use crate::audit::law::Law;
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
        Message::Breach(breach) => audit::say(to, breach),
        Message::Gate(gate) => gate::say(to, gate),
        Message::Notice(notice) => notice::say(to, notice),
        Message::Proof(proof) => proof::say(to, proof),
        Message::Sitting(sitting) => sitting::say(to, sitting),
        Message::Sync(sync) => sync::say(to, sync),
        Message::Trouble(trouble) => trouble::say(to, trouble),
    }
}

/// Returns a law in a few words, and what it is for.
pub(super) fn law(law: Law) -> (&'static str, &'static str) {
    audit::law(law)
}

/// Returns a rule for pushes in a few words, and what it is for.
pub(super) fn rule(rule: Rule) -> (&'static str, &'static str) {
    gate::rule(rule)
}
