//! Why a command stopped, and with which exit code.

use crate::cli::sync::Hitch;
use crate::domain::actor::StaffId;
use crate::domain::event::kind::EventKind;
use crate::domain::id::CaseId;
use crate::domain::message::Template;
use crate::domain::refusal::Refusal;
use crate::domain::sheet::Sheet;
use crate::domain::stage::Stage;
use crate::domain::value::BadValue;
use crate::git::GitError;
use crate::register::cases::CaseError;
use crate::register::files::{FileError, FileFault};
use crate::register::format::merge::{Side, Why};
use crate::register::index::Unanswered;
use crate::register::journal;
use crate::register::lock::LockError;
use crate::register::{FaultyFile, ReadError, Register};
use chrono::{DateTime, FixedOffset};
use std::path::PathBuf;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The workflow or the policy stands in the way.
    Refused {
        /// What, and why not.
        refusal: Box<Refusal>,
        /// The command that the case waits for instead.
        next: Option<String>,
    },
    /// A check found something; it has been printed.
    Found,
    /// Some files could not be read; they have been named, and the answer is about the others.
    Unread,
    /// The help was shown where a command was expected.
    Shown,
    /// Whoever read the output has gone away.
    ReaderGone,
    /// No register stands here or above.
    NoRegister {
        /// The folder in which the search began.
        from: String,
    },
    /// The folder for a new register holds something else.
    FolderTaken(String),
    /// The folder is no shared repository.
    NotShared(PathBuf),
    /// A hook of somebody else's stands where the gate would.
    ForeignHook(PathBuf),
    /// The gate was called without being told of a push.
    NoPush,
    /// The gate has refused a push, and said why.
    TurnedAway,
    /// Nothing says who is at work.
    NobodyActs,
    /// The roster does not know the name.
    NoSuchStaff { name: String, known: Vec<String> },
    /// No case answers to what was asked.
    NoCase(String),
    /// The case is in the register of the year before, in a folder of this name.
    Elsewhere {
        /// The case.
        case: CaseId,
        /// The folder.
        register: String,
    },
    /// Several cases answer to what was asked.
    AmbiguousCase { asked: String, cases: Vec<CaseId> },
    /// No commit answers to what was asked.
    NoCommit(String),
    /// The register holds no case from which one could be chosen.
    NoCases,
    /// No case stands where this step may follow.
    NoneAt(EventKind),
    /// No session answers to what was asked.
    NoSession(String),
    /// A decision names no session and opens none.
    WhichSession,
    /// Who stands aside must be there.
    NotPresent {
        member: StaffId,
        /// Who is.
        present: Vec<StaffId>,
    },
    /// Flags that must be given are not.
    Missing(Vec<&'static str>),
    /// None of these flags is given.
    OneOf(Vec<&'static str>),
    /// Two flags say opposite things of one case.
    Exclusive {
        /// The one, with its case.
        flag: String,
        /// The other.
        other: String,
    },
    /// A value was refused by its type.
    BadArgument {
        /// The flag, field or word of the command line.
        name: String,
        value: String,
        why: BadValue,
    },
    /// A word is on no list.
    NotOnList {
        /// The flag.
        name: String,
        found: String,
        known: Vec<String>,
    },
    /// A ready message that makes no sense where the case stands.
    Unfit {
        case: CaseId,
        template: Template,
        stage: Stage,
        /// Those that do.
        fitting: Vec<Template>,
    },
    /// A paper would tell of what has not been done.
    Unprintable {
        case: CaseId,
        sheet: Sheet,
        stage: Stage,
        /// Whether two histories of the case disagree.
        disputed: bool,
        /// The command that the case waits for.
        next: Option<String>,
    },
    /// This bmf was built without PDF.
    NoPdf,
    /// A page could not be laid out as PDF; in the words of the program that lays out.
    PdfFailed(String),
    /// A message goes to a mobile number, and the case has none.
    NoMobile(CaseId),
    /// No header has such a field.
    NoSuchField { name: String },
    /// The policy has no such clause.
    NoClause(String),
    /// The clock is in a year that cannot be.
    OddClock(DateTime<FixedOffset>),
    /// `BMF_NOW` holds no moment.
    BadClock(String),
    /// A file of the register, or one that was handed over, is faulty.
    Faulty(Box<FaultyFile>),
    /// Two versions of a file were not united; each is as it was.
    NotUnited {
        /// The path below the register.
        path: String,
        why: Why,
    },
    /// A file holds another case than its name says.
    WrongFile {
        /// The path below the register.
        path: String,
        /// The case inside.
        id: CaseId,
    },
    /// The desk has no further id to give out this month.
    MonthFull,
    /// The disk failed, or somebody changed a file meanwhile.
    File(FileError),
    /// What a killed command left is not whole.
    BrokenJournal,
    /// Another bmf held the register all the while.
    Busy,
    /// Git failed.
    Git {
        /// How.
        error: GitError,
        /// The register.
        folder: String,
    },
    /// An exchange with other desks stopped.
    Sync(Box<Hitch>),
    /// Whoever was asked left before the end; nothing was recorded.
    Stopped,
    /// Whoever was asked left a request that is being taken in; its draft stands.
    Drafted,
    /// No request waits to be gone on with.
    NoDrafts,
    /// A flag that only has a meaning for somebody who can be asked.
    OnlyAsked(&'static str),
    /// Whoever was asked left a sitting in the middle; what was confirmed stands.
    Adjourned,
    /// Clap cannot read the command line.
    Usage(Box<clap::Error>),
    /// Standard input cannot be read.
    Input,
    /// Standard output cannot be written.
    Output,
    /// bmf itself is at fault; the panic has been printed.
    Bug,
}

impl Failure {
    /// Returns a refused value.
    pub(crate) fn bad(name: &str, value: &str, why: BadValue) -> Self {
        Self::BadArgument {
            name: name.to_owned(),
            value: value.to_owned(),
            why,
        }
    }

    /// Returns the failure of finding or reading the case that was asked for.
    pub(crate) fn of_case(asked: &str, error: CaseError) -> Self {
        match error {
            CaseError::None => Self::NoCase(asked.to_owned()),
            CaseError::Ambiguous(cases) => Self::AmbiguousCase {
                asked: asked.to_owned(),
                cases,
            },
            CaseError::Read(error) => error.into(),
        }
    }

    /// Returns the failure of git in this register.
    pub(crate) fn of_git(register: &Register, error: GitError) -> Self {
        Self::Git {
            error,
            folder: register.root.to_string_lossy().into_owned(),
        }
    }

    /// Returns the failure of an action that the journal carried out.
    pub(crate) fn of_journal(register: &Register, failure: journal::Failure<GitError>) -> Self {
        match failure {
            journal::Failure::File(error) => Self::File(error),
            journal::Failure::Unreadable => Self::BrokenJournal,
            journal::Failure::History(error) => Self::of_git(register, error),
        }
    }

    /// Returns the failure of uniting two versions of a file; `bytes` are those of each version.
    pub(crate) fn of_merge<'b>(path: &str, why: Why, bytes: impl FnOnce(Side) -> &'b [u8]) -> Self {
        if let Why::Faulty(side, faults) = why {
            let file = FaultyFile::new(path, bytes(side), faults);
            return Self::Faulty(Box::new(file));
        }
        Self::NotUnited {
            path: path.to_owned(),
            why,
        }
    }

    /// Returns the exit code; the table stands in the crate's documentation.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::ReaderGone => 0,
            Self::Found => 1,
            Self::NoRegister { .. }
            | Self::FolderTaken(_)
            | Self::NotShared(_)
            | Self::ForeignHook(_)
            | Self::NoPush
            | Self::Shown
            | Self::NobodyActs
            | Self::NoSuchStaff { .. }
            | Self::WhichSession
            | Self::NotPresent { .. }
            | Self::Missing(_)
            | Self::OneOf(_)
            | Self::Exclusive { .. }
            | Self::NoSuchField { .. }
            | Self::NoClause(_)
            | Self::OnlyAsked(_)
            | Self::BadClock(_)
            | Self::NoPdf
            | Self::OddClock(_)
            | Self::Usage(_) => 2,
            Self::Refused { .. }
            | Self::TurnedAway
            | Self::Unfit { .. }
            | Self::Unprintable { .. } => 3,
            Self::NoCase(_)
            | Self::Elsewhere { .. }
            | Self::AmbiguousCase { .. }
            | Self::NoCases
            | Self::NoDrafts
            | Self::NoneAt(_)
            | Self::NoCommit(_)
            | Self::NoSession(_) => 4,
            Self::Busy => 5,
            Self::BadArgument { .. }
            | Self::NotOnList { .. }
            | Self::NoMobile(_)
            | Self::PdfFailed(_)
            | Self::Faulty(_)
            | Self::NotUnited { .. }
            | Self::WrongFile { .. }
            | Self::BrokenJournal
            | Self::MonthFull
            | Self::Unread => 6,
            Self::File(error) => file_code(error.fault),
            Self::Git { error, .. } => git_code(error),
            Self::Sync(hitch) => hitch.code(),
            Self::Input | Self::Output => 74,
            Self::Stopped | Self::Drafted | Self::Adjourned => 130,
            Self::Bug => 70,
        }
    }
}

