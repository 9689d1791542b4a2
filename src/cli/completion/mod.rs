//! What the shell asks when somebody presses Tab.
//!
//! The script that `bmf completions` prints calls bmf with the line so far. The lists come from names only: staff and
//! services from the settings, cases from the names of their files. A case is opened only to name its own events, and no
//! applicant is ever named. Nothing is written, and whatever goes wrong the answer is empty: an error message would
//! stand in the middle of what is being typed.

mod line;
mod list;
mod shell;
mod source;

pub(crate) use crate::cli::completion::shell::Shell;

use crate::cli::Call;
use crate::cli::completion::line::Line;
use crate::cli::completion::list::List;
use crate::cli::completion::source::Source;
use crate::cli::context::{early_language, variable};
use crate::cli::help;
use clap::Command;
use clap_complete::engine::ArgValueCompleter;
use std::ffi::OsStr;
use std::sync::Arc;

/// The variable by which the script says which shell is asking.
pub(crate) const ASKING: &str = "BMF_COMPLETE";

/// Answers the shell and returns the exit code, if it is the shell that calls.
pub(super) fn answer(call: &mut Call<'_>) -> Option<u8> {
    let shell = Shell::named(variable(&call.env, ASKING)?)?;
    let line = Line::of(&call.args, &call.env, shell)?;
    let lang = early_language(&line.words, &call.env, &call.folder);
    let source = Arc::new(Source::new(call, &line, lang));
    let mut grammar = listed(help::spoken(lang), &source);
    let folder = Some(call.folder.as_path());
    let found = clap_complete::engine::complete(&mut grammar, line.words, line.at, folder);
    let text = shell.told(&found.unwrap_or_default(), &call.env);
    // A shell that does not read has gone on.
    let told = call.out.write_all(text.as_bytes());
    Some(told.and_then(|()| call.out.flush()).map_or(74, |()| 0))
}

/// Returns the command with a list behind every argument that has one.
fn listed(command: Command, source: &Arc<Source>) -> Command {
    let with_list = |arg: clap::Arg| match List::of(&arg) {
        None => arg,
        Some(list) => {
            let source = Arc::clone(source);
            let offers = move |typed: &OsStr| source.offers(list, &typed.to_string_lossy());
            arg.add(ArgValueCompleter::new(offers))
        }
    };
    command
        .mut_args(with_list)
        .mut_subcommands(|below| listed(below, source))
}
