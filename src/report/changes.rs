//! What others recorded since a moment.

use crate::domain::actor::StaffId;
use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::report::table::{Cell, Column, Table};
use chrono::{DateTime, FixedOffset};

/// The columns of the changes.
pub const COLUMNS: &[Column] = &[
    Column::Id,
    Column::At,
    Column::Did,
    Column::By,
    Column::Event,
];

/// Returns whether anything may have been recorded in a case after `since`.
pub fn may_have_changed(case: &Brief<'_>, since: DateTime<FixedOffset>) -> bool {
    case.latest > since
}

/// Returns the events recorded after `since` by anybody but `me`, the newest first.
pub fn changes<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    since: DateTime<FixedOffset>,
    me: &StaffId,
) -> Table {
    let mut found: Vec<_> = cases
        .into_iter()
        .flat_map(|case| case.events.iter().map(move |event| (case.header.id, event)))
        .filter(|(_, event)| event.at > since && event.by != *me)
        .collect();
    found.sort_by(|(a_id, a), (b_id, b)| (b.at, a_id, b.n).cmp(&(a.at, b_id, a.n)));
    let rows = found.into_iter().map(|(id, event)| {
        vec![
            Cell::Id(id),
            Cell::Moment(event.at),
            Cell::Did(event.kind()),
            Cell::Staff(event.by.clone()),
            Cell::Event(event.id),
        ]
    });
    Table {
        columns: COLUMNS,
        rows: rows.collect(),
    }
}
