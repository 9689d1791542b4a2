//! One figure and its place, and the list into which a report writes them.

use crate::report::figures::names::Figure;
use crate::report::figures::section::Section;
use crate::report::figures::tally::Tally;
use crate::report::table::Cell;

/// One figure of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The section.
    pub section: Section,
    /// What is counted in it, where the section is not itself the figure.
    pub figure: Option<Figure>,
    /// The group that is counted, or [`Cell::Empty`].
    pub group: Cell,
    /// The value.
    pub value: Cell,
}

/// The figures of one period, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(pub Vec<Line>);

impl Lines {
    /// Adds a section that is itself a figure.
    pub fn bare(&mut self, section: Section, value: Cell) {
        self.add(section, None, Cell::Empty, value);
    }

    /// Adds a figure.
    pub fn put(&mut self, section: Section, figure: Figure, value: Cell) {
        self.add(section, Some(figure), Cell::Empty, value);
    }

    /// Adds a figure of one group.
    pub fn group(&mut self, section: Section, figure: Figure, group: Cell, value: Cell) {
        self.add(section, Some(figure), group, value);
    }

    /// Adds a count.
    pub fn count(&mut self, section: Section, figure: Figure, count: u64) {
        self.put(section, figure, Cell::Count(count));
    }

    /// Adds the counts of all groups.
    pub fn tally<K: Ord>(
        &mut self,
        section: Section,
        figure: Figure,
        tally: &Tally<K>,
        cell: impl Fn(&K) -> Cell,
    ) {
        for (group, count) in tally.iter() {
            self.group(section, figure, cell(group), Cell::Count(count));
        }
    }

    fn add(&mut self, section: Section, figure: Option<Figure>, group: Cell, value: Cell) {
        self.0.push(Line {
            section,
            figure,
            group,
            value,
        });
    }
}

impl Line {
    /// Returns whether this is the same figure of the same group, in whatever period.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.section == other.section && self.figure == other.figure && self.group == other.group
    }
}
