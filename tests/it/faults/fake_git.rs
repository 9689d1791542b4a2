//! A `git` that does something else at one of its calls, first on the path of the program.

use crate::support::register::TestRegister;
use std::fs;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

/// What happens at the chosen call.
pub(super) enum Fault<'a> {
    /// It fails without having done anything.
    Fails,
    /// It does its work, and fails.
    FailsAfter,
    /// The program that called it is killed before it does anything; this file is left locked.
    KillsCaller,
    /// The program that called it is killed, and it does its work once the test says [`go`].
    OutlivesCaller,
    /// Somebody does this before it.
    After(&'a str),
}

/// Where the fake stands, beside the register.
const FOLDER: &str = "../fake";

/// Puts a fake git in place that has the fault at its call number `at` (from 1), counted anew.
pub(super) fn install(reg: &TestRegister, at: usize, fault: &Fault<'_>) {
    let when = format!("[ \"$n\" -eq {at} ]");
    install_when(reg, &when, fault);
}

/// Puts a fake git in place that has the fault when it is called with this subcommand.
pub(super) fn install_for(reg: &TestRegister, subcommand: &str, fault: &Fault<'_>) {
    let when = format!("case \" $* \" in *' {subcommand} '*) ;; *) false ;; esac");
    install_when(reg, &when, fault);
}

fn install_when(reg: &TestRegister, when: &str, fault: &Fault<'_>) {
    let root = reg.root();
    let (root, calls) = (root.display(), root.join(FOLDER).join("calls"));
    let (git, calls) = (real_git(), calls.display());
    let act = match fault {
        Fault::Fails => "echo 'fatal: the fake fails' >&2; exit 9".to_owned(),
        Fault::FailsAfter => format!("{git} \"$@\"; echo 'fatal: the fake fails' >&2; exit 9"),
        Fault::KillsCaller => {
            format!("touch {root}/.git/refs/heads/main.lock; kill -9 $PPID; exit 9")
        }
        Fault::OutlivesCaller => {
            let wait = format!("while [ ! -e {root}/{FOLDER}/go ]; do sleep 0.01; done");
            format!("kill -9 $PPID; {wait}; exec {git} \"$@\"")
        }
        Fault::After(script) => format!("cd {root}; {script}; cd - >/dev/null; exec {git} \"$@\""),
    };
    let script = format!(
        "#!/bin/sh\necho >> {calls}; n=$(wc -l < {calls})\nif {when}; then {act}; fi\nexec {git} \"$@\"\n"
    );
    reg.put(&format!("{FOLDER}/git"), script);
    reg.put(&format!("{FOLDER}/calls"), "");
    let program = reg.root().join(FOLDER).join("git");
    fs::set_permissions(program, Permissions::from_mode(0o755)).unwrap();
}

/// Lets a git that has outlived its caller do its work.
pub(super) fn go(reg: &TestRegister) {
    reg.put(&format!("{FOLDER}/go"), "");
}

/// Returns how often git was called since the fake was put in place.
pub(super) fn calls(reg: &TestRegister) -> usize {
    reg.read(&format!("{FOLDER}/calls")).lines().count()
}

/// Lets the program find the fake first.
pub(super) fn with_fake<'a>(reg: &TestRegister, command: &'a mut Command) -> &'a mut Command {
    let path = std::env::var("PATH").unwrap();
    let fake = reg.root().join(FOLDER);
    command.env("PATH", format!("{}:{path}", fake.display()))
}

/// Returns where the real git stands.
pub(super) fn real_git() -> String {
    let path = std::env::var_os("PATH").unwrap();
    let folders = std::env::split_paths(&path).map(|folder| folder.join("git"));
    let mut found = folders.filter(|git| git.is_file());
    found
        .next()
        .expect("git on the path")
        .to_str()
        .unwrap()
        .to_owned()
}
