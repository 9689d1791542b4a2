//! A card: one field a line, its label and then its value.

use crate::render::Layout;
use crate::render::grid::{GAP, grid};
use crate::render::letters::width;

/// Returns the fields as lines whose values begin in one column; further lines of a value stand under its first.
///
/// In a window of a known width a value that is longer goes on in the next line, still in its column.
pub fn card(fields: &[(String, String)], layout: Layout) -> String {
    let widest = fields.iter().map(|(label, _)| width(label)).max();
    let column = widest.unwrap_or(0) + GAP;
    let room = layout.width.map(|columns| columns.saturating_sub(column));
    let mut rows = Vec::new();
    for (label, value) in fields {
        let mut label = layout.screen.cell(label);
        let lines = value.lines();
        for row in lines.flat_map(|line| layout.screen.last_cell(line, room)) {
            rows.push(vec![std::mem::take(&mut label), row]);
        }
    }
    let lines = grid(&rows, &[], layout);
    lines.into_iter().map(|line| line + "\n").collect()
}
