//! Bank account numbers in the international form (ISO 13616).
//!
//! The check digits mean that the number was typed right; that the account exists, or whose it is, only a bank knows.

use std::fmt;

use iban::IbanLike;
use iban::ParseBaseIbanError;
use iban::ParseIbanError;

use crate::domain::text;
use crate::domain::value::BadValue;

const SAUDI_LENGTH: usize = 24;

/// An IBAN whose country, structure and check digits fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Iban(iban::Iban);

impl Iban {
    /// Reads an IBAN as typed: any digits script, either case, spaces and dashes anywhere.
    ///
    /// # Errors
    /// [`BadValue::Empty`], [`BadValue::IbanLength`] for a Saudi one too short or too long, [`BadValue::IbanForm`],
    /// [`BadValue::IbanCountry`] and [`BadValue::IbanCheck`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let compact: String = text::typed(raw)
            .chars()
            .filter(|&c| !c.is_whitespace() && c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let found = compact.chars().count();
        if compact.is_empty() {
            return Err(BadValue::Empty);
        }
        if compact.starts_with("SA") && found != SAUDI_LENGTH {
            return Err(BadValue::IbanLength {
                expected: SAUDI_LENGTH,
                found,
            });
        }
        compact.parse().map(Self).map_err(|fault| match fault {
            ParseIbanError::InvalidBaseIban {
                source: ParseBaseIbanError::InvalidChecksum,
            } => BadValue::IbanCheck,
            ParseIbanError::InvalidBaseIban {
                source: ParseBaseIbanError::InvalidFormat,
            } => BadValue::IbanForm,
            ParseIbanError::InvalidBban(_) => BadValue::IbanForm,
            ParseIbanError::UnknownCountry(_) => BadValue::IbanCountry,
        })
    }

    /// Returns the IBAN in groups of four, as it is printed: `SA03 8000 …`.
    #[must_use]
    pub fn spaced(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Iban {
    /// The electronic form without spaces, as files hold it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.electronic_str())
    }
}
