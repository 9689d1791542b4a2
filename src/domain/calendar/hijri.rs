//! A day in the Umm al-Qura calendar.

use std::fmt;

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::calendar::months;
use crate::domain::value::BadValue;

/// A day of the Umm al-Qura calendar, from 1 Muharram 1343 to 30 Dhu al-Hijja 1500 AH.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HijriDate {
    year: i32,
    month: u32,
    day: u32,
    /// The same day, kept so that converting back cannot fail.
    gregorian: NaiveDate,
}

impl HijriDate {
    /// Makes a date of year, month (1 to 12) and day.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`], [`BadValue::NoSuchMonth`] and [`BadValue::NoSuchDay`], which names the month's last.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, BadValue> {
        let (first, last) = month_of(year, month)?;
        let gregorian = (1..=last)
            .contains(&day)
            .then(|| first.checked_add_days(Days::new(u64::from(day - 1))))
            .flatten();
        match gregorian {
            Some(gregorian) => Ok(Self {
                year,
                month,
                day,
                gregorian,
            }),
            None => Err(BadValue::NoSuchDay {
                calendar: Calendar::Hijri,
                year,
                month,
                day,
                last,
            }),
        }
    }

    /// Converts from the Gregorian calendar.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`] before 1 August 1924 and after 16 November 2077.
    pub fn from_gregorian(gregorian: NaiveDate) -> Result<Self, BadValue> {
        let (year, month, day) =
            months::find(gregorian.num_days_from_ce()).ok_or_else(out_of_range)?;
        Ok(Self {
            year,
            month,
            day,
            gregorian,
        })
    }

    /// Returns the length of a month in days: 29 or 30, and 28 or 31 in eight months before 1365 AH.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`] and [`BadValue::NoSuchMonth`].
    pub fn month_length(year: i32, month: u32) -> Result<u32, BadValue> {
        month_of(year, month).map(|(_, length)| length)
    }

    /// Returns the same day in the Gregorian calendar.
    #[must_use]
    pub fn to_gregorian(self) -> NaiveDate {
        self.gregorian
    }

    /// Returns the year, 1343 to 1500.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// Returns the month, 1 (Muharram) to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// Returns the day of the month.
    #[must_use]
    pub fn day(self) -> u32 {
        self.day
    }
}

impl fmt::Display for HijriDate {
    /// Year, month and day: `1447-12-16`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The first day and the length of a month.
fn month_of(year: i32, month: u32) -> Result<(NaiveDate, u32), BadValue> {
    let (first_year, last_year) = months::YEARS;
    if (first_year..=last_year).contains(&year) && !(1..=12).contains(&month) {
        return Err(BadValue::NoSuchMonth { month });
    }
    months::month(year, month).ok_or_else(out_of_range)
}

fn out_of_range() -> BadValue {
    let (first_year, last_year) = months::YEARS;
    BadValue::DateOutOfRange {
        calendar: Calendar::Hijri,
        first_year,
        last_year,
    }
}
