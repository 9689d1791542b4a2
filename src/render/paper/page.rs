//! A page of HTML from its templates.
//!
//! The frame of the page is ours, so that no template can take away what it promises: it loads nothing and runs nothing,
//! wherever it is opened. What stands on it is the templates' affair.

use crate::domain::office::{Lang, Office};
use crate::domain::policy::Policy;
use crate::domain::sheet::Languages;
use crate::locale::Locale;
use crate::render::template::{self, Flaw};
use crate::render::{markup, qr};
use serde_json::{Map, Value};

/// The texts of which a page is made, each with the path that a fault in it names.
#[derive(Clone, Copy, Debug)]
pub struct Templates<'a> {
    /// How it looks: CSS, in which no value stands.
    pub style: &'a str,
    /// What stands at the head of every paper.
    pub letterhead: (&'a str, &'a str),
    /// The paper itself.
    pub sheet: (&'a str, &'a str),
}

/// The template in which a flaw was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The letterhead.
    Letterhead,
    /// The paper itself.
    Sheet,
}

/// Returns the page.
///
/// # Errors
///
/// One of the templates is faulty.
pub fn page(
    templates: &Templates<'_>,
    values: &Map<String, Value>,
    languages: Languages,
    office: &Office,
    policy: &Policy,
) -> Result<String, (Part, Flaw)> {
    let list = languages.list();
    let first = list.first().copied().unwrap_or(Lang::Ar);
    let code = values.get("code").and_then(Value::as_str);
    let drawing = code.and_then(qr::svg).unwrap_or_default();
    let fill = |part, template| {
        let drawing = Some(("qr", drawing.clone()));
        template::page(template, values, drawing, list).map_err(|flaw| (part, flaw))
    };
    let letterhead = fill(Part::Letterhead, templates.letterhead)?;
    let sheet = fill(Part::Sheet, templates.sheet)?;
    let text = |name: &str| {
        let value = values.get(name);
        let value = value.map(|value| value.get(first.name()).unwrap_or(value));
        value.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let number = markup::unmarked(&text("number"));
    let title = [text("title"), number.clone()].map(|it| markup::text(&it));
    let title = title.join(" ");
    let (lang, direction) = (first.name(), markup::direction(first));
    let class = languages.name();
    let paper = text("paper");
    // The style ends where our tag says so.
    let style = templates.style.replace("</", "<\\/");
    let foot = foot(&number, &Locale::of_register(first, office, policy));
    Ok(format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{lang}\" dir=\"{direction}\" class=\"{class}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <style>\n{style}\n{foot}</style>\n\
         </head>\n\
         <body class=\"{paper}\">\n{letterhead}\n<main>\n{sheet}\n</main>\n</body>\n\
         </html>\n",
        title = title.trim(),
    ))
}

/// Returns what stands below each page: its number, and that of the paper, by which a lost page is known.
fn foot(number: &str, words: &Locale<'_>) -> String {
    let (page, of) = words.page_of();
    let digits = if words.has_arabic_digits() {
        ", arabic-indic"
    } else {
        ""
    };
    let (near, far) = match words.lang {
        Lang::Ar => ("right", "left"),
        Lang::En => ("left", "right"),
    };
    let direction = markup::direction(words.lang);
    // Ids and numbers of sittings hold letters, digits, `-` and `/` only.
    format!(
        "@page {{ @bottom-{near} {{ direction: {direction}; content: \"{page}\" counter(page{digits}) \"{of}\" counter(pages{digits}); }} \
         @bottom-{far} {{ direction: ltr; content: \"{number}\"; }} }}\n"
    )
}
