//! `bmf reopen`: a case is opened again, upon an objection or otherwise (clause T2).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;

/// Open a closed, withdrawn or rejected case again
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf reopen 42 --objection 57 --reason 'New income statement'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The objection that it follows, itself a case
    #[arg(long, value_name = "CASE")]
    objection: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let reason = shared::words("--reason", &args.reason)?;
    let register = context.register()?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let objection = args.objection.as_deref();
    let objection = objection.map(|asked| load(&register, asked)).transpose()?;
    let objection = objection.as_ref().map(|loaded| &loaded.file.case);
    let request = Request {
        other: objection,
        ..Request::of(Act::Reopen {
            reason,
            objection: objection.map(|case| case.header.id),
        })
    };
    let case = record(writer, &loaded, request)?;
    say::recorded(context, &register, &case, EventKind::Reopen, &[])
}
