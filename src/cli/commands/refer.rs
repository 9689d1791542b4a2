//! `bmf refer`: to the social research officer for clarification (clause S3).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::event::act::Act;

/// Refer what is unclear to the social research officer
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf refer 42 --reason 'Guardianship is unclear to her'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// What is unclear
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let reason = shared::words("--reason", &args.reason)?;
    shared::record_only(context, &args.case, Act::Refer { reason })
}
