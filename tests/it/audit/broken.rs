//! Each law, broken in a real repository past bmf: with an editor and git, as somebody would.

use crate::audit::{broken, by_hand};
use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;
use std::os::unix::fs::symlink;

/// The text of an event block, from its beginning to the end of the file.
fn last_event(text: &str) -> &str {
    text.rfind("\n[[event]]").map(|at| &text[at..]).unwrap()
}

#[test]
fn a01_an_event_is_taken_out() {
    let register = TestRegister::after("declare");
    let text = register.read(CASE_PATH);
    register.put(CASE_PATH, text.replace(last_event(&text), ""));
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A01"]);
}

#[test]
fn a02_an_event_is_rewritten() {
    let register = TestRegister::after("assess");
    register.edit(CASE_PATH, "need = \"high\"", "need = \"urgent\"");
    by_hand(&register).by("huda@example.org").commit();
    assert_eq!(broken(&register), ["A02"]);
}

#[test]
fn a03_a_step_is_skipped() {
    let register = TestRegister::after("intake");
    let text = register.read(CASE_PATH);
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 2\nat = 2026-06-14T12:00:00+03:00\nby = \"sara\"\ndid = \"submit\"\ntold = \"phone\"\n";
    register.put(CASE_PATH, text + forged);
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A03"]);
    let head = register.git(&["rev-parse", "--short=10", "HEAD"]);
    let said = register
        .in_both(["audit"])
        .replace(head.trim(), "THE-COMMIT");
    assert_snapshot!(said, @"
    [ar]
    A03 كل إجراء كان جائزًا
      ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩ · ⟨THE-COMMIT⟩
        الإجراء ⟨K7Q2M9XA⟩ (الرفع إلى لجنة البحث) لم يكن جائزًا، البند ⟨S4⟩: لم يُسجَّل إقرار طالب الدعم بصحة البيانات بعد.
      ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩ · ⟨THE-COMMIT⟩
        الإجراء ⟨K7Q2M9XA⟩ (الرفع إلى لجنة البحث) لم يكن جائزًا، البند ⟨S2⟩: لم تُسجَّل مطابقة البيانات بعد. لم يُطَّلع بعد على أصل ما يأتي: بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة.
    تمت مراجعة 3 إيداعات: ملاحظتان.
    [exit 1]
    [en]
    A03 every event was allowed
      cases/DJ/2026-06/DJ-2606-0001-9.toml · THE-COMMIT
        The event K7Q2M9XA (submission to the committee) was not allowed, clause S4: The applicant has not declared the data correct.
      cases/DJ/2026-06/DJ-2606-0001-9.toml · THE-COMMIT
        The event K7Q2M9XA (submission to the committee) was not allowed, clause S2: No employee has matched and verified the data. The original is still to be sighted: National identity card and Letter from the school or university.
    3 commits judged: 2 findings.
    [exit 1]
    ");
}

#[test]
fn a03_a_role_is_assumed() {
    let register = TestRegister::after("verify");
    let text = register.read(CASE_PATH);
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 4\nat = 2026-06-14T12:00:00+03:00\nby = \"sara\"\ndid = \"assess\"\nneed = \"urgent\"\n";
    register.put(CASE_PATH, text + forged);
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A03"]);
}

#[test]
fn a04_somebody_else_is_named() {
    let register = TestRegister::after("verify");
    let text = register.read(CASE_PATH);
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 4\nat = 2026-06-14T12:00:00+03:00\nby = \"huda\"\ndid = \"assess\"\nneed = \"urgent\"\n";
    register.put(CASE_PATH, text + forged);
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A04"]);
}

#[test]
fn a06_data_changes_without_an_amendment() {
    let register = TestRegister::after("intake");
    register.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A06"]);
}

#[test]
fn a06_more_changes_than_the_amendment_says() {
    let register = TestRegister::after("intake");
    let register = register.does([
        "amend",
        "1",
        "--set=applicant.phone=0559876543",
        "--reason=new",
    ]);
    assert_eq!(broken(&register), [""; 0]);
    let register = TestRegister::after("intake");
    register.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    register.git(&["add", "--all"]);
    let register = register.does([
        "amend",
        "1",
        "--set=applicant.phone=0559876543",
        "--reason=new",
    ]);
    assert_eq!(broken(&register), ["A06"]);
}

#[test]
fn a06_a_request_becomes_another_kind() {
    let register = TestRegister::after("intake");
    register.edit(CASE_PATH, "kind = \"support\"", "kind = \"inquiry\"");
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A06"]);
}

#[test]
fn a07_a_case_is_deleted() {
    let register = TestRegister::after("intake");
    by_hand(&register).git(&["rm", "--quiet", CASE_PATH]);
    by_hand(&register).git(&["commit", "--quiet", "--message", "by hand"]);
    assert_eq!(broken(&register), ["A07"]);
}

#[test]
fn a08_a_case_stands_where_none_belongs() {
    let register = TestRegister::after("intake");
    by_hand(&register).git(&["mv", CASE_PATH, "cases/DJ/2026-06/DJ-2606-0002-8.toml"]);
    by_hand(&register).git(&["commit", "--quiet", "--message", "by hand"]);
    let found = broken(&register);
    assert_eq!(found, ["A07", "A08"]);
}

#[test]
fn a09_a_case_becomes_a_link() {
    let register = TestRegister::after("intake");
    let path = register.root().join("cases/DJ/2026-06/DJ-2606-0002-7.toml");
    symlink("/etc/passwd", path).unwrap();
    by_hand(&register).commit();
    assert!(broken(&register).contains(&"A09".to_owned()));
}

#[test]
fn a11_an_event_is_backdated() {
    let register = TestRegister::after("intake");
    let text = register.read(CASE_PATH);
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 2\nat = 2026-06-14T12:00:00+03:00\nby = \"sara\"\ndid = \"contact\"\nchannel = \"phone\"\n";
    register.put(CASE_PATH, text + forged);
    by_hand(&register).at("2026-07-20T12:00:00+03:00").commit();
    assert_eq!(broken(&register), ["A11"]);
}

#[test]
fn a11_a_commit_is_backdated() {
    let register = TestRegister::after("submit").does(["contact", "1", "--call"]);
    register.edit(CASE_PATH, "format = 1\n", "format = 1\n# a note\n");
    by_hand(&register).at("2026-05-01T12:00:00+03:00").commit();
    assert_eq!(broken(&register), ["A11"]);
}

#[test]
fn a12_a_case_cannot_be_read() {
    let register = TestRegister::after("intake");
    let text = register.read(CASE_PATH);
    register.put(CASE_PATH, text + "<<<<<<< HEAD\n");
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A12"]);
}

#[test]
fn a13_a_sitting_is_altered() {
    let register = TestRegister::after("review");
    let path = "sessions/2026/S-2026-001.toml";
    let text = register.read(path);
    register.put(path, text.replace("\"majed\", ", ""));
    by_hand(&register)
        .by("noura@example.org")
        .at("2026-06-29T12:00:00+03:00")
        .commit();
    assert_eq!(broken(&register), ["A13"]);
}

#[test]
fn a14_the_receptionist_makes_herself_secretary() {
    let register = TestRegister::after("intake");
    register.edit(
        "bmf.toml",
        "roles = [\"reception\"]",
        "roles = [\"reception\", \"secretary\"]",
    );
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A14"]);
}

#[test]
fn a15_an_object_is_replaced() {
    let register = TestRegister::after("declare");
    register.git(&["replace", "HEAD", "HEAD~1"]);
    assert_eq!(broken(&register), ["A15"]);
}

#[test]
fn a16_a_case_is_hidden() {
    let register = TestRegister::after("intake");
    register.put(".gitignore", "cases/\n");
    register.git(&["add", ".gitignore"]);
    by_hand(&register).git(&["commit", "--quiet", "--message", "by hand"]);
    assert_eq!(broken(&register), ["A16"]);
}

#[test]
fn a17_a_file_is_edited_and_hidden_from_git() {
    let register = TestRegister::after("intake");
    register.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    register.git(&["update-index", "--assume-unchanged", CASE_PATH]);
    assert_eq!(register.git(&["status", "--porcelain"]), "");
    assert_eq!(broken(&register), ["A17"]);
}

#[test]
fn a01_and_a10_a_merge_drops_an_event() {
    let register = TestRegister::after("intake");
    by_hand(&register).git(&["branch", "other"]);
    let register = register.does(["contact", "1", "--call"]);
    by_hand(&register).git(&["switch", "--quiet", "other"]);
    let register = register.at("2026-06-14T10:00:00+03:00");
    let register = register.does(["declare", "1", "--how=signature"]);
    by_hand(&register).git(&["switch", "--quiet", "main"]);
    by_hand(&register).git(&[
        "merge",
        "--quiet",
        "--strategy=ours",
        "--message",
        "evil",
        "other",
    ]);
    assert_eq!(broken(&register), ["A01", "A10"]);
}
