//! From a report as a value to text: tables for people, CSV and JSON for scripts, Markdown for documents.
//!
//! Data formats (`json`, `csv`) hold the names and exact values that files hold, whatever the language. Formats for
//! people (`text`, `markdown`) get every word through [`words::Words`]. Nothing is printed here.

pub mod bidi;
mod card;
pub mod case;
mod csv;
mod grid;
mod html;
pub mod json;
mod letters;
pub mod link;
mod markdown;
mod markup;
pub mod message;
pub mod minutes;
mod paint;
pub mod paper;
pub mod qr;
pub mod rehearsal;
pub mod report;
mod screen;
mod spoken;
pub mod template;
mod text;
pub mod words;

pub use card::card;
pub use letters::{cut, width};
pub use paint::Paint;
pub use screen::Screen;

use crate::domain::named::named;
use crate::locale::page::Phrase;
use crate::render::words::Words;
use crate::report::table::{Cell, Column, Table};

named! {
    /// A notation of reports.
    pub enum Format {
        /// Columns of text for a terminal.
        Table = "table",
        /// JSON, for scripts.
        Json = "json",
        /// Comma-separated values, for sheets and scripts.
        Csv = "csv",
        /// Markdown, for documents.
        Md = "md",
        /// A page of HTML in one file, to be sent, shown and printed.
        Html = "html",
    }
}

/// How a report is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The notation.
    pub format: Format,
    /// The columns of the terminal; a longer text in the last column is cut there. `None` cuts nothing.
    pub width: Option<usize>,
    /// Whether CSV begins with the mark by which Excel knows UTF-8.
    pub bom: bool,
    /// What the terminal is, for tables and cards; nothing else looks at it.
    pub screen: Screen,
}

/// Returns a table as text that ends with a newline; a text table without rows is empty.
pub fn table(table: &Table, layout: Layout, words: &dyn Words) -> String {
    match layout.format {
        Format::Table => text::table(table, layout, words),
        Format::Json => json::pretty(&json::table(table)),
        Format::Csv => csv::table(table, layout.bom),
        Format::Md => markdown::table(table, words),
        Format::Html => titled(&Phrase::List, table, layout, words),
    }
}

/// Returns a table as [`table`] does, and a page of it under its own title.
pub fn titled(title: &Phrase<'_>, of: &Table, layout: Layout, words: &dyn Words) -> String {
    match layout.format {
        Format::Html => {
            let title = words.page(title);
            html::listing(&title, &[], &[(&title, of)], words)
        }
        Format::Table | Format::Json | Format::Csv | Format::Md => table(of, layout, words),
    }
}

/// Returns the words of one row for people, in the order of `columns`.
fn spoken(row: &[Cell], shown: &[Column], columns: &[Column], words: &dyn Words) -> Vec<String> {
    let cell = |column: &Column| {
        let mut pairs = columns.iter().zip(row);
        let found = pairs.find(|(other, _)| *other == column);
        found.map_or(String::new(), |(_, cell)| one_line(&words.cell(cell)))
    };
    shown.iter().map(cell).collect()
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t'])
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
