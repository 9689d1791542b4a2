//! Who writes a paper: the same thing said in each language.

use crate::domain::office::{Calendars, Lang, Office};
use crate::domain::policy::Policy;
use crate::locale::Locale;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The words of a paper in both languages, whichever are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen<'a> {
    arabic: Locale<'a>,
    english: Locale<'a>,
}

impl<'a> Pen<'a> {
    /// Returns the pen of a register. A paper is kept, so its days stand in both calendars.
    pub(super) fn new(office: &'a Office, policy: &'a Policy) -> Self {
        let words = |lang| Locale {
            calendars: Calendars::Both,
            ..Locale::of_register(lang, office, policy)
        };
        Self {
            arabic: words(Lang::Ar),
            english: words(Lang::En),
        }
    }

    /// Returns what is said, in each language.
    pub(super) fn both(&self, say: impl Fn(&Locale<'a>) -> String) -> Value {
        json!({ "ar": say(&self.arabic), "en": say(&self.english) })
    }

    /// Returns a day in both calendars.
    pub(super) fn day(&self, day: NaiveDate) -> Value {
        self.both(|words| words.day(day))
    }

    /// Returns a day in one calendar.
    pub(super) fn day_in(&self, calendars: Calendars, day: NaiveDate) -> Value {
        self.both(|words| {
            Locale {
                calendars,
                ..*words
            }
            .day(day)
        })
    }

    /// Returns an id or whatever else is typed from left to right.
    pub(super) fn typed(&self, text: &str) -> Value {
        self.both(|words| words.ltr(text))
    }

    /// Returns somebody's own words.
    pub(super) fn free(&self, text: &str) -> Value {
        self.both(|words| words.free(text))
    }

    /// Returns somebody's own words, where there are any.
    pub(super) fn maybe_free(&self, text: Option<&str>) -> Value {
        text.map_or(Value::Null, |text| self.free(text))
    }
}
