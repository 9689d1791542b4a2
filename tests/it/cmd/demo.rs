//! `bmf demo`: the shell around the plan, whose own tests stand in `demo.rs`.

use crate::support::register::TestRegister;

#[test]
fn the_same_seed_gives_the_same_register_with_nothing_to_find_but_its_dispute() {
    let made = |seed: &str| {
        let here = TestRegister::bare().does(["demo", "made", "--cases=13", "--seed", seed]);
        let checked = here
            .run(["check", "--register=made", "--format=json"])
            .ends_with(1);
        let found: serde_json::Value = serde_json::from_str(&checked).unwrap();
        let checks = found["rows"].as_array().unwrap().iter();
        assert_eq!(
            checks.map(|row| &row["check"]).collect::<Vec<_>>(),
            ["dispute"]
        );
        assert_eq!(here.git(&["-C", "made", "status", "--porcelain"]), "");
        here.git(&["-C", "made", "rev-parse", "HEAD"])
    };
    let first = made("7");
    assert_eq!(first, made("7"));
    assert_ne!(first, made("8"));
}

#[test]
fn what_it_says_to_try_works() {
    let here = TestRegister::bare();
    let said = here.run(["demo", ".", "--cases=13"]).done();
    let (_, proposed) = said.split_once("Try next:").unwrap();
    let proposed: Vec<Vec<&str>> = proposed
        .lines()
        .map(|line| line.split_whitespace().skip(1).collect())
        .filter(|words: &Vec<&str>| !words.is_empty())
        .collect();
    assert!(proposed.len() > 5, "{said}");
    for words in proposed {
        // These two ask, and nobody is there who could answer.
        let asks = ["intake", "review"].contains(words.last().unwrap());
        let code = here.run(words.clone()).code;
        assert!(
            if asks { code == 2 } else { code < 2 },
            "{words:?} ends with {code}"
        );
    }
}

/// Its disputed decisions were made at one desk after the other here, which no desk could have recorded.
#[test]
fn the_first_audit_finds_the_planned_dispute_and_nothing_else() {
    let here = TestRegister::bare().does(["demo", ".", "--cases=13"]);
    let audited = here.run(["audit", "--format=json"]);
    let found: serde_json::Value = serde_json::from_str(&audited.ends_with(1)).unwrap();
    let found = found["findings"].as_array().unwrap();
    let under = |law: &str| {
        let found = found.iter().filter(|it| it["law"] == law);
        let event = |it: &serde_json::Value| {
            let event = it["text"].as_str().unwrap().split(' ').nth(2).unwrap();
            (it["path"].to_string(), event.to_owned())
        };
        found.map(event).collect::<Vec<_>>()
    };
    assert_eq!(under("A03"), under("A11"));
    assert_eq!(under("A03").len() * 2, found.len());
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let here = TestRegister::bare();
    here.put("made/notes.txt", "-");
    let _said = here.run(["demo", "made", "--cases=3"]).ends_with(2);
    assert_eq!(here.diff(), "");
}
