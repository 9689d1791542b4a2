//! `bmf feedback`: evaluation is the beneficiary's right (clauses O5, O6c).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::event::act::{Act, Score};

/// Record how satisfied the person was, or that they declined to say
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf feedback 42 --score 5 --comment 'Quick and kind'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// From 1 (poor) to 5 (very good)
    #[arg(long, value_name = "1-5", value_parser = clap::value_parser!(u8).range(1..=5), required_unless_present = "declined")]
    score: Option<u8>,
    /// The person declined, which costs them nothing
    #[arg(long, conflicts_with = "score")]
    declined: bool,
    /// The person's words
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let act = Act::Feedback {
        score: args.score.and_then(Score::new),
        comment: shared::maybe_words("--comment", args.comment.as_deref())?,
    };
    shared::record_only(context, &args.case, act)
}
