//! Cells in straight columns, from the left or from the right, without borders.

use crate::render::Layout;
use crate::render::letters::{masked, unmasked};
use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Alignment, Padding, Style};

/// The columns between two cells.
pub(super) const GAP: usize = 2;

/// Returns a line for each row of cells, which are laid out already; `numbers` are the places of columns of numbers.
///
/// A grid from the right ends at the right of a window whose text we order ourselves; where the terminal does that, only
/// the grid itself is known to be straight, so it begins at the left.
pub(super) fn grid(rows: &[Vec<String>], numbers: &[usize], layout: Layout) -> Vec<String> {
    let mut builder = Builder::default();
    for row in rows {
        let cells = row.iter().map(|cell| masked(cell));
        if layout.screen.right_to_left {
            builder.push_record(cells.rev());
        } else {
            builder.push_record(cells);
        }
    }
    let mut grid = builder.build();
    grid.with(Style::empty());
    if layout.screen.right_to_left {
        grid.with(Padding::new(GAP, 0, 0, 0));
        grid.modify(Columns::first(), Padding::zero());
        grid.with(Alignment::right());
        let free = match layout.width {
            Some(columns) if layout.screen.reorders => columns.saturating_sub(grid.total_width()),
            Some(_) | None => 0,
        };
        let lines = unmasked(&grid.to_string());
        let lines = lines.lines().map(|line| " ".repeat(free) + line);
        return lines.collect();
    }
    grid.with(Padding::new(0, GAP, 0, 0));
    grid.with(Alignment::left());
    for place in numbers {
        grid.modify(Columns::one(*place), Alignment::right());
    }
    let lines = unmasked(&grid.to_string());
    lines
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect()
}
