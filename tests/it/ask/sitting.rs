//! A sitting of the committee: one case after the other, and the minutes at its end.

use crate::support::output::shown;
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::support::terminal::{Terminal, key};
use bmf::domain::office::Lang;
use insta::assert_snapshot;

/// The files of the second and the third request.
const BAGS: &str = "cases/DJ/2026-06/DJ-2606-0002-8.toml";
const RELATIVE: &str = "cases/DJ/2026-06/DJ-2606-0003-1.toml";

/// Chooses what is found by these letters.
fn picks<'t>(terminal: &'t mut Terminal, question: &str, letters: &str) -> &'t mut Terminal {
    terminal.asked(question).types(letters).types(key::ENTER)
}

/// Opens a new session with everybody there.
fn opens(terminal: &mut Terminal) -> &mut Terminal {
    terminal.asked("Which session?").types(key::ENTER);
    terminal
        .asked("Which members are present?")
        .types(key::ENTER);
    terminal.sees("Case 1 of 5")
}

/// Accepts the case before it as it was asked for.
fn accepts(terminal: &mut Terminal) {
    picks(terminal, "decide?", "Accept");
    terminal.asked("riyals").types(key::ENTER);
    terminal.asked("For which reason?").types(key::ENTER);
    terminal.asked("What else").types(key::ENTER);
    terminal.asked("DJ-2606-").types(key::ENTER);
}

/// The last event of a case, as its file holds it.
fn last_event(register: &TestRegister, path: &str) -> String {
    let file = register.read(path);
    let at = file.rfind("\n[[event]]\n").unwrap();
    file[at..].lines().skip(5).collect::<Vec<_>>().join("\n")
}

