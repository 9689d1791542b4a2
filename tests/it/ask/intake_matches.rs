//! Is this person here already? What a match looks like at a terminal, and each thing that an officer may say of it.

use crate::ask::talk::{Talk, same};
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::support::terminal::key;
use bmf::domain::office::Lang;

/// The name of the register's one applicant, as a hurried hand spells it.
const NAME: &str = "نوره بنت سالم القحطانى";

/// An inquiry, of which nothing but the person is left to ask.
const INQUIRY: [&str; 4] = [
    "intake",
    "--kind=inquiry",
    "--channel=phone",
    "--summary=متى؟",
];

#[track_caller]
fn finds<'t>(talk: &'t mut Talk, who: &str, en: &str, ar: &str) -> &'t mut Talk {
    talk.asked("Name, id", "الاسم أو رقم").says(who);
    talk.asked("Is it one of these?", "فهل هو أحد هؤلاء؟")
        .sees(CASE, CASE);
    talk.sees(en, ar)
}

#[track_caller]
fn records(talk: &mut Talk) {
    talk.asked("Record", "هل يُسجَّل").keys(&[key::ENTER]);
}

#[test]
fn each_match_says_why_and_no_file_is_there_yet() {
    let register = TestRegister::after("intake");
    let before = register.files();
    for (who, en, ar) in [
        (NAME, "same name", "الاسم نفسه"),
        ("١٠٠٠٠٠٠٠٠٨", "same national id", "رقم الهوية نفسه"),
        ("٠٥٥١٢٣٤٥٦٧", "same phone", "رقم الهاتف نفسه"),
    ] {
        for lang in Lang::ALL {
            let mut talk = Talk::of(&register, *lang, &["intake"]);
            finds(&mut talk, who, en, ar).keys(&[key::CTRL_C]);
            let (code, screen) = talk.terminal.ends();
            assert_eq!(code, 130, "{screen}");
        }
    }
    assert!(register.files() == before);
}

#[test]
fn the_same_person_is_tied_and_not_asked_what_is_known() {
    let register = TestRegister::after("intake");
    let interview = |talk: &mut Talk| {
        finds(talk, NAME, "same name", "الاسم نفسه").keys(&[key::ENTER]);
        talk.asked("What about", "ما المطلوب")
            .sees("1000000008", "1000000008");
        talk.sees("alike in", "وجه الشبه").keys(&[key::ENTER]);
        records(talk);
    };
    same(&register, &INQUIRY, interview, &["--same-as=1"]);
}

#[test]
fn whoever_came_for_a_case_that_is_here_sees_it_and_nothing_is_recorded() {
    let register = TestRegister::after("intake");
    let before = register.files();
    for lang in Lang::ALL {
        let mut talk = Talk::of(&register, *lang, &["intake"]);
        finds(&mut talk, "0551234567", "same phone", "رقم الهاتف نفسه").keys(&[key::ENTER]);
        talk.asked("What about", "ما المطلوب")
            .keys(&[key::DOWN, key::ENTER]);
        let screen = talk.done();
        assert!(screen.contains("رسوم الفصل الأول"), "{screen}");
        assert!(screen.contains("bmf declare"), "{screen}");
    }
    assert!(register.files() == before);
    assert!(!register.read(".bmf/drafts/.gitignore").is_empty());
    assert_eq!(drafts(&register), 0);
}

#[test]
fn that_it_is_another_person_is_remembered_with_the_reason() {
    let register = TestRegister::after("intake");
    let interview = |talk: &mut Talk| {
        finds(talk, NAME, "same name", "الاسم نفسه").keys(&[key::ENTER]);
        talk.asked("What about", "ما المطلوب")
            .keys(&[key::DOWN, key::DOWN, key::ENTER]);
        talk.asked("How do you know", "كيف عُرف").keys(&[key::ENTER]);
        talk.sees("This is needed.", "لازمة").says("لها هوية أخرى");
        talk.asked("telephone", "رقم الهاتف").says("0551234568");
        records(talk);
    };
    let flags = [
        "--not-same=1=لها هوية أخرى",
        "--name=نوره بنت سالم القحطانى",
        "--phone=0551234568",
    ];
    same(&register, &INQUIRY, interview, &flags);
}

