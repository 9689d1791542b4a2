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
    let first = against.cases.get(&header.id);
    let twin = first.filter(|first| first.path != checked.path);
    let former = header
        .former_ids
        .iter()
        .filter_map(|id| against.cases.get(id));
    twin.into_iter()
        .chain(former)
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
