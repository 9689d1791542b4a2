//! The text of a message to an applicant.
//!
//! The values that a message can name are all here, and none of them is about the person: no name, no number of an
//! identity, no service, amount or reason. A template that the association edits cannot tell what it is not given.

use crate::domain::case::Case;
use crate::domain::message::awaited_papers;
use crate::domain::office::{Lang, Office};
use crate::domain::policy::Policy;
use crate::domain::view::View;
use crate::domain::workflow::next::due;
use crate::locale::Locale;
use crate::render::template::{Flaw, fill};
use serde_json::{Map, Value, json};

/// Returns the text of a message about this case, in this language.
///
/// # Errors
///
/// The template is faulty.
pub fn message(
    (name, template): (&str, &str),
    case: &Case,
    lang: Lang,
    office: &Office,
    policy: &Policy,
) -> Result<String, Flaw> {
    let words = Locale::of_register(lang, office, policy);
    let text = fill(name, template, &values(case, &words, office, policy))?;
    let text: String = text.chars().filter(is_sent).collect();
    Ok(text.trim().to_owned())
}

/// A mark of direction is one of the seventy letters of a text message, and some telephones show it as a box; ids and
/// dates are written so that they keep their order without it. Of what cannot be seen only the line break stays.
fn is_sent(c: &char) -> bool {
    let is_mark = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    *c == '\n' || !(is_mark || c.is_control())
}

fn values(case: &Case, words: &Locale<'_>, office: &Office, policy: &Policy) -> Map<String, Value> {
    let view = View::of(case);
    let due = due(&view, policy);
    let short = words.narrow();
    let earliest = due.and_then(|due| due.not_before);
    let papers = awaited_papers(case, &view, office);
    let papers = papers.iter().map(|paper| words.document(paper));
    let values = [
        ("association", json!(words.lang.of(&office.name))),
        ("number", json!(case.header.id.to_string())),
        ("earliest", json!(earliest.map(|day| short.day(day)))),
        ("latest", json!(due.map(|due| short.day(due.not_after)))),
        ("papers", papers.collect()),
    ];
    let named = values.map(|(name, value)| (name.to_owned(), value));
    named.into_iter().collect()
}
