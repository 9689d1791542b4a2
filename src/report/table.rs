//! A report as a value: columns, and rows of typed cells.
//!
//! How a cell is written belongs to `render`; how it is worded, to the language. The names of columns are the keys of
//! JSON and CSV and so are promises to scripts.

use crate::domain::actor::{Role, StaffId};
use crate::domain::calendar::{MonthSpan, Period};
use crate::domain::case::CaseKind;
use crate::domain::channel::Channel;
use crate::domain::event::act::{Grant, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::event::parts::Part;
use crate::domain::id::{CaseId, DeskCode, EventId};
use crate::domain::money::Money;
use crate::domain::named::named;
use crate::domain::policy::ReasonFor;
use crate::domain::policy::clause::Clause;
use crate::domain::stage::Stage;
use crate::report::explain::StandingKind;
use crate::report::figures::names::{Figure, Head, Note, ReportKind};
use crate::report::figures::section::Section;
use crate::report::find::Found;
use crate::report::log::Signed;
use crate::report::rehearsal::Verdict;
use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;

/// Rows under columns; every row has one cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns, in the order in which data formats show them.
    pub columns: &'static [Column],
    /// The rows, in order.
    pub rows: Vec<Vec<Cell>>,
}

named! {
    /// Every column of every listing.
    pub enum Column {
        /// The case.
        Id = "id",
        /// What kind of request it is.
        Kind = "kind",
        /// Where it stands.
        Stage = "stage",
        /// Whether two histories of it disagree.
        Disputed = "disputed",
        /// The channel it came by.
        Channel = "channel",
        /// The service asked for.
        Service = "service",
        /// When it was received.
        Received = "received",
        /// The applicant.
        Name = "name",
        /// Riyals asked for.
        Amount = "amount",
        /// Where a search found its words.
        Reason = "reason",
        /// The role for whose next step a case waits.
        WaitingFor = "waiting_for",
        /// That step.
        Step = "step",
        /// Since when it waits.
        Since = "since",
        /// For how many days.
        Days = "days",
        /// The first day on which the step may be done.
        NotBefore = "not_before",
        /// The last day on which it is in time.
        Due = "due",
        /// Whether that day has passed.
        Overdue = "overdue",
        /// A clause of the policy.
        Clause = "clause",
        /// How a case stands to it.
        Standing = "standing",
        /// Papers and information that are not there.
        Missing = "missing",
        /// The roles that may record something.
        Roles = "roles",
        /// When an event was recorded.
        At = "at",
        /// When it happened.
        On = "on",
        /// What was done.
        Did = "did",
        /// Who recorded it.
        By = "by",
        /// Its particulars.
        Particulars = "particulars",
        /// Its id.
        Event = "event",
        /// Whether it counts, or a later event set it aside.
        Counts = "counts",
        /// The commit that holds it.
        Commit = "commit",
        /// How the commit's signature stands.
        Signature = "signature",
        /// What the commit changed in the file, line by line.
        Patch = "patch",
        /// The receipt that the beneficiary keeps of it.
        Receipt = "receipt",
        /// What the committee decided.
        Outcome = "outcome",
        /// What it granted.
        Granted = "granted",
        /// Until when it put the request off.
        Until = "until",
        /// The coded reason of its decision.
        Ground = "ground",
        /// The reason in words.
        Words = "words",
        /// What a policy makes of a step that was taken.
        Verdict = "verdict",
        /// What the policy as it stands makes of it.
        Judged = "judged",
        /// What an amended policy would have made of it.
        Rehearsed = "rehearsed",
        /// A section of a report.
        Section = "section",
        /// What is counted in it.
        Figure = "figure",
        /// The group that is counted.
        Group = "group",
        /// The figure's value.
        Value = "value",
        /// That of the period before.
        Before = "before",
        /// That of the same period last year.
        LastYear = "last_year",
    }
}

