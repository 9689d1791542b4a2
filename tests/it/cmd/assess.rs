//! `bmf assess`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_research_officer_records_the_need() {
    let reg = TestRegister::after("verify").by("huda");
    assert_snapshot!(reg.in_both(["assess", "1", "--need=urgent", "--note=انقطع الدخل"]), @"
    [ar]
    تم تسجيل تقدير الحاجة، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مطابَق البيانات
    الخطوة التالية: الرفع إلى لجنة البحث (البند ⟨S5a⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf submit DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: assessment recorded.
    Stage: verified
    Next: submission to the committee (clause S5a), by beneficiary relations officer or social research officer:
      bmf submit DJ-2606-0001-9 --told phone
    ");
    let reg = reg.does(["assess", "1", "--need=urgent", "--note=انقطع الدخل"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "95WRGDC8"
    +n = 4
    +at = 2026-06-14T09:12:00+03:00
    +by = "huda"
    +did = "assess"
    +need = "urgent"
    +note = "انقطع الدخل"
    "#);
}

#[test]
fn reception_may_not_and_the_refusal_names_who_may() {
    let reg = TestRegister::after("verify");
    assert_snapshot!(reg.in_both(["assess", "1", "--need=low"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تقدير الحاجة، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨O1⟩: «تقدير حاجة المستفيد وكافة الفئات المستفيدة في الجمعية من خلال تسهيل الإجراءات وحصولهم على كافة الخدمات المطلوبة دون عناء ومشقة»
        هذا الإجراء من اختصاص مسؤول البحث الاجتماعي (هدى فهد)، ولا يُسجَّل باسم «سارة ناصر».
        → bmf assess DJ-2606-0001-9 --as huda
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: assessment of the need is not possible now.
      under O1: “Assessing the need of the beneficiary, and of all groups the association serves, by making procedures easy and seeing that they obtain all the services they ask for without trouble or hardship”
        Sara Nasser may not record this step, which is for the social research officer: Huda Fahad.
        → bmf assess DJ-2606-0001-9 --as huda
    [exit 3]
    ");
}

#[test]
fn a_need_has_four_degrees() {
    let reg = TestRegister::after("verify").by("huda");
    assert_snapshot!(reg.in_both(["assess", "1", "--need=extreme"]), @"
    [ar]
    stderr:
    خطأ: ⟨--need⟩ «⟨extreme⟩»: قيمة غير معروفة. القيم الممكنة: ⟨low, medium, high, urgent⟩
      → bmf --help
    [exit 2]
    [en]
    stderr:
    error: --need “extreme”: not known. Possible values: low, medium, high, urgent.
      → bmf --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["assess", "1"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--need⟩
      → bmf assess --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --need.
      → bmf assess --help
    [exit 2]
    ");
}
