//! The acts of the domain in a word or two, with defaults for all that a test does not care about.

use bmf::domain::case::Case;
use bmf::domain::channel::Channel;
use bmf::domain::digest::Digest;
use bmf::domain::event::act::Act;
use bmf::domain::event::act::Decision;
use bmf::domain::event::act::Delivery;
use bmf::domain::event::act::Grant;
use bmf::domain::event::act::How;
use bmf::domain::event::act::Outcome;
use bmf::domain::event::act::Score;
use bmf::domain::event::act::Sighted;
use bmf::domain::event::act::Urgency;
use bmf::domain::event::kind::EventKind;
use bmf::domain::event::ties::Ties;
use bmf::domain::field::Field;
use bmf::domain::field::declared_digest;
use bmf::domain::id::CaseId;
use bmf::domain::id::EventId;
use bmf::domain::money::Money;
use bmf::domain::session::SessionId;
use bmf::domain::view::View;
use chrono::NaiveDate;

/// The sitting that every decision names unless a test says otherwise.
pub(crate) const SITTING: SessionId = SessionId {
    year: 2026,
    number: 1,
};

/// A request is taken, and nothing is said about who came before.
pub(crate) fn intake() -> Act {
    Act::Intake(Ties::default())
}

pub(crate) fn contact(questions: &[&str]) -> Act {
    Act::Contact {
        channel: Channel::Interview,
        questions: questions.iter().map(|text| (*text).to_owned()).collect(),
        note: None,
    }
}

pub(crate) fn refer() -> Act {
    Act::Refer {
        reason: "Guardianship is unclear to her".to_owned(),
    }
}

pub(crate) fn answer(question: Option<u32>) -> Act {
    Act::Answer {
        text: "The guardian signs, with the deed".to_owned(),
        question,
        misconception: false,
    }
}

/// The applicant's signature over the data as they stand.
pub(crate) fn declare(case: &Case) -> Act {
    declare_over(declared_digest(&case.header))
}

pub(crate) fn declare_over(over: Digest) -> Act {
    let how = How::Signature;
    Act::Declare { how, over }
}

/// The employee's sign-off over the data as they stand, with the papers that tuition aid needs.
pub(crate) fn verify(case: &Case) -> Act {
    let papers = [national_id(day(2029, 3, 1)), paper("school-letter")];
    verify_with(case, papers)
}

pub(crate) fn verify_with(case: &Case, sighted: impl IntoIterator<Item = Sighted>) -> Act {
    Act::Verify {
        over: declared_digest(&case.header),
        sighted: sighted.into_iter().collect(),
        partial: false,
    }
}

/// Some papers seen, and no sign-off yet.
pub(crate) fn verify_in_part(case: &Case, sighted: impl IntoIterator<Item = Sighted>) -> Act {
    Act::Verify {
        over: declared_digest(&case.header),
        sighted: sighted.into_iter().collect(),
        partial: true,
    }
}

pub(crate) fn assess() -> Act {
    let need = Urgency::High;
    Act::Assess { need, note: None }
}

pub(crate) fn submit() -> Act {
    let told = Channel::Phone;
    Act::Submit { told }
}

pub(crate) fn accept(riyals: &str) -> Act {
    Act::Decide(decision(
        Outcome::Accept(Some(riyals_of(riyals))),
        "need",
        None,
    ))
}

pub(crate) fn reject() -> Act {
    let words = Some("The school letter is for last year");
    Act::Decide(decision(Outcome::Reject, "incomplete", words))
}

pub(crate) fn defer(until: Option<NaiveDate>) -> Act {
    Act::Decide(decision(Outcome::Defer(until), "awaiting-budget", None))
}

pub(crate) fn ask_more() -> Act {
    let words = Some("Which term do the fees cover?");
    Act::Decide(decision(Outcome::AskMore(None), "more-information", words))
}

pub(crate) fn decision(outcome: Outcome, reason: &str, words: Option<&str>) -> Decision {
    Decision {
        outcome,
        reason: reason.to_owned(),
        words: words.map(str::to_owned),
        session: SITTING,
        urgent: None,
    }
}

