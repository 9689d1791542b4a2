//! Everything that the figures of one period are drawn from: cases as they were at its end, sittings, the policy.

use crate::domain::calendar::Period;
use crate::domain::case::Case;
use crate::domain::event::act::Act;
use crate::domain::id::DeskCode;
use crate::domain::session::{Session, SessionId};
use crate::report::Basis;
use crate::report::figures::past::Past;
use std::collections::BTreeSet;

/// What figures are drawn from.
#[derive(Clone, Debug)]
pub struct Records<'a> {
    /// The cases, in any order.
    pub cases: Vec<&'a Case>,
    /// The sittings of the committee, in any order.
    pub sessions: Vec<&'a Session>,
}

/// The records at the end of a period.
pub(crate) struct Ledger<'a> {
    /// The period.
    pub(crate) period: Period,
    /// The day of its end, and the rules.
    pub(crate) basis: Basis<'a>,
    /// The cases that were there.
    pub(crate) pasts: Vec<Past<'a>>,
    /// The sittings that had been held.
    pub(crate) sessions: Vec<&'a Session>,
}

impl<'a> Records<'a> {
    /// Returns the records of one desk: its cases, and the sittings that decided on them.
    pub(super) fn of_desk(&self, desk: Option<DeskCode>) -> Self {
        let Some(desk) = desk else {
            return self.clone();
        };
        let cases = self.cases.iter().copied();
        let cases: Vec<&Case> = cases.filter(|case| case.header.id.desk() == desk).collect();
        let events = cases.iter().flat_map(|case| &case.events);
        let sat: BTreeSet<SessionId> = events
            .filter_map(|event| {
                let Act::Decide(decision) = &event.act else {
                    return None;
                };
                Some(decision.session)
            })
            .collect();
        let sessions = self.sessions.iter().copied();
        Self {
            cases,
            sessions: sessions
                .filter(|session| sat.contains(&session.id))
                .collect(),
        }
    }

    /// Returns the records as they were at the end of a period.
    pub(crate) fn at_end_of(&self, period: Period, basis: &Basis<'a>) -> Ledger<'a> {
        let basis = basis.at_end_of(period);
        let cases = self.cases.iter();
        let sessions = self.sessions.iter().copied();
        Ledger {
            period,
            pasts: cases.filter_map(|case| Past::of(case, &basis)).collect(),
            sessions: sessions
                .filter(|session| basis.date(session.opened) <= basis.today)
                .collect(),
            basis,
        }
    }
}
