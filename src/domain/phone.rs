//! Phone numbers, kept in the international form E.164.
//!
//! Numbers are judged once, on entry: Saudi mobiles and landlines by the few rules here, all others by the library of the
//! world's numbering plans, which takes a while to load. A number read back from a file is only checked for its form,
//! because plans change and an old number must stay readable.

use std::fmt;

use phonenumber::Mode;
use phonenumber::ParseError;
use phonenumber::Type;
use phonenumber::country::Id;
use phonenumber::metadata::DATABASE;

use crate::domain::text;
use crate::domain::value::BadValue;

/// What follows the leading zero of a Saudi mobile, and of the landlines of each area.
const SAUDI_STARTS: [&str; 7] = ["5", "11", "12", "13", "14", "16", "17"];

/// A phone number in E.164: `+`, country code, national number, 8 to 15 digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads a number as typed; without a country code it is a Saudi one.
    ///
    /// Digits of any script; spaces, dashes, dots, slashes and brackets between them; `+` or `00` before a country code.
    ///
    /// # Errors
    /// [`BadValue::Empty`], [`BadValue::NotADigit`], [`BadValue::PhoneSaudiLength`], [`BadValue::PhoneLength`],
    /// [`BadValue::PhoneCountry`] and [`BadValue::PhoneUnknown`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let dialled = dialled(raw)?;
        match saudi_national(&dialled) {
            Some(national) if national.len() == 9 => Ok(Self(format!("+966{national}"))),
            Some(national) => Err(BadValue::PhoneSaudiLength {
                found: national.len() + 1,
            }),
            None => by_numbering_plan(&dialled),
        }
    }

    /// Takes a number that was parsed once and stored: checks its form, asks no numbering plan.
    ///
    /// # Errors
    /// [`BadValue::PhoneForm`] without `+` or with anything but Latin digits after it, [`BadValue::PhoneLength`].
    pub fn from_stored(stored: &str) -> Result<Self, BadValue> {
        let digits = stored.strip_prefix('+').ok_or(BadValue::PhoneForm)?;
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            Err(BadValue::PhoneForm)
        } else if !(8..=15).contains(&digits.len()) {
            Err(BadValue::PhoneLength {
                found: digits.len(),
            })
        } else {
            Ok(Self(stored.to_owned()))
        }
    }

    /// Returns the number as people in the Kingdom read it: `055 123 4567`; a foreign or special one in E.164.
    #[must_use]
    pub fn national(&self) -> String {
        self.saudi_subscriber().map_or_else(
            || self.0.clone(),
            |(area, group, line)| format!("0{area} {group} {line}"),
        )
    }

    /// Returns whether text messages can reach the number, as far as its country's plan tells.
    #[must_use]
    pub fn is_mobile(&self) -> bool {
        self.0.starts_with("+9665")
            || phonenumber::parse(None, &self.0).is_ok_and(|number| {
                matches!(
                    number.number_type(&DATABASE),
                    Type::Mobile | Type::FixedLineOrMobile
                )
            })
    }

    /// The two, three and four digits of a Saudi mobile or landline, without the leading zero.
    fn saudi_subscriber(&self) -> Option<(&str, &str, &str)> {
        let digits = self
            .0
            .strip_prefix("+966")
            .filter(|rest| rest.len() == 9 && rest.starts_with(['1', '5']))?;
        Some((digits.get(..2)?, digits.get(2..5)?, digits.get(5..)?))
    }
}

impl fmt::Display for Phone {
    /// The number in E.164, as files hold it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The digits as they would be dialled, `+` before a country code.
fn dialled(raw: &str) -> Result<String, BadValue> {
    let mut dialled = String::new();
    for c in text::typed(raw).chars() {
        match c {
            '0'..='9' => dialled.push(c),
            '+' if dialled.is_empty() => dialled.push(c),
            '-' | '.' | '/' | '(' | ')' => {}
            _ if c.is_whitespace() => {}
            _ => return Err(BadValue::NotADigit { found: c }),
        }
    }
    match dialled.strip_prefix("00") {
        Some(international) => Ok(format!("+{international}")),
        None if dialled.is_empty() => Err(BadValue::Empty),
        None => Ok(dialled),
    }
}

/// The digits after the leading zero or the country code, if a Saudi mobile or landline begins so.
fn saudi_national(dialled: &str) -> Option<&str> {
    let national = match dialled.strip_prefix("+966") {
        Some(rest) => rest.trim_start_matches('0'),
        None => dialled.strip_prefix('0')?,
    };
    SAUDI_STARTS
        .iter()
        .any(|start| national.starts_with(start))
        .then_some(national)
}

fn by_numbering_plan(dialled: &str) -> Result<Phone, BadValue> {
    let found = dialled.chars().filter(char::is_ascii_digit).count();
    if !(7..=15).contains(&found) {
        return Err(BadValue::PhoneLength { found });
    }
    let number = phonenumber::parse(Some(Id::SA), dialled).map_err(|fault| match fault {
        ParseError::InvalidCountryCode => BadValue::PhoneCountry,
        ParseError::NoNumber
        | ParseError::TooShortAfterIdd
        | ParseError::TooShortNsn
        | ParseError::TooLong
        | ParseError::MalformedInteger(_) => BadValue::PhoneUnknown,
    })?;
    if number.is_valid() {
        Phone::from_stored(&number.format().mode(Mode::E164).to_string())
    } else {
        Err(BadValue::PhoneUnknown)
    }
}
