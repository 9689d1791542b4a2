//! The facts that `doctor` judges: gathered from the machine, the files and git, and nothing written.
//!
//! Whatever cannot be found out is left out, so that one trouble does not hide the next.

use crate::cli::commands::merge_driver;
use crate::cli::context::{Context, register_root};
use crate::cli::error::Failure;
use crate::cli::sync::ORIGIN;
use crate::domain::health::facts::{
    Acting, Charset, Difference, Facts, History, Journal, Program, Release, Spot,
};
use crate::domain::id::{CaseId, DeskCode};
use crate::git::{Differing, Git, GitError, OLDEST, Version};
use crate::locale::Locale;
use crate::register::files::{DiskFiles, Ground, is_there};
use crate::register::format::fault::line_column;
use crate::register::lock::Lock;
use crate::register::survey::{Survey, survey};
use crate::register::{FaultyFile, OFFICE, POLICY, ReadError, Register, journal};
use chrono::{DateTime, Datelike, FixedOffset};
use std::path::Path;

/// What git must hold as it is on the disk.
const KEPT: [&str; 5] = [OFFICE, POLICY, "cases", "sessions", "templates"];

/// What bmf keeps for itself, and git must not.
const OWN: &str = ".bmf/lock";

/// A sitting that may come.
const SITTING: &str = "sessions/2026/S-2026-001.toml";

/// How many of the newest cases are asked for their last event.
const NEWEST: usize = 50;

/// What was found, with what the finding is told by.
pub(crate) struct Examination {
    facts: Facts<'static>,
    register: Option<Register>,
    /// The register's folder, as a command may name it; empty where there is none.
    pub(crate) folder: String,
    /// An id such as the next case may get.
    pub(crate) sample: Option<CaseId>,
}

impl Examination {
    /// Looks at the machine, and at the register if there is one.
    pub(crate) fn of(context: &Context<'_>) -> Self {
        let mut seen = Self {
            facts: Facts {
                now: context.clock,
                git: program(context),
                charset: charset(context),
                ..Facts::default()
            },
            register: None,
            folder: String::new(),
            sample: None,
        };
        let named = context.globals.register.as_deref();
        match register_root(named, &context.folder) {
            Ok(root) => {
                seen.folder = root.to_string_lossy().into_owned();
                seen.open(&root, context);
                seen.look_around(&root, context);
            }
            Err(_) => {
                let from = named.unwrap_or(&context.folder);
                seen.facts.no_register = Some(from.to_string_lossy().into_owned());
            }
        }
        seen.sample = seen.sample_id();
        seen
    }

    /// Returns the facts, with the settings where they could be read.
    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts {
            office: self.register.as_ref().map(|register| &register.office),
            policy: self.register.as_ref().map(|register| &register.policy),
            ..self.facts.clone()
        }
    }

    /// Returns the words to tell it with.
    pub(crate) fn words(&self, context: &Context<'_>) -> Locale<'_> {
        match &self.register {
            Some(register) => context.words(register),
            None => Locale::new(context.lang),
        }
    }

    /// Opens the register, and asks what only its settings can tell.
    fn open(&mut self, root: &Path, context: &Context<'_>) {
        let register = match Register::open(root) {
            Ok(register) => register,
            Err(ReadError::Faulty(file)) => {
                self.facts.faulty = Some(first_fault(&file));
                return;
            }
            Err(ReadError::File(error)) => {
                self.facts.unreadable.push(error.path);
                return;
            }
        };
        self.facts.now = context.now(&register);
        self.facts.acting = Some(acting(context, &register));
        self.facts.newest = newest(&register);
        self.register = Some(register);
    }

    /// Looks at the folder, its files and its history, whether or not the settings can be read.
    fn look_around(&mut self, root: &Path, context: &Context<'_>) {
        let ground = Ground::of(root);
        self.facts.folder = ground.folder.to_string_lossy().into_owned();
        self.facts.filesystem = ground.filesystem;
        self.facts.free = ground.free;
        let files = DiskFiles::new(root);
        // Where these cannot be looked at, the folder cannot either, and the survey says so.
        self.facts.busy = Lock::is_held(&files).unwrap_or(false);
        self.facts.journal = match journal::is_whole(&files) {
            Ok(Some(true)) => Some(Journal::Whole),
            Ok(Some(false)) => Some(Journal::Broken),
            Ok(None) | Err(_) => None,
        };
        let survey = survey(&files);
        // A git that is too old answers otherwise than it is asked.
        if matches!(self.facts.git, Program::There(_))
            && let Err(error) = self.ask_git(root, context, &survey)
        {
            self.facts.history = history_of(&error);
        }
        self.facts.strays = survey.strays;
        self.facts.unreadable.extend(survey.unreadable);
        self.facts.unreadable.sort();
        self.facts.unreadable.dedup();
    }

    fn ask_git(
        &mut self,
        root: &Path,
        context: &Context<'_>,
        survey: &Survey,
    ) -> Result<(), GitError> {
        let git = Git::open(root, context.around())?;
        let prefix = git.prefix().to_owned();
        self.facts.history = Some(History::Kept { prefix });
        self.look_at_rules(&git, survey)?;
        let paths: Vec<&str> = survey.files.iter().map(|path| path.as_str()).collect();
        let differing = git.differing(&KEPT, &paths)?.into_iter();
        self.facts.differing = differing
            .filter(|file| !survey.strays.contains(&file.path))
            .map(|file| (file.path.clone(), difference(&file)))
            .collect();
        // Last, because this is where a register that stands on no branch is found out.
        let locks = git.lock_files()?.into_iter().filter(|path| is_there(path));
        self.facts.git_locks = locks
            .map(|path| path.to_string_lossy().into_owned())
            .collect();
        Ok(())
    }

    /// Asks what git's rules would do to the cases that are there, and to one that may come.
    fn look_at_rules(&mut self, git: &Git, survey: &Survey) -> Result<(), GitError> {
        // Git refuses to be asked about a file below a folder that is a link.
        let sample = self.sample_id().filter(|_| survey.unreadable.is_empty());
        let sample = sample.map(CaseId::path);
        let there = survey.files.iter().map(|path| path.as_str());
        let mut cases: Vec<&str> = there
            .filter(|path| path.starts_with("cases/"))
            .chain(sample.as_deref())
            .collect();
        cases.sort_unstable();
        cases.dedup();
        self.facts.hidden = git.ignored(&cases)?;
        self.facts.converts = git.converts(&cases)?;
        self.facts.exposes = git.ignored(&[OWN])?.is_empty();
        let heard = git.remote(ORIGIN)?.is_none() || git.theirs()?.is_some();
        self.facts.never_synced = !heard && git.waiting()?.is_some();
        let driver = git.setting(merge_driver::SETTING)?;
        self.facts.no_driver = !driver.is_some_and(|it| it.ends_with(merge_driver::COMMAND));
        let there = survey.files.iter().map(|path| path.as_str());
        let sittings = there.filter(|path| path.starts_with("sessions/"));
        let mut merged: Vec<&str> = cases.into_iter().chain(sittings).collect();
        merged.push(SITTING);
        self.facts.line_merged = git.merged_otherwise(merge_driver::NAME, &merged)?;
        Ok(())
    }

    fn sample_id(&self) -> Option<CaseId> {
        let register = self.register.as_ref();
        let desk = register.and_then(|register| register.office.desks.first());
        let desk = match desk {
            Some(desk) => desk.code,
            None => DeskCode::parse("DJ").ok()?,
        };
        let now = self.facts.now;
        CaseId::new(desk, now.year(), now.month(), 1).ok()
    }
}

