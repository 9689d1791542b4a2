//! The table of Hijri months: on which day each begins.
//!
//! Until 1419 AH the months are those that were published, from 1420 on those that the library computes, as the
//! Kingdom has done since. Both stand in one table, so nothing else knows of the seam.

use std::iter::successors;
use std::sync::LazyLock;

use chrono::NaiveDate;
use icu_calendar::Date;
use icu_calendar::cal::Hijri;
use icu_calendar::types::RataDie;

use crate::domain::calendar::published;

/// The first and the last Hijri year known.
pub(super) const YEARS: (i32, i32) = (published::FIRST_YEAR, 1500);

/// The first year that the library serves.
const FIRST_COMPUTED: i32 = 1420;

/// The first day of each month, counted from 1 January of the year 1, and at the end the day after the last month.
static STARTS: LazyLock<Vec<i32>> = LazyLock::new(|| {
    let mut starts = vec![published::FIRST_DAY];
    let mut next = published::FIRST_DAY;
    for length in published::month_lengths() {
        next += length;
        starts.push(next);
    }
    let computed = 12 * (YEARS.1 - FIRST_COMPUTED + 1);
    starts.extend(
        successors(Some(next), |&day| Some(day + computed_length(day)))
            .skip(1)
            .take(computed as usize),
    );
    starts
});

/// Returns the first day and the length of a month (1 to 12), if its year is known.
pub(super) fn month(year: i32, month: u32) -> Option<(NaiveDate, u32)> {
    let months = year.checked_sub(YEARS.0)?.checked_mul(12)?;
    let index = usize::try_from(months.checked_add_unsigned(month)?.checked_sub(1)?).ok()?;
    let first = *STARTS.get(index)?;
    let length = STARTS.get(index + 1)? - first;
    Some((
        NaiveDate::from_num_days_from_ce_opt(first)?,
        length.unsigned_abs(),
    ))
}

/// Returns year, month and day of the month of a day, if it lies in a month that is known.
pub(super) fn find(day: i32) -> Option<(i32, u32, u32)> {
    let index = STARTS
        .partition_point(|&start| start <= day)
        .checked_sub(1)?;
    STARTS.get(index + 1)?;
    let start = STARTS.get(index)?;
    let index = i32::try_from(index).ok()?;
    Some((
        YEARS.0 + index / 12,
        (index % 12).unsigned_abs() + 1,
        (day - start).unsigned_abs() + 1,
    ))
}

/// The length of the computed month that begins on this day.
fn computed_length(first: i32) -> i32 {
    Date::from_rata_die(RataDie::new(first.into()), Hijri::new_umm_al_qura())
        .days_in_month()
        .into()
}
