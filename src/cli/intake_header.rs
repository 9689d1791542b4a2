//! From what was given for a new request to the header of a case.
//!
//! Flags and a file give the same list of fields and raw values; each value is
//! parsed into its type here, at the border, and a refusal names the flag, or
//! the file with line and column.

use crate::cli::error::Failure;
use crate::cli::intake_given::Given;
use crate::cli::typed;
use crate::domain::case::{CaseKind, Header};
use crate::domain::channel::Channel;
use crate::domain::field::{Common, Source};
use crate::domain::id::CaseId;
use crate::domain::service::{Question, Service};
use crate::domain::text::clean_line;
use crate::register::Register;
use crate::register::format::reader::nearest;
use chrono::{DateTime, FixedOffset};

/// An answer to a question that the service does not ask.
pub(crate) struct Unasked {
    pub(crate) key: String,
    pub(crate) nearest: Option<String>,
}

/// Builds the header, and names the answers that the service does not ask for.
///
/// # Errors
///
/// Something needed is missing, or a value is refused.
pub(crate) fn header(
    given: &Given,
    id: CaseId,
    now: DateTime<FixedOffset>,
    register: &Register,
) -> Result<(Header, Vec<Unasked>), Failure> {
    let kind = given.kind.unwrap_or(CaseKind::Support);
    let missing = missing(given, kind);
    if !missing.is_empty() {
        return Err(Failure::Missing(missing));
    }
    let mut header = Header::new(id, kind, now, Channel::Interview);
    header.key = given
        .key
        .as_deref()
        .map(|key| clean_line(key).map_err(|why| Failure::bad("--key", key, why)))
        .transpose()?;
    if let Some(person) = &given.person {
        person.fill(&mut header).map_err(|_| Failure::Bug)?;
    }
    let from_file = given.from_file.iter().map(|value| {
        let name = value.field.to_string();
        (name, &value.field, &value.raw, Some(&value.span))
    });
    let flags = given
        .flags
        .iter()
        .map(|(flag, field, raw)| (flag.clone(), field, raw, None));
    for (name, field, raw, span) in from_file.chain(flags) {
        let value = typed::common(field, raw, register)
            .and_then(|raw| field.set(&mut header, &raw, Source::Typed));
        value.map_err(|why| given.failure(&name, raw, span, why))?;
    }
    let unasked = check_answers(&mut header, register)?;
    Ok((header, unasked))
}

/// Returns the flags of what a request of this kind cannot do without.
pub(crate) fn missing(given: &Given, kind: CaseKind) -> Vec<&'static str> {
    let mut needed = vec![
        ("--channel", Common::Channel),
        ("--name", Common::Name),
        ("--summary", Common::Summary),
    ];
    if kind == CaseKind::Support {
        needed.push(("--service", Common::Service));
    }
    if kind == CaseKind::Objection {
        needed.push(("--about", Common::About));
    }
    let missing = needed.into_iter().filter(|(_, common)| !given.has(*common));
    missing.map(|(flag, _)| flag).collect()
}

/// Puts each answer into the form that its question asks for; what nobody asked is kept and named.
fn check_answers(header: &mut Header, register: &Register) -> Result<Vec<Unasked>, Failure> {
    let service = header.service.as_deref();
    let service = service.and_then(|id| register.office.catalogue.service(id));
    let questions: &[Question] = service.map_or(&[], |service: &Service| &service.questions);
    let keys: Vec<String> = questions
        .iter()
        .map(|question| question.key.clone())
        .collect();
    let mut unasked = Vec::new();
    for (key, answer) in &mut header.answers {
        match questions.iter().find(|question| question.key == *key) {
            None => unasked.push(Unasked {
                key: key.clone(),
                nearest: nearest(key, &keys),
            }),
            Some(question) => {
                let name = format!("answers.{key}");
                *answer = typed::answer(&question.answer, answer)
                    .map_err(|why| Failure::bad(&name, answer, why))?;
            }
        }
    }
    Ok(unasked)
}
