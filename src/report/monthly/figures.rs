//! The figures of a month in order: one list, from which the table, the sheet and the JSON are all made.

use crate::domain::calendar::Calendar;
use crate::domain::named::named;
use crate::report::monthly::Monthly;
use crate::report::monthly::tally::Tally;
use crate::report::table::{Cell, Column, Table};

/// The columns of the monthly report.
pub const COLUMNS: &[Column] = &[
    Column::Section,
    Column::Figure,
    Column::Group,
    Column::Value,
];

named! {
    /// A section of the monthly report.
    pub enum Section {
        /// The month, in its own calendar.
        Month = "month",
        /// That calendar.
        Calendar = "calendar",
        /// The first day.
        First = "first",
        /// The last day.
        Last = "last",
        /// The commit from which the report was made.
        Commit = "commit",
        /// The version of the policy.
        PolicyVersion = "policy_version",
        /// The requests received.
        Received = "received",
        /// The decisions of the committee.
        Decided = "decided",
        /// The rejections.
        Refused = "refused",
        /// Days from submission to the decision.
        TurnaroundDays = "turnaround_days",
        /// Answers before the policy's first day.
        EarlyAnswers = "early_answers",
        /// Answered inquiries, suggestions, complaints and objections.
        Answered = "answered",
        /// Requests whose answer is late.
        Overdue = "overdue",
        /// Beneficiaries registered.
        Registered = "registered",
        /// What was given.
        Delivered = "delivered",
        /// Ratings.
        Satisfaction = "satisfaction",
        /// Cases open at the end.
        OpenAtEnd = "open_at_end",
    }
}

named! {
    /// What is counted in a section.
    pub enum Figure {
        /// All.
        Total = "total",
        /// By kind of request.
        ByKind = "by_kind",
        /// By channel.
        ByChannel = "by_channel",
        /// By service.
        ByService = "by_service",
        /// By desk.
        ByDesk = "by_desk",
        /// By coded reason.
        ByReason = "by_reason",
        /// By stage.
        ByStage = "by_stage",
        /// Acceptances.
        Accepted = "accepted",
        /// Rejections.
        Rejected = "rejected",
        /// Deferrals.
        Deferred = "deferred",
        /// The median.
        Median = "median",
        /// The ninetieth percentile.
        P90 = "p90",
        /// The greatest.
        Max = "max",
        /// The median of days.
        MedianDays = "median_days",
        /// Cases.
        Cases = "cases",
        /// Deliveries.
        Parts = "parts",
        /// Riyals.
        Amount = "amount",
        /// Pieces, places or hours.
        Quantity = "quantity",
        /// Cases in which the person was asked.
        Asked = "asked",
        /// Cases in which they answered.
        Answered = "answered",
        /// The mean.
        Mean = "mean",
        /// Disputed cases.
        Disputed = "disputed",
    }
}

/// One figure and its place in the report.
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

