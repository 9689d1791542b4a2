//! The committee's answers of a period against the policy's clock (clause S5b).

use crate::domain::calendar::Period;
use crate::domain::policy::reply::Due;
use crate::report::Basis;
use crate::report::figures::days::{BINS, Days};
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::past::Past;
use crate::report::figures::section::Section;
use crate::report::table::Cell;

/// The answers so far: after how many days they came, and how many came outside the clock's days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    pub(crate) days: Days,
    pub(crate) early: u64,
    pub(crate) late: u64,
}

impl Answers {
    /// Counts the answers that a case got in the period.
    pub(crate) fn add(&mut self, past: &Past<'_>, period: Period, basis: &Basis<'_>) {
        for (event, _) in past.answers_in(period) {
            let Some(submitted) = past.submitted(event) else {
                continue;
            };
            let day = past.day(event);
            let due = Due::of(basis.policy, submitted);
            self.days.add((day - submitted).num_days());
            self.early += u64::from(due.not_before.is_some_and(|first| day < first));
            self.late += u64::from(day > due.not_after);
        }
    }

    /// Returns how many there are.
    pub(crate) fn total(&self) -> u64 {
        self.days.count()
    }

    /// Adds how long the answers took.
    pub(crate) fn turnaround(&self, list: &mut Lines) {
        let section = Section::TurnaroundDays;
        let days = &self.days;
        list.put(
            section,
            Figure::Median,
            Cell::maybe(days.median(), Cell::Number),
        );
        list.put(
            section,
            Figure::P90,
            Cell::maybe(days.percentile(90), Cell::Days),
        );
        list.put(
            section,
            Figure::Max,
            Cell::maybe(days.longest(), Cell::Days),
        );
        for bin in BINS {
            let (first, last) = *bin;
            let count = Cell::Count(days.within(*bin));
            list.group(section, Figure::ByDays, Cell::Range(first, last), count);
        }
    }
}
