//! Files outside of a register that a user names: a request to take in, a folder to begin in, a paper to be printed.

use crate::register::files::{FileError, FileFault, MAX_BYTES, UNFINISHED, Verb};
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

/// Puts a file where the user wants it, in place of one that stands there; a reader sees the old one or the whole new one.
///
/// # Errors
///
/// It cannot be written.
pub fn write_foreign(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        Some(_) | None => Path::new("."),
    };
    if !folder.is_dir() {
        return Err(at(folder, Verb::List, FileFault::Missing));
    }
    let write = || -> Result<(), FileFault> {
        // Over a folder the system would say something else on each platform.
        if path.is_dir() {
            return Err(FileFault::NotAFile);
        }
        let mut unfinished = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempfile_in(folder)?;
        unfinished.write_all(bytes)?;
        unfinished.as_file().sync_all()?;
        unfinished.persist(path).map_err(|error| error.error)?;
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