impl Monthly {
    /// Returns every figure in order; `commit` names the state of the register from which they were computed.
    pub fn lines(&self, commit: Option<&str>) -> Vec<Line> {
        use Figure as F;
        use Section as S;
        let mut list = List(Vec::new());
        let calendar = match self.span.calendar() {
            Calendar::Hijri => "hijri",
            Calendar::Gregorian => "gregorian",
        };
        list.bare(S::Month, Cell::Month(self.span));
        list.bare(S::Calendar, Cell::Text(calendar.to_owned()));
        list.bare(S::First, Cell::Day(self.span.first()));
        list.bare(S::Last, Cell::Day(self.span.last()));
        list.bare(
            S::Commit,
            Cell::maybe(commit.map(str::to_owned), Cell::Text),
        );
        list.bare(S::PolicyVersion, Cell::Text(self.policy_version.clone()));

        let received = &self.received;
        list.count(S::Received, F::Total, received.total);
        list.tally(S::Received, F::ByKind, &received.by_kind, |kind| {
            Cell::Kind(*kind)
        });
        list.tally(S::Received, F::ByChannel, &received.by_channel, |channel| {
            Cell::Channel(*channel)
        });
        list.tally(S::Received, F::ByService, &received.by_service, |service| {
            service.clone().map_or(Cell::NoService, Cell::Service)
        });
        list.tally(S::Received, F::ByDesk, &received.by_desk, |desk| {
            Cell::Desk(*desk)
        });

        let decided = &self.decided;
        list.count(S::Decided, F::Accepted, decided.accepted);
        list.count(S::Decided, F::Rejected, decided.rejected);
        list.count(S::Decided, F::Deferred, decided.deferred);
        list.tally(S::Refused, F::ByReason, &decided.refused, |code| {
            Cell::Refusal(code.clone())
        });
        let turnaround = &self.turnaround;
        list.put(
            S::TurnaroundDays,
            F::Median,
            Cell::maybe(turnaround.median, Cell::Number),
        );
        list.put(
            S::TurnaroundDays,
            F::P90,
            Cell::maybe(turnaround.p90, Cell::Days),
        );
        list.put(
            S::TurnaroundDays,
            F::Max,
            Cell::maybe(turnaround.max, Cell::Days),
        );
        list.bare(S::EarlyAnswers, Cell::Count(self.early_answers));

        list.count(S::Answered, F::Total, self.answered.total);
        let median = self.answered.median_days;
        list.put(
            S::Answered,
            F::MedianDays,
            Cell::maybe(median, Cell::Number),
        );
        list.bare(S::Overdue, Cell::Count(self.overdue));
        list.bare(S::Registered, Cell::Count(self.registered));
        let delivered = &self.delivered;
        list.count(S::Delivered, F::Cases, delivered.cases);
        list.count(S::Delivered, F::Parts, delivered.parts);
        list.put(
            S::Delivered,
            F::Amount,
            Cell::maybe(delivered.amount, Cell::Money),
        );
        list.count(S::Delivered, F::Quantity, delivered.quantity);
        let satisfaction = &self.satisfaction;
        list.count(S::Satisfaction, F::Asked, satisfaction.asked);
        list.count(S::Satisfaction, F::Answered, satisfaction.answered);
        list.put(
            S::Satisfaction,
            F::Mean,
            Cell::maybe(satisfaction.mean, Cell::Number),
        );

        let open = &self.open_at_end;
        list.count(S::OpenAtEnd, F::Total, open.total);
        list.tally(S::OpenAtEnd, F::ByStage, &open.by_stage, |stage| {
            Cell::Stage {
                stage: *stage,
                disputed: false,
            }
        });
        list.count(S::OpenAtEnd, F::Disputed, open.disputed);
        list.0
    }

    /// Returns the figures as rows, groups of nobody included.
    pub fn table(&self, commit: Option<&str>) -> Table {
        rows(self.lines(commit))
    }

    /// Returns the figures as rows that people read: groups of nobody are left out.
    pub fn short_table(&self, commit: Option<&str>) -> Table {
        let short = commit.map(|commit| commit.get(..10).unwrap_or(commit));
        let mut lines = self.lines(short);
        // The name of a month says which calendar it is of.
        lines.retain(|line| line.section != Section::Calendar);
        lines.retain(|line| line.group == Cell::Empty || line.value != Cell::Count(0));
        rows(lines)
    }
}

fn rows(lines: Vec<Line>) -> Table {
    let row = |line: Line| {
        vec![
            Cell::Section(line.section),
            Cell::maybe(line.figure, Cell::Figure),
            line.group,
            line.value,
        ]
    };
    Table {
        columns: COLUMNS,
        rows: lines.into_iter().map(row).collect(),
    }
}

struct List(Vec<Line>);

impl List {
    fn bare(&mut self, section: Section, value: Cell) {
        self.0.push(Line {
            section,
            figure: None,
            group: Cell::Empty,
            value,
        });
    }

    fn put(&mut self, section: Section, figure: Figure, value: Cell) {
        self.0.push(Line {
            section,
            figure: Some(figure),
            group: Cell::Empty,
            value,
        });
    }

    fn count(&mut self, section: Section, figure: Figure, count: u64) {
        self.put(section, figure, Cell::Count(count));
    }

    fn tally<K: Ord>(
        &mut self,
        section: Section,
        figure: Figure,
        tally: &Tally<K>,
        cell: impl Fn(&K) -> Cell,
    ) {
        self.0.extend(tally.iter().map(|(group, count)| Line {
            section,
            figure: Some(figure),
            group: cell(group),
            value: Cell::Count(count),
        }));
    }
}
