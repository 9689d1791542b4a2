//! The register of the year before, as the one that follows it remembers it.
//!
//! Its open cases stay there, where their events and signatures are; here stands only which they were, and a receipt of
//! where each stood, so that nobody looks for them in vain and nothing can be changed there unseen meanwhile.

use crate::domain::id::{CaseId, CaseRef};
use crate::domain::receipt::Code;

/// The register before this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    /// The name of its folder, which is expected beside this one's.
    pub register: String,
    /// Its last commit when this one began.
    pub head: String,
    /// The cases that were open there.
    pub open: Vec<Carried>,
}

/// A case that was open in the register before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The case.
    pub case: CaseId,
    /// The code over its last event and all that this followed.
    pub code: Code,
}

impl Previous {
    /// Returns the one open case of the register before that a person means.
    #[must_use]
    pub fn named(&self, asked: &CaseRef) -> Option<CaseId> {
        let mut named = self.open.iter().map(|carried| carried.case);
        let first = named.find(|case| asked.matches(case))?;
        named.all(|case| !asked.matches(&case)).then_some(first)
    }
}
