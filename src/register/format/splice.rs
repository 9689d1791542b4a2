//! Changing one header value in the text where it stands.
//!
//! People write tables under a heading, inline or with dotted keys; a change
//! follows the shape that is there. The text is not laid out anew.

use crate::register::format::fault::Fault;
use crate::register::format::tree::root;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Where a value stands: the table, empty for the root, and its key there.
pub(super) struct Place {
    pub(super) group: String,
    pub(super) key: String,
}

/// Returns `text` with one value replaced, added or, where it is `None`, removed.
pub(super) fn splice(text: &str, place: &Place, value: Option<&str>) -> Result<String, Vec<Fault>> {
    let document = root(text)?;
    let root = document.get_ref();
    let Some((shape, table)) = find(text, root, &place.group) else {
        return Ok(match value {
            Some(value) => insert_table(text, root, place, value),
            None => text.to_owned(),
        });
    };
    let key = place.key.as_str();
    Ok(match (table.get_key_value(key), value) {
        (Some((_, old)), Some(value)) => replace(text, old.span(), value),
        (Some((name, old)), None) => {
            let entry = name.span().start..old.span().end;
            match shape {
                Shape::Inline(span) => remove_inline(text, table, span, entry),
                Shape::Lines { .. } => replace(text, whole_lines(text, entry), ""),
            }
        }
        (None, Some(value)) => insert(text, table, shape, &format!("{key} = {value}")),
        (None, None) => text.to_owned(),
    })
}

/// Returns the line ending that `text` uses.
pub(super) fn line_ending(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// How a table is written.
enum Shape {
    /// One value a line, each key behind `prefix`; the first line may come after `heading`.
    Lines { prefix: String, heading: usize },
    /// All between braces.
    Inline(Range<usize>),
}

fn find<'a>(text: &str, root: &'a DeTable<'a>, group: &str) -> Option<(Shape, &'a DeTable<'a>)> {
    let lines = |prefix: String, heading| Shape::Lines { prefix, heading };
    if group.is_empty() {
        return Some((lines(String::new(), 0), root));
    }
    let item = root.get(group)?;
    let table = item.get_ref().as_table()?;
    // The parser's span of a table is its heading, its braces, or the first
    // dotted key or longer heading that mentions it.
    let span = item.span();
    let opens = |from: usize, with| text.get(from..).is_some_and(|text| text.starts_with(with));
    if opens(span.start, '{') {
        Some((Shape::Inline(span), table))
    } else if opens(span.start, '[') {
        Some((lines(String::new(), span.end), table))
    } else if opens(whole_lines(text, span.clone()).start, '[') {
        None
    } else {
        Some((lines(format!("{group}."), span.end), table))
    }
}

fn insert(text: &str, table: &DeTable<'_>, shape: Shape, entry: &str) -> String {
    let ends = table.values().filter(|item| !holds_tables(item.get_ref()));
    let last = ends.map(|item| item.span().end).max();
    match (shape, last) {
        (Shape::Lines { prefix, heading }, last) => {
            let end = last.unwrap_or(heading);
            insert_line(
                text,
                whole_lines(text, end..end).end,
                &format!("{prefix}{entry}\n"),
            )
        }
        (Shape::Inline(_), Some(end)) => replace(text, end..end, &format!(", {entry}")),
        (Shape::Inline(span), None) => replace(text, span, &format!("{{ {entry} }}")),
    }
}

/// Takes the comma before the entry with it, or after the first one.
fn remove_inline(
    text: &str,
    table: &DeTable<'_>,
    whole: Range<usize>,
    entry: Range<usize>,
) -> String {
    let before = table.values().map(|item| item.span().end);
    let after = table.keys().map(|key| key.span().start);
    let before = before.filter(|end| *end <= entry.start).max();
    let after = after.filter(|start| *start >= entry.end).min();
    match (before, after) {
        (Some(before), _) => replace(text, before..entry.end, ""),
        (None, Some(after)) => replace(text, entry.start..after, ""),
        (None, None) => replace(text, whole, "{}"),
    }
}

/// Puts a new table before the first event and the comments that stand on it.
fn insert_table(text: &str, root: &DeTable<'_>, place: &Place, value: &str) -> String {
    let Place { group, key } = place;
    let table = format!("[{group}]\n{key} = {value}\n");
    let events = root.get("event").and_then(|item| item.get_ref().as_array());
    let first = events.and_then(|events| Some(events.first()?.span().start));
    let heading = first.filter(|start| text.get(*start..).is_some_and(|at| at.starts_with("[[")));
    match heading {
        Some(start) => insert_line(text, above_comments(text, start), &format!("{table}\n")),
        None => insert_line(text, text.len(), &format!("\n{table}")),
    }
}

fn above_comments(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let comments = before.split_inclusive('\n').rev();
    let comments = comments.take_while(|line| line.trim_start().starts_with('#'));
    at.saturating_sub(comments.map(str::len).sum())
}

/// Puts lines where a line begins, or ends the last line first.
fn insert_line(text: &str, at: usize, lines: &str) -> String {
    let ended = text.get(..at).is_none_or(|before| before.ends_with('\n'));
    let open = if ended { "" } else { "\n" };
    let lines = format!("{open}{lines}").replace('\n', line_ending(text));
    replace(text, at..at, &lines)
}

fn holds_tables(value: &DeValue<'_>) -> bool {
    let of_tables = value
        .as_array()
        .is_some_and(|list| list.iter().any(|item| item.get_ref().is_table()));
    value.is_table() || of_tables
}

/// Returns the lines that a span touches, their ends included.
pub(super) fn whole_lines(text: &str, span: Range<usize>) -> Range<usize> {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let after = text.get(span.end..).unwrap_or_default();
    let end = after.find('\n').map_or(text.len(), |at| span.end + at + 1);
    start..end
}

/// Returns `text` with other bytes in place of a span.
pub(super) fn replace(text: &str, span: Range<usize>, with: &str) -> String {
    let mut text = text.to_owned();
    if text.get(span.clone()).is_some() {
        text.replace_range(span, with);
    }
    text
}
