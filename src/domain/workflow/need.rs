//! The named needs of the table: one rule each, citing its clause.

use crate::domain::actor::Role;
use crate::domain::case::CaseKind;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::field::declared_digest;
use crate::domain::policy::clause::Clause;
use crate::domain::refusal::Obstacle;
use crate::domain::service::Gate;
use crate::domain::stage::Stage;
use crate::domain::view::Signed;
use crate::domain::workflow::{Asked, committee, correction, papers};

/// Something that must be true before an event may follow, besides stage and role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// T2: an objection names a rejected case whose time for objections runs.
    ObjectionHeard,
    /// T2: a case reopened upon an objection is reopened upon its own, in time.
    ObjectionInTime,
    /// S2: it did not happen before what it follows, whatever day it is recorded.
    InOrder,
    /// S3: no referral waits for research.
    NoReferral,
    /// S1, S3: something was asked that waits for an answer.
    SomethingAsked,
    /// S3: a referral is answered by research.
    ReferralToResearch,
    /// S4: the hash is that of the header as it stands.
    HashMatches,
    /// S2: no paper was out of date on the day it was shown.
    PapersValid,
    /// S2: a verification that signs off leaves nothing out.
    SignOffWhole,
    /// S4: the applicant's declaration is in force.
    Declared,
    /// S2: the employee's verification is in force.
    Verified,
    /// O1: the need was assessed before a request is accepted.
    Assessed,
    /// S5b: the two weeks are over, or the urgency is recorded.
    NotTooEarly,
    /// S5b: who took, witnessed or verified the request does not record its decision.
    SeparateDuty,
    /// S5b: enough members of the committee take part.
    Quorum,
    /// S5b: the decision has a coded reason, and words where it needs them.
    Reasoned,
    /// S7: what is granted is in the service's measure.
    GrantFits,
    /// S5b: the applicant was not told this decision before.
    NotYetTold,
    /// S5b: the applicant was told the decision.
    Told,
    /// S6: every paper that registration waits for was sighted.
    RegistrationWhole,
    /// S6: the beneficiary is registered.
    Registered,
    /// S7: no more than what remains of the grant.
    WithinGrant,
    /// O6c: who rates had no hand in what is rated.
    Independent,
    /// S1: every question has its answer.
    AllAnswered,
    /// S7: a service that was not given whole is closed with a reason.
    UnfinishedExplained,
    /// S4: an amendment changes something.
    SomethingChanges,
    /// S4: the event to be voided can be, and nothing stands on it.
    Voidable,
    /// S5b: the event that is to stand is part of the dispute.
    InDispute,
}

impl Need {
    /// Returns what of this need is not met, under `row`'s clause where the need has none of its own.
    pub(crate) fn unmet(self, asked: &Asked<'_>, row: Clause) -> Vec<(Clause, Obstacle)> {
        match self {
            Self::ObjectionHeard => under(Clause::T2, correction::objection_heard(asked)),
            Self::ObjectionInTime => under(Clause::T2, correction::objection_in_time(asked)),
            Self::InOrder => under(Clause::S2, out_of_order(asked)),
            Self::NoReferral => under(Clause::S3, referral_open(asked)),
            Self::SomethingAsked => under(row, nothing_asked(asked)),
            Self::ReferralToResearch => under(Clause::S3, referral_for_research(asked)),
            Self::HashMatches => under(Clause::S4, hash_differs(asked)),
            Self::PapersValid => under(Clause::S2, papers::invalid(asked)),
            Self::SignOffWhole => under(Clause::S2, papers::sign_off(asked)),
            Self::Declared => under(Clause::S4, not_declared(asked)),
            Self::Verified => under(Clause::S2, not_verified(asked)),
            Self::Assessed => under(Clause::O1, committee::not_assessed(asked)),
            Self::NotTooEarly => under(Clause::S5b, committee::too_early(asked)),
            Self::SeparateDuty => under(Clause::S5b, committee::duty_not_separate(asked)),
            Self::Quorum => under(Clause::S5b, committee::no_quorum(asked)),
            Self::Reasoned => under(Clause::S5b, committee::unreasoned(asked)),
            Self::GrantFits => under(Clause::S7, committee::grant_misfits(asked)),
            Self::NotYetTold => under(Clause::S5b, told_already(asked)),
            Self::Told => under(Clause::S5b, not_told(asked)),
            Self::RegistrationWhole => under(Clause::S6, papers::missing_at(asked, Gate::Register)),
            Self::Registered => under(Clause::S6, not_registered(asked)),
            Self::WithinGrant => under(Clause::S7, committee::too_much(asked)),
            Self::Independent => under(Clause::O6c, not_independent(asked)),
            Self::AllAnswered => under(Clause::S1, questions_open(asked)),
            Self::UnfinishedExplained => under(Clause::S7, unfinished(asked)),
            Self::SomethingChanges => under(Clause::S4, correction::nothing_changes(asked)),
            Self::Voidable => under(Clause::S4, correction::not_voidable(asked)),
            Self::InDispute => under(Clause::S5b, correction::not_in_dispute(asked)),
        }
    }
}

