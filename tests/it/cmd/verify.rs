//! `bmf verify`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn what_was_sighted_is_recorded_and_the_sign_off_waits_for_the_rest() {
    let reg = TestRegister::after("declare");
    assert_snapshot!(reg.in_both(["verify", "1", "--sighted=school-letter"]), @"
    [ar]
    تم تسجيل مطابقة البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
    تم تسجيل ما اطُّلع عليه، ولم تكتمل المطابقة بعد، والناقص: بطاقة الهوية الوطنية.
    المرحلة الآن: مستلَم
    الخطوة التالية: مطابقة البيانات (البند ⟨S2⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE
    [en]
    DJ-2606-0001-9: verification recorded.
    What was sighted is recorded; not signed off yet, still missing: National identity card.
    Stage: received
    Next: verification (clause S2), by beneficiary relations officer or social research officer:
      bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE
    ");
    let reg = reg.does(["verify", "1", "--sighted=school-letter"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "MBD46P7D"
    +n = 3
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "verify"
    +over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    +partial = true
    +sighted = [
    +  { kind = "school-letter" },
    +]
    "#);
    let said = reg
        .run(["verify", "1", "--sighted=national-id,expires=١٤٥٠-١٠-٠١"])
        .done();
    assert_snapshot!(said, @"
    DJ-2606-0001-9: verification recorded.
    Stage: verified
    Next: assessment of the need (clause O1), by social research officer:
      bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    ");
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "95WRGDC8"
    +n = 4
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "verify"
    +over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    +sighted = [
    +  { kind = "national-id", expires = 2029-02-14 },
    +]
    "#);
}

#[test]
fn with_nothing_in_hand_the_refusal_names_what_is_missing() {
    let reg = TestRegister::after("declare");
    assert_snapshot!(reg.in_both(["verify", "1"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن مطابقة البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S2⟩: «التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.»
        لم يُطَّلع بعد على أصل ما يأتي: بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: verification is not possible now.
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        The original is still to be sighted: National identity card and Letter from the school or university.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    [exit 3]
    ");
}

#[test]
fn a_paper_is_valid_on_the_day_it_is_shown_and_says_until_when() {
    let reg = TestRegister::after("declare");
    assert_snapshot!(reg.in_both(["verify", "1", "--sighted=national-id,expires=2026-06-13", "--sighted=school-letter"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن مطابقة البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S2⟩: «التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.»
        انتهت صلاحية الوثيقة «بطاقة الهوية الوطنية» في ⟨27/12/1447⟩هـ (13 يونيو 2026م)، قبل الاطلاع عليها في ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ويلزم الاطلاع على وثيقة سارية.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: verification is not possible now.
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        National identity card expired on 13 June 2026 (27/12/1447), before it was shown on 14 June 2026 (28/12/1447).
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["verify", "1", "--sighted=national-id", "--sighted=school-letter"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن مطابقة البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S2⟩: «التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.»
        لم يُسجَّل تاريخ انتهاء الوثيقة «بطاقة الهوية الوطنية».
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: verification is not possible now.
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        The expiry date was not noted of: National identity card.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE
    [exit 3]
    ");
    assert_eq!(
        reg.run([
            "verify",
            "1",
            "--sighted=national-id,expires=2026-06-14",
            "--sighted=school-letter"
        ])
        .code,
        0
    );
}

#[test]
fn what_no_catalogue_and_no_calendar_knows_is_bad_input() {
    let reg = TestRegister::after("declare");
    assert_snapshot!(reg.in_both(["verify", "1", "--sighted=library-card"]), @"
    [ar]
    stderr:
    خطأ: ⟨--sighted⟩ «⟨library-card⟩»: قيمة غير معروفة. القيم الممكنة: ⟨national-id, iqama, passport, school-letter, guardianship-deed, income-statement, rent-contract, bank-letter, medical-report, family-record⟩
    [exit 6]
    [en]
    stderr:
    error: --sighted “library-card”: not known. Known: national-id, iqama, passport, school-letter, guardianship-deed, income-statement, rent-contract, bank-letter, medical-report, family-record.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["verify", "1", "--sighted=national-id,expires=2029-02-29"]), @"
    [ar]
    stderr:
    خطأ: ⟨--sighted expires⟩ «⟨2029-02-29⟩»: لا يوجد يوم 29 في فبراير 2029م، فآخر يوم فيه 28.
    [exit 6]
    [en]
    stderr:
    error: --sighted expires “2029-02-29”: February 2029 has no day 29; its last is 28.
    [exit 6]
    ");
}
