//! A report at a terminal: its sections one below the other in straight columns, with small bars and trend lines.

use crate::render::grid::{GAP, grid};
use crate::render::letters::{cut, width};
use crate::render::report::bars::{bar, trend};
use crate::render::report::{head, headings};
use crate::render::words::Words;
use crate::render::{Layout, Paint, card};
use crate::report::figures::Report;
use crate::report::figures::chart::Shape;
use crate::report::figures::part::{Part, Row};
use crate::report::table::Cell;
use rust_decimal::Decimal;

/// The most columns that a bar takes.
const BAR: usize = 16;

/// Fewer columns than these show nothing.
const SHORTEST_BAR: usize = 4;

/// Labels are cut before values are left out, but not below these columns.
const SHORTEST_LABEL: usize = 20;

/// One line of the grid: a label with its depth, three values, and what is drawn beside them.
struct Line {
    depth: usize,
    label: String,
    values: [String; 3],
    drawn: Drawn,
    paint: Option<Paint>,
}

/// What stands beside the numbers of a line.
enum Drawn {
    Nothing,
    /// A value among others of which this is the greatest.
    Bar(Decimal, Decimal),
    Trend(Vec<Option<Decimal>>),
}

/// What fits into a window; whatever is no window takes everything but bars.
struct Widths {
    /// The columns of the labels.
    label: usize,
    /// How many of the three values are shown, the period's own first.
    values: usize,
    /// The columns of bars and trend lines; whatever is no window has no bars, and its trend lines are whole.
    bar: Option<usize>,
}

impl Widths {
    fn of(lines: &[Line], window: Option<usize>) -> Self {
        let longest = |of: &dyn Fn(&Line) -> usize| lines.iter().map(of).max().unwrap_or(0);
        let label = longest(&|line| width(&line.label) + line.depth * GAP);
        let taken = |values: usize| -> usize {
            let each = (0..values).map(|place| {
                longest(&|line| line.values.get(place).map_or(0, |value| width(value))) + GAP
            });
            each.sum()
        };
        let Some(window) = window else {
            let values = lines.first().map_or(0, |line| line.values.len());
            return Self {
                label,
                values,
                bar: None,
            };
        };
        let fits = |values: &usize| taken(*values) + label.min(SHORTEST_LABEL) <= window;
        let values = [3, 2, 1].into_iter().find(fits).unwrap_or(1);
        let label = label.min(window.saturating_sub(taken(values)).max(SHORTEST_LABEL));
        let left = window.saturating_sub(taken(values) + label + GAP);
        Self {
            label,
            values,
            bar: Some(left.min(BAR)),
        }
    }
}

/// Lays the report out.
pub(super) fn screen(report: &Report, layout: Layout, words: &dyn Words) -> String {
    let mut text = card(&head(report, words), layout);
    text.push('\n');
    let mut lines = vec![Line {
        values: headings(report, words),
        paint: Some(Paint::Heading),
        ..Line::of(0, String::new())
    }];
    for part in &report.sections {
        section(part, words, &mut lines);
    }
    for line in laid_out(&lines, layout) {
        text.push_str(&line);
        text.push('\n');
    }
    let notes = report.notes.iter();
    let notes: Vec<_> = notes
        .chain(report.sections.iter().flat_map(|part| &part.notes))
        .collect();
    let mut told = Vec::new();
    for note in notes {
        if !told.contains(&note) {
            told.push(note);
            let note = [(String::from("*"), words.cell(&Cell::Note(*note)))];
            text.push_str(&card(&note, layout));
        }
    }
    text
}

impl Line {
    fn of(depth: usize, label: String) -> Self {
        Self {
            depth,
            label,
            values: [const { String::new() }; 3],
            drawn: Drawn::Nothing,
            paint: None,
        }
    }
}

