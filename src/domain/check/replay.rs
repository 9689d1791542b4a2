//! Would the policy have let it happen so?

use crate::domain::case::Case;
use crate::domain::check::{Against, Checked, Found, What};
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::field::declared_digest;
use crate::domain::policy::clause::Clause;
use crate::domain::refusal::Obstacle;
use crate::domain::session::Session;
use crate::domain::view::View;
use crate::domain::workflow::{Rules, replay};
use std::sync::Arc;

/// Judges each event by what its writer saw, under the policy and roster of today.
///
/// A writer saw the events with a smaller Lamport number. Of two that did not
/// see each other neither is judged by the other: that they cannot both stand
/// is a dispute, and found as such.
pub(super) fn workflow(checked: &Checked, against: &Against<'_>) -> Found {
    let judged = obstacles(&checked.case, against).into_iter();
    let found = judged.flat_map(|(event, obstacles)| {
        let id = Some(event.id);
        let event = event.kind();
        let illegal = move |(clause, why)| (id, What::Illegal { event, clause, why });
        obstacles.into_iter().map(illegal)
    });
    found.collect()
}

/// Returns each event of a case with what the policy of `against` would have put in its way.
pub fn obstacles<'c>(
    case: &'c Case,
    against: &Against<'_>,
) -> Vec<(&'c Event, Vec<(Clause, Obstacle)>)> {
    // Events stand in order of their numbers, so what the writer of a later one saw begins with what that of an earlier saw.
    let mut past = part(case, |_| false);
    let judged = case.events.iter().map(|event| {
        let seen = case.events.iter().filter(|earlier| earlier.n < event.n);
        let more: Vec<Event> = seen.skip(past.events.len()).cloned().collect();
        past.events.extend(more);
        let other = other(event, case, against);
        let other = other.map(|other| part(&other, |earlier| earlier.at <= event.at));
        let session = session(event, against);
        let rules = Rules {
            policy: against.policy,
            office: against.office,
            session: session.as_deref(),
            other: other.as_ref(),
        };
        (event, replay(&past, event, &rules))
    });
    judged.collect()
}

pub(super) fn dispute(checked: &Checked, _: &Against<'_>) -> Found {
    let view = View::of(&checked.case);
    let first = view.dispute.last().map(|event| event.id);
    first
        .map(|id| (Some(id), What::Disputed))
        .into_iter()
        .collect()
}

pub(super) fn signature(checked: &Checked, _: &Against<'_>) -> Found {
    let view = View::of(&checked.case);
    let now = declared_digest(&checked.case.header);
    let signed = view.declared.iter().chain(&view.verified);
    signed
        .filter(|signed| signed.over != now)
        .map(|signed| (Some(signed.event.id), What::HeaderEdited))
        .collect()
}

/// Returns the case with only these of its events.
fn part(case: &Case, which: impl Fn(&Event) -> bool) -> Case {
    Case {
        header: case.header.clone(),
        events: case
            .events
            .iter()
            .filter(|event| which(event))
            .cloned()
            .collect(),
    }
}

fn session(event: &Event, against: &Against<'_>) -> Option<Arc<Session>> {
    let Act::Decide(decision) = &event.act else {
        return None;
    };
    (against.session)(decision.session)
}

/// Returns the other case that an event names.
fn other(event: &Event, case: &Case, against: &Against<'_>) -> Option<Case> {
    let id = if let Act::Reopen { objection, .. } = &event.act {
        (*objection)?
    } else {
        case.header.about?
    };
    (against.case)(id)
}
