//! `bmf submit`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_applicant_is_told_and_the_two_weeks_begin() {
    let reg = TestRegister::after("assess");
    assert_snapshot!(reg.in_both(["submit", "1", "--told=whatsapp"]), @"
    [ar]
    تم رفع الطلب إلى لجنة البحث، رقم الطلب: ⟨DJ-2606-0001-9⟩
    لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، وآخر موعد له ⟨29/1/1448⟩هـ (14 يوليو 2026م).
    إيصال مقدم الطلب: ⟨DJ-2606-0001-9 2Z5W-GTHN-YQVC⟩، ⟨28/12/1447⟩هـ (14 يونيو 2026م)
    المرحلة الآن: لدى لجنة البحث
    الخطوة التالية: دراسة الطلب والبت فيه (البند ⟨S5b⟩)، المسجِّل: أمين لجنة البحث، ولا يكون قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، والأمر:
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    [en]
    DJ-2606-0001-9: submitted to the research committee.
    The committee answers not before 28 June 2026 (13/1/1448), and by 14 July 2026 (29/1/1448) at the latest.
    Receipt for the applicant: DJ-2606-0001-9 2Z5W-GTHN-YQVC, 14 June 2026 (28/12/1447)
    Stage: before the committee
    Next: decision (clause S5b), by committee secretary, not before 28 June 2026 (13/1/1448):
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    ");
    let reg = reg.does(["submit", "1", "--told=whatsapp"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "WQJSB4W4"
    +n = 5
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "submit"
    +told = "social-media"
    "#);
    assert_snapshot!(reg.log().lines().next().unwrap(), @"Sara Nasser <sara@example.org> 2026-06-14T09:12:00+03:00 · submit DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: WQJSB4W4 | Desk: DJ");
}

#[test]
fn what_is_missing_is_named_with_clause_and_command() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["submit", "1"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الرفع إلى لجنة البحث، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S4⟩: «التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات.»
        لم يُسجَّل إقرار طالب الدعم بصحة البيانات بعد.
        → bmf declare DJ-2606-0001-9 --how signature
      البند ⟨S2⟩: «التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.»
        لم تُسجَّل مطابقة البيانات بعد. لم يُطَّلع بعد على أصل ما يأتي: بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: submission to the committee is not possible now.
      under S4: “The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.”
        The applicant has not declared the data correct.
        → bmf declare DJ-2606-0001-9 --how signature
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        No employee has matched and verified the data. The original is still to be sighted: National identity card and Letter from the school or university.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    [exit 3]
    ");
    let before = reg.files();
    assert_eq!(reg.run(["submit", "1"]).code, 3);
    assert_eq!((reg.files(), reg.commits()), (before, 2));
}

#[test]
fn a_channel_that_the_policy_does_not_know_is_bad_input() {
    let reg = TestRegister::after("assess");
    assert_snapshot!(reg.in_both(["submit", "1", "--told=pigeon"]), @"
    [ar]
    stderr:
    خطأ: ⟨--told⟩ «⟨pigeon⟩»: قيمة غير معروفة. القيم الممكنة: ⟨interview, phone, social-media, letter, assistance-request, volunteering, website, branch-delegate⟩
    [exit 6]
    [en]
    stderr:
    error: --told “pigeon”: not known. Known: interview, phone, social-media, letter, assistance-request, volunteering, website, branch-delegate.
    [exit 6]
    ");
}

#[test]
fn json_prints_the_case() {
    let reg = TestRegister::after("assess");
    let value = reg.run(["submit", "1", "--format=json"]).json();
    assert_eq!(value["stage"], "before-committee");
    assert_snapshot!(value["due"], @r#"{"not_before":"2026-06-28","not_after":"2026-07-14","waiting":true}"#);
    assert_snapshot!(value["next"], @r#"[{"command":"review","clause":"S5b","by":["secretary"],"staff":["noura"],"not_before":"2026-06-28"}]"#);
}
