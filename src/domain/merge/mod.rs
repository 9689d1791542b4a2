//! The union of two histories of one case, and of two records of one sitting.
//!
//! Nothing is chosen silently and nothing is lost. Events are united by id. A
//! header holds the value of the last amendment in order of (`n`, `id`), which
//! every desk computes alike; where two amendments did not know of each other,
//! the value of the earlier one stays in a `conflict` event. That event follows
//! from the losing amendment alone, so whoever merges, and in whatever order,
//! writes the same one.
//!
//! The common past decides nothing where every change has its amendment; so
//! which of several ancestors git finds does not matter. Whether the union is
//! one that the workflow would have admitted is not asked here: what cannot
//! stand together is a dispute, and shown as such by the fold.

mod header;
pub mod session;

use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use std::collections::{BTreeMap, BTreeSet};

/// What two histories under one id come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merged {
    /// One case.
    United(Box<Case>),
    /// Two requests that were given the same id by accident: one of them needs another.
    Renumber,
}

/// Why two histories are not united: somebody changed what never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tampered {
    /// They are not of the same case.
    OtherCase,
    /// An event that is known with other content.
    Event(EventId),
    /// An event of the common past that is missing from one of them.
    Missing(EventId),
    /// A key of the header with two values, of which no amendment tells.
    Unrecorded(String),
}

/// Unites two histories; `base` is a past that both share, where one is known.
///
/// Commutative and idempotent; with its own past a history is united to itself.
///
/// # Errors
///
/// Something was changed that never changes; nothing can then be told apart.
pub fn merge(base: Option<&Case>, a: &Case, b: &Case) -> Result<Merged, Tampered> {
    let all: Vec<&Case> = base.into_iter().chain([a, b]).collect();
    if all.iter().any(|case| case.header.id != a.header.id) {
        return Err(Tampered::OtherCase);
    }
    if base.is_none() && (intake(a) != intake(b) || intake(a).is_none()) {
        return Ok(Merged::Renumber);
    }
    let mut events = united(&all)?;
    if let Some(gone) = base.and_then(|base| first_missing(base, a, b)) {
        return Err(Tampered::Missing(gone));
    }
    let (header, conflicts) = header::merge(base, a, b)?;
    for conflict in &conflicts {
        let known = events.entry(conflict.id).or_insert(conflict);
        if *known != conflict {
            return Err(Tampered::Event(conflict.id));
        }
    }
    let mut case = Case {
        header,
        events: events.into_values().cloned().collect(),
    };
    case.sort();
    Ok(Merged::United(Box::new(case)))
}

/// Returns the event by which the request was taken, which no other request has.
fn intake(case: &Case) -> Option<EventId> {
    let mut events = case.events.iter();
    let intake = events.find(|event| event.kind() == EventKind::Intake);
    intake.map(|event| event.id)
}

fn united<'a>(cases: &[&'a Case]) -> Result<BTreeMap<EventId, &'a Event>, Tampered> {
    let mut events = BTreeMap::new();
    let mut altered = BTreeSet::new();
    for event in cases.iter().flat_map(|case| &case.events) {
        if *events.entry(event.id).or_insert(event) != event {
            altered.insert(event.id);
        }
    }
    match altered.first() {
        Some(id) => Err(Tampered::Event(*id)),
        None => Ok(events),
    }
}

fn first_missing(base: &Case, a: &Case, b: &Case) -> Option<EventId> {
    let [past, a, b] = [base, a, b].map(ids);
    past.into_iter()
        .find(|id| !a.contains(id) || !b.contains(id))
}

fn ids(case: &Case) -> BTreeSet<EventId> {
    case.events.iter().map(|event| event.id).collect()
}

fn knows(case: &Case, id: EventId) -> bool {
    case.events.iter().any(|event| event.id == id)
}
