//! Numbers of days, and the few statistics that reports draw from them: exact, never floating point.

use crate::report::figures::tally::{median, percentile};
use rust_decimal::Decimal;

/// The ranges in which days are counted: before the two weeks of clause S5b, the third week, the rest of a month, longer.
pub(crate) const BINS: &[(u32, Option<u32>)] = &[
    (0, Some(13)),
    (14, Some(20)),
    (21, Some(30)),
    (31, Some(60)),
    (61, None),
];

/// Numbers of days, kept in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Days(Vec<i64>);

impl Days {
    pub(crate) fn add(&mut self, days: i64) {
        let at = self.0.partition_point(|other| *other <= days);
        self.0.insert(at, days);
    }

    pub(crate) fn count(&self) -> u64 {
        self.0.len() as u64
    }

    pub(crate) fn median(&self) -> Option<Decimal> {
        median(&self.0)
    }

    pub(crate) fn percentile(&self, percent: usize) -> Option<i64> {
        percentile(&self.0, percent)
    }

    pub(crate) fn longest(&self) -> Option<i64> {
        self.0.last().copied()
    }

    /// Returns how many lie in a range; what is below the first range, by a date that was put back, lies in it.
    pub(crate) fn within(&self, (first, last): (u32, Option<u32>)) -> u64 {
        let lies = |days: &&i64| {
            let days = u32::try_from(**days).unwrap_or(0);
            first <= days && last.is_none_or(|last| days <= last)
        };
        self.0.iter().filter(lies).count() as u64
    }
}
