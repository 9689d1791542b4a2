//! The command that mends an ailment, as it would be typed.
//!
//! What only a person can know stands in capitals. A path comes from the disk and may hold anything, so it is quoted
//! for a shell, and one that cannot be shown safely is not shown.

use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::Difference;
use crate::register::{OFFICE, POLICY};

/// A command line names no more files than this; the next look names the others.
const AT_MOST: usize = 8;

/// Undoes whatever could change the bytes of a file.
const EXACT: &str = "* -text -filter -ident -working-tree-encoding";

/// Returns the command that mends this ailment of the register in `folder`, where one does.
pub(crate) fn command(ailment: &Ailment, folder: &str) -> Option<String> {
    let at = quoted(folder);
    let git = |rest: String| format!("git -C {at} {rest}");
    let edit = |file: &str| format!("${{EDITOR:-nano}} {}", quoted(&format!("{folder}/{file}")));
    Some(match ailment {
        Ailment::NoGit | Ailment::SilentGit | Ailment::OldGit { .. } => {
            "apt install git".to_owned()
        }
        Ailment::UnsyncedGit { .. } => "apt upgrade git".to_owned(),
        Ailment::NotUtf8(_) => "export LC_ALL=C.UTF-8".to_owned(),
        Ailment::NoRegister { .. } => "bmf init DIR --desk CODE".to_owned(),
        Ailment::FaultySettings(_) => "bmf check".to_owned(),
        Ailment::Unreadable { path } => format!("ls -ld {}", quoted(&format!("{folder}/{path}"))),
        Ailment::LittleSpace { .. } => format!("df -h {at}"),
        Ailment::OnNetwork { .. } | Ailment::Synced { .. } => format!("git clone {at} DIR"),
        Ailment::NotUnderGit => format!("bmf init {at}"),
        Ailment::ForeignRepository => format!("git config --global --add safe.directory {at}"),
        Ailment::Detached => git("switch main".to_owned()),
        Ailment::BrokenHistory { .. } => git("fsck".to_owned()),
        Ailment::JournalBroken => format!("rm {}", quoted(&format!("{folder}/.bmf/journal"))),
        Ailment::GitLock { path } => format!("rm {}", quoted(path)),
        Ailment::Uncommitted { how, paths } => {
            let paths = listed(paths);
            match how {
                Difference::New => {
                    let add = git(format!("add -f -- {paths}"));
                    let commit = git(format!("commit -m WHY -- {paths}"));
                    format!("{add} && {commit}")
                }
                Difference::Changed => git(format!("commit -m WHY -- {paths}")),
                Difference::Gone => git(format!("restore --source=HEAD -- {paths}")),
            }
        }
        Ailment::Strays { .. } => "bmf check".to_owned(),
        Ailment::Hidden { paths } => {
            let first = paths.first()?;
            git(format!("check-ignore --no-index -v -- {}", quoted(first)))
        }
        Ailment::Converts => line(folder, EXACT, ".gitattributes"),
        Ailment::Exposes => line(folder, "/.bmf/", ".gitignore"),
        Ailment::NoDriver => format!("bmf init {at}"),
        Ailment::NeverSynced => "bmf sync".to_owned(),
        Ailment::LineMerged { paths } => {
            let (kept, _) = paths.first()?.split_once('/')?;
            line(
                folder,
                &format!("{kept}/** merge=bmf -text"),
                ".gitattributes",
            )
        }
        Ailment::ClockBehind { .. } => "timedatectl set-ntp true".to_owned(),
        Ailment::UnknownStaff { .. } => "export BMF_STAFF=STAFF".to_owned(),
        Ailment::NobodyActs => "git config --global user.email ADDRESS".to_owned(),
        Ailment::RoleUnheld { .. } | Ailment::CommitteeTooSmall { .. } => edit(OFFICE),
        Ailment::ApprovalDiffers { .. }
        | Ailment::NoAuthority { .. }
        | Ailment::NoReasons { .. } => edit(POLICY),
        Ailment::BelowTop { .. } | Ailment::Busy | Ailment::JournalLeft => return None,
    })
}

fn line(folder: &str, line: &str, file: &str) -> String {
    let file = quoted(&format!("{folder}/{file}"));
    format!("echo {} >> {file}", quoted(line))
}

fn listed(paths: &[String]) -> String {
    let paths = paths.iter().take(AT_MOST).map(|path| quoted(path));
    paths.collect::<Vec<_>>().join(" ")
}

/// Returns a word that a shell takes as it is.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+@:,".contains(c);
    let shown = |c: char| plain(c) || c == ' ' || c.is_ascii_punctuation();
    if word.chars().all(plain) {
        word.to_owned()
    } else if word.chars().all(shown) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        "…".to_owned()
    }
}
