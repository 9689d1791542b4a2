//! The bytes of many files of the past, through one process.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::io::copy;
use std::io::sink;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::thread;

use crate::git::Git;
use crate::git::GitError;
use crate::git::repository::garbled;

/// A running reader.
pub struct Blobs {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
    cap: u64,
    prefix: String,
}

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blob {
    /// A file, with its name and its bytes.
    Bytes {
        /// The name of the bytes.
        id: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// A file of more bytes than are read.
    TooLarge,
    /// Nothing, or no file.
    Missing,
}

impl Git {
    /// Begins to read files of at most `cap` bytes.
    pub fn blobs(&self, cap: u64) -> Result<Blobs, GitError> {
        let mut child = self.door.start(&["cat-file", "--batch"])?;
        let asks = child.stdin.take().ok_or_else(|| garbled("cat-file"))?;
        let answers = child.stdout.take().ok_or_else(|| garbled("cat-file"))?;
        Ok(Blobs {
            child,
            asks,
            answers: BufReader::new(answers),
            cap,
            prefix: self.prefix.clone(),
        })
    }
}

impl Blobs {
    /// Returns the file of a path below the register in a commit.
    pub fn at(&mut self, commit: &str, path: &str) -> Result<Blob, GitError> {
        let name = format!("{commit}:{}{path}", self.prefix);
        let blobs = self.read(&[name])?;
        blobs.into_iter().next().ok_or_else(|| garbled("cat-file"))
    }

    /// Returns the files of these names, in order; a name is a blob's, or `COMMIT:PATH` from the repository's top.
    pub fn read(&mut self, names: &[String]) -> Result<Vec<Blob>, GitError> {
        let (asks, answers, cap) = (&mut self.asks, &mut self.answers, self.cap);
        thread::scope(|scope| {
            scope.spawn(move || {
                // A name that holds a line break would ask for two things.
                let line = |name: &String| format!("{}\n", name.replace('\n', "\u{0}"));
                let lines: String = names.iter().map(line).collect();
                // A git that stops reading is heard of by its answers.
                let _closed = asks.write_all(lines.as_bytes()).and_then(|()| asks.flush());
            });
            names.iter().map(|_| answer(answers, cap)).collect()
        })
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _ended = self.child.wait();
    }
}

fn answer(answers: &mut BufReader<ChildStdout>, cap: u64) -> Result<Blob, GitError> {
    let mut line = String::new();
    answers.by_ref().take(1 << 16).read_line(&mut line)?;
    let words: Vec<&str> = line.trim_end().rsplitn(3, ' ').collect();
    let [size, kind, id] = words.as_slice() else {
        let missing = line.ends_with(" missing\n") || line.ends_with(" ambiguous\n");
        return if missing {
            Ok(Blob::Missing)
        } else {
            Err(garbled("cat-file"))
        };
    };
    let Ok(size) = size.parse::<u64>() else {
        // A name with blanks in it that stands for nothing.
        return Ok(Blob::Missing);
    };
    let mut bytes = Vec::new();
    let mut rest = answers.by_ref().take(size);
    if *kind == "blob" && size <= cap {
        rest.read_to_end(&mut bytes)?;
    } else {
        copy(&mut rest, &mut sink())?;
    }
    let mut end = [0];
    answers.read_exact(&mut end)?;
    Ok(match *kind {
        "blob" if size <= cap => Blob::Bytes {
            id: (*id).to_owned(),
            bytes,
        },
        "blob" => Blob::TooLarge,
        _ => Blob::Missing,
    })
}
