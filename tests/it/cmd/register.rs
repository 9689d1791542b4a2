//! `bmf register`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_beneficiary_gets_a_number_or_keeps_the_one_there_is() {
    let reg = TestRegister::after("notify");
    assert_snapshot!(reg.in_both(["register", "1"]), @"
    [ar]
    تم تسجيل المستفيد، رقم الطلب: ⟨DJ-2606-0001-9⟩
    رقم المستفيد: ⟨B-DJ-2606-0001-9⟩
    المرحلة الآن: مسجَّل
    الخطوة التالية: تقديم الخدمة (البند ⟨S7⟩)، المسجِّل: موظف الخدمات، والأمر:
      bmf deliver DJ-2606-0001-9 --amount SAR --evidence VOUCHER
    [en]
    DJ-2606-0001-9: beneficiary registered.
    Beneficiary number: B-DJ-2606-0001-9
    Stage: registered
    Next: delivery (clause S7), by service officer:
      bmf deliver DJ-2606-0001-9 --amount SAR --evidence VOUCHER
    ");
    let reg = reg.does(["register", "1", "--beneficiary=B-117"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "D6B7R8GB"
    +n = 8
    +at = 2026-06-29T10:00:00+03:00
    +by = "sara"
    +did = "register"
    +beneficiary = "B-117"
    "#);
}

#[test]
fn each_missing_requirement_is_named() {
    let reg = TestRegister::after("review");
    assert_snapshot!(reg.in_both(["register", "1"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تسجيل المستفيد، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        لم يُبلَّغ طالب الدعم بالقرار بعد.
        → bmf notify DJ-2606-0001-9 --told phone
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: registration is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The applicant has not been told the decision.
        → bmf notify DJ-2606-0001-9 --told phone
    [exit 3]
    ");
}

#[test]
fn a_paper_that_no_catalogue_holds_is_bad_input() {
    let reg = TestRegister::after("notify");
    assert_snapshot!(reg.in_both(["register", "1", "--sighted=library-card"]), @"
    [ar]
    stderr:
    خطأ: ⟨--sighted⟩ «⟨library-card⟩»: قيمة غير معروفة. القيم الممكنة: ⟨national-id, iqama, passport, school-letter, guardianship-deed, income-statement, rent-contract, bank-letter, medical-report, family-record⟩
    [exit 6]
    [en]
    stderr:
    error: --sighted “library-card”: not known. Known: national-id, iqama, passport, school-letter, guardianship-deed, income-statement, rent-contract, bank-letter, medical-report, family-record.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["register", "1", "--sighted=bank-letter,until=2029-01-01"]), @"
    [ar]
    stderr:
    خطأ: ⟨--sighted⟩ «⟨until=2029-01-01⟩»: قيمة غير معروفة. القيم الممكنة: ⟨expires=DATE⟩
    [exit 6]
    [en]
    stderr:
    error: --sighted “until=2029-01-01”: not known. Known: expires=DATE.
    [exit 6]
    ");
}
