//! `bmf verify`: data matched, originals sighted (clauses S2, S4).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::field::declared_digest;
use crate::domain::service::Gate;
use crate::domain::view::View;
use crate::domain::workflow::papers::{missing, missing_information};
use crate::locale::notice::Notice;

/// Match the data with the originals, and sign off
///
/// Papers are sighted, never copied. While papers or information are missing
/// what was sighted is recorded, and the sign-off waits.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "bmf verify 42 --sighted national-id,expires=2029-03-01 \\\n    --sighted school-letter"
)]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// A paper whose original was seen, and when it expires (repeatable)
    #[arg(long, value_name = "KIND[,expires=DATE]")]
    sighted: Vec<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let sighted = shared::sighted(&args.sighted, &register)?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let case = &loaded.file.case;
    let documents = missing(
        case,
        &View::of(case),
        &register.office,
        Gate::Verify,
        &sighted,
    );
    let fields = missing_information(&case.header, &register.office);
    let whole = documents.is_empty() && fields.is_empty();
    let act = Act::Verify {
        over: declared_digest(&case.header),
        // With nothing in hand there is nothing to record, and the refusal names what is missing.
        partial: !whole && !sighted.is_empty(),
        sighted,
    };
    let case = record(writer, &loaded, Request::of(act))?;
    let missing = Notice::StillMissing {
        documents: &documents,
        fields: &fields,
    };
    let more: &[Notice<'_>] = if whole { &[] } else { &[missing] };
    say::recorded(context, &register, &case, EventKind::Verify, more)
}
