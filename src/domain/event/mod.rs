//! An event: one thing that was done to a case, by whom and when.
//!
//! Events are never edited and never removed; a wrong one is followed by
//! another. This module says what an event *is*; whether it may happen is
//! `workflow`'s question, and how it is written is `register::format`'s.

pub mod act;
mod decision;
pub mod kind;
pub mod parts;
pub mod ties;

use crate::domain::actor::StaffId;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// One entry of a case's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Unique in its case; how merges and corrections refer to it.
    pub id: EventId,
    /// Lamport number: one more than the greatest that its writer saw.
    pub n: u32,
    /// When it was recorded.
    pub at: DateTime<FixedOffset>,
    /// When it happened, if that was not the day it was recorded.
    pub on: Option<NaiveDate>,
    /// Who recorded it.
    pub by: StaffId,
    /// What was done.
    pub act: Act,
}

impl Event {
    /// Returns what was done, without the particulars.
    pub fn kind(&self) -> EventKind {
        self.act.kind()
    }

    /// Returns the day on which it happened.
    pub fn day(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| self.at.date_naive())
    }
}
