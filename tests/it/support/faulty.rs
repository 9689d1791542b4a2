//! A disk and a git that fail at a chosen step, and the loop that chooses every step in turn.
//!
//! Each fault is tried in four ways: the effect fails before or after it took place, once or from then
//! on. "From then on" is what a kill looks like to the files: not even the cleaning up runs.

use std::io;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use bmf::git::Change;
use bmf::git::Commit;
use bmf::git::CommitId;
use bmf::git::GitError;
use bmf::git::History;
use bmf::register::files::Entry;
use bmf::register::files::FileError;
use bmf::register::files::FileFault;
use bmf::register::files::Files;
use bmf::register::files::RelPath;
use bmf::register::files::UNFINISHED;
use bmf::register::files::Verb;

/// Runs an act again and again, with a fault at its first effect, its second, and so on, until it runs
/// without one; after each run `check` judges the wreck.
///
/// `act` returns whether it acknowledged success. An acknowledgement in spite of a fault is not wrong in
/// itself, since what fails after the point of no return must not make a person repeat the act: `check`
/// is told of it, and has to see that the acknowledgement is true.
pub(crate) fn at_every_step<W>(
    start: impl Fn() -> W,
    act: impl Fn(&W, &Faults) -> bool,
    check: impl Fn(&W, bool),
) {
    for way in Way::ALL {
        for step in 0.. {
            let world = start();
            let faults = Faults {
                step,
                way,
                count: AtomicUsize::new(0),
            };
            let acknowledged = act(&world, &faults);
            if !faults.fired() {
                assert!(step > 0, "the act has no effect that could fail");
                assert!(acknowledged, "the act failed without a fault");
                check(&world, true);
                break;
            }
            check(&world, acknowledged);
        }
    }
}

/// Which effect fails, and how.
pub(crate) struct Faults {
    step: usize,
    way: Way,
    count: AtomicUsize,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    OnceBefore,
    OnceAfter,
    DeadBefore,
    DeadAfter,
}

impl Way {
    const ALL: [Way; 4] = [
        Way::OnceBefore,
        Way::OnceAfter,
        Way::DeadBefore,
        Way::DeadAfter,
    ];
}

impl Faults {
    fn fired(&self) -> bool {
        self.count.load(Ordering::Relaxed) > self.step
    }

    /// Lets an effect happen, or not, and says whether it is to be reported as done.
    fn effect<T, E>(
        &self,
        error: E,
        half: impl FnOnce(),
        whole: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        if count < self.step {
            return whole();
        }
        let at_fault = count == self.step;
        match self.way {
            Way::OnceBefore | Way::OnceAfter if !at_fault => whole(),
            Way::OnceAfter | Way::DeadAfter if at_fault => {
                let _unreported = whole();
                Err(error)
            }
            Way::OnceBefore | Way::DeadBefore if at_fault => {
                half();
                Err(error)
            }
            _ => Err(error),
        }
    }
}

/// Files that fail as told; reading does not count as an effect.
pub(crate) struct FaultyFiles<'a> {
    pub(crate) inner: &'a dyn Files,
    pub(crate) faults: &'a Faults,
}

impl FaultyFiles<'_> {
    fn effect(
        &self,
        doing: Verb,
        path: &RelPath,
        half: impl FnOnce(),
        whole: impl FnOnce() -> Result<(), FileError>,
    ) -> Result<(), FileError> {
        let error = FileError {
            doing,
            path: path.as_str().to_owned(),
            fault: FileFault::Full,
        };
        self.faults.effect(error, half, whole)
    }

    /// What a writer that was killed midway leaves behind.
    fn tear(&self, path: &RelPath, bytes: &[u8]) {
        let torn = path.parent().join(&format!("{UNFINISHED}torn")).unwrap();
        let _there_already = self.inner.write_new(&torn, &bytes[..bytes.len() / 2]);
    }
}

impl Files for FaultyFiles<'_> {
    fn read(&self, path: &RelPath) -> Result<Option<Vec<u8>>, FileError> {
        self.inner.read(path)
    }

    fn list(&self, folder: &RelPath) -> Result<Vec<Entry>, FileError> {
        self.inner.list(folder)
    }

    fn exists(&self, path: &RelPath) -> Result<bool, FileError> {
        self.inner.exists(path)
    }

    fn write_new(&self, path: &RelPath, bytes: &[u8]) -> Result<(), FileError> {
        let tear = || self.tear(path, bytes);
        self.effect(Verb::WriteNew, path, tear, || {
            self.inner.write_new(path, bytes)
        })
    }

    fn replace(&self, path: &RelPath, expected: &[u8], bytes: &[u8]) -> Result<(), FileError> {
        let tear = || self.tear(path, bytes);
        self.effect(Verb::Replace, path, tear, || {
            self.inner.replace(path, expected, bytes)
        })
    }

    fn remove(&self, path: &RelPath) -> Result<(), FileError> {
        self.effect(Verb::Remove, path, || {}, || self.inner.remove(path))
    }

    fn create_dir_all(&self, folder: &RelPath) -> Result<(), FileError> {
        self.effect(
            Verb::MakeFolder,
            folder,
            || {},
            || self.inner.create_dir_all(folder),
        )
    }

    fn sweep(&self, folder: &RelPath) -> Result<(), FileError> {
        self.effect(Verb::Remove, folder, || {}, || self.inner.sweep(folder))
    }
}

/// A history that fails as told; reading does not count as an effect.
pub(crate) struct FaultyGit<'a> {
    pub(crate) inner: &'a dyn History,
    pub(crate) faults: &'a Faults,
}

impl FaultyGit<'_> {
    fn effect<T>(&self, whole: impl FnOnce() -> Result<T, GitError>) -> Result<T, GitError> {
        let error = GitError::Io {
            kind: io::ErrorKind::Other,
            code: None,
        };
        self.faults.effect(error, || {}, whole)
    }
}

impl History for FaultyGit<'_> {
    fn head(&self) -> Result<Option<CommitId>, GitError> {
        self.inner.head()
    }

    fn committed(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        self.inner.committed(path)
    }

    fn names_at_head(&self, folder: &str) -> Result<Vec<String>, GitError> {
        self.inner.names_at_head(folder)
    }

    fn commit(&self, expected: Option<&CommitId>, change: &Change) -> Result<CommitId, GitError> {
        self.effect(|| self.inner.commit(expected, change))
    }

    fn settle(&self, paths: &[&str]) -> Result<(), GitError> {
        self.effect(|| self.inner.settle(paths))
    }

    fn log(&self, path: Option<&str>) -> Result<Vec<Commit>, GitError> {
        self.inner.log(path)
    }
}
