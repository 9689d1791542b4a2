//! Months, quarters, years and runs of days, in both calendars.

use crate::domain::law;
use bmf::domain::calendar::{Calendar, MonthSpan, Period, Unit};
use bmf::domain::value::BadValue;
use chrono::{Days, NaiveDate};
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq, proptest};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn read(unit: Unit, raw: &str) -> Period {
    Period::parse(unit, raw).unwrap()
}

/// A period with the one before it and the same one last year, each by its name and its ends.
fn told(period: Period) -> String {
    let one = |period: Option<Period>| {
        period.map_or("-".to_owned(), |it| {
            format!("{it} [{} {}]", it.first(), it.last())
        })
    };
    let all = [Some(period), period.previous(), period.year_before()];
    all.map(one).join(" | ")
}

#[test]
fn each_period_knows_its_ends_the_one_before_and_that_of_last_year() {
    let all = [
        read(Unit::Month, "2026-01"),
        read(Unit::Month, "1448-01"),
        read(Unit::Quarter, "2026-Q1"),
        read(Unit::Quarter, "1448-1"),
        read(Unit::Quarter, "٤/١٤٤٧هـ"),
        read(Unit::Year, "2026"),
        read(Unit::Year, "١٤٤٨"),
        Period::days(Calendar::Gregorian, day("2024-02-29"), day("2024-03-02")).unwrap(),
        Period::days(Calendar::Hijri, day("2026-06-16"), day("2026-06-16")).unwrap(),
        read(Unit::Year, "1343"),
    ];
    insta::assert_snapshot!(all.map(told).join("\n"), @"
    2026-01 [2026-01-01 2026-01-31] | 2025-12 [2025-12-01 2025-12-31] | 2025-01 [2025-01-01 2025-01-31]
    1448-01 [2026-06-16 2026-07-14] | 1447-12 [2026-05-18 2026-06-15] | 1447-01 [2025-06-26 2025-07-25]
    2026-Q1 [2026-01-01 2026-03-31] | 2025-Q4 [2025-10-01 2025-12-31] | 2025-Q1 [2025-01-01 2025-03-31]
    1448-Q1 [2026-06-16 2026-09-11] | 1447-Q4 [2026-03-20 2026-06-15] | 1447-Q1 [2025-06-26 2025-09-22]
    1447-Q4 [2026-03-20 2026-06-15] | 1447-Q3 [2025-12-21 2026-03-19] | 1446-Q4 [2025-03-30 2025-06-25]
    2026 [2026-01-01 2026-12-31] | 2025 [2025-01-01 2025-12-31] | 2025 [2025-01-01 2025-12-31]
    1448 [2026-06-16 2027-06-05] | 1447 [2025-06-26 2026-06-15] | 1447 [2025-06-26 2026-06-15]
    2024-02-29/2024-03-02 [2024-02-29 2024-03-02] | 2024-02-26/2024-02-28 [2024-02-26 2024-02-28] | 2023-02-28/2023-03-02 [2023-02-28 2023-03-02]
    2026-06-16/2026-06-16 [2026-06-16 2026-06-16] | 2026-06-15/2026-06-15 [2026-06-15 2026-06-15] | 2025-06-26/2025-06-26 [2025-06-26 2025-06-26]
    1343 [1924-08-01 1925-07-22] | - | -
    ");
}

#[test]
fn what_is_no_period_is_refused() {
    let refused = [
        (Unit::Quarter, "2026", BadValue::QuarterForm),
        (Unit::Quarter, "Q2", BadValue::QuarterForm),
        (
            Unit::Quarter,
            "2026-Q5",
            BadValue::NoSuchQuarter { quarter: 5 },
        ),
        (
            Unit::Quarter,
            "2026-0",
            BadValue::NoSuchQuarter { quarter: 0 },
        ),
        (Unit::Year, "26", BadValue::YearForm),
        (Unit::Year, "2026-06", BadValue::YearForm),
        (Unit::Year, "", BadValue::YearForm),
        (Unit::Month, "2026-13", BadValue::NoSuchMonth { month: 13 }),
    ];
    for (unit, raw, why) in refused {
        assert_eq!(Period::parse(unit, raw), Err(why), "{raw}");
    }
    assert!(matches!(
        Period::parse(Unit::Year, "1600"),
        Err(BadValue::DateOutOfRange { .. })
    ));
    assert_eq!(
        Period::days(Calendar::Gregorian, day("2026-06-02"), day("2026-06-01")),
        None
    );
}

proptest! {
    #![proptest_config(law::config())]

    /// Every year is its four quarters, every quarter its three months, without a gap and without a day twice.
    #[test]
    fn years_are_quarters_and_quarters_are_months(days in 0..36_000u64, hijri in any::<bool>()) {
        let day = day("1950-01-01") + Days::new(days);
        let calendar = if hijri { Calendar::Hijri } else { Calendar::Gregorian };
        let year = Period::containing(Unit::Year, calendar, day).unwrap();
        let quarters: Vec<Period> = (1..=4)
            .map(|quarter| Period::quarter(calendar, year.year(), quarter).unwrap())
            .collect();
        let months: Vec<MonthSpan> = quarters.iter().flat_map(|quarter| quarter.months()).collect();
        prop_assert_eq!(&months, &year.months());
        prop_assert_eq!(months.len(), 12);
        prop_assert_eq!(months[0].first(), year.first());
        prop_assert_eq!(months[11].last(), year.last());
        for pair in months.windows(2) {
            prop_assert_eq!(pair[0].last().succ_opt().unwrap(), pair[1].first());
        }
        prop_assert!(year.contains(day));
        for unit in [Unit::Month, Unit::Quarter, Unit::Year] {
            let period = Period::containing(unit, calendar, day).unwrap();
            prop_assert!(period.contains(day));
            prop_assert_eq!(period.previous().unwrap().last().succ_opt().unwrap(), period.first());
            prop_assert_eq!(Period::parse(unit, &period.to_string()).unwrap(), period);
        }
    }
}
