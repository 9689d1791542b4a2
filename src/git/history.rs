//! The history, commit by commit, parents first, with what each changed against every one of its parents.
//!
//! A merge that drops a record does not show in an ordinary log, which leaves out what is the same as in one of the
//! parents; here each parent is compared by itself. What a commit says is read from the commit as it is stored. A
//! thread of its own reads some thousand commits ahead of whoever walks, so that git never waits for them.

use chrono::DateTime;
use chrono::FixedOffset;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::SyncSender;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::vec::IntoIter;

use crate::git::Changed;
use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::raw::COMPARE;
use crate::git::raw::read_changed;
use crate::git::record::Record;
use crate::git::record::read_record;
use crate::git::repository::garbled;
use crate::git::repository::text;
use crate::git::running::Running;

/// A commit and what it changed; only its id, and a signature that was verified, are proof of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its name.
    pub id: CommitId,
    /// The commits on which it stands, in the order in which it names them.
    pub parents: Vec<CommitId>,
    /// What it changed against each of its parents, in their order, each in order of the path.
    ///
    /// A commit without parents has one list here, against no files at all.
    pub changes: Vec<Vec<Changed>>,
    /// Who did what is recorded.
    pub author: Person,
    /// Who made the commit.
    pub committer: Person,
    /// Whether it carries a signature, good or not.
    pub signed: bool,
    /// Whether it has one author, one committer, and no header that git does not write of itself.
    pub plain: bool,
    /// The first line of its message.
    pub subject: String,
    /// The trailers that make up the last paragraph of its message, in order.
    pub trailers: Vec<(String, String)>,
}

/// A person and a time, as a commit names them; what it does not name is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The mail address.
    pub email: String,
    /// The time; nothing when what is recorded is no time.
    pub at: Option<DateTime<FixedOffset>>,
}

/// A walk through a history, which gives one commit after the other.
pub struct Walk {
    ahead: Receiver<Result<Vec<Recorded>, GitError>>,
    at_hand: IntoIter<Recorded>,
    /// Whether nothing more comes: it has ended or failed.
    over: bool,
}

/// How many commits come at a time, and how many times they may wait.
const AT_A_TIME: usize = 128;
const AHEAD: usize = 32;

/// What is read from git on the way.
struct Log {
    /// Nothing once it has ended or failed.
    log: Option<Running>,
    /// What was read beyond the last commit.
    piece: Option<Vec<u8>>,
    record: Option<Record>,
}

/// What is asked of `git log`; an option stands here wherever a setting could change the answer.
///
/// Without `--encoding`, a commit that claims a strange encoding would have its headers translated too.
const LOG: [&str; 13] = [
    "log",
    "--format=raw",
    "--topo-order",
    "--reverse",
    "--diff-merges=separate",
    "--root",
    "--no-decorate",
    "--no-color",
    "--no-notes",
    "--no-mailmap",
    "--no-show-signature",
    "--encoding=none",
    "--stdin",
];

/// What is asked where only dates matter.
const DATES: [&str; 7] = [
    "log",
    "--no-walk=unsorted",
    "--stdin",
    "--no-show-signature",
    "--no-notes",
    "--no-patch",
    "--format=%H %cI",
];

impl Git {
    /// Returns when these commits were made, in any order; one whose date is none is left out.
    pub fn dates(
        &self,
        commits: &[&CommitId],
    ) -> Result<Vec<(CommitId, DateTime<FixedOffset>)>, GitError> {
        // Without any, git would take `HEAD`.
        if commits.is_empty() {
            return Ok(Vec::new());
        }
        let ask = commits.iter().flat_map(|id| [id.as_str(), "\n"]);
        let ask = ask.collect::<String>();
        let answer = text("log", self.door.read(&DATES, ask.as_bytes())?)?;
        let dated = answer.lines().filter_map(|line| {
            let (id, at) = line.split_once(' ')?;
            let at = DateTime::parse_from_rfc3339(at).ok()?;
            Some((CommitId::parse(id)?, at))
        });
        Ok(dated.collect())
    }

    /// Returns how many commits a [`walk`](Self::walk) passes.
    pub fn count(&self, head: &CommitId, known: &[CommitId]) -> Result<usize, GitError> {
        let known: Vec<String> = known.iter().map(|id| format!("^{}", id.as_str())).collect();
        let mut args = vec!["rev-list", "--count", head.as_str()];
        args.extend(known.iter().map(String::as_str));
        args.push("--");
        let answer = text("rev-list", self.door.read(&args, b"")?)?;
        answer.trim_end().parse().map_err(|_| garbled("rev-list"))
    }

