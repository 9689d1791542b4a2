//! What every paper bears: the letterhead of clause H1, and the policy's words.

use crate::domain::label::Label;
use crate::domain::office::Calendars;
use crate::domain::sheet::Sheet;
use crate::render::paper::Frame;
use crate::render::paper::pen::Pen;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// Returns the values of a letterhead; a blank paper has neither number nor day.
pub(super) fn head(
    sheet: Sheet,
    number: Option<&str>,
    day: Option<NaiveDate>,
    frame: &Frame<'_>,
    pen: &Pen<'_>,
) -> Map<String, Value> {
    let (office, policy) = (frame.office, frame.policy);
    let in_calendar = |calendars| day.map(|day| pen.day_in(calendars, day));
    let attachments = number.map(|_| pen.both(|words| words.attachments(frame.attachments)));
    let clauses = policy.clauses.iter();
    let clauses: Map<String, Value> = clauses
        .map(|it| (it.clause.name().to_owned(), pair(&it.text)))
        .collect();
    object(json!({
        "paper": sheet.name(),
        "title": pen.both(|words| words.sheet(sheet)),
        "association": pair(&office.name),
        "city": pair(&office.city),
        "register_number": pen.typed(&office.register_number),
        "number": number.map(|number| pen.typed(number)),
        "hijri": in_calendar(Calendars::Hijri),
        "gregorian": in_calendar(Calendars::Gregorian),
        "attachments": attachments,
        "policy": {
            "title": pair(&policy.title),
            "version": pen.typed(&policy.version),
            "approved": pen.day(policy.approval.gregorian),
        },
        "clauses": clauses,
    }))
}

/// Returns both halves of a label.
pub(super) fn pair(label: &Label) -> Value {
    json!({ "ar": label.ar, "en": label.en })
}

/// Returns an object as the map that it is.
pub(super) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Map::new()
        }
    }
}
