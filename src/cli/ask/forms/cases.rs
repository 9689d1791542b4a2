//! Which case is meant: those for which the command can be next, the ones that wait for it first.

use crate::cli::ask::question::{Choice, Kind, Question};
use crate::cli::error::Failure;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::view::View;
use crate::domain::workflow::next::next;
use crate::domain::workflow::table::may_follow;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::message::Message;
use crate::register::Register;

/// The key of the question.
pub(crate) const CASE: &str = "CASE";

/// Asks for the case.
///
/// # Errors
///
/// The register cannot be read; a faulty case is left out, `bmf check` names it.
pub(crate) fn question(
    register: &Register,
    words: &Locale<'_>,
    event: EventKind,
) -> Result<Question, Failure> {
    let mut waiting = Vec::new();
    let mut possible = Vec::new();
    for loaded in register.load_all()?.into_iter().flatten() {
        let case = loaded.file.case;
        let view = View::of(&case);
        if !may_follow(case.header.kind, view.stage, event) {
            continue;
        }
        let steps = next(&case, &view, &register.policy);
        let waits = steps.iter().any(|step| step.event == event);
        let choice = choice(&case, words);
        if waits {
            waiting.push(choice);
        } else {
            possible.push(choice);
        }
    }
    waiting.extend(possible);
    Ok(Question {
        key: CASE.to_owned(),
        text: words.say(&Message::Ask(&Ask::WhichCase(event))),
        hint: None,
        kind: Kind::One(waiting),
    })
}

fn choice(case: &Case, words: &Locale<'_>) -> Choice {
    let id = case.header.id;
    let label = words.say(&Message::Ask(&Ask::Case {
        id,
        name: &case.header.applicant.name,
        stage: View::of(case).stage,
    }));
    Choice {
        label,
        value: id.to_string(),
        words: vec![id.to_string()],
    }
}
