//! What stands here and has not gone out to the other side, and whose work stands there.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::error::clean;
use crate::git::remote::THEIRS;
use crate::git::repository::garbled;
use crate::git::repository::text;

/// Commits that the other side did not have when it was last heard of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// How many, those that only unite not counted.
    pub commits: usize,
    /// When the first of them was made.
    pub since: DateTime<FixedOffset>,
}

impl Git {
    /// Notes where the other side is: after it has taken what was sent, or where it was before a failed exchange.
    pub fn heard(&self, theirs: Option<&CommitId>) -> Result<(), GitError> {
        match theirs {
            Some(theirs) => {
                self.door
                    .write(&["update-ref", "-m", "bmf", THEIRS, theirs.as_str()], b"")?;
            }
            None => {
                self.door.write(&["update-ref", "-d", THEIRS], b"")?;
            }
        }
        Ok(())
    }

    /// Returns what has not gone out, if anything; all of the history where the other side was never heard of.
    pub fn waiting(&self) -> Result<Option<Waiting>, GitError> {
        // A register that was cloned has heard of the other side by git itself.
        let mut args = vec![
            "log",
            "--no-merges",
            "--format=%cI",
            "HEAD",
            "--not",
            "--remotes",
        ];
        let theirs = self.theirs()?;
        args.extend(theirs.iter().map(CommitId::as_str));
        args.push("--");
        let answer = text("log", self.read_at_head(&args)?)?;
        let mut since: Option<DateTime<FixedOffset>> = None;
        let mut commits = 0;
        for line in answer.lines() {
            let at = DateTime::parse_from_rfc3339(line).map_err(|_| garbled("log"))?;
            commits += 1;
            since = Some(since.map_or(at, |since| since.min(at)));
        }
        Ok(since.map(|since| Waiting { commits, since }))
    }

    /// Returns who is named by the last commit that changed a file, of those that another stands on.
    pub fn last_author(&self, of: &CommitId, path: &str) -> Result<Option<String>, GitError> {
        let path = self.path_from_top(path)?;
        let args = ["log", "-1", "--format=%an", of.as_str(), "--", &path];
        let answer = self.door.read(&args, b"")?;
        let name = clean(&answer);
        Ok((!name.is_empty()).then_some(name))
    }

    /// Returns the first commit that changed one of these files, of those on which `of` stands and `past` does not.
    pub fn first_change(
        &self,
        past: &CommitId,
        of: &CommitId,
        paths: &[&str],
    ) -> Result<Option<CommitId>, GitError> {
        let paths = paths.iter().map(|path| self.path_from_top(path));
        let paths = paths.collect::<Result<Vec<_>, _>>()?;
        let range = format!("{}..{}", past.as_str(), of.as_str());
        let mut args = vec!["rev-list", "--reverse", "--topo-order", &range, "--"];
        args.extend(paths.iter().map(String::as_str));
        let answer = self.door.read(&args, b"")?;
        let answer = String::from_utf8_lossy(&answer);
        Ok(answer.lines().next().and_then(CommitId::parse))
    }

    /// Returns the paths of all files below a folder in a commit.
    pub fn paths_at(&self, commit: &CommitId, folder: &str) -> Result<Vec<String>, GitError> {
        let folder = self.path_from_top(folder)?;
        let args = [
            "ls-tree",
            "-r",
            "-z",
            "--name-only",
            "--full-tree",
            commit.as_str(),
            "--",
            &folder,
        ];
        let answer = self.door.read(&args, b"")?;
        let answer = String::from_utf8_lossy(&answer);
        let paths = answer.split_terminator('\0');
        let paths = paths.filter_map(|path| path.strip_prefix(&self.prefix));
        Ok(paths.map(str::to_owned).collect())
    }
}
