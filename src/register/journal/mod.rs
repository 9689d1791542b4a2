//! All or nothing over several files and their history.
//!
//! One action may touch several case files and must also reach the history that keeps them. So:
//!
//! 1. write the journal: each path, its bytes before, and the hash of its bytes after;
//! 2. put the files in place;
//! 3. commit: the point of no return;
//! 4. settle what the history keeps beside (git's index) and remove the journal.
//!
//! A command that dies leaves its journal behind, and the next writing command begins with [`recover`]:
//! what the history has not taken is put back as it was, so an action that was never acknowledged never
//! happened, and repeating it cannot do it twice. After step 3 the action stands, whatever step 4 meets;
//! then the journal stays and the next command tidies up.
//!
//! What is deliberately absent: any knowledge of git (the command brings it as a [`Keeper`]) and of
//! locking (both functions are called while the register's lock is held).

mod wire;

use crate::register::files::FileError;
use crate::register::files::FileFault;
use crate::register::files::Files;
use crate::register::files::RelPath;
use crate::register::files::Verb;
use crate::register::journal::wire::Step;

/// One file as an action wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The file; no two writes of one action name the same.
    pub path: RelPath,
    /// The bytes that were read; nothing when the file must be new.
    pub old: Option<Vec<u8>>,
    /// The bytes to put in place, other than the old ones.
    pub new: Vec<u8>,
}

/// The history that keeps the files, as far as the journal needs it.
pub trait Keeper {
    /// Why the history could not be read or settled.
    type Error;

    /// Returns the bytes that the history now holds for a path, or nothing.
    fn committed(&self, path: &RelPath) -> Result<Option<Vec<u8>>, Self::Error>;

    /// Brings what the history keeps beside its commits up to date for these paths.
    fn settle(&self, paths: &[RelPath]) -> Result<(), Self::Error>;
}

/// Why an action or a recovery failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure<E> {
    /// A file could not be read or written.
    File(FileError),
    /// The journal is there, and is not one that bmf has written; nothing was touched.
    Unreadable,
    /// The history could not be read, committed to or settled.
    History(E),
}

/// What recovery found at one path, and did there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The action is not in the file: it had not reached it, or the history has since taken other bytes.
    Untouched,
    /// The history has taken the action; nothing was to do.
    Committed,
    /// The bytes before the action were put back.
    PutBack,
    /// A file that the action had made was removed.
    Removed,
    /// Somebody has changed the file since; it was left as it is, and wants looking at.
    LeftAlone,
}

/// Carries out an action: all its writes and its commit, or none of them.
///
/// An error means that the action does not stand: what it had written was put back, or, where even that
/// failed, will be by [`recover`]. `commit` must have moved the history or not when it returns; where
/// it fails after having moved it, the action stands and the error is dropped.
pub fn act<K: Keeper>(
    files: &dyn Files,
    writes: &[Write],
    keeper: &K,
    commit: impl FnOnce() -> Result<(), K::Error>,
) -> Result<(), Failure<K::Error>> {
    check_unchanged(files, writes).map_err(Failure::File)?;
    let journal = Journal::begin(files, writes)?;
    let carried_out = put_in_place(files, writes)
        .map_err(Failure::File)
        .and_then(|()| commit().map_err(Failure::History));
    let Err(failure) = carried_out else {
        journal.close_or_leave(keeper);
        return Ok(());
    };
    match journal.undo(keeper) {
        Ok(outcomes) => {
            journal.close_or_leave(keeper);
            let stands = outcomes
                .iter()
                .all(|(_, outcome)| *outcome == Outcome::Committed);
            if stands { Ok(()) } else { Err(failure) }
        }
        // The first cause is the one to tell; the journal stays for the next command.
        Err(_) => Err(failure),
    }
}

/// Returns whether a killed command has left a journal.
///
/// # Errors
///
/// The disk fails.
pub fn is_left_behind(files: &dyn Files) -> Result<bool, FileError> {
    files.exists(&journal_path())
}

/// Returns whether the journal that a killed command has left is whole; nothing where there is none.
///
/// # Errors
///
/// The disk fails.
pub fn is_whole(files: &dyn Files) -> Result<Option<bool>, FileError> {
    let bytes = files.read(&journal_path())?;
    Ok(bytes.map(|bytes| wire::read(&bytes).is_some()))
}

