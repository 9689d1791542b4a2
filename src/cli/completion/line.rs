//! The line that is being typed, as the script passes it on.

use crate::cli::completion::shell::Shell;
use crate::cli::context::{Environment, variable};
use crate::cli::help;
use clap::{ArgMatches, Command};
use std::any::Any;
use std::ffi::OsString;

/// The variable in which bash and zsh tell which word the cursor stands on.
const INDEX: &str = "_CLAP_COMPLETE_INDEX";

/// The words of a line up to the cursor and beyond, `bmf` itself first.
pub(super) struct Line {
    pub(super) words: Vec<OsString>,
    /// Which of them is being completed.
    pub(super) at: usize,
}

impl Line {
    /// Takes the line from the arguments of the call, which stand after `--`.
    pub(super) fn of(args: &[OsString], env: &Environment, shell: Shell) -> Option<Self> {
        let (dashes, words) = args.split_first()?;
        if dashes != "--" {
            return None;
        }
        let index = variable(env, INDEX).and_then(|index| index.parse().ok());
        let mut line = Self {
            words: words.to_vec(),
            at: index.unwrap_or_else(|| words.len().saturating_sub(1)),
        };
        if shell == Shell::Bash {
            line.drop_equals_signs();
        }
        // Zsh leaves out the word that is still empty.
        if line.at == line.words.len() {
            line.words.push(OsString::new());
        }
        Some(line)
    }

    /// To bash `--stage=x` is three words; without the sign clap reads the same.
    fn drop_equals_signs(&mut self) {
        let mut kept: Vec<OsString> = Vec::new();
        let mut at = self.at;
        for (index, word) in self.words.drain(..).enumerate() {
            let flag = kept.last().is_some_and(|last| {
                let last = last.to_string_lossy();
                last.starts_with("--") && last.len() > 2
            });
            if flag && word == "=" && index != self.at {
                at -= usize::from(index < self.at);
            } else {
                kept.push(word);
            }
        }
        self.words = kept;
        self.at = at;
    }

    /// Reads the line as far as it can be read.
    pub(super) fn read(&self) -> Option<Read> {
        let patient = |command: Command| command.ignore_errors(true);
        let words = self.words.iter().filter(|word| !word.is_empty());
        let root = patient(help::grammar()).mut_subcommands(patient);
        root.try_get_matches_from(words).ok().map(Read)
    }
}

/// What the line says already.
pub(super) struct Read(ArgMatches);

impl Read {
    /// Returns the value of an argument, by its id, wherever on the line it stands.
    pub(super) fn value<T: Any + Clone + Send + Sync>(&self, id: &str) -> Option<&T> {
        let mut level = Some(&self.0);
        let mut found = None;
        while let Some(matches) = level {
            found = matches.try_get_one::<T>(id).ok().flatten().or(found);
            level = matches.subcommand().map(|(_, below)| below);
        }
        found
    }

    /// Whether a flag was given.
    pub(super) fn has(&self, id: &str) -> bool {
        self.value::<bool>(id) == Some(&true)
    }
}
