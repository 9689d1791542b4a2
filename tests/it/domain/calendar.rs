use bmf::domain::calendar::Calendar;
use bmf::domain::calendar::HijriDate;
use bmf::domain::calendar::MonthSpan;
use bmf::domain::calendar::WrittenDate;
use bmf::domain::value::BadValue;
use chrono::Days;
use chrono::NaiveDate;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

const HIJRI_RANGE: BadValue = BadValue::DateOutOfRange {
    calendar: Calendar::Hijri,
    first_year: 1343,
    last_year: 1500,
};
const GREGORIAN_RANGE: BadValue = BadValue::DateOutOfRange {
    calendar: Calendar::Gregorian,
    first_year: 1900,
    last_year: 2099,
};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn hijri(year: i32, month: u32, day: u32) -> HijriDate {
    HijriDate::new(year, month, day).unwrap()
}

fn months() -> impl Iterator<Item = (i32, u32)> {
    (1343..=1500).flat_map(|year| (1..=12).map(move |month| (year, month)))
}

#[test]
fn a1_the_approval_and_the_answer_fall_on_the_days_of_the_policy() {
    assert_eq!(hijri(1447, 12, 16).to_gregorian(), day("2026-06-02"));
    let after = HijriDate::from_gregorian(day("2026-06-02") + Days::new(14)).unwrap();
    assert_eq!(after, hijri(1448, 1, 1));
    assert_eq!(
        HijriDate::from_gregorian(day("2026-06-28")),
        Ok(hijri(1448, 1, 13))
    );
}

#[test]
fn known_days_of_the_record_are_met() {
    let known = [
        ((1343, 1, 1), "1924-08-01"),
        ((1343, 5, 15), "1924-12-12"), // The first issue of the Umm al-Qura newspaper, a Friday.
        ((1351, 5, 21), "1932-09-22"), // The day the Kingdom was declared one, a Thursday.
        ((1395, 3, 13), "1975-03-25"), // Two days that the world's newspapers reported.
        ((1400, 1, 1), "1979-11-20"),
        ((1419, 12, 30), "1999-04-16"),
        ((1420, 1, 1), "1999-04-17"),
        ((1445, 6, 15), "2023-12-28"),
        ((1500, 12, 30), "2077-11-16"),
    ];
    for ((year, month, of_month), gregorian) in known {
        assert_eq!(
            hijri(year, month, of_month).to_gregorian(),
            day(gregorian),
            "{year}-{month}-{of_month}"
        );
    }
}

#[test]
fn every_day_of_the_range_is_one_day_after_the_day_before_and_is_read_back() {
    let mut next = day("1924-08-01");
    for (year, month) in months() {
        for of_month in 1..=HijriDate::month_length(year, month).unwrap() {
            let date = hijri(year, month, of_month);
            assert_eq!(date.to_gregorian(), next);
            assert_eq!(HijriDate::from_gregorian(next), Ok(date));
            next = next + Days::new(1);
        }
    }
    assert_eq!(next, day("2077-11-17"));
    assert_eq!(HijriDate::from_gregorian(next), Err(HIJRI_RANGE));
    assert_eq!(
        HijriDate::from_gregorian(day("1924-07-31")),
        Err(HIJRI_RANGE)
    );
}

#[test]
fn the_odd_months_of_the_record_are_kept_and_no_others_are_odd() {
    let odd: Vec<(i32, u32, u32)> = months()
        .map(|(year, month)| (year, month, HijriDate::month_length(year, month).unwrap()))
        .filter(|(_, _, length)| !(29..=30).contains(length))
        .collect();
    let recorded = [
        (1343, 9, 28),
        (1345, 5, 31),
        (1345, 8, 28),
        (1348, 11, 31),
        (1348, 12, 28),
        (1349, 10, 28),
        (1349, 11, 31),
        (1364, 8, 28),
    ];
    assert_eq!(odd, recorded);
}

