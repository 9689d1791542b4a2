//! Killed at any moment: the next command finds a register, not a wreck.

use crate::faults::fake_git::{Fault, calls, go, install, install_for, with_fake};
use crate::faults::{INTAKE, assert_sound, run};
use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;
use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn killed_at_each_call_of_git_with_a_lock_left_behind() {
    let mut recovered = 0;
    for at in 1.. {
        let reg = TestRegister::after("intake");
        let before = (reg.files(), reg.commits());
        install(&reg, at, &Fault::KillsCaller);
        let declare = ["declare", "1", "--how=signature"];
        let status = with_fake(&reg, &mut reg.program(declare))
            .stderr(Stdio::null())
            .stdout(Stdio::null())
            .status()
            .unwrap();
        if calls(&reg) < at {
            assert!(at > 3, "git was called {} times only", at - 1);
            break;
        }
        assert_eq!(status.code(), None, "not killed at call {at}");
        if !reg.root().join(".bmf/journal").exists() {
            // Killed before it wrote anything: the lock is then not bmf's to remove.
            assert_eq!((reg.files(), reg.commits()), before);
            fs::remove_file(reg.root().join(".git/refs/heads/main.lock")).unwrap();
        } else {
            recovered += 1;
        }
        let _said = reg.run(["contact", "1", "--call"]).done();
        assert_sound(&reg);
        let declared = reg.read(CASE_PATH).contains("did = \"declare\"");
        assert_eq!(reg.commits(), before.1 + 1 + usize::from(declared));
    }
    assert!(
        recovered > 0,
        "no call of git stands between the journal and its end"
    );
}

