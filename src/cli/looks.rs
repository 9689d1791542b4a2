//! How things are shown to this person at this terminal: by flags, else by the environment, else by what is known.

use crate::cli::Terminal;
use crate::cli::context::{Environment, early_flag, register_root, variable};
use crate::cli::options::{BidiOption, Globals};
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
}

/// What the command line says of it.
pub(crate) struct Wishes {
    bidi: Option<BidiOption>,
    register: Option<PathBuf>,
}

impl Wishes {
    /// Takes it from a command line that was read.
    pub(crate) fn of(globals: &Globals) -> Self {
        Self {
            bidi: globals.bidi,
            register: globals.register.clone(),
        }
    }

    /// Takes it from a command line that is no call of a command: a page of help or an error wants to be read too.
    pub(crate) fn in_words(args: &[OsString]) -> Self {
        Self {
            bidi: early_flag(args, "--bidi").and_then(choice),
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
        Self {
            bidi: bidi(wishes, env, folder, terminal),
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

fn choice<T: ValueEnum>(word: &str) -> Option<T> {
    T::from_str(word, false).ok()
}
