//! Is each case where it belongs, and is it one?

use crate::domain::check::{Against, Checked, Found, What};

pub(super) fn place(checked: &Checked, _: &Against<'_>) -> Found {
    let belongs = checked.case.header.id.path();
    if checked.path == belongs {
        Vec::new()
    } else {
        vec![(None, What::Misplaced { belongs })]
    }
}

pub(super) fn same_id(checked: &Checked, against: &Against<'_>) -> Found {
    let header = &checked.case.header;
    // A former id may be another case's: that is why it was given up.
    let first = against.cases.get(&header.id);
    let twin = first.filter(|first| first.path != checked.path);
    twin.into_iter()
        .map(|other| {
            let other = other.path.clone();
            (None, What::SameId { other })
        })
        .collect()
}

pub(super) fn same_key(checked: &Checked, against: &Against<'_>) -> Found {
    let header = &checked.case.header;
    if header.key.is_none() {
        return Vec::new();
    }
    // Only the later case is reported, against the first that had the key.
    let first = against
        .cases
        .values()
        .find(|other| other.case.header.key == header.key)
        .map(|other| other.case.header.id)
        .filter(|first| *first != header.id);
    first
        .map(|other| (None, What::SameKey { other }))
        .into_iter()
        .collect()
}
