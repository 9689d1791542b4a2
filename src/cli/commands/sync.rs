//! `bmf sync`: what other desks recorded comes here, and what was recorded here goes to them.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::sync;
use std::path::PathBuf;

/// Exchange what was recorded with the other desks
///
/// Brings what other desks have shared, unites it with what was recorded here,
/// and shares the result. Nothing is lost: two desks that recorded in the same
/// request both stay in it, and what a person has to settle is named. Without
/// a network everything stays as it is, and goes with the next sync.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf sync --bundle /media/usb/register.bundle")]
pub(crate) struct Args {
    /// With this shared register: a remote's name, an address or a folder (else origin)
    #[arg(long, value_name = "REMOTE", value_hint = clap::ValueHint::DirPath)]
    pub(crate) with: Option<String>,
    /// Over a file that is carried, on a USB stick: it is read, then written anew
    #[arg(long, value_name = "FILE", conflicts_with = "with")]
    pub(crate) bundle: Option<PathBuf>,
    /// Only say what would come and what would go
    #[arg(long)]
    pub(crate) dry_run: bool,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    sync::run(context, args)
}
