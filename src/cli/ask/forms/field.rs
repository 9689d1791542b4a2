//! A field of a header as it is corrected: what it holds, and what it may hold instead.

use crate::cli::ask::forms::cases;
use crate::cli::ask::forms::step::At;
use crate::cli::ask::question::{Choice, Judge, Question, Verdict};
use crate::cli::ask::trial::Trial;
use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::case::{Header, Origin};
use crate::domain::channel::Channel;
use crate::domain::field::{Common, Field, Source};
use crate::domain::office::Lang;
use crate::domain::refusal::Obstacle;
use crate::domain::service;
use crate::domain::service::{AnswerType, Service};
use crate::domain::value::BadValue;
use crate::locale::ask::step::StepAsk;
use crate::locale::message::Message;
use crate::register::Register;
use std::rc::Rc;

/// Returns a field with what it holds.
pub(super) fn label(at: &At<'_>, field: &Field, header: &Header) -> String {
    let value = match field.get(header) {
        Some(raw) => at.words.held(field, &raw, header),
        None => "—".to_owned(),
    };
    format!("{} · {value}", name(at, field, header))
}

/// Returns the question for another value: a choice where there is a list, else a line that begins with the old one.
///
/// # Errors
///
/// The cases from which one is to be chosen cannot be read.
pub(super) fn new_value(at: &At<'_>, field: &Field, header: &Header) -> Result<Question, Failure> {
    let key = format!("--set={field}=");
    let text = at.say(&StepAsk::NewValue(&name(at, field, header)));
    let register = &at.trial.register;
    let old = field.get(header);
    let can_be_emptied = old.is_some() && set(field, "", header, register).is_ok();
    let mut others = list(at, field, header)?;
    others.retain(|(value, _)| Some(value) != old.as_ref());
    if others.is_empty() {
        let old = old.filter(|old| !old.contains('\n')).unwrap_or_default();
        let question = Question::line(&key, text, judge(at, field, header)).starting(&old);
        return Ok(if can_be_emptied {
            question.optional().hinted(at.say(&StepAsk::EmptyEmpties))
        } else {
            question
        });
    }
    if can_be_emptied {
        others.push((String::new(), at.say(&StepAsk::Emptied)));
    }
    let choice = |(value, label): (String, String)| Choice {
        label,
        words: vec![format!("{key}{value}")],
        value,
    };
    let choices = others.into_iter().map(choice).collect();
    Ok(Question::one(&key, text, choices))
}

/// Returns the header with another value in this field.
///
/// # Errors
///
/// The field does not take it.
pub(super) fn set(
    field: &Field,
    raw: &str,
    header: &Header,
    register: &Register,
) -> Result<Header, BadValue> {
    let raw = typed::stored(field, raw, header, register)?;
    let mut header = header.clone();
    field.set(&mut header, &raw, Source::Typed)?;
    Ok(header)
}

/// Returns the service that is asked for.
pub(super) fn service<'a>(at: &At<'a>, header: &Header) -> Option<&'a Service> {
    let catalogue = &at.trial.register.office.catalogue;
    catalogue.service(header.service.as_deref()?)
}

fn name(at: &At<'_>, field: &Field, header: &Header) -> String {
    match field {
        Field::Common(_) => at.words.field(field),
        Field::Answer(key) => at.words.question(header.service.as_deref(), key),
    }
}

/// Judges by the field's own type, and takes nothing that changes nothing.
fn judge(at: &At<'_>, field: &Field, header: &Header) -> Judge {
    judged(at.trial, field, header, true)
}

/// Judges by the field's own type; an amendment must change something.
pub(super) fn judged(trial: &Trial, field: &Field, header: &Header, amends: bool) -> Judge {
    let (trial, field, header) = (trial.clone(), field.clone(), header.clone());
    Rc::new(move |raw| {
        let words = trial.words();
        let after = match set(&field, raw, &header, &trial.register) {
            Ok(after) => after,
            Err(why) => return Verdict::Refused(words.value(&why)),
        };
        let value = field.get(&after);
        if amends && value == field.get(&header) {
            return Verdict::Refused(words.say(&Message::Obstacle(&Obstacle::NothingChanges)));
        }
        let shown = words.held(&field, &value.unwrap_or_default(), &after);
        Verdict::Understood((shown != words.free(raw.trim())).then_some(shown))
    })
}

/// Returns the values that the field may have, with their names, where it has a list of them.
fn list(at: &At<'_>, field: &Field, header: &Header) -> Result<Vec<(String, String)>, Failure> {
    let words = &at.words;
    let register = &at.trial.register;
    let catalogue = &register.office.catalogue;
    let named = |choices: &[service::Choice]| {
        let pair =
            |choice: &service::Choice| (choice.id.clone(), words.lang.of(&choice.label).to_owned());
        choices.iter().map(pair).collect()
    };
    let common = match field {
        Field::Common(common) => common,
        Field::Answer(key) => {
            let question = typed::question(header, key, register);
            return Ok(match question.map(|question| &question.answer) {
                Some(AnswerType::Choice(choices)) => named(choices),
                Some(AnswerType::Text | AnswerType::Number | AnswerType::Date) | None => Vec::new(),
            });
        }
    };
    Ok(match common {
        Common::Origin => {
            let pair = |it: &Origin| (it.name().to_owned(), words.origin(*it));
            Origin::ALL.iter().map(pair).collect()
        }
        Common::Channel => {
            let pair = |it: &Channel| (it.name().to_owned(), words.channel(*it));
            Channel::ALL.iter().map(pair).collect()
        }
        Common::Service => {
            let pair = |it: &Service| (it.id.clone(), words.service(&it.id));
            catalogue.services.iter().map(pair).collect()
        }
        Common::Language => {
            let pair = |it: &Lang| (it.name().to_owned(), words.language(*it));
            Lang::ALL.iter().map(pair).collect()
        }
        Common::Segment => named(&catalogue.segments),
        Common::Relation => {
            let roster = register.office.roster.0.iter();
            roster
                .map(|it| (it.id.to_string(), words.staff(&it.id)))
                .collect()
        }
        Common::About => {
            let cases = cases::all(register, words)?.into_iter();
            cases.map(|case| (case.value, case.label)).collect()
        }
        Common::Summary
        | Common::Amount
        | Common::Quantity
        | Common::Name
        | Common::NationalId
        | Common::Paper
        | Common::Phone
        | Common::Birth
        | Common::Address
        | Common::Household
        | Common::Income
        | Common::Iban
        | Common::BeneficiaryName
        | Common::BeneficiaryId
        | Common::BeneficiaryBirth
        | Common::BeneficiaryRelation => Vec::new(),
    })
}
