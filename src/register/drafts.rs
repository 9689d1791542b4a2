//! Requests that are being taken in: what was answered so far, so that nobody has to say it twice.
//!
//! Each draft is a file of its own below `.bmf/`, which its owner alone may read and git never takes in. It holds what a
//! person said before anybody checked or signed it; so nothing but the interview that it belongs to reads it.

use crate::domain::actor::StaffId;
use crate::register::Register;
use crate::register::files::{FileError, FileFault, Files, Kind, RelPath};
use crate::register::format::draft;
pub use crate::register::format::draft::NotRead;
use chrono::{DateTime, FixedOffset};

/// Where drafts stand.
const FOLDER: &str = ".bmf/drafts";

/// Keeps git out of the folder, even where the register's own `.gitignore` does not.
const IGNORE: &str = ".bmf/drafts/.gitignore";

/// An interview that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Who holds it.
    pub by: StaffId,
    /// When it began.
    pub since: DateTime<FixedOffset>,
    /// The words of the command line that began it.
    pub given: Vec<String>,
    /// What was answered: the question's key, and the values.
    pub answers: Vec<(String, Vec<String>)>,
}

/// A draft's file.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// Where it stands.
    pub path: RelPath,
    bytes: Vec<u8>,
}

impl Register {
    /// Returns the drafts on this machine: those that cannot be read, and then the others, the oldest first.
    ///
    /// # Errors
    ///
    /// The folder cannot be listed, or a file cannot be read.
    pub fn drafts(&self) -> Result<Vec<Shelved>, FileError> {
        let folder = RelPath::trusted(FOLDER);
        let mut drafts = Vec::new();
        for entry in self.files.list(&folder)? {
            let is_one = entry.kind == Kind::File && entry.name.ends_with(".toml");
            let Some(path) = folder.join(&entry.name).ok().filter(|_| is_one) else {
                continue;
            };
            // One that was finished meanwhile is no longer a draft.
            if let Some(bytes) = self.files.read(&path)? {
                drafts.push(Shelved { path, bytes });
            }
        }
        drafts.sort_by_key(|shelved| shelved.draft().ok().map(|draft| draft.since));
        Ok(drafts)
    }

    /// Begins a draft.
    ///
    /// # Errors
    ///
    /// The disk fails.
    pub fn begin_draft(&self, draft: &Draft) -> Result<Shelved, FileError> {
        let ignore = RelPath::trusted(IGNORE);
        if !self.files.exists(&ignore)? {
            match self.files.write_private(&ignore, b"*\n") {
                Err(error) if error.fault != FileFault::AlreadyExists => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        let bytes = draft::write(draft).into_bytes();
        let moment = draft.since.format("%Y-%m-%dT%H-%M-%S");
        let mut number = 1;
        loop {
            let name = format!("{FOLDER}/{}-{moment}-{number}.toml", draft.by);
            let path = RelPath::trusted(&name);
            match self.files.write_private(&path, &bytes) {
                Ok(()) => return Ok(Shelved { path, bytes }),
                // The same person began another in the same second.
                Err(error) if error.fault == FileFault::AlreadyExists => number += 1,
                Err(error) => return Err(error),
            }
        }
    }
}

impl Shelved {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// It is damaged, or another version's.
    pub fn draft(&self) -> Result<Draft, NotRead> {
        draft::read(&self.bytes)
    }

    /// Puts the draft as it now is in place of what it was.
    ///
    /// # Errors
    ///
    /// The disk fails, or the draft was taken up elsewhere.
    pub fn keep(&mut self, register: &Register, draft: &Draft) -> Result<(), FileError> {
        let bytes = draft::write(draft).into_bytes();
        if bytes != self.bytes {
            register.files.replace(&self.path, &self.bytes, &bytes)?;
            self.bytes = bytes;
        }
        Ok(())
    }

    /// Takes the draft away: what it was for is done, or will not be done.
    ///
    /// # Errors
    ///
    /// The disk fails.
    pub fn discard(&self, register: &Register) -> Result<(), FileError> {
        match register.files.remove(&self.path) {
            Err(error) if error.fault != FileFault::Missing => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}
