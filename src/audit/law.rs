//! The list of laws. A code is for ever: it stands in reports, scripts and refusals.

use crate::domain::named::named;

named! {
    /// A law of the history.
    pub enum Law {
        /// Every event of every parent is still there.
        EventLost = "A01",
        /// No event is altered.
        EventChanged = "A02",
        /// Every new event was admitted by the workflow, under the policy and the roster of that day.
        NotAdmitted = "A03",
        /// Who an event names is who made the commit.
        Actor = "A04",
        /// Where the register asks for signatures, the commit is signed by who made it.
        Signature = "A05",
        /// A header changes by an amendment only, and only in the fields that it names.
        Header = "A06",
        /// Nothing is deleted, moved or renamed.
        Removed = "A07",
        /// Every file stands where bmf would put it.
        Place = "A08",
        /// Every file is a plain file.
        Mode = "A09",
        /// A merge holds what its parents hold, united, and nothing else.
        Union = "A10",
        /// Times are plausible, and nothing is slipped in behind what came later.
        Time = "A11",
        /// Every file can be read.
        Readable = "A12",
        /// A sitting only grows.
        Session = "A13",
        /// Policy and roster are changed by the manager.
        Settings = "A14",
        /// Nothing makes git show another history than the one that is kept.
        Redirected = "A15",
        /// No attribute or ignore rule changes or hides a file of the register.
        Attributes = "A16",
        /// The files on the disk are those of the last commit.
        WorkingTree = "A17",
        /// What this machine has seen is still a part of the history.
        Rewritten = "A18",
    }
}
