//! A table in Markdown, worded for people.

use crate::render::spoken;
use crate::render::words::Words;
use crate::report::table::{Column, Table};

/// Writes the table with its heading, even where it has no rows.
pub(super) fn table(table: &Table, words: &dyn Words) -> String {
    let shown: Vec<Column> = table
        .columns
        .iter()
        .copied()
        .filter(|column| column.is_for_people())
        .collect();
    let heading: Vec<String> = shown.iter().map(|column| words.heading(*column)).collect();
    let rule = shown.iter().map(|column| {
        let rule = if column.is_number() { "---:" } else { "---" };
        rule.to_owned()
    });
    let mut text = line(heading.iter().map(|cell| escaped(cell)));
    text.push_str(&line(rule));
    for row in &table.rows {
        let cells = spoken(row, &shown, table.columns, words);
        text.push_str(&line(cells.iter().map(|cell| escaped(cell))));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Nothing that an applicant wrote may become markup, a link or a further cell.
pub(super) fn escaped(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for c in cell.chars() {
        if matches!(
            c,
            '\\' | '|' | '<' | '>' | '[' | ']' | '*' | '_' | '`' | '&'
        ) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}
