//! `bmf refer`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn what_is_unclear_goes_to_research_and_the_stage_stays() {
    let reg = TestRegister::after("verify");
    assert_snapshot!(reg.in_both(["refer", "1", "--reason=لم تتضح لها الولاية"]), @"
    [ar]
    تمت الإحالة إلى مسؤول البحث الاجتماعي، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مطابَق البيانات، محال للإيضاح
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S3⟩)، المسجِّل: مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    [en]
    DJ-2606-0001-9: referred to the social research officer.
    Stage: verified, referred for clarification
    Next: answer (clause S3), by social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    ");
    let reg = reg.does(["refer", "1", "--reason=لم تتضح لها الولاية"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "95WRGDC8"
    +n = 4
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "refer"
    +reason = "لم تتضح لها الولاية"
    "#);
    assert_snapshot!(reg.in_both(["refer", "1", "--reason=مرة أخرى"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإحالة إلى مسؤول البحث الاجتماعي، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S3⟩: «في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته وإيضاح الجوانب التنظيمية.»
        الطلب محال للإيضاح منذ ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ولم ترد إجابة مسؤول البحث الاجتماعي بعد.
        → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: referral is not possible now.
      under S3: “If the procedures are not clear to the beneficiary, the employee must refer him to the social research officer, to answer his questions and explain the regulatory aspects.”
        The request was referred on 14 June 2026 (28/12/1447) and still waits for the social research officer's answer.
        → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["submit", "1"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الرفع إلى لجنة البحث، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S3⟩: «في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته وإيضاح الجوانب التنظيمية.»
        الطلب محال للإيضاح منذ ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ولم ترد إجابة مسؤول البحث الاجتماعي بعد.
        → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: submission to the committee is not possible now.
      under S3: “If the procedures are not clear to the beneficiary, the employee must refer him to the social research officer, to answer his questions and explain the regulatory aspects.”
        The request was referred on 14 June 2026 (28/12/1447) and still waits for the social research officer's answer.
        → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    ");
}

#[test]
fn only_reception_refers() {
    let reg = TestRegister::after("intake").by("huda");
    assert_snapshot!(reg.in_both(["refer", "1", "--reason=-"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإحالة إلى مسؤول البحث الاجتماعي، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S3⟩: «في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته وإيضاح الجوانب التنظيمية.»
        هذا الإجراء من اختصاص موظف علاقات المستفيدين (سارة ناصر)، ولا يُسجَّل باسم «هدى فهد».
        → bmf refer DJ-2606-0001-9 --as sara
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: referral is not possible now.
      under S3: “If the procedures are not clear to the beneficiary, the employee must refer him to the social research officer, to answer his questions and explain the regulatory aspects.”
        Huda Fahad may not record this step, which is for the beneficiary relations officer: Sara Nasser.
        → bmf refer DJ-2606-0001-9 --as sara
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["refer", "1", "--reason="]), @"
    [ar]
    stderr:
    خطأ: ⟨--reason⟩ «»: القيمة فارغة، ولا بد من قيمة هنا.
    [exit 6]
    [en]
    stderr:
    error: --reason “”: The value is empty, but something is needed here.
    [exit 6]
    ");
}
