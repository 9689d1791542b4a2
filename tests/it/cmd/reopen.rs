//! `bmf reopen`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_withdrawn_case_goes_back_to_where_it_was() {
    let reg = TestRegister::after("verify").does(["withdraw", "1", "--reason=تنازلت"]);
    assert_snapshot!(reg.in_both(["reopen", "1", "--reason=عادت", "--as=noura"]), @"
    [ar]
    تمت إعادة فتح الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مطابَق البيانات
    الخطوة التالية: تقدير الحاجة (البند ⟨O1⟩)، المسجِّل: مسؤول البحث الاجتماعي، والأمر:
      bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [en]
    DJ-2606-0001-9: opened again.
    Stage: verified
    Next: assessment of the need (clause O1), by social research officer:
      bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    ");
    assert_snapshot!(reg.in_both(["reopen", "1", "--reason=عادت"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إعادة فتح الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨T2⟩: «وتشكل أنظمة العمل والعقود المصدر الأساسي في تحديد حقوق وواجبات المتعاقدين وطريقة أداءها وتبعات التقصير في الأداء , وحدود المسؤولية وطريقة تسوية الخلافات التي قد تنشأ من جراء تنفيذ هذه العقود والخدمات بشكل يكفل حماية الأطراف ذات العلاقة مع الجمعية.»
        هذا الإجراء من اختصاص أمين لجنة البحث أو المدير التنفيذي (نورة صالح أو ماجد يوسف)، ولا يُسجَّل باسم «سارة ناصر».
        → bmf reopen DJ-2606-0001-9 --as noura
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: reopening is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        Sara Nasser may not record this step, which is for the committee secretary or executive manager: Noura Saleh or Majed Yousef.
        → bmf reopen DJ-2606-0001-9 --as noura
    [exit 3]
    ");
    let reg = reg.does(["reopen", "1", "--reason=عادت", "--as=majed"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "WQJSB4W4"
    +n = 5
    +at = 2026-06-14T09:12:00+03:00
    +by = "majed"
    +did = "reopen"
    +reason = "عادت"
    "#);
}

#[test]
fn an_open_case_cannot_be_opened() {
    let reg = TestRegister::after("verify").by("noura");
    assert_snapshot!(reg.in_both(["reopen", "1", "--reason=-"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إعادة فتح الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨T2⟩: «وتشكل أنظمة العمل والعقود المصدر الأساسي في تحديد حقوق وواجبات المتعاقدين وطريقة أداءها وتبعات التقصير في الأداء , وحدود المسؤولية وطريقة تسوية الخلافات التي قد تنشأ من جراء تنفيذ هذه العقود والخدمات بشكل يكفل حماية الأطراف ذات العلاقة مع الجمعية.»
        مرحلة الطلب الآن «مطابَق البيانات»، ولا يُسجَّل هذا الإجراء إلا في مرحلة «مرفوض» أو «مسحوب» أو «مغلق».
        → bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: reopening is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        The stage is “verified”; this step is for “rejected”, “withdrawn” or “closed”.
        → bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["reopen", "1", "--reason=-", "--objection=7"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨7⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case 7.
      → bmf find WORDS
    [exit 4]
    ");
}
