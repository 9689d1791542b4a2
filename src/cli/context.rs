//! What a command is run with: options, environment, clock, streams, and the
//! register once it is open.

use crate::cli::error::Failure;
use crate::cli::options::{CalendarOption, Globals, LangOption};
use crate::cli::ui::Ui;
use crate::domain::actor::{Staff, StaffId};
use crate::domain::calendar::WrittenDate;
use crate::domain::office::{Calendars, Lang};
use crate::git::{Git, Surroundings, Trail};
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::files::{MAX_BYTES, read_foreign};
use crate::register::index::Indexing;
use chrono::{DateTime, FixedOffset, NaiveDate, SubsecRound};
use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The process environment, as values.
pub(crate) type Environment = Vec<(OsString, OsString)>;

/// Everything a command may use of the world.
pub(crate) struct Context<'a> {
    pub(crate) globals: Globals,
    pub(crate) lang: Lang,
    pub(crate) env: Environment,
    /// How the program was called, as it would be typed again.
    pub(crate) program: String,
    /// The folder in which the command was called.
    pub(crate) folder: PathBuf,
    pub(crate) input: &'a mut dyn Read,
    pub(crate) ui: Ui<'a>,
    /// The machine's clock, or `BMF_NOW`.
    pub(crate) clock: DateTime<FixedOffset>,
    /// The register, once a command has opened it.
    pub(crate) opened: Option<Rc<Register>>,
    /// What git was asked.
    pub(crate) trail: Trail,
}

impl Context<'_> {
    /// Returns whether a person may be asked: somebody sits there, and nothing says not to.
    pub(crate) fn can_ask(&self) -> bool {
        let dumb = self.var("TERM") == Some("dumb");
        self.ui.terminal.can_ask() && !self.globals.no_input && !dumb
    }

    /// Returns the value of an environment variable, if it is set and text.
    pub(crate) fn var(&self, name: &str) -> Option<&str> {
        variable(&self.env, name)
    }

    /// Returns what git is started with.
    pub(crate) fn around(&self) -> Surroundings {
        Surroundings {
            env: self.env.clone(),
            trail: self.trail.clone(),
        }
    }

    /// Opens the register, once.
    ///
    /// # Errors
    ///
    /// There is none, or its settings are faulty.
    pub(crate) fn register(&mut self) -> Result<Rc<Register>, Failure> {
        if let Some(register) = &self.opened {
            return Ok(Rc::clone(register));
        }
        let named = self.globals.register.as_deref();
        let named = named.or_else(|| self.var("BMF_REGISTER").map(Path::new));
        let root = register_root(named, &self.folder)?;
        let mut register = Register::open(&root)?;
        if self.globals.no_index {
            register.indexing = Indexing::Off;
        }
        let register = Rc::new(register);
        let folder = root.to_string_lossy();
        self.detail(&Notice::InRegister(&folder));
        self.opened = Some(Rc::clone(&register));
        Ok(register)
    }

    /// Tells a remark beside the result, unless the person wants none.
    pub(crate) fn note(&mut self, text: &str) {
        if !self.globals.quiet {
            self.ui.aside(text);
        }
    }

    /// Tells what is done on the way, to whoever asked for that.
    pub(crate) fn detail(&mut self, notice: &Notice<'_>) {
        if self.globals.verbose {
            let text = Locale::new(self.lang).say(&Message::Notice(notice));
            self.ui.aside(&text);
        }
    }

    /// Returns the words to speak with, knowing the register's own names.
    pub(crate) fn words<'r>(&self, register: &'r Register) -> Locale<'r> {
        let calendars = match self.globals.calendar {
            None => register.office.settings.calendar,
            Some(CalendarOption::Hijri) => Calendars::Hijri,
            Some(CalendarOption::Gregorian) => Calendars::Gregorian,
            Some(CalendarOption::Both) => Calendars::Both,
        };
        Locale {
            calendars,
            ..Locale::of_register(self.lang, &register.office, &register.policy)
        }
    }

    /// Returns the moment of this command, by the association's clock; files hold whole seconds.
    pub(crate) fn now(&self, register: &Register) -> DateTime<FixedOffset> {
        self.clock
            .with_timezone(&register.office.settings.offset)
            .trunc_subsecs(0)
    }

    /// Returns today, by the association's clock.
    pub(crate) fn today(&self, register: &Register) -> NaiveDate {
        self.now(register).date_naive()
    }

    /// Returns the day that `--on` names.
    ///
    /// # Errors
    ///
    /// It is no day.
    pub(crate) fn on(&self) -> Result<Option<NaiveDate>, Failure> {
        self.globals
            .on
            .as_deref()
            .map(|raw| day("--on", raw))
            .transpose()
    }

    /// Returns who is at work: `--as`, else `BMF_STAFF`, else the roster's match for git's `user.email`.
    ///
    /// # Errors
    ///
    /// Nobody is named, or the roster does not know the name.
    pub(crate) fn staff(&self, register: &Register) -> Result<Staff, Failure> {
        let roster = &register.office.roster;
        let named = self
            .globals
            .staff
            .as_deref()
            .or_else(|| self.var("BMF_STAFF"));
        if let Some(name) = named {
            let id = StaffId::parse(name.trim());
            let staff = id.and_then(|id| roster.get(&id));
            return staff.cloned().ok_or_else(|| Failure::NoSuchStaff {
                name: name.to_owned(),
                known: roster.0.iter().map(|staff| staff.id.to_string()).collect(),
            });
        }
        let git = Git::open(&register.root, self.around()).ok();
        let email = git.and_then(|git| git.user_email().ok().flatten());
        email
            .and_then(|email| roster.by_email(&email).cloned())
            .ok_or(Failure::NobodyActs)
    }

    /// Reads a file that the user names, or standard input for `-`.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    pub(crate) fn read_file(&mut self, path: &Path) -> Result<Vec<u8>, Failure> {
        if path == OsStr::new("-") {
            let mut bytes = Vec::new();
            let mut input = (&mut self.input).take(MAX_BYTES);
            return match input.read_to_end(&mut bytes) {
                Ok(_) => Ok(bytes),
                Err(_) => Err(Failure::Input),
            };
        }
        Ok(read_foreign(&self.folder.join(path))?)
    }
}

