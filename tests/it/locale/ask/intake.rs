//! One sample of each question about a new request.

use bmf::domain::actor::StaffId;
use bmf::domain::field::{Common, Field};
use bmf::domain::id::CaseId;
use bmf::domain::stage::Stage;
use bmf::locale::ask::Ask;
use bmf::locale::ask::intake::IntakeAsk;
use bmf::locale::message::Message;
use bmf::report::matches::Match;
use bmf::report::matches::probe::Reason;
use chrono::{DateTime, FixedOffset};
use std::sync::LazyLock;

use crate::locale::message::judge;
use crate::locale::sample::{Arguments, samples, texts};

static CASE: LazyLock<CaseId> = LazyLock::new(|| CaseId::parse("DJ-2606-0042-5").unwrap());
static STAFF: LazyLock<StaffId> = LazyLock::new(|| StaffId::parse("sara").unwrap());
static SINCE: LazyLock<DateTime<FixedOffset>> =
    LazyLock::new(|| DateTime::parse_from_rfc3339("2026-06-14T09:12:00+03:00").unwrap());
static MATCH: LazyLock<Match> = LazyLock::new(|| Match {
    case: *CASE,
    name: "alpha".to_owned(),
    stage: Stage::Received,
    received: *SINCE,
    service: None,
    reasons: vec![Reason::Name],
    tied: false,
    apart: None,
});

#[test]
fn every_question_about_a_request_is_asked_in_both_languages() {
    judge(&asks(), |to, it| to.say(&Message::Ask(&Ask::Intake(it))));
}

#[rustfmt::skip]
fn asks() -> Vec<(IntakeAsk<'static>, Arguments)> {
    use IntakeAsk as I;
    samples! { IntakeAsk<'static>;
        I::Search => I::Search, |_| vec![];
        I::SearchHint => I::SearchHint, |_| vec![];
        I::Understood(..) => I::Understood(Common::Phone, "alpha"), |to| vec![to.field(&Field::Common(Common::Phone)), "alpha".into()];
        I::WhichPerson => I::WhichPerson, |_| vec![];
        I::Match(_) => I::Match(&MATCH), |to| vec![CASE.to_string(), "alpha".into(), to.stage(Stage::Received), to.likenesses(&[Reason::Name]).concat()];
        I::NewPerson => I::NewPerson, |_| vec![];
        I::WhatAbout(_) => I::WhatAbout(*CASE), |_| vec![CASE.to_string()];
        I::SamePerson => I::SamePerson, |_| vec![];
        I::Open => I::Open, |_| vec![];
        I::NotSame => I::NotSame, |_| vec![];
        I::WhyNotSame(_) => I::WhyNotSame(*CASE), |_| vec![CASE.to_string()];
        I::Kind => I::Kind, |_| vec![];
        I::Channel => I::Channel, |_| vec![];
        I::WhichRejection => I::WhichRejection, |_| vec![];
        I::WhichCase => I::WhichCase, |_| vec![];
        I::NoCase => I::NoCase, |_| vec![];
        I::Service => I::Service, |_| vec![];
        I::Name => I::Name, |_| vec![];
        I::NationalId => I::NationalId, |_| vec![];
        I::Paper => I::Paper, |_| vec![];
        I::PaperNumber => I::PaperNumber, |_| vec![];
        I::Phone => I::Phone, |_| vec![];
        I::Address => I::Address, |_| vec![];
        I::Amount => I::Amount, |_| vec![];
        I::Quantity => I::Quantity, |_| vec![];
        I::Relation => I::Relation, |_| vec![];
        I::NoRelation => I::NoRelation, |_| vec![];
        I::Summary => I::Summary, |_| vec![];
        I::ByVerification => I::ByVerification, |_| vec![];
        I::Later => I::Later, |_| vec![];
        I::NoAnswer => I::NoAnswer, |_| vec![];
        I::Papers => I::Papers, |_| vec![];
        I::Why => I::Why, |_| vec![];
        I::Confirm => I::Confirm, |_| vec![];
        I::Save => I::Save, |_| vec![];
        I::Keep => I::Keep, |_| vec![];
        I::Discard => I::Discard, |_| vec![];
        I::Change { .. } => I::Change { question: "alpha", answer: "beta" }, |_| texts(["alpha", "beta"]);
        I::WhichDraft => I::WhichDraft, |_| vec![];
        I::Draft { .. } => I::Draft { by: &STAFF, since: *SINCE, about: "alpha" }, |to| vec!["alpha".into(), to.staff(&STAFF), to.narrow().moment(*SINCE)];
        I::Resumed { .. } => I::Resumed { by: &STAFF, since: *SINCE }, |to| vec![to.staff(&STAFF), to.moment(*SINCE)];
        I::Kept => I::Kept, |_| vec![];
        I::GivenUp => I::GivenUp, |_| vec![];
        I::Unreadable { .. } => I::Unreadable { path: "alpha", other_version: true }, |_| texts(["alpha"]);
        I::Waiting(_) => I::Waiting(3), |to| vec![to.number(3)];
    }
}
