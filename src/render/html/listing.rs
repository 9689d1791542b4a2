//! A listing as a page: the same columns and words as at a terminal, on a wide sheet.

use crate::locale::page::Phrase;
use crate::render::html::element::Element;
use crate::render::html::shell::{Sheet, capital, facts, page, said};
use crate::render::words::Words;
use crate::report::table::{Cell, Column, Table};

/// Returns the page of listings, each with its name, under what has to be known of them.
pub(in crate::render) fn listing(
    title: &str,
    known: &[(String, String)],
    tables: &[(&str, &Table)],
    words: &dyn Words,
) -> String {
    let known = (!known.is_empty()).then(|| facts(known));
    let listed = tables.iter().map(|(name, table)| {
        if table.rows.is_empty() {
            return said("p", &Phrase::Nothing, words);
        }
        // On a narrow screen the table is wider than the page, and who has no mouse moves it by the keyboard.
        Element::new("section")
            .with("aria-label", name)
            .with("tabindex", "0")
            .child(rows(table, words))
    });
    let contents = known.into_iter().chain(listed).collect();
    page(title, Sheet::Wide, contents, words)
}

fn rows(table: &Table, words: &dyn Words) -> Element {
    let columns = table.columns.iter().filter(|it| it.is_for_people());
    let heading = |column: &Column| {
        in_column(Element::new("th").with("scope", "col"), *column)
            .words(&capital(&words.heading(*column)))
    };
    let head = Element::new("tr").children(columns.map(heading));
    let line = |row: &Vec<Cell>| {
        let cells = table.columns.iter().zip(row);
        let cells = cells.filter(|(column, _)| column.is_for_people());
        let cell = |(place, (column, cell)): (usize, (&Column, &Cell))| {
            let name = if place == 0 { "th" } else { "td" };
            let element = in_column(Element::new(name), *column).words(&words.cell(cell));
            if place == 0 {
                element.with("scope", "row")
            } else {
                element
            }
        };
        Element::new("tr").children(cells.enumerate().map(cell))
    };
    Element::new("table")
        .child(Element::new("thead").child(head))
        .child(Element::new("tbody").children(table.rows.iter().map(line)))
}

fn in_column(element: Element, column: Column) -> Element {
    if column.is_number() {
        element.with("class", "number")
    } else {
        element
    }
}
