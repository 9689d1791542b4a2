//! Numbers as people read them: digits by setting, thousands apart, riyals.
//!
//! Ids, phones, commands and file names are typed as they stand, so they never pass through here.

use crate::domain::event::act::Grant;
use crate::domain::money::Money;
use crate::domain::office::{Digits, Lang};
use crate::locale::Locale;
use crate::locale::noun::Noun;

impl Locale<'_> {
    /// Returns a whole number: `1,002`, `١٬٠٠٢`.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        self.decimal(&number.to_string())
    }

    /// Returns a number written with Latin digits and a point, such as `1234.5`, as people read it: `1,234.5`, `١٬٢٣٤٫٥`.
    #[must_use]
    pub fn decimal(&self, plain: &str) -> String {
        let (thousands, point) = if self.has_arabic_digits() {
            ('٬', "٫")
        } else {
            (',', ".")
        };
        let figure = match plain.split_once('.') {
            Some((whole, fraction)) => grouped(whole, thousands) + point + fraction,
            None => grouped(plain, thousands),
        };
        let figure = self.digits(&figure);
        if figure.chars().all(char::is_numeric) {
            figure
        } else {
            self.ltr(&figure)
        }
    }

    /// Returns an amount: `4,500 SAR`, «4,500 ريال», «3 ريالات»; with halalas always «ريال».
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let plain = money.to_string();
        let whole = plain.strip_suffix(".00");
        match (self.lang, whole.and_then(|riyals| riyals.parse().ok())) {
            (Lang::Ar, Some(riyals)) => self.count(riyals, Noun::Riyal),
            (Lang::Ar, None) => format!("{} ريال", self.decimal(&plain)),
            (Lang::En, _) => format!("{} SAR", self.decimal(whole.unwrap_or(&plain))),
        }
    }

    /// Returns what was granted, given or remains: an amount, or a count of units.
    #[must_use]
    pub fn grant(&self, grant: Grant) -> String {
        match grant {
            Grant::Amount(money) => self.money(money),
            Grant::Quantity(units) => self.count(units.into(), Noun::Unit),
        }
    }

    /// Returns the text with its Latin digits in the digits that the reader wants.
    #[must_use]
    pub fn digits(&self, text: &str) -> String {
        if self.has_arabic_digits() {
            text.chars().map(arabic_digit).collect()
        } else {
            text.to_owned()
        }
    }

    /// Returns whether numbers are shown in Arabic digits.
    #[must_use]
    pub fn has_arabic_digits(&self) -> bool {
        match (self.lang, self.digits) {
            (Lang::Ar, Digits::Arabic) => true,
            (Lang::Ar, Digits::Latin) | (Lang::En, Digits::Arabic | Digits::Latin) => false,
        }
    }
}

fn grouped(whole: &str, separator: char) -> String {
    let mut figure = String::with_capacity(whole.len() * 2);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            figure.push(separator);
        }
        figure.push(digit);
    }
    figure
}

fn arabic_digit(c: char) -> char {
    c.to_digit(10)
        .and_then(|digit| char::from_u32(0x0660 + digit))
        .unwrap_or(c)
}
