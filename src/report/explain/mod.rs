//! `explain`: each clause of the policy and how one case stands to it.
//!
//! The standing of a clause is a value; its sentence belongs to the language.

mod reader;

use crate::domain::actor::{Role, StaffId};
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::EventId;
use crate::domain::named::named;
use crate::domain::policy::clause::Clause;
use crate::domain::view::View;
use crate::report::Basis;
use crate::report::explain::reader::Reader;
use crate::report::table::{Cell, Column, Table};
use chrono::NaiveDate;

/// The columns of an explanation.
pub const COLUMNS: &[Column] = &[
    Column::Clause,
    Column::Standing,
    Column::On,
    Column::By,
    Column::Event,
    Column::Step,
    Column::Roles,
    Column::Due,
    Column::Missing,
];

/// A clause and how a case stands to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseStanding {
    /// The clause.
    pub clause: Clause,
    /// How the case stands to it.
    pub standing: Standing,
}

/// How a case stands to a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An event did what it asks.
    Met(Mark),
    /// It can be done now, or is waited for.
    Waiting {
        /// The step.
        step: EventKind,
        /// Who may record it.
        by: Vec<Role>,
        /// The last day on which it is in time.
        due: Option<NaiveDate>,
    },
    /// Something stands in the way that has to be brought first.
    Missing {
        /// Papers still to be sighted.
        documents: Vec<String>,
        /// Information still to be given.
        fields: Vec<Field>,
    },
    /// Other steps come first.
    NotYet,
    /// It asks nothing of this case, or nothing any more.
    NotAsked,
    /// It was not kept.
    Breached(Breach),
}

named! {
    /// How a case stands to a clause, in one word.
    pub enum StandingKind {
        /// See [`Standing::Met`].
        Met = "met",
        /// See [`Standing::Waiting`].
        Waiting = "waiting",
        /// See [`Standing::Missing`].
        Missing = "missing",
        /// See [`Standing::NotYet`].
        NotYet = "not-yet",
        /// See [`Standing::NotAsked`].
        NotAsked = "not-asked",
        /// See [`Standing::Breached`].
        Breached = "breached",
    }
}

/// An event, as the one that met a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its id.
    pub event: EventId,
    /// The day it happened.
    pub day: NaiveDate,
    /// Who recorded it.
    pub by: StaffId,
}

/// In what way the reply clock was not kept (clause S5b).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Answered too early, and not because it was urgent.
    Early {
        /// The first day on which an answer was allowed.
        not_before: NaiveDate,
        /// The decision.
        answered: Mark,
    },
    /// Answered too late, or not yet although the day has passed; only where the policy is read as a ceiling.
    Late {
        /// The last day on which an answer was in time.
        not_after: NaiveDate,
        /// The decision, if there is one.
        answered: Option<Mark>,
    },
}

/// Returns how the case stands to each clause that a case can stand to, in the order of the policy.
pub fn explain(case: &Case, basis: &Basis<'_>) -> Vec<ClauseStanding> {
    let reader = Reader {
        case,
        view: View::of(case),
        basis,
    };
    Clause::ALL
        .iter()
        .filter_map(|clause| {
            let standing = reader.standing(*clause)?;
            Some(ClauseStanding {
                clause: *clause,
                standing,
            })
        })
        .collect()
}

/// Returns the explanation as rows.
pub fn rows(standings: &[ClauseStanding]) -> Table {
    Table {
        columns: COLUMNS,
        rows: standings.iter().map(row).collect(),
    }
}

fn row(item: &ClauseStanding) -> Vec<Cell> {
    let standing = &item.standing;
    let mark = standing.mark();
    let step = standing.step();
    vec![
        Cell::Clause(item.clause),
        Cell::Standing(standing.kind()),
        Cell::maybe(mark.map(|mark| mark.day), Cell::Day),
        Cell::maybe(mark.map(|mark| mark.by.clone()), Cell::Staff),
        Cell::maybe(mark.map(|mark| mark.event), Cell::Event),
        Cell::maybe(step.map(|(step, _)| step), Cell::Did),
        Cell::maybe(step.map(|(_, by)| by.to_vec()), Cell::Roles),
        Cell::maybe(standing.due(), Cell::Day),
        Cell::maybe(standing.missing(), Cell::Names),
    ]
}

impl Standing {
    /// Returns the standing in one word.
    pub fn kind(&self) -> StandingKind {
        match self {
            Self::Met(_) => StandingKind::Met,
            Self::Waiting { .. } => StandingKind::Waiting,
            Self::Missing { .. } => StandingKind::Missing,
            Self::NotYet => StandingKind::NotYet,
            Self::NotAsked => StandingKind::NotAsked,
            Self::Breached(_) => StandingKind::Breached,
        }
    }

    fn mark(&self) -> Option<&Mark> {
        match self {
            Self::Met(mark) | Self::Breached(Breach::Early { answered: mark, .. }) => Some(mark),
            Self::Breached(Breach::Late { answered, .. }) => answered.as_ref(),
            Self::Waiting { .. } | Self::Missing { .. } | Self::NotYet | Self::NotAsked => None,
        }
    }

    fn step(&self) -> Option<(EventKind, &[Role])> {
        let Self::Waiting { step, by, .. } = self else {
            return None;
        };
        Some((*step, by))
    }

    fn missing(&self) -> Option<Vec<String>> {
        let Self::Missing { documents, fields } = self else {
            return None;
        };
        let fields = fields.iter().map(ToString::to_string);
        Some(documents.iter().cloned().chain(fields).collect())
    }

    fn due(&self) -> Option<NaiveDate> {
        match self {
            Self::Waiting { due, .. } => *due,
            Self::Breached(Breach::Late { not_after, .. }) => Some(*not_after),
            Self::Breached(Breach::Early { .. })
            | Self::Met(_)
            | Self::Missing { .. }
            | Self::NotYet
            | Self::NotAsked => None,
        }
    }
}
