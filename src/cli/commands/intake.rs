//! `bmf intake`: a new request (clause S1).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::intake_given::Given;
use crate::cli::intake_header::header;
use crate::cli::intake_search::{self, Search, ties};
use crate::cli::options::{FormatOption, LangOption};
use crate::cli::record::{load, refused};
use crate::cli::say;
use crate::cli::writer::{Action, Writer};
use crate::domain::case::Case;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, DeskCode, folder};
use crate::domain::value::BadValue;
use crate::domain::workflow;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::cases::stem_id;
use crate::register::drafts::Shelved;
use crate::register::files::RelPath;
use crate::register::format::write;
use crate::register::journal::Write;
use crate::render::case::case_json;
use chrono::{DateTime, Datelike, FixedOffset};
use std::path::PathBuf;

/// Take in a new request
///
/// At a terminal nothing need be given: it begins as a search by name, id or
/// phone, shows who may be here already, and asks what the request needs.
/// The answers are kept until the request is recorded; after a break,
/// --resume goes on with them.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "bmf intake --channel phone --service tuition-aid --amount 4500 \\\n    --name 'Noura Salem' --phone 0551234567 --summary 'Fees of the first term'"
)]
pub(crate) struct Args {
    /// A TOML file with the request, or - for standard input; flags override it
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    /// A script's own id: the same key given again is the same case
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<String>,
    /// The kind of request (else support)
    #[arg(long, value_enum)]
    pub(crate) kind: Option<KindOption>,
    /// The desk that gives out the id (else BMF_DESK, else the register's first)
    #[arg(long, value_name = "CODE")]
    desk: Option<String>,
    /// Print only this about the new case
    #[arg(long, value_enum, value_name = "WHAT")]
    print: Option<PrintOption>,
    /// The channel it came by: one of the policy's eight, or another name for it
    #[arg(long, value_name = "CHANNEL")]
    pub(crate) channel: Option<String>,
    /// The association went to the person
    #[arg(long)]
    pub(crate) outreach: bool,
    /// The service asked for
    #[arg(long, value_name = "SERVICE")]
    pub(crate) service: Option<String>,
    /// The need, in the applicant's words
    #[arg(long, value_name = "TEXT")]
    pub(crate) summary: Option<String>,
    /// The amount asked for, in riyals
    #[arg(long, value_name = "SAR", allow_negative_numbers = true)]
    pub(crate) amount: Option<String>,
    /// Pieces, places or hours asked for
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) quantity: Option<String>,
    /// The case that this one is about
    #[arg(long, value_name = "CASE")]
    pub(crate) about: Option<String>,
    /// An earlier case of the same person, who need not say again what is known
    #[arg(long, value_name = "CASE")]
    pub(crate) same_as: Option<String>,
    /// A case that looks like the same person's and is not, and how you know (repeatable)
    #[arg(long, value_name = "CASE=WHY")]
    pub(crate) not_same: Vec<String>,
    /// The applicant's name
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The national id or iqama
    #[arg(long, value_name = "ID")]
    pub(crate) national_id: Option<String>,
    /// Another identity paper, or none
    #[arg(long, value_name = "KIND NUMBER")]
    pub(crate) paper: Option<String>,
    /// The telephone number
    #[arg(long, value_name = "PHONE")]
    pub(crate) phone: Option<String>,
    /// The language in which to write to the person (else the register's)
    #[arg(long, value_enum, value_name = "LANG")]
    pub(crate) language: Option<LangOption>,
    /// The birth date, in either calendar
    #[arg(long, value_name = "DATE")]
    pub(crate) birth: Option<String>,
    /// Where the person lives
    #[arg(long, value_name = "TEXT")]
    pub(crate) address: Option<String>,
    /// The segment to which the person belongs
    #[arg(long, value_name = "SEGMENT")]
    pub(crate) segment: Option<String>,
    /// How many live in the household
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) household: Option<String>,
    /// The household's income a month, in riyals
    #[arg(long, value_name = "SAR", allow_negative_numbers = true)]
    pub(crate) income: Option<String>,
    /// The IBAN to which money would go
    #[arg(long, value_name = "IBAN")]
    pub(crate) iban: Option<String>,
    /// The member of staff or committee to whom the person is related
    #[arg(long, value_name = "STAFF")]
    pub(crate) relation: Option<String>,
    /// An answer to one of the service's own questions (repeatable)
    #[arg(long = "answer", value_name = "KEY=VALUE")]
    pub(crate) answers: Vec<String>,
    /// Any other field of the case, such as beneficiary.name (repeatable)
    #[arg(long, value_name = "FIELD=VALUE")]
    pub(crate) set: Vec<String>,
    /// Go on with a request whose questions were left, at a terminal
    #[arg(long, conflicts_with_all = ["from", "key"])]
    pub(crate) resume: bool,
    /// The draft that is done with once the request is recorded
    #[arg(skip)]
    pub(crate) draft: Option<Shelved>,
}

/// A kind of request, as `--kind` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum KindOption {
    Support,
    Inquiry,
    Suggestion,
    Complaint,
    Objection,
}

