//! What is wrong with a value and what was expected, in English.

use crate::domain::identity::PaperKind;
use crate::domain::value::BadValue;
use crate::locale::Locale;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, value: &BadValue) -> String {
    match value {
        BadValue::Empty => "The value is empty, but something is needed here.".to_owned(),
        BadValue::TooLong { limit, found } => format!(
            "The text has {}; at most {} are allowed.",
            to.count(*found as u64, Noun::Character),
            to.number(*limit as u64)
        ),
        BadValue::ForbiddenChar { code, position } => format!(
            "Character {} (U+{code:04X}) is invisible or has no meaning here, and must be removed.",
            to.number(*position as u64)
        ),
        BadValue::NotADigit { found } => format!(
            "{} does not belong here: a number holds only digits, with spaces or dashes between them.",
            to.quote(&found.to_string())
        ),
        BadValue::NationalIdLength { found } => {
            format!("A national id or iqama has 10 digits, such as 1000000008; this one has {}.", to.number(*found as u64))
        }
        BadValue::NationalIdStart { found } => {
            format!("A national id begins with 1 and an iqama with 2, but this number begins with {found}.")
        }
        BadValue::NationalIdCheck => {
            "The last digit does not fit the others, so a digit was mistyped; the original shows which.".to_owned()
        }
        BadValue::PaperKind => {
            let kinds: Vec<_> = PaperKind::ALL.iter().map(|kind| to.code(kind.name())).collect();
            format!(
                "There is no such kind of identity paper; there is {}, and its number may follow: “passport A1234567”.",
                to.list(&kinds)
            )
        }
        BadValue::PaperNumber => {
            "Where there is no identity paper (“none”), no number can be given.".to_owned()
        }
        BadValue::PhoneForm => {
            "A stored phone number is + and digits, such as +966551234567.".to_owned()
        }
        BadValue::PhoneLength { found } => format!(
            "A phone number has 8 to 15 digits with its country code, such as +966551234567; this one has {}.",
            to.number(*found as u64)
        ),
        BadValue::PhoneSaudiLength { found } => format!(
            "A Saudi phone number has 10 digits, such as 0551234567 or 0171234567; this one has {}.",
            to.number(*found as u64)
        ),
        BadValue::PhoneCountry => {
            "No country has this calling code; a number from abroad begins with + and its country's code, such as +20.".to_owned()
        }
        BadValue::PhoneUnknown => {
            "No such number is given out in that country, so a digit is wrong or missing; a Saudi mobile is such as 0551234567.".to_owned()
        }
        BadValue::IbanForm => {
            "An IBAN is two letters, two digits and the account, such as SA03 8000 0000 6080 1016 7519.".to_owned()
        }
        BadValue::IbanLength { expected, found } => format!(
            "A Saudi IBAN has {}, such as SA03 8000 0000 6080 1016 7519; this one has {}.",
            to.count(*expected as u64, Noun::Character),
            to.number(*found as u64)
        ),
        BadValue::IbanCountry => {
            "No country with these two letters issues IBANs; a Saudi one begins with SA.".to_owned()
        }
        BadValue::IbanCheck => {
            "The two digits after the country do not fit the rest, so something was mistyped; the bank's letter shows what.".to_owned()
        }
        BadValue::MoneyForm => "An amount is a number of riyals, such as 4500 or 4,500.50.".to_owned(),
        BadValue::MoneyGrouping => {
            "The separators stand in the wrong place: thousands are written 4,500 or 1,250,000.".to_owned()
        }
        BadValue::MoneyDecimals { found } => format!(
            "A riyal has two decimals, such as 4500.50; this amount has {}.",
            to.number(*found as u64)
        ),
        BadValue::MoneyNegative => "An amount cannot be less than zero.".to_owned(),
        BadValue::MoneyTooLarge { limit } => {
            format!("The amount is too large: the greatest is {} SAR.", to.number(*limit))
        }
        BadValue::DateForm => {
            "A date is written year, month, day: 2026-06-14 or, in the Hijri calendar, 1447-12-28.".to_owned()
        }
        BadValue::MonthForm => {
            "A month is written year, month: 2026-06 or, in the Hijri calendar, 1448-01.".to_owned()
        }
        BadValue::QuarterForm => {
            "A quarter is written year, quarter: 2026-Q2 or, in the Hijri calendar, 1448-Q1.".to_owned()
        }
        BadValue::YearForm => "A year is written in four digits: 2026 or, in the Hijri calendar, 1448.".to_owned(),
        BadValue::NoSuchQuarter { quarter } => {
            format!("There is no quarter {quarter}: a year has 4.")
        }
        BadValue::NoSuchMonth { month } => format!("There is no month {month}: a year has 12."),
        BadValue::NoSuchDay { calendar, year, month, day, last } => format!(
            "{} has no day {day}; its last is {last}.",
            to.month_of(*calendar, *year, *month)
        ),
        BadValue::EndsBefore { first } => {
            format!("The last day lies before the first, {}.", to.day(*first))
        }
        BadValue::DateOutOfRange { calendar, first_year, last_year } => format!(
            "The date lies outside the years of the {} calendar that can be used: {first_year} to {last_year}.",
            to.calendar(*calendar)
        ),
        BadValue::DeskForm => "A desk code is two to four Latin letters, such as DJ.".to_owned(),
        BadValue::CaseIdForm => {
            "A case's id, such as DJ-2606-0042-5, is desk, year and month, number and check digit.".to_owned()
        }
        BadValue::CaseIdYear { year } => {
            format!("Ids of cases exist for the years 2000 to 2099, but not for {year}.")
        }
        BadValue::CaseIdNumber { limit } => format!(
            "The number within an id lies between 1 and {}.",
            to.number((*limit).into())
        ),
        BadValue::CaseIdCheck { expected } => format!(
            "The id was misread somewhere: its last digit would be {expected} if all before it were right."
        ),
        BadValue::CaseRefForm => {
            "A case is named by its id (DJ-2606-0042-5) or by a short form of it (2606-42, 42).".to_owned()
        }
        BadValue::NotOneOf { found, known } => {
            format!("{} is not on the list: {}.", to.code(found), to.list(&to.codes(known)))
        }
        BadValue::NotACount => "A whole number is needed here, such as 3.".to_owned(),
        BadValue::StaffForm => {
            "The short name of a member of staff is small Latin letters, digits and dashes, such as sara.".to_owned()
        }
        BadValue::EventIdForm => {
            "The id of an event, such as K7Q2M9XA, is eight Latin letters and digits without I, L, O and U.".to_owned()
        }
        BadValue::ReceiptForm => {
            "A receipt is the case's id and a code of three groups of four characters, such as DJ-2606-0042-5 K7Q2-M9XA-4TZ7.".to_owned()
        }
        BadValue::ReceiptCheck => {
            "The code was misheard or mistyped somewhere: its last character does not fit the others. Ask for it once more, group by group.".to_owned()
        }
    }
}
