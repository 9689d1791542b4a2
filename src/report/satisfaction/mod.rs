//! `report satisfaction`: what people think of the service (clauses O5, O6c).
//!
//! Means are over whole groups only (`groups`), by service, channel and month, and never beside anybody of the staff.

pub(super) mod groups;

use crate::domain::channel::Channel;
use crate::domain::event::act::Act;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::section::Section;
use crate::report::satisfaction::groups::{Group, Rated, Shared};
use crate::report::table::Cell;

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let mut list = Lines::default();
    let period = ledger.period;
    let groups = groups::groups(&ledger.pasts, &ledger.basis);
    let full: Vec<Group> = groups
        .iter()
        .filter(|group| period.contains(group.full))
        .cloned()
        .collect();
    asked(ledger, &mut list);
    rated(&groups::of(&full, |_| true), |figure, value| {
        list.put(Section::Satisfaction, figure, value);
    });

    let services = ledger.basis.office.catalogue.services.iter();
    let services = services.map(|service| Shared::One(Some(service.id.clone())));
    let services = known(services, full.iter().map(|group| group.service.clone()));
    for service in services {
        let cell = match &service {
            Shared::One(Some(id)) => Cell::Service(id.clone()),
            Shared::One(None) => Cell::NoService,
            Shared::Several => Cell::Several,
        };
        let of_it = groups::of(&full, |group| group.service == service);
        rated(&of_it, |figure, value| {
            list.group(Section::RatedServices, figure, cell.clone(), value);
        });
    }
    let channels = Channel::ALL.iter().copied().map(Shared::One);
    let channels = known(channels, full.iter().map(|group| group.channel.clone()));
    for channel in channels {
        let cell = match channel {
            Shared::One(channel) => Cell::Channel(channel),
            Shared::Several => Cell::Several,
        };
        let of_it = groups::of(&full, |group| group.channel == channel);
        rated(&of_it, |figure, value| {
            list.group(Section::RatedChannels, figure, cell.clone(), value);
        });
    }
    for month in period.months() {
        if month.first() <= ledger.basis.today {
            let of_it = groups::of(&full, |group| month.contains(group.full));
            rated(&of_it, |figure, value| {
                list.group(Section::RatedMonths, figure, Cell::Month(month), value);
            });
        }
    }
    list
}

/// Returns the known ones in their order, then any other that occurs.
fn known<T: Ord>(
    known: impl Iterator<Item = Shared<T>>,
    found: impl Iterator<Item = Shared<T>>,
) -> Vec<Shared<T>> {
    let mut all: Vec<Shared<T>> = known.collect();
    let mut others: Vec<Shared<T>> = found.filter(|one| !all.contains(one)).collect();
    others.sort();
    others.dedup();
    all.extend(others);
    all
}

/// How many were asked and how many of them answered is no rating, and so is counted of the period itself.
fn asked(ledger: &Ledger<'_>, list: &mut Lines) {
    let (mut asked, mut answered) = (0, 0);
    for past in &ledger.pasts {
        let scores = past.events_in(ledger.period).filter_map(|event| {
            let Act::Feedback { score, .. } = event.act else {
                return None;
            };
            Some(score)
        });
        if let Some(score) = scores.last() {
            asked += 1;
            answered += u64::from(score.is_some());
        }
    }
    list.count(Section::Satisfaction, Figure::Asked, asked);
    list.count(Section::Satisfaction, Figure::Answered, answered);
}

fn rated(rated: &Rated, mut put: impl FnMut(Figure, Cell)) {
    put(Figure::Rated, Cell::Count(rated.count()));
    put(Figure::Mean, Cell::maybe(rated.mean(), Cell::Number));
}
