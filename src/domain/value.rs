//! What can be wrong with one value that a person typed or a file holds.
//!
//! Every parser of the domain answers with this one enum, so that each language explains all of them in one place.
//! It holds no sentence and does not know which field the value stood in: whoever read the field adds that.

use crate::domain::calendar::Calendar;
use chrono::NaiveDate;

/// Why a value was refused, with what is needed to say what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// Nothing visible is left once spaces and invisible marks are dropped.
    Empty,
    /// More characters than the field takes.
    TooLong {
        /// Most characters allowed.
        limit: usize,
        /// Characters found.
        found: usize,
    },
    /// A control, direction override, or other invisible or meaningless character.
    ForbiddenChar {
        /// Its Unicode code point.
        code: u32,
        /// Which character of the value it is, counted from 1 as typed.
        position: usize,
    },
    /// A character that is neither a digit nor a separator that this kind of number may hold.
    NotADigit {
        /// The character, digits already in Latin form.
        found: char,
    },

    /// A national id or iqama that has not ten digits.
    NationalIdLength {
        /// Digits found.
        found: usize,
    },
    /// A national id starts with 1 (citizen) or 2 (resident), and this one with neither.
    NationalIdStart {
        /// The first digit found.
        found: char,
    },
    /// Ten digits with the right start, but the check digit does not fit: one was mistyped.
    NationalIdCheck,
    /// No such kind of identity paper.
    PaperKind,
    /// A number was given together with the statement that there is no paper.
    PaperNumber,

    /// A stored phone number is `+` and digits only, and this is not.
    PhoneForm,
    /// A phone number has 8 to 15 digits with its country code.
    PhoneLength {
        /// Digits found.
        found: usize,
    },
    /// A Saudi mobile (05…) or landline (01…) has ten digits with its leading zero.
    PhoneSaudiLength {
        /// Digits found, the leading zero counted.
        found: usize,
    },
    /// No country has this calling code.
    PhoneCountry,
    /// The length is possible, but no such number is given out in that country.
    PhoneUnknown,

    /// Not two letters, two digits and the rest that this country's IBANs have.
    IbanForm,
    /// A Saudi IBAN of another length.
    IbanLength {
        /// Characters that a Saudi IBAN has.
        expected: usize,
        /// Characters found, spaces not counted.
        found: usize,
    },
    /// No country with this code issues IBANs.
    IbanCountry,
    /// The form is right but the check digits do not fit: something was mistyped.
    IbanCheck,

    /// Not a number of riyals.
    MoneyForm,
    /// Thousands separators that do not stand before groups of three digits.
    MoneyGrouping,
    /// More than the two decimals that a riyal has.
    MoneyDecimals {
        /// Decimals found.
        found: usize,
    },
    /// Less than nothing.
    MoneyNegative,
    /// More than any request can be.
    MoneyTooLarge {
        /// The greatest amount allowed, in riyals.
        limit: u64,
    },

    /// Not year, month and day with a four-digit year first or last.
    DateForm,
    /// Not a four-digit year and a month.
    MonthForm,
    /// Not a four-digit year and a quarter.
    QuarterForm,
    /// Not a four-digit year.
    YearForm,
    /// A year has four quarters.
    NoSuchQuarter {
        /// The quarter found.
        quarter: u32,
    },
    /// A year has twelve months.
    NoSuchMonth {
        /// The month found.
        month: u32,
    },
    /// The month exists, but has no such day.
    NoSuchDay {
        /// The calendar in which the date was read.
        calendar: Calendar,
        /// The year found.
        year: i32,
        /// The month found.
        month: u32,
        /// The day found.
        day: u32,
        /// The last day of that month.
        last: u32,
    },
    /// The last day of a period lies before its first.
    EndsBefore {
        /// The first day.
        first: NaiveDate,
    },
    /// A year outside the years for which the calendar is known here.
    DateOutOfRange {
        /// The calendar in which the date was read, or into which it was to be converted.
        calendar: Calendar,
        /// The first year known.
        first_year: i32,
        /// The last year known.
        last_year: i32,
    },

    /// A desk code is two to four Latin letters.
    DeskForm,
    /// Not `DESK-YYMM-NNNN-C`.
    CaseIdForm,
    /// Case ids exist for the years 2000 to 2099 only.
    CaseIdYear {
        /// The year found.
        year: i32,
    },
    /// A desk's running number is zero, or greater than any month can reach.
    CaseIdNumber {
        /// The greatest number allowed.
        limit: u32,
    },
    /// All else of the case id is well formed, but the check digit does not fit: something was misread.
    CaseIdCheck {
        /// The digit that fits the rest as it was given.
        expected: u8,
    },
    /// Neither a case id nor one of its short forms.
    CaseRefForm,
    /// A word that is not on the list.
    NotOneOf {
        /// The word.
        found: String,
        /// The words on the list.
        known: Vec<String>,
    },
    /// Not a whole number from 0 up.
    NotACount,
    /// Not the short name of a member of staff.
    StaffForm,
    /// An event id is eight letters and digits, without I, L, O and U.
    EventIdForm,
    /// Neither the code of a receipt nor a case's id with one.
    ReceiptForm,
    /// The code of a receipt has its form, but its last character does not fit: something was misheard.
    ReceiptCheck,
}
