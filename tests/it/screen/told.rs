//! How much is told beside the answer: less with `--quiet`, more with `--verbose`.

use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use bmf::register::Register;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn quiet_leaves_out_notes_and_next_steps_and_keeps_errors() {
    let register = TestRegister::after("intake");
    for lang in Lang::ALL {
        let said = register
            .twin()
            .run_in(*lang, ["contact", "1", "--call", "--no-commit", "-q"]);
        assert_eq!(
            (said.stdout.lines().count(), said.stderr.as_str()),
            (2, ""),
            "{said}"
        );
        let shown = register.run_in(*lang, ["show", "1", "--quiet"]).done();
        let whole = register.run_in(*lang, ["show", "1"]).done();
        assert!(
            whole.starts_with(&shown) && !shown.contains("bmf "),
            "{shown}"
        );
    }
    let said = register.run(["find", "nobody", "-q"]);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
    assert!(
        register
            .run(["show", "99", "-q"])
            .ends_with(4)
            .starts_with("error: ")
    );
    let made = TestRegister::bare().run(["init", "-q"]).done();
    assert_eq!(made.lines().count(), 1);
}

#[test]
fn verbose_tells_what_is_read_and_what_git_is_asked() {
    let register = TestRegister::after("intake");
    let without_times = |text: &str| {
        let digits = |c: char| c.is_ascii_digit();
        let lines = text.lines().map(|line| match line.rsplit_once(digits) {
            Some((before, unit)) => format!("{}N{unit}\n", before.trim_end_matches(digits)),
            None => format!("{line}\n"),
        });
        lines.collect::<String>()
    };
    let said = register.run(["list", "-v"]);
    assert_eq!(said.stdout, register.run(["list"]).stdout);
    insta::assert_snapshot!(without_times(&said.stderr), @"
    register: $REG
    cases: 1 file, N ms
    ");
    let said = register.run(["contact", "1", "--call", "--verbose"]);
    for asked in [
        "git rev-parse ",
        "git fast-import ",
        "git update-ref ",
        "register: $REG\n",
    ] {
        assert!(said.stderr.contains(asked), "{asked}: {said}");
    }
    let said = register.run_in(Lang::Ar, ["log", "1", "-v"]);
    assert!(
        said.stderr.contains("مللي ثانية") && said.stderr.contains("git log"),
        "{said}"
    );
}

#[test]
fn nobody_wants_both() {
    let said = TestRegister::after("intake").run(["list", "-q", "-v"]);
    assert!(said.ends_with(2).contains("--quiet"));
}

#[test]
fn reading_counts_each_file_that_is_there_the_faulty_ones_too() {
    let register = TestRegister::after("intake");
    register.put("cases/stray.toml", "x");
    let read = AtomicUsize::new(0);
    let opened = Register::open(&register.root()).unwrap();
    let all = opened.load_through(Some, |some, whole| {
        assert_eq!(whole, 2);
        read.fetch_add(some, Ordering::Relaxed);
    });
    assert_eq!(all.unwrap().len(), 2);
    assert_eq!(read.into_inner(), 2);
}
