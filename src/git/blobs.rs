//! The bytes of many files of the past, through one process that stays open.

use std::io;
use std::io::Read;

use crate::git::BlobId;
use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::repository::garbled;
use crate::git::running::Running;

/// A reader of files.
pub struct Blobs {
    git: Git,
    batch: Running,
    cap: u64,
}

/// How a file of the past is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'a> {
    /// By its bytes.
    Blob(&'a BlobId),
    /// By its path below the register, in a commit.
    At(&'a CommitId, &'a str),
}

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blob {
    /// A file, or the path to which a link leads.
    File {
        /// The name of its bytes.
        id: BlobId,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A file that is longer than the reader's cap, and was not kept.
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
    /// A folder, a commit or another repository.
    NoFile,
    /// Nothing, or what git cannot read.
    Missing,
}

/// How many bytes of questions wait for their answer at most: what any pipe holds.
///
/// So neither side can wait for the other to read while the other waits for it.
const AHEAD: usize = 4096;

impl Git {
    /// Begins to read files; `cap` is the size in bytes up to which one is kept in memory.
    pub fn blobs(&self, cap: u64) -> Result<Blobs, GitError> {
        Ok(Blobs {
            git: self.clone(),
            batch: self.door.run(&[], &["cat-file", "--batch"])?,
            cap,
        })
    }
}

impl Blobs {
    /// Returns what stands under these names, in their order.
    pub fn read(&mut self, names: &[Name<'_>]) -> Result<Vec<Blob>, GitError> {
        let mut found = Vec::with_capacity(names.len());
        self.each(names, |blob| found.push(blob))?;
        Ok(found)
    }

    /// Hands on what stands under these names, in their order, while the next ones are still being read.
    pub fn each(&mut self, names: &[Name<'_>], mut take: impl FnMut(Blob)) -> Result<(), GitError> {
        let lines = names.iter().map(|name| self.line(name));
        let lines = lines.collect::<Result<Vec<String>, GitError>>()?;
        let mut rest = lines.as_slice();
        let mut waiting = 0;
        for line in &lines {
            let mut ask = String::new();
            // Many at a time, once half of them are answered.
            while waiting < AHEAD / 2 || !ask.is_empty() {
                let Some((next, after)) = rest.split_first() else {
                    break;
                };
                if waiting > 0 && waiting + next.len() > AHEAD {
                    break;
                }
                waiting += next.len();
                ask.push_str(next);
                rest = after;
            }
            self.batch.ask(ask.as_bytes())?;
            take(self.answer()?);
            waiting -= line.len();
        }
        Ok(())
    }

    fn line(&self, name: &Name<'_>) -> Result<String, GitError> {
        Ok(match name {
            Name::Blob(id) => format!("{}\n", id.as_str()),
            Name::At(commit, path) => {
                format!("{}:{}\n", commit.as_str(), self.git.path_from_top(path)?)
            }
        })
    }

    fn answer(&mut self) -> Result<Blob, GitError> {
        let Some(line) = self.batch.piece(b'\n')? else {
            return Err(self.batch.failure());
        };
        let line = String::from_utf8_lossy(&line);
        let words: Vec<&str> = line.split(' ').collect();
        let [id, kind, size] = words.as_slice() else {
            return absent(&line).ok_or_else(|| garbled("cat-file"));
        };
        let (Some(id), Ok(size)) = (BlobId::parse(id), size.parse::<u64>()) else {
            return absent(&line).ok_or_else(|| garbled("cat-file"));
        };
        let kept = *kind == "blob" && size <= self.cap;
        let mut bytes = Vec::new();
        // A line end stands behind the bytes.
        let answers = self.batch.answers()?;
        let mut content = answers.by_ref().take(size);
        let read = if kept {
            content.read_to_end(&mut bytes)? as u64
        } else {
            io::copy(&mut content, &mut io::sink())?
        };
        let ends = answers.read_exact(&mut [0]).is_ok();
        if read < size || !ends {
            return Err(self.batch.failure());
        }
        Ok(match *kind {
            "blob" if kept => Blob::File { id, bytes },
            "blob" => Blob::TooLarge { size },
            _ => Blob::NoFile,
        })
    }
}

/// Reads the answer for a name behind which there are no bytes; the name itself is repeated, blanks and all.
fn absent(line: &str) -> Option<Blob> {
    match line.rsplit(' ').next()? {
        "missing" | "ambiguous" => Some(Blob::Missing),
        "submodule" => Some(Blob::NoFile),
        _ => None,
    }
}
