//! The minutes of a sitting on paper. As everywhere, nobody's name but the members' is in them.

use crate::domain::actor::StaffId;
use crate::domain::policy::ReasonFor;
use crate::locale::message::Message;
use crate::locale::sitting::Sitting;
use crate::render::paper::pen::Pen;
use crate::report::minutes::{Minutes, Ruling};
use serde_json::{Map, Value, json};

/// Returns the values of minutes.
pub(super) fn minutes(minutes: &Minutes<'_>, pen: &Pen<'_>) -> Map<String, Value> {
    let session = minutes.session;
    let people = |ids: &[StaffId]| -> Value {
        ids.iter()
            .map(|id| pen.both(|words| words.staff(id)))
            .collect()
    };
    let aside = session
        .aside
        .iter()
        .map(|aside| pen.both(|words| words.say(&Message::Sitting(&Sitting::StoodAside(aside)))));
    let rulings = minutes.rulings.iter().map(|it| ruling(it, pen));
    let values = [
        ("session", pen.typed(&session.id.to_string())),
        ("opened", pen.both(|words| words.moment(session.opened))),
        ("secretary", pen.both(|words| words.staff(&session.by))),
        ("present", people(&session.present)),
        ("absent", people(&minutes.absent())),
        (
            "members",
            pen.both(|words| words.number(session.committee.len() as u64)),
        ),
        (
            "quorum",
            pen.both(|words| words.number(session.quorum() as u64)),
        ),
        ("aside", aside.collect()),
        ("rulings", rulings.collect()),
    ];
    let named = values.map(|(name, value)| (name.to_owned(), value));
    named.into_iter().collect()
}

fn ruling(ruling: &Ruling<'_>, pen: &Pen<'_>) -> Value {
    let decision = ruling.decision;
    let kind = decision.outcome.kind();
    let purpose = ReasonFor::of(kind);
    let service = ruling.case.header.service.as_deref();
    json!({
        "id": pen.typed(&ruling.case.header.id.to_string()),
        "service": service.map(|id| pen.both(|words| words.service(id))),
        "outcome": kind.name(),
        "outcome_name": pen.both(|words| words.outcome(kind)),
        "granted": decision.outcome.grant().map(|grant| pen.both(|words| words.grant(grant))),
        "until": decision.outcome.until().map(|day| pen.day(day)),
        "reason": pen.both(|words| words.reason(purpose, &decision.reason)),
        "words": pen.maybe_free(decision.words.as_deref()),
        "urgent": pen.maybe_free(decision.urgent.as_deref()),
    })
}
