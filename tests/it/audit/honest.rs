//! Histories in which nothing is wrong, and what an audit remembers of them.

use crate::audit::{broken, by_hand};
use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

#[test]
fn a_request_from_reception_to_closing() {
    let register = TestRegister::after("close");
    assert_snapshot!(register.in_both(["audit"]), @"
    [ar]
    تمت مراجعة 11 إيداعًا: لا توجد ملاحظات.
    [en]
    11 commits judged: no findings.
    ");
    assert_eq!(broken(&register), [""; 0]);
}

#[test]
fn a_note_beside_the_records_is_nobodys_business() {
    let register = TestRegister::after("intake");
    register.edit(
        CASE_PATH,
        "format = 1\n",
        "format = 1\n# seen by the auditor\n",
    );
    by_hand(&register).commit();
    assert_eq!(broken(&register), [""; 0]);
}

#[test]
fn the_manager_changes_the_settings() {
    let register = TestRegister::after("intake");
    register.edit("policy.toml", "min_days = 14", "min_days = 15");
    by_hand(&register).by("majed@example.org").commit();
    assert_eq!(broken(&register), [""; 0]);
}

#[test]
fn what_was_found_clean_is_not_judged_again() {
    let register = TestRegister::after("declare");
    let _first = register.run(["audit"]).done();
    let register = register.does(["contact", "1", "--call"]);
    assert_snapshot!(register.run(["audit"]), @"1 commit judged since the last clean audit on this machine: no findings.");
    assert_snapshot!(register.run(["audit", "--again"]), @"4 commits judged: no findings.");
    assert_snapshot!(register.run(["audit", "--since", "HEAD~2"]), @"2 commits judged: no findings.");
}

#[test]
fn a_past_that_was_taken_back_is_missed() {
    let register = TestRegister::after("declare");
    let _first = register.run(["audit"]).done();
    register.git(&["reset", "--hard", "--quiet", "HEAD~1"]);
    assert_eq!(broken(&register), ["A18"]);
    // It stays so until somebody says that it is meant.
    assert_eq!(broken(&register), ["A18"]);
    let _meant = register.run(["audit", "--again"]).done();
    assert_eq!(broken(&register), [""; 0]);
}

#[test]
fn a_commit_that_is_none_is_named() {
    let register = TestRegister::after("intake");
    assert_snapshot!(register.in_both(["audit", "--since", "yesterday"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد في السجل قيد رمزه «⟨yesterday⟩»
    [exit 4]
    [en]
    stderr:
    error: The history has no commit “yesterday”.
    [exit 4]
    ");
}

#[test]
fn a_law_is_explained() {
    let register = TestRegister::bare();
    assert_snapshot!(register.in_both(["explain", "a07"]), @"
    [ar]
    A07 لا يُحذف شيء

    ملفات الطلبات والجلسات والإعدادات لا تُحذف ولا تُنقل ولا تُغيَّر أسماؤها. والطلب المنتهي يُقفل ولا يُرمى.
    [en]
    A07 nothing is removed

    Case files, sessions and settings are never deleted, moved or renamed. A case that is done with is closed, not thrown away.
    ");
}
