//! `bmf gate`: puts the laws before a shared repository, and judges what is pushed to it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::gate::{hook, receive};
use crate::git::{Git, GitError};
use std::path::{Path, PathBuf};

/// Have a shared repository refuse what the policy refuses
///
/// Git asks the gate before it takes anything in. Each commit is judged by the
/// laws of audit, under the roster and the policy that the shared repository
/// has already; what breaks one is refused, and said in both languages.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf gate install /srv/register.git")]
pub(crate) struct Args {
    #[command(subcommand)]
    gate: Gate,
}

#[derive(Debug, clap::Subcommand)]
enum Gate {
    Install(InstallArgs),
    // Git calls it, through the hook.
    #[command(hide = true)]
    Receive(ReceiveArgs),
}

/// Put the gate before a shared repository
///
/// Writes the hook pre-receive and the settings that it relies on. A hook that
/// somebody else has put there is left alone and named.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf gate install /srv/register.git")]
struct InstallArgs {
    /// The shared repository (else this folder)
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Judge a push, when git asks
///
/// Reads what is to move from standard input, as git's pre-receive tells it.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf gate receive")]
struct ReceiveArgs {}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    match &args.gate {
        Gate::Install(args) => install(context, args.folder.as_deref()),
        Gate::Receive(ReceiveArgs {}) => receive::run(context),
    }
}

fn install(context: &mut Context<'_>, folder: Option<&Path>) -> Result<(), Failure> {
    let shown = folder.unwrap_or(Path::new("."));
    let folder = context.folder.join(shown);
    let git = Git::open_bare(&folder, context.around()).map_err(|error| {
        // A folder that is not there gives the system's own error.
        if matches!(error, GitError::NotARepository | GitError::Io { .. }) {
            return Failure::NotShared(shown.to_owned());
        }
        let folder = shown.to_string_lossy().into_owned();
        Failure::Git { error, folder }
    })?;
    let installed = hook::install(context, &git, &folder)?;
    hook::say(context, &installed, shown)
}
