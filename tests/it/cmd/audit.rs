//! `bmf audit`: what it says and remembers. The laws, each broken and kept, stand in `audit/`.

use crate::audit::by_hand;
use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

#[test]
fn a_clean_history_is_judged_once_and_whole_again_when_asked() {
    let reg = TestRegister::after("verify");
    assert_snapshot!(reg.in_both(["audit"]), @"
    [ar]
    تمت مراجعة 4 إيداعات: لا توجد ملاحظات.
    [en]
    4 commits judged: no findings.
    ");
    let _said = reg.run(["audit"]).done();
    assert_snapshot!(reg.in_both(["audit"]), @"
    [ar]
    تمت مراجعة 0 إيداع بعد آخر مراجعة سليمة على هذا الجهاز: لا توجد ملاحظات.
    [en]
    0 commits judged since the last clean audit on this machine: no findings.
    ");
    assert_snapshot!(reg.run(["audit", "--again"]), @"4 commits judged: no findings.");
    assert_eq!(reg.diff(), "");
}

#[test]
fn what_was_found_is_found_again_until_it_is_mended() {
    let reg = TestRegister::after("verify");
    reg.edit(CASE_PATH, "school-letter", "income-letter");
    by_hand(&reg).commit();
    let first = reg.run(["audit"]).ends_with(1);
    assert_eq!(reg.run(["audit"]).ends_with(1), first);
}

#[test]
fn only_what_came_after_a_commit_is_judged() {
    let reg = TestRegister::after("verify");
    reg.edit(CASE_PATH, "school-letter", "income-letter");
    by_hand(&reg).commit();
    assert_snapshot!(reg.run(["audit", "--since", "HEAD"]), @"0 commits judged: no findings.");
    let _said = reg.run(["audit", "--since", "HEAD~1"]).ends_with(1);
    assert_snapshot!(reg.in_both(["audit", "--since", "no-such"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد في السجل قيد رمزه «⟨no-such⟩»
    [exit 4]
    [en]
    stderr:
    error: The history has no commit “no-such”.
    [exit 4]
    ");
    assert_snapshot!(reg.in_both(["audit", "--since", "HEAD", "--again"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--since, --again⟩
      → bmf audit --help
    [exit 2]
    [en]
    stderr:
    error: --since and --again exclude each other.
      → bmf audit --help
    [exit 2]
    ");
}

#[test]
fn a_program_gets_a_finding_a_row() {
    let reg = TestRegister::after("verify");
    reg.edit(CASE_PATH, "school-letter", "income-letter");
    by_hand(&reg).commit();
    assert_snapshot!(reg.run(["audit", "--format=json"]), @r#"
    {
      "format": 1,
      "head": "COMMIT",
      "commits": 5,
      "findings": [
        {
          "law": "A02",
          "commit": "COMMIT",
          "path": "cases/DJ/2026-06/DJ-2606-0001-9.toml",
          "text": "The event MBD46P7D was altered: verification, recorded by Sara Nasser."
        }
      ]
    }
    [exit 1]
    "#);
}
