//! The templates of a register: the association's own file, else the one that bmf brings.

use crate::cli::error::Failure;
use crate::domain::message::Template;
use crate::domain::office::Lang;
use crate::domain::problem::Problem;
use crate::domain::sheet::Sheet;
use crate::register::files::{Files, RelPath};
use crate::register::format::fault::Fault;
use crate::register::{FaultyFile, Register};
use crate::render::template::Flaw;

/// A template with the place where it stands, or would stand.
pub(crate) struct Source {
    /// The path below the register.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Returns every template that bmf brings, with the path at which a register keeps it.
pub(crate) fn brought() -> Vec<(String, &'static str)> {
    let in_each = |template: &Template| {
        let template = *template;
        let languages = Lang::ALL.iter();
        languages.map(move |lang| (path(template, *lang), text(template, *lang)))
    };
    let messages = Template::ALL.iter().flat_map(in_each);
    let sheets = Sheet::ALL.iter();
    let sheets = sheets.map(|sheet| (sheet_path(*sheet), sheet_text(*sheet)));
    let shared = SHARED.map(|(path, text)| (path.to_owned(), text));
    messages.chain(shared).chain(sheets).collect()
}

/// Returns the template of a message in one language.
///
/// # Errors
///
/// The register has a file of its own, and it cannot be read or is no text.
pub(crate) fn of_message(
    register: &Register,
    template: Template,
    lang: Lang,
) -> Result<Source, Failure> {
    own_or(register, path(template, lang), text(template, lang))
}

/// Returns the style of all papers, their letterhead, and the template of one of them.
///
/// # Errors
///
/// As [`of_message`].
pub(crate) fn of_sheet(register: &Register, sheet: Sheet) -> Result<[Source; 3], Failure> {
    let [style, letterhead] = SHARED;
    let own = |(path, text): (&str, &'static str)| own_or(register, path.to_owned(), text);
    let sheet = own_or(register, sheet_path(sheet), sheet_text(sheet))?;
    Ok([own(style)?, own(letterhead)?, sheet])
}

fn own_or(register: &Register, path: String, brought: &str) -> Result<Source, Failure> {
    let Some(bytes) = register.files.read(&RelPath::trusted(&path))? else {
        let text = brought.to_owned();
        return Ok(Source { path, text });
    };
    match std::str::from_utf8(&bytes) {
        // Some editors begin a file with a mark that is no part of its text.
        Ok(text) => Ok(Source {
            path,
            text: text.trim_start_matches('\u{FEFF}').to_owned(),
        }),
        Err(error) => {
            let at = error.valid_up_to();
            let problem = Problem::NotUtf8;
            let faults = vec![Fault {
                span: at..at,
                problem,
            }];
            let file = FaultyFile::new(&path, &bytes, faults);
            Err(Failure::Faulty(Box::new(file)))
        }
    }
}

impl Source {
    /// Returns the failure of a template with this flaw.
    pub(crate) fn faulty(&self, flaw: Flaw) -> Failure {
        let fault = Fault {
            span: flaw.span,
            problem: flaw.problem,
        };
        let file = FaultyFile::new(&self.path, self.text.as_bytes(), vec![fault]);
        Failure::Faulty(Box::new(file))
    }
}

fn path(template: Template, lang: Lang) -> String {
    format!("templates/messages/{}.{}.txt", template.name(), lang.name())
}

fn sheet_path(sheet: Sheet) -> String {
    format!("templates/paper/{}.html", sheet.name())
}

/// What all papers share.
const SHARED: [(&str, &str); 2] = [
    (
        "templates/paper/style.css",
        include_str!("../../templates/paper/style.css"),
    ),
    (
        "templates/paper/letterhead.html",
        include_str!("../../templates/paper/letterhead.html"),
    ),
];

fn sheet_text(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Form => include_str!("../../templates/paper/form.html"),
        Sheet::Receipt => include_str!("../../templates/paper/receipt.html"),
        Sheet::Declaration => include_str!("../../templates/paper/declaration.html"),
        Sheet::Decision => include_str!("../../templates/paper/decision.html"),
        Sheet::Delivery => include_str!("../../templates/paper/delivery.html"),
        Sheet::Minutes => include_str!("../../templates/paper/minutes.html"),
        Sheet::Checklist => include_str!("../../templates/paper/checklist.html"),
    }
}

/// This repository is itself a register, and its templates are those that every new one begins with.
macro_rules! text {
    ($name:literal) => {
        include_str!(concat!("../../templates/messages/", $name, ".txt"))
    };
}

fn text(template: Template, lang: Lang) -> &'static str {
    match (template, lang) {
        (Template::Received, Lang::Ar) => text!("received.ar"),
        (Template::Received, Lang::En) => text!("received.en"),
        (Template::Committee, Lang::Ar) => text!("committee.ar"),
        (Template::Committee, Lang::En) => text!("committee.en"),
        (Template::Decision, Lang::Ar) => text!("decision.ar"),
        (Template::Decision, Lang::En) => text!("decision.en"),
        (Template::Papers, Lang::Ar) => text!("papers.ar"),
        (Template::Papers, Lang::En) => text!("papers.en"),
        (Template::Collect, Lang::Ar) => text!("collect.ar"),
        (Template::Collect, Lang::En) => text!("collect.en"),
        (Template::Satisfaction, Lang::Ar) => text!("satisfaction.ar"),
        (Template::Satisfaction, Lang::En) => text!("satisfaction.en"),
    }
}
