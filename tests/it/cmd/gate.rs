//! `bmf gate` and `bmf init --bare`; what the gate makes of pushes stands in `gate/`.

use crate::support::register::TestRegister;
use crate::support::repo::plant;
use insta::assert_snapshot;

#[test]
fn a_shared_repository_is_made_and_each_desk_told_what_to_do() {
    let here = TestRegister::bare();
    assert_snapshot!(here.in_both(["init", "--bare", "shared.git"]), @"");
}

#[test]
fn what_git_must_refuse_by_itself_is_set() {
    let here = TestRegister::bare().does(["init", "--bare", "shared.git"]);
    let settings = here.read("shared.git/config");
    assert_snapshot!(settings, @"");
    assert_snapshot!(here.read("shared.git/hooks/pre-receive"), @"");
}

#[test]
fn a_gate_that_stands_is_brought_up_to_date() {
    let here = TestRegister::bare().does(["init", "--bare", "shared.git"]);
    let [hook, settings] = ["hooks/pre-receive", "config"].map(|it| format!("shared.git/{it}"));
    let before = [here.read(&hook), here.read(&settings)];
    here.put(&hook, before[0].replace("exit 1", "exit 0"));
    assert_snapshot!(here.in_both(["gate", "install", "shared.git"]), @"");
    let here = here.does(["init", "--bare", "shared.git"]);
    assert_eq!([here.read(&hook), here.read(&settings)], before);
}

#[test]
fn a_gate_is_put_before_a_repository_that_is_there() {
    let here = TestRegister::bare();
    here.git(&[
        "init",
        "--quiet",
        "--bare",
        "--initial-branch=main",
        "shared.git",
    ]);
    assert_snapshot!(here.in_both(["gate", "install", "shared.git"]), @"");
}

#[test]
fn somebody_elses_hook_is_left_alone() {
    let here = TestRegister::bare();
    here.git(&["init", "--quiet", "--bare", "shared.git"]);
    plant(&here.root().join("shared.git/hooks/pre-receive"), "exit 0");
    let before = here.read("shared.git/config");
    assert_snapshot!(here.in_both(["gate", "install", "shared.git"]), @"");
    assert_eq!(here.read("shared.git/config"), before);
}

#[test]
fn a_folder_that_is_no_shared_repository() {
    let register = TestRegister::new();
    assert_snapshot!(register.in_both(["gate", "install"]), @"");
    assert_snapshot!(register.in_both(["gate", "install", "nowhere"]), @"");
    assert_snapshot!(register.in_both(["init", "--bare", "."]), @"");
    assert_snapshot!(register.in_both(["init", "--bare", "--desk=AB", "x"]), @"");
}

#[test]
fn by_hand_the_gate_says_that_it_cannot_judge() {
    let register = TestRegister::new();
    assert_snapshot!(register.run(["gate", "receive"]), @"");
}

#[test]
fn a_rule_for_pushes_is_explained() {
    assert_snapshot!(TestRegister::bare().in_both(["explain", "g05"]), @"");
}
