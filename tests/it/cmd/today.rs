//! `bmf` alone: what waits for the person at work, and what others recorded since they last looked.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

const NOTHING: [&str; 0] = [];

#[test]
fn what_waits_for_ones_roles_is_shown_with_the_command_that_does_it() {
    let reg = TestRegister::after("submit").by("noura");
    assert_snapshot!(reg.in_both(NOTHING), @"");
}

#[test]
fn what_others_recorded_since_the_last_look_is_named_and_ones_own_is_not() {
    let reg = TestRegister::after("intake");
    let _first_look = reg.run(NOTHING).done();
    let later = reg.at("2026-06-15T09:00:00+03:00");
    let _own = later.run(["contact", "1", "--call"]).done();
    let _others = later
        .run(["assess", "1", "--need=high", "--as=huda"])
        .done();
    let later = later.at("2026-06-15T10:00:00+03:00");
    assert_snapshot!(later.run(NOTHING), @"");
    let again = later.at("2026-06-15T11:00:00+03:00");
    assert_snapshot!(again.run(["--format=json"]), @"");
}

#[test]
fn the_look_is_remembered_outside_of_git() {
    let reg = TestRegister::after("intake");
    let _looked = reg.run(NOTHING).done();
    assert_eq!(reg.git(&["status", "--porcelain"]).trim(), "");
}

#[test]
fn where_there_is_no_register_it_is_a_question_for_help() {
    let bare = TestRegister::bare();
    let out = bare.run(NOTHING).ends_with(2);
    assert_eq!(out.stdout, "");
    assert!(out.stderr.contains("--help"));
}
