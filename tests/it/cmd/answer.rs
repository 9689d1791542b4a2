//! `bmf answer`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn one_question_is_answered_by_its_number_and_the_rest_together() {
    let reg = TestRegister::after("intake").does([
        "contact",
        "1",
        "--visit",
        "--question=متى يصدر القرار؟",
        "--question=من يوقّع عن القاصر؟",
    ]);
    assert_snapshot!(reg.in_both(["answer", "1", "--question=2", "--text=الولي"]), @"
    [ar]
    تم تسجيل الإجابة، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S3⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    [en]
    DJ-2606-0001-9: answer recorded.
    Stage: received
    Next: answer (clause S3), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    ");
    let reg = reg.does(["answer", "1", "--question=2", "--text=الولي"]);
    assert_snapshot!(reg.in_both(["answer", "1", "--question=2", "--text=الولي"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإجابة والإيضاح، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S3⟩: «في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته وإيضاح الجوانب التنظيمية.»
        لا يوجد سؤال رقمه 2 في انتظار الإجابة.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: answer is not possible now.
      under S3: “If the procedures are not clear to the beneficiary, the employee must refer him to the social research officer, to answer his questions and explain the regulatory aspects.”
        Question 2 is not open, or was never asked.
    [exit 3]
    ");
    let reg = reg.does(["answer", "1", "--text=بعد أسبوعين"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "95WRGDC8"
    +n = 4
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "answer"
    +text = "بعد أسبوعين"
    "#);
}

#[test]
fn a_referral_is_answered_by_research_alone() {
    let reg = TestRegister::after("intake").does(["refer", "1", "--reason=لم يتضح لها"]);
    assert_snapshot!(reg.in_both(["answer", "1", "--text=نعم"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإجابة والإيضاح، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S3⟩: «في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته وإيضاح الجوانب التنظيمية.»
        الطلب محال للإيضاح، والإجابة عن الإحالة من اختصاص مسؤول البحث الاجتماعي.
        → bmf answer DJ-2606-0001-9 --text ANSWER --as RESEARCH
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: answer is not possible now.
      under S3: “If the procedures are not clear to the beneficiary, the employee must refer him to the social research officer, to answer his questions and explain the regulatory aspects.”
        The case is with the social research officer, who answers the referral.
        → bmf answer DJ-2606-0001-9 --text ANSWER --as RESEARCH
    [exit 3]
    ");
    let said = reg.run(["answer", "1", "--text=نعم", "--as=huda"]).done();
    assert_snapshot!(said, @"
    DJ-2606-0001-9: answer recorded.
    Stage: received
    Next: declaration (clause S4), by beneficiary relations officer or social research officer:
      bmf declare DJ-2606-0001-9 --how signature
    ");
}

#[test]
fn nothing_asked_is_nothing_to_answer() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["answer", "1", "--text=نعم"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإجابة والإيضاح، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S3⟩: «في حالة عدم وضوح الإجراءات للمستفيد فعلى الموظف إحالته لمسئول البحث الاجتماعي للإجابة على تساؤلاته وإيضاح الجوانب التنظيمية.»
        لا يوجد سؤال ولا إحالة في انتظار الإجابة.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: answer is not possible now.
      under S3: “If the procedures are not clear to the beneficiary, the employee must refer him to the social research officer, to answer his questions and explain the regulatory aspects.”
        No question and no referral waits for an answer.
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["answer", "1", "--text= "]), @"
    [ar]
    stderr:
    خطأ: ⟨--text⟩ « »: القيمة فارغة، ولا بد من قيمة هنا.
    [exit 6]
    [en]
    stderr:
    error: --text “ ”: The value is empty, but something is needed here.
    [exit 6]
    ");
}
