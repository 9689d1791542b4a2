//! What a command says when it could not do what was asked, apart from refusals.

use crate::domain::actor::StaffId;
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, EventId};
use crate::domain::message::Template;
use crate::domain::sheet::Sheet;
use crate::domain::stage::Stage;
use crate::domain::value::BadValue;
use chrono::{DateTime, FixedOffset};

/// Why a command stopped.
#[derive(Clone, Debug)]
pub enum Trouble<'a> {
    /// No register here or above.
    NoRegister {
        /// Where the search began.
        from: &'a str,
    },
    /// The folder for a new register is not empty.
    FolderTaken(&'a str),
    /// The folder is no shared repository.
    NotShared(&'a str),
    /// A hook of somebody else's stands where the gate would.
    ForeignHook(&'a str),
    /// The gate was called without being told of a push.
    NoPush,
    /// The register lies in no git repository.
    NotGit(&'a str),
    /// There is no git program.
    NoGit,
    /// The git program is too old.
    OldGit {
        /// Its version.
        found: &'a str,
        /// The oldest that does.
        needed: &'a str,
    },
    /// The repository belongs to another user.
    ForeignRepository(&'a str),
    /// HEAD is on no branch.
    Detached,
    /// Git could not sign, and what it said.
    CannotSign(&'a str),
    /// Another git is at work, or one was killed.
    GitLocked(&'a str),
    /// The other desks cannot be reached.
    Unreachable(&'a str),
    /// A bundle cannot be used.
    BadBundle(&'a str),
    /// A bundle begins after what stands here ends.
    BundleLacksPast,
    /// Git failed.
    GitFailed {
        /// The subcommand.
        command: &'a str,
        /// Git's own words.
        words: &'a str,
    },
    /// Another bmf held the register all the while.
    Busy,
    /// A file was changed between reading and writing.
    Changed(&'a str),
    /// The branch moved between reading and writing.
    BranchMoved,
    /// The disk, or the right to use it, failed.
    Disk {
        /// The file or folder.
        path: &'a str,
        /// How.
        cause: Disk,
    },
    /// What a killed command left cannot be read.
    BrokenJournal,
    /// Nobody says who is at work.
    NobodyActs,
    /// The roster does not know the name.
    NoSuchStaff {
        /// The name.
        name: &'a str,
        /// The names it knows.
        known: &'a [String],
    },
    /// A case of the year before.
    Elsewhere {
        /// The case.
        case: CaseId,
        /// The folder of that register.
        register: &'a str,
    },
    /// No case answers to this.
    NoCase(&'a str),
    /// Several cases answer to this.
    AmbiguousCase {
        /// What was asked.
        asked: &'a str,
        /// The cases, at most a handful.
        cases: &'a [CaseId],
        /// How many there are.
        count: usize,
    },
    /// No such commit.
    NoCommit(&'a str),
    /// The register holds no case.
    NoCases,
    /// No case stands where this step may follow.
    NoneAt {
        /// The step.
        event: EventKind,
        /// The stages at which it may.
        from: &'a [Stage],
    },
    /// No such sitting.
    NoSession(&'a str),
    /// A sitting is named and one is to be opened, or neither.
    WhichSession,
    /// Who stands aside must be there.
    NotPresent {
        /// Who is not.
        member: &'a StaffId,
        /// Who is.
        present: &'a [StaffId],
    },
    /// Flags that must be given are not.
    Missing(&'a [String]),
    /// Flags of which exactly one must be given.
    OneOf(&'a [String]),
    /// A value was refused.
    BadArgument {
        /// The flag or field.
        name: &'a str,
        /// The value.
        value: &'a str,
        /// Why.
        why: &'a BadValue,
    },
    /// A word that no list knows.
    NotOnList {
        /// The flag or field.
        name: &'a str,
        /// The word.
        found: &'a str,
        /// The words on the list.
        known: &'a [String],
        /// The one that looks most like it.
        nearest: Option<&'a str>,
    },
    /// The machine's clock is in a year that cannot be.
    OddClock(DateTime<FixedOffset>),
    /// A ready message that makes no sense where the case stands.
    UnfitMessage {
        /// The case.
        case: CaseId,
        /// The message.
        template: Template,
        /// Where the case stands.
        stage: Stage,
        /// The messages that make sense there.
        fitting: &'a [Template],
    },
    /// A paper would tell of what has not been done.
    Unprintable {
        /// The case.
        case: CaseId,
        /// The paper.
        sheet: Sheet,
        /// Where the case stands.
        stage: Stage,
        /// Whether two histories of it disagree.
        disputed: bool,
    },
    /// This bmf was built without PDF.
    NoPdf,
    /// A page could not be laid out as PDF, in the words of the program that lays out.
    PdfFailed(&'a str),
    /// A message goes to a mobile number, and the case has none.
    NoMobile(CaseId),
    /// The environment holds a time that is none.
    BadClock(&'a str),
    /// A field of that name does not exist.
    NoSuchField {
        /// The name.
        name: &'a str,
        /// The nearest one.
        nearest: Option<&'a str>,
    },
    /// No such clause.
    NoClause(&'a str),
    /// A file is faulty; the faults follow.
    FaultyFile(&'a str),
    /// Two versions of a file were not united, and each is as it was.
    NotUnited {
        /// The file.
        path: &'a str,
        /// What stands in the way.
        cause: Apart<'a>,
    },
    /// A case stands in a file that is not named after it.
    WrongFile {
        /// The file.
        path: &'a str,
        /// The id inside.
        id: CaseId,
    },
    /// A month has no room for another number.
    MonthFull,
    /// Whoever was asked left before the end.
    Stopped,
    /// Whoever was asked left a request that is being taken in.
    Drafted,
    /// No request waits to be gone on with.
    NoDrafts,
    /// This flag asks questions, and nobody can be asked.
    OnlyAsked(&'a str),
    /// Whoever was asked left a sitting in the middle.
    Adjourned,
    /// Output could not be written.
    Output,
    /// A fault of bmf itself.
    Bug(&'a str),
    /// The command line could not be read.
    Usage(Usage<'a>),
}

/// What keeps two versions of a file from being united.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart<'a> {
    /// Its name is neither that of a case nor that of a sitting.
    Foreign,
    /// One of them is of something else than the name says.
    Misnamed,
    /// An event has other content in one of them than in another.
    Altered(EventId),
    /// An event is missing from one of them.
    Missing(EventId),
    /// A key of the header has other values, and no amendment says why.
    Unrecorded(&'a str),
    /// They are two requests under one id.
    SameId,
    /// They are two sittings under one number.
    SameNumber,
    /// Both changed what only a later bmf knows.
    Newer,
    /// A sitting lacks what it held.
    Shrunk,
    /// Both sides changed a setting or a template.
    BothChanged,
    /// Events are laid out in a way that bmf does not write.
    Layout,
}

/// How a disk can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// This user may not.
    Denied,
    /// It is mounted read-only.
    ReadOnly,
    /// It is full.
    Full,
    /// There is no such file.
    Missing,
    /// Something stands there already.
    Taken,
    /// It is no regular file.
    NotAFile,
    /// It is larger than bmf reads.
    TooLarge,
    /// The system reports this number.
    Other(Option<i32>),
}

/// What is wrong with a command line.
#[derive(Clone, Debug)]
pub enum Usage<'a> {
    /// No command was given.
    NoCommand,
    /// There is no such command.
    UnknownCommand {
        /// The word.
        found: &'a str,
        /// The nearest command.
        nearest: Option<&'a str>,
    },
    /// There is no such flag.
    UnknownFlag {
        /// The flag.
        found: &'a str,
        /// The nearest flag.
        nearest: Option<&'a str>,
    },
    /// A word for which there is no place.
    ExtraWord(&'a str),
    /// Arguments that must be given are not.
    MissingArguments(&'a [String]),
    /// A flag stands without its value.
    MissingValue(&'a str),
    /// A value that is not on the list of the flag.
    BadChoice {
        /// The flag.
        flag: &'a str,
        /// The value.
        found: &'a str,
        /// The list.
        known: &'a [String],
    },
    /// A value that the flag cannot read.
    BadValue {
        /// The flag.
        flag: &'a str,
        /// The value.
        found: &'a str,
    },
    /// Two flags that exclude each other.
    Conflict {
        /// The one.
        flag: &'a str,
        /// The other.
        other: &'a str,
    },
    /// A flag that takes no value was given one, or one too many.
    TooManyValues(&'a str),
    /// An argument that is not text.
    NotText,
    /// Anything else.
    Other,
}
