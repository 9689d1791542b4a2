//! `bmf log`.

use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

#[test]
fn each_event_stands_with_its_commit() {
    let reg = TestRegister::after("submit");
    assert_snapshot!(reg.in_both(["log", "1"]), @"
    [ar]
    رقم الإجراء  وقت التسجيل                           المسجِّل     القناة              الإجراء                معتد به  الإيداع     التفاصيل
    ⟨V1VE7ZFV⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر  المقابلة            استقبال الطلب          نعم      ⟨THE-COMMIT⟩
    ⟨5SVGB8RP⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر                      الإقرار بصحة البيانات  نعم      ⟨THE-COMMIT⟩  توقيع
    ⟨MBD46P7D⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر                      مطابقة البيانات        نعم      ⟨THE-COMMIT⟩  بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة
    ⟨95WRGDC8⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  هدى فهد                        تقدير الحاجة           نعم      ⟨THE-COMMIT⟩  شديدة · ثلاثة أبناء في المدارس
    ⟨WQJSB4W4⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر  الاتصالات الهاتفية  الرفع إلى لجنة البحث   نعم      ⟨THE-COMMIT⟩  الاتصالات الهاتفية
    [en]
    event id  recorded                          by           channel      event                        counts  commit      particulars
    V1VE7ZFV  14 June 2026 (28/12/1447), 09:12  Sara Nasser  Interview    intake                       yes     THE-COMMIT
    5SVGB8RP  14 June 2026 (28/12/1447), 09:12  Sara Nasser               declaration                  yes     THE-COMMIT  signature
    MBD46P7D  14 June 2026 (28/12/1447), 09:12  Sara Nasser               verification                 yes     THE-COMMIT  National identity card and Letter from the school or university
    95WRGDC8  14 June 2026 (28/12/1447), 09:12  Huda Fahad                assessment of the need       yes     THE-COMMIT  high · ⟨ثلاثة أبناء في المدارس⟩
    WQJSB4W4  14 June 2026 (28/12/1447), 09:12  Sara Nasser  Phone calls  submission to the committee  yes     THE-COMMIT  Phone calls
    ");
}

#[test]
fn what_each_commit_changed_stands_below_its_event() {
    let reg = TestRegister::after("intake")
        .does(["declare", "1", "--how=signature"])
        .does(["amend", "1", "--set=amount=4000", "--reason=تصحيح"]);
    assert_snapshot!(reg.in_both(["log", "1", "--patch"]), @r#"
    [ar]
    رقم الإجراء  وقت التسجيل                           المسجِّل     القناة    الإجراء                معتد به  الإيداع     التفاصيل
    ⟨V1VE7ZFV⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر  المقابلة  استقبال الطلب          نعم      ⟨THE-COMMIT⟩
        +format = 1
        +id = "DJ-2606-0001-9"
        +kind = "support"
        +origin = "request"
        +received = 2026-06-14T09:12:00+03:00
        +channel = "interview"
        +service = "tuition-aid"
        +summary = "رسوم الفصل الأول"
        +amount = "4500.00"
        +
        +[applicant]
        +name = "نورة بنت سالم القحطاني"
        +national_id = "1000000008"
        +phone = "+966551234567"
        +
        +[answers]
        +school = "مدرسة النموذج"
        +
        +[[event]]
        +id = "V1VE7ZFV"
        +n = 1
        +at = 2026-06-14T09:12:00+03:00
        +by = "sara"
        +did = "intake"
    ⟨5SVGB8RP⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر            الإقرار بصحة البيانات  نعم      ⟨THE-COMMIT⟩  توقيع
         did = "intake"
        +
        +[[event]]
        +id = "5SVGB8RP"
        +n = 2
        +at = 2026-06-14T09:12:00+03:00
        +by = "sara"
        +did = "declare"
        +how = "signature"
        +over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    ⟨MBD46P7D⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر            تعديل البيانات         نعم      ⟨THE-COMMIT⟩  المبلغ · تصحيح
         summary = "رسوم الفصل الأول"
        -amount = "4500.00"
        +amount = "4000.00"
         
         over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
        +
        +[[event]]
        +id = "MBD46P7D"
        +n = 3
        +at = 2026-06-14T09:12:00+03:00
        +by = "sara"
        +did = "amend"
        +fields = ["amount"]
        +reason = "تصحيح"
        +old = "b3:e48fe1df269f963b4b829115a35795cc"
    [en]
    event id  recorded                          by           channel    event        counts  commit      particulars
    V1VE7ZFV  14 June 2026 (28/12/1447), 09:12  Sara Nasser  Interview  intake       yes     THE-COMMIT
        +format = 1
        +id = "DJ-2606-0001-9"
        +kind = "support"
        +origin = "request"
        +received = 2026-06-14T09:12:00+03:00
        +channel = "interview"
        +service = "tuition-aid"
        +summary = "رسوم الفصل الأول"
        +amount = "4500.00"
        +
        +[applicant]
        +name = "نورة بنت سالم القحطاني"
        +national_id = "1000000008"
        +phone = "+966551234567"
        +
        +[answers]
        +school = "مدرسة النموذج"
        +
        +[[event]]
        +id = "V1VE7ZFV"
        +n = 1
        +at = 2026-06-14T09:12:00+03:00
        +by = "sara"
        +did = "intake"
    5SVGB8RP  14 June 2026 (28/12/1447), 09:12  Sara Nasser             declaration  yes     THE-COMMIT  signature
         did = "intake"
        +
        +[[event]]
        +id = "5SVGB8RP"
        +n = 2
        +at = 2026-06-14T09:12:00+03:00
        +by = "sara"
        +did = "declare"
        +how = "signature"
        +over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    MBD46P7D  14 June 2026 (28/12/1447), 09:12  Sara Nasser             amendment    yes     THE-COMMIT  amount · ⟨تصحيح⟩
         summary = "رسوم الفصل الأول"
        -amount = "4500.00"
        +amount = "4000.00"
         
         over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
        +
        +[[event]]
        +id = "MBD46P7D"
        +n = 3
        +at = 2026-06-14T09:12:00+03:00
        +by = "sara"
        +did = "amend"
        +fields = ["amount"]
        +reason = "تصحيح"
        +old = "b3:e48fe1df269f963b4b829115a35795cc"
    "#);
    let rows = reg.run(["log", "1", "--patch", "--format=json"]).json();
    assert_snapshot!(rows["rows"][2]["patch"].as_str().unwrap(), @r#"
     summary = "رسوم الفصل الأول"
    -amount = "4500.00"
    +amount = "4000.00"
     
     over = "b3:46c8113dee0de6058bc1f1ec2cd897ea"
    +
    +[[event]]
    +id = "MBD46P7D"
    +n = 3
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "amend"
    +fields = ["amount"]
    +reason = "تصحيح"
    +old = "b3:e48fe1df269f963b4b829115a35795cc"
    "#);
}

#[test]
fn a_terminal_is_not_spoken_to_by_what_somebody_committed() {
    let reg = TestRegister::after("intake");
    let text = reg.read(CASE_PATH);
    reg.put(CASE_PATH, text + "# red\u{202e}\n");
    let reg = reg.does(["contact", "1", "--call"]);
    let said = reg.run(["log", "1", "--patch"]).done();
    assert!(said.contains("red"), "{said}");
    assert!(said.contains("red\u{fffd}"), "{said}");
}

#[test]
fn a_batch_has_no_commits_yet() {
    let reg =
        TestRegister::after("intake").does(["declare", "1", "--how=signature", "--no-commit"]);
    let rows = reg.run(["log", "1", "--format=json"]).json();
    assert_snapshot!(serde_json::to_string_pretty(&rows["rows"][1]).unwrap(), @r#"
    {
      "event": "5SVGB8RP",
      "at": "2026-06-14T09:12:00+03:00",
      "on": null,
      "by": "sara",
      "channel": null,
      "did": "declare",
      "counts": true,
      "commit": null,
      "signature": null,
      "particulars": {
        "how": "signature",
        "over": "b3:46c8113dee0de6058bc1f1ec2cd897ea"
      }
    }
    "#);
}

#[test]
fn a_commit_names_action_and_case_and_nobodys_data() {
    let reg = TestRegister::after("submit");
    assert_snapshot!(reg.log(), @"
    Sara Nasser <sara@example.org> 2026-06-14T09:12:00+03:00 · submit DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: WQJSB4W4 | Desk: DJ
    Huda Fahad <huda@example.org> 2026-06-14T09:12:00+03:00 · assess DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: 95WRGDC8 | Desk: DJ
    Sara Nasser <sara@example.org> 2026-06-14T09:12:00+03:00 · verify DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: MBD46P7D | Desk: DJ
    Sara Nasser <sara@example.org> 2026-06-14T09:12:00+03:00 · declare DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: 5SVGB8RP | Desk: DJ
    Sara Nasser <sara@example.org> 2026-06-14T09:12:00+03:00 · intake DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: V1VE7ZFV | Desk: DJ
    bmf <bmf@example.org> 2026-06-14T09:12:00+03:00 · init register ·
    ");
    let whole = reg.git(&["log", "--format=%B%an%ae%cn%ce"]);
    for private in ["نورة بنت", "1000000008", "0551234567", "4500", "الفصل"] {
        assert!(!whole.contains(private), "{whole}");
    }
}
