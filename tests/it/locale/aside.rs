//! One sample of each notice and each trouble.

use bmf::domain::actor::{Role, StaffId};
use bmf::domain::event::act::Grant;
use bmf::domain::event::kind::EventKind;
use bmf::domain::field::Field;
use bmf::domain::id::{CaseId, EventId};
use bmf::domain::message::Template;
use bmf::domain::money::Money;
use bmf::domain::policy::clause::Clause;
use bmf::domain::policy::reply::Due;
use bmf::domain::session::SessionId;
use bmf::domain::sheet::Sheet;
use bmf::domain::stage::Stage;
use bmf::domain::value::BadValue;
use bmf::locale::notice::Notice;
use bmf::locale::trouble::{Apart as Parting, Disk, Trouble, Usage};
use bmf::report::matches::probe::Reason;
use bmf::report::matches::{Apart, Match};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::sync::LazyLock;

use crate::locale::REGISTER;
use crate::locale::sample::{Arguments, samples, texts};

static CASE: LazyLock<CaseId> = LazyLock::new(|| CaseId::parse("DJ-2606-0042-5").unwrap());
static CASES: LazyLock<Vec<CaseId>> = LazyLock::new(|| vec![*CASE]);
static EVENT: LazyLock<EventId> = LazyLock::new(|| EventId::parse("K7Q2M9XA").unwrap());
static HUDA: LazyLock<StaffId> = LazyLock::new(|| StaffId::parse("huda").unwrap());
static STAFF: LazyLock<Vec<StaffId>> = LazyLock::new(|| vec![StaffId::parse("majed").unwrap()]);
static FIELDS: LazyLock<Vec<Field>> =
    LazyLock::new(|| vec![Field::parse("applicant.phone").unwrap()]);
static MATCH: LazyLock<Match> = LazyLock::new(|| Match {
    case: *CASE,
    name: "beta".to_owned(),
    stage: Stage::Accepted,
    received: moment(),
    service: None,
    reasons: vec![Reason::Name, Reason::Phone],
    tied: false,
    apart: Some(Apart {
        from: Some(*CASE),
        reason: "alpha".to_owned(),
    }),
});
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| texts(["alpha", "beta"]));
static DOCUMENTS: LazyLock<Vec<String>> = LazyLock::new(|| texts(["school-letter"]));

