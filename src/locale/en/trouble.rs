//! Troubles in English.

use crate::locale::Locale;
use crate::locale::trouble::{Apart, Disk, Trouble, Usage};

pub(crate) fn say(locale: &Locale<'_>, trouble: &Trouble<'_>) -> String {
    match trouble {
        Trouble::NoRegister { from } => {
            format!("There is no register in {from} or above it: no bmf.toml.")
        }
        Trouble::FolderTaken(folder) => {
            format!("A new register needs an empty folder, and {folder} is not.")
        }
        Trouble::NotShared(folder) => format!("{folder} is no shared (bare) git repository."),
        Trouble::ForeignHook(path) => format!(
            "There is a hook already that bmf has not written, and it was left alone: {path}. Move it away, or have it call bmf gate receive itself."
        ),
        Trouble::NoPush => {
            "Git calls this when something is pushed, and it has told of no push.".to_owned()
        }
        Trouble::NotGit(folder) => {
            format!("The register in {folder} is not under git, so nothing was written.")
        }
        Trouble::NoGit => "The program git is not installed.".to_owned(),
        Trouble::OldGit { found, needed } => {
            format!("git {found} is too old; bmf needs {needed} or later.")
        }
        Trouble::ForeignRepository(words) => format!(
            "The repository belongs to another user of this machine, and git does not work in it: {words}"
        ),
        Trouble::Detached => "Git stands on no branch (HEAD is detached), so nothing was written.".to_owned(),
        Trouble::CannotSign(words) => format!(
            "This register asks for signatures, and git could not sign for you. Nothing was recorded. Tell git which key is yours (user.signingKey, gpg.format). Git said: {}",
            locale.quote(words)
        ),
        Trouble::GitLocked(words) => format!(
            "Another git is at work in this register, or one was stopped; nothing was written: {words}"
        ),
        Trouble::Unreachable(words) => format!(
            "The shared register could not be reached, or did not let you in: {words}"
        ),
        Trouble::BadBundle(words) => format!(
            "The bundle is damaged or is none, and nothing was taken from it: {words}"
        ),
        Trouble::BundleLacksPast => {
            "The bundle begins after what this register holds, so nothing was taken from it; ask for one that begins earlier.".to_owned()
        }
        Trouble::GitFailed { command, words } => format!("git {command} failed: {words}"),
        Trouble::Busy => "Another bmf is writing to this register; nothing was written.".to_owned(),
        Trouble::Changed(path) => {
            format!("{path} was changed while bmf was at work; nothing was written.")
        }
        Trouble::BranchMoved => {
            "The register's history moved on while bmf was at work; nothing was written.".to_owned()
        }
        Trouble::Disk { path, cause } => format!("{path}: {}.", disk(*cause)),
        Trouble::BrokenJournal => {
            "The note that a stopped command left in .bmf/journal cannot be read, so nothing was written.".to_owned()
        }
        Trouble::NobodyActs => {
            "It is not known who is at work: neither --as, nor BMF_STAFF, nor git's user.email names anybody on the roster.".to_owned()
        }
        Trouble::NoSuchStaff { name, known } => format!(
            "Nobody on the roster is called {name}; it knows {}.",
            locale.list(known)
        ),
        Trouble::Elsewhere { case, register } => format!(
            "{case} was open in the register before this one ({}), and is kept there.",
            locale.quote(register)
        ),
        Trouble::NoCase(asked) => format!("There is no case {asked}."),
        Trouble::AmbiguousCase { asked, cases, count } => {
            let ids: Vec<String> = cases.iter().map(ToString::to_string).collect();
            let more = if *count > cases.len() { ", …" } else { "" };
            format!(
                "{asked} could be any of {} cases: {}{more}",
                locale.number(*count as u64),
                ids.join(", ")
            )
        }
        Trouble::NoCommit(asked) => format!("The history has no commit {}.", locale.quote(asked)),
        Trouble::NoCases => "The register holds no case yet.".to_owned(),
        Trouble::NoneAt { event, from } => format!(
            "No case can take this step now ({}); it is for {}.",
            locale.event(*event),
            locale.either(&locale.stages(from))
        ),
        Trouble::NoSession(asked) => format!("There is no session {asked}."),
        Trouble::WhichSession => {
            "A decision belongs to a session: name one with --session, or open one with --open-session.".to_owned()
        }
        Trouble::NotPresent { member, present } => {
            let names: Vec<String> = present.iter().map(|id| locale.staff(id)).collect();
            format!(
                "{} is not at this session, and so cannot stand aside; present are {}.",
                locale.staff(member),
                locale.list(&names)
            )
        }
        Trouble::Missing(flags) => format!("Missing: {}.", flags.join(", ")),
        Trouble::OneOf(flags) => format!("Exactly one of these is needed: {}.", flags.join(", ")),
        Trouble::BadArgument { name, value, why } => {
            format!("{name} {}: {}", locale.quote(value), locale.value(why))
        }
        Trouble::NotOnList {
            name,
            found,
            known,
            nearest,
        } => format!(
            "{name} {}: not known.{} Known: {}.",
            locale.quote(found),
            nearest.map_or(String::new(), |nearest| format!(" Was {nearest} meant?")),
            known.join(", ")
        ),
        Trouble::OddClock(now) => format!(
            "The machine's clock says {}. Set it right first: what is recorded now would carry that date for ever.",
            now.format("%Y-%m-%d %H:%M")
        ),
        Trouble::UnfitMessage {
            case,
            template,
            stage,
            fitting,
        } => {
            let fitting = locale.templates(fitting);
            let instead = if fitting.is_empty() {
                "No ready message suits it now.".to_owned()
            } else {
                format!("What suits it now: {}.", locale.list(&fitting))
            };
            format!(
                "{case}: the message {} does not suit a request that stands at “{}”. {instead}",
                locale.quote(&locale.template(*template)),
                locale.stage(*stage)
            )
        }
        Trouble::Unprintable {
            case,
            sheet,
            stage,
            disputed,
        } => {
            let paper = locale.quote(&locale.sheet(*sheet));
            if *disputed {
                format!("{case}: the paper {paper} cannot be printed while two histories of the request disagree.")
            } else {
                let stage = locale.stage(*stage);
                format!("{case}: the paper {paper} cannot be printed, for nothing that it could tell of is recorded. The request stands at “{stage}”.")
            }
        }
        Trouble::NoPdf => "This bmf was built without PDF. Without --pdf the paper is an HTML file, which a browser prints or saves as PDF.".to_owned(),
        Trouble::PdfFailed(words) => {
            format!("The paper could not be laid out as PDF, and nothing was written: {words}.")
        }
        Trouble::NoMobile(case) => {
            format!("{case}: there is no mobile number to which a message could go.")
        }
        Trouble::BadClock(value) => format!(
            "BMF_NOW is {}, which is not a moment like 2026-06-14T09:12:00+03:00.",
            locale.quote(value)
        ),
        Trouble::NoSuchField { name, nearest } => format!(
            "There is no field {}.{}",
            locale.quote(name),
            nearest
                .map(|nearest| format!(" Was {nearest} meant?"))
                .unwrap_or_default()
        ),
        Trouble::NoClause(name) => format!("The policy has no clause {}.", locale.quote(name)),
        Trouble::FaultyFile(path) => format!("{path} cannot be read."),
        Trouble::NotUnited { path, cause } => format!(
            "{path} was not merged, and both versions are as they were: {}.",
            apart(locale, *cause)
        ),
        Trouble::WrongFile { path, id } => {
            format!("{path} holds the case {id}, which belongs in {}.", id.path())
        }
        Trouble::MonthFull => "This desk has given out every number of this month.".to_owned(),
        Trouble::Stopped => "Stopped. Nothing was recorded.".to_owned(),
        Trouble::Drafted => "Stopped. Nothing was recorded; what was answered is kept.".to_owned(),
        Trouble::NoDrafts => "No request was left unfinished here.".to_owned(),
        Trouble::OnlyAsked(flag) => {
            format!("{flag} goes on with questions, and nobody can be asked here: use it at a terminal.")
        }
        Trouble::Adjourned => {
            "Left in the middle of the sitting. Every decision that was confirmed is recorded.".to_owned()
        }
        Trouble::Output => "The output could not be written.".to_owned(),
        Trouble::Bug(words) => format!("This is a fault in bmf itself: {words}"),
        Trouble::Usage(usage) => self::usage(locale, usage),
    }
}

