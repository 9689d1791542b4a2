//! A file that can be made again at any time: put in place whole, readable by its owner alone, and never waited for.

use std::io::Write;

use tempfile::NamedTempFile;

use crate::register::files::DiskFiles;
use crate::register::files::FileError;
use crate::register::files::FileFault;
use crate::register::files::Files;
use crate::register::files::RelPath;
use crate::register::files::UNFINISHED;
use crate::register::files::Verb;

/// A derived file that is not in place yet; it vanishes when dropped.
#[derive(Debug)]
pub(in crate::register) struct Draft {
    unfinished: NamedTempFile,
    began: i64,
    files: DiskFiles,
}

impl Draft {
    /// Begins a file for this folder, which is made where it is missing.
    ///
    /// Until it is in place it stands in `.bmf/`, where the next writing command sweeps up after one that was killed.
    pub(in crate::register) fn begin(
        files: &DiskFiles,
        folder: &RelPath,
    ) -> Result<Draft, FileError> {
        files.create_dir_all(folder)?;
        let own = RelPath::own("lock").parent();
        let begin = || {
            let unfinished = tempfile::Builder::new()
                .prefix(UNFINISHED)
                .tempfile_in(files.at(&own))?;
            Ok(Draft {
                began: now_on_disk(&unfinished)?,
                unfinished,
                files: files.clone(),
            })
        };
        begin().map_err(|fault: FileFault| fault.on(Verb::WriteNew, folder))
    }

    /// Returns when it was begun by the clock of the disk, in nanoseconds, as a [`Stamp`](super::Stamp) counts them.
    pub(in crate::register) fn began(&self) -> i64 {
        self.began
    }

    /// Puts it in place with these bytes, whatever stands there.
    pub(in crate::register) fn put(
        mut self,
        path: &RelPath,
        bytes: &[u8],
    ) -> Result<(), FileError> {
        let mut put = || {
            self.unfinished.write_all(bytes)?;
            Ok(())
        };
        let written: Result<(), FileFault> = put();
        written
            .and_then(|()| {
                let placed = self.unfinished.persist(self.files.at(path));
                placed.map(drop).map_err(|failed| failed.error.into())
            })
            .map_err(|fault| fault.on(Verb::Replace, path))
    }
}

#[cfg(unix)]
fn now_on_disk(file: &NamedTempFile) -> Result<i64, FileFault> {
    use std::os::unix::fs::MetadataExt;
    let made = file.as_file().metadata()?;
    let seconds = made.mtime().saturating_mul(1_000_000_000);
    Ok(seconds.saturating_add(made.mtime_nsec()))
}

/// Elsewhere no file has a stamp, so none was touched before.
#[cfg(not(unix))]
fn now_on_disk(_: &NamedTempFile) -> Result<i64, FileFault> {
    Ok(i64::MIN)
}
