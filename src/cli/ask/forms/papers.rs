//! Which originals were seen, and until when each is valid (clauses S2, S6).

use crate::cli::ask::forms::judge;
use crate::cli::ask::forms::step::At;
use crate::cli::ask::forms::verbs::Asked;
use crate::cli::ask::question::{Choice, Judge, Question};
use crate::domain::calendar::WrittenDate;
use crate::domain::event::act::{Act, Sighted};
use crate::domain::event::kind::EventKind;
use crate::domain::office::Calendars;
use crate::domain::service::Gate;
use crate::domain::value::BadValue;
use crate::domain::workflow::papers::{NATIONAL_ID, missing, own_paper};
use crate::locale::Locale;
use crate::locale::ask::step::StepAsk;

/// The papers that verification waits for.
pub(super) fn verify(at: &At<'_>) -> Asked {
    Ok(sighted(at, Gate::Verify, EventKind::Verify))
}

/// The papers that registration waits for, and the number of who is registered already.
pub(super) fn register(at: &At<'_>) -> Asked {
    let mut asked = sighted(at, Gate::Register, EventKind::Register);
    let number = at.name("--beneficiary", &StepAsk::Beneficiary);
    asked.push(number.optional());
    Ok(asked)
}

fn sighted(at: &At<'_>, gate: Gate, event: EventKind) -> Vec<Question> {
    let papers = papers(at, gate);
    let choice = |paper: &Paper| {
        let name = at.words.document(&paper.document);
        let mut choice = Choice::of_flag("--sighted", &paper.document, name);
        if paper.expires {
            // The question for the day says it all.
            choice.words.clear();
        }
        choice
    };
    let choices: Vec<Choice> = papers.iter().map(choice).collect();
    if choices.is_empty() {
        return Vec::new();
    }
    let ticked = at.answers.asked("--sighted").map(|answer| &answer.values);
    let was_ticked = |paper: &&Paper| ticked.is_some_and(|all| all.contains(&paper.document));
    let dates = papers
        .iter()
        .filter(|paper| paper.expires)
        .filter(was_ticked);
    let day = |paper: &Paper| {
        let key = format!("--sighted={},expires=", paper.document);
        let text = at.say(&StepAsk::Expires(&at.words.document(&paper.document)));
        let question = Question::line(&key, text, valid(at, event, &paper.document));
        question.hinted(at.say(&StepAsk::Day))
    };
    let which = Question::any("--sighted", at.say(&StepAsk::Papers), choices);
    std::iter::once(which).chain(dates.map(day)).collect()
}

/// A paper that is still to be sighted.
struct Paper {
    document: String,
    expires: bool,
}

/// Returns what is missing at this gate, whoever has no national id by the identity paper that they do have.
fn papers(at: &At<'_>, gate: Gate) -> Vec<Paper> {
    let office = &at.trial.register.office;
    let missing = missing(at.case, &at.view, office, gate, &[]);
    let service = at.case.header.service.as_deref();
    let service = service.and_then(|id| office.catalogue.service(id));
    let required = service.into_iter().flat_map(|it| it.required_at(gate));
    let required = required.filter(|paper| missing.contains(&paper.document));
    required
        .map(|paper| {
            let own = own_paper(&at.case.header.applicant);
            let shows_own =
                paper.document == NATIONAL_ID && office.catalogue.document(own).is_some();
            let document = if shows_own { own } else { &paper.document };
            Paper {
                document: document.to_owned(),
                expires: paper.expires,
            }
        })
        .collect()
}

/// Judges the last day of a paper, and shows it in both calendars.
fn valid(at: &At<'_>, event: EventKind, document: &str) -> Judge {
    let best = at.trial.best(at.case, event);
    let document = document.to_owned();
    judge::admitted(at.trial, at.case, move |raw, words| {
        let date = WrittenDate::parse(raw)?.gregorian();
        let mut act = best.clone().ok_or(BadValue::DateForm)?;
        if let Act::Verify { sighted, .. } | Act::Register { sighted, .. } = &mut act {
            sighted.retain(|paper| paper.document != document);
            sighted.push(Sighted {
                document: document.clone(),
                expires: Some(date),
            });
        }
        let both = Locale {
            calendars: Calendars::Both,
            ..*words
        };
        Ok((act, both.day(date)))
    })
}
