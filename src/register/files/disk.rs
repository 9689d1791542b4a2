//! Files on a real disk.
//!
//! A write goes: unfinished file in the same folder, readable by its owner alone → write → sync →
//! rename → sync the folder. What a crash can still lose: nothing that a method has acknowledged, if
//! the disk keeps what it has synced. A crash before that leaves the file before or the file after, and
//! perhaps an unfinished file, which [`Files::sweep`] removes.
//!
//! Links are looked for before a path is opened, not while: someone who can already write to the
//! register could win that race, and could as well have written the file.

use std::fs;
use std::fs::File;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use tempfile::NamedTempFile;

use crate::register::files::Entry;
use crate::register::files::FileError;
use crate::register::files::FileFault;
use crate::register::files::Files;
use crate::register::files::Kind;
use crate::register::files::MAX_BYTES;
use crate::register::files::RelPath;
use crate::register::files::UNFINISHED;
use crate::register::files::Verb;
use crate::register::files::check_size;

/// The files below one folder of the disk.
#[derive(Clone, Debug)]
pub struct DiskFiles {
    root: PathBuf,
}

/// Who may read and write a new file.
#[derive(Clone, Copy, Debug)]
enum Readers {
    /// Its owner alone.
    Owner,
    /// Whoever may read and write its folder.
    OfFolder,
}

impl DiskFiles {
    /// Takes the register's folder; it may itself be reached through a link.
    pub fn new(root: impl Into<PathBuf>) -> DiskFiles {
        DiskFiles { root: root.into() }
    }

    /// Opens a file to hold a lock on, making it and its folder where they are missing.
    pub(in crate::register) fn open_lock(&self, path: &RelPath) -> Result<File, FileError> {
        self.create_dir_all(&path.parent())?;
        self.check_absent_or_file(path)
            .and_then(|_| {
                Ok(File::options()
                    .write(true)
                    .create(true)
                    .truncate(false)
                    .open(self.at(path))?)
            })
            .map_err(|fault| fault.on(Verb::Lock, path))
    }

