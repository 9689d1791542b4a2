//! `bmf report`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_month_is_counted_in_either_calendar() {
    let reg = TestRegister::after("close");
    assert_snapshot!(reg.in_both(["report", "monthly", "--month=2026-06"]), @"
    [ar]
    القسم                       المؤشر                التصنيف                            القيمة
    الشهر                                                                           يونيو 2026م
    أول يوم                                                                        ⟨15/12/1447⟩هـ
    آخر يوم                                                                         ⟨15/1/1448⟩هـ
    الإيداع                                                                          ⟨THE-COMMIT⟩
    إصدار السياسة                                                                             ⟨1⟩
    الطلبات المستلمة            المجموع                                                       1
                                حسب النوع             طلب دعم                                 1
                                حسب القناة            المقابلة                                1
                                حسب الخدمة            المساعدة في الرسوم الدراسية             1
                                حسب المكتب            ⟨DJ⟩                                      1
    قرارات اللجنة               قبول                                                          1
                                رفض                                                           0
                                تأجيل                                                         0
    مدة البت بالأيام            الوسيط                                                       15
                                المئين التسعون                                               15
                                الأعلى                                                       15
    ردود قبل أول موعد                                                                         0
    استفسارات تمت الإجابة عنها  المجموع                                                       0
                                الوسيط بالأيام
    طلبات متأخرة                                                                              0
    مستفيدون مسجَّلون                                                                           1
    الخدمات المقدمة             الطلبات                                                       0
                                الدفعات                                                       0
                                المبلغ                                                   0 ريال
                                العدد                                                         0
    رضا المستفيدين              من عُرض عليهم التقييم                                          0
                                من أجابوا                                                     0
                                متوسط الدرجة
    الطلبات المفتوحة آخر الشهر  المجموع                                                       1
                                حسب المرحلة           مسجَّل                                    1
                                متعارض                                                        0
    [en]
    section               figure           group               value
    month                                                  June 2026
    first day                                            1 June 2026
    last day                                            30 June 2026
    commit                                                THE-COMMIT
    policy version                                                 1
    received              total                                    1
                          by kind          support                 1
                          by channel       Interview               1
                          by service       Tuition aid             1
                          by desk          DJ                      1
    decided               accepted                                 1
                          rejected                                 0
                          deferred                                 0
    days to the decision  median                                  15
                          90th percentile                         15
                          longest                                 15
    early answers                                                  0
    inquiries answered    total                                    0
                          median days
    overdue                                                        0
    registered                                                     1
    delivered             cases                                    0
                          deliveries                               0
                          amount                               0 SAR
                          quantity                                 0
    satisfaction          asked                                    0
                          answered                                 0
                          mean score
    open at the end       total                                    1
                          by stage         registered              1
                          disputed                                 0
    ");
    let july = reg
        .run(["report", "monthly", "--month=last", "--format=json"])
        .json();
    assert_eq!(july["month"], "2026-06");
    let hijri = reg
        .run(["report", "monthly", "--month=١٤٤٨-٠١", "--format=json"])
        .json();
    assert_eq!(hijri["month"], "1448-01");
    assert_eq!(hijri["calendar"], "hijri");
}

#[test]
fn the_same_commit_gives_the_same_bytes() {
    let reg = TestRegister::after("close");
    let report = ["report", "monthly", "--month=2026-06", "--format=csv"];
    let first = reg.run(report).done();
    assert_eq!(
        first,
        reg.twin()
            .at("2026-07-30T10:00:00+03:00")
            .run(report)
            .done()
    );
}

#[test]
fn a_month_that_is_none_is_bad_input() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["report", "monthly", "--month=2026-13"]), @"
    [ar]
    stderr:
    خطأ: ⟨--month⟩ «⟨2026-13⟩»: لا يوجد شهر ترتيبه 13، فأشهر السنة 12.
    [exit 6]
    [en]
    stderr:
    error: --month “2026-13”: There is no month 13: a year has 12.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["report", "monthly", "--month=June"]), @"
    [ar]
    stderr:
    خطأ: ⟨--month⟩ «⟨June⟩»: يُكتب الشهر بعد سنته: ⟨2026-06⟩، أو ⟨1448-01⟩ بالتقويم الهجري.
    [exit 6]
    [en]
    stderr:
    error: --month “June”: A month is written year, month: 2026-06 or, in the Hijri calendar, 1448-01.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["report"]).split("\n\n").next().unwrap(), @"
    [ar]
    stderr:
    التقارير الإحصائية عن مدة معينة
    ");
}