#[test]
fn a_date_is_read_in_either_calendar_however_it_is_written() {
    let approval = [
        "1447-12-16",
        "١٦/١٢/١٤٤٧هـ",
        "16/12/1447",
        "16.12.1447 هـ",
        "۱۶/۱۲/۱۴۴۷ه.",
        "\u{2066}1447/12/16\u{2069}",
    ];
    for typed in approval {
        assert_eq!(
            WrittenDate::parse(typed),
            Ok(WrittenDate::Hijri(hijri(1447, 12, 16))),
            "{typed}"
        );
    }
    for typed in [
        "2026-06-02",
        "٠٢/٠٦/٢٠٢٦م",
        "2/6/2026",
        "2026.6.2",
        "2 / 6 / 2026 م.",
    ] {
        assert_eq!(
            WrittenDate::parse(typed),
            Ok(WrittenDate::Gregorian(day("2026-06-02"))),
            "{typed}"
        );
    }
}

#[test]
fn a_date_keeps_the_calendar_in_which_it_was_written() {
    let written = WrittenDate::parse("١٦/١٢/١٤٤٧").unwrap();
    assert_eq!(
        (written.calendar(), written.to_string()),
        (Calendar::Hijri, "1447-12-16".into())
    );
    assert_eq!(
        (written.gregorian(), written.hijri()),
        (day("2026-06-02"), Some(hijri(1447, 12, 16)))
    );

    let written = WrittenDate::parse("2/6/2026").unwrap();
    assert_eq!(
        (written.calendar(), written.to_string()),
        (Calendar::Gregorian, "2026-06-02".into())
    );
    assert_eq!(
        (written.gregorian(), written.hijri()),
        (day("2026-06-02"), Some(hijri(1447, 12, 16)))
    );
    assert_eq!(WrittenDate::parse("1/1/1920").unwrap().hijri(), None);
}

#[test]
fn an_impossible_date_is_refused_with_the_last_day_of_its_month() {
    let no_day = |calendar, year, month, day, last| BadValue::NoSuchDay {
        calendar,
        year,
        month,
        day,
        last,
    };
    let faults = [
        ("2026-02-30", no_day(Calendar::Gregorian, 2026, 2, 30, 28)),
        ("30/2/2028", no_day(Calendar::Gregorian, 2028, 2, 30, 29)),
        ("2026-06-00", no_day(Calendar::Gregorian, 2026, 6, 0, 30)),
        ("1447-12-31", no_day(Calendar::Hijri, 1447, 12, 31, 29)),
        ("1448-01-0", no_day(Calendar::Hijri, 1448, 1, 0, 29)),
        ("1364-08-29", no_day(Calendar::Hijri, 1364, 8, 29, 28)),
        ("2026-13-01", BadValue::NoSuchMonth { month: 13 }),
        ("1447-13-01", BadValue::NoSuchMonth { month: 13 }),
        ("1447-00-01", BadValue::NoSuchMonth { month: 0 }),
        ("1342-12-29", HIJRI_RANGE),
        ("1501-01-01", HIJRI_RANGE),
        ("2026-06-02هـ", HIJRI_RANGE),
        ("1899-12-31", GREGORIAN_RANGE),
        ("1447-12-16م", GREGORIAN_RANGE),
    ];
    for (typed, fault) in faults {
        assert_eq!(WrittenDate::parse(typed), Err(fault), "{typed}");
    }
}

#[test]
fn the_thirtieth_as_a_limit_is_the_end_of_a_hijri_month() {
    let limit = |typed| WrittenDate::parse_limit(typed).map(WrittenDate::gregorian);
    assert_eq!(limit("1448-01-30"), Ok(day("2026-07-14")));
    assert_eq!(limit("1448-02-30"), Ok(day("2026-08-13")));
    for typed in ["1448-01-31", "2026-02-30", "1448-13-30"] {
        assert_eq!(
            limit(typed),
            Err(WrittenDate::parse(typed).unwrap_err()),
            "{typed}"
        );
    }
}

#[test]
fn what_is_no_date_is_called_so() {
    for typed in [
        "",
        "2026",
        "2026-06",
        "26-06-02",
        "2026-006-02",
        "2026-06-02-01",
        "02-Jun-2026",
        "16//1447",
        "هـ",
    ] {
        assert_eq!(
            WrittenDate::parse(typed),
            Err(BadValue::DateForm),
            "{typed}"
        );
    }
}

