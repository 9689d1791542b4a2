//! What an officer said at intake about who the person is, among those who came before.
//!
//! It is said once, in the intake event, and stays. Nobody is made one person with another but by an officer's word.

use crate::domain::id::CaseId;

/// How the person of a new request stands to the persons of earlier cases, as far as somebody said so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// A case of the same person.
    pub same_as: Option<CaseId>,
    /// Cases that look like the same person's and are not.
    pub not_same: Vec<NotSame>,
}

/// That the person of a case is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSame {
    /// The case.
    pub case: CaseId,
    /// How the officer knows.
    pub reason: String,
}
