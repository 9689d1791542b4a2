//! Who a person is on paper: the Saudi national id or iqama, or another identity paper.
//!
//! A right check digit means that the number was typed right, not that it belongs to this person: that is what the
//! employee sees when the paper is sighted (S2). The association's own register number is no person's id and never
//! comes here.

use std::fmt;

use crate::domain::named::named;
use crate::domain::text;
use crate::domain::value::BadValue;

/// A national id (citizen) or iqama (resident): ten digits whose check digit fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NationalId(u64);

named! {
    /// A kind of identity paper other than the national id and the iqama.
    pub enum PaperKind {
        /// A passport of any country.
        Passport = "passport",
        /// The number that the Kingdom gives to a visitor at the border.
        BorderNumber = "border-number",
        /// The identity card of another Gulf Cooperation Council state.
        GccId = "gcc-id",
        /// A family register, in which dependents are entered.
        FamilyRegister = "family-register",
        /// No paper at all: served nevertheless, and recorded as such.
        None = "none",
    }
}

/// An identity paper other than the national id, with its number where it is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Paper {
    kind: PaperKind,
    number: Option<String>,
}

impl NationalId {
    /// Reads a number as typed: digits of any script, with spaces and dashes between them.
    ///
    /// # Errors
    /// [`BadValue::Empty`], [`BadValue::NotADigit`], [`BadValue::NationalIdLength`], [`BadValue::NationalIdStart`] and
    /// [`BadValue::NationalIdCheck`], in this order.
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let mut digits = Vec::with_capacity(10);
        let mut number = 0_u64;
        let typed = text::typed(raw);
        for c in typed.chars().filter(|&c| !c.is_whitespace() && c != '-') {
            let digit = c.to_digit(10).ok_or(BadValue::NotADigit { found: c })?;
            number = number.saturating_mul(10).saturating_add(u64::from(digit));
            digits.push(digit);
        }
        let first = digits.first().copied().ok_or(BadValue::Empty)?;
        if digits.len() != 10 {
            Err(BadValue::NationalIdLength {
                found: digits.len(),
            })
        } else if first != 1 && first != 2 {
            Err(BadValue::NationalIdStart {
                found: char::from_digit(first, 10).unwrap_or('0'),
            })
        } else if !luhn_sum(&digits).is_multiple_of(10) {
            Err(BadValue::NationalIdCheck)
        } else {
            Ok(Self(number))
        }
    }

    /// Returns whether the holder is a citizen; otherwise a resident, whose number is an iqama's.
    #[must_use]
    pub fn is_citizen(self) -> bool {
        self.0 < 2_000_000_000
    }
}

impl fmt::Display for NationalId {
    /// The ten digits, as files hold them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Paper {
    /// Makes a paper of its kind and number as typed; the number is kept with Latin digits and capital letters.
    ///
    /// # Errors
    /// [`BadValue::PaperNumber`] where a number is given for [`PaperKind::None`], and what [`text::clean_line`] refuses.
    pub fn new(kind: PaperKind, number: Option<&str>) -> Result<Self, BadValue> {
        let number = match number {
            Some(_) if kind == PaperKind::None => return Err(BadValue::PaperNumber),
            Some(raw) => Some(text::latin_digits(&text::clean_line(raw)?).to_uppercase()),
            None => None,
        };
        Ok(Self { kind, number })
    }

    /// Reads a paper as files hold it: its kind, then its number where it has one (`passport A1234567`).
    ///
    /// # Errors
    /// [`BadValue::PaperKind`] for an unknown kind, and what [`Paper::new`] refuses.
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let raw = raw.trim();
        let (kind, number) = match raw.split_once(char::is_whitespace) {
            Some((kind, number)) => (kind, Some(number)),
            None => (raw, None),
        };
        Self::new(PaperKind::parse(kind).ok_or(BadValue::PaperKind)?, number)
    }

    /// Returns what kind of paper it is.
    #[must_use]
    pub fn kind(&self) -> PaperKind {
        self.kind
    }

    /// Returns the number, where it is known.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        self.number.as_deref()
    }
}

/// Luhn's sum over all digits; the check digit makes it a multiple of ten.
fn luhn_sum(digits: &[u32]) -> u32 {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    digits
        .iter()
        .zip([true, false].into_iter().cycle())
        .map(|(&d, double)| if double { doubled(d) } else { d })
        .sum()
}

impl fmt::Display for Paper {
    /// The kind, then the number where there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.name())?;
        match &self.number {
            Some(number) => write!(f, " {number}"),
            None => Ok(()),
        }
    }
}
