//! What is said of an exchange with other desks: what came, what went, what a person has to do, and why it stopped.

use crate::domain::actor::StaffId;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::CaseId;
use crate::domain::stage::Stage;
use crate::locale::trouble::Apart;
use chrono::{DateTime, FixedOffset};

/// A line about an exchange.
#[derive(Clone, Copy, Debug)]
pub enum Sync<'a> {
    /// Both sides hold the same.
    Same {
        /// The other side.
        with: &'a str,
    },
    /// What came from other desks, or would.
    Came {
        /// The other side.
        with: &'a str,
        /// How many events.
        events: usize,
        /// In how many cases.
        cases: usize,
        /// Whether nothing was done yet.
        would: bool,
    },
    /// What went to other desks, or would.
    Went {
        /// The other side.
        with: &'a str,
        /// How many events.
        events: usize,
        /// In how many cases.
        cases: usize,
        /// Whether nothing was done yet.
        would: bool,
    },
    /// What was recorded in one case.
    Moved {
        /// The case.
        case: CaseId,
        /// Whether it was not there before.
        is_new: bool,
        /// Where it stands now.
        stage: Stage,
        /// What, and by whom.
        events: &'a [(EventKind, StaffId)],
    },
    /// Settings, templates or rules that came.
    Texts(&'a [String]),
    /// Above what a person has to look at.
    NeedsAPerson,
    /// Two desks did what cannot stand together; the command that settles it follows.
    Disputed(CaseId),
    /// Two desks changed one field.
    Conflict {
        /// The case.
        case: CaseId,
        /// The field.
        field: &'a Field,
    },
    /// A request was given an id that was taken.
    Renumbered {
        /// The id it had.
        old: CaseId,
        /// The id it has.
        new: CaseId,
    },
    /// Files of the other side that have no place in a register.
    LeftOut(&'a [String]),
    /// Files that the other side had removed.
    Kept(&'a [String]),
    /// Files that were changed by hand and did not go.
    Uncommitted(&'a [String]),
    /// A rule for git that came would change or hide files.
    BadRules,
    /// What was recorded at this desk and has not gone out.
    Waiting {
        /// How many actions.
        actions: usize,
        /// When the first of them was recorded.
        since: DateTime<FixedOffset>,
    },
    /// Nothing says with whom to exchange; the ways to say it follow.
    NoRemote,
    /// The register has no history.
    NoHistory,
    /// The register shares its repository with other files.
    BelowTop(&'a str),
    /// The other side cannot be reached.
    Offline {
        /// The other side.
        with: &'a str,
        /// What git says.
        words: &'a str,
    },
    /// Nothing is lost, and the same command goes on.
    NothingLost,
    /// Nothing of the other side's was taken in, for the reasons that follow.
    NotTaken,
    /// One of these reasons.
    Reason {
        /// The file.
        path: &'a str,
        /// Why.
        why: Apart<'a>,
        /// Who changed it last there, as git has the name.
        by: Option<&'a str>,
    },
    /// A sitting whose number the other side gave too can be taken back here; before the command.
    TakeBack,
    /// The other side is another register.
    Stranger {
        /// The other side.
        with: &'a str,
    },
    /// Others were first, time after time.
    Overtaken {
        /// The other side.
        with: &'a str,
    },
    /// The other side took nothing; its words follow.
    Refused {
        /// The other side.
        with: &'a str,
    },
    /// Files that were changed by hand are in the way.
    InTheWay(&'a [String]),
}
