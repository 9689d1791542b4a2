//! What this association knows of the same person already.

use crate::domain::case::{Case, Header};
use crate::domain::identity::NationalId;

/// Another case of the same person.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// The case.
    pub case: &'a Case,
    /// How it is known to be theirs.
    pub by: Tie,
}

/// What ties two cases to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The same national id, be it the applicant's or the dependent's.
    NationalId,
    /// Only the same telephone, which a family may share.
    Phone,
}

/// Returns the other cases of whoever asks in this one, the newest first.
pub fn earlier<'a>(case: &Case, cases: impl IntoIterator<Item = &'a Case>) -> Vec<Earlier<'a>> {
    let mut found: Vec<Earlier<'a>> = cases
        .into_iter()
        .filter(|other| other.header.id != case.header.id)
        .filter_map(|other| {
            let by = tie(&case.header, &other.header)?;
            Some(Earlier { case: other, by })
        })
        .collect();
    found.sort_by_key(|it| std::cmp::Reverse((it.case.header.received, it.case.header.id)));
    found
}

fn tie(one: &Header, other: &Header) -> Option<Tie> {
    if people(one).any(|id| people(other).any(|it| it == id)) {
        return Some(Tie::NationalId);
    }
    let phone = one.applicant.phone.as_ref()?;
    (other.applicant.phone.as_ref() == Some(phone)).then_some(Tie::Phone)
}

fn people(header: &Header) -> impl Iterator<Item = &NationalId> {
    let applicant = header.applicant.national_id.iter();
    applicant.chain(&header.beneficiary.national_id)
}
