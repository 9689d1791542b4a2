//! Why a case is opened again, and upon which objection (clause T2).

use crate::cli::ask::forms::cases;
use crate::cli::ask::forms::step::At;
use crate::cli::ask::forms::verbs::Asked;
use crate::cli::ask::question::Choice;
use crate::cli::error::Failure;
use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::locale::ask::step::StepAsk;

pub(super) fn questions(at: &At<'_>) -> Asked {
    let mut asked = vec![at.text("--reason", &StepAsk::WhyReopened)];
    let objections = objections(at)?;
    if !objections.is_empty() {
        let none = std::iter::once(at.silent(&StepAsk::NoObjection));
        let choices = none.chain(objections).collect();
        asked.push(at.one("--objection", &StepAsk::Objection, choices));
    }
    Ok(asked)
}

/// Returns the objections upon which the case may be opened again.
fn objections(at: &At<'_>) -> Result<Vec<Choice>, Failure> {
    let outcome = at
        .view
        .decision
        .map(|(_, decision)| decision.outcome.kind());
    if outcome != Some(OutcomeKind::Reject) {
        return Ok(Vec::new());
    }
    let serves = |objection: &Case| {
        let act = Act::Reopen {
            reason: String::new(),
            objection: Some(objection.header.id),
        };
        objection.header.about == Some(at.case.header.id)
            && at.trial.refusal(at.case, act, Some(objection)).is_none()
    };
    let about = |case: &Brief<'_>| case.about == Some(at.case.header.id);
    let read = at.trial.register.cases(about, |_, _| {})?;
    let cases = read.into_iter().flatten().filter(serves);
    let choice = |objection: Case| {
        let id = objection.header.id.to_string();
        let label = cases::choice(&objection, &at.words).label;
        Choice::of_flag("--objection", &id, label)
    };
    Ok(cases.map(choice).collect())
}
