//! `bmf assess`: how pressing the need is (clause O1).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::event::act::{Act, Urgency};

/// Record the social research officer's assessment of the need
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf assess 42 --need high --note 'Three children at school'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// How pressing the need is
    #[arg(long, value_enum)]
    need: NeedOption,
    /// What was found
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// A need, as `--need` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum NeedOption {
    Low,
    Medium,
    High,
    Urgent,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let act = Act::Assess {
        need: match args.need {
            NeedOption::Low => Urgency::Low,
            NeedOption::Medium => Urgency::Medium,
            NeedOption::High => Urgency::High,
            NeedOption::Urgent => Urgency::Urgent,
        },
        note: shared::maybe_words("--note", args.note.as_deref())?,
    };
    shared::record_only(context, &args.case, act)
}
