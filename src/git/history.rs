//! The history, commit by commit, with what each changed against **each** of its parents.
//!
//! A merge that drops a record shows in no `git log`: it hides what is the same as in one of the parents. So every
//! parent is compared by itself. Renames are not looked for, since nothing may be renamed.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::path::PathBuf;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::SyncSender;
use std::sync::mpsc::sync_channel;
use std::thread;

use chrono::DateTime;
use chrono::FixedOffset;

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::door::succeed;
use crate::git::repository::garbled;
use crate::git::repository::text;

/// One commit.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its name.
    pub id: CommitId,
    /// The commits on which it stands.
    pub parents: Vec<CommitId>,
    /// The author's mail address.
    pub author: String,
    /// The mail address of who made it.
    pub committer: String,
    /// When it was made; nothing when what is recorded is no time.
    pub at: Option<DateTime<FixedOffset>>,
    /// What it changed: the files that are not the same as in one of its parents, once for each parent.
    ///
    /// A commit without parents is compared with nothing at all.
    pub changes: Vec<Vec<Changed>>,
}

/// A file that is not the same in a commit and in one of its parents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its path below the register, with what is not UTF-8 replaced; nothing that bmf writes is.
    pub path: String,
    /// What it was, if it was there.
    pub before: Option<Entry>,
    /// What it is, if it is there.
    pub after: Option<Entry>,
}

/// A file as a tree names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its mode, such as `100644`.
    pub mode: String,
    /// The name of its bytes.
    pub blob: String,
}

/// Six fields, each ended by a NUL.
const FORMAT: &str = "--format=%H%x00%P%x00%ae%x00%ce%x00%cI";
const FIELDS: usize = 5;
/// How many commits git may be ahead of whoever reads.
const AHEAD: usize = 4096;

impl Git {
    /// Hands over every commit from which `heads` follow and `known` does not, parents first.
    ///
    /// # Errors
    ///
    /// Git fails, or `each` does; then the rest is not read.
    pub fn walk<E: From<GitError>>(
        &self,
        heads: &[&str],
        known: &[&str],
        mut each: impl FnMut(Recorded) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut args = vec![
            "log",
            "--reverse",
            "--topo-order",
            "-z",
            "--no-notes",
            FORMAT,
        ];
        args.extend(heads);
        if !known.is_empty() {
            args.push("--not");
            args.extend(known);
        }
        args.push("--");
        const COMPARE: [&str; 9] = [
            "diff-tree",
            "--stdin",
            "--always",
            "--root",
            "-r",
            "--raw",
            "-z",
            "--no-renames",
            "--no-abbrev",
        ];
        let mut log = self.door.start(&args)?;
        let mut compare = self.door.start(&COMPARE)?;
        drop(log.stdin.take());
        let commits = log.stdout.take().ok_or_else(|| garbled("log"))?;
        let asks = compare.stdin.take().ok_or_else(|| garbled("diff-tree"))?;
        let answers = compare.stdout.take().ok_or_else(|| garbled("diff-tree"))?;
        let prefix = self.prefix.clone();
        let done = thread::scope(|scope| {
            let (send, receive) = sync_channel(AHEAD);
            scope.spawn(move || pass_on(commits, asks, &send));
            compared(&receive, answers, &prefix, &mut each)
        });
        if done.is_err() {
            // Whoever reads has stopped; git is not to wait for ever.
            let _gone = (log.kill(), compare.kill());
        }
        let outputs = (log.wait_with_output(), compare.wait_with_output());
        done?;
        succeed(&args, outputs.0.map_err(GitError::from)?)?;
        succeed(&COMPARE, outputs.1.map_err(GitError::from)?)?;
        Ok(())
    }
}

impl Git {
    /// Returns when a commit was made; nothing when what is recorded is no time.
    pub fn moment(&self, commit: &CommitId) -> Result<Option<DateTime<FixedOffset>>, GitError> {
        let args = [
            "log",
            "-1",
            "--no-notes",
            "--format=%cI",
            commit.as_str(),
            "--",
        ];
        let answer = text("log", self.door.read(&args, b"")?)?;
        Ok(DateTime::parse_from_rfc3339(answer.trim()).ok())
    }