fn program(context: &Context<'_>) -> Program {
    let release = |version: Version| Release {
        major: version.major,
        minor: version.minor,
    };
    match Git::version(context.around()) {
        Ok(version) => Program::There(release(version)),
        Err(GitError::NoProgram) => Program::Missing,
        Err(GitError::TooOld { found }) => Program::TooOld {
            found: release(found),
            needed: release(OLDEST),
        },
        Err(
            GitError::NotARepository
            | GitError::Distrusted { .. }
            | GitError::Detached
            | GitError::RefMoved { .. }
            | GitError::Locked { .. }
            | GitError::CannotSign { .. }
            | GitError::BadPath { .. }
            | GitError::BadText { .. }
            | GitError::Unreachable { .. }
            | GitError::BadBundle { .. }
            | GitError::BundleLacksPast
            | GitError::Garbled { .. }
            | GitError::Failed { .. }
            | GitError::Io { .. },
        ) => Program::Silent,
    }
}

/// Only a terminal has a character set, and on Windows no variable says which.
fn charset(context: &Context<'_>) -> Option<Charset> {
    if context.ui.width().is_none() || cfg!(windows) {
        return None;
    }
    let set = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter();
    let mut set = set.filter_map(|variable| {
        let value = context.var(variable)?.to_owned();
        Some(Charset { variable, value })
    });
    Some(set.next().unwrap_or(Charset {
        variable: "LANG",
        value: String::new(),
    }))
}

fn acting(context: &Context<'_>, register: &Register) -> Acting {
    match context.staff(register) {
        Ok(_) => Acting::Known,
        Err(failure) => {
            if let Failure::NoSuchStaff { name, .. } = failure {
                Acting::Unknown(name)
            } else {
                Acting::Nobody
            }
        }
    }
}

fn newest(register: &Register) -> Option<DateTime<FixedOffset>> {
    let mut ids = register.ids().ok()?;
    ids.sort_by_key(|id| std::cmp::Reverse((id.year(), id.month(), id.number())));
    let newest = ids.into_iter().take(NEWEST);
    let newest = newest.filter_map(|id| register.load(id).ok());
    let moments = newest.flat_map(|loaded| loaded.file.case.events);
    moments.map(|event| event.at).max()
}

fn first_fault(file: &FaultyFile) -> Spot {
    let start = file.faults.first().map_or(0, |fault| fault.span.start);
    let (line, column) = line_column(&file.text, start);
    Spot {
        path: file.path.clone(),
        line,
        column,
    }
}

fn difference(file: &Differing) -> Difference {
    match (file.held, file.there) {
        (true, true) => Difference::Changed,
        (true, false) => Difference::Gone,
        (false, _) => Difference::New,
    }
}

/// Returns how the register stands to a git that failed; a git that is not there was told of already.
fn history_of(error: &GitError) -> Option<History> {
    Some(match error {
        GitError::NoProgram | GitError::TooOld { .. } => return None,
        GitError::NotARepository => History::None,
        GitError::Distrusted { .. } => History::Foreign,
        GitError::Detached => History::Detached,
        GitError::Failed { stderr, .. }
        | GitError::Locked { stderr }
        | GitError::CannotSign { stderr }
        | GitError::Unreachable { stderr }
        | GitError::BadBundle { stderr } => History::Broken(stderr.clone()),
        GitError::Garbled { command } => History::Broken(format!("git {command}")),
        GitError::BadPath { path } => History::Broken(path.clone()),
        GitError::Io { kind, .. } => History::Broken(kind.to_string()),
        GitError::RefMoved { .. } | GitError::BadText { .. } | GitError::BundleLacksPast => {
            History::Broken(String::new())
        }
    })
}
