//! The docket: the cases that wait for the committee, in the order in which it hears them.

use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::id::CaseId;
use crate::domain::session::Session;
use crate::domain::view::View;
use crate::domain::workflow::next::{due, next};
use crate::report::Basis;
use chrono::NaiveDate;

/// How long a case has waited for the committee, and when its answer belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// The day on which it went to the committee.
    pub since: NaiveDate,
    /// The days since then.
    pub days: i64,
    /// The first day on which it may be answered, where that has not come.
    pub not_before: Option<NaiveDate>,
    /// The day until which it was put off, where that has not come.
    pub put_off: Option<NaiveDate>,
    /// The last day on which the answer is in time.
    pub due: NaiveDate,
    /// Whether that day has passed.
    pub overdue: bool,
}

impl Wait {
    /// Returns how long the case of this view has waited; `None` where it never went to the committee.
    pub fn of(view: &View<'_>, basis: &Basis<'_>) -> Option<Self> {
        let since = basis.day(view.submitted?);
        let clock = due(view, basis.policy)?;
        let put_off = view.decision.and_then(|(_, it)| it.outcome.until());
        let to_come = |day: &NaiveDate| *day > basis.today;
        Some(Self {
            since,
            days: (basis.today - since).num_days(),
            not_before: clock.not_before.filter(to_come),
            put_off: put_off.filter(to_come),
            due: clock.not_after,
            overdue: clock.not_after < basis.today,
        })
    }

    /// Returns whether the case need not be heard yet.
    pub fn is_early(&self) -> bool {
        self.not_before.is_some() || self.put_off.is_some()
    }
}

/// Returns the cases that wait for the committee and were not decided in this sitting.
///
/// What is or was due soonest stands first, then what waits longest; whatever need not be heard yet stands last.
pub fn docket<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    session: Option<&Session>,
    basis: &Basis<'_>,
) -> Vec<CaseId> {
    let decided = |id| session.is_some_and(|session| session.cases.contains(&id));
    let waiting = cases.into_iter().filter_map(|case| {
        let view = View::of(case);
        let steps = next(case, &view, basis.policy);
        let waits = steps.iter().any(|step| step.event == EventKind::Decide);
        let wait = Wait::of(&view, basis)?;
        let id = case.header.id;
        (waits && !decided(id)).then_some((wait.is_early(), wait.due, wait.since, id))
    });
    let mut waiting: Vec<_> = waiting.collect();
    waiting.sort();
    waiting.into_iter().map(|(_, _, _, id)| id).collect()
}
