//! Desks that exchange what they recorded: fetch, unite, commit, send, and once more if another was first.
//!
//! The network is spoken to without the lock, so that who records meanwhile does not wait for a bad line; between
//! reading the history here and moving it the lock is held. Nothing is ever forced: another desk's work is united with,
//! or the exchange ends and says why.

mod account;
mod hitch;
mod look;
mod plan;
mod target;
mod telling;

pub(crate) use crate::cli::sync::hitch::Hitch;
pub(crate) use crate::cli::sync::target::ORIGIN;
pub(crate) use crate::cli::sync::telling::explain;

use crate::cli::commands::sync::Args;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::sync::account::Account;
use crate::cli::sync::plan::Plan;
use crate::cli::sync::target::{Target, Way};
use crate::cli::writer::Writer;
use crate::git::{CommitId, Git, GitError, History, Pushed};
use crate::register::Register;
use crate::register::files::{
    FileError, FileFault, Verb, discard, is_file, is_there, put_in_place,
};
use crate::register::union::Keeps;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// How often an exchange is begun anew when another desk was first.
const TRIES: u32 = 8;

/// How long it waits before the second time; then twice as long each time.
const PAUSE: Duration = Duration::from_millis(10);

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let git = Git::open(&register.root, context.around());
    let git = git.map_err(|error| Failure::of_git(&register, error))?;
    if !git.prefix().is_empty() {
        let prefix = git.prefix().to_owned();
        return Err(Hitch::BelowTop { prefix }.into());
    }
    let target = Target::of(context, &register, &git, args)?;
    let mut exchange = Exchange {
        target: &target,
        git: &git,
        dry_run: args.dry_run,
        account: Account::default(),
    };
    let of_git = |error| Failure::of_git(&register, error);
    let before = git.theirs().map_err(of_git)?;
    let done = match &target.way {
        Way::Remote(name) => exchange.over(context, name),
        Way::Bundle(file) => exchange.carried(context, file),
    };
    let account = exchange.account;
    if let Err(Failure::Sync(hitch)) = &done
        && matches!(**hitch, Hitch::Stranger { .. })
    {
        // What it holds is nothing to this register.
        git.heard(before.as_ref()).map_err(of_git)?;
    }
    // Whoever has joined the roster with what came is called by name.
    context.opened = None;
    match done {
        Ok(()) => telling::tell(context, &git, &target, &account, args.dry_run),
        Err(failure) => {
            // What came stays, even if what is here did not go.
            if !account.came.is_empty() {
                telling::tell(context, &git, &target, &account, false)?;
            }
            Err(failure)
        }
    }
}

/// One exchange, and what is to be told of it.
struct Exchange<'a> {
    target: &'a Target,
    git: &'a Git,
    dry_run: bool,
    account: Account,
}

