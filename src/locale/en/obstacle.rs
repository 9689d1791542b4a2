//! What stands in the way of an event, in English.

use crate::domain::actor::{Role, StaffId};
use crate::domain::field::Field;
use crate::domain::refusal::Obstacle;
use crate::domain::service::Measure;
use crate::domain::stage::Stage;
use crate::locale::Locale;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::UnknownStaff { by } => {
            format!(
                "The roster lists no member of staff called {}.",
                to.code(by.as_str())
            )
        }
        Obstacle::WrongRole { by, roles, holders } => wrong_role(to, by, roles, holders),
        Obstacle::MergeOnly => {
            "Nobody records this step: it comes only from bringing two histories together."
                .to_owned()
        }
        Obstacle::WrongKind { kind } => {
            format!(
                "A case of kind {} has no such step.",
                to.quote(&to.kind(*kind))
            )
        }
        Obstacle::WrongStage { stage, from } => wrong_stage(to, *stage, from),
        Obstacle::Disputed { events } => format!(
            "Two histories of this case disagree over the events {}; the committee secretary settles that first.",
            to.list(&to.ids(events))
        ),
        Obstacle::OutOfOrder { on, after } => format!(
            "It cannot have happened on {}: the case reached its stage on {}.",
            to.day(*on),
            to.day(*after)
        ),
        Obstacle::InFuture { on } => {
            format!(
                "{} has not come yet, and a step is recorded only once it has happened.",
                to.day(*on)
            )
        }
        Obstacle::ReferralOpen { since } => format!(
            "The request was referred on {} and still waits for the social research officer's answer.",
            to.day(*since)
        ),
        Obstacle::ReferralForResearch => {
            "The case is with the social research officer, who answers the referral.".to_owned()
        }
        Obstacle::NothingAsked => "No question and no referral waits for an answer.".to_owned(),
        Obstacle::NoSuchQuestion { number } => {
            format!(
                "Question {} is not open, or was never asked.",
                to.number((*number).into())
            )
        }
        Obstacle::QuestionsOpen { numbers } => {
            let numbered = |number: &u32| format!("question {}", to.number((*number).into()));
            let questions: Vec<_> = numbers.iter().map(numbered).collect();
            format!("Still without an answer: {}.", to.list(&questions))
        }
        Obstacle::InformationMissing { fields } => {
            format!(
                "The service needs information that is missing: {}.",
                to.list(&to.fields(fields))
            )
        }
        Obstacle::PapersMissing { documents } => unsighted(to, documents),
        Obstacle::PaperExpired {
            document,
            expired,
            shown,
        } => format!(
            "{} expired on {}, before it was shown on {}.",
            to.document(document),
            to.day(*expired),
            to.day(*shown)
        ),
        Obstacle::ExpiryMissing { document } => {
            format!(
                "The expiry date was not noted of: {}.",
                to.document(document)
            )
        }
        Obstacle::NotDeclared { voided_by } if voided_by.is_empty() => {
            "The applicant has not declared the data correct.".to_owned()
        }
        Obstacle::NotDeclared { voided_by } => voided(to, "The applicant's declaration", voided_by),
        Obstacle::NotVerified {
            voided_by,
            documents,
            fields,
        } => not_verified(to, voided_by, documents, fields),
        Obstacle::HashDiffers => {
            "The declaration or the verification is over other data than the case holds now."
                .to_owned()
        }
        Obstacle::NotAssessed => {
            "The need has not been assessed, and nothing is accepted before that.".to_owned()
        }
        Obstacle::TooEarly {
            not_before,
            submitted,
            days,
            counting,
        } => format!(
            "The committee answers not before {}: {} after the request went up on {}.",
            to.day(*not_before),
            to.count((*days).into(), Noun::days(*counting)),
            to.day(*submitted)
        ),
        Obstacle::DutyNotSeparate { did } => format!(
            "Whoever recorded the {} of a case does not record its decision.",
            to.event(*did)
        ),
        Obstacle::NoSession => "No session of the committee is open for this decision.".to_owned(),
        Obstacle::NotAMember { member } => {
            format!(
                "{} is not a member of the research committee.",
                to.staff(member)
            )
        }
        Obstacle::NoQuorum {
            present,
            needed,
            aside,
        } => no_quorum(to, *present, *needed, aside),
        Obstacle::ReasonUnknown { code, known } => format!(
            "The policy lists no reason {} for this decision; it lists {}.",
            to.code(code),
            to.list(&to.codes(known))
        ),
        Obstacle::WordsMissing => {
            "The reason is needed in words, too: they are what the applicant is told.".to_owned()
        }
        Obstacle::GrantMeasure { measure } => match measure {
            Measure::Amount => {
                "This service is granted in riyals, so an amount is needed.".to_owned()
            }
            Measure::Quantity => {
                "This service is granted by number, so a quantity is needed.".to_owned()
            }
        },
        Obstacle::NothingGiven => {
            "The amount or quantity is zero, so nothing would be given.".to_owned()
        }
        Obstacle::NotTold => "The applicant has not been told the decision.".to_owned(),
        Obstacle::ToldAlready { on } => {
            format!("The applicant was told the decision on {}.", to.day(*on))
        }
        Obstacle::NotRegistered => "The beneficiary is not registered yet.".to_owned(),
        Obstacle::TooMuch { given, remaining } => format!(
            "{} is more than what remains of the grant: {}.",
            to.grant(*given),
            to.grant(*remaining)
        ),
        Obstacle::NotIndependent { did } => format!(
            "Whoever recorded the {} of a case does not record its rating.",
            to.event(*did)
        ),
        Obstacle::Unfinished => {
            "The service was not given in full, so closing the case needs a reason.".to_owned()
        }
        Obstacle::AppealOver { last } => {
            format!("The time for an objection ended on {}.", to.day(*last))
        }
        Obstacle::ObjectionNeedsRejection { about: None } => {
            "An objection names the rejected case that it is about.".to_owned()
        }
        Obstacle::ObjectionNeedsRejection {
            about: Some((id, stage)),
        } => format!(
            "An objection is to a rejected case, but the stage of {id} is {}.",
            to.quote(&to.stage(*stage))
        ),
        Obstacle::NotItsObjection { named } => {
            format!("{named} is not an objection to this case.")
        }
        Obstacle::NothingChanges => {
            "The amendment changes nothing: these are the values that stand there already."
                .to_owned()
        }
        Obstacle::NoSuchEvent { event } => {
            format!("The case has no event {event}, or it no longer counts.")
        }
        Obstacle::NotVoidable { kind } => {
            format!(
                "An event of kind {} cannot be declared void.",
                to.quote(&to.event(*kind))
            )
        }
        Obstacle::StoodOnBy { event, kind } => format!(
            "A later event stands on this one: the {} {event}, which would have to be voided first.",
            to.event(*kind)
        ),
        Obstacle::NotYours { by } => format!(
            "Only {}, who recorded the event, the committee secretary or the executive manager may void it.",
            to.staff(by)
        ),
        Obstacle::NotInDispute { event } => {
            format!("The event {event} is not part of the dispute.")
        }
    }
}

