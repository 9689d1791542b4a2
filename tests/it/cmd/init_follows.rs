//! `bmf init --follows`: a new year's register, and what it remembers of the one before.

use crate::support::register::TestRegister;
use insta::assert_snapshot;
use std::fs;

/// A register in which one request is before the committee and one is closed, and the one that follows it.
fn years() -> TestRegister {
    let register = TestRegister::after("submit");
    register.edit("policy.toml", "min_days = 14", "min_days = 10");
    register.git(&["commit", "--quiet", "--all", "--message=settings"]);
    let next = register.root().join("../1448");
    let said = register.run(["init", next.to_str().unwrap(), "--follows", "."]);
    assert_eq!(said.code, 0, "{said}");
    register
}

/// Runs a command in the register of the new year.
fn in_new(register: &TestRegister, args: &[&str]) -> String {
    let next = register.root().join("../1448");
    let mut words = vec!["--register", next.to_str().unwrap()];
    words.extend(args);
    register.in_both(words)
}

#[test]
fn settings_come_along_and_open_cases_are_remembered() {
    let register = years();
    let next = register.root().join("../1448");
    let read = |name: &str| fs::read_to_string(next.join(name)).unwrap();
    assert_eq!(read("policy.toml"), register.read("policy.toml"));
    assert_eq!(read("bmf.toml"), register.read("bmf.toml"));
    let head = register.git(&["rev-parse", "HEAD"]);
    assert_snapshot!(read("previous.toml").replace(&head, "HEAD"), @"");
    assert!(!next.join("cases").exists());
}

#[test]
fn whoever_asks_for_an_old_case_is_told_where_it_is() {
    let register = years();
    assert_snapshot!(in_new(&register, &["show", "DJ-2606-0001-9"]), @"");
    assert_snapshot!(in_new(&register, &["agenda"]), @"");
}

#[test]
fn a_new_year_begins_clean() {
    let register = years();
    assert_snapshot!(in_new(&register, &["audit"]), @"");
}

#[test]
fn it_begins_in_an_empty_folder_and_after_a_register() {
    let register = TestRegister::after("intake");
    assert_snapshot!(register.in_both(["init", "new", "--follows", "nowhere"]), @"");
    assert_snapshot!(register.in_both(["init", ".", "--follows", "."]), @"");
}
