//! A report of figures in every notation: loops over its head and its sections, and knows no report by name.

mod bars;
mod document;
mod object;
mod screen;

pub use object::object;

use crate::render::words::Words;
use crate::render::{Format, Layout, csv, html, json};
use crate::report::figures::names::Head;
use crate::report::figures::{HeadRow, Report};
use crate::report::table::{Cell, Column, Table};

/// The columns of a report as one table, a figure a row.
const COLUMNS: &[Column] = &[
    Column::Section,
    Column::Figure,
    Column::Group,
    Column::Value,
    Column::Before,
    Column::LastYear,
];

/// Returns a report; for people, groups of nobody are left out, and the data formats hold them all.
pub fn report(report: &Report, layout: Layout, words: &dyn Words) -> String {
    match layout.format {
        Format::Json => json::pretty(&object(report)),
        Format::Csv => csv::table(&flat(report), layout.bom),
        Format::Md => document::document(report, words),
        Format::Table => screen::screen(report, layout, words),
        Format::Html => html::report(report, words),
    }
}

/// Returns the whole report as one table, its head included.
fn flat(report: &Report) -> Table {
    let head = report.head().into_iter().map(|row| {
        vec![
            Cell::Head(row.head),
            Cell::Empty,
            Cell::Empty,
            row.value,
            row.before,
            row.last_year,
        ]
    });
    let mut rows: Vec<Vec<Cell>> = head.collect();
    for part in &report.sections {
        rows.extend(part.rows.iter().map(|row| {
            vec![
                Cell::Section(part.section),
                Cell::maybe(row.figure, Cell::Figure),
                row.group.clone(),
                row.value.clone(),
                row.before.clone(),
                row.last_year.clone(),
            ]
        }));
    }
    Table {
        columns: COLUMNS,
        rows,
    }
}

/// Returns the headings of the three values: the periods by their names, where these are short enough.
pub(super) fn headings(report: &Report, words: &dyn Words) -> [String; 3] {
    let named = |period: Option<_>, column| match period {
        Some(period) if report.scope.period.has_a_name() => words.cell(&Cell::Period(period)),
        Some(_) => words.heading(column),
        None => String::new(),
    };
    [
        named(Some(report.scope.period), Column::Value),
        named(report.before, Column::Before),
        named(report.last_year, Column::LastYear),
    ]
}

/// Returns the head as people read it.
fn head(report: &Report, words: &dyn Words) -> Vec<(String, String)> {
    shown(report)
        .map(|row| (words.cell(&Cell::Head(row.head)), words.cell(&row.value)))
        .collect()
}

/// Returns what people see of the head: a commit by its beginning, and nothing of what is not there.
pub(super) fn shown(report: &Report) -> impl Iterator<Item = HeadRow> {
    let shown = report.head().into_iter().filter(|row| {
        // The name of a period says which calendar it is of.
        row.value != Cell::Empty && row.head != Head::Calendar
    });
    shown.map(|mut row| {
        if let Cell::Text(text) = &mut row.value
            && row.head == Head::Commit
            && text.is_char_boundary(10)
        {
            text.truncate(10);
        }
        row
    })
}
