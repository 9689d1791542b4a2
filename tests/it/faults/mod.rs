//! Real faults, on the real program: many writers, kills, a git that fails, a full disk, a reader that goes away.
//!
//! Each test judges the wreck by the same promises: what was acknowledged is there, what was not leaves no
//! trace, and the next command works without a technician. Every step of an action in turn fails in `journal.rs`.

mod disk;
mod failing_git;
mod fake_git;
mod killed;
mod output;
mod sync;
mod together;

use crate::support::register::TestRegister;
use crate::support::tree::Tree;
use std::process::Command;
use std::process::Output;

/// The least that a request is, printing its id alone.
const INTAKE: [&str; 6] = [
    "intake",
    "--kind=inquiry",
    "--channel=phone",
    "--name=سعد بن علي",
    "--summary=متى؟",
    "--print=id",
];

/// Runs the program and returns how it ended and what it printed, checked to be no panic.
#[track_caller]
fn run(command: &mut Command) -> (Option<i32>, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    let stderr = String::from_utf8(stderr).unwrap();
    assert!(!stderr.contains("panicked"), "{stderr}");
    let stdout = String::from_utf8(stdout).unwrap();
    let said = format!("{stdout}{stderr}");
    (status.code(), said.trim_end().to_owned())
}

/// Sees to it that nothing is left of a fault: no journal, no lock of git, nothing uncommitted, nothing to find.
#[track_caller]
fn assert_sound(reg: &TestRegister) {
    let journal = reg.root().join(".bmf/journal");
    assert!(!journal.exists(), "a journal is left");
    let all = Tree::read(&reg.root());
    let locks = all.0.keys().filter(|path| path.ends_with(".lock"));
    assert_eq!(locks.collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
    assert_eq!(reg.git(&["fsck", "--no-dangling", "--no-progress"]), "");
    let _said = reg.run(["check"]).done();
}
