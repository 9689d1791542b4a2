//! The one door to the file system: whole files, read and put in place at once.
//!
//! A command sees the register only through [`Files`], so that a test can hand it a register in memory,
//! or one whose disk fails at a chosen step. There is no handle, no append and no partial write here,
//! and nothing below knows what the bytes mean.
//!
//! What is deliberately absent: following symbolic links below the register's root (a pushed link must
//! not lead a reader out of the register), renaming (a case never moves), and deleting anything but what
//! bmf itself has just made.

mod derived;
mod disk;
mod error;
mod folder;
mod foreign;
mod ground;
mod memory;
mod path;
mod shared;

pub(in crate::register) use crate::register::files::derived::Draft;
pub use crate::register::files::disk::DiskFiles;
pub(in crate::register) use crate::register::files::disk::remove_foreign_lock;
pub use crate::register::files::error::FileError;
pub use crate::register::files::error::FileFault;
pub use crate::register::files::error::Verb;
pub(in crate::register) use crate::register::files::folder::Folder;
pub use crate::register::files::folder::Stamp;
pub use crate::register::files::foreign::discard;
pub use crate::register::files::foreign::is_file;
pub use crate::register::files::foreign::is_there;
pub use crate::register::files::foreign::make_folder;
pub use crate::register::files::foreign::put_in_place;
pub use crate::register::files::foreign::read_foreign;
pub use crate::register::files::foreign::scratch_folder;
pub use crate::register::files::foreign::write_foreign;
pub use crate::register::files::ground::Ground;
pub use crate::register::files::ground::filesystem_of;
pub use crate::register::files::memory::MemFiles;
pub use crate::register::files::path::PathFault;
pub use crate::register::files::path::RelPath;
pub use crate::register::files::shared::Scratch;
pub use crate::register::files::shared::append_line;
pub use crate::register::files::shared::write_program;

/// The most bytes one file may hold, 32 MiB; no case comes near it, and a reader needs an end.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// How the names of unfinished files begin; [`Files::list`] never shows them.
pub const UNFINISHED: &str = ".bmf-unfinished-";

/// Files below one root, each read or put in place as a whole.
///
/// Every writing method is atomic to readers: they see the file before or the file after. An error from
/// one of them does not say which of the two stands, since the last sync may be what failed; the
/// [journal](crate::register::journal) is what settles that.
pub trait Files: Sync {
    /// Returns the bytes of a file, or nothing when there is none.
    fn read(&self, path: &RelPath) -> Result<Option<Vec<u8>>, FileError>;

    /// Returns what stands in a folder, sorted by name; a missing folder holds nothing.
    fn list(&self, folder: &RelPath) -> Result<Vec<Entry>, FileError>;

    /// Returns whether a file, a folder or anything else stands at the path.
    fn exists(&self, path: &RelPath) -> Result<bool, FileError>;

    /// Puts a new file in place, and the folders it needs; refuses with
    /// [`AlreadyExists`](FileFault::AlreadyExists) when anything stands there.
    fn write_new(&self, path: &RelPath, bytes: &[u8]) -> Result<(), FileError>;

    /// Puts new bytes in place of the expected ones; refuses with [`Changed`](FileFault::Changed) when
    /// the file holds others.
    fn replace(&self, path: &RelPath, expected: &[u8], bytes: &[u8]) -> Result<(), FileError>;

    /// Removes a file that bmf itself made: the journal, or a new file of an action that is taken back.
    fn remove(&self, path: &RelPath) -> Result<(), FileError>;

    /// Makes a folder and those above it, where they are missing.
    fn create_dir_all(&self, folder: &RelPath) -> Result<(), FileError>;

    /// Removes from a folder the unfinished files of a writer that was killed.
    ///
    /// Only while holding the register's lock: nobody else is writing then.
    fn sweep(&self, folder: &RelPath) -> Result<(), FileError>;
}

/// One name in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The last part of the path; a name that is not UTF-8 is shown as nearly as possible.
    pub name: String,
    /// What stands there.
    pub kind: Kind,
}

/// What a name in a folder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a device, or a name that is not UTF-8: never read.
    Other,
}

fn check_size(bytes: &[u8]) -> Result<(), FileFault> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(FileFault::TooLarge { limit: MAX_BYTES });
    }
    Ok(())
}
