//! `bmf show`, and the ways to name a case.

use crate::support::register::{CASE, CASE_PATH, TestRegister};
use insta::assert_snapshot;

#[test]
fn a_case_is_a_card_with_its_next_steps() {
    assert_snapshot!(TestRegister::after("submit").in_both(["show", "1"]), @"
    [ar]
    رقم الطلب                   ⟨DJ-2606-0001-9⟩
    نوع الطلب                   طلب دعم
    تاريخ الاستقبال             ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩
    مصدر الطلب                  بطلب من المستفيد
    القناة                      المقابلة
    الخدمة                      المساعدة في الرسوم الدراسية
    ملخص الحاجة                 رسوم الفصل الأول
    المبلغ                      ⟨4,500⟩ ريال
    الاسم                       نورة بنت سالم القحطاني
    رقم الهوية                  ⟨1000000008⟩
    رقم الهاتف                  ⟨055 123 4567⟩
    ما اسم المدرسة أو الجامعة؟  مدرسة النموذج
    تقدير الحاجة                شديدة
    الوثائق المطَّلع على أصولها   بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة
    لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، وآخر موعد له ⟨29/1/1448⟩هـ (14 يوليو 2026م).
    المرحلة الآن: لدى لجنة البحث
    الخطوة التالية: دراسة الطلب والبت فيه (البند ⟨S5b⟩)، المسجِّل: أمين لجنة البحث، ولا يكون قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، والأمر:
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    [en]
    id                           DJ-2606-0001-9
    kind                         support
    received                     14 June 2026 (28/12/1447), 09:12
    origin                       request
    channel                      Interview
    service                      Tuition aid
    summary of the need          ⟨رسوم الفصل الأول⟩
    amount                       4,500 SAR
    name                         ⟨نورة بنت سالم القحطاني⟩
    national id or iqama         1000000008
    phone                        055 123 4567
    Which school or university?  ⟨مدرسة النموذج⟩
    need                         high
    sighted                      National identity card and Letter from the school or university
    The committee answers not before 28 June 2026 (13/1/1448), and by 14 July 2026 (29/1/1448) at the latest.
    Stage: before the committee
    Next: decision (clause S5b), by committee secretary, not before 28 June 2026 (13/1/1448):
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    ");
    assert_snapshot!(TestRegister::after("close").in_both(["show", "1"]), @"
    [ar]
    رقم الطلب                   ⟨DJ-2606-0001-9⟩
    نوع الطلب                   طلب دعم
    تاريخ الاستقبال             ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩
    مصدر الطلب                  بطلب من المستفيد
    القناة                      المقابلة
    الخدمة                      المساعدة في الرسوم الدراسية
    ملخص الحاجة                 رسوم الفصل الأول
    المبلغ                      ⟨4,500⟩ ريال
    الاسم                       نورة بنت سالم القحطاني
    رقم الهوية                  ⟨1000000008⟩
    رقم الهاتف                  ⟨055 123 4567⟩
    ما اسم المدرسة أو الجامعة؟  مدرسة النموذج
    رقم المستفيد                ⟨B-DJ-2606-0001-9⟩
    تقدير الحاجة                شديدة
    الوثائق المطَّلع على أصولها   بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة
    القرار                      قبول (⟨S-2026-001⟩)
    المتبقي                     0 ريال
    المرحلة الآن: مغلق
    الخطوة التالية: تقييم الخدمة (البند ⟨O6c⟩)، المسجِّل: أي موظف لم يشارك فيما يُقيَّم، والأمر:
      bmf feedback DJ-2606-0001-9 --score 1-5
    [en]
    id                           DJ-2606-0001-9
    kind                         support
    received                     14 June 2026 (28/12/1447), 09:12
    origin                       request
    channel                      Interview
    service                      Tuition aid
    summary of the need          ⟨رسوم الفصل الأول⟩
    amount                       4,500 SAR
    name                         ⟨نورة بنت سالم القحطاني⟩
    national id or iqama         1000000008
    phone                        055 123 4567
    Which school or university?  ⟨مدرسة النموذج⟩
    beneficiary number           B-DJ-2606-0001-9
    need                         high
    sighted                      National identity card and Letter from the school or university
    decision                     acceptance (S-2026-001)
    remaining                    0 SAR
    Stage: closed
    Next: rating (clause O6c), by anyone who had no hand in it:
      bmf feedback DJ-2606-0001-9 --score 1-5
    ");
}

#[test]
fn every_short_form_in_either_script_names_the_case() {
    let reg = TestRegister::after("intake");
    for form in [
        "1",
        "٠٠١",
        "۱",
        "0001",
        "2606-1",
        "٢٦٠٦-١",
        "DJ-1",
        "dj-2606-1",
        "DJ-2606-0001-9",
        "dj-2606-1-9",
        "DJ-٢٦٠٦-٠٠٠١-٩",
    ] {
        let case = reg.run(["show", form, "--format=json"]).json();
        assert_eq!(case["id"], CASE, "{form}");
    }
}

#[test]
fn an_id_that_fits_several_cases_names_them() {
    let inquiry = [
        "intake",
        "--kind=inquiry",
        "--channel=phone",
        "--name=علي",
        "--summary=متى؟",
    ];
    let reg = TestRegister::after("intake")
        .at("2026-07-01T10:00:00+03:00")
        .does(inquiry);
    assert_snapshot!(reg.in_both(["show", "1"]), @"
    [ar]
    stderr:
    خطأ: الرقم ⟨1⟩ مشترك بين طلبين: ⟨DJ-2606-0001-9, DJ-2607-0001-4⟩
      → bmf show DJ-2606-0001-9
    [exit 4]
    [en]
    stderr:
    error: 1 could be any of 2 cases: DJ-2606-0001-9, DJ-2607-0001-4
      → bmf show DJ-2606-0001-9
    [exit 4]
    ");
    assert_eq!(reg.run(["show", "2606-1"]).code, 0);
}

#[test]
fn an_id_that_is_none_or_of_no_case() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["show", "7"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨7⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case 7.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(reg.in_both(["show", "DJ-2606-0002-8"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨DJ-2606-0002-8⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case DJ-2606-0002-8.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(reg.in_both(["show", "DJ-2606-0001-8"]), @"
    [ar]
    stderr:
    خطأ: ⟨CASE⟩ «⟨DJ-2606-0001-8⟩»: رقم الطلب غير صحيح، ولعله سُمع أو كُتب خطأً: خانة التحقق لما قبلها هي 9.
    [exit 6]
    [en]
    stderr:
    error: CASE “DJ-2606-0001-8”: The id was misread somewhere: its last digit would be 9 if all before it were right.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["show", "the first"]), @"
    [ar]
    stderr:
    خطأ: ⟨CASE⟩ «⟨the first⟩»: يُذكر الطلب برقمه (⟨DJ-2606-0042-5⟩) أو بصيغة مختصرة منه (⟨2606-42⟩ أو ⟨42⟩).
    [exit 6]
    [en]
    stderr:
    error: CASE “the first”: A case is named by its id (DJ-2606-0042-5) or by a short form of it (2606-42, 42).
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["show", "../../etc/passwd"]), @"
    [ar]
    stderr:
    خطأ: ⟨CASE⟩ «⟨../../etc/passwd⟩»: يُذكر الطلب برقمه (⟨DJ-2606-0042-5⟩) أو بصيغة مختصرة منه (⟨2606-42⟩ أو ⟨42⟩).
    [exit 6]
    [en]
    stderr:
    error: CASE “../../etc/passwd”: A case is named by its id (DJ-2606-0042-5) or by a short form of it (2606-42, 42).
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["show", "DJ-2613-1"]), @"
    [ar]
    stderr:
    خطأ: ⟨CASE⟩ «⟨DJ-2613-1⟩»: لا يوجد شهر ترتيبه 13، فأشهر السنة 12.
    [exit 6]
    [en]
    stderr:
    error: CASE “DJ-2613-1”: There is no month 13: a year has 12.
    [exit 6]
    ");
}

#[test]
fn dates_in_the_calendar_that_is_asked_for() {
    let reg = TestRegister::after("intake");
    let received = |calendar: &str| {
        let card = reg.run(["show", "1", "--calendar", calendar]).done();
        card.lines()
            .find(|line| line.starts_with("received"))
            .unwrap()
            .to_owned()
    };
    assert_snapshot!(received("hijri"), @"received                     28/12/1447 AH, 09:12");
    assert_snapshot!(received("gregorian"), @"received                     14 June 2026, 09:12");
}

#[test]
fn a_file_that_a_hand_renamed_is_not_taken_for_the_other_case() {
    let reg = TestRegister::after("intake");
    let other = "cases/DJ/2026-06/DJ-2606-0002-8.toml";
    std::fs::rename(reg.root().join(CASE_PATH), reg.root().join(other)).unwrap();
    assert_snapshot!(reg.in_both(["show", "2"]), @"
    [ar]
    stderr:
    خطأ: في الملف ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml⟩ طلب رقمه ⟨DJ-2606-0001-9⟩، ومكانه الصحيح ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    [exit 6]
    [en]
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0002-8.toml holds the case DJ-2606-0001-9, which belongs in cases/DJ/2026-06/DJ-2606-0001-9.toml.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["declare", "2", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: في الملف ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml⟩ طلب رقمه ⟨DJ-2606-0001-9⟩، ومكانه الصحيح ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    [exit 6]
    [en]
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0002-8.toml holds the case DJ-2606-0001-9, which belongs in cases/DJ/2026-06/DJ-2606-0001-9.toml.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["show", "1"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨1⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case 1.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(reg.in_both(["check"]), @"
    [ar]
    يعالجها القائم على الأجهزة:

    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1⟩: في الملف الطلب رقم ⟨DJ-2606-0001-9⟩، ومكانه الصحيح ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩

    نتيجة الفحص: ملاحظة واحدة في طلب واحد.
    [exit 1]
    [en]
    For whoever looks after the computers:

    cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1: The file holds DJ-2606-0001-9, which belongs in cases/DJ/2026-06/DJ-2606-0001-9.toml.

    1 finding in 1 case.
    [exit 1]
    ");
}