pub(super) fn apart(locale: &Locale<'_>, cause: Apart<'_>) -> String {
    match cause {
        Apart::Foreign => "bmf merges cases and sessions only".to_owned(),
        Apart::Misnamed => {
            "they are not both of the case or session that the file is named after".to_owned()
        }
        Apart::Altered(event) => {
            format!("the event {event} is not the same in both, and an event never changes")
        }
        Apart::Missing(event) => {
            format!("the event {event} is missing from one of them, and no event is ever removed")
        }
        Apart::Unrecorded(key) => {
            format!("{} was changed without bmf amend", locale.quote(key))
        }
        Apart::SameId => "they are two requests that were given the same id".to_owned(),
        Apart::SameNumber => "they are two sessions that were given the same number".to_owned(),
        Apart::Newer => {
            "both hold changes by a newer version of bmf, which this one does not know".to_owned()
        }
        Apart::Shrunk => {
            "something that the session held is gone from it, and a session only grows".to_owned()
        }
        Apart::BothChanged => {
            "it was changed on both sides, and who keeps it has to choose".to_owned()
        }
        Apart::Layout => "their events are not laid out as bmf writes them".to_owned(),
    }
}

fn disk(cause: Disk) -> String {
    match cause {
        Disk::Denied => "permission denied".to_owned(),
        Disk::ReadOnly => "the file system is read-only".to_owned(),
        Disk::Full => "the disk is full".to_owned(),
        Disk::Missing => "there is no such file".to_owned(),
        Disk::Taken => "something stands there already".to_owned(),
        Disk::NotAFile => "not a regular file".to_owned(),
        Disk::TooLarge => "larger than bmf reads".to_owned(),
        Disk::Other(Some(code)) => format!("the disk failed (error {code} of the system)"),
        Disk::Other(None) => "the disk failed".to_owned(),
    }
}

