//! `bmf declare`: the applicant answers for the data with a signature (clause S4).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::event::act::{Act, How};
use crate::domain::event::kind::EventKind;
use crate::domain::field::declared_digest;

/// Record that the applicant declared the data correct
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf declare 42 --how signature")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The form in which the applicant declared
    #[arg(long, value_enum)]
    how: HowOption,
    /// The witness to a thumbprint
    #[arg(long, value_name = "NAME", required_if_eq("how", "thumbprint"))]
    witness: Option<String>,
    /// The guardian who signed
    #[arg(long, value_name = "NAME", required_if_eq("how", "guardian"))]
    guardian: Option<String>,
}

/// A form of declaration, as `--how` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum HowOption {
    Signature,
    Thumbprint,
    Guardian,
    RecordedConsent,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let name = |flag: &'static str, raw: &Option<String>| {
        shared::maybe_line(flag, raw.as_deref())?.ok_or(Failure::Missing(vec![flag]))
    };
    let how = match args.how {
        HowOption::Signature => How::Signature,
        HowOption::RecordedConsent => How::RecordedConsent,
        HowOption::Thumbprint => How::Thumbprint {
            witness: name("--witness", &args.witness)?,
        },
        HowOption::Guardian => How::Guardian {
            guardian: name("--guardian", &args.guardian)?,
        },
    };
    let register = context.register()?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let over = declared_digest(&loaded.file.case.header);
    let case = record(writer, &loaded, Request::of(Act::Declare { how, over }))?;
    say::recorded(context, &register, &case, EventKind::Declare, &[])
}
