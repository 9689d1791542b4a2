//! A date as a person wrote it, in one calendar or the other.

use std::fmt;

use chrono::Datelike;
use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::calendar::GREGORIAN_YEARS;
use crate::domain::calendar::HijriDate;
use crate::domain::text;
use crate::domain::value::BadValue;

/// The first year that is read as Gregorian when nothing else tells the calendars apart.
const FIRST_GREGORIAN_READING: i32 = 1600;

/// A date together with the calendar in which it was written.
///
/// A birth date written in one calendar is not the same statement as its conversion: papers may disagree by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WrittenDate {
    /// Written in the Umm al-Qura calendar.
    Hijri(HijriDate),
    /// Written in the Gregorian calendar.
    Gregorian(NaiveDate),
}

impl WrittenDate {
    /// Reads a date: `1447-12-16`, `١٦/١٢/١٤٤٧هـ`, `2026-06-02`, `٢/٦/٢٠٢٦م`.
    ///
    /// Year first or last, `-`, `/` or `.` between, digits of any script. A following هـ or م names the calendar; without
    /// it a year before 1600 is Hijri.
    ///
    /// # Errors
    /// [`BadValue::DateForm`], [`BadValue::DateOutOfRange`], [`BadValue::NoSuchMonth`] and [`BadValue::NoSuchDay`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let (named, fields) = fields(raw).ok_or(BadValue::DateForm)?;
        let (year, month, day) = match fields.as_slice() {
            [year, month, day] if year.len() == 4 => (year, month, day),
            [day, month, year] if year.len() == 4 => (year, month, day),
            _ => return Err(BadValue::DateForm),
        };
        let [month, day] = [month, day].map(|digits| small(digits));
        let (month, day) = month.zip(day).ok_or(BadValue::DateForm)?;
        let year = year.parse().map_err(|_| BadValue::DateForm)?;
        match named.unwrap_or_else(|| calendar_of(year)) {
            Calendar::Hijri => HijriDate::new(year, month, day).map(Self::Hijri),
            Calendar::Gregorian => gregorian(year, month, day).map(Self::Gregorian),
        }
    }

    /// Reads a date that only limits a span of days, such as the last day of a listing.
    ///
    /// As [`WrittenDate::parse`], but the 30th of a Hijri month of 29 days is its last day: nobody knows by heart which
    /// months are short, and who writes the 30th there means the end of the month.
    ///
    /// # Errors
    /// As [`WrittenDate::parse`], for all other days that do not exist.
    pub fn parse_limit(raw: &str) -> Result<Self, BadValue> {
        match Self::parse(raw) {
            Err(BadValue::NoSuchDay {
                calendar: Calendar::Hijri,
                year,
                month,
                day: 30,
                last,
            }) => HijriDate::new(year, month, last).map(Self::Hijri),
            read => read,
        }
    }

    /// Returns the calendar in which the date was written.
    #[must_use]
    pub fn calendar(self) -> Calendar {
        match self {
            Self::Hijri(_) => Calendar::Hijri,
            Self::Gregorian(_) => Calendar::Gregorian,
        }
    }

    /// Returns the date in the Gregorian calendar.
    #[must_use]
    pub fn gregorian(self) -> NaiveDate {
        match self {
            Self::Hijri(date) => date.to_gregorian(),
            Self::Gregorian(date) => date,
        }
    }

    /// Returns the date in the Umm al-Qura calendar, where that is known for it.
    #[must_use]
    pub fn hijri(self) -> Option<HijriDate> {
        match self {
            Self::Hijri(date) => Some(date),
            Self::Gregorian(date) => HijriDate::from_gregorian(date).ok(),
        }
    }
}

impl fmt::Display for WrittenDate {
    /// Year, month and day in the calendar in which it was written; reading it back gives the same date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hijri(date) => write!(f, "{date}"),
            Self::Gregorian(date) => write!(f, "{date}"),
        }
    }
}

/// The calendar that a year without a name belongs to.
pub(super) fn calendar_of(year: i32) -> Calendar {
    if year < FIRST_GREGORIAN_READING {
        Calendar::Hijri
    } else {
        Calendar::Gregorian
    }
}

/// Splits a date or a month into its numbers, and the calendar where a suffix names it.
pub(super) fn fields(raw: &str) -> Option<(Option<Calendar>, Vec<String>)> {
    let compact: String = text::typed(raw)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != 'ـ')
        .collect();
    let (named, numbers) = if let Some(before) = compact
        .strip_suffix("ه.")
        .or_else(|| compact.strip_suffix('ه'))
    {
        (Some(Calendar::Hijri), before)
    } else if let Some(before) = compact
        .strip_suffix("م.")
        .or_else(|| compact.strip_suffix('م'))
    {
        (Some(Calendar::Gregorian), before)
    } else {
        (None, compact.as_str())
    };
    let fields: Vec<String> = numbers.split(['-', '/', '.']).map(str::to_owned).collect();
    let numeric = fields
        .iter()
        .all(|field| !field.is_empty() && field.bytes().all(|b| b.is_ascii_digit()));
    numeric.then_some((named, fields))
}

/// Reads a month or a day: one or two digits.
pub(super) fn small(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|_| digits.len() <= 2)
}

/// Makes a Gregorian date, saying what is wrong with an impossible one.
pub(super) fn gregorian(year: i32, month: u32, day: u32) -> Result<NaiveDate, BadValue> {
    let (first_year, last_year) = GREGORIAN_YEARS;
    if !(first_year..=last_year).contains(&year) {
        return Err(BadValue::DateOutOfRange {
            calendar: Calendar::Gregorian,
            first_year,
            last_year,
        });
    }
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(BadValue::NoSuchMonth { month })?;
    let last = u32::from(first.num_days_in_month());
    NaiveDate::from_ymd_opt(year, month, day).ok_or(BadValue::NoSuchDay {
        calendar: Calendar::Gregorian,
        year,
        month,
        day,
        last,
    })
}
