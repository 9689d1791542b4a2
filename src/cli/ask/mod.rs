//! The one place that asks a person: what a command line lacks, question by question.
//!
//! The answers become words of the command line, and the command is then run as if they had been typed. So a prompt
//! can do nothing that a flag cannot, and no command knows whether somebody was asked. Where nobody can be asked (no
//! terminal, `--no-input`), nothing is, and clap names what is missing.

mod door;
pub(crate) mod forms;
mod given;
pub(crate) mod interview;
pub(crate) mod question;
mod reception;
mod trial;

pub(crate) use crate::cli::ask::given::Typed;
use crate::cli::ask::interview::Before;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::{Cli, Command, Globals};
use crate::cli::parse::parse;
use crate::cli::shell::quoted;
use crate::domain::event::kind::EventKind;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use std::ffi::OsString;

/// Returns the global options of a command line that lacks something; `None` where nothing could be asked to mend it.
pub(crate) fn globals(error: &clap::Error, words: &[OsString]) -> Option<Globals> {
    let lacks = error.kind() == ErrorKind::MissingRequiredArgument;
    let matches = lacks.then(|| given::leniently(words)).flatten()?;
    Globals::from_arg_matches(&matches).ok()
}

/// Returns the command to carry out: as it was typed, or with what a person was asked for; `None` where whoever was
/// asked wants nothing done.
///
/// # Errors
///
/// The command line cannot be read, or whoever was asked stepped back.
pub(crate) fn completed(
    context: &mut Context<'_>,
    words: Vec<OsString>,
    parsed: Result<Cli, clap::Error>,
) -> Result<Option<Cli>, Failure> {
    let usage = |error| Failure::Usage(Box::new(error));
    if !context.can_ask() {
        return parsed.map(Some).map_err(usage);
    }
    let lacks = match &parsed {
        Ok(_) => false,
        Err(error) if error.kind() == ErrorKind::MissingRequiredArgument => true,
        Err(_) => return parsed.map(Some).map_err(usage),
    };
    let Some(mut typed) = given::typed(&words) else {
        return parsed.map(Some).map_err(usage);
    };
    if typed.verb == EventKind::Intake.name() {
        return reception::completed(context, words, typed, parsed.map_err(usage)?);
    }
    let sits = forms::review::is_sitting(&typed);
    let asked = match forms::of(context, &typed, lacks)? {
        Some(mut form) => {
            let asked = interview::hold(context, form.as_mut(), &mut typed, Before::default())?;
            asked.ok_or(Failure::Stopped)?
        }
        None => Vec::new(),
    };
    if asked.is_empty() && !sits {
        return parsed.map(Some).map_err(usage);
    }
    let all: Vec<OsString> = words
        .into_iter()
        .chain(asked.into_iter().map(OsString::from))
        .collect();
    if sits {
        return seated(&all, typed).map(Some);
    }
    tell_twin(context, &all);
    parse(all, context.lang).cli.map(Some).map_err(usage)
}

/// Returns the sitting that a call without a case becomes.
fn seated(words: &[OsString], typed: Typed) -> Result<Cli, Failure> {
    let usage = |error| Failure::Usage(Box::new(error));
    let matches = given::leniently(words).unwrap_or_default();
    Ok(Cli {
        globals: Globals::from_arg_matches(&matches).map_err(usage)?,
        command: Some(Command::Sitting(typed)),
    })
}

/// Shows the command that would have done without questions: so flags are learnt by who has use for them.
fn tell_twin(context: &mut Context<'_>, words: &[OsString]) {
    let words = words.iter().map(|word| quoted(&word.to_string_lossy()));
    let command: Vec<String> = std::iter::once("bmf".to_owned()).chain(words).collect();
    let notice = Notice::Twin(&command.join(" "));
    let sentence = Locale::new(context.lang).say(&Message::Notice(&notice));
    context.ui.aside(&sentence);
}
