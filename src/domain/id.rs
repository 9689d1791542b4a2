//! The names of things: desks, cases and events, and the short forms in which people name a case.
//!
//! A case's path follows from its id alone; whether such a file exists is not known here.

mod packed;

use std::fmt;

use crate::domain::text;
use crate::domain::value::BadValue;

/// The greatest running number that a desk can give out in a month.
const NUMBER_LIMIT: u32 = 999_999;

/// Cases in one folder of a month.
const FOLDER_SIZE: u32 = 1000;

/// Crockford's base 32, in ASCII order, so that event ids sort as their numbers do.
pub(crate) const BASE32: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of a desk that gives out case ids: two to four capital Latin letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeskCode([u8; 4]);

/// The id of a case: `DJ-2606-0042-5`.
///
/// The desk's code, year and month of receipt, the desk's running number of that month (at least four digits), and an
/// ISO 7064 MOD 11,10 check digit. The digit is computed over year, month and number, then the letters of the desk as
/// two digits each (A = 10 … Z = 35), moved to the end as in an IBAN. Ids sort by desk, year, month and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseId {
    desk: DeskCode,
    year: i32,
    month: u32,
    number: u32,
}

/// A case as a person names it: by its id or by a short form that leaves out what they need not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaseRef {
    /// The whole id with its right check digit: the path follows from it.
    Exact(CaseId),
    /// `DJ-2606-42`, `2606-42`, `DJ-42` or `42`: may match several cases.
    Short {
        /// The desk, if it was named.
        desk: Option<DeskCode>,
        /// Year and month of receipt, if they were named.
        month: Option<(i32, u32)>,
        /// The running number.
        number: u32,
    },
}

/// The id of an event: eight characters of Crockford's base 32, such as `K7Q2M9XA`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(u64);

/// Returns the folder of a case inside the register: `cases/DJ/2026-06`.
///
/// A folder holds a thousand cases: those from 1001 on stand in `2026-06.2`, from 2001 on in `2026-06.3`.
#[must_use]
pub fn folder(desk: DeskCode, year: i32, month: u32, number: u32) -> String {
    match number.saturating_sub(1) / FOLDER_SIZE {
        0 => format!("cases/{desk}/{year}-{month:02}"),
        before => format!("cases/{desk}/{year}-{month:02}.{}", before + 1),
    }
}

impl DeskCode {
    /// Reads a desk code, in either case.
    ///
    /// # Errors
    /// [`BadValue::DeskForm`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let typed = text::typed(raw);
        let well_formed =
            (2..=4).contains(&typed.len()) && typed.bytes().all(|b| b.is_ascii_alphabetic());
        if !well_formed {
            return Err(BadValue::DeskForm);
        }
        let mut code = [0; 4];
        for (place, letter) in code.iter_mut().zip(typed.bytes()) {
            *place = letter.to_ascii_uppercase();
        }
        Ok(Self(code))
    }

    fn letters(self) -> impl Iterator<Item = u8> {
        self.0.into_iter().filter(|&letter| letter != 0)
    }
}

impl fmt::Display for DeskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.letters()
            .try_for_each(|letter| write!(f, "{}", char::from(letter)))
    }
}

impl CaseId {
    /// Makes the id of a case from the desk, year and month of receipt, and the desk's running number.
    ///
    /// # Errors
    /// [`BadValue::CaseIdYear`] outside 2000 to 2099, [`BadValue::NoSuchMonth`] and [`BadValue::CaseIdNumber`].
    pub fn new(desk: DeskCode, year: i32, month: u32, number: u32) -> Result<Self, BadValue> {
        if !(2000..=2099).contains(&year) {
            Err(BadValue::CaseIdYear { year })
        } else if !(1..=12).contains(&month) {
            Err(BadValue::NoSuchMonth { month })
        } else if !(1..=NUMBER_LIMIT).contains(&number) {
            Err(BadValue::CaseIdNumber {
                limit: NUMBER_LIMIT,
            })
        } else {
            Ok(Self {
                desk,
                year,
                month,
                number,
            })
        }
    }

    /// Reads a whole id: either case, digits of any script, leading zeros of the number optional.
    ///
    /// # Errors
    /// [`BadValue::CaseIdForm`] where a part is missing or malformed, what [`CaseId::new`] and [`DeskCode::parse`]
    /// refuse, and [`BadValue::CaseIdCheck`] only where all else is right.
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let typed = text::typed(raw);
        let [desk, month, number, check] = parts(&typed).ok_or(BadValue::CaseIdForm)?;
        let (year, month) = year_month(month).ok_or(BadValue::CaseIdForm)?;
        let number = running_number(number).ok_or(BadValue::CaseIdForm)?;
        let id = Self::new(DeskCode::parse(desk)?, year, month, number)?;
        match check.as_bytes() {
            [digit] if digit.is_ascii_digit() && digit - b'0' == id.check_digit() => Ok(id),
            [digit] if digit.is_ascii_digit() => Err(BadValue::CaseIdCheck {
                expected: id.check_digit(),
            }),
            _ => Err(BadValue::CaseIdForm),
        }
    }

    /// Returns the desk that gave the id out.
    #[must_use]
    pub fn desk(self) -> DeskCode {
        self.desk
    }

    /// Returns the Gregorian year of receipt.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// Returns the Gregorian month of receipt, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// Returns the desk's running number of that month.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }

    /// Returns where the case stands inside the register: `cases/DJ/2026-06/DJ-2606-0042-5.toml`.
    #[must_use]
    pub fn path(self) -> String {
        format!(
            "{}/{self}.toml",
            folder(self.desk, self.year, self.month, self.number)
        )
    }

    fn check_digit(self) -> u8 {
        let year = self.year.unsigned_abs();
        let numbers = [(year % 100, 2), (self.month, 2), (self.number, 4)];
        let letters = self.desk.letters();
        let letters = letters.map(|letter| (u32::from(letter - b'A') + 10, 2));
        let numbers = numbers.into_iter().chain(letters);
        mod_11_10(numbers.flat_map(|(number, width)| digits(number, width)))
    }
}

