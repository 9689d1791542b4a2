//! Who it is, and whether they are here already: the search, and what an officer says of each likely match.

use crate::cli::ask::forms::intake::{At, card};
use crate::cli::ask::forms::judge;
use crate::cli::ask::question::{Answers, Choice, Question, Verdict};
use crate::domain::case::Case;
use crate::domain::event::ties::Ties;
use crate::domain::field::Common;
use crate::domain::id::CaseId;
use crate::domain::identity::NationalId;
use crate::domain::phone::Phone;
use crate::domain::text::{clean_line, latin_digits};
use crate::domain::value::BadValue;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::intake::IntakeAsk;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::trouble::Trouble;
use crate::report::matches::probe::Probe;
use crate::report::matches::{self, Match, Matches};
use crate::report::person::Person;
use std::rc::Rc;

const SEARCH: &str = "SEARCH";
/// Which of the matches it is; numbered, since later answers may bring others up.
const MATCH: &str = "MATCH ";
/// What is wanted with the case that was chosen.
const ABOUT: &str = "ABOUT ";
const SAME_AS: &str = "--same-as";
const NOT_SAME: &str = "--not-same";
const SAME: &str = "same";
const OPEN: &str = "open";
const OTHER: &str = "other";
/// How the answer begins that it is none of these; their ids follow.
const NONE: &str = "none ";

/// The fields of a card: labels and values.
type Fields = Vec<(String, String)>;

/// What was found so far, since looking through a large register takes time.
#[derive(Default)]
pub(super) struct Found {
    matches: Vec<((Probe, Ties), matches::Found)>,
    person: Option<(CaseId, Person)>,
}

impl Found {
    /// Returns the person of a case as all their cases know them.
    pub(super) fn person(&mut self, of: Option<CaseId>, person: Person, cases: &[Case]) -> Person {
        let Some(id) = of else {
            return person;
        };
        match &self.person {
            Some((known, person)) if *known == id => person.clone(),
            Some(_) | None => {
                let mut person = person;
                cases.iter().for_each(|case| person.see(case));
                self.person = Some((id, person.clone()));
                person
            }
        }
    }

    /// Returns the question about those who may be the same person, while there are any.
    pub(super) fn question(&mut self, at: &At<'_>) -> Option<(Question, Option<Fields>)> {
        let chosen = at.answers.0.iter().filter(|it| it.key.starts_with(MATCH));
        let chosen = chosen.filter_map(|it| CaseId::parse(it.values.first()?).ok());
        for id in numbered(at.answers).into_iter().chain(chosen) {
            if let Some(question) = what_about(at, id) {
                let found = self.found(at).matches;
                let found = found.iter().find(|found| found.case == id);
                let reasons = found.map(|found| found.reasons.as_slice());
                return Some((question, card::of_case(at, id, reasons.unwrap_or_default())));
            }
        }
        if at.ties.same_as.is_some() || opened(at.answers).is_some() {
            return None;
        }
        let said = at.answers.0.iter().filter(|it| it.key.starts_with(MATCH));
        let none = said.clone().filter_map(|it| it.values.first());
        let passed: Vec<&str> = none
            .filter_map(|value| value.strip_prefix(NONE))
            .flat_map(|ids| ids.split(','))
            .collect();
        let count = said.count();
        let found = self.found(at);
        let is_open =
            |it: &&Match| !it.is_settled() && !passed.contains(&it.case.to_string().as_str());
        let open: Vec<&Match> = found.matches.iter().filter(is_open).collect();
        (!open.is_empty()).then(|| (which(at, count + 1, &open, found.more), None))
    }

    fn found(&mut self, at: &At<'_>) -> matches::Found {
        let probe = Probe::of(&at.header.applicant, &at.header.beneficiary);
        let key = (probe, at.ties.clone());
        if let Some((_, found)) = self.matches.iter().find(|(known, _)| *known == key) {
            return found.clone();
        }
        let mut matches = Matches::new(key.0.clone(), key.1.clone());
        at.cases.iter().for_each(|case| matches.see(case));
        let found = matches.found();
        self.matches.push((key, found.clone()));
        found
    }
}

/// Asks who it is, unless that was said.
pub(super) fn search(at: &At<'_>) -> Option<Question> {
    let said = [SEARCH, SAME_AS, "--name", "--national-id", "--phone"];
    if said.iter().any(|key| at.answers.has(key)) {
        return None;
    }
    let trial = at.trial.clone();
    let judge = Rc::new(move |raw: &str| {
        let words = trial.words();
        if let Ok(id) = CaseId::parse(raw) {
            return match trial.register.load(id) {
                Ok(_) => Verdict::Understood(Some(words.heading(Heading::Id))),
                Err(_) => Verdict::Refused(words.say(&Message::Trouble(&Trouble::NoCase(raw)))),
            };
        }
        match Searched::parse(raw) {
            Ok(said) => {
                let understood = IntakeAsk::Understood(said.field(), &said.shown(&words));
                Verdict::Understood(Some(words.say(&Message::Ask(&Ask::Intake(&understood)))))
            }
            Err(why) => Verdict::Refused(words.value(&why)),
        }
    });
    let question = Question::line(SEARCH, at.say(&IntakeAsk::Search), judge);
    let question = question.hinted(at.say(&IntakeAsk::SearchHint));
    // What was searched is said with the rest, unless the person is known better by then.
    Some(question.saying(|_| Vec::new()))
}

/// What was typed into the search.
pub(super) enum Searched {
    Name(String),
    NationalId(NationalId),
    Phone(Phone),
}