#[test]
fn whoever_is_new_goes_on_with_what_was_searched_for() {
    let register = TestRegister::after("intake");
    let interview = |talk: &mut Talk| {
        finds(talk, "055 123 4567", "same phone", "رقم الهاتف نفسه");
        talk.keys(&[key::DOWN, key::ENTER]);
        talk.asked("the name", "ما الاسم")
            .says("هند بنت سعيد العمري");
        records(talk);
    };
    let flags = ["--phone=0551234567", "--name=هند بنت سعيد العمري"];
    same(&register, &INQUIRY, interview, &flags);
}

#[test]
fn a_later_answer_may_bring_a_match_up_and_none_is_asked_about_twice() {
    let register = TestRegister::after("intake");
    let interview = |talk: &mut Talk| {
        talk.asked("Name, id", "الاسم أو رقم")
            .says("هند بنت سالم القحطاني");
        talk.asked("telephone", "رقم الهاتف").says("0551234567");
        talk.asked("Is it one of these?", "فهل هو أحد").sees(
            "same phone and family name",
            "رقم الهاتف واسم العائلة نفسهما",
        );
        talk.keys(&[key::DOWN, key::ENTER]);
        records(talk);
    };
    let flags = ["--name=هند بنت سالم القحطاني", "--phone=0551234567"];
    same(&register, &INQUIRY, interview, &flags);
}

#[test]
fn a_new_number_of_a_known_person_is_kept_and_their_name_stays() {
    let register = TestRegister::after("intake");
    let command = [
        "intake",
        "--kind=inquiry",
        "--channel=phone",
        "--summary=متى؟",
        "--phone=0551234569",
        "--name=نوره القحطاني",
        "--same-as=1",
    ];
    let (code, screen) = register.terminal(command).ends();
    assert_eq!(code, 0, "{screen}");
    let mut talk = Talk::of(&register, Lang::Ar, &INQUIRY);
    // The number leads to the case that has it, and that to the person.
    talk.asked("", "الاسم أو رقم").says("0551234569");
    talk.asked("", "فهل هو أحد").sees("", "DJ-2606-0002-8");
    talk.keys(&[key::ENTER]);
    talk.asked("", "ما المطلوب").keys(&[key::ENTER]);
    records(&mut talk);
    let screen = talk.done();
    let file = register.read("cases/DJ/2026-06/DJ-2606-0003-1.toml");
    assert!(file.contains("+966551234569"), "{screen}\n{file}");
}

#[test]
fn whoever_has_a_receipt_is_found_by_the_number_of_the_request() {
    let register = TestRegister::after("intake");
    let interview = |talk: &mut Talk| {
        talk.asked("Name, id", "الاسم أو رقم")
            .keys(&["DJ-2606-0002-8"]);
        talk.sees("There is no case", "لا يوجد طلب")
            .keys(&[key::BACKSPACE; 6]);
        talk.keys(&["0001-8"]).sees("misread", "خانة التحقق");
        talk.keys(&[key::BACKSPACE, "9", key::ENTER])
            .asked("What about", "ما المطلوب");
        talk.sees("1000000008", "1000000008").keys(&[key::ENTER]);
        records(talk);
    };
    same(&register, &INQUIRY, interview, &["--same-as=1"]);
}

#[test]
fn a_step_back_from_a_match_searches_anew() {
    let register = TestRegister::after("intake");
    let mut talk = Talk::of(&register, Lang::En, &INQUIRY);
    finds(&mut talk, NAME, "same name", "").keys(&[key::ENTER]);
    talk.asked("What about", "").keys(&[key::ESC]);
    talk.asked("Is it one of these?", "").keys(&[key::ESC]);
    talk.asked("Name, id", "")
        .keys(&[key::BACKSPACE; 30])
        .says("سعد بن علي");
    talk.asked("telephone", "").says("");
    records(&mut talk);
    let screen = talk.done();
    let file = register.read("cases/DJ/2026-06/DJ-2606-0002-8.toml");
    assert!(file.contains("سعد بن علي"), "{screen}\n{file}");
    assert!(!file.contains("same_as"), "{file}");
    assert!(register.read(CASE_PATH).contains("نورة"));
}

fn drafts(register: &TestRegister) -> usize {
    let folder = register.root().join(".bmf/drafts");
    let names = folder.read_dir().unwrap().map(|it| it.unwrap().file_name());
    names.filter(|name| name != ".gitignore").count()
}
