//! `bmf feedback`: evaluation is the beneficiary's right (clauses O5, O6c).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::event::act::{Act, Score};

/// Record how satisfied the person was, or that they declined to say
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf feedback 42 --score 5 --comment 'Quick and kind'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// From 1 (poor) to 5 (very good)
    #[arg(long, value_name = "1-5", required_unless_present = "declined")]
    score: Option<String>,
    /// The person declined, which costs them nothing
    #[arg(long, conflicts_with = "score")]
    declined: bool,
    /// The person's words
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let act = Act::Feedback {
        score: args.score.as_deref().map(score).transpose()?,
        comment: shared::maybe_words("--comment", args.comment.as_deref())?,
    };
    shared::record_only(context, &args.case, act)
}

fn score(raw: &str) -> Result<Score, Failure> {
    let number = typed::count(raw).ok().and_then(|n| u8::try_from(n).ok());
    number
        .and_then(Score::new)
        .ok_or_else(|| Failure::NotOnList {
            name: "--score".to_owned(),
            found: raw.to_owned(),
            known: (1..=5).map(|score: u8| score.to_string()).collect(),
        })
}