#[test]
fn a_git_that_outlives_its_bmf_is_waited_for() {
    let reg = TestRegister::after("intake");
    let before = reg.commits();
    install_for(&reg, "update-ref", &Fault::OutlivesCaller);
    let declare = ["declare", "1", "--how=signature"];
    let status = with_fake(&reg, &mut reg.program(declare))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), None, "not killed");
    let next = reg
        .program(["contact", "1", "--call"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    go(&reg);
    assert!(next.wait_with_output().unwrap().status.success());
    assert_sound(&reg);
    assert!(reg.read(CASE_PATH).contains("did = \"declare\""));
    assert_eq!(reg.commits(), before + 2);
}

#[test]
fn what_was_taken_back_is_told() {
    let reg = TestRegister::new();
    install_for(&reg, "fast-import", &Fault::KillsCaller);
    let _killed = with_fake(&reg, &mut reg.program(INTAKE)).output().unwrap();
    assert_snapshot!(reg.in_both(INTAKE), @"
    [ar]
    DJ-2606-0001-9
    stderr:
    تنبيه: أُزيل ملف قفل خلّفه توقف ⟨git⟩: ⟨$REG/.git/refs/heads/main.lock⟩
    تنبيه: تم التراجع عن إجراء لم يكتمل بسبب توقف البرنامج: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    [en]
    DJ-2606-0001-9
    stderr:
    note: A lock that a stopped git had left was removed: $REG/.git/refs/heads/main.lock
    note: An unfinished action of a command that was stopped was taken back: cases/DJ/2026-06/DJ-2606-0001-9.toml
    ");
}

#[test]
fn a_lock_that_a_killed_git_left_is_cleared_and_told() {
    let reg = TestRegister::new();
    install_for(&reg, "fast-import", &Fault::KillsCaller);
    let _killed = with_fake(&reg, &mut reg.program(INTAKE)).output().unwrap();
    reg.put(".git/index.lock", "");
    assert_snapshot!(reg.in_both(INTAKE), @"
    [ar]
    DJ-2606-0001-9
    stderr:
    تنبيه: أُزيل ملف قفل خلّفه توقف ⟨git⟩: ⟨$REG/.git/index.lock⟩
    تنبيه: أُزيل ملف قفل خلّفه توقف ⟨git⟩: ⟨$REG/.git/refs/heads/main.lock⟩
    تنبيه: تم التراجع عن إجراء لم يكتمل بسبب توقف البرنامج: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    [en]
    DJ-2606-0001-9
    stderr:
    note: A lock that a stopped git had left was removed: $REG/.git/index.lock
    note: A lock that a stopped git had left was removed: $REG/.git/refs/heads/main.lock
    note: An unfinished action of a command that was stopped was taken back: cases/DJ/2026-06/DJ-2606-0001-9.toml
    ");
    assert!(
        reg.root().join(".git/index.lock").exists(),
        "only the twins were worked on"
    );
}

#[test]
fn a_file_that_was_changed_after_the_kill_is_left_and_told() {
    let reg = TestRegister::new();
    install_for(&reg, "fast-import", &Fault::KillsCaller);
    let _killed = with_fake(&reg, &mut reg.program(INTAKE)).output().unwrap();
    reg.edit(CASE_PATH, "kind = \"inquiry\"", "kind = \"complaint\"");
    assert_snapshot!(reg.in_both(["list"]), @"
    [ar]
    رقم الطلب       النوع  المرحلة  القناة              تاريخ الاستقبال  الاسم
    ⟨DJ-2606-0001-9⟩  شكوى   مستلَم    الاتصالات الهاتفية  ⟨28/12/1447⟩هـ     سعد بن علي
    [en]
    id              kind       stage     channel      received      name
    DJ-2606-0001-9  complaint  received  Phone calls  14 June 2026  ⟨سعد بن علي⟩
    ");
    assert_snapshot!(reg.in_both(["contact", "1", "--call"]), @"
    [ar]
    تم تسجيل التواصل، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S1⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    stderr:
    تنبيه: أُزيل ملف قفل خلّفه توقف ⟨git⟩: ⟨$REG/.git/refs/heads/main.lock⟩
    تنبيه: توقف البرنامج وهو يغيّر ملفًا عدّله غيره بعد ذلك، فتُرك على حاله. يُرجى النظر فيه ثم الأمر ⟨bmf check⟩: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    [en]
    DJ-2606-0001-9: contact recorded.
    Stage: received
    Next: answer (clause S1), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    stderr:
    note: A lock that a stopped git had left was removed: $REG/.git/refs/heads/main.lock
    note: A command was stopped while it changed cases/DJ/2026-06/DJ-2606-0001-9.toml, and somebody has changed it since. It was left as it is: look at it, and run bmf check.
    ");
}

#[test]
fn killed_after_any_delay_every_acknowledged_request_is_there() {
    let reg = TestRegister::new();
    let began = Instant::now();
    let mut acknowledged = vec![run(&mut reg.program(INTAKE)).1];
    let whole = began.elapsed();
    for step in 0..20 {
        let mut child = reg
            .program(INTAKE)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(whole * step / 16);
        child.kill().unwrap();
        let said = child.wait_with_output().unwrap().stdout;
        acknowledged.extend(String::from_utf8(said).unwrap().lines().map(str::to_owned));
        acknowledged.push(unless_git_is_alive(&reg));
    }
    assert_sound(&reg);
    let total = acknowledged.len();
    let there = reg.git(&["ls-tree", "-r", "--name-only", "HEAD", "cases"]);
    for id in &acknowledged {
        assert!(
            there.contains(&format!("/{id}.toml")),
            "{id} was acknowledged"
        );
    }
    acknowledged.sort();
    acknowledged.dedup();
    assert_eq!(acknowledged.len(), total, "a number was given twice");
}

/// Takes a request; a git that outlived the killed program may still hold a lock for a moment.
fn unless_git_is_alive(reg: &TestRegister) -> String {
    for _ in 0..50 {
        let (code, said) = run(&mut reg.program(INTAKE));
        if code == Some(0) {
            return said.lines().next().unwrap().to_owned();
        }
        assert_eq!(code, Some(5), "{said}");
        thread::sleep(Duration::from_millis(20));
    }
    panic!("the lock of a killed command was never freed");
}
