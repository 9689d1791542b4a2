//! The one place that turns inner errors into words, remedies and exit codes.

use crate::cli::{remedy, say};
use crate::domain::field::Field;
use crate::domain::id::CaseId;
use crate::domain::refusal::Refusal;
use crate::domain::value::BadValue;
use crate::git::GitError;
use crate::git::OLDEST;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::trouble::{Disk, Trouble};
use crate::register::cases::CaseError;
use crate::register::files::{FileError, FileFault};
use crate::register::format::fault::{Fault, line_column};
use crate::register::journal;
use crate::register::lock::LockError;
use crate::register::{FaultyFile, ReadError, Register};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The workflow or the policy stands in the way.
    Refused(Box<Refusal>),
    /// A check found something; it has been printed.
    Found,
    /// Whoever read the output has gone away.
    ReaderGone,
    NoRegister { from: String },
    FolderTaken(String),
    NobodyActs,
    NoSuchStaff { name: String, known: Vec<String> },
    NoCase(String),
    AmbiguousCase { asked: String, cases: Vec<CaseId> },
    NoSession(String),
    WhichSession,
    Missing(Vec<&'static str>),
    OneOf(Vec<&'static str>),
    BadArgument { name: String, value: String, why: BadValue },
    NotOnList { name: String, found: String, known: Vec<String> },
    NoSuchField { name: String },
    NoClause(String),
    BadClock(String),
    Faulty(Box<FaultyFile>),
    WrongFile { path: String, id: CaseId },
    MonthFull,
    File(FileError),
    BrokenJournal,
    Busy,
    Git { error: GitError, folder: String },
    Input,
    Output,
    Bug(String),
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

    /// Returns the exit code; the table stands in the crate's documentation.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::ReaderGone => 0,
            Self::Found => 1,
            Self::NoRegister { .. }
            | Self::FolderTaken(_)
            | Self::NobodyActs
            | Self::NoSuchStaff { .. }
            | Self::WhichSession
            | Self::Missing(_)
            | Self::OneOf(_)
            | Self::NoSuchField { .. }
            | Self::NoClause(_)
            | Self::BadClock(_) => 2,
            Self::Refused(_) => 3,
            Self::NoCase(_) | Self::AmbiguousCase { .. } | Self::NoSession(_) => 4,
            Self::Busy => 5,
            Self::BadArgument { .. }
            | Self::NotOnList { .. }
            | Self::Faulty(_)
            | Self::WrongFile { .. }
            | Self::BrokenJournal
            | Self::MonthFull => 6,
            Self::File(error) => file_code(error.fault),
            Self::Git { error, .. } => git_code(error),
            Self::Input | Self::Output => 74,
            Self::Bug(_) => 70,
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
        | GitError::Detached => 2,
        GitError::RefMoved { .. } | GitError::Locked { .. } => 5,
        GitError::BadPath { .. } | GitError::BadText { .. } => 6,
        GitError::Garbled { .. } | GitError::Failed { .. } | GitError::Io { .. } => 74,
    }
}

/// Returns the whole explanation: what, where, why, and what to do.
pub(crate) fn explain(failure: &Failure, words: &Locale<'_>) -> String {
    match failure {
        Failure::Found | Failure::ReaderGone => String::new(),
        Failure::Refused(refusal) => refused(refusal, words),
        Failure::Faulty(file) => faulty(file, words),
        other => {
            let mut text = say::error(words, &trouble(other, words));
            if let Some(hint) = remedy::of_failure(other) {
                text.push_str(&format!("\n  → {}", words.ltr(&hint)));
            }
            text
        }
    }
}

/// A refusal quotes the clause, says what stands in the way, and names the command that comes next.
fn refused(refusal: &Refusal, words: &Locale<'_>) -> String {
    let mut lines = vec![say::error(
        words,
        &words.say(&Message::Notice(&Notice::Cannot {
            event: refusal.event,
            case: refusal.case,
        })),
    )];
    let mut quoted = None;
    for (clause, obstacle) in &refusal.obstacles {
        if quoted != Some(*clause) {
            quoted = Some(*clause);
            lines.push(format!("  {}", words.say(&Message::Notice(&Notice::Clause(*clause)))));
        }
        lines.push(format!("    {}", words.say(&Message::Obstacle(obstacle))));
        if let Some(command) = remedy::of_obstacle(obstacle, refusal) {
            lines.push(format!("    → {}", words.ltr(&command)));
        }
    }
    lines.join("\n")
}

