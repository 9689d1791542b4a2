//! Holding an interview: question after question, and back again.

use crate::cli::ask::door::{Door, Reply};
use crate::cli::ask::given::Typed;
use crate::cli::ask::question::{Answer, Form};
use crate::cli::context::Context;
use crate::cli::error::Failure;

/// What is known before an interview begins.
#[derive(Debug, Default)]
pub(crate) struct Before {
    /// Answers that stand, unless their questions have changed: those of an interview that is taken up again.
    pub(crate) known: Vec<Answer>,
    /// Answers of an interview that came to nothing: each stands ready when its question comes again.
    pub(crate) ready: Vec<Answer>,
}

/// Asks until the form has no more questions, and returns the words that the answers add to the command line.
///
/// What was answered is kept by question. After a step back the way is walked anew from the start, so an answer that
/// no longer belongs (the school of a service that was changed) falls away, and one that does is not asked for twice.
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
    before: Before,
) -> Result<Option<Vec<String>>, Failure> {
    let door = Door::of(context);
    let Before {
        mut known,
        mut ready,
    } = before;
    loop {
        let mut path = typed.answers.clone();
        let question = loop {
            let Some(question) = form.next(&path)? else {
                break None;
            };
            let Some(place) = known.iter().position(|it| it.key == question.key) else {
                break Some(question);
            };
            let stands = known.get(place).and_then(|it| question.taking(&it.values));
            match stands {
                Some(answer) => path.0.push(answer),
                None => {
                    put_by(&mut ready, known.remove(place));
                    break Some(question);
                }
            }
        };
        let walked = path.0.get(typed.answers.0.len()..).unwrap_or_default();
        let Some(question) = question else {
            let words = walked.iter().flat_map(|answer| answer.words.clone());
            let words = words.collect();
            typed.answers = path;
            return Ok(Some(words));
        };
        if let Some(sheet) = form.above(&question) {
            context.ui.sheet(&sheet);
        }
        let old = ready.iter().find(|answer| answer.key == question.key);
        let again = match door.put(&question, old)? {
            Reply::Given(answer) => {
                let again = form.reopens(&answer);
                if again.is_none() {
                    known.push(answer);
                }
                again
            }
            Reply::Back => {
                let Some(last) = walked.last() else {
                    return Ok(None);
                };
                Some(last.key.clone())
            }
        };
        let place = again.and_then(|key| known.iter().position(|it| it.key == key));
        if let Some(place) = place {
            put_by(&mut ready, known.remove(place));
        }
        let unanswered = |it: &&Answer| known.iter().all(|other| other.key != it.key);
        let all: Vec<Answer> = known
            .iter()
            .chain(ready.iter().filter(unanswered))
            .cloned()
            .collect();
        form.keep(&all)?;
    }
}

/// Lays an answer ready for when its question comes again, in place of an older one.
fn put_by(ready: &mut Vec<Answer>, answer: Answer) {
    ready.retain(|it| it.key != answer.key);
    ready.push(answer);
}
