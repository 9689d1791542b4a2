//! `bmf declare`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_declaration_is_over_the_hash_of_the_declared_data() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    تم تسجيل الإقرار، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مستلَم
    الخطوة التالية: مطابقة البيانات (البند ⟨S2⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    [en]
    DJ-2606-0001-9: declaration recorded.
    Stage: received
    Next: verification (clause S2), by beneficiary relations officer or social research officer:
      bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    ");
    let reg = reg.does(["declare", "1", "--how=signature"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "5SVGB8RP"
    +n = 2
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "declare"
    +how = "signature"
    +over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    "#);
}

#[test]
fn a_thumbprint_needs_a_witness_and_a_guardian_a_name() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=thumbprint"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--witness⟩
      → bmf declare --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --witness.
      → bmf declare --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=guardian"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--guardian⟩
      → bmf declare --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --guardian.
      → bmf declare --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=thumbprint", "--witness=\u{202e}علي"]), @"
    [ar]
    stderr:
    خطأ: ⟨--witness⟩ «�علي»: الحرف رقم 1 (⟨U+202E⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    [exit 6]
    [en]
    stderr:
    error: --witness “⟨�علي⟩”: Character 1 (U+202E) is invisible or has no meaning here, and must be removed.
    [exit 6]
    ");
    let reg = reg.does(["declare", "1", "--how=guardian", "--guardian=سالم  بن علي"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "5SVGB8RP"
    +n = 2
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "declare"
    +how = "guardian"
    +guardian = "سالم بن علي"
    +over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    "#);
}

#[test]
fn the_service_officer_may_not_take_it() {
    let reg = TestRegister::after("intake").by("khalid");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن الإقرار بصحة البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S4⟩: «التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات.»
        هذا الإجراء من اختصاص موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي (سارة ناصر أو هدى فهد)، ولا يُسجَّل باسم «خالد عمر».
        → bmf declare DJ-2606-0001-9 --as sara
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: declaration is not possible now.
      under S4: “The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.”
        Khalid Omar may not record this step, which is for the beneficiary relations officer or social research officer: Sara Nasser or Huda Fahad.
        → bmf declare DJ-2606-0001-9 --as sara
    [exit 3]
    ");
}