fn file_code(fault: FileFault) -> u8 {
    match fault {
        FileFault::Changed | FileFault::AlreadyExists => 5,
        FileFault::Missing | FileFault::NotAFile | FileFault::TooLarge { .. } => 6,
        FileFault::Denied | FileFault::ReadOnly | FileFault::Full | FileFault::Other { .. } => 74,
    }
}

fn git_code(error: &GitError) -> u8 {
    match error {
        GitError::NoProgram
        | GitError::TooOld { .. }
        | GitError::NotARepository
        | GitError::Distrusted { .. }
        | GitError::CannotSign { .. }
        | GitError::Detached => 2,
        GitError::RefMoved { .. } | GitError::Locked { .. } => 5,
        GitError::BadPath { .. }
        | GitError::BadText { .. }
        | GitError::BadBundle { .. }
        | GitError::BundleLacksPast => 6,
        GitError::Unreachable { .. }
        | GitError::Garbled { .. }
        | GitError::Failed { .. }
        | GitError::Io { .. } => 74,
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<Unanswered> for Failure {
    fn from(unanswered: Unanswered) -> Self {
        match unanswered {
            Unanswered::Misplaced(path, id) => Self::WrongFile {
                path: path.as_str().to_owned(),
                id,
            },
            Unanswered::Read(error) => error.into(),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::File(error) => Self::File(error),
            ReadError::Faulty(file) => Self::Faulty(Box::new(file)),
        }
    }
}

impl From<LockError> for Failure {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Busy { .. } => Self::Busy,
            LockError::File(error) => Self::File(error),
        }
    }
}
