//! The headers of two files: whose text stays, and into which the other's values are put.

use crate::register::format::merge::{Side, Why, changed};
use crate::register::format::splice::{Place, splice};
use toml::Table;

/// A header as text, and what of it this program does not know.
pub(super) struct Head<'t> {
    pub(super) text: &'t str,
    /// The format that the file is written in.
    pub(super) format: i64,
    /// The keys of a later format.
    pub(super) strange: Table,
}

impl<'t> Head<'t> {
    /// Looks at a header whose known keys are told by `is_known`: (`table`, `key`), where the table of the root is empty.
    pub(super) fn new(text: &'t str, is_known: impl Fn(&str, &str) -> bool) -> Self {
        let mut strange: Table = toml::from_str(text).unwrap_or_default();
        let format = strange
            .remove("format")
            .and_then(|format| format.as_integer());
        strange.retain(|key, value| match value.as_table_mut() {
            Some(below) => {
                below.retain(|inner, _| !is_known(key, inner));
                !below.is_empty()
            }
            None => !is_known("", key),
        });
        Self {
            text,
            format: format.unwrap_or_default(),
            strange,
        }
    }
}

/// Returns whose header stays: of the side that alone changed it, else of the one with the greater rank.
///
/// What only a later format knows cannot be put into another text; so it stays where it is, or is left to that bmf.
pub(super) fn trunk<R: Ord>(
    base: Option<&Head<'_>>,
    ours: (&Head<'_>, R),
    theirs: (&Head<'_>, R),
) -> Result<Side, Why> {
    let ((ours, our_rank), (theirs, their_rank)) = (ours, theirs);
    if ours.strange != theirs.strange {
        let nothing = Table::new();
        let base = base.map_or(&nothing, |base| &base.strange);
        return changed(Some(base), &ours.strange, &theirs.strange).ok_or(Why::Newer);
    }
    let side = changed(base.map(|base| &base.text), &ours.text, &theirs.text);
    Ok(match side {
        Some(side) => side,
        None if (our_rank, ours.text) > (their_rank, theirs.text) => Side::Ours,
        None => Side::Theirs,
    })
}

/// Returns a header with another value for a key of its root.
pub(super) fn put(head: &str, key: &str, value: &str) -> Result<String, Why> {
    let place = Place {
        group: String::new(),
        key: key.to_owned(),
    };
    splice(head, &place, Some(value)).map_err(|_| Why::Layout)
}
