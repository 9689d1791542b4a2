//! Columns side by side, one for each month: time runs in the direction of reading.

use crate::render::html::chart::Mark;
use crate::render::html::chart::bars::length;
use crate::render::html::chart::canvas::{Anchor, Canvas, LINE, WIDTH};
use crate::render::html::chart::label::{lines, room};
use rust_decimal::Decimal;

/// How high the highest column is.
const HIGHEST: u32 = 90;

/// The most room of a word of a label.
const WORD: u32 = 96;

/// Where columns stand: below the highest and the value above it.
const BASE: u32 = HIGHEST + LINE;

/// Draws the columns; where there are many, not every one has its label.
pub(super) fn columns(marks: &[Mark], mut canvas: Canvas) -> Canvas {
    let count = u32::try_from(marks.len()).unwrap_or(u32::MAX).max(1);
    let word = |word: &str| lines(word, WORD, 1).concat();
    let words: Vec<Vec<String>> = marks
        .iter()
        .map(|mark| mark.label.split(' ').map(word).collect())
        .collect();
    let widest = words.iter().flatten().map(|word| room(word));
    let widest = Decimal::from(widest.max().unwrap_or(0));
    let step = Decimal::from(WIDTH) / Decimal::from(count);
    // The first and the last label are as wide as the others, and stay within the drawing.
    let margin = ((widest - step) / Decimal::TWO).max(Decimal::ZERO);
    let step = (Decimal::from(WIDTH) - margin * Decimal::TWO) / Decimal::from(count);
    let thick = step * Decimal::new(7, 1);
    let greatest = marks.iter().filter_map(|mark| mark.size).max();
    let every = every(widest, step);
    let values_fit = marks
        .iter()
        .all(|mark| Decimal::from(room(&mark.value)) <= step);
    for (place, (mark, words)) in marks.iter().zip(&words).enumerate() {
        let from_last = marks.len() - 1 - place;
        let begin = margin + step * Decimal::from(place);
        let middle = begin + step / Decimal::TWO;
        let height = length(mark.size, greatest, Decimal::from(HIGHEST));
        if !height.is_zero() {
            let top = Decimal::from(BASE) - height;
            canvas.bar(begin + (step - thick) / Decimal::TWO, top, thick, height);
        }
        let is_greatest = mark.size.is_some() && mark.size == greatest;
        if values_fit || is_greatest || from_last == 0 {
            let value = if mark.size.is_some() {
                &mark.value
            } else {
                "—"
            };
            let above = BASE - u32::try_from(height.ceil()).unwrap_or(0) - 4;
            canvas.text(middle, above, Anchor::Middle, value);
        }
        if from_last.is_multiple_of(every) {
            let mut baseline = BASE;
            for word in words {
                baseline += LINE - 2;
                canvas.text(middle, baseline, Anchor::Middle, word);
            }
        }
    }
    canvas.base(BASE);
    canvas
}

/// Returns of how many columns one can have its label, counted from the last.
fn every(widest: Decimal, step: Decimal) -> usize {
    let columns = widest.checked_div(step).unwrap_or_default().ceil();
    usize::try_from(columns).unwrap_or(1).max(1)
}
