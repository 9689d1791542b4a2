//! A report of figures as a value: what period, desk, commit and policy it speaks of, and its sections.
//!
//! A report computes the figures of one period (`lines`), and here they are put beside those of the period before and of
//! the same period last year, in the same calendar. Every notation loops over the same value. What is counted:
//!
//! - A day is a day of the association's clock; an event has the day on which it happened, an intake that of receipt.
//! - An event that a later one set aside never counts, even if that was after the period: it was a mistake.
//! - Neither side of an open dispute counts before it is settled; the case is counted as disputed.
//! - "At the end" is the fold over the events up to the last day of the period, or up to today while it runs.
//!
//! No figure is about a member of staff (clause O6c), and none says how long an officer took (clause S1).

pub(crate) mod answers;
pub mod chart;
pub(crate) mod days;
pub(crate) mod ledger;
pub mod line;
pub mod names;
pub mod part;
pub(crate) mod past;
pub mod section;
pub(crate) mod sum;
pub mod tally;

use crate::domain::calendar::{Calendar, Period, Unit};
use crate::domain::id::DeskCode;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::{Head, Note, ReportKind};
use crate::report::figures::part::Part;
use crate::report::table::Cell;
use crate::report::{
    Basis, channels, committee, coverage, hardship, monthly, satisfaction, services, timeliness,
};
use chrono::NaiveDate;

pub use ledger::Records;

/// What a report is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The period.
    pub period: Period,
    /// The one desk whose cases are counted; all of them where `None`.
    pub desk: Option<DeskCode>,
}

/// A report of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which report.
    pub kind: ReportKind,
    /// What it was asked for.
    pub scope: Scope,
    /// The commit from which it was made, where git knows the register.
    pub commit: Option<String>,
    /// The version of the policy (clause T3).
    pub policy_version: String,
    /// The day at whose end the figures are true: the last of the period, or today while it runs.
    pub as_of: NaiveDate,
    /// The period before, where its calendar is known.
    pub before: Option<Period>,
    /// The same period last year, where its calendar is known and it is not the period before anyway.
    pub last_year: Option<Period>,
    /// What has to be known of the whole report.
    pub notes: Vec<Note>,
    /// The figures.
    pub sections: Vec<Part>,
}

/// One thing that a report says of itself, and of the periods that it compares with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadRow {
    /// What it says.
    pub head: Head,
    /// The value.
    pub value: Cell,
    /// That of the period before, or [`Cell::Empty`].
    pub before: Cell,
    /// That of the same period last year, or [`Cell::Empty`].
    pub last_year: Cell,
}

impl Report {
    /// Computes a report; the order of the records does not matter.
    #[must_use]
    pub fn of(
        kind: ReportKind,
        scope: Scope,
        records: &Records<'_>,
        commit: Option<String>,
        basis: &Basis<'_>,
    ) -> Self {
        let records = records.of_desk(scope.desk);
        let period = scope.period;
        let before = period.previous();
        // The year before a year is both, and is shown once.
        let last_year = period.year_before().filter(|year| before != Some(*year));
        let of = |period| kind.lines(&records.at_end_of(period, basis));
        let now = of(period);
        let sections = part::beside(&now, before.map(of).as_ref(), last_year.map(of).as_ref());
        let running = basis.today < period.last();
        Self {
            kind,
            scope,
            commit,
            policy_version: basis.policy.version.clone(),
            as_of: basis.at_end_of(period).today,
            before,
            last_year,
            notes: running.then_some(Note::Running).into_iter().collect(),
            sections,
        }
    }

    /// Returns what the report says of itself, in order; how a period is named, beside those it is compared with.
    #[must_use]
    pub fn head(&self) -> Vec<HeadRow> {
        let same = |head, value| HeadRow {
            head,
            value,
            before: Cell::Empty,
            last_year: Cell::Empty,
        };
        let mut rows = vec![same(Head::Report, Cell::Report(self.kind))];
        let before = self.before.map(period_head).unwrap_or_default();
        let last_year = self.last_year.map(period_head).unwrap_or_default();
        for (head, value) in period_head(self.scope.period) {
            let of = |other: &[(Head, Cell)]| {
                let found = other.iter().find(|(other, _)| *other == head);
                found.map_or(Cell::Empty, |(_, value)| value.clone())
            };
            rows.push(HeadRow {
                before: of(&before),
                last_year: of(&last_year),
                ..same(head, value)
            });
        }
        let commit = self.commit.clone();
        rows.extend([
            same(Head::AsOf, Cell::Day(self.as_of)),
            same(Head::Desk, Cell::maybe(self.scope.desk, Cell::Desk)),
            same(Head::Commit, Cell::maybe(commit, Cell::Text)),
            same(Head::PolicyVersion, Cell::Text(self.policy_version.clone())),
        ]);
        rows
    }
}

/// Returns how a period is named, its calendar and its two ends.
fn period_head(period: Period) -> Vec<(Head, Cell)> {
    let named = match period.unit() {
        Unit::Month => Some(Head::Month),
        Unit::Quarter => Some(Head::Quarter),
        Unit::Year => Some(Head::Year),
        Unit::Days => None,
    };
    let calendar = match period.calendar() {
        Calendar::Hijri => "hijri",
        Calendar::Gregorian => "gregorian",
    };
    let named = named.map(|head| (head, Cell::Period(period)));
    named
        .into_iter()
        .chain([
            (Head::Calendar, Cell::Text(calendar.to_owned())),
            (Head::First, Cell::Day(period.first())),
            (Head::Last, Cell::Day(period.last())),
        ])
        .collect()
}

impl ReportKind {
    /// Returns the figures of one period.
    fn lines(self, ledger: &Ledger<'_>) -> Lines {
        match self {
            Self::Monthly => monthly::lines(ledger),
            Self::Timeliness => timeliness::lines(ledger),
            Self::Services => services::lines(ledger),
            Self::Channels => channels::lines(ledger),
            Self::Committee => committee::lines(ledger),
            Self::Satisfaction => satisfaction::lines(ledger),
            Self::Hardship => hardship::lines(ledger),
            Self::Coverage => coverage::lines(ledger),
        }
    }
}
