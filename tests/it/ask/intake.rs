//! A new request at a terminal: what is asked, what is understood, and what comes of it.

use crate::ask::request::{FLAGS, TUITION, answers};
use crate::ask::talk::{Talk, same};
use crate::support::register::TestRegister;
use crate::support::terminal::key;
use bmf::domain::office::Lang;

/// The file of the request that each test takes in.
const NEW: &str = "cases/DJ/2026-06/DJ-2606-0001-9.toml";

#[test]
fn a_request_is_taken_in_as_the_flags_do() {
    let register = TestRegister::new();
    same(&register, &["intake"], |talk| answers(talk, TUITION), FLAGS);
}

#[test]
fn what_was_given_is_not_asked_again() {
    let register = TestRegister::new();
    let command = [
        "intake",
        "--name=سعد بن علي العمري",
        "--service=tuition-aid",
        "--set=applicant.national_id=1000000016",
        "--answer=school=ثانوية الجنوب",
        "--outreach",
    ];
    let interview = |talk: &mut Talk| {
        talk.asked("What kind", "ما نوع").keys(&[key::ENTER]);
        talk.asked("which channel", "أي قناة").keys(&[key::ENTER]);
        for (en, ar) in [
            ("telephone", "رقم الهاتف"),
            ("live?", "أين السكن"),
            ("student", "اسم الطالب"),
            ("grade", "المرحلة"),
            ("term", "فصل"),
            ("riyals", "المبلغ"),
        ] {
            talk.asked(en, ar).says("");
        }
        talk.asked("related", "قرابة").keys(&[key::ENTER]);
        talk.asked("need", "ما الحاجة").says("رسوم");
        talk.asked("Record", "هل يُسجَّل").keys(&[key::ENTER]);
    };
    let flags = ["--kind=support", "--channel=interview", "--summary=رسوم"];
    same(&register, &command, interview, &flags);
}

#[test]
fn nobody_is_asked_who_said_everything() {
    let register = TestRegister::new();
    let words = ["intake"].into_iter().chain(FLAGS.iter().copied());
    let (code, screen) = register.terminal(words).ends();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains('?'), "{screen}");
}

#[test]
fn an_inquiry_asks_for_neither_service_nor_papers() {
    let register = TestRegister::new();
    let interview = |talk: &mut Talk| {
        talk.asked("Name, id", "الاسم أو رقم").says("٠٥٥ ١٢٣ ٤٥٦٧");
        talk.asked("What kind", "ما نوع")
            .keys(&[key::DOWN, key::ENTER]);
        talk.asked("which channel", "أي قناة").keys(&[key::ENTER]);
        talk.asked("the name", "ما الاسم").says("سعد بن علي");
        talk.asked("need", "ما الحاجة").says("متى يفتح التسجيل؟");
        talk.asked("Record", "هل يُسجَّل").keys(&[key::ENTER]);
    };
    let flags = [
        "--phone=0551234567",
        "--kind=inquiry",
        "--channel=interview",
        "--name=سعد بن علي",
        "--summary=متى يفتح التسجيل؟",
    ];
    same(&register, &["intake"], interview, &flags);
}

#[test]
fn a_complaint_may_name_the_case_it_is_about() {
    let register = TestRegister::after("intake");
    let interview = |talk: &mut Talk| {
        talk.asked("Name, id", "الاسم أو رقم").says("سعد بن علي");
        talk.asked("What kind", "ما نوع")
            .keys(&["complaint", key::ENTER]);
        talk.asked("which channel", "أي قناة").keys(&[key::ENTER]);
        talk.asked("the complaint about", "تتعلق الشكوى")
            .keys(&[key::DOWN, key::ENTER]);
        talk.asked("telephone", "رقم الهاتف").says("");
        talk.asked("need", "ما الحاجة").says("تأخر الرد");
        talk.asked("Record", "هل يُسجَّل").keys(&[key::ENTER]);
    };
    let flags = [
        "--name=سعد بن علي",
        "--kind=complaint",
        "--channel=interview",
        "--about=1",
        "--summary=تأخر الرد",
    ];
    same(&register, &["intake"], interview, &flags);
}