pub(crate) fn notify() -> Act {
    let told = Channel::Phone;
    Act::Notify { told }
}

pub(crate) fn register() -> Act {
    Act::Register {
        beneficiary: "B-0117".to_owned(),
        sighted: Vec::new(),
    }
}

pub(crate) fn deliver(riyals: &str) -> Act {
    deliver_grant(riyals_of(riyals))
}

pub(crate) fn deliver_grant(given: Grant) -> Act {
    Act::Deliver(Delivery {
        given,
        place: None,
        received_by: None,
        evidence: Some("voucher 118".to_owned()),
    })
}

pub(crate) fn feedback() -> Act {
    Act::Feedback {
        score: Score::new(5),
        comment: None,
    }
}

pub(crate) fn withdraw() -> Act {
    Act::Withdraw {
        reason: "The school waived the fees".to_owned(),
    }
}

pub(crate) fn close(reason: Option<&str>) -> Act {
    Act::Close {
        reason: reason.map(str::to_owned),
    }
}

pub(crate) fn reopen(objection: Option<CaseId>) -> Act {
    Act::Reopen {
        reason: "New papers came".to_owned(),
        objection,
    }
}

pub(crate) fn amend(fields: &[&str]) -> Act {
    let fields = fields.iter().map(|name| Field::parse(name).unwrap());
    Act::Amend {
        fields: fields.collect(),
        reason: "new number".to_owned(),
        old: Digest::of(b"the old values"),
    }
}

pub(crate) fn void(event: EventId) -> Act {
    Act::Void {
        event,
        reason: "Entered in the wrong case".to_owned(),
    }
}

pub(crate) fn settle(keep: EventId) -> Act {
    Act::Settle {
        keep,
        reason: "The minutes say so".to_owned(),
    }
}

pub(crate) fn conflict() -> Act {
    Act::Conflict {
        field: Field::parse("applicant.address").unwrap(),
        lost: "Al-Rabwah".to_owned(),
    }
}

/// One act of each kind, as it would be recorded next in this case: a void names its last event, a settlement keeps the first side.
pub(crate) fn sample(kind: EventKind, case: &Case) -> Act {
    let last = case.events.last().map_or(EventId::from_random(0), |e| e.id);
    match kind {
        EventKind::Intake => intake(),
        EventKind::Contact => contact(&["Who may sign for a minor?"]),
        EventKind::Refer => refer(),
        EventKind::Answer => answer(None),
        EventKind::Declare => declare(case),
        EventKind::Verify => verify(case),
        EventKind::Assess => assess(),
        EventKind::Submit => submit(),
        EventKind::Decide => accept("4000"),
        EventKind::Notify => notify(),
        EventKind::Register => register(),
        EventKind::Deliver => deliver("4000"),
        EventKind::Feedback => feedback(),
        EventKind::Withdraw => withdraw(),
        EventKind::Close => close(Some("Moved to another town")),
        EventKind::Reopen => reopen(None),
        EventKind::Amend => amend(&["applicant.phone"]),
        EventKind::Void => void(last),
        EventKind::Settle => settle(View::of(case).dispute.first().map_or(last, |e| e.id)),
        EventKind::Conflict => conflict(),
    }
}

/// The acts of a kind that may lead to different stages.
pub(crate) fn samples(kind: EventKind, case: &Case) -> Vec<Act> {
    let first = sample(kind, case);
    match kind {
        EventKind::Decide => vec![first, reject(), defer(None)],
        EventKind::Deliver => vec![deliver("1500"), first],
        _ => vec![first],
    }
}

pub(crate) fn national_id(expires: NaiveDate) -> Sighted {
    Sighted {
        document: "national-id".to_owned(),
        expires: Some(expires),
    }
}

pub(crate) fn paper(document: &str) -> Sighted {
    Sighted {
        document: document.to_owned(),
        expires: None,
    }
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn riyals_of(amount: &str) -> Grant {
    Grant::Amount(Money::parse(amount).unwrap())
}
