//! Which papers are asked for, and until when they are valid: verify, register.

use crate::ask::talk::{Talk, first_case, same};
use crate::support::register::{CASE, TestRegister};
use crate::support::terminal::key;

#[test]
fn verification_asks_which_papers_were_seen_and_until_when_they_are_valid() {
    let interview = |talk: &mut Talk| {
        talk.asked("Which originals", "الوثائق").keys(&[
            key::SPACE,
            key::DOWN,
            key::SPACE,
            key::ENTER,
        ]);
        talk.asked(
            "Expiry date: National identity card",
            "بطاقة الهوية الوطنية",
        )
        .keys(&["١٤٤٧/٠١/٠١"])
        .sees("… ", "انتهت صلاحية الوثيقة")
        .keys(&[key::BACKSPACE; 10])
        .keys(&["١٤٥٠/٠١/٣٠"])
        .sees("✓ 23 June 2028 (30/1/1450)", "23 يونيو 2028م")
        .keys(&[key::ENTER]);
    };
    let flags = [
        "--sighted=school-letter",
        "--sighted=national-id,expires=2028-06-23",
    ];
    // Nothing that the grammar asks for is missing: the workflow wants the papers.
    same(
        &TestRegister::after("declare"),
        &["verify", CASE],
        interview,
        &flags,
    );
}

#[test]
fn a_paper_that_is_no_longer_ticked_has_no_date() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("Which originals", "الوثائق")
            .keys(&[key::SPACE, key::DOWN, key::SPACE, key::ENTER])
            .asked("Expiry date", "تاريخ انتهاء")
            .keys(&[key::ESC])
            .asked("Which originals", "الوثائق")
            .keys(&[key::SPACE, key::ENTER]);
    };
    let flags = [CASE, "--sighted=school-letter"];
    same(
        &TestRegister::after("declare"),
        &["verify"],
        interview,
        &flags,
    );
}

#[test]
fn verification_without_a_paper_in_hand_is_refused_as_it_is_in_scripts() {
    let register = TestRegister::after("declare");
    let mut terminal = register.terminal(["verify", CASE]);
    terminal.asked("Which originals").types(key::ENTER);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 3, "{screen}");
    assert!(screen.contains("National identity card"), "{screen}");
}

#[test]
fn a_resident_is_asked_for_the_iqama() {
    let interview = |talk: &mut Talk| {
        talk.asked("Which originals", "الوثائق")
            .sees("Resident identity card", "هوية مقيم")
            .keys(&[key::SPACE, key::ENTER])
            .asked("Expiry date", "تاريخ انتهاء")
            .says("2029-03-01");
    };
    let flags = ["--sighted=iqama,expires=2029-03-01"];
    same(&resident(), &["verify", CASE], interview, &flags);
}

#[test]
fn registration_asks_for_the_papers_that_it_waits_for() {
    let register = resident()
        .does(["verify", "1", "--sighted=iqama,expires=2029-03-01"])
        .does(["declare", "1", "--how=signature"])
        .does(["assess", "1", "--need=urgent", "--as=huda"])
        .does(["submit", "1"])
        .at("2026-06-29T10:00:00+03:00")
        .does([
            "review",
            "1",
            "--as=noura",
            "--open-session",
            "--members=huda,majed,noura",
            "--accept",
            "--amount=2000",
            "--reason=need",
        ])
        .does(["notify", "1", "--told=phone"]);
    let interview = |talk: &mut Talk| {
        talk.asked("Which originals", "الوثائق")
            .sees("Letter from the bank", "شهادة الآيبان")
            .keys(&[key::SPACE, key::ENTER])
            .asked("beneficiary's number", "ما رقم المستفيد")
            .says("");
    };
    let flags = ["--sighted=bank-letter"];
    same(&register, &["register", CASE], interview, &flags);
}

/// A resident in an emergency, just received.
fn resident() -> TestRegister {
    TestRegister::new().does([
        "intake",
        "--channel=phone",
        "--service=emergency-aid",
        "--name=آمنة بنت يوسف",
        "--national-id=2000000006",
        "--phone=0551234567",
        "--amount=2000",
        "--summary=مرض العائل",
        "--answer=event=illness",
    ])
}
