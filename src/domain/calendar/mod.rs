//! Dates in the two calendars of the Kingdom: Umm al-Qura and Gregorian.
//!
//! Dates are stored Gregorian; a date that a person wrote keeps the calendar in which it was written. Outside the years
//! that are known, a date is refused, never guessed. The names of months and how dates are shown belong to `locale`.

mod hijri;
mod months;
mod period;
mod published;
mod span;
mod written;

pub use hijri::HijriDate;
pub use period::{Period, Unit};
pub use span::MonthSpan;
pub use written::WrittenDate;

/// The first and the last Gregorian year in which a date is accepted: no one whom a register speaks of lived before.
pub(crate) const GREGORIAN_YEARS: (i32, i32) = (1900, 2099);

/// One of the two calendars in which people write dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// The Umm al-Qura calendar, the civil Hijri calendar of the Kingdom.
    Hijri,
    /// The Gregorian calendar.
    Gregorian,
}
