//! The particulars of an act as named values, in the order they are written.
//!
//! Files, JSON and cards all show the same particulars under the same names;
//! this is the one list of them.

use crate::domain::event::act::{Act, Decision, Delivery, Grant, How, Outcome, Sighted};
use crate::domain::event::ties::{NotSame, Ties};
use chrono::NaiveDate;

/// A particular's value, before any notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words, a code or an exact decimal.
    Text(String),
    /// A whole number.
    Int(u32),
    /// Yes or no; written only when it is yes.
    Flag(bool),
    /// A day.
    Day(NaiveDate),
    /// Several words.
    Texts(Vec<String>),
    /// Papers that were sighted.
    Papers(Vec<Sighted>),
    /// Cases of other people.
    NotSame(Vec<NotSame>),
}

/// Returns the particulars of an act; what is absent is left out.
pub fn parts(act: &Act) -> Vec<(&'static str, Part)> {
    let mut list = List(Vec::new());
    match act {
        Act::Intake(ties) => list.ties(ties),
        Act::Contact {
            channel,
            questions,
            note,
        } => {
            list.text("channel", channel.name());
            if !questions.is_empty() {
                list.put("questions", Part::Texts(questions.clone()));
            }
            list.maybe("note", note.as_deref());
        }
        Act::Refer { reason } | Act::Withdraw { reason } => list.text("reason", reason),
        Act::Answer {
            text,
            question,
            misconception,
        } => {
            list.text("text", text);
            if let Some(number) = question {
                list.put("question", Part::Int(*number));
            }
            list.flag("misconception", *misconception);
        }
        Act::Declare { how, over } => {
            list.text("how", how.kind().name());
            match how {
                How::Signature | How::RecordedConsent => {}
                How::Thumbprint { witness } => list.text("witness", witness),
                How::Guardian { guardian } => list.text("guardian", guardian),
            }
            list.text("over", &over.to_string());
        }
        Act::Verify {
            over,
            sighted,
            partial,
        } => {
            list.text("over", &over.to_string());
            list.flag("partial", *partial);
            list.papers(sighted);
        }
        Act::Assess { need, note } => {
            list.text("need", need.name());
            list.maybe("note", note.as_deref());
        }
        Act::Submit { told } | Act::Notify { told } => list.text("told", told.name()),
        Act::Decide(decision) => list.decision(decision),
        Act::Register {
            beneficiary,
            sighted,
        } => {
            list.text("beneficiary", beneficiary);
            list.papers(sighted);
        }
        Act::Deliver(delivery) => list.delivery(delivery),
        Act::Feedback { score, comment } => {
            match score {
                Some(score) => list.put("score", Part::Int(u32::from(score.get()))),
                None => list.flag("declined", true),
            }
            list.maybe("comment", comment.as_deref());
        }
        Act::Close { reason } => list.maybe("reason", reason.as_deref()),
        Act::Reopen { reason, objection } => {
            list.text("reason", reason);
            list.maybe("objection", objection.map(|id| id.to_string()).as_deref());
        }
        Act::Amend {
            fields,
            reason,
            old,
        } => {
            let names = fields.iter().map(ToString::to_string).collect();
            list.put("fields", Part::Texts(names));
            list.text("reason", reason);
            list.text("old", &old.to_string());
        }
        Act::Void { event, reason } => {
            list.text("event", &event.to_string());
            list.text("reason", reason);
        }
        Act::Settle { keep, reason } => {
            list.text("keep", &keep.to_string());
            list.text("reason", reason);
        }
        Act::Conflict { field, lost } => {
            list.text("field", &field.to_string());
            list.text("lost", lost);
        }
    }
    list.0
}

struct List(Vec<(&'static str, Part)>);

impl List {
    fn put(&mut self, key: &'static str, part: Part) {
        self.0.push((key, part));
    }

    fn text(&mut self, key: &'static str, value: &str) {
        self.put(key, Part::Text(value.to_owned()));
    }

    fn maybe(&mut self, key: &'static str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn flag(&mut self, key: &'static str, value: bool) {
        if value {
            self.put(key, Part::Flag(true));
        }
    }

    fn day(&mut self, key: &'static str, value: Option<NaiveDate>) {
        if let Some(day) = value {
            self.put(key, Part::Day(day));
        }
    }

    fn papers(&mut self, sighted: &[Sighted]) {
        if !sighted.is_empty() {
            self.put("sighted", Part::Papers(sighted.to_vec()));
        }
    }

    fn ties(&mut self, ties: &Ties) {
        self.maybe("same_as", ties.same_as.map(|id| id.to_string()).as_deref());
        if !ties.not_same.is_empty() {
            self.put("not_same", Part::NotSame(ties.not_same.clone()));
        }
    }

    fn grant(&mut self, grant: Grant) {
        match grant {
            Grant::Amount(money) => self.text("amount", &money.to_string()),
            Grant::Quantity(count) => self.put("quantity", Part::Int(count)),
        }
    }

    fn decision(&mut self, decision: &Decision) {
        self.text("outcome", decision.outcome.kind().name());
        match decision.outcome {
            Outcome::Accept(grant) => {
                if let Some(grant) = grant {
                    self.grant(grant);
                }
            }
            Outcome::Reject => {}
            Outcome::Defer(until) | Outcome::AskMore(until) => self.day("until", until),
        }
        self.text("reason", &decision.reason);
        self.maybe("words", decision.words.as_deref());
        self.text("session", &decision.session.to_string());
        self.maybe("urgent", decision.urgent.as_deref());
    }

    fn delivery(&mut self, delivery: &Delivery) {
        self.grant(delivery.given);
        self.maybe("place", delivery.place.as_deref());
        self.maybe("received_by", delivery.received_by.as_deref());
        self.maybe("evidence", delivery.evidence.as_deref());
    }
}
