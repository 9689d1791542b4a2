//! Two headers of one case: field by field, by the last amendment of each.

use crate::domain::case::{Case, Header};
use crate::domain::digest::Digest;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::field::{Field, filled_fields};
use crate::domain::id::EventId;
use crate::domain::merge::{Tampered, knows};
use std::collections::BTreeSet;

/// Returns the one header, and a `conflict` event for each value that lost against one it did not know of.
pub(super) fn merge(
    base: Option<&Case>,
    a: &Case,
    b: &Case,
) -> Result<(Header, Vec<Event>), Tampered> {
    fixed(&a.header, &b.header)?;
    let mut header = a.header.clone();
    let mut conflicts = Vec::new();
    let fields = [a, b].map(|case| filled_fields(&case.header));
    for field in fields.into_iter().flatten().collect::<BTreeSet<_>>() {
        let [a, b] = [a, b].map(|case| Claim::of(&field, case));
        if a.value == b.value {
            continue;
        }
        let base = base.map(|base| Claim::of(&field, base));
        let (winner, loser) =
            ranked(&a, &b, base.as_ref()).ok_or_else(|| Tampered::Unrecorded(field.to_string()))?;
        field.copy(&winner.case.header, &mut header);
        if let Some(amended) = loser.amended
            && !knows(winner.case, amended.id)
        {
            conflicts.push(conflict(&field, amended, loser.value.clone()));
        }
    }
    Ok((header, conflicts))
}

/// What intake has fixed, and a change of id, are the same on both sides.
fn fixed(a: &Header, b: &Header) -> Result<(), Tampered> {
    let keys = [
        ("kind", a.kind == b.kind),
        ("received", a.received == b.received),
        ("key", a.key == b.key),
        ("former_ids", a.former_ids == b.former_ids),
    ];
    match keys.iter().find(|(_, same)| !same) {
        Some((key, _)) => Err(Tampered::Unrecorded((*key).to_owned())),
        None => Ok(()),
    }
}

/// What one history says of a field.
struct Claim<'a> {
    case: &'a Case,
    value: Option<String>,
    /// The last amendment of this field.
    amended: Option<&'a Event>,
}

impl<'a> Claim<'a> {
    fn of(field: &Field, case: &'a Case) -> Self {
        let amends = |event: &&Event| matches!(&event.act, Act::Amend { fields, .. } if fields.contains(field));
        Self {
            case,
            value: field.get(&case.header),
            amended: case.events.iter().rev().find(amends),
        }
    }

    fn rank(&self) -> Option<(u32, EventId)> {
        self.amended.map(|event| (event.n, event.id))
    }

    /// Returns whether the value is another than in the past, and no amendment says so.
    fn moved_unrecorded(&self, base: &Self) -> bool {
        self.rank() == base.rank() && self.value != base.value
    }
}

/// Returns the claim that wins before the one that loses; nothing where an edit by hand would be lost or chosen.
fn ranked<'c, 'a>(
    a: &'c Claim<'a>,
    b: &'c Claim<'a>,
    base: Option<&Claim<'_>>,
) -> Option<(&'c Claim<'a>, &'c Claim<'a>)> {
    if a.rank() == b.rank() {
        // The amendment cannot have given both values; so the one that is not of the past is an edit by hand.
        let base = base?;
        return match (a.value == base.value, b.value == base.value) {
            (true, _) => Some((b, a)),
            (_, true) => Some((a, b)),
            (false, false) => None,
        };
    }
    let (winner, loser) = if a.rank() > b.rank() { (a, b) } else { (b, a) };
    let moved = base.is_some_and(|base| loser.moved_unrecorded(base));
    (!moved).then_some((winner, loser))
}

/// Returns the event that keeps a value: named, numbered and signed after the amendment that gave it.
fn conflict(field: &Field, amended: &Event, lost: Option<String>) -> Event {
    let value = lost.as_deref().unwrap_or_default();
    let name = format!("conflict {} {field}={value}", amended.id);
    Event {
        id: EventId::from_random(Digest::of(name.as_bytes()).number()),
        n: amended.n.saturating_add(1),
        at: amended.at,
        on: None,
        by: amended.by.clone(),
        act: Act::Conflict {
            field: field.clone(),
            lost,
        },
    }
}
