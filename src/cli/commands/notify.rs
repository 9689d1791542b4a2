//! `bmf notify`: the applicant gets the committee's answer (clause S5b).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::event::act::Act;

/// Record that the applicant was told the committee's answer
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf notify 42 --told phone")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The channel by which the applicant was told
    #[arg(long, value_name = "CHANNEL")]
    told: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let told = shared::channel("--told", &args.told, &register.policy)?;
    shared::record_only(context, &args.case, Act::Notify { told })
}
