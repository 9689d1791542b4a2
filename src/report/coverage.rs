//! `report coverage`: of the requests that a period brought, how many met, waived or missed each clause of the policy.
//!
//! The standing of a case to a clause is `explain`'s; here it is only counted.

use crate::domain::policy::clause::Clause;
use crate::report::explain::{StandingKind, explain};
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::section::Section;
use crate::report::table::Cell;
use std::collections::BTreeMap;

/// How many requests stand to a clause in which way.
#[derive(Clone, Copy, Default)]
struct Standings {
    met: u64,
    waived: u64,
    missed: u64,
    pending: u64,
}

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let mut clauses: BTreeMap<Clause, Standings> = BTreeMap::new();
    let received = ledger.pasts.iter();
    for past in received.filter(|past| ledger.period.contains(past.received())) {
        for item in explain(&past.case, &ledger.basis) {
            let counts = clauses.entry(item.clause).or_default();
            match item.standing.kind() {
                StandingKind::Met => counts.met += 1,
                StandingKind::NotAsked => counts.waived += 1,
                StandingKind::Breached => counts.missed += 1,
                StandingKind::Waiting | StandingKind::Missing | StandingKind::NotYet => {
                    counts.pending += 1;
                }
            }
        }
    }
    let mut list = Lines::default();
    for (clause, counts) in clauses {
        let figures = [
            (Figure::Met, counts.met),
            (Figure::Waived, counts.waived),
            (Figure::Missed, counts.missed),
            (Figure::Pending, counts.pending),
        ];
        for (figure, count) in figures {
            let clause = Cell::Clause(clause);
            list.group(Section::Coverage, figure, clause, Cell::Count(count));
        }
    }
    list
}
