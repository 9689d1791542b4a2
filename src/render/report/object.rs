//! A report as JSON: sections as keys, in each its figures, in each grouping its groups.

use crate::render::json::{FORMAT, cell, plain};
use crate::report::figures::part::{Part, Row};
use crate::report::figures::{HeadRow, Report};
use crate::report::table::Cell;
use serde_json::{Map, Value, json};

/// Returns a report; `before` and `last_year` hold the earlier periods in the same shape.
#[must_use]
pub fn object(report: &Report) -> Value {
    let mut root = Map::new();
    root.insert("format".to_owned(), json!(FORMAT));
    for row in report.head() {
        root.insert(row.head.name().to_owned(), cell(&row.value));
    }
    sections(&mut root, &report.sections, |row| &row.value);
    let notes = report.notes.iter().map(|note| json!(note.name()));
    root.insert("notes".to_owned(), notes.collect());
    let before = earlier(report, |row| &row.before, |row| &row.before);
    let last_year = earlier(report, |row| &row.last_year, |row| &row.last_year);
    let known = |value, known: bool| if known { value } else { Value::Null };
    root.insert("before".to_owned(), known(before, report.before.is_some()));
    root.insert(
        "last_year".to_owned(),
        known(last_year, report.last_year.is_some()),
    );
    Value::Object(root)
}

/// Returns an earlier period in the same shape.
fn earlier(report: &Report, of_head: fn(&HeadRow) -> &Cell, of_row: fn(&Row) -> &Cell) -> Value {
    let mut root = Map::new();
    for row in report.head() {
        let value = of_head(&row);
        if *value != Cell::Empty {
            root.insert(row.head.name().to_owned(), cell(value));
        }
    }
    let parts = report.sections.iter();
    let compared = parts.filter(|part| !part.section.is_of_one_period());
    sections(&mut root, compared, of_row);
    Value::Object(root)
}

fn sections<'p>(
    root: &mut Map<String, Value>,
    parts: impl IntoIterator<Item = &'p Part>,
    value: impl Fn(&'p Row) -> &'p Cell,
) {
    for part in parts {
        for row in &part.rows {
            place(root, part, row, cell(value(row)));
        }
    }
}

fn place(root: &mut Map<String, Value>, part: &Part, row: &Row, value: Value) {
    let section = part.section.name().to_owned();
    let Some(figure) = row.figure else {
        root.insert(section, value);
        return;
    };
    let Some(figures) = object_at(root, section) else {
        return;
    };
    if row.group == Cell::Empty {
        figures.insert(figure.name().to_owned(), value);
    } else if let Some(groups) = object_at(figures, figure.name().to_owned()) {
        groups.insert(plain(&row.group), value);
    }
}

fn object_at(parent: &mut Map<String, Value>, key: String) -> Option<&mut Map<String, Value>> {
    let entry = parent.entry(key).or_insert_with(|| json!({}));
    entry.as_object_mut()
}
