//! What can be wrong, and how much it matters.

use crate::domain::actor::Role;
use crate::domain::event::kind::EventKind;
use crate::domain::health::facts::{Charset, Difference, Release, Spot};
use crate::domain::named::named;
use crate::domain::policy::ReasonFor;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ailment {
    /// There is no git program.
    NoGit,
    /// The git program could not be asked for its version.
    SilentGit,
    /// The git program is too old.
    OldGit {
        /// What is there.
        found: Release,
        /// The oldest that would do.
        needed: Release,
    },
    /// This git does not sync references and its index.
    UnsyncedGit {
        /// What is there.
        found: Release,
    },
    /// The terminal does not say that it shows UTF-8.
    NotUtf8(Charset),
    /// There is no register.
    NoRegister {
        /// Where it was looked for.
        from: String,
    },
    /// A settings file is faulty.
    FaultySettings(Spot),
    /// Something could not be read.
    Unreadable {
        /// Its path.
        path: String,
    },
    /// The disk is nearly full.
    LittleSpace {
        /// What is free, in mebibytes.
        mebibytes: u64,
    },
    /// The folder lies on another machine, where locks may not bind.
    OnNetwork {
        /// The kind of file system.
        filesystem: String,
    },
    /// A program copies the folder to other machines behind git's back.
    Synced {
        /// The part of the path that shows it.
        folder: String,
    },
    /// The register is not under git.
    NotUnderGit,
    /// The repository is another user's.
    ForeignRepository,
    /// Git stands on no branch.
    Detached,
    /// The repository begins above the register and holds other things too.
    BelowTop {
        /// The way from its top to the register, ending in `/`.
        prefix: String,
    },
    /// Git failed.
    BrokenHistory {
        /// Git's own words.
        words: String,
    },
    /// Another bmf is writing to the register.
    Busy,
    /// A stopped command has left its journal.
    JournalLeft,
    /// The journal that a stopped command has left cannot be read, and nothing can be recorded.
    JournalBroken,
    /// A stopped git has left a lock file.
    GitLock {
        /// The file.
        path: String,
    },
    /// Files differ from what git holds.
    Uncommitted {
        /// How.
        how: Difference,
        /// Which, in order; never empty.
        paths: Vec<String>,
    },
    /// What stands below `cases/` and is no case.
    Strays {
        /// Which, in order; never empty.
        paths: Vec<String>,
    },
    /// Git's ignore rules hide cases.
    Hidden {
        /// Which, in order, of those that are there and one that may come; never empty.
        paths: Vec<String>,
    },
    /// Git may change the bytes of a case.
    Converts,
    /// Git would take in what bmf keeps for itself.
    Exposes,
    /// Git does not know the program that unites what two desks changed.
    NoDriver,
    /// The register knows a shared one, and has never exchanged with it.
    NeverSynced,
    /// Git would merge cases or sittings line by line.
    LineMerged {
        /// Which, in order, of those that are there and some that may come; never empty.
        paths: Vec<String>,
    },
    /// The clock stands before what was recorded last.
    ClockBehind {
        /// When that was.
        newest: DateTime<FixedOffset>,
    },
    /// The roster does not know who is at work.
    UnknownStaff {
        /// The name.
        name: String,
    },
    /// It is not known who is at work.
    NobodyActs,
    /// Nobody on the roster holds a role.
    RoleUnheld {
        /// Which.
        role: Role,
    },
    /// The committee can never have a quorum.
    CommitteeTooSmall {
        /// How many people are members.
        members: usize,
        /// How many must take part.
        quorum: usize,
    },
    /// The two dates of the board's approval are not the same day (clause A1).
    ApprovalDiffers {
        /// The day of the Hijri date, which is the one that the board wrote.
        hijri: NaiveDate,
        /// The day that stands beside it.
        gregorian: NaiveDate,
    },
    /// The policy lets nobody record an event.
    NoAuthority {
        /// Which.
        event: EventKind,
    },
    /// The policy lists no reason for a decision.
    NoReasons {
        /// Which.
        purpose: ReasonFor,
    },
}

named! {
    /// How much an ailment matters.
    pub enum Weight {
        /// It keeps bmf from working, or puts what was recorded at risk.
        Fault = "fault",
        /// It is worth knowing, and may be as it should.
        Note = "note",
    }
}

