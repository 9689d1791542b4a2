//! What clap found wrong with the command line, in the user's language.
//!
//! Help and version are answers and go to standard output; everything else is
//! rebuilt from clap's kinds, since its own sentences are English only.

use crate::cli::say;
use crate::cli::ui::Ui;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::trouble::{Trouble, Usage};
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Prints the answer to a command line that was not carried out, and returns the exit code.
pub(crate) fn answer(error: &clap::Error, lang: Lang, ui: &mut Ui<'_>) -> u8 {
    let kind = error.kind();
    if matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let printed = ui.page(&error.render().ansi().to_string());
        let printed = printed.and_then(|()| ui.finish());
        return printed.map_or_else(|failure| failure.code(), |()| 0);
    }
    if kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        ui.page_beside(&error.render().ansi().to_string());
        return 2;
    }
    let words = Locale::new(lang);
    let sentence = words.say(&Message::Trouble(&Trouble::Usage(usage(&Told::of(error)))));
    ui.aside(&say::error(&words, &sentence));
    ui.aside(&format!("  → {}", help_of(error)));
    2
}

/// Returns the command that shows the help of what was called, as far as clap tells its usage.
fn help_of(error: &clap::Error) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        Some(_) | None => "Usage: bmf".to_owned(),
    };
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    let names = usage.split_whitespace().skip(1).take_while(is_name);
    let words: Vec<&str> = names.chain(["--help"]).collect();
    words.join(" ")
}

/// What clap tells about an error, as text.
struct Told {
    kind: ErrorKind,
    argument: String,
    value: String,
    arguments: Vec<String>,
    known: Vec<String>,
    nearest: Option<String>,
    other: String,
    subcommand: String,
}

impl Told {
    fn of(error: &clap::Error) -> Self {
        let texts = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            Some(_) | None => Vec::new(),
        };
        let text = |kind| texts(kind).into_iter().next().unwrap_or_default();
        let suggested = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg];
        Self {
            kind: error.kind(),
            argument: bare(&text(ContextKind::InvalidArg)),
            value: text(ContextKind::InvalidValue),
            arguments: texts(ContextKind::InvalidArg)
                .iter()
                .map(|arg| bare(arg))
                .collect(),
            known: texts(ContextKind::ValidValue),
            nearest: suggested.into_iter().flat_map(texts).next(),
            other: bare(&text(ContextKind::PriorArg)),
            subcommand: text(ContextKind::InvalidSubcommand),
        }
    }
}

fn usage(told: &Told) -> Usage<'_> {
    let flag = told.argument.as_str();
    let nearest = told.nearest.as_deref();
    match told.kind {
        ErrorKind::MissingSubcommand => Usage::NoCommand,
        ErrorKind::InvalidSubcommand => Usage::UnknownCommand {
            found: &told.subcommand,
            nearest,
        },
        ErrorKind::UnknownArgument if !flag.starts_with('-') => Usage::ExtraWord(flag),
        ErrorKind::UnknownArgument => Usage::UnknownFlag {
            found: flag,
            nearest,
        },
        ErrorKind::MissingRequiredArgument => Usage::MissingArguments(&told.arguments),
        ErrorKind::InvalidValue if told.value.is_empty() => Usage::MissingValue(flag),
        ErrorKind::InvalidValue if !told.known.is_empty() => Usage::BadChoice {
            flag,
            found: &told.value,
            known: &told.known,
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Usage::BadValue {
            flag,
            found: &told.value,
        },
        ErrorKind::ArgumentConflict if told.other == flag => Usage::TooManyValues(flag),
        ErrorKind::ArgumentConflict => Usage::Conflict {
            flag,
            other: &told.other,
        },
        ErrorKind::NoEquals | ErrorKind::TooFewValues => Usage::MissingValue(flag),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => Usage::TooManyValues(flag),
        ErrorKind::InvalidUtf8 => Usage::NotText,
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format
        | _ => Usage::Other,
    }
}

/// Returns the flag, or the choice of flags, without brackets and placeholders.
fn bare(argument: &str) -> String {
    let flags = argument
        .split('|')
        .filter_map(|flag| flag.split(' ').next());
    let flags: Vec<&str> = flags
        .map(|flag| flag.trim_matches(['<', '>', '[', ']', '.']))
        .collect();
    flags.join("|")
}
