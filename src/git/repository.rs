//! A register's place in a git repository, and what stands at `HEAD` there.

use std::path::Path;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::Mutex;

use crate::git::GitError;
use crate::git::Surroundings;
use crate::git::door::Door;

/// The oldest git that bmf works with; from 2.36 on, references and the index are synced too.
pub const OLDEST: Version = Version {
    major: 2,
    minor: 34,
};

/// A version of the git program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
}

/// The name of a commit, as git writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommitId(String);

impl CommitId {
    /// Returns the 40 or 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads 40 or 64 hexadecimal digits; that there is such a commit is not asked, see [`Git::find`].
    pub fn parse(text: &str) -> Option<CommitId> {
        let whole =
            matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        whole.then(|| CommitId(text.to_owned()))
    }
}

/// What a repository must be.
#[derive(Clone, Copy)]
enum Place {
    WorkTree,
    Bare,
}

/// A register's folder in a git repository.
#[derive(Clone, Debug)]
pub struct Git {
    pub(super) door: Door,
    /// The way from the repository's top to the register: empty, or ending in `/`.
    pub(super) prefix: String,
    /// The object name that stands for nothing; as long as the repository's others.
    pub(super) nothing: String,
    /// What the program that moves the branch keeps open, for the one time that it is called.
    held: Arc<Mutex<Option<Stdio>>>,
    /// Whether commits are signed.
    pub(super) signs: bool,
}

impl Git {
    /// Returns the version of the git program, or [`TooOld`](GitError::TooOld).
    ///
    /// `around` may be the caller's environment alone.
    pub fn version(around: impl Into<Surroundings>) -> Result<Version, GitError> {
        let answer = text(
            "version",
            Door::new(Path::new("."), around).read(&["version"], b"")?,
        )?;
        let version = parse_version(&answer).ok_or_else(|| garbled("version"))?;
        if version < OLDEST {
            Err(GitError::TooOld { found: version })
        } else {
            Ok(version)
        }
    }

    /// Makes a repository of an existing folder, with the branch `main`, no template and no hooks.
    ///
    /// A folder that is already one stays as it is.
    pub fn init(folder: &Path, around: impl Into<Surroundings>) -> Result<Git, GitError> {
        let door = Door::new(folder, around);
        door.write(
            &["init", "--quiet", "--template=", "--initial-branch=main"],
            b"",
        )?;
        Git::at(door, Place::WorkTree)
    }

    /// Makes a shared repository of an existing folder: without a work tree, and with the branch `main`.
    ///
    /// A folder that is already one stays as it is.
    pub fn init_bare(folder: &Path, around: impl Into<Surroundings>) -> Result<Git, GitError> {
        let door = Door::new(folder, around);
        let args = [
            "init",
            "--quiet",
            "--bare",
            "--template=",
            "--initial-branch=main",
        ];
        door.write(&args, b"")?;
        Git::at(door, Place::Bare)
    }

    /// Finds the repository that a register's folder lies in.
    ///
    /// Fails with [`NotARepository`](GitError::NotARepository) when there is none, or none with a work
    /// tree.
    pub fn open(folder: &Path, around: impl Into<Surroundings>) -> Result<Git, GitError> {
        Git::at(Door::new(folder, around), Place::WorkTree)
    }

    /// Opens a shared repository, which has no work tree.
    pub fn open_bare(folder: &Path, around: impl Into<Surroundings>) -> Result<Git, GitError> {
        Git::at(Door::new(folder, around), Place::Bare)
    }

    /// Opens the repository that has started us as a hook, with what is being pushed and not yet taken in.
    ///
    /// `folder` is where the hook was started and `around` what it was started with: git says there where its objects
    /// are, and those of the push. This is the only way in which such words are believed.
    pub fn receiving(folder: &Path, around: impl Into<Surroundings>) -> Result<Git, GitError> {
        Git::at(Door::receiving(folder, around), Place::Bare)
    }

    /// Has the program that moves the branch keep `open` open as long as it runs.
    ///
    /// Given the lock of whoever calls, a bmf that is killed while git moves the branch leaves the lock held until git
    /// is done; so the next command does not take back what is just being committed.
    #[must_use]
    pub fn holding(self, open: Stdio) -> Git {
        Git {
            held: Arc::new(Mutex::new(Some(open))),
            ..self
        }
    }

    /// Signs every commit, with the key that git is set up with for whoever is at work.
    #[must_use]
    pub fn signing(self, signs: bool) -> Git {
        Git { signs, ..self }
    }

    /// Returns what the program that moves the branch keeps open, once.
    pub(super) fn held(&self) -> Stdio {
        let held = self.held.lock().ok().and_then(|mut held| held.take());
        held.unwrap_or_else(Stdio::null)
    }

    /// Returns the way from the repository's top to the register: empty, or ending in `/`.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Returns the mail address under which git would commit here, if one is set.
    pub fn user_email(&self) -> Result<Option<String>, GitError> {
        self.setting("user.email")
    }

    /// Returns the lock files that a killed git may have left in the way of a commit, there or not.
    ///
    /// Removing them is for the one who holds the register's lock.
    pub fn lock_files(&self) -> Result<Vec<PathBuf>, GitError> {
        let branch = format!("{}.lock", self.branch()?);
        let names = [
            "index.lock",
            "HEAD.lock",
            "packed-refs.lock",
            branch.as_str(),
        ];
        let mut args = vec!["rev-parse", "--path-format=absolute"];
        for name in names {
            args.extend(["--git-path", name]);
        }
        let answer = text("rev-parse", self.door.read(&args, b"")?)?;
        Ok(answer.lines().map(PathBuf::from).collect())
    }

