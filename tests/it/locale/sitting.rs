//! One sample of each line and each question of a sitting.

use bmf::domain::actor::StaffId;
use bmf::domain::event::act::{Decision, Grant, Outcome, OutcomeKind, Urgency};
use bmf::domain::id::CaseId;
use bmf::domain::money::Money;
use bmf::domain::policy::ReasonFor;
use bmf::domain::session::{Aside, SessionId};
use bmf::domain::stage::Stage;
use bmf::locale::ask::Ask;
use bmf::locale::ask::sitting::SittingAsk;
use bmf::locale::message::Message;
use bmf::locale::sitting::Sitting;
use chrono::NaiveDate;
use std::sync::LazyLock;

use crate::locale::message::judge;
use crate::locale::sample::{Arguments, samples, texts};

static CASE: LazyLock<CaseId> = LazyLock::new(|| CaseId::parse("DJ-2606-0042-5").unwrap());
static SESSION: LazyLock<SessionId> = LazyLock::new(|| SessionId::parse("S-2026-001").unwrap());
static HUDA: LazyLock<StaffId> = LazyLock::new(|| StaffId::parse("huda").unwrap());
static MEMBERS: LazyLock<Vec<StaffId>> = LazyLock::new(|| vec![HUDA.clone()]);
static ASIDE: LazyLock<Aside> = LazyLock::new(|| Aside {
    case: *CASE,
    member: HUDA.clone(),
    reason: "alpha".to_owned(),
});
static RELATIVE: LazyLock<Aside> = LazyLock::new(|| Aside::of_a_relative(*CASE, HUDA.clone()));
static ACCEPTED: LazyLock<Decision> = LazyLock::new(|| Decision {
    outcome: Outcome::Accept(Some(riyals())),
    reason: "need".to_owned(),
    words: None,
    session: *SESSION,
    urgent: Some("beta".to_owned()),
});
static PUT_OFF: LazyLock<Decision> = LazyLock::new(|| Decision {
    outcome: Outcome::AskMore(Some(day())),
    reason: "more-information".to_owned(),
    words: Some("alpha".to_owned()),
    session: *SESSION,
    urgent: None,
});

