//! One pass over the cases: what each of them adds to the figures of a period.

use crate::domain::calendar::Period;
use crate::domain::case::{Case, CaseKind};
use crate::domain::channel::Channel;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, Delivery, Grant, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::policy::ReasonFor;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::report::figures::answers::Answers;
use crate::report::figures::days::Days;
use crate::report::figures::past::Past;
use crate::report::figures::sum::Sum;
use crate::report::figures::tally::Tally;
use crate::report::monthly::{
    Answered, Decided, Delivered, Monthly, Open, Received, Satisfaction, Turnaround, Undelivered,
};
use crate::report::satisfaction::groups;
use crate::report::{Basis, agenda};

/// The figures so far, and the numbers from which the statistics are drawn at the end.
pub(super) struct Counter<'a> {
    basis: Basis<'a>,
    figures: Monthly,
    answers: Answers,
    answer_days: Days,
    delivered: Sum,
    undelivered: Sum,
    ages: Days,
}

impl<'a> Counter<'a> {
    pub(super) fn new(span: Period, basis: &Basis<'a>) -> Self {
        Self {
            basis: *basis,
            figures: nothing(span, basis),
            answers: Answers::default(),
            answer_days: Days::default(),
            delivered: Sum::default(),
            undelivered: Sum::default(),
            ages: Days::default(),
        }
    }

    pub(super) fn add(&mut self, past: &Past<'_>) {
        let span = self.figures.span;
        if span.contains(past.received()) {
            self.receive(&past.case);
        }
        for event in past.events_in(span) {
            self.count(past, event);
        }
        self.answers.add(past, span, &self.basis);
        let given = |event: &Event| event.kind() == EventKind::Deliver;
        self.figures.delivered.cases += u64::from(past.events_in(span).any(given));
        self.rate(past);
        self.stand(past);
    }

    pub(super) fn finish(mut self, pasts: &[Past<'_>]) -> Monthly {
        let figures = &mut self.figures;
        let days = &self.answers.days;
        figures.turnaround = Turnaround {
            median: days.median(),
            p90: days.percentile(90),
            max: days.longest(),
        };
        figures.early_answers = self.answers.early;
        figures.late_answers = self.answers.late;
        figures.answers = self.answers;
        figures.answered.total = self.answer_days.count();
        figures.answered.median_days = self.answer_days.median();
        figures.delivered.amount = self.delivered.amount;
        figures.delivered.quantity = self.delivered.quantity;
        figures.undelivered.amount = self.undelivered.amount;
        figures.undelivered.quantity = self.undelivered.quantity;
        figures.open_at_end.ages = self.ages;
        let rated = groups::rated_in(pasts, figures.span, &self.basis);
        figures.satisfaction.rated = rated.count();
        figures.satisfaction.mean = rated.mean();
        self.figures
    }

    fn receive(&mut self, case: &Case) {
        let header = &case.header;
        let received = &mut self.figures.received;
        received.total += 1;
        received.by_kind.add(header.kind);
        received.by_channel.add(header.channel);
        received.by_service.add(header.service.clone());
        received.by_desk.add(header.id.desk());
        received.by_segment.add(header.applicant.segment.clone());
    }

    fn count(&mut self, past: &Past<'_>, event: &Event) {
        match &event.act {
            Act::Decide(decision) => self.decide(decision),
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

    fn decide(&mut self, decision: &Decision) {
        let decided = &mut self.figures.decided;
        match decision.outcome.kind() {
            OutcomeKind::Accept => decided.accepted += 1,
            OutcomeKind::Reject => {
                decided.rejected += 1;
                decided.refused.add(decision.reason.clone());
            }
            OutcomeKind::Defer | OutcomeKind::AskMore => decided.deferred += 1,
        }
    }

    fn answer(&mut self, past: &Past<'_>, event: &Event) {
        let first = past.first_answer().map(|first| first.id);
        if past.case.header.kind != CaseKind::Support && first == Some(event.id) {
            let waited = past.day(event) - past.received();
            self.answer_days.add(waited.num_days());
        }
    }

    fn deliver(&mut self, delivery: &Delivery) {
        self.figures.delivered.parts += 1;
        self.delivered.add(delivery.given);
    }

    /// Of several ratings of one case in the period the last says whether the person gave one.
    fn rate(&mut self, past: &Past<'_>) {
        let asked = past.events_in(self.figures.span).filter_map(|event| {
            let Act::Feedback { score, .. } = event.act else {
                return None;
            };
            Some(score)
        });
        if let Some(score) = asked.last() {
            self.figures.satisfaction.asked += 1;
            self.figures.satisfaction.answered += u64::from(score.is_some());
        }
    }

    fn stand(&mut self, past: &Past<'_>) {
        let view = past.view();
        let due = agenda::answer_due(&view, &self.basis);
        if due.is_some_and(|last| last < self.basis.today) {
            self.figures.overdue += 1;
        }
        if let Some(remaining) = still_owed(&view) {
            self.figures.undelivered.cases += 1;
            self.undelivered.add(remaining);
        } else if is_owed(&view) {
            self.figures.undelivered.cases += 1;
        }
        if !view.stage.is_final() {
            let open = &mut self.figures.open_at_end;
            open.total += 1;
            open.by_stage.add(view.stage);
            open.disputed += u64::from(view.is_disputed());
            self.ages
                .add((self.basis.today - past.received()).num_days());
        }
    }
}

/// Returns whether something was approved and is still to be given.
fn is_owed(view: &View<'_>) -> bool {
    match view.stage {
        Stage::Accepted | Stage::Registered | Stage::InDelivery => true,
        Stage::Received
        | Stage::Verified
        | Stage::BeforeCommittee
        | Stage::Deferred
        | Stage::Rejected
        | Stage::Delivered
        | Stage::Answered
        | Stage::Withdrawn
        | Stage::Closed => false,
    }
}

/// Returns what was approved and is still to be given.
pub(in crate::report) fn still_owed(view: &View<'_>) -> Option<Grant> {
    view.remaining.filter(|_| is_owed(view))
}

fn nothing(span: Period, basis: &Basis<'_>) -> Monthly {
    let catalogue = &basis.office.catalogue;
    let services = catalogue.services.iter();
    let services = services.map(|service| Some(service.id.clone()));
    let segments = catalogue.segments.iter();
    let segments = segments.map(|segment| Some(segment.id.clone()));
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
            by_segment: Tally::new(segments.chain([None])),
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
        answers: Answers::default(),
        early_answers: 0,
        late_answers: 0,
        answered: Answered {
            total: 0,
            median_days: None,
        },
        overdue: 0,
        registered: 0,
        delivered: Delivered {
            cases: 0,
            parts: 0,
            amount: None,
            quantity: 0,
        },
        undelivered: Undelivered {
            cases: 0,
            amount: None,
            quantity: 0,
        },
        satisfaction: Satisfaction {
            asked: 0,
            answered: 0,
            rated: 0,
            mean: None,
        },
        open_at_end: Open {
            total: 0,
            by_stage: Tally::new(open),
            disputed: 0,
            ages: Days::default(),
        },
    }
}
