//! A reader that goes away, and an output that takes nothing.

use crate::faults::assert_sound;
use crate::support::register::TestRegister;
use insta::assert_snapshot;
use std::fs::File;
use std::io::pipe;

#[test]
fn a_reader_that_has_gone_away_is_no_error() {
    let reg = TestRegister::after("submit");
    for args in [
        &["list"][..],
        &["show", "1"],
        &["report", "monthly"],
        &["check", "--format=json"],
        &["policy"],
        &["--help"],
        &["contact", "1", "--call"],
    ] {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let output = reg
            .program(args.iter().copied())
            .stdout(writer)
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), said.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
    }
    assert_sound(&reg);
    assert_eq!(
        reg.run(["show", "1", "--format=json"]).json()["events"]
            .as_array()
            .unwrap()
            .len(),
        6
    );
}

#[test]
fn an_output_that_takes_nothing_is_told_and_does_not_undo_the_record() {
    let reg = TestRegister::after("intake");
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let mut said = String::new();
    for lang in ["ar", "en"] {
        let output = reg
            .program(["show", "1", "--lang", lang])
            .stdout(full())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(74));
        said.push_str(&String::from_utf8(output.stderr).unwrap());
    }
    assert_snapshot!(said, @"
    خطأ: تعذرت كتابة المخرجات.
    error: The output could not be written.
    ");
    let output = reg
        .program(["declare", "1", "--how=signature"])
        .stdout(full())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(74));
    assert!(
        reg.git(&["log", "-1", "--format=%s"])
            .starts_with("declare")
    );
    assert_sound(&reg);
}
