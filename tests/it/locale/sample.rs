//! One sample of each thing that can be said, with the arguments that its sentence must hold.

use bmf::domain::actor::{Role, StaffId};
use bmf::domain::calendar::Calendar;
use bmf::domain::case::CaseKind;
use bmf::domain::event::act::Grant;
use bmf::domain::event::kind::EventKind;
use bmf::domain::field::{Common, Field};
use bmf::domain::id::{CaseId, EventId};
use bmf::domain::money::Money;
use bmf::domain::policy::reply::Counting;
use bmf::domain::problem::{Expected, Problem};
use bmf::domain::refusal::Obstacle;
use bmf::domain::service::Measure;
use bmf::domain::stage::Stage;
use bmf::domain::value::BadValue;
use bmf::locale::Locale;
use chrono::NaiveDate;

/// What a sentence in the language of this locale must hold.
pub(super) type Arguments = fn(&Locale<'_>) -> Vec<String>;

/// Lists one sample a variant; a variant without a line does not compile.
macro_rules! samples {
    ($Enum:ty; $( $pattern:pat => $sample:expr, $arguments:expr; )+) => {{
        fn has_a_line(it: &$Enum) {
            match it {
                $( $pattern => {} )+
            }
        }
        let all: Vec<($Enum, Arguments)> = vec![
            $({
                let sample = $sample;
                assert!(matches!(sample, $pattern), "{sample:?} stands in the wrong line");
                (sample, $arguments as Arguments)
            },)+
        ];
        all.iter().for_each(|(sample, _)| has_a_line(sample));
        all
    }};
}
pub(super) use samples;

#[rustfmt::skip]
pub(super) fn obstacles() -> Vec<(Obstacle, Arguments)> {
    use Obstacle as O;
    samples! { Obstacle;
        O::UnknownStaff { .. } => O::UnknownStaff { by: staff("omar") }, |_| texts(["omar"]);
        O::WrongRole { .. } => O::WrongRole { by: staff("khalid"), roles: vec![Role::Reception, Role::Research], holders: vec![staff("sara"), staff("huda")] },
            |to| vec![to.staff(&staff("khalid")), to.role(Role::Reception), to.role(Role::Research), to.staff(&staff("huda"))];
        O::MergeOnly => O::MergeOnly, |_| vec![];
        O::WrongKind { .. } => O::WrongKind { kind: CaseKind::Inquiry }, |to| vec![to.kind(CaseKind::Inquiry)];
        O::WrongStage { .. } => O::WrongStage { stage: Stage::Received, from: &[Stage::Verified, Stage::Deferred] },
            |to| vec![to.stage(Stage::Received), to.stage(Stage::Verified), to.stage(Stage::Deferred)];
        O::Disputed { .. } => O::Disputed { events: vec![event("K7Q2M9XA"), event("P4W8T1ZC")] }, |_| texts(["K7Q2M9XA", "P4W8T1ZC"]);
        O::OutOfOrder { .. } => O::OutOfOrder { on: day(14), after: day(28) }, |to| vec![to.day(day(14)), to.day(day(28))];
        O::InFuture { .. } => O::InFuture { on: day(28) }, |to| vec![to.day(day(28))];
        O::ReferralOpen { .. } => O::ReferralOpen { since: day(14) }, |to| vec![to.day(day(14))];
        O::ReferralForResearch => O::ReferralForResearch, |to| vec![to.role(Role::Research)];
        O::NothingAsked => O::NothingAsked, |_| vec![];
        O::NoSuchQuestion { .. } => O::NoSuchQuestion { number: 7 }, |_| texts(["7"]);
        O::QuestionsOpen { .. } => O::QuestionsOpen { numbers: vec![4, 6] }, |_| texts(["4", "6"]);
        O::InformationMissing { .. } => O::InformationMissing { fields: vec![phone(), school()] }, |to| vec![to.field(&phone()), to.field(&school())];
        O::PapersMissing { .. } => O::PapersMissing { documents: texts(["national-id", "school-letter"]) },
            |to| vec![to.document("national-id"), to.document("school-letter")];
        O::PaperExpired { .. } => O::PaperExpired { document: "passport".into(), expired: day(1), shown: day(14) },
            |to| vec![to.document("passport"), to.day(day(1)), to.day(day(14))];
        O::ExpiryMissing { .. } => O::ExpiryMissing { document: "national-id".into() }, |to| vec![to.document("national-id")];
        O::NotDeclared { .. } => O::NotDeclared { voided_by: vec![phone()] }, |to| vec![to.field(&phone())];
        O::NotVerified { .. } => O::NotVerified { voided_by: vec![phone()], documents: texts(["school-letter"]), fields: vec![school()] },
            |to| vec![to.field(&phone()), to.document("school-letter"), to.field(&school())];
        O::HashDiffers => O::HashDiffers, |_| vec![];
        O::NotAssessed => O::NotAssessed, |_| vec![];
        O::TooEarly { .. } => O::TooEarly { not_before: day(28), submitted: day(14), days: 14, counting: Counting::Calendar },
            |to| vec![to.day(day(28)), to.day(day(14)), "14".into()];
        O::DutyNotSeparate { .. } => O::DutyNotSeparate { did: EventKind::Verify }, |to| vec![to.event(EventKind::Verify)];
        O::NoSession => O::NoSession, |_| vec![];
        O::NotAMember { .. } => O::NotAMember { member: staff("reem") }, |to| vec![to.staff(&staff("reem"))];
        O::NoQuorum { .. } => O::NoQuorum { present: 3, needed: 4, aside: vec![staff("majed")] }, |to| vec!["3".into(), "4".into(), to.staff(&staff("majed"))];
        O::ReasonUnknown { .. } => O::ReasonUnknown { code: "luck".into(), known: texts(["need", "orphan"]) }, |_| texts(["luck", "need", "orphan"]);
        O::WordsMissing => O::WordsMissing, |_| vec![];
        O::GrantMeasure { .. } => O::GrantMeasure { measure: Measure::Quantity }, |_| vec![];
        O::NothingGiven => O::NothingGiven, |_| vec![];
        O::NotTold => O::NotTold, |_| vec![];
        O::ToldAlready { .. } => O::ToldAlready { on: day(29) }, |to| vec![to.day(day(29))];
        O::NotRegistered => O::NotRegistered, |_| vec![];
        O::TooMuch { .. } => O::TooMuch { given: riyals("2000"), remaining: riyals("1500") }, |to| vec![to.grant(riyals("2000")), to.grant(riyals("1500"))];
        O::NotIndependent { .. } => O::NotIndependent { did: EventKind::Deliver }, |to| vec![to.event(EventKind::Deliver)];
        O::Unfinished => O::Unfinished, |_| vec![];
        O::AppealOver { .. } => O::AppealOver { last: day(30) }, |to| vec![to.day(day(30))];
        O::ObjectionNeedsRejection { .. } => O::ObjectionNeedsRejection { about: Some((case(), Stage::Accepted)) }, |to| vec![case().to_string(), to.stage(Stage::Accepted)];
        O::NotItsObjection { .. } => O::NotItsObjection { named: case() }, |_| vec![case().to_string()];
        O::NothingChanges => O::NothingChanges, |_| vec![];
        O::NoSuchEvent { .. } => O::NoSuchEvent { event: event("K7Q2M9XA") }, |_| texts(["K7Q2M9XA"]);
        O::NotVoidable { .. } => O::NotVoidable { kind: EventKind::Intake }, |to| vec![to.event(EventKind::Intake)];
        O::StoodOnBy { .. } => O::StoodOnBy { event: event("P4W8T1ZC"), kind: EventKind::Submit }, |to| vec!["P4W8T1ZC".into(), to.event(EventKind::Submit)];
        O::NotYours { .. } => O::NotYours { by: staff("sara") }, |to| vec![to.staff(&staff("sara"))];
        O::NotInDispute { .. } => O::NotInDispute { event: event("K7Q2M9XA") }, |_| texts(["K7Q2M9XA"]);
    }
}

/// Samples whose sentence depends on what is absent, besides those of `obstacles`.
#[rustfmt::skip]
pub(super) fn bare_obstacles() -> Vec<Obstacle> {
    use Obstacle as O;
    vec![
        O::WrongRole { by: staff("khalid"), roles: vec![], holders: vec![] },
        O::WrongRole { by: staff("khalid"), roles: vec![Role::Auditor], holders: vec![] },
        O::WrongStage { stage: Stage::Closed, from: &[] },
        O::WrongStage { stage: Stage::Received, from: &[Stage::Received] },
        O::QuestionsOpen { numbers: vec![1] },
        O::NotDeclared { voided_by: vec![] },
        O::NotVerified { voided_by: vec![], documents: vec![], fields: vec![] },
        O::TooEarly { not_before: day(28), submitted: day(24), days: 2, counting: Counting::Working },
        O::NoQuorum { present: 1, needed: 2, aside: vec![] },
        O::GrantMeasure { measure: Measure::Amount },
        O::ObjectionNeedsRejection { about: None },
    ]
}

#[rustfmt::skip]
pub(super) fn values() -> Vec<(BadValue, Arguments)> {
    use BadValue as V;
    samples! { BadValue;
        V::Empty => V::Empty, |_| vec![];
        V::TooLong { .. } => V::TooLong { limit: 300, found: 312 }, |_| texts(["300", "312"]);
        V::ForbiddenChar { .. } => V::ForbiddenChar { code: 0x202E, position: 5 }, |_| texts(["U+202E", "5"]);
        V::NotADigit { .. } => V::NotADigit { found: 'س' }, |_| texts(["س"]);
        V::NationalIdLength { .. } => V::NationalIdLength { found: 9 }, |_| texts(["9"]);
        V::NationalIdStart { .. } => V::NationalIdStart { found: '7' }, |_| texts(["7"]);
        V::NationalIdCheck => V::NationalIdCheck, |_| vec![];
        V::PaperKind => V::PaperKind, |_| texts(["passport", "border-number", "gcc-id", "family-register", "none"]);
        V::PaperNumber => V::PaperNumber, |_| texts(["none"]);
        V::PhoneForm => V::PhoneForm, |_| vec![];
        V::PhoneLength { .. } => V::PhoneLength { found: 4 }, |_| texts(["4"]);
        V::PhoneSaudiLength { .. } => V::PhoneSaudiLength { found: 9 }, |_| texts(["9"]);
        V::PhoneCountry => V::PhoneCountry, |_| vec![];
        V::PhoneUnknown => V::PhoneUnknown, |_| vec![];
        V::IbanForm => V::IbanForm, |_| vec![];
        V::IbanLength { .. } => V::IbanLength { expected: 24, found: 22 }, |_| texts(["24", "22"]);
        V::IbanCountry => V::IbanCountry, |_| vec![];
        V::IbanCheck => V::IbanCheck, |_| vec![];
        V::MoneyForm => V::MoneyForm, |_| vec![];
        V::MoneyGrouping => V::MoneyGrouping, |_| vec![];
        V::MoneyDecimals { .. } => V::MoneyDecimals { found: 3 }, |_| texts(["3"]);
        V::MoneyNegative => V::MoneyNegative, |_| vec![];
        V::MoneyTooLarge { .. } => V::MoneyTooLarge { limit: 1_000_000 }, |_| texts(["1,000,000"]);
        V::DateForm => V::DateForm, |_| vec![];
        V::MonthForm => V::MonthForm, |_| vec![];
        V::QuarterForm => V::QuarterForm, |_| vec![];
        V::YearForm => V::YearForm, |_| vec![];
        V::NoSuchQuarter { .. } => V::NoSuchQuarter { quarter: 5 }, |_| texts(["5"]);
        V::NoSuchMonth { .. } => V::NoSuchMonth { month: 13 }, |_| texts(["13"]);
        V::NoSuchDay { .. } => V::NoSuchDay { calendar: Calendar::Gregorian, year: 2026, month: 2, day: 30, last: 28 }, |_| texts(["30", "2026", "28"]);
        V::EndsBefore { .. } => V::EndsBefore { first: "2026-06-14".parse().unwrap() }, |_| texts(["14", "2026"]);
        V::DateOutOfRange { .. } => V::DateOutOfRange { calendar: Calendar::Hijri, first_year: 1343, last_year: 1500 }, |_| texts(["1343", "1500"]);
        V::DeskForm => V::DeskForm, |_| vec![];
        V::CaseIdForm => V::CaseIdForm, |_| vec![];
        V::CaseIdYear { .. } => V::CaseIdYear { year: 1999 }, |_| texts(["1999"]);
        V::CaseIdNumber { .. } => V::CaseIdNumber { limit: 999_999 }, |_| texts(["999,999"]);
        V::CaseIdCheck { .. } => V::CaseIdCheck { expected: 6 }, |_| texts(["6"]);
        V::CaseRefForm => V::CaseRefForm, |_| vec![];
        V::NotOneOf { .. } => V::NotOneOf { found: "fax".into(), known: texts(["phone", "letter"]) }, |_| texts(["fax", "phone", "letter"]);
        V::NotACount => V::NotACount, |_| vec![];
        V::StaffForm => V::StaffForm, |_| vec![];
        V::EventIdForm => V::EventIdForm, |_| vec![];
        V::ReceiptForm => V::ReceiptForm, |_| vec![];
        V::ReceiptCheck => V::ReceiptCheck, |_| vec![];
    }
}

#[rustfmt::skip]
pub(super) fn problems() -> Vec<(Problem, Arguments)> {
    use Problem as P;
    samples! { Problem;
        P::NotUtf8 => P::NotUtf8, |_| vec![];
        P::Syntax(_) => P::Syntax("unclosed string".into()), |_| texts(["unclosed string"]);
        P::NewerFormat(_) => P::NewerFormat(2), |_| texts(["2"]);
        P::UnknownKey { .. } => P::UnknownKey { key: "servise".into(), nearest: Some("service".into()) }, |_| texts(["servise", "service"]);
        P::MissingKey(_) => P::MissingKey("summary".into()), |_| texts(["summary"]);
        P::WrongType { .. } => P::WrongType { key: "received".into(), expected: Expected::Moment }, |to| vec!["received".into(), to.expected(Expected::Moment)];
        P::UnknownName { .. } => P::UnknownName { key: "channel".into(), found: "fax".into(), known: texts(["phone", "letter"]) }, |_| texts(["channel", "fax", "phone", "letter"]);
        P::Value { .. } => P::Value { key: "applicant.national_id".into(), why: BadValue::NationalIdCheck },
            |to| vec!["applicant.national_id".into(), to.value(&BadValue::NationalIdCheck)];
        P::DuplicateEvent(_) => P::DuplicateEvent("K7Q2M9XA".into()), |_| texts(["K7Q2M9XA"]);
        P::OutOfOrder(_) => P::OutOfOrder("K7Q2M9XA".into()), |_| texts(["K7Q2M9XA"]);
        P::MissingClause(_) => P::MissingClause("S5b".into()), |_| texts(["S5b"]);
        P::Template(_) => P::Template("unexpected end".into()), |_| texts(["unexpected end"]);
        P::NoSuchValue { .. } => P::NoSuchValue { name: "nmuber".into(), known: texts(["number", "papers"]) }, |_| texts(["nmuber", "number", "papers"]);
        P::Endless => P::Endless, |_| vec![];
    }
}

pub(super) fn texts<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

fn staff(id: &str) -> StaffId {
    StaffId::parse(id).unwrap()
}

fn event(id: &str) -> EventId {
    EventId::parse(id).unwrap()
}

fn case() -> CaseId {
    CaseId::parse("DJ-2606-0042-5").unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}

fn riyals(amount: &str) -> Grant {
    Grant::Amount(Money::parse(amount).unwrap())
}

fn phone() -> Field {
    Field::Common(Common::Phone)
}

fn school() -> Field {
    Field::Answer("school".to_owned())
}