#[rustfmt::skip]
pub(super) fn notices() -> Vec<(Notice<'static>, Arguments)> {
    use Notice as N;
    samples! { Notice<'static>;
        N::Error(_) => N::Error("alpha"), |_| texts(["alpha"]);
        N::Note(_) => N::Note("alpha"), |_| texts(["alpha"]);
        N::Cannot { .. } => N::Cannot { event: EventKind::Submit, case: *CASE }, |to| vec![CASE.to_string(), to.event(EventKind::Submit)];
        N::Clause(_) => N::Clause(Clause::S6), |to| vec!["S6".into(), to.clause_text(Clause::S6)];
        N::Recorded { .. } => N::Recorded { event: EventKind::Verify, case: *CASE }, |_| vec![CASE.to_string()];
        N::TakenBefore { .. } => N::TakenBefore { case: *CASE, key: "alpha" }, |_| vec![CASE.to_string(), "alpha".into()];
        N::LikelyMatches => N::LikelyMatches, |_| vec![];
        N::LikelyMatch { .. } => N::LikelyMatch { found: &MATCH, command: "bmf show 42" },
            |to| vec![to.likeness(Reason::Name), to.likeness(Reason::Phone), CASE.to_string(), "alpha".into(), "bmf show 42".into()];
        N::StageNow { .. } => N::StageNow { stage: Stage::Accepted, disputed: true, referred: true, told: true }, |to| vec![to.stage(Stage::Accepted)];
        N::Next { .. } => N::Next { event: EventKind::Decide, clause: Clause::S5b, by: &[Role::Secretary], not_before: Some(day()) },
            |to| vec![to.event(EventKind::Decide), "S5b".into(), to.role(Role::Secretary), to.day(day())];
        N::Today { .. } => N::Today { staff: &HUDA, roles: &[Role::Research], day: day() }, |to| vec![to.staff(&HUDA), to.role(Role::Research), to.day(day())];
        N::WaitingForYou(_) => N::WaitingForYou(7), |_| texts(["7"]);
        N::CaseWaits { .. } => N::CaseWaits { case: *CASE, name: "alpha", stage: Stage::Accepted, event: EventKind::Notify, not_before: Some(day()), due: Some(day()), overdue: true },
            |to| vec![CASE.to_string(), "alpha".into(), to.stage(Stage::Accepted), to.event(EventKind::Notify), to.day(day())];
        N::More(_) => N::More(7), |_| texts(["7"]);
        N::ChangedSince { .. } => N::ChangedSince { events: 7, since: moment() }, |to| vec![to.moment(moment())];
        N::NothingNext => N::NothingNext, |_| vec![];
        N::AnswerDue(_) => N::AnswerDue(Due { not_before: None, not_after: day() }), |to| vec![to.day(day())];
        N::SignaturesVoid { .. } => N::SignaturesVoid { fields: &FIELDS }, |to| vec![to.field(&FIELDS[0])];
        N::StillMissing { .. } => N::StillMissing { documents: &DOCUMENTS, fields: &FIELDS }, |to| vec![to.document("school-letter"), to.field(&FIELDS[0])];
        N::OpenQuestion { .. } => N::OpenQuestion { number: 7, text: "alpha" }, |_| texts(["7", "alpha"]);
        N::Approved(_) => N::Approved(&REGISTER.1.approval), |_| texts(["13"]);
        N::ReplyClock(_) => N::ReplyClock(REGISTER.1.reply), |_| texts(["14", "30"]);
        N::Remaining(_) => N::Remaining(riyals()), |to| vec![to.grant(riyals())];
        N::BeneficiaryNumber(_) => N::BeneficiaryNumber("B-7"), |_| texts(["B-7"]);
        N::SessionOpened { .. } => N::SessionOpened { session: session(), present: 3, quorum: 2 }, |_| texts(["S-2026-001", "3", "2"]);
        N::StoodAside { .. } => N::StoodAside { case: *CASE, member: &HUDA }, |to| vec![CASE.to_string(), to.staff(&HUDA)];
        N::UnaskedAnswer { .. } => N::UnaskedAnswer { key: "scool", nearest: Some("school") }, |_| texts(["scool", "school"]);
        N::Voided(_) => N::Voided(*EVENT), |_| vec![EVENT.to_string()];
        N::Twin(_) => N::Twin("bmf submit 42"), |_| texts(["bmf submit 42"]);
        N::NotCommitted => N::NotCommitted, |_| vec![];
        N::LeftAlone(_) => N::LeftAlone("alpha"), |_| texts(["alpha", "bmf check"]);
        N::LockCleared(_) => N::LockCleared("alpha"), |_| texts(["alpha", "git"]);
        N::NotLogged => N::NotLogged, |_| vec![];
        N::Printed { .. } => N::Printed { sheet: Sheet::Receipt, path: "alpha.html" }, |to| vec![to.sheet(Sheet::Receipt), "alpha.html".into()];
        N::OpenToPrint => N::OpenToPrint, |_| vec![];
        N::CodeTooLarge { .. } => N::CodeTooLarge { columns: 81, rows: 42 }, |_| texts(["81", "42"]);
        N::TakenBack(_) => N::TakenBack("alpha"), |_| texts(["alpha"]);
        N::RegisterMade(_) => N::RegisterMade("alpha"), |_| texts(["alpha"]);
        N::RegisterCompleted(_) => N::RegisterCompleted("alpha"), |_| texts(["alpha"]);
        N::FirstSteps => N::FirstSteps, |_| vec![];
        N::Audited { .. } => N::Audited { commits: 45, findings: 3, before: true }, |_| texts(["45", "3"]);
        N::Clean { .. } => N::Clean { cases: 12 }, |_| texts(["12"]);
        N::Found { .. } => N::Found { findings: 3, cases: 12 }, |_| texts(["3", "12"]);
        N::Healthy => N::Healthy, |_| vec![];
        N::Ailing { .. } => N::Ailing { findings: 3 }, |_| texts(["3"]);
        N::LookAtArabic { .. } => N::LookAtArabic { case: *CASE }, |_| vec![CASE.to_string()];
        N::ArabicShown { .. } => N::ArabicShown { line: 2, terminal: "alpha" }, |_| texts(["2", "alpha"]);
        N::ArabicKept { .. } => N::ArabicKept { terminal: "alpha", way: "reorder" }, |_| texts(["alpha", "reorder"]);
        N::ArabicNotKept => N::ArabicNotKept, |_| vec![];
        N::Reading => N::Reading, |_| vec![];
        N::Judging => N::Judging, |_| vec![];
        N::Making => N::Making, |_| vec![];
        N::InRegister(_) => N::InRegister("alpha"), |_| texts(["alpha"]);
        N::CasesRead { .. } => N::CasesRead { files: 12, millis: 345 }, |_| texts(["12", "345"]);
        N::GitRan { .. } => N::GitRan { command: "alpha", millis: 345 }, |_| texts(["alpha", "345"]);
        N::NothingFound => N::NothingFound, |_| vec![];
        N::DemoMade { .. } => N::DemoMade { cases: 12, commits: 45, folder: "alpha" }, |_| texts(["12", "45", "alpha"]);
        N::AllFictional => N::AllFictional, |_| vec![];
        N::TryNext => N::TryNext, |_| vec![];
        N::DemoWalk => N::DemoWalk, |_| vec![];
        N::DemoRefusal => N::DemoRefusal, |_| vec![];
        N::DemoReport => N::DemoReport, |_| vec![];
    }
}