/// One value of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// There is none.
    Empty,
    /// A case.
    Id(CaseId),
    /// An event.
    Event(EventId),
    /// A desk.
    Desk(DeskCode),
    /// Free words, or a code that no list of ours holds.
    Text(String),
    /// A kind of request.
    Kind(CaseKind),
    /// A stage; a disputed case is marked wherever people see its stage.
    Stage {
        /// The stage.
        stage: Stage,
        /// Whether the case is disputed.
        disputed: bool,
    },
    /// A channel.
    Channel(Channel),
    /// A service, as the catalogue names it.
    Service(String),
    /// The group of requests that ask for no service.
    NoService,
    /// The coded reason of a rejection.
    Refusal(String),
    /// What the committee decided.
    Outcome(OutcomeKind),
    /// What it granted.
    Grant(Grant),
    /// The coded reason of a decision.
    Ground {
        /// The decision.
        purpose: ReasonFor,
        /// The code.
        code: String,
    },
    /// A role.
    Role(Role),
    /// Several roles.
    Roles(Vec<Role>),
    /// A member of staff.
    Staff(StaffId),
    /// How a signature stands.
    Signed(Signed),
    /// What was done or is to be done.
    Did(EventKind),
    /// The particulars of an event.
    Particulars(Vec<(&'static str, Part)>),
    /// A clause of the policy.
    Clause(Clause),
    /// How a case stands to a clause.
    Standing(StandingKind),
    /// Where a search found its words.
    Found(Found),
    /// Names of papers and fields, as files write them.
    Names(Vec<String>),
    /// What a policy makes of a step that was taken.
    Verdict(Verdict),
    /// A report of figures.
    Report(ReportKind),
    /// What a report says of itself.
    Head(Head),
    /// A section of a report.
    Section(Section),
    /// A figure of a report.
    Figure(Figure),
    /// What a reader of a report has to know.
    Note(Note),
    /// A month of either calendar.
    Month(MonthSpan),
    /// A month, quarter or year of either calendar, or a run of days.
    Period(Period),
    /// A range of whole numbers, the last included; open where there is no last.
    Range(u32, Option<u32>),
    /// A group of people, as the catalogue names it.
    Segment(String),
    /// A kind of document, as the catalogue names it.
    Document(String),
    /// The group whose members are too few to be named one by one.
    Several,
    /// A day.
    Day(NaiveDate),
    /// A moment that people see in every calendar that they read.
    Stamp(DateTime<FixedOffset>),
    /// A moment of which people need only the day.
    DayOf(DateTime<FixedOffset>),
    /// A moment.
    Moment(DateTime<FixedOffset>),
    /// A number of things.
    Count(u64),
    /// A number of days; negative where an event is dated before the one it followed.
    Days(i64),
    /// An exact number.
    Number(Decimal),
    /// Riyals.
    Money(Money),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// Returns the cell of a value that may be absent.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// Returns how great the value is, where it can be drawn.
    #[must_use]
    pub fn size(&self) -> Option<Decimal> {
        match self {
            Self::Count(count) => Some(Decimal::from(*count)),
            Self::Days(days) => Some(Decimal::from(*days)),
            Self::Number(number) => Some(*number),
            Self::Money(money) | Self::Grant(Grant::Amount(money)) => Some(money.riyals()),
            Self::Grant(Grant::Quantity(count)) => Some(Decimal::from(*count)),
            Self::Empty
            | Self::Id(_)
            | Self::Event(_)
            | Self::Desk(_)
            | Self::Text(_)
            | Self::Kind(_)
            | Self::Stage { .. }
            | Self::Channel(_)
            | Self::Service(_)
            | Self::NoService
            | Self::Refusal(_)
            | Self::Outcome(_)
            | Self::Ground { .. }
            | Self::Role(_)
            | Self::Roles(_)
            | Self::Staff(_)
            | Self::Did(_)
            | Self::Particulars(_)
            | Self::Clause(_)
            | Self::Standing(_)
            | Self::Found(_)
            | Self::Names(_)
            | Self::Verdict(_)
            | Self::Report(_)
            | Self::Head(_)
            | Self::Section(_)
            | Self::Figure(_)
            | Self::Note(_)
            | Self::Month(_)
            | Self::Period(_)
            | Self::Range(..)
            | Self::Segment(_)
            | Self::Document(_)
            | Self::Several
            | Self::Day(_)
            | Self::DayOf(_)
            | Self::Stamp(_)
            | Self::Signed(_)
            | Self::Moment(_)
            | Self::Flag(_) => None,
        }
    }

    /// Returns the value of the same kind that says that there is none of it.
    #[must_use]
    pub fn nothing(&self) -> Self {
        if let Self::Count(_) = self {
            Self::Count(0)
        } else if let Self::Money(_) = self {
            Self::Money(Money::ZERO)
        } else {
            Self::Empty
        }
    }
}

impl Column {
    /// Returns whether people see this column; scripts see all of them.
    pub fn is_for_people(self) -> bool {
        !matches!(self, Self::Disputed | Self::NotBefore)
    }

    /// Returns whether it holds free words, which stand last in a table for people.
    pub fn is_free_text(self) -> bool {
        matches!(
            self,
            Self::Name | Self::Particulars | Self::Missing | Self::Words
        )
    }

    /// Returns whether it holds numbers, which line up at their last digit.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Amount | Self::Granted | Self::Days | Self::Value | Self::Before | Self::LastYear
        )
    }
}
