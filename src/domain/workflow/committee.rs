//! The committee: clock, quorum, separate duty, reasons and grants (clauses S5b, S7, O1).

use crate::domain::event::act::{Act, Decision, Grant, Outcome, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::policy::ReasonFor;
use crate::domain::policy::reply::Due;
use crate::domain::refusal::Obstacle;
use crate::domain::service::Measure;
use crate::domain::workflow::Asked;

/// A request is accepted on an assessed need; it may be rejected without (clause O1).
pub(super) fn not_assessed(asked: &Asked<'_>) -> Option<Obstacle> {
    let accepts = decision(asked)?.outcome.kind() == OutcomeKind::Accept;
    (accepts && asked.view.need.is_none()).then_some(Obstacle::NotAssessed)
}

/// Putting a request off, or asking for more, is no answer and so never too early.
pub(super) fn too_early(asked: &Asked<'_>) -> Option<Obstacle> {
    let decision = decision(asked)?;
    let answers = match decision.outcome {
        Outcome::Accept(_) | Outcome::Reject => true,
        Outcome::Defer(_) | Outcome::AskMore(_) => false,
    };
    if !answers || decision.urgent.is_some() {
        return None;
    }
    let policy = asked.rules.policy;
    let submitted = asked.view.submitted?.day();
    let not_before = Due::of(policy, submitted).not_before?;
    (asked.event.day() < not_before).then_some(Obstacle::TooEarly {
        not_before,
        submitted,
        days: policy.reply.min_days,
        counting: policy.reply.counting,
    })
}

/// Whoever records the decision keeps away from what is decided on, before it and after.
pub(super) fn duty_not_separate(asked: &Asked<'_>) -> Option<Obstacle> {
    let apart: &[EventKind] = if asked.event.kind() == EventKind::Decide {
        &[EventKind::Intake, EventKind::Declare, EventKind::Verify]
    } else {
        &[EventKind::Decide]
    };
    let events = asked.case.events.iter();
    events
        .filter(|event| asked.view.counts(event) && event.by == asked.event.by)
        .map(|event| event.kind())
        .find(|kind| apart.contains(kind))
        .map(|did| Obstacle::DutyNotSeparate { did })
}

pub(super) fn no_quorum(asked: &Asked<'_>) -> Vec<Obstacle> {
    let named = decision(asked).map(|decision| decision.session);
    let Some(session) = asked.rules.session.filter(|s| Some(s.id) == named) else {
        return vec![Obstacle::NoSession];
    };
    let strangers = session
        .present
        .iter()
        .filter(|member| !session.committee.contains(member))
        .map(|member| Obstacle::NotAMember {
            member: member.clone(),
        });
    let header = &asked.case.header;
    let taking_part = session.taking_part(header.id);
    // Whoever is related to the applicant stands aside, named in the sitting or not.
    let related = header.applicant.relation.as_ref();
    let related = related.filter(|member| taking_part.contains(member));
    let present = taking_part.len() - usize::from(related.is_some());
    let needed = session.quorum();
    let named = session.aside.iter().filter(|aside| aside.case == header.id);
    let short = (present < needed).then(|| Obstacle::NoQuorum {
        present,
        needed,
        aside: named
            .map(|aside| &aside.member)
            .chain(related)
            .cloned()
            .collect(),
    });
    strangers.chain(short).collect()
}

pub(super) fn unreasoned(asked: &Asked<'_>) -> Vec<Obstacle> {
    let Some(decision) = decision(asked) else {
        return Vec::new();
    };
    let outcome = decision.outcome.kind();
    let purpose = ReasonFor::of(outcome);
    let policy = asked.rules.policy;
    let unknown = policy.reason(purpose, &decision.reason).is_none();
    let unknown = unknown.then(|| Obstacle::ReasonUnknown {
        code: decision.reason.clone(),
        known: policy.codes(purpose),
    });
    let wordless = outcome.needs_words() && decision.words.is_none();
    let wordless = wordless.then_some(Obstacle::WordsMissing);
    unknown.into_iter().chain(wordless).collect()
}

pub(super) fn grant_misfits(asked: &Asked<'_>) -> Option<Obstacle> {
    let Outcome::Accept(grant) = decision(asked)?.outcome else {
        return None;
    };
    match grant {
        Some(grant) if grant.is_zero() => Some(Obstacle::NothingGiven),
        other => misfit(asked, other),
    }
}

pub(super) fn too_much(asked: &Asked<'_>) -> Option<Obstacle> {
    let Act::Deliver(delivery) = &asked.event.act else {
        return None;
    };
    let given = delivery.given;
    if given.is_zero() {
        return Some(Obstacle::NothingGiven);
    }
    asked.view.beneficiary?;
    match asked.view.remaining {
        Some(remaining) if measure(remaining) == measure(given) => remaining
            .minus(given)
            .is_none()
            .then_some(Obstacle::TooMuch { given, remaining }),
        Some(remaining) => Some(Obstacle::GrantMeasure {
            measure: measure(remaining),
        }),
        None => misfit(asked, Some(given)),
    }
}

fn misfit(asked: &Asked<'_>, grant: Option<Grant>) -> Option<Obstacle> {
    let id = asked.case.header.service.as_deref()?;
    let wanted = asked.rules.office.catalogue.service(id)?.measure;
    (grant.map(measure) != Some(wanted)).then_some(Obstacle::GrantMeasure { measure: wanted })
}

fn measure(grant: Grant) -> Measure {
    match grant {
        Grant::Amount(_) => Measure::Amount,
        Grant::Quantity(_) => Measure::Quantity,
    }
}

fn decision<'a>(asked: &Asked<'a>) -> Option<&'a Decision> {
    let Act::Decide(decision) = &asked.event.act else {
        return None;
    };
    Some(decision)
}
