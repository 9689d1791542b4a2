//! Real pushes to a shared repository: what whoever pushes sees, and that nothing moves unless the gate has said so.

use crate::support::output::Output;
use crate::support::register::{CASE_PATH, TestRegister};
use crate::support::repo::plant;
use insta::assert_snapshot;
use std::fs;
use std::path::{Path, PathBuf};

const HOOK: &str = "../shared.git/hooks/pre-receive";
const LOG: &str = "../shared.git/bmf-received.log";

/// A desk with one request, which it has pushed to a shared repository beside it.
fn desk() -> TestRegister {
    let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let desk = TestRegister::after("intake").with("PATH", &path);
    let desk = desk.does(["init", "--bare", "../shared.git"]);
    assert_eq!(push(&desk, &["main"]).code, 0);
    desk
}

/// Pushes as a person would.
fn push(desk: &TestRegister, what: &[&str]) -> Output {
    let args = [&["push", "--quiet", "../shared.git"], what].concat();
    let pushed = desk.try_git(&args);
    Output {
        stderr: pushed.stderr.replace("        \n", "\n"),
        ..pushed
    }
}

/// Where the shared branch stands.
fn shared(desk: &TestRegister) -> String {
    desk.git(&["--git-dir", "../shared.git", "rev-parse", "main"])
}

/// A step that a text editor takes before its time.
fn forge(desk: &TestRegister) {
    let text = desk.read(CASE_PATH);
    let event = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 2\nat = 2026-06-14T09:12:00+03:00\nby = \"sara\"\ndid = \"submit\"\ntold = \"phone\"\n";
    desk.put(CASE_PATH, text + event);
    commit(desk);
}

fn commit(desk: &TestRegister) {
    desk.git(&["add", "--all"]);
    let at = "2026-06-14T09:12:00+03:00";
    let who = ["user.name=Sara", "user.email=sara@example.org"];
    let date = format!("--date={at}");
    desk.git(&[
        "-c",
        who[0],
        "-c",
        who[1],
        "commit",
        "--quiet",
        "--message=x",
        &date,
    ]);
    // The committer's date is the machine's; it is written anew as the author's.
    let commit = desk.git(&["cat-file", "commit", "HEAD"]);
    let author = commit.lines().find_map(|line| line.strip_prefix("author "));
    let author = author.unwrap().to_owned();
    let lines = commit
        .lines()
        .map(|line| match line.strip_prefix("committer ") {
            Some(_) => format!("committer {author}\n"),
            None => format!("{line}\n"),
        });
    desk.put("../commit", lines.collect::<String>());
    let new = desk.git(&["hash-object", "-w", "-t", "commit", "../commit"]);
    desk.git(&["reset", "--quiet", "--soft", &new]);
}

