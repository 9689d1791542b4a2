//! The one place that turns failures into words: what, where, why, and what to do.

use crate::cli::error::Failure;
use crate::cli::{remedy, say, sync};
use crate::domain::field::{Common, Field};
use crate::domain::merge::Tampered;
use crate::domain::refusal::Refusal;
use crate::domain::workflow::table;
use crate::git::{GitError, OLDEST, Version};
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::trouble::{Apart, Disk, Trouble, Usage};
use crate::register::FaultyFile;
use crate::register::files::{FileError, FileFault};
use crate::register::format::fault::{Fault, line_column};
use crate::register::format::merge::Why;
use crate::register::format::reader::nearest;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Returns the whole explanation: what, where, why, and what to do.
pub(crate) fn explain(failure: &Failure, words: &Locale<'_>) -> String {
    if let Failure::Refused { refusal, next } = failure {
        return refused(refusal, next.as_deref(), words);
    }
    if let Failure::Faulty(file) = failure {
        return faulty(file, words);
    }
    if let Failure::Sync(hitch) = failure {
        return sync::explain(hitch, words);
    }
    let sentence = trouble(failure, words);
    if sentence.is_empty() {
        return sentence;
    }
    let mut text = say::error(words, &sentence);
    if let Some(hint) = remedy::of_failure(failure) {
        text.push_str(&format!("\n  → {hint}"));
    }
    text
}

/// A refusal quotes the clause, says what stands in the way, and names the command that comes next.
fn refused(refusal: &Refusal, next: Option<&str>, words: &Locale<'_>) -> String {
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
            lines.push(format!(
                "  {}",
                words.say(&Message::Notice(&Notice::Clause(*clause)))
            ));
        }
        lines.push(format!("    {}", words.say(&Message::Obstacle(obstacle))));
        if let Some(command) = remedy::of_obstacle(obstacle, refusal, next) {
            lines.push(format!("    → {command}"));
        }
    }
    lines.join("\n")
}

/// Returns each fault of a file, shown in its line.
pub(crate) fn faults(file: &FaultyFile, words: &Locale<'_>) -> Vec<String> {
    let faults = file.faults.iter();
    faults.map(|fault| in_place(file, fault, words)).collect()
}

