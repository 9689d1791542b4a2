//! What reception is asked: contact, declare, refer, submit, notify, register, withdraw.

use crate::ask::talk::{Talk, first_case, same};
use crate::support::register::{CASE, TestRegister};
use crate::support::terminal::key;

#[test]
fn a_contact_asks_for_the_channel_and_the_questions_until_there_are_no_more() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("By which channel", "ما قناة التواصل")
            .keys(&[key::DOWN, key::ENTER]);
        talk.asked("What did the person ask", "ما السؤال الوارد")
            .says("من يوقّع عنها؟");
        talk.asked("What else did they ask", "هل من سؤال آخر")
            .says("متى يأتي الرد؟");
        talk.asked("What else did they ask", "هل من سؤال آخر")
            .says("");
        talk.asked("What else is worth keeping", "يستحق التدوين")
            .says("");
    };
    let flags = [
        CASE,
        "--call",
        "--question=من يوقّع عنها؟",
        "--question=متى يأتي الرد؟",
    ];
    same(
        &TestRegister::after("intake"),
        &["contact"],
        interview,
        &flags,
    );
}

#[test]
fn a_question_that_was_taken_back_is_not_recorded() {
    let interview = |talk: &mut Talk| {
        talk.asked("By which channel", "ما قناة التواصل")
            .keys(&[key::ENTER]);
        talk.asked("What did the person ask", "ما السؤال الوارد")
            .says("من يوقّع؟");
        talk.asked("What else did they ask", "هل من سؤال آخر")
            .keys(&[key::ESC]);
        talk.asked("What did the person ask", "ما السؤال الوارد")
            .keys(&[key::BACKSPACE; 9])
            .says("");
        talk.asked("What else is worth keeping", "يستحق التدوين")
            .says("");
    };
    let register = TestRegister::after("intake");
    same(&register, &["contact", CASE], interview, &["--visit"]);
}

#[test]
fn a_message_that_was_sent_is_one_of_those_that_are_ready() {
    let interview = |talk: &mut Talk| {
        talk.asked("Which message", "أي رسالة").keys(&[key::ENTER]);
    };
    let register = TestRegister::after("intake");
    let command = ["contact", CASE, "--sent"];
    same(&register, &command, interview, &["--message=received"]);
}

#[test]
fn a_thumbprint_asks_for_its_witness_and_a_guardian_for_the_name() {
    let register = TestRegister::after("intake");
    let thumbprint = |talk: &mut Talk| {
        first_case(talk)
            .asked("In what form", "ما صورة الإقرار")
            .keys(&[key::DOWN, key::ENTER])
            .asked("Who witnessed", "من الشاهد")
            .says("سالم بن علي");
    };
    let flags = [CASE, "--how=thumbprint", "--witness=سالم بن علي"];
    same(&register, &["declare"], thumbprint, &flags);
    let guardian = |talk: &mut Talk| {
        talk.asked("Which guardian", "من الولي").says("سالم بن علي");
    };
    let command = ["declare", CASE, "--how=guardian"];
    same(&register, &command, guardian, &["--guardian=سالم بن علي"]);
    let signature = |talk: &mut Talk| {
        talk.asked("In what form", "ما صورة الإقرار")
            .keys(&[key::ENTER]);
    };
    same(
        &register,
        &["declare", CASE],
        signature,
        &["--how=signature"],
    );
}

#[test]
fn a_referral_asks_what_is_unclear() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("What is unclear", "ما الذي لم يتضح")
            .says("الولاية");
    };
    let flags = [CASE, "--reason=الولاية"];
    same(
        &TestRegister::after("intake"),
        &["refer"],
        interview,
        &flags,
    );
}

#[test]
fn how_the_applicant_was_told_begins_with_the_channel_of_the_request() {
    let by_channel = |talk: &mut Talk| {
        first_case(talk)
            .asked("How was the applicant told", "كيف أُبلغ")
            .keys(&[key::ENTER]);
    };
    let by_phone = |talk: &mut Talk| {
        first_case(talk)
            .asked("How was the applicant told", "كيف أُبلغ")
            .keys(&[key::DOWN, key::ENTER]);
    };
    let submit = TestRegister::after("assess");
    same(
        &submit,
        &["submit"],
        by_channel,
        &[CASE, "--told=interview"],
    );
    same(&submit, &["submit"], by_phone, &[CASE, "--told=phone"]);
    let notify = TestRegister::after("review").by("noura");
    same(&notify, &["notify"], by_phone, &[CASE, "--told=phone"]);
}

#[test]
fn registration_asks_for_the_number_of_who_is_registered_already() {
    let register = TestRegister::after("notify");
    let new = |talk: &mut Talk| {
        first_case(talk)
            .asked("beneficiary's number", "ما رقم المستفيد")
            .says("");
    };
    same(&register, &["register"], new, &[CASE]);
    let known = |talk: &mut Talk| {
        first_case(talk)
            .asked("beneficiary's number", "ما رقم المستفيد")
            .says("B-0117");
    };
    same(
        &register,
        &["register"],
        known,
        &[CASE, "--beneficiary=B-0117"],
    );
}

#[test]
fn a_withdrawal_asks_why() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("Why did the applicant withdraw", "ما سبب السحب")
            .says("إعفاء المدرسة من الرسوم");
    };
    let flags = [CASE, "--reason=إعفاء المدرسة من الرسوم"];
    same(
        &TestRegister::after("verify"),
        &["withdraw"],
        interview,
        &flags,
    );
}
