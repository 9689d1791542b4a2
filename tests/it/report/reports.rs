//! The reports beside the monthly one, each on a few cases that can be counted by hand.

use crate::report::world::{Made, money, report, report_of, section};
use bmf::domain::actor::StaffId;
use bmf::domain::calendar::{Calendar, Period, Unit};
use bmf::domain::case::{Case, CaseKind};
use bmf::domain::channel::Channel;
use bmf::domain::event::act::{Act, Grant, Outcome, Sighted};
use bmf::domain::field::declared_digest;
use bmf::domain::service::Budget;
use bmf::domain::session::{Aside, Session, SessionId};
use bmf::report::figures::names::ReportKind;
use bmf::report::figures::section::Section;
use bmf::report::figures::{Records, Report, Scope};
use chrono::DateTime;
use insta::assert_snapshot;

pub(super) fn told(report: &Report, of: Section) -> String {
    let rows = section(report, of);
    let counted = rows.iter().filter(|row| !row.ends_with(" 0 0 0"));
    counted.cloned().collect::<Vec<_>>().join("\n")
}

pub(super) fn cases(made: &[Made]) -> Vec<Case> {
    made.iter().map(Made::case).collect()
}

pub(super) fn before_committee(number: u32, on: &str) -> Made {
    Made::support(number, on).signed(on).submitted(on)
}

/// A visit, with a question where there is one.
pub(super) fn visit(made: Made, on: &str, channel: Channel, question: Option<&str>) -> Made {
    let contact = Act::Contact {
        channel,
        questions: question.into_iter().map(str::to_owned).collect(),
        note: None,
    };
    made.did("sara", on, contact)
}

pub(super) fn sighted(made: Made, on: &str, papers: &[&str]) -> Made {
    let over = declared_digest(&made.header);
    let paper = |document: &&str| Sighted {
        document: (*document).to_owned(),
        expires: None,
    };
    let sighted = papers.iter().map(paper).collect();
    let verify = Act::Verify {
        over,
        sighted,
        partial: true,
    };
    made.did("sara", on, verify)
}

