//! What stands around the contents of a page: its head, the letterhead, the end.
//!
//! A page is one file. It asks for nothing from anywhere, holds no script, and says so to the browser.

use crate::domain::office::Lang;
use crate::locale::page::Phrase;
use crate::render::html::element::Element;
use crate::render::words::Words;

/// How every page looks; without quotation marks, which a page would escape.
const STYLE: &str = include_str!("style.css");

/// Nothing is fetched, run or sent; styles are those of the page.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// How a page lies when it is printed.
#[derive(Clone, Copy)]
pub(super) enum Sheet {
    /// As a letter does.
    Upright,
    /// On its side, for tables of many columns.
    Wide,
}

/// Returns a whole page.
pub(super) fn page(title: &str, sheet: Sheet, contents: Vec<Element>, words: &dyn Words) -> String {
    let (name, direction) = match words.lang() {
        Lang::Ar => ("ar", "rtl"),
        Lang::En => ("en", "ltr"),
    };
    let association = words.page(&Phrase::Association);
    let tab = [title, &association];
    let tab: Vec<&str> = tab.into_iter().filter(|part| !part.is_empty()).collect();
    let meta = |name: &str, content: &str| {
        Element::new("meta")
            .with("name", name)
            .with("content", content)
    };
    let head = Element::new("head")
        .child(Element::new("meta").with("charset", "utf-8"))
        .child(
            Element::new("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY),
        )
        .child(meta("viewport", "width=device-width, initial-scale=1"))
        .child(meta("color-scheme", "light dark"))
        .child(meta("referrer", "no-referrer"))
        .child(meta("generator", "bmf"))
        .child(Element::new("title").text(&tab.join(" · ")))
        .child(Element::new("style").text(STYLE));
    let main = Element::new("main")
        .child(Element::new("h1").words(title))
        .children(contents);
    let body = match sheet {
        Sheet::Upright => Element::new("body"),
        Sheet::Wide => Element::new("body").with("class", "wide"),
    };
    let body = body
        .child(letterhead(words))
        .child(main)
        .child(Element::new("footer").child(said("p", &Phrase::SamePage, words)));
    let html = Element::new("html")
        .with("lang", name)
        .with("dir", direction)
        .child(head)
        .child(body);
    format!("<!DOCTYPE html>\n{html}\n")
}

/// Who speaks (clause H1): the association, whose it is, its seat and its number.
fn letterhead(words: &dyn Words) -> Element {
    let line = |class, phrase| (class, words.page(&phrase));
    let lines = [
        line("name", Phrase::Association),
        line("state", Phrase::Authority),
        line("seat", Phrase::Seat),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    Element::new("header")
        .children(lines.map(|(class, text)| Element::new("p").with("class", class).words(&text)))
}

/// Returns an element that says something.
pub(super) fn said(name: &'static str, phrase: &Phrase<'_>, words: &dyn Words) -> Element {
    Element::new(name).words(&words.page(phrase))
}

/// Returns what a page says of itself, each under its name.
pub(super) fn facts(rows: &[(String, String)]) -> Element {
    let row = |(label, value): &(String, String)| {
        Element::new("div")
            .child(Element::new("dt").words(&capital(label)))
            .child(Element::new("dd").words(value))
    };
    Element::new("dl")
        .with("class", "facts")
        .children(rows.iter().map(row))
}

/// Returns words as they begin a line of their own: the names of a closed list are written small.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
