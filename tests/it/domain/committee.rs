//! The committee and what follows its decision: separate duty, quorum, reasons, grants, ratings.

use crate::support::acts;
use crate::support::story::Story;
use crate::support::world::World;
use crate::support::world::case_id;
use crate::support::world::staff;
use bmf::domain::actor::Role;
use bmf::domain::event::act::Act;
use bmf::domain::event::act::Grant;
use bmf::domain::event::act::Outcome;
use bmf::domain::event::kind::EventKind;
use bmf::domain::session::SessionId;
use bmf::domain::stage::Stage;
use insta::assert_snapshot;

#[test]
fn s5b_only_the_secretary_records_a_decision() {
    assert_snapshot!(ready().by("sara").why_not(acts::accept("4000")), @r#"
        S5b WrongRole { by: StaffId("sara"), roles: [Secretary], holders: [StaffId("noura")] }
        S5b DutyNotSeparate { did: Intake }
    "#);
    assert_snapshot!(ready().by("ghost").why_not(acts::accept("4000")), @r#"S5b UnknownStaff { by: StaffId("ghost") }"#);
}

#[test]
fn s5b_who_took_declared_or_verified_does_not_record_the_decision() {
    let world = World::new().staff("layla", Role::ALL);
    let taken = || world.case().comes_on(0);
    let took = taken().by("layla").does(acts::intake()).submitted();
    let declared = taken().does(acts::intake()).by("layla").declare();
    let declared = declared.verify().assess().submit();
    let verified = taken().does(acts::intake()).declare().by("layla").verify();
    let verified = verified.assess().submit();
    let shown = [took, declared, verified].map(|story| {
        let story = story.on_day(15);
        assert_eq!(
            story.clone().accept("4000").stage(),
            Stage::Accepted,
            "another may"
        );
        story.by("layla").why_not(acts::accept("4000"))
    });
    assert_snapshot!(shown.join("\n"), @r"
        S5b DutyNotSeparate { did: Intake }
        S5b DutyNotSeparate { did: Declare }
        S5b DutyNotSeparate { did: Verify }
    ");
}

#[test]
fn s5b_who_only_assessed_or_raised_it_may_record_the_decision() {
    let world = World::new().staff("layla", Role::ALL);
    let story = world.case().taken().declare().verify();
    let story = story.by("layla").assess().by("layla").submit().on_day(15);
    assert_eq!(story.by("layla").accept("4000").stage(), Stage::Accepted);
}

#[test]
fn s5b_a_signature_that_was_voided_no_longer_bars_its_writer() {
    let world = World::new().staff("layla", Role::ALL);
    let story = world.case().taken().by("layla").declare();
    let wrong = story.last(EventKind::Declare);
    let story = story
        .by("layla")
        .does(acts::void(wrong))
        .submitted()
        .on_day(15);
    assert_eq!(story.by("layla").accept("4000").stage(), Stage::Accepted);
}

#[test]
fn s5b_a_majority_of_the_members_takes_part() {
    assert_eq!(
        ready().present(&["huda", "noura"]).accept("4000").stage(),
        Stage::Accepted
    );
    assert_snapshot!(ready().present(&["noura"]).why_not(acts::accept("4000")), @"S5b NoQuorum { present: 1, needed: 2, aside: [] }");
    assert_snapshot!(ready().present(&["noura", "noura"]).why_not(acts::accept("4000")), @"S5b NoQuorum { present: 1, needed: 2, aside: [] }");
    assert_snapshot!(ready().present(&["huda", "noura", "khalid"]).why_not(acts::accept("4000")), @r#"S5b NotAMember { member: StaffId("khalid") }"#);
    assert_snapshot!(ready().present(&["noura", "khalid"]).why_not(acts::accept("4000")), @r#"
        S5b NotAMember { member: StaffId("khalid") }
        S5b NoQuorum { present: 1, needed: 2, aside: [] }
    "#);
}

#[test]
fn s5b_who_stands_aside_does_not_count() {
    assert_eq!(
        ready().aside("huda").accept("4000").stage(),
        Stage::Accepted
    );
    assert_snapshot!(ready().present(&["huda", "noura"]).aside("huda").why_not(acts::accept("4000")), @r#"S5b NoQuorum { present: 1, needed: 2, aside: [StaffId("huda")] }"#);
}

#[test]
fn s5b_standing_aside_for_another_case_changes_nothing() {
    let other = case_id(99);
    let story = ready().present(&["huda", "noura"]).aside("huda");
    let story = story.sitting(|sitting| sitting.as_mut().unwrap().aside[0].case = other);
    assert_eq!(story.accept("4000").stage(), Stage::Accepted);
}

#[test]
fn s5b_a_decision_belongs_to_the_sitting_it_names() {
    assert_snapshot!(ready().sitting(|sitting| *sitting = None).why_not(acts::accept("4000")), @"S5b NoSession");
    let other = SessionId {
        year: 2026,
        number: 2,
    };
    let story = ready().sitting(|sitting| sitting.as_mut().unwrap().id = other);
    assert_snapshot!(story.why_not(acts::accept("4000")), @"S5b NoSession");
}

#[test]
fn s5b_a_decision_has_a_reason_that_the_policy_lists() {
    let decide = |outcome, reason, words| Act::Decide(acts::decision(outcome, reason, words));
    let grant = Some(acts::riyals_of("4000"));
    assert_snapshot!(ready().why_not(decide(Outcome::Accept(grant), "kindness", None)), @r#"S5b ReasonUnknown { code: "kindness", known: ["need", "orphan", "student-merit", "emergency"] }"#);
    assert_snapshot!(ready().why_not(decide(Outcome::Reject, "need", None)), @r#"
        S5b ReasonUnknown { code: "need", known: ["incomplete", "not-eligible", "outside-scope", "no-budget", "served-elsewhere"] }
        S5b WordsMissing
    "#);
    assert_snapshot!(ready().why_not(decide(Outcome::AskMore(None), "more-information", None)), @"S5b WordsMissing");
    let put_off = ready().does(decide(Outcome::Defer(None), "home-visit", None));
    assert_eq!(put_off.stage(), Stage::Deferred);
}

#[test]
fn o1_a_request_is_accepted_on_an_assessed_need_and_rejected_without() {
    let story = World::new()
        .case()
        .taken()
        .declare()
        .verify()
        .submit()
        .on_day(15);
    assert_snapshot!(story.why_not(acts::accept("4000")), @"O1 NotAssessed");
    assert_eq!(story.reject().stage(), Stage::Rejected);
}

#[test]
fn s7_a_grant_is_in_the_measure_of_its_service() {
    let accept = |grant| Act::Decide(acts::decision(Outcome::Accept(grant), "need", None));
    assert_snapshot!(ready().why_not(accept(None)), @"S7 GrantMeasure { measure: Amount }");
    assert_snapshot!(ready().why_not(accept(Some(Grant::Quantity(2)))), @"S7 GrantMeasure { measure: Amount }");
    assert_snapshot!(ready().why_not(acts::accept("0")), @"S7 NothingGiven");
}

#[test]
fn s6_registration_waits_until_the_applicant_was_told() {
    let accepted = ready().accept("4000");
    assert_snapshot!(accepted.why_not(acts::register()), @"S5b NotTold");
    let told = accepted.notify();
    assert_snapshot!(told.why_not(acts::notify()), @"S5b ToldAlready { on: 2026-06-29 }");
    assert_eq!(told.register().stage(), Stage::Registered);
}

#[test]
fn s7_nothing_is_delivered_before_registration() {
    assert_snapshot!(ready().accept("4000").notify().why_not(acts::deliver("2500")), @"S6 NotRegistered");
    assert_snapshot!(ready().why_not(acts::deliver("2500")), @"S7 WrongStage { stage: BeforeCommittee, from: [Accepted, Registered, InDelivery] }");
}

#[test]
fn s7_parts_add_up_to_the_grant_and_never_past_it() {
    let registered = ready().accept("4000").notify().register();
    assert_snapshot!(registered.why_not(acts::deliver("4000.01")), @"S7 TooMuch { given: Amount(Money(4000.01)), remaining: Amount(Money(4000.0)) }");
    assert_snapshot!(registered.why_not(acts::deliver("0")), @"S7 NothingGiven");
    assert_snapshot!(registered.why_not(acts::deliver_grant(Grant::Quantity(1))), @"S7 GrantMeasure { measure: Amount }");
    let part = registered.deliver("2500");
    assert_eq!(part.stage(), Stage::InDelivery);
    assert_snapshot!(part.why_not(acts::deliver("2000")), @"S7 TooMuch { given: Amount(Money(2000.0)), remaining: Amount(Money(1500.0)) }");
    let whole = part.deliver("1500");
    assert_eq!(whole.stage(), Stage::Delivered);
    assert_eq!(whole.view().remaining, Some(acts::riyals_of("0")));
    assert_snapshot!(whole.why_not(acts::deliver("1")), @"S7 WrongStage { stage: Delivered, from: [Accepted, Registered, InDelivery] }");
}

#[test]
fn s7_a_service_that_was_not_given_whole_is_closed_with_a_reason() {
    let part = ready().accept("4000").notify().register().deliver("2500");
    assert_snapshot!(part.why_not(acts::close(None)), @"S7 Unfinished");
    assert_eq!(
        part.clone().does(acts::close(Some("Moved away"))).stage(),
        Stage::Closed
    );
    assert_eq!(
        part.deliver("1500").does(acts::close(None)).stage(),
        Stage::Closed
    );
}

#[test]
fn s5b_a_rejected_case_is_closed_only_once_the_applicant_was_told() {
    let rejected = ready().reject();
    assert_snapshot!(rejected.clone().by("noura").why_not(acts::close(None)), @"S5b NotTold");
    assert_eq!(
        rejected
            .notify()
            .by("noura")
            .does(acts::close(None))
            .stage(),
        Stage::Closed
    );
}

#[test]
fn o6c_who_had_a_hand_in_it_does_not_record_its_rating() {
    let done = ready().accept("4000").notify().register().deliver("4000");
    let shown = ["sara", "noura", "khalid"].map(|id| done.clone().by(id).why_not(acts::feedback()));
    assert_snapshot!(shown.join("\n"), @r"
        O6c NotIndependent { did: Verify }
        O6c NotIndependent { did: Decide }
        O6c NotIndependent { did: Deliver }
    ");
    for independent in ["huda", "majed", "reem"] {
        let rated = done.clone().by(independent).does(acts::feedback());
        assert_eq!(rated.stage(), Stage::Delivered);
        assert_eq!(
            rated.view().feedback.map(|event| &event.by),
            Some(&staff(independent))
        );
    }
}

#[test]
fn o6c_a_rejected_applicant_may_rate_too_and_may_decline() {
    let declined = Act::Feedback {
        score: None,
        comment: None,
    };
    assert!(ready().reject().does(declined).view().feedback.is_some());
}

/// Before the committee, on the first day after the two weeks.
fn ready() -> Story {
    World::new().case().taken().submitted().on_day(15)
}
