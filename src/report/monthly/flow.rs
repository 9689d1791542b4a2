//! Twelve months, the last of them that in which the period ends: what was received, accepted and given in each.

use crate::domain::calendar::MonthSpan;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::section::Section;
use crate::report::table::Cell;
use std::collections::BTreeSet;

/// How many months are shown.
const MONTHS: usize = 12;

/// What is counted in each month.
#[derive(Clone, Copy, Default)]
struct Month {
    received: u64,
    accepted: u64,
    delivered: u64,
}

/// Adds the months of the period's calendar up to the end of the period, or today while it runs.
pub(super) fn flow(ledger: &Ledger<'_>, list: &mut Lines) {
    let mut counted: Vec<(MonthSpan, Month)> = months(ledger)
        .into_iter()
        .map(|span| (span, Month::default()))
        .collect();
    for past in &ledger.pasts {
        let mut served = BTreeSet::new();
        let place = |day| counted.iter().position(|(span, _)| span.contains(day));
        let received = place(past.received());
        let happened: Vec<_> = past
            .events()
            .filter_map(|event| Some((place(past.day(event))?, event)))
            .collect();
        let mut at = |place: usize, add: fn(&mut Month)| {
            if let Some((_, month)) = counted.get_mut(place) {
                add(month);
            }
        };
        if let Some(place) = received {
            at(place, |month| month.received += 1);
        }
        for (place, event) in happened {
            if let Act::Decide(decision) = &event.act
                && decision.outcome.kind() == OutcomeKind::Accept
            {
                at(place, |month| month.accepted += 1);
            }
            if event.kind() == EventKind::Deliver && served.insert(place) {
                at(place, |month| month.delivered += 1);
            }
        }
    }
    let mut put = |figure, count: fn(&Month) -> u64| {
        for (span, month) in &counted {
            let count = Cell::Count(count(month));
            list.group(Section::ByMonth, figure, Cell::Month(*span), count);
        }
    };
    put(Figure::Received, |month| month.received);
    put(Figure::Accepted, |month| month.accepted);
    put(Figure::Delivered, |month| month.delivered);
}

fn months(ledger: &Ledger<'_>) -> Vec<MonthSpan> {
    let last = MonthSpan::containing(ledger.period.calendar(), ledger.basis.today).ok();
    let back = std::iter::successors(last, |month| month.previous());
    let mut months: Vec<MonthSpan> = back.take(MONTHS).collect();
    months.reverse();
    months
}
