//! The one door to the git program.
//!
//! A [`Git`] is a register's place in a git repository; [`History`] is what commands ask of it. Every
//! process is started by `door`, which is hardened once for all calls. Commits are made by plumbing from
//! the exact bytes: `git add` and `git commit` are never run, since attributes, ignore rules, filters and
//! hooks that somebody pushed, or copied in, decide what those do.
//!
//! What is deliberately absent: any knowledge of cases (paths and bytes come from the command), any file
//! access of its own, and any human sentence; git's own words are kept in [`GitError`].

mod blobs;
mod bundle;
mod commit;
mod compare;
mod door;
mod doubts;
mod error;
mod history;
mod import;
mod log;
mod outgoing;
mod patch;
mod raw;
mod record;
mod remote;
mod repository;
mod running;
mod setting;
mod signed;
mod signers;
mod trail;
mod unite;

pub use crate::git::blobs::Blob;
pub use crate::git::blobs::Blobs;
pub use crate::git::blobs::Name;
pub use crate::git::commit::Change;
pub use crate::git::commit::Signature;
pub use crate::git::compare::Differing;
pub use crate::git::doubts::Doubt;
pub use crate::git::error::GitError;
pub use crate::git::error::TextField;
pub use crate::git::history::Person;
pub use crate::git::history::Recorded;
pub use crate::git::history::Walk;
pub use crate::git::import::Importer;
pub use crate::git::log::Commit;
pub use crate::git::outgoing::Waiting;
pub use crate::git::raw::BlobId;
pub use crate::git::raw::Changed;
pub use crate::git::raw::Entry;
pub use crate::git::raw::Mode;
pub use crate::git::remote::Apart;
pub use crate::git::remote::Pushed;
pub use crate::git::repository::CommitId;
pub use crate::git::repository::Git;
pub use crate::git::repository::OLDEST;
pub use crate::git::repository::Version;
pub use crate::git::signed::Seal;
pub use crate::git::signed::Sealed;
pub use crate::git::signers::valid_at;
pub use crate::git::trail::Surroundings;
pub use crate::git::trail::Trail;

/// The history of a register, as commands use it; a trait so that a test can make it fail.
///
/// All paths are relative to the register's folder, which may itself lie below the repository's top.
pub trait History {
    /// Returns the commit that `HEAD` names, or nothing before the first one.
    fn head(&self) -> Result<Option<CommitId>, GitError>;

    /// Returns the bytes of a file at `HEAD`, or nothing when it has none.
    fn committed(&self, path: &str) -> Result<Option<Vec<u8>>, GitError>;

    /// Returns the names in a folder at `HEAD`, sorted; an unknown folder holds none.
    fn names_at_head(&self, folder: &str) -> Result<Vec<String>, GitError>;

    /// Commits exactly these files on top of the expected commit and moves the branch there.
    ///
    /// Fails with [`RefMoved`](GitError::RefMoved) when the branch stands elsewhere, and with
    /// [`Detached`](GitError::Detached) when there is no branch. What the user has staged is neither
    /// taken in nor unstaged, and no hook or filter runs. The index does not know of the commit until
    /// [`settle`](History::settle). An error means that the branch has not moved, except where git was
    /// killed in between: ask [`committed`](History::committed).
    fn commit(&self, expected: Option<&CommitId>, change: &Change) -> Result<CommitId, GitError>;

    /// Makes the index agree with `HEAD` for exactly these paths.
    fn settle(&self, paths: &[&str]) -> Result<(), GitError>;

    /// Returns the commits that touched a path, or all of them, newest first.
    fn log(&self, path: Option<&str>) -> Result<Vec<Commit>, GitError>;
}
