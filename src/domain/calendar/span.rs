//! A month of either calendar as a span of days: what a monthly report is about.

use std::fmt;

use chrono::Datelike;
use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::calendar::HijriDate;
use crate::domain::calendar::written;
use crate::domain::value::BadValue;

/// A whole month of one calendar, as Gregorian days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MonthSpan {
    calendar: Calendar,
    year: i32,
    month: u32,
    first: NaiveDate,
    last: NaiveDate,
}

impl MonthSpan {
    /// Reads a month: `2026-06`, `1448-01`, `٠٦/٢٠٢٦`; the calendar is told apart as in a date.
    ///
    /// # Errors
    /// [`BadValue::MonthForm`], [`BadValue::DateOutOfRange`] and [`BadValue::NoSuchMonth`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let (named, fields) = written::fields(raw).ok_or(BadValue::MonthForm)?;
        let (year, month) = match fields.as_slice() {
            [year, month] if year.len() == 4 => (year, month),
            [month, year] if year.len() == 4 => (year, month),
            _ => return Err(BadValue::MonthForm),
        };
        let month = written::small(month).ok_or(BadValue::MonthForm)?;
        let year = year.parse().map_err(|_| BadValue::MonthForm)?;
        Self::new(
            named.unwrap_or_else(|| written::calendar_of(year)),
            year,
            month,
        )
    }

    /// Makes the month of a year in one calendar.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`] and [`BadValue::NoSuchMonth`].
    pub fn new(calendar: Calendar, year: i32, month: u32) -> Result<Self, BadValue> {
        let (first, last) = match calendar {
            Calendar::Hijri => {
                let length = HijriDate::month_length(year, month)?;
                (
                    HijriDate::new(year, month, 1)?.to_gregorian(),
                    HijriDate::new(year, month, length)?.to_gregorian(),
                )
            }
            Calendar::Gregorian => {
                let first = written::gregorian(year, month, 1)?;
                (
                    first,
                    written::gregorian(year, month, first.num_days_in_month().into())?,
                )
            }
        };
        Ok(Self {
            calendar,
            year,
            month,
            first,
            last,
        })
    }

    /// Returns the month of one calendar in which a day lies.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`].
    pub fn containing(calendar: Calendar, day: NaiveDate) -> Result<Self, BadValue> {
        match calendar {
            Calendar::Hijri => HijriDate::from_gregorian(day)
                .and_then(|d| Self::new(calendar, d.year(), d.month())),
            Calendar::Gregorian => Self::new(calendar, day.year(), day.month()),
        }
    }

    /// Returns the month after this one, unless its year is not known.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::containing(self.calendar, self.last.succ_opt()?).ok()
    }

    /// Returns the month before this one, unless its year is not known.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::containing(self.calendar, self.first.pred_opt()?).ok()
    }

    /// Returns whether a day lies in the month.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Returns the calendar whose month it is.
    #[must_use]
    pub fn calendar(self) -> Calendar {
        self.calendar
    }

    /// Returns the year, in that calendar.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// Returns the first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Returns the last day, which belongs to the month.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.last
    }
}

impl fmt::Display for MonthSpan {
    /// Year and month in its own calendar: `2026-06`, `1448-01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}
