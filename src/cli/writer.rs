//! Writing: load, decide, commit, and only then say so.
//!
//! The one path by which a command changes a register. It holds the lock from
//! before the case is read until after the commit, so what was decided is what
//! is written; and files and git change together or not at all.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::say;
use crate::domain::actor::Staff;
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::id::{CaseId, EventId};
use crate::domain::session::Session;
use crate::domain::workflow::Rules;
use crate::git::{Change, CommitId, Git, GitError, History, Signature};
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::files::RelPath;
use crate::register::format::case;
use crate::register::journal::{self, Keeper, Outcome, Write};
use crate::register::lock::{Lock, WAIT};
use crate::register::{FaultyFile, ReadError};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use std::ops::RangeInclusive;
use std::rc::Rc;

/// The years in which anything can have been recorded.
const YEARS: RangeInclusive<i32> = 2000..=2099;

/// A register that is held for writing by one person.
pub(crate) struct Writer {
    pub(crate) register: Rc<Register>,
    pub(crate) staff: Staff,
    pub(crate) now: DateTime<FixedOffset>,
    pub(crate) on: Option<NaiveDate>,
    seed: Option<u64>,
    git: Git,
    head: Option<CommitId>,
    /// Whether the action is committed; a batch leaves that to a later one.
    commits: bool,
    _lock: Lock,
}

/// How the history takes in what another desk recorded.
#[derive(Clone, Copy)]
pub(crate) enum Step<'a> {
    /// It goes on to a commit that stands on its own last one, and in which these files are others.
    Forward(&'a CommitId, &'a [(String, Vec<u8>)]),
    /// A commit on both, with these files in place of those that are here.
    Union(&'a CommitId, &'a [(String, Vec<u8>)]),
}

/// What one action writes, and how its commit names it.
pub(crate) struct Action {
    /// The word for it, which begins the subject.
    pub(crate) verb: &'static str,
    /// The case.
    pub(crate) case: CaseId,
    /// The event that records it.
    pub(crate) event: EventId,
    /// The files.
    pub(crate) writes: Vec<Write>,
}

impl Writer {
    /// Takes the lock and puts right what a stopped command may have left.
    ///
    /// # Errors
    ///
    /// There is no register, nobody acts, another bmf holds it, or git is not there.
    pub(crate) fn open(context: &mut Context<'_>) -> Result<Self, Failure> {
        let register = context.register()?;
        let staff = context.staff(&register)?;
        let on = context.on()?;
        let now = context.now(&register);
        // A laptop whose battery died begins in 1970, and what it records cannot be taken back.
        if !YEARS.contains(&now.year()) {
            return Err(Failure::OddClock(now));
        }
        let of_git = |error| Failure::of_git(&register, error);
        let git = Git::open(&register.root, context.around()).map_err(of_git)?;
        let lock = Lock::acquire(&register.files, WAIT)?;
        recover(context, &register, &git, &lock)?;
        let git = git.holding(lock.share()?.into());
        let git = git.signing(register.office.history.signed);
        let head = git.head().map_err(of_git)?;
        Ok(Self {
            now,
            seed: context.var("BMF_SEED").and_then(|seed| seed.parse().ok()),
            register,
            staff,
            on,
            git,
            head,
            commits: !context.globals.no_commit,
            _lock: lock,
        })
    }

    /// Returns the next event of a case, by the person at work, now.
    pub(crate) fn event(&self, case: &Case, act: Act) -> Event {
        let mut random = match self.seed {
            None => fastrand::Rng::new(),
            Some(seed) => fastrand::Rng::with_seed(seed ^ fingerprint(case, self.now)),
        };
        let taken = |id: &EventId| case.events.iter().any(|event| event.id == *id);
        let mut id = EventId::from_random(random.u64(..));
        while taken(&id) {
            id = EventId::from_random(random.u64(..));
        }
        Event {
            id,
            n: case.next_n(),
            at: self.now,
            on: self.on,
            by: self.staff.id.clone(),
            act,
        }
    }

