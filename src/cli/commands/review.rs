//! `bmf review`: the committee's sitting and its decisions (clause S5b).

use crate::cli::commands::shared;
use crate::cli::context::{Context, day};
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::writer::Writer;
use crate::domain::actor::StaffId;
use crate::domain::event::act::{Act, Decision, Outcome};
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use crate::domain::session::{Aside, Session, SessionId};
use crate::domain::text::latin_digits;
use crate::domain::value::BadValue;
use crate::locale::notice::Notice;
use crate::register::cases::Loaded;
use crate::register::files::RelPath;
use crate::register::format::session;
use crate::register::journal::Write;
use crate::register::sessions::stem_id;
use chrono::Datelike;
use std::collections::BTreeMap;

/// Record a decision of the research committee, in a session
#[derive(Debug, clap::Args)]
#[command(
    after_help = "bmf review 42 --open-session --members huda,majed,noura \\\n    --accept --amount 4000 --reason need"
)]
#[command(group = clap::ArgGroup::new("outcome").required(true))]
#[command(group = clap::ArgGroup::new("sitting"))]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
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
    #[arg(long, value_name = "EVENT", group = "outcome")]
    settle: Option<String>,
    /// The amount granted, in riyals
    #[arg(
        long,
        value_name = "SAR",
        conflicts_with = "quantity",
        allow_negative_numbers = true
    )]
    amount: Option<String>,
    /// Pieces, places or hours granted
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    quantity: Option<String>,
    /// The reason, by its code in the policy
    #[arg(long, value_name = "CODE", required_unless_present = "settle")]
    reason: Option<String>,
    /// The reason in words, as the applicant is told
    #[arg(long, value_name = "TEXT")]
    words: Option<String>,
    /// The date until which it is deferred
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// The urgent reason for an answer before the earliest day
    #[arg(long, value_name = "WHY")]
    urgent: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    match &args.settle {
        Some(event) => settle(context, args, event),
        None => decide(context, args),
    }
}

fn settle(context: &mut Context<'_>, args: &Args, event: &str) -> Result<(), Failure> {
    let keep = EventId::parse(event).map_err(|why| Failure::bad("--settle", event, why))?;
    let reason = shared::maybe_words("--words", args.words.as_deref())?;
    let reason = reason.ok_or(Failure::Missing(vec!["--words"]))?;
    shared::record_only(context, &args.case, Act::Settle { keep, reason })
}

fn decide(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
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
    let loaded = load(&register, &args.case)?;
    let sitting = Sitting::of(&writer, &loaded, args)?;
    let request = Request {
        session: Some(&sitting.session),
        beside: vec![sitting.write(&loaded)],
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
    more.extend(sitting.aside.iter().map(|aside| Notice::StoodAside {
        case: case.header.id,
        member: &aside.member,
    }));
    say::recorded(context, &register, &case, EventKind::Decide, &more)
}

/// The session of this decision, and what of it is new.
struct Sitting {
    session: Session,
    aside: Vec<Aside>,
    /// The text on disk; nothing for a session that is being opened.
    old: Option<String>,
}

impl Sitting {
    fn of(writer: &Writer, loaded: &Loaded, args: &Args) -> Result<Self, Failure> {
        let (mut session, old) = match &args.session {
            Some(asked) => existing(writer, asked)?,
            None if args.open_session => (opened(writer, args)?, None),
            None => return Err(Failure::WhichSession),
        };
        let aside = aside(writer, loaded, &session, args)?;
        session.aside.extend(aside.iter().cloned());
        Ok(Self {
            session,
            aside,
            old,
        })
    }

    fn write(&self, loaded: &Loaded) -> Write {
        let before = match &self.old {
            Some(text) => text.clone(),
            None => session::opening(&self.session),
        };
        let case = loaded.file.case.header.id;
        Write {
            path: RelPath::trusted(&self.session.id.path()),
            old: self.old.clone().map(String::into_bytes),
            new: session::append(&before, case, &self.aside).into_bytes(),
        }
    }
}

fn existing(writer: &Writer, asked: &str) -> Result<(Session, Option<String>), Failure> {
    let year = year(writer);
    let id = SessionId::parse(asked.trim()).or_else(|| {
        let number = latin_digits(asked.trim()).parse().ok()?;
        Some(SessionId { year, number })
    });
    let missing = || Failure::NoSession(asked.to_owned());
    let found = writer.register.session(id.ok_or_else(missing)?)?;
    let found = found.ok_or_else(missing)?;
    Ok((found.session, Some(found.text)))
}

fn opened(writer: &Writer, args: &Args) -> Result<Session, Failure> {
    let year = year(writer);
    let on_disk = writer.register.session_ids(year)?;
    // Past those at HEAD too: the number of a lost file is not given again.
    let committed = writer.names_at_head(&format!("sessions/{year}"))?;
    let committed = committed.iter().filter_map(|name| stem_id(name));
    let greatest = on_disk.into_iter().chain(committed).max();
    // Where a year has no room for another session, its last file is in the way.
    let number = greatest.map_or(0, |id| id.number).saturating_add(1);
    let mut present = Vec::new();
    for name in &args.members {
        let member = member("--members", name, writer)?;
        if !present.contains(&member) {
            present.push(member);
        }
    }
    Ok(Session {
        id: SessionId { year, number },
        opened: writer.now,
        by: writer.staff.id.clone(),
        committee: writer.register.office.committee.clone(),
        present,
        aside: Vec::new(),
        cases: Vec::new(),
    })
}

/// Returns who newly stands aside for this case: whoever is named, and whoever is related to the applicant.
fn aside(
    writer: &Writer,
    loaded: &Loaded,
    session: &Session,
    args: &Args,
) -> Result<Vec<Aside>, Failure> {
    let header = &loaded.file.case.header;
    let mut found = BTreeMap::new();
    for pair in &args.aside {
        let (name, reason) = pair.split_once('=').unwrap_or((pair, "-"));
        let reason = shared::words("--aside", reason)?;
        found.insert(member("--aside", name, writer)?, reason);
    }
    if let Some(related) = &header.applicant.relation {
        found.insert(related.clone(), "relation".to_owned());
    }
    found.retain(|member, _| session.taking_part(header.id).contains(&member));
    Ok(found
        .into_iter()
        .map(|(member, reason)| Aside {
            case: header.id,
            member,
            reason,
        })
        .collect())
}

fn member(flag: &str, name: &str, writer: &Writer) -> Result<StaffId, Failure> {
    let name = name.trim();
    let id = StaffId::parse(name).ok_or_else(|| Failure::bad(flag, name, BadValue::StaffForm))?;
    let roster = &writer.register.office.roster;
    match roster.get(&id) {
        Some(_) => Ok(id),
        None => Err(Failure::NoSuchStaff {
            name: name.to_owned(),
            known: roster.0.iter().map(|staff| staff.id.to_string()).collect(),
        }),
    }
}

fn year(writer: &Writer) -> u16 {
    u16::try_from(writer.now.year()).unwrap_or_default()
}
