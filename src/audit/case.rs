//! A case against what it was in each parent: nothing lost, nothing altered, and what is new was allowed.

use crate::audit::Found;
use crate::audit::finding::Breach;
use crate::audit::law::Law;
use crate::audit::revision::{FileChange, Then};
use crate::domain::case::{Case, Header};
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::field::{Field, filled_fields, values_digest};
use crate::domain::id::CaseId;
use crate::domain::policy::clause::Clause;
use crate::domain::refusal::Obstacle;
use crate::domain::session::Session;
use crate::domain::workflow::{Rules, hindrances, replay};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How far apart, in hours, an event and its commit may be: a batch is committed when its work is done.
const BATCH: i64 = 24;

pub(super) fn judge(file: &FileChange, then: &dyn Then, found: &mut Found<'_>) {
    let Some(after) = file.after.as_ref().and_then(|file| file.case()) else {
        return;
    };
    if after.header.id.path() != file.path {
        let id = after.header.id;
        found.add(Law::Place, &file.path, Breach::OtherCase { id });
    }
    for before in file.before.iter().flatten().filter_map(|file| file.case()) {
        if !found.moves.holds(before, found.revision) {
            kept(before, after, &file.path, found);
        }
    }
    // A merge invents nothing; that is judged over all of it.
    if found.revision.parents.len() < 2 {
        let before = file.before.first().and_then(Option::as_ref);
        let before = before.and_then(|file| file.case());
        grown(before, after, &file.path, then, found);
    }
}

/// Every event of a parent is there as it was.
pub(super) fn kept(before: &Case, after: &Case, path: &str, found: &mut Found<'_>) {
    // An honest log only grows, and nearly all are honest.
    if after.events.starts_with(&before.events) {
        return;
    }
    let now: BTreeMap<_, &Event> = after.events.iter().map(|event| (event.id, event)).collect();
    for old in &before.events {
        let (event, kind, by) = (old.id, old.kind(), old.by.clone());
        match now.get(&old.id) {
            None => found.add(Law::EventLost, path, Breach::Lost { event, kind, by }),
            Some(new) if *new != old => {
                found.add(Law::EventChanged, path, Breach::Altered { event, kind, by });
            }
            Some(_) => {}
        }
    }
}

/// What is new was recorded by who made the commit, then, and the workflow admitted it.
fn grown(before: Option<&Case>, after: &Case, path: &str, then: &dyn Then, found: &mut Found<'_>) {
    let old = before.map_or(&[] as &[Event], |case| case.events.as_slice());
    let new: Vec<&Event> = after
        .events
        .iter()
        .filter(|event| old.iter().all(|it| it.id != event.id))
        .collect();
    for event in &new {
        person(event, path, then, found);
        moment(event, old, path, found);
    }
    if let Some(before) = before {
        header(&before.header, after, &new, path, found);
    }
    let amended = new.iter().any(|event| event.kind() == EventKind::Amend);
    let mut past = match before {
        Some(before) => Cow::Borrowed(before),
        None => Cow::Owned(Case {
            header: after.header.clone(),
            events: Vec::new(),
        }),
    };
    for (at, event) in new.iter().enumerate() {
        // Between several events of one commit nobody knows the header any more.
        let obstacles = obstacles(&past, event, then, amended && new.len() > 1);
        for (clause, why) in obstacles {
            let (event, kind) = (event.id, event.kind());
            let breach = Breach::Illegal {
                event,
                kind,
                clause,
                why,
            };
            found.add(Law::NotAdmitted, path, breach);
        }
        if at + 1 < new.len() {
            past = Cow::Owned(past.with((*event).clone()));
        }
    }
}

fn obstacles(
    past: &Case,
    event: &Event,
    then: &dyn Then,
    moved_on: bool,
) -> Vec<(Clause, Obstacle)> {
    let session: Option<Arc<Session>> = if let Act::Decide(decision) = &event.act {
        then.session(decision.session)
    } else {
        None
    };
    let other = other(event, &past.header).and_then(|id| then.case(id));
    let rules = Rules {
        policy: then.policy(),
        office: then.office(),
        session: session.as_deref(),
        other: other.as_deref(),
    };
    if moved_on {
        replay(past, event, &rules)
    } else {
        hindrances(past, event, &rules)
    }
}

fn other(event: &Event, header: &Header) -> Option<CaseId> {
    if let Act::Reopen { objection, .. } = &event.act {
        *objection
    } else {
        header.about
    }
}

fn person(event: &Event, path: &str, then: &dyn Then, found: &mut Found<'_>) {
    let author = then.office().roster.by_email(&found.revision.author);
    if author.is_none_or(|staff| staff.id != event.by) {
        let breach = Breach::OtherPerson {
            event: event.id,
            by: event.by.clone(),
            email: found.revision.author.clone(),
        };
        found.add(Law::Actor, path, breach);
    }
}

fn moment(event: &Event, old: &[Event], path: &str, found: &mut Found<'_>) {
    let id = event.id;
    if old.iter().any(|earlier| earlier.n >= event.n) {
        found.add(Law::Time, path, Breach::SlippedIn { event: id });
    }
    let committed = found.revision.at;
    if (committed - event.at).num_hours().abs() > BATCH {
        let breach = Breach::OtherTime {
            event: id,
            at: event.at,
            committed,
        };
        found.add(Law::Time, path, breach);
    }
}

/// The header changed in no field but those that the new amendments name.
fn header(before: &Header, after: &Case, new: &[&Event], path: &str, found: &mut Found<'_>) {
    let now = &after.header;
    let amends = |event: &&Event| event.kind() == EventKind::Amend;
    if before == now && !new.iter().any(amends) {
        return;
    }
    let fixed = |header: &Header| {
        let Header {
            id,
            kind,
            received,
            key,
            former_ids,
            ..
        } = header.clone();
        (id, kind, received, key, former_ids)
    };
    if fixed(before) != fixed(now) {
        found.add(Law::Header, path, Breach::Identity);
    }
    let mut named: Vec<&Field> = Vec::new();
    for event in new {
        if let Act::Amend { fields, old, .. } = &event.act {
            // With several amendments in one commit the values between them are unknown.
            let first = named.is_empty();
            if first && values_digest(before, fields) != *old {
                found.add(Law::Header, path, Breach::OtherPast { event: event.id });
            }
            named.extend(fields);
        }
    }
    let mut fields = changed(before, now);
    fields.retain(|field| !named.contains(&field));
    if !fields.is_empty() {
        found.add(Law::Header, path, Breach::Unamended { fields });
    }
}

/// Returns the fields that two headers do not hold alike.
pub(super) fn changed(a: &Header, b: &Header) -> Vec<Field> {
    let mut fields = filled_fields(a);
    fields.extend(filled_fields(b));
    fields.sort();
    fields.dedup();
    fields.retain(|field| field.get(a) != field.get(b));
    fields
}
