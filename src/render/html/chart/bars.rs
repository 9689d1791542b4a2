//! Bars, one below the other: a label, a bar as long as its value is great, the value.

use crate::render::html::chart::Mark;
use crate::render::html::chart::canvas::{Anchor, Canvas, LINE, WIDTH};
use crate::render::html::chart::label::{lines, room};
use rust_decimal::Decimal;

/// The room of a label.
const LABEL: u32 = 148;

/// What is left free between label, bar and value.
const GAP: u32 = 8;

/// The most lines of a label.
const MOST: usize = 3;

/// The height of a bar.
const BAR: u32 = 16;

/// The least that a bar of something measures; of nothing there is none.
const LEAST: Decimal = Decimal::ONE;

/// Draws bars that begin where the labels end.
pub(super) fn bars(marks: &[Mark], canvas: Canvas) -> Canvas {
    drawn(marks, canvas, |_, _| Decimal::ZERO)
}

/// Draws bars one within the other.
pub(super) fn funnel(marks: &[Mark], canvas: Canvas) -> Canvas {
    drawn(marks, canvas, |whole, bar| (whole - bar) / Decimal::TWO)
}

fn drawn(marks: &[Mark], mut canvas: Canvas, indent: fn(Decimal, Decimal) -> Decimal) -> Canvas {
    let values = marks.iter().map(|mark| room(&mark.value)).max();
    let begin = LABEL + GAP;
    // However wide the values are, something is left to draw on.
    let values = values.unwrap_or(0).min(WIDTH - 2 * begin);
    let whole = Decimal::from(WIDTH - begin - GAP - values);
    let greatest = marks.iter().filter_map(|mark| mark.size).max();
    let mut top = 0;
    for mark in marks {
        let label = lines(&mark.label, LABEL, MOST);
        let height = u32::try_from(label.len()).unwrap_or(1).max(1) * LINE;
        let mut baseline = top + LINE - 4;
        for line in &label {
            canvas.text(Decimal::from(LABEL), baseline, Anchor::End, line);
            baseline += LINE;
        }
        let middle = top + (height - LINE) / 2;
        let bar = length(mark.size, greatest, whole);
        let place = Decimal::from(begin) + indent(whole, bar);
        if !bar.is_zero() {
            let top = Decimal::from(middle + (LINE - BAR) / 2);
            canvas.bar(place, top, bar, Decimal::from(BAR));
        }
        let value = if mark.size.is_some() {
            &mark.value
        } else {
            "—"
        };
        let end = place + bar + Decimal::from(GAP);
        canvas.text(end, middle + LINE - 4, Anchor::Start, value);
        top += height + GAP;
    }
    canvas
}

/// Returns how long a bar is, the greatest being the whole.
pub(super) fn length(size: Option<Decimal>, greatest: Option<Decimal>, whole: Decimal) -> Decimal {
    let share = size.zip(greatest).and_then(|(size, greatest)| {
        let share = size.checked_mul(whole)?.checked_div(greatest)?;
        (size > Decimal::ZERO).then(|| share.max(LEAST))
    });
    share.unwrap_or_default()
}
