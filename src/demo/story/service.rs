//! After the answer: registration, service, opinion and the end (clauses S6, S7, O6c).

use crate::demo::Unplayable;
use crate::demo::story::Teller;
use crate::demo::story::committee::grant;
use crate::demo::words::{one_of, talk};
use crate::domain::actor::StaffId;
use crate::domain::case::CaseKind;
use crate::domain::event::act::{Act, Delivery, Score};
use crate::domain::event::kind::EventKind;
use crate::domain::service::{Gate, Measure};
use crate::domain::stage::Stage;

impl Teller<'_> {
    /// Registers; whoever was served before keeps the number.
    pub(super) fn register(&mut self) -> Result<(), Unplayable> {
        let beneficiary = format!("B-{:05}", self.story.person + 1);
        let sighted = self.papers(Gate::Register);
        self.anybody(Act::Register {
            beneficiary,
            sighted,
        })
    }

    /// Gives about half of what remains.
    pub(super) fn part(&mut self) -> Result<(), Unplayable> {
        let half = if self.left > 200 {
            self.left / 200 * 100
        } else {
            self.left / 2
        };
        if half == 0 {
            Ok(())
        } else {
            self.deliver(half)
        }
    }

    pub(super) fn deliver(&mut self, count: u32) -> Result<(), Unplayable> {
        let Some(measure) = self.measure() else {
            return Ok(());
        };
        let paper = match measure {
            Measure::Amount => "سند صرف",
            Measure::Quantity => "سند تسليم",
        };
        let place = one_of(&mut self.rng, talk::PLACES).to_owned();
        let for_child = self.case.header.beneficiary.name.is_some();
        let delivery = Delivery {
            given: grant(measure, count)?,
            place: Some(place),
            received_by: for_child.then(|| self.person.short_name()),
            evidence: Some(format!("{paper} {}", self.rng.u32(100..10_000))),
        };
        self.left -= count.min(self.left);
        let by = self.somebody(EventKind::Deliver)?;
        self.record_late(by, Act::Deliver(delivery))
    }

    pub(super) fn rate(&mut self) -> Result<(), Unplayable> {
        let list = if self.case.header.kind != CaseKind::Support {
            talk::RATINGS_ANSWERED
        } else if self.stage() == Stage::Rejected {
            talk::RATINGS_REJECTED
        } else {
            talk::RATINGS
        };
        let (score, comment) = one_of(&mut self.rng, list);
        let comment = Some(comment.to_owned()).filter(|text| !text.is_empty());
        self.feedback(Score::new(score), comment)
    }

    pub(super) fn feedback(
        &mut self,
        score: Option<Score>,
        comment: Option<String>,
    ) -> Result<(), Unplayable> {
        let by = self.uninvolved()?;
        self.record_late(by, Act::Feedback { score, comment })
    }

    pub(super) fn close(&mut self) -> Result<(), Unplayable> {
        let unfinished = matches!(self.stage(), Stage::Registered | Stage::InDelivery);
        let reason = one_of(&mut self.rng, talk::UNFINISHED).to_owned();
        let reason = Some(reason).filter(|_| unfinished);
        // Whoever took a question sees that it is done with; a service is closed by those who gave it.
        let taker = self.case.events.first().map(|event| event.by.clone());
        let taker = taker.filter(|_| self.case.header.kind != CaseKind::Support);
        let by = match taker {
            Some(by) => by,
            None => self.somebody(EventKind::Close)?,
        };
        self.record(by, Act::Close { reason })
    }

    /// Somebody who had no hand in what is rated.
    fn uninvolved(&mut self) -> Result<StaffId, Unplayable> {
        let hand = [EventKind::Verify, EventKind::Decide, EventKind::Deliver];
        let events = &self.case.events;
        let involved = |id: &StaffId| {
            events
                .iter()
                .any(|event| event.by == *id && hand.contains(&event.kind()))
        };
        let roster = self.world.office.roster.0.iter().map(|staff| &staff.id);
        let others: Vec<&StaffId> = roster.filter(|id| !involved(id)).collect();
        let nobody = Unplayable::Nobody(EventKind::Feedback);
        self.rng.choice(others).cloned().ok_or(nobody)
    }
}
