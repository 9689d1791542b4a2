//! `bmf contact`: a visit, a call or a message (clause S1).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::message;
use crate::cli::options::LangOption;
use crate::cli::record::load;
use crate::domain::channel::Channel;
use crate::domain::event::act::Act;
use crate::domain::message::{Template, Way};

/// Log a visit, a call or a message, with the questions asked
///
/// With --message it prepares a message to the applicant instead, with the
/// links and at a terminal the QR code that open it in WhatsApp, SMS or mail.
/// It is logged only once you say that it was sent, with --sent.
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
    /// A message that is ready: received, committee, decision, papers, collect or satisfaction
    #[arg(
        long,
        group = "way",
        value_name = "TEMPLATE",
        conflicts_with_all = ["questions", "note"]
    )]
    message: Option<String>,
    /// How the message is sent (else whatsapp)
    #[arg(long, value_enum, value_name = "WAY", conflicts_with_all = ["visit", "call", "channel"])]
    via: Option<WayOption>,
    /// The language of the message (else the applicant's, else the register's)
    #[arg(long = "in", value_enum, value_name = "LANG", conflicts_with_all = ["visit", "call", "channel"])]
    language: Option<LangOption>,
    /// The message was sent: log it
    #[arg(long, conflicts_with_all = ["visit", "call", "channel"])]
    sent: bool,
    /// A question that the person asked (repeatable)
    #[arg(long = "question", value_name = "TEXT")]
    questions: Vec<String>,
    /// Other words worth keeping; no personal data that the case does not need
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// A way of sending, as `--via` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum WayOption {
    Whatsapp,
    Sms,
    Mail,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    if let Some(name) = &args.message {
        return message(context, args, shared::one_of("--message", name)?);
    }
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

fn message(context: &mut Context<'_>, args: &Args, template: Template) -> Result<(), Failure> {
    let register = context.register()?;
    let way = match args.via {
        None | Some(WayOption::Whatsapp) => Way::Whatsapp,
        Some(WayOption::Sms) => Way::Sms,
        Some(WayOption::Mail) => Way::Mail,
    };
    if args.sent {
        // What was sent is a fact, whether or not it made sense; so nothing but the workflow judges it.
        let act = Act::Contact {
            channel: shared::channel("--via", way.name(), &register.policy)?,
            questions: Vec::new(),
            note: Some(format!("message: {}", template.name())),
        };
        return shared::record_only(context, &args.case, act);
    }
    let case = load(&register, &args.case)?.file.case;
    let lang = args.language.map(LangOption::lang);
    let message = message::prepare(&register, &case, template, way, lang)?;
    message::show(context, &register, &message)
}