#[test]
fn who_pushes_is_told_why_in_both_languages() {
    let desk = desk();
    let before = shared(&desk);
    forge(&desk);
    let refused = push(&desk, &["main"]);
    assert_snapshot!(refused, @"
    stderr:
    remote: خطأ: لم يُقبل الإرسال، ولم يتغيّر شيء في المستودع المشترك.
    remote:   A03 كل إجراء كان جائزًا · ⟨DJ-2606-0001-9⟩
    remote:     الإجراء ⟨K7Q2M9XA⟩ (الرفع إلى لجنة البحث) لم يكن جائزًا، البند ⟨S4⟩: لم يُسجَّل إقرار طالب الدعم بصحة البيانات بعد.
    remote:     الإجراء ⟨K7Q2M9XA⟩ (الرفع إلى لجنة البحث) لم يكن جائزًا، البند ⟨S2⟩: لم تُسجَّل مطابقة البيانات بعد. لم يُطَّلع بعد على أصل ما يأتي: بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة.
    remote:     → يُسحب الإيداع، ويُسجَّل الإجراء حين يجوز.
    remote:   bmf explain A03
    remote: 
    remote: error: The push was refused; in the shared repository nothing has changed.
    remote:   A03 every event was allowed · DJ-2606-0001-9
    remote:     The event K7Q2M9XA (submission to the committee) was not allowed, clause S4: The applicant has not declared the data correct.
    remote:     The event K7Q2M9XA (submission to the committee) was not allowed, clause S2: No employee has matched and verified the data. The original is still to be sighted: National identity card and Letter from the school or university.
    remote:     → Take the commit back, and record the step when it is allowed.
    remote:   bmf explain A03
    To ../shared.git
     ! [remote rejected] main -> main (pre-receive hook declined)
    error: failed to push some refs to '../shared.git'
    [exit 1]
    ");
    assert_eq!(refused.code, 1);
    assert_eq!(shared(&desk), before);
    let stranded = desk.try_git(&["--git-dir", "../shared.git", "cat-file", "-e", "main@{0}"]);
    assert_eq!(stranded.code, 0);
    let new = desk.git(&["rev-parse", "HEAD"]);
    let taken = desk.try_git(&["--git-dir", "../shared.git", "cat-file", "-e", &new]);
    assert_ne!(taken.code, 0, "what is refused is not kept");
    let log = desk.read(LOG).replace(&before, "OLD").replace(&new, "NEW");
    assert_snapshot!(log, @"
    2026-06-14T09:12:00+03:00 - - OLD refs/heads/main admitted
    2026-06-14T09:12:00+03:00 - OLD NEW refs/heads/main refused A03
    ");
}

#[test]
fn an_honest_step_is_taken_in_silence() {
    let desk = desk().does(["contact", "1", "--call"]);
    assert_snapshot!(push(&desk, &["main"]), @"");
    assert_eq!(shared(&desk), desk.git(&["rev-parse", "HEAD"]));
}

#[test]
fn however_many_charges_there_are_few_words_are_said_and_nobodys_data() {
    let desk = desk();
    let person = ["نورة", "القحطاني", "1000000008", "551234567"];
    for name in 0..6 {
        let path = format!("cases/DJ/2026-06/نورة-القحطاني-{name}.toml");
        desk.put(&path, "phone = \"+966551234567\"\nid = 1000000008");
        commit(&desk);
    }
    let said = push(&desk, &["main"]).ends_with(1);
    assert!(said.lines().count() < 40 && said.len() < 6_000, "{said}");
    assert!(said.contains("bmf audit"), "{said}");
    for word in person {
        assert!(!said.contains(word), "{said}");
    }
}

#[test]
fn without_bmf_nothing_is_taken() {
    let desk = desk().does(["contact", "1", "--call"]);
    let before = shared(&desk);
    let hook = desk
        .read(HOOK)
        .replace(env!("CARGO_BIN_EXE_bmf"), "/nowhere/bmf");
    plant_text(&desk, &hook);
    let nowhere = desk.with("PATH", &std::env::var("PATH").unwrap());
    assert_snapshot!(push(&nowhere, &["main"]), @"
    stderr:
    remote: لم يُعثر على برنامج ⟨bmf⟩ في جهاز المستودع المشترك، فلم يُقبل الإرسال. يُرجى إبلاغ القائم على الأجهزة.
    remote: bmf was not found on the computer of the shared repository, so the push was refused. Tell whoever keeps the computers.
    To ../shared.git
     ! [remote rejected] main -> main (pre-receive hook declined)
    error: failed to push some refs to '../shared.git'
    [exit 1]
    ");
    assert_eq!(shared(&nowhere), before);
}

fn plant_text(desk: &TestRegister, hook: &str) {
    plant(&at(desk, HOOK), hook.trim_start_matches("#!/bin/sh\n"));
}

fn at(desk: &TestRegister, path: &str) -> PathBuf {
    desk.root().join(path)
}

#[test]
fn a_gate_that_is_killed_or_git_with_it_moves_nothing() {
    let desk = desk().does(["contact", "1", "--call"]);
    let before = shared(&desk);
    let honest = desk.read(HOOK);
    for script in ["kill -9 $$", "cat >/dev/null; kill -9 $PPID", "exit 70"] {
        let fake = plant(&at(&desk, "../fake/bmf"), script);
        plant_text(&desk, &honest.replace(env!("CARGO_BIN_EXE_bmf"), &fake));
        assert_ne!(push(&desk, &["main"]).code, 0, "{script}");
        assert_eq!(shared(&desk), before, "{script}");
    }
    plant_text(&desk, &honest);
    assert_eq!(push(&desk, &["main"]).code, 0);
}

#[test]
fn what_cannot_be_noted_is_not_taken() {
    let desk = desk().does(["contact", "1", "--call"]);
    let before = shared(&desk);
    fs::remove_file(at(&desk, LOG)).unwrap();
    fs::create_dir(at(&desk, LOG)).unwrap();
    assert_snapshot!(push(&desk, &["main"]), @"
    stderr:
    remote: خطأ: تعذر النظر في الإرسال فلم يُقبل، ولم يتغيّر شيء في المستودع المشترك. يُرجى إبلاغ القائم على الأجهزة.
    remote: خطأ: ليس ملفًا عاديًا: ⟨bmf-received.log⟩
    remote: 
    remote: error: The push could not be judged and was refused; in the shared repository nothing has changed. Tell whoever keeps the computers.
    remote: error: bmf-received.log: not a regular file.
    To ../shared.git
     ! [remote rejected] main -> main (pre-receive hook declined)
    error: failed to push some refs to '../shared.git'
    [exit 1]
    ");
    assert_eq!(shared(&desk), before);
}

#[test]
fn no_setting_of_the_machine_leads_past_the_gate() {
    let desk = desk();
    desk.put("../elsewhere/config", "[core]\n\thooksPath = /nowhere\n");
    let settings = at(&desk, "../elsewhere/config");
    let desk = desk.with("GIT_CONFIG_GLOBAL", settings.to_str().unwrap());
    let before = shared(&desk);
    forge(&desk);
    assert_eq!(push(&desk, &["main"]).code, 1);
    let past = [
        "-c",
        "core.hooksPath=/nowhere",
        "push",
        "--quiet",
        "../shared.git",
        "main",
    ];
    assert_eq!(desk.try_git(&past).code, 1);
    let desk = desk.with("GIT_CONFIG_COUNT", "1");
    let desk = desk.with("GIT_CONFIG_KEY_0", "core.hooksPath");
    let desk = desk.with("GIT_CONFIG_VALUE_0", "/nowhere");
    assert_eq!(push(&desk, &["main"]).code, 1);
    assert_eq!(shared(&desk), before);
}

#[test]
fn without_the_hook_git_still_goes_forward_only_and_hides_what_is_no_branch() {
    let desk = desk().does(["contact", "1", "--call"]);
    assert_eq!(push(&desk, &["main"]).code, 0);
    let before = shared(&desk);
    fs::remove_file(at(&desk, HOOK)).unwrap();
    let others = [
        ["--force", "HEAD~1:main"],
        ["--delete", "main"],
        ["--force", "HEAD:refs/replace/x"],
    ];
    for what in others {
        assert_eq!(push(&desk, &what).code, 1, "{what:?}");
    }
    assert_eq!(shared(&desk), before);
}

#[test]
fn of_two_who_push_at_once_one_is_first() {
    let desk = desk();
    let desks = [0, 1].map(|number| {
        let path = desk.root().join("../shared.git");
        let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
        let search = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
        let twin = desk
            .twin()
            .with("PATH", &search)
            .with("BMF_SEED", &number.to_string());
        (twin.does(["contact", "1", "--call"]), path)
    });
    let codes: Vec<u8> = std::thread::scope(|scope| {
        let running = desks.each_ref().map(|(desk, shared)| {
            scope.spawn(|| {
                desk.try_git(&["push", "--quiet", shared.to_str().unwrap(), "main"])
                    .code
            })
        });
        running.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let taken = codes.iter().filter(|code| **code == 0).count();
    assert_eq!(taken, 1, "{codes:?}");
    let heads = desks
        .each_ref()
        .map(|(desk, _)| desk.git(&["rev-parse", "HEAD"]));
    assert!(heads.contains(&shared(&desk)));
}
