//! Data, papers and signatures: clauses S2, S4 and S6.

use crate::support::acts;
use crate::support::acts::day;
use crate::support::acts::national_id;
use crate::support::acts::paper;
use crate::support::story::Story;
use crate::support::world::World;
use bmf::domain::digest::Digest;
use bmf::domain::event::act::Act;
use bmf::domain::event::act::Sighted;
use bmf::domain::stage::Stage;
use insta::assert_snapshot;

#[test]
fn s4_a_request_is_verified_once_declared_and_verified_in_either_order() {
    assert_eq!(taken().declare().stage(), Stage::Received);
    assert_eq!(taken().declare().verify().stage(), Stage::Verified);
    assert_eq!(taken().verify().stage(), Stage::Received);
    assert_eq!(taken().verify().declare().stage(), Stage::Verified);
}

#[test]
fn s4_a_signature_is_over_the_data_as_they_stand() {
    let other = Digest::of(b"other data");
    assert_snapshot!(taken().why_not(acts::declare_over(other)), @"S4 HashDiffers");
    let verify = Act::Verify {
        over: other,
        sighted: vec![national_id(day(2029, 3, 1)), paper("school-letter")],
        partial: false,
    };
    assert_snapshot!(taken().why_not(verify), @"S4 HashDiffers");
}

