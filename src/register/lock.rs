//! One writer at a time: a lock that the kernel frees when its holder dies.
//!
//! It binds bmf's own writing commands on one machine. It binds neither a text editor nor git, nor
//! another machine that shares the folder over a network. Readers do not take it.

use std::fs::File;
use std::fs::TryLockError;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::register::files::DiskFiles;
use crate::register::files::FileError;
use crate::register::files::FileFault;
use crate::register::files::RelPath;
use crate::register::files::Verb;
use crate::register::files::remove_foreign_lock;

/// How long a command waits for another one before it gives up.
pub const WAIT: Duration = Duration::from_secs(20);

/// The right to write to a register, held until it is dropped or its process ends.
///
/// The file itself stays: a lock file that comes and goes would be two locks for a moment.
#[must_use]
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Why the lock was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockError {
    /// Another command held it all the while.
    Busy {
        /// How long this one has waited.
        waited: Duration,
    },
    /// The lock could not be opened, or the file system knows no locks.
    File(FileError),
}

impl Lock {
    /// Takes the lock, waiting for its holder at most that long.
    pub fn acquire(files: &DiskFiles, wait: Duration) -> Result<Lock, LockError> {
        let path = RelPath::own("lock");
        let file = files.open_lock(&path).map_err(LockError::File)?;
        let began = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { file }),
                Err(TryLockError::Error(error)) => {
                    return Err(LockError::File(
                        FileFault::from(error).on(Verb::Lock, &path),
                    ));
                }
                Err(TryLockError::WouldBlock) => {}
            }
            let left = wait.saturating_sub(began.elapsed());
            if left.is_zero() {
                return Err(LockError::Busy { waited: wait });
            }
            thread::sleep(pause.min(left));
            pause = (pause * 2).min(Duration::from_millis(50));
        }
    }

    /// Returns the lock's file once more, for a program that must not outlive the lock: it is free only when all have gone.
    pub fn share(&self) -> Result<File, FileError> {
        let shared = self.file.try_clone();
        shared.map_err(|error| FileFault::from(error).on(Verb::Lock, &RelPath::own("lock")))
    }

    /// Removes lock files that a killed git has left, and returns those that were there.
    ///
    /// Holding this lock shows that no git of bmf's is alive; whether a person is running one at this
    /// moment it cannot show. So ask for it only where a killed command has left its journal behind, or
    /// where the person has said so.
    pub fn clear_stale(&self, git_locks: &[PathBuf]) -> Result<Vec<PathBuf>, FileError> {
        let mut cleared = Vec::new();
        for path in git_locks {
            if remove_foreign_lock(path)? {
                cleared.push(path.clone());
            }
        }
        Ok(cleared)
    }
}
