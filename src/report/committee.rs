//! `report committee`: sittings, attendance, decisions and their reasons (clause S5b).
//!
//! Attendance is of the committee and names no member.

use crate::domain::event::act::{Act, OutcomeKind};
use crate::domain::policy::ReasonFor;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::section::Section;
use crate::report::figures::tally::Tally;
use crate::report::table::Cell;
use rust_decimal::Decimal;

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let mut list = Lines::default();
    sessions(ledger, &mut list);
    decisions(ledger, &mut list);
    list
}

fn sessions(ledger: &Ledger<'_>, list: &mut Lines) {
    let (mut total, mut seats, mut present, mut aside) = (0u64, 0u64, 0u64, 0u64);
    for session in &ledger.sessions {
        if !ledger.period.contains(ledger.basis.date(session.opened)) {
            continue;
        }
        let there = |member: &&_| session.present.contains(member);
        total += 1;
        seats += session.committee.len() as u64;
        present += session.committee.iter().filter(there).count() as u64;
        aside += session.aside.len() as u64;
    }
    let percent = Decimal::from(present * 100).checked_div(Decimal::from(seats));
    let percent = percent.map(|percent| percent.round_dp(1).normalize());
    list.count(Section::Sessions, Figure::Total, total);
    list.count(Section::Sessions, Figure::Seats, seats);
    list.count(Section::Sessions, Figure::Present, present);
    list.put(
        Section::Sessions,
        Figure::Attendance,
        Cell::maybe(percent, Cell::Number),
    );
    list.count(Section::Sessions, Figure::Aside, aside);
}

fn decisions(ledger: &Ledger<'_>, list: &mut Lines) {
    let policy = ledger.basis.policy;
    let mut reasons = [
        (ReasonFor::Accept, Figure::Accepted),
        (ReasonFor::Reject, Figure::Rejected),
        (ReasonFor::Defer, Figure::Deferred),
    ]
    .map(|(purpose, figure)| (purpose, figure, Tally::new(policy.codes(purpose))));
    let (mut cases, mut urgent) = (0, 0);
    for past in &ledger.pasts {
        let mut decided = false;
        for event in past.events_in(ledger.period) {
            let Act::Decide(decision) = &event.act else {
                continue;
            };
            let outcome: OutcomeKind = decision.outcome.kind();
            decided = true;
            urgent += u64::from(decision.urgent.is_some());
            for (purpose, _, codes) in &mut reasons {
                if *purpose == ReasonFor::of(outcome) {
                    codes.add(decision.reason.clone());
                }
            }
        }
        cases += u64::from(decided);
    }
    list.count(Section::Decided, Figure::Cases, cases);
    for (_, figure, codes) in &reasons {
        list.count(Section::Decided, *figure, codes.total());
    }
    list.count(Section::Decided, Figure::Urgent, urgent);
    for (purpose, figure, codes) in &reasons {
        list.tally(Section::Reasons, *figure, codes, |code| Cell::Ground {
            purpose: *purpose,
            code: code.clone(),
        });
    }
}
