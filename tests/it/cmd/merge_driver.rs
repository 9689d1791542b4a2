//! `bmf merge-driver`; what git makes of it stands in `story/laptops.rs`.

use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

/// A folder with three versions of a file, which is no register.
fn versions(base: &str, ours: &str, theirs: &str) -> TestRegister {
    let folder = TestRegister::bare();
    folder.put(".merge_file_O", base);
    folder.put(".merge_file_A", ours);
    folder.put(".merge_file_B", theirs);
    folder
}

fn words(path: &str) -> [&str; 5] {
    [
        "merge-driver",
        ".merge_file_O",
        ".merge_file_A",
        ".merge_file_B",
        path,
    ]
}

/// The request as it was submitted, and what two desks did then.
fn texts() -> [String; 3] {
    let base = TestRegister::after("submit");
    let done = |at: &str, reason: &str| {
        let reg = TestRegister::after("submit")
            .at(at)
            .does(["refer", "1", "--reason", reason]);
        reg.read(CASE_PATH)
    };
    let ours = done("2026-06-15T09:00:00+03:00", "الولاية");
    [
        base.read(CASE_PATH),
        ours,
        done("2026-06-15T09:30:00+03:00", "الصك"),
    ]
}

#[test]
fn the_result_takes_the_place_of_ours_and_nothing_is_said() {
    let [base, ours, theirs] = texts();
    let folder = versions(&base, &ours, &theirs);
    assert_snapshot!(folder.run(words(CASE_PATH)), @"");
    assert_snapshot!(folder.diff(), @r#"
    .merge_file_A
    +
    +[[event]]
    +id = "YEZVVGYS"
    +n = 6
    +at = 2026-06-15T09:30:00+03:00
    +by = "sara"
    +did = "refer"
    +reason = "الصك"
    "#);
    let other = versions(&base, &theirs, &ours);
    let _said = other.run(words(CASE_PATH)).done();
    assert_eq!(other.read(".merge_file_A"), folder.read(".merge_file_A"));
}

#[test]
fn what_is_refused_is_left_as_it_was() {
    let [base, ours, theirs] = texts();
    let forged = theirs.replace("did = \"declare\"", "on = 2026-06-01\ndid = \"declare\"");
    let folder = versions(&base, &ours, &forged);
    assert_snapshot!(folder.in_both(words(CASE_PATH)), @"
    [ar]
    stderr:
    خطأ: لم تُدمج نسختا الملف ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩، وبقيت كل منهما كما كانت: الإجراء ⟨5SVGB8RP⟩ مختلف بينهما، والإجراء المسجَّل لا يُغيَّر أبدًا.
      → git merge --abort
    [exit 6]
    [en]
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0001-9.toml was not merged, and both versions are as they were: the event 5SVGB8RP is not the same in both, and an event never changes.
      → git merge --abort
    [exit 6]
    ");
    assert_snapshot!(folder.run(words("cases/DJ/2026-06/DJ-2606-0002-8.toml")), @"
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0002-8.toml was not merged, and both versions are as they were: they are not both of the case or session that the file is named after.
      → git merge --abort
    [exit 6]
    ");
    assert_snapshot!(folder.run(words("notes.txt")), @"
    stderr:
    error: notes.txt was not merged, and both versions are as they were: bmf merges cases and sessions only.
      → git merge --abort
    [exit 6]
    ");
    assert_eq!(folder.diff(), "");
    let marked = versions(&base, &ours, &format!("<<<<<<< HEAD\n{theirs}"));
    assert_snapshot!(marked.in_both(words(CASE_PATH)), @"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:1:9⟩: صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨key with no value, expected `=`⟩».
      |
    1 | <<<<<<< HEAD
      |         ^
    [exit 6]
    [en]
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0001-9.toml cannot be read.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:1:9: The file is not valid TOML: key with no value, expected `=`.
      |
    1 | <<<<<<< HEAD
      |         ^
    [exit 6]
    ");
    let _said = marked.run(words(CASE_PATH)).ends_with(6);
    assert_eq!(marked.diff(), "");
    let gone = versions(&ours, &ours, &base);
    assert_snapshot!(gone.run(words(CASE_PATH)), @"
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0001-9.toml was not merged, and both versions are as they were: the event FHQBWV9R is missing from one of them, and no event is ever removed.
      → git merge --abort
    [exit 6]
    ");
    assert_snapshot!(gone.run(["merge-driver", "a", "b", "c", CASE_PATH]), @"
    stderr:
    error: $REG/a: there is no such file.
    [exit 6]
    ");
    assert_eq!(gone.diff(), "");
}
