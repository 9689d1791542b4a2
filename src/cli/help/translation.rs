//! Help in another language than that of the doc comments.
//!
//! Clap refuses a text for a command or an argument that does not exist; a test finds the ones that have no text.

use crate::locale::Locale;
use clap::Command;

/// What a command is about, how it is called, and what each of its arguments means.
pub(super) struct Text {
    /// The names that lead to the command; none for `bmf` itself.
    pub(super) path: &'static [&'static str],
    pub(super) about: &'static str,
    pub(super) example: &'static str,
    /// Each argument by its id.
    pub(super) arguments: &'static [(&'static str, &'static str)],
}

/// Returns the command and those below it with these texts.
pub(super) fn translated(
    command: Command,
    texts: impl Iterator<Item = &'static Text>,
    words: &Locale<'_>,
) -> Command {
    texts.fold(command, |command, text| {
        at(command, text.path, &|found| spoken(found, text, words))
    })
}

/// Changes the command to which the names lead.
pub(super) fn at(command: Command, path: &[&str], change: &dyn Fn(Command) -> Command) -> Command {
    match path {
        [] => change(command),
        [name, path @ ..] => command.mut_subcommand(name, |below| at(below, path, change)),
    }
}

fn spoken(command: Command, text: &Text, words: &Locale<'_>) -> Command {
    let about = isolated(text.about, words);
    let command = command.about(about).long_about(None::<&str>);
    let command = command.after_help((!text.example.is_empty()).then_some(text.example));
    text.arguments.iter().fold(command, |command, (id, help)| {
        command.mut_arg(id, |arg| arg.help(isolated(help, words)))
    })
}

/// Returns the text with what stands in backquotes isolated instead.
pub(super) fn isolated(text: &str, words: &Locale<'_>) -> String {
    let parts = text.split('`').enumerate();
    parts
        .map(|(at, part)| match at % 2 {
            0 => part.to_owned(),
            _ => words.ltr(part),
        })
        .collect()
}
