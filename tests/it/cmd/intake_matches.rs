//! `bmf intake`: is this person here already? What the flags say, what is taken over, and what is only noted.

use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

/// Another request, of whose person each test says more.
const AGAIN: [&str; 5] = [
    "intake",
    "--kind=inquiry",
    "--channel=phone",
    "--summary=متى؟",
    "--print=id",
];

fn again<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [AGAIN.as_slice(), more].concat()
}

#[test]
fn whoever_may_be_here_already_is_noted_beside_the_result() {
    let reg = TestRegister::after("intake");
    let sister = ["--name=هند بنت سالم القحطاني", "--phone=0551234567"];
    assert_snapshot!(reg.in_both(again(&["--name=نوره بنت سالم القحطانى", "--national-id=١٠٠٠٠٠٠٠٠٨"])), @"
    [ar]
    DJ-2606-0002-8
    stderr:
    تنبيه: ربما سبق لمقدم الطلب أن تقدّم بطلب:
      رقم الهوية نفسه والاسم نفسه، والأمر: ⟨bmf show DJ-2606-0001-9⟩
    [en]
    DJ-2606-0002-8
    stderr:
    note: This person may be here already:
      same national id and same name → bmf show DJ-2606-0001-9
    ");
    assert_snapshot!(reg.in_both(again(&sister)), @"
    [ar]
    DJ-2606-0002-8
    stderr:
    تنبيه: ربما سبق لمقدم الطلب أن تقدّم بطلب:
      رقم الهاتف واسم العائلة نفسهما، والأمر: ⟨bmf show DJ-2606-0001-9⟩
    [en]
    DJ-2606-0002-8
    stderr:
    note: This person may be here already:
      same phone and family name → bmf show DJ-2606-0001-9
    ");
    assert_snapshot!(reg.in_both(again(&["--name=سعد بن علي"])), @"
    [ar]
    DJ-2606-0002-8
    [en]
    DJ-2606-0002-8
    ");
}

#[test]
fn three_are_named_and_the_rest_is_counted() {
    let name = ["--name=نورة بنت سالم القحطاني"];
    let mut reg = TestRegister::after("intake");
    for day in 15..21 {
        reg = reg
            .at(&format!("2026-06-{day}T10:00:00+03:00"))
            .does(again(&name));
    }
    assert_snapshot!(reg.in_both(again(&name)), @"
    [ar]
    DJ-2606-0008-7
    stderr:
    تنبيه: ربما سبق لمقدم الطلب أن تقدّم بطلب:
      الاسم نفسه، والأمر: ⟨bmf show DJ-2606-0007-3⟩
      الاسم نفسه، والأمر: ⟨bmf show DJ-2606-0006-4⟩
      الاسم نفسه، والأمر: ⟨bmf show DJ-2606-0005-2⟩
      وبقي غيرها: 4
    [en]
    DJ-2606-0008-7
    stderr:
    note: This person may be here already:
      same name → bmf show DJ-2606-0007-3
      same name → bmf show DJ-2606-0006-4
      same name → bmf show DJ-2606-0005-2
      And 4 more.
    ");
}

#[test]
fn a_person_who_comes_again_need_not_say_everything_again() {
    let reg = TestRegister::after("intake")
        .does([
            "amend",
            "1",
            "--set=applicant.phone=0559876543",
            "--reason=رقم جديد",
        ])
        .does(again(&["--same-as=1", "--address=حي النموذج"]));
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0002-8.toml (new)
    +format = 1
    +id = "DJ-2606-0002-8"
    +kind = "inquiry"
    +origin = "request"
    +received = 2026-06-14T09:12:00+03:00
    +channel = "phone"
    +summary = "متى؟"
    +
    +[applicant]
    +name = "نورة بنت سالم القحطاني"
    +national_id = "1000000008"
    +phone = "+966559876543"
    +address = "حي النموذج"
    +
    +[[event]]
    +id = "SQQK5X0E"
    +n = 1
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "intake"
    +same_as = "DJ-2606-0001-9"
    "#);
    assert_snapshot!(reg.in_both(["show", "2"]), @"
    [ar]
    رقم الطلب                  ⟨DJ-2606-0002-8⟩
    نوع الطلب                  استفسار
    تاريخ الاستقبال            ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩
    مصدر الطلب                 بطلب من المستفيد
    القناة                     الاتصالات الهاتفية
    ملخص الحاجة                متى؟
    الاسم                      نورة بنت سالم القحطاني
    رقم الهوية                 ⟨1000000008⟩
    رقم الهاتف                 ⟨055 987 6543⟩
    العنوان                    حي النموذج
    طلب سابق لمقدم الطلب نفسه  ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S1⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0002-8 --text ANSWER
    [en]
    id                    DJ-2606-0002-8
    kind                  inquiry
    received              14 June 2026 (28/12/1447), 09:12
    origin                request
    channel               Phone calls
    summary of the need   ⟨متى؟⟩
    name                  ⟨نورة بنت سالم القحطاني⟩
    national id or iqama  1000000008
    phone                 055 987 6543
    address               ⟨حي النموذج⟩
    same person as        DJ-2606-0001-9
    Stage: received
    Next: answer (clause S1), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0002-8 --text ANSWER
    ");
    // What another of their cases knows is newer, and a flag is newer still.
    let reg = reg.does(again(&["--same-as=1", "--phone=0557654321", "--iban="]));
    let case = reg.run(["show", "3", "--format=json"]).json();
    assert_eq!(case["applicant"]["address"], "حي النموذج");
    assert_eq!(case["applicant"]["phone"], "+966557654321");
    assert_eq!(case["events"][0]["same_as"], "DJ-2606-0001-9");
}

#[test]
fn a_tie_leaves_nothing_to_note() {
    let reg = TestRegister::after("intake").does(again(&["--same-as=1"]));
    assert_snapshot!(reg.run(again(&["--same-as=2"])), @"DJ-2606-0003-1");
}

#[test]
fn another_person_is_remembered_with_the_reason() {
    let namesake = ["--name=نورة بنت سالم القحطاني", "--phone=0557654321"];
    let not_same = [
        namesake.as_slice(),
        &["--not-same=1=ابنة عمها، وتسكن في حي آخر"],
    ]
    .concat();
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(again(&not_same)), @"
    [ar]
    DJ-2606-0002-8
    [en]
    DJ-2606-0002-8
    ");
    let reg = reg.does(again(&not_same));
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0002-8.toml (new)
    +format = 1
    +id = "DJ-2606-0002-8"
    +kind = "inquiry"
    +origin = "request"
    +received = 2026-06-14T09:12:00+03:00
    +channel = "phone"
    +summary = "متى؟"
    +
    +[applicant]
    +name = "نورة بنت سالم القحطاني"
    +phone = "+966557654321"
    +
    +[[event]]
    +id = "SQQK5X0E"
    +n = 1
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "intake"
    +not_same = [
    +  { case = "DJ-2606-0001-9", reason = "ابنة عمها، وتسكن في حي آخر" },
    +]
    "#);
    assert_snapshot!(reg.in_both(["show", "2"]), @"
    [ar]
    رقم الطلب           ⟨DJ-2606-0002-8⟩
    نوع الطلب           استفسار
    تاريخ الاستقبال     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩
    مصدر الطلب          بطلب من المستفيد
    القناة              الاتصالات الهاتفية
    ملخص الحاجة         متى؟
    الاسم               نورة بنت سالم القحطاني
    رقم الهاتف          ⟨055 765 4321⟩
    طلب مشابه لشخص آخر  ⟨DJ-2606-0001-9⟩ (ابنة عمها، وتسكن في حي آخر)
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S1⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0002-8 --text ANSWER
    [en]
    id                      DJ-2606-0002-8
    kind                    inquiry
    received                14 June 2026 (28/12/1447), 09:12
    origin                  request
    channel                 Phone calls
    summary of the need     ⟨متى؟⟩
    name                    ⟨نورة بنت سالم القحطاني⟩
    phone                   055 765 4321
    not the same person as  DJ-2606-0001-9 (⟨ابنة عمها، وتسكن في حي آخر⟩)
    Stage: received
    Next: answer (clause S1), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0002-8 --text ANSWER
    ");
    assert_snapshot!(reg.in_both(["log", "2"]), @"
    [ar]
    رقم الإجراء  وقت التسجيل                           المسجِّل     القناة              الإجراء        معتد به  الإيداع     التفاصيل
    ⟨SQQK5X0E⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر  الاتصالات الهاتفية  استقبال الطلب  نعم      ⟨THE-COMMIT⟩  طلب مشابه لشخص آخر: ⟨DJ-2606-0001-9⟩ (ابنة عمها، وتسكن في حي آخر)
    [en]
    event id  recorded                          by           channel      event   counts  commit      particulars
    SQQK5X0E  14 June 2026 (28/12/1447), 09:12  Sara Nasser  Phone calls  intake  yes     THE-COMMIT  not the same person as: DJ-2606-0001-9 (⟨ابنة عمها، وتسكن في حي آخر⟩)
    ");
    let event = &reg.run(["show", "2", "--format=json"]).json()["events"][0];
    assert_eq!(event["not_same"][0]["case"], "DJ-2606-0001-9");
    assert_snapshot!(reg.in_both(again(&namesake)), @"
    [ar]
    DJ-2606-0003-1
    stderr:
    تنبيه: ربما سبق لمقدم الطلب أن تقدّم بطلب:
      الاسم نفسه ورقم الهاتف نفسه، والأمر: ⟨bmf show DJ-2606-0002-8⟩
      الاسم نفسه، لكنه غير مقدم الطلب ⟨DJ-2606-0002-8⟩: «ابنة عمها، وتسكن في حي آخر»، والأمر: ⟨bmf show DJ-2606-0001-9⟩
    [en]
    DJ-2606-0003-1
    stderr:
    note: This person may be here already:
      same name and same phone → bmf show DJ-2606-0002-8
      same name, but not the person of DJ-2606-0002-8: “⟨ابنة عمها، وتسكن في حي آخر⟩” → bmf show DJ-2606-0001-9
    ");
    let _said = reg.run(["check"]).done();
}

#[test]
fn whoever_objects_comes_from_the_case_that_they_object_to() {
    let reg = TestRegister::after("intake");
    let about = [
        "intake",
        "--kind=complaint",
        "--about=1",
        "--channel=phone",
        "--name=نورة بنت سالم القحطاني",
        "--summary=تأخر الرد",
        "--print=id",
    ];
    assert_snapshot!(reg.run(about), @"DJ-2606-0002-8");
}

#[test]
fn a_faulty_file_of_another_case_stops_no_intake() {
    let reg = TestRegister::after("intake");
    reg.put("cases/DJ/2026-06/DJ-2606-0002-8.toml", "format = ");
    let person = ["--name=نورة بنت سالم القحطاني", "--key=web-7"];
    assert_snapshot!(reg.run(again(&person[..1])), @"
    DJ-2606-0003-1
    stderr:
    note: This person may be here already:
      same name → bmf show DJ-2606-0001-9
    ");
    let first = reg.run(again(&person)).done();
    assert_eq!(reg.run(again(&person)).done(), first);
    assert_eq!(reg.run(["check"]).code, 1);
}

#[test]
fn a_copy_of_a_file_is_not_a_second_match() {
    let reg = TestRegister::after("intake");
    reg.put("cases/DJ/2026-06/copy.toml", reg.read(CASE_PATH));
    assert_snapshot!(reg.run(again(&["--name=نورة بنت سالم القحطاني"])), @"
    DJ-2606-0002-8
    stderr:
    note: This person may be here already:
      same name → bmf show DJ-2606-0001-9
    ");
}
