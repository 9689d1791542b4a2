use bmf::domain::calendar::{MonthSpan, WrittenDate};
use bmf::domain::office::{Calendars, Lang};
use bmf::locale::Locale;
use chrono::{DateTime, NaiveDate, Weekday};

use crate::locale::{arabic_digits, reader, shown};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn said(lang: Lang, calendars: Calendars, date: &str) -> String {
    let locale = Locale {
        calendars,
        ..reader(lang)
    };
    shown(&locale.day(day(date)))
}

#[test]
fn a_day_is_shown_in_the_calendar_of_the_setting() {
    let date = "2026-06-28";
    let cases = [
        (Lang::En, Calendars::Both, "28 June 2026 (13/1/1448)"),
        (Lang::En, Calendars::Gregorian, "28 June 2026"),
        (Lang::En, Calendars::Hijri, "13/1/1448 AH"),
        (Lang::Ar, Calendars::Both, "⟨13/1/1448⟩هـ (28 يونيو 2026م)"),
        (Lang::Ar, Calendars::Gregorian, "28 يونيو 2026م"),
        (Lang::Ar, Calendars::Hijri, "⟨13/1/1448⟩هـ"),
    ];
    for (lang, calendars, expected) in cases {
        assert_eq!(said(lang, calendars, date), expected);
    }
    let arabic = shown(&arabic_digits().day(day(date)));
    assert_eq!(arabic, "⟨١٣/١/١٤٤٨⟩هـ (٢٨ يونيو ٢٠٢٦م)");
}

#[test]
fn a_day_outside_the_hijri_years_is_shown_in_the_gregorian_calendar_alone() {
    for calendars in [Calendars::Both, Calendars::Hijri, Calendars::Gregorian] {
        assert_eq!(said(Lang::En, calendars, "1910-03-05"), "5 March 1910");
        assert_eq!(said(Lang::Ar, calendars, "2090-12-31"), "31 ديسمبر 2090م");
    }
}

#[test]
fn a_moment_adds_the_time_on_its_own_clock() {
    let at = DateTime::parse_from_rfc3339("2026-06-14T00:05:59+03:00").unwrap();
    assert_eq!(
        reader(Lang::En).moment(at),
        "14 June 2026 (28/12/1447), 00:05"
    );
    assert_eq!(
        shown(&reader(Lang::Ar).moment(at)),
        "⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨00:05⟩"
    );
}

#[test]
fn a_birth_date_stays_in_the_calendar_in_which_it_was_written() {
    let hijri = WrittenDate::parse("1410-07-01").unwrap();
    let gregorian = WrittenDate::parse("1990-01-28").unwrap();
    assert_eq!(reader(Lang::En).written(hijri), "1/7/1410 AH");
    assert_eq!(shown(&reader(Lang::Ar).written(hijri)), "⟨1/7/1410⟩هـ");
    assert_eq!(reader(Lang::Ar).written(gregorian), "28 يناير 1990م");
}

#[test]
fn a_month_is_called_by_its_name_in_its_own_calendar() {
    let months = |year: i32| (1..=12).map(move |month| format!("{year}-{month:02}"));
    let mut seen = std::collections::BTreeSet::new();
    for text in months(2026).chain(months(1448)) {
        let span = MonthSpan::parse(&text).unwrap();
        for lang in Lang::ALL {
            let name = reader(*lang).month(span);
            let year = if text.starts_with('2') {
                "2026"
            } else {
                "1448"
            };
            assert!(name.contains(year), "{name}");
            assert!(seen.insert(name));
        }
    }
    let month = |lang, text| reader(lang).month(MonthSpan::parse(text).unwrap());
    assert_eq!(month(Lang::En, "2026-06"), "June 2026");
    assert_eq!(month(Lang::Ar, "2026-06"), "يونيو 2026م");
    assert_eq!(month(Lang::En, "1448-01"), "Muharram 1448 AH");
    assert_eq!(month(Lang::Ar, "1447-12"), "ذو الحجة 1447هـ");
}

#[test]
fn a_day_of_the_week_has_its_name() {
    assert_eq!(reader(Lang::En).weekday(Weekday::Fri), "Friday");
    assert_eq!(reader(Lang::Ar).weekday(Weekday::Sun), "الأحد");
}
