//! Hardship, coverage, a desk's own figures and the funnel.

use crate::report::reports::{before_committee, cases, sighted, told, visit};
use crate::report::world::{Made, day, report, section};
use bmf::domain::calendar::{Period, Unit};
use bmf::domain::case::CaseKind;
use bmf::domain::channel::Channel;
use bmf::report::figures::names::ReportKind;
use bmf::report::figures::section::Section;
use bmf::report::figures::{Records, Report, Scope};
use insta::assert_snapshot;

#[test]
fn o1_hardship_is_visits_papers_shown_again_and_open_questions() {
    let twice = visit(
        Made::support(1, "2026-06-01"),
        "2026-06-03",
        Channel::Interview,
        None,
    );
    let twice = visit(twice, "2026-06-04", Channel::Phone, None);
    let twice = sighted(twice, "2026-06-04", &["national-id", "national-id"]);
    let twice = sighted(twice, "2026-06-06", &["national-id", "school-letter"]);
    let twice = twice.submitted("2026-06-07").rejected("2026-06-25");
    let made = [
        visit(twice, "2026-06-26", Channel::Interview, None),
        visit(
            Made::of(CaseKind::Inquiry, 2, "2026-06-20").with(|h| h.channel = Channel::Phone),
            "2026-06-21",
            Channel::Phone,
            Some("And when?"),
        ),
        before_committee(3, "2026-06-01"),
    ];
    let report = report(ReportKind::Hardship, "2026-06", &cases(&made));
    assert_snapshot!(told(&report, Section::Visits), @"
    cases 1 0 0
    total 2 0 0
    per_case 2
    most 2
    by_visits 2 1 0 0
    ");
    assert_snapshot!(told(&report, Section::PapersAgain), @"
    cases 1 0 0
    total 1 0 0
    by_document national-id 1 0 0
    ");
    assert_snapshot!(told(&report, Section::Unanswered), @"
    cases 1 0 0
    questions 1 0 0
    median_days 9
    max 9
    ");
}

#[test]
fn coverage_counts_how_requests_of_the_period_stood_to_each_clause_at_its_end() {
    let made = [
        before_committee(1, "2026-06-01")
            .accepted("2026-06-10", "10")
            .told("2026-06-10"),
        before_committee(2, "2026-06-01")
            .accepted("2026-06-20", "10")
            .told("2026-06-20"),
        before_committee(3, "2026-06-20"),
        Made::of(CaseKind::Inquiry, 4, "2026-06-20").answered("2026-07-02"),
        Made::support(5, "2026-05-31"),
    ];
    let report = report(ReportKind::Coverage, "2026-06", &cases(&made));
    let rows = section(&report, Section::Coverage);
    let of = |clause: &str| {
        let rows = rows
            .iter()
            .filter(|row| row.split(' ').nth(1) == Some(clause));
        rows.cloned().collect::<Vec<_>>().join("\n")
    };
    // One early answer, one in time, one awaited, one of which nothing is asked.
    assert_snapshot!(of("S5b"), @"
    met S5b 1 0
    waived S5b 1 0
    missed S5b 1 0
    pending S5b 1 1
    ");
    assert_snapshot!(of("S1"), @"
    met S1 3 1
    waived S1 0 0
    missed S1 0 0
    pending S1 1 0
    ");
    assert_snapshot!(of("C1"), @"
    met C1 4 1
    waived C1 0 0
    missed C1 0 0
    pending C1 0 0
    ");
}

#[test]
fn a_desk_has_its_own_cases_and_the_sittings_that_decided_on_them() {
    let cases = cases(&[before_committee(1, "2026-06-01").rejected("2026-06-20")]);
    let period = Period::parse(Unit::Month, "2026-06").unwrap();
    let records = Records {
        cases: cases.iter().collect(),
        sessions: Vec::new(),
    };
    let of = |desk: &str| {
        let desk = Some(bmf::domain::id::DeskCode::parse(desk).unwrap());
        let scope = Scope { period, desk };
        let basis = crate::report::world::basis("2026-12-31");
        Report::of(ReportKind::Monthly, scope, &records, None, &basis)
    };
    assert_eq!(section(&of("DJ"), Section::Received)[0], "total 1 0 0");
    assert_eq!(section(&of("RN"), Section::Received)[0], "total 0 0 0");
    assert_eq!(section(&of("DJ"), Section::Decided)[1], "rejected 1 0 0");
    assert_eq!(day("2026-06-30"), of("DJ").as_of);
}

#[test]
fn the_funnel_narrows_at_every_step() {
    let made = [
        Made::support(1, "2026-06-01"),
        Made::support(2, "2026-06-01").signed("2026-06-02"),
        before_committee(3, "2026-06-01"),
        before_committee(4, "2026-06-01").rejected("2026-06-20"),
        before_committee(5, "2026-06-01")
            .accepted("2026-06-20", "10")
            .registered("2026-07-02"),
        before_committee(6, "2026-06-01")
            .accepted("2026-06-20", "10")
            .registered("2026-06-21")
            .delivered("2026-06-22", "10"),
        Made::of(CaseKind::Inquiry, 7, "2026-06-01"),
        before_committee(8, "2026-05-31"),
    ];
    let report = report(ReportKind::Monthly, "2026-06", &cases(&made));
    assert_snapshot!(section(&report, Section::Funnel).join("\n"), @"
    received 6 1 0
    verified 5 1 0
    submitted 4 1 0
    accepted 2 0 0
    registered 1 0 0
    delivered 1 0 0
    ");
}
