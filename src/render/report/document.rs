//! A report in Markdown: a title, what it says of itself, and a table for each section.

use crate::render::markdown;
use crate::render::report::{head, headings};
use crate::render::words::Words;
use crate::report::figures::Report;
use crate::report::table::Cell;

/// Writes the report, a heading over each section.
pub(super) fn document(report: &Report, words: &dyn Words) -> String {
    let title = words.cell(&Cell::Report(report.kind));
    let period = words.cell(&Cell::Period(report.scope.period));
    let mut text = format!("# {}: {}\n\n", plain(&title), plain(&period));
    for (label, value) in head(report, words).iter().skip(1) {
        text.push_str(&format!("- {}: {}\n", plain(label), plain(value)));
    }
    for note in &report.notes {
        text.push_str(&format!("\n{}\n", plain(&words.cell(&Cell::Note(*note)))));
    }
    let values = headings(report, words);
    for part in &report.sections {
        let table = part.short_table();
        if table.rows.is_empty() {
            continue;
        }
        let section = words.cell(&Cell::Section(part.section));
        text.push_str(&format!("\n## {}\n\n", plain(&section)));
        text.push_str(&markdown::titled(&table, &values, words));
        for note in &part.notes {
            text.push_str(&format!("\n{}\n", plain(&words.cell(&Cell::Note(*note)))));
        }
    }
    text
}

fn plain(text: &str) -> String {
    markdown::escaped(text)
}
