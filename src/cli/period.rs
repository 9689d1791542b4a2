//! The period of which a report speaks, as flags name it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::calendar::{Calendar, MonthSpan, Period, Unit, WrittenDate};
use crate::domain::office::Calendars;
use crate::domain::value::BadValue;
use crate::register::Register;
use chrono::NaiveDate;

/// The flags that name a period; without any, it is this month.
#[derive(Debug, clap::Args)]
pub(crate) struct PeriodArgs {
    /// The month, such as 2026-06 or 1448-01, or last (else this month)
    #[arg(long, value_name = "MONTH", group = "period")]
    month: Option<String>,
    /// The quarter, such as 2026-Q2 or 1448-Q1, or last
    #[arg(long, value_name = "QUARTER", group = "period")]
    quarter: Option<String>,
    /// The year, such as 2026 or 1448, or last
    #[arg(long, value_name = "YEAR", group = "period")]
    year: Option<String>,
    /// The first day of any other period
    #[arg(long, value_name = "DATE", group = "period")]
    since: Option<String>,
    /// The last day of that period (else today)
    #[arg(long, value_name = "DATE", requires = "since", conflicts_with_all = ["month", "quarter", "year"])]
    until: Option<String>,
}

impl PeriodArgs {
    /// Returns the period.
    ///
    /// # Errors
    ///
    /// A flag names none.
    pub(crate) fn period(
        &self,
        context: &Context<'_>,
        register: &Register,
    ) -> Result<Period, Failure> {
        let today = context.today(register);
        let calendar = match context.words(register).calendars {
            Calendars::Hijri => Calendar::Hijri,
            Calendars::Gregorian | Calendars::Both => Calendar::Gregorian,
        };
        if let Some(since) = &self.since {
            return days(since, self.until.as_deref(), today);
        }
        let named = [
            ("--month", Unit::Month, &self.month),
            ("--quarter", Unit::Quarter, &self.quarter),
            ("--year", Unit::Year, &self.year),
        ];
        for (flag, unit, raw) in named {
            if let Some(raw) = raw {
                let bad = |why| Failure::bad(flag, raw, why);
                if raw.trim() != "last" {
                    return Period::parse(unit, raw.trim()).map_err(bad);
                }
                let current = Period::containing(unit, calendar, today).map_err(bad)?;
                return Ok(current.previous().unwrap_or(current));
            }
        }
        let month = MonthSpan::containing(calendar, today);
        let month = month.map_err(|why| Failure::bad("--month", "", why))?;
        Ok(Period::month(month))
    }
}

/// A run of days belongs to the calendar in which its first day was written.
fn days(since: &str, until: Option<&str>, today: NaiveDate) -> Result<Period, Failure> {
    let first =
        WrittenDate::parse_limit(since).map_err(|why| Failure::bad("--since", since, why))?;
    let last = match until {
        Some(raw) => WrittenDate::parse_limit(raw)
            .map_err(|why| Failure::bad("--until", raw, why))?
            .gregorian(),
        None => today.max(first.gregorian()),
    };
    Period::days(first.calendar(), first.gregorian(), last).ok_or_else(|| {
        let why = BadValue::EndsBefore {
            first: first.gregorian(),
        };
        Failure::bad("--until", until.unwrap_or_default(), why)
    })
}
