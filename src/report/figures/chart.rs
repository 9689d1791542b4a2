//! A chart as a value: what is drawn, not how.

use crate::domain::named::named;
use crate::report::figures::names::Figure;
use crate::report::figures::part::Row;
use crate::report::figures::section::Section;
use crate::report::table::Cell;

named! {
    /// How a chart is drawn.
    pub enum Shape {
        /// A bar for each point.
        Bars = "bars",
        /// A line through the points of each series, which follow each other in time.
        Trend = "trend",
        /// Bars of which each holds the next.
        Funnel = "funnel",
    }
}

/// A chart: one series, or several over the same labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// How it is drawn.
    pub shape: Shape,
    /// The section that it shows.
    pub section: Section,
    /// What is drawn.
    pub series: Vec<Series>,
}

/// One row of points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it counts; [`Cell::Empty`] where the chart's section says that.
    pub name: Cell,
    /// The points, in order.
    pub points: Vec<Point>,
}

/// One value with its label; [`Cell::size`] says how great it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is of.
    pub label: Cell,
    /// The value.
    pub value: Cell,
}

impl Section {
    /// Returns how the groups of this section are drawn, where they are.
    #[must_use]
    pub fn shape(self) -> Option<Shape> {
        match self {
            Self::ByMonth | Self::RatedMonths => Some(Shape::Trend),
            Self::Funnel => Some(Shape::Funnel),
            Self::Received
            | Self::Refused
            | Self::Reasons
            | Self::TurnaroundDays
            | Self::OpenAtEnd
            | Self::Answers
            | Self::StageDays
            | Self::Services
            | Self::Channels
            | Self::RatedServices
            | Self::RatedChannels
            | Self::Visits
            | Self::PapersAgain => Some(Shape::Bars),
            Self::Decided
            | Self::EarlyAnswers
            | Self::LateAnswers
            | Self::Answered
            | Self::Overdue
            | Self::Registered
            | Self::Delivered
            | Self::Undelivered
            | Self::Satisfaction
            | Self::Reply
            | Self::Waiting
            | Self::Told
            | Self::Budget
            | Self::Sessions
            | Self::Unanswered
            | Self::Coverage => None,
        }
    }
}

/// Returns whether a figure of a section is drawn; of what is told group by group, one figure is enough.
fn is_drawn(section: Section, figure: Option<Figure>) -> bool {
    let only = match section {
        Section::Services | Section::Channels => Some(Figure::Received),
        Section::StageDays => Some(Figure::Median),
        Section::RatedServices | Section::RatedChannels | Section::RatedMonths => {
            Some(Figure::Mean)
        }
        Section::Received
        | Section::ByMonth
        | Section::Funnel
        | Section::Decided
        | Section::Refused
        | Section::Reasons
        | Section::TurnaroundDays
        | Section::EarlyAnswers
        | Section::LateAnswers
        | Section::Answered
        | Section::Overdue
        | Section::Registered
        | Section::Delivered
        | Section::Undelivered
        | Section::Satisfaction
        | Section::OpenAtEnd
        | Section::Reply
        | Section::Answers
        | Section::Waiting
        | Section::Told
        | Section::Budget
        | Section::Sessions
        | Section::Visits
        | Section::PapersAgain
        | Section::Unanswered
        | Section::Coverage => None,
    };
    only.is_none_or(|only| figure == Some(only))
}

/// Returns the charts of a section; a chart of nothing, or of one point, shows nobody anything.
pub(super) fn of(section: Section, rows: &[Row]) -> Vec<Chart> {
    let Some(shape) = section.shape() else {
        return Vec::new();
    };
    let series = match shape {
        Shape::Funnel => vec![whole(rows)],
        Shape::Bars if section == Section::Answers => vec![whole(rows)],
        Shape::Bars | Shape::Trend => grouped(section, rows),
    };
    let series: Vec<Series> = series.into_iter().filter(Series::shows_something).collect();
    match shape {
        Shape::Trend | Shape::Funnel if series.is_empty() => Vec::new(),
        Shape::Trend | Shape::Funnel => vec![Chart {
            shape,
            section,
            series,
        }],
        Shape::Bars => {
            let chart = |series| Chart {
                shape,
                section,
                series: vec![series],
            };
            series.into_iter().map(chart).collect()
        }
    }
}

impl Series {
    fn shows_something(&self) -> bool {
        let drawn = self
            .points
            .iter()
            .filter(|point| point.value.size().is_some());
        drawn.count() > 1
            && self
                .points
                .iter()
                .any(|point| point.value.size().is_some_and(|size| !size.is_zero()))
    }
}

/// One series over the figures of a section that has no groups.
fn whole(rows: &[Row]) -> Series {
    let rows = rows.iter().filter(|row| row.group == Cell::Empty);
    let point = |row: &Row| Point {
        label: Cell::maybe(row.figure, Cell::Figure),
        value: row.value.clone(),
    };
    Series {
        name: Cell::Empty,
        points: rows
            .filter(|row| row.figure != Some(Figure::Total))
            .map(point)
            .collect(),
    }
}

/// A series for each figure that has groups.
fn grouped(section: Section, rows: &[Row]) -> Vec<Series> {
    let mut series: Vec<Series> = Vec::new();
    let rows = rows.iter().filter(|row| row.group != Cell::Empty);
    for row in rows.filter(|row| is_drawn(section, row.figure)) {
        let name = Cell::maybe(row.figure, Cell::Figure);
        let point = Point {
            label: row.group.clone(),
            value: row.value.clone(),
        };
        match series.iter_mut().find(|series| series.name == name) {
            Some(series) => series.points.push(point),
            None => series.push(Series {
                name,
                points: vec![point],
            }),
        }
    }
    series
}
