//! `bmf explain`: each clause of the policy, and how a case stands to it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::record::load;
use crate::report::explain;

/// Show how a case stands to each clause of the policy
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf explain 42")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let loaded = load(&register, &args.case)?;
    let basis = listing::basis(context, &register);
    let standings = explain::explain(&loaded.file.case, &basis);
    listing::print(context, &register, &explain::rows(&standings))
}
