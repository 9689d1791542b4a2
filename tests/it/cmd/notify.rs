//! `bmf notify`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_applicant_is_told_once() {
    let reg = TestRegister::after("review").by("noura");
    assert_snapshot!(reg.in_both(["notify", "1", "--told=هاتف"]), @"
    [ar]
    تم إبلاغ الرد، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مقبول، تم إبلاغ الرد
    الخطوة التالية: تسجيل المستفيد (البند ⟨S6⟩)، المسجِّل: موظف علاقات المستفيدين، والأمر:
      bmf register DJ-2606-0001-9
    [en]
    DJ-2606-0001-9: the applicant was told the answer.
    Stage: accepted, the applicant has the answer
    Next: registration (clause S6), by beneficiary relations officer:
      bmf register DJ-2606-0001-9
    ");
    let reg = reg.does(["notify", "1", "--told=هاتف"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "DDZGJMBW"
    +n = 7
    +at = 2026-06-29T10:00:00+03:00
    +by = "noura"
    +did = "notify"
    +told = "phone"
    "#);
    assert_snapshot!(reg.in_both(["notify", "1", "--told=phone"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إبلاغ الرد، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        سبق إبلاغ طالب الدعم بالقرار في ⟨14/1/1448⟩هـ (29 يونيو 2026م).
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: notification of the answer is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The applicant was told the decision on 29 June 2026 (14/1/1448).
    [exit 3]
    ");
}

#[test]
fn there_is_nothing_to_tell_before_the_decision() {
    let reg = TestRegister::after("submit");
    assert_snapshot!(reg.in_both(["notify", "1", "--told=phone"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إبلاغ الرد، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        مرحلة الطلب الآن «لدى لجنة البحث»، ولا يُسجَّل هذا الإجراء إلا في مرحلة «مقبول» أو «مرفوض» أو «مؤجل».
        → bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: notification of the answer is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The stage is “before the committee”; this step is for “accepted”, “rejected” or “deferred”.
        → bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["notify", "1"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--told⟩
      → bmf notify --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --told.
      → bmf notify --help
    [exit 2]
    ");
}
