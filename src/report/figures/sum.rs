//! Sums of what is granted or given: riyals, and pieces, places or hours.

use crate::domain::event::act::Grant;
use crate::domain::money::Money;
use crate::domain::service::Measure;
use crate::report::table::Cell;

/// A sum in both measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    /// Riyals; `None` past the greatest amount that [`Money`] holds.
    pub(crate) amount: Option<Money>,
    /// Pieces, places or hours.
    pub(crate) quantity: u64,
}

impl Default for Sum {
    fn default() -> Self {
        Self {
            amount: Some(Money::ZERO),
            quantity: 0,
        }
    }
}

impl Sum {
    pub(crate) fn add(&mut self, grant: Grant) {
        match grant {
            Grant::Amount(money) => {
                self.amount = self.amount.and_then(|sum| sum.plus(money));
            }
            Grant::Quantity(count) => self.quantity += u64::from(count),
        }
    }

    /// Returns both sums together.
    pub(crate) fn plus(self, other: Self) -> Self {
        let amounts = self.amount.zip(other.amount);
        Self {
            amount: amounts.and_then(|(one, other)| one.plus(other)),
            quantity: self.quantity + other.quantity,
        }
    }

    /// Returns what remains after `other`; nothing where that is more.
    pub(crate) fn minus(self, other: Self) -> Self {
        let amounts = self.amount.zip(other.amount);
        Self {
            amount: amounts.map(|(one, other)| one.minus(other).unwrap_or(Money::ZERO)),
            quantity: self.quantity.saturating_sub(other.quantity),
        }
    }

    /// Returns the sum in one measure.
    pub(crate) fn cell(self, measure: Measure) -> Cell {
        match measure {
            Measure::Amount => Cell::maybe(self.amount, Cell::Money),
            Measure::Quantity => Cell::Count(self.quantity),
        }
    }
}
