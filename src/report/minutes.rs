//! The minutes of a sitting: when, who was there, who stood aside and why, and what was decided.
//!
//! They are drawn from the sitting and the cases and never stored. Nobody's name but the members' is in them.

use crate::domain::actor::StaffId;
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision};
use crate::domain::policy::ReasonFor;
use crate::domain::session::Session;
use crate::domain::view::View;
use crate::report::table::{Cell, Column, Table};

/// The columns of the decisions.
pub const COLUMNS: &[Column] = &[
    Column::Id,
    Column::Service,
    Column::Outcome,
    Column::Granted,
    Column::Until,
    Column::Ground,
    Column::Words,
];

/// The columns of the decisions at a glance: what fits beside the minutes that say the rest.
const GLANCE: &[Column] = &[Column::Id, Column::Outcome, Column::Granted, Column::Until];

/// The minutes of one sitting.
#[derive(Clone, Debug)]
pub struct Minutes<'a> {
    /// The sitting.
    pub session: &'a Session,
    /// What was decided in it, in the order of recording.
    pub rulings: Vec<Ruling<'a>>,
}

/// One decision of the sitting.
#[derive(Clone, Copy, Debug)]
pub struct Ruling<'a> {
    /// The case.
    pub case: &'a Case,
    /// The event that records it.
    pub event: &'a Event,
    /// What was decided.
    pub decision: &'a Decision,
}

impl<'a> Minutes<'a> {
    /// Returns the minutes of a sitting; a decision that a later event set aside was no decision of the committee.
    pub fn of(session: &'a Session, cases: impl IntoIterator<Item = &'a Case>) -> Self {
        let mut rulings: Vec<Ruling<'a>> = cases
            .into_iter()
            .flat_map(|case| rulings(case, session))
            .collect();
        rulings.sort_by_key(|ruling| (ruling.event.at, ruling.case.header.id, ruling.event.n));
        Self { session, rulings }
    }

    /// Returns the members who were not there.
    pub fn absent(&self) -> Vec<StaffId> {
        let present = &self.session.present;
        let committee = self.session.committee.iter();
        let absent = committee.filter(|member| !present.contains(member));
        absent.cloned().collect()
    }

    /// Returns the decisions at a glance.
    pub fn glance(&self) -> Table {
        Table {
            columns: GLANCE,
            rows: self.rulings.iter().map(Ruling::glance).collect(),
        }
    }

    /// Returns the decisions as a listing.
    pub fn table(&self) -> Table {
        Table {
            columns: COLUMNS,
            rows: self.rulings.iter().map(Ruling::row).collect(),
        }
    }
}

impl Ruling<'_> {
    fn glance(&self) -> Vec<Cell> {
        let outcome = self.decision.outcome;
        vec![
            Cell::Id(self.case.header.id),
            Cell::Outcome(outcome.kind()),
            Cell::maybe(outcome.grant(), Cell::Grant),
            Cell::maybe(outcome.until(), Cell::Day),
        ]
    }

    fn row(&self) -> Vec<Cell> {
        let header = &self.case.header;
        let decision = self.decision;
        let outcome = decision.outcome;
        vec![
            Cell::Id(header.id),
            Cell::maybe(header.service.clone(), Cell::Service),
            Cell::Outcome(outcome.kind()),
            Cell::maybe(outcome.grant(), Cell::Grant),
            Cell::maybe(outcome.until(), Cell::Day),
            Cell::Ground {
                purpose: ReasonFor::of(outcome.kind()),
                code: decision.reason.clone(),
            },
            Cell::maybe(decision.words.clone(), Cell::Text),
        ]
    }
}

fn rulings<'a>(case: &'a Case, session: &Session) -> Vec<Ruling<'a>> {
    let id = session.id;
    let decided = case.events.iter().filter_map(|event| {
        let Act::Decide(decision) = &event.act else {
            return None;
        };
        (decision.session == id).then_some(Ruling {
            case,
            event,
            decision,
        })
    });
    let mut decided: Vec<Ruling<'_>> = decided.collect();
    if !decided.is_empty() {
        let view = View::of(case);
        decided.retain(|ruling| view.counts(ruling.event));
    }
    decided
}
