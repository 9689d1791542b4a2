//! `bmf contact`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_visit_is_logged_with_its_questions() {
    let reg = TestRegister::after("intake");
    let args = [
        "contact",
        "1",
        "--visit",
        "--question=متى يصدر القرار؟",
        "--note=حضرت مع ابنها",
    ];
    assert_snapshot!(reg.in_both(args), @"
    [ar]
    تم تسجيل التواصل، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S3⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    [en]
    DJ-2606-0001-9: contact recorded.
    Stage: received
    Next: answer (clause S3), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    ");
    let reg = reg.does(args);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "5SVGB8RP"
    +n = 2
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "contact"
    +channel = "interview"
    +questions = ["متى يصدر القرار؟"]
    +note = "حضرت مع ابنها"
    "#);
    assert_snapshot!(reg.in_both(["show", "1"]), @"
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
    السؤال رقم 1 بلا إجابة: متى يصدر القرار؟
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S3⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    الخطوة التالية: الإقرار بصحة البيانات (البند ⟨S4⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf declare DJ-2606-0001-9 --how signature
    الخطوة التالية: مطابقة البيانات (البند ⟨S2⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
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
    Question 1 is open: ⟨متى يصدر القرار؟⟩
    Stage: received
    Next: answer (clause S3), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    Next: declaration (clause S4), by beneficiary relations officer or social research officer:
      bmf declare DJ-2606-0001-9 --how signature
    Next: verification (clause S2), by beneficiary relations officer or social research officer:
      bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
    ");
}

#[test]
fn it_happened_on_the_day_that_is_said() {
    let reg = TestRegister::after("intake").at("2026-06-20T09:00:00+03:00");
    let reg = reg.does(["contact", "1", "--channel=واتساب", "--on=١٤٤٨/١/٣"]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "QPHZM0SQ"
    +n = 2
    +at = 2026-06-20T09:00:00+03:00
    +on = 2026-06-18
    +by = "sara"
    +did = "contact"
    +channel = "social-media"
    "#);
}

#[test]
fn what_has_not_happened_yet_cannot_be_recorded() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["contact", "1", "--call", "--on=2026-06-15"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تسجيل التواصل، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S2⟩: «التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.»
        لم يحن يوم ⟨29/12/1447⟩هـ (15 يونيو 2026م) بعد، ولا يُسجَّل إجراء قبل وقوعه.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: contact is not possible now.
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        15 June 2026 (29/12/1447) has not come yet, and a step is recorded only once it has happened.
    [exit 3]
    ");
}

#[test]
fn days_that_no_calendar_has_are_refused() {
    let reg = TestRegister::after("intake");
    let said = |on: &str| {
        reg.in_both([
            "contact".to_owned(),
            "1".to_owned(),
            "--call".to_owned(),
            format!("--on={on}"),
        ])
    };
    assert_snapshot!(said("2026-02-30"), @"
    [ar]
    stderr:
    خطأ: ⟨--on⟩ «⟨2026-02-30⟩»: لا يوجد يوم 30 في فبراير 2026م، فآخر يوم فيه 28.
    [exit 6]
    [en]
    stderr:
    error: --on “2026-02-30”: February 2026 has no day 30; its last is 28.
    [exit 6]
    ");
    assert_snapshot!(said("1447-12-31"), @"
    [ar]
    stderr:
    خطأ: ⟨--on⟩ «⟨1447-12-31⟩»: لا يوجد يوم 31 في ذو الحجة 1447هـ، فآخر يوم فيه 29.
    [exit 6]
    [en]
    stderr:
    error: --on “1447-12-31”: Dhu al-Hijjah 1447 AH has no day 31; its last is 29.
    [exit 6]
    ");
    assert_snapshot!(said("1300-01-01"), @"
    [ar]
    stderr:
    خطأ: ⟨--on⟩ «⟨1300-01-01⟩»: التاريخ خارج السنوات المتاحة، وهي من 1343هـ إلى 1500هـ.
    [exit 6]
    [en]
    stderr:
    error: --on “1300-01-01”: The date lies outside the years of the Umm al-Qura calendar that can be used: 1343 to 1500.
    [exit 6]
    ");
    assert_snapshot!(said("tomorrow"), @"
    [ar]
    stderr:
    خطأ: ⟨--on⟩ «⟨tomorrow⟩»: يُكتب التاريخ سنة ثم شهرًا ثم يومًا: ⟨2026-06-14⟩، أو ⟨1447-12-28⟩ بالتقويم الهجري.
    [exit 6]
    [en]
    stderr:
    error: --on “tomorrow”: A date is written year, month, day: 2026-06-14 or, in the Hijri calendar, 1447-12-28.
    [exit 6]
    ");
}

#[test]
fn one_way_of_contact_is_said_and_not_two() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["contact", "1"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--visit|--call|--channel|--message⟩
      → bmf contact --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --visit|--call|--channel|--message.
      → bmf contact --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["contact", "1", "--visit", "--call"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--visit, --call⟩
      → bmf contact --help
    [exit 2]
    [en]
    stderr:
    error: --visit and --call exclude each other.
      → bmf contact --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["contact", "1", "--channel=pigeon"]), @"
    [ar]
    stderr:
    خطأ: ⟨--channel⟩ «⟨pigeon⟩»: قيمة غير معروفة. القيم الممكنة: ⟨interview, phone, social-media, letter, assistance-request, volunteering, website, branch-delegate⟩
    [exit 6]
    [en]
    stderr:
    error: --channel “pigeon”: not known. Known: interview, phone, social-media, letter, assistance-request, volunteering, website, branch-delegate.
    [exit 6]
    ");
}
