//! `bmf submit`: the request goes to the research committee, and the applicant is told so (clause S5a).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::channel::Channel;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::view::View;
use crate::domain::workflow::next::due;
use crate::locale::notice::Notice;

/// Raise the request to the committee and tell the applicant
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf submit 42 --told phone")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The channel by which the applicant was told (else face to face)
    #[arg(long, value_name = "CHANNEL")]
    told: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let told = match &args.told {
        Some(raw) => shared::channel("--told", raw, &register.policy)?,
        None => Channel::Interview,
    };
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let case = record(writer, &loaded, Request::of(Act::Submit { told }))?;
    let due = due(&View::of(&case), &register.policy).map(Notice::AnswerDue);
    let more: Vec<Notice<'_>> = due.into_iter().collect();
    say::recorded(context, &register, &case, EventKind::Submit, &more)
}
