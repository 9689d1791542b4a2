//! What a command line that may lack something says already.

use crate::cli::ask::question::{Answer, Answers};
use crate::cli::help;
use clap::ArgMatches;
use clap::parser::ValueSource;
use std::ffi::OsString;

/// A command and what was typed with it.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    /// The command's name.
    pub(crate) verb: String,
    /// What was given, under the same keys as questions: `CASE`, or the long flag.
    pub(crate) answers: Answers,
}

/// Reads a command line as far as it goes.
pub(crate) fn leniently(words: &[OsString]) -> Option<ArgMatches> {
    let grammar = help::grammar()
        .ignore_errors(true)
        .mut_subcommands(|command| command.ignore_errors(true));
    let words = std::iter::once(OsString::from("bmf")).chain(words.iter().cloned());
    grammar.try_get_matches_from(words).ok()
}

/// Returns the command and its own arguments; `None` where no command was given.
pub(crate) fn typed(words: &[OsString]) -> Option<Typed> {
    let matches = leniently(words)?;
    let (verb, given) = matches.subcommand()?;
    let grammar = help::grammar();
    let command = grammar.find_subcommand(verb)?;
    let mut answers = Answers::default();
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        if given.value_source(id) != Some(ValueSource::CommandLine) {
            continue;
        }
        let key = match arg.get_long() {
            Some(long) => format!("--{long}"),
            None => id.to_uppercase(),
        };
        let raw = given.get_raw(id).into_iter().flatten();
        let values: Vec<String> = raw.map(|raw| raw.to_string_lossy().into_owned()).collect();
        let words = match (arg.get_long(), arg.get_action().takes_values()) {
            (Some(_), true) => values.iter().map(|it| format!("{key}={it}")).collect(),
            (Some(_), false) => vec![key.clone()],
            (None, _) => values.clone(),
        };
        answers.0.push(Answer {
            key,
            text: String::new(),
            shown: values.join(" "),
            values,
            words,
        });
    }
    Some(Typed {
        verb: verb.to_owned(),
        answers,
    })
}
