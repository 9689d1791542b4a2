//! `bmf review`: the committee's decisions (clause S5b), and the minutes of its sittings.
//!
//! At a terminal, what is missing is asked for: see `cli::sitting`.

use crate::cli::commands::shared;
use crate::cli::context::{Context, day};
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::session::{self, Sitting};
use crate::cli::writer::Writer;
use crate::domain::event::act::{Act, Decision, Outcome};
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use crate::locale::notice::Notice;
use crate::render::minutes::minutes;
use crate::report::minutes::Minutes;
use chrono::Datelike;

/// Record a decision of the research committee, in a session
///
/// At a terminal `bmf review` alone is the sitting: who is present, then case
/// after case, then the minutes. Each decision is recorded when it is confirmed.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "bmf review 42 --open-session --members huda,majed,noura \\\n    --accept --amount 4000 --reason need"
)]
#[command(group = clap::ArgGroup::new("outcome").required(true))]
#[command(group = clap::ArgGroup::new("sitting"))]
pub(crate) struct Args {
    /// The case, by its id or a short form
    #[arg(required_unless_present = "minutes")]
    case: Option<String>,
    /// The session in which it was decided, by its number
    #[arg(long, value_name = "N", group = "sitting")]
    session: Option<String>,
    /// Open a new session
    #[arg(long, group = "sitting", requires = "members")]
    open_session: bool,
    /// The members present at the new session
    #[arg(
        long,
        value_name = "STAFF,…",
        value_delimiter = ',',
        requires = "open_session"
    )]
    members: Vec<String>,
    /// A member who stands aside for this case (repeatable)
    #[arg(long, value_name = "STAFF=WHY")]
    aside: Vec<String>,
    /// Accept the request
    #[arg(long, group = "outcome")]
    accept: bool,
    /// Reject it; needs --words
    #[arg(long, group = "outcome")]
    reject: bool,
    /// Defer it
    #[arg(long, group = "outcome")]
    defer: bool,
    /// Defer it until more is known; needs --words
    #[arg(long, group = "outcome")]
    ask: bool,
    /// Settle a dispute: the event that stands
    #[arg(
        long,
        value_name = "EVENT",
        group = "outcome",
        conflicts_with_all = ["sitting", "members", "aside", "reason"]
    )]
    settle: Option<String>,
    /// Print the minutes of a session instead
    #[arg(
        long,
        value_name = "SESSION",
        group = "outcome",
        conflicts_with_all = ["case", "sitting", "members", "aside", "reason", "words"]
    )]
    minutes: Option<String>,
    /// The amount granted, in riyals
    #[arg(
        long,
        value_name = "SAR",
        conflicts_with_all = ["quantity", "reject", "defer", "ask", "settle", "minutes"],
        allow_negative_numbers = true
    )]
    amount: Option<String>,
    /// Pieces, places or hours granted
    #[arg(
        long,
        value_name = "N",
        conflicts_with_all = ["reject", "defer", "ask", "settle", "minutes"],
        allow_negative_numbers = true
    )]
    quantity: Option<String>,
    /// The reason, by its code in the policy
    #[arg(
        long,
        value_name = "CODE",
        required_unless_present_any = ["settle", "minutes"]
    )]
    reason: Option<String>,
    /// The reason in words, as the applicant is told
    #[arg(long, value_name = "TEXT")]
    words: Option<String>,
    /// The date until which it is deferred
    #[arg(
        long,
        value_name = "DATE",
        conflicts_with_all = ["accept", "reject", "settle", "minutes"]
    )]
    until: Option<String>,
    /// The urgent reason for an answer before the earliest day
    #[arg(long, value_name = "WHY", conflicts_with_all = ["settle", "minutes"])]
    urgent: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    if let Some(session) = &args.minutes {
        return print_minutes(context, session);
    }
    // The grammar lets nothing else through without a case.
    let case = args.case.as_deref().ok_or(Failure::Missing(vec!["CASE"]))?;
    match &args.settle {
        Some(event) => settle(context, case, event, args),
        None => decide(context, case, args),
    }
}

fn print_minutes(context: &mut Context<'_>, asked: &str) -> Result<(), Failure> {
    let register = context.register()?;
    let year = session::year(context.today(&register).year());
    let found = session::named(&register, asked, year)?;
    let cases = Cases::all(context, &register)?;
    let words = context.words(&register);
    let value = Minutes::of(&found.session, &cases.cases);
    let text = minutes(&value, listing::layout(context), &words);
    context.ui.print(&text)?;
    cases.answered()
}

fn settle(context: &mut Context<'_>, case: &str, event: &str, args: &Args) -> Result<(), Failure> {
    let keep = EventId::parse(event).map_err(|why| Failure::bad("--settle", event, why))?;
    let reason = shared::maybe_words("--words", args.words.as_deref())?;
    let reason = reason.ok_or(Failure::Missing(vec!["--words"]))?;
    shared::record_only(context, case, Act::Settle { keep, reason })
}

fn decide(context: &mut Context<'_>, case: &str, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let reason = args.reason.clone().unwrap_or_default();
    let until = args
        .until
        .as_deref()
        .map(|raw| day("--until", raw))
        .transpose()?;
    let words = shared::maybe_words("--words", args.words.as_deref())?;
    let urgent = shared::maybe_words("--urgent", args.urgent.as_deref())?;
    let grant = shared::grant(args.amount.as_deref(), args.quantity.as_deref())?;
    let outcome = if args.accept {
        Outcome::Accept(grant)
    } else if args.reject {
        Outcome::Reject
    } else if args.defer {
        Outcome::Defer(until)
    } else {
        Outcome::AskMore(until)
    };
    let writer = Writer::open(context)?;
    let loaded = load(&register, case)?;
    let header = &loaded.file.case.header;
    let mut sitting = match &args.session {
        Some(asked) => Sitting::resumed(&register, asked, session::year(writer.now.year()))?,
        None if args.open_session => Sitting::opened(&writer, &args.members)?,
        None => return Err(Failure::WhichSession),
    };
    let relative = header.applicant.relation.as_ref();
    let aside = sitting.stand_aside(&register, header.id, relative, &args.aside)?;
    let request = Request {
        session: Some(&sitting.session),
        beside: vec![sitting.write(header.id, &aside)],
        ..Request::of(Act::Decide(Decision {
            outcome,
            reason,
            words,
            session: sitting.session.id,
            urgent,
        }))
    };
    let case = record(writer, &loaded, request)?;
    let mut more = Vec::new();
    if args.open_session {
        more.push(Notice::SessionOpened {
            session: sitting.session.id,
            present: sitting.session.present.len(),
            quorum: sitting.session.quorum(),
        });
    }
    more.extend(aside.iter().map(|aside| Notice::StoodAside {
        case: case.header.id,
        member: &aside.member,
    }));
    say::recorded(context, &register, &case, EventKind::Decide, &more)
}
