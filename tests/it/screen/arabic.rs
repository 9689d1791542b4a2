//! Who lays out Arabic: by flag, environment, memory and the terminal's name.

use crate::support::output::shown;
use crate::support::register::{CASE_PATH, TestRegister};
use bmf::domain::office::Lang;

/// A letter in the form that it has beside others: the sign that bmf has laid out the text.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{FE80}'..='\u{FEFC}')
}

/// A request with an Arabic name, and somebody before a terminal.
fn at_terminal() -> TestRegister {
    TestRegister::after("intake").at_terminal(120, 40)
}

/// Whether the terminal that these variables tell of gets its Arabic laid out.
#[track_caller]
fn is_laid_out(register: &TestRegister, args: &[&str]) -> bool {
    let args = args.iter().chain(&["list"]);
    register.run(args).done().contains(is_joined)
}

#[test]
fn known_terminals_are_told_apart() {
    let laid_out = [
        ("TMUX", "/tmp/tmux-0/default,1,0"),
        ("TERM", "screen-256color"),
        ("TERM", "alacritty"),
        ("TERM", "foot"),
        ("TERM", "xterm-kitty"),
        ("WT_SESSION", "8a2d"),
        ("XTERM_VERSION", "XTerm(390)"),
        ("TERM_PROGRAM", "ghostty"),
    ];
    let left_alone = [
        ("VTE_VERSION", "7600"),
        ("KONSOLE_VERSION", "230804"),
        ("MLTERM", "3.9.3"),
        ("TERM_PROGRAM", "Apple_Terminal"),
        ("TERM_PROGRAM", "mintty"),
        ("TERM", "xterm-256color"),
        ("TERM", "dumb"),
    ];
    for (name, value) in laid_out {
        assert!(
            is_laid_out(&at_terminal().with(name, value), &[]),
            "{name}={value}"
        );
    }
    for (name, value) in left_alone {
        assert!(
            !is_laid_out(&at_terminal().with(name, value), &[]),
            "{name}={value}"
        );
    }
}

#[test]
fn tmux_in_a_terminal_that_lays_out_arabic_does_not() {
    let register = at_terminal().with("VTE_VERSION", "7600").with("TMUX", "x");
    assert!(is_laid_out(&register, &[]));
}

#[test]
fn the_flag_outranks_the_environment_and_that_the_terminal() {
    let register = at_terminal()
        .with("TERM", "foot")
        .with("BMF_BIDI", "terminal");
    assert!(!is_laid_out(&register, &[]));
    assert!(is_laid_out(&register, &["--bidi", "reorder"]));
    assert!(is_laid_out(&register, &["--bidi=auto"]));
}

#[test]
fn doctor_remembers_for_this_terminal_and_forgets() {
    let kitty = at_terminal().with("TERM", "xterm-kitty");
    insta::assert_snapshot!(kitty.run(["doctor", "--bidi", "terminal"]).stderr, @"Remembered for this register on this computer: --bidi terminal in this terminal (kitty).");
    insta::assert_snapshot!(kitty.read(".bmf/terminals"), @"kitty terminal");
    assert!(!is_laid_out(&kitty, &[]));
    let foot = kitty.with("TERM", "foot");
    assert!(is_laid_out(&foot, &[]));
    let _said = foot.run(["doctor", "--bidi", "terminal"]);
    let _said = foot.run(["doctor", "--bidi", "reorder"]);
    insta::assert_snapshot!(foot.read(".bmf/terminals"), @"
    kitty terminal
    foot reorder
    ");
    let kitty = foot.with("TERM", "xterm-kitty");
    let said = kitty.run_in(Lang::Ar, ["doctor", "--bidi", "auto"]);
    insta::assert_snapshot!(shown(&said.stderr), @"لم تعد طريقة العرض محفوظة لنافذة الأوامر هذه (⟨kitty⟩).");
    insta::assert_snapshot!(kitty.read(".bmf/terminals"), @"foot reorder");
    assert!(is_laid_out(&kitty, &[]));
    assert_eq!(kitty.git(&["status", "--porcelain"]), "");
}

#[test]
fn outside_a_register_doctor_says_how_else() {
    let nowhere = TestRegister::bare().at_terminal(80, 24);
    insta::assert_snapshot!(nowhere.run(["doctor", "--bidi", "reorder"]).stderr, @"
    It cannot be remembered, as there is no register here that can be written. For every call:
      export BMF_BIDI=reorder
    ");
}

#[test]
fn pipes_and_data_get_the_text_as_it_is() {
    let piped = TestRegister::after("intake").with("TMUX", "x");
    let forced = ["--bidi", "reorder"];
    let commands: [&[&str]; 6] = [
        &["list"],
        &["show", "1"],
        &["show", "99"],
        &["list", "--format", "json"],
        &["list", "--help"],
        &["policy"],
    ];
    for lang in Lang::ALL {
        for command in commands {
            let plain = TestRegister::after("intake").run_in(*lang, command.iter());
            let asked = piped.run_in(*lang, forced.iter().chain(command));
            assert_eq!(plain, asked);
            assert!(!format!("{plain}").contains(|c| is_joined(c) || c == '\u{1b}'));
        }
    }
    let piped = TestRegister::after("intake");
    let at_terminal = at_terminal().with("TMUX", "x");
    for format in ["json", "csv", "md"] {
        let args = ["list", "--format", format];
        assert_eq!(at_terminal.run(args).stdout, piped.run(args).stdout);
    }
}

#[test]
fn each_stream_is_laid_out_for_itself() {
    let register = at_terminal().with("TMUX", "x");
    let said = register.run_in(Lang::Ar, ["show", "99"]);
    assert!(said.stderr.contains(is_joined), "{said}");
    let said = register.run_in(Lang::Ar, ["show", "1"]);
    assert!(said.stdout.contains(is_joined), "{said}");
    assert!(
        said.stdout
            .lines()
            .all(|line| bmf::render::width(line) <= 120)
    );
}

#[test]
fn whatever_is_said_is_laid_out() {
    let register = TestRegister::after("submit").at_terminal(120, 40);
    let register = register.with("TMUX", "x");
    register.edit(CASE_PATH, "need = \"high\"", "need = \"urgent\"");
    // Not `doctor`, which shows a line both ways.
    let commands: [&[&str]; 18] = [
        &[],
        &["audit"],
        &["check"],
        &["show", "1"],
        &["explain", "1"],
        &["explain", "A07"],
        &["log", "1", "--patch"],
        &["receipt", "1"],
        &["agenda"],
        &["find", "نورة"],
        &["policy"],
        &["services"],
        &["report", "monthly"],
        &["report", "committee"],
        &["sync"],
        &["gate", "install", "."],
        &["deliver", "1", "--amount=5"],
        &["print", "1", "decision"],
    ];
    for command in commands {
        let said = register.run_in(Lang::Ar, command.iter());
        let said = said.stdout + &said.stderr;
        let raw = said
            .lines()
            .find(|line| line.contains(|c| matches!(c, 'ء'..='غ' | 'ف'..='ي')));
        assert_eq!(raw, None, "{command:?}");
    }
}

#[test]
fn an_arabic_table_runs_from_the_right_in_every_terminal() {
    for term in ["foot", "xterm-256color"] {
        let said = at_terminal().with("TERM", term).run_in(Lang::Ar, ["list"]);
        let row = said.done().lines().nth(1).unwrap().to_owned();
        let row = row.trim_end_matches(['\u{2069}', '\u{200E}']);
        assert!(row.ends_with("DJ-2606-0001-9"), "{row}");
    }
}
