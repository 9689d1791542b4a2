//! What is asked once a request was decided: deliver, feedback, close, reopen.

use crate::ask::talk::{Talk, first_case, same};
use crate::support::register::{CASE, TestRegister};
use crate::support::terminal::key;

#[test]
fn a_delivery_shows_what_remains_and_takes_no_more() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("How many riyals", "ما المبلغ المقدَّم")
            .sees("4,000", "4,000")
            .says("٥٠٠٠")
            .sees("# 5,000 SAR is more", "# المطلوب تقديمه")
            .keys(&[key::BACKSPACE; 4])
            .keys(&["٢٥٠٠"])
            .sees("✓ 2,500", "✓ \u{2066}2,500")
            .keys(&[key::ENTER])
            .asked("Where was it given", "أين قُدِّمت")
            .says("")
            .asked("Who received it", "من المستلِم")
            .says("سالم بن علي")
            .asked("Which voucher", "ما المستند")
            .says("سند 118");
    };
    let flags = [
        CASE,
        "--amount=2500",
        "--received-by=سالم بن علي",
        "--evidence=سند 118",
    ];
    let register = TestRegister::after("register").by("khalid");
    same(&register, &["deliver"], interview, &flags);
}

#[test]
fn what_is_counted_is_asked_for_by_its_number() {
    let register = TestRegister::new()
        .does([
            "intake",
            "--channel=phone",
            "--service=tutoring",
            "--name=نورة بنت سالم القحطاني",
            "--national-id=1000000008",
            "--phone=0551234567",
            "--quantity=12",
            "--summary=تقوية في الرياضيات",
            "--answer=subject=الرياضيات",
        ])
        .does(["declare", "1", "--how=signature"])
        .does(["verify", "1", "--sighted=school-letter"])
        .does(["assess", "1", "--need=low", "--as=huda"])
        .does(["submit", "1"])
        .at("2026-06-29T10:00:00+03:00")
        .does([
            "review",
            "1",
            "--as=noura",
            "--open-session",
            "--members=huda,majed,noura",
            "--accept",
            "--quantity=12",
            "--reason=need",
        ])
        .does(["notify", "1", "--told=phone"])
        .does(["register", "1"])
        .by("khalid");
    let interview = |talk: &mut Talk| {
        talk.asked("How many pieces", "ما العدد المقدَّم")
            .says("٤")
            .asked("Where was it given", "أين قُدِّمت")
            .says("مكتبة الحي")
            .asked("Who received it", "من المستلِم")
            .says("")
            .asked("Which voucher", "ما المستند")
            .says("");
    };
    let flags = ["--quantity=4", "--place=مكتبة الحي"];
    same(&register, &["deliver", CASE], interview, &flags);
}

#[test]
fn a_rating_is_asked_for_and_may_be_declined() {
    let register = TestRegister::after("deliver").by("majed");
    let rated = |talk: &mut Talk| {
        first_case(talk)
            .asked("How satisfied", "ما درجة الرضا")
            .keys(&[key::DOWN, key::DOWN, key::ENTER])
            .asked("in their words", "ما التعليق")
            .says("خدمة سريعة");
    };
    let flags = [CASE, "--score=4", "--comment=خدمة سريعة"];
    same(&register, &["feedback"], rated, &flags);
    let declined = |talk: &mut Talk| {
        first_case(talk)
            .asked("How satisfied", "ما درجة الرضا")
            .keys(&[key::ENTER])
            .asked("in their words", "ما التعليق")
            .says("");
    };
    same(&register, &["feedback"], declined, &[CASE, "--declined"]);
}

#[test]
fn closing_asks_why_only_where_the_service_was_not_given_whole() {
    let whole = |talk: &mut Talk| {
        first_case(talk);
    };
    let delivered = TestRegister::after("deliver").by("khalid");
    same(&delivered, &["close"], whole, &[CASE]);
    let unfinished = |talk: &mut Talk| {
        talk.asked("Why is it closed", "ما سبب الإغلاق")
            .says("انتقلت إلى مدينة أخرى");
    };
    let registered = TestRegister::after("register").by("khalid");
    let flags = ["--reason=انتقلت إلى مدينة أخرى"];
    same(&registered, &["close", CASE], unfinished, &flags);
}

#[test]
fn a_case_is_opened_again_for_a_reason() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("Why is it opened again", "ما سبب إعادة الفتح")
            .says("عادت");
    };
    let register = TestRegister::after("close").by("majed");
    same(&register, &["reopen"], interview, &[CASE, "--reason=عادت"]);
}

#[test]
fn a_rejected_case_offers_its_objection() {
    let register = rejected();
    let upon_it = |talk: &mut Talk| {
        talk.asked("Why is it opened again", "ما سبب إعادة الفتح")
            .says("وثيقة جديدة")
            .asked("Upon which objection", "بناءً على أي اعتراض")
            .keys(&[key::DOWN, key::ENTER]);
    };
    let flags = ["--reason=وثيقة جديدة", "--objection=DJ-2606-0002-8"];
    same(&register, &["reopen", CASE], upon_it, &flags);
    let upon_none = |talk: &mut Talk| {
        talk.asked("Why is it opened again", "ما سبب إعادة الفتح")
            .says("وثيقة جديدة")
            .asked("Upon which objection", "بناءً على أي اعتراض")
            .keys(&[key::ENTER]);
    };
    same(
        &register,
        &["reopen", CASE],
        upon_none,
        &["--reason=وثيقة جديدة"],
    );
}

/// A case that was rejected, told, and objected to; the manager is at work.
fn rejected() -> TestRegister {
    let register = TestRegister::after("submit").at("2026-06-29T10:00:00+03:00");
    let register = register.does([
        "review",
        "1",
        "--as=noura",
        "--open-session",
        "--members=huda,majed,noura",
        "--reject",
        "--reason=incomplete",
        "--words=خطاب المدرسة قديم",
    ]);
    let register = register.does(["notify", "1", "--told=phone"]);
    let objection = register.does([
        "intake",
        "--kind=objection",
        "--channel=interview",
        "--about=1",
        "--name=نورة بنت سالم القحطاني",
        "--summary=الخطاب جديد",
    ]);
    objection.by("majed")
}
