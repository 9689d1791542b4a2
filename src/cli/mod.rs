//! The shell: the only layer that sees the command line, the terminal, the
//! environment and the clock.
//!
//! A command reads, lets the pure rooms decide, writes, and says what it did.
//! It holds no rule of the policy.

mod ask;
mod commands;
mod completion;
mod context;
mod error;
mod examination;
mod fill;
mod gate;
pub mod help;
mod intake_given;
mod intake_header;
mod intake_search;
mod listing;
mod looks;
mod mend;
mod message;
mod options;
mod output;
mod pager;
mod paper;
mod parse;
mod past;
mod period;
mod progress;
mod record;
mod remedy;
mod say;
mod session;
mod shell;
mod sitting;
mod sync;
mod tell;
mod templates;
mod terminals;
mod typed;
mod ui;
mod usage;
mod walk;
mod writer;
mod year;

use crate::cli::context::{Context, early_language};
use crate::cli::error::Failure;
use crate::cli::looks::{Looks, Wishes};
use crate::cli::options::{Command, LangOption};
use crate::cli::pager::Pager;
use crate::cli::parse::{Parsed, parse};
use crate::cli::ui::Ui;
use crate::git::Trail;
use crate::locale::Locale;
use crate::locale::notice::Notice;
use chrono::{DateTime, FixedOffset};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

/// One call of bmf: everything it takes from the world, so that a test can give it.
pub struct Call<'a> {
    /// How the program was called, as it would be typed again.
    pub program: String,
    /// The words of the command line, without the program's name.
    pub args: Vec<OsString>,
    /// The environment.
    pub env: Vec<(OsString, OsString)>,
    /// The folder in which it is called.
    pub folder: PathBuf,
    /// The machine's clock; `BMF_NOW` in `env` replaces it.
    pub clock: DateTime<FixedOffset>,
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
    /// Which of the streams are a terminal.
    pub terminal: Terminal,
}

/// Which of the three streams are a terminal, and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// Whether somebody types on standard input.
    pub input: bool,
    /// The columns and rows of the terminal that standard output is; `None` where it is no terminal.
    pub out: Option<(usize, usize)>,
    /// Whether somebody reads standard error.
    pub err: bool,
}

impl Terminal {
    /// No terminal at all: a script, a pipe, a file.
    pub const NONE: Self = Self {
        input: false,
        out: None,
        err: false,
    };

    /// Returns whether a person can be asked: they see the question and can type the answer.
    pub fn can_ask(self) -> bool {
        self.input && self.err
    }
}

/// Carries out one call and returns its exit code.
///
/// 0 done · 1 `check` or `doctor` found something · 2 usage · 3 refused · 4 no such case, or
/// ambiguous · 5 another was first · 6 bad data · 70 bug · 74 the disk failed · 130 left by
/// Ctrl-C.
pub fn run(mut call: Call<'_>) -> u8 {
    if let Some(code) = completion::answer(&mut call) {
        return code;
    }
    let lang = early_language(&call.args, &call.env, &call.folder);
    let Parsed { words, cli } = parse(call.args, lang);
    let (lang, wishes) = match &cli {
        Ok(cli) => (
            cli.globals.lang.map_or(lang, LangOption::lang),
            Wishes::of(cli),
        ),
        Err(_) => (lang, Wishes::in_words(&words)),
    };
    let pager = Some(&call.terminal).filter(|it| it.out.is_some() && wishes.pager);
    let pager = pager.and_then(|_| Pager::of(&call.env, call.folder.clone()));
    let mut ui = Ui {
        out: call.out,
        err: call.err,
        terminal: call.terminal,
        lang,
        looks: Looks::new(&wishes, &call.env, &call.folder, call.terminal),
        pager,
        unread: String::new(),
    };
    let globals = match &cli {
        Ok(cli) => cli.globals.clone(),
        Err(error) => match ask::globals(error, &words) {
            Some(globals) => globals,
            None => return usage::answer(error, lang, &mut ui),
        },
    };
    let lang = globals.lang.map_or(lang, LangOption::lang);
    let clock = match clock(&call.env, call.clock) {
        Ok(clock) => clock,
        Err(failure) => {
            ui.aside(&tell::explain(&failure, &Locale::new(lang)));
            return failure.code();
        }
    };
    let mut context = Context {
        globals,
        lang,
        env: call.env,
        program: call.program,
        folder: call.folder,
        input: call.input,
        ui,
        clock,
        opened: None,
        trail: Trail::default(),
    };
    let done = catch_unwind(AssertUnwindSafe(|| {
        let Some(cli) = ask::completed(&mut context, words, cli)? else {
            return Ok(());
        };
        context.globals = cli.globals;
        if !cli.command.as_ref().is_none_or(Command::only_reads) {
            context.ui.pager = None;
        }
        commands::run(&mut context, cli.command.as_ref())
    }));
    for ran in context.trail.take() {
        let (command, millis) = (&*ran.command, ran.took.as_millis());
        context.detail(&Notice::GitRan { command, millis });
    }
    // Whatever has gone wrong, the answer so far comes before the words about it.
    let shown = context.ui.finish();
    match done.unwrap_or(Err(Failure::Bug)).and(shown) {
        Ok(()) => 0,
        Err(Failure::Usage(error)) => usage::answer(&error, lang, &mut context.ui),
        Err(failure) => {
            let register = context.opened.clone();
            let words = match &register {
                Some(register) => context.words(register),
                None => Locale::new(lang),
            };
            let text = tell::explain(&failure, &words);
            if !text.is_empty() {
                context.ui.aside(&text);
            }
            failure.code()
        }
    }
}

fn clock(
    env: &context::Environment,
    machine: DateTime<FixedOffset>,
) -> Result<DateTime<FixedOffset>, Failure> {
    let named = env.iter().find(|(name, _)| name == "BMF_NOW");
    let Some((_, value)) = named else {
        return Ok(machine);
    };
    let text = value.to_string_lossy();
    DateTime::parse_from_rfc3339(text.trim()).map_err(|_| Failure::BadClock(text.into_owned()))
}
