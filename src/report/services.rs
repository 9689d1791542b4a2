//! `report services`: what was asked, approved, given and left of each service, and its budget of the year.
//!
//! A budget is of the year, in the period's calendar, in which the period ends; what was spent of it is what was given
//! from that year's first day on. What was approved and not yet given is still to come out of it.

use crate::domain::calendar::{Period, Unit};
use crate::domain::case::CaseKind;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::domain::service::{Budget, Measure, Service};
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::past::Past;
use crate::report::figures::section::Section;
use crate::report::figures::sum::Sum;
use crate::report::monthly::counter::still_owed;
use crate::report::table::Cell;
use std::collections::BTreeMap;

/// What happened to one service.
#[derive(Clone, Copy, Default)]
struct Use {
    received: u64,
    accepted: u64,
    rejected: u64,
    served: u64,
    granted: Sum,
    given: Sum,
    remaining: Sum,
    spent: Sum,
}

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let year = Period::containing(Unit::Year, ledger.period.calendar(), ledger.period.last()).ok();
    let mut services: BTreeMap<Option<&str>, Use> = BTreeMap::new();
    let support = ledger.pasts.iter();
    for past in support.filter(|past| past.case.header.kind == CaseKind::Support) {
        let service = past.case.header.service.as_deref();
        count(
            past,
            ledger.period,
            year,
            services.entry(service).or_default(),
        );
    }
    let catalogue = &ledger.basis.office.catalogue;
    let mut list = Lines::default();
    let known = catalogue
        .services
        .iter()
        .map(|service| Some(service.id.as_str()));
    let others = services
        .keys()
        .copied()
        .filter(|id| id.is_none_or(|id| catalogue.service(id).is_none()));
    let order: Vec<Option<&str>> = known.chain(others).collect();
    for id in order {
        let used = services.get(&id).copied().unwrap_or_default();
        let cell = id.map_or(Cell::NoService, |id| Cell::Service(id.to_owned()));
        let measure = id
            .and_then(|id| catalogue.service(id))
            .map(|service| service.measure);
        used.lines(&cell, measure.unwrap_or(Measure::Amount), &mut list);
    }
    for service in &catalogue.services {
        let used = services
            .get(&Some(service.id.as_str()))
            .copied()
            .unwrap_or_default();
        if let Some(budget) = year.and_then(|year| service.budget(year.calendar(), year.year())) {
            against(budget, service, &used, &mut list);
        }
    }
    list
}

fn count(past: &Past<'_>, period: Period, year: Option<Period>, used: &mut Use) {
    used.received += u64::from(period.contains(past.received()));
    let mut served = false;
    for event in past.events() {
        let day = past.day(event);
        let now = period.contains(day);
        match &event.act {
            Act::Decide(decision) if now => match decision.outcome.kind() {
                OutcomeKind::Accept => {
                    used.accepted += 1;
                    if let Some(grant) = decision.outcome.grant() {
                        used.granted.add(grant);
                    }
                }
                OutcomeKind::Reject => used.rejected += 1,
                OutcomeKind::Defer | OutcomeKind::AskMore => {}
            },
            Act::Deliver(delivery) => {
                if now {
                    served = true;
                    used.given.add(delivery.given);
                }
                if year.is_some_and(|year| year.contains(day)) {
                    used.spent.add(delivery.given);
                }
            }
            Act::Decide(_)
            | Act::Intake(_)
            | Act::Contact { .. }
            | Act::Refer { .. }
            | Act::Answer { .. }
            | Act::Declare { .. }
            | Act::Verify { .. }
            | Act::Assess { .. }
            | Act::Submit { .. }
            | Act::Notify { .. }
            | Act::Register { .. }
            | Act::Feedback { .. }
            | Act::Withdraw { .. }
            | Act::Close { .. }
            | Act::Reopen { .. }
            | Act::Amend { .. }
            | Act::Void { .. }
            | Act::Settle { .. }
            | Act::Conflict { .. } => {}
        }
    }
    used.served += u64::from(served);
    if let Some(remaining) = still_owed(&past.view()) {
        used.remaining.add(remaining);
    }
}

impl Use {
    fn lines(&self, service: &Cell, measure: Measure, list: &mut Lines) {
        let figures = [
            (Figure::Received, Cell::Count(self.received)),
            (Figure::Accepted, Cell::Count(self.accepted)),
            (Figure::Rejected, Cell::Count(self.rejected)),
            (Figure::Delivered, Cell::Count(self.served)),
            (Figure::Granted, self.granted.cell(measure)),
            (Figure::Given, self.given.cell(measure)),
            (Figure::Remaining, self.remaining.cell(measure)),
        ];
        for (figure, value) in figures {
            list.group(Section::Services, figure, service.clone(), value);
        }
    }
}

/// What is left of a budget once all that was approved is given; or by how much that goes beyond it.
fn against(budget: &Budget, service: &Service, used: &Use, list: &mut Lines) {
    let mut limit = Sum::default();
    limit.add(budget.limit);
    let taken = used.spent.plus(used.remaining);
    let figures = [
        (Figure::Budget, limit),
        (Figure::Spent, used.spent),
        (Figure::Remaining, used.remaining),
        (Figure::Left, limit.minus(taken)),
        (Figure::Over, taken.minus(limit)),
    ];
    for (figure, sum) in figures {
        let cell = Cell::Service(service.id.clone());
        list.group(Section::Budget, figure, cell, sum.cell(service.measure));
    }
}
