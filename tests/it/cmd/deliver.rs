//! `bmf deliver`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn parts_are_given_until_nothing_remains() {
    let reg = TestRegister::after("register").by("khalid");
    let args = [
        "deliver",
        "1",
        "--amount=٢٥٠٠",
        "--evidence=سند 118",
        "--place=مقر الجمعية",
    ];
    assert_snapshot!(reg.in_both(args), @"
    [ar]
    تم تسجيل تقديم الخدمة، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المتبقي: ⟨1,500⟩ ريال
    المرحلة الآن: قيد تقديم الخدمة
    الخطوة التالية: تقديم الخدمة (البند ⟨S7⟩)، المسجِّل: موظف الخدمات، والأمر:
      bmf deliver DJ-2606-0001-9 --amount SAR --evidence VOUCHER
    [en]
    DJ-2606-0001-9: delivery recorded.
    Remaining: 1,500 SAR
    Stage: in delivery
    Next: delivery (clause S7), by service officer:
      bmf deliver DJ-2606-0001-9 --amount SAR --evidence VOUCHER
    ");
    let reg = reg.does(args);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "95JCF7DA"
    +n = 9
    +at = 2026-06-29T10:00:00+03:00
    +by = "khalid"
    +did = "deliver"
    +amount = "2500.00"
    +place = "مقر الجمعية"
    +evidence = "سند 118"
    "#);
    assert_snapshot!(reg.in_both(["deliver", "1", "--amount=1,500.01"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تقديم الخدمة، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        المطلوب تقديمه ⟨1,500.01⟩ ريال، والمتبقي مما اعتُمد ⟨1,500⟩ ريال فقط.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: delivery is not possible now.
      under S7: “The necessary service is provided.”
        1,500.01 SAR is more than what remains of the grant: 1,500 SAR.
    [exit 3]
    ");
    let said = reg.run(["deliver", "1", "--amount=1,500"]).done();
    assert!(said.contains("Stage: delivered"), "{said}");
}

#[test]
fn an_amount_is_riyals_with_at_most_two_decimals_and_not_negative() {
    let reg = TestRegister::after("register").by("khalid");
    assert_snapshot!(reg.in_both(["deliver", "1", "--amount=10.005"]), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨10.005⟩»: للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
    [exit 6]
    [en]
    stderr:
    error: --amount “10.005”: A riyal has two decimals, such as 4500.50; this amount has 3.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["deliver", "1", "--amount=-10"]), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨-10⟩»: لا يكون المبلغ أقل من صفر.
    [exit 6]
    [en]
    stderr:
    error: --amount “-10”: An amount cannot be less than zero.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["deliver", "1", "--amount=0"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تقديم الخدمة، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        المبلغ أو العدد صفر، فليس هناك ما يُقدَّم.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: delivery is not possible now.
      under S7: “The necessary service is provided.”
        The amount or quantity is zero, so nothing would be given.
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["deliver", "1", "--quantity=ten"]), @"
    [ar]
    stderr:
    خطأ: ⟨--quantity⟩ «⟨ten⟩»: يلزم هنا عدد صحيح، مثل 3.
    [exit 6]
    [en]
    stderr:
    error: --quantity “ten”: A whole number is needed here, such as 3.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["deliver", "1", "--quantity=2"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تقديم الخدمة، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        تُعتمد هذه الخدمة بالريال، فيلزم تحديد المبلغ.
        → bmf deliver DJ-2606-0001-9 … --amount SAR
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: delivery is not possible now.
      under S7: “The necessary service is provided.”
        This service is granted in riyals, so an amount is needed.
        → bmf deliver DJ-2606-0001-9 … --amount SAR
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["deliver", "1"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--amount⟩
      → bmf deliver --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --amount.
      → bmf deliver --help
    [exit 2]
    ");
}

#[test]
fn nothing_is_given_before_registration() {
    let reg = TestRegister::after("notify").by("khalid");
    assert_snapshot!(reg.in_both(["deliver", "1", "--amount=2500"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تقديم الخدمة، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S6⟩: «استكمال اجراءات التسجيل مع اكتمال الطلبات.»
        لم يُسجَّل المستفيد بعد.
        → bmf register DJ-2606-0001-9
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: delivery is not possible now.
      under S6: “The registration procedures are completed, with the requirements complete.”
        The beneficiary is not registered yet.
        → bmf register DJ-2606-0001-9
    [exit 3]
    ");
}
