//! A table in Markdown, worded for people.

use crate::render::spoken;
use crate::render::words::Words;
use crate::report::table::{Cell, Column, Table};

/// Writes the table with its heading, even where it has no rows.
pub(super) fn table(table: &Table, words: &dyn Words) -> String {
    let shown: Vec<Column> = table
        .columns
        .iter()
        .copied()
        .filter(|column| column.is_for_people())
        .collect();
    let heading: Vec<String> = shown.iter().map(|column| words.heading(*column)).collect();
    written(table, &shown, &heading, words)
}

/// Writes a table whose columns of values have these headings; columns that hold nothing are left out.
pub(super) fn titled(table: &Table, values: &[String; 3], words: &dyn Words) -> String {
    let of_values = [Column::Value, Column::Before, Column::LastYear];
    let heading = |column: &Column| {
        let mut named = of_values.iter().zip(values);
        let named = named.find(|(other, _)| *other == column);
        named.map_or_else(|| words.heading(*column), |(_, name)| name.clone())
    };
    let places = table.columns.iter().enumerate();
    let shown: Vec<Column> = places
        .filter(|(place, _)| {
            let mut cells = table.rows.iter().filter_map(|row| row.get(*place));
            cells.any(|cell| *cell != Cell::Empty)
        })
        .map(|(_, column)| *column)
        .collect();
    let headings: Vec<String> = shown.iter().map(heading).collect();
    written(table, &shown, &headings, words)
}

fn written(table: &Table, shown: &[Column], heading: &[String], words: &dyn Words) -> String {
    let rule = shown.iter().map(|column| {
        let rule = if column.is_number() { "---:" } else { "---" };
        rule.to_owned()
    });
    let mut text = line(heading.iter().map(|cell| escaped(cell)));
    text.push_str(&line(rule));
    for row in &table.rows {
        let cells = spoken(row, shown, table.columns, words);
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
