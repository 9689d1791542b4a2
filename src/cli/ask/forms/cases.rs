//! Which case is meant: of all of them, or of those that can take a step.

use crate::cli::ask::question::Choice;
use crate::cli::ask::trial::Trial;
use crate::cli::error::Failure;
use crate::cli::record::refused;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::view::View;
use crate::domain::workflow::next::next;
use crate::domain::workflow::table::may_follow;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::message::Message;
use crate::register::Register;
use crate::render::cut;
use std::cmp::Reverse;

/// The key of the question.
pub(crate) const CASE: &str = "CASE";

/// The columns that a name has beside the id and the stage of its case.
const NAME: usize = 34;

/// Returns all cases, the newest first.
///
/// # Errors
///
/// The register cannot be read, or holds no case.
pub(crate) fn all(register: &Register, words: &Locale<'_>) -> Result<Vec<Choice>, Failure> {
    let cases = newest(register)?;
    Ok(cases.iter().map(|case| choice(case, words)).collect())
}

/// Returns the cases that can take a step: those that wait for it, since longest first, and then the others.
///
/// # Errors
///
/// There is none; where one stands at the right stage, it says what else is in the way.
pub(crate) fn ready(trial: &Trial, event: EventKind) -> Result<Vec<Choice>, Failure> {
    let mut cases = newest(&trial.register)?;
    cases.retain(|case| may_follow(case.header.kind, View::of(case).stage, event));
    if cases.is_empty() {
        return Err(Failure::NoneAt(event));
    }
    let mut refusals = Vec::new();
    cases.retain(|case| match trial.hopeless(case, event) {
        Some(refusal) => {
            refusals.push((refusal, case.clone()));
            false
        }
        None => true,
    });
    // The case that lacks least shows best what is in the way of all.
    refusals.sort_by_key(|(refusal, _)| refusal.obstacles.len());
    if cases.is_empty()
        && let Some((refusal, case)) = refusals.into_iter().next()
    {
        return Err(refused(refusal, &case, &trial.register));
    }
    let waits = |case: &Case| {
        let view = View::of(case);
        let steps = next(case, &view, &trial.register.policy);
        let waits = steps.iter().any(|step| step.event == event);
        waits.then_some(view.since)
    };
    // Among those that do not wait the newest stays first: the sort is stable.
    cases.sort_by_cached_key(|case| waits(case).map_or((true, None), |since| (false, since)));
    let words = trial.words();
    Ok(cases.iter().map(|case| choice(case, &words)).collect())
}

/// Returns a case as one of several to choose from.
pub(crate) fn choice(case: &Case, words: &Locale<'_>) -> Choice {
    let id = case.header.id;
    let label = words.say(&Message::Ask(&Ask::Case {
        id,
        name: &cut(&case.header.applicant.name, NAME),
        stage: View::of(case).stage,
    }));
    Choice {
        label,
        value: id.to_string(),
        words: vec![id.to_string()],
    }
}

/// Reads every case that can be read; `bmf check` names the others.
fn newest(register: &Register) -> Result<Vec<Case>, Failure> {
    let read = register.all_cases(|_, _| {})?;
    let mut cases: Vec<Case> = read.into_iter().flatten().collect();
    cases.sort_by_key(|case| Reverse((case.header.received, case.header.id)));
    if cases.is_empty() {
        return Err(Failure::NoCases);
    }
    Ok(cases)
}