#[test]
fn whoever_has_no_national_id_has_another_paper() {
    let register = TestRegister::new();
    let command = [
        "intake",
        "--kind=support",
        "--channel=phone",
        "--service=tutoring",
    ];
    let paper = |number: Option<&'static str>, choose: &'static [&'static str]| {
        move |talk: &mut Talk| {
            talk.asked("Name, id", "الاسم أو رقم").says("ماريا سانتوس");
            talk.asked("national id", "رقم الهوية").says("");
            talk.asked("another identity paper", "وثيقة هوية أخرى")
                .keys(choose);
            if let Some(number) = number {
                talk.asked("number of the paper", "رقم الوثيقة")
                    .says(number);
            }
            talk.asked("telephone", "رقم الهاتف").says("");
            talk.asked("live?", "أين السكن").says("");
            talk.asked("Which subject", "ما المادة").says("");
            talk.asked("How many are asked for", "كم العدد").says("");
            talk.asked("related", "قرابة").keys(&[key::ENTER]);
            talk.asked("need", "ما الحاجة").says("سكن");
            talk.asked("Record", "هل يُسجَّل").keys(&[key::ENTER]);
        }
    };
    let with = |flag: &'static str| ["--name=ماريا سانتوس", "--summary=سكن", flag];
    let passport = paper(Some("a١٢٣٤"), &[key::DOWN, key::ENTER]);
    same(
        &register,
        &command,
        passport,
        &with("--paper=passport A1234"),
    );
    let none = paper(
        None,
        &[
            key::DOWN,
            key::DOWN,
            key::DOWN,
            key::DOWN,
            key::DOWN,
            key::ENTER,
        ],
    );
    same(&register, &command, none, &with("--paper=none"));
}

#[test]
fn a_wrong_check_digit_is_refused_as_it_is_typed_and_said_why() {
    let register = TestRegister::new();
    for lang in Lang::ALL {
        let mut talk = Talk::of(&register, *lang, &["intake"]);
        talk.asked("Name, id", "الاسم أو رقم").keys(&["١٠٠٠٠٠٠٠٠٩"]);
        talk.sees("does not fit the others", "خانة التحقق");
        talk.keys(&[key::ENTER, key::BACKSPACE]);
        talk.sees("this one has 9", "عدد أرقامه 9");
        talk.keys(&["8"]);
        talk.sees("✓ national id or iqama: 1000000008", "✓")
            .keys(&[key::ENTER]);
        talk.asked("What kind", "ما نوع").keys(&[key::CTRL_C]);
        let (code, screen) = talk.terminal.ends();
        assert_eq!(code, 130, "{screen}");
    }
}

#[test]
fn a_date_is_taken_in_both_calendars_and_a_number_in_both_scripts() {
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::En, &["intake", "--name=سعد بن علي"]);
    talk.asked("What kind", "").keys(&[key::ENTER]);
    talk.asked("which channel", "").keys(&[key::ENTER]);
    talk.asked("Which service", "")
        .keys(&["supplies", key::ENTER]);
    talk.asked("national id", "").says("1000000016");
    talk.asked("telephone", "")
        .keys(&["966551234568"])
        .sees("✓ 055 123 4568", "");
    talk.keys(&[key::ENTER]).asked("live?", "").says("");
    talk.asked("How many pupils", "")
        .keys(&["ثلاثة", key::ENTER]);
    talk.sees("whole number", "");
    talk.keys(&[key::BACKSPACE; 5]).says("٣");
    talk.asked("At which stage", "")
        .keys(&["several", key::DOWN]);
    talk.keys(&[key::CTRL_C]);
    let (code, screen) = talk.terminal.ends();
    assert_eq!(code, 130, "{screen}");
}

