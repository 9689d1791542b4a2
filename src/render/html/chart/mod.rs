//! Charts: drawings of a section's figures, as SVG in the page.
//!
//! A browser lays out the words, so Arabic is joined and ordered as in the text around. What it cannot do is break a
//! line or say how wide a word is, so `label` breaks by an estimate that is rather too wide. A drawing mirrors with its
//! language: reading begins where its bars do. Everything in it also stands in the table below, for whoever sees none of
//! it, and no value is told by colour alone.

mod bars;
mod canvas;
mod columns;
mod label;

use crate::locale::page::Phrase;
use crate::render::html::chart::canvas::Canvas;
use crate::render::html::element::Element;
use crate::render::html::report::named;
use crate::render::html::shell::capital;
use crate::render::words::Words;
use crate::report::figures::chart::{Point, Series, Shape};
use crate::report::figures::part::Part;
use crate::report::table::Cell;
use rust_decimal::Decimal;

/// One point as it is drawn.
struct Mark {
    label: String,
    /// The value in words.
    value: String,
    /// How great it is; nothing where it is not known.
    size: Option<Decimal>,
}

/// Returns the charts of a section, a figure for each series.
pub(super) fn charts(part: &Part, words: &dyn Words) -> Vec<Element> {
    let series = part
        .charts
        .iter()
        .flat_map(|chart| chart.series.iter().map(|series| (chart.shape, series)));
    series
        .enumerate()
        .filter_map(|(place, (shape, series))| {
            let id = format!("{}-{}", part.section.name(), place + 1);
            figure(&id, part, shape, series, words)
        })
        .collect()
}

/// One chart under its title; of fewer than two points there is nothing to compare.
fn figure(
    id: &str,
    part: &Part,
    shape: Shape,
    series: &Series,
    words: &dyn Words,
) -> Option<Element> {
    let points = series.points.iter();
    let marks: Vec<Mark> = points
        .filter(|point| shape == Shape::Trend || is_shown(part, series, point))
        .map(|point| Mark {
            label: named(&point.label, words),
            value: words.cell(&point.value),
            size: point.value.size(),
        })
        .collect();
    let (first, last) = match marks.as_slice() {
        [first, .., last] => (first, last),
        [] | [_] => return None,
    };
    let greatest = marks.iter().filter(|mark| mark.size.is_some());
    // Of several that are greatest the first is named.
    let greatest = greatest.rev().max_by_key(|mark| mark.size)?;
    let (label, value) = (greatest.label.as_str(), greatest.value.as_str());
    let of = |mark: &Mark| (mark.label.clone(), mark.value.clone());
    let (first, last) = (of(first), of(last));
    let description = words.page(&match shape {
        Shape::Bars => Phrase::Bars { label, value },
        Shape::Trend => Phrase::Columns { label, value },
        Shape::Funnel => Phrase::Funnel {
            first: (&first.0, &first.1),
            last: (&last.0, &last.1),
        },
    });
    let canvas = Canvas::new(words.lang());
    let canvas = match shape {
        Shape::Bars => bars::bars(&marks, canvas),
        Shape::Trend => columns::columns(&marks, canvas),
        Shape::Funnel => bars::funnel(&marks, canvas),
    };
    // The heading of the section is over the drawing already; who only hears its name needs both.
    let section = words.cell(&Cell::Section(part.section));
    let (caption, title) = if series.name == Cell::Empty {
        (None, section)
    } else {
        let name = words.cell(&series.name);
        let title = format!("{section}: {name}");
        (Some(capital(&name)), title)
    };
    let caption = caption.map(|name| Element::new("figcaption").words(&name));
    let drawing = canvas.finish(id, &capital(&title), &description);
    Some(Element::new("figure").children(caption).child(drawing))
}

/// Whether the table shows the point: a group of nobody is in neither.
fn is_shown(part: &Part, series: &Series, point: &Point) -> bool {
    let mut rows = part.rows.iter();
    !rows.any(|row| {
        row.is_of_nobody()
            && row.group == point.label
            && Cell::maybe(row.figure, Cell::Figure) == series.name
    })
}
