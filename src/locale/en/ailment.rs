//! Ailments in English.

use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::{Difference, Release};
use crate::locale::Locale;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, ailment: &Ailment) -> String {
    match ailment {
        Ailment::NoGit => "The program git is not installed.".to_owned(),
        Ailment::SilentGit => "The program git is there but does not tell its version.".to_owned(),
        Ailment::OldGit { found, needed } => {
            format!("git {} is too old; bmf needs {} or later.", release(*found), release(*needed))
        }
        Ailment::UnsyncedGit { found } => format!(
            "git {} does not wait until all of a commit is on the disk; from 2.36 on it does.",
            release(*found)
        ),
        Ailment::NotUtf8(charset) if charset.value.is_empty() => format!(
            "The terminal does not say that it shows UTF-8, so Arabic may not appear: {} is not set.",
            charset.variable
        ),
        Ailment::NotUtf8(charset) => format!(
            "The terminal does not say that it shows UTF-8, so Arabic may not appear: {} is {}.",
            charset.variable,
            to.quote(&charset.value)
        ),
        Ailment::NoRegister { from } => {
            format!("There is no register in {from} or above it: no bmf.toml.")
        }
        Ailment::FaultySettings(spot) => format!(
            "{}:{}:{}: a fault in the settings keeps the register from being opened.",
            to.ltr(&spot.path),
            spot.line,
            spot.column
        ),
        Ailment::Unreadable { path } => format!("{} cannot be read.", to.ltr(path)),
        Ailment::LittleSpace { mebibytes } => format!(
            "The register's disk is nearly full: {} MiB are left.",
            to.number(*mebibytes)
        ),
        Ailment::OnNetwork { filesystem } => format!(
            "The register's folder lies on another machine ({}), where the lock may not keep two people from writing at once. Each machine is better off with a copy of its own.",
            to.ltr(filesystem)
        ),
        Ailment::Synced { folder } => format!(
            "The register lies in {}, which another program copies between machines without asking git: one copy may overwrite the other.",
            to.quote(folder)
        ),
        Ailment::NotUnderGit => "The register is not under git, so nothing can be recorded.".to_owned(),
        Ailment::ForeignRepository => {
            "The repository belongs to another user of this machine, and git does not work in it.".to_owned()
        }
        Ailment::Detached => {
            "Git stands on no branch (HEAD is detached), so nothing can be recorded.".to_owned()
        }
        Ailment::BelowTop { prefix } => format!(
            "The register is the folder {} of a larger repository, whose history holds other things too.",
            to.ltr(prefix)
        ),
        Ailment::BrokenHistory { words } => {
            format!("Git could not read the register's history: {}", to.ltr(words))
        }
        Ailment::Busy => {
            "Another bmf is writing to this register. Ask again when it has finished.".to_owned()
        }
        Ailment::JournalLeft => {
            "A command was stopped before it had finished. The next one that writes takes back what it left; nothing else needs doing.".to_owned()
        }
        Ailment::JournalBroken => {
            "A command was stopped, and what it left in .bmf/journal cannot be read, so nothing can be recorded. Look at the files that git does not hold, then remove it.".to_owned()
        }
        Ailment::GitLock { path } => format!(
            "A lock file of git is there: a git is at work now, or was stopped. If none is at work, remove it: {}",
            to.ltr(path)
        ),
        Ailment::Uncommitted { how, paths } => {
            let how = match how {
                Difference::New => "On the disk and not in git",
                Difference::Changed => {
                    "Not in git as on the disk, edited by hand or written with --no-commit"
                }
                Difference::Gone => "In git and gone from the disk",
            };
            format!("{how}: {}.", files(to, paths))
        }
        Ailment::Strays { paths } => format!(
            "Below cases/ and no case, or not where its id belongs: {}.",
            files(to, paths)
        ),
        Ailment::Hidden { paths } => format!(
            "An ignore rule hides cases from git add and git status: {}.",
            to.first_few(paths, ", ")
        ),
        Ailment::Converts => {
            "Git may change the bytes of a case: .gitattributes lacks the line “* -text”, or another line outdoes it.".to_owned()
        }
        Ailment::Exposes => {
            "Git would take in .bmf/, which is this machine's own: .gitignore lacks the line “/.bmf/”.".to_owned()
        }
        Ailment::NoDriver => {
            "Git does not know how bmf merges: git merge would join two desks' work line by line. bmf sync needs no such setting.".to_owned()
        }
        Ailment::NeverSynced => {
            "The register knows a shared one (origin) and has never exchanged with it: what is recorded here stands on this machine alone.".to_owned()
        }
        Ailment::LineMerged { paths } => format!(
            "Git would merge these line by line and not as bmf does, since .gitattributes does not say merge=bmf: {}.",
            to.first_few(paths, ", ")
        ),
        Ailment::ClockBehind { newest } => format!(
            "The clock of this machine is slow: something was recorded later than it shows, on {}.",
            to.moment(*newest)
        ),
        Ailment::UnknownStaff { name } => {
            format!("Nobody on the roster is called {}.", to.quote(name))
        }
        Ailment::NobodyActs => {
            "It is not known who is at work, so nothing can be recorded: neither --as, nor BMF_STAFF, nor git's user.email names anybody on the roster.".to_owned()
        }
        Ailment::RoleUnheld { role } => {
            format!("Nobody on the roster holds the role {}.", to.quote(&to.role(*role)))
        }
        Ailment::CommitteeTooSmall { members, quorum } => format!(
            "The research committee can never decide: its quorum is {} and it has {}.",
            to.number(*quorum as u64),
            to.count(*members as u64, Noun::Member)
        ),
        Ailment::ApprovalDiffers { hijri, gregorian } => format!(
            "The two dates of the approval in policy.toml are different days: the Hijri one is {}, the Gregorian one {}.",
            to.day(*hijri),
            to.day(*gregorian)
        ),
        Ailment::NoAuthority { event } => {
            format!("policy.toml lets nobody record this step: {}.", to.event(*event))
        }
        Ailment::NoReasons { purpose } => {
            format!("policy.toml lists no reason for {}.", to.purpose(*purpose))
        }
    }
}

fn release(of: Release) -> String {
    format!("{}.{}", of.major, of.minor)
}

fn files(to: &Locale<'_>, paths: &[String]) -> String {
    let count = to.count(paths.len() as u64, Noun::File);
    format!("{count} ({})", to.first_few(paths, ", "))
}
