//! The questions of `intake`: who it is and whether they are here already, then what this request needs.
//!
//! It begins as a search. Whenever an answer makes an earlier case look like the same person's, that is asked before
//! anything else, and with the reason; nothing has been written by then. At the end the whole is shown, and each answer
//! can be changed.

mod card;
mod known;
mod request;
pub(crate) mod shelf;
mod who;

use crate::cli::ask::forms::intake::shelf::Shelf;
use crate::cli::ask::forms::intake::who::Found;
use crate::cli::ask::forms::signed::AS;
use crate::cli::ask::question::{Answer, Answers, Choice, Form, Question};
use crate::cli::ask::trial::Trial;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::intake_search::ties;
use crate::cli::record::refused;
use crate::cli::ui::Sheet;
use crate::domain::case::{Case, CaseKind, Header};
use crate::domain::event::act::Act;
use crate::domain::event::ties::Ties;
use crate::domain::id::CaseId;
use crate::locale::ask::Ask;
use crate::locale::ask::intake::IntakeAsk;
use crate::locale::message::Message;
use crate::register::Register;
use crate::report::person::Person;
use std::rc::Rc;

/// The question that ends the interview.
const CONFIRM: &str = "CONFIRM";
const SAVE: &str = "save";
const KEEP: &str = "keep";
const DISCARD: &str = "discard";
/// How the wish to change an answer begins; the key of its question follows.
const CHANGE: &str = "change ";

/// How an interview ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The request is to be recorded.
    Save,
    /// It waits.
    Keep,
    /// It is given up.
    Discard,
    /// The person came for a case that is here.
    Open(CaseId),
}

impl End {
    /// Returns how these answers end.
    pub(crate) fn of(answers: &Answers) -> Self {
        match answers.value(CONFIRM) {
            Some(KEEP) => Self::Keep,
            Some(DISCARD) => Self::Discard,
            Some(_) | None => who::opened(answers).map_or(Self::Save, Self::Open),
        }
    }
}

/// The interview.
pub(crate) struct Intake {
    trial: Trial,
    cases: Rc<Vec<Case>>,
    found: Found,
    shelf: Shelf,
    /// What should be read before the question that comes next.
    above: Option<Vec<(String, String)>>,
    /// What should be read before the first one.
    first: Option<String>,
}

/// Where the questions are asked.
struct At<'a> {
    trial: &'a Trial,
    answers: &'a Answers,
    cases: &'a [Case],
    /// The request as far as the answers lead.
    header: Header,
    /// The person, where it is one who came before.
    person: Option<Person>,
    ties: Ties,
}

impl Intake {
    /// Returns the interview; the draft is where its answers are kept.
    ///
    /// # Errors
    ///
    /// The register cannot be read.
    pub(crate) fn new(
        context: &mut Context<'_>,
        register: &Rc<Register>,
        shelf: Shelf,
    ) -> Result<Self, Failure> {
        let trial = Trial::of(context, register)?;
        // A faulty file stops nobody at the counter; `check` names it.
        let all = register.all_cases(|_, _| {})?.into_iter().flatten();
        Ok(Self {
            trial,
            cases: Rc::new(all.collect()),
            found: Found::default(),
            shelf,
            above: None,
            first: None,
        })
    }

    /// Shows what a draft holds before the first question.
    pub(crate) fn resumed(mut self, title: String) -> Self {
        self.first = Some(title);
        self
    }

    /// Refuses, before anything is asked, whoever may not take requests in.
    fn check_role(&self, at: &At<'_>) -> Result<(), Failure> {
        let case = Case {
            header: Header::new(
                at.header.id,
                CaseKind::Support,
                at.header.received,
                at.header.channel,
            ),
            events: Vec::new(),
        };
        let refusal = at.trial.refusal(&case, Act::Intake(Ties::default()), None);
        refusal.map_or(Ok(()), |refusal| {
            Err(refused(refusal, &case, &at.trial.register))
        })
    }

