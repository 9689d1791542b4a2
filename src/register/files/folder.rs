//! One folder that is held open, so that a thousand files in it cost no thousand ways down to them.
//!
//! As strict as the rest of the room: no link is followed on the way or at its end, and only regular files are read.
//! Elsewhere than on Unix each file is reached by its path, and none has a stamp.

use crate::register::files::DiskFiles;
use crate::register::files::FileFault;
use crate::register::files::MAX_BYTES;
use crate::register::files::RelPath;

/// The bytes of a file, with the stamp that it had before they were read where it has one.
type Read = (Option<Stamp>, Vec<u8>);

/// What the system notes of a file, all of which stays the same only where the file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The bytes it holds.
    pub size: u64,
    /// When its bytes were last changed, in nanoseconds; anybody can set it back.
    pub modified: i64,
    /// When anything of it was last changed, in nanoseconds; nobody can set it but with the system's clock.
    pub changed: i64,
    /// Its number on the disk.
    pub inode: u64,
}

impl Stamp {
    /// Returns whether the file was last touched before this moment.
    pub fn is_before(&self, moment: i64) -> bool {
        self.modified < moment && self.changed < moment
    }
}

#[cfg(unix)]
pub(in crate::register) use crate::register::files::folder::unix::Folder;

#[cfg(unix)]
mod unix {
    use super::{DiskFiles, FileFault, MAX_BYTES, Read, RelPath, Stamp};
    use rustix::buffer::spare_capacity;
    use rustix::fd::{AsFd, OwnedFd};
    use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, Stat, fstat, openat, statat};
    use rustix::io::{Errno, read};

    /// An open folder.
    #[derive(Debug)]
    pub(in crate::register) struct Folder {
        folder: OwnedFd,
    }

    impl Folder {
        /// Opens a folder below the register; nothing where there is none.
        pub(in crate::register) fn open(
            files: &DiskFiles,
            path: &RelPath,
        ) -> Result<Option<Folder>, FileFault> {
            // The register itself may be reached through a link.
            let mut folder = match openat(CWD, files.root(), FOLDER, Mode::empty()) {
                Ok(root) => root,
                Err(error) => return absent(error),
            };
            for part in path.parts() {
                folder = match openat(&folder, part, FOLDER | OFlags::NOFOLLOW, Mode::empty()) {
                    Ok(below) => below,
                    Err(error) => return absent(error),
                };
            }
            Ok(Some(Folder { folder }))
        }

        /// Returns the stamp of a regular file in it.
        pub(in crate::register) fn stamp(&self, name: &str) -> Option<Stamp> {
            let stat = statat(&self.folder, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
            let is_file = FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile;
            is_file.then(|| stamp(&stat))
        }

        /// Returns the bytes of a file in it, with the stamp that it had before they were read; nothing where there is none.
        pub(in crate::register) fn read(&self, name: &str) -> Result<Option<Read>, FileFault> {
            // A pipe would make a plain opening wait for somebody at its other end.
            let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
            let file = match openat(&self.folder, name, flags, Mode::empty()) {
                Ok(file) => file,
                Err(error) => return absent(error),
            };
            let stat = fstat(&file).map_err(fault)?;
            if FileType::from_raw_mode(stat.st_mode) != FileType::RegularFile {
                return Err(FileFault::NotAFile);
            }
            let stamp = stamp(&stat);
            let bytes = bytes(file.as_fd(), stamp.size)?;
            Ok(Some((Some(stamp), bytes)))
        }
    }

    const FOLDER: OFlags = OFlags::RDONLY
        .union(OFlags::DIRECTORY)
        .union(OFlags::CLOEXEC);

    fn bytes(file: impl AsFd, size: u64) -> Result<Vec<u8>, FileFault> {
        let too_large = FileFault::TooLarge { limit: MAX_BYTES };
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if size as u64 > MAX_BYTES {
            return Err(too_large);
        }
        // One byte more than there is, so that the end shows in the same call.
        let mut bytes = Vec::with_capacity(size + 1);
        loop {
            let room = bytes.capacity() - bytes.len();
            let found = read(&file, spare_capacity(&mut bytes)).map_err(fault)?;
            if bytes.len() as u64 > MAX_BYTES {
                return Err(too_large);
            }
            if found == 0 || (found < room && bytes.len() == size) {
                return Ok(bytes);
            }
            bytes.reserve(1);
        }
    }

    fn stamp(stat: &Stat) -> Stamp {
        Stamp {
            size: whole(stat.st_size),
            modified: moment(stat.st_mtime, stat.st_mtime_nsec),
            changed: moment(stat.st_ctime, stat.st_ctime_nsec),
            inode: whole(stat.st_ino),
        }
    }

    /// How wide these numbers are, and whether they have a sign, depends on the system.
    fn whole(number: impl TryInto<u64>) -> u64 {
        number.try_into().unwrap_or_default()
    }

    fn moment(seconds: impl TryInto<i64>, part: impl TryInto<i64>) -> i64 {
        let seconds: i64 = seconds.try_into().unwrap_or_default();
        let part = part.try_into().unwrap_or_default();
        seconds.saturating_mul(NANOS).saturating_add(part)
    }

    const NANOS: i64 = 1_000_000_000;

    fn absent<T>(error: Errno) -> Result<Option<T>, FileFault> {
        let fault = fault(error);
        if fault == FileFault::Missing {
            return Ok(None);
        }
        Err(fault)
    }

    fn fault(error: Errno) -> FileFault {
        // What a link is called where none is followed depends on the system.
        if matches!(error, Errno::LOOP | Errno::MLINK | Errno::NXIO) {
            return FileFault::NotAFile;
        }
        std::io::Error::from(error).into()
    }
}

#[cfg(not(unix))]
pub(in crate::register) use crate::register::files::folder::elsewhere::Folder;

#[cfg(not(unix))]
mod elsewhere {
    use super::{DiskFiles, FileFault, Read, RelPath, Stamp};
    use crate::register::files::Files;

    /// A folder, by its path.
    #[derive(Debug)]
    pub(in crate::register) struct Folder {
        files: DiskFiles,
        path: RelPath,
    }

    impl Folder {
        /// Returns a folder below the register; nothing where there is none.
        pub(in crate::register) fn open(
            files: &DiskFiles,
            path: &RelPath,
        ) -> Result<Option<Folder>, FileFault> {
            let there = files.exists(path).map_err(|error| error.fault)?;
            Ok(there.then(|| Folder {
                files: files.clone(),
                path: path.clone(),
            }))
        }

        /// Returns nothing: what the system notes here does not show every change.
        pub(in crate::register) fn stamp(&self, _: &str) -> Option<Stamp> {
            None
        }

        /// Returns the bytes of a file in it; nothing where there is none.
        pub(in crate::register) fn read(&self, name: &str) -> Result<Option<Read>, FileFault> {
            let path = self.path.join(name).map_err(|_| FileFault::NotAFile)?;
            let bytes = self.files.read(&path).map_err(|error| error.fault)?;
            Ok(bytes.map(|bytes| (None, bytes)))
        }
    }
}
