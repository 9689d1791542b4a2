//! `bmf completions`: what makes Tab complete the command line of bmf.

use crate::cli::completion::Shell;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use std::path::Path;

/// Print the script that completes bmf's command line
///
/// Tab then completes commands, flags, case ids, stages, services and staff,
/// and never an applicant's name. In bash add the line
/// source <(bmf completions bash) to ~/.bashrc, in zsh the same with zsh to
/// ~/.zshrc after compinit. In fish save what is printed as
/// ~/.config/fish/completions/bmf.fish, in PowerShell add it to $PROFILE.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf completions bash")]
pub(crate) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    // By its name as long as the shell finds it by its name; else from wherever the shell may be by then.
    let called = Path::new(&context.program);
    let program = match called.components().count() {
        0 | 1 => context.program.clone(),
        _ => context.folder.join(called).to_string_lossy().into_owned(),
    };
    let script = args.shell.registration(&program);
    context.ui.print(&script.map_err(|_| Failure::Output)?)
}
