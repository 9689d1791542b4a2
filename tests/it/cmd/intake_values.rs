//! `bmf intake`: values that their type refuses, each with the flag, the cause and the remedy.

use crate::cmd::intake_refused::with;
use insta::assert_snapshot;

#[test]
fn identity_numbers() {
    assert_snapshot!(with("--national-id=1000000007"), @"
    [ar]
    stderr:
    خطأ: ⟨--national-id⟩ «⟨1000000007⟩»: رقم الهوية غير صحيح: خانة التحقق لا تطابق بقية الرقم، وتلزم مراجعته على أصل البطاقة.
    [exit 6]
    [en]
    stderr:
    error: --national-id “1000000007”: The last digit does not fit the others, so a digit was mistyped; the original shows which.
    [exit 6]
    ");
    assert_snapshot!(with("--national-id=100000000"), @"
    [ar]
    stderr:
    خطأ: ⟨--national-id⟩ «⟨100000000⟩»: رقم الهوية الوطنية أو هوية مقيم عشرة أرقام، مثل ⟨1000000008⟩، وهذا عدد أرقامه 9.
    [exit 6]
    [en]
    stderr:
    error: --national-id “100000000”: A national id or iqama has 10 digits, such as 1000000008; this one has 9.
    [exit 6]
    ");
    assert_snapshot!(with("--national-id=3000000000"), @"
    [ar]
    stderr:
    خطأ: ⟨--national-id⟩ «⟨3000000000⟩»: يبدأ رقم الهوية الوطنية بالرقم 1 ورقم هوية مقيم بالرقم 2، وهذا يبدأ بالرقم 3.
    [exit 6]
    [en]
    stderr:
    error: --national-id “3000000000”: A national id begins with 1 and an iqama with 2, but this number begins with 3.
    [exit 6]
    ");
    assert_snapshot!(with("--paper=library 12"), @"
    [ar]
    stderr:
    خطأ: ⟨--paper⟩ «⟨library 12⟩»: نوع وثيقة الهوية غير معروف، والأنواع: «⟨passport⟩»، «⟨border-number⟩»، «⟨gcc-id⟩»، «⟨family-register⟩»، «⟨none⟩»، وقد يتبع النوعَ رقمُه، مثل «⟨passport A1234567⟩».
    [exit 6]
    [en]
    stderr:
    error: --paper “library 12”: There is no such kind of identity paper; there is “passport”, “border-number”, “gcc-id”, “family-register” and “none”, and its number may follow: “passport A1234567”.
    [exit 6]
    ");
    assert_snapshot!(with("--iban=SA03 8000 0000 6080 1016 7518"), @"
    [ar]
    stderr:
    خطأ: ⟨--iban⟩ «⟨SA03 8000 0000 6080 1016 7518⟩»: رقم الآيبان غير صحيح: الرقمان بعد رمز الدولة لا يطابقان بقيته، وتلزم مراجعته على شهادة البنك.
    [exit 6]
    [en]
    stderr:
    error: --iban “SA03 8000 0000 6080 1016 7518”: The two digits after the country do not fit the rest, so something was mistyped; the bank's letter shows what.
    [exit 6]
    ");
}

#[test]
fn telephones() {
    assert_snapshot!(with("--phone=05512345"), @"
    [ar]
    stderr:
    خطأ: ⟨--phone⟩ «⟨05512345⟩»: رقم الهاتف السعودي عشرة أرقام، مثل ⟨0551234567⟩ أو ⟨0171234567⟩، وهذا عدد أرقامه 8.
    [exit 6]
    [en]
    stderr:
    error: --phone “05512345”: A Saudi phone number has 10 digits, such as 0551234567 or 0171234567; this one has 8.
    [exit 6]
    ");
    assert_snapshot!(with("--phone=call me"), @"
    [ar]
    stderr:
    خطأ: ⟨--phone⟩ «⟨call me⟩»: لا مكان هنا للرمز «⟨c⟩»، فلا يُقبل إلا الأرقام وما بينها من مسافات أو شُرَط.
    [exit 6]
    [en]
    stderr:
    error: --phone “call me”: “c” does not belong here: a number holds only digits, with spaces or dashes between them.
    [exit 6]
    ");
}

#[test]
fn amounts_and_counts() {
    assert_snapshot!(with("--amount=4500.005"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨4500.005⟩»: للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
    [exit 6]
    [en]
    stderr:
    error: --amount “4500.005”: A riyal has two decimals, such as 4500.50; this amount has 3.
    [exit 6]
    ");
    assert_snapshot!(with("--amount=-1"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨-1⟩»: لا يكون المبلغ أقل من صفر.
    [exit 6]
    [en]
    stderr:
    error: --amount “-1”: An amount cannot be less than zero.
    [exit 6]
    ");
    assert_snapshot!(with("--amount=4,50"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨4,50⟩»: الفواصل في غير موضعها، فالآلاف تُكتب هكذا: ⟨4,500⟩ أو ⟨1,250,000⟩.
    [exit 6]
    [en]
    stderr:
    error: --amount “4,50”: The separators stand in the wrong place: thousands are written 4,500 or 1,250,000.
    [exit 6]
    ");
    assert_snapshot!(with("--amount=many"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨many⟩»: المبلغ عدد من الريالات، مثل ⟨4500⟩ أو ⟨4,500.50⟩.
    [exit 6]
    [en]
    stderr:
    error: --amount “many”: An amount is a number of riyals, such as 4500 or 4,500.50.
    [exit 6]
    ");
    assert_snapshot!(with("--household=-2"), @"
    [ar]
    stderr:
    خطأ: ⟨--household⟩ «⟨-2⟩»: يلزم هنا عدد صحيح، مثل 3.
    [exit 6]
    [en]
    stderr:
    error: --household “-2”: A whole number is needed here, such as 3.
    [exit 6]
    ");
}

#[test]
fn dates() {
    assert_snapshot!(with("--birth=2000-02-30"), @"
    [ar]
    stderr:
    خطأ: ⟨--birth⟩ «⟨2000-02-30⟩»: لا يوجد يوم 30 في فبراير 2000م، فآخر يوم فيه 29.
    [exit 6]
    [en]
    stderr:
    error: --birth “2000-02-30”: February 2000 has no day 30; its last is 29.
    [exit 6]
    ");
    assert_snapshot!(with("--birth=1411-01-31"), @"
    [ar]
    stderr:
    خطأ: ⟨--birth⟩ «⟨1411-01-31⟩»: لا يوجد يوم 31 في محرم 1411هـ، فآخر يوم فيه 29.
    [exit 6]
    [en]
    stderr:
    error: --birth “1411-01-31”: Muharram 1411 AH has no day 31; its last is 29.
    [exit 6]
    ");
    assert_snapshot!(with("--birth=1200-01-01"), @"
    [ar]
    stderr:
    خطأ: ⟨--birth⟩ «⟨1200-01-01⟩»: التاريخ خارج السنوات المتاحة، وهي من 1343هـ إلى 1500هـ.
    [exit 6]
    [en]
    stderr:
    error: --birth “1200-01-01”: The date lies outside the years of the Umm al-Qura calendar that can be used: 1343 to 1500.
    [exit 6]
    ");
}
