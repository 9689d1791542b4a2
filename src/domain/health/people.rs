//! The settings, where they can be read and still cannot be worked with.

use crate::domain::actor::Role;
use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::{Acting, Facts};
use crate::domain::policy::ReasonFor;
use crate::domain::session::quorum_of;

pub(super) fn staff(facts: &Facts<'_>) -> Vec<Ailment> {
    match &facts.acting {
        None | Some(Acting::Known) => Vec::new(),
        Some(Acting::Unknown(name)) => vec![Ailment::UnknownStaff { name: name.clone() }],
        Some(Acting::Nobody) => vec![Ailment::NobodyActs],
    }
}

pub(super) fn roles(facts: &Facts<'_>) -> Vec<Ailment> {
    let Some(office) = facts.office else {
        return Vec::new();
    };
    let roles = Role::ALL.iter().copied();
    roles
        .filter(|role| office.roster.holders(&[*role]).is_empty())
        .map(|role| Ailment::RoleUnheld { role })
        .collect()
}

/// A member who is listed twice counts twice for the quorum and once at the table.
pub(super) fn committee(facts: &Facts<'_>) -> Vec<Ailment> {
    let Some(office) = facts.office else {
        return Vec::new();
    };
    let mut people = office.committee.clone();
    people.sort();
    people.dedup();
    let quorum = quorum_of(&office.committee);
    if people.len() < quorum {
        vec![Ailment::CommitteeTooSmall {
            members: people.len(),
            quorum,
        }]
    } else {
        Vec::new()
    }
}

pub(super) fn policy(facts: &Facts<'_>) -> Vec<Ailment> {
    let Some(policy) = facts.policy else {
        return Vec::new();
    };
    let approval = &policy.approval;
    let hijri = approval.hijri.to_gregorian();
    let gregorian = approval.gregorian;
    let differs = (hijri != gregorian).then_some(Ailment::ApprovalDiffers { hijri, gregorian });
    let purposes = ReasonFor::ALL.iter().copied();
    let no_reasons = purposes
        .filter(|purpose| policy.codes(*purpose).is_empty())
        .map(|purpose| Ailment::NoReasons { purpose });
    let no_authority = policy
        .authority
        .iter()
        .filter(|(_, roles)| roles.is_empty())
        .map(|(event, _)| Ailment::NoAuthority { event: *event });
    differs
        .into_iter()
        .chain(no_authority)
        .chain(no_reasons)
        .collect()
}
