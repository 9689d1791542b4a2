//! The table of what is told month by month: a row for each month, a column for each figure.

use crate::render::html::element::Element;
use crate::render::html::report::{named, value};
use crate::render::words::Words;
use crate::report::figures::names::{Figure, Head};
use crate::report::figures::part::Part;
use crate::report::table::Cell;

/// Returns the table, every month of it: one in which nothing came is a month too.
pub(super) fn table(part: &Part, words: &dyn Words) -> Element {
    let mut figures: Vec<Option<Figure>> = Vec::new();
    let mut months: Vec<&Cell> = Vec::new();
    for row in &part.rows {
        if !figures.contains(&row.figure) {
            figures.push(row.figure);
        }
        if !months.contains(&&row.group) {
            months.push(&row.group);
        }
    }
    let heading = |cell: &Cell| {
        Element::new("th")
            .with("scope", "col")
            .words(&named(cell, words))
    };
    let head =
        Element::new("tr")
            .child(heading(&Cell::Head(Head::Month)))
            .children(figures.iter().map(|figure| {
                heading(&Cell::maybe(*figure, Cell::Figure)).with("class", "number")
            }));
    let line = |month: &&Cell| {
        let cells = figures.iter().map(|figure| {
            let mut rows = part.rows.iter();
            let row = rows.find(|row| row.figure == *figure && row.group == **month);
            value(row.map_or(&Cell::Empty, |row| &row.value), words)
        });
        let label = Element::new("th")
            .with("scope", "row")
            .words(&named(month, words));
        Element::new("tr").child(label).children(cells)
    };
    Element::new("table")
        .child(Element::new("thead").child(head))
        .child(Element::new("tbody").children(months.iter().map(line)))
}
