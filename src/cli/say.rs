//! What a writing command says: what it did, the stage now, and the next step.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::remedy;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::receipt::{self, Receipt};
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::next::next;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::proof::Proof;
use crate::register::Register;
use crate::render::case::case_json;

/// Returns a sentence marked as an error.
pub(crate) fn error(words: &Locale<'_>, sentence: &str) -> String {
    words.say(&Message::Notice(&Notice::Error(sentence)))
}

/// Returns a notice marked as a remark beside the result.
pub(crate) fn note(words: &Locale<'_>, notice: &Notice<'_>) -> String {
    let sentence = words.say(&Message::Notice(notice));
    words.say(&Message::Notice(&Notice::Note(&sentence)))
}

/// Says what was recorded; as JSON it prints the case.
///
/// # Errors
///
/// The output cannot be written.
pub(crate) fn recorded(
    context: &mut Context<'_>,
    register: &Register,
    case: &Case,
    event: EventKind,
    more: &[Notice<'_>],
) -> Result<(), Failure> {
    let id = case.header.id;
    let words = context.words(register);
    if_uncommitted(context, register);
    if context.globals.format == FormatOption::Json {
        let value = case_json(case, &register.office, &register.policy);
        return context.ui.json(&value);
    }
    let mut lines = vec![words.say(&Message::Notice(&Notice::Recorded { event, case: id }))];
    lines.extend(
        more.iter()
            .map(|notice| words.say(&Message::Notice(notice))),
    );
    lines.extend(given(&words, case));
    lines.push(standing(&words, case));
    if !context.globals.quiet {
        lines.extend(next_steps(&words, register, case, 1));
    }
    context.ui.line(&lines.join("\n"))
}

/// Returns the receipt of what was recorded last, where the beneficiary is given one.
fn given(words: &Locale<'_>, case: &Case) -> Option<String> {
    let event = case.events.last()?;
    let proof = Proof::Given {
        receipt: Receipt::of(case, event),
        day: event.at.date_naive(),
    };
    receipt::is_given(event.kind()).then(|| words.say(&Message::Proof(&proof)))
}

/// Reminds of what a batch leaves undone.
pub(crate) fn if_uncommitted(context: &mut Context<'_>, register: &Register) {
    if context.globals.no_commit {
        let words = context.words(register);
        context.note(&note(&words, &Notice::NotCommitted));
    }
}

/// Returns where a case stands, in a line.
pub(crate) fn standing(words: &Locale<'_>, case: &Case) -> String {
    let view = View::of(case);
    words.say(&Message::Notice(&Notice::StageNow {
        stage: view.stage,
        disputed: view.is_disputed(),
        referred: view.referral.is_some(),
        told: view.told.is_some()
            && matches!(
                view.stage,
                Stage::Accepted | Stage::Rejected | Stage::Deferred
            ),
    }))
}

/// Returns the first steps that come next, each with its command.
pub(crate) fn next_steps(
    words: &Locale<'_>,
    register: &Register,
    case: &Case,
    at_most: usize,
) -> Vec<String> {
    let view = View::of(case);
    let steps = next(case, &view, &register.policy);
    if steps.is_empty() {
        return vec![words.say(&Message::Notice(&Notice::NothingNext))];
    }
    let mut lines = Vec::new();
    let recorded = case.events.last().map(|event| event.at.date_naive());
    for step in steps.iter().take(at_most) {
        // A first day that had come when the case last changed is no news.
        let not_before = step.not_before.filter(|day| Some(*day) > recorded);
        lines.push(words.say(&Message::Notice(&Notice::Next {
            event: step.event,
            clause: step.clause,
            by: &step.by,
            not_before,
        })));
        let command = remedy::command(step.event, case, register);
        lines.push(format!("  {command}"));
    }
    lines
}
