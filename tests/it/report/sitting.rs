//! Before the committee: which cases it hears in which order, and what it sees of each.

use crate::report::world::{Made, basis, day, money};
use bmf::domain::actor::StaffId;
use bmf::domain::case::{Case, Header};
use bmf::domain::event::act::{Act, Grant, Outcome, OutcomeKind, Urgency};
use bmf::domain::event::kind::EventKind;
use bmf::domain::event::ties::{NotSame, Ties};
use bmf::domain::identity::NationalId;
use bmf::domain::phone::Phone;
use bmf::domain::refusal::Obstacle;
use bmf::domain::session::{Session, SessionId};
use bmf::report::sitting::docket::docket;
use bmf::report::sitting::earlier::{Tie, earlier};
use bmf::report::sitting::hearing::Hearing;
use bmf::report::sitting::precedents::Precedents;
use chrono::DateTime;

fn before_committee(number: u32, on: &str) -> Made {
    raised(Made::support(number, on), on)
}

fn raised(made: Made, on: &str) -> Made {
    let need = Urgency::High;
    let note = Some("ثلاثة أبناء".to_owned());
    made.signed(on)
        .did("huda", on, Act::Assess { need, note })
        .submitted(on)
}

fn put_off(number: u32, until: Option<&str>) -> Made {
    let outcome = Outcome::Defer(until.map(day));
    let made = before_committee(number, "2026-06-01");
    made.decided("2026-06-16", outcome, "home-visit")
        .told("2026-06-17")
}

fn staff(ids: &[&str]) -> Vec<StaffId> {
    ids.iter().map(|id| StaffId::parse(id).unwrap()).collect()
}

fn session(present: &[&str]) -> Session {
    Session {
        id: SessionId::parse("S-2026-009").unwrap(),
        opened: DateTime::parse_from_rfc3339("2026-07-01T10:00:00+03:00").unwrap(),
        by: StaffId::parse("noura").unwrap(),
        committee: staff(&["huda", "majed", "noura"]),
        present: staff(present),
        aside: Vec::new(),
        cases: Vec::new(),
    }
}

fn heard(cases: &[Case], session: Option<&Session>) -> Vec<u32> {
    let ids = docket(cases, session, &basis("2026-07-01"));
    ids.into_iter().map(|id| id.number()).collect()
}

#[test]
fn overdue_first_then_due_soonest_and_what_is_not_due_yet_last() {
    let cases = [
        before_committee(1, "2026-06-25").case(),
        before_committee(2, "2026-06-15").case(),
        before_committee(3, "2026-05-01").case(),
        put_off(4, None).case(),
        put_off(5, Some("2026-07-10")).case(),
        Made::support(6, "2026-06-20").case(),
        before_committee(7, "2026-06-01")
            .rejected("2026-06-20")
            .case(),
    ];
    assert_eq!(heard(&cases, None), [3, 4, 2, 5, 1]);
}

#[test]
fn what_was_decided_in_this_sitting_is_not_heard_again_in_it() {
    let cases = [put_off(1, None).case(), put_off(2, None).case()];
    let mut session = session(&["huda", "noura"]);
    session.cases.push(cases[0].header.id);
    assert_eq!(heard(&cases, Some(&session)), [2]);
}

#[test]
fn the_same_identity_or_phone_is_the_same_person_and_the_newest_case_comes_first() {
    let id = |id: &str| Some(NationalId::parse(id).unwrap());
    let phone = |phone: &str| Some(Phone::parse(phone).unwrap());
    let asks = Made::support(1, "2026-06-20").with(|header| {
        header.applicant.national_id = id("1000000008");
        header.applicant.phone = phone("0551234567");
    });
    let by_phone =
        Made::support(2, "2026-01-01").with(|header| header.applicant.phone = phone("0551234567"));
    let for_her = Made::support(3, "2026-02-01")
        .with(|header| header.beneficiary.national_id = id("1000000008"));
    let other = Made::support(4, "2026-03-01")
        .with(|header| header.applicant.national_id = id("1000000016"));
    let nobody = Made::support(5, "2026-04-01");
    let cases: Vec<Case> = [asks, by_phone, for_her, other, nobody]
        .iter()
        .map(Made::case)
        .collect();
    let found: Vec<(u32, Tie)> = earlier(&cases[0], &cases)
        .iter()
        .map(|it| (it.case.header.id.number(), it.by))
        .collect();
    assert_eq!(found, [(3, Tie::Person), (2, Tie::Phone)]);
    assert!(earlier(&cases[4], &cases).is_empty());
}

