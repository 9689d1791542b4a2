//! Where a case stands.

use crate::domain::named::named;

named! {
    /// Where a case stands; always computed from its events.
    pub enum Stage {
        /// Taken, not yet signed and matched.
        Received = "received",
        /// Declared by the applicant and verified by an employee.
        Verified = "verified",
        /// Raised; the committee has yet to answer.
        BeforeCommittee = "before-committee",
        /// Put off by the committee.
        Deferred = "deferred",
        /// Accepted by the committee.
        Accepted = "accepted",
        /// Rejected by the committee.
        Rejected = "rejected",
        /// Registered as a beneficiary.
        Registered = "registered",
        /// Served in part.
        InDelivery = "in-delivery",
        /// Served whole.
        Delivered = "delivered",
        /// An inquiry, suggestion, complaint or objection that has its answer.
        Answered = "answered",
        /// The applicant stepped back.
        Withdrawn = "withdrawn",
        /// Done with.
        Closed = "closed",
    }
}

impl Stage {
    /// Returns whether nothing more is expected of anybody.
    pub fn is_final(self) -> bool {
        match self {
            Self::Closed | Self::Withdrawn => true,
            Self::Received
            | Self::Verified
            | Self::BeforeCommittee
            | Self::Deferred
            | Self::Accepted
            | Self::Rejected
            | Self::Registered
            | Self::InDelivery
            | Self::Delivered
            | Self::Answered => false,
        }
    }
}
