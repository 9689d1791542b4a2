//! `bmf contact`: a visit, a call or a message (clause S1).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::channel::Channel;
use crate::domain::event::act::Act;

/// Log a visit, a call or a message, with the questions asked
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf contact 42 --visit --question 'Who may sign for a minor?'")]
#[command(group = clap::ArgGroup::new("way").required(true))]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// In person, here or where the person lives
    #[arg(long, group = "way")]
    visit: bool,
    /// By telephone
    #[arg(long, group = "way")]
    call: bool,
    /// By another of the policy's channels
    #[arg(long, group = "way", value_name = "CHANNEL")]
    channel: Option<String>,
    /// A question that the person asked (repeatable)
    #[arg(long = "question", value_name = "TEXT")]
    questions: Vec<String>,
    /// Other words worth keeping; no personal data that the case does not need
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let channel = match &args.channel {
        Some(raw) => shared::channel("--channel", raw, &register.policy)?,
        None if args.call => Channel::Phone,
        None => Channel::Interview,
    };
    let questions = args.questions.iter();
    let act = Act::Contact {
        channel,
        questions: questions
            .map(|question| shared::words("--question", question))
            .collect::<Result<_, _>>()?,
        note: shared::maybe_words("--note", args.note.as_deref())?,
    };
    shared::record_only(context, &args.case, act)
}
