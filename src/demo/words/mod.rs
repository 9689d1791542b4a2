//! What fictional people and staff say: short Arabic texts, written for the demonstration.
//!
//! Data only. Nothing here comes from a real request, and nothing here is a message of the program: these texts are
//! the contents of case files.

pub(super) mod committee;
pub(super) mod names;
pub(super) mod needs;
pub(super) mod talk;

use fastrand::Rng;

/// Returns one entry of a list by chance; the empty text only of an empty list.
pub(super) fn one_of<T: Copy + Default>(rng: &mut Rng, list: &[T]) -> T {
    rng.choice(list).copied().unwrap_or_default()
}
