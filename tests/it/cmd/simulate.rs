//! `bmf simulate`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// A register whose request was accepted on day 15, and a draft of its policy beside it.
fn with_draft(edits: &[(&str, &str)]) -> TestRegister {
    let reg = TestRegister::after("review");
    let mut draft = reg.read("policy.toml");
    for (from, to) in edits {
        assert!(draft.contains(from), "{from}");
        draft = draft.replacen(from, to, 1);
    }
    reg.put("draft.toml", draft);
    reg
}

#[test]
fn a_ceiling_of_two_weeks_would_have_made_the_answer_late() {
    let reg = with_draft(&[
        ("version = \"1\"", "version = \"2\""),
        ("reading = \"literal\"", "reading = \"intent\""),
    ]);
    assert_snapshot!(reg.in_both(["simulate", "--policy=draft.toml"]), @"");
    assert_snapshot!(reg.run(["simulate", "--policy=draft.toml", "--format=md"]).done(), @"");
    assert_snapshot!(reg.run(["simulate", "--policy=draft.toml", "--format=csv"]).done(), @"");
    let json = reg
        .run(["simulate", "--policy=draft.toml", "--format=json"])
        .json();
    assert_eq!(json["decisions"]["rehearsed"]["late"], 1);
    assert_eq!(json["draft_version"], "2");
    assert_eq!(json["rows"][0]["rehearsed"], "late");
    assert_eq!(reg.diff(), "");
}

#[test]
fn a_longer_floor_would_have_refused_it_and_another_list_of_reasons_too() {
    let early = with_draft(&[("min_days = 14", "min_days = 20")]);
    let early = early
        .run(["simulate", "--policy=draft.toml", "--format=json"])
        .json();
    assert_eq!(early["decisions"]["rehearsed"]["early"], 1);
    assert_eq!(early["rows"][0]["clause"], "S5b");
    let refused = with_draft(&[("code = \"need\"", "code = \"established-need\"")]);
    let refused = refused
        .run(["simulate", "--policy=draft.toml", "--format=json"])
        .json();
    assert_eq!(refused["decisions"]["rehearsed"]["refused"], 1);
    assert_eq!(refused["decisions"]["judged"]["in-time"], 1);
}

#[test]
fn the_policy_as_it_stands_changes_nothing() {
    let reg = with_draft(&[]);
    assert_snapshot!(reg.in_both(["simulate", "--policy=draft.toml"]), @"");
    let later = reg.run([
        "simulate",
        "--policy=draft.toml",
        "--since=2026-07-01",
        "--format=json",
    ]);
    assert_eq!(later.json()["decisions"]["judged"]["in-time"], 0);
}

#[test]
fn a_draft_that_cannot_be_read_is_bad_input() {
    let reg = with_draft(&[("min_days = 14", "min_days = \"two weeks\"")]);
    assert_snapshot!(reg.in_both(["simulate", "--policy=draft.toml"]), @"");
    assert_snapshot!(reg.in_both(["simulate", "--policy=none.toml"]), @"");
    assert_snapshot!(reg.in_both(["simulate"]), @"");
}
