//! `bmf print`: a paper to be read, signed and taken home.
//!
//! Nothing is recorded by printing: a paper tells of what is recorded already, and has its number from that.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::Cases;
use crate::cli::options::FormatOption;
use crate::cli::record::load;
use crate::cli::{remedy, say, session, templates};
use crate::domain::case::Case;
use crate::domain::id::EventId;
use crate::domain::service::Service;
use crate::domain::sheet::{Languages, Sheet, Unprintable};
use crate::domain::view::View;
use crate::domain::workflow::next::next;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::files::write_foreign;
use crate::render::json::{FORMAT, pretty};
use crate::render::paper::{self, Frame, Part, Templates};
use crate::report::minutes::Minutes;
use chrono::Datelike;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// Print a paper of a case, a sitting or a service
///
/// Writes an HTML file for A4 with the association's letterhead, to be printed
/// from a browser. The papers of a case are form, receipt, declaration,
/// decision and delivery; besides there are form --blank, minutes SESSION and
/// checklist. Nothing is recorded, and a paper that is printed again has the
/// same number.
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

/// A paper that can be laid out.
struct Paper {
    sheet: Sheet,
    values: Map<String, Value>,
    languages: Languages,
    /// How its file is called, without what stands after the point.
    stem: String,
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
    let register = context.register()?;
    let paper = match wanted {
        Wanted::OfCase(case, sheet) => of_case(&register, case, sheet, args)?,
        Wanted::Minutes(session) => minutes(context, &register, session, args)?,
        Wanted::Blank(service) => {
            let service = service_of(&register, service)?;
            let values = paper::blank_form(service, &frame(&register, args));
            of_service(&register, Sheet::Form, service, values, args)
        }
        Wanted::Checklist(service) => {
            let service = service_of(&register, service)?;
            let values = paper::checklist(service, &frame(&register, args));
            of_service(&register, Sheet::Checklist, service, values, args)
        }
    };
    if context.globals.format == FormatOption::Json {
        let mut object = Map::from_iter([("format".to_owned(), json!(FORMAT))]);
        object.extend(paper.values);
        let object = paper::plain(&Value::Object(object));
        return put(context, &register, None, paper.sheet, &pretty(&object));
    }
    let page = page(&register, &paper)?;
    let name = format!("{}.html", paper.stem);
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(name));
    put(context, &register, Some(&path), paper.sheet, &page)
}

/// A paper may be named before its case as well as after it.
fn wanted(args: &Args) -> Result<Wanted<'_>, Failure> {
    let first = Sheet::parse(args.subject.trim());
    let second = args.paper.as_deref();
    let service = args.service.as_deref();
    let needed = || service.ok_or(Failure::Missing(vec!["--service"]));
    let alone = |flag: &str| Failure::Exclusive {
        flag: flag.to_owned(),
        other: args.subject.clone(),
    };
    if args.blank && first != Some(Sheet::Form) {
        return Err(alone("--blank"));
    }
    match (first, second) {
        (Some(Sheet::Form), None) if args.blank => Ok(Wanted::Blank(needed()?)),
        (Some(Sheet::Checklist), None) => Ok(Wanted::Checklist(needed()?)),
        (_, _) if service.is_some() => Err(alone("--service")),
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
        (Some(Sheet::Checklist), Some(_)) => Err(alone("CASE")),
        (None, None) => Err(Failure::Missing(vec!["PAPER"])),
        (None, Some(paper)) => Ok(Wanted::OfCase(&args.subject, sheet_of_case(paper)?)),
    }
}

fn sheet_of_case(name: &str) -> Result<Sheet, Failure> {
    let sheet = Sheet::parse(name.trim());
    let of_case = sheet.filter(|sheet| Sheet::OF_A_CASE.contains(sheet));
    of_case.ok_or_else(|| Failure::NotOnList {
        name: "PAPER".to_owned(),
        found: name.to_owned(),
        known: names(Sheet::OF_A_CASE),
    })
}

fn names(sheets: &[Sheet]) -> Vec<String> {
    sheets.iter().map(|sheet| sheet.name().to_owned()).collect()
}

fn of_case(register: &Register, asked: &str, sheet: Sheet, args: &Args) -> Result<Paper, Failure> {
    let case = load(register, asked)?.file.case;
    let event = args
        .event
        .as_deref()
        .map(|raw| EventId::parse(raw).map_err(|why| Failure::bad("--event", raw, why)));
    let event = event.transpose()?;
    let view = View::of(&case);
    let subject = sheet.subject(&case, &view, event);
    let subject = subject.map_err(|why| unprintable(why, sheet, &case, register, args))?;
    Ok(Paper {
        sheet,
        values: paper::of_case(sheet, subject, &case, &frame(register, args)),
        languages: languages(args, register, Some(&case)),
        stem: format!("{}-{}", case.header.id, sheet.name()),
    })
}

