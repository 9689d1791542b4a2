//! What the gathering has to find out: plain values, whoever found them.

use crate::domain::named::named;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use chrono::{DateTime, FixedOffset};

/// What was found on a machine and in a register; what could not be found out is absent, and nothing is said about it.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a> {
    /// The machine's clock.
    pub now: DateTime<FixedOffset>,
    /// The git program.
    pub git: Program,
    /// The character set of the terminal, where there is one.
    pub charset: Option<Charset>,
    /// Where a register was looked for and not found.
    pub no_register: Option<String>,
    /// The settings file that is faulty, with the place of its first fault.
    pub faulty: Option<Spot>,
    /// What could not be read at all.
    pub unreadable: Vec<String>,
    /// The way to the register, every link of it followed.
    pub folder: String,
    /// The kind of file system that it stands on, as the system calls it (`ext4`, `nfs4`).
    pub filesystem: Option<String>,
    /// The bytes that are free there.
    pub free: Option<u64>,
    /// How the register stands to git.
    pub history: Option<History>,
    /// Whether another bmf holds the register.
    pub busy: bool,
    /// The journal that a stopped command has left.
    pub journal: Option<Journal>,
    /// The lock files of git that are there.
    pub git_locks: Vec<String>,
    /// The files that differ from what git holds, in order.
    pub differing: Vec<(String, Difference)>,
    /// What stands below `cases/` and is no case.
    pub strays: Vec<String>,
    /// The cases that git's ignore rules hide, or would hide.
    pub hidden: Vec<String>,
    /// Whether git may change the bytes of a case.
    pub converts: bool,
    /// Whether git knows no program of bmf's that unites what two desks changed.
    pub no_driver: bool,
    /// Whether the register knows a shared one and has never exchanged with it.
    pub never_synced: bool,
    /// The cases and sittings that git would merge line by line.
    pub line_merged: Vec<String>,
    /// Whether git would take in what bmf keeps for itself in `.bmf/`.
    pub exposes: bool,
    /// When the newest cases were last acted upon.
    pub newest: Option<DateTime<FixedOffset>>,
    /// What `bmf.toml` says.
    pub office: Option<&'a Office>,
    /// What `policy.toml` says.
    pub policy: Option<&'a Policy>,
    /// Who is at work.
    pub acting: Option<Acting>,
}

/// The git program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Program {
    /// There is none.
    #[default]
    Missing,
    /// It is older than bmf can work with.
    TooOld {
        /// What is there.
        found: Release,
        /// The oldest that would do.
        needed: Release,
    },
    /// It is there.
    There(Release),
    /// It could not be asked.
    Silent,
}

/// A version of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
}

/// The variable that says which character set a terminal has, and its value; empty where none is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charset {
    /// Its name.
    pub variable: &'static str,
    /// Its value.
    pub value: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// How a register stands to git.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum History {
    /// It lies in no repository.
    None,
    /// The repository is another user's, and git refuses to work in it.
    Foreign,
    /// Git stands on a commit and not on a branch.
    Detached,
    /// Git stands on a branch; the way from the repository's top to the register is empty or ends in `/`.
    Kept {
        /// That way.
        prefix: String,
    },
    /// Git failed, and said this.
    Broken(String),
}

/// What a stopped command was about to do, as it noted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journal {
    /// It can be taken back by it.
    Whole,
    /// It cannot be read.
    Broken,
}

named! {
    /// How a file differs from what git holds.
    pub enum Difference {
        /// Git does not hold it.
        New = "new",
        /// Git holds other bytes.
        Changed = "changed",
        /// Git holds it, and it is gone from the disk.
        Gone = "gone",
    }
}

/// Who is at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acting {
    /// Somebody on the roster.
    Known,
    /// A name that the roster does not know.
    Unknown(String),
    /// Nobody is named, and git's `user.email` is nobody's.
    Nobody,
}
