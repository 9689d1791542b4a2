//! When people work: days that are not days off, hours of the morning, and the committee's sittings.

use crate::domain::policy::DaysOff;
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, Weekday};
use fastrand::Rng;

/// Seconds of a day at which the doors open and close.
const OPENS: u32 = 8 * 3600;
const CLOSES: u32 = 14 * 3600 + 1800;

/// Days between two sittings of the committee.
const FORTNIGHT: u64 = 14;

/// No run of days off is longer than this; past it, the day itself is taken.
const PATIENCE: usize = 60;

/// Returns the day, or the first one after it on which the association works.
pub(super) fn on_or_after(off: &DaysOff, day: NaiveDate) -> NaiveDate {
    let mut days = day.iter_days().take(PATIENCE);
    days.find(|day| !off.contains(*day)).unwrap_or(day)
}

/// Returns the day, or the last one before it on which the association worked.
pub(super) fn on_or_before(off: &DaysOff, day: NaiveDate) -> NaiveDate {
    let mut days = day.iter_days().rev().take(PATIENCE);
    days.find(|day| !off.contains(*day)).unwrap_or(day)
}

/// Returns a moment of the working hours of this day.
pub(super) fn sometime(
    rng: &mut Rng,
    day: NaiveDate,
    offset: FixedOffset,
) -> DateTime<FixedOffset> {
    at(day, rng.u32(OPENS..CLOSES), offset)
}

/// Returns a moment `from` to `to` seconds later, or of the next working day once the doors are closed.
pub(super) fn later(
    rng: &mut Rng,
    off: &DaysOff,
    now: DateTime<FixedOffset>,
    seconds: std::ops::Range<i64>,
) -> DateTime<FixedOffset> {
    let soon = now + chrono::TimeDelta::seconds(rng.i64(seconds));
    let day = now.date_naive();
    if soon < at(day, CLOSES, *now.offset()) {
        return soon;
    }
    let next = on_or_after(off, day.checked_add_days(Days::new(1)).unwrap_or(day));
    sometime(rng, next, *now.offset())
}

/// Returns a moment of the day, given in seconds since its midnight.
pub(super) fn at(day: NaiveDate, seconds: u32, offset: FixedOffset) -> DateTime<FixedOffset> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default();
    DateTime::from_naive_utc_and_offset(day.and_time(time) - offset, offset)
}

/// Returns the days on which the committee sits: every second Sunday, or the first working day after it.
pub(super) fn sittings(off: &DaysOff, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let mut sundays = from.iter_days();
    let first = sundays.find(|day| day.weekday() == Weekday::Sun);
    let nth = |n| first?.checked_add_days(Days::new(n * FORTNIGHT));
    (0..)
        .map_while(nth)
        .take_while(|day| *day <= to)
        .map(|day| on_or_after(off, day))
        .collect()
}