    /// Walks every commit that one of `heads` is or stands on, and none of `known`.
    ///
    /// All parents come before their children. Files outside of the register are left out, commits are not.
    pub fn walk(&self, heads: &[CommitId], known: &[CommitId]) -> Result<Walk, GitError> {
        let mut log = Log {
            log: None,
            piece: None,
            record: None,
        };
        // Without any, git would take `HEAD`.
        if !heads.is_empty() {
            let mut args = LOG.to_vec();
            args.extend(COMPARE);
            let mut running = self.door.run(&[], &args)?;
            let mut ends = String::new();
            let heads = heads.iter().map(|id| ("", id));
            for (sign, id) in heads.chain(known.iter().map(|id| ("^", id))) {
                ends.extend([sign, id.as_str(), "\n"]);
            }
            running.ask(ends.as_bytes())?;
            running.asked_all();
            log.log = Some(running);
            log.record = log.next_record()?;
        }
        let (pass, ahead) = sync_channel(AHEAD);
        thread::spawn(move || log.read_ahead(&pass));
        Ok(Walk {
            ahead,
            at_hand: Vec::new().into_iter(),
            over: false,
        })
    }
}

impl Iterator for Walk {
    type Item = Result<Recorded, GitError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(commit) = self.at_hand.next() {
                return Some(Ok(commit));
            }
            if self.over {
                return None;
            }
            match self.ahead.recv() {
                Ok(Ok(commits)) => self.at_hand = commits.into_iter(),
                Ok(Err(error)) => {
                    self.over = true;
                    return Some(Err(error));
                }
                Err(_) => self.over = true,
            }
        }
    }
}

impl Log {
    /// Reads to the end, or until nobody walks any more.
    fn read_ahead(mut self, pass: &SyncSender<Result<Vec<Recorded>, GitError>>) {
        let mut commits = Vec::with_capacity(AT_A_TIME);
        loop {
            match self.next_commit() {
                Ok(Some(commit)) => commits.push(commit),
                Ok(None) => {
                    let _last = pass.send(Ok(commits));
                    return;
                }
                Err(error) => {
                    let _before = pass.send(Ok(commits));
                    let _failed = pass.send(Err(error));
                    return;
                }
            }
            if commits.len() == AT_A_TIME && pass.send(Ok(std::mem::take(&mut commits))).is_err() {
                return;
            }
        }
    }

    /// Puts together the records of one commit: one for each parent against which something changed, or a single one.
    fn next_commit(&mut self) -> Result<Option<Recorded>, GitError> {
        let Some(record) = self.record.take() else {
            return Ok(None);
        };
        let mut commit = record.commit;
        take_changes(&mut commit, record.from.as_ref(), &record.changes)?;
        self.record = self.next_record()?;
        while let Some(more) = self.record.take_if(|next| next.commit.id == commit.id) {
            take_changes(&mut commit, more.from.as_ref(), &more.changes)?;
            self.record = self.next_record()?;
        }
        Ok(Some(commit))
    }

    fn next_record(&mut self) -> Result<Option<Record>, GitError> {
        let Some(head) = self.next_piece()? else {
            return Ok(None);
        };
        let (mut record, mut line) = read_record(&head).ok_or_else(|| garbled("log"))?;
        while let Some(entry) = line {
            let path = self.log()?.piece(0)?;
            let changed = path.and_then(|path| read_changed(&entry, &path));
            record.changes.push(changed.ok_or_else(|| garbled("log"))?);
            line = self.next_piece()?;
            if line.as_ref().is_some_and(|line| !line.starts_with(b":")) {
                self.piece = line.take();
            }
        }
        Ok(Some(record))
    }

    /// Reads on to what is no separator; at the end, sees whether git came to it too.
    fn next_piece(&mut self) -> Result<Option<Vec<u8>>, GitError> {
        if self.piece.is_some() {
            return Ok(self.piece.take());
        }
        while let Some(log) = &mut self.log {
            match log.piece(0)? {
                Some(piece) if piece.is_empty() => {}
                Some(piece) => return Ok(Some(piece)),
                None => {
                    log.end()?;
                    self.log = None;
                }
            }
        }
        Ok(None)
    }

    fn log(&mut self) -> Result<&mut Running, GitError> {
        self.log.as_mut().ok_or_else(|| garbled("log"))
    }
}

/// Notes what changed against one parent; without one named, against the only one or against nothing.
fn take_changes(
    commit: &mut Recorded,
    from: Option<&CommitId>,
    changes: &[Changed],
) -> Result<(), GitError> {
    // A forged commit may name the same parent twice.
    let against = |at: usize| match from {
        Some(from) => commit.parents.get(at) == Some(from),
        None => commit.parents.len() < 2,
    };
    let places: Vec<usize> = (0..commit.changes.len())
        .filter(|at| against(*at))
        .collect();
    if places.is_empty() && !changes.is_empty() {
        return Err(garbled("log"));
    }
    for at in places {
        if let Some(place) = commit.changes.get_mut(at) {
            changes.clone_into(place);
        }
    }
    Ok(())
}