fn section(part: &Part, words: &dyn Words, lines: &mut Vec<Line>) {
    let title = words.cell(&Cell::Section(part.section));
    let rows: Vec<&Row> = part.rows.iter().filter(|row| !row.is_of_nobody()).collect();
    if let [row] = rows.as_slice()
        && row.figure.is_none()
    {
        lines.push(Line {
            values: values(row, words),
            paint: None,
            ..Line::of(0, title)
        });
        return;
    }
    let is_trend = part.section.shape() == Some(Shape::Trend);
    if rows.is_empty() || (is_trend && part.charts.is_empty()) {
        return;
    }
    lines.push(Line {
        paint: Some(Paint::Heading),
        ..Line::of(0, title)
    });
    if is_trend {
        lines.extend(trends(part, words));
        return;
    }
    let by_group = part.section.is_by_group();
    let mut above = None;
    for row in rows {
        let figure = Cell::maybe(row.figure, Cell::Figure);
        let (over, label) = if by_group {
            (&row.group, &figure)
        } else {
            (&figure, &row.group)
        };
        let alone = row.group == Cell::Empty;
        if !alone && above.as_ref() != Some(over) {
            lines.push(Line::of(1, words.cell(over)));
            above = Some(over.clone());
        }
        let (depth, label) = if alone { (1, &figure) } else { (2, label) };
        lines.push(Line {
            values: values(row, words),
            drawn: drawn(part, row),
            ..Line::of(depth, words.cell(label))
        });
    }
}

fn values(row: &Row, words: &dyn Words) -> [String; 3] {
    [&row.value, &row.before, &row.last_year].map(|cell| words.cell(cell))
}

/// A bar, where a chart of the section holds this row.
fn drawn(part: &Part, row: &Row) -> Drawn {
    let label = if row.group == Cell::Empty {
        Cell::maybe(row.figure, Cell::Figure)
    } else {
        row.group.clone()
    };
    let name = Cell::maybe(row.figure, Cell::Figure);
    let series = part.charts.iter().flat_map(|chart| &chart.series);
    let mut series = series.filter(|series| {
        (series.name == name) == (row.group != Cell::Empty)
            && series.points.iter().any(|point| point.label == label)
    });
    let greatest = series.next().and_then(|series| {
        series
            .points
            .iter()
            .filter_map(|point| point.value.size())
            .max()
    });
    match (row.value.size(), greatest) {
        (Some(value), Some(greatest)) => Drawn::Bar(value, greatest),
        (Some(_) | None, Some(_) | None) => Drawn::Nothing,
    }
}

/// A line for each series, its last value in figures.
fn trends(part: &Part, words: &dyn Words) -> Vec<Line> {
    let series = part.charts.iter().flat_map(|chart| &chart.series);
    series
        .map(|series| {
            let last = series.points.last().map(|point| words.cell(&point.value));
            let sizes = series.points.iter().map(|point| point.value.size());
            Line {
                values: [last.unwrap_or_default(), String::new(), String::new()],
                drawn: Drawn::Trend(sizes.collect()),
                ..Line::of(1, words.cell(&series.name))
            }
        })
        .collect()
}

/// Returns what fits of a bar or of a trend line, whose last values matter most.
fn drawn_in(drawn: &Drawn, columns: Option<usize>, from_right: bool) -> String {
    match (drawn, columns) {
        (Drawn::Bar(value, greatest), Some(columns)) if columns >= SHORTEST_BAR => {
            bar(*value, *greatest, columns, from_right)
        }
        (Drawn::Trend(values), columns) => {
            let over = columns.map_or(0, |columns| values.len().saturating_sub(columns));
            trend(values.get(over..).unwrap_or_default(), from_right)
        }
        (Drawn::Nothing | Drawn::Bar(..), Some(_) | None) => String::new(),
    }
}

fn laid_out(lines: &[Line], layout: Layout) -> Vec<String> {
    let screen = layout.screen;
    let widths = Widths::of(lines, layout.width);
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            let indent = " ".repeat(line.depth * GAP);
            let label = cut(&line.label, widths.label.saturating_sub(indent.len()));
            let label = screen.cell(&label);
            let label = if screen.right_to_left {
                label + &indent
            } else {
                indent + &label
            };
            let values = line.values.iter().take(widths.values);
            let values = values.map(|value| screen.cell(value));
            let drawn = drawn_in(&line.drawn, widths.bar, screen.right_to_left);
            let cells = std::iter::once(label).chain(values);
            cells.chain([drawn]).collect()
        })
        .collect();
    let numbers: Vec<usize> = (1..=widths.values).collect();
    let laid_out = grid(&rows, &numbers, layout);
    laid_out
        .iter()
        .zip(lines)
        .map(|(row, line)| match line.paint {
            Some(paint) => screen.painted(row, paint),
            None => row.clone(),
        })
        .collect()
}
