//! What is undone, reopened or objected to: clauses S4, S5b and T2.

use crate::support::acts;
use crate::support::story::Story;
use crate::support::world::World;
use crate::support::world::case_id;
use crate::support::world::moment;
use bmf::domain::actor::Role;
use bmf::domain::case::Case;
use bmf::domain::case::CaseKind;
use bmf::domain::event::kind::EventKind;
use bmf::domain::stage::Stage;
use insta::assert_snapshot;

#[test]
fn s4_an_amendment_changes_something_and_belongs_to_whom_the_policy_names() {
    assert_snapshot!(taken().why_not(acts::amend(&[])), @"S4 NothingChanges");
    assert_snapshot!(taken().by("khalid").why_not(acts::amend(&["summary"])), @r#"S4 WrongRole { by: StaffId("khalid"), roles: [Reception, Research, Secretary], holders: [StaffId("sara"), StaffId("huda"), StaffId("noura")] }"#);
    let world = World::new().policy(|policy| {
        policy
            .authority
            .insert(EventKind::Amend, vec![Role::Service]);
    });
    let story = world.case().taken().by("khalid");
    assert_eq!(
        story.does(acts::amend(&["summary"])).stage(),
        Stage::Received
    );
}

#[test]
fn s4_a_wrong_entry_is_set_aside_by_its_writer_the_secretary_or_the_manager() {
    let story = taken().does(acts::refer());
    let wrong = story.last(EventKind::Refer);
    assert!(
        story
            .clone()
            .does(acts::void(wrong))
            .view()
            .referral
            .is_none()
    );
    assert!(
        story
            .clone()
            .by("noura")
            .does(acts::void(wrong))
            .view()
            .referral
            .is_none()
    );
    assert_snapshot!(story.by("huda").why_not(acts::void(wrong)), @r#"S4 NotYours { by: StaffId("sara") }"#);
}

#[test]
fn s4_what_others_stand_on_is_not_set_aside() {
    let story = taken().submitted().on_day(15).accept("4000").notify();
    let decision = story.last(EventKind::Decide);
    assert_snapshot!(story.clone().by("noura").why_not(acts::void(decision)), @"S4 StoodOnBy { event: EventId(7), kind: Notify }");
    let told = story.last(EventKind::Notify);
    let story = story
        .does(acts::void(told))
        .by("noura")
        .does(acts::void(decision));
    assert_eq!(story.stage(), Stage::BeforeCommittee);
    assert_eq!(story.reject().stage(), Stage::Rejected);
}

#[test]
fn s4_a_delivery_set_aside_gives_back_what_remains() {
    let story = taken().registered().deliver("2500").deliver("1500");
    let second = story.last(EventKind::Deliver);
    let story = story.by("noura").does(acts::void(second));
    assert_eq!(story.stage(), Stage::InDelivery);
    assert_eq!(story.view().remaining, Some(acts::riyals_of("1500")));
}

#[test]
fn s4_the_intake_and_corrections_themselves_stay() {
    let story = taken().amend("summary", "Fees").does(acts::refer());
    let refer = story.last(EventKind::Refer);
    let story = story.does(acts::void(refer));
    let shown = [
        EventKind::Intake,
        EventKind::Amend,
        EventKind::Void,
        EventKind::Refer,
    ];
    let shown = shown.map(|kind| story.why_not(acts::void(story.last(kind))));
    assert_snapshot!(shown.join("\n"), @r"
        S4 NotVoidable { kind: Intake }
        S4 NotVoidable { kind: Amend }
        S4 NotVoidable { kind: Void }
        S4 NoSuchEvent { event: EventId(3) }
    ");
}

#[test]
fn t2_a_withdrawn_request_returns_to_where_it_was() {
    for story in [
        taken(),
        taken().declare().verify(),
        taken().submitted(),
        taken().registered(),
    ] {
        let stage = story.stage();
        let back = story.does(acts::withdraw()).does(acts::reopen(None));
        assert_eq!(back.stage(), stage);
    }
}

#[test]
fn t2_a_closed_case_returns_to_where_it_was() {
    let closed = taken()
        .registered()
        .deliver("2500")
        .does(acts::close(Some("Moved away")));
    let back = closed.does(acts::reopen(None));
    assert_eq!(back.stage(), Stage::InDelivery);
    assert_eq!(back.deliver("1500").stage(), Stage::Delivered);
}

#[test]
fn t2_only_the_secretary_or_the_manager_reopens() {
    let story = taken().does(acts::withdraw());
    assert_snapshot!(story.clone().by("sara").why_not(acts::reopen(None)), @r#"T2 WrongRole { by: StaffId("sara"), roles: [Secretary, Manager], holders: [StaffId("noura"), StaffId("majed")] }"#);
    assert_eq!(
        story.by("noura").does(acts::reopen(None)).stage(),
        Stage::Received
    );
}

#[test]
fn t2_a_rejected_case_reopens_before_the_committee_and_the_clock_starts_anew() {
    let closed = rejected().does(acts::close(None)).on_day(20);
    let story = closed.does(acts::reopen(None));
    assert_eq!(story.stage(), Stage::BeforeCommittee);
    assert!(story.view().decision.is_none() && story.view().told.is_none());
    assert_snapshot!(story.clone().on_day(33).why_not(acts::accept("4000")), @"S5b TooEarly { not_before: 2026-07-18, submitted: 2026-07-04, days: 14, counting: Calendar }");
    assert_eq!(story.on_day(34).accept("4000").stage(), Stage::Accepted);
}

#[test]
fn t2_an_objection_within_the_appeal_days_reopens_the_case() {
    let rejected = rejected();
    let objection = objection(&rejected.case, 45);
    let reopened = rejected
        .on_day(46)
        .beside(&objection)
        .does(acts::reopen(Some(objection.header.id)));
    assert_eq!(reopened.stage(), Stage::BeforeCommittee);
}

#[test]
fn t2_an_objection_after_the_appeal_days_is_refused() {
    let rejected = rejected();
    let late = World::new()
        .case()
        .kind(CaseKind::Objection)
        .about(&rejected.case);
    assert_snapshot!(late.comes_on(46).why_not(acts::intake()), @"T2 AppealOver { last: 2026-07-29 }");
    let mut late = objection(&rejected.case, 45);
    late.header.received = moment(46);
    let story = rejected.on_day(47).beside(&late);
    assert_snapshot!(story.why_not(acts::reopen(Some(late.header.id))), @"T2 AppealOver { last: 2026-07-29 }");
}

#[test]
fn t2_the_appeal_days_run_from_the_day_the_applicant_was_told() {
    let told_late = taken().submitted().on_day(15).reject().on_day(40).notify();
    assert_eq!(objection(&told_late.case, 70).events.len(), 1);
}

#[test]
fn t2_an_objection_is_about_a_rejection() {
    let accepted = taken().submitted().on_day(15).accept("4000");
    let visitor = || World::new().case().kind(CaseKind::Objection);
    assert_snapshot!(visitor().about(&accepted.case).comes_on(16).why_not(acts::intake()), @"T2 ObjectionNeedsRejection { about: Some((CaseId { desk: DeskCode([68, 74, 0, 0]), year: 2026, month: 6, number: 1 }, Accepted)) }");
    assert_snapshot!(visitor().comes_on(16).why_not(acts::intake()), @"T2 ObjectionNeedsRejection { about: None }");
}

#[test]
fn t2_a_case_is_reopened_upon_its_own_objection_only() {
    let rejected = rejected();
    let own = objection(&rejected.case, 20);
    let mut other = own.clone();
    other.header.about = Some(case_id(9));
    let story = rejected.on_day(21);
    let reopen = acts::reopen(Some(own.header.id));
    assert_snapshot!(story.why_not(reopen.clone()), @"T2 NotItsObjection { named: CaseId { desk: DeskCode([68, 74, 0, 0]), year: 2026, month: 6, number: 2 } }");
    assert_snapshot!(story.beside(&other).why_not(reopen), @"T2 NotItsObjection { named: CaseId { desk: DeskCode([68, 74, 0, 0]), year: 2026, month: 6, number: 2 } }");
}

fn taken() -> Story {
    World::new().case().taken()
}

/// Rejected on day 15, and the applicant told on the same day.
fn rejected() -> Story {
    taken().submitted().on_day(15).reject().notify()
}

fn objection(about: &Case, days: u64) -> Case {
    let visitor = World::new().case().kind(CaseKind::Objection).about(about);
    visitor.comes_on(days).does(acts::intake()).case
}
