//! Is each case where it belongs, and is it one?

use crate::domain::check::claim::{Claim, Claims};
use crate::domain::check::{Against, Checked, Found, What};

pub(super) fn place(checked: &Checked, _: &Against<'_>) -> Found {
    let belongs = checked.case.header.id.path();
    if checked.path == belongs {
        Vec::new()
    } else {
        vec![(None, What::Misplaced { belongs })]
    }
}

pub(super) fn same_id(claim: &Claim, claims: &Claims<'_>) -> Found {
    // A former id may be another case's: that is why it was given up.
    let twin = claims.file(claim.id).filter(|path| *path != claim.path);
    twin.into_iter()
        .map(|other| (None, What::SameId { other }))
        .collect()
}

pub(super) fn same_key(claim: &Claim, claims: &Claims<'_>) -> Found {
    // Only the later case is reported, against the first that had the key.
    let first = claim.key().and_then(|key| claims.first_with(key));
    first
        .filter(|first| *first != claim.id)
        .map(|other| (None, What::SameKey { other }))
        .into_iter()
        .collect()
}
