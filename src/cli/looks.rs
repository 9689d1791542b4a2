//! How things are shown to this person at this terminal: by flags, else by the environment, else by what is known.

use crate::cli::Terminal;
use crate::cli::context::{Environment, early_flag, register_root, variable};
use crate::cli::options::{BidiOption, Cli, ColorOption, Command};
use crate::cli::terminals::{self, Bidi};
use crate::register::files::DiskFiles;
use clap::ValueEnum;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// How things are shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Looks {
    /// Who lays out Arabic, where there is a terminal.
    pub(crate) bidi: Bidi,
    /// Whether standard output shows colours.
    pub(crate) colours_out: bool,
    /// Whether standard error shows colours.
    pub(crate) colours_err: bool,
}

/// What the command line says of it.
pub(crate) struct Wishes {
    bidi: Option<BidiOption>,
    color: Option<ColorOption>,
    /// Whether a long answer may go through a pager.
    pub(crate) pager: bool,
    register: Option<PathBuf>,
}

impl Wishes {
    /// Takes it from a command line that was read.
    pub(crate) fn of(cli: &Cli) -> Self {
        let globals = &cli.globals;
        let reads = cli.command.as_ref().is_none_or(Command::only_reads);
        Self {
            pager: reads && !globals.no_pager,
            bidi: globals.bidi,
            color: globals.color,
            register: globals.register.clone(),
        }
    }

    /// Takes it from a command line that is no call of a command: a page of help or an error wants to be read too.
    pub(crate) fn in_words(args: &[OsString]) -> Self {
        Self {
            pager: args.iter().all(|arg| arg != "--no-pager"),
            bidi: early_flag(args, "--bidi").and_then(choice),
            color: early_flag(args, "--color").and_then(choice),
            register: early_flag(args, "--register").map(PathBuf::from),
        }
    }
}

impl Looks {
    /// Returns how things are shown.
    pub(crate) fn new(
        wishes: &Wishes,
        env: &Environment,
        folder: &Path,
        terminal: Terminal,
    ) -> Self {
        let color = wishes.color.unwrap_or(ColorOption::Auto);
        Self {
            bidi: bidi(wishes, env, folder, terminal),
            colours_out: colours(color, env, terminal.out.is_some()),
            colours_err: colours(color, env, terminal.err),
        }
    }
}

fn bidi(wishes: &Wishes, env: &Environment, folder: &Path, terminal: Terminal) -> Bidi {
    if terminal.out.is_none() && !terminal.err {
        return Bidi::Terminal;
    }
    let wish = wishes.bidi;
    let wish = wish.or_else(|| variable(env, "BMF_BIDI").and_then(choice));
    let named = wishes.register.as_deref();
    let named = named.or_else(|| variable(env, "BMF_REGISTER").map(Path::new));
    let memory = register_root(named, folder).ok().map(DiskFiles::new);
    let memory = memory.as_ref().map(|files| files as _);
    terminals::bidi(wish.unwrap_or(BidiOption::Auto), env, memory)
}

fn colours(wish: ColorOption, env: &Environment, at_terminal: bool) -> bool {
    match wish {
        ColorOption::Always => true,
        ColorOption::Never => false,
        ColorOption::Auto if variable(env, "NO_COLOR").is_some() => false,
        ColorOption::Auto => {
            let forced = variable(env, "CLICOLOR_FORCE").is_some_and(|value| value != "0");
            forced || (at_terminal && variable(env, "TERM") != Some("dumb"))
        }
    }
}

fn choice<T: ValueEnum>(word: &str) -> Option<T> {
    T::from_str(word, false).ok()
}