    /// Returns the last commit from which all of these follow, if there is one.
    ///
    /// Where several are equally late, the one with the smallest name.
    pub fn merge_base(&self, commits: &[&str]) -> Result<Option<CommitId>, GitError> {
        let mut args = vec!["merge-base", "--all", "--octopus"];
        args.extend(commits);
        match self.door.read(&args, b"") {
            Ok(answer) => {
                let answer = text("merge-base", answer)?;
                Ok(answer
                    .lines()
                    .filter_map(CommitId::parse)
                    .min_by(|a, b| a.as_str().cmp(b.as_str())))
            }
            Err(GitError::Failed { code: Some(1), .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Returns whether a commit follows from an earlier one, which need not be here any more.
    pub fn follows(&self, later: &CommitId, earlier: &CommitId) -> Result<bool, GitError> {
        let args = [
            "merge-base",
            "--is-ancestor",
            earlier.as_str(),
            later.as_str(),
        ];
        match self.door.read(&args, b"") {
            Ok(_) => Ok(true),
            Err(GitError::Failed { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Returns the commit that a person names: an id, a short one, a branch, a tag.
    pub fn commit_named(&self, name: &str) -> Result<Option<CommitId>, GitError> {
        let name = format!("{name}^{{commit}}");
        let args = [
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &name,
        ];
        match self.door.read(&args, b"") {
            Ok(answer) => Ok(CommitId::parse(text("rev-parse", answer)?.trim())),
            Err(GitError::Failed { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Returns the objects in whose place git would show others.
    pub fn replaced(&self) -> Result<Vec<String>, GitError> {
        let args = [
            "for-each-ref",
            "--format=%(refname:lstrip=2)",
            "refs/replace/",
        ];
        let answer = text("for-each-ref", self.door.read(&args, b"")?)?;
        Ok(answer.lines().map(str::to_owned).collect())
    }

    /// Returns whether only a part of the history is here, and the file in which another past may be written.
    pub fn shallow(&self) -> Result<(bool, PathBuf), GitError> {
        let args = [
            "rev-parse",
            "--path-format=absolute",
            "--is-shallow-repository",
            "--git-path",
            "info/grafts",
        ];
        let answer = text("rev-parse", self.door.read(&args, b"")?)?;
        let mut lines = answer.lines();
        let shallow = lines.next() == Some("true");
        let grafts = lines.next().ok_or_else(|| garbled("rev-parse"))?;
        Ok((shallow, PathBuf::from(grafts)))
    }
}

/// Reads the list of commits, asks for each against each of its parents, and tells who waits for the answers.
fn pass_on(commits: ChildStdout, mut asks: ChildStdin, to: &SyncSender<Recorded>) {
    let mut commits = BufReader::new(commits);
    loop {
        let mut fields = Vec::with_capacity(FIELDS);
        for _ in 0..FIELDS {
            match field(&mut commits) {
                Some(field) => fields.push(field),
                None => return,
            }
        }
        let Some(commit) = recorded(&fields) else {
            return;
        };
        let id = commit.id.as_str();
        let ask = match commit.parents.as_slice() {
            [] | [_] => format!("{id}\n"),
            // Each parent by itself: given on the line, it is taken for the only one.
            parents => parents
                .iter()
                .map(|parent| format!("{id} {}\n", parent.as_str()))
                .collect(),
        };
        if asks.write_all(ask.as_bytes()).is_err() || to.send(commit).is_err() {
            return;
        }
    }
}

fn recorded(fields: &[String]) -> Option<Recorded> {
    let [id, parents, author, committer, at] = fields else {
        return None;
    };
    let parents = parents.split_whitespace().map(CommitId::parse);
    Some(Recorded {
        id: CommitId::parse(id)?,
        parents: parents.collect::<Option<_>>()?,
        author: author.clone(),
        committer: committer.clone(),
        at: DateTime::parse_from_rfc3339(at).ok(),
        changes: Vec::new(),
    })
}

fn compared<E: From<GitError>>(
    commits: &Receiver<Recorded>,
    answers: ChildStdout,
    prefix: &str,
    each: &mut impl FnMut(Recorded) -> Result<(), E>,
) -> Result<(), E> {
    let mut answers = Answers {
        from: BufReader::new(answers),
        next: None,
    };
    for mut commit in commits {
        for _ in 0..commit.parents.len().max(1) {
            let id = answers.next()?.ok_or_else(|| garbled("diff-tree"))?;
            if id != commit.id.as_str() {
                return Err(garbled("diff-tree").into());
            }
            let mut changes = answers.changes()?;
            changes.retain_mut(|change| match change.path.strip_prefix(prefix) {
                Some(path) => {
                    change.path = path.to_owned();
                    true
                }
                None => false,
            });
            commit.changes.push(changes);
        }
        each(commit)?;
    }
    Ok(())
}

/// What `git diff-tree` says: the name of a commit, then a pair of fields for each file.
struct Answers {
    from: BufReader<ChildStdout>,
    /// A field that was read too early.
    next: Option<String>,
}

impl Answers {
    fn next(&mut self) -> Result<Option<String>, GitError> {
        Ok(self.next.take().or_else(|| field(&mut self.from)))
    }

    fn changes(&mut self) -> Result<Vec<Changed>, GitError> {
        let mut changes = Vec::new();
        while let Some(line) = self.next()? {
            let Some(rest) = line.strip_prefix(':') else {
                self.next = Some(line);
                break;
            };
            let path = self.next()?.ok_or_else(|| garbled("diff-tree"))?;
            changes.push(changed(rest, path).ok_or_else(|| garbled("diff-tree"))?);
        }
        Ok(changes)
    }
}

fn changed(line: &str, path: String) -> Option<Changed> {
    let mut words = line.split(' ');
    let (old, new) = (words.next()?, words.next()?);
    let (before, after) = (words.next()?, words.next()?);
    let entry = |mode: &str, blob: &str| {
        let there = mode.bytes().any(|digit| digit != b'0');
        there.then(|| Entry {
            mode: mode.to_owned(),
            blob: blob.to_owned(),
        })
    };
    Some(Changed {
        path,
        before: entry(old, before),
        after: entry(new, after),
    })
}

/// Returns what stands before the next NUL; nothing at the end.
fn field(from: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    from.by_ref().take(1 << 16).read_until(0, &mut bytes).ok()?;
    (bytes.pop() == Some(0)).then(|| {
        let text = String::from_utf8_lossy(&bytes);
        text.trim_start_matches('\n').to_owned()
    })
}
