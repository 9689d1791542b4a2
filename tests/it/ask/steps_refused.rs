//! When nobody is asked: where no answer would help, and where nobody can answer.

use crate::support::register::{CASE, TestRegister};
use crate::support::terminal::key;
use bmf::domain::office::Lang;

/// Every command that records a step of a case.
const VERBS: [&str; 15] = [
    "contact", "declare", "verify", "refer", "answer", "assess", "register", "submit", "notify",
    "deliver", "feedback", "close", "reopen", "withdraw", "amend",
];

#[test]
fn without_a_terminal_or_with_no_input_nothing_is_asked() {
    let register = TestRegister::after("intake");
    for verb in VERBS.into_iter().chain(["show", "explain", "log"]) {
        let said = register.run([verb]).ends_with(2);
        assert!(said.contains("CASE"), "{verb}: {said}");
        let (code, screen) = register.terminal([verb, "--no-input"]).ends();
        assert_eq!(code, 2, "{verb}: {screen}");
        assert!(screen.contains("CASE") && !screen.contains('?'), "{screen}");
    }
}

#[test]
fn every_step_asks_for_its_case() {
    let register = TestRegister::new();
    for verb in VERBS {
        let (code, screen) = register.terminal([verb]).ends();
        assert_eq!(code, 4, "{verb}: {screen}");
        assert!(screen.contains("holds no case yet"), "{verb}: {screen}");
    }
}

#[test]
fn a_case_that_cannot_take_the_step_is_refused_before_any_question() {
    let register = TestRegister::after("intake").by("khalid");
    for lang in Lang::ALL {
        let refused = register.run_in(*lang, ["deliver", CASE, "--amount=1"]);
        let (code, screen) = register.terminal_in(*lang, ["deliver", CASE]).ends();
        assert_eq!(code, 3, "{screen}");
        let first = refused.stderr.lines().next().unwrap();
        assert!(screen.contains(first), "{screen}\n{refused}");
        assert!(!screen.contains("? "), "{screen}");
    }
}

#[test]
fn nor_is_who_is_at_work_asked_for_a_case_that_is_not_there_or_not_so_far() {
    let register = TestRegister::after("intake").with("BMF_STAFF", "");
    let (code, screen) = register.terminal(["deliver", CASE]).ends();
    assert_eq!(code, 3, "{screen}");
    assert!(!screen.contains("Who is at work"), "{screen}");
    let (code, screen) = register.terminal(["refer", "99"]).ends();
    assert_eq!(code, 4, "{screen}");
    assert!(!screen.contains("Who is at work"), "{screen}");
}

#[test]
fn a_step_for_which_no_case_has_come_far_enough_says_so() {
    let register = TestRegister::after("intake").by("khalid");
    let (code, screen) = register.terminal(["deliver"]).ends();
    assert_eq!(code, 4, "{screen}");
    assert!(screen.contains("it is for “accepted”"), "{screen}");
    assert!(screen.contains("→ bmf agenda"), "{screen}");
    let (code, screen) = register.terminal_in(Lang::Ar, ["deliver"]).ends();
    assert_eq!(code, 4, "{screen}");
    assert!(
        screen.contains("لا يوجد الآن طلب يقبل هذا الإجراء"),
        "{screen}"
    );
}

#[test]
fn whoever_may_not_record_a_step_is_told_who_may() {
    let register = TestRegister::after("review").by("khalid");
    let (code, screen) = register.terminal(["notify"]).ends();
    assert_eq!(code, 3, "{screen}");
    assert!(screen.contains("Khalid Omar may not"), "{screen}");
    assert!(
        screen.contains(&format!("bmf notify {CASE} --as")),
        "{screen}"
    );
}

#[test]
fn another_person_is_offered_other_cases() {
    let register = TestRegister::after("review").with("BMF_STAFF", "");
    let mut terminal = register.terminal(["notify"]);
    terminal.asked("Who is at work?").types("Sara");
    terminal.sees("> Sara").types(key::ENTER);
    terminal.asked("Which case").types(key::ESC);
    terminal.asked("Who is at work?").types("Khalid");
    terminal.sees("> Khalid").types(key::ENTER);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 3, "{screen}");
}

#[test]
fn what_was_given_whole_is_not_asked_about() {
    let register = TestRegister::after("verify").by("huda");
    let (code, screen) = register.terminal(["assess", CASE, "--need=low"]).ends();
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains('?'), "{screen}");
}

#[test]
fn commands_that_need_no_register_look_for_none() {
    let register = TestRegister::bare();
    let (code, screen) = register.terminal(["init"]).ends();
    assert_eq!(code, 0, "{screen}");
}

#[test]
fn reading_commands_offer_every_case() {
    for lang in Lang::ALL {
        for verb in ["show", "explain", "log"] {
            let register = TestRegister::after("close").with("BMF_STAFF", "");
            let mut terminal = register.terminal_in(*lang, [verb]);
            terminal.sees(CASE).types(key::ENTER);
            let (code, screen) = terminal.ends();
            assert_eq!(code, 0, "{screen}");
            assert!(screen.contains(&format!("bmf {verb} {CASE}")), "{screen}");
        }
    }
}

#[test]
fn a_long_name_leaves_the_case_on_one_line() {
    let register = TestRegister::new();
    let name = "Abd ".repeat(70);
    let register = register.does([
        "intake",
        "--channel=phone",
        "--service=tuition-aid",
        "--summary=-",
        "--name",
        &name,
    ]);
    let mut terminal = register.terminal(["refer"]);
    terminal.asked("Which case").sees("… · received");
    let line = |screen: &str| screen.lines().filter(|line| line.contains("Abd")).count();
    assert_eq!(line(&terminal.shown()), 1, "{}", terminal.shown());
}
