//! Who is at work, asked before anything else where nothing says so.

use crate::cli::ask::question::{Answer, Answers, Choice, Form, Question};
use crate::cli::error::Failure;
use crate::cli::ui::Sheet;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::message::Message;
use crate::register::Register;

/// The key of the question.
pub(crate) const AS: &str = "--as";

/// A form that begins with the question who is at work.
pub(crate) struct Signed {
    text: String,
    choices: Vec<Choice>,
    rest: Option<Box<dyn Form>>,
}

impl Signed {
    /// Puts the question before the form.
    pub(crate) fn before(
        rest: Option<Box<dyn Form>>,
        register: &Register,
        words: &Locale<'_>,
    ) -> Self {
        let roster = register.office.roster.0.iter();
        let choices = roster
            .map(|staff| Choice::of_flag(AS, staff.id.as_str(), words.staff(&staff.id)))
            .collect();
        Self {
            text: words.say(&Message::Ask(&Ask::Who)),
            choices,
            rest,
        }
    }
}

impl Form for Signed {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        if answers.has(AS) {
            let rest = self.rest.as_mut();
            return rest.map_or(Ok(None), |rest| rest.next(answers));
        }
        let choices = self.choices.clone();
        Ok(Some(Question::one(AS, self.text.clone(), choices)))
    }

    fn above(&mut self, question: &Question) -> Option<Sheet> {
        let rest = self.rest.as_mut()?;
        rest.above(question)
    }

    fn keep(&mut self, answers: &[Answer]) -> Result<(), Failure> {
        let rest = self.rest.as_mut();
        rest.map_or(Ok(()), |rest| rest.keep(answers))
    }

    fn reopens(&self, answer: &Answer) -> Option<String> {
        self.rest.as_ref()?.reopens(answer)
    }
}
