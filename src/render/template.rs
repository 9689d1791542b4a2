//! Templates: the association's own text with values put in.
//!
//! The one door to the template engine. A template reads no file and no other template, sees the values it is handed and
//! nothing else, stops when it runs too long, and may not name a value that is not there. The engine's words are English;
//! what it can be asked for is typed.

use crate::domain::office::Lang;
use crate::domain::problem::Problem;
use crate::render::markup;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, UndefinedBehavior};
use serde_json::{Map, Value, json};
use std::ops::Range;

/// The steps that a template may take: far more than a form of many pages needs, and over in a moment.
const FUEL: u64 = 200_000;

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The bytes of the template that are wrong.
    pub span: Range<usize>,
    /// What is wrong with them.
    pub problem: Problem,
}

/// Returns the text of a template with these values put in.
///
/// Where the name of the template ends in `.html` the values are escaped; in every other they stand as they are.
///
/// # Errors
///
/// The template is not well formed, names a value that there is not, or does not come to an end.
pub fn fill(name: &str, text: &str, values: &Map<String, Value>) -> Result<String, Flaw> {
    engine()
        .render_named_str(name, text, Serde(values))
        .map_err(|error| flaw(&error, text, values))
}

/// Returns a part of a page with these values put in, in these languages.
///
/// A value that has an `ar` and an `en` stands in each language that is asked for, and so does what the template itself
/// says with `say(ar, en)`. `drawing` is markup of ours, which the template may name.
///
/// Whatever the template does, a value comes out as text: there is no filter that would make markup of it.
///
/// # Errors
///
/// As [`fill`].
pub fn page(
    (name, text): (&str, &str),
    values: &Map<String, Value>,
    drawing: Option<(&'static str, String)>,
    languages: &'static [Lang],
) -> Result<String, Flaw> {
    let mut engine = engine();
    engine.remove_filter("safe");
    engine.set_formatter(move |out, _, value| put(out, value, languages));
    engine.add_function("say", |ar: String, en: String| {
        Serde(json!({ "ar": ar, "en": en }))
    });
    if let Some((name, markup)) = drawing {
        engine.add_global(name, minijinja::Value::from_safe_string(markup));
    }
    engine
        .render_named_str(name, text, Serde(values))
        .map_err(|error| flaw(&error, text, values))
}

fn engine() -> Environment<'static> {
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_fuel(Some(FUEL));
    engine.set_auto_escape_callback(|name| {
        if name.ends_with(".html") {
            AutoEscape::Html
        } else {
            AutoEscape::None
        }
    });
    engine
}

/// Writes a value as text. What the engine calls safe was written by this function before, or is our drawing.
fn put(out: &mut Output<'_>, value: &minijinja::Value, languages: &[Lang]) -> Result<(), Error> {
    let half = |lang: Lang| {
        value
            .get_attr(lang.name())
            .ok()
            .filter(|half| !half.is_undefined())
    };
    let html = if value.is_none() {
        String::new()
    } else if value.is_safe() {
        value.to_string()
    } else if Lang::ALL.iter().all(|lang| half(*lang).is_some()) {
        markup::beside(languages, |lang| {
            half(lang).map_or_else(String::new, |it| it.to_string())
        })
    } else {
        markup::text(&value.to_string())
    };
    out.write_str(&html).map_err(Error::from)
}

fn flaw(error: &Error, text: &str, values: &Map<String, Value>) -> Flaw {
    // Of a loop that was stopped the engine tells only the line.
    let span = error
        .range()
        .unwrap_or_else(|| line(text, error.line().unwrap_or(1)));
    let kind = error.kind();
    let problem = if kind == ErrorKind::OutOfFuel {
        Problem::Endless
    } else if kind == ErrorKind::UndefinedError {
        Problem::NoSuchValue {
            name: text.get(span.clone()).unwrap_or_default().to_owned(),
            known: values.keys().cloned().collect(),
        }
    } else {
        let detail = error.detail().map(str::to_owned);
        Problem::Template(detail.unwrap_or_else(|| kind.to_string()))
    };
    Flaw { span, problem }
}

/// Returns the bytes of a line, counted from 1.
fn line(text: &str, number: usize) -> Range<usize> {
    let before = text.split_inclusive('\n').take(number.saturating_sub(1));
    let start = before.map(str::len).sum();
    let line = text.get(start..).and_then(|rest| rest.lines().next());
    start..start + line.map_or(0, str::len)
}
