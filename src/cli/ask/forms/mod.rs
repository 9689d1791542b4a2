//! The questions of each command: one file a command that asks.

mod cases;
pub(crate) mod decision;
mod general;
mod judge;
pub(crate) mod review;
pub(crate) mod session;
mod signed;

use crate::cli::ask::forms::signed::Signed;
use crate::cli::ask::given::Typed;
use crate::cli::ask::question::Form;
use crate::cli::context::Context;
use crate::cli::error::Failure;

/// Returns the questions of a command that lacks something; `None` where there is nothing to ask.
///
/// `lacks` says that the grammar wants more; a form may want more than the grammar does.
///
/// # Errors
///
/// There is no register, or its settings are faulty.
pub(crate) fn of(
    context: &mut Context<'_>,
    typed: &Typed,
    lacks: bool,
) -> Result<Option<Box<dyn Form>>, Failure> {
    let register = context.register()?;
    let form = match typed.verb.as_str() {
        "review" if typed.answers.has("--minutes") => return Ok(None),
        "review" => review::form(context, typed, lacks)?,
        verb => match general::form(&register, context.lang, verb) {
            Some(form) => lacks.then_some(form),
            None => return Ok(None),
        },
    };
    Ok(match context.staff(&register) {
        Err(Failure::NobodyActs) => {
            let words = context.words(&register);
            Some(Box::new(Signed::before(form, &register, &words)))
        }
        Ok(_) | Err(_) => form,
    })
}
