//! `bmf answer`: what was asked or referred is answered (clauses S1, S3).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::event::act::Act;

/// Answer questions, referrals, inquiries, suggestions, complaints
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf answer 42 --text 'The guardian signs, with the deed'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// The answer
    #[arg(long, value_name = "TEXT")]
    text: String,
    /// The number of the one question answered (else everything that is open)
    #[arg(long, value_name = "N")]
    question: Option<String>,
    /// The answer corrected a misconception about the services (clause O6a)
    #[arg(long)]
    misconception: bool,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let number = |raw| typed::count(raw).map_err(|why| Failure::bad("--question", raw, why));
    let question = args.question.as_deref().map(number);
    let act = Act::Answer {
        text: shared::words("--text", &args.text)?,
        question: question.transpose()?,
        misconception: args.misconception,
    };
    shared::record_only(context, &args.case, act)
}
