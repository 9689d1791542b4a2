//! The eight ways a beneficiary reaches the association (clauses C1–C8).

use crate::domain::named::named;
use crate::domain::policy::clause::Clause;

named! {
    /// One of the policy's channels, numbered as the policy numbers them.
    pub enum Channel {
        /// C1, at the counter or at home, face to face.
        Interview = "interview",
        /// C2.
        Phone = "phone",
        /// C3.
        SocialMedia = "social-media",
        /// C4.
        Letter = "letter",
        /// C5, the services for asking help.
        AssistanceRequest = "assistance-request",
        /// C6.
        Volunteering = "volunteering",
        /// C7.
        Website = "website",
        /// C8, the delegates of the branch offices.
        BranchDelegate = "branch-delegate",
    }
}

impl Channel {
    /// Returns the clause that lists this channel.
    pub fn clause(self) -> Clause {
        match self {
            Self::Interview => Clause::C1,
            Self::Phone => Clause::C2,
            Self::SocialMedia => Clause::C3,
            Self::Letter => Clause::C4,
            Self::AssistanceRequest => Clause::C5,
            Self::Volunteering => Clause::C6,
            Self::Website => Clause::C7,
            Self::BranchDelegate => Clause::C8,
        }
    }
}
