//! A message to an applicant: its text, the links that open it in the program that sends it, and a QR code.
//!
//! Nothing is sent from here, and nothing is recorded: only the officer knows whether it was sent.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::{say, templates};
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::message::{Template, Way};
use crate::domain::office::Lang;
use crate::domain::view::View;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::render::json;
use crate::render::link::link;
use crate::render::message;
use crate::render::qr::Qr;
use serde_json::{Map, Value, json};

/// The lines below the code: the note, the command that logs the message, and where the next one is typed.
const BELOW: usize = 3;

/// A message that is ready to be sent.
pub(crate) struct Prepared {
    case: CaseId,
    template: Template,
    way: Way,
    lang: Lang,
    text: String,
    /// The link of each way that reaches the person.
    links: Vec<(Way, String)>,
}

/// Prepares a message in `lang`, else in the applicant's language, else in the register's.
///
/// # Errors
///
/// It makes no sense where the case stands, its template is faulty, or there is no number to send it to.
pub(crate) fn prepare(
    register: &Register,
    case: &Case,
    template: Template,
    way: Way,
    lang: Option<Lang>,
) -> Result<Prepared, Failure> {
    let (office, policy) = (&register.office, &register.policy);
    let view = View::of(case);
    if !template.fits(case, &view, office) {
        return Err(Failure::Unfit {
            case: case.header.id,
            template,
            stage: view.stage,
            fitting: Template::fitting(case, &view, office),
        });
    }
    let applicant = &case.header.applicant;
    let lang = lang.or(applicant.language);
    let lang = lang.unwrap_or(office.settings.language);
    let source = templates::of_message(register, template, lang)?;
    let named = (source.path.as_str(), source.text.as_str());
    let text = message::message(named, case, lang, office, policy);
    let text = text.map_err(|flaw| source.faulty(flaw))?;
    let mobile = applicant.phone.as_ref().filter(|phone| phone.is_mobile());
    if mobile.is_none() && way != Way::Mail {
        return Err(Failure::NoMobile(case.header.id));
    }
    let subject = lang.of(&office.name);
    let ways = Way::ALL.iter();
    let links = ways.filter_map(|way| Some((*way, link(*way, mobile, subject, &text)?)));
    Ok(Prepared {
        case: case.header.id,
        template,
        way,
        lang,
        links: links.collect(),
        text,
    })
}

/// Shows a message with its links, and at a terminal the code of the chosen one; says how to log that it was sent.
///
/// # Errors
///
/// The output cannot be written.
pub(crate) fn show(
    context: &mut Context<'_>,
    register: &Register,
    message: &Prepared,
) -> Result<(), Failure> {
    let words = context.words(register);
    if context.globals.format == FormatOption::Json {
        context.ui.json(&as_json(message))?;
    } else {
        let links: Vec<&str> = message
            .links
            .iter()
            .map(|(_, link)| link.as_str())
            .collect();
        let text = format!("{}\n\n{}", message.text, links.join("\n"));
        context.ui.line(&text)?;
        if let Some(window) = context.ui.terminal.out {
            show_code(context, register, message, window)?;
        }
    }
    context.ui.aside(&say::note(&words, &Notice::NotLogged));
    context.ui.aside(&format!("  → {}", message.log_command()));
    Ok(())
}

fn show_code(
    context: &mut Context<'_>,
    register: &Register,
    message: &Prepared,
    (columns, rows): (usize, usize),
) -> Result<(), Failure> {
    let chosen = message.links.iter().find(|(way, _)| *way == message.way);
    let Some(code) = chosen.and_then(|(_, link)| Qr::of(link)) else {
        return Ok(());
    };
    // A code that is cut, or that has scrolled away in part, is none.
    let (width, height) = (code.columns(), code.rows() + BELOW);
    if width > columns || height > rows {
        let notice = Notice::CodeTooLarge {
            columns: width,
            rows: height,
        };
        let words = context.words(register);
        context.ui.aside(&say::note(&words, &notice));
        return Ok(());
    }
    let painted = context.var("NO_COLOR").is_none();
    context.ui.line(&code.text(painted))
}

fn as_json(message: &Prepared) -> Value {
    let links = message.links.iter();
    let links: Map<String, Value> = links
        .map(|(way, link)| (way.name().to_owned(), json!(link)))
        .collect();
    json!({
        "format": json::FORMAT,
        "id": message.case.to_string(),
        "template": message.template.name(),
        "language": message.lang.name(),
        "text": message.text,
        "links": links,
    })
}

impl Prepared {
    /// Returns the command that logs the message once it is sent.
    fn log_command(&self) -> String {
        let (case, template) = (self.case, self.template.name());
        let via = match self.way {
            Way::Whatsapp => String::new(),
            Way::Sms | Way::Mail => format!(" --via {}", self.way.name()),
        };
        format!("bmf contact {case} --message {template}{via} --sent")
    }
}
