//! Every sentence, twice: what people read, in Arabic and in English.
//!
//! Below this room everything is typed; here a value becomes words. A sentence is a variant of [`Message`], and each
//! language answers all variants in exhaustive matches, so a missing translation does not compile. Numbers, counts, dates
//! and the names of things go through the same [`Locale`]. It does not lay text out (tables, shaping and terminals are
//! `render`'s), quotes no clause and names no command: whoever reports a refusal adds those.

mod ar;
pub mod ask;
mod data;
mod date;
mod en;
mod field;
pub mod gate;
pub mod heading;
pub mod message;
mod names;
pub mod notice;
pub mod noun;
mod number;
pub mod page;
mod paper;
pub mod proof;
mod report;
pub mod sitting;
pub mod sync;
mod text;
pub mod trouble;

use crate::audit::gate::rule::Rule;
use crate::audit::law::Law;
use crate::domain::office::{Calendars, Digits, Lang, Office};
use crate::domain::policy::Policy;
use crate::domain::value::BadValue;
use crate::locale::message::Message;

/// How one reader is spoken to.
#[derive(Clone, Copy, Debug)]
pub struct Locale<'a> {
    /// The language.
    pub lang: Lang,
    /// The digits of Arabic text; English text always has Latin ones.
    pub digits: Digits,
    /// The calendar in which days are shown.
    pub calendars: Calendars,
    /// Names of staff, services, documents and segments; without it their codes stand for them.
    pub office: Option<&'a Office>,
    /// Names of channels and reasons, words of clauses; without it their codes stand for them.
    pub policy: Option<&'a Policy>,
}

impl<'a> Locale<'a> {
    /// Returns the locale of a reader whose register is not known: Latin digits, both calendars.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            digits: Digits::Latin,
            calendars: Calendars::Both,
            office: None,
            policy: None,
        }
    }

    /// Returns the locale of a reader of this register, as its settings ask, in another language where `lang` says so.
    #[must_use]
    pub fn of_register(lang: Lang, office: &'a Office, policy: &'a Policy) -> Self {
        Self {
            lang,
            digits: office.settings.digits,
            calendars: office.settings.calendar,
            office: Some(office),
            policy: Some(policy),
        }
    }

    /// Returns a message in words: one or more full sentences, without a line break.
    #[must_use]
    pub fn say(&self, message: &Message<'_>) -> String {
        match self.lang {
            Lang::Ar => ar::say(self, message),
            Lang::En => en::say(self, message),
        }
    }

    /// Returns a law of the history in a few words, and what it is for.
    #[must_use]
    pub fn law(&self, law: Law) -> (&'static str, &'static str) {
        match self.lang {
            Lang::Ar => ar::law(law),
            Lang::En => en::law(law),
        }
    }

    /// Returns a rule for pushes in a few words, and what it is for.
    #[must_use]
    pub fn rule(&self, rule: Rule) -> (&'static str, &'static str) {
        match self.lang {
            Lang::Ar => ar::rule(rule),
            Lang::En => en::rule(rule),
        }
    }

    /// Returns what is wrong with a value and what was expected, in words.
    #[must_use]
    pub fn value(&self, value: &BadValue) -> String {
        self.say(&Message::Value(value))
    }
}
