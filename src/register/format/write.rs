//! Writing: a new case file, one more event, and one changed header value.
//!
//! Nothing that did not change is written again: an event is appended as text,
//! and a header value is replaced in its place, so that comments, order, blank
//! lines and the keys of a later format stay byte for byte.

use crate::domain::case::{Case, Header};
use crate::domain::event::Event;
use crate::domain::event::parts::{Part, parts};
use crate::domain::field::{Field, filled_fields};
use crate::register::format::case::is_number;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{FORMAT, root};
use std::fmt::Write;
use std::ops::Range;
use toml_writer::TomlStringBuilder;

/// Returns the text of a new case file.
pub fn case(case: &Case) -> String {
    let mut text = head(&case.header);
    for event in &case.events {
        text.push_str(&event_block(event));
    }
    text
}

/// Returns `text` with one more event at its end.
pub fn append(text: &str, event: &Event) -> String {
    let newline = if text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{newline}{}", event_block(event))
}

/// Returns `text` with these header values, and every other byte as it was.
///
/// # Errors
///
/// The faults of `text`, where it cannot be parsed.
pub fn amend(text: &str, header: &Header, fields: &[Field]) -> Result<String, Vec<Fault>> {
    let mut text = text.to_owned();
    for field in fields {
        let value = field.get(header).map(|raw| value(field, &raw));
        text = splice(&text, field, value.as_deref())?;
    }
    Ok(text)
}

/// Returns `text` as a TOML string on one line.
pub fn quoted(text: &str) -> String {
    let mut out = String::new();
    let string = TomlStringBuilder::new(text).as_basic();
    // Writing to a `String` cannot fail.
    let _ = toml_writer::ToTomlValue::to_toml_value(&string)
        .chars()
        .try_for_each(|c| out.write_char(c));
    out
}

fn head(header: &Header) -> String {
    let mut text = format!(
        "format = {FORMAT}\nid = \"{}\"\nkind = \"{}\"\n",
        header.id,
        header.kind.name()
    );
    let fields = filled_fields(header);
    let below = |group: &str| {
        let group = group.to_owned();
        fields
            .iter()
            .filter(move |field| place(field).0 == group)
            .map(|field| line(field, header))
            .collect::<String>()
    };
    for field in fields.iter().filter(|field| place(field).0.is_empty()) {
        text.push_str(&line(field, header));
        // The moment of receipt stands beside who began, where a reader looks for it.
        if place(field).1 == "origin" {
            text.push_str(&format!("received = {}\n", header.received.to_rfc3339()));
        }
    }
    if let Some(key) = &header.key {
        text.push_str(&format!("key = {}\n", quoted(key)));
    }
    for group in ["applicant", "beneficiary", "answers"] {
        let lines = below(group);
        if !lines.is_empty() {
            text.push_str(&format!("\n[{group}]\n{lines}"));
        }
    }
    text
}

fn line(field: &Field, header: &Header) -> String {
    let raw = field.get(header).unwrap_or_default();
    format!("{} = {}\n", place(field).1, value(field, &raw))
}

fn value(field: &Field, raw: &str) -> String {
    if is_number(field) {
        raw.to_owned()
    } else {
        quoted(raw)
    }
}

/// Returns the table in which a field stands, empty for the root, and its key there.
fn place(field: &Field) -> (String, String) {
    let name = field.to_string();
    match name.split_once('.') {
        Some((table, key)) => (table.to_owned(), key.to_owned()),
        None => (String::new(), name),
    }
}

fn event_block(event: &Event) -> String {
    let mut block = format!(
        "\n[[event]]\nid = \"{}\"\nn = {}\nat = {}\n",
        event.id,
        event.n,
        event.at.to_rfc3339()
    );
    if let Some(on) = event.on {
        block.push_str(&format!("on = {on}\n"));
    }
    block.push_str(&format!(
        "by = \"{}\"\ndid = \"{}\"\n",
        event.by,
        event.kind().name()
    ));
    for (key, part) in parts(&event.act) {
        block.push_str(&format!("{key} = {}\n", part_value(&part)));
    }
    block
}

fn part_value(part: &Part) -> String {
    match part {
        Part::Text(text) => quoted(text),
        Part::Int(number) => number.to_string(),
        Part::Flag(flag) => flag.to_string(),
        Part::Day(day) => day.to_string(),
        Part::Texts(texts) => {
            let list: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
            format!("[{}]", list.join(", "))
        }
        Part::Papers(papers) => {
            let mut list = String::from("[\n");
            for paper in papers {
                list.push_str(&format!("  {{ kind = {}", quoted(&paper.document)));
                if let Some(expires) = paper.expires {
                    list.push_str(&format!(", expires = {expires}"));
                }
                list.push_str(" },\n");
            }
            list.push(']');
            list
        }
    }
}

/// Returns `text` with one value replaced, added or removed.
fn splice(text: &str, field: &Field, value: Option<&str>) -> Result<String, Vec<Fault>> {
    let document = root(text)?;
    let (group, key) = place(field);
    let root = document.get_ref();
    let table = if group.is_empty() {
        Some((root, 0..0))
    } else {
        root.get(group.as_str())
            .and_then(|item| Some((item.get_ref().as_table()?, item.span())))
    };
    let Some((table, span)) = table else {
        return Ok(match value {
            Some(value) => insert_table(text, root, &group, &key, value),
            None => text.to_owned(),
        });
    };
    let line = format!("{key} = {}\n", value.unwrap_or_default());
    Ok(match (table.get_key_value(key.as_str()), value) {
        (Some((_, old)), Some(value)) => replace(text, old.span(), value),
        (Some((name, old)), None) => replace(
            text,
            whole_lines(text, name.span().start..old.span().end),
            "",
        ),
        (None, Some(_)) => {
            // After the last plain value of the same table, or after its heading.
            let end = table
                .values()
                .filter(|item| !group.is_empty() || !holds_tables(item.get_ref()))
                .map(|item| item.span().end)
                .max()
                .unwrap_or(span.end);
            let at = whole_lines(text, end..end).end;
            replace(text, at..at, &line)
        }
        (None, None) => text.to_owned(),
    })
}

fn holds_tables(value: &toml::de::DeValue<'_>) -> bool {
    let of_tables = value
        .as_array()
        .is_some_and(|list| list.iter().any(|item| item.get_ref().is_table()));
    value.is_table() || of_tables
}

/// Puts a new table before the first event.
fn insert_table(
    text: &str,
    root: &toml::de::DeTable<'_>,
    group: &str,
    key: &str,
    value: &str,
) -> String {
    let first = root.get("event").and_then(|events| {
        events
            .get_ref()
            .as_array()?
            .first()
            .map(|event| event.span().start)
    });
    let at = first.map_or(text.len(), |start| whole_lines(text, start..start).start);
    replace(text, at..at, &format!("[{group}]\n{key} = {value}\n\n"))
}

fn whole_lines(text: &str, span: Range<usize>) -> Range<usize> {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let after = text.get(span.end..).unwrap_or_default();
    let end = after.find('\n').map_or(text.len(), |at| span.end + at + 1);
    start..end
}

fn replace(text: &str, span: Range<usize>, with: &str) -> String {
    let mut text = text.to_owned();
    if text.get(span.clone()).is_some() {
        text.replace_range(span, with);
    }
    text
}