    fn at(door: Door, place: Place) -> Result<Git, GitError> {
        let args = [
            "rev-parse",
            match place {
                Place::WorkTree => "--is-inside-work-tree",
                Place::Bare => "--is-bare-repository",
            },
            "--show-object-format",
            "--show-prefix",
        ];
        let answer = text("rev-parse", door.read(&args, b"")?)?;
        let mut lines = answer.lines();
        if lines.next() != Some("true") {
            return Err(GitError::NotARepository);
        }
        let nothing = match lines.next() {
            Some("sha1") => "0".repeat(40),
            Some("sha256") => "0".repeat(64),
            Some(_) | None => return Err(garbled("rev-parse")),
        };
        let prefix = lines.next().unwrap_or_default().to_owned();
        Ok(Git {
            door,
            prefix,
            nothing,
            held: Arc::default(),
            signs: false,
        })
    }

    /// Returns the commit that a person's words name, such as `v1`, `main~3` or the beginning of an id.
    pub fn find(&self, words: &str) -> Result<Option<CommitId>, GitError> {
        if words.contains(char::is_control) {
            return Ok(None);
        }
        let ask = format!("{words}^{{commit}}\n");
        let args = ["cat-file", "--batch-check=%(objectname)"];
        let answer = text("cat-file", self.door.read(&args, ask.as_bytes())?)?;
        // Otherwise the words are repeated, and why.
        Ok(CommitId::parse(answer.trim_end()))
    }

    pub(super) fn find_head(&self) -> Result<Option<CommitId>, GitError> {
        let answer = self
            .door
            .read(&["cat-file", "--batch-check=%(objectname)"], b"HEAD\n")?;
        let answer = text("cat-file", answer)?;
        match answer.trim_end() {
            "HEAD missing" => Ok(None),
            id => CommitId::parse(id)
                .map(Some)
                .ok_or_else(|| garbled("cat-file")),
        }
    }

    pub(super) fn find_committed(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let name = format!("HEAD:{}\n", self.path_from_top(path)?);
        let answer = self.door.read(&["cat-file", "--batch"], name.as_bytes())?;
        let line_end = answer
            .iter()
            .position(|byte| *byte == b'\n')
            .ok_or_else(|| garbled("cat-file"))?;
        let (line, rest) = answer.split_at(line_end);
        let mut words = line.split(|byte| *byte == b' ').rev();
        let Some(size) = words
            .next()
            .and_then(|word| std::str::from_utf8(word).ok()?.parse().ok())
        else {
            return Ok(None);
        };
        if words.next() != Some(b"blob") {
            return Ok(None);
        }
        // A line end stands before the bytes and another one after them.
        let bytes = rest
            .get(1..)
            .and_then(|rest| rest.get(..size))
            .ok_or_else(|| garbled("cat-file"))?;
        Ok(Some(bytes.to_vec()))
    }

    pub(super) fn find_names(&self, folder: &str) -> Result<Vec<String>, GitError> {
        let folder = format!("{}/", self.path_from_top(folder)?);
        let args = [
            "ls-tree",
            "-z",
            "--name-only",
            "--full-tree",
            "HEAD",
            "--",
            &folder,
        ];
        let answer = text("ls-tree", self.read_at_head(&args)?)?;
        let names = answer
            .split_terminator('\0')
            .filter_map(|name| name.strip_prefix(&folder));
        Ok(names.map(str::to_owned).collect())
    }

    /// Runs a command that reads from `HEAD`; before the first commit its answer is empty.
    pub(super) fn read_at_head(&self, args: &[&str]) -> Result<Vec<u8>, GitError> {
        match self.door.read(args, b"") {
            Err(GitError::Failed { .. }) if self.find_head()?.is_none() => Ok(Vec::new()),
            answer => answer,
        }
    }

    /// Returns the full name of the branch that `HEAD` names, born or not.
    pub fn branch(&self) -> Result<String, GitError> {
        match self.door.read(&["symbolic-ref", "--quiet", "HEAD"], b"") {
            Ok(answer) => Ok(text("symbolic-ref", answer)?.trim_end().to_owned()),
            Err(GitError::Failed { code: Some(1), .. }) => Err(GitError::Detached),
            Err(error) => Err(error),
        }
    }

    /// Returns a register's path as one from the repository's top.
    pub(super) fn path_from_top(&self, path: &str) -> Result<String, GitError> {
        let odd = |part: &str| part.is_empty() || part == "." || part == "..";
        if path.split('/').any(odd) || path.contains(|c: char| c.is_control() || c == '"') {
            return Err(GitError::BadPath {
                path: path.to_owned(),
            });
        }
        Ok(format!("{}{path}", self.prefix))
    }
}

pub(super) fn text(command: &str, answer: Vec<u8>) -> Result<String, GitError> {
    String::from_utf8(answer).map_err(|_| garbled(command))
}

pub(super) fn garbled(command: &str) -> GitError {
    GitError::Garbled {
        command: command.to_owned(),
    }
}

fn parse_version(answer: &str) -> Option<Version> {
    let mut numbers = answer.split_whitespace().nth(2)?.split('.');
    Some(Version {
        major: numbers.next()?.parse().ok()?,
        minor: numbers.next()?.parse().ok()?,
    })
}