#[test]
fn five_cases_are_heard_and_the_minutes_are_the_result() {
    let register = TestRegister::before_committee();
    let mut terminal = register.terminal(["review"]);
    opens(&mut terminal);
    terminal.sees("earlier requests").sees("DJ-2606-0004-");
    terminal.sees("no request for this service was decided before");

    picks(&mut terminal, "decide?", "Accept");
    for _ in 0.."4500.00".len() {
        terminal.asked("riyals").types(key::BACKSPACE);
    }
    terminal.types("٤٠٠٠").sees("✓ 4,000 SAR").types(key::ENTER);
    terminal.asked("For which reason?").types(key::ENTER);
    terminal.asked("What else").types(key::ENTER);
    terminal
        .asked("DJ-2606-0001-9: acceptance, 4,000 SAR")
        .types(key::ENTER);

    terminal.sees("Case 2 of 5");
    picks(&mut terminal, "decide?", "Reject");
    picks(&mut terminal, "For which reason?", "not complete");
    terminal
        .asked("Why, as the applicant is told?")
        .answers("ينقص سجل الأسرة");
    terminal
        .asked("DJ-2606-0002-8: rejection")
        .types(key::ENTER);

    terminal
        .sees("Case 3 of 5")
        .sees("Majed Yousef (related to the applicant)");
    picks(&mut terminal, "decide?", "Defer");
    terminal.asked("For which reason?").types(key::ENTER);
    terminal.asked("What else").types(key::ENTER);
    terminal.asked("Until when?").answers("1448-02-01");
    terminal
        .asked("DJ-2606-0003-1: deferral, until")
        .types(key::ENTER);

    terminal.sees("Case 4 of 5").sees("1 accepted, 0 rejected");
    picks(&mut terminal, "decide?", "Skip");

    terminal.sees("Case 5 of 5").sees("not before 5 July 2026");
    picks(&mut terminal, "decide?", "Ask for more");
    picks(&mut terminal, "For which reason?", "more");
    terminal
        .asked("What is the applicant asked for?")
        .answers("كشف الدخل");
    terminal.asked("Until when?").types(key::ENTER);
    terminal.asked("DJ-2606-0005").types(key::ENTER);

    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(
        screen.contains("Still before the committee: 1 case"),
        "{screen}"
    );
    let minutes = register.run(["review", "--minutes=1"]).done();
    assert_snapshot!(shown(&minutes), @"
    Minutes of session S-2026-001 of the research committee

    day             29 June 2026 (14/1/1448), 10:00
    secretary       Noura Saleh
    present         Huda Fahad, Majed Yousef and Noura Saleh (3 of 3, quorum 2)
    standing aside  DJ-2606-0003-1, Majed Yousef (related to the applicant)
    decisions       4

    1. DJ-2606-0001-9, Tuition aid: acceptance, 4,000 SAR, reason: Need established by social research.
    2. DJ-2606-0002-8, School bag and supplies: rejection, reason: Requirements not complete, “⟨ينقص سجل الأسرة⟩”.
    3. DJ-2606-0003-1, Tuition aid: deferral, until 15 July 2026 (1/2/1448), reason: More information needed.
    4. DJ-2606-0005-2, Tuition aid: more information asked for, reason: More information needed, “⟨كشف الدخل⟩”.
    ");
    assert!(screen.contains("Minutes of session S-2026-001"), "{screen}");
    assert!(screen.contains("decisions       4"), "{screen}");
    assert_eq!(register.run(["check"]).code, 0);
}

#[test]
fn a_sitting_in_arabic_opens_its_session_with_its_first_decision() {
    let register = TestRegister::before_committee();
    let commits = register.commits();
    let mut terminal = register.terminal_in(Lang::Ar, ["review"]);
    terminal.asked("أي جلسة؟").types(key::ENTER);
    terminal.asked("من حضر من الأعضاء؟").types(key::ENTER);
    terminal.sees("الطلب 1 من 5");
    picks(&mut terminal, "ما قرار اللجنة؟", "قبول");
    assert_eq!(
        register.commits(),
        commits,
        "nothing stands before it is confirmed"
    );
    terminal.asked("كم ريالًا يُعتمد؟").types(key::ENTER);
    terminal.asked("ما السبب؟").types(key::ENTER);
    terminal.asked("ما الذي يضاف").answers("مبارك");
    terminal.asked("قبول").sees("هل يُسجَّل؟").types(key::ENTER);
    terminal.sees("الطلب 2 من 5");
    picks(&mut terminal, "ما قرار اللجنة؟", "إيقاف");
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("محضر جلسة لجنة البحث"), "{screen}");
    assert!(screen.contains("بقي لدى لجنة البحث: 4 طلبات"), "{screen}");
    assert_eq!(register.commits(), commits + 1);
    assert_snapshot!(last_event(&register, CASE_PATH), @r#"
    by = "noura"
    did = "decide"
    outcome = "accept"
    amount = "4500.00"
    reason = "need"
    words = "مبارك"
    session = "S-2026-001"
    "#);
}

#[test]
fn a_member_stands_aside_and_says_why() {
    let register = TestRegister::before_committee();
    let mut terminal = register.terminal(["review"]);
    opens(&mut terminal);
    picks(&mut terminal, "decide?", "stands aside");
    picks(&mut terminal, "Which member stands aside?", "Huda");
    terminal
        .asked("Why does Huda Fahad stand aside?")
        .answers("زارت الأسرة");
    terminal.sees("Majed Yousef and Noura Saleh (2 of 3, quorum 2)");
    accepts(&mut terminal);
    terminal.sees("Huda Fahad stands aside").sees("Case 2 of 5");
    picks(&mut terminal, "decide?", "Stop");
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert_snapshot!(register.read("sessions/2026/S-2026-001.toml"), @r#"
    format = 1
    id = "S-2026-001"
    opened = 2026-06-29T10:00:00+03:00
    by = "noura"
    committee = ["huda", "majed", "noura"]
    present = ["huda", "majed", "noura"]

    [[aside]]
    case = "DJ-2606-0001-9"
    member = "huda"
    reason = "زارت الأسرة"

    [[decided]]
    case = "DJ-2606-0001-9"
    "#);
}

#[test]
fn a_sitting_is_resumed_and_hears_what_is_left() {
    let register = TestRegister::before_committee();
    let mut terminal = register.terminal(["review"]);
    opens(&mut terminal);
    picks(&mut terminal, "decide?", "Skip");
    terminal.sees("Case 2 of 5");
    picks(&mut terminal, "decide?", "Reject");
    terminal.asked("For which reason?").types(key::ENTER);
    terminal
        .asked("Why, as the applicant is told?")
        .answers("لا");
    terminal.asked("DJ-2606-0002-8").types(key::ENTER);
    terminal.sees("Case 3 of 5");
    picks(&mut terminal, "decide?", "Stop");
    assert_eq!(terminal.ends().0, 0);

    let mut terminal = register.terminal(["review"]);
    terminal
        .asked("Which session?")
        .sees("> S-2026-001 · today")
        .types(key::ENTER);
    // Who is there was said when it was opened.
    terminal.sees("Case 1 of 4").sees(CASE);
    accepts(&mut terminal);
    terminal
        .sees("Case 2 of 4")
        .asked("decide?")
        .types(key::CTRL_C);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 130, "{screen}");
    assert!(
        screen.contains("Every decision that was confirmed is recorded"),
        "{screen}"
    );
    let session = register.read("sessions/2026/S-2026-001.toml");
    let decided: Vec<&str> = session.split("[[decided]]").skip(1).collect();
    assert_eq!(decided.len(), 2, "{session}");
}

#[test]
fn one_case_alone_is_asked_for_with_the_same_screen() {
    let register = TestRegister::before_committee();
    let mut terminal = register.terminal(["review", "2", "--accept", "--quantity=2"]);
    terminal.asked("Which session?").types(key::ENTER);
    terminal
        .asked("Which members are present?")
        .types(key::ENTER);
    terminal.sees("Case 1 of 1").sees("taking part");
    terminal.asked("For which reason?").types(key::ENTER);
    terminal.asked("What else").types(key::ENTER);
    terminal
        .asked("DJ-2606-0002-8: acceptance, 2 units")
        .types(key::ENTER);
    let (code, screen) = terminal.ends();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("--open-session --members=huda"), "{screen}");
    assert!(last_event(&register, BAGS).contains("quantity = 2"));
}

#[test]
fn a_relative_is_not_asked_to_stand_aside_but_does() {
    let register = TestRegister::before_committee();
    let mut terminal = register.terminal(["review", "3", "--reject"]);
    terminal.asked("Which session?").types(key::ENTER);
    terminal
        .asked("Which members are present?")
        .types(key::ENTER);
    terminal.sees("Huda Fahad and Noura Saleh (2 of 3, quorum 2)");
    terminal.asked("For which reason?").types(key::ENTER);
    terminal.asked("Why, as").answers("لا");
    terminal.asked("DJ-2606-0003-1").types(key::ENTER);
    assert_eq!(terminal.ends().0, 0);
    assert!(last_event(&register, RELATIVE).contains("outcome = \"reject\""));
    let session = register.read("sessions/2026/S-2026-001.toml");
    assert!(session.contains("reason = \"relation\""), "{session}");
}
