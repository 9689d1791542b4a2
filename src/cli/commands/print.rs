//! `bmf print`: a paper to be read, signed and taken home.
//!
//! Nothing is recorded by printing: a paper tells of what is recorded already, and has its number from that.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::paper::{Order, Target};
use crate::domain::id::EventId;
use crate::domain::sheet::{Languages, Sheet};
use std::path::PathBuf;

/// Print a paper of a case, a sitting or a service
///
/// Writes an HTML file for A4 with the association's letterhead, to be printed
/// from a browser, or a PDF file. The papers of a case are form, receipt,
/// declaration, decision and delivery; besides there are form --blank, minutes
/// SESSION and checklist. Nothing is recorded, and a paper that is printed again
/// has the same number.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf print 42 receipt")]
pub(crate) struct Args {
    /// The case, by its id or a short form; or form, minutes or checklist
    #[arg(value_name = "CASE")]
    subject: String,
    /// The paper: form, receipt, declaration, decision or delivery; after minutes, the session
    #[arg(value_name = "PAPER")]
    paper: Option<String>,
    /// A blank form, to be filled by hand; needs --service
    #[arg(long, conflicts_with_all = ["paper", "event", "attachments"])]
    blank: bool,
    /// The service whose blank form or checklist is wanted
    #[arg(long, value_name = "SERVICE", conflicts_with_all = ["paper", "event", "attachments"])]
    service: Option<String>,
    /// The event whose paper is wanted (else the last one)
    #[arg(long, value_name = "EVENT")]
    event: Option<String>,
    /// The language of the paper (else the register's, with the applicant's beside it)
    #[arg(long = "in", value_enum, value_name = "LANG")]
    language: Option<PaperLanguage>,
    /// How many papers are attached
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    attachments: u32,
    /// Write a PDF file, if this bmf was built with it
    #[arg(long)]
    pdf: bool,
    /// The file, or - to show it (else one named after the case and the paper, in this folder)
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The languages of a paper, as `--in` takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum PaperLanguage {
    Ar,
    En,
    Both,
}

/// What the words of the command line mean.
enum Wanted<'a> {
    OfCase(&'a str, Sheet),
    Minutes(&'a str),
    Blank(&'a str),
    Checklist(&'a str),
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let wanted = wanted(args)?;
    let target = Target::of(args.output.as_deref(), args.pdf)?;
    let register = context.register()?;
    let order = Order {
        register: &register,
        event: event(args.event.as_deref())?,
        languages: args.language.map(PaperLanguage::languages),
        attachments: args.attachments,
    };
    let paper = match wanted {
        Wanted::OfCase(case, sheet) => order.of_case(case, sheet)?,
        Wanted::Minutes(session) => order.minutes(context, session)?,
        Wanted::Blank(service) => order.blank_form(service)?,
        Wanted::Checklist(service) => order.checklist(service)?,
    };
    if context.globals.format == FormatOption::Json {
        return context.ui.json(&paper.values());
    }
    paper.put(context, &register, &target)
}

/// A paper may be named before its case as well as after it.
fn wanted(args: &Args) -> Result<Wanted<'_>, Failure> {
    let first = Sheet::parse(args.subject.trim());
    let second = args.paper.as_deref();
    let alone = |flag: &str| Failure::Exclusive {
        flag: flag.to_owned(),
        other: args.subject.clone(),
    };
    if args.blank && first != Some(Sheet::Form) {
        return Err(alone("--blank"));
    }
    let of_service = args.blank || first == Some(Sheet::Checklist);
    match args.service.as_deref() {
        Some(service) if args.blank => return Ok(Wanted::Blank(service)),
        Some(service) if of_service => return Ok(Wanted::Checklist(service)),
        Some(_) => return Err(alone("--service")),
        None if of_service && second.is_none() => return Err(Failure::Missing(vec!["--service"])),
        None => {}
    }
    match (first, second) {
        (Some(Sheet::Checklist), _) => Err(alone("CASE")),
        (Some(Sheet::Minutes), _) if args.event.is_some() => Err(alone("--event")),
        (Some(Sheet::Minutes), Some(session)) => Ok(Wanted::Minutes(session)),
        (Some(Sheet::Minutes), None) => Err(Failure::Missing(vec!["SESSION"])),
        (Some(Sheet::Form), None) => Err(Failure::OneOf(vec!["CASE", "--blank"])),
        (Some(Sheet::Receipt | Sheet::Declaration | Sheet::Decision | Sheet::Delivery), None) => {
            Err(Failure::Missing(vec!["CASE"]))
        }
        (
            Some(
                sheet @ (Sheet::Form
                | Sheet::Receipt
                | Sheet::Declaration
                | Sheet::Decision
                | Sheet::Delivery),
            ),
            Some(case),
        ) => Ok(Wanted::OfCase(case, sheet)),
        (None, None) => Err(Failure::Missing(vec!["PAPER"])),
        (None, Some(paper)) => Ok(Wanted::OfCase(&args.subject, sheet_of_case(paper)?)),
    }
}

fn sheet_of_case(name: &str) -> Result<Sheet, Failure> {
    let sheet = Sheet::parse(name.trim());
    let of_case = sheet.filter(|sheet| Sheet::OF_A_CASE.contains(sheet));
    let known = Sheet::OF_A_CASE.iter();
    of_case.ok_or_else(|| Failure::NotOnList {
        name: "PAPER".to_owned(),
        found: name.to_owned(),
        known: known.map(|sheet| sheet.name().to_owned()).collect(),
    })
}

fn event(raw: Option<&str>) -> Result<Option<EventId>, Failure> {
    raw.map(|raw| EventId::parse(raw).map_err(|why| Failure::bad("--event", raw, why)))
        .transpose()
}

impl PaperLanguage {
    fn languages(self) -> Languages {
        match self {
            Self::Ar => Languages::Ar,
            Self::En => Languages::En,
            Self::Both => Languages::Both,
        }
    }
}
