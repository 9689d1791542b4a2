//! One pass over the cases: what each of them adds to the figures of a month.

use crate::domain::calendar::Period;
use crate::domain::case::{Case, CaseKind};
use crate::domain::channel::Channel;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, Delivery, Grant, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::money::Money;
use crate::domain::policy::ReasonFor;
use crate::domain::policy::reply::Due;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::report::figures::tally::{Tally, mean, median, percentile};
use crate::report::monthly::{
    Answered, Decided, Delivered, Monthly, Open, Received, Satisfaction, Turnaround,
};
use crate::report::{Basis, agenda};
use chrono::NaiveDate;

/// The figures so far, and the numbers from which the statistics are drawn at the end.
pub(super) struct Counter<'a> {
    basis: Basis<'a>,
    figures: Monthly,
    turnarounds: Vec<i64>,
    answer_days: Vec<i64>,
    scores: Vec<u8>,
}

impl<'a> Counter<'a> {
    pub(super) fn new(span: Period, basis: &Basis<'a>) -> Self {
        Self {
            basis: basis.at_end_of(span),
            figures: nothing(span, basis),
            turnarounds: Vec::new(),
            answer_days: Vec::new(),
            scores: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, case: &Case) {
        let received = self.basis.date(case.header.received);
        if received > self.basis.today {
            return;
        }
        if self.figures.span.contains(received) {
            self.receive(case);
        }
        let now = View::of(case);
        let past = self.past(case, &now);
        let disputed = |event: &Event| now.dispute.iter().any(|other| other.id == event.id);
        let month: Vec<&Event> = past
            .events
            .iter()
            .filter(|event| self.in_month(event) && !disputed(event))
            .collect();
        for event in &month {
            self.count(&past, event);
        }
        let served = month.iter().any(|e| e.kind() == EventKind::Deliver);
        self.figures.delivered.cases += u64::from(served);
        self.rate(&month);
        self.stand(&View::of(&past));
    }

    pub(super) fn finish(mut self) -> Monthly {
        self.turnarounds.sort_unstable();
        self.answer_days.sort_unstable();
        let figures = &mut self.figures;
        figures.turnaround = Turnaround {
            median: median(&self.turnarounds),
            p90: percentile(&self.turnarounds, 90),
            max: self.turnarounds.last().copied(),
        };
        figures.answered.median_days = median(&self.answer_days);
        let shown = figures.satisfaction.answered >= u64::from(self.basis.policy.min_group);
        figures.satisfaction.mean = mean(&self.scores).filter(|_| shown);
        self.figures
    }

    /// The case as it was at the end, without what turned out to be a mistake.
    fn past(&self, case: &Case, now: &View<'_>) -> Case {
        let happened = |event: &&Event| {
            let taken = event.kind() == EventKind::Intake;
            now.counts(event) && (taken || self.basis.day(event) <= self.basis.today)
        };
        Case {
            header: case.header.clone(),
            events: case.events.iter().filter(happened).cloned().collect(),
        }
    }

    fn in_month(&self, event: &Event) -> bool {
        self.figures.span.contains(self.basis.day(event))
    }

    fn receive(&mut self, case: &Case) {
        let header = &case.header;
        let received = &mut self.figures.received;
        received.total += 1;
        received.by_kind.add(header.kind);
        received.by_channel.add(header.channel);
        received.by_service.add(header.service.clone());
        received.by_desk.add(header.id.desk());
    }

    fn count(&mut self, past: &Case, event: &Event) {
        match &event.act {
            Act::Decide(decision) => self.decide(past, event, decision),
            Act::Answer { .. } => self.answer(past, event),
            Act::Register { .. } => self.figures.registered += 1,
            Act::Deliver(delivery) => self.deliver(delivery),
            Act::Intake(_)
            | Act::Contact { .. }
            | Act::Refer { .. }
            | Act::Declare { .. }
            | Act::Verify { .. }
            | Act::Assess { .. }
            | Act::Submit { .. }
            | Act::Notify { .. }
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

    fn decide(&mut self, past: &Case, event: &Event, decision: &Decision) {
        let decided = &mut self.figures.decided;
        match decision.outcome.kind() {
            OutcomeKind::Accept => decided.accepted += 1,
            OutcomeKind::Reject => {
                decided.rejected += 1;
                decided.refused.add(decision.reason.clone());
            }
            OutcomeKind::Defer | OutcomeKind::AskMore => {
                decided.deferred += 1;
                return;
            }
        }
        let Some(submitted) = self.submitted(past, event) else {
            return;
        };
        let day = self.basis.day(event);
        self.turnarounds.push((day - submitted).num_days());
        let due = Due::of(self.basis.policy, submitted);
        if due.not_before.is_some_and(|first| day < first) {
            self.figures.early_answers += 1;
        }
    }

    /// The day on which the reply clock of this decision began; a later reopening starts another one.
    fn submitted(&self, past: &Case, decision: &Event) -> Option<NaiveDate> {
        let before = Case {
            header: past.header.clone(),
            events: past
                .events
                .iter()
                .take_while(|event| event.id != decision.id)
                .cloned()
                .collect(),
        };
        View::of(&before)
            .submitted
            .map(|event| self.basis.day(event))
    }

    fn answer(&mut self, past: &Case, event: &Event) {
        let whole = |event: &&Event| matches!(event.act, Act::Answer { question: None, .. });
        let first = past.events.iter().find(whole);
        let voice = past.header.kind != CaseKind::Support;
        if voice && first.is_some_and(|first| first.id == event.id) {
            let waited = self.basis.day(event) - self.basis.date(past.header.received);
            self.figures.answered.total += 1;
            self.answer_days.push(waited.num_days());
        }
    }

    fn deliver(&mut self, delivery: &Delivery) {
        let delivered = &mut self.figures.delivered;
        delivered.parts += 1;
        match delivery.given {
            Grant::Amount(money) => {
                delivered.amount = delivered.amount.and_then(|sum| sum.plus(money));
            }
            Grant::Quantity(count) => delivered.quantity += u64::from(count),
        }
    }

    fn rate(&mut self, month: &[&Event]) {
        let last = month.iter().rev().find_map(|event| {
            let Act::Feedback { score, .. } = event.act else {
                return None;
            };
            Some(score)
        });
        let Some(score) = last else {
            return;
        };
        self.figures.satisfaction.asked += 1;
        if let Some(score) = score {
            self.figures.satisfaction.answered += 1;
            self.scores.push(score.get());
        }
    }

    fn stand(&mut self, view: &View<'_>) {
        let due = agenda::answer_due(view, &self.basis);
        if due.is_some_and(|last| last < self.basis.today) {
            self.figures.overdue += 1;
        }
        if !view.stage.is_final() {
            let open = &mut self.figures.open_at_end;
            open.total += 1;
            open.by_stage.add(view.stage);
            open.disputed += u64::from(view.is_disputed());
        }
    }
}

fn nothing(span: Period, basis: &Basis<'_>) -> Monthly {
    let services = basis.office.catalogue.services.iter();
    let services = services.map(|service| Some(service.id.clone()));
    let open = Stage::ALL.iter().copied().filter(|stage| !stage.is_final());
    Monthly {
        span,
        policy_version: basis.policy.version.clone(),
        received: Received {
            total: 0,
            by_kind: Tally::new(CaseKind::ALL.iter().copied()),
            by_channel: Tally::new(Channel::ALL.iter().copied()),
            by_service: Tally::new(services.chain([None])),
            by_desk: Tally::new(basis.office.desks.iter().map(|desk| desk.code)),
        },
        decided: Decided {
            accepted: 0,
            rejected: 0,
            deferred: 0,
            refused: Tally::new(basis.policy.codes(ReasonFor::Reject)),
        },
        turnaround: Turnaround {
            median: None,
            p90: None,
            max: None,
        },
        early_answers: 0,
        answered: Answered {
            total: 0,
            median_days: None,
        },
        overdue: 0,
        registered: 0,
        delivered: Delivered {
            cases: 0,
            parts: 0,
            amount: Some(Money::ZERO),
            quantity: 0,
        },
        satisfaction: Satisfaction {
            asked: 0,
            answered: 0,
            mean: None,
        },
        open_at_end: Open {
            total: 0,
            by_stage: Tally::new(open),
            disputed: 0,
        },
    }
}
