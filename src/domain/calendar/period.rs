//! What a report is about: a month, a quarter or a year of either calendar, or any run of days.

use std::fmt;

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::calendar::HijriDate;
use crate::domain::calendar::MonthSpan;
use crate::domain::calendar::written;
use crate::domain::named::named;
use crate::domain::text;
use crate::domain::value::BadValue;

named! {
    /// How long a period is.
    pub enum Unit {
        /// A month.
        Month = "month",
        /// Three months: the first, second, third or fourth quarter of a year.
        Quarter = "quarter",
        /// A year.
        Year = "year",
        /// Any other run of days.
        Days = "days",
    }
}

/// A run of days with a name, as Gregorian days; it keeps the calendar in which it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    unit: Unit,
    calendar: Calendar,
    year: i32,
    /// The month or the quarter; 0 for years and runs of days.
    number: u32,
    first: NaiveDate,
    last: NaiveDate,
}

/// The months of a quarter.
const QUARTER: u32 = 3;

impl Period {
    /// Reads a period of this length: `2026-06`, `1448-Q1` (or `1448-1`), `1448`, digits of any script.
    ///
    /// # Errors
    /// [`BadValue::MonthForm`], [`BadValue::QuarterForm`], [`BadValue::YearForm`], [`BadValue::NoSuchMonth`],
    /// [`BadValue::NoSuchQuarter`] and [`BadValue::DateOutOfRange`]. A run of days is not read from one text.
    pub fn parse(unit: Unit, raw: &str) -> Result<Self, BadValue> {
        match unit {
            Unit::Month => MonthSpan::parse(raw).map(Self::month),
            Unit::Quarter => parse_quarter(raw),
            Unit::Year => parse_year(raw),
            Unit::Days => Err(BadValue::DateForm),
        }
    }

    /// Returns a month as a period.
    #[must_use]
    pub fn month(span: MonthSpan) -> Self {
        Self {
            unit: Unit::Month,
            calendar: span.calendar(),
            year: span.year(),
            number: span.month(),
            first: span.first(),
            last: span.last(),
        }
    }

    /// Makes the quarter (1 to 4) of a year.
    ///
    /// # Errors
    /// [`BadValue::NoSuchQuarter`] and [`BadValue::DateOutOfRange`].
    pub fn quarter(calendar: Calendar, year: i32, quarter: u32) -> Result<Self, BadValue> {
        if !(1..=4).contains(&quarter) {
            return Err(BadValue::NoSuchQuarter { quarter });
        }
        let first = MonthSpan::new(calendar, year, quarter * QUARTER - (QUARTER - 1))?;
        let last = MonthSpan::new(calendar, year, quarter * QUARTER)?;
        Ok(Self {
            unit: Unit::Quarter,
            calendar,
            year,
            number: quarter,
            first: first.first(),
            last: last.last(),
        })
    }

    /// Makes a year.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`].
    pub fn year_of(calendar: Calendar, year: i32) -> Result<Self, BadValue> {
        Ok(Self {
            unit: Unit::Year,
            calendar,
            year,
            number: 0,
            first: MonthSpan::new(calendar, year, 1)?.first(),
            last: MonthSpan::new(calendar, year, 12)?.last(),
        })
    }

