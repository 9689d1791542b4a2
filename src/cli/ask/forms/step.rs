//! The form of a step: which case, and then what the step says about it.

use crate::cli::ask::forms::cases::{self, CASE};
use crate::cli::ask::forms::judge;
use crate::cli::ask::forms::verbs::Asks;
use crate::cli::ask::question::{Answers, Choice, Form, Kind, Question};
use crate::cli::ask::trial::Trial;
use crate::cli::error::Failure;
use crate::cli::record::{load, refused};
use crate::domain::actor::StaffId;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::view::View;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::step::StepAsk;
use crate::locale::message::Message;

/// The form of one step.
pub(super) struct Step {
    trial: Trial,
    event: EventKind,
    asks: Asks,
    /// The cases that can take the step, and by whose hand: reading them all takes time in a large register.
    ready: Option<(Option<StaffId>, Vec<Choice>)>,
}

/// Where the questions about a case are asked.
pub(super) struct At<'a> {
    pub(super) trial: &'a Trial,
    pub(super) words: Locale<'a>,
    pub(super) case: &'a Case,
    pub(super) view: View<'a>,
    pub(super) answers: &'a Answers,
}

impl Step {
    /// Returns the form of a step.
    pub(super) fn new(trial: Trial, event: EventKind, asks: Asks) -> Self {
        Self {
            trial,
            event,
            asks,
            ready: None,
        }
    }

    /// Refuses what no answer can mend, before anything is asked.
    ///
    /// # Errors
    ///
    /// There is no such case, or it cannot take the step.
    pub(super) fn begin(&self, answers: &Answers) -> Result<(), Failure> {
        match answers.value(CASE) {
            Some(asked) => self.case(asked, answers).map(drop),
            None => Ok(()),
        }
    }

    /// Returns whether the workflow would want more than the grammar does.
    pub(super) fn wants(&self, answers: &Answers) -> bool {
        let Some(asked) = answers.value(CASE) else {
            return false;
        };
        // Whatever is wrong with the case, the command itself says it.
        let Ok(case) = self.case(asked, answers) else {
            return false;
        };
        let questions = self.questions(&case, answers).unwrap_or_default();
        let is_needed = |question: &Question| match question.kind {
            Kind::Line { optional, .. } => !optional,
            Kind::Any(..) | Kind::Enough { .. } => true,
            // What a choice proposes goes without saying.
            Kind::One(_) => false,
        };
        questions
            .iter()
            .any(|question| !answers.has(&question.key) && is_needed(question))
    }

    fn case(&self, asked: &str, answers: &Answers) -> Result<Case, Failure> {
        let trial = self.trial.by(answers);
        let case = load(&trial.register, asked)?.file.case;
        let event = self.event;
        let other_way = || event == EventKind::Amend && !trial.voidable(&case).is_empty();
        match trial.hopeless(&case, event) {
            Some(refusal) if !other_way() => Err(refused(refusal, &case, &trial.register)),
            Some(_) | None => Ok(case),
        }
    }

    /// Returns the questions about a case, as far as the answers lead.
    fn questions(&self, case: &Case, answers: &Answers) -> Result<Vec<Question>, Failure> {
        let trial = self.trial.by(answers);
        (self.asks)(&At {
            words: trial.words(),
            case,
            view: View::of(case),
            trial: &trial,
            answers,
        })
    }

    fn which(&mut self, answers: &Answers) -> Result<Question, Failure> {
        let trial = self.trial.by(answers);
        let event = self.event;
        let ready = match self.ready.take() {
            Some((by, ready)) if by == trial.by => ready,
            Some(_) | None => cases::ready(&trial, event)?,
        };
        self.ready = Some((trial.by.clone(), ready.clone()));
        let text = trial.words().say(&Message::Ask(&Ask::WhichCase(event)));
        Ok(Question::one(CASE, text, ready))
    }
}

impl Form for Step {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        let Some(asked) = answers.value(CASE) else {
            return self.which(answers).map(Some);
        };
        let case = self.case(asked, answers)?;
        let mut questions = self.questions(&case, answers)?.into_iter();
        Ok(questions.find(|question| !answers.has(&question.key)))
    }
}

impl At<'_> {
    /// Returns a question or a choice in words.
    pub(super) fn say(&self, ask: &StepAsk<'_>) -> String {
        self.words.say(&Message::Ask(&Ask::Step(ask)))
    }

    /// Returns whether the command line, or an answer, gives one of these.
    pub(super) fn has_one_of(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.answers.has(key))
    }

    /// Returns the question for words that may say anything.
    pub(super) fn text(&self, flag: &str, ask: &StepAsk<'_>) -> Question {
        let judge = judge::words(&self.trial.register, self.trial.lang);
        Question::line(flag, self.say(ask), judge)
    }

    /// Returns the question for a name or another single line.
    pub(super) fn name(&self, flag: &str, ask: &StepAsk<'_>) -> Question {
        let judge = judge::name(&self.trial.register, self.trial.lang);
        Question::line(flag, self.say(ask), judge)
    }

    /// Returns the question for one of these.
    pub(super) fn one(&self, flag: &str, ask: &StepAsk<'_>, choices: Vec<Choice>) -> Question {
        Question::one(flag, self.say(ask), choices)
    }

    /// Returns a choice that goes without saying on the command line.
    pub(super) fn silent(&self, ask: &StepAsk<'_>) -> Choice {
        Choice {
            label: self.say(ask),
            value: String::new(),
            words: Vec::new(),
        }
    }
}
