//! Objections, amendments, void entries and settled disputes (clauses T2, S4, S5b).

use crate::domain::actor::Role;
use crate::domain::case::{Case, CaseKind};
use crate::domain::event::Event;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::refusal::Obstacle;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::{Asked, replay};
use chrono::{Days, NaiveDate};

pub(super) fn objection_heard(asked: &Asked<'_>) -> Option<Obstacle> {
    let header = &asked.case.header;
    if header.kind != CaseKind::Objection {
        return None;
    }
    let Some(about) = asked
        .rules
        .other
        .filter(|c| header.about == Some(c.header.id))
    else {
        return Some(Obstacle::ObjectionNeedsRejection { about: None });
    };
    let view = View::of(about);
    match rejected_on(&view) {
        Some(day) => appeal_over(asked, day, asked.event.day()),
        None => Some(Obstacle::ObjectionNeedsRejection {
            about: Some((about.header.id, view.stage)),
        }),
    }
}

pub(super) fn objection_in_time(asked: &Asked<'_>) -> Option<Obstacle> {
    let Act::Reopen {
        objection: Some(named),
        ..
    } = &asked.event.act
    else {
        return None;
    };
    let about = asked.case.header.id;
    let objection = asked.rules.other.filter(|case| {
        let header = &case.header;
        header.id == *named && header.kind == CaseKind::Objection && header.about == Some(about)
    });
    let Some(objection) = objection else {
        return Some(Obstacle::NotItsObjection { named: *named });
    };
    match rejected_on(asked.view) {
        Some(day) => appeal_over(asked, day, objection.header.received.date_naive()),
        None => Some(Obstacle::ObjectionNeedsRejection {
            about: Some((about, asked.view.stage)),
        }),
    }
}

/// Returns the day on which the applicant was told of the rejection in force, or else it was decided.
fn rejected_on(view: &View<'_>) -> Option<NaiveDate> {
    let (event, decision) = view.decision?;
    let rejected = decision.outcome.kind() == OutcomeKind::Reject
        && matches!(view.stage, Stage::Rejected | Stage::Closed);
    rejected.then(|| view.told.unwrap_or(event).day())
}

fn appeal_over(asked: &Asked<'_>, told: NaiveDate, raised: NaiveDate) -> Option<Obstacle> {
    let days = Days::new(u64::from(asked.rules.policy.appeal_days));
    let last = told.checked_add_days(days).unwrap_or(NaiveDate::MAX);
    (raised > last).then_some(Obstacle::AppealOver { last })
}

pub(super) fn nothing_changes(asked: &Asked<'_>) -> Option<Obstacle> {
    let Act::Amend { fields, .. } = &asked.event.act else {
        return None;
    };
    fields.is_empty().then_some(Obstacle::NothingChanges)
}

/// An entry can be voided when the log without it is still one that could have happened.
pub(super) fn not_voidable(asked: &Asked<'_>) -> Option<Obstacle> {
    let Act::Void { event: id, .. } = asked.event.act else {
        return None;
    };
    let wrong = asked.case.events.iter().find(|event| event.id == id);
    let Some(wrong) = wrong.filter(|event| asked.view.counts(event)) else {
        return Some(Obstacle::NoSuchEvent { event: id });
    };
    let kind = wrong.kind();
    let fixed = [
        EventKind::Intake,
        EventKind::Amend,
        EventKind::Void,
        EventKind::Settle,
        EventKind::Conflict,
    ];
    if fixed.contains(&kind) {
        return Some(Obstacle::NotVoidable { kind });
    }
    let by = &asked.event.by;
    let chief = asked
        .rules
        .office
        .roster
        .holds(by, &[Role::Secretary, Role::Manager]);
    if wrong.by != *by && !chief {
        let by = wrong.by.clone();
        return Some(Obstacle::NotYours { by });
    }
    standing_on(asked, wrong)
}

/// Returns the first later event that could not have followed without the one to be voided.
fn standing_on(asked: &Asked<'_>, wrong: &Event) -> Option<Obstacle> {
    let marks = [EventKind::Void, EventKind::Settle, EventKind::Conflict];
    let counted = asked
        .case
        .events
        .iter()
        .filter(|event| asked.view.counts(event));
    let mut with = Case {
        header: asked.case.header.clone(),
        events: Vec::new(),
    };
    let mut without = with.clone();
    for event in counted.filter(|event| !marks.contains(&event.kind())) {
        let later = (event.n, event.id) > (wrong.n, wrong.id);
        // Sittings and other cases are not at hand here, so what is missing for want of them is missing both times.
        if later
            && replay(&without, event, asked.rules).len() > replay(&with, event, asked.rules).len()
        {
            return Some(Obstacle::StoodOnBy {
                event: event.id,
                kind: event.kind(),
            });
        }
        with.events.push(event.clone());
        if event.id != wrong.id {
            without.events.push(event.clone());
        }
    }
    None
}

pub(super) fn not_in_dispute(asked: &Asked<'_>) -> Option<Obstacle> {
    let Act::Settle { keep, .. } = asked.event.act else {
        return None;
    };
    let part = asked.view.dispute.iter().any(|event| event.id == keep);
    (!part).then_some(Obstacle::NotInDispute { event: keep })
}
