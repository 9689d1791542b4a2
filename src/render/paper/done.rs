//! What was done to a case, as its papers tell it: the signatures, the decision, what was handed over.

use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, Delivery, Grant, How};
use crate::domain::id::EventId;
use crate::domain::policy::ReasonFor;
use crate::domain::view::{Signed, View};
use crate::domain::workflow::next::due;
use crate::locale::noun::Noun;
use crate::render::paper::Frame;
use crate::render::paper::pen::Pen;
use serde_json::{Map, Value, json};

/// Returns the days between which the committee's answer belongs, once the request went up.
pub(super) fn reply(view: &View<'_>, frame: &Frame<'_>, pen: &Pen<'_>) -> Value {
    let Some(due) = due(view, frame.policy) else {
        return Value::Null;
    };
    json!({
        "earliest": due.not_before.map(|day| pen.day(day)),
        "latest": pen.day(due.not_after),
    })
}

/// Returns a declaration: in what form, by whom, who took it.
pub(super) fn declared(event: &Event, pen: &Pen<'_>) -> Value {
    let Act::Declare { how, .. } = &event.act else {
        return Value::Null;
    };
    let (witness, guardian) = match how {
        How::Signature | How::RecordedConsent => (None, None),
        How::Thumbprint { witness } => (Some(witness.as_str()), None),
        How::Guardian { guardian } => (None, Some(guardian.as_str())),
    };
    let kind = how.kind();
    let mut value = step(event, pen);
    value.extend([
        ("how".to_owned(), json!(kind.name())),
        ("how_name".to_owned(), pen.both(|words| words.how(kind))),
        ("witness".to_owned(), pen.maybe_free(witness)),
        ("guardian".to_owned(), pen.maybe_free(guardian)),
    ]);
    Value::Object(value)
}

/// Returns who matched the data, and when.
pub(super) fn verified(view: &View<'_>, pen: &Pen<'_>) -> Value {
    let event = view.verified.as_ref().map(|Signed { event, .. }| *event);
    event.map_or(Value::Null, |event| Value::Object(step(event, pen)))
}

/// Returns the decision of an event.
pub(super) fn decision(event: &Event, view: &View<'_>, frame: &Frame<'_>, pen: &Pen<'_>) -> Value {
    let Act::Decide(decision) = &event.act else {
        return Value::Null;
    };
    let Decision {
        outcome,
        reason,
        words: own_words,
        session,
        urgent,
    } = decision;
    let kind = outcome.kind();
    let purpose = ReasonFor::of(kind);
    let in_force = view.decision.is_some_and(|(it, _)| it.id == event.id);
    let told = view.told.filter(|_| in_force);
    let mut value = step(event, pen);
    value.extend([
        ("outcome".to_owned(), json!(kind.name())),
        (
            "outcome_name".to_owned(),
            pen.both(|words| words.outcome(kind)),
        ),
        ("granted".to_owned(), grant(outcome.grant(), pen)),
        (
            "until".to_owned(),
            json!(outcome.until().map(|day| pen.day(day))),
        ),
        (
            "reason".to_owned(),
            pen.both(|words| words.reason(purpose, reason)),
        ),
        ("words".to_owned(), pen.maybe_free(own_words.as_deref())),
        ("session".to_owned(), pen.typed(&session.to_string())),
        ("urgent".to_owned(), pen.maybe_free(urgent.as_deref())),
        (
            "told".to_owned(),
            json!(told.map(|event| pen.day(event.day()))),
        ),
        (
            "appeal".to_owned(),
            pen.both(|words| words.count_genitive(frame.policy.appeal_days.into(), Noun::Day)),
        ),
    ]);
    Value::Object(value)
}

/// Returns a handing over, with what was granted and what remained after it.
pub(super) fn delivery(event: &Event, case: &Case, view: &View<'_>, pen: &Pen<'_>) -> Value {
    let Act::Deliver(delivery) = &event.act else {
        return Value::Null;
    };
    let granted = granted(case, view, event.id);
    let before = view.deliveries.iter().take_while(|it| it.id != event.id);
    let upto = before.copied().chain(std::iter::once(event));
    let number = upto.clone().count() as u64;
    let given = upto.filter_map(|event| {
        if let Act::Deliver(part) = &event.act {
            Some(part.given)
        } else {
            None
        }
    });
    let remaining = given.fold(granted, |left, given| {
        left.and_then(|left| left.minus(given))
    });
    let Delivery {
        given,
        place,
        received_by,
        evidence,
    } = delivery;
    let mut value = step(event, pen);
    value.extend([
        ("part".to_owned(), pen.both(|words| words.number(number))),
        ("given".to_owned(), grant(Some(*given), pen)),
        ("granted".to_owned(), grant(granted, pen)),
        ("remaining".to_owned(), grant(remaining, pen)),
        ("place".to_owned(), pen.maybe_free(place.as_deref())),
        (
            "received_by".to_owned(),
            pen.maybe_free(received_by.as_deref()),
        ),
        ("evidence".to_owned(), pen.maybe_free(evidence.as_deref())),
        (
            "beneficiary_number".to_owned(),
            json!(view.beneficiary.map(|it| pen.typed(it))),
        ),
    ]);
    Value::Object(value)
}

/// Returns what the last decision before this event granted.
fn granted(case: &Case, view: &View<'_>, before: EventId) -> Option<Grant> {
    let events = case.events.iter().take_while(|event| event.id != before);
    let decided = events.filter(|event| view.counts(event));
    let grants = decided.filter_map(|event| {
        if let Act::Decide(decision) = &event.act {
            Some(decision.outcome.grant())
        } else {
            None
        }
    });
    grants.last().flatten()
}

fn grant(grant: Option<Grant>, pen: &Pen<'_>) -> Value {
    grant.map_or(Value::Null, |grant| pen.both(|words| words.grant(grant)))
}

/// Returns what every event has: its id, its day, who recorded it.
pub(super) fn step(event: &Event, pen: &Pen<'_>) -> Map<String, Value> {
    let values = [
        ("event", pen.typed(&event.id.to_string())),
        ("day", pen.day(event.day())),
        ("by", pen.both(|words| words.staff(&event.by))),
    ];
    let named = values.map(|(name, value)| (name.to_owned(), value));
    named.into_iter().collect()
}
