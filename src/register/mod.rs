//! A register on disk: `bmf.toml`, `policy.toml`, `cases/`, `sessions/`.
//!
//! Reads and places whole files; knows neither git nor any language, and
//! decides nothing. Whoever writes joins this room with the git room.

pub mod cases;
pub mod drafts;
pub mod files;
pub mod format;
pub mod index;
pub mod journal;
pub mod lock;
pub mod sessions;
pub mod survey;
pub mod typed;
pub mod union;

use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::previous::Previous;
use crate::register::files::{DiskFiles, FileError, FileFault, Files, RelPath, Verb};
use crate::register::format::fault::Fault;
use crate::register::index::Indexing;
use std::path::{Path, PathBuf};

/// The file that makes a folder a register.
pub const OFFICE: &str = "bmf.toml";
/// The policy as data.
pub const POLICY: &str = "policy.toml";
/// The mail addresses of those who record, each with their key, as OpenSSH writes it; there where signatures are asked for.
pub const SIGNERS: &str = "signers";

/// The register of the year before; there where one was.
pub const PREVIOUS: &str = "previous.toml";

/// A register that was opened: its settings and policy read, its cases not yet.
#[derive(Debug)]
pub struct Register {
    /// Where it stands.
    pub root: PathBuf,
    /// Its files.
    pub files: DiskFiles,
    /// What `bmf.toml` says.
    pub office: Office,
    /// What `policy.toml` says.
    pub policy: Policy,
    /// Whether the index is used.
    pub indexing: Indexing,
}

/// Why something of a register could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// The file could not be read at all.
    File(FileError),
    /// The file is there, and faulty.
    Faulty(FaultyFile),
}

/// A file with everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultyFile {
    /// Its path below the register.
    pub path: String,
    /// Its text, as far as it is text.
    pub text: String,
    /// What is wrong, in order of the text; never empty.
    pub faults: Vec<Fault>,
}

impl From<FileError> for ReadError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Register {
    /// Returns the nearest folder at or above `start` that is a register.
    pub fn find(start: &Path) -> Option<PathBuf> {
        start
            .ancestors()
            .find(|folder| Self::is_at(folder))
            .map(Path::to_owned)
    }

    /// Returns whether this folder is a register.
    pub fn is_at(folder: &Path) -> bool {
        let office = RelPath::trusted(OFFICE);
        DiskFiles::new(folder).exists(&office).unwrap_or(false)
    }

    /// Opens the register in this folder.
    ///
    /// # Errors
    ///
    /// `bmf.toml` or `policy.toml` is missing, unreadable or faulty.
    pub fn open(root: &Path) -> Result<Self, ReadError> {
        let files = DiskFiles::new(root);
        let office = read_with(&files, OFFICE, format::office::read)?;
        let policy = read_with(&files, POLICY, format::policy::read)?;
        Ok(Self {
            root: root.to_owned(),
            files,
            office,
            policy,
            indexing: Indexing::default(),
        })
    }
}

impl Register {
    /// Returns the register of the year before, if this one follows any.
    ///
    /// # Errors
    ///
    /// The file that says so is unreadable or faulty.
    pub fn previous(&self) -> Result<Option<Previous>, ReadError> {
        if !self.files.exists(&RelPath::trusted(PREVIOUS))? {
            return Ok(None);
        }
        read_with(&self.files, PREVIOUS, format::previous::read).map(Some)
    }
}

/// Reads one file that must be there.
pub(crate) fn read_with<T>(
    files: &dyn Files,
    path: &str,
    read: impl FnOnce(&[u8]) -> Result<T, Vec<Fault>>,
) -> Result<T, ReadError> {
    let place = RelPath::trusted(path);
    let bytes = files
        .read(&place)?
        .ok_or_else(|| FileFault::Missing.on(Verb::Read, &place))?;
    read(&bytes).map_err(|faults| ReadError::Faulty(FaultyFile::new(path, &bytes, faults)))
}

impl FaultyFile {
    /// Returns the file with what is wrong with it.
    pub fn new(path: &str, bytes: &[u8], faults: Vec<Fault>) -> Self {
        Self {
            path: path.to_owned(),
            text: String::from_utf8_lossy(bytes).into_owned(),
            faults,
        }
    }
}
