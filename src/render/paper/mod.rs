//! What is printed on paper: the values of each sheet, and the page that a template makes of them.
//!
//! Every value is there in both languages, so that a template need not know which are asked for; and a template is given
//! nothing else, so a programme that lays paper out in another way has the same to tell.

mod done;
mod head;
mod page;
mod pen;
mod request;
mod sitting;
mod tree;

pub use crate::render::paper::page::{Page, Part, Templates};
pub use crate::render::paper::tree::tree;

use crate::domain::case::{Case, CaseKind};
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::receipt::{self, Receipt};
use crate::domain::service::Service;
use crate::domain::sheet::{Sheet, SheetNumber, Subject};
use crate::domain::view::View;
use crate::render::markup;
use crate::render::paper::head::head;
use crate::render::paper::pen::Pen;
use crate::report::minutes::Minutes;
use serde_json::{Map, Value, json};

/// What a paper is framed by.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The association.
    pub office: &'a Office,
    /// The policy.
    pub policy: &'a Policy,
    /// How many other papers go with it (clause H1).
    pub attachments: u32,
}

/// Returns the values of a sheet about a case.
pub fn of_case(
    sheet: Sheet,
    subject: Subject<'_>,
    case: &Case,
    frame: &Frame<'_>,
) -> Map<String, Value> {
    let pen = Pen::new(frame.office, frame.policy);
    let view = View::of(case);
    let header = &case.header;
    let service = header.service.as_deref();
    let in_catalogue = service.and_then(|id| frame.office.catalogue.service(id));
    let day = match subject {
        Subject::Request => header.received.date_naive(),
        Subject::Event(event) => event.day(),
    };
    let number = SheetNumber::of(header.id, subject).to_string();
    let receipt = match subject {
        Subject::Event(event) if receipt::is_given(event.kind()) => Some(Receipt::of(case, event)),
        Subject::Event(_) | Subject::Request => None,
    };
    let mut values = head(sheet, Some(&number), Some(day), frame, &pen);
    put(
        &mut values,
        json!({
            "id": pen.typed(&header.id.to_string()),
            "code": receipt.map_or_else(|| number.clone(), |receipt| receipt.to_string()),
            "receipt": receipt.map(|receipt| pen.typed(&receipt.code.to_string())),
            "kind": header.kind.name(),
            "kind_name": pen.both(|words| words.kind(header.kind)),
            "stage": view.stage.name(),
            "name": pen.free(&header.applicant.name),
            "service": service.map(|id| pen.both(|words| words.service(id))),
            "received": pen.day(header.received.date_naive()),
            "channel": pen.both(|words| words.channel(header.channel)),
            "taken_by": case.events.first().map(|event| pen.both(|words| words.staff(&event.by))),
            "papers": request::papers(Some(case), in_catalogue, frame, &pen),
            "sighted": request::sighted(&view, &pen),
            "verified": done::verified(&view, &pen),
            "reply": done::reply(&view, frame, &pen),
        }),
    );
    values.extend(request::rows(Some(header), in_catalogue, frame, &pen));
    let declared = match (subject, view.declared) {
        (Subject::Event(event), _) if sheet == Sheet::Declaration => done::declared(event, &pen),
        (_, Some(signed)) => done::declared(signed.event, &pen),
        (_, None) => Value::Null,
    };
    put(&mut values, json!({ "declared": declared }));
    if let Subject::Event(event) = subject {
        match sheet {
            Sheet::Decision => {
                let decision = done::decision(event, &view, frame, &pen);
                put(&mut values, json!({ "decision": decision }));
            }
            Sheet::Delivery => {
                let delivery = done::delivery(event, case, &view, &pen);
                put(&mut values, json!({ "delivery": delivery }));
            }
            Sheet::Form
            | Sheet::Receipt
            | Sheet::Declaration
            | Sheet::Minutes
            | Sheet::Checklist => {}
        }
    }
    values
}

/// Returns the values of a form without a request, for a hand to fill.
pub fn blank_form(service: &Service, frame: &Frame<'_>) -> Map<String, Value> {
    let pen = Pen::new(frame.office, frame.policy);
    let mut values = head(Sheet::Form, None, None, frame, &pen);
    put(
        &mut values,
        json!({
            "id": null,
            "code": null,
            "kind": CaseKind::Support.name(),
            "kind_name": pen.both(|words| words.kind(CaseKind::Support)),
            "service": head::pair(&service.name),
            "received": null,
            "channel": null,
            "taken_by": null,
            "papers": request::papers(None, Some(service), frame, &pen),
            "sighted": [],
            "verified": null,
            "declared": null,
        }),
    );
    values.extend(request::rows(None, Some(service), frame, &pen));
    values
}

/// Returns the values of the checklist of a service.
pub fn checklist(service: &Service, frame: &Frame<'_>) -> Map<String, Value> {
    let pen = Pen::new(frame.office, frame.policy);
    let mut values = head(Sheet::Checklist, None, None, frame, &pen);
    put(
        &mut values,
        json!({
            "service": request::service(service),
            "papers": request::papers(None, Some(service), frame, &pen),
            "code": null,
        }),
    );
    let rows = request::rows(None, Some(service), frame, &pen);
    values.extend(rows.into_iter().filter(|(name, _)| name == "answers"));
    values
}

/// Returns the values of the minutes of a sitting.
pub fn minutes(minutes: &Minutes<'_>, frame: &Frame<'_>) -> Map<String, Value> {
    let pen = Pen::new(frame.office, frame.policy);
    let session = minutes.session;
    let (number, day) = (session.id.to_string(), session.opened.date_naive());
    let mut values = head(Sheet::Minutes, Some(&number), Some(day), frame, &pen);
    put(&mut values, json!({ "code": number }));
    values.extend(sitting::minutes(minutes, &pen));
    values
}

/// Returns the values for a script, without the marks of direction that only a reader needs.
pub fn plain(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(markup::unmarked(text)),
        Value::Array(list) => list.iter().map(plain).collect(),
        Value::Object(map) => {
            let pairs = map.iter();
            pairs
                .map(|(name, value)| (name.clone(), plain(value)))
                .collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

fn put(values: &mut Map<String, Value>, more: Value) {
    values.extend(head::object(more));
}
