//! `agenda`: what waits, for whom, since when; most urgent first.
//!
//! One row for each open case: the step that the workflow names first. Only the committee's answer has a day by which it
//! is due (clause S5b); no step of an officer is timed (clause S1).

use crate::domain::actor::Role;
use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::next::{self, Step};
use crate::report::Basis;
use crate::report::table::{Cell, Column, Table};
use chrono::NaiveDate;

/// The columns of the agenda.
pub const COLUMNS: &[Column] = &[
    Column::Id,
    Column::Stage,
    Column::WaitingFor,
    Column::Step,
    Column::Since,
    Column::Days,
    Column::NotBefore,
    Column::Due,
    Column::Overdue,
    Column::Disputed,
];

/// Returns the first open step of each open case, for whoever holds one of `roles`, or for everybody.
///
/// `waiting_for` is the role that the table or the policy names first for the step; others may do it too. `days` are
/// those since the case began to wait. What is or was due soonest stands first, then what waits longest.
pub fn agenda<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    roles: Option<&[Role]>,
    basis: &Basis<'_>,
) -> Table {
    let mut waiting: Vec<Waiting> = cases
        .into_iter()
        .filter_map(|case| Waiting::of(case, roles, basis))
        .collect();
    // What is overdue was due before anything that is not.
    waiting.sort_by_key(|item| {
        let due = item.due.unwrap_or(NaiveDate::MAX);
        (due, item.since, item.case.header.id)
    });
    Table {
        columns: COLUMNS,
        rows: waiting.iter().map(|item| item.row(basis)).collect(),
    }
}

/// Returns whether anything may wait in a case.
pub fn may_wait(case: &Brief<'_>) -> bool {
    case.is_open()
}

struct Waiting<'a> {
    case: &'a Case,
    stage: Stage,
    disputed: bool,
    step: Step,
    since: NaiveDate,
    due: Option<NaiveDate>,
    overdue: bool,
}

impl<'a> Waiting<'a> {
    fn of(case: &'a Case, roles: Option<&[Role]>, basis: &Basis<'_>) -> Option<Self> {
        let view = View::of(case);
        if view.stage.is_final() && !view.is_disputed() {
            return None;
        }
        let step = next::next(case, &view, basis.policy).into_iter().next()?;
        let mine = roles.is_none_or(|roles| step.by.iter().any(|role| roles.contains(role)));
        let due = answer_due(&view, basis);
        mine.then(|| Self {
            case,
            stage: view.stage,
            disputed: view.is_disputed(),
            since: since(case, &view, &step, basis),
            step,
            due,
            overdue: due.is_some_and(|last| last < basis.today),
        })
    }

    fn row(&self, basis: &Basis<'_>) -> Vec<Cell> {
        let days = (basis.today - self.since).num_days();
        vec![
            Cell::Id(self.case.header.id),
            Cell::Stage {
                stage: self.stage,
                disputed: self.disputed,
            },
            Cell::maybe(self.step.by.first().copied(), Cell::Role),
            Cell::Did(self.step.event),
            Cell::Day(self.since),
            Cell::Days(days),
            Cell::maybe(self.step.not_before, Cell::Day),
            Cell::maybe(self.due, Cell::Day),
            Cell::Flag(self.overdue),
            Cell::Flag(self.disputed),
        ]
    }
}

/// Returns the last day of the committee's answer, while the request waits for it.
pub(super) fn answer_due(view: &View<'_>, basis: &Basis<'_>) -> Option<NaiveDate> {
    let waits = matches!(view.stage, Stage::BeforeCommittee | Stage::Deferred);
    let due = next::due(view, basis.policy).filter(|_| waits)?;
    Some(due.not_after)
}

/// A question waits since it was asked, everything else since the case came to its stage.
fn since(case: &Case, view: &View<'_>, step: &Step, basis: &Basis<'_>) -> NaiveDate {
    let reached = view.since.unwrap_or(case.header.received);
    let asked = view.open_questions().map(|question| question.asked);
    let oldest = asked
        .chain(view.referral)
        .map(|event| basis.day(event))
        .min();
    oldest
        .filter(|_| step.event == EventKind::Answer)
        .unwrap_or_else(|| basis.date(reached))
}
