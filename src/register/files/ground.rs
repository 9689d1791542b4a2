//! The ground that a register stands on: where its folder really is, on which kind of disk, with how much room.
//!
//! Each answer may be missing: not every system tells, and whoever asks can do without.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Where the system keeps the list of what is mounted where.
const MOUNTS: &str = "/proc/self/mounts";

/// Where a folder is, and what it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The way to it, every link followed; the way that was given where that cannot be told.
    pub folder: PathBuf,
    /// The kind of file system, as the system calls it (`ext4`, `nfs4`).
    pub filesystem: Option<String>,
    /// How many bytes are free there for this user.
    pub free: Option<u64>,
}

impl Ground {
    /// Looks at what a folder stands on.
    pub fn of(folder: &Path) -> Ground {
        let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let mounts = fs::read_to_string(MOUNTS).unwrap_or_default();
        Ground {
            filesystem: filesystem_of(&mounts, &folder),
            free: free(&folder),
            folder,
        }
    }
}

/// Returns the kind of file system that a folder stands on, by the system's list of mounts.
///
/// The longest way that leads to the folder counts, and of two mounts at one place the later.
pub fn filesystem_of(mounts: &str, folder: &Path) -> Option<String> {
    let mounts = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        let place = words.next()?.replace("\\040", " ");
        let kind = words.next()?;
        folder
            .starts_with(&place)
            .then(|| (place.len(), kind.to_owned()))
    });
    let nearest = mounts.max_by_key(|(length, _)| *length);
    nearest.map(|(_, kind)| kind)
}

#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let room = rustix::fs::statvfs(folder).ok()?;
    room.f_bavail.checked_mul(room.f_frsize)
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}
