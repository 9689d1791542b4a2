//! What can go wrong with a file: which, while doing what, and how.

use std::io;

use crate::register::files::RelPath;

/// A failed call, with the file it was about and what was being done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// What was being done.
    pub doing: Verb,
    /// The path below the register's root; for a lock of another program, that program's own path.
    pub path: String,
    /// What went wrong.
    pub fault: FileFault,
}

/// What was being done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Reading it, or looking whether it is there.
    Read,
    /// Listing a folder.
    List,
    /// Putting a new file in place.
    WriteNew,
    /// Putting new bytes in place of old ones.
    Replace,
    /// Removing it.
    Remove,
    /// Making a folder.
    MakeFolder,
    /// Opening the lock.
    Lock,
}

/// What went wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// There is none.
    Missing,
    /// Something stands there already.
    AlreadyExists,
    /// It no longer holds the bytes that were read.
    Changed,
    /// This user may not.
    Denied,
    /// The file system is mounted read-only.
    ReadOnly,
    /// The disk, or the user's share of it, is full.
    Full,
    /// It is a folder, a link, a pipe or a device, or one of them stands where a folder should.
    NotAFile,
    /// It holds more bytes than bmf reads or writes.
    TooLarge {
        /// The most it may hold, in bytes.
        limit: u64,
    },
    /// Anything else the system reports.
    Other {
        /// The kind, as far as the system names it.
        kind: io::ErrorKind,
        /// The system's own number.
        code: Option<i32>,
    },
}

impl FileFault {
    /// Returns the error of this fault on that path.
    pub(in crate::register) fn on(self, doing: Verb, path: &RelPath) -> FileError {
        FileError {
            doing,
            path: path.as_str().to_owned(),
            fault: self,
        }
    }
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> FileFault {
        let kind = error.kind();
        let named = NAMED.iter().find(|(named, _)| *named == kind);
        named.map_or(
            FileFault::Other {
                kind,
                code: error.raw_os_error(),
            },
            |(_, fault)| *fault,
        )
    }
}

const NAMED: [(io::ErrorKind, FileFault); 8] = [
    (io::ErrorKind::NotFound, FileFault::Missing),
    (io::ErrorKind::AlreadyExists, FileFault::AlreadyExists),
    (io::ErrorKind::PermissionDenied, FileFault::Denied),
    (io::ErrorKind::ReadOnlyFilesystem, FileFault::ReadOnly),
    (io::ErrorKind::StorageFull, FileFault::Full),
    (io::ErrorKind::QuotaExceeded, FileFault::Full),
    (io::ErrorKind::IsADirectory, FileFault::NotAFile),
    (io::ErrorKind::NotADirectory, FileFault::NotAFile),
];
