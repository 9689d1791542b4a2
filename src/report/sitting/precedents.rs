//! What earlier requests for the same service got, so that like is decided alike. Nobody's name is in it.

use crate::domain::case::Case;
use crate::domain::event::act::{Decision, Grant, OutcomeKind};
use crate::domain::view::View;
use crate::report::Basis;
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// What earlier requests for one service got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Precedents {
    /// How many were accepted.
    pub accepted: usize,
    /// How many were rejected.
    pub rejected: usize,
    /// The middle of what was granted; of an even number the lower one, so that it is a grant that was made.
    pub median: Option<Grant>,
    /// The latest decisions, the newest first.
    pub latest: Vec<Precedent>,
}

/// One earlier decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Precedent {
    /// The day.
    pub on: NaiveDate,
    /// What was decided.
    pub outcome: OutcomeKind,
    /// What was granted.
    pub grant: Option<Grant>,
}

impl Precedents {
    /// Returns what other requests for the service of this case got; of the newest at most `latest`.
    ///
    /// Only an acceptance or a rejection in force counts: what was put off has got nothing yet.
    pub fn of<'a>(
        case: &Case,
        cases: impl IntoIterator<Item = &'a Case>,
        latest: usize,
        basis: &Basis<'_>,
    ) -> Self {
        let header = &case.header;
        let like = |other: &&Case| {
            let same = other.header.service == header.service && header.service.is_some();
            same && other.header.id != header.id
        };
        let mut found: Vec<Precedent> = cases
            .into_iter()
            .filter(like)
            .filter_map(|other| {
                let view = View::of(other);
                let (event, decision) = view.decision.filter(|_| !view.is_disputed())?;
                is_final(decision).then(|| Precedent {
                    on: basis.day(event),
                    outcome: decision.outcome.kind(),
                    grant: decision.outcome.grant(),
                })
            })
            .collect();
        found.sort_by_key(|it| std::cmp::Reverse(it.on));
        let count = |kind| found.iter().filter(|it| it.outcome == kind).count();
        Self {
            accepted: count(OutcomeKind::Accept),
            rejected: count(OutcomeKind::Reject),
            median: median(found.iter().filter_map(|it| it.grant).collect()),
            latest: found.into_iter().take(latest).collect(),
        }
    }
}

fn is_final(decision: &Decision) -> bool {
    match decision.outcome.kind() {
        OutcomeKind::Accept | OutcomeKind::Reject => true,
        OutcomeKind::Defer | OutcomeKind::AskMore => false,
    }
}

fn median(mut grants: Vec<Grant>) -> Option<Grant> {
    grants.sort_by_key(|grant| match grant {
        Grant::Amount(money) => (0, money.riyals()),
        Grant::Quantity(count) => (1, Decimal::from(*count)),
    });
    grants.get(grants.len().checked_sub(1)? / 2).copied()
}
