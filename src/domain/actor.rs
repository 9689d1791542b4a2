//! Who may act: staff, their roles, and the roster that names them.
//!
//! A role is what a person may record; the workflow table says which role an
//! event asks for. Nothing here knows about passwords or keys: who somebody
//! *is* comes in from outside.

use crate::domain::label::Label;
use crate::domain::named::named;
use std::fmt;

/// A member of staff, by the short name that stands in events (`sara`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StaffId(String);

impl StaffId {
    /// Returns the id when `raw` is 1 to 32 of `a`–`z`, `0`–`9`, `-`, starting with a letter.
    pub fn parse(raw: &str) -> Option<Self> {
        let shaped = raw.len() <= 32
            && raw.starts_with(|c: char| c.is_ascii_lowercase())
            && raw
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        shaped.then(|| Self(raw.to_owned()))
    }

    /// Returns the id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StaffId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

named! {
    /// What a person does in the association, and so what they may record.
    pub enum Role {
        /// Beneficiary relations officer.
        Reception = "reception",
        /// Social research officer.
        Research = "research",
        /// Secretary of the research committee.
        Secretary = "secretary",
        /// Service officer.
        Service = "service",
        /// Executive manager.
        Manager = "manager",
        /// Auditor.
        Auditor = "auditor",
    }
}

/// One person on the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The short name that stands in events.
    pub id: StaffId,
    /// The person's name, for letters, minutes and commit authors.
    pub name: Label,
    /// The address that git records, and by which git's `user.email` is matched.
    pub email: String,
    /// What the person may record.
    pub roles: Vec<Role>,
}

/// Everybody who may record something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster(pub Vec<Staff>);

impl Roster {
    /// Returns the person with this id.
    pub fn get(&self, id: &StaffId) -> Option<&Staff> {
        self.0.iter().find(|staff| staff.id == *id)
    }

    /// Returns the person with this mail address, letter case aside.
    pub fn by_email(&self, email: &str) -> Option<&Staff> {
        self.0
            .iter()
            .find(|staff| staff.email.eq_ignore_ascii_case(email))
    }

    /// Returns whether this person holds one of these roles.
    pub fn holds(&self, id: &StaffId, roles: &[Role]) -> bool {
        self.get(id)
            .is_some_and(|staff| staff.roles.iter().any(|role| roles.contains(role)))
    }

    /// Returns the ids of everybody who holds one of these roles.
    pub fn holders(&self, roles: &[Role]) -> Vec<StaffId> {
        self.0
            .iter()
            .filter(|staff| staff.roles.iter().any(|role| roles.contains(role)))
            .map(|staff| staff.id.clone())
            .collect()
    }
}