#[test]
fn escape_goes_back_and_the_end_lets_any_answer_be_changed() {
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::Ar, &["intake"]);
    let (last, before) = TUITION.split_last().unwrap();
    answers(&mut talk, &before[..6]);
    talk.asked("", "أين السكن؟").keys(&[key::ESC]);
    talk.asked("", "ما رقم الهاتف؟").keys(&[key::ENTER]);
    answers(&mut talk, &before[6..]);
    talk.asked("", last.ar)
        .sees("", "4,500")
        .keys(&["تغيير: كم", key::ENTER]);
    talk.asked("", "كم المبلغ")
        .keys(&[key::BACKSPACE; 4])
        .says("٤٠٠٠");
    talk.asked("", last.ar)
        .sees("", "4,000")
        .keys(&[key::ENTER]);
    let screen = talk.done();
    let file = register.read(NEW);
    assert!(file.contains("amount = \"4000.00\""), "{screen}\n{file}");
}

#[test]
fn a_changed_kind_drops_what_no_longer_belongs_and_asks_for_what_does() {
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::En, &["intake"]);
    let (last, before) = TUITION.split_last().unwrap();
    answers(&mut talk, before);
    talk.asked(last.en, "").keys(&["what kind", key::ENTER]);
    talk.asked("What kind", "").keys(&["inquiry", key::ENTER]);
    talk.asked(last.en, "").keys(&[key::ENTER]);
    let screen = talk.done();
    let file = register.read(NEW);
    assert!(file.contains("kind = \"inquiry\""), "{screen}\n{file}");
    assert!(
        !file.contains("school") && !file.contains("service"),
        "{file}"
    );
    assert!(file.contains("phone = \"+966551234568\""), "{file}");
}

#[test]
fn arabic_is_typed_with_its_marks_mended_and_pasted() {
    let register = TestRegister::new();
    let mut talk = Talk::of(
        &register,
        Lang::Ar,
        &[
            "intake",
            "--kind=inquiry",
            "--channel=phone",
            "--phone=0551234567",
        ],
    );
    talk.asked("", "ما الاسم")
        .keys(&["مُحَمَّدٌ بن عليx", key::BACKSPACE]);
    talk.keys(&[key::LEFT, key::LEFT, key::LEFT, key::LEFT]);
    talk.terminal
        .pastes(" عبدِالله ")
        .resizes(60, 20)
        .types(key::ENTER);
    talk.asked("", "ما الحاجة").says("سؤال");
    talk.asked("", "هل يُسجَّل").keys(&[key::ENTER]);
    let screen = talk.done();
    let file = register.read(NEW);
    assert!(
        file.contains("name = \"مُحَمَّدٌ بن عبدِالله علي\""),
        "{screen}\n{file}"
    );
}

#[test]
fn whoever_may_not_take_requests_in_is_told_before_anything_is_asked() {
    let register = TestRegister::new().by("khalid");
    for lang in Lang::ALL {
        let (code, screen) = register.terminal_in(*lang, ["intake"]).ends();
        assert_eq!(code, 3, "{screen}");
        assert!(!screen.contains("? "), "{screen}");
    }
}

#[test]
fn a_flag_with_a_wrong_value_is_refused_before_anything_is_asked() {
    let register = TestRegister::after("intake");
    for (flag, code) in [
        ("--national-id=1000000009", 6),
        ("--channel=telegraph", 6),
        ("--set=applicant.shoe=44", 2),
        ("--set=applicant.phone=12", 6),
        ("--about=77", 4),
        ("--same-as=77", 4),
    ] {
        for lang in Lang::ALL {
            let (found, screen) = register.terminal_in(*lang, ["intake", flag]).ends();
            assert_eq!(found, code, "{flag}: {screen}");
            assert!(!screen.contains("? "), "{screen}");
        }
    }
}

#[test]
fn who_is_at_work_is_asked_first_where_nothing_says_so() {
    let register = TestRegister::new().with("BMF_STAFF", "");
    let mut talk = Talk::of(&register, Lang::En, &["intake"]);
    talk.asked("Who is at work?", "")
        .keys(&["Sara", key::ENTER]);
    answers(&mut talk, TUITION);
    let screen = talk.done();
    assert!(register.read(NEW).contains("by = \"sara\""), "{screen}");
}

#[test]
fn without_a_terminal_what_is_lacking_is_named() {
    let register = TestRegister::new();
    let (code, screen) = register.terminal(["intake", "--no-input"]).ends();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("--channel"), "{screen}");
}
