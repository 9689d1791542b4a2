//! The seam to the language: how a heading and a cell are worded for people.
//!
//! A language implements [`Words`]; layout, order and escaping stay here. [`Codes`] is the language of files, for where
//! there is no reader to ask.

use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::page::Phrase;
use crate::render::json;
use crate::report::table::{Cell, Column};

/// What a language says.
pub trait Words {
    /// Returns the heading of a column.
    fn heading(&self, column: Column) -> String;

    /// Returns the words for a cell, numbers and ids already isolated where the language needs it; "" for
    /// [`Cell::Empty`]. A disputed stage carries its mark.
    fn cell(&self, cell: &Cell) -> String;

    /// Returns the language of the reader, in which a page is written: English where nobody says another.
    fn lang(&self) -> Lang {
        Lang::En
    }

    /// Returns what a page says besides headings and cells.
    fn page(&self, phrase: &Phrase<'_>) -> String {
        Locale::new(self.lang()).page(phrase)
    }
}

/// The names and exact values that files hold; a disputed stage is marked `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes;

impl Words for Codes {
    fn heading(&self, column: Column) -> String {
        column.name().to_owned()
    }

    fn cell(&self, cell: &Cell) -> String {
        let disputed = matches!(cell, Cell::Stage { disputed: true, .. });
        let mark = if disputed { "*" } else { "" };
        format!("{}{mark}", json::plain(cell))
    }
}
