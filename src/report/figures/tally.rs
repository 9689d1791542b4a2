//! Counts by group, and the few statistics of reports: exact, never floating point.

use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How many there are of each group: the known groups in their own order, zeros included, then any others by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally<K: Ord> {
    known: Vec<(K, u64)>,
    others: BTreeMap<K, u64>,
}

impl<K: Ord> Tally<K> {
    /// Returns a tally in which each of these groups counts nothing yet.
    pub fn new(known: impl IntoIterator<Item = K>) -> Self {
        Self {
            known: known.into_iter().map(|group| (group, 0)).collect(),
            others: BTreeMap::new(),
        }
    }

    /// Counts one more of a group.
    pub fn add(&mut self, group: K) {
        match self.known.iter_mut().find(|(known, _)| *known == group) {
            Some((_, count)) => *count += 1,
            None => *self.others.entry(group).or_default() += 1,
        }
    }

    /// Returns the groups with their counts, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, u64)> {
        let known = self.known.iter().map(|(group, count)| (group, *count));
        known.chain(self.others.iter().map(|(group, count)| (group, *count)))
    }

    /// Returns the sum over all groups.
    pub fn total(&self) -> u64 {
        self.iter().map(|(_, count)| count).sum()
    }
}

/// Returns the middle of sorted numbers; of an even number of them, the mean of the middle two.
pub(crate) fn median(sorted: &[i64]) -> Option<Decimal> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().saturating_sub(1) / 2)?;
    Some((Decimal::new((lower + upper) * 5, 1)).normalize())
}

/// Returns the nearest-rank percentile of sorted numbers: the smallest that `percent` in a hundred do not pass.
pub(crate) fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// Returns the mean to two decimals, halves up.
pub(crate) fn mean(numbers: &[u8]) -> Option<Decimal> {
    let count = u64::try_from(numbers.len()).ok().filter(|n| *n > 0)?;
    let sum: u64 = numbers.iter().map(|number| u64::from(*number)).sum();
    let hundredths = (sum * 200 + count) / (count * 2);
    Some(Decimal::new(i64::try_from(hundredths).ok()?, 2))
}