fn usage(locale: &Locale<'_>, usage: &Usage<'_>) -> String {
    let meant = |nearest: &Option<&str>| {
        nearest
            .map(|nearest| format!(" Was {nearest} meant?"))
            .unwrap_or_default()
    };
    match usage {
        Usage::NoCommand => "No command was given.".to_owned(),
        Usage::UnknownCommand { found, nearest } => {
            format!(
                "There is no command {}.{}",
                locale.quote(found),
                meant(nearest)
            )
        }
        Usage::UnknownFlag { found, nearest } => {
            format!("There is no option {found} here.{}", meant(nearest))
        }
        Usage::ExtraWord(found) => format!(
            "{} is one word too many. Words with a space between them need quotation marks around them.",
            locale.quote(found)
        ),
        Usage::MissingArguments(names) => format!("Missing: {}.", names.join(", ")),
        Usage::MissingValue(flag) => format!("{flag} needs a value."),
        Usage::BadChoice { flag, found, known } => format!(
            "{flag} {}: not known. Possible values: {}.",
            locale.quote(found),
            known.join(", ")
        ),
        Usage::BadValue { flag, found } => {
            format!("{flag} cannot be read from {}.", locale.quote(found))
        }
        Usage::Conflict { flag, other } => format!("{flag} and {other} exclude each other."),
        Usage::TooManyValues(flag) => format!("{flag} was given more than it takes."),
        Usage::NotText => "An argument is not valid UTF-8 text.".to_owned(),
        Usage::Other => "The command line cannot be read.".to_owned(),
    }
}
