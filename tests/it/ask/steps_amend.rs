//! What is asked before data are corrected or an entry is declared void.

use crate::ask::talk::{Talk, first_case, same};
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::support::terminal::key;
use bmf::domain::event::kind::EventKind;
use bmf::domain::office::Lang;

#[test]
fn fields_are_picked_one_after_the_other_and_judged_by_their_types() {
    let interview = |talk: &mut Talk| {
        first_case(talk);
        pick(talk, "phone", "رقم الهاتف");
        talk.asked("New value: phone", "القيمة الجديدة: رقم الهاتف")
            .sees("changes nothing", "لا يغيّر")
            .keys(&[key::BACKSPACE; 13])
            .says("٠٥٥٩٨٧٦٥٤")
            .sees("# ", "# ")
            .keys(&["٣"])
            .sees("✓ 055 987 6543", "055 987 6543")
            .keys(&[key::ENTER]);
        next(talk, "segment", "الفئة");
        talk.asked("New value", "القيمة الجديدة")
            .keys(&[key::DOWN, key::ENTER]);
        next(talk, "birth", "تاريخ الميلاد");
        talk.asked("New value", "القيمة الجديدة").says("١٤١٠/٢/٣");
        talk.asked("What else", "هل من بيان آخر")
            .keys(&[key::ENTER]);
        talk.asked("What is the reason", "ما السبب")
            .says("خطأ في النقل");
    };
    let flags = [
        CASE,
        "--set=applicant.phone=0559876543",
        "--set=applicant.segment=orphan",
        "--set=applicant.birth=1410-02-03",
        "--reason=خطأ في النقل",
    ];
    same(
        &TestRegister::after("intake"),
        &["amend"],
        interview,
        &flags,
    );
}

#[test]
fn a_field_is_emptied_by_an_empty_line() {
    let interview = |talk: &mut Talk| {
        pick(talk, "amount", "المبلغ");
        talk.asked("New value", "القيمة الجديدة")
            .sees("an empty line empties it", "والفراغ يمسح ما فيه")
            .keys(&[key::BACKSPACE; 7])
            .says("");
        talk.asked("What else", "هل من بيان آخر")
            .keys(&[key::ENTER]);
        talk.asked("What is the reason", "ما السبب")
            .says("لا مبلغ بعد");
    };
    let flags = ["--set=amount=", "--reason=لا مبلغ بعد"];
    same(
        &TestRegister::after("intake"),
        &["amend", CASE],
        interview,
        &flags,
    );
}

#[test]
fn another_service_brings_its_own_questions() {
    let interview = |talk: &mut Talk| {
        pick(talk, "service", "الخدمة");
        talk.asked("New value", "القيمة الجديدة")
            .keys(&["training", key::ENTER]);
        let period = ("Which time of day", "ما الفترة المناسبة");
        next(talk, period.0, period.1);
        talk.asked("New value: Which time", "القيمة الجديدة: ما الفترة")
            .keys(&[key::DOWN, key::ENTER]);
        talk.asked("What else", "هل من بيان آخر")
            .keys(&[key::ENTER]);
        talk.asked("What is the reason", "ما السبب").says("رغبتها");
    };
    let flags = [
        "--set=service=training-course",
        "--set=answers.period=evening",
        "--reason=رغبتها",
    ];
    same(
        &TestRegister::after("intake"),
        &["amend", CASE],
        interview,
        &flags,
    );
}

#[test]
fn an_entry_is_picked_from_the_log() {
    let register = TestRegister::after("declare");
    let log = register.run(["show", "1", "--format=json"]).json();
    let event = log["events"][1]["id"].as_str().unwrap().to_owned();
    let interview = |talk: &mut Talk| {
        pick(talk, "no data: an entry", "إجراء سُجِّل خطأً");
        let declared = match talk.lang {
            Lang::En => "declaration",
            Lang::Ar => "الإقرار",
        };
        talk.asked("Which entry", "ما الإجراء الذي سُجِّل")
            .sees(declared, declared)
            .keys(&[key::ENTER]);
        talk.asked("What is the reason", "ما السبب").says("طلب آخر");
    };
    let flags = [format!("--void={event}"), "--reason=طلب آخر".to_owned()];
    let flags = flags.each_ref().map(String::as_str);
    same(&register, &["amend", CASE], interview, &flags);
    let kind = EventKind::Void.name();
    assert!(!register.read(CASE_PATH).contains(kind));
}

#[test]
fn a_closed_case_offers_its_entries_only() {
    let register = TestRegister::after("close").by("noura");
    let mut terminal = register.terminal(["amend", CASE]);
    terminal
        .asked("Which entry was a mistake?")
        .sees("closing")
        .types(key::ENTER);
    terminal.asked("What is the reason?").answers("Too early");
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("Stage: delivered"), "{screen}");
}

/// Picks a field by a part of its name.
#[track_caller]
fn pick(talk: &mut Talk, en: &str, ar: &str) {
    talk.asked("What is to be corrected", "ما البيان المراد تعديله");
    search(talk, en, ar);
}

/// Picks another field.
#[track_caller]
fn next(talk: &mut Talk, en: &str, ar: &str) {
    talk.asked("What else", "هل من بيان آخر");
    search(talk, en, ar);
}

fn search(talk: &mut Talk, en: &str, ar: &str) {
    let word = match talk.lang {
        Lang::En => en,
        Lang::Ar => ar,
    };
    talk.keys(&[word]);
    talk.sees(&format!("> {en}"), &format!("> {ar}"));
    talk.keys(&[key::ENTER]);
}
