//! One section of a report: its figures beside those of earlier periods.

use crate::report::figures::chart::{self, Chart};
use crate::report::figures::line::{Line, Lines};
use crate::report::figures::names::{Figure, Note};
use crate::report::figures::section::Section;
use crate::report::table::{Cell, Column, Table};

/// The columns of a section.
pub const COLUMNS: &[Column] = &[
    Column::Figure,
    Column::Group,
    Column::Value,
    Column::Before,
    Column::LastYear,
];

/// The same, of a section that says everything of one group before the next.
pub const COLUMNS_BY_GROUP: &[Column] = &[
    Column::Group,
    Column::Figure,
    Column::Value,
    Column::Before,
    Column::LastYear,
];

/// A section: rows, what is drawn of them, and what has to be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which section.
    pub section: Section,
    /// The figures, in order.
    pub rows: Vec<Row>,
    /// What can be drawn of them.
    pub charts: Vec<Chart>,
    /// What a reader has to know.
    pub notes: Vec<Note>,
}

/// A figure beside that of the period before and of the same period last year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is counted, where the section is not itself the figure.
    pub figure: Option<Figure>,
    /// The group that is counted, or [`Cell::Empty`].
    pub group: Cell,
    /// The value.
    pub value: Cell,
    /// That of the period before, or [`Cell::Empty`].
    pub before: Cell,
    /// That of the same period last year, or [`Cell::Empty`].
    pub last_year: Cell,
}

impl Row {
    /// Returns whether the group has nobody in it, now and before; people need not see it.
    #[must_use]
    pub fn is_of_nobody(&self) -> bool {
        let nobody =
            |cell: &Cell| *cell == Cell::Empty || cell.size().is_some_and(|size| size.is_zero());
        self.group != Cell::Empty
            && nobody(&self.value)
            && nobody(&self.before)
            && nobody(&self.last_year)
    }
}

impl Part {
    /// Returns the rows as a table, groups of nobody included.
    #[must_use]
    pub fn table(&self) -> Table {
        self.table_of(self.rows.iter())
    }

    /// Returns the rows that people read: without groups of nobody.
    #[must_use]
    pub fn short_table(&self) -> Table {
        self.table_of(self.rows.iter().filter(|row| !row.is_of_nobody()))
    }

    fn table_of<'r>(&self, rows: impl Iterator<Item = &'r Row>) -> Table {
        let by_group = self.section.is_by_group();
        let cells = |row: &Row| {
            let mut heads = [Cell::maybe(row.figure, Cell::Figure), row.group.clone()];
            if by_group {
                heads.reverse();
            }
            let values = [&row.value, &row.before, &row.last_year];
            heads.into_iter().chain(values.map(Clone::clone)).collect()
        };
        Table {
            columns: if by_group { COLUMNS_BY_GROUP } else { COLUMNS },
            rows: rows.map(cells).collect(),
        }
    }
}

/// Puts the figures of three periods beside each other; a group that only an earlier period knows stands after the others
/// of its figure.
pub(super) fn beside(now: &Lines, before: Option<&Lines>, last_year: Option<&Lines>) -> Vec<Part> {
    let mut places = now.0.clone();
    for line in before
        .into_iter()
        .chain(last_year)
        .flat_map(|lines| &lines.0)
    {
        let known = places.iter().any(|other| other.is_beside(line));
        if !known && !line.section.is_of_one_period() {
            let same = |other: &Line| {
                let beside = if line.section.is_by_group() {
                    other.group == line.group
                } else {
                    other.figure == line.figure
                };
                other.section == line.section && beside
            };
            let of_section = |other: &Line| other.section == line.section;
            let at = places.iter().rposition(same);
            let at = at.or_else(|| places.iter().rposition(of_section));
            let value = line.value.nothing();
            let line = Line {
                value,
                ..line.clone()
            };
            places.insert(at.map_or(places.len(), |at| at + 1), line);
        }
    }
    let row = |line: &Line| {
        let of = |lines: Option<&Lines>| {
            let compared = lines.filter(|_| !line.section.is_of_one_period());
            let same =
                compared.and_then(|lines| lines.0.iter().find(|other| other.is_beside(line)));
            same.map_or(Cell::Empty, |other| other.value.clone())
        };
        Row {
            figure: line.figure,
            group: line.group.clone(),
            value: line.value.clone(),
            before: of(before),
            last_year: of(last_year),
        }
    };
    let parts = places.chunk_by(|one, next| one.section == next.section);
    parts
        .filter_map(|lines| {
            let section = lines.first()?.section;
            let rows: Vec<Row> = lines.iter().map(row).collect();
            Some(Part {
                section,
                charts: chart::of(section, &rows),
                rows,
                notes: section.notes().to_vec(),
            })
        })
        .collect()
}