fn wrong_role(to: &Locale<'_>, by: &StaffId, roles: &[Role], holders: &[StaffId]) -> String {
    let name = to.staff(by);
    if roles.is_empty() {
        return format!("{name} may not record this step: the policy gives it to nobody.");
    }
    let roles = to.either(&to.roles(roles));
    if holders.is_empty() {
        format!(
            "{name} may not record this step, which is for the {roles}; nobody on the roster holds that role."
        )
    } else {
        let holders = to.either(&to.people(holders));
        format!("{name} may not record this step, which is for the {roles}: {holders}.")
    }
}

fn wrong_stage(to: &Locale<'_>, stage: Stage, from: &[Stage]) -> String {
    let now = to.quote(&to.stage(stage));
    if from.is_empty() {
        format!("The request was taken already; its stage is {now}.")
    } else if from.contains(&stage) {
        "The request has not been taken yet.".to_owned()
    } else {
        let stages = to.either(&to.stages(from));
        format!("The stage is {now}; this step is for {stages}.")
    }
}

fn not_verified(
    to: &Locale<'_>,
    voided_by: &[Field],
    documents: &[String],
    fields: &[Field],
) -> String {
    let mut sentences = vec![if voided_by.is_empty() {
        "No employee has matched and verified the data.".to_owned()
    } else {
        voided(to, "The verification", voided_by)
    }];
    if !fields.is_empty() {
        sentences.push(format!(
            "Still to be given: {}.",
            to.list(&to.fields(fields))
        ));
    }
    if !documents.is_empty() {
        sentences.push(unsighted(to, documents));
    }
    sentences.join(" ")
}

fn voided(to: &Locale<'_>, what: &str, by: &[Field]) -> String {
    format!(
        "{what} is void, because of a later change: {}.",
        to.list(&to.fields(by))
    )
}

fn unsighted(to: &Locale<'_>, documents: &[String]) -> String {
    format!(
        "The original is still to be sighted: {}.",
        to.list(&to.documents(documents))
    )
}

fn no_quorum(to: &Locale<'_>, present: usize, needed: usize, aside: &[StaffId]) -> String {
    let present = to.count(present as u64, Noun::Member);
    let needed = to.number(needed as u64);
    let quorum = format!("The session has no quorum: {present} of the {needed} needed");
    if aside.is_empty() {
        format!("{quorum}.")
    } else {
        format!(
            "{quorum}, with {} standing aside.",
            to.list(&to.people(aside))
        )
    }
}
