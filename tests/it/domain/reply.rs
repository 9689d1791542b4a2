//! Questions and their answers: clauses S1 and S3, and the requests that are nothing else.

use crate::support::acts;
use crate::support::story::Story;
use crate::support::world::World;
use bmf::domain::case::CaseKind;
use bmf::domain::event::kind::EventKind;
use bmf::domain::stage::Stage;
use insta::assert_snapshot;

#[test]
fn s1_reception_and_research_receive_and_nobody_else() {
    let visitor = || World::new().case().comes_on(0);
    for id in ["sara", "huda"] {
        let taken = visitor().by(id).does(acts::intake());
        assert_eq!(taken.stage(), Stage::Received);
    }
    assert_snapshot!(visitor().by("khalid").why_not(acts::intake()), @r#"S1 WrongRole { by: StaffId("khalid"), roles: [Reception, Research], holders: [StaffId("sara"), StaffId("huda")] }"#);
}

#[test]
fn s1_a_request_is_taken_once() {
    assert_snapshot!(taken().why_not(acts::intake()), @"S1 WrongStage { stage: Received, from: [] }");
    assert_snapshot!(World::new().case().comes_on(0).why_not(acts::contact(&[])), @"S1 WrongStage { stage: Received, from: [Received, Verified, BeforeCommittee, Deferred, Accepted, Rejected, Registered, InDelivery, Delivered, Answered, Withdrawn, Closed] }");
}

#[test]
fn s1_each_question_is_answered_by_its_number_or_all_at_once() {
    let asked = taken()
        .does(acts::contact(&["Who signs?", "When?"]))
        .does(acts::contact(&["Where?"]));
    assert_eq!(open(&asked), [1, 2, 3]);
    let second = asked.clone().does(acts::answer(Some(2)));
    assert_eq!(open(&second), [1, 3]);
    assert_snapshot!(second.why_not(acts::answer(Some(2))), @"S3 NoSuchQuestion { number: 2 }");
    assert_snapshot!(second.why_not(acts::answer(Some(4))), @"S3 NoSuchQuestion { number: 4 }");
    let all = second.does(acts::answer(None));
    assert_eq!(open(&all), [0; 0]);
    assert_snapshot!(all.why_not(acts::answer(None)), @"S3 NothingAsked");
}

#[test]
fn s1_a_question_keeps_its_number_when_an_earlier_one_is_set_aside() {
    let asked = taken().does(acts::contact(&["Asked of another case"]));
    let wrong = asked.last(EventKind::Contact);
    let asked = asked
        .does(acts::contact(&["Who signs?"]))
        .does(acts::contact(&["When?"]));
    let answered = asked.does(acts::answer(Some(2)));
    assert_eq!(open(&answered), [1, 3]);
    assert_eq!(open(&answered.does(acts::void(wrong))), [3]);
}

#[test]
fn s1_a_case_is_closed_only_once_every_question_has_its_answer() {
    let story = World::new()
        .case()
        .taken()
        .submitted()
        .on_day(15)
        .reject()
        .notify();
    let asked = story.does(acts::contact(&["Why?"]));
    assert_snapshot!(asked.why_not(acts::close(None)), @"S1 QuestionsOpen { numbers: [1] }");
    assert_eq!(
        asked
            .does(acts::answer(None))
            .does(acts::close(None))
            .stage(),
        Stage::Closed
    );
}

#[test]
fn s3_a_referral_is_answered_by_research_and_returns_to_where_it_was() {
    let verified = taken().declare().verify();
    let referred = verified.does(acts::refer());
    assert_eq!(referred.stage(), Stage::Verified);
    assert_snapshot!(referred.clone().by("sara").why_not(acts::answer(None)), @"S3 ReferralForResearch");
    assert_snapshot!(referred.why_not(acts::submit()), @"S3 ReferralOpen { since: 2026-06-14 }");
    assert_snapshot!(referred.why_not(acts::refer()), @"S3 ReferralOpen { since: 2026-06-14 }");
    let answered = referred.does(acts::answer(None));
    assert!(answered.view().referral.is_none());
    assert_eq!(answered.submit().stage(), Stage::BeforeCommittee);
}

#[test]
fn s3_answering_one_question_does_not_answer_the_referral() {
    let story = taken()
        .does(acts::contact(&["Who signs?"]))
        .does(acts::refer());
    let one = story.does(acts::answer(Some(1)));
    assert!(one.view().referral.is_some());
}

#[test]
fn s1_an_inquiry_is_asked_answered_and_closed() {
    for kind in [CaseKind::Inquiry, CaseKind::Suggestion, CaseKind::Complaint] {
        let story = World::new().case().kind(kind).taken();
        let answered = story.by("sara").does(acts::answer(None));
        assert_eq!(answered.stage(), Stage::Answered);
        assert_eq!(answered.does(acts::close(None)).stage(), Stage::Closed);
    }
}

#[test]
fn s3_a_referred_inquiry_is_answered_by_research() {
    let story = World::new()
        .case()
        .kind(CaseKind::Inquiry)
        .taken()
        .does(acts::refer());
    assert_snapshot!(story.clone().by("sara").why_not(acts::answer(None)), @"S3 ReferralForResearch");
    assert_eq!(story.does(acts::answer(None)).stage(), Stage::Answered);
}

#[test]
fn t2_an_inquiry_has_no_committee() {
    let story = World::new().case().kind(CaseKind::Inquiry).taken();
    assert_snapshot!(story.why_not(acts::submit()), @"T2 WrongKind { kind: Inquiry }");
}

fn taken() -> Story {
    World::new().case().taken()
}

fn open(story: &Story) -> Vec<u32> {
    story
        .view()
        .open_questions()
        .map(|question| question.number)
        .collect()
}
