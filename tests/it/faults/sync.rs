//! An exchange that is killed, or whose git fails, at any moment: the next one goes on from before or after.

use crate::faults::fake_git::{Fault, calls, install, with_fake};
use crate::support::register::{CASE, TestRegister};
use crate::sync::{Shared, assert_same, desks};
use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Instant;

/// Two desks that recorded apart, of which the first has shared it.
fn apart() -> (Shared, TestRegister, TestRegister) {
    let (shared, [a, b]) = desks("intake");
    let a = a
        .at("2026-06-15T10:00:00+03:00")
        .does(["contact", CASE, "--call"]);
    let b = b.at("2026-06-15T10:05:00+03:00").by("huda");
    (
        shared,
        a.does(["sync"]),
        b.does(["assess", CASE, "--need=high"]),
    )
}

/// Goes on, and sees to it that both desks end alike with everything.
fn goes_on(a: &TestRegister, b: &TestRegister) {
    let _said = b.run(["sync"]).done();
    let a = a.twin();
    let _said = a.run(["sync"]).done();
    assert_same(&[&a, b]);
    let text = b.read("cases/DJ/2026-06/DJ-2606-0001-9.toml");
    assert!(text.contains("did = \"assess\"") && text.contains("did = \"contact\""));
    assert_eq!(text.matches("[[event]]").count(), 3);
}

#[test]
fn killed_at_each_call_of_git_an_exchange_goes_on() {
    let (shared, a, start) = apart();
    let before = shared.git(&["rev-parse", "main"]);
    let mut recovered = 0;
    for at in 1.. {
        let b = start.twin();
        install(&b, at, &Fault::KillsCaller);
        let mut program = b.program(["sync"]);
        let program = with_fake(&b, &mut program)
            .stderr(Stdio::null())
            .stdout(Stdio::null());
        let status = program.status().unwrap();
        if calls(&b) < at {
            assert!(at > 12, "git was called {} times only", at - 1);
            break;
        }
        assert_eq!(status.code(), None, "not killed at call {at}");
        if b.root().join(".bmf/journal").exists() {
            recovered += 1;
        } else {
            // Killed while it wrote nothing: the lock is then not bmf's to remove.
            fs::remove_file(b.root().join(".git/refs/heads/main.lock")).unwrap();
        }
        goes_on(&a, &b);
        shared.git(&["update-ref", "refs/heads/main", &before]);
    }
    assert!(
        recovered > 0,
        "no call of git stands between the journal and its end"
    );
}

#[test]
fn a_git_that_fails_at_any_call_leaves_before_or_after() {
    let (shared, a, start) = apart();
    let before = shared.git(&["rev-parse", "main"]);
    for at in 1.. {
        let b = start.twin();
        install(&b, at, &Fault::Fails);
        let mut program = b.program(["sync"]);
        let output = with_fake(&b, &mut program).output().unwrap();
        if calls(&b) < at {
            assert_eq!(output.status.code(), Some(0));
            break;
        }
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!said.contains("panicked"), "{said}");
        goes_on(&a, &b);
        shared.git(&["update-ref", "refs/heads/main", &before]);
    }
}

#[test]
fn killed_after_any_delay_an_exchange_goes_on() {
    let (shared, a, start) = apart();
    let before = shared.git(&["rev-parse", "main"]);
    let whole = {
        let b = start.twin();
        let began = Instant::now();
        let _said = b.run(["sync"]).done();
        began.elapsed()
    };
    for step in 0..8 {
        shared.git(&["update-ref", "refs/heads/main", &before]);
        let b = start.twin();
        let mut program = b.program(["sync"]);
        let mut child = program
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(whole * step / 7);
        child.kill().unwrap();
        child.wait().unwrap();
        goes_on(&a, &b);
    }
}
