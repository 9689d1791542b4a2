//! A piece of the history in one file, for a stick that is carried to who has no network.

use std::path::Path;

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::remote::FETCH;
use crate::git::remote::THEIRS;
use crate::git::repository::text;

/// How git says that nothing would stand in a bundle.
const EMPTY: &str = "empty bundle";

/// How git says that a bundle stands on what is not here.
const LACKS: &str = "prerequisite commits";

impl Git {
    /// Writes the branch without what `known` stand on to a file, and returns whether there was anything to write.
    ///
    /// The file is there whole or not at all, and one that was there is replaced. That it is on the disk, and not only
    /// on its way there, is for the caller to see to. What is `known` must be [here](Git::find).
    pub fn write_bundle(&self, to: &Path, known: &[CommitId]) -> Result<bool, GitError> {
        let branch = self.branch()?;
        let to = name(to)?;
        let known: Vec<String> = known.iter().map(|id| format!("^{}", id.as_str())).collect();
        // With `HEAD`, a clone of the file stands on the branch.
        let mut args = vec!["bundle", "create", "--quiet", to, "HEAD", &branch];
        args.extend(known.iter().map(String::as_str));
        match self.door.write(&args, b"") {
            Ok(_) => Ok(true),
            Err(GitError::Failed { stderr, .. }) if stderr.contains(EMPTY) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Brings here what a bundle holds of our branch; nothing when it holds another one's only.
    ///
    /// Only [`theirs`](Git::theirs) changes here.
    ///
    /// # Errors
    ///
    /// [`BadBundle`](GitError::BadBundle) and [`BundleLacksPast`](GitError::BundleLacksPast), without anything having
    /// changed.
    pub fn read_bundle(&self, from: &Path) -> Result<Option<CommitId>, GitError> {
        let branch = self.branch()?;
        let from = name(from)?;
        let ask = |verb| {
            self.door
                .read(&["bundle", verb, from], b"")
                .map_err(unusable)
        };
        ask("verify")?;
        let heads = text("bundle", ask("list-heads")?)?;
        if heads.is_empty() {
            // Cut before its first head, it still passes for one.
            let stderr = String::new();
            return Err(GitError::BadBundle { stderr });
        }
        let ours = |line: &str| line.split_once(' ').is_some_and(|(_, name)| name == branch);
        if !heads.lines().any(ours) {
            return Ok(None);
        }
        let wanted = format!("+{branch}:{THEIRS}");
        let mut args = FETCH.to_vec();
        args.extend([from, &wanted]);
        self.door.exchange(&[], &args).map_err(unusable)?;
        self.theirs()
    }
}

/// A file's path as git's command line takes it; relative, it would be looked for from where git runs.
pub(super) fn name(path: &Path) -> Result<&str, GitError> {
    let name = path.to_str().filter(|_| path.is_absolute());
    name.ok_or_else(|| GitError::BadPath {
        path: path.to_string_lossy().into_owned(),
    })
}

fn unusable(error: GitError) -> GitError {
    let GitError::Failed { stderr, .. } = error else {
        return error;
    };
    if stderr.contains(LACKS) {
        GitError::BundleLacksPast
    } else {
        let beside = |line: &&str| line.starts_with("warning: ") || line.starts_with("hint:");
        let words: Vec<&str> = stderr.lines().filter(|line| !beside(line)).collect();
        let stderr = words.join("\n");
        GitError::BadBundle { stderr }
    }
}
