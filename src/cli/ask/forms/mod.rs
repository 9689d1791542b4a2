//! The questions of each command: one file a command that asks.

mod amend;
mod answer;
mod cases;
pub(crate) mod decision;
mod deliver;
mod field;
pub(crate) mod intake;
mod judge;
mod papers;
mod reading;
mod reopen;
pub(crate) mod review;
pub(crate) mod session;
pub(crate) mod signed;
mod step;
mod verbs;

use crate::cli::ask::forms::reading::Reading;
use crate::cli::ask::forms::signed::Signed;
use crate::cli::ask::forms::step::Step;
use crate::cli::ask::forms::verbs::VERBS;
use crate::cli::ask::given::Typed;
use crate::cli::ask::question::Form;
use crate::cli::ask::trial::Trial;
use crate::cli::context::Context;
use crate::cli::error::Failure;

/// Returns the questions of a command that lacks something; `None` where there is nothing to ask.
///
/// `lacks` says that the grammar wants more; a form may want more than the grammar does.
///
/// # Errors
///
/// There is no register, its settings are faulty, or no answer would help: no case can take the step, or the one that
/// was named cannot.
pub(crate) fn of(
    context: &mut Context<'_>,
    typed: &Typed,
    lacks: bool,
) -> Result<Option<Box<dyn Form>>, Failure> {
    if reading::is_one(&typed.verb) {
        if !lacks {
            return Ok(None);
        }
        let register = context.register()?;
        return Ok(Some(Box::new(Reading::of(&register, context.lang)?)));
    }
    if typed.verb == "review" {
        return of_review(context, typed, lacks);
    }
    let mut verbs = VERBS.iter();
    let Some((event, asks)) = verbs.find(|(event, _)| event.name() == typed.verb) else {
        return Ok(None);
    };
    let register = context.register()?;
    let trial = Trial::of(context, &register)?;
    let nobody_acts = trial.by.is_none();
    let step = Step::new(trial, *event, *asks);
    let form: Option<Box<dyn Form>> = if lacks {
        step.begin(&typed.answers)?;
        Some(Box::new(step))
    } else if step.wants(&typed.answers) {
        Some(Box::new(step))
    } else {
        None
    };
    Ok(if nobody_acts {
        let words = context.words(&register);
        Some(Box::new(Signed::before(form, &register, &words)))
    } else {
        form
    })
}

/// The sitting asks for itself; its minutes ask for nothing.
fn of_review(
    context: &mut Context<'_>,
    typed: &Typed,
    lacks: bool,
) -> Result<Option<Box<dyn Form>>, Failure> {
    if typed.answers.has("--minutes") {
        return Ok(None);
    }
    let register = context.register()?;
    let form = review::form(context, typed, lacks)?;
    Ok(match context.staff(&register) {
        Err(Failure::NobodyActs) => {
            let words = context.words(&register);
            Some(Box::new(Signed::before(form, &register, &words)))
        }
        Ok(_) | Err(_) => form,
    })
}
