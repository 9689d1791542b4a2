//! Files beside a shared repository: the hook, the log of what was received, and what another program is to read once.

use crate::register::files::{FileError, FileFault, Verb};
use std::fs;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Puts a program in place, for everybody to run; what stood there is replaced at once or not at all.
///
/// # Errors
///
/// It cannot be written.
pub fn write_program(path: &Path, text: &str) -> Result<(), FileError> {
    let folder = path.parent().unwrap_or(path);
    let put = || -> Result<(), FileFault> {
        fs::create_dir_all(folder)?;
        let mut program = NamedTempFile::new_in(folder)?;
        program.write_all(text.as_bytes())?;
        let_all_run(program.as_file())?;
        program.as_file().sync_all()?;
        program.persist(path).map_err(|failed| failed.error)?;
        sync(folder)
    };
    put().map_err(|fault| at(path, Verb::Replace, fault))
}

/// Adds a line to a file that only grows, and returns when it is on the disk.
///
/// A line that a power cut has torn stays as it is, and the next one begins anew.
///
/// # Errors
///
/// It cannot be written, or is not a plain file.
pub fn append_line(path: &Path, line: &str) -> Result<(), FileError> {
    let append = || -> Result<(), FileFault> {
        let new = match fs::symlink_metadata(path) {
            Ok(found) if !found.is_file() => return Err(FileFault::NotAFile),
            Ok(_) => false,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
            Err(error) => return Err(error.into()),
        };
        let mut file = File::options()
            .append(true)
            .read(true)
            .create(true)
            .open(path)?;
        let torn = !new && last_byte(&mut file)? != Some(b'\n');
        let begin = if torn { "\n" } else { "" };
        // At once, so that two pushes do not mix their lines.
        file.write_all(format!("{begin}{line}\n").as_bytes())?;
        file.sync_all()?;
        if new {
            sync(path.parent().unwrap_or(path))?;
        }
        Ok(())
    };
    append().map_err(|fault| at(path, Verb::Replace, fault))
}

/// A file that another program is to read, and that is gone when this is dropped.
#[derive(Debug)]
pub struct Scratch(NamedTempFile);

impl Scratch {
    /// Makes it.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn new(bytes: &[u8]) -> Result<Self, FileError> {
        let make = || -> Result<NamedTempFile, FileFault> {
            let mut file = tempfile::Builder::new().prefix("bmf-").tempfile()?;
            file.write_all(bytes)?;
            Ok(file)
        };
        let made = make().map_err(|fault| at(Path::new("bmf-"), Verb::WriteNew, fault));
        made.map(Self)
    }

    /// Returns where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

fn last_byte(file: &mut File) -> Result<Option<u8>, FileFault> {
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(Some(b'\n'));
    }
    file.seek(SeekFrom::End(-1))?;
    let mut byte = [0];
    let read = file.read(&mut byte)?;
    Ok(byte.first().copied().filter(|_| read == 1))
}

#[cfg(unix)]
fn let_all_run(file: &File) -> Result<(), FileFault> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.set_permissions(fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn let_all_run(_: &File) -> Result<(), FileFault> {
    Ok(())
}

/// Syncs a folder, so that a new name in it outlasts a power cut; elsewhere than on Unix it cannot be opened.
fn sync(folder: &Path) -> Result<(), FileFault> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn at(path: &Path, doing: Verb, fault: FileFault) -> FileError {
    FileError {
        doing,
        path: path.to_string_lossy().into_owned(),
        fault,
    }
}