    /// Makes a run of days, both included; nothing where it would end before it begins.
    #[must_use]
    pub fn days(calendar: Calendar, first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self {
            unit: Unit::Days,
            calendar,
            year: 0,
            number: 0,
            first,
            last,
        })
    }

    /// Returns the month, quarter or year of one calendar in which a day lies; for days, that day.
    ///
    /// # Errors
    /// [`BadValue::DateOutOfRange`].
    pub fn containing(unit: Unit, calendar: Calendar, day: NaiveDate) -> Result<Self, BadValue> {
        let month = MonthSpan::containing(calendar, day)?;
        match unit {
            Unit::Month => Ok(Self::month(month)),
            Unit::Quarter => Self::quarter(calendar, month.year(), month.month().div_ceil(QUARTER)),
            Unit::Year => Self::year_of(calendar, month.year()),
            Unit::Days => Self::days(calendar, day, day).ok_or(BadValue::DateForm),
        }
    }

    /// Returns the period before this one: of the same length, and of days as many of them.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        let last = self.first.pred_opt()?;
        match self.unit {
            Unit::Month | Unit::Quarter | Unit::Year => {
                Self::containing(self.unit, self.calendar, last).ok()
            }
            Unit::Days => {
                let length = u64::try_from((self.last - self.first).num_days()).ok()?;
                Self::days(
                    self.calendar,
                    last.checked_sub_days(Days::new(length))?,
                    last,
                )
            }
        }
    }

    /// Returns the same period of the year before, in its own calendar.
    #[must_use]
    pub fn year_before(self) -> Option<Self> {
        let year = self.year - 1;
        match self.unit {
            Unit::Month => MonthSpan::new(self.calendar, year, self.number)
                .ok()
                .map(Self::month),
            Unit::Quarter => Self::quarter(self.calendar, year, self.number).ok(),
            Unit::Year => Self::year_of(self.calendar, year).ok(),
            Unit::Days => Self::days(
                self.calendar,
                a_year_before(self.calendar, self.first)?,
                a_year_before(self.calendar, self.last)?,
            ),
        }
    }

    /// Returns the months of its calendar in which some of its days lie, in order.
    #[must_use]
    pub fn months(self) -> Vec<MonthSpan> {
        let first = MonthSpan::containing(self.calendar, self.first).ok();
        std::iter::successors(first, |month| month.next())
            .take_while(|month| month.first() <= self.last)
            .collect()
    }

    /// Returns whether it is known by a name, and not only by its two ends.
    #[must_use]
    pub fn has_a_name(self) -> bool {
        match self.unit {
            Unit::Month | Unit::Quarter | Unit::Year => true,
            Unit::Days => false,
        }
    }

    /// Returns whether a day lies in the period.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Returns how long it is.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// Returns the calendar in which it was asked for.
    #[must_use]
    pub fn calendar(self) -> Calendar {
        self.calendar
    }

    /// Returns the year in that calendar; 0 for a run of days.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// Returns the month or the quarter; 0 for years and runs of days.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }

    /// Returns the first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Returns the last day, which belongs to the period.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.last
    }
}

impl fmt::Display for Period {
    /// `2026-06`, `1448-Q1`, `1448`, `2026-06-01/2026-06-14`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            Unit::Month => write!(f, "{}-{:02}", self.year, self.number),
            Unit::Quarter => write!(f, "{}-Q{}", self.year, self.number),
            Unit::Year => write!(f, "{}", self.year),
            Unit::Days => write!(f, "{}/{}", self.first, self.last),
        }
    }
}

fn parse_quarter(raw: &str) -> Result<Period, BadValue> {
    let plain: String = text::typed(raw)
        .chars()
        .filter(|c| !matches!(c, 'q' | 'Q' | 'ر'))
        .collect();
    let (named, fields) = written::fields(&plain).ok_or(BadValue::QuarterForm)?;
    let (year, quarter) = match fields.as_slice() {
        [year, quarter] if year.len() == 4 => (year, quarter),
        [quarter, year] if year.len() == 4 => (year, quarter),
        _ => return Err(BadValue::QuarterForm),
    };
    let quarter = written::small(quarter).ok_or(BadValue::QuarterForm)?;
    let year = year.parse().map_err(|_| BadValue::QuarterForm)?;
    let calendar = named.unwrap_or_else(|| written::calendar_of(year));
    Period::quarter(calendar, year, quarter)
}

fn parse_year(raw: &str) -> Result<Period, BadValue> {
    let (named, fields) = written::fields(raw).ok_or(BadValue::YearForm)?;
    let [year] = fields.as_slice() else {
        return Err(BadValue::YearForm);
    };
    let year = year.parse().ok().filter(|_| year.len() == 4);
    let year = year.ok_or(BadValue::YearForm)?;
    let calendar = named.unwrap_or_else(|| written::calendar_of(year));
    Period::year_of(calendar, year)
}

/// The same day of the year before; where its month was shorter then, the last of that month.
fn a_year_before(calendar: Calendar, day: NaiveDate) -> Option<NaiveDate> {
    match calendar {
        Calendar::Gregorian => {
            let year = day.year() - 1;
            day.with_year(year)
                .or_else(|| NaiveDate::from_ymd_opt(year, day.month(), 28))
        }
        Calendar::Hijri => {
            let date = HijriDate::from_gregorian(day).ok()?;
            let (year, month) = (date.year() - 1, date.month());
            let last = HijriDate::month_length(year, month).ok()?;
            let date = HijriDate::new(year, month, date.day().min(last)).ok()?;
            Some(date.to_gregorian())
        }
    }
}
