//! What stops a sitting, and what it leaves: no quorum, a refusal, a change of mind, a kill.

use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::support::terminal::{Terminal, key};
use bmf::domain::office::Lang;

fn opens(register: &TestRegister) -> Terminal {
    let mut terminal = register.terminal(["review"]);
    terminal.asked("Which session?").types(key::ENTER);
    terminal
        .asked("Which members are present?")
        .types(key::ENTER);
    terminal.asked("decide?");
    terminal
}

/// Rejects the case before it, up to the question whether to record that.
fn rejects(terminal: &mut Terminal, case: &str) {
    terminal.asked("decide?").types("Reject").types(key::ENTER);
    terminal.asked("For which reason?").types(key::ENTER);
    terminal
        .asked("Why, as the applicant is told?")
        .answers("لا ميزانية");
    terminal.asked(case);
}

#[test]
fn without_a_quorum_nobody_sits() {
    for (lang, who, short) in [
        (
            Lang::En,
            "Which members are present?",
            "1 of 3 present, quorum 2: the committee does not sit.",
        ),
        (
            Lang::Ar,
            "من حضر من الأعضاء؟",
            "الحاضرون: 1 من 3، والنصاب: 2، فلا تنعقد الجلسة.",
        ),
    ] {
        let register = TestRegister::before_committee();
        let mut terminal = register.terminal_in(lang, ["review"]);
        terminal.asked("").types(key::ENTER);
        terminal
            .asked(who)
            .types(key::SPACE)
            .types(key::DOWN)
            .types(key::SPACE);
        terminal.types(key::ENTER).sees(short).types(key::CTRL_C);
        let (code, screen) = terminal.ends();
        assert_eq!(code, 130, "{screen}");
        assert!(!register.root().join("sessions").exists());
    }
}

#[test]
fn whoever_took_the_request_in_does_not_record_its_decision() {
    let register = TestRegister::before_committee().by("sara");
    let roles = "email = \"sara@example.org\"\nroles = [\"reception\"";
    register.edit("bmf.toml", roles, &format!("{roles}, \"secretary\""));
    let commits = register.commits();
    let mut terminal = opens(&register);
    let duty = "Whoever recorded the intake of a case does not record its decision.";
    terminal.sees("in the way").sees(duty);
    rejects(&mut terminal, CASE);
    terminal.types(key::ENTER);
    terminal.sees("decision is not possible now");
    // The same case again, each answer ready.
    terminal.asked("decide?").sees("> Reject").types(key::ENTER);
    terminal.asked("For which reason?").types(key::ENTER);
    terminal
        .asked("Why, as")
        .sees("لا ميزانية")
        .types(key::CTRL_C);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 130, "{screen}");
    assert!(screen.contains("Nothing was recorded"), "{screen}");
    assert_eq!(register.commits(), commits);
}

#[test]
fn an_answer_before_its_day_needs_an_urgent_reason() {
    let register = TestRegister::before_committee();
    let mut terminal = register.terminal(["review", "5", "--reject", "--reason=no-budget"]);
    terminal.asked("Which session?").types(key::ENTER);
    terminal
        .asked("Which members are present?")
        .types(key::ENTER);
    terminal.asked("Why, as").answers("لا");
    terminal
        .asked("No answer before 5 July 2026")
        .types(key::ENTER);
    terminal.sees("This is needed.").answers("السفر غدًا");
    terminal.asked("DJ-2606-0005").types(key::ENTER);
    assert_eq!(terminal.ends().0, 0);
}

#[test]
fn escape_goes_back_a_question_and_then_a_case() {
    let register = TestRegister::before_committee();
    let mut terminal = opens(&register);
    terminal.types("Skip").types(key::ENTER).sees("Case 2 of 5");
    rejects(&mut terminal, "DJ-2606-0002-8");
    terminal.types(key::ESC);
    terminal.asked("Why, as").sees("لا ميزانية").types(key::ESC);
    terminal.asked("For which reason?").types(key::ESC);
    terminal.asked("decide?").types(key::ESC);
    terminal
        .sees("Case 1 of 5")
        .asked("decide?")
        .types("Stop")
        .types(key::ENTER);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("Nothing was decided"), "{screen}");
}