#[test]
fn s4_a_change_to_declared_data_voids_both_signatures_and_the_papers() {
    let changed = taken()
        .declare()
        .verify()
        .amend("applicant.phone", "0559876543");
    assert_eq!(changed.stage(), Stage::Received);
    assert_snapshot!(changed.why_not(acts::submit()), @r#"
        S4 NotDeclared { voided_by: [Common(Phone)] }
        S2 NotVerified { voided_by: [Common(Phone)], documents: ["national-id", "school-letter"], fields: [] }
    "#);
    let half = changed.declare();
    assert_snapshot!(half.why_not(acts::submit()), @r#"S2 NotVerified { voided_by: [Common(Phone)], documents: ["national-id", "school-letter"], fields: [] }"#);
    let again = half.verify();
    assert!(again.view().voided_by.is_empty());
    assert_eq!(again.submit().stage(), Stage::BeforeCommittee);
}

#[test]
fn s4_a_change_to_the_summary_voids_nothing() {
    let story = taken()
        .declare()
        .verify()
        .amend("summary", "Fees for two terms");
    assert_eq!(story.submit().stage(), Stage::BeforeCommittee);
}

#[test]
fn s4_data_changed_after_acceptance_are_signed_again_before_registration() {
    let accepted = taken().submitted().on_day(15).accept("4000").notify();
    let changed = accepted.amend("applicant.address", "Al-Rabwah");
    assert_eq!(changed.stage(), Stage::Accepted);
    assert_snapshot!(changed.why_not(acts::register()), @r#"
        S4 NotDeclared { voided_by: [Common(Address)] }
        S2 NotVerified { voided_by: [Common(Address)], documents: ["national-id", "school-letter"], fields: [] }
    "#);
    assert_eq!(
        changed.declare().verify().register().stage(),
        Stage::Registered
    );
}

#[test]
fn s4_data_changed_behind_the_log_are_noticed() {
    let mut story = taken().declare().verify();
    story.case.header.applicant.household = Some(9);
    assert_snapshot!(story.why_not(acts::submit()), @r"
        S4 HashDiffers
        S2 HashDiffers
    ");
}

#[test]
fn s2_every_required_paper_is_sighted_before_sign_off() {
    let story = taken().declare();
    assert_snapshot!(story.why_not(acts::verify_with(&story.case, [])), @r#"S2 PapersMissing { documents: ["national-id", "school-letter"] }"#);
    assert_snapshot!(story.why_not(acts::verify_with(&story.case, [paper("passport")])), @r#"S2 PapersMissing { documents: ["national-id", "school-letter"] }"#);
}

#[test]
fn s2_papers_may_come_one_by_one() {
    let story = taken().declare();
    let first = acts::verify_in_part(&story.case, [national_id(day(2029, 3, 1))]);
    let story = story.does(first);
    assert_eq!(story.stage(), Stage::Received);
    assert_snapshot!(story.why_not(acts::submit()), @r#"S2 NotVerified { voided_by: [], documents: ["school-letter"], fields: [] }"#);
    let last = acts::verify_with(&story.case, [paper("school-letter")]);
    assert_eq!(story.does(last).stage(), Stage::Verified);
}

#[test]
fn s2_all_required_information_is_there_before_sign_off() {
    let story = World::new()
        .case()
        .with("applicant.phone", "")
        .with("answers.school", "")
        .taken();
    assert_snapshot!(story.why_not(acts::verify(&story.case)), @r#"S2 InformationMissing { fields: [Common(Phone), Answer("school")] }"#);
    let story = World::new()
        .case()
        .with("service", "")
        .with("applicant.national_id", "")
        .taken();
    assert_snapshot!(story.why_not(acts::verify_with(&story.case, [])), @"S2 InformationMissing { fields: [Common(NationalId), Common(Service)] }");
}

#[test]
fn s2_a_paper_is_valid_on_the_day_it_was_shown() {
    let verify = |story: &Story, expires| {
        acts::verify_with(&story.case, [national_id(expires), paper("school-letter")])
    };
    let story = taken().declare();
    assert_snapshot!(story.why_not(verify(&story, day(2026, 6, 13))), @r#"S2 PaperExpired { document: "national-id", expired: 2026-06-13, shown: 2026-06-14 }"#);
    assert_eq!(
        story
            .tries(verify(&story, day(2026, 6, 14)))
            .unwrap()
            .stage(),
        Stage::Verified
    );
}

#[test]
fn s2_a_paper_shown_before_it_expired_may_be_recorded_after() {
    let story = taken().declare().on_day(10);
    let papers = [national_id(day(2026, 6, 20)), paper("school-letter")];
    let verify = acts::verify_with(&story.case, papers);
    assert_snapshot!(story.why_not(verify.clone()), @r#"S2 PaperExpired { document: "national-id", expired: 2026-06-20, shown: 2026-06-24 }"#);
    let shown_earlier = story.happened(day(2026, 6, 18)).does(verify);
    assert_eq!(shown_earlier.stage(), Stage::Verified);
}

#[test]
fn s2_later_expiry_is_harmless() {
    let story = taken().declare();
    let papers = [national_id(day(2026, 6, 20)), paper("school-letter")];
    let verify = acts::verify_with(&story.case, papers);
    let story = story
        .does(verify)
        .assess()
        .submit()
        .on_day(60)
        .accept("4000");
    assert_eq!(story.notify().register().stage(), Stage::Registered);
}

#[test]
fn s2_the_expiry_of_a_paper_that_has_one_is_noted() {
    let story = taken().declare();
    let papers = [paper("national-id"), paper("school-letter")];
    assert_snapshot!(story.why_not(acts::verify_with(&story.case, papers)), @r#"S2 ExpiryMissing { document: "national-id" }"#);
}

#[test]
fn s2_a_resident_shows_the_iqama_and_others_the_paper_they_have() {
    let resident = World::new()
        .case()
        .with("applicant.national_id", "2000000006");
    let visitor = World::new().case().with("applicant.national_id", "");
    let visitor = visitor.with("applicant.paper", "passport A1234567");
    for (applicant, document) in [(resident, "iqama"), (visitor, "passport")] {
        let story = applicant.taken().declare();
        let own = Sighted {
            document: document.to_owned(),
            expires: Some(day(2029, 3, 1)),
        };
        let verify = acts::verify_with(&story.case, [own, paper("school-letter")]);
        assert_eq!(story.does(verify).stage(), Stage::Verified, "{document}");
    }
    let citizen = taken().declare();
    let iqama = [paper("iqama"), paper("school-letter")];
    assert_snapshot!(citizen.why_not(acts::verify_with(&citizen.case, iqama)), @r#"S2 PapersMissing { documents: ["national-id"] }"#);
}

#[test]
fn s2_nothing_happened_on_a_day_that_has_not_come() {
    let today = taken().happened(day(2026, 6, 14)).declare();
    assert_eq!(today.stage(), Stage::Received);
    let story = taken().happened(day(2026, 6, 15));
    assert_snapshot!(story.why_not(acts::declare(&story.case)), @"S2 InFuture { on: 2026-06-15 }");
}

#[test]
fn s5a_nothing_skips() {
    assert_snapshot!(taken().why_not(acts::submit()), @r#"
        S4 NotDeclared { voided_by: [] }
        S2 NotVerified { voided_by: [], documents: ["national-id", "school-letter"], fields: [] }
    "#);
    assert_snapshot!(taken().why_not(acts::accept("4000")), @"S5b WrongStage { stage: Received, from: [BeforeCommittee, Deferred] }");
    assert_snapshot!(taken().declare().verify().why_not(acts::register()), @"S6 WrongStage { stage: Verified, from: [Accepted] }");
}

#[test]
fn s6_registration_waits_for_its_own_papers() {
    let visitor = World::new()
        .case()
        .asked("emergency-aid")
        .with("answers.event", "illness");
    let story = visitor.taken().declare();
    let verify = acts::verify_with(&story.case, [national_id(day(2029, 3, 1))]);
    let story = story
        .does(verify)
        .assess()
        .submit()
        .on_day(15)
        .accept("4000")
        .notify();
    assert_snapshot!(story.why_not(acts::register()), @r#"S6 PapersMissing { documents: ["bank-letter"] }"#);
    let with_paper = Act::Register {
        beneficiary: "B-0117".to_owned(),
        sighted: vec![paper("bank-letter")],
    };
    assert_eq!(story.does(with_paper).stage(), Stage::Registered);
}

fn taken() -> Story {
    World::new().case().by_phone().taken()
}