    /// Returns what an event is judged by here.
    pub(crate) fn rules<'r>(
        &'r self,
        session: Option<&'r Session>,
        other: Option<&'r Case>,
    ) -> Rules<'r> {
        Rules {
            policy: &self.register.policy,
            office: &self.register.office,
            session,
            other,
        }
    }

    /// Returns the names at HEAD below a folder, which a lost file must not free for another case.
    ///
    /// # Errors
    ///
    /// Git fails.
    pub(crate) fn names_at_head(&self, folder: &str) -> Result<Vec<String>, Failure> {
        let names = self.git.names_at_head(folder);
        names.map_err(|error| Failure::of_git(&self.register, error))
    }

    /// Writes the action and commits it, or leaves everything as it was.
    ///
    /// One action spends the writer: a second one would stand on a commit that is no longer the last.
    ///
    /// # Errors
    ///
    /// The disk or git failed, or somebody changed a file meanwhile.
    pub(crate) fn carry_out(self, action: &Action) -> Result<(), Failure> {
        check_readable(&action.writes)?;
        let files = &self.register.files;
        let done = if self.commits {
            let change = self.change(action)?;
            journal::act(files, &action.writes, &Committed(&self.git), || {
                self.git.commit(self.head.as_ref(), &change).map(drop)
            })
        } else {
            journal::act(files, &action.writes, &Uncommitted, || Ok(()))
        };
        done.map_err(|failure| Failure::of_journal(&self.register, failure))
    }

    /// Puts files in place that another desk has written and moves the history on, or leaves everything as it was.
    ///
    /// Returns where the history stands then.
    ///
    /// # Errors
    ///
    /// The disk or git failed, or somebody changed a file meanwhile.
    pub(crate) fn join(self, writes: &[Write], step: Step<'_>) -> Result<CommitId, Failure> {
        let of_git = |error| Failure::of_git(&self.register, error);
        let head = self.head.as_ref();
        let (other, files, forward) = match step {
            Step::Forward(to, files) => (to, files, true),
            Step::Union(other, files) => (other, files, false),
        };
        let change = self.signed(files.to_vec(), "sync\n".to_owned())?;
        let settled: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        let keeper = Committed(&self.git);
        journal::act(&self.register.files, writes, &keeper, || match head {
            Some(head) if !forward => self.git.unite(head, other, &change).map(drop),
            Some(_) | None => self.git.advance(head, other),
        })
        .map_err(|failure| Failure::of_journal(&self.register, failure))?;
        // Files that were in place already have no part in the journal.
        self.git.settle(&settled).map_err(of_git)?;
        let head = self.git.head().map_err(of_git)?;
        head.ok_or_else(|| Failure::of_git(&self.register, GitError::Detached))
    }

    /// Returns the register's git, for what is read while the lock is held.
    pub(crate) fn git(&self) -> &Git {
        &self.git
    }

    /// Returns where the history stood when the lock was taken.
    pub(crate) fn head(&self) -> Option<&CommitId> {
        self.head.as_ref()
    }

    fn change(&self, action: &Action) -> Result<Change, Failure> {
        let files = action.writes.iter();
        let files = files.map(|write| (write.path.as_str().to_owned(), write.new.clone()));
        self.signed(files.collect(), message(action))
    }

    fn signed(&self, files: Vec<(String, Vec<u8>)>, message: String) -> Result<Change, Failure> {
        let signature = Signature::new(&self.staff.name.en, &self.staff.email)
            .map_err(|error| Failure::of_git(&self.register, error))?;
        Ok(Change {
            files,
            author: signature.clone(),
            committer: signature,
            at: self.now,
            message,
        })
    }
}

/// What bmf is about to write must be what bmf can read.
fn check_readable(writes: &[Write]) -> Result<(), Failure> {
    for write in writes {
        if !write.path.as_str().starts_with("cases/") {
            continue;
        }
        case::read(&write.new).map_err(|faults| {
            let file = FaultyFile::new(write.path.as_str(), &write.new, faults);
            Failure::from(ReadError::Faulty(file))
        })?;
    }
    Ok(())
}

/// The subject names the action and the case and nobody's data; the trailers are for programs.
fn message(action: &Action) -> String {
    format!(
        "{} {case}\n\nCase: {case}\nEvent: {}\nDesk: {}\n",
        action.verb,
        action.event,
        action.case.desk(),
        case = action.case,
    )
}

fn fingerprint(case: &Case, now: DateTime<FixedOffset>) -> u64 {
    let text = format!("{}:{}:{}", case.header.id, case.next_n(), now.timestamp());
    let hash = blake3::hash(text.as_bytes());
    hash.as_bytes()
        .iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn recover(
    context: &mut Context<'_>,
    register: &Register,
    git: &Git,
    lock: &Lock,
) -> Result<(), Failure> {
    if journal::is_left_behind(&register.files)? {
        // Only a bmf that was killed leaves a journal, so git's locks are its git's.
        let locks = git.lock_files().map_err(|e| Failure::of_git(register, e))?;
        for cleared in lock.clear_stale(&locks)? {
            let words = context.words(register);
            let path = cleared.to_string_lossy();
            context
                .ui
                .aside(&say::note(&words, &Notice::LockCleared(&path)));
        }
    }
    let outcomes = journal::recover(&register.files, &Committed(git))
        .map_err(|failure| Failure::of_journal(register, failure))?;
    let words = context.words(register);
    for (path, outcome) in outcomes {
        match outcome {
            Outcome::PutBack | Outcome::Removed => {
                let notice = Notice::TakenBack(path.as_str());
                context.note(&say::note(&words, &notice));
            }
            Outcome::LeftAlone => {
                let notice = Notice::LeftAlone(path.as_str());
                context.ui.aside(&say::note(&words, &notice));
            }
            Outcome::Untouched | Outcome::Committed => {}
        }
    }
    Ok(())
}

/// Git as the history that the journal asks.
struct Committed<'a>(&'a Git);

impl Keeper for Committed<'_> {
    type Error = GitError;

    fn committed(&self, path: &RelPath) -> Result<Option<Vec<u8>>, GitError> {
        self.0.committed(path.as_str())
    }

    fn settle(&self, paths: &[RelPath]) -> Result<(), GitError> {
        self.0
            .settle(&paths.iter().map(RelPath::as_str).collect::<Vec<_>>())
    }
}

/// A batch: the files are written, and nothing keeps their history yet.
struct Uncommitted;

impl Keeper for Uncommitted {
    type Error = GitError;

    fn committed(&self, _: &RelPath) -> Result<Option<Vec<u8>>, GitError> {
        Ok(None)
    }

    fn settle(&self, _: &[RelPath]) -> Result<(), GitError> {
        Ok(())
    }
}
