//! `receipt`: what the beneficiary was given of one case.

use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::receipt::{Receipt, is_given};
use crate::domain::view::View;
use crate::report::table::{Cell, Column, Table};

/// The columns of the receipts of a case.
pub const COLUMNS: &[Column] = &[
    Column::Receipt,
    Column::Event,
    Column::At,
    Column::By,
    Column::Did,
    Column::Counts,
];

/// Returns the receipts of a case, in order.
///
/// One that was printed before another desk's events came in has another code, and holds all the same.
#[must_use]
pub fn receipts(case: &Case) -> Table {
    let view = View::of(case);
    let row = |event: &Event| {
        vec![
            Cell::Text(Receipt::of(case, event).to_string()),
            Cell::Event(event.id),
            Cell::Moment(event.at),
            Cell::Staff(event.by.clone()),
            Cell::Did(event.kind()),
            Cell::Flag(view.counts(event)),
        ]
    };
    let given = case.events.iter().filter(|event| is_given(event.kind()));
    Table {
        columns: COLUMNS,
        rows: given.map(row).collect(),
    }
}
