//! `bmf withdraw`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_applicant_steps_back() {
    let reg = TestRegister::after("submit");
    assert_snapshot!(reg.in_both(["withdraw", "1", "--reason=أُعفيت من الرسوم"]), @"
    [ar]
    تم سحب الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مسحوب
    لا توجد خطوة تالية لهذا الطلب.
    [en]
    DJ-2606-0001-9: withdrawn.
    Stage: withdrawn
    Nothing is left to do.
    ");
    let reg = reg.does(["withdraw", "1", "--reason=أُعفيت من الرسوم"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "QQ9N3NDY"
    +n = 6
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "withdraw"
    +reason = "أُعفيت من الرسوم"
    "#);
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإقرار بصحة البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S4⟩: «التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات.»
        مرحلة الطلب الآن «مسحوب»، ولا يُسجَّل هذا الإجراء إلا في مرحلة «مستلَم» أو «مطابَق البيانات» أو «لدى لجنة البحث» أو «مؤجل» أو «مقبول» أو «مسجَّل» أو «قيد تقديم الخدمة».
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: declaration is not possible now.
      under S4: “The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.”
        The stage is “withdrawn”; this step is for “received”, “verified”, “before the committee”, “deferred”, “accepted”, “registered” or “in delivery”.
    [exit 3]
    ");
}

#[test]
fn not_when_the_service_was_given() {
    let reg = TestRegister::after("deliver");
    assert_snapshot!(reg.in_both(["withdraw", "1", "--reason=-"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن سحب الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨T2⟩: «وتشكل أنظمة العمل والعقود المصدر الأساسي في تحديد حقوق وواجبات المتعاقدين وطريقة أداءها وتبعات التقصير في الأداء , وحدود المسؤولية وطريقة تسوية الخلافات التي قد تنشأ من جراء تنفيذ هذه العقود والخدمات بشكل يكفل حماية الأطراف ذات العلاقة مع الجمعية.»
        مرحلة الطلب الآن «مكتمل الخدمة»، ولا يُسجَّل هذا الإجراء إلا في مرحلة «مستلَم» أو «مطابَق البيانات» أو «لدى لجنة البحث» أو «مؤجل» أو «مقبول» أو «مسجَّل» أو «قيد تقديم الخدمة».
        → bmf feedback DJ-2606-0001-9 --score 1-5
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: withdrawal is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        The stage is “delivered”; this step is for “received”, “verified”, “before the committee”, “deferred”, “accepted”, “registered” or “in delivery”.
        → bmf feedback DJ-2606-0001-9 --score 1-5
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["withdraw", "1"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--reason⟩
      → bmf withdraw --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --reason.
      → bmf withdraw --help
    [exit 2]
    ");
}
