//! The list of what bmf can say.
//!
//! A topic is an enum of its own, here or in the domain, and has one file in each language.

use crate::audit::finding::Breach;
use crate::domain::check::Finding;
use crate::domain::health::ailment::Ailment;
use crate::domain::problem::Problem;
use crate::domain::refusal::Obstacle;
use crate::domain::value::BadValue;
use crate::locale::ask::Ask;
use crate::locale::gate::Gate;
use crate::locale::notice::Notice;
use crate::locale::proof::Proof;
use crate::locale::sitting::Sitting;
use crate::locale::sync::Sync;
use crate::locale::trouble::Trouble;

/// Something to be said.
#[derive(Clone, Copy, Debug)]
pub enum Message<'a> {
    /// What stands in the way of an event.
    Obstacle(&'a Obstacle),
    /// What is wrong with a value, and what was expected.
    Value(&'a BadValue),
    /// What is wrong with a written record.
    Problem(&'a Problem),
    /// What a check found.
    Finding(&'a Finding),
    /// What is wrong around the cases: the machine, the folder, the history, the settings.
    Ailment(&'a Ailment),
    /// How a law of the history was broken.
    Breach(&'a Breach),
    /// What the gate of a shared repository says.
    Gate(&'a Gate<'a>),
    /// What a person is asked.
    Ask(&'a Ask<'a>),
    /// What was done, and what comes next.
    Notice(&'a Notice<'a>),
    /// What is said of proofs.
    Proof(&'a Proof<'a>),
    /// What a sitting of the committee sees and leaves behind.
    Sitting(&'a Sitting<'a>),
    /// What came from other desks and went to them.
    Sync(&'a Sync<'a>),
    /// What went wrong outside the cases.
    Trouble(&'a Trouble<'a>),
}
