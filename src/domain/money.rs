//! Amounts of money in Saudi riyals, exact to the halala.
//!
//! There is no other currency, no negative amount and no floating point.

use std::fmt;

use rust_decimal::Decimal;

use crate::domain::text;
use crate::domain::value::BadValue;

/// The greatest amount, in riyals: far past any request, and small enough that sums stay exact.
const LIMIT: u64 = 1_000_000_000_000;

/// Currency words that may stand before or after the number, in upper case.
const CURRENCY: [&str; 8] = [
    "SAR",
    "SR",
    "ريال سعودي",
    "ريال",
    "ر.س.",
    "ر.س",
    "\u{FDFC}",
    "\u{20C1}",
];

/// A non-negative amount in riyals with at most two decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Reads an amount as typed: `4500`, `4,500.50`, `٤٬٥٠٠٫٥٠ ريال`, `SAR 4 500`.
    ///
    /// Thousands are separated by `,`, `٬` or a space, in groups of three or not at all; decimals by `.` or `٫`.
    ///
    /// # Errors
    /// [`BadValue::Empty`], [`BadValue::MoneyNegative`], [`BadValue::MoneyForm`], [`BadValue::MoneyGrouping`],
    /// [`BadValue::MoneyDecimals`] past two, even if they are zeros, and [`BadValue::MoneyTooLarge`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        if let Some(amount) = stored(raw) {
            return Ok(amount);
        }
        let typed = text::typed(raw).to_uppercase();
        let number = without_currency(&typed).replace('٫', ".").replace('٬', ",");
        if number.is_empty() {
            return Err(BadValue::Empty);
        }
        if number.starts_with('-') || number.ends_with('-') {
            return Err(BadValue::MoneyNegative);
        }
        let (whole, decimals) = number.split_once('.').unwrap_or((&number, "0"));
        if decimals.is_empty() || !is_digits(decimals) {
            return Err(BadValue::MoneyForm);
        }
        if decimals.len() > 2 {
            return Err(BadValue::MoneyDecimals {
                found: decimals.len(),
            });
        }
        let whole = ungrouped(whole)?;
        let too_large = BadValue::MoneyTooLarge { limit: LIMIT };
        let amount = Decimal::from_str_exact(&format!("{whole}.{decimals}"))
            .map_err(|_| too_large.clone())?;
        if amount > Decimal::from(LIMIT) {
            Err(too_large)
        } else {
            Ok(Self(amount))
        }
    }

    /// Returns the amount as a decimal number of riyals.
    #[must_use]
    pub fn riyals(self) -> Decimal {
        self.0
    }

    /// Returns the sum, unless it passes the greatest amount.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0
            .checked_add(other.0)
            .filter(|sum| *sum <= Decimal::from(LIMIT))
            .map(Self)
    }

    /// Returns what remains, unless more is taken than there is.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0
            .checked_sub(other.0)
            .filter(|rest| *rest >= Decimal::ZERO)
            .map(Self)
    }

    /// Returns the amount as people read it: `4,500`, or `4,500.50` where there are halalas.
    #[must_use]
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, "00"));
        let mut grouped = String::with_capacity(plain.len() + 4);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if decimals == "00" {
            grouped
        } else {
            format!("{grouped}.{decimals}")
        }
    }
}

impl fmt::Display for Money {
    /// The canonical form with two decimals, as files hold it: `4500.00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

/// Returns an amount in the form that files hold, `4500.00`, if it is in that.
fn stored(raw: &str) -> Option<Money> {
    let (whole, halalas) = raw.split_once('.')?;
    let is_stored = (1..=9).contains(&whole.len()) && halalas.len() == 2;
    if !is_stored || !is_digits(whole) || !is_digits(halalas) {
        return None;
    }
    let (whole, halalas): (i64, i64) = (whole.parse().ok()?, halalas.parse().ok()?);
    Some(Money(Decimal::new(whole * 100 + halalas, 2)))
}

fn without_currency(typed: &str) -> &str {
    let bare = CURRENCY.into_iter().find_map(|word| {
        typed
            .strip_prefix(word)
            .or_else(|| typed.strip_suffix(word))
    });
    bare.unwrap_or(typed).trim()
}

/// The digits of the whole riyals; separators must stand where they mean thousands.
fn ungrouped(whole: &str) -> Result<String, BadValue> {
    let groups: Vec<&str> = whole
        .split(|c: char| c == ',' || c.is_whitespace())
        .collect();
    if !groups.iter().all(|group| is_digits(group)) || whole.is_empty() {
        return Err(BadValue::MoneyForm);
    }
    let well_grouped = match groups.as_slice() {
        [_] => true,
        [first, rest @ ..] => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    if well_grouped {
        Ok(groups.concat())
    } else {
        Err(BadValue::MoneyGrouping)
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}
