//! What goes to another repository of the same register, and what comes from it.
//!
//! Both sides use the branch that `HEAD` names here. What the other side has is kept under a name of bmf's own, beside
//! the branch; uniting them is for the caller. Nothing is ever forced, nobody is asked for a password, and no program
//! runs that a repository names: keys and credentials are those that the user has set up.

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::error::clean;
use crate::git::repository::garbled;
use crate::git::repository::text;

/// How the other side took what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It has it now, or had it already.
    Taken,
    /// It holds what is not here, or somebody else was first: fetch, unite, and send again.
    Behind,
    /// It refuses.
    Refused {
        /// What its hook said, a line each.
        words: Vec<String>,
        /// Git's own word for it.
        reason: String,
    },
}

/// How many commits each of two has that the other does not stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Commits of the first only.
    pub ahead: u64,
    /// Commits of the second only.
    pub behind: u64,
}

/// Where the other side was when it was last heard of.
pub(super) const THEIRS: &str = "refs/bmf/theirs";

/// What is taken from the other side: the branch and what it stands on, and nothing else of what it offers or asks for.
pub(super) const FETCH: [&str; 11] = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-prune",
    "--no-recurse-submodules",
    "--no-write-fetch-head",
    "--no-auto-gc",
    "--no-show-forced-updates",
    "--refmap=",
    "--upload-pack=git-upload-pack",
    "--",
];

const PUSH: [&str; 9] = [
    "push",
    "--porcelain",
    "--no-verify",
    "--no-signed",
    "--no-follow-tags",
    "--no-force-with-lease",
    "--recurse-submodules=no",
    "--receive-pack=git-receive-pack",
    "--",
];

/// How git says that the other side has moved, whether it saw that before or while it sent.
const BEHIND: [&str; 6] = [
    "fetch first",
    "non-fast-forward",
    "stale info",
    "incorrect old value",
    "cannot lock ref",
    "failed to update ref",
];

/// How git says that it came to no repository, or was not let in.
const UNREACHABLE: [&str; 11] = [
    "Could not read from remote repository",
    "unable to access",
    "unable to connect",
    "unable to look up",
    "unable to find remote helper",
    "could not read Username",
    "could not read Password",
    "Authentication failed",
    "hung up",
    "transport '",
    "strange pathname",
];

/// How git says that a repository is there but does not hold the branch.
const NO_BRANCH: &str = "couldn't find remote ref";

impl Git {
    /// Returns where the remote of this name is, as the settings have it.
    pub fn remote(&self, name: &str) -> Result<Option<String>, GitError> {
        let key = format!("remote.{name}.url");
        match self.door.read(&["config", "--get", &key], b"") {
            Ok(answer) => Ok(Some(text("config", answer)?.trim_end().to_owned())),
            Err(GitError::Failed { code: Some(1), .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Brings here what another repository has on our branch; nothing when it has no such branch yet.
    ///
    /// `from` is a remote's name, an address by `https`, `ssh`, `git` or `file`, or a folder. Only [`theirs`](Git::theirs)
    /// changes here.
    ///
    /// # Errors
    ///
    /// [`Unreachable`](GitError::Unreachable), without anything having changed.
    pub fn fetch(&self, from: &str) -> Result<Option<CommitId>, GitError> {
        let wanted = format!("+{}:{THEIRS}", self.branch()?);
        let mut args = FETCH.to_vec();
        args.extend([from, &wanted]);
        match self.door.exchange(&self.credentials()?, &args) {
            Ok(_) => self.theirs(),
            Err(GitError::Failed { stderr, .. }) if stderr.contains(NO_BRANCH) => Ok(None),
            Err(error) => Err(of_exchange(error)),
        }
    }

    /// Returns where the other side was when it was last heard of.
    pub fn theirs(&self) -> Result<Option<CommitId>, GitError> {
        self.find(THEIRS)
    }

    /// Gives a commit, and all it stands on, to another repository as the end of our branch there.
    ///
    /// Its branch moves only if the commit stands on where it is, and its hook agrees.
    ///
    /// # Errors
    ///
    /// [`Unreachable`](GitError::Unreachable); the other side may have taken it if the line broke at the very end.
    pub fn push(&self, to: &str, commit: &CommitId) -> Result<Pushed, GitError> {
        let sent = format!("{}:{}", commit.as_str(), self.branch()?);
        let mut args = PUSH.to_vec();
        args.extend([to, &sent]);
        let output = self.door.try_exchange(&self.credentials()?, &args)?;
        let stderr = clean(&output.stderr);
        if output.status.success() {
            return Ok(Pushed::Taken);
        }
        let answer = clean_fields(&output.stdout);
        let refused = answer.lines().find_map(|line| line.strip_prefix("! "));
        let Some((_, reason)) = refused.and_then(|line| line.rsplit_once(" (")) else {
            let code = output.status.code();
            return Err(of_exchange(GitError::of_failure(
                "push",
                code,
                &output.stderr,
            )));
        };
        let reason = reason.trim_end_matches(')');
        if BEHIND.iter().any(|word| reason.contains(word)) {
            return Ok(Pushed::Behind);
        }
        let words = stderr
            .lines()
            .filter_map(|line| line.strip_prefix("remote:"));
        Ok(Pushed::Refused {
            words: words
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
            reason: reason.to_owned(),
        })
    }

    /// Returns how far two commits are apart.
    pub fn apart(&self, one: &CommitId, other: &CommitId) -> Result<Apart, GitError> {
        let range = format!("{}...{}", one.as_str(), other.as_str());
        let args = ["rev-list", "--left-right", "--count", &range, "--"];
        let answer = text("rev-list", self.door.read(&args, b"")?)?;
        let mut counts = answer.split_whitespace().map(str::parse);
        match (counts.next(), counts.next()) {
            (Some(Ok(ahead)), Some(Ok(behind))) => Ok(Apart { ahead, behind }),
            _ => Err(garbled("rev-list")),
        }
    }

    /// Returns settings by which only the user's and the machine's helpers are asked for credentials.
    fn credentials(&self) -> Result<Vec<String>, GitError> {
        let args = [
            "config",
            "--show-scope",
            "-z",
            "--get-all",
            "credential.helper",
        ];
        let answer = match self.door.read(&args, b"") {
            Err(GitError::Failed { code: Some(1), .. }) => String::new(),
            answer => text("config", answer?)?,
        };
        let fields: Vec<&str> = answer.split_terminator('\0').collect();
        let own = fields.chunks(2).filter_map(|field| match field {
            ["system" | "global", helper] => Some(format!("credential.helper={helper}")),
            _ => None,
        });
        // An empty one makes git forget all that it has read.
        let forget = "credential.helper=".to_owned();
        Ok(std::iter::once(forget).chain(own).collect())
    }
}

fn of_exchange(error: GitError) -> GitError {
    let says = |stderr: &str| UNREACHABLE.iter().any(|words| stderr.contains(words));
    if let GitError::Failed { stderr, .. } = &error
        && says(stderr)
    {
        let stderr = stderr.clone();
        return GitError::Unreachable { stderr };
    }
    error
}

/// Returns porcelain lines with a blank for each tab, which would not outlive the cleaning.
fn clean_fields(stdout: &[u8]) -> String {
    clean(
        &stdout
            .iter()
            .map(|byte| if *byte == b'\t' { b' ' } else { *byte })
            .collect::<Vec<u8>>(),
    )
}
