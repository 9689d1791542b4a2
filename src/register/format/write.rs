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
use crate::register::format::reader::FORMAT;
use crate::register::format::splice::{Place, line_ending, splice};
use toml_writer::{ToTomlValue, TomlStringBuilder};

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
    let newline = line_ending(text);
    let open = if text.ends_with('\n') { "" } else { newline };
    format!("{text}{open}{}", event_block(event).replace('\n', newline))
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
        text = splice(&text, &place(field), value.as_deref())?;
    }
    Ok(text)
}

/// Returns `text` as a TOML string on one line.
pub fn quoted(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
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
            .filter(move |field| place(field).group == group)
            .map(|field| line(field, header))
            .collect::<String>()
    };
    for field in fields.iter().filter(|field| place(field).group.is_empty()) {
        text.push_str(&line(field, header));
        // The moment of receipt stands beside who began, where a reader looks for it.
        if place(field).key == "origin" {
            text.push_str(&format!("received = {}\n", header.received.to_rfc3339()));
        }
    }
    if let Some(key) = &header.key {
        text.push_str(&format!("key = {}\n", quoted(key)));
    }
    if !header.former_ids.is_empty() {
        let ids: Vec<String> = header.former_ids.iter().map(ToString::to_string).collect();
        let value = part_value(&Part::Texts(ids));
        text.push_str(&format!("former_ids = {value}\n"));
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
    format!("{} = {}\n", place(field).key, value(field, &raw))
}

fn value(field: &Field, raw: &str) -> String {
    if is_number(field) {
        raw.to_owned()
    } else {
        quoted(raw)
    }
}

fn place(field: &Field) -> Place {
    let name = field.to_string();
    let (group, key) = name.split_once('.').unwrap_or(("", &name));
    Place {
        group: group.to_owned(),
        key: key.to_owned(),
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
        Part::Papers(papers) => lines(papers.iter().map(|paper| {
            let kind = quoted(&paper.document);
            match paper.expires {
                Some(expires) => format!("kind = {kind}, expires = {expires}"),
                None => format!("kind = {kind}"),
            }
        })),
        Part::NotSame(said) => lines(said.iter().map(|said| {
            let reason = quoted(&said.reason);
            format!("case = \"{}\", reason = {reason}", said.case)
        })),
    }
}

/// Returns a list of tables, each on a line of its own.
fn lines(tables: impl Iterator<Item = String>) -> String {
    let tables: String = tables.map(|table| format!("  {{ {table} }},\n")).collect();
    format!("[\n{tables}]")
}
