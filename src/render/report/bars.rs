//! Bars and trend lines made of characters, for a terminal.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The heights of a trend line, the lowest first.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Returns a bar of at most `columns` columns, exact to half of one; it grows from the side on which reading begins.
pub(super) fn bar(value: Decimal, greatest: Decimal, columns: usize, from_right: bool) -> String {
    let halves = share(value, greatest, columns * 2);
    // Little is still something.
    let halves = if value > Decimal::ZERO {
        halves.max(1)
    } else {
        halves
    };
    let whole = "█".repeat(halves / 2);
    match (halves % 2, from_right) {
        (0, _) => whole,
        (_, true) => format!("▐{whole}"),
        (_, false) => format!("{whole}▌"),
    }
}

/// Returns a trend line, a column a value; a value that is not known leaves a gap.
pub(super) fn trend(values: &[Option<Decimal>], from_right: bool) -> String {
    let greatest = values.iter().flatten().max().copied().unwrap_or_default();
    let column = |value: &Option<Decimal>| {
        value.map_or(' ', |value| {
            let height = share(value, greatest, HEIGHTS.len() - 1);
            HEIGHTS.get(height).copied().unwrap_or(' ')
        })
    };
    let columns = values.iter().map(column);
    if from_right {
        columns.rev().collect()
    } else {
        columns.collect()
    }
}

/// Returns how much of `whole` a value is, rounded; of nothing there is nothing.
fn share(value: Decimal, greatest: Decimal, whole: usize) -> usize {
    let share = (value * Decimal::from(whole)).checked_div(greatest);
    let share = share.unwrap_or_default().round();
    share.to_usize().unwrap_or(0).min(whole)
}
