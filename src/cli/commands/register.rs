//! `bmf register`: registration, requirements complete (clause S6).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::locale::notice::Notice;

/// Register the beneficiary of an accepted request
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf register 42 --sighted bank-letter")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// A paper sighted at registration (repeatable)
    #[arg(long, value_name = "KIND[,expires=DATE]")]
    sighted: Vec<String>,
    /// The number of a beneficiary who is registered already (else B- and the case's id)
    #[arg(long, value_name = "NUMBER")]
    beneficiary: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let sighted = shared::sighted(&args.sighted, &register)?;
    let given = shared::maybe_line("--beneficiary", args.beneficiary.as_deref())?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let beneficiary = given.unwrap_or_else(|| format!("B-{}", loaded.file.case.header.id));
    let act = Act::Register {
        beneficiary: beneficiary.clone(),
        sighted,
    };
    let case = record(writer, &loaded, Request::of(act))?;
    let more = [Notice::BeneficiaryNumber(&beneficiary)];
    say::recorded(context, &register, &case, EventKind::Register, &more)
}
