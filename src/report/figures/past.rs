//! A case as it was at the end of a period, without what turned out to be a mistake.
//!
//! An event that a later one set aside never counts, even if that was after the period. Neither side of an open dispute
//! counts before it is settled. The header is the present one: what it held before is in no file but git's.

use crate::domain::calendar::Period;
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use crate::domain::view::View;
use crate::report::Basis;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A case at the end of a period.
pub(crate) struct Past<'a> {
    /// The header, and the events up to the end that count.
    pub(crate) case: Case,
    disputed: BTreeSet<EventId>,
    basis: Basis<'a>,
}

impl<'a> Past<'a> {
    /// Returns the case at the end of the day of `basis`; nothing where it was not yet there.
    pub(crate) fn of(case: &Case, basis: &Basis<'a>) -> Option<Self> {
        if basis.date(case.header.received) > basis.today {
            return None;
        }
        let now = View::of(case);
        let happened = |event: &&Event| {
            let taken = event.kind() == EventKind::Intake;
            now.counts(event) && (taken || basis.day(event) <= basis.today)
        };
        Some(Self {
            case: Case {
                header: case.header.clone(),
                events: case.events.iter().filter(happened).cloned().collect(),
            },
            disputed: now.dispute.iter().map(|event| event.id).collect(),
            basis: *basis,
        })
    }

    /// Returns the day of receipt.
    pub(crate) fn received(&self) -> NaiveDate {
        self.basis.date(self.case.header.received)
    }

    /// Returns the day of an event.
    pub(crate) fn day(&self, event: &Event) -> NaiveDate {
        self.basis.day(event)
    }

    /// Returns where it stood.
    pub(crate) fn view(&self) -> View<'_> {
        View::of(&self.case)
    }

    /// Returns the events that count, in order.
    pub(crate) fn events(&self) -> impl Iterator<Item = &Event> {
        let events = self.case.events.iter();
        events.filter(|event| !self.disputed.contains(&event.id))
    }

    /// Returns those of a period.
    pub(crate) fn events_in(&self, period: Period) -> impl Iterator<Item = &Event> {
        self.events()
            .filter(move |event| period.contains(self.day(event)))
    }

    /// Returns the case as it was before one of its events.
    pub(crate) fn before(&self, event: EventId) -> Case {
        let events = self.case.events.iter();
        Case {
            header: self.case.header.clone(),
            events: events
                .take_while(|other| other.id != event)
                .cloned()
                .collect(),
        }
    }

    /// Returns the acceptances and rejections of a period; to put off is no answer.
    pub(crate) fn answers_in(&self, period: Period) -> impl Iterator<Item = (&Event, &Decision)> {
        self.events_in(period).filter_map(|event| {
            let Act::Decide(decision) = &event.act else {
                return None;
            };
            match decision.outcome.kind() {
                OutcomeKind::Accept | OutcomeKind::Reject => Some((event, decision)),
                OutcomeKind::Defer | OutcomeKind::AskMore => None,
            }
        })
    }

    /// Returns the first acceptance or rejection.
    pub(crate) fn first_decision(&self) -> Option<&Event> {
        self.events().find(|event| {
            let Act::Decide(decision) = &event.act else {
                return false;
            };
            match decision.outcome.kind() {
                OutcomeKind::Accept | OutcomeKind::Reject => true,
                OutcomeKind::Defer | OutcomeKind::AskMore => false,
            }
        })
    }

    /// Returns the first answer to the whole of an inquiry, suggestion, complaint or objection.
    pub(crate) fn first_answer(&self) -> Option<&Event> {
        let whole = |event: &&Event| matches!(event.act, Act::Answer { question: None, .. });
        self.case.events.iter().find(whole)
    }

    /// Returns the day on which the reply clock of a decision began; a later reopening starts another one.
    pub(crate) fn submitted(&self, decision: &Event) -> Option<NaiveDate> {
        let before = self.before(decision.id);
        let view = View::of(&before);
        view.submitted.map(|event| self.day(event))
    }
}
