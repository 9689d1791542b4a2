//! Files outside of a register that a user names: a request to take in, a folder to begin in, a paper to be printed.

use crate::register::files::{FileError, FileFault, MAX_BYTES, Verb};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Returns the bytes of a file or pipe that the user named.
///
/// # Errors
///
/// It cannot be read, or holds more than [`MAX_BYTES`].
pub fn read_foreign(path: &Path) -> Result<Vec<u8>, FileError> {
    let read = || -> Result<Vec<u8>, FileFault> {
        let mut bytes = Vec::new();
        let mut file = fs::File::open(path)?.take(MAX_BYTES + 1);
        file.read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(FileFault::TooLarge { limit: MAX_BYTES });
        }
        Ok(bytes)
    };
    read().map_err(|fault| at(path, Verb::Read, fault))
}

/// Puts a file in place that the user named, as a whole: readers see what stood there before, or all of it.
///
/// A new file is this user's alone, and one that was there keeps its mode. A folder, a device or a pipe is not replaced.
///
/// # Errors
///
/// It cannot be written; what stood there still stands.
pub fn write_foreign(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let write = || -> Result<(), FileFault> {
        // Behind a link stands the file that is meant.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let there = fs::metadata(&path).ok();
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            return Err(FileFault::NotAFile);
        }
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        let mut unfinished = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        unfinished.write_all(bytes)?;
        if let Some(there) = there {
            unfinished.as_file().set_permissions(there.permissions())?;
        }
        unfinished.as_file().sync_all()?;
        unfinished.persist(&path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|fault| at(path, Verb::Replace, fault))
}

/// Returns whether anything stands at a path that another program has named.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns whether a plain file stands at a path that the user has named, a link to one included.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Puts a file that another program has just written in place of one beside it, and sees both to the disk.
///
/// On a stick that knows no such step for two files at once, a crash can leave the written one beside the old one.
///
/// # Errors
///
/// The disk fails; the old file is then as it was, or the new one is whole.
pub fn put_in_place(written: &Path, to: &Path) -> Result<(), FileError> {
    let put = || -> Result<(), FileFault> {
        fs::File::open(written)?.sync_all()?;
        fs::rename(written, to)?;
        // Without this the new name may be lost, but not the old file. Windows opens no folders.
        #[cfg(unix)]
        if let Some(folder) = to.parent() {
            fs::File::open(folder)?.sync_all()?;
        }
        Ok(())
    };
    put().map_err(|fault| at(to, Verb::Replace, fault))
}

/// Removes a file that another program has just written for us, if it is there.
pub fn discard(written: &Path) {
    let _gone = fs::remove_file(written);
}

/// Makes the folder in which a register is to begin, and those above it; one that is there is fine.
///
/// # Errors
///
/// It cannot be made.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    fs::create_dir_all(path).map_err(|error| at(path, Verb::MakeFolder, error.into()))
}

/// Makes an empty scratch folder, which stays when the program ends.
///
/// # Errors
///
/// It cannot be made.
pub fn scratch_folder() -> Result<PathBuf, FileError> {
    let made = tempfile::Builder::new().prefix("bmf-demo-").tempdir();
    made.map(tempfile::TempDir::keep)
        .map_err(|error| at(Path::new("bmf-demo"), Verb::MakeFolder, error.into()))
}

fn at(path: &Path, doing: Verb, fault: FileFault) -> FileError {
    FileError {
        doing,
        path: path.to_string_lossy().into_owned(),
        fault,
    }
}
