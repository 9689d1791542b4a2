//! What a person is asked at a terminal, and what is said beside the questions.

pub mod intake;
pub mod sitting;
pub mod step;

use crate::domain::event::kind::EventKind;
use crate::locale::ask::intake::IntakeAsk;
use crate::locale::ask::sitting::SittingAsk;
use crate::locale::ask::step::StepAsk;

/// A question, or a word about how to answer.
#[derive(Clone, Copy, Debug)]
pub enum Ask<'a> {
    /// The keys of a line of text.
    LineKeys,
    /// The keys of a line that may stay empty.
    SkipKeys,
    /// The keys of a choice.
    OneKeys,
    /// The keys of several choices.
    AnyKeys,
    /// An answer is needed.
    Needed,
    /// Who is at work.
    Who,
    /// Which case it is about.
    WhichCase(EventKind),
    /// One case in a list.
    Case {
        /// Its id.
        id: crate::domain::id::CaseId,
        /// Whose request it is.
        name: &'a str,
        /// Where it stands.
        stage: crate::domain::stage::Stage,
    },
    /// About a new request.
    Intake(&'a IntakeAsk<'a>),
    /// About a step.
    Step(&'a StepAsk<'a>),
    /// A question of a sitting of the committee.
    Sitting(&'a SittingAsk<'a>),
}

/// Returns the parts of a choice, beside each other.
pub(crate) fn beside(parts: &[String]) -> String {
    parts.join(" · ")
}
