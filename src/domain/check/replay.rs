//! Would the policy have let it happen so?

use crate::domain::case::Case;
use crate::domain::check::{Against, Checked, Found, What};
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::field::declared_digest;
use crate::domain::view::View;
use crate::domain::workflow::{Rules, replay};

/// Judges each event by what came before it, under the policy and roster of today.
///
/// Events that a later one has set aside, and those of an open dispute, are
/// not judged: that they cannot stand is already known.
pub(super) fn workflow(checked: &Checked, against: &Against<'_>) -> Found {
    let case = &checked.case;
    let view = View::of(case);
    let counts = |event: &&Event| {
        view.counts(event) && !view.dispute.iter().any(|disputed| disputed.id == event.id)
    };
    let mut past = Case {
        header: case.header.clone(),
        events: Vec::new(),
    };
    let mut found = Vec::new();
    for event in case.events.iter().filter(counts) {
        for (clause, why) in replay(&past, event, &rules(event, case, against)) {
            let event_id = Some(event.id);
            let event = event.kind();
            found.push((event_id, What::Illegal { event, clause, why }));
        }
        past.events.push(event.clone());
    }
    found
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

fn rules<'a>(event: &Event, case: &Case, against: &Against<'a>) -> Rules<'a> {
    let session = if let Act::Decide(decision) = &event.act {
        against.sessions.get(&decision.session)
    } else {
        None
    };
    let other = if let Act::Reopen { objection, .. } = &event.act {
        objection.as_ref()
    } else {
        // An objection is heard at its intake against the case that it is about.
        case.header.about.as_ref()
    };
    Rules {
        policy: against.policy,
        office: against.office,
        session,
        other: other
            .and_then(|id| against.cases.get(id))
            .map(|checked| &checked.case),
    }
}
