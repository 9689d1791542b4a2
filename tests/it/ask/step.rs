//! The questions of one step: the case first, then what the step needs.

use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::support::terminal::key;
use bmf::domain::office::Lang;

#[test]
fn a_step_is_recorded_as_if_it_had_been_typed() {
    let register = TestRegister::after("intake");
    let mut terminal = register.terminal(["refer"]);
    terminal.asked("Which case").sees(CASE).types(key::ENTER);
    terminal.asked("What is unclear?").answers("Who signs?");
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    let twin = format!("bmf refer {CASE} '--reason=Who signs?'");
    assert!(screen.contains(&twin), "{screen}");
    let file = register.read(CASE_PATH);
    assert!(file.contains("reason = \"Who signs?\""), "{file}");
}

#[test]
fn escape_goes_back_a_question() {
    let register = TestRegister::after("intake");
    let mut terminal = register.terminal_in(Lang::Ar, ["refer"]);
    terminal.asked("أي طلب").types(key::ENTER);
    terminal
        .asked("ما الذي لم يتضح؟")
        .types("غير")
        .types(key::ESC);
    terminal.asked("أي طلب").types(key::ENTER);
    terminal.asked("ما الذي لم يتضح؟").answers("من يوقّع عنها؟");
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    let file = register.read(CASE_PATH);
    assert!(file.contains("من يوقّع عنها؟"), "{file}");
}

#[test]
fn arabic_is_typed_mended_and_pasted() {
    let register = TestRegister::after("intake");
    let mut terminal = register.terminal_in(Lang::Ar, ["refer", CASE]);
    terminal.asked("ما الذي لم يتضح؟");
    terminal.types("الولايةط").types(key::BACKSPACE);
    terminal.types(key::LEFT).types(key::LEFT).types(key::LEFT);
    terminal.pastes("ـُـ").resizes(60, 20).types(key::ENTER);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    let file = register.read(CASE_PATH);
    assert!(file.contains("reason = \"الولـُـاية\""), "{file}");
}

#[test]
fn whoever_leaves_records_nothing() {
    let register = TestRegister::after("intake");
    let commits = register.commits();
    for leave in [key::CTRL_C, key::ESC] {
        let mut terminal = register.terminal(["refer"]);
        terminal.asked("Which case").types(leave);
        let (code, screen) = terminal.ends();
        assert_eq!(code, 130, "{screen}");
        assert!(screen.contains("Nothing was recorded"), "{screen}");
    }
    assert_eq!(register.commits(), commits);
}

#[test]
fn who_is_at_work_is_asked_where_nothing_says_so() {
    let register = TestRegister::after("intake").with("BMF_STAFF", "");
    let mut terminal = register.terminal(["refer", CASE, "--reason", "Who signs?"]);
    terminal
        .asked("Who is at work?")
        .types("Sara")
        .sees("Sara")
        .types(key::ENTER);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("--as=sara"), "{screen}");
}

#[test]
fn nobody_is_asked_who_said_not_to() {
    let register = TestRegister::after("intake");
    let (code, screen) = register.terminal(["refer", "--no-input"]).ends();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("CASE"), "{screen}");
}