impl Searched {
    /// Returns what the search was for, where that was not a case.
    pub(super) fn of(answers: &Answers) -> Option<Self> {
        let raw = answers.value(SEARCH)?;
        let is_case = CaseId::parse(raw).is_ok();
        (!is_case).then(|| Self::parse(raw).ok()).flatten()
    }

    /// Reads what was typed: letters are a name, and how a number begins tells an id from a phone.
    fn parse(raw: &str) -> Result<Self, BadValue> {
        let latin = latin_digits(raw);
        let number = latin.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+');
        let has_letters = raw.chars().any(char::is_alphabetic);
        if has_letters && !number.is_empty() {
            // No name holds a number, so it was meant for the number of a case.
            return Err(CaseId::parse(raw).err().unwrap_or(BadValue::CaseRefForm));
        }
        Ok(if has_letters || number.is_empty() {
            Self::Name(clean_line(raw)?)
        } else if number.starts_with(['1', '2']) {
            Self::NationalId(NationalId::parse(raw)?)
        } else {
            Self::Phone(Phone::parse(raw)?)
        })
    }

    /// Returns the field of which it is the value.
    pub(super) fn field(&self) -> Common {
        match self {
            Self::Name(_) => Common::Name,
            Self::NationalId(_) => Common::NationalId,
            Self::Phone(_) => Common::Phone,
        }
    }

    /// Returns the value as files hold it.
    pub(super) fn value(&self) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::NationalId(id) => id.to_string(),
            Self::Phone(phone) => phone.to_string(),
        }
    }

    /// Whether the person is known by it, or better: who came before has the name on their paper, not the one that was
    /// searched for. A new number is news.
    pub(super) fn is_known_of(&self, person: Option<&Person>) -> bool {
        let known = person.and_then(|person| person.value(self.field()));
        match self {
            Self::Name(_) => known.is_some(),
            Self::NationalId(_) | Self::Phone(_) => known == Some(self.value().as_str()),
        }
    }

    /// Returns the word of the command line that says it.
    pub(super) fn word(&self) -> String {
        let flag = match self {
            Self::Name(_) => "--name",
            Self::NationalId(_) => "--national-id",
            Self::Phone(_) => "--phone",
        };
        format!("{flag}={}", self.value())
    }

    fn shown(&self, words: &Locale<'_>) -> String {
        match self {
            Self::Name(name) => words.free(name),
            Self::NationalId(id) => words.ltr(&id.to_string()),
            Self::Phone(phone) => words.ltr(&phone.national()),
        }
    }
}

/// Returns the case whose number was searched for: whoever has a receipt reads it out.
fn numbered(answers: &Answers) -> Option<CaseId> {
    CaseId::parse(answers.value(SEARCH)?).ok()
}

/// Returns the case that is the same person's.
pub(super) fn same_as(answers: &Answers) -> Option<&str> {
    let said = answers.0.iter().find_map(|answer| {
        let is_same = answer.values.first().is_some_and(|value| value == SAME);
        answer.key.strip_prefix(ABOUT).filter(|_| is_same)
    });
    said.or_else(|| answers.value(SAME_AS))
}

/// Returns the case that the person came for.
pub(super) fn opened(answers: &Answers) -> Option<CaseId> {
    answers.0.iter().find_map(|answer| {
        let is_open = answer.values.first().is_some_and(|value| value == OPEN);
        let id = answer.key.strip_prefix(ABOUT).filter(|_| is_open)?;
        CaseId::parse(id).ok()
    })
}

/// Returns what was said of cases of other people, as the flag has it.
pub(super) fn not_same(answers: &Answers) -> Vec<String> {
    let mut said = Vec::new();
    for answer in &answers.0 {
        let Some(rest) = answer.key.strip_prefix(NOT_SAME) else {
            continue;
        };
        let case = rest.strip_prefix('=');
        said.extend(answer.values.iter().map(|value| match case {
            Some(case) => format!("{case}{value}"),
            None => value.clone(),
        }));
    }
    said
}

fn which(at: &At<'_>, number: usize, open: &[&Match], more: usize) -> Question {
    let choice = |found: &&Match| at.choice(&found.case.to_string(), &IntakeAsk::Match(found));
    let ids: Vec<String> = open.iter().map(|found| found.case.to_string()).collect();
    let none = at.choice(&format!("{NONE}{}", ids.join(",")), &IntakeAsk::NewPerson);
    let choices = open.iter().map(choice).chain([none]).collect();
    let key = format!("{MATCH}{number}");
    let question = Question::one(&key, at.say(&IntakeAsk::WhichPerson), choices);
    if more > 0 {
        let more = Notice::More(more);
        return question.hinted(at.trial.words().say(&Message::Notice(&more)));
    }
    question
}

/// Asks what is wanted with a case that was chosen, as far as that was not said.
fn what_about(at: &At<'_>, id: CaseId) -> Option<Question> {
    let key = format!("{ABOUT}{id}");
    let Some(said) = at.answers.value(&key) else {
        let mut same = at.choice(SAME, &IntakeAsk::SamePerson);
        same.words = vec![format!("{SAME_AS}={id}")];
        let choices: Vec<Choice> = vec![
            same,
            at.choice(OPEN, &IntakeAsk::Open),
            at.choice(OTHER, &IntakeAsk::NotSame),
        ];
        return Some(Question::one(
            &key,
            at.say(&IntakeAsk::WhatAbout(id)),
            choices,
        ));
    };
    let key = format!("{NOT_SAME}={id}=");
    if said != OTHER || at.answers.has(&key) {
        return None;
    }
    let judge = judge::words(&at.trial.register, at.trial.lang);
    Some(Question::line(
        &key,
        at.say(&IntakeAsk::WhyNotSame(id)),
        judge,
    ))
}
