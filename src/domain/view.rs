//! The fold: from the log of a case to where it stands.
//!
//! A pure function of the events and the kind of request. It never fails: an
//! event that could not have followed makes the case *disputed* and is listed,
//! it is not dropped and not obeyed.

use crate::domain::case::{Case, CaseKind};
use crate::domain::digest::Digest;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, Grant, Outcome, Sighted, Urgency};
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::EventId;
use crate::domain::stage::Stage;
use crate::domain::workflow::table;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::BTreeSet;

/// Where a case stands, with the events that brought it there.
#[derive(Clone, Debug)]
pub struct View<'a> {
    /// The stage.
    pub stage: Stage,
    /// Since when it stands there.
    pub since: Option<DateTime<FixedOffset>>,
    /// The referral that research has yet to answer.
    pub referral: Option<&'a Event>,
    /// The questions asked, in order.
    pub questions: Vec<Question<'a>>,
    /// The declaration in force.
    pub declared: Option<Signed<'a>>,
    /// The verification in force.
    pub verified: Option<Signed<'a>>,
    /// The fields whose change voided the last declaration or verification.
    pub voided_by: Vec<Field>,
    /// The papers sighted since the last change to declared data.
    pub papers: Vec<Seen<'a>>,
    /// How pressing the need is.
    pub need: Option<Urgency>,
    /// The event by which it last came before the committee, from which the reply clock runs.
    pub submitted: Option<&'a Event>,
    /// The decision in force.
    pub decision: Option<(&'a Event, &'a Decision)>,
    /// The event by which the applicant was told the decision in force.
    pub told: Option<&'a Event>,
    /// The beneficiary's number.
    pub beneficiary: Option<&'a str>,
    /// The deliveries.
    pub deliveries: Vec<&'a Event>,
    /// What of the grant remains to be given.
    pub remaining: Option<Grant>,
    /// The last rating.
    pub feedback: Option<&'a Event>,
    /// The events that do not count, because a later event says so.
    pub set_aside: BTreeSet<EventId>,
    /// The events of which only one can be true; empty unless the case is disputed.
    pub dispute: Vec<&'a Event>,
    /// How many questions were ever asked, those set aside included.
    asked: u32,
    /// The stage to which reopening returns.
    before_end: Stage,
    /// The event that brought the case to its stage.
    holder: Option<&'a Event>,
}

/// A question that a person asked (clause S1).
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// Its number in the case, from 1.
    pub number: u32,
    /// Its words.
    pub text: &'a str,
    /// The event in which it was asked.
    pub asked: &'a Event,
    /// The event that answered it.
    pub answered: Option<&'a Event>,
}

/// A declaration or a verification.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    /// The event.
    pub event: &'a Event,
    /// The hash of the data it is over.
    pub over: Digest,
}

/// A paper that an employee saw on a day.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The paper.
    pub paper: &'a Sighted,
    /// The day on which its validity is judged (clause S2).
    pub day: NaiveDate,
    /// The event.
    pub event: &'a Event,
}

impl<'a> View<'a> {
    /// Folds the log of a case.
    pub fn of(case: &'a Case) -> Self {
        let mut set_aside = BTreeSet::new();
        for event in &case.events {
            if let Act::Void { event: wrong, .. } = &event.act {
                set_aside.insert(*wrong);
            }
        }
        // Each settlement sets aside the losers of a dispute that exists only
        // once the log is folded; so fold again until nothing new is set aside.
        loop {
            let mut view = Self::empty(set_aside.clone());
            let mut settled = BTreeSet::new();
            for event in &case.events {
                if view.set_aside.contains(&event.id) {
                    view.pass_over(event);
                    continue;
                }
                if let Act::Settle { keep, .. } = &event.act {
                    settled = view.losers(*keep);
                    if !settled.is_empty() {
                        break;
                    }
                }
                view.apply(case.header.kind, event);
            }
            if settled.is_empty() {
                return view;
            }
            set_aside.extend(settled);
        }
    }

    /// Returns whether two histories of this case disagree.
    pub fn is_disputed(&self) -> bool {
        !self.dispute.is_empty()
    }