    fn at<'a>(
        &mut self,
        trial: &'a Trial,
        cases: &'a [Case],
        answers: &'a Answers,
    ) -> Result<At<'a>, Failure> {
        let same_as = who::same_as(answers);
        let not_same = who::not_same(answers);
        let (ties, person) = ties(&trial.register, same_as, &not_same)?;
        let person = person.map(|person| self.found.person(ties.same_as, person, cases));
        let header = known::header(trial, answers, person.as_ref())?;
        Ok(At {
            trial,
            answers,
            cases,
            header,
            person,
            ties,
        })
    }
}

impl Form for Intake {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        self.above = None;
        let trial = self.trial.by(answers);
        let cases = Rc::clone(&self.cases);
        let at = self.at(&trial, &cases, answers)?;
        self.check_role(&at)?;
        if let Some(question) = who::search(&at) {
            return Ok(Some(question));
        }
        if let Some((question, above)) = self.found.question(&at) {
            self.above = above;
            return Ok(Some(question));
        }
        if who::opened(answers).is_some() {
            return Ok(None);
        }
        let mut questions = request::questions(&at).into_iter();
        if let Some(question) = questions.find(|question| !answers.has(&question.key)) {
            self.above = self.first.as_ref().map(|_| card::request(&at));
            return Ok(Some(question));
        }
        if answers.has(CONFIRM) {
            return Ok(None);
        }
        self.above = Some(card::request(&at));
        Ok(Some(confirm(&at)))
    }

    fn above(&mut self, _: &Question) -> Option<Sheet> {
        let (title, fields) = (self.first.take(), self.above.take());
        (title.is_some() || fields.is_some()).then(|| Sheet {
            title: title.unwrap_or_default(),
            fields: fields.unwrap_or_default(),
        })
    }

    fn keep(&mut self, answers: &[Answer]) -> Result<(), Failure> {
        let by = answers.iter().find(|answer| answer.key == AS);
        let trial = self.trial.by(&Answers(by.cloned().into_iter().collect()));
        let not_kept = [AS, CONFIRM];
        let kept = answers
            .iter()
            .filter(|answer| !not_kept.contains(&answer.key.as_str()))
            .map(|answer| (answer.key.clone(), answer.values.clone()));
        match trial.by {
            Some(by) => self.shelf.keep(&trial.register, &by, kept.collect()),
            None => Ok(()),
        }
    }

    fn reopens(&self, answer: &Answer) -> Option<String> {
        let value = answer.values.first().filter(|_| answer.key == CONFIRM)?;
        value.strip_prefix(CHANGE).map(str::to_owned)
    }
}

impl At<'_> {
    fn say(&self, ask: &IntakeAsk<'_>) -> String {
        self.trial.words().say(&Message::Ask(&Ask::Intake(ask)))
    }

    fn choice(&self, value: &str, ask: &IntakeAsk<'_>) -> Choice {
        Choice {
            label: self.say(ask),
            value: value.to_owned(),
            words: Vec::new(),
        }
    }
}

/// Records it, keeps it, gives it up, or goes back to one of the answers.
fn confirm(at: &At<'_>) -> Question {
    let mut save = at.choice(SAVE, &IntakeAsk::Save);
    let searched = who::Searched::of(at.answers);
    let searched = searched.filter(|it| !it.is_known_of(at.person.as_ref()));
    save.words = searched.iter().map(|it| it.word()).collect();
    let mut choices = vec![
        save,
        at.choice(KEEP, &IntakeAsk::Keep),
        at.choice(DISCARD, &IntakeAsk::Discard),
    ];
    let asked = at.answers.0.iter();
    let asked = asked.filter(|answer| !answer.text.is_empty() && answer.key != AS);
    choices.extend(asked.map(|answer| {
        let change = IntakeAsk::Change {
            question: &answer.text,
            answer: &answer.shown,
        };
        at.choice(&format!("{CHANGE}{}", answer.key), &change)
    }));
    Question::one(CONFIRM, at.say(&IntakeAsk::Confirm), choices)
}
