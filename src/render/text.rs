//! A table for a terminal: no borders, ids and numbers first, the free text last and unpadded.

use crate::render::grid::{GAP, grid};
use crate::render::letters::{cut, width};
use crate::render::words::Words;
use crate::render::{Layout, Paint, spoken};
use crate::report::table::{Cell, Column, Table};

/// The least that a cut column keeps, however narrow the terminal.
const LEAST: usize = 12;

/// What a narrow terminal does without, the first of these first; no data format leaves anything out.
const DISPENSABLE: &[Column] = &[
    Column::Counts,
    Column::Commit,
    Column::Signature,
    Column::Channel,
    Column::Since,
    Column::Kind,
    Column::WaitingFor,
    Column::Event,
    Column::Roles,
    Column::Service,
    Column::Days,
];

/// Lays the table out; columns that are empty in every row are left out, and those that a narrow terminal can spare.
pub(super) fn table(table: &Table, layout: Layout, words: &dyn Words) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let mut shown = order(table, words);
    let mut lines = lines_of(table, &shown, words);
    if let Some(limit) = layout.width {
        let mut spare = DISPENSABLE.iter();
        while used(&lines) + LEAST > limit
            && let Some(column) = spare.next()
        {
            shown.retain(|kept| kept != column);
            lines = lines_of(table, &shown, words);
        }
        cut_last(&mut lines, limit);
    }
    let places = shown.iter().enumerate();
    let numbers = places.filter(|(_, column)| column.is_number());
    let numbers: Vec<usize> = numbers.map(|(place, _)| place).collect();
    for cell in lines.iter_mut().flatten() {
        *cell = layout.screen.cell(cell);
    }
    let lines = grid(&lines, &numbers, layout);
    let paints = std::iter::once(Some(Paint::Heading)).chain(table.rows.iter().map(|row| {
        let late = row.iter().zip(table.columns);
        let mut late = late.filter(|it| *it == (&Cell::Flag(true), &Column::Overdue));
        late.next().map(|_| Paint::Urgent)
    }));
    let lines = lines.iter().zip(paints).map(|(line, paint)| match paint {
        Some(paint) => layout.screen.painted(line, paint) + "\n",
        None => format!("{line}\n"),
    });
    lines.collect()
}

/// Free text stands last, so that what is long or Arabic pushes nothing out of its column.
fn order(table: &Table, words: &dyn Words) -> Vec<Column> {
    let used = |place: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(place));
        cells.any(|cell| !words.cell(cell).is_empty())
    };
    let mut shown: Vec<Column> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(place, column)| column.is_for_people() && used(*place))
        .map(|(_, column)| *column)
        .collect();
    shown.sort_by_key(|column| column.is_free_text());
    shown
}

fn lines_of(table: &Table, shown: &[Column], words: &dyn Words) -> Vec<Vec<String>> {
    let heading = shown.iter().map(|column| words.heading(*column)).collect();
    let rows = table
        .rows
        .iter()
        .map(|row| spoken(row, shown, table.columns, words));
    std::iter::once(heading).chain(rows).collect()
}

/// Returns the columns of the terminal that stand before the last column of the table.
fn used(lines: &[Vec<String>]) -> usize {
    let before = |line: &Vec<String>| line.len().saturating_sub(1);
    let places = lines.first().map_or(0, before);
    let widest = |place: usize| {
        let cells = lines.iter().filter_map(|line| line.get(place));
        cells.map(|cell| width(cell) + GAP).max().unwrap_or(0)
    };
    (0..places).map(widest).sum()
}

fn cut_last(lines: &mut [Vec<String>], limit: usize) {
    let left = limit.saturating_sub(used(lines)).max(LEAST);
    for line in lines {
        if let Some(last) = line.last_mut() {
            *last = cut(last, left);
        }
    }
}
