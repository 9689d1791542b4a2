//! Many commits at once, for a register that begins with a history.
//!
//! One `git fast-import` takes them all and packs them; the branch moves once, at the end, and the work
//! tree is written from it. An importer that is dropped before its end has changed nothing.
//!
//! Writing the work tree, unlike a commit, goes through the repository's attributes and filters: this is
//! for a repository that bmf has just made, not for one that came from elsewhere.

use std::io::Write;
use std::process::Child;
use std::process::ChildStdin;

use crate::git::Change;
use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::commit::FAST_IMPORT;
use crate::git::commit::write_commit;
use crate::git::commit::write_end;
use crate::git::door::succeed;
use crate::git::repository::garbled;
use crate::git::repository::text;

/// A running import, on top of what `HEAD` named when it began.
pub struct Importer<'a> {
    git: &'a Git,
    child: Child,
    stdin: ChildStdin,
    began_at: Option<CommitId>,
    /// Whether the next commit is the first.
    first: bool,
    /// What is not yet sent to git.
    stream: Vec<u8>,
}

const SEND_AT: usize = 1 << 20;

impl Git {
    /// Begins an import.
    pub fn import(&self) -> Result<Importer<'_>, GitError> {
        self.branch()?;
        let began_at = self.find_head()?;
        let mut child = self.door.start(&FAST_IMPORT)?;
        let stdin = child.stdin.take().ok_or_else(|| garbled("fast-import"))?;
        Ok(Importer {
            git: self,
            child,
            stdin,
            began_at,
            first: true,
            stream: Vec::new(),
        })
    }
}

impl Importer<'_> {
    /// Adds a commit on top of the last one.
    pub fn commit(&mut self, change: &Change) -> Result<(), GitError> {
        let parent = self.began_at.as_ref().filter(|_| self.first);
        write_commit(self.git, &mut self.stream, parent.as_slice(), change)?;
        self.first = false;
        if self.stream.len() >= SEND_AT {
            self.send()
        } else {
            Ok(())
        }
    }

    /// Moves the branch to the last commit and writes the index and the files of the work tree.
    ///
    /// Files that git does not know and that stand in the way are kept, and are an error. An import
    /// without a commit changes nothing.
    pub fn finish(mut self) -> Result<Option<CommitId>, GitError> {
        if self.first {
            return Ok(self.began_at);
        }
        write_end(self.git, &mut self.stream);
        // What git has to say about a broken pipe stands in its output.
        let _broken = self.send();
        drop(self.stdin);
        let answer = text(
            "fast-import",
            succeed(&FAST_IMPORT, self.child.wait_with_output()?)?,
        )?;
        let new = CommitId::parse(answer.trim_end()).ok_or_else(|| garbled("fast-import"))?;
        self.git.move_branch(self.began_at.as_ref(), &new)?;
        let mut args = vec!["read-tree", "-m", "-u"];
        args.extend(self.began_at.as_ref().map(CommitId::as_str));
        args.push(new.as_str());
        self.git.door.write(&args, b"")?;
        Ok(Some(new))
    }

    fn send(&mut self) -> Result<(), GitError> {
        self.stdin.write_all(&self.stream)?;
        self.stream.clear();
        Ok(())
    }
}
