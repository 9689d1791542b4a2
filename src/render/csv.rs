//! Comma-separated values: column names as scripts know them, values as files hold them.

use crate::render::json;
use crate::report::table::{Cell, Column, Table};
use csv::Writer;

/// The characters with which a sheet takes a cell for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Writes the table, after a byte order mark where `bom` asks for it.
pub(super) fn table(table: &Table, bom: bool) -> String {
    // Writing to memory cannot fail, and every row has as many cells as the heading.
    let text = written(table).unwrap_or_default();
    let mark = if bom { "\u{FEFF}" } else { "" };
    format!("{mark}{text}")
}

fn written(table: &Table) -> Option<String> {
    let mut writer = Writer::from_writer(Vec::new());
    let heading = table.columns.iter().map(|column| Column::name(*column));
    writer.write_record(heading).ok()?;
    for row in &table.rows {
        writer.write_record(row.iter().map(value)).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

fn value(cell: &Cell) -> String {
    let text = json::plain(cell);
    if json::cell(cell).is_string() {
        guarded(text)
    } else {
        text
    }
}

/// A text that a sheet would run as a formula is made a text by an apostrophe; numbers stay numbers.
fn guarded(text: String) -> String {
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text
    }
}
