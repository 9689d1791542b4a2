//! What the social research officer is asked: assess, answer.

use crate::ask::talk::{Talk, first_case, same};
use crate::support::register::{CASE, TestRegister};
use crate::support::terminal::key;

#[test]
fn an_assessment_asks_how_pressing_the_need_is_and_what_was_found() {
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("How pressing", "ما شدة الحاجة")
            .keys(&[key::DOWN, key::DOWN, key::ENTER])
            .asked("What was found", "ما نتيجة البحث")
            .says("ثلاثة أبناء في المدارس");
    };
    let flags = [CASE, "--need=high", "--note=ثلاثة أبناء في المدارس"];
    let register = TestRegister::after("verify").by("huda");
    same(&register, &["assess"], interview, &flags);
}

#[test]
fn an_answer_shows_what_was_asked() {
    let register = TestRegister::after("intake")
        .does(["refer", "1", "--reason=الولاية غير واضحة"])
        .by("huda");
    let interview = |talk: &mut Talk| {
        first_case(talk)
            .asked("What is the answer", "ما الإجابة")
            .sees("الولاية غير واضحة", "الولاية غير واضحة")
            .says("يوقّع الولي")
            .asked("misconception", "مفهوم مغلوط")
            .keys(&[key::ENTER]);
    };
    same(
        &register,
        &["answer"],
        interview,
        &[CASE, "--text=يوقّع الولي"],
    );
}

#[test]
fn of_several_questions_one_may_be_answered() {
    let register = TestRegister::after("intake").does([
        "contact",
        "1",
        "--visit",
        "--question=من يوقّع؟",
        "--question=متى الرد؟",
    ]);
    let one = |talk: &mut Talk| {
        first_case(talk)
            .asked("What is answered", "ما الذي يُجاب عنه")
            .keys(&[key::DOWN, key::DOWN, key::ENTER])
            .asked("What is the answer", "ما الإجابة")
            .sees("متى الرد؟", "متى الرد؟")
            .says("بعد أسبوعين")
            .asked("misconception", "مفهوم مغلوط")
            .keys(&[key::DOWN, key::ENTER]);
    };
    let flags = [
        CASE,
        "--question=2",
        "--text=بعد أسبوعين",
        "--misconception",
    ];
    same(&register, &["answer"], one, &flags);
    let all = |talk: &mut Talk| {
        first_case(talk)
            .asked("What is answered", "ما الذي يُجاب عنه")
            .keys(&[key::ENTER])
            .asked("What is the answer", "ما الإجابة")
            .says("شُرح لها كل شيء")
            .asked("misconception", "مفهوم مغلوط")
            .keys(&[key::ENTER]);
    };
    same(
        &register,
        &["answer"],
        all,
        &[CASE, "--text=شُرح لها كل شيء"],
    );
}
