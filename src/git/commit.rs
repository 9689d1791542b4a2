//! One commit from exact bytes, on top of the one that was expected.
//!
//! `git fast-import` stores the files, the tree and the commit in one process, syncs them, and knows
//! nothing of the index, of attributes or of hooks. It moves a branch only forward, though, and would
//! not see that somebody has moved it back meanwhile; so it is given a reference of its own to build on
//! and to forget, and `git update-ref` then moves the branch from the expected commit or not at all.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::git::Commit;
use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::History;
use crate::git::TextField;
use crate::git::repository::garbled;
use crate::git::repository::text;

/// What one commit changes, who did it, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The path and the exact bytes of each file.
    pub files: Vec<(String, Vec<u8>)>,
    /// Who did what is recorded.
    pub author: Signature,
    /// Who made the commit.
    pub committer: Signature,
    /// The time of both.
    pub at: DateTime<FixedOffset>,
    /// Subject, blank line, body, trailers.
    pub message: String,
}

/// A person as a commit names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    name: String,
    email: String,
}

impl Signature {
    /// Checks that neither text holds `<`, `>` or a control character, which would end it.
    pub fn new(name: &str, email: &str) -> Result<Signature, GitError> {
        let ends = |c: char| c.is_control() || matches!(c, '<' | '>');
        if name.contains(ends) {
            return Err(GitError::BadText {
                field: TextField::Name,
            });
        }
        if email.contains(ends) {
            return Err(GitError::BadText {
                field: TextField::Email,
            });
        }
        Ok(Signature {
            name: name.trim().to_owned(),
            email: email.trim().to_owned(),
        })
    }
}

impl History for Git {
    fn head(&self) -> Result<Option<CommitId>, GitError> {
        self.find_head()
    }

    fn committed(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        self.find_committed(path)
    }

    fn names_at_head(&self, folder: &str) -> Result<Vec<String>, GitError> {
        self.find_names(folder)
    }

    fn commit(&self, expected: Option<&CommitId>, change: &Change) -> Result<CommitId, GitError> {
        self.branch()?;
        let new = self.build(expected.as_slice(), change)?;
        self.move_branch(expected, &new)?;
        Ok(new)
    }

    fn settle(&self, paths: &[&str]) -> Result<(), GitError> {
        // Asked about no path, git would list the folders at the top.
        if paths.is_empty() {
            return Ok(());
        }
        let paths = paths
            .iter()
            .map(|path| self.path_from_top(path))
            .collect::<Result<Vec<_>, _>>()?;
        // Forgotten first, so that a path which HEAD does not hold leaves the index.
        let mut lines = Vec::new();
        for path in &paths {
            lines.extend(format!("0 {}\t{path}\0", self.nothing).bytes());
        }
        let mut args = vec!["ls-tree", "-z", "--full-tree", "HEAD", "--"];
        args.extend(paths.iter().map(String::as_str));
        lines.extend(self.read_at_head(&args)?);
        self.door
            .write(&["update-index", "-z", "--index-info"], &lines)?;
        Ok(())
    }

    fn log(&self, path: Option<&str>) -> Result<Vec<Commit>, GitError> {
        self.read_log(path)
    }
}

/// How `git fast-import` is called, for one commit and for many.
pub(super) const FAST_IMPORT: [&str; 3] = ["fast-import", "--quiet", "--done"];

/// What signs: no program that the repository names. The key is whoever's that is at work.
const SIGN: [&str; 5] = [
    "gpg.program=gpg",
    "gpg.openpgp.program=gpg",
    "gpg.x509.program=gpgsm",
    "gpg.ssh.program=ssh-keygen",
    "gpg.ssh.defaultKeyCommand=",
];

/// The reference that commits are built on; it exists only inside of a running `git fast-import`.
const BUILT_ON: &str = "refs/bmf/built";

