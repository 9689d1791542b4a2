//! Two histories of one register made one, without `git merge`.
//!
//! Git merges texts, and takes a case for a renamed other one. Here whoever calls has united both sides path by path and
//! gives the exact bytes; git only keeps them, in a commit that stands on both.

use crate::git::Change;
use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::repository::garbled;
use crate::git::repository::text;

impl Git {
    /// Commits on top of both, and moves the branch from the expected commit there.
    ///
    /// The files are those of `expected`, and those of the change in their stead or besides; of `other` nothing is taken
    /// but what the change holds. Fails and settles as [`commit`](crate::git::History::commit) does.
    pub fn unite(
        &self,
        expected: &CommitId,
        other: &CommitId,
        change: &Change,
    ) -> Result<CommitId, GitError> {
        self.branch()?;
        let new = self.build(&[expected, other], change)?;
        self.move_branch(Some(expected), &new)?;
        Ok(new)
    }

    /// Moves the branch from the expected commit to a later one, or from nothing to its first.
    ///
    /// Fails with [`RefMoved`](GitError::RefMoved) when the branch stands elsewhere, or when `to` does not stand on what
    /// was expected. Neither files nor index are touched.
    pub fn advance(&self, expected: Option<&CommitId>, to: &CommitId) -> Result<(), GitError> {
        self.branch()?;
        if let Some(from) = expected.filter(|from| *from != to)
            && self.merge_bases(from, to)? != [from.clone()]
        {
            return Err(GitError::RefMoved {
                expected: Some(from.clone()),
                found: self.find_head()?,
            });
        }
        self.move_branch(expected, to)
    }

    /// Returns the last commits on which both stand: several after histories that crossed, none for strangers.
    pub fn merge_bases(&self, one: &CommitId, other: &CommitId) -> Result<Vec<CommitId>, GitError> {
        let args = ["merge-base", "--all", one.as_str(), other.as_str()];
        let answer = match self.door.read(&args, b"") {
            Err(GitError::Failed { code: Some(1), .. }) => return Ok(Vec::new()),
            answer => text("merge-base", answer?)?,
        };
        let bases = answer.lines().map(CommitId::parse).collect::<Option<_>>();
        bases.ok_or_else(|| garbled("merge-base"))
    }
}
