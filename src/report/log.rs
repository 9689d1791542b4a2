//! `log`: what was done to one case, in order.

use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::parts::parts;
use crate::domain::id::EventId;
use crate::domain::view::View;
use crate::report::table::{Cell, Column, Table};
use std::collections::BTreeMap;

/// The columns of a log.
pub const COLUMNS: &[Column] = &[
    Column::Event,
    Column::At,
    Column::On,
    Column::By,
    Column::Did,
    Column::Counts,
    Column::Commit,
    Column::Particulars,
];

/// Returns the events of a case; `commits` names the commit that holds each, where that is known.
///
/// `on` is filled only where the event happened on another day than it was recorded.
pub fn log(case: &Case, commits: &BTreeMap<EventId, String>) -> Table {
    let view = View::of(case);
    let row = |event: &Event| {
        let commit = commits.get(&event.id).cloned();
        vec![
            Cell::Event(event.id),
            Cell::Moment(event.at),
            Cell::maybe(event.on, Cell::Day),
            Cell::Staff(event.by.clone()),
            Cell::Did(event.kind()),
            Cell::Flag(view.counts(event)),
            Cell::maybe(commit, Cell::Text),
            Cell::Particulars(parts(&event.act)),
        ]
    };
    Table {
        columns: COLUMNS,
        rows: case.events.iter().map(row).collect(),
    }
}