/// Takes back, or finishes, what a killed command has left; without a journal it does nothing.
///
/// Returns each path of the action with what was done there. May itself be killed and repeated.
pub fn recover<K: Keeper>(
    files: &dyn Files,
    keeper: &K,
) -> Result<Vec<(RelPath, Outcome)>, Failure<K::Error>> {
    files
        .sweep(&journal_path().parent())
        .map_err(Failure::File)?;
    let Some(journal) = Journal::left_behind(files)? else {
        return Ok(Vec::new());
    };
    let outcomes = journal.undo(keeper)?;
    journal.close(keeper)?;
    Ok(outcomes)
}

/// A journal that stands on the disk.
struct Journal<'a> {
    files: &'a dyn Files,
    steps: Vec<Step>,
}

impl<'a> Journal<'a> {
    fn begin<E>(files: &'a dyn Files, writes: &[Write]) -> Result<Journal<'a>, Failure<E>> {
        let steps = writes.iter().map(Step::of).collect::<Vec<Step>>();
        let bytes = wire::write(&steps);
        files
            .write_new(&journal_path(), &bytes)
            .map_err(Failure::File)?;
        Ok(Journal { files, steps })
    }

    fn left_behind<E>(files: &'a dyn Files) -> Result<Option<Journal<'a>>, Failure<E>> {
        let Some(bytes) = files.read(&journal_path()).map_err(Failure::File)? else {
            return Ok(None);
        };
        let steps = wire::read(&bytes).ok_or(Failure::Unreadable)?;
        Ok(Some(Journal { files, steps }))
    }

    fn undo<K: Keeper>(&self, keeper: &K) -> Result<Vec<(RelPath, Outcome)>, Failure<K::Error>> {
        let mut outcomes = Vec::new();
        for step in &self.steps {
            self.files
                .sweep(&step.path.parent())
                .map_err(Failure::File)?;
            outcomes.push((step.path.clone(), self.undo_one(step, keeper)?));
        }
        Ok(outcomes)
    }

    fn undo_one<K: Keeper>(&self, step: &Step, keeper: &K) -> Result<Outcome, Failure<K::Error>> {
        let found = self.files.read(&step.path).map_err(Failure::File)?;
        if found == step.old {
            return Ok(Outcome::Untouched);
        }
        let committed = keeper.committed(&step.path).map_err(Failure::History)?;
        let ours = found
            .as_ref()
            .is_some_and(|found| blake3::hash(found) == step.new);
        match (found, &step.old) {
            (found, _) if found == committed && ours => Ok(Outcome::Committed),
            (found, _) if found == committed => Ok(Outcome::Untouched),
            (Some(found), Some(old)) if ours => {
                self.files
                    .replace(&step.path, &found, old)
                    .map_err(Failure::File)?;
                Ok(Outcome::PutBack)
            }
            (Some(_), None) if ours => {
                self.files.remove(&step.path).map_err(Failure::File)?;
                Ok(Outcome::Removed)
            }
            (Some(_) | None, _) => Ok(Outcome::LeftAlone),
        }
    }

    fn close<K: Keeper>(self, keeper: &K) -> Result<(), Failure<K::Error>> {
        let paths: Vec<RelPath> = self.steps.iter().map(|step| step.path.clone()).collect();
        keeper.settle(&paths).map_err(Failure::History)?;
        self.files.remove(&journal_path()).map_err(Failure::File)
    }

    /// Closes the journal; where that fails it stays, and the next command's [`recover`] closes it.
    fn close_or_leave<K: Keeper>(self, keeper: &K) {
        let _left = self.close(keeper);
    }
}

fn journal_path() -> RelPath {
    RelPath::own("journal")
}

/// Refuses an action whose files are no longer as it has read them, before anything is written.
fn check_unchanged(files: &dyn Files, writes: &[Write]) -> Result<(), FileError> {
    for write in writes {
        let found = files.read(&write.path)?;
        if found != write.old {
            return Err(match (&write.old, found) {
                (None, _) => FileFault::AlreadyExists.on(Verb::WriteNew, &write.path),
                (Some(_), None) => FileFault::Missing.on(Verb::Replace, &write.path),
                (Some(_), Some(_)) => FileFault::Changed.on(Verb::Replace, &write.path),
            });
        }
    }
    Ok(())
}

fn put_in_place(files: &dyn Files, writes: &[Write]) -> Result<(), FileError> {
    for write in writes {
        match &write.old {
            Some(old) => files.replace(&write.path, old, &write.new)?,
            None => files.write_new(&write.path, &write.new)?,
        }
    }
    Ok(())
}