fn unprintable(
    why: Unprintable,
    sheet: Sheet,
    case: &Case,
    register: &Register,
    args: &Args,
) -> Failure {
    let view = View::of(case);
    match why {
        Unprintable::OtherEvent(known) => Failure::NotOnList {
            name: "--event".to_owned(),
            found: args.event.clone().unwrap_or_default(),
            known: known.iter().map(ToString::to_string).collect(),
        },
        Unprintable::NotDone => {
            let steps = next(case, &view, &register.policy);
            let step = steps.first().map(|step| step.event);
            Failure::Unprintable {
                case: case.header.id,
                sheet,
                stage: view.stage,
                disputed: view.is_disputed(),
                next: step.map(|event| remedy::command(event, case, register)),
            }
        }
    }
}

fn minutes(
    context: &mut Context<'_>,
    register: &Register,
    asked: &str,
    args: &Args,
) -> Result<Paper, Failure> {
    let year = session::year(context.today(register).year());
    let session = session::named(register, asked, year)?.session;
    let cases = Cases::read(context, register)?;
    let value = Minutes::of(&session, &cases.cases);
    let paper = Paper {
        sheet: Sheet::Minutes,
        values: paper::minutes(&value, &frame(register, args)),
        languages: languages(args, register, None),
        stem: format!("{}-{}", session.id, Sheet::Minutes.name()),
    };
    // Minutes from which a decision is missing would be signed all the same.
    cases.answered()?;
    Ok(paper)
}

fn of_service(
    register: &Register,
    sheet: Sheet,
    service: &Service,
    values: Map<String, Value>,
    args: &Args,
) -> Paper {
    let plain = |c: char| {
        if c.is_alphanumeric() || c == '-' {
            c
        } else {
            '-'
        }
    };
    let id: String = service.id.chars().map(plain).collect();
    Paper {
        sheet,
        values,
        languages: languages(args, register, None),
        stem: format!("{}-{id}", sheet.name()),
    }
}

fn service_of<'r>(register: &'r Register, id: &str) -> Result<&'r Service, Failure> {
    let catalogue = &register.office.catalogue;
    let known = || catalogue.services.iter().map(|service| service.id.clone());
    catalogue
        .service(id.trim())
        .ok_or_else(|| Failure::NotOnList {
            name: "--service".to_owned(),
            found: id.to_owned(),
            known: known().collect(),
        })
}

fn frame<'r>(register: &'r Register, args: &Args) -> Frame<'r> {
    Frame {
        office: &register.office,
        policy: &register.policy,
        attachments: args.attachments,
    }
}

fn languages(args: &Args, register: &Register, case: Option<&Case>) -> Languages {
    match args.language {
        Some(PaperLanguage::Ar) => Languages::Ar,
        Some(PaperLanguage::En) => Languages::En,
        Some(PaperLanguage::Both) => Languages::Both,
        None => {
            let reader = case.and_then(|case| case.header.applicant.language);
            Languages::of(reader, register.office.settings.language)
        }
    }
}

fn page(register: &Register, paper: &Paper) -> Result<String, Failure> {
    let [style, letterhead, sheet] = templates::of_sheet(register, paper.sheet)?;
    let made = paper::page(
        &Templates {
            style: &style.text,
            letterhead: (&letterhead.path, &letterhead.text),
            sheet: (&sheet.path, &sheet.text),
        },
        &paper.values,
        paper.languages,
        &register.office,
        &register.policy,
    );
    made.map_err(|(part, flaw)| match part {
        Part::Letterhead => letterhead.faulty(flaw),
        Part::Sheet => sheet.faulty(flaw),
    })
}

/// Writes the paper where it is wanted, and says where that is.
fn put(
    context: &mut Context<'_>,
    register: &Register,
    path: Option<&Path>,
    sheet: Sheet,
    text: &str,
) -> Result<(), Failure> {
    let Some(path) = path.filter(|path| *path != Path::new("-")) else {
        return context.ui.print(text);
    };
    let shown = path.to_string_lossy();
    // A slip must not put a page in the place of a case.
    if !path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("html"))
    {
        return Err(Failure::NotOnList {
            name: "--output".to_owned(),
            found: shown.into_owned(),
            known: vec!["FILE.html".to_owned(), "-".to_owned()],
        });
    }
    write_foreign(&context.folder.join(path), text.as_bytes())?;
    let words = context.words(register);
    let printed = Notice::Printed {
        sheet,
        path: &shown,
    };
    context.ui.line(&words.say(&Message::Notice(&printed)))?;
    context.note(&say::note(&words, &Notice::OpenToPrint));
    Ok(())
}
