//! `bmf date`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_date_goes_to_the_other_calendar_and_back() {
    let here = TestRegister::bare();
    let to = |day: &str| here.run(["date", day]).done();
    assert_eq!(to("1447-12-16"), "2026-06-02");
    assert_eq!(to("2026-06-02"), "1447-12-16");
    assert_eq!(to("١٦/١٢/١٤٤٧هـ"), "2026-06-02");
    assert_eq!(here.run(["date"]).done(), "1447-12-28");
}

#[test]
fn a_program_gets_both_and_the_weekday() {
    let here = TestRegister::bare();
    assert_snapshot!(here.run(["date", "1447-12-16", "--format=json"]), @r#"
    {
      "format": 1,
      "hijri": "1447-12-16",
      "gregorian": "2026-06-02",
      "weekday": "tuesday"
    }
    "#);
}

#[test]
fn a_program_gets_a_day_or_an_error_and_never_a_guess() {
    let here = TestRegister::bare();
    for day in [
        "9999-01-01",
        "1501-01-01",
        "1342-12-29",
        "0000-00-00",
        "",
        "2026-06-02T00:00",
    ] {
        let _said = here.run(["date", day, "--format=json"]).ends_with(6);
    }
}

#[test]
fn a_day_that_is_none_is_refused_with_the_reason() {
    let here = TestRegister::bare();
    assert_snapshot!(here.in_both(["date", "2026-02-30"]), @"
    [ar]
    stderr:
    خطأ: ⟨DATE⟩ «⟨2026-02-30⟩»: لا يوجد يوم 30 في فبراير 2026م، فآخر يوم فيه 28.
    [exit 6]
    [en]
    stderr:
    error: DATE “2026-02-30”: February 2026 has no day 30; its last is 28.
    [exit 6]
    ");
    assert_snapshot!(here.in_both(["date", "1447-12-31"]), @"
    [ar]
    stderr:
    خطأ: ⟨DATE⟩ «⟨1447-12-31⟩»: لا يوجد يوم 31 في ذو الحجة 1447هـ، فآخر يوم فيه 29.
    [exit 6]
    [en]
    stderr:
    error: DATE “1447-12-31”: Dhu al-Hijjah 1447 AH has no day 31; its last is 29.
    [exit 6]
    ");
    assert_snapshot!(here.in_both(["date", "1447-13-01"]), @"
    [ar]
    stderr:
    خطأ: ⟨DATE⟩ «⟨1447-13-01⟩»: لا يوجد شهر ترتيبه 13، فأشهر السنة 12.
    [exit 6]
    [en]
    stderr:
    error: DATE “1447-13-01”: There is no month 13: a year has 12.
    [exit 6]
    ");
    assert_snapshot!(here.in_both(["date", "1200-01-01"]), @"
    [ar]
    stderr:
    خطأ: ⟨DATE⟩ «⟨1200-01-01⟩»: التاريخ خارج السنوات المتاحة، وهي من 1343هـ إلى 1500هـ.
    [exit 6]
    [en]
    stderr:
    error: DATE “1200-01-01”: The date lies outside the years of the Umm al-Qura calendar that can be used: 1343 to 1500.
    [exit 6]
    ");
    assert_snapshot!(here.in_both(["date", "16-12"]), @"
    [ar]
    stderr:
    خطأ: ⟨DATE⟩ «⟨16-12⟩»: يُكتب التاريخ سنة ثم شهرًا ثم يومًا: ⟨2026-06-14⟩، أو ⟨1447-12-28⟩ بالتقويم الهجري.
    [exit 6]
    [en]
    stderr:
    error: DATE “16-12”: A date is written year, month, day: 2026-06-14 or, in the Hijri calendar, 1447-12-28.
    [exit 6]
    ");
}
