//! A git that fails at each of its calls in turn.

use crate::faults::fake_git::{Fault, calls, install, install_for, real_git, with_fake};
use crate::faults::{INTAKE, assert_sound, run};
use crate::support::output::in_each_language;
use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

/// The actions that are tried: a new file, and two files in one commit.
const ACTIONS: &[(&str, &[&str])] = &[
    ("submit", &INTAKE),
    (
        "submit",
        &[
            "review",
            "1",
            "--open-session",
            "--members=huda,majed,noura",
            "--accept",
            "--amount=4000",
            "--reason=need",
        ],
    ),
];

#[test]
fn whichever_call_of_git_fails_the_action_is_whole_or_never_was() {
    for (stop, action) in ACTIONS {
        for fault in [Fault::Fails, Fault::FailsAfter] {
            for at in 1.. {
                let reg = TestRegister::after(stop).at("2026-06-29T10:00:00+03:00");
                let reg = if action.contains(&"review") {
                    reg.by("noura")
                } else {
                    reg
                };
                let before = (reg.files(), reg.commits());
                install(&reg, at, &fault);
                let (code, said) = run(with_fake(&reg, &mut reg.program(action.iter().copied())));
                if calls(&reg) < at {
                    assert_eq!(code, Some(0), "{said}");
                    assert!(at > 3, "git was called {} times only", at - 1);
                    break;
                }
                let after = (reg.files(), reg.commits());
                if code == Some(0) {
                    // It failed past the point of no return, so the record stands.
                    assert_eq!(after.1, before.1 + 1, "call {at} of {action:?}: {said}");
                    // Whatever the fault has left is tidied up by the next command.
                    let _said = reg.run(["contact", "1", "--call", "--as=sara"]).done();
                } else {
                    assert!(
                        matches!(code, Some(2 | 74)),
                        "call {at} of {action:?}: {code:?} {said}"
                    );
                    assert_eq!(after, before, "call {at} of {action:?}: {said}");
                    let (code, said) = run(&mut reg.program(action.iter().copied()));
                    assert_eq!(
                        code,
                        Some(0),
                        "again, after call {at} of {action:?}: {said}"
                    );
                }
                assert_sound(&reg);
            }
        }
    }
}

#[test]
fn what_git_said_is_told_in_both_languages() {
    let reg = TestRegister::after("intake");
    install_for(&reg, "fast-import", &Fault::Fails);
    let path = format!(
        "{}/../fake:{}",
        reg.root().display(),
        std::env::var("PATH").unwrap()
    );
    let before = reg.files();
    let reg = reg.with("PATH", &path);
    let said = in_each_language(|lang| reg.run_in(lang, ["declare", "1", "--how=signature"]));
    assert_snapshot!(said, @"
    [ar]
    stderr:
    خطأ: تعذر تنفيذ ⟨git fast-import⟩: ⟨fatal: the fake fails⟩
    [exit 74]
    [en]
    stderr:
    error: git fast-import failed: fatal: the fake fails
    [exit 74]
    ");
    assert_eq!(reg.files(), before);
}

#[test]
fn without_git_the_remedy_is_named_and_nothing_is_written() {
    let reg = TestRegister::after("intake").with("PATH", "/nowhere");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: البرنامج git غير مثبت على هذا الجهاز.
      → apt install git
    [exit 2]
    [en]
    stderr:
    error: The program git is not installed.
      → apt install git
    [exit 2]
    ");
    assert_eq!(reg.run(["show", "1"]).code, 0);
}

#[test]
fn somebody_was_first_with_the_same_number() {
    let reg = TestRegister::new();
    let theirs =
        format!("mkdir -p $(dirname {CASE_PATH}); [ -e {CASE_PATH} ] || echo theirs > {CASE_PATH}");
    install_for(&reg, "ls-tree", &Fault::After(&theirs));
    let (code, said) = run(with_fake(&reg, &mut reg.program(INTAKE)));
    assert_eq!(code, Some(5), "{said}");
    assert_eq!(reg.read(CASE_PATH), "theirs\n");
    assert_eq!(reg.commits(), 1);
    // Their number is theirs; the next one is free.
    assert_eq!(
        run(&mut reg.program(INTAKE)),
        (Some(0), "DJ-2606-0002-8".to_owned())
    );
}

#[test]
fn somebody_else_committed_meanwhile() {
    let reg = TestRegister::after("intake");
    let before = reg.files();
    let theirs = format!(
        "{} -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m theirs",
        real_git()
    );
    install_for(&reg, "fast-import", &Fault::After(&theirs));
    let (code, said) = run(with_fake(
        &reg,
        &mut reg.program(["declare", "1", "--how=signature"]),
    ));
    assert_eq!(code, Some(5), "{said}");
    assert_eq!(reg.files(), before);
    assert_eq!(reg.git(&["log", "-1", "--format=%s"]), "theirs");
    let _said = reg.run(["declare", "1", "--how=signature"]).done();
    assert_sound(&reg);
}
