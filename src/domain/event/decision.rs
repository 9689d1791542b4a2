//! What a decision says and needs, by its outcome.

use crate::domain::event::act::{Grant, Outcome, OutcomeKind};
use chrono::NaiveDate;

impl OutcomeKind {
    /// Returns whether the coded reason is not enough, because the applicant is told why or what is missing.
    pub fn needs_words(self) -> bool {
        match self {
            Self::Reject | Self::AskMore => true,
            Self::Accept | Self::Defer => false,
        }
    }
}

impl Outcome {
    /// Returns how much was granted, where something was.
    pub fn grant(self) -> Option<Grant> {
        match self {
            Self::Accept(grant) => grant,
            Self::Reject | Self::Defer(_) | Self::AskMore(_) => None,
        }
    }

    /// Returns until when the request was put off, where that was said.
    pub fn until(self) -> Option<NaiveDate> {
        match self {
            Self::Defer(until) | Self::AskMore(until) => until,
            Self::Accept(_) | Self::Reject => None,
        }
    }
}
