//! `bmf sync` from the outside: whom it exchanges with, what stops it, and its JSON.

use crate::support::register::{CASE, TestRegister};
use crate::support::repo::plant;
use crate::sync::{Shared, desks};
use insta::assert_snapshot;
use std::fs;

#[test]
fn who_has_nobody_to_exchange_with_is_told_how_to_say_it() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["sync"]), @"
    [ar]
    stderr:
    خطأ: لم يُحدَّد بعد المستودع الذي يُتبادل معه ما في هذا السجل. ولتحديده أحد هذه الأوامر:
      → git -C $REG remote add origin ADDRESS && bmf sync
      → bmf sync --with FOLDER
      → bmf sync --bundle FILE
    [exit 2]
    [en]
    stderr:
    error: This register does not know yet with whom to exchange. One of these says it:
      → git -C $REG remote add origin ADDRESS && bmf sync
      → bmf sync --with FOLDER
      → bmf sync --bundle FILE
    [exit 2]
    ");
    assert_snapshot!(TestRegister::bare().run(["sync"]), @"
    stderr:
    error: There is no register in $REG or above it: no bmf.toml.
      → bmf init DIR --desk CODE
    [exit 2]
    ");
    assert_snapshot!(reg.run(["sync", "--with=x", "--bundle=y"]), @"
    stderr:
    error: --with and --bundle exclude each other.
      → bmf sync --help
    [exit 2]
    ");
}

#[test]
fn without_a_network_nothing_is_lost_and_the_page_of_the_day_says_what_waits() {
    let (shared, [desk]) = desks("intake");
    let desk = desk
        .at("2026-06-15T10:00:00+03:00")
        .does(["contact", CASE, "--call"]);
    fs::rename(shared.at(), shared.at().with_extension("away")).unwrap();
    let before = (desk.files(), desk.commits());
    let shown = |said: String| said.replace(shared.at().to_str().unwrap(), "SHARED");
    assert_snapshot!(shown(desk.in_both(["sync"])), @"
    [ar]
    stderr:
    خطأ: تعذر الوصول إلى ⟨origin⟩: ⟨'SHARED' does not appear to be a git repository⟩
      لم يصل إلى المكاتب الأخرى بعد: إجراء واحد، أولها في ⟨29/12/1447⟩هـ (15 يونيو 2026م)، ⟨10:00⟩. وللإرسال:
      → bmf sync
    [exit 5]
    [en]
    stderr:
    error: origin could not be reached: 'SHARED' does not appear to be a git repository
      Not yet shared with the other desks: 1 event, the first of 15 June 2026 (29/12/1447), 10:00. To share:
      → bmf sync
    [exit 5]
    ");
    assert_eq!((desk.files(), desk.commits()), before);
    let today = desk.in_both(Vec::<String>::new());
    let last = today.split("\n\n").filter(|part| part.contains("bmf sync"));
    assert_snapshot!(last.collect::<Vec<_>>().join("\n"), @"
    لم يصل إلى المكاتب الأخرى بعد: إجراء واحد، أولها في ⟨29/12/1447⟩هـ (15 يونيو 2026م)، ⟨10:00⟩. وللإرسال:
      bmf sync
    [en]
    Sara Nasser, beneficiary relations officer: 15 June 2026 (29/12/1447)
    Not yet shared with the other desks: 1 event, the first of 15 June 2026 (29/12/1447), 10:00. To share:
      bmf sync
    ");
    fs::rename(shared.at().with_extension("away"), shared.at()).unwrap();
    let desk = desk.does(["sync"]);
    assert!(!desk.run(Vec::<String>::new()).done().contains("bmf sync"));
}

#[test]
fn a_shared_register_that_refuses_is_heard_and_nothing_is_lost() {
    let (shared, [a, b]) = desks("intake");
    let a = a.does(["contact", CASE, "--call"]).does(["sync"]);
    let b = b
        .at("2026-06-15T10:00:00+03:00")
        .by("huda")
        .does(["assess", CASE, "--need=high"]);
    plant(
        &shared.at().join("hooks/pre-receive"),
        "printf 'A04: \\033[1mno\\n\\n  bmf explain A04\\n' >&2; exit 1",
    );
    let before = shared.git(&["rev-parse", "main"]);
    assert_snapshot!(b.in_both(["sync"]), @"
    [ar]
    الوارد من ⟨origin⟩: إجراء واحد في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تسجيل التواصل (سارة ناصر)
    stderr:
    خطأ: لم يقبل ⟨origin⟩ ما سُجِّل هنا. لم يُفقد شيء، وهذا ما قاله:
      ⟨A04: [1mno⟩
      ⟨bmf explain A04⟩
    [exit 3]
    [en]
    Came from origin: 1 event in 1 case.
      DJ-2606-0001-9 (received): contact by Sara Nasser
    stderr:
    error: origin did not take what was recorded here. Nothing is lost. It says:
      A04: [1mno
      bmf explain A04
    [exit 3]
    ");
    assert_eq!(shared.git(&["rev-parse", "main"]), before);
    fs::remove_file(shared.at().join("hooks/pre-receive")).unwrap();
    let b = b.does(["sync"]);
    let a = a.does(["sync"]);
    crate::sync::assert_same(&[&a, &b]);
}

#[test]
fn a_folder_a_name_and_an_address_all_do() {
    let (shared, [a]) = desks("intake");
    let a = a.does(["contact", CASE, "--call"]);
    a.git(&["remote", "rename", "origin", "branch"]);
    let at = shared.at();
    let at = at.to_str().unwrap();
    assert_snapshot!(a.run(["sync", "--with=branch", "--dry-run"]), @"
    Would go to branch: 1 event in 1 case.
      DJ-2606-0001-9 (received): contact by Sara Nasser
    ");
    let said = a.run(["sync", "--dry-run", "--with", at]).done();
    assert!(said.contains("Would go"), "{said}");
    let said = a
        .run(["sync", "--dry-run", "--with", &format!("file://{at}")])
        .done();
    assert!(said.contains("Would go"), "{said}");
    // A password in an address is never shown.
    let said = a.run(["sync", "--with=https://sara:secret@127.0.0.1:1/register"]);
    let said = said.ends_with(5);
    assert!(
        said.contains("https://127.0.0.1:1/register") && !said.contains("secret"),
        "{said}"
    );
}

#[test]
fn a_program_is_told_the_same() {
    let (_shared, [a, b]) = desks("intake");
    let _sent = a.does(["contact", CASE, "--call"]).does(["sync"]);
    let b = b
        .at("2026-06-15T10:00:00+03:00")
        .by("huda")
        .does(["assess", CASE, "--need=high"]);
    let mut said = b.run(["sync", "--format=json"]).json();
    for side in ["came", "went"] {
        for event in said[side][0]["events"].as_array_mut().unwrap() {
            event["id"] = "EVENT".into();
        }
    }
    assert_snapshot!(said, @r#"{"format":1,"with":"origin","dry_run":false,"came":[{"id":"DJ-2606-0001-9","new":false,"stage":"received","events":[{"id":"EVENT","did":"contact","by":"sara"}]}],"went":[{"id":"DJ-2606-0001-9","new":false,"stage":"received","events":[{"id":"EVENT","did":"assess","by":"huda"}]}],"changed":[],"disputed":[],"conflicts":[],"renumbered":[],"left_out":[],"kept":[],"uncommitted":[],"findings":[]}"#);
}

#[test]
fn a_first_desk_fills_an_empty_shared_register() {
    let first = TestRegister::after("intake");
    let shared = Shared::of(&first);
    assert_eq!(
        shared.git(&["rev-parse", "main"]),
        first.git(&["rev-parse", "main"])
    );
}