    /// Opens the file that a lock is held on, where there is one.
    pub(in crate::register) fn look_at_lock(
        &self,
        path: &RelPath,
    ) -> Result<Option<File>, FileError> {
        let open = || match self.check_absent_or_file(path)? {
            true => Ok(Some(File::open(self.at(path))?)),
            false => Ok(None),
        };
        open().map_err(|fault: FileFault| fault.on(Verb::Lock, path))
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Puts a new file in place that its owner alone may read and write, whatever the folder allows.
    pub(in crate::register) fn write_private(
        &self,
        path: &RelPath,
        bytes: &[u8],
    ) -> Result<(), FileError> {
        self.create_dir_all(&path.parent())?;
        check_size(bytes)
            .and_then(|()| self.put_new(path, bytes, Readers::Owner))
            .map_err(|fault| fault.on(Verb::WriteNew, path))
    }

    pub(super) fn at(&self, path: &RelPath) -> PathBuf {
        let mut at = self.root.clone();
        at.extend(path.parts());
        at
    }

    /// Looks at a path part by part, so that a link anywhere on the way is seen.
    fn look(&self, path: &RelPath) -> Result<Option<fs::Metadata>, FileFault> {
        let mut at = self.root.clone();
        let mut found = Some(fs::metadata(&at)?);
        for part in path.parts() {
            at.push(part);
            found = match fs::symlink_metadata(&at).map_err(FileFault::from) {
                Ok(it) if it.is_symlink() => return Err(FileFault::NotAFile),
                Ok(it) => Some(it),
                Err(FileFault::Missing) => return Ok(None),
                Err(fault) => return Err(fault),
            };
        }
        Ok(found)
    }

    fn check_absent_or_file(&self, path: &RelPath) -> Result<bool, FileFault> {
        match self.look(path)? {
            None => Ok(false),
            Some(it) if !it.is_file() => Err(FileFault::NotAFile),
            Some(it) if it.len() > MAX_BYTES => Err(FileFault::TooLarge { limit: MAX_BYTES }),
            Some(_) => Ok(true),
        }
    }

    fn bytes(&self, path: &RelPath) -> Result<Option<Vec<u8>>, FileFault> {
        if !self.check_absent_or_file(path)? {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        // One byte more than allowed, so that a file that grows meanwhile is refused rather than cut.
        File::open(self.at(path))?
            .take(MAX_BYTES + 1)
            .read_to_end(&mut bytes)?;
        check_size(&bytes)?;
        Ok(Some(bytes))
    }

    fn make_folders(&self, folder: &RelPath) -> Result<(), FileFault> {
        match self.look(folder)? {
            Some(it) if it.is_dir() => return Ok(()),
            Some(_) => return Err(FileFault::NotAFile),
            None => {}
        }
        let mut at = self.root.clone();
        for part in folder.parts() {
            let above = at.clone();
            at.push(part);
            match fs::create_dir(&at).map_err(FileFault::from) {
                Ok(()) => sync_folder(&above)?,
                Err(FileFault::AlreadyExists) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }

    fn put_new(&self, path: &RelPath, bytes: &[u8], readers: Readers) -> Result<(), FileFault> {
        if self.look(path)?.is_some() {
            return Err(FileFault::AlreadyExists);
        }
        let folder = self.at(&path.parent());
        let unfinished = unfinished_file(&folder, bytes)?;
        match readers {
            // An unfinished file is its owner's alone from the beginning.
            Readers::Owner => {}
            Readers::OfFolder => give_mode_of_new(&unfinished, &folder)?,
        }
        unfinished.as_file().sync_all()?;
        unfinished
            .persist_noclobber(self.at(path))
            .map_err(|failed| failed.error)?;
        sync_folder(&folder)
    }

    fn put_over(&self, path: &RelPath, expected: &[u8], bytes: &[u8]) -> Result<(), FileFault> {
        let Some(before) = self.look(path)? else {
            return Err(FileFault::Missing);
        };
        let folder = self.at(&path.parent());
        let unfinished = unfinished_file(&folder, bytes)?;
        unfinished.as_file().set_permissions(before.permissions())?;
        unfinished.as_file().sync_all()?;
        // As late as can be: bmf's lock does not bind a text editor.
        match self.bytes(path)? {
            None => return Err(FileFault::Missing),
            Some(found) if found != expected => return Err(FileFault::Changed),
            Some(_) => {}
        }
        unfinished
            .persist(self.at(path))
            .map_err(|failed| failed.error)?;
        sync_folder(&folder)
    }

    fn entries(&self, folder: &RelPath) -> Result<Vec<Entry>, FileFault> {
        match self.look(folder)? {
            None => return Ok(Vec::new()),
            Some(it) if !it.is_dir() => return Err(FileFault::NotAFile),
            Some(_) => {}
        }
        let mut entries = Vec::new();
        for found in fs::read_dir(self.at(folder))? {
            let found = found?;
            let file_type = found.file_type()?;
            entries.push(match found.file_name().into_string() {
                Ok(name) if file_type.is_file() => Entry {
                    name,
                    kind: Kind::File,
                },
                Ok(name) if file_type.is_dir() => Entry {
                    name,
                    kind: Kind::Folder,
                },
                Ok(name) => Entry {
                    name,
                    kind: Kind::Other,
                },
                Err(name) => Entry {
                    name: name.to_string_lossy().into_owned(),
                    kind: Kind::Other,
                },
            });
        }
        entries.sort();
        Ok(entries)
    }
}

impl Files for DiskFiles {
    fn read(&self, path: &RelPath) -> Result<Option<Vec<u8>>, FileError> {
        self.bytes(path).map_err(|fault| fault.on(Verb::Read, path))
    }

    fn list(&self, folder: &RelPath) -> Result<Vec<Entry>, FileError> {
        let mut entries = self
            .entries(folder)
            .map_err(|fault| fault.on(Verb::List, folder))?;
        entries.retain(|entry| !entry.name.starts_with(UNFINISHED));
        Ok(entries)
    }

    fn exists(&self, path: &RelPath) -> Result<bool, FileError> {
        self.look(path)
            .map(|found| found.is_some())
            .map_err(|fault| fault.on(Verb::Read, path))
    }

    /// A new file may be read and written by those who may read and write its folder: the folder's mode
    /// already holds the umask and what an association has decided about a shared disk.
    fn write_new(&self, path: &RelPath, bytes: &[u8]) -> Result<(), FileError> {
        self.create_dir_all(&path.parent())?;
        check_size(bytes)
            .and_then(|()| self.put_new(path, bytes, Readers::OfFolder))
            .map_err(|fault| fault.on(Verb::WriteNew, path))
    }

    /// The file keeps its mode. An edit by another program in the instant between the last look and the
    /// rename would be lost from the disk; every earlier one is seen.
    fn replace(&self, path: &RelPath, expected: &[u8], bytes: &[u8]) -> Result<(), FileError> {
        check_size(bytes)
            .and_then(|()| self.put_over(path, expected, bytes))
            .map_err(|fault| fault.on(Verb::Replace, path))
    }

    fn remove(&self, path: &RelPath) -> Result<(), FileError> {
        let unlink = || match self.look(path)? {
            None => Err(FileFault::Missing),
            Some(it) if !it.is_file() => Err(FileFault::NotAFile),
            Some(_) => {
                fs::remove_file(self.at(path))?;
                sync_folder(&self.at(&path.parent()))
            }
        };
        unlink().map_err(|fault| fault.on(Verb::Remove, path))
    }

    fn create_dir_all(&self, folder: &RelPath) -> Result<(), FileError> {
        self.make_folders(folder)
            .map_err(|fault| fault.on(Verb::MakeFolder, folder))
    }

    fn sweep(&self, folder: &RelPath) -> Result<(), FileError> {
        let clear = || {
            for entry in self.entries(folder)? {
                if entry.kind == Kind::File && entry.name.starts_with(UNFINISHED) {
                    fs::remove_file(self.at(folder).join(entry.name))?;
                }
            }
            Ok(())
        };
        clear().map_err(|fault: FileFault| fault.on(Verb::Remove, folder))
    }
}

/// Removes a lock file of another program, given by that program's own path; returns whether there was one.
pub(in crate::register) fn remove_foreign_lock(path: &Path) -> Result<bool, FileError> {
    let fault = match fs::remove_file(path).map_err(FileFault::from) {
        Ok(()) => return Ok(true),
        Err(FileFault::Missing) => return Ok(false),
        Err(fault) => fault,
    };
    Err(FileError {
        doing: Verb::Remove,
        path: path.to_string_lossy().into_owned(),
        fault,
    })
}

/// Makes the unfinished file with its bytes, readable by its owner alone; it vanishes when dropped.
fn unfinished_file(folder: &Path, bytes: &[u8]) -> Result<NamedTempFile, FileFault> {
    let mut unfinished = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(folder)?;
    unfinished.write_all(bytes)?;
    Ok(unfinished)
}

#[cfg(unix)]
fn give_mode_of_new(file: &NamedTempFile, folder: &Path) -> Result<(), FileFault> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(folder)?.permissions().mode() & 0o666;
    Ok(file
        .as_file()
        .set_permissions(fs::Permissions::from_mode(mode))?)
}

#[cfg(not(unix))]
fn give_mode_of_new(_: &NamedTempFile, _: &Path) -> Result<(), FileFault> {
    Ok(())
}

/// Syncs a folder, so that a rename in it outlasts a power cut; elsewhere than on Unix it cannot be opened.
fn sync_folder(folder: &Path) -> Result<(), FileFault> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
