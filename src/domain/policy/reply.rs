//! The reply clock: when the applicant may and should have an answer (clause S5b).
//!
//! The text says "not less than two weeks", which is a floor. Many who use the
//! same template mean a ceiling. So the association chooses the reading, and
//! the clock follows it; days count from the day the request went up.

use crate::domain::named::named;
use crate::domain::policy::{DaysOff, Policy};
use chrono::{Days, NaiveDate};

named! {
    /// How an association reads "not less than two weeks".
    pub enum Reading {
        /// As written: no answer before `min_days`; `max_days` is the association's own aim.
        Literal = "literal",
        /// As many mean it: an answer within `min_days`, and none is too early.
        Intent = "intent",
        /// No answer before `min_days`, and one within `max_days` as a rule and not only as an aim.
        Both = "both",
    }
}

impl Reading {
    /// Returns whether a late answer breaks the policy, and not only the association's aim.
    pub fn ceiling_binds(self) -> bool {
        match self {
            Self::Literal => false,
            Self::Intent | Self::Both => true,
        }
    }
}

named! {
    /// Which days count.
    pub enum Counting {
        /// Every day.
        Calendar = "calendar",
        /// Days that are neither weekend nor holiday.
        Working = "working",
    }
}

/// The days between which the answer belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The first day on which the committee may answer; `None` where none is too early.
    pub not_before: Option<NaiveDate>,
    /// The last day on which the answer is in time.
    pub not_after: NaiveDate,
}

impl Due {
    /// Returns when a request that went to the committee on `submitted` is answered.
    ///
    /// Fourteen days after 14 June 2026 is 28 June 2026. Days past the end of
    /// the calendar stand still at its last day.
    pub fn of(policy: &Policy, submitted: NaiveDate) -> Self {
        let rule = policy.reply;
        let after = |days| add_days(submitted, days, rule.counting, &policy.days_off);
        match rule.reading {
            Reading::Literal | Reading::Both => Self {
                not_before: Some(after(rule.min_days)),
                not_after: after(rule.max_days),
            },
            Reading::Intent => Self {
                not_before: None,
                not_after: after(rule.min_days),
            },
        }
    }
}

/// The days of a hundred years, past which working days are not counted.
const CENTURY: u64 = 36_524;

/// Returns the day on which `days` counted days have passed since `start`.
pub fn add_days(start: NaiveDate, days: u32, counting: Counting, off: &DaysOff) -> NaiveDate {
    match counting {
        Counting::Calendar => start
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(NaiveDate::MAX),
        Counting::Working => start
            .iter_days()
            // A policy under which hardly any day counts must not keep anybody waiting.
            .take(CENTURY as usize)
            .filter(|day| *day == start || !off.contains(*day))
            .nth(days as usize)
            .or_else(|| start.checked_add_days(Days::new(CENTURY)))
            .unwrap_or(NaiveDate::MAX),
    }
}
