//! The words of a chart in the room that they have.

use crate::render::letters::{cut, spans, width};

/// About how wide a column of a terminal is here: wider than most letters of most fonts at this size.
const COLUMN: u32 = 7;

/// Returns about how much room a text takes.
pub(super) fn room(text: &str) -> u32 {
    u32::try_from(width(text)).unwrap_or(u32::MAX / COLUMN) * COLUMN
}

/// Returns the text in so many lines at most, each within the room; what is left out ends in an ellipsis.
pub(super) fn lines(text: &str, room: u32, most: usize) -> Vec<String> {
    let columns = usize::try_from(room / COLUMN).unwrap_or(usize::MAX);
    let mut lines: Vec<String> = Vec::new();
    for span in spans(text, columns) {
        let Some(line) = text.get(span.clone()) else {
            continue;
        };
        if lines.len() + 1 == most {
            let rest = text.get(span.start..).unwrap_or(line);
            lines.push(cut(rest, columns));
            break;
        }
        lines.push(cut(line, columns));
    }
    lines
}
