//! How a case stands to the clauses: at each stage of a request, and for the other kinds.

use crate::report::world::{Made, basis, column, day};
use bmf::domain::case::{Case, CaseKind, Origin};
use bmf::domain::channel::Channel;
use bmf::domain::event::act::{Act, Outcome, Urgency};
use bmf::domain::event::kind::EventKind;
use bmf::domain::policy::Policy;
use bmf::domain::policy::clause::Clause;
use bmf::domain::policy::reply::Reading;
use bmf::report::Basis;
use bmf::report::explain::{Breach, Standing, explain, rows};
use bmf::report::table::Column;

/// The clauses that ask something of the case, each with its standing.
fn line(made: &Made) -> String {
    let standings = explain(&made.case(), &basis("2026-07-01"));
    let asked = standings
        .iter()
        .filter(|item| item.standing != Standing::NotAsked);
    let words = asked.map(|item| {
        let standing = item.standing.kind().name();
        format!("{}:{standing}", item.clause.name())
    });
    words.collect::<Vec<_>>().join(" ")
}

fn one(case: &Case, clause: Clause, basis: &Basis<'_>) -> Standing {
    let mut found = explain(case, basis)
        .into_iter()
        .filter(|item| item.clause == clause);
    found.next().unwrap().standing
}

fn before_committee() -> Made {
    let need = Urgency::High;
    Made::support(1, "2026-06-01")
        .did("huda", "2026-06-01", Act::Assess { need, note: None })
        .signed("2026-06-01")
        .submitted("2026-06-01")
}

#[test]
fn a_request_meets_clause_after_clause_on_its_way() {
    let fresh = Made::support(1, "2026-06-01");
    insta::assert_snapshot!(line(&fresh), @"O1:waiting O5:not-yet O6c:not-yet C1:met S1:met S2:missing S4:waiting S5a:not-yet S5b:not-yet S6:not-yet S7:not-yet");
    let raised = before_committee();
    insta::assert_snapshot!(line(&raised), @"O1:met O5:not-yet O6c:not-yet C1:met S1:met S2:met S4:met S5a:met S5b:waiting S6:not-yet S7:not-yet");
    let accepted = raised.accepted("2026-06-20", "100").told("2026-06-21");
    insta::assert_snapshot!(line(&accepted), @"O1:met O5:not-yet O6c:not-yet C1:met S1:met S2:met S4:met S5a:met S5b:met S6:waiting S7:not-yet");
    let served = accepted
        .registered("2026-06-22")
        .delivered("2026-06-23", "100");
    insta::assert_snapshot!(line(&served), @"O1:met O5:waiting O6c:waiting C1:met S1:met S2:met S4:met S5a:met S5b:met S6:met S7:met");
    let rated = served.rated("2026-06-24", Some(5)).closed("2026-06-25");
    insta::assert_snapshot!(line(&rated), @"O1:met O5:met O6c:met C1:met S1:met S2:met S4:met S5a:met S5b:met S6:met S7:met");
}

#[test]
fn a_rejected_request_is_asked_nothing_more_but_its_rating() {
    let rejected = before_committee().rejected("2026-06-20").told("2026-06-20");
    insta::assert_snapshot!(line(&rejected), @"O1:met O5:waiting O6c:waiting C1:met S1:met S2:met S4:met S5a:met S5b:met");
    insta::assert_snapshot!(line(&rejected.rated("2026-06-21", None)), @"O1:met O6c:met C1:met S1:met S2:met S4:met S5a:met S5b:met");
}

#[test]
fn the_other_kinds_stand_to_their_answer() {
    let complaint = Made::of(CaseKind::Complaint, 1, "2026-06-01");
    insta::assert_snapshot!(line(&complaint), @"T2:waiting O2:waiting O3:waiting O5:not-yet O6c:not-yet C1:met S1:waiting");
    let suggestion = Made::of(CaseKind::Suggestion, 1, "2026-06-01").answered("2026-06-02");
    insta::assert_snapshot!(line(&suggestion), @"G1:met O2:met O3:met O5:waiting O6c:waiting C1:met S1:met");
}

