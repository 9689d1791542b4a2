//! An exchange that is killed, or whose git fails, at any moment: the next one goes on from before or after.

use crate::faults::fake_git::{Fault, calls, install, install_for, with_fake};
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::support::tree::Tree;
use crate::sync::{Shared, desks};
use std::fs;
use std::process::{Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What of git an exchange asks when it writes, here or there.
const WRITING: [&str; 5] = ["fetch", "fast-import", "update-ref", "update-index", "push"];

/// A desk whose exchange has to unite, the shared repository as it is before that, and how it ends unhindered.
struct Apart {
    shared: Shared,
    before: String,
    desk: TestRegister,
    end: Tree,
    took: Duration,
}

impl Apart {
    fn new() -> Apart {
        let (shared, [a, b]) = desks("intake");
        let a = a.at("2026-06-15T10:00:00+03:00");
        let _sent = a.does(["contact", CASE, "--call"]).does(["sync"]);
        let desk = b.at("2026-06-15T10:05:00+03:00").by("huda");
        let desk = desk.does(["assess", CASE, "--need=high"]);
        let before = shared.git(&["rev-parse", "main"]);
        let whole = desk.twin();
        let began = Instant::now();
        let status = whole.program(["sync"]).output().unwrap().status;
        assert!(status.success());
        let (end, took) = (whole.files(), began.elapsed());
        let text = whole.read(CASE_PATH);
        assert_eq!(text.matches("[[event]]").count(), 3);
        Apart {
            shared,
            before,
            desk,
            end,
            took,
        }
    }

    /// The desk before it exchanges.
    fn start(&self) -> TestRegister {
        let refs = ["update-ref", "refs/heads/main", &self.before];
        self.shared.git(&refs);
        self.desk.twin()
    }

    /// Sees to it that the files are as before or after, and that the next exchange ends as an unhindered one.
    fn goes_on(&self, desk: &TestRegister) {
        let _said = desk.run(["sync"]).done();
        assert_eq!(desk.files(), self.end);
        assert!(!desk.root().join(".bmf/journal").exists());
        assert_eq!(desk.git(&["status", "--porcelain"]), "");
        let sent = self.shared.git(&["show", &format!("main:{CASE_PATH}")]);
        assert_eq!(sent, desk.read(CASE_PATH).trim_end());
    }
}

/// Runs the exchange with the fake git, and sees to it that nothing panics.
fn exchange(desk: &TestRegister) -> Output {
    let output = with_fake(desk, &mut desk.program(["sync"]))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("panicked"), "{said}");
    output
}

/// Removes the lock that a killed git left while bmf wrote nothing: that one is not bmf's to remove.
fn unlock(desk: &TestRegister) -> bool {
    let writing = desk.root().join(".bmf/journal").exists();
    if !writing {
        fs::remove_file(desk.root().join(".git/refs/heads/main.lock")).unwrap();
    }
    writing
}

#[test]
fn killed_where_git_writes_an_exchange_goes_on() {
    let apart = Apart::new();
    let mut recovered = 0;
    for subcommand in WRITING {
        let desk = apart.start();
        install_for(&desk, subcommand, &Fault::KillsCaller);
        assert_eq!(exchange(&desk).status.code(), None, "{subcommand}");
        recovered += usize::from(unlock(&desk));
        apart.goes_on(&desk);
    }
    assert!(
        recovered > 1,
        "nothing was killed between the journal and its end"
    );
}

#[test]
fn killed_where_git_only_reads_an_exchange_goes_on() {
    let apart = Apart::new();
    for at in (1..).step_by(5) {
        let desk = apart.start();
        install(&desk, at, &Fault::KillsCaller);
        let output = exchange(&desk);
        if calls(&desk) < at {
            assert!(at > 15, "git was called {} times only", at - 1);
            break;
        }
        assert_eq!(output.status.code(), None, "not killed at call {at}");
        unlock(&desk);
        apart.goes_on(&desk);
    }
}

#[test]
fn a_git_that_fails_where_it_writes_leaves_before_or_after() {
    let apart = Apart::new();
    for subcommand in WRITING {
        for fault in [Fault::Fails, Fault::FailsAfter] {
            let desk = apart.start();
            install_for(&desk, subcommand, &fault);
            let output = exchange(&desk);
            let files = desk.files();
            let whole = [&apart.desk.files(), &apart.end].contains(&&files);
            assert!(whole, "{subcommand}: {output:?}");
            apart.goes_on(&desk);
        }
    }
}

#[test]
fn killed_after_any_delay_an_exchange_goes_on() {
    let apart = Apart::new();
    for step in 1..6 {
        let desk = apart.start();
        let mut program = desk.program(["sync"]);
        let program = program.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        thread::sleep(apart.took * step / 6);
        child.kill().unwrap();
        child.wait().unwrap();
        finished(&desk);
        apart.goes_on(&desk);
    }
}

/// Waits for a git that has outlived its bmf; whatever it holds is not to be taken from it.
fn finished(desk: &TestRegister) {
    for _ in 0..100 {
        let locks = Tree::read(&desk.root().join(".git"));
        if !locks.0.keys().any(|path| path.ends_with(".lock")) {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
}
