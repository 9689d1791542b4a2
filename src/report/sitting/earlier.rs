//! What this association knows of the same person already.

use crate::domain::case::{Case, Header};
use crate::domain::event::ties::Ties;
use crate::domain::id::CaseId;
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
    /// The same national id, be it the applicant's or the dependent's; or an officer said so at intake.
    Person,
    /// Only the same telephone, which a family may share.
    Phone,
}

/// Returns the other cases of whoever asks in this one, the newest first.
///
/// What an officer said to be somebody else's is left out, unless the national id is the same.
pub fn earlier<'a>(case: &Case, cases: impl IntoIterator<Item = &'a Case>) -> Vec<Earlier<'a>> {
    let mut found: Vec<Earlier<'a>> = cases
        .into_iter()
        .filter(|other| other.header.id != case.header.id)
        .filter_map(|other| {
            let by = tie(case, other)?;
            Some(Earlier { case: other, by })
        })
        .collect();
    found.sort_by_key(|it| std::cmp::Reverse((it.case.header.received, it.case.header.id)));
    found
}

fn tie(one: &Case, other: &Case) -> Option<Tie> {
    let same_id = people(&one.header).any(|id| people(&other.header).any(|it| it == id));
    if same_id || says(one, other, is_same) || says(other, one, is_same) {
        return Some(Tie::Person);
    }
    if says(one, other, is_apart) || says(other, one, is_apart) {
        return None;
    }
    let phone = one.header.applicant.phone.as_ref()?;
    (other.header.applicant.phone.as_ref() == Some(phone)).then_some(Tie::Phone)
}

fn says(one: &Case, other: &Case, what: fn(&Ties, CaseId) -> bool) -> bool {
    one.ties().is_some_and(|ties| what(ties, other.header.id))
}

fn is_same(ties: &Ties, case: CaseId) -> bool {
    ties.same_as == Some(case)
}

fn is_apart(ties: &Ties, case: CaseId) -> bool {
    ties.not_same.iter().any(|apart| apart.case == case)
}

fn people(header: &Header) -> impl Iterator<Item = &NationalId> {
    let applicant = header.applicant.national_id.iter();
    applicant.chain(&header.beneficiary.national_id)
}
