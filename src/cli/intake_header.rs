//! From what was given for a new request to the header of a case.
//!
//! Flags and a file give the same list of fields and raw values; each value is
//! parsed into its type here, at the border, and a refusal names the flag, or
//! the file with line and column.

use crate::cli::error::Failure;
use crate::cli::typed;
use crate::domain::case::{CaseKind, Header};
use crate::domain::channel::Channel;
use crate::domain::field::{Common, Field, Source};
use crate::domain::id::CaseId;
use crate::domain::problem::Problem;
use crate::domain::service::{Question, Service};
use crate::domain::text::clean_line;
use crate::domain::value::BadValue;
use crate::register::format::case::DraftValue;
use crate::register::format::fault::Fault;
use crate::register::format::reader::nearest;
use crate::register::{FaultyFile, Register};
use crate::report::person::Person;
use chrono::{DateTime, FixedOffset};
use std::ops::Range;

/// What was given for a new request.
#[derive(Debug, Default)]
pub(crate) struct Given {
    pub(crate) kind: Option<CaseKind>,
    pub(crate) key: Option<String>,
    /// The name and the bytes of the file.
    pub(crate) file: Option<(String, Vec<u8>)>,
    pub(crate) from_file: Vec<DraftValue>,
    /// The person, where it is one who came before.
    pub(crate) person: Option<Person>,
    flags: Vec<(String, Field, String)>,
}

/// An answer to a question that the service does not ask.
pub(crate) struct Unasked {
    pub(crate) key: String,
    pub(crate) nearest: Option<String>,
}

impl Given {
    /// Adds the value of a flag.
    pub(crate) fn flag(&mut self, flag: &str, field: Field, raw: &str) {
        self.flags.push((flag.to_owned(), field, raw.to_owned()));
    }

    /// Adds the value of a field that the user names.
    ///
    /// # Errors
    ///
    /// There is no such field.
    pub(crate) fn named(&mut self, name: &str, raw: &str) -> Result<(), Failure> {
        let field = Field::parse(name.trim()).ok_or_else(|| Failure::NoSuchField {
            name: name.trim().to_owned(),
        })?;
        self.flag(name, field, raw);
        Ok(())
    }

    fn has(&self, common: Common) -> bool {
        let field = Field::Common(common);
        let known = self.person.as_ref();
        known.is_some_and(|person| person.value(common).is_some())
            || self.flags.iter().any(|(_, given, _)| *given == field)
            || self.from_file.iter().any(|value| value.field == field)
    }

    /// Returns the failure of a value, where it stands.
    fn failure(
        &self,
        name: &str,
        raw: &str,
        span: Option<&Range<usize>>,
        why: BadValue,
    ) -> Failure {
        match (span, &self.file) {
            (Some(span), Some((path, bytes))) => {
                let problem = Problem::Value {
                    key: name.to_owned(),
                    why,
                };
                let span = span.clone();
                let faults = vec![Fault { span, problem }];
                Failure::Faulty(Box::new(FaultyFile::new(path, bytes, faults)))
            }
            (_, _) => Failure::bad(name, raw, why),
        }
    }
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
    check_complete(given, kind)?;
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

fn check_complete(given: &Given, kind: CaseKind) -> Result<(), Failure> {
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
    let missing: Vec<&str> = needed
        .into_iter()
        .filter(|(_, common)| !given.has(*common))
        .map(|(flag, _)| flag)
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::Missing(missing))
    }
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
