//! A law that was broken: which, where, and how.

use crate::audit::law::Law;
use crate::domain::actor::StaffId;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::{CaseId, EventId};
use crate::domain::policy::clause::Clause;
use crate::domain::problem::Problem;
use crate::domain::refusal::Obstacle;
use chrono::{DateTime, FixedOffset};

/// One breach of a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The law.
    pub law: Law,
    /// The commit; none where it is about the repository or the disk.
    pub revision: Option<String>,
    /// The file below the register.
    pub path: Option<String>,
    /// How it was broken.
    pub breach: Breach,
}

/// How a law was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// An event of a parent is gone.
    Lost {
        /// The event.
        event: EventId,
        /// What it did.
        kind: EventKind,
        /// Who had recorded it.
        by: StaffId,
    },
    /// An event of a parent says something else now.
    Altered {
        /// The event.
        event: EventId,
        /// What it did.
        kind: EventKind,
        /// Who had recorded it.
        by: StaffId,
    },
    /// The workflow would not have admitted a new event.
    Illegal {
        /// The event.
        event: EventId,
        /// What it did.
        kind: EventKind,
        /// Under which clause.
        clause: Clause,
        /// Why not.
        why: Obstacle,
    },
    /// A new event names somebody else than who made the commit.
    OtherPerson {
        /// The event.
        event: EventId,
        /// Who it names.
        by: StaffId,
        /// Who made the commit.
        email: String,
    },
    /// The commit was written by one and made by another.
    OtherCommitter {
        /// Its author.
        author: String,
        /// Who made it.
        committer: String,
    },
    /// It is not signed.
    Unsigned,
    /// Its signature does not belong to it.
    BadSignature,
    /// Its key is not one that the register allows.
    UnknownKey,
    /// It was signed by another than its author.
    OtherSigner {
        /// By whom.
        signer: String,
    },
    /// Fields changed that no new amendment names.
    Unamended {
        /// The fields.
        fields: Vec<Field>,
    },
    /// An amendment names other old values than there were.
    OtherPast {
        /// The event.
        event: EventId,
    },
    /// What never changes did: id, kind, reception, or the ids it had.
    Identity,
    /// The file is gone.
    Gone,
    /// bmf puts nothing there.
    Misplaced,
    /// It is a link, a program or a repository.
    NotPlain,
    /// A merge holds an event that none of its parents has.
    FromNowhere {
        /// The event.
        event: EventId,
    },
    /// A merge holds a header other than its parents' united.
    NotUnited,
    /// More than two were merged at once, or files that cannot be united.
    CannotUnite,
    /// It is dated before what it stands on.
    BeforeParent {
        /// When it is dated.
        at: DateTime<FixedOffset>,
        /// When what it stands on is.
        parent: DateTime<FixedOffset>,
    },
    /// A new event stands before events that were there already.
    SlippedIn {
        /// The event.
        event: EventId,
    },
    /// An event's time is far from its commit's.
    OtherTime {
        /// The event.
        event: EventId,
        /// When it says it was recorded.
        at: DateTime<FixedOffset>,
        /// When it was committed.
        committed: DateTime<FixedOffset>,
    },
    /// The file cannot be read.
    Unreadable(Problem),
    /// The file is larger than bmf reads.
    TooLarge,
    /// A sitting lost or altered what it held.
    SessionAltered,
    /// A sitting began with another committee than the settings name.
    OtherCommittee,
    /// A sitting was written by somebody who is no secretary.
    NotSecretary {
        /// Who.
        email: String,
    },
    /// Policy or roster were changed by somebody who is not the manager.
    NotManager {
        /// Who.
        email: String,
    },
    /// An object is replaced by another.
    Replaced {
        /// The object.
        object: String,
    },
    /// The history is grafted, or was fetched in part.
    NotWhole,
    /// An attribute or an ignore rule changes or hides files.
    Hostile,
    /// The file on the disk is another than the committed one.
    DiskDiffers,
    /// A commit that this machine has judged is no longer a part of the history.
    Rewritten {
        /// The commit.
        commit: String,
    },
    /// The case is not the one that the path names.
    OtherCase {
        /// The case inside.
        id: CaseId,
    },
}