impl Exchange<'_> {
    /// Exchanges with a shared register.
    fn over(&mut self, context: &mut Context<'_>, name: &str) -> Result<(), Failure> {
        let register = context.register()?;
        for pause in 0..TRIES {
            if pause > 0 {
                sleep(PAUSE * (1 << pause));
            }
            let theirs = self.git.fetch(name);
            let theirs = theirs.map_err(|error| self.unless_offline(&register, error))?;
            let plan = self.take_in(context, theirs.clone(), Keeps::Theirs)?;
            let Some((head, plan)) = plan else {
                continue;
            };
            if self.dry_run || Some(&head) == theirs.as_ref() {
                return Ok(());
            }
            let pushed = self.git.push(name, &head);
            match pushed.map_err(|error| self.unless_offline(&register, error))? {
                Pushed::Taken => {
                    self.account.send(&plan);
                    let noted = self.git.heard(Some(&head));
                    return noted.map_err(|error| Failure::of_git(&register, error));
                }
                Pushed::Behind => {}
                Pushed::Refused { words, reason } => {
                    let with = self.target.shown.clone();
                    let words = if words.is_empty() {
                        vec![reason]
                    } else {
                        words
                    };
                    return Err(Hitch::Refused { with, words }.into());
                }
            }
        }
        let with = self.target.shown.clone();
        Err(Hitch::Overtaken { with }.into())
    }

    /// Exchanges over a file: takes in what it holds, and has it hold what the one who wrote it lacks.
    fn carried(&mut self, context: &mut Context<'_>, file: &Path) -> Result<(), Failure> {
        let register = context.register()?;
        let of_git = |error| Failure::of_git(&register, error);
        let folder = file.parent().unwrap_or(file);
        if !is_there(folder) {
            let path = folder.to_string_lossy().into_owned();
            let (doing, fault) = (Verb::List, FileFault::Missing);
            return Err(FileError { doing, path, fault }.into());
        }
        let theirs = if is_file(file) {
            let read = self.git.read_bundle(file).map_err(of_git)?;
            let with = self.target.shown.clone();
            Some(read.ok_or(Hitch::Stranger { with })?)
        } else {
            None
        };
        let Some((head, plan)) = self.take_in(context, theirs.clone(), Keeps::Earlier)? else {
            let with = self.target.shown.clone();
            return Err(Hitch::Overtaken { with }.into());
        };
        if self.dry_run {
            return Ok(());
        }
        if Some(&head) != theirs.as_ref() {
            // Who wrote it has what it held. But if nothing in it was new, it may be our own, which nobody has read.
            let known = theirs.filter(|_| plan.is_news());
            write_bundle(self.git, file, known.as_slice()).map_err(|error| match error {
                Unwritten::Git(error) => of_git(error),
                Unwritten::File(failure) => failure,
            })?;
            self.account.send(&plan);
        }
        self.git.heard(Some(&head)).map_err(of_git)
    }

    /// Takes in what the other side holds, if that can be decided; nothing where somebody moved the history meanwhile.
    fn take_in(
        &mut self,
        context: &mut Context<'_>,
        theirs: Option<CommitId>,
        keeps: Keeps,
    ) -> Result<Option<(CommitId, Plan)>, Failure> {
        let register = context.register()?;
        let folder = || register.root.to_string_lossy().into_owned();
        let with = &self.target.shown;
        if self.dry_run {
            let head = self.git.head();
            let head = head.map_err(|error| Failure::of_git(&register, error))?;
            let head = head.ok_or_else(|| Hitch::NoHistory { folder: folder() })?;
            let plan = Plan::of(&register, self.git, head.clone(), theirs, keeps, with)?;
            self.account.take_in(&plan);
            self.account.send(&plan);
            return Ok(Some((head, plan)));
        }
        let writer = Writer::open(context)?;
        let head = writer.head().cloned();
        let head = head.ok_or_else(|| Hitch::NoHistory { folder: folder() })?;
        let plan = Plan::of(&register, writer.git(), head, theirs, keeps, with)?;
        match plan.carry_out(writer) {
            Ok(head) => {
                self.account.take_in(&plan);
                Ok(Some((head, plan)))
            }
            Err(Failure::Git {
                error: GitError::RefMoved { .. },
                ..
            }) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    fn unless_offline(&self, register: &Register, error: GitError) -> Failure {
        let GitError::Unreachable { stderr } = error else {
            return Failure::of_git(register, error);
        };
        let hitch = Hitch::Offline {
            with: self.target.shown.clone(),
            waiting: self.git.waiting().ok().flatten(),
            words: stderr,
        };
        hitch.into()
    }
}

/// Why a bundle was not written; the one that was there is as it was.
enum Unwritten {
    Git(GitError),
    File(Failure),
}

/// Writes a bundle beside the one that is there, and puts it in its place once it is on the disk.
fn write_bundle(git: &Git, file: &Path, known: &[CommitId]) -> Result<(), Unwritten> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let written = file.with_file_name(format!(".{name}.part"));
    let lock = file.with_file_name(format!(".{name}.part.lock"));
    // What a killed one may have left; nobody else writes here while the stick is in this machine.
    discard(&written);
    discard(&lock);
    if git.write_bundle(&written, known).map_err(Unwritten::Git)? {
        let put = put_in_place(&written, file);
        put.map_err(|error| Unwritten::File(error.into()))?;
    }
    Ok(())
}