impl Ailment {
    /// Returns its name for programs; each has its own.
    pub fn name(&self) -> &'static str {
        self.traits().0
    }

    /// Returns how much it matters.
    pub fn weight(&self) -> Weight {
        self.traits().1
    }

    /// Returns the files that it is about, in order.
    pub fn paths(&self) -> &[String] {
        match self {
            Self::Uncommitted { paths, .. }
            | Self::Strays { paths }
            | Self::Hidden { paths }
            | Self::LineMerged { paths } => paths,
            Self::Unreadable { path } | Self::GitLock { path } => std::slice::from_ref(path),
            Self::FaultySettings(spot) => std::slice::from_ref(&spot.path),
            Self::NoGit
            | Self::SilentGit
            | Self::OldGit { .. }
            | Self::UnsyncedGit { .. }
            | Self::NotUtf8(_)
            | Self::NoRegister { .. }
            | Self::LittleSpace { .. }
            | Self::OnNetwork { .. }
            | Self::Synced { .. }
            | Self::NotUnderGit
            | Self::ForeignRepository
            | Self::Detached
            | Self::BelowTop { .. }
            | Self::BrokenHistory { .. }
            | Self::Busy
            | Self::JournalLeft
            | Self::JournalBroken
            | Self::Converts
            | Self::Exposes
            | Self::NoDriver
            | Self::NeverSynced
            | Self::ClockBehind { .. }
            | Self::UnknownStaff { .. }
            | Self::NobodyActs
            | Self::RoleUnheld { .. }
            | Self::CommitteeTooSmall { .. }
            | Self::ApprovalDiffers { .. }
            | Self::NoAuthority { .. }
            | Self::NoReasons { .. } => &[],
        }
    }

    fn traits(&self) -> (&'static str, Weight) {
        match self {
            Self::NoGit => ("no-git", Weight::Fault),
            Self::SilentGit => ("silent-git", Weight::Fault),
            Self::OldGit { .. } => ("old-git", Weight::Fault),
            Self::UnsyncedGit { .. } => ("unsynced-git", Weight::Note),
            Self::NotUtf8(_) => ("not-utf8", Weight::Fault),
            Self::NoRegister { .. } => ("no-register", Weight::Fault),
            Self::FaultySettings(_) => ("faulty-settings", Weight::Fault),
            Self::Unreadable { .. } => ("unreadable", Weight::Fault),
            Self::LittleSpace { .. } => ("little-space", Weight::Fault),
            Self::OnNetwork { .. } => ("on-network", Weight::Fault),
            Self::Synced { .. } => ("synced", Weight::Fault),
            Self::NotUnderGit => ("not-under-git", Weight::Fault),
            Self::ForeignRepository => ("foreign-repository", Weight::Fault),
            Self::Detached => ("detached", Weight::Fault),
            Self::BelowTop { .. } => ("below-top", Weight::Note),
            Self::BrokenHistory { .. } => ("broken-history", Weight::Fault),
            Self::Busy => ("busy", Weight::Note),
            Self::JournalLeft => ("journal-left", Weight::Fault),
            Self::JournalBroken => ("journal-broken", Weight::Fault),
            Self::GitLock { .. } => ("git-lock", Weight::Fault),
            Self::Uncommitted { .. } => ("uncommitted", Weight::Fault),
            Self::Strays { .. } => ("strays", Weight::Fault),
            Self::Hidden { .. } => ("hidden", Weight::Fault),
            Self::Converts => ("converts", Weight::Fault),
            Self::Exposes => ("exposes", Weight::Fault),
            Self::NoDriver => ("no-driver", Weight::Fault),
            Self::NeverSynced => ("never-synced", Weight::Note),
            Self::LineMerged { .. } => ("line-merged", Weight::Fault),
            Self::ClockBehind { .. } => ("clock-behind", Weight::Fault),
            Self::UnknownStaff { .. } => ("unknown-staff", Weight::Fault),
            // Whoever only reads, such as a script at night, needs no name.
            Self::NobodyActs => ("nobody-acts", Weight::Note),
            // A small association may well do without these two.
            Self::RoleUnheld {
                role: Role::Manager | Role::Auditor,
            } => ("role-unheld", Weight::Note),
            Self::RoleUnheld {
                role: Role::Reception | Role::Research | Role::Secretary | Role::Service,
            } => ("role-unheld", Weight::Fault),
            Self::CommitteeTooSmall { .. } => ("committee-too-small", Weight::Fault),
            Self::ApprovalDiffers { .. } => ("approval-differs", Weight::Fault),
            Self::NoAuthority { .. } => ("no-authority", Weight::Fault),
            Self::NoReasons { .. } => ("no-reasons", Weight::Fault),
        }
    }
}
