//! The one question of the commands that show a case: which.

use crate::cli::ask::forms::cases::{self, CASE};
use crate::cli::ask::question::{Answers, Choice, Form, Question};
use crate::cli::error::Failure;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::step::StepAsk;
use crate::locale::message::Message;
use crate::register::Register;
use std::rc::Rc;

/// The commands.
const VERBS: &[&str] = &["show", "explain", "log"];

/// Returns whether a command shows a case.
pub(super) fn is_one(verb: &str) -> bool {
    VERBS.contains(&verb)
}

/// The question.
pub(super) struct Reading {
    text: String,
    choices: Vec<Choice>,
}

impl Reading {
    /// Returns the question over all cases of a register.
    ///
    /// # Errors
    ///
    /// There is none, or the register cannot be read.
    pub(super) fn of(register: &Rc<Register>, lang: Lang) -> Result<Self, Failure> {
        let words = Locale::of_register(lang, &register.office, &register.policy);
        Ok(Self {
            text: words.say(&Message::Ask(&Ask::Step(&StepAsk::AnyCase))),
            choices: cases::all(register, &words)?,
        })
    }
}

impl Form for Reading {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        let question = || Question::one(CASE, self.text.clone(), self.choices.clone());
        Ok((!answers.has(CASE)).then(question))
    }
}