#[test]
fn what_was_not_meant_is_changed_before_it_is_recorded() {
    let register = TestRegister::before_committee();
    let mut terminal = opens(&register);
    rejects(&mut terminal, CASE);
    terminal.types("No, change").types(key::ENTER);
    terminal
        .sees("Case 1 of 5")
        .asked("decide?")
        .types("Defer")
        .types(key::ENTER);
    terminal.asked("For which reason?").types(key::ENTER);
    terminal
        .asked("What else")
        .sees("لا ميزانية")
        .types(key::ENTER);
    terminal.asked("Until when?").types("بعد غد").sees("…");
    terminal.types(key::ESC);
    terminal.asked("What else").types(key::CTRL_C);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 130, "{screen}");
    assert!(!register.read(CASE_PATH).contains("decide"));
}

#[test]
fn a_kill_loses_no_confirmed_decision_and_records_no_other() {
    let register = TestRegister::before_committee();
    let commits = register.commits();
    let mut terminal = opens(&register);
    rejects(&mut terminal, CASE);
    terminal.types(key::ENTER).sees("Case 2 of 5");
    rejects(&mut terminal, "DJ-2606-0002-8");
    terminal.kill();
    assert_eq!(register.commits(), commits + 1);
    let subject = register.git(&["log", "-1", "--format=%s"]);
    assert_eq!(subject, format!("decide {CASE}"));
    assert_eq!(register.git(&["status", "--porcelain"]), "");
    let second = register.read("cases/DJ/2026-06/DJ-2606-0002-8.toml");
    assert!(!second.contains("decide"), "{second}");
    let mut terminal = register.terminal(["review"]);
    terminal
        .asked("Which session?")
        .sees("> S-2026-001 · today")
        .types(key::ENTER);
    terminal
        .sees("Case 1 of 4")
        .asked("decide?")
        .types(key::CTRL_C);
    assert_eq!(terminal.ends().0, 130);
}

#[test]
fn scripts_are_never_asked() {
    let register = TestRegister::before_committee();
    let said = register.run(["review"]);
    assert_eq!(said.code, 2);
    assert!(said.stderr.contains("CASE"), "{}", said.stderr);
    let (code, screen) = register.terminal(["review", "--no-input"]).ends();
    assert_eq!(code, 2, "{screen}");
    assert!(screen.contains("CASE"), "{screen}");
}

#[test]
fn a_case_that_is_not_there_is_no_matter_for_questions() {
    let register = TestRegister::before_committee();
    let (code, screen) = register.terminal(["review", "77"]).ends();
    assert_eq!(code, 4, "{screen}");
    let (code, screen) = register.terminal(["review", "--session=9"]).ends();
    assert_eq!(code, 4, "{screen}");
}

#[test]
fn where_nothing_waits_no_session_is_asked_for() {
    let register = TestRegister::after("verify").by("noura");
    let (code, screen) = register.terminal(["review"]).ends();
    assert_eq!(code, 0, "{screen}");
    assert!(
        screen.contains("No case waits for the committee."),
        "{screen}"
    );
}

#[test]
fn who_is_at_work_is_asked_before_the_session() {
    let register = TestRegister::before_committee().with("BMF_STAFF", "");
    let mut terminal = register.terminal(["review"]);
    terminal
        .asked("Who is at work?")
        .types("Noura")
        .types(key::ENTER);
    terminal.asked("Which session?").types(key::ENTER);
    terminal
        .asked("Which members are present?")
        .types(key::ENTER);
    rejects(&mut terminal, CASE);
    terminal
        .types(key::ENTER)
        .sees("Case 2 of 5")
        .asked("decide?")
        .types(key::CTRL_C);
    assert_eq!(terminal.ends().0, 130);
    assert!(
        register
            .read(CASE_PATH)
            .contains("by = \"noura\"\ndid = \"decide\"")
    );
}
