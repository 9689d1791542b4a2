//! `bmf withdraw`: the applicant steps back.

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::event::act::Act;

/// Record that the applicant withdrew the request
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf withdraw 42 --reason 'The school waived the fees'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let reason = shared::words("--reason", &args.reason)?;
    shared::record_only(context, &args.case, Act::Withdraw { reason })
}