#[rustfmt::skip]
pub(super) fn troubles() -> Vec<(Trouble<'static>, Arguments)> {
    use Trouble as T;
    samples! { Trouble<'static>;
        T::NoRegister { .. } => T::NoRegister { from: "alpha" }, |_| texts(["alpha"]);
        T::FolderTaken(_) => T::FolderTaken("alpha"), |_| texts(["alpha"]);
        T::NotShared(_) => T::NotShared("alpha"), |_| texts(["alpha"]);
        T::ForeignHook(_) => T::ForeignHook("alpha"), |_| texts(["alpha", "bmf gate receive"]);
        T::NoPush => T::NoPush, |_| vec![];
        T::NotGit(_) => T::NotGit("alpha"), |_| texts(["alpha"]);
        T::NoGit => T::NoGit, |_| vec![];
        T::OldGit { .. } => T::OldGit { found: "2.20", needed: "2.34" }, |_| texts(["2.20", "2.34"]);
        T::ForeignRepository(_) => T::ForeignRepository("alpha"), |_| texts(["alpha"]);
        T::Detached => T::Detached, |_| vec![];
        T::GitLocked(_) => T::GitLocked("alpha"), |_| texts(["alpha"]);
        T::Elsewhere { .. } => T::Elsewhere { case: *CASE, register: "alpha" }, |_| vec![CASE.to_string(), "alpha".into()];
        T::CannotSign(_) => T::CannotSign("alpha"), |_| texts(["alpha"]);
        T::Unreachable(_) => T::Unreachable("alpha"), |_| texts(["alpha"]);
        T::BadBundle(_) => T::BadBundle("alpha"), |_| texts(["alpha"]);
        T::BundleLacksPast => T::BundleLacksPast, |_| vec![];
        T::GitFailed { .. } => T::GitFailed { command: "commit-tree", words: "alpha" }, |_| texts(["commit-tree", "alpha"]);
        T::Busy => T::Busy, |_| vec![];
        T::Changed(_) => T::Changed("alpha"), |_| texts(["alpha"]);
        T::BranchMoved => T::BranchMoved, |_| vec![];
        T::Disk { .. } => T::Disk { path: "alpha", cause: Disk::Full }, |_| texts(["alpha"]);
        T::BrokenJournal => T::BrokenJournal, |_| vec![];
        T::NobodyActs => T::NobodyActs, |_| vec![];
        T::NoSuchStaff { .. } => T::NoSuchStaff { name: "omar", known: &WORDS }, |_| texts(["omar", "alpha", "beta"]);
        T::NoCase(_) => T::NoCase("2606-42"), |_| texts(["2606-42"]);
        T::AmbiguousCase { .. } => T::AmbiguousCase { asked: "42", cases: &CASES, count: 3 }, |_| vec!["42".into(), CASE.to_string(), "3".into()];
        T::NoCommit(_) => T::NoCommit("HEAD~9"), |_| texts(["HEAD~9"]);
        T::NoCases => T::NoCases, |_| vec![];
        T::NoneAt { .. } => T::NoneAt { event: EventKind::Deliver, from: &[Stage::Registered, Stage::InDelivery] },
            |to| vec![to.event(EventKind::Deliver), to.stage(Stage::Registered), to.stage(Stage::InDelivery)];
        T::NoSession(_) => T::NoSession("S-2026-009"), |_| texts(["S-2026-009"]);
        T::WhichSession => T::WhichSession, |_| texts(["--session"]);
        T::NotPresent { .. } => T::NotPresent { member: &HUDA, present: &STAFF }, |to| vec![to.staff(&HUDA), to.staff(&STAFF[0])];
        T::Missing(_) => T::Missing(&WORDS), |_| texts(["alpha", "beta"]);
        T::OneOf(_) => T::OneOf(&WORDS), |_| texts(["alpha", "beta"]);
        T::BadArgument { .. } => T::BadArgument { name: "--phone", value: "12", why: &BadValue::PhoneForm }, |to| vec!["--phone".into(), "12".into(), to.value(&BadValue::PhoneForm)];
        T::OddClock(_) => T::OddClock(moment()), |_| vec![];
        T::NotOnList { .. } => T::NotOnList { name: "--service", found: "alpah", known: &WORDS, nearest: Some("alpha") }, |_| texts(["--service", "alpah", "alpha", "beta"]);
        T::UnfitMessage { .. } => T::UnfitMessage { case: *CASE, template: Template::Collect, stage: Stage::Received, fitting: &[Template::Papers] },
            |to| vec![CASE.to_string(), to.template(Template::Collect), to.stage(Stage::Received), to.template(Template::Papers)];
        T::Unprintable { .. } => T::Unprintable { case: *CASE, sheet: Sheet::Decision, stage: Stage::Received, disputed: false },
            |to| vec![CASE.to_string(), to.sheet(Sheet::Decision), to.stage(Stage::Received)];
        T::NoPdf => T::NoPdf, |_| texts(["--pdf", "PDF"]);
        T::PdfFailed(_) => T::PdfFailed("alpha"), |_| texts(["alpha"]);
        T::NoMobile(_) => T::NoMobile(*CASE), |_| vec![CASE.to_string()];
        T::BadClock(_) => T::BadClock("noon"), |_| texts(["noon", "BMF_NOW"]);
        T::NoSuchField { .. } => T::NoSuchField { name: "fone", nearest: Some("applicant.phone") }, |_| texts(["fone", "applicant.phone"]);
        T::NoClause(_) => T::NoClause("S9"), |_| texts(["S9"]);
        T::FaultyFile(_) => T::FaultyFile("alpha"), |_| texts(["alpha"]);
        T::NotUnited { .. } => T::NotUnited { path: "alpha", cause: Parting::SameId }, |_| texts(["alpha"]);
        T::WrongFile { .. } => T::WrongFile { path: "alpha", id: *CASE }, |_| vec!["alpha".into(), CASE.to_string()];
        T::MonthFull => T::MonthFull, |_| vec![];
        T::Stopped => T::Stopped, |_| vec![];
        T::Drafted => T::Drafted, |_| vec![];
        T::NoDrafts => T::NoDrafts, |_| vec![];
        T::OnlyAsked(_) => T::OnlyAsked("--alpha"), |_| texts(["--alpha"]);
        T::Adjourned => T::Adjourned, |_| vec![];
        T::Output => T::Output, |_| vec![];
        T::Bug(_) => T::Bug("alpha"), |_| texts(["alpha"]);
        T::Usage(_) => T::Usage(Usage::NoCommand), |_| vec![];
    }
}

