//! What is known of a request so far: from the person's earlier cases, the search, flags and answers.

use crate::cli::ask::forms::intake::At;
use crate::cli::ask::forms::intake::who::Searched;
use crate::cli::ask::question::{Answers, Question};
use crate::cli::ask::trial::Trial;
use crate::cli::error::Failure;
use crate::cli::record::load;
use crate::cli::typed;
use crate::domain::case::{CaseKind, Header};
use crate::domain::channel::Channel;
use crate::domain::field::{Common, Field, Source};
use crate::domain::id::CaseId;
use crate::report::person::Person;
use chrono::Datelike;

/// The flag of each field that has one of its own.
const FLAGS: &[(&str, Common)] = &[
    ("--channel", Common::Channel),
    ("--service", Common::Service),
    ("--summary", Common::Summary),
    ("--amount", Common::Amount),
    ("--quantity", Common::Quantity),
    ("--about", Common::About),
    ("--name", Common::Name),
    ("--national-id", Common::NationalId),
    ("--paper", Common::Paper),
    ("--phone", Common::Phone),
    ("--language", Common::Language),
    ("--birth", Common::Birth),
    ("--address", Common::Address),
    ("--segment", Common::Segment),
    ("--household", Common::Household),
    ("--income", Common::Income),
    ("--iban", Common::Iban),
    ("--relation", Common::Relation),
];

/// How the key of a question of the service's own begins.
pub(super) const ANSWER: &str = "--answer ";

/// How the number of another identity paper is asked for; its kind follows.
pub(super) const NUMBER: &str = "PAPER ";

/// Returns the request as far as it is known: from the person's earlier cases, the search, flags and answers.
///
/// # Errors
///
/// A flag has a value that its field does not take: nobody should answer questions for that. Or the register has no
/// desk, or the clock is in a year that no id can name.
pub(super) fn header(
    trial: &Trial,
    answers: &Answers,
    person: Option<&Person>,
) -> Result<Header, Failure> {
    let register = &trial.register;
    let desk = register.office.desks.first();
    let desk = desk.ok_or(Failure::Missing(vec!["--desk"]))?.code;
    let now = trial.now();
    let id = CaseId::new(desk, now.year(), now.month(), 1)
        .map_err(|why| Failure::bad("received", &now.to_rfc3339(), why))?;
    let kind = answers.value("--kind").and_then(CaseKind::parse);
    let kind = kind.unwrap_or(CaseKind::Support);
    let mut header = Header::new(id, kind, now, Channel::Interview);
    if let Some(person) = person {
        person.fill(&mut header).map_err(|_| Failure::Bug)?;
    }
    if let Some(searched) = Searched::of(answers).filter(|it| !it.is_known_of(person)) {
        let field = Field::Common(searched.field());
        put(&mut header, &field, &searched.value(), trial)?;
    }
    for (field, raw) in said(answers) {
        put(&mut header, &field, &raw, trial)?;
    }
    Ok(header)
}

fn put(header: &mut Header, field: &Field, raw: &str, trial: &Trial) -> Result<(), Failure> {
    let register = &trial.register;
    if *field == Field::Common(Common::About) && !raw.is_empty() {
        header.about = Some(load(register, raw)?.file.case.header.id);
        return Ok(());
    }
    let stored = typed::stored(field, raw, header, register);
    let set = stored.and_then(|raw| field.set(header, &raw, Source::Typed));
    set.map_err(|why| {
        let mut flags = FLAGS.iter();
        let flag = flags.find(|(_, common)| *field == Field::Common(*common));
        let name = flag.map_or_else(|| field.to_string(), |(flag, _)| (*flag).to_owned());
        Failure::bad(&name, raw, why)
    })
}

/// Returns each field that was said, by a flag or an answer, with its raw value.
fn said(answers: &Answers) -> Vec<(Field, String)> {
    let mut said = Vec::new();
    for answer in &answers.0 {
        let key = answer.key.as_str();
        let flag = FLAGS.iter().find(|(flag, _)| *flag == key);
        for value in &answer.values {
            let pair = || value.split_once('=');
            if let Some((_, common)) = flag {
                said.push((Field::Common(*common), value.clone()));
            } else if let Some(key) = key.strip_prefix(ANSWER) {
                said.push((Field::Answer(key.to_owned()), value.clone()));
            } else if let Some(kind) = key.strip_prefix(NUMBER) {
                said.push((Field::Common(Common::Paper), format!("{kind} {value}")));
            } else if let ("--set", Some((name, raw))) = (key, pair()) {
                said.extend(Field::parse(name.trim()).map(|field| (field, raw.to_owned())));
            } else if let ("--answer", Some((key, raw))) = (key, pair()) {
                said.push((Field::Answer(key.trim().to_owned()), raw.to_owned()));
            }
        }
    }
    said
}

/// Whether a flag, the search, or an earlier case of the person answers a question already.
pub(super) fn is_said(at: &At<'_>, question: &Question) -> bool {
    let field = match question.key.strip_prefix(ANSWER) {
        Some(key) => Field::Answer(key.to_owned()),
        None => match FLAGS.iter().find(|(flag, _)| *flag == question.key) {
            Some((_, common)) => Field::Common(*common),
            None => return false,
        },
    };
    if at.answers.has(&question.key) {
        return false;
    }
    let Field::Common(common) = field else {
        return said(at.answers).iter().any(|(other, _)| *other == field);
    };
    let searched = Searched::of(at.answers).is_some_and(|it| it.field() == common);
    let known = at.person.as_ref().and_then(|person| person.value(common));
    searched || known.is_some() || said(at.answers).iter().any(|(other, _)| *other == field)
}
