//! `bmf feedback`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_rating_is_taken_by_someone_with_no_hand_in_it() {
    let reg = TestRegister::after("deliver").by("majed");
    let args = ["feedback", "1", "--score=5", "--comment=خدمة سريعة"];
    assert_snapshot!(reg.in_both(args), @"
    [ar]
    تم تسجيل التقييم، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مكتمل الخدمة
    الخطوة التالية: إغلاق الطلب (البند ⟨S7⟩)، المسجِّل: موظف الخدمات أو موظف علاقات المستفيدين أو أمين لجنة البحث أو مسؤول البحث الاجتماعي، والأمر:
      bmf close DJ-2606-0001-9
    [en]
    DJ-2606-0001-9: feedback recorded.
    Stage: delivered
    Next: closing (clause S7), by service officer, beneficiary relations officer, committee secretary or social research officer:
      bmf close DJ-2606-0001-9
    ");
    let reg = reg.does(args);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "VQKEGX2X"
    +n = 10
    +at = 2026-07-05T11:30:00+03:00
    +by = "majed"
    +did = "feedback"
    +score = 5
    +comment = "خدمة سريعة"
    "#);
    let reg = reg.by("khalid");
    assert_snapshot!(reg.in_both(["feedback", "1", "--score=5"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تقييم الخدمة، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨O6c⟩: «نشر ثقافة تقييم الخدمة لدى المستفيد والتشجيع على ذلك والتأكد على أن تقييم جودة الخدمة حق من حقوق المستفيد حيث أنها أداة للتقويم والتطوير لا للعقاب والتشهير»
        من سجَّل في هذا الطلب إجراء «تقديم الخدمة» لا يسجِّل التقييم فيه.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: rating is not possible now.
      under O6c: “Spreading among beneficiaries the culture of evaluating the service, encouraging it, and affirming that evaluating the quality of the service is one of the beneficiary's rights, since it is a tool for correction and development, not for punishment and defamation”
        Whoever recorded the delivery of a case does not record its rating.
    [exit 3]
    ");
}

#[test]
fn declining_is_an_answer_too() {
    let reg = TestRegister::after("deliver")
        .by("majed")
        .does(["feedback", "1", "--declined"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "VQKEGX2X"
    +n = 10
    +at = 2026-07-05T11:30:00+03:00
    +by = "majed"
    +did = "feedback"
    +declined = true
    "#);
}

#[test]
fn a_score_is_one_to_five_or_declined() {
    let reg = TestRegister::after("deliver").by("majed");
    assert_snapshot!(reg.in_both(["feedback", "1", "--score=6"]), @"
    [ar]
    stderr:
    خطأ: ⟨--score⟩ «⟨6⟩»: قيمة غير معروفة. القيم الممكنة: ⟨1, 2, 3, 4, 5⟩
    [exit 6]
    [en]
    stderr:
    error: --score “6”: not known. Known: 1, 2, 3, 4, 5.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["feedback", "1"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--score⟩
      → bmf feedback --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --score.
      → bmf feedback --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["feedback", "1", "--score=5", "--declined"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--score, --declined⟩
      → bmf feedback --help
    [exit 2]
    [en]
    stderr:
    error: --score and --declined exclude each other.
      → bmf feedback --help
    [exit 2]
    ");
    assert_eq!(reg.run(["feedback", "1", "--score=٥"]).code, 0);
}
