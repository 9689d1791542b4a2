//! What is said of proofs: the receipts that people keep.

use crate::domain::actor::StaffId;
use crate::domain::event::kind::EventKind;
use crate::domain::receipt::{Code, Receipt};
use chrono::NaiveDate;

/// A line about a proof.
#[derive(Clone, Copy, Debug)]
pub enum Proof<'a> {
    /// The receipt of what was just recorded.
    Given {
        /// The receipt.
        receipt: Receipt,
        /// The day that stands on it.
        day: NaiveDate,
    },
    /// The register holds what a receipt is for, unchanged.
    Held {
        /// The receipt.
        receipt: Receipt,
        /// What was done.
        event: EventKind,
        /// On which day it was recorded.
        day: NaiveDate,
        /// By whom.
        by: &'a StaffId,
    },
    /// Events of another desk stand before it now.
    Joined(usize),
    /// A later event set it aside.
    SetAside,
    /// The case is there, and what the receipt is for is not there as it was.
    NotHeld(Receipt),
    /// Cases were open in the register of the year before when this one began.
    OpenBefore {
        /// The folder of that register.
        register: &'a str,
        /// How many.
        cases: usize,
    },
    /// No case holds anything of this code.
    Nowhere(Code),
}