#[test]
fn what_an_officer_said_at_intake_counts_more_than_a_phone() {
    let phone = |header: &mut Header| {
        header.applicant.phone = Some(Phone::parse("0551234567").unwrap());
    };
    let same = Made::support(1, "2026-01-01").case();
    let apart = Made::support(2, "2026-01-02").with(phone).case();
    let mut asks = Made::support(3, "2026-06-20").with(phone).case();
    asks.events[0].act = Act::Intake(Ties {
        same_as: Some(same.header.id),
        not_same: vec![NotSame {
            case: apart.header.id,
            reason: "أخوان".to_owned(),
        }],
    });
    let cases = [same, apart, asks];
    let of = |case: usize| -> Vec<u32> {
        let found = earlier(&cases[case], &cases);
        found.iter().map(|it| it.case.header.id.number()).collect()
    };
    assert_eq!(of(2), [1]);
    assert_eq!(of(0), [3]);
    assert!(of(1).is_empty());
}

#[test]
fn like_requests_are_those_for_the_same_service_that_were_answered() {
    let accepted = |number, on, amount| before_committee(number, on).accepted(on, amount);
    let bags = accepted(5, "2026-05-05", "9000")
        .with(|header| header.service = Some("school-supplies".to_owned()));
    let cases: Vec<Case> = [
        before_committee(1, "2026-06-25"),
        accepted(2, "2026-05-01", "3000"),
        accepted(3, "2026-05-03", "1000"),
        before_committee(4, "2026-05-04").rejected("2026-05-04"),
        bags,
        put_off(6, None),
        accepted(7, "2026-05-02", "2000"),
        accepted(8, "2026-04-01", "4000"),
    ]
    .iter()
    .map(Made::case)
    .collect();
    let found = Precedents::of(&cases[0], &cases, 2, &basis("2026-07-01"));
    assert_eq!((found.accepted, found.rejected), (4, 1));
    // The lower of the middle two, which was really granted.
    assert_eq!(found.median, Some(Grant::Amount(money("2000"))));
    let latest: Vec<(String, OutcomeKind)> = found
        .latest
        .iter()
        .map(|it| (it.on.to_string(), it.outcome))
        .collect();
    assert_eq!(
        latest,
        [
            ("2026-05-04".to_owned(), OutcomeKind::Reject),
            ("2026-05-03".to_owned(), OutcomeKind::Accept)
        ]
    );
    let asks_for_nothing = Made::support(9, "2026-06-01").with(|header| header.service = None);
    let none = Precedents::of(&asks_for_nothing.case(), &cases, 2, &basis("2026-07-01"));
    assert_eq!((none.accepted, none.median), (0, None));
}

fn hearing<'a>(case: &'a Case, session: &Session, by: &str) -> Hearing<'a> {
    let by = StaffId::parse(by).unwrap();
    let basis = basis("2026-07-01");
    Hearing::of(
        case,
        std::slice::from_ref(case),
        session,
        (&by, session.opened),
        &basis,
    )
}

#[test]
fn a_hearing_shows_the_clock_the_papers_and_what_was_found() {
    let case = before_committee(1, "2026-06-25").case();
    let session = session(&["huda", "noura"]);
    let hearing = hearing(&case, &session, "noura");
    let wait = hearing.wait.unwrap();
    assert_eq!((wait.days, wait.overdue), (6, false));
    assert_eq!(wait.not_before, Some(day("2026-07-09")));
    assert_eq!(wait.due, day("2026-07-25"));
    assert_eq!(hearing.missing, ["national-id", "school-letter"]);
    assert_eq!(hearing.assessment_note(), Some("ثلاثة أبناء"));
    assert_eq!(hearing.in_the_way, []);
}

#[test]
fn a_relative_stands_aside_and_the_quorum_may_be_gone() {
    let related = Made::support(1, "2026-06-01")
        .with(|header| header.applicant.relation = StaffId::parse("huda"));
    let related = raised(related, "2026-06-01");
    let case = related.case();
    let all = hearing(&case, &session(&["huda", "majed", "noura"]), "noura").taking_part;
    assert_eq!(all, staff(&["majed", "noura"]));
    let two = session(&["huda", "noura"]);
    let two = hearing(&case, &two, "noura");
    assert!(two.aside[0].is_of_a_relative());
    assert!(
        matches!(
            two.in_the_way[..],
            [Obstacle::NoQuorum {
                present: 1,
                needed: 2,
                ..
            }]
        ),
        "{:?}",
        two.in_the_way
    );
}

#[test]
fn whoever_verified_is_told_before_anything_is_decided() {
    let case = before_committee(1, "2026-06-01").case();
    let session = session(&["huda", "noura"]);
    let found = hearing(&case, &session, "sara").in_the_way;
    let did = EventKind::Intake;
    assert!(
        found.contains(&Obstacle::DutyNotSeparate { did }),
        "{found:?}"
    );
    let wrong_role = |it: &Obstacle| matches!(it, Obstacle::WrongRole { .. });
    assert!(found.iter().any(wrong_role), "{found:?}");
}