#[test]
fn g1_is_met_by_going_to_people_who_did_not_ask() {
    let case = Made::support(1, "2026-06-01").with(|header| header.origin = Origin::Outreach);
    let standing = one(&case.case(), Clause::G1, &basis("2026-07-01"));
    assert!(matches!(standing, Standing::Met(_)), "{standing:?}");
}

#[test]
fn only_the_channel_it_came_by_is_named() {
    let case = Made::support(1, "2026-06-01").with(|header| header.channel = Channel::Website);
    let clauses = explain(&case.case(), &basis("2026-07-01"));
    let channels: Vec<_> = clauses
        .iter()
        .map(|c| c.clause.name())
        .filter(|c| c.starts_with('C'))
        .collect();
    assert_eq!(channels, ["C7"]);
}

#[test]
fn s2_names_the_papers_and_information_that_are_missing() {
    let case = Made::support(1, "2026-06-01").case();
    let table = rows(&explain(&case, &basis("2026-07-01")));
    let clauses = column(&table, Column::Clause);
    let s2 = clauses.iter().position(|clause| clause == "S2").unwrap();
    assert_eq!(
        column(&table, Column::Missing)[s2],
        r#"["national-id","school-letter","applicant.national_id","applicant.phone","answers.school"]"#
    );
}

#[test]
fn s3_waits_for_research_while_a_referral_is_open() {
    let refer = Act::Refer {
        reason: "unclear".to_owned(),
    };
    let referred = Made::support(1, "2026-06-01").did("sara", "2026-06-02", refer);
    let waiting = one(&referred.case(), Clause::S3, &basis("2026-07-01"));
    assert!(
        matches!(
            waiting,
            Standing::Waiting {
                step: EventKind::Answer,
                ..
            }
        ),
        "{waiting:?}"
    );
    let answered = referred.answered("2026-06-03");
    let Standing::Met(mark) = one(&answered.case(), Clause::S3, &basis("2026-07-01")) else {
        panic!("an answered referral meets S3");
    };
    assert_eq!((mark.day, mark.by.as_str()), (day("2026-06-03"), "huda"));
}

#[test]
fn s5b_is_breached_by_an_early_answer_unless_it_was_urgent() {
    let early = before_committee().rejected("2026-06-14");
    let standing = one(&early.case(), Clause::S5b, &basis("2026-07-01"));
    let Standing::Breached(Breach::Early { not_before, .. }) = standing else {
        panic!("early: {standing:?}");
    };
    assert_eq!(not_before, day("2026-06-15"));
    let urgent = before_committee().decided_urgently("2026-06-14", Outcome::Reject, "x", Some("!"));
    let standing = one(&urgent.case(), Clause::S5b, &basis("2026-07-01"));
    assert!(
        matches!(
            standing,
            Standing::Waiting {
                step: EventKind::Notify,
                ..
            }
        ),
        "{standing:?}"
    );
}

#[test]
fn s5b_is_breached_by_a_late_answer_only_where_the_policy_is_a_ceiling() {
    let today = basis("2026-07-02");
    let mut policy: Policy = today.policy.clone();
    let waiting = before_committee().case();
    let deferred = before_committee().decided("2026-06-20", Outcome::Defer(None), "home-visit");
    let literal = one(&waiting, Clause::S5b, &today);
    let due = Some(day("2026-07-01"));
    assert!(
        matches!(literal, Standing::Waiting { step: EventKind::Decide, due: d, .. } if d == due),
        "{literal:?}"
    );
    policy.reply.reading = Reading::Both;
    let strict = Basis {
        policy: &policy,
        ..today
    };
    let breach = Breach::Late {
        not_after: day("2026-07-01"),
        answered: None,
    };
    assert_eq!(
        one(&waiting, Clause::S5b, &strict),
        Standing::Breached(breach.clone())
    );
    assert_eq!(
        one(&deferred.case(), Clause::S5b, &strict),
        Standing::Breached(breach)
    );
}

#[test]
fn s4_waits_again_after_the_data_changed() {
    let case =
        before_committee().with(|header| header.applicant.address = Some("حي آخر".to_owned()));
    let standing = one(&case.case(), Clause::S4, &basis("2026-07-01"));
    assert!(
        matches!(
            standing,
            Standing::Waiting {
                step: EventKind::Declare,
                ..
            }
        ),
        "{standing:?}"
    );
}
