//! The files that differ between two trees, as git's raw form lists them.

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::repository::garbled;

/// A file that is not the same in two trees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its path below the register.
    ///
    /// Bytes that are no UTF-8 are replaced by U+FFFD, which stands in no path of a register.
    pub path: String,
    /// What it was; nothing where there was none.
    pub before: Option<Entry>,
    /// What it is; nothing where there is none.
    pub after: Option<Entry>,
}

/// A file as a tree names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What kind of a file it is.
    pub mode: Mode,
    /// The name of its bytes; for another repository, the name of a commit there.
    pub blob: BlobId,
}

/// What kinds of file a tree can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A plain file.
    File,
    /// A file that can be run.
    Program,
    /// A symbolic link.
    Link,
    /// A submodule: another repository.
    Repository,
    /// Something that git does not make.
    Other,
}

/// The name of the bytes of a file, as git writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobId(String);

impl BlobId {
    /// Returns the 40 or 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn parse(text: &str) -> Option<BlobId> {
        CommitId::parse(text).map(|_| BlobId(text.to_owned()))
    }
}

/// How every comparison is made: each file by itself and in full, whatever the settings say.
pub(super) const COMPARE: [&str; 10] = [
    "-z",
    "-r",
    "--raw",
    "--no-abbrev",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
    "--relative",
    "-O/dev/null",
];

impl Git {
    /// Returns the files that differ between two commits, in order of the path; `None` holds no file.
    pub fn changed(
        &self,
        before: Option<&CommitId>,
        after: &CommitId,
    ) -> Result<Vec<Changed>, GitError> {
        let mut args = vec!["diff-tree"];
        args.extend(COMPARE);
        match before {
            Some(before) => args.extend([before.as_str(), after.as_str()]),
            None => args.extend([self.empty_tree(), after.as_str()]),
        }
        args.push("--");
        let answer = self.door.read(&args, b"")?;
        let mut fields = answer.split(|byte| *byte == 0);
        let mut changes = Vec::new();
        // The last one stands behind the last NUL and is empty.
        while let Some(line) = fields.next().filter(|line| !line.is_empty()) {
            let change = fields.next().and_then(|path| read_changed(line, path));
            changes.push(change.ok_or_else(|| garbled("diff-tree"))?);
        }
        Ok(changes)
    }

    /// Returns the name of a tree without files, which git knows in every repository.
    fn empty_tree(&self) -> &'static str {
        if self.nothing.len() == 64 {
            "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
        } else {
            "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
        }
    }
}

/// Reads one entry: `:MODE MODE BLOB BLOB LETTER`, and its path.
pub(super) fn read_changed(line: &[u8], path: &[u8]) -> Option<Changed> {
    let line = std::str::from_utf8(line).ok()?.strip_prefix(':')?;
    let mut words = line.split(' ');
    let (old_mode, new_mode) = (words.next()?, words.next()?);
    let (old, new) = (words.next()?, words.next()?);
    Some(Changed {
        path: String::from_utf8_lossy(path).into_owned(),
        before: read_entry(old_mode, old)?,
        after: read_entry(new_mode, new)?,
    })
}

fn read_entry(mode: &str, blob: &str) -> Option<Option<Entry>> {
    let mode = match mode {
        "000000" => return Some(None),
        "100644" => Mode::File,
        "100755" => Mode::Program,
        "120000" => Mode::Link,
        "160000" => Mode::Repository,
        _ => Mode::Other,
    };
    let blob = BlobId::parse(blob)?;
    Some(Some(Entry { mode, blob }))
}
