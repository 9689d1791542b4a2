//! Colour: where it is, when it is not, and that nothing is said by colour alone.

use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use bmf::render::bidi::visual;

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const YELLOW: &str = "\u{1b}[33m";
const END: &str = "\u{1b}[0m";

/// A request whose answer is late, and somebody before a terminal.
fn late() -> TestRegister {
    TestRegister::after("submit")
        .at("2026-08-14T09:12:00+03:00")
        .by("noura")
        .at_terminal(200, 40)
}

fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for sign in [BOLD, RED, YELLOW, END] {
        text = text.replace(sign, "");
    }
    text
}

#[test]
fn headings_are_bold_and_what_is_late_is_red() {
    let said = late().run(["agenda"]).done();
    let lines: Vec<&str> = said.lines().collect();
    assert!(
        lines[0].starts_with(BOLD) && lines[0].ends_with(END),
        "{said}"
    );
    assert!(
        lines[1].starts_with(RED) && lines[1].contains("yes"),
        "{said}"
    );
    let today = late().run::<&str>([]).done();
    assert!(today.contains(RED) && today.contains("overdue"), "{today}");
}

#[test]
fn an_error_is_marked_in_red_and_a_note_in_yellow() {
    let said = late().run(["show", "99"]).ends_with(4);
    assert!(said.starts_with(&format!("{RED}error:{END} ")), "{said:?}");
    let said = late()
        .by("sara")
        .run(["contact", "1", "--call", "--no-commit"]);
    assert!(
        said.stderr.starts_with(&format!("{YELLOW}note:{END} ")),
        "{said}"
    );
    let said = late().with("TERM", "foot").run_in(Lang::Ar, ["show", "99"]);
    let label = format!("{RED}:{}{END}\n", visual("خطأ"));
    assert!(said.stderr.contains(&label), "{said}");
}

#[test]
fn help_has_bold_headings() {
    for (lang, heading) in [(Lang::En, "Options:"), (Lang::Ar, "الخيارات:")] {
        let said = late().run_in(lang, ["agenda", "--help"]).done();
        assert!(said.contains(&format!("{BOLD}{heading}{END}")), "{said:?}");
        let said = late()
            .with("NO_COLOR", "1")
            .run_in(lang, ["agenda", "--help"]);
        assert!(!said.stdout.contains('\u{1b}'), "{said}");
    }
}

#[test]
fn no_colour_changes_no_word() {
    for command in [&["agenda"][..], &["show", "99"], &["list"], &[], &["check"]] {
        let coloured = late().run(command.iter());
        let without = late().with("NO_COLOR", "1").run(command.iter());
        assert_eq!(plain(&coloured.stdout), without.stdout);
        assert_eq!(plain(&coloured.stderr), without.stderr);
    }
}

#[test]
fn the_flag_outranks_the_environment() {
    let colours = |register: &TestRegister, args: &[&str]| {
        let args = args.iter().chain(&["list"]);
        register.run(args).done().contains('\u{1b}')
    };
    let piped = TestRegister::after("intake");
    assert!(!colours(&piped, &[]));
    assert!(colours(&piped, &["--color=always"]));
    let forced = piped.with("CLICOLOR_FORCE", "1");
    assert!(colours(&forced, &[]));
    assert!(!colours(&forced, &["--color", "never"]));
    assert!(!colours(&forced.with("NO_COLOR", "1"), &[]));
    assert!(colours(&late(), &[]));
    assert!(!colours(&late().with("NO_COLOR", "1"), &[]));
    assert!(colours(
        &late().with("NO_COLOR", "1"),
        &["--color", "always"]
    ));
    assert!(!colours(&late().with("TERM", "dumb"), &[]));
    assert!(!colours(
        &late().with("CLICOLOR_FORCE", "0").with("TERM", "dumb"),
        &[]
    ));
}

#[test]
fn data_is_never_coloured() {
    for format in ["json", "csv", "md"] {
        let said = late().run(["list", "--format", format, "--color", "always"]);
        assert!(!said.done().contains('\u{1b}'));
    }
}