/// Returns the folder of the register that a command works in.
///
/// # Errors
///
/// There is none.
pub(crate) fn register_root(named: Option<&Path>, folder: &Path) -> Result<PathBuf, Failure> {
    let found = match named {
        Some(named) => {
            let root = folder.join(named);
            Register::is_at(&root).then_some(root)
        }
        None => Register::find(folder),
    };
    found.ok_or_else(|| Failure::NoRegister {
        from: named.unwrap_or(folder).to_string_lossy().into_owned(),
    })
}

/// Returns the language to speak before anything else is known.
pub(crate) fn early_language(args: &[OsString], env: &Environment, folder: &Path) -> Lang {
    let flag = |name: &str| early_flag(args, name);
    let from_locale = || {
        ["LC_ALL", "LANG"]
            .into_iter()
            .filter_map(|name| variable(env, name))
            .find_map(|value| Lang::parse(value.get(..2)?))
    };
    let from_register = || {
        let named = flag("--register").or_else(|| variable(env, "BMF_REGISTER"));
        let named = named.map(Path::new);
        let root = register_root(named, folder).ok()?;
        Some(Register::open(&root).ok()?.office.settings.language)
    };
    flag("--lang")
        .and_then(Lang::parse)
        .or_else(|| variable(env, "BMF_LANG").and_then(Lang::parse))
        .or_else(from_locale)
        .or_else(from_register)
        .unwrap_or(Lang::Ar)
}

/// Returns the value of a flag on a command line that is not read yet.
pub(crate) fn early_flag<'a>(args: &'a [OsString], name: &str) -> Option<&'a str> {
    args.iter().enumerate().find_map(|(at, arg)| {
        let arg = arg.to_str()?;
        match arg.strip_prefix(name) {
            Some("") => args.get(at + 1)?.to_str(),
            Some(value) => value.strip_prefix('='),
            None => None,
        }
    })
}

/// Returns the day that a flag names, in either calendar.
///
/// # Errors
///
/// It is no day.
pub(crate) fn day(flag: &str, raw: &str) -> Result<NaiveDate, Failure> {
    WrittenDate::parse(raw)
        .map(WrittenDate::gregorian)
        .map_err(|why| Failure::bad(flag, raw, why))
}

impl LangOption {
    /// Returns the language.
    pub(crate) fn lang(self) -> Lang {
        match self {
            Self::Ar => Lang::Ar,
            Self::En => Lang::En,
        }
    }
}

/// Returns the value of an environment variable, if it is set and text.
pub(crate) fn variable<'e>(env: &'e Environment, name: &str) -> Option<&'e str> {
    env.iter()
        .find(|(key, _)| key == name)
        .and_then(|(_, value)| value.to_str())
        .filter(|value| !value.is_empty())
}