/// What `--print` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum PrintOption {
    Id,
    Path,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    if args.resume {
        return Err(Failure::OnlyAsked("--resume"));
    }
    let register = context.register()?;
    let mut given = given(context, args, &register)?;
    let (ties, person) = ties(&register, args.same_as.as_deref(), &args.not_same)?;
    given.person = person;
    let desk = desk(context, args, &register)?;
    // The number is given out under the lock; who asks is known before.
    let now = context.now(&register);
    let draft = header(&given, numbered(desk, now, 1)?, now, &register).ok();
    let mut search = Search::new(&given, draft.as_ref().map(|(header, _)| header), &ties);
    if given.key.is_none() {
        search.through(&register)?;
    }
    let writer = Writer::open(context)?;
    // Two scripts may bring one request at once, so a key is looked for under the lock.
    if given.key.is_some() {
        search.through(&register)?;
    }
    if let Some(key) = &given.key
        && let Some(case) = &search.taken
    {
        return say_taken_before(context, args, &register, case, key);
    }
    given.person = search.person;
    let id = next_id(&writer, desk)?;
    let (header, unasked) = header(&given, id, writer.now, &register)?;
    let about = header.about.map(|id| load(&register, &id.to_string()));
    let about = about.transpose()?.map(|loaded| loaded.file.case);
    let before = Case {
        header,
        events: Vec::new(),
    };
    let event = writer.event(&before, Act::Intake(ties));
    workflow::admit(&before, &event, &writer.rules(None, about.as_ref()))
        .map_err(|refusal| refused(refusal, &before, &register))?;
    let event_id = event.id;
    let case = before.with(event);
    writer.carry_out(&Action {
        verb: EventKind::Intake.name(),
        case: id,
        event: event_id,
        writes: vec![Write {
            path: RelPath::trusted(&id.path()),
            old: None,
            new: write::case(&case).into_bytes(),
        }],
    })?;
    if let Some(draft) = &args.draft {
        // The request stands. A draft that cannot be taken away comes back with this case as its likeliest match.
        let _ = draft.discard(&register);
    }
    let words = context.words(&register);
    for answer in &unasked {
        let notice = Notice::UnaskedAnswer {
            key: &answer.key,
            nearest: answer.nearest.as_deref(),
        };
        context.note(&say::note(&words, &notice));
    }
    match args.print {
        Some(what) => {
            say::if_uncommitted(context, &register);
            context.ui.line(&printed(what, id))?;
        }
        None => say::recorded(context, &register, &case, EventKind::Intake, &[])?,
    }
    intake_search::tell(context, &register, &case.header, &search.matches.found());
    Ok(())
}

/// Returns what a file holds, and over it the flags.
fn given(context: &mut Context<'_>, args: &Args, register: &Register) -> Result<Given, Failure> {
    let mut given = Given::default();
    if let Some(path) = &args.from {
        let bytes = context.read_file(path)?;
        given.read(&path.to_string_lossy(), bytes)?;
    }
    given.take(args, register)?;
    Ok(given)
}

fn desk(context: &Context<'_>, args: &Args, register: &Register) -> Result<DeskCode, Failure> {
    let named = args.desk.as_deref().or_else(|| context.var("BMF_DESK"));
    match named {
        Some(raw) => shared::desk(raw, &register.office),
        None => {
            let first = register.office.desks.first();
            first
                .map(|desk| desk.code)
                .ok_or(Failure::Missing(vec!["--desk"]))
        }
    }
}

/// Returns the next id of this desk and month.
///
/// Under the lock, and past every number on disk and at HEAD, so that one
/// number is never given twice, not even when a file was lost.
fn next_id(writer: &Writer, desk: DeskCode) -> Result<CaseId, Failure> {
    let (year, month) = (writer.now.year(), writer.now.month());
    let mut greatest = 0;
    for thousand in 0.. {
        let below = folder(desk, year, month, thousand * 1000 + 1);
        let on_disk = writer.register.greatest_number(&below)?;
        let at_head = writer.names_at_head(&below)?;
        let at_head = at_head.iter().filter_map(|name| stem_id(name));
        let Some(best) = on_disk.max(at_head.map(CaseId::number).max()) else {
            break;
        };
        greatest = best;
    }
    numbered(desk, writer.now, greatest + 1)
}

fn numbered(desk: DeskCode, now: DateTime<FixedOffset>, number: u32) -> Result<CaseId, Failure> {
    CaseId::new(desk, now.year(), now.month(), number).map_err(|why| {
        if matches!(why, BadValue::CaseIdNumber { .. }) {
            Failure::MonthFull
        } else {
            Failure::bad("received", &now.to_rfc3339(), why)
        }
    })
}

fn say_taken_before(
    context: &mut Context<'_>,
    args: &Args,
    register: &Register,
    case: &Case,
    key: &str,
) -> Result<(), Failure> {
    let id = case.header.id;
    let notice = Notice::TakenBefore { case: id, key };
    let words = context.words(register);
    context.note(&say::note(&words, &notice));
    match args.print {
        Some(what) => context.ui.line(&printed(what, id)),
        None if context.globals.format == FormatOption::Json => {
            let value = case_json(case, &register.office, &register.policy);
            context.ui.json(&value)
        }
        None => context.ui.line(&say::standing(&words, case)),
    }
}

fn printed(what: PrintOption, id: CaseId) -> String {
    match what {
        PrintOption::Id => id.to_string(),
        PrintOption::Path => id.path(),
    }
}
