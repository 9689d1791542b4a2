//! Reports: from cases to a report as a value, pure.
//!
//! Every listing is a [`table::Table`] of typed cells, so that each notation and each language shows the same rows. No
//! text for people stands here, and nothing is read or printed: cases, policy and the day come in as arguments.

pub mod agenda;
pub mod changes;
mod channels;
mod committee;
mod coverage;
pub mod explain;
pub mod figures;
pub mod find;
mod hardship;
pub mod list;
pub mod log;
pub mod matches;
pub mod minutes;
pub mod monthly;
pub mod person;
pub mod receipts;
pub mod rehearsal;
mod satisfaction;
mod services;
pub mod sitting;
pub mod table;
mod timeliness;

use crate::domain::calendar::Period;
use crate::domain::event::Event;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// What a report is computed from, besides the cases.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// The policy in force.
    pub policy: &'a Policy,
    /// The desks, the catalogue and the clock of the association.
    pub office: &'a Office,
    /// The day of the report.
    pub today: NaiveDate,
}

impl Basis<'_> {
    /// Returns the same basis at the end of a period: on its last day, or today while it runs.
    pub fn at_end_of(&self, period: Period) -> Self {
        Self {
            today: period.last().min(self.today),
            ..*self
        }
    }

    /// Returns the day of a moment by the association's clock, wherever it was recorded.
    pub fn date(&self, moment: DateTime<FixedOffset>) -> NaiveDate {
        let offset = self.office.settings.offset;
        moment.with_timezone(&offset).date_naive()
    }

    /// Returns the day on which an event happened, by the association's clock.
    pub fn day(&self, event: &Event) -> NaiveDate {
        event.on.unwrap_or_else(|| self.date(event.at))
    }
}
