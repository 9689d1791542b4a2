//! `bmf demo`.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use std::path::PathBuf;

/// Make a register of fictional cases, and show what bmf does
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf demo demo")]
pub(crate) struct Args {
    /// The folder
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(crate) fn run(_: &mut Context<'_>, _: &Args) -> Result<(), Failure> {
    Ok(())
}