fn under(clause: Clause, found: impl IntoIterator<Item = Obstacle>) -> Vec<(Clause, Obstacle)> {
    found
        .into_iter()
        .map(|obstacle| (clause, obstacle))
        .collect()
}

/// Nobody shortens the two weeks by dating the submission back.
fn out_of_order(asked: &Asked<'_>) -> Option<Obstacle> {
    let view = asked.view;
    let on = asked.event.day();
    // The event that completed the signing off need not be the later of the two.
    let signed = [&view.declared, &view.verified].into_iter().flatten();
    let after = view
        .reached_on()
        .into_iter()
        .chain(signed.map(|signed| signed.event.day()))
        .max()?;
    (on < after).then_some(Obstacle::OutOfOrder { on, after })
}

fn referral_open(asked: &Asked<'_>) -> Option<Obstacle> {
    asked
        .view
        .referral
        .map(|event| Obstacle::ReferralOpen { since: event.day() })
}

fn referral_for_research(asked: &Asked<'_>) -> Option<Obstacle> {
    let roster = &asked.rules.office.roster;
    let research = roster.holds(&asked.event.by, &[Role::Research]);
    (asked.view.referral.is_some() && !research).then_some(Obstacle::ReferralForResearch)
}

/// The request of an inquiry is itself a question, so its first answer needs no other.
fn nothing_asked(asked: &Asked<'_>) -> Option<Obstacle> {
    let view = asked.view;
    if let Act::Answer {
        question: Some(number),
        ..
    } = asked.event.act
    {
        let open = view.open_questions().any(|q| q.number == number);
        return (!open).then_some(Obstacle::NoSuchQuestion { number });
    }
    let is_question = asked.case.header.kind != CaseKind::Support && view.stage == Stage::Received;
    let open = is_question || view.referral.is_some() || view.open_questions().next().is_some();
    (!open).then_some(Obstacle::NothingAsked)
}

fn hash_differs(asked: &Asked<'_>) -> Option<Obstacle> {
    let (Act::Declare { over, .. } | Act::Verify { over, .. }) = &asked.event.act else {
        return None;
    };
    let differs = *over != declared_digest(&asked.case.header);
    (differs && !asked.past).then_some(Obstacle::HashDiffers)
}

/// Returns whether this signature is over the header as it stands.
fn in_force(asked: &Asked<'_>, signed: Option<&Signed<'_>>) -> bool {
    signed.is_some_and(|signed| asked.past || signed.over == declared_digest(&asked.case.header))
}

fn not_declared(asked: &Asked<'_>) -> Option<Obstacle> {
    let declared = asked.view.declared.as_ref();
    if in_force(asked, declared) {
        return None;
    }
    Some(if declared.is_some() {
        Obstacle::HashDiffers
    } else {
        Obstacle::NotDeclared {
            voided_by: asked.view.voided_by.clone(),
        }
    })
}

fn not_verified(asked: &Asked<'_>) -> Option<Obstacle> {
    let verified = asked.view.verified.as_ref();
    if in_force(asked, verified) {
        return None;
    }
    Some(if verified.is_some() {
        Obstacle::HashDiffers
    } else {
        Obstacle::NotVerified {
            voided_by: asked.view.voided_by.clone(),
            documents: papers::missing(
                asked.case,
                asked.view,
                asked.rules.office,
                Gate::Verify,
                &[],
            ),
            fields: papers::missing_information(&asked.case.header, asked.rules.office),
        }
    })
}

fn told_already(asked: &Asked<'_>) -> Option<Obstacle> {
    asked
        .view
        .told
        .map(|event| Obstacle::ToldAlready { on: event.day() })
}

fn not_told(asked: &Asked<'_>) -> Option<Obstacle> {
    let decided = asked.view.decision.is_some();
    (decided && asked.view.told.is_none()).then_some(Obstacle::NotTold)
}

fn not_registered(asked: &Asked<'_>) -> Option<Obstacle> {
    asked
        .view
        .beneficiary
        .is_none()
        .then_some(Obstacle::NotRegistered)
}

fn not_independent(asked: &Asked<'_>) -> Option<Obstacle> {
    let judged = [EventKind::Verify, EventKind::Decide, EventKind::Deliver];
    let events = asked.case.events.iter();
    events
        .filter(|event| asked.view.counts(event) && event.by == asked.event.by)
        .map(|event| event.kind())
        .find(|kind| judged.contains(kind))
        .map(|did| Obstacle::NotIndependent { did })
}

fn questions_open(asked: &Asked<'_>) -> Option<Obstacle> {
    let numbers: Vec<u32> = asked.view.open_questions().map(|q| q.number).collect();
    (!numbers.is_empty()).then_some(Obstacle::QuestionsOpen { numbers })
}

fn unfinished(asked: &Asked<'_>) -> Option<Obstacle> {
    let Act::Close { reason: None } = &asked.event.act else {
        return None;
    };
    matches!(asked.view.stage, Stage::Registered | Stage::InDelivery)
        .then_some(Obstacle::Unfinished)
}
