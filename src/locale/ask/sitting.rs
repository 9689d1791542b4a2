//! What the secretary is asked in a sitting of the committee.

use crate::domain::actor::StaffId;
use crate::domain::event::act::{Decision, OutcomeKind};
use crate::domain::id::CaseId;
use crate::domain::session::SessionId;
use chrono::NaiveDate;

/// A question, or one of its answers.
#[derive(Clone, Copy, Debug)]
pub enum SittingAsk<'a> {
    /// Which sitting.
    WhichSession,
    /// One sitting that was opened before.
    Session {
        /// Its number.
        id: SessionId,
        /// The day on which it was opened.
        opened: NaiveDate,
        /// Whether that is today.
        today: bool,
        /// How many members were there.
        present: usize,
        /// How many cases it has decided.
        decided: usize,
    },
    /// A sitting that begins now.
    NewSession,
    /// Who is there.
    WhoIsPresent,
    /// How many must be there, of how many.
    Quorum {
        /// How many must.
        quorum: usize,
        /// Of how many.
        members: usize,
    },
    /// Too few are there.
    NoQuorum {
        /// How many are.
        present: usize,
        /// Of how many.
        members: usize,
        /// How many must be.
        quorum: usize,
    },
    /// What is decided.
    WhatOutcome,
    /// One thing that can be decided.
    Outcome(OutcomeKind),
    /// A member stands aside.
    StandAside,
    /// This case later.
    Skip,
    /// The case before this one.
    Previous,
    /// The sitting goes on later.
    Stop,
    /// Who stands aside.
    WhoStandsAside,
    /// Why somebody stands aside.
    WhyAside(&'a StaffId),
    /// How many riyals are granted.
    Amount,
    /// How many units are granted.
    Quantity,
    /// Why, by the policy's list.
    Reason,
    /// What the applicant is told.
    Words(OutcomeKind),
    /// Until when it is put off.
    Until,
    /// Why the answer cannot wait for its first day.
    Urgent(NaiveDate),
    /// Whether this is to be recorded.
    Confirm {
        /// For which case.
        case: CaseId,
        /// What.
        decision: &'a Decision,
    },
    /// It is.
    Yes,
    /// It is to be changed.
    No,
}
