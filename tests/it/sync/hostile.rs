//! What somebody pushes past bmf: nothing of it turns one record into another, and each is told.

use crate::support::register::{CASE_PATH, TestRegister};
use crate::sync::{Shared, assert_sound, desks, intake};
use insta::assert_snapshot;
use std::fs;

/// A desk, and somebody with git and an editor who pushes to the same shared repository.
fn attacked(verb: &str, attack: impl FnOnce(&TestRegister)) -> (Shared, TestRegister) {
    let (shared, [desk, other]) = desks(verb);
    attack(&other);
    push(&other);
    (shared, desk.at("2026-06-20T10:00:00+03:00"))
}

fn push(other: &TestRegister) {
    other.git(&["add", "-A", "-f"]);
    other.git(&["reset", "-q", "--", ".bmf"]);
    other.git(&["commit", "-qm", "x"]);
    other.git(&["push", "-q", "origin", "main"]);
}

/// Sees to it that nothing was taken in, and shows what was said.
#[track_caller]
fn refused(desk: &TestRegister) -> String {
    let before = (desk.files(), desk.commits());
    let said = desk.in_both(["sync"]);
    let _refused = desk.run(["sync"]).ends_with(6);
    assert_eq!((desk.files(), desk.commits()), before);
    said
}

#[test]
fn a_rule_that_hides_or_changes_files_hides_and_changes_none_of_bmfs() {
    let (_shared, desk) = attacked("intake", |other| {
        other.put(".gitignore", "cases/\n");
        other.put(".gitattributes", "*.toml text eol=crlf filter=x\n");
        other.put("cases/.gitattributes", "* -merge ident\n");
        other.put("cases/DJ/.gitignore", "*\n");
    });
    let id = desk.run(intake("سعد بن علي")).done();
    let text = desk.read("cases/DJ/2026-06/DJ-2606-0002-8.toml");
    assert_snapshot!(desk.run(["sync"]), @"
    Changed by others, and in force here now: .gitattributes, .gitignore.
    Went to origin: 1 event in 1 case.
      DJ-2606-0002-8 (new, received): intake by Sara Nasser

    To be looked at:
      Not taken in, for they have no place in a register: cases/.gitattributes, cases/DJ/.gitignore.
      A rule for git that came would change or hide files of the register. Nothing of it touches bmf, but it should go:
        → bmf doctor
    ");
    let sent = desk.git(&[
        "show",
        &format!("refs/bmf/theirs:cases/DJ/2026-06/{id}.toml"),
    ]);
    assert_eq!(sent, text.trim_end());
    assert!(!desk.root().join("cases/.gitattributes").exists());
    let third = desk.twin();
    assert!(third.read(CASE_PATH).contains("did = \"intake\""));
}

#[test]
fn no_decision_moves_into_the_file_of_a_case_that_looks_alike() {
    let (shared, [desk, other]) = desks("submit");
    let path = "cases/DJ/2026-06/DJ-2606-0002-8.toml";
    let text = other
        .read(CASE_PATH)
        .replace("DJ-2606-0001-9", "DJ-2606-0002-8");
    fs::remove_file(other.root().join(CASE_PATH)).unwrap();
    other.put(path, text.replace("نورة بنت سالم", "هند بنت علي"));
    push(&other);
    let desk = desk.by("noura").at("2026-06-29T10:00:00+03:00");
    let desk = desk.does([
        "review",
        "1",
        "--open-session",
        "--members=huda,noura",
        "--accept",
        "--amount=4000",
        "--reason=need",
    ]);
    assert_snapshot!(desk.in_both(["sync", "--dry-run"]), @"
    [ar]
    سيرد من ⟨origin⟩: 5 إجراءات في طلب واحد.
      ⟨DJ-2606-0002-8⟩ (طلب جديد، لدى لجنة البحث): استقبال الطلب (سارة ناصر)، الإقرار بصحة البيانات (سارة ناصر)، مطابقة البيانات (سارة ناصر)، تقدير الحاجة (هدى فهد)، الرفع إلى لجنة البحث (سارة ناصر)
    سيُرسَل إلى ⟨origin⟩: 6 إجراءات في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (طلب جديد، مقبول): استقبال الطلب (سارة ناصر)، الإقرار بصحة البيانات (سارة ناصر)، مطابقة البيانات (سارة ناصر)، تقدير الحاجة (هدى فهد)، الرفع إلى لجنة البحث (سارة ناصر)، دراسة الطلب والبت فيه (نورة صالح)

    ما يلزم النظر فيه:
      حذفها مكتب آخر فأُبقيت هنا، لأن ما سُجِّل لا يُحذف: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩.
    [en]
    Would come from origin: 5 events in 1 case.
      DJ-2606-0002-8 (new, before the committee): intake by Sara Nasser, declaration by Sara Nasser, verification by Sara Nasser, assessment of the need by Huda Fahad, submission to the committee by Sara Nasser
    Would go to origin: 6 events in 1 case.
      DJ-2606-0001-9 (new, accepted): intake by Sara Nasser, declaration by Sara Nasser, verification by Sara Nasser, assessment of the need by Huda Fahad, submission to the committee by Sara Nasser, decision by Noura Saleh

    To be looked at:
      Removed by another desk, and kept here, for a record is never removed: cases/DJ/2026-06/DJ-2606-0001-9.toml.
    ");
    let desk = desk.does(["sync"]);
    assert!(!desk.read(path).contains("did = \"decide\""));
    assert!(desk.read(CASE_PATH).contains("did = \"decide\""));
    let shared = shared.git(&["show", &format!("main:{CASE_PATH}")]);
    assert!(shared.contains("did = \"decide\""));
}

#[test]
fn an_event_that_was_taken_away_or_altered_is_named_and_nothing_is_taken_in() {
    let (_shared, desk) = attacked("declare", |other| {
        let text = other.read(CASE_PATH);
        let at = text.rfind("\n[[event]]").unwrap();
        other.put(CASE_PATH, &text[..at]);
    });
    assert_snapshot!(refused(&desk), @"
    [ar]
    stderr:
    خطأ: لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:
      ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩: الإجراء ⟨5SVGB8RP⟩ ناقص من إحداهما، والإجراء المسجَّل لا يُحذف أبدًا. وآخر من غيّره هناك: ⟨Someone⟩.
    [exit 6]
    [en]
    stderr:
    error: Nothing was taken in and nothing was sent, because of these files:
      cases/DJ/2026-06/DJ-2606-0001-9.toml: the event 5SVGB8RP is missing from one of them, and no event is ever removed. Last changed there by Someone.
    [exit 6]
    ");
    let (_shared, desk) = attacked("declare", |other| {
        other.edit(CASE_PATH, "how = \"signature\"", "how = \"spoken\"");
    });
    let desk = desk.does(["contact", "1", "--call"]);
    assert_snapshot!(refused(&desk), @r#"
    [ar]
    stderr:
    خطأ: لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:32:7⟩: القيمة «⟨spoken⟩» ليست من القيم الممكنة للمفتاح «⟨how⟩»، وهي: «⟨signature⟩»، «⟨thumbprint⟩»، «⟨guardian⟩»، «⟨recorded-consent⟩».
       |
    32 | how = "spoken"
       |       ^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: Nothing was taken in and nothing was sent, because of these files:
    cases/DJ/2026-06/DJ-2606-0001-9.toml:32:7: “spoken” is not a value of “how”; the values are “signature”, “thumbprint”, “guardian” and “recorded-consent”.
       |
    32 | how = "spoken"
       |       ^^^^^^^^
    [exit 6]
    "#);
}

#[test]
fn a_merge_that_drops_an_event_is_told_too() {
    let (_shared, [desk, other]) = desks("intake");
    let desk = desk
        .at("2026-06-15T10:00:00+03:00")
        .does(["contact", "1", "--call"])
        .does(["sync"]);
    // Somebody merges with `ours`: what the desk recorded is in the history and in no file.
    other.git(&["commit", "-q", "--allow-empty", "-m", "x"]);
    other.git(&["fetch", "-q", "origin", "main"]);
    other.git(&["merge", "-q", "-s", "ours", "-m", "x", "FETCH_HEAD"]);
    other.git(&["push", "-q", "origin", "main"]);
    assert_snapshot!(refused(&desk), @"
    [ar]
    stderr:
    خطأ: لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:
      ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩: الإجراء ⟨8QYKWH2N⟩ ناقص من إحداهما، والإجراء المسجَّل لا يُحذف أبدًا. وآخر من غيّره هناك: ⟨Sara Nasser⟩.
    [exit 6]
    [en]
    stderr:
    error: Nothing was taken in and nothing was sent, because of these files:
      cases/DJ/2026-06/DJ-2606-0001-9.toml: the event 8QYKWH2N is missing from one of them, and no event is ever removed. Last changed there by Sara Nasser.
    [exit 6]
    ");
}

#[test]
fn what_has_no_place_in_a_register_stays_outside() {
    let (shared, desk) = attacked("intake", |other| {
        other.put("README.txt", "hello\n");
        other.put("cases/DJ/2026-06/notes.txt", "x\n");
        other.put("cases/DJ/2026-06/DJ-2606-0001-8.toml", "format = 1\n");
        other.put("cases/XX/2026-06/DJ-2606-0009-5.toml", "format = 1\n");
        other.put("templates/.gitattributes", "* text\n");
        std::os::unix::fs::symlink(
            "/etc/passwd",
            other.root().join("cases/DJ/2026-06/DJ-2606-0002-8.toml"),
        )
        .unwrap();
        std::os::unix::fs::symlink("/etc", other.root().join("templates/etc")).unwrap();
        other.put("templates/run.txt", "x\n");
        other.git(&["add", "-f", "templates/run.txt"]);
        other.git(&["update-index", "--chmod=+x", "templates/run.txt"]);
    });
    let before = desk.files();
    assert_snapshot!(desk.in_both(["sync", "--dry-run"]), @"
    [ar]
    غيّرها مكتب آخر وصارت نافذة هنا: ⟨templates/run.txt⟩.

    ما يلزم النظر فيه:
      لم تؤخذ هذه الملفات، إذ لا مكان لها في السجل: ⟨README.txt⟩، ⟨cases/DJ/2026-06/DJ-2606-0001-8.toml⟩، ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml⟩، ….
    [en]
    Changed by others, and in force here now: templates/run.txt.

    To be looked at:
      Not taken in, for they have no place in a register: README.txt, cases/DJ/2026-06/DJ-2606-0001-8.toml, cases/DJ/2026-06/DJ-2606-0002-8.toml, ….
    ");
    let desk = desk.does(["sync"]);
    assert_sound(&desk);
    let new: Vec<String> = desk
        .files()
        .0
        .into_keys()
        .filter(|path| !before.0.contains_key(path))
        .collect();
    assert_eq!(new, ["templates/run.txt"]);
    let shared = shared.git(&["ls-tree", "-r", "main"]);
    assert!(
        !shared.contains("120000") && !shared.contains("README"),
        "{shared}"
    );
}

#[test]
fn a_case_that_cannot_be_read_is_shown_where_it_is_wrong() {
    let (_shared, desk) = attacked("intake", |other| {
        other.edit(CASE_PATH, "kind = \"support\"", "kind = \"suport\"");
    });
    assert_snapshot!(refused(&desk), @r#"
    [ar]
    stderr:
    خطأ: لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:3:8⟩: القيمة «⟨suport⟩» ليست من القيم الممكنة للمفتاح «⟨kind⟩»، وهي: «⟨support⟩»، «⟨inquiry⟩»، «⟨suggestion⟩»، «⟨complaint⟩»، «⟨objection⟩».
      |
    3 | kind = "suport"
      |        ^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: Nothing was taken in and nothing was sent, because of these files:
    cases/DJ/2026-06/DJ-2606-0001-9.toml:3:8: “suport” is not a value of “kind”; the values are “support”, “inquiry”, “suggestion”, “complaint” and “objection”.
      |
    3 | kind = "suport"
      |        ^^^^^^^^
    [exit 6]
    "#);
    let (_shared, desk) = attacked("intake", |other| {
        let text = other.read(CASE_PATH);
        other.put("cases/DJ/2026-06/DJ-2606-0002-8.toml", text);
        other.put("policy.toml", "format = 1\n");
    });
    let said = refused(&desk);
    assert!(
        said.contains("DJ-2606-0002-8.toml") && said.contains("policy.toml"),
        "{said}"
    );
}

#[test]
fn a_case_that_one_desk_removed_comes_back() {
    let (_shared, desk) = attacked("intake", |other| {
        fs::remove_file(other.root().join(CASE_PATH)).unwrap();
    });
    assert_snapshot!(desk.run(["sync"]), @"
    Went to origin: 1 event in 1 case.
      DJ-2606-0001-9 (new, received): intake by Sara Nasser

    To be looked at:
      Removed by another desk, and kept here, for a record is never removed: cases/DJ/2026-06/DJ-2606-0001-9.toml.
    ");
    let (shared, [desk]) = desks("intake");
    desk.git(&["rm", "-q", CASE_PATH]);
    desk.git(&["commit", "-qm", "gone"]);
    let desk = desk.does(["sync"]);
    assert!(desk.read(CASE_PATH).contains("did = \"intake\""));
    assert!(
        shared
            .git(&["ls-tree", "-r", "--name-only", "main"])
            .contains(CASE_PATH)
    );
}

#[test]
fn another_register_under_the_same_name_is_not_taken_for_this_one() {
    let (_shared, [desk]) = desks("intake");
    let other = TestRegister::after("intake").at("2026-07-01T10:00:00+03:00");
    let root = other.git(&["commit-tree", "-m", "another", "HEAD^{tree}"]);
    other.git(&["update-ref", "refs/heads/main", &root]);
    let theirs = desk.git(&["rev-parse", "refs/bmf/theirs"]);
    let with = format!("--with={}", other.root().display());
    let shown = |said: String| said.replace(other.root().to_str().unwrap(), "OTHER");
    assert_snapshot!(shown(desk.in_both(["sync", &with])), @"
    [ar]
    stderr:
    خطأ: ⟨OTHER⟩ سجل آخر لا يجمعه بهذا السجل ماضٍ مشترك، فلم يؤخذ منه شيء.
    [exit 6]
    [en]
    stderr:
    error: OTHER is another register: it shares no past with this one. Nothing was taken in.
    [exit 6]
    ");
    let _refused = desk.run(["sync", &with]).ends_with(6);
    assert_eq!(desk.git(&["rev-parse", "refs/bmf/theirs"]), theirs);
}
