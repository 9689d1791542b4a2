//! `bmf demo`: the shell around the plan, whose own tests stand in `demo.rs`.

use crate::support::register::TestRegister;

#[test]
fn the_same_seed_gives_the_same_register_with_nothing_to_find() {
    let made = |seed: &str| {
        let here = TestRegister::bare();
        let _said = here
            .run(["demo", "made", "--cases=13", "--seed", seed])
            .done();
        let checked = here.run(["check", "--register=made"]);
        assert_eq!(checked.code, 0, "{checked}");
        assert_eq!(here.git(&["-C", "made", "status", "--porcelain"]), "");
        here.git(&["-C", "made", "rev-parse", "HEAD"])
    };
    let first = made("7");
    assert_eq!(first, made("7"));
    assert_ne!(first, made("8"));
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let here = TestRegister::bare();
    here.put("made/notes.txt", "-");
    let said = here.run(["demo", "made", "--cases=3"]);
    assert_eq!(said.code, 2, "{said}");
    assert_eq!(here.diff(), "");
}
