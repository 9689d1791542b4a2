//! A sitting of the research committee (clauses S5a, S5b).
//!
//! The policy is silent on quorum and on relatives; both are the association's
//! choice: a majority of the members sits, and whoever is related to the
//! applicant stands aside for that case.

use crate::domain::actor::StaffId;
use crate::domain::id::CaseId;
use chrono::{DateTime, FixedOffset};
use std::fmt;

/// The number of a sitting within its year, written `S-2026-014`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId {
    /// The Gregorian year.
    pub year: u16,
    /// The number, from 1.
    pub number: u16,
}

impl SessionId {
    /// Returns the id written as `text`, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.strip_prefix("S-")?.split_once('-')?;
        let shaped = year.len() == 4 && (3..=5).contains(&number.len());
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let id = Self {
            year: year.parse().ok()?,
            number: number.parse().ok()?,
        };
        (shaped && digits(year) && digits(number) && id.number > 0).then_some(id)
    }

    /// Returns where the sitting is kept, below the register.
    pub fn path(self) -> String {
        format!("sessions/{}/{self}.toml", self.year)
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S-{}-{:03}", self.year, self.number)
    }
}

/// One sitting: when, who was there, who stood aside, which cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its number.
    pub id: SessionId,
    /// When it was opened.
    pub opened: DateTime<FixedOffset>,
    /// The secretary who keeps it.
    pub by: StaffId,
    /// The members of the committee on that day.
    pub committee: Vec<StaffId>,
    /// The members who were there.
    pub present: Vec<StaffId>,
    /// Who stood aside, and for which case.
    pub aside: Vec<Aside>,
    /// The cases that were decided, in order.
    pub cases: Vec<CaseId>,
}

/// A member who took no part in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The case.
    pub case: CaseId,
    /// The member.
    pub member: StaffId,
    /// Why; the relation to the applicant is written as `relation`.
    pub reason: String,
}

/// The reason that is recorded where a member is related to the applicant.
const RELATION: &str = "relation";

impl Aside {
    /// Returns that a member stands aside because they are related to the applicant.
    pub fn of_a_relative(case: CaseId, member: StaffId) -> Self {
        Self {
            case,
            member,
            reason: RELATION.to_owned(),
        }
    }

    /// Returns whether the member is related to the applicant.
    pub fn is_of_a_relative(&self) -> bool {
        self.reason == RELATION
    }
}

/// Returns how many of a committee must take part: the smallest majority.
pub fn quorum_of(committee: &[StaffId]) -> usize {
    committee.len() / 2 + 1
}

impl Session {
    /// Returns how many members must take part: the smallest majority.
    pub fn quorum(&self) -> usize {
        quorum_of(&self.committee)
    }

    /// Returns the members of the committee who take part in this case, each once.
    pub fn taking_part(&self, case: CaseId) -> Vec<&StaffId> {
        let stands_aside = |member: &StaffId| {
            let mut aside = self.aside.iter();
            aside.any(|aside| aside.case == case && aside.member == *member)
        };
        self.committee
            .iter()
            .filter(|member| self.present.contains(member) && !stands_aside(member))
            .collect()
    }
}
