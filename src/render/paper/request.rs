//! What a request says, row by row; without a case the rows are left open for a hand to fill.

use crate::domain::case::{Case, Header};
use crate::domain::field::{Common, Field};
use crate::domain::service::{AnswerType, Choice, Gate, Measure, Question, Service};
use crate::domain::view::View;
use crate::domain::workflow::papers::missing;
use crate::render::paper::Frame;
use crate::render::paper::head::pair;
use crate::render::paper::pen::Pen;
use serde_json::{Map, Value, json};

const APPLICANT: &[Common] = &[
    Common::Name,
    Common::NationalId,
    Common::Paper,
    Common::Phone,
    Common::Birth,
    Common::Address,
    Common::Segment,
    Common::Household,
    Common::Income,
    Common::Iban,
];

const BENEFICIARY: &[Common] = &[
    Common::BeneficiaryName,
    Common::BeneficiaryId,
    Common::BeneficiaryBirth,
    Common::BeneficiaryRelation,
];

/// Returns the rows of a request: those of the case, or open ones.
pub(super) fn rows(
    header: Option<&Header>,
    service: Option<&Service>,
    frame: &Frame<'_>,
    pen: &Pen<'_>,
) -> Map<String, Value> {
    let row = |common: &Common| common_row(*common, header, frame, pen);
    let wanted = match service.map(|service| service.measure) {
        Some(Measure::Quantity) => Common::Quantity,
        Some(Measure::Amount) | None => Common::Amount,
    };
    let asked: &[Common] = match service {
        Some(_) => &[Common::Summary, wanted],
        None => &[Common::Summary],
    };
    let questions = service.map_or(&[][..], |service| &service.questions);
    let answers = questions
        .iter()
        .map(|question| answer_row(question, header, pen));
    // An answer that the service does not ask for was given all the same.
    let asks = |key: &str| questions.iter().any(|question| question.key == key);
    let unasked = header.into_iter().flat_map(|header| &header.answers);
    let unasked = unasked.filter(|(key, _)| !asks(key)).map(|(key, answer)| {
        let name = pen.both(|words| words.question(None, key));
        json!({ "field": format!("answers.{key}"), "label": name, "value": pen.free(answer), "choices": [], "long": false })
    });
    let values = [
        ("applicant", APPLICANT.iter().map(row).collect()),
        ("beneficiary", BENEFICIARY.iter().map(row).collect()),
        ("request", asked.iter().map(row).collect()),
        ("answers", answers.chain(unasked).collect()),
    ];
    let named = values.map(|(name, rows): (&str, Value)| (name.to_owned(), rows));
    named.into_iter().collect()
}

fn common_row(common: Common, header: Option<&Header>, frame: &Frame<'_>, pen: &Pen<'_>) -> Value {
    let field = Field::Common(common);
    let held = header.and_then(|header| Some((header, field.get(header)?)));
    let value = held.map(|(header, raw)| pen.both(|words| words.held(&field, &raw, header)));
    let choices = match common {
        Common::Segment => names(&frame.office.catalogue.segments),
        Common::Origin
        | Common::Channel
        | Common::Service
        | Common::Summary
        | Common::Amount
        | Common::Quantity
        | Common::About
        | Common::Name
        | Common::NationalId
        | Common::Paper
        | Common::Phone
        | Common::Language
        | Common::Birth
        | Common::Address
        | Common::Household
        | Common::Income
        | Common::Iban
        | Common::Relation
        | Common::BeneficiaryName
        | Common::BeneficiaryId
        | Common::BeneficiaryBirth
        | Common::BeneficiaryRelation => Vec::new(),
    };
    json!({
        "field": common.name(),
        "label": pen.both(|words| words.common(common)),
        "value": value,
        "choices": choices,
        "long": matches!(common, Common::Summary),
    })
}

fn answer_row(question: &Question, header: Option<&Header>, pen: &Pen<'_>) -> Value {
    let answer = header.and_then(|header| header.answers.get(&question.key));
    let service = header.and_then(|header| header.service.as_deref());
    let value = answer.map(|answer| pen.both(|words| words.answer(service, &question.key, answer)));
    let choices = match &question.answer {
        AnswerType::Choice(choices) => names(choices),
        AnswerType::Text | AnswerType::Number | AnswerType::Date => Vec::new(),
    };
    json!({
        "field": format!("answers.{}", question.key),
        "label": pair(&question.ask),
        "value": value,
        "choices": choices,
        "long": false,
        "required": question.required,
    })
}

fn names(choices: &[Choice]) -> Vec<Value> {
    choices.iter().map(|choice| pair(&choice.label)).collect()
}

/// Returns the papers that a service needs, each with whether its original was seen for this case.
pub(super) fn papers(
    case: Option<&Case>,
    service: Option<&Service>,
    frame: &Frame<'_>,
    pen: &Pen<'_>,
) -> Value {
    let one = |gate: Gate| {
        let needed = service.into_iter().flat_map(move |it| it.required_at(gate));
        let awaited = case.map(|case| missing(case, &View::of(case), frame.office, gate, &[]));
        needed.map(move |paper| {
            let awaited = awaited.as_ref();
            json!({
                "document": paper.document,
                "name": pen.both(|words| words.document(&paper.document)),
                "at": pen.both(|words| words.gate(gate)),
                "expires": paper.expires,
                "seen": awaited.is_some_and(|awaited| !awaited.contains(&paper.document)),
            })
        })
    };
    Gate::ALL.iter().flat_map(|gate| one(*gate)).collect()
}

/// Returns the originals that were seen, when and by whom.
pub(super) fn sighted(view: &View<'_>, pen: &Pen<'_>) -> Value {
    let seen = view.papers.iter().map(|seen| {
        json!({
            "name": pen.both(|words| words.document(&seen.paper.document)),
            "expires": seen.paper.expires.map(|day| pen.day(day)),
            "day": pen.day(seen.day),
            "by": pen.both(|words| words.staff(&seen.event.by)),
        })
    });
    seen.collect()
}

/// Returns a service as a checklist shows it.
pub(super) fn service(service: &Service) -> Value {
    json!({
        "id": service.id,
        "name": pair(&service.name),
        "about": pair(&service.about),
        "conditions": pair(&service.conditions),
    })
}
