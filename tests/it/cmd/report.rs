//! `bmf report`.

use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use bmf::report::figures::names::ReportKind;
use insta::assert_snapshot;

#[test]
fn the_month_is_counted_in_either_calendar() {
    let reg = TestRegister::after("close");
    assert_snapshot!(reg.in_both(["report", "monthly", "--month=2026-06"]), @"
    [ar]
    التقرير           حصيلة الفترة
    الشهر             يونيو 2026م
    أول يوم           ⟨15/12/1447⟩هـ
    آخر يوم           ⟨15/1/1448⟩هـ
    كما في نهاية يوم  ⟨15/1/1448⟩هـ
    الإيداع           ⟨THE-COMMIT⟩
    إصدار السياسة     ⟨1⟩

                                     يونيو 2026م  مايو 2026م  يونيو 2025م
    الطلبات المستلمة
      المجموع                                  1           0            0
      حسب النوع
        طلب دعم                                1           0            0
      حسب القناة
        المقابلة                               1           0            0
      حسب الخدمة
        المساعدة في الرسوم الدراسية            1           0            0
      حسب المكتب
        ⟨DJ⟩                                     1           0            0
      حسب الفئة
        —                                      1           0            0
    شهرًا بشهر
      المستلم                                  1                           ▁▁▁▁▁▁▁▁▁▁▁█
      قبول                                     1                           ▁▁▁▁▁▁▁▁▁▁▁█
    من الطلب إلى الخدمة
      المستلم                                  1           0            0
      المطابَق                                  1           0            0
      المرفوع إلى اللجنة                       1           0            0
      قبول                                     1           0            0
      المسجَّل                                   1           0            0
      المقدَّم                                   0           0            0
    قرارات اللجنة
      قبول                                     1           0            0
      رفض                                      0           0            0
      تأجيل                                    0           0            0
    مدة البت بالأيام
      الوسيط                                  15
      المئين التسعون                          15
      الأعلى                                  15
      حسب الأيام
        من 14 إلى 20                           1           0            0
    ردود قبل أول موعد                          0           0            0
    ردود بعد آخر موعد                          0           0            0
    استفسارات تمت الإجابة عنها
      المجموع                                  0           0            0
      الوسيط بالأيام
    طلبات متأخرة                               0           0            0
    مستفيدون مسجَّلون                            1           0            0
    الخدمات المقدمة
      الطلبات                                  0           0            0
      الدفعات                                  0           0            0
      المبلغ                              0 ريال      0 ريال       0 ريال
      العدد                                    0           0            0
    ما اعتُمد ولم يُقدَّم بعد
      الطلبات                                  1           0            0
      المبلغ                          ⟨4,000⟩ ريال      0 ريال       0 ريال
      العدد                                    0           0            0
    رضا المستفيدين
      من عُرض عليهم التقييم                     0           0            0
      من أجابوا                                0           0            0
      التقييمات المحسوبة في المتوسط            0           0            0
      متوسط الدرجة
    الطلبات المفتوحة آخر الفترة
      المجموع                                  1           0            0
      حسب المرحلة
        مسجَّل                                   1           0            0
      متعارض                                   0           0            0
      حسب الأيام منذ الاستقبال
        من 14 إلى 20                           1           0            0
    *  من طلبات الدعم المستلمة في الفترة: ما بلغ كل خطوة حتى نهاية الفترة.
    *  الطلب الذي أُجِّل ثم رُدَّ عليه يُحسب في الموضعين.
    *  لا يظهر التقييم إلا ضمن مجموعات مكتملة من الناس، وتُحسب كل مجموعة عند اكتمالها، حتى لا يُستنتج تقييم أحد.
    [en]
    report            what the period brought
    month             June 2026
    first day         1 June 2026
    last day          30 June 2026
    as of the end of  30 June 2026
    commit            THE-COMMIT
    policy version    1

                                 June 2026  May 2026  June 2025
    received
      total                              1         0          0
      by kind
        support                          1         0          0
      by channel
        Interview                        1         0          0
      by service
        Tuition aid                      1         0          0
      by desk
        DJ                               1         0          0
      by segment
        —                                1         0          0
    month by month
      received                           1                       ▁▁▁▁▁▁▁▁▁▁▁█
      accepted                           1                       ▁▁▁▁▁▁▁▁▁▁▁█
    from request to service
      received                           1         0          0
      verified                           1         0          0
      before the committee               1         0          0
      accepted                           1         0          0
      registered                         1         0          0
      delivered                          0         0          0
    decided
      accepted                           1         0          0
      rejected                           0         0          0
      deferred                           0         0          0
    days to the decision
      median                            15
      90th percentile                   15
      longest                           15
      by days
        14–20                            1         0          0
    early answers                        0         0          0
    late answers                         0         0          0
    inquiries answered
      total                              0         0          0
      median days
    overdue                              0         0          0
    registered                           1         0          0
    delivered
      cases                              0         0          0
      deliveries                         0         0          0
      amount                         0 SAR     0 SAR      0 SAR
      quantity                           0         0          0
    approved, not yet delivered
      cases                              1         0          0
      amount                     4,000 SAR     0 SAR      0 SAR
      quantity                           0         0          0
    satisfaction
      asked                              0         0          0
      answered                           0         0          0
      ratings in the mean                0         0          0
      mean score
    open at the end
      total                              1         0          0
      by stage
        registered                       1         0          0
      disputed                           0         0          0
      by days since receipt
        14–20                            1         0          0
    *  Of the requests for support received in the period, those that had come so far by its end.
    *  A request that was put off and later answered counts under both.
    *  Ratings are shown only in whole groups of people, each counted when it is full, so that nobody's rating can be worked out.
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
    assert_snapshot!(reg.in_both(["report", "monthly", "--quarter=2026-Q5"]), @"
    [ar]
    stderr:
    خطأ: ⟨--quarter⟩ «⟨2026-Q5⟩»: لا يوجد ربع ترتيبه 5، فأرباع السنة 4.
    [exit 6]
    [en]
    stderr:
    error: --quarter “2026-Q5”: There is no quarter 5: a year has 4.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["report", "monthly", "--year=26"]), @"
    [ar]
    stderr:
    خطأ: ⟨--year⟩ «⟨26⟩»: تُكتب السنة بأربعة أرقام: ⟨2026⟩، أو ⟨1448⟩ بالتقويم الهجري.
    [exit 6]
    [en]
    stderr:
    error: --year “26”: A year is written in four digits: 2026 or, in the Hijri calendar, 1448.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["report", "monthly", "--since=2026-06-14", "--until=2026-06-01"]), @"
    [ar]
    stderr:
    خطأ: ⟨--until⟩ «⟨2026-06-01⟩»: آخر يوم يسبق أول يوم، وهو ⟨28/12/1447⟩هـ (14 يونيو 2026م).
    [exit 6]
    [en]
    stderr:
    error: --until “2026-06-01”: The last day lies before the first, 14 June 2026 (28/12/1447).
    [exit 6]
    ");
    let both = reg.run(["report", "monthly", "--month=last", "--year=last"]);
    let _said = both.ends_with(2);
    let _said = reg
        .run(["report", "monthly", "--until=2026-06-01"])
        .ends_with(2);
    assert_snapshot!(reg.in_both(["report"]).split("\n\n").next().unwrap(), @"
    [ar]
    stderr:
    التقارير الإحصائية عن مدة معينة
    ");
}

#[test]
fn every_report_speaks_every_language_and_notation() {
    let reg = TestRegister::after("close");
    for kind in ReportKind::ALL {
        let year = ["report", kind.name(), "--year=2026"];
        for format in ["table", "md", "csv", "json"] {
            let format = format!("--format={format}");
            let args = || year.iter().copied().chain([format.as_str()]);
            let [ar, en] = [Lang::Ar, Lang::En].map(|lang| reg.run_in(lang, args()).done());
            let data = format.ends_with("json") || format.ends_with("csv");
            assert_eq!(ar == en, data, "{kind:?} {format}");
            assert!(en.lines().count() > 5, "{kind:?} {format}");
        }
        let json = reg
            .run(year.iter().copied().chain(["--format=json"]))
            .json();
        assert_eq!(json["report"], kind.name());
        assert_eq!(json["year"], "2026");
        assert_eq!(json["policy_version"], "1");
        assert_eq!(json["before"]["year"], "2025");
        assert!(json["commit"].is_string() && json["as_of"].is_string());
        let map = json.as_object().unwrap();
        assert!(map.keys().len() > 12, "{kind:?} {:?}", map.keys());
    }
}

#[test]
fn last_is_the_last_whole_period_of_the_calendar_that_is_shown() {
    let reg = TestRegister::after("close");
    let of = |args: &[&str]| {
        let args = ["report", "channels", "--format=json"].iter().chain(args);
        let json = reg.run(args.copied()).json();
        format!("{} {} {}", json["calendar"], json["first"], json["last"])
    };
    let all = [
        of(&["--quarter=last"]),
        of(&["--year=last", "--calendar=hijri"]),
        of(&["--month=last", "--calendar=hijri"]),
        of(&["--since=1447-12-28"]),
        of(&["--since=2026-06-01", "--until=1448-01-13"]),
    ];
    assert_snapshot!(all.join("\n"), @r#"
    "gregorian" "2026-04-01" "2026-06-30"
    "hijri" "2025-06-26" "2026-06-15"
    "hijri" "2026-05-18" "2026-06-15"
    "hijri" "2026-06-14" "2026-07-05"
    "gregorian" "2026-06-01" "2026-06-28"
    "#);
}