impl fmt::Display for CaseId {
    /// The canonical form, as files and their names hold it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            desk,
            year,
            month,
            number,
        } = self;
        write!(
            f,
            "{desk}-{:02}{month:02}-{number:04}-{}",
            year % 100,
            self.check_digit()
        )
    }
}

impl CaseRef {
    /// Reads a case as typed: either case, digits of any script.
    ///
    /// # Errors
    /// [`BadValue::CaseRefForm`], and what [`CaseId::parse`] says of a whole id.
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let typed = text::typed(raw);
        let fields: Vec<&str> = typed.split('-').collect();
        let (desk, month, number) = match fields.as_slice() {
            [number] => (None, None, number),
            [first, number] if first.starts_with(|c: char| c.is_ascii_digit()) => {
                (None, Some(first), number)
            }
            [desk, number] => (Some(desk), None, number),
            [desk, month, number] => (Some(desk), Some(month), number),
            [_, _, _, _] => return CaseId::parse(raw).map(Self::Exact),
            _ => return Err(BadValue::CaseRefForm),
        };
        let desk = desk.map(|code| DeskCode::parse(code)).transpose()?;
        let number = running_number(number).ok_or(BadValue::CaseRefForm)?;
        let month = month
            .map(|digits| year_month(digits).ok_or(BadValue::CaseRefForm))
            .transpose()?;
        match month {
            Some((_, month)) if !(1..=12).contains(&month) => Err(BadValue::NoSuchMonth { month }),
            _ => Ok(Self::Short {
                desk,
                month,
                number,
            }),
        }
    }

    /// Returns whether the case may be the one that is meant.
    #[must_use]
    pub fn matches(&self, id: &CaseId) -> bool {
        match *self {
            Self::Exact(exact) => exact == *id,
            Self::Short {
                desk,
                month,
                number,
            } => {
                desk.is_none_or(|desk| desk == id.desk)
                    && month.is_none_or(|month| month == (id.year, id.month))
                    && number == id.number
            }
        }
    }

    /// Returns the id where it was given whole.
    #[must_use]
    pub fn as_exact(&self) -> Option<&CaseId> {
        match self {
            Self::Exact(id) => Some(id),
            Self::Short { .. } => None,
        }
    }
}

impl EventId {
    /// Makes an id of the lowest 40 bits of a random number.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        Self(random & 0xFF_FFFF_FFFF)
    }

    /// Reads an id, in either case.
    ///
    /// # Errors
    /// [`BadValue::EventIdForm`].
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let typed = text::typed(raw);
        if typed.chars().count() != 8 {
            return Err(BadValue::EventIdForm);
        }
        let letters = typed.chars().map(|c| c.to_ascii_uppercase());
        letters
            .map(|c| u8::try_from(c).ok().and_then(base32))
            .try_fold(0, |bits, digit| Some(bits << 5 | u64::from(digit?)))
            .map(Self)
            .ok_or(BadValue::EventIdForm)
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..8).rev() {
            let digit = self.0 >> (5 * place) & 31;
            BASE32
                .chars()
                .nth(digit as usize)
                .map_or(Ok(()), |c| write!(f, "{c}"))?;
        }
        Ok(())
    }
}

/// Returns the place of a letter in [`BASE32`].
fn base32(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'A'..=b'H' => Some(letter - b'A' + 10),
        b'J' | b'K' => Some(letter - b'J' + 18),
        b'M' | b'N' => Some(letter - b'M' + 20),
        b'P'..=b'T' => Some(letter - b'P' + 22),
        b'V'..=b'Z' => Some(letter - b'V' + 27),
        _ => None,
    }
}

fn parts(typed: &str) -> Option<[&str; 4]> {
    let mut parts = typed.split('-');
    let found = [parts.next()?, parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(found)
}

/// Reads `YYMM` as a year of this century and a month, which may be impossible.
fn year_month(digits: &str) -> Option<(i32, u32)> {
    let value = running_number(digits).filter(|_| digits.len() == 4)?;
    Some((2000 + i32::try_from(value / 100).ok()?, value % 100))
}

fn running_number(digits: &str) -> Option<u32> {
    digits
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| digits.parse().ok())?
}

/// Returns the decimal digits of a number, zeros before them up to this width.
fn digits(number: u32, width: u32) -> impl Iterator<Item = u8> {
    let width = width.max(number.checked_ilog10().map_or(1, |log| log + 1));
    let digit = move |place| (number / 10_u32.pow(place) % 10) as u8;
    (0..width).rev().map(digit)
}

/// The check digit of ISO 7064 MOD 11,10 over decimal digits.
fn mod_11_10(digits: impl Iterator<Item = u8>) -> u8 {
    let product = digits.fold(10, |product, digit| match (product + digit) % 10 {
        0 => 20 % 11,
        sum => sum * 2 % 11,
    });
    (11 - product) % 10
}