/// Shows every fault of a file in its lines.
pub(crate) fn faulty(file: &FaultyFile, words: &Locale<'_>) -> String {
    let title = words.say(&Message::Trouble(&Trouble::FaultyFile(&file.path)));
    let title = say::error(words, &title);
    let faults = file.faults.iter().map(|fault| in_place(file, fault, words));
    std::iter::once(title)
        .chain(faults)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Shows one fault: file, line, column, the line itself with a mark under it, and what is wrong.
fn in_place(file: &FaultyFile, fault: &Fault, words: &Locale<'_>) -> String {
    let sentence = words.say(&Message::Problem(&fault.problem));
    let (line, column) = line_column(&file.text, fault.span.start);
    let place = words.ltr(&format!("{}:{line}:{column}", file.path));
    let end = fault.span.end.min(file.text.len());
    let start = fault.span.start.min(end);
    // A block that spans many lines is shown by its first.
    let first_line_end = file
        .text
        .get(start..end)
        .and_then(|text| text.find('\n'))
        .map_or(end, |at| start + at);
    if file.text.get(start..first_line_end).is_none() || file.text.is_empty() {
        return format!("{place}: {sentence}");
    }
    let snippet = Snippet::source(file.text.as_str())
        .annotation(AnnotationKind::Primary.span(start..first_line_end));
    let group = Group::with_level(Level::ERROR.no_name()).element(snippet);
    let drawing = Renderer::plain().render(&[group]);
    let drawing = drawing
        .lines()
        .filter(|line| !line.trim_start().starts_with("-->") && !line.trim().is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    format!("{place}: {sentence}\n{drawing}")
}

fn trouble(failure: &Failure, words: &Locale<'_>) -> String {
    let say = |trouble: &Trouble<'_>| words.say(&Message::Trouble(trouble));
    match failure {
        // These three have their own shape; see `explain`.
        Failure::Refused(_) | Failure::Found | Failure::ReaderGone => String::new(),
        Failure::Faulty(file) => say(&Trouble::FaultyFile(&file.path)),
        Failure::NoRegister { from } => say(&Trouble::NoRegister { from }),
        Failure::FolderTaken(folder) => say(&Trouble::FolderTaken(folder)),
        Failure::NobodyActs => say(&Trouble::NobodyActs),
        Failure::NoSuchStaff { name, known } => say(&Trouble::NoSuchStaff { name, known }),
        Failure::NoCase(asked) => say(&Trouble::NoCase(asked)),
        Failure::AmbiguousCase { asked, cases } => say(&Trouble::AmbiguousCase {
            asked,
            cases: cases.get(..8).unwrap_or(cases),
            count: cases.len(),
        }),
        Failure::NoSession(asked) => say(&Trouble::NoSession(asked)),
        Failure::WhichSession => say(&Trouble::WhichSession),
        Failure::Missing(flags) => say(&Trouble::Missing(&owned(flags))),
        Failure::OneOf(flags) => say(&Trouble::OneOf(&owned(flags))),
        Failure::BadArgument { name, value, why } => {
            say(&Trouble::BadArgument { name, value, why })
        }
        Failure::NotOnList { name, found, known } => {
            say(&Trouble::NotOnList { name, found, known })
        }
        Failure::NoSuchField { name } => {
            let names: Vec<String> = crate::domain::field::Common::ALL
                .iter()
                .map(|common| Field::Common(*common).to_string())
                .collect();
            let nearest = crate::register::format::reader::nearest(name, &names);
            say(&Trouble::NoSuchField {
                name,
                nearest: nearest.as_deref(),
            })
        }
        Failure::NoClause(name) => say(&Trouble::NoClause(name)),
        Failure::BadClock(value) => say(&Trouble::BadClock(value)),
        Failure::WrongFile { path, id } => say(&Trouble::WrongFile { path, id: *id }),
        Failure::MonthFull => say(&Trouble::MonthFull),
        Failure::File(error) => say(&file_trouble(error)),
        Failure::BrokenJournal => say(&Trouble::BrokenJournal),
        Failure::Busy => say(&Trouble::Busy),
        Failure::Git { error, folder } => git_trouble(error, folder, words),
        Failure::Input => say(&Trouble::Disk {
            path: "-",
            cause: Disk::Other(None),
        }),
        Failure::Output => say(&Trouble::Output),
        Failure::Bug(words) => say(&Trouble::Bug(words)),
    }
}

fn file_trouble(error: &FileError) -> Trouble<'_> {
    let cause = match error.fault {
        FileFault::Changed => return Trouble::Changed(&error.path),
        FileFault::Missing => Disk::Missing,
        FileFault::AlreadyExists => Disk::Taken,
        FileFault::Denied => Disk::Denied,
        FileFault::ReadOnly => Disk::ReadOnly,
        FileFault::Full => Disk::Full,
        FileFault::NotAFile => Disk::NotAFile,
        FileFault::TooLarge { .. } => Disk::TooLarge,
        FileFault::Other { code, .. } => Disk::Other(code),
    };
    Trouble::Disk {
        path: &error.path,
        cause,
    }
}

fn git_trouble(error: &GitError, folder: &str, words: &Locale<'_>) -> String {
    let say = |trouble: &Trouble<'_>| words.say(&Message::Trouble(trouble));
    let version = |version: crate::git::Version| format!("{}.{}", version.major, version.minor);
    match error {
        GitError::NoProgram => say(&Trouble::NoGit),
        GitError::TooOld { found } => say(&Trouble::OldGit {
            found: &version(*found),
            needed: &version(OLDEST),
        }),
        GitError::NotARepository => say(&Trouble::NotGit(folder)),
        GitError::Distrusted { stderr } => say(&Trouble::ForeignRepository(stderr)),
        GitError::Detached => say(&Trouble::Detached),
        GitError::RefMoved { .. } => say(&Trouble::BranchMoved),
        GitError::Locked { stderr } => say(&Trouble::GitLocked(stderr)),
        GitError::Failed {
            command, stderr, ..
        } => say(&Trouble::GitFailed {
            command,
            words: stderr,
        }),
        GitError::Garbled { command } => say(&Trouble::GitFailed { command, words: "?" }),
        GitError::BadPath { path } => say(&Trouble::Bug(path)),
        GitError::BadText { field } => say(&Trouble::Bug(&format!("{field:?}"))),
        GitError::Io { kind, code } => say(&Trouble::GitFailed {
            command: "",
            words: &format!("{kind} {code:?}"),
        }),
    }
}

fn owned(flags: &[&str]) -> Vec<String> {
    flags.iter().map(|flag| (*flag).to_owned()).collect()
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
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

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl Failure {
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
}
