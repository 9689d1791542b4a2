//! The pager: what is long at a terminal goes through it, and whatever it does, the answer arrives.

use crate::support::register::TestRegister;
use std::fs;
use std::os::unix::fs::PermissionsExt;

/// A register with a request, somebody before a small terminal, and a pager that keeps what it is shown.
fn with_pager(script: &str) -> TestRegister {
    let register = TestRegister::after("intake").at_terminal(100, 10);
    register.put("../pager", format!("#!/bin/sh\n{script}\n"));
    let pager = register.root().join("../pager");
    fs::set_permissions(&pager, fs::Permissions::from_mode(0o755)).unwrap();
    let words = format!("{} +1", pager.to_str().unwrap());
    register.with("PAGER", &words)
}

fn keeping() -> TestRegister {
    with_pager(r#"echo "$#: $1" > ../shown; cat >> ../shown"#)
}

fn shown(register: &TestRegister) -> Option<String> {
    fs::read_to_string(register.root().join("../shown")).ok()
}

#[test]
fn a_long_answer_goes_through_the_pager_and_its_flags_with_it() {
    let register = keeping();
    assert_eq!(register.run(["policy"]).done(), "");
    let shown = shown(&register).unwrap();
    assert!(shown.starts_with("1: +1\n"), "{shown}");
    let plain = register.run(["policy", "--no-pager"]).stdout;
    assert_eq!(shown.strip_prefix("1: +1\n"), Some(plain.as_str()));
}

#[test]
fn what_fits_and_what_nobody_reads_at_a_terminal_does_not() {
    let register = keeping();
    assert!(register.run(["list"]).done().contains("DJ-2606-0001-9"));
    assert!(register.run(["man", "list"]).done().lines().count() > 10);
    assert_eq!(shown(&register), None);
    let piped = TestRegister::after("intake").with("PAGER", "false");
    assert!(piped.run(["policy"]).done().lines().count() > 10);
}

#[test]
fn a_page_of_help_goes_through_it_too() {
    let register = keeping();
    assert_eq!(register.run(["intake", "--help"]).done(), "");
    assert!(shown(&register).unwrap().contains("--national-id"));
    let said = register.run(["intake", "--help", "--no-pager"]);
    assert!(said.done().contains("--national-id"));
}

#[test]
fn bmf_pager_outranks_pager_and_cat_or_nothing_is_none() {
    for none in ["", "cat"] {
        let register = keeping().with("BMF_PAGER", none);
        assert!(register.run(["policy"]).done().lines().count() > 10);
        assert_eq!(shown(&register), None);
    }
}

#[test]
fn a_pager_that_is_not_there_hides_nothing() {
    let register = keeping().with("BMF_PAGER", "no-such-pager -x");
    assert!(register.run(["policy"]).done().lines().count() > 10);
}

#[test]
fn who_quits_early_has_read_enough() {
    let register = with_pager("exit 3");
    let said = register.run(["policy"]);
    assert_eq!((said.code, said.stderr.as_str()), (0, ""));
}

#[test]
fn the_exit_code_and_the_errors_stay() {
    let register = keeping();
    for number in 0..10 {
        register.put(&format!("cases/stray-{number}.toml"), "x");
    }
    let said = register.run(["check"]);
    assert_eq!((said.code, said.stdout.as_str()), (1, ""));
    assert!(shown(&register).unwrap().contains("stray-9.toml"));
    let said = register.run(["list"]).ends_with(6);
    assert!(
        said.contains("DJ-2606-0001-9") && said.contains("stray-0.toml"),
        "{said}"
    );
}
