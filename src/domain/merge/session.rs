//! Two records of one sitting.
//!
//! A sitting's record only grows: members who came, cases that were decided, who stood aside. What two desks added apart
//! is united in order of the case, since no clock tells which was first.

use crate::domain::session::Session;
use std::collections::BTreeSet;

/// Returns the union of two records of a sitting, or nothing where they are of two sittings under one number.
///
/// `base` is a past that both share, where one is known. Commutative, associative and idempotent.
pub fn merge(base: Option<&Session>, a: &Session, b: &Session) -> Option<Session> {
    if [Some(a), base]
        .iter()
        .flatten()
        .any(|it| !is_same_opening(it, b))
    {
        return None;
    }
    if a == b || base == Some(b) {
        return Some(a.clone());
    }
    if base == Some(a) {
        return Some(b.clone());
    }
    Some(Session {
        present: united(base.map(|it| &*it.present), &a.present, &b.present),
        aside: united(base.map(|it| &*it.aside), &a.aside, &b.aside),
        cases: united(base.map(|it| &*it.cases), &a.cases, &b.cases),
        ..a.clone()
    })
}

fn is_same_opening(a: &Session, b: &Session) -> bool {
    (a.id, a.opened, &a.by, &a.committee) == (b.id, b.opened, &b.by, &b.committee)
}

/// Returns what both share in its order, then what either added, sorted.
fn united<T: Ord + Clone>(base: Option<&[T]>, a: &[T], b: &[T]) -> Vec<T> {
    let base = base.unwrap_or_default();
    let known: BTreeSet<&T> = base.iter().collect();
    let all: BTreeSet<&T> = a.iter().chain(b).collect();
    let added = all.difference(&known).copied();
    base.iter().chain(added).cloned().collect()
}
