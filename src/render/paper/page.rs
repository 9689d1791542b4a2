//! A page from its templates: as HTML for a browser, or as a tree for another layout.
//!
//! The frame of the page is ours, so that no template can take away what it promises: it loads nothing and runs nothing,
//! wherever it is opened. What stands on it is the templates' affair.

use crate::domain::office::{Lang, Office};
use crate::domain::policy::Policy;
use crate::domain::sheet::Languages;
use crate::locale::Locale;
use crate::render::paper::tree::tree;
use crate::render::template::{self, Flaw};
use crate::render::{markup, qr};
use serde_json::{Map, Value, json};

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

/// A page whose templates are filled.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    style: &'a str,
    letterhead: String,
    sheet: String,
    /// Which paper it is, by its name in files.
    paper: String,
    title: String,
    /// The number at the foot of each page; empty for a blank paper.
    number: String,
    languages: Languages,
    words: Locale<'a>,
}

impl<'a> Page<'a> {
    /// Fills the templates of a page.
    ///
    /// # Errors
    ///
    /// One of the templates is faulty.
    pub fn of(
        templates: &Templates<'a>,
        values: &Map<String, Value>,
        languages: Languages,
        office: &'a Office,
        policy: &'a Policy,
    ) -> Result<Self, (Part, Flaw)> {
        let list = languages.list();
        let first = list.first().copied().unwrap_or(Lang::Ar);
        let code = values.get("code").and_then(Value::as_str);
        let drawing = code.and_then(qr::svg).unwrap_or_default();
        let fill = |part, template| {
            let drawing = Some(("qr", drawing.clone()));
            template::page(template, values, drawing, list).map_err(|flaw| (part, flaw))
        };
        let text = |name: &str| {
            let value = values.get(name);
            let value = value.map(|value| value.get(first.name()).unwrap_or(value));
            markup::unmarked(value.and_then(Value::as_str).unwrap_or_default())
        };
        let number = text("number");
        Ok(Self {
            style: templates.style,
            letterhead: fill(Part::Letterhead, templates.letterhead)?,
            sheet: fill(Part::Sheet, templates.sheet)?,
            paper: text("paper"),
            title: format!("{} {number}", text("title")).trim().to_owned(),
            number,
            languages,
            words: Locale::of_register(first, office, policy),
        })
    }

    /// Returns the page as one file of HTML.
    pub fn html(&self) -> String {
        let lang = self.words.lang;
        let (name, direction) = (lang.name(), markup::direction(lang));
        let class = self.languages.name();
        let title = markup::text(&self.title);
        // The style ends where our tag says so.
        let style = self.style.replace("</", "<\\/");
        let Self {
            letterhead,
            sheet,
            paper,
            ..
        } = self;
        format!(
            "<!DOCTYPE html>\n\
             <html lang=\"{name}\" dir=\"{direction}\" class=\"{class}\">\n\
             <head>\n\
             <meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n\
             <style>\n{style}\n{foot}</style>\n\
             </head>\n\
             <body class=\"{paper}\">\n{letterhead}\n<main>\n{sheet}\n</main>\n</body>\n\
             </html>\n",
            foot = self.foot(),
        )
    }

    /// Returns the page as a tree of tags and words, in JSON.
    pub fn tree(&self) -> Value {
        let (page, of) = self.words.page_of();
        json!({
            "title": self.title,
            "number": self.number,
            "lang": self.words.lang.name(),
            "languages": self.languages.name(),
            "digits": if self.words.has_arabic_digits() { "arabic" } else { "latin" },
            "page": page,
            "of": of,
            "letterhead": tree(&self.letterhead),
            "sheet": tree(&self.sheet),
        })
    }

    /// Returns what stands below each page: its number, and that of the paper, by which a lost page is known.
    fn foot(&self) -> String {
        let (page, of) = self.words.page_of();
        let digits = if self.words.has_arabic_digits() {
            ", arabic-indic"
        } else {
            ""
        };
        let (near, far) = match self.words.lang {
            Lang::Ar => ("right", "left"),
            Lang::En => ("left", "right"),
        };
        let direction = markup::direction(self.words.lang);
        // Ids and numbers of sittings hold letters, digits, `-` and `/` only.
        let number = &self.number;
        format!(
            "@page {{ @bottom-{near} {{ direction: {direction}; content: \"{page}\" counter(page{digits}) \"{of}\" counter(pages{digits}); }} \
             @bottom-{far} {{ direction: ltr; content: \"{number}\"; }} }}\n"
        )
    }
}