#[rustfmt::skip]
pub(super) fn usages() -> Vec<(Usage<'static>, Arguments)> {
    use Usage as U;
    samples! { Usage<'static>;
        U::NoCommand => U::NoCommand, |_| vec![];
        U::UnknownCommand { .. } => U::UnknownCommand { found: "shwo", nearest: Some("show") }, |_| texts(["shwo", "show"]);
        U::ExtraWord(_) => U::ExtraWord("alpha"), |_| texts(["alpha"]);
        U::UnknownFlag { .. } => U::UnknownFlag { found: "--fone", nearest: Some("--phone") }, |_| texts(["--fone", "--phone"]);
        U::MissingArguments(_) => U::MissingArguments(&WORDS), |_| texts(["alpha", "beta"]);
        U::MissingValue(_) => U::MissingValue("--phone"), |_| texts(["--phone"]);
        U::BadChoice { .. } => U::BadChoice { flag: "--lang", found: "fr", known: &WORDS }, |_| texts(["--lang", "fr", "alpha", "beta"]);
        U::BadValue { .. } => U::BadValue { flag: "--cases", found: "many" }, |_| texts(["--cases", "many"]);
        U::Conflict { .. } => U::Conflict { flag: "--accept", other: "--reject" }, |_| texts(["--accept", "--reject"]);
        U::TooManyValues(_) => U::TooManyValues("--as"), |_| texts(["--as"]);
        U::NotText => U::NotText, |_| vec![];
        U::Other => U::Other, |_| vec![];
    }
}

#[rustfmt::skip]
pub(super) fn disks() -> Vec<(Disk, Arguments)> {
    use Disk as D;
    samples! { Disk;
        D::Denied => D::Denied, |_| vec![];
        D::ReadOnly => D::ReadOnly, |_| vec![];
        D::Full => D::Full, |_| vec![];
        D::Missing => D::Missing, |_| vec![];
        D::Taken => D::Taken, |_| vec![];
        D::NotAFile => D::NotAFile, |_| vec![];
        D::TooLarge => D::TooLarge, |_| vec![];
        D::Other(_) => D::Other(Some(5)), |_| texts(["5"]);
    }
}

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-06-28T09:12:00+03:00").unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 28).unwrap()
}

fn riyals() -> Grant {
    Grant::Amount(Money::parse("1500").unwrap())
}

fn session() -> SessionId {
    SessionId::parse("S-2026-001").unwrap()
}