#[test]
fn every_question_of_a_sitting_is_asked_in_both_languages() {
    judge(&asks(), |to, it| to.say(&Message::Ask(&Ask::Sitting(it))));
    let outcomes = OutcomeKind::ALL.iter();
    let each: Vec<(SittingAsk<'static>, Arguments)> = outcomes
        .flat_map(|kind| [SittingAsk::Outcome(*kind), SittingAsk::Words(*kind)])
        .map(|ask| (ask, (|_| vec![]) as Arguments))
        .collect();
    judge(&each, |to, it| to.say(&Message::Ask(&Ask::Sitting(it))));
}

#[test]
fn every_line_of_a_sitting_is_said_in_both_languages() {
    judge(&lines(), |to, it| to.say(&Message::Sitting(it)));
    judge(&others(), |to, it| to.say(&Message::Sitting(it)));
}

#[rustfmt::skip]
fn asks() -> Vec<(SittingAsk<'static>, Arguments)> {
    use SittingAsk as A;
    samples! { SittingAsk<'static>;
        A::WhichSession => A::WhichSession, |_| vec![];
        A::Session { .. } => A::Session { id: *SESSION, opened: day(), today: true, present: 3, decided: 7 }, |to| vec![SESSION.to_string(), to.narrow().day(day()), "3".into(), "7".into()];
        A::NewSession => A::NewSession, |_| vec![];
        A::WhoIsPresent => A::WhoIsPresent, |_| vec![];
        A::Quorum { .. } => A::Quorum { quorum: 3, members: 5 }, |_| texts(["3", "5"]);
        A::NoQuorum { .. } => A::NoQuorum { present: 2, members: 5, quorum: 3 }, |_| texts(["2", "5", "3"]);
        A::WhatOutcome => A::WhatOutcome, |_| vec![];
        A::Outcome(_) => A::Outcome(OutcomeKind::Accept), |_| vec![];
        A::StandAside => A::StandAside, |_| vec![];
        A::Skip => A::Skip, |_| vec![];
        A::Previous => A::Previous, |_| vec![];
        A::Stop => A::Stop, |_| vec![];
        A::WhoStandsAside => A::WhoStandsAside, |_| vec![];
        A::WhyAside(_) => A::WhyAside(&HUDA), |to| vec![to.staff(&HUDA)];
        A::Amount => A::Amount, |_| vec![];
        A::Quantity => A::Quantity, |_| vec![];
        A::Reason => A::Reason, |_| vec![];
        A::Words(_) => A::Words(OutcomeKind::Reject), |_| vec![];
        A::Until => A::Until, |_| vec![];
        A::Urgent(_) => A::Urgent(day()), |to| vec![to.day(day())];
        A::Confirm { .. } => A::Confirm { case: *CASE, decision: &ACCEPTED },
            |to| vec![CASE.to_string(), to.outcome(OutcomeKind::Accept), to.grant(riyals()), to.reason(ReasonFor::Accept, "need"), "beta".into()];
        A::Yes => A::Yes, |_| vec![];
        A::No => A::No, |_| vec![];
    }
}

#[rustfmt::skip]
fn lines() -> Vec<(Sitting<'static>, Arguments)> {
    use Sitting as S;
    samples! { Sitting<'static>;
        S::Hearing { .. } => S::Hearing { number: 2, of: 5, case: *CASE, name: "alpha" }, |_| vec!["2".into(), "5".into(), CASE.to_string(), "alpha".into()];
        S::Assessed { .. } => S::Assessed { need: Urgency::High, note: Some("alpha") }, |to| vec![to.urgency(Urgency::High), "alpha".into()];
        S::NotAssessed => S::NotAssessed, |_| vec![];
        S::Paper { .. } => S::Paper { document: "national-id", expires: day(), expired: true }, |to| vec![to.document("national-id"), to.narrow().day(day())];
        S::Earlier { .. } => S::Earlier { case: *CASE, service: Some("tuition-aid"), received: day(), stage: Stage::Delivered, grant: Some(riyals()), by_phone: true },
            |to| vec![CASE.to_string(), to.service("tuition-aid"), to.narrow().day(day()), to.stage(Stage::Delivered), to.grant(riyals())];
        S::NoEarlier => S::NoEarlier, |_| vec![];
        S::Precedents { .. } => S::Precedents { accepted: 7, rejected: 3, median: Some(riyals()) }, |to| vec!["7".into(), "3".into(), to.grant(riyals())];
        S::Precedent { .. } => S::Precedent { on: day(), outcome: OutcomeKind::Accept, grant: Some(riyals()) }, |to| vec![to.narrow().day(day()), to.outcome(OutcomeKind::Accept), to.grant(riyals())];
        S::NoPrecedents => S::NoPrecedents, |_| vec![];
        S::Waits { .. } => S::Waits { since: day(), days: 15, due: day(), overdue: true, not_before: Some(day()), put_off: Some(day()) }, |to| vec!["15".into(), to.day(day())];
        S::Members { .. } => S::Members { members: &MEMBERS, of: 3, quorum: 2 }, |to| vec![to.staff(&HUDA), "1".into(), "3".into(), "2".into()];
        S::Aside(_) => S::Aside(&ASIDE), |to| vec![to.staff(&HUDA), "alpha".into()];
        S::Minutes(_) => S::Minutes(*SESSION), |_| vec![SESSION.to_string()];
        S::StoodAside(_) => S::StoodAside(&ASIDE), |to| vec![CASE.to_string(), to.staff(&HUDA), "alpha".into()];
        S::Ruling { .. } => S::Ruling { case: *CASE, service: Some("tuition-aid"), decision: &PUT_OFF },
            |to| vec![CASE.to_string(), to.service("tuition-aid"), to.outcome(OutcomeKind::AskMore), to.day(day()), to.reason(ReasonFor::Defer, "more-information"), "alpha".into()];
        S::NothingWaits => S::NothingWaits, |_| vec![];
        S::NothingDecided => S::NothingDecided, |_| vec![];
        S::StillWaiting(_) => S::StillWaiting(7), |_| texts(["7", "bmf review"]);
    }
}

/// What a sentence says where a part of it is not there.
#[rustfmt::skip]
fn others() -> Vec<(Sitting<'static>, Arguments)> {
    use Sitting as S;
    vec![
        (S::Assessed { need: Urgency::Medium, note: None }, |_| vec![]),
        (S::Earlier { case: *CASE, service: None, received: day(), stage: Stage::Received, grant: None, by_phone: false }, |_| vec![]),
        (S::Precedents { accepted: 0, rejected: 3, median: None }, |_| vec![]),
        (S::Waits { since: day(), days: 1, due: day(), overdue: false, not_before: None, put_off: None }, |_| vec![]),
        (S::Aside(&RELATIVE), |to| vec![to.staff(&HUDA)]),
        (S::Ruling { case: *CASE, service: None, decision: &ACCEPTED }, |_| vec![]),
        (S::StillWaiting(0), |_| vec![]),
    ]
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 28).unwrap()
}

fn riyals() -> Grant {
    Grant::Amount(Money::parse("1500").unwrap())
}