#[test]
fn s5b_answers_are_early_in_time_or_late_and_each_stage_has_its_days() {
    let made = [
        before_committee(1, "2026-05-01").accepted("2026-06-01", "100"),
        before_committee(2, "2026-05-20")
            .accepted("2026-06-10", "100")
            .told("2026-06-12"),
        before_committee(3, "2026-06-01").rejected("2026-06-05"),
        before_committee(4, "2026-06-20"),
        Made::of(CaseKind::Inquiry, 5, "2026-06-28").answered("2026-06-30"),
    ];
    let report = report(ReportKind::Timeliness, "2026-06", &cases(&made));
    assert_snapshot!(section(&report, Section::Reply).join("\n"), @"
    min_days 14
    max_days 30
    ");
    assert_snapshot!(section(&report, Section::Answers).join("\n"), @"
    total 3 0 0
    early 1 0 0
    in_time 1 0 0
    late 1 0 0
    ");
    assert_snapshot!(told(&report, Section::Told), @"
    total 1 0 0
    median_days 2
    max 2
    ");
    assert_snapshot!(told(&report, Section::StageDays), @"
    cases received 3 2 0
    median received 0 0
    p90 received 2 0
    max received 2 0
    cases verified 2 2 0
    median verified 0 0
    p90 verified 0 0
    max verified 0 0
    cases before-committee 3 0 0
    median before-committee 21
    p90 before-committee 31
    max before-committee 31
    median deferred
    p90 deferred
    max deferred
    median accepted
    p90 accepted
    max accepted
    median rejected
    p90 rejected
    max rejected
    median registered
    p90 registered
    max registered
    median in-delivery
    p90 in-delivery
    max in-delivery
    median delivered
    p90 delivered
    max delivered
    median answered
    p90 answered
    max answered
    ");
    assert_snapshot!(told(&report, Section::Waiting), @"
    median received
    p90 received
    max received
    median verified
    p90 verified
    max verified
    cases before-committee 1 2 0
    median before-committee 10 20.5
    p90 before-committee 10 30
    max before-committee 10 30
    median deferred
    p90 deferred
    max deferred
    cases accepted 2 0 0
    median accepted 24.5
    p90 accepted 29
    max accepted 29
    cases rejected 1 0 0
    median rejected 25
    p90 rejected 25
    max rejected 25
    median registered
    p90 registered
    max registered
    median in-delivery
    p90 in-delivery
    max in-delivery
    median delivered
    p90 delivered
    max delivered
    cases answered 1 0 0
    median answered 0
    p90 answered 0
    max answered 0
    ");
}

#[test]
fn a_service_has_what_was_asked_approved_given_and_left_against_its_budget() {
    let made = [
        before_committee(1, "2026-05-01")
            .accepted("2026-05-20", "4000")
            .registered("2026-05-21")
            .delivered("2026-05-22", "1000")
            .delivered("2026-06-02", "500.50"),
        before_committee(2, "2026-06-01").accepted("2026-06-20", "2000"),
        before_committee(3, "2025-12-01")
            .accepted("2025-12-20", "300")
            .registered("2025-12-21")
            .delivered("2025-12-22", "300"),
        Made::support(4, "2026-06-03").with(|header| header.service = Some("retired".to_owned())),
    ];
    let cases = cases(&made);
    let of = |period| services(&cases, period);
    let june = of(Period::parse(Unit::Month, "2026-06").unwrap());
    assert_snapshot!(told(&june, Section::Services), @"
    received tuition-aid 1 1 0
    accepted tuition-aid 1 1 0
    delivered tuition-aid 1 1 0
    granted tuition-aid 2000.00 4000.00 0.00
    given tuition-aid 500.50 1000.00 0.00
    remaining tuition-aid 4499.50 3000.00 0.00
    granted emergency-aid 0.00 0.00 0.00
    given emergency-aid 0.00 0.00 0.00
    remaining emergency-aid 0.00 0.00 0.00
    received retired 1
    accepted retired 0
    rejected retired 0
    delivered retired 0
    granted retired 0.00
    given retired 0.00
    remaining retired 0.00
    ");
    // Spent in 2026: 1500.50; of 6000 approved 4499.50 remain: the budget of 5900 is passed by 100.
    assert_snapshot!(told(&june, Section::Budget), @"
    budget tuition-aid 5900.00 5900.00
    spent tuition-aid 1500.50 1000.00
    remaining tuition-aid 4499.50 3000.00
    left tuition-aid 0.00 1900.00
    over tuition-aid 100.00 0.00
    ");
    let hijri = of(Period::parse(Unit::Month, "1447-12").unwrap());
    assert_snapshot!(told(&hijri, Section::Budget), @"
    budget tuition-aid 7000.00 7000.00
    spent tuition-aid 1800.50 300.00
    remaining tuition-aid 2499.50 0.00
    left tuition-aid 2700.00 6700.00
    over tuition-aid 0.00 0.00
    ");
}

/// The report with budgets for tuition aid in one year of either calendar.
fn services(cases: &[Case], period: Period) -> Report {
    let basis = crate::report::world::basis("2026-12-31");
    let mut office = basis.office.clone();
    let service = office.catalogue.services.first_mut().unwrap();
    service.budgets = [
        (Calendar::Gregorian, 2026, "5900"),
        (Calendar::Hijri, 1447, "7000"),
    ]
    .map(|(calendar, year, limit)| Budget {
        calendar,
        year,
        limit: Grant::Amount(money(limit)),
    })
    .to_vec();
    let basis = bmf::report::Basis {
        office: &office,
        ..basis
    };
    let records = Records {
        cases: cases.iter().collect(),
        sessions: Vec::new(),
    };
    let scope = Scope { period, desk: None };
    Report::of(ReportKind::Services, scope, &records, None, &basis)
}

#[test]
fn channels_are_those_of_requests_visits_and_messages() {
    let by_phone = |made: Made| made.with(|header| header.channel = Channel::Phone);
    let asked = visit(
        by_phone(Made::support(1, "2026-06-01")),
        "2026-06-02",
        Channel::Interview,
        Some("Who may sign?"),
    );
    let made = [
        asked
            .signed("2026-06-03")
            .submitted("2026-06-03")
            .accepted("2026-06-20", "10"),
        by_phone(Made::of(CaseKind::Inquiry, 2, "2026-05-30")).answered("2026-06-02"),
    ];
    let report = report(ReportKind::Channels, "2026-06", &cases(&made));
    assert_snapshot!(told(&report, Section::Channels), @"
    contacts interview 1 0 0
    questions interview 1 0 0
    median_days interview
    received phone 1 1 0
    told phone 1 0 0
    accepted phone 1 0 0
    inquiries phone 1 0 0
    median_days phone 3
    median_days social-media
    median_days letter
    median_days assistance-request
    median_days volunteering
    median_days website
    median_days branch-delegate
    ");
}

#[test]
fn the_committee_is_counted_by_seats_and_names_no_member() {
    let staff = |ids: &[&str]| -> Vec<StaffId> {
        ids.iter().map(|id| StaffId::parse(id).unwrap()).collect()
    };
    let sat = |id: &str, on: &str, present: &[&str]| Session {
        id: SessionId::parse(id).unwrap(),
        opened: DateTime::parse_from_rfc3339(&format!("{on}T10:00:00+03:00")).unwrap(),
        by: StaffId::parse("noura").unwrap(),
        committee: staff(&["huda", "majed", "noura"]),
        present: staff(present),
        aside: Vec::new(),
        cases: Vec::new(),
    };
    let decided = before_committee(1, "2026-05-01")
        .decided("2026-06-10", Outcome::AskMore(None), "more-information")
        .accepted("2026-06-24", "10");
    let made = [
        decided,
        before_committee(2, "2026-05-01").rejected("2026-06-24"),
    ];
    let mut aside = sat("S-2026-001", "2026-06-10", &["huda", "majed", "noura"]);
    aside.aside = vec![Aside::of_a_relative(
        made[0].header.id,
        StaffId::parse("huda").unwrap(),
    )];
    let sessions = [
        aside,
        sat("S-2026-002", "2026-06-24", &["huda", "noura"]),
        sat("S-2026-003", "2026-07-01", &["huda", "noura"]),
    ];
    let june = Period::parse(Unit::Month, "2026-06").unwrap();
    let report = report_of(ReportKind::Committee, june, &cases(&made), &sessions);
    assert_snapshot!(section(&report, Section::Sessions).join("\n"), @"
    total 2 0 0
    seats 6 0 0
    present 5 0 0
    attendance 83.3
    aside 1 0 0
    ");
    assert_snapshot!(told(&report, Section::Decided), @"
    cases 2 0 0
    accepted 1 0 0
    rejected 1 0 0
    deferred 1 0 0
    ");
    assert_snapshot!(told(&report, Section::Reasons), @"
    accepted need 1 0 0
    rejected no-budget 1 0 0
    deferred more-information 1 0 0
    ");
    let words = bmf::render::report::object(&report).to_string();
    for name in ["huda", "majed", "noura"] {
        assert!(!words.contains(name), "{name}");
    }
}
