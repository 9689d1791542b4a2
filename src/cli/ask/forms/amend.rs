//! Which data are corrected and to what, or which entry of the log was a mistake (clause S4).

use crate::cli::ask::forms::field;
use crate::cli::ask::forms::step::At;
use crate::cli::ask::forms::verbs::Asked;
use crate::cli::ask::question::{Choice, Question};
use crate::domain::case::{CaseKind, Header};
use crate::domain::event::Event;
use crate::domain::event::kind::EventKind;
use crate::domain::field::{Common, Field};
use crate::locale::ask::step::StepAsk;

/// What is chosen instead of a field where an entry was a mistake.
const ENTRY: &str = "entry";

pub(super) fn questions(at: &At<'_>) -> Asked {
    let mut asked = Vec::new();
    if !at.has_one_of(&["--set", "--void"]) {
        asked.extend(corrections(at)?);
    }
    asked.push(at.text("--reason", &StepAsk::WhyAmended));
    Ok(asked)
}

/// One field after the other until it is enough; or, in place of the first, an entry of the log.
fn corrections(at: &At<'_>) -> Asked {
    let may_correct = at.trial.hopeless(at.case, EventKind::Amend).is_none();
    if !may_correct {
        return Ok(vec![entries(at)]);
    }
    let mut header = at.case.header.clone();
    let mut done = Vec::new();
    let mut asked = vec![fields(at, &header, &done)];
    while let Some(question) = asked.last()
        && let Some(chosen) = at.answers.value(&question.key)
    {
        if chosen == ENTRY {
            asked.push(entries(at));
            break;
        }
        let Some(field) = Field::parse(chosen) else {
            break;
        };
        let value = field::new_value(at, &field, &header)?;
        let given = at.answers.value(&value.key).map(str::to_owned);
        asked.push(value);
        let Some(raw) = given else {
            break;
        };
        // It was judged while it was typed.
        header = field::set(&field, &raw, &header, &at.trial.register).unwrap_or(header);
        done.push(field);
        asked.push(fields(at, &header, &done));
    }
    Ok(asked)
}

/// Which field: what is filled first; after the first one, that it was enough comes before all.
fn fields(at: &At<'_>, header: &Header, done: &[Field]) -> Question {
    let questions = field::service(at, header).map_or(&[][..], |service| &service.questions);
    let common = Common::ALL.iter().copied().map(Field::Common);
    let answers = questions.iter().map(|it| Field::Answer(it.key.clone()));
    let about_another = header.kind != CaseKind::Support;
    let mut fields: Vec<Field> = common.chain(answers).collect();
    fields.retain(|field| *field != Field::Common(Common::About) || about_another);
    fields.retain(|field| !done.contains(field));
    fields.sort_by_key(|field| field.get(header).is_none());
    let choice = |field: &Field| Choice {
        label: field::label(at, field, header),
        value: field.to_string(),
        words: Vec::new(),
    };
    let fields = fields.iter().map(choice);
    if done.is_empty() {
        let entry = Choice {
            value: ENTRY.to_owned(),
            ..at.silent(&StepAsk::NoFieldButEntry)
        };
        let some = !at.trial.voidable(at.case).is_empty();
        let choices = fields.chain(some.then_some(entry)).collect();
        return at.one("FIELD", &StepAsk::WhichField, choices);
    }
    let enough = std::iter::once(at.silent(&StepAsk::NoOtherField));
    let key = format!("FIELD {}", done.len() + 1);
    at.one(&key, &StepAsk::NextField, enough.chain(fields).collect())
}

/// Which entry of the log, the newest first.
fn entries(at: &At<'_>) -> Question {
    let words = &at.words;
    let label = |event: &Event| {
        let parts = [
            words.ltr(&event.id.to_string()),
            words.event(event.kind()),
            words.staff(&event.by),
            words.narrow().day(event.day()),
        ];
        parts.join(" · ")
    };
    let entries = at.trial.voidable(at.case).into_iter().rev();
    let choice = |event: &Event| Choice::of_flag("--void", &event.id.to_string(), label(event));
    at.one(
        "--void",
        &StepAsk::WhichEntry,
        entries.map(choice).collect(),
    )
}
