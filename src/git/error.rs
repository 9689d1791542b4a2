//! What can go wrong with git, and what git itself said about it.

use std::io;

use crate::git::CommitId;
use crate::git::Version;

/// A failed call of git.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GitError {
    /// Git could not sign a commit for whoever is at work.
    CannotSign {
        /// What git or the program that signs said.
        stderr: String,
    },
    /// There is no git program on the search path.
    NoProgram,
    /// The git program is older than [`OLDEST`](crate::git::OLDEST).
    TooOld {
        /// The version it reports.
        found: Version,
    },
    /// The folder lies in no git repository with a work tree.
    NotARepository,
    /// The repository belongs to another user of this machine, and git refuses to work in it.
    Distrusted {
        /// Git's own words, which name the remedy.
        stderr: String,
    },
    /// `HEAD` names a commit and not a branch.
    Detached,
    /// The branch stands elsewhere than expected; nothing was changed.
    RefMoved {
        /// Where it was expected.
        expected: Option<CommitId>,
        /// Where it stands.
        found: Option<CommitId>,
    },
    /// A lock file of git is in the way: another git is at work, or was killed.
    Locked {
        /// Git's own words, which name the file.
        stderr: String,
    },
    /// A path cannot be given to git: it is empty, absolute, leaves the register, or holds a control
    /// character or a quotation mark.
    BadPath {
        /// The path.
        path: String,
    },
    /// A text cannot stand in a commit: it holds a character that would end it.
    BadText {
        /// Where it was to stand.
        field: TextField,
    },
    /// The other repository could not be reached, or does not let us in; nothing was exchanged.
    Unreachable {
        /// Git's own words, and those of the other side.
        stderr: String,
    },
    /// A bundle is no bundle, or was cut or changed; nothing was taken in.
    BadBundle {
        /// Git's own words.
        stderr: String,
    },
    /// A bundle stands on commits that are not here; nothing was taken in.
    BundleLacksPast,
    /// Git answered something that bmf does not understand.
    Garbled {
        /// The subcommand.
        command: String,
    },
    /// Git failed otherwise.
    Failed {
        /// The subcommand, without its arguments and data.
        command: String,
        /// Its exit code; nothing when it was killed.
        code: Option<i32>,
        /// Git's own words, without control characters.
        stderr: String,
    },
    /// Git could not be started or spoken to.
    Io {
        /// The kind, as far as the system names it.
        kind: io::ErrorKind,
        /// The system's own number.
        code: Option<i32>,
    },
}

/// A text of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    /// The name of the author or committer.
    Name,
    /// The mail address of the author or committer.
    Email,
    /// The message.
    Message,
}

impl From<io::Error> for GitError {
    fn from(error: io::Error) -> GitError {
        GitError::Io {
            kind: error.kind(),
            code: error.raw_os_error(),
        }
    }
}

impl GitError {
    /// Reads git's failure; its messages are stable because it runs in the C locale.
    pub(super) fn of_failure(command: &str, code: Option<i32>, stderr: &[u8]) -> GitError {
        let stderr = clean(stderr);
        if stderr.contains("not a git repository") || stderr.contains("must be run in a work tree")
        {
            GitError::NotARepository
        } else if stderr.contains("detected dubious ownership") {
            GitError::Distrusted { stderr }
        } else if stderr.contains(".lock': File exists") {
            GitError::Locked { stderr }
        } else {
            GitError::Failed {
                command: command.to_owned(),
                code,
                stderr,
            }
        }
    }
}

/// Keeps line ends and what can be read; file names in git's messages are other people's text.
pub(super) fn clean(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect::<String>()
        .trim_end()
        .to_owned()
}
