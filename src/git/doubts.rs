//! What of a repository lets git show another history than the one that its commits name.
//!
//! bmf's own calls do not believe the first two; a person's `git log` does.

use std::path::Path;

use crate::git::Git;
use crate::git::GitError;
use crate::git::error::clean;
use crate::git::repository::text;

/// A thing in a repository that makes its history doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// An object is to be read in another's place.
    Replaced {
        /// The one that is not shown.
        object: String,
    },
    /// Commits are given other parents.
    Grafts,
    /// The beginning of the history is not here.
    Shallow,
    /// Objects are fetched when they are missed, or kept somewhere else.
    Borrowed,
    /// Attributes that stand in no commit say how files are read, written and merged.
    Attributes,
}

impl Git {
    /// Returns all that makes this repository's history doubtful.
    pub fn doubts(&self) -> Result<Vec<Doubt>, GitError> {
        let mut doubts = Vec::new();
        let args = [
            "for-each-ref",
            "--format=%(refname:lstrip=2)",
            "refs/replace",
        ];
        let replaced = text("for-each-ref", self.door.read(&args, b"")?)?;
        doubts.extend(replaced.lines().map(|object| Doubt::Replaced {
            object: object.to_owned(),
        }));
        let files = [
            ("info/grafts", Doubt::Grafts),
            ("shallow", Doubt::Shallow),
            ("objects/info/alternates", Doubt::Borrowed),
            ("info/attributes", Doubt::Attributes),
        ];
        let args = ["rev-parse", "--path-format=absolute", "--git-common-dir"];
        let folder = text("rev-parse", self.door.read(&args, b"")?)?;
        let folder = Path::new(folder.trim_end_matches('\n'));
        for (file, doubt) in files {
            if folder.join(file).try_exists()? {
                doubts.push(doubt);
            }
        }
        if self.is_partial()? && !doubts.contains(&Doubt::Borrowed) {
            doubts.push(Doubt::Borrowed);
        }
        Ok(doubts)
    }

    /// Returns what git says of objects that are damaged, missing, or not what their name says.
    ///
    /// Reads every object there is; whatever else reads an object takes it at its name.
    pub fn damage(&self) -> Result<Vec<String>, GitError> {
        let args = [
            "fsck",
            "--full",
            "--no-dangling",
            "--no-progress",
            "--no-reflogs",
        ];
        let output = self.door.try_read(&args, b"")?;
        if output.status.success() {
            return Ok(Vec::new());
        }
        let words = [clean(&output.stderr), clean(&output.stdout)].join("\n");
        Ok(words
            .lines()
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect())
    }

    /// Returns whether git was told that objects may be missing here and fetched when needed.
    fn is_partial(&self) -> Result<bool, GitError> {
        let keys = r"^(remote\..*\.promisor|extensions\.partialclone)$";
        match self.door.read(
            &["config", "--local", "--name-only", "--get-regexp", keys],
            b"",
        ) {
            Ok(_) => Ok(true),
            Err(GitError::Failed { code: Some(1), .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