    /// Returns the day on which the case reached its stage.
    pub fn reached_on(&self) -> Option<NaiveDate> {
        self.holder.map(Event::day)
    }

    /// Returns the event that brought the case to its stage.
    pub fn reached(&self) -> Option<&'a Event> {
        self.holder
    }

    /// Returns the questions that wait for an answer.
    pub fn open_questions(&self) -> impl Iterator<Item = &Question<'a>> {
        self.questions.iter().filter(|q| q.answered.is_none())
    }

    /// Returns whether declaration and verification are both in force over the same data (clause S4).
    pub fn is_signed_off(&self) -> bool {
        match (&self.declared, &self.verified) {
            (Some(declared), Some(verified)) => declared.over == verified.over,
            (None, _) | (_, None) => false,
        }
    }

    /// Returns whether this event still counts.
    pub fn counts(&self, event: &Event) -> bool {
        !self.set_aside.contains(&event.id)
    }

    fn empty(set_aside: BTreeSet<EventId>) -> Self {
        Self {
            stage: Stage::Received,
            since: None,
            referral: None,
            questions: Vec::new(),
            declared: None,
            verified: None,
            voided_by: Vec::new(),
            papers: Vec::new(),
            need: None,
            submitted: None,
            decision: None,
            told: None,
            beneficiary: None,
            deliveries: Vec::new(),
            remaining: None,
            feedback: None,
            set_aside,
            dispute: Vec::new(),
            asked: 0,
            before_end: Stage::Received,
            holder: None,
        }
    }

    fn losers(&self, keep: EventId) -> BTreeSet<EventId> {
        if !self.dispute.iter().any(|event| event.id == keep) {
            return BTreeSet::new();
        }
        let ids = self.dispute.iter().map(|event| event.id);
        ids.filter(|id| *id != keep).collect()
    }

    fn apply(&mut self, kind: CaseKind, event: &'a Event) {
        let first = self.holder.is_none();
        let follows = if event.kind() == EventKind::Intake {
            first
        } else {
            !first && table::may_follow(kind, self.stage, event.kind())
        };
        if !follows || !self.fits_grant(&event.act) {
            self.contest(event);
            return;
        }
        match &event.act {
            Act::Intake(_) => self.reach(Stage::Received, event),
            Act::Contact { questions, .. } => self.ask(questions, event),
            Act::Refer { .. } => self.referral = Some(event),
            Act::Answer { question, .. } => self.answer(kind, *question, event),
            Act::Declare { over, .. } => {
                self.declared = Some(Signed { event, over: *over });
                self.sign_off(event);
            }
            Act::Verify {
                over,
                sighted,
                partial,
            } => {
                self.see(sighted, event);
                if !partial {
                    self.verified = Some(Signed { event, over: *over });
                    self.sign_off(event);
                }
            }
            Act::Assess { need, .. } => self.need = Some(*need),
            Act::Submit { .. } => self.submit(event),
            Act::Decide(decision) => self.decide(decision, event),
            Act::Notify { .. } => self.told = Some(event),
            Act::Register {
                beneficiary,
                sighted,
            } => {
                self.see(sighted, event);
                self.beneficiary = Some(beneficiary);
                self.reach(Stage::Registered, event);
            }
            Act::Deliver(delivery) => {
                self.deliveries.push(event);
                self.remaining = self.remaining.and_then(|have| have.minus(delivery.given));
                let whole = self.remaining.is_none_or(Grant::is_zero);
                let stage = if whole {
                    Stage::Delivered
                } else {
                    Stage::InDelivery
                };
                self.reach(stage, event);
            }
            Act::Feedback { .. } => self.feedback = Some(event),
            Act::Withdraw { .. } => self.end(Stage::Withdrawn, event),
            Act::Close { .. } => self.end(Stage::Closed, event),
            Act::Reopen { .. } => self.reopen(event),
            Act::Amend { fields, .. } => self.amend(fields, event),
            Act::Void { .. } | Act::Settle { .. } | Act::Conflict { .. } => {}
        }
    }

    /// A delivery made on another laptop may be legal there and too much here.
    fn fits_grant(&self, act: &Act) -> bool {
        match (act, self.remaining) {
            (Act::Deliver(delivery), Some(have)) => have.minus(delivery.given).is_some(),
            _ => true,
        }
    }

    fn contest(&mut self, event: &'a Event) {
        if self.dispute.is_empty()
            && let Some(holder) = self.holder
        {
            self.dispute.push(holder);
        }
        self.dispute.push(event);
    }

    fn reach(&mut self, stage: Stage, event: &'a Event) {
        self.stage = stage;
        self.since = Some(event.at);
        self.holder = Some(event);
    }

    /// Answers name a question by its number, so it keeps it when an earlier one is set aside.
    fn pass_over(&mut self, event: &Event) {
        if let Act::Contact { questions, .. } = &event.act {
            let count = u32::try_from(questions.len()).unwrap_or(u32::MAX);
            self.asked = self.asked.saturating_add(count);
        }
    }

    fn ask(&mut self, questions: &'a [String], event: &'a Event) {
        for text in questions {
            self.asked = self.asked.saturating_add(1);
            self.questions.push(Question {
                number: self.asked,
                text,
                asked: event,
                answered: None,
            });
        }
    }

    fn answer(&mut self, kind: CaseKind, number: Option<u32>, event: &'a Event) {
        for question in &mut self.questions {
            if question.answered.is_none() && number.is_none_or(|n| n == question.number) {
                question.answered = Some(event);
            }
        }
        if number.is_none() {
            self.referral = None;
            if kind != CaseKind::Support && self.stage == Stage::Received {
                self.reach(Stage::Answered, event);
            }
        }
    }

    fn see(&mut self, sighted: &'a [Sighted], event: &'a Event) {
        let day = event.day();
        self.papers
            .extend(sighted.iter().map(|paper| Seen { paper, day, event }));
    }

    fn sign_off(&mut self, event: &'a Event) {
        if !self.is_signed_off() {
            return;
        }
        self.voided_by.clear();
        if self.stage == Stage::Received {
            self.reach(Stage::Verified, event);
        }
    }

    fn submit(&mut self, event: &'a Event) {
        self.submitted = Some(event);
        self.reach(Stage::BeforeCommittee, event);
    }

    fn decide(&mut self, decision: &'a Decision, event: &'a Event) {
        self.decision = Some((event, decision));
        self.told = None;
        let stage = match decision.outcome {
            Outcome::Accept(grant) => {
                self.remaining = grant;
                Stage::Accepted
            }
            Outcome::Reject => Stage::Rejected,
            Outcome::Defer(_) | Outcome::AskMore(_) => Stage::Deferred,
        };
        self.reach(stage, event);
    }

    fn end(&mut self, stage: Stage, event: &'a Event) {
        self.before_end = self.stage;
        self.reach(stage, event);
    }

    /// A rejection that is opened again goes back to the committee, and the
    /// clock starts anew; anything else returns to where it was.
    fn reopen(&mut self, event: &'a Event) {
        let back_to = if self.stage == Stage::Rejected {
            Stage::Rejected
        } else {
            self.before_end
        };
        if back_to == Stage::Rejected {
            self.submit(event);
            self.decision = None;
            self.told = None;
        } else {
            self.reach(back_to, event);
        }
    }

    /// A change to a declared field voids declaration and verification; a
    /// request that had not been decided on goes back to be signed again.
    fn amend(&mut self, fields: &[Field], event: &'a Event) {
        let declared: Vec<Field> = fields.iter().filter(|f| f.is_declared()).cloned().collect();
        if declared.is_empty() {
            return;
        }
        if self.declared.is_some() || self.verified.is_some() {
            self.voided_by.extend(declared);
            self.voided_by.sort();
            self.voided_by.dedup();
        }
        self.declared = None;
        self.verified = None;
        self.papers.clear();
        match self.stage {
            Stage::Verified | Stage::BeforeCommittee | Stage::Deferred => {
                self.submitted = None;
                self.reach(Stage::Received, event);
            }
            Stage::Received
            | Stage::Accepted
            | Stage::Rejected
            | Stage::Registered
            | Stage::InDelivery
            | Stage::Delivered
            | Stage::Answered
            | Stage::Withdrawn
            | Stage::Closed => {}
        }
    }
}
