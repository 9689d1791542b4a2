//! The help of every command, in the language of the user.
//!
//! The English help is the doc comments of the arguments. The Arabic help is
//! the table in `help/ar.rs`; a test fails when an entry is missing there.

use crate::cli::options::Cli;
use crate::domain::office::Lang;
use clap::{Command, CommandFactory};

/// Returns the command line as clap knows it, with help in this language.
pub(crate) fn command(lang: Lang) -> Command {
    match lang {
        Lang::En => Cli::command(),
        Lang::Ar => Cli::command(),
    }
}
