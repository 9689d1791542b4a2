//! The table of a section: its figures beside those of earlier periods, group by group.

use crate::render::html::element::Element;
use crate::render::html::report::{named, value};
use crate::render::html::shell::capital;
use crate::render::report::headings;
use crate::render::words::Words;
use crate::report::figures::Report;
use crate::report::figures::part::{Part, Row};
use crate::report::table::{Cell, Column};

/// Which of the three values are shown: a period that is compared with, but not beside a section of one period only.
type Shown = [bool; 3];

/// Returns the table of these sections, without groups of nobody.
pub(super) fn table(report: &Report, parts: &[Part], words: &dyn Words) -> Element {
    let of_one = parts.iter().all(|part| part.section.is_of_one_period());
    let shown = [
        true,
        report.before.is_some() && !of_one,
        // The period before a year is last year.
        report.last_year.is_some() && report.last_year != report.before && !of_one,
    ];
    let heading = |text: &str| {
        Element::new("th")
            .with("scope", "col")
            .words(&capital(text))
    };
    let of_values = headings(report, words);
    let of_values = of_values.iter().zip(shown).filter(|(_, shown)| *shown);
    let head = Element::new("tr")
        .child(heading(&words.heading(Column::Figure)))
        .children(of_values.map(|(text, _)| heading(text).with("class", "number")));
    let bodies = parts.iter().flat_map(|part| bodies(part, shown, words));
    Element::new("table")
        .child(Element::new("thead").child(head))
        .children(bodies)
}

/// A body for each run of rows that belong together, under what they have in common.
fn bodies(part: &Part, shown: Shown, words: &dyn Words) -> Vec<Element> {
    let rows: Vec<&Row> = part.rows.iter().filter(|row| !row.is_of_nobody()).collect();
    let runs = rows.chunk_by(|one, next| above(part, one) == above(part, next));
    runs.map(|rows| {
        let above = rows.first().and_then(|row| above(part, row));
        let above = above.map(|cell| {
            let columns = 1 + shown.iter().filter(|shown| **shown).count();
            let heading = Element::new("th")
                .with("scope", "rowgroup")
                .with("colspan", columns)
                .words(&named(&cell, words));
            Element::new("tr").with("class", "above").child(heading)
        });
        let rows = rows.iter().map(|row| line(part, row, shown, words));
        Element::new("tbody").children(above).children(rows)
    })
    .collect()
}

/// What stands above a row that has a group: its figure, or its group where all figures of one stand together.
fn above(part: &Part, row: &Row) -> Option<Cell> {
    let grouped = row.group != Cell::Empty;
    grouped.then(|| {
        if part.section.is_by_group() {
            row.group.clone()
        } else {
            Cell::maybe(row.figure, Cell::Figure)
        }
    })
}

fn line(part: &Part, row: &Row, shown: Shown, words: &dyn Words) -> Element {
    let figure = row.figure.map_or(Cell::Section(part.section), Cell::Figure);
    let label = if row.group == Cell::Empty || part.section.is_by_group() {
        figure
    } else {
        row.group.clone()
    };
    let values = [&row.value, &row.before, &row.last_year];
    let values = values.into_iter().zip(shown).filter(|(_, shown)| *shown);
    let label = Element::new("th")
        .with("scope", "row")
        .words(&named(&label, words));
    Element::new("tr")
        .child(label)
        .children(values.map(|(cell, _)| value(cell, words)))
}