impl Git {
    /// Makes a commit on top of these, with the files of the first and those of the change; no branch moves.
    pub(super) fn build(
        &self,
        parents: &[&CommitId],
        change: &Change,
    ) -> Result<CommitId, GitError> {
        let mut stream = Vec::new();
        write_commit(self, &mut stream, parents, change)?;
        write_end(self, &mut stream);
        let answer = text("fast-import", self.door.write(&FAST_IMPORT, &stream)?)?;
        let built = CommitId::parse(answer.trim_end()).ok_or_else(|| garbled("fast-import"))?;
        if self.signs {
            self.sign(&built, parents, change)
        } else {
            Ok(built)
        }
    }

    /// Makes the same commit once more with a signature, which `git fast-import` cannot make.
    fn sign(
        &self,
        built: &CommitId,
        parents: &[&CommitId],
        change: &Change,
    ) -> Result<CommitId, GitError> {
        let tree = format!("{}^{{tree}}", built.as_str());
        let mut args = vec!["commit-tree", "-S", &tree];
        args.extend(parents.iter().flat_map(|parent| ["-p", parent.as_str()]));
        let at = change.at.format("%s %z").to_string();
        let (author, committer) = (&change.author, &change.committer);
        let who = [
            ("GIT_AUTHOR_NAME", author.name.as_str()),
            ("GIT_AUTHOR_EMAIL", &author.email),
            ("GIT_AUTHOR_DATE", &at),
            ("GIT_COMMITTER_NAME", &committer.name),
            ("GIT_COMMITTER_EMAIL", &committer.email),
            ("GIT_COMMITTER_DATE", &at),
        ];
        let message = change.message.as_bytes();
        let signed = self.door.write_as(&who, &SIGN, &args, message);
        let answer = signed.map_err(|error| {
            if let GitError::Failed { stderr, .. } = error {
                GitError::CannotSign { stderr }
            } else {
                error
            }
        })?;
        let answer = text("commit-tree", answer)?;
        CommitId::parse(answer.trim_end()).ok_or_else(|| garbled("commit-tree"))
    }

    pub(super) fn move_branch(
        &self,
        from: Option<&CommitId>,
        to: &CommitId,
    ) -> Result<(), GitError> {
        // An empty old value means that there must be no such branch yet.
        let old = from.map_or("", CommitId::as_str);
        let moved = self.door.write_holding(
            &["update-ref", "-m", "bmf", "HEAD", to.as_str(), old],
            self.held(),
        );
        let Err(error) = moved else {
            return Ok(());
        };
        let found = self.find_head()?;
        if found.as_ref() == from {
            return Err(error);
        }
        Err(GitError::RefMoved {
            expected: from.cloned(),
            found,
        })
    }
}

/// Writes one commit of the stream; without parents it follows the one before it in the stream.
pub(super) fn write_commit(
    git: &Git,
    stream: &mut Vec<u8>,
    parents: &[&CommitId],
    change: &Change,
) -> Result<(), GitError> {
    if change.message.contains('\0') {
        return Err(GitError::BadText {
            field: TextField::Message,
        });
    }
    let at = change.at.format("%s %z");
    stream.extend(format!("commit {BUILT_ON}\nmark :1\n").bytes());
    for (role, person) in [("author", &change.author), ("committer", &change.committer)] {
        stream.extend(format!("{role} {} <{}> {at}\n", person.name, person.email).bytes());
    }
    write_data(stream, change.message.as_bytes());
    let words = std::iter::once("from").chain(std::iter::repeat("merge"));
    for (word, parent) in words.zip(parents) {
        stream.extend(format!("{word} {}\n", parent.as_str()).bytes());
    }
    for (path, bytes) in &change.files {
        stream.extend(format!("M 100644 inline {}\n", git.path_from_top(path)?).bytes());
        write_data(stream, bytes);
    }
    Ok(())
}

/// Writes the end of the stream: the name of the last commit is asked for, and the reference forgotten.
pub(super) fn write_end(git: &Git, stream: &mut Vec<u8>) {
    let nothing = &git.nothing;
    stream.extend(format!("get-mark :1\nreset {BUILT_ON}\nfrom {nothing}\n\ndone\n").bytes());
}

fn write_data(stream: &mut Vec<u8>, bytes: &[u8]) {
    stream.extend(format!("data {}\n", bytes.len()).bytes());
    stream.extend(bytes);
    stream.push(b'\n');
}
