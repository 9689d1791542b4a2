//! The command line, read: in either language's names, whole or with help asked for.

use crate::cli::help::{self, Asked};
use crate::cli::options::{Cli, Command, Globals};
use crate::domain::office::Lang;
use clap::FromArgMatches;
use std::ffi::OsString;

/// The words of a command line with its commands by their Latin names, and what they say.
pub(crate) struct Parsed {
    /// The words.
    pub(crate) words: Vec<OsString>,
    /// The command, or what clap found wrong.
    pub(crate) cli: Result<Cli, clap::Error>,
}

/// Reads a command line.
pub(crate) fn parse(args: Vec<OsString>, lang: Lang) -> Parsed {
    let words = || std::iter::once(OsString::from("bmf")).chain(args.iter().cloned());
    let matches = match help::grammar().try_get_matches_from(words()) {
        // Only who asks for help waits for its texts.
        Err(error) if help::is_page(&error) => help::command(lang).try_get_matches_from(words()),
        Err(error) => match help::in_latin(&error, &args) {
            Some(words) => return parse(words, lang),
            None => Err(error),
        },
        parsed => parsed,
    };
    let cli = match matches {
        Err(error) => Err(error),
        Ok(matches) => match help::asked(&matches) {
            Some(Asked::Page(words)) => return parse(words, lang),
            Some(Asked::Topic(topic)) => Globals::from_arg_matches(&matches).map(|globals| Cli {
                globals,
                command: Some(Command::Topic(topic)),
            }),
            None => Cli::from_arg_matches(&matches),
        },
    };
    Parsed { words: args, cli }
}
