//! A QR code: for the screen drawn with half blocks, two squares a character, one above the other; for paper as SVG.

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

/// The squares of margin by which a telephone finds the code.
const QUIET: usize = 2;

/// The margin on paper, as the standard wants it.
const PAPER_QUIET: usize = 4;

/// White on black, whatever the colours of the terminal.
const PAINT: &str = "\u{1b}[38;5;231;48;5;16m";
const PLAIN: &str = "\u{1b}[0m";

/// A code that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    lines: Vec<String>,
}

impl Qr {
    /// Draws a text; nothing where it is longer than a code can hold.
    pub fn of(text: &str) -> Option<Self> {
        // On a screen nothing is torn or stained, so the level that makes the smallest code will do.
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let size = code.width();
        let squares = code.into_colors();
        let is_dark = |row: usize, column: usize| {
            let place = row.checked_sub(QUIET).zip(column.checked_sub(QUIET));
            let place = place.filter(|(row, column)| *row < size && *column < size);
            place.and_then(|(row, column)| squares.get(row * size + column)) == Some(&Color::Dark)
        };
        let whole = size + 2 * QUIET;
        let line = |row: usize| {
            let columns = 0..whole;
            let cell = |column| block(is_dark(row, column), is_dark(row + 1, column));
            columns.map(cell).collect()
        };
        let lines = (0..whole).step_by(2).map(line).collect();
        Some(Self { lines })
    }

    /// Returns how many columns it takes.
    pub fn columns(&self) -> usize {
        self.lines.first().map_or(0, |line| line.chars().count())
    }

    /// Returns how many rows it takes.
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// Returns its lines, without the last line break.
    ///
    /// Telephones read dark squares on a light ground. Where it may not be `painted`, the light squares are in the
    /// colour of the letters, which is right on a dark terminal.
    pub fn text(&self, painted: bool) -> String {
        let lines = self.lines.iter().map(|line| {
            if painted {
                format!("{PAINT}{line}{PLAIN}")
            } else {
                line.clone()
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Returns the code of a text as SVG, as wide as what holds it; nothing where it is longer than a code can hold.
///
/// Paper is folded, stained and copied, so a quarter of the squares may be lost.
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
    let size = code.width();
    let mut path = String::new();
    for (place, square) in code.into_colors().into_iter().enumerate() {
        if square == Color::Dark {
            let (row, column) = (place / size + PAPER_QUIET, place % size + PAPER_QUIET);
            path.push_str(&format!("M{column} {row}h1v1h-1z"));
        }
    }
    let whole = size + 2 * PAPER_QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 {whole} {whole}\" role=\"img\" aria-label=\"QR\">\
         <path d=\"{path}\" shape-rendering=\"crispEdges\"/></svg>"
    ))
}

/// Returns the character whose halves are light where these are not dark.
fn block(above: bool, below: bool) -> char {
    match (above, below) {
        (false, false) => '█',
        (false, true) => '▀',
        (true, false) => '▄',
        (true, true) => ' ',
    }
}
