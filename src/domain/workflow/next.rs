//! What comes next for a case, and who does it.

use crate::domain::actor::Role;
use crate::domain::case::{Case, CaseKind};
use crate::domain::event::kind::EventKind;
use crate::domain::field::declared_digest;
use crate::domain::policy::Policy;
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::Due;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::table::Row;
use crate::domain::workflow::{roles, table};
use chrono::NaiveDate;

/// A step that is open for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The event that would record it.
    pub event: EventKind,
    /// The clause that asks for it.
    pub clause: Clause,
    /// Who may record it.
    pub by: Vec<Role>,
    /// The first day on which it may be done, where the policy sets one.
    pub not_before: Option<NaiveDate>,
}

/// Returns the steps that the policy waits for, the one to do first at the front.
pub fn next(case: &Case, view: &View<'_>, policy: &Policy) -> Vec<Step> {
    expected(case, view)
        .into_iter()
        .filter_map(|event| {
            let row = table::row(case.header.kind, event)?;
            Some(Step {
                event,
                clause: row.clause,
                by: who(row, view, policy),
                not_before: not_before(event, view, policy),
            })
        })
        .collect()
}

/// Returns who may record an event now: a referral is answered by research alone (clause S3).
fn who(row: &Row, view: &View<'_>, policy: &Policy) -> Vec<Role> {
    if row.event == EventKind::Answer && view.referral.is_some() {
        vec![Role::Research]
    } else {
        roles(row, policy)
    }
}

/// Returns the days between which the committee's answer belongs, while it is awaited.
pub fn due(view: &View<'_>, policy: &Policy) -> Option<Due> {
    let submitted = view.submitted?;
    Some(Due::of(policy, submitted.day()))
}

fn not_before(event: EventKind, view: &View<'_>, policy: &Policy) -> Option<NaiveDate> {
    if event == EventKind::Decide {
        due(view, policy)?.not_before
    } else {
        None
    }
}

fn expected(case: &Case, view: &View<'_>) -> Vec<EventKind> {
    if view.is_disputed() {
        return vec![EventKind::Settle];
    }
    let asked = view.referral.is_some() || view.open_questions().next().is_some();
    let mut steps = Vec::new();
    if asked && !view.stage.is_final() {
        steps.push(EventKind::Answer);
    }
    let told = |then: &[EventKind]| match view.told {
        Some(_) => then.to_vec(),
        None => vec![EventKind::Notify],
    };
    let rate = view.feedback.is_none().then_some(EventKind::Feedback);
    match view.stage {
        Stage::Received if case.header.kind == CaseKind::Support => {
            steps.extend(unsigned(case, view));
        }
        Stage::Received => {
            if !asked {
                steps.push(EventKind::Answer);
            }
        }
        Stage::Verified => {
            steps.extend(view.need.is_none().then_some(EventKind::Assess));
            steps.push(EventKind::Submit);
        }
        Stage::BeforeCommittee => {
            steps.extend(view.need.is_none().then_some(EventKind::Assess));
            steps.push(EventKind::Decide);
        }
        Stage::Deferred => steps.extend(told(&[EventKind::Decide])),
        Stage::Accepted => {
            steps.extend(told(&[]));
            if view.told.is_some() {
                steps.extend(unsigned(case, view));
                steps.push(EventKind::Register);
            }
        }
        Stage::Rejected => {
            steps.extend(told(&[]));
            if view.told.is_some() {
                steps.extend(rate);
                steps.push(EventKind::Close);
            }
        }
        Stage::Registered | Stage::InDelivery => {
            steps.extend(unsigned(case, view));
            steps.push(EventKind::Deliver);
        }
        Stage::Delivered | Stage::Answered => {
            steps.extend(rate);
            steps.push(EventKind::Close);
        }
        Stage::Withdrawn => {}
        Stage::Closed => steps.extend(rate),
    }
    steps
}

/// Returns which of the two signatures is not in force over the header as it stands.
fn unsigned(case: &Case, view: &View<'_>) -> Vec<EventKind> {
    let now = declared_digest(&case.header);
    let mut steps = Vec::new();
    if view.declared.is_none_or(|signed| signed.over != now) {
        steps.push(EventKind::Declare);
    }
    if view.verified.is_none_or(|signed| signed.over != now) {
        steps.push(EventKind::Verify);
    }
    steps
}
