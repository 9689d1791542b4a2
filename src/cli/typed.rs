//! What people type for a field, as files hold it.
//!
//! A channel by another name, a service by its title, an answer by its label:
//! the register knows them all. What has no list of names is left as it is.

use crate::domain::calendar::WrittenDate;
use crate::domain::case::Header;
use crate::domain::channel::Channel;
use crate::domain::field::{Common, Field};
use crate::domain::named::Named;
use crate::domain::service::{AnswerType, Choice, Question};
use crate::domain::text::{fold, latin_digits};
use crate::domain::value::BadValue;
use crate::register::Register;

/// Returns the name in files of what people call a channel, a service, a segment or a colleague.
///
/// # Errors
///
/// The register knows none of that name.
pub(crate) fn common(field: &Field, raw: &str, register: &Register) -> Result<String, BadValue> {
    let Field::Common(common) = field else {
        return Ok(raw.to_owned());
    };
    let not_known = |known: Vec<String>| BadValue::NotOneOf {
        found: raw.to_owned(),
        known,
    };
    match common {
        Common::Channel => register
            .policy
            .channel(raw)
            .map(|channel| channel.name().to_owned())
            .ok_or_else(|| not_known(Channel::names())),
        Common::Service => {
            let services = &register.office.catalogue.services;
            let wanted = fold(raw);
            services
                .iter()
                .find(|service| {
                    service.id == raw.trim()
                        || fold(&service.name.ar) == wanted
                        || fold(&service.name.en) == wanted
                })
                .map(|service| service.id.clone())
                .ok_or_else(|| not_known(services.iter().map(|s| s.id.clone()).collect()))
        }
        // A request without the need in the applicant's words asks for nothing.
        Common::Summary if raw.trim().is_empty() => Err(BadValue::Empty),
        Common::Segment if raw.trim().is_empty() => Ok(String::new()),
        Common::Segment => choice(&register.office.catalogue.segments, raw),
        Common::Relation => {
            let roster = &register.office.roster;
            let known = || roster.0.iter().map(|staff| staff.id.to_string()).collect();
            match raw.trim() {
                "" | "none" => Ok(String::new()),
                name if roster.0.iter().any(|staff| staff.id.as_str() == name) => {
                    Ok(name.to_owned())
                }
                _ => Err(not_known(known())),
            }
        }
        Common::Origin
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
        | Common::BeneficiaryName
        | Common::BeneficiaryId
        | Common::BeneficiaryBirth
        | Common::BeneficiaryRelation => Ok(raw.to_owned()),
    }
}

/// Returns a value as files hold it, by the register's lists and the questions of the header's service.
///
/// # Errors
///
/// As [`common`] and [`answer`].
pub(crate) fn stored(
    field: &Field,
    raw: &str,
    header: &Header,
    register: &Register,
) -> Result<String, BadValue> {
    let Field::Answer(key) = field else {
        return common(field, raw, register);
    };
    match question(header, key, register) {
        Some(question) if !raw.trim().is_empty() => answer(&question.answer, raw),
        Some(_) | None => Ok(raw.to_owned()),
    }
}

/// Returns the question that the header's service asks under this key.
pub(crate) fn question<'r>(
    header: &Header,
    key: &str,
    register: &'r Register,
) -> Option<&'r Question> {
    let service = header.service.as_deref()?;
    let service = register.office.catalogue.service(service)?;
    let mut questions = service.questions.iter();
    questions.find(|question| question.key == key)
}

/// Returns an answer in the form that its question asks for.
///
/// # Errors
///
/// It has another form.
pub(crate) fn answer(form: &AnswerType, raw: &str) -> Result<String, BadValue> {
    match form {
        AnswerType::Text => Ok(raw.to_owned()),
        AnswerType::Number => count(raw).map(|number| number.to_string()),
        AnswerType::Date => WrittenDate::parse(raw).map(|date| date.to_string()),
        AnswerType::Choice(choices) => choice(choices, raw),
    }
}

/// Returns a whole number, in digits of either script.
///
/// # Errors
///
/// It is none.
pub(crate) fn count(raw: &str) -> Result<u32, BadValue> {
    let digits = latin_digits(raw.trim());
    digits.parse().map_err(|_| BadValue::NotACount)
}

fn choice(choices: &[Choice], raw: &str) -> Result<String, BadValue> {
    let wanted = fold(raw);
    let names = |choice: &Choice| {
        let label = &choice.label;
        [&choice.id, &label.ar, &label.en].map(|name| fold(name))
    };
    choices
        .iter()
        .find(|choice| names(choice).contains(&wanted))
        .map(|choice| choice.id.clone())
        .ok_or_else(|| BadValue::NotOneOf {
            found: raw.to_owned(),
            known: choices.iter().map(|choice| choice.id.clone()).collect(),
        })
}
