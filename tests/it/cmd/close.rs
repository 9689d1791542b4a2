//! `bmf close`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_case_that_was_served_is_closed() {
    let reg = TestRegister::after("deliver").by("khalid");
    assert_snapshot!(reg.in_both(["close", "1"]), @"
    [ar]
    تم إغلاق الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مغلق
    الخطوة التالية: تقييم الخدمة (البند ⟨O6c⟩)، المسجِّل: أي موظف لم يشارك فيما يُقيَّم، والأمر:
      bmf feedback DJ-2606-0001-9 --score 1-5
    [en]
    DJ-2606-0001-9: closed.
    Stage: closed
    Next: rating (clause O6c), by anyone who had no hand in it:
      bmf feedback DJ-2606-0001-9 --score 1-5
    ");
}

#[test]
fn what_is_unfinished_is_closed_with_a_reason_only() {
    let reg = TestRegister::after("register").by("khalid");
    assert_snapshot!(reg.in_both(["close", "1"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إغلاق الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        لم تُقدَّم الخدمة كاملة، فيلزم ذكر سبب الإغلاق.
        → bmf close DJ-2606-0001-9 --reason WHY
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: closing is not possible now.
      under S7: “The necessary service is provided.”
        The service was not given in full, so closing the case needs a reason.
        → bmf close DJ-2606-0001-9 --reason WHY
    [exit 3]
    ");
    let reg = reg.does(["close", "1", "--reason=سافرت الأسرة"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "95JCF7DA"
    +n = 9
    +at = 2026-06-29T10:00:00+03:00
    +by = "khalid"
    +did = "close"
    +reason = "سافرت الأسرة"
    "#);
}

#[test]
fn nothing_follows_a_closed_case_but_notes() {
    let reg = TestRegister::after("close");
    assert_snapshot!(reg.in_both(["close", "1", "--as=khalid"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إغلاق الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        مرحلة الطلب الآن «مغلق»، ولا يُسجَّل هذا الإجراء إلا في مرحلة «مرفوض» أو «مسجَّل» أو «قيد تقديم الخدمة» أو «مكتمل الخدمة».
        → bmf feedback DJ-2606-0001-9 --score 1-5
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: closing is not possible now.
      under S7: “The necessary service is provided.”
        The stage is “closed”; this step is for “rejected”, “registered”, “in delivery” or “delivered”.
        → bmf feedback DJ-2606-0001-9 --score 1-5
    [exit 3]
    ");
    let _said = reg.run(["contact", "1", "--call"]).done();
}
