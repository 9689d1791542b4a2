//! `bmf close`: the case is done with.

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::event::act::Act;

/// Close a case
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf close 42")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The reason, where the service was not given whole
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let reason = shared::maybe_words("--reason", args.reason.as_deref())?;
    shared::record_only(context, &args.case, Act::Close { reason })
}
