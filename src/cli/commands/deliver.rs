//! `bmf deliver`: the service, whole or in parts (clause S7).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::event::act::{Act, Delivery};
use crate::domain::event::kind::EventKind;
use crate::domain::view::View;
use crate::locale::notice::Notice;

/// Record that the service, or a part of it, was given
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf deliver 42 --amount 2500 --evidence 'voucher 118'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The amount given, in riyals
    #[arg(
        long,
        value_name = "SAR",
        required_unless_present = "quantity",
        allow_negative_numbers = true
    )]
    amount: Option<String>,
    /// Pieces, places or hours given
    #[arg(
        long,
        value_name = "N",
        conflicts_with = "amount",
        allow_negative_numbers = true
    )]
    quantity: Option<String>,
    /// Where it was given
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// Who received it, if not the beneficiary
    #[arg(long, value_name = "NAME")]
    received_by: Option<String>,
    /// The voucher or receipt that shows it
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let grant = shared::grant(args.amount.as_deref(), args.quantity.as_deref())?;
    let delivery = Delivery {
        given: grant.ok_or(Failure::OneOf(vec!["--amount", "--quantity"]))?,
        place: shared::maybe_line("--place", args.place.as_deref())?,
        received_by: shared::maybe_line("--received-by", args.received_by.as_deref())?,
        evidence: shared::maybe_line("--evidence", args.evidence.as_deref())?,
    };
    let register = context.register()?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let case = record(writer, &loaded, Request::of(Act::Deliver(delivery)))?;
    let remaining = View::of(&case).remaining.map(Notice::Remaining);
    let more: Vec<Notice<'_>> = remaining.into_iter().collect();
    say::recorded(context, &register, &case, EventKind::Deliver, &more)
}
