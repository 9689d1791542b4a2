//! Holding an interview: question after question, and back again.

use crate::cli::ask::door::{Door, Reply};
use crate::cli::ask::given::Typed;
use crate::cli::ask::question::{Answer, Form};
use crate::cli::context::Context;
use crate::cli::error::Failure;

/// Asks until the form has no more questions, and returns the words that the answers add to the command line.
///
/// What was answered is kept by question. After a step back the way is walked anew from the start, so an answer that
/// no longer belongs (the school of a service that was changed) falls away, and one that does is not asked for twice.
/// `before` are answers of an interview that came to nothing: each stands ready when its question comes again.
///
/// `None` where the person stepped back past the first question.
///
/// # Errors
///
/// The person left, or the terminal is gone.
pub(crate) fn hold(
    context: &mut Context<'_>,
    form: &mut dyn Form,
    typed: &mut Typed,
    mut before: Vec<Answer>,
) -> Result<Option<Vec<String>>, Failure> {
    let door = Door::of(context);
    let mut known: Vec<Answer> = Vec::new();
    loop {
        let mut path = typed.answers.clone();
        let question = loop {
            let Some(question) = form.next(&path)? else {
                break None;
            };
            match known.iter().find(|answer| answer.key == question.key) {
                Some(answer) => path.0.push(answer.clone()),
                None => break Some(question),
            }
        };
        let walked = path.0.get(typed.answers.0.len()..).unwrap_or_default();
        let Some(question) = question else {
            let words = walked.iter().flat_map(|answer| answer.words.clone());
            let words = words.collect();
            typed.answers = path;
            return Ok(Some(words));
        };
        if let Some(text) = form.above(&question) {
            context.ui.aside(&text);
        }
        let old = before.iter().find(|answer| answer.key == question.key);
        match door.put(&question, old)? {
            Reply::Given(answer) => known.push(answer),
            Reply::Back => {
                let Some(last) = walked.last() else {
                    return Ok(None);
                };
                let key = last.key.clone();
                before.retain(|answer| answer.key != key);
                before.push(last.clone());
                known.retain(|answer| answer.key != key);
            }
        }
    }
}