fn faulty(file: &FaultyFile, words: &Locale<'_>) -> String {
    let title = words.say(&Message::Trouble(&Trouble::FaultyFile(&file.path)));
    let title = say::error(words, &title);
    std::iter::once(title)
        .chain(faults(file, words))
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
        // These have their own shape, or have been told; see `explain`.
        Failure::Refused { .. }
        | Failure::Sync(_)
        | Failure::Found
        | Failure::Unread
        | Failure::TurnedAway
        | Failure::Shown
        | Failure::Usage(_)
        | Failure::ReaderGone => String::new(),
        Failure::Stopped => say(&Trouble::Stopped),
        Failure::Drafted => say(&Trouble::Drafted),
        Failure::NoDrafts => say(&Trouble::NoDrafts),
        Failure::OnlyAsked(flag) => say(&Trouble::OnlyAsked(flag)),
        Failure::Adjourned => say(&Trouble::Adjourned),
        Failure::Faulty(file) => say(&Trouble::FaultyFile(&file.path)),
        Failure::NoRegister { from } => say(&Trouble::NoRegister { from }),
        Failure::FolderTaken(folder) => say(&Trouble::FolderTaken(folder)),
        Failure::NotShared(folder) => say(&Trouble::NotShared(&folder.to_string_lossy())),
        Failure::ForeignHook(path) => say(&Trouble::ForeignHook(&path.to_string_lossy())),
        Failure::NoPush => say(&Trouble::NoPush),
        Failure::NobodyActs => say(&Trouble::NobodyActs),
        Failure::NoSuchStaff { name, known } => say(&Trouble::NoSuchStaff { name, known }),
        Failure::Elsewhere { case, register } => say(&Trouble::Elsewhere {
            case: *case,
            register,
        }),
        Failure::NoCase(asked) => say(&Trouble::NoCase(asked)),
        Failure::AmbiguousCase { asked, cases } => say(&Trouble::AmbiguousCase {
            asked,
            cases: cases.get(..8).unwrap_or(cases),
            count: cases.len(),
        }),
        Failure::NoCommit(asked) => say(&Trouble::NoCommit(asked)),
        Failure::NoCases => say(&Trouble::NoCases),
        Failure::NoneAt(event) => say(&Trouble::NoneAt {
            event: *event,
            from: &table::stages(*event),
        }),
        Failure::NoSession(asked) => say(&Trouble::NoSession(asked)),
        Failure::WhichSession => say(&Trouble::WhichSession),
        Failure::NotPresent { member, present } => say(&Trouble::NotPresent { member, present }),
        Failure::Missing(flags) => say(&Trouble::Missing(&owned(flags))),
        Failure::OneOf(flags) => say(&Trouble::OneOf(&owned(flags))),
        Failure::Exclusive { flag, other } => say(&Trouble::Usage(Usage::Conflict { flag, other })),
        Failure::BadArgument { name, value, why } => {
            say(&Trouble::BadArgument { name, value, why })
        }
        Failure::NotOnList { name, found, known } => say(&Trouble::NotOnList {
            name,
            found,
            known,
            nearest: nearest(found, known).as_deref(),
        }),
        Failure::Unfit {
            case,
            template,
            stage,
            fitting,
        } => say(&Trouble::UnfitMessage {
            case: *case,
            template: *template,
            stage: *stage,
            fitting,
        }),
        Failure::Unprintable {
            case,
            sheet,
            stage,
            disputed,
            ..
        } => say(&Trouble::Unprintable {
            case: *case,
            sheet: *sheet,
            stage: *stage,
            disputed: *disputed,
        }),
        Failure::NoPdf => say(&Trouble::NoPdf),
        Failure::PdfFailed(words) => say(&Trouble::PdfFailed(words)),
        Failure::NoMobile(case) => say(&Trouble::NoMobile(*case)),
        Failure::NoSuchField { name } => {
            let names: Vec<String> = Common::ALL
                .iter()
                .map(|common| Field::Common(*common).to_string())
                .collect();
            let nearest = nearest(name, &names);
            say(&Trouble::NoSuchField {
                name,
                nearest: nearest.as_deref(),
            })
        }
        Failure::NoClause(name) => say(&Trouble::NoClause(name)),
        Failure::OddClock(now) => say(&Trouble::OddClock(*now)),
        Failure::BadClock(value) => say(&Trouble::BadClock(value)),
        Failure::NotUnited { path, why } => {
            let cause = apart(why);
            say(&Trouble::NotUnited { path, cause })
        }
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
        Failure::Bug => say(&Trouble::Bug("panic")),
    }
}

/// Returns why two versions of a file were not united.
pub(crate) fn apart(why: &Why) -> Apart<'_> {
    match why {
        Why::Foreign => Apart::Foreign,
        Why::Misnamed => Apart::Misnamed,
        Why::Tampered(Tampered::OtherCase) => Apart::Misnamed,
        Why::Tampered(Tampered::Event(event)) => Apart::Altered(*event),
        Why::Tampered(Tampered::Missing(event)) => Apart::Missing(*event),
        Why::Tampered(Tampered::Unrecorded(key)) => Apart::Unrecorded(key),
        Why::Renumber => Apart::SameId,
        Why::OtherSitting => Apart::SameNumber,
        Why::Newer => Apart::Newer,
        Why::Shrunk => Apart::Shrunk,
        Why::BothChanged => Apart::BothChanged,
        // Faults are shown in their lines.
        Why::Faulty(..) | Why::Layout => Apart::Layout,
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
    let version = |version: Version| format!("{}.{}", version.major, version.minor);
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
        GitError::CannotSign { stderr } => say(&Trouble::CannotSign(stderr)),
        GitError::Locked { stderr } => say(&Trouble::GitLocked(stderr)),
        GitError::Unreachable { stderr } => say(&Trouble::Unreachable(stderr)),
        GitError::BadBundle { stderr } => say(&Trouble::BadBundle(stderr)),
        GitError::BundleLacksPast => say(&Trouble::BundleLacksPast),
        GitError::Failed {
            command, stderr, ..
        } => say(&Trouble::GitFailed {
            command,
            words: stderr,
        }),
        GitError::Garbled { command } => say(&Trouble::GitFailed {
            command,
            words: "?",
        }),
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