#[test]
fn a_month_of_either_calendar_is_a_span_of_days() {
    for typed in ["2026-06", "٢٠٢٦-٠٦", "6/2026", "06/2026م"] {
        let june = MonthSpan::parse(typed).unwrap();
        assert_eq!(
            (june.calendar(), june.first(), june.last()),
            (Calendar::Gregorian, day("2026-06-01"), day("2026-06-30"))
        );
        assert_eq!(june.to_string(), "2026-06");
    }
    let muharram = MonthSpan::parse("1448-01").unwrap();
    assert_eq!(
        (muharram.calendar(), muharram.year(), muharram.month()),
        (Calendar::Hijri, 1448, 1)
    );
    assert_eq!(
        (muharram.first(), muharram.last()),
        (day("2026-06-16"), day("2026-07-14"))
    );
    assert!(muharram.contains(day("2026-06-16")) && muharram.contains(day("2026-07-14")));
    assert!(!muharram.contains(day("2026-06-15")) && !muharram.contains(day("2026-07-15")));
}

#[test]
fn months_follow_each_other_over_the_turn_of_the_year() {
    for (earlier, later) in [
        ("2026-12", "2027-01"),
        ("1447-12", "1448-01"),
        ("1419-12", "1420-01"),
    ] {
        let [earlier, later] = [earlier, later].map(|typed| MonthSpan::parse(typed).unwrap());
        assert_eq!(
            (earlier.next(), later.previous()),
            (Some(later), Some(earlier))
        );
        assert_eq!(earlier.last() + Days::new(1), later.first());
    }
    for (first, last) in [("1343-01", "1500-12"), ("1900-01", "2099-12")] {
        assert_eq!(MonthSpan::parse(first).unwrap().previous(), None);
        assert_eq!(MonthSpan::parse(last).unwrap().next(), None);
    }
    let today = MonthSpan::containing(Calendar::Hijri, day("2026-06-28")).unwrap();
    assert_eq!(today.to_string(), "1448-01");
}

#[test]
fn each_fault_of_a_month_is_told_apart() {
    let faults = [
        ("", BadValue::MonthForm),
        ("2026", BadValue::MonthForm),
        ("2026-06-02", BadValue::MonthForm),
        ("2026-13", BadValue::NoSuchMonth { month: 13 }),
        ("1448-00", BadValue::NoSuchMonth { month: 0 }),
        ("1501-01", HIJRI_RANGE),
        ("1899-01", GREGORIAN_RANGE),
    ];
    for (typed, fault) in faults {
        assert_eq!(MonthSpan::parse(typed), Err(fault), "{typed}");
    }
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn a_date_is_read_back_and_days_add_up(offset in 0_u64..55_000, more in 0_u64..900) {
        let gregorian = day("1924-08-01") + Days::new(offset);
        for date in [WrittenDate::Gregorian(gregorian), WrittenDate::Hijri(HijriDate::from_gregorian(gregorian).unwrap())] {
            prop_assert_eq!(WrittenDate::parse(&date.to_string()), Ok(date));
        }
        let later = HijriDate::from_gregorian(gregorian + Days::new(more)).unwrap();
        prop_assert_eq!((later.to_gregorian() - gregorian).num_days().unsigned_abs(), more);
    }

    #[test]
    fn making_and_reading_dates_is_total(
        raw in any::<String>(), like in "[0-9٠-٩]{1,5}[-/.][0-9]{1,3}[-/.]?[0-9]{0,5}(هـ|م)?", year: i32, month: u32, of_month: u32,
    ) {
        for raw in [raw, like] {
            if let Ok(date) = WrittenDate::parse(&raw) {
                prop_assert_eq!(WrittenDate::parse(&date.to_string()), Ok(date));
            }
            if let Ok(span) = MonthSpan::parse(&raw) {
                prop_assert_eq!(MonthSpan::parse(&span.to_string()), Ok(span));
            }
        }
        for year in [year, 1343 + year.rem_euclid(160)] {
            if let Ok(date) = HijriDate::new(year, month % 14, of_month % 33) {
                prop_assert_eq!((date.year(), date.month(), date.day()), (year, month % 14, of_month % 33));
            }
            let _ = (HijriDate::new(year, month, of_month), MonthSpan::new(Calendar::Hijri, year, month));
        }
    }
}
