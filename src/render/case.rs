//! One case as JSON; the shape is documented in `docs/json.md`.

use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::Grant;
use crate::domain::event::parts::parts;
use crate::domain::field::{Common, Field, filled_fields};
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::next::{Step, due, next};
use crate::render::json;
use serde_json::{Map, Value, json};

/// Returns a case as `show --format json` prints it.
pub fn case_json(case: &Case, office: &Office, policy: &Policy) -> Value {
    let header = &case.header;
    let view = View::of(case);
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("format", json!(json::FORMAT));
    put("id", json!(header.id.to_string()));
    put("kind", json!(header.kind.name()));
    put("stage", json!(view.stage.name()));
    put("since", json!(view.since.map(|at| at.to_rfc3339())));
    put("disputed", json!(view.is_disputed()));
    put("referred", json!(view.referral.is_some()));
    put("origin", json!(header.origin.name()));
    put("channel", json!(header.channel.name()));
    put("service", json!(header.service));
    put("received", json!(header.received.to_rfc3339()));
    put(
        "amount",
        json!(header.amount.map(|money| money.to_string())),
    );
    put("quantity", json!(header.quantity));
    put("summary", json!(header.summary));
    put("about", json!(header.about.map(|id| id.to_string())));
    put("key", json!(header.key));
    let former = header.former_ids.iter().map(ToString::to_string);
    put("former_ids", former.collect());
    put("applicant", group(case, "applicant"));
    put("beneficiary", group(case, "beneficiary"));
    put("answers", group(case, "answers"));
    put("need", json!(view.need.map(|need| need.name())));
    put("beneficiary_number", json!(view.beneficiary));
    let remaining = view.remaining.map(|grant| match grant {
        Grant::Amount(money) => json!(money.to_string()),
        Grant::Quantity(count) => json!(count),
    });
    put("remaining", json!(remaining));
    put("documents", documents(&view));
    let questions = view.questions.iter().map(|question| {
        json!({
            "number": question.number,
            "text": question.text,
            "answered": question.answered.map(|event| event.id.to_string()),
        })
    });
    put("questions", questions.collect());
    let events = case.events.iter().map(|event| event_json(event, &view));
    put("events", events.collect());
    let steps = next(case, &view, policy);
    put(
        "next",
        steps.iter().map(|step| step_json(step, office)).collect(),
    );
    put("due", due_json(&view, policy));
    Value::Object(object)
}

fn group(case: &Case, group: &str) -> Value {
    let mut object = Map::new();
    for field in filled_fields(&case.header) {
        let name = field.to_string();
        let Some((_, key)) = name.split_once('.').filter(|(table, _)| *table == group) else {
            continue;
        };
        object.insert(key.to_owned(), field_json(case, &field));
    }
    Value::Object(object)
}

fn field_json(case: &Case, field: &Field) -> Value {
    match field {
        Field::Common(Common::Household) => json!(case.header.applicant.household),
        Field::Common(_) | Field::Answer(_) => json!(field.get(&case.header)),
    }
}

fn documents(view: &View<'_>) -> Value {
    view.papers
        .iter()
        .map(|seen| {
            json!({
                "kind": seen.paper.document,
                "expires": seen.paper.expires.map(|day| day.to_string()),
                "sighted": seen.day.to_string(),
                "by": seen.event.by.as_str(),
            })
        })
        .collect()
}

/// An event under the keys that it has in its file.
fn event_json(event: &Event, view: &View<'_>) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("id", json!(event.id.to_string()));
    put("n", json!(event.n));
    put("at", json!(event.at.to_rfc3339()));
    if let Some(on) = event.on {
        put("on", json!(on.to_string()));
    }
    put("by", json!(event.by.as_str()));
    put("did", json!(event.kind().name()));
    if !view.counts(event) {
        put("void", json!(true));
    }
    for (key, part) in parts(&event.act) {
        put(key, json::part(&part));
    }
    Value::Object(object)
}

fn step_json(step: &Step, office: &Office) -> Value {
    let holders = office.roster.holders(&step.by);
    json!({
        "command": step.event.command(),
        "clause": step.clause.name(),
        "by": step.by.iter().map(|role| role.name()).collect::<Vec<_>>(),
        "staff": holders.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
        "not_before": step.not_before.map(|day| day.to_string()),
    })
}

/// The days of clause S5b, once the request went up; they stay after the answer, to be compared with it.
fn due_json(view: &View<'_>, policy: &Policy) -> Value {
    let due = due(view, policy);
    let waiting = matches!(view.stage, Stage::BeforeCommittee | Stage::Deferred);
    json!({
        "not_before": due.and_then(|due| due.not_before).map(|day| day.to_string()),
        "not_after": due.map(|due| due.not_after.to_string()),
        "waiting": waiting,
    })
}
