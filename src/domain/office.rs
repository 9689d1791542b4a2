//! The association as its `bmf.toml` describes it.

use crate::domain::actor::{Roster, StaffId};
use crate::domain::id::DeskCode;
use crate::domain::label::Label;
use crate::domain::named::named;
use crate::domain::service::Catalogue;
use chrono::FixedOffset;

named! {
    /// The language a person is spoken to.
    pub enum Lang {
        /// Arabic.
        Ar = "ar",
        /// English.
        En = "en",
    }
}

impl Lang {
    /// Returns the half of a label that is written in this language.
    pub fn of(self, label: &Label) -> &str {
        match self {
            Self::Ar => &label.ar,
            Self::En => &label.en,
        }
    }
}

named! {
    /// The digits in which numbers are shown.
    pub enum Digits {
        /// ٠١٢٣
        Arabic = "arabic",
        /// 0123
        Latin = "latin",
    }
}

named! {
    /// The calendar in which dates are shown.
    pub enum Calendars {
        /// Umm al-Qura only.
        Hijri = "hijri",
        /// Gregorian only.
        Gregorian = "gregorian",
        /// One with the other beside it.
        Both = "both",
    }
}

/// How the register wishes to be shown where nobody says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub language: Lang,
    /// The digits.
    pub digits: Digits,
    /// The calendar.
    pub calendar: Calendars,
    /// The association's clock: a day begins at its midnight.
    pub offset: FixedOffset,
}

/// One place that gives out case ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The code that ids begin with.
    pub code: DeskCode,
    /// Its name for people.
    pub name: Label,
}

/// How the history of the register is kept, besides by the laws that hold for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryRules {
    /// Whether each commit must be signed, by a key that the file `signers` allows.
    pub signed: bool,
    /// The mail addresses of who keeps the computers and may change the settings, beside the manager.
    pub keepers: Vec<String>,
    /// For how many days a laptop may work apart from the shared repository; the gate's own figure if nothing is said.
    pub offline_days: Option<u32>,
}

/// Everything that `bmf.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The association's name.
    pub name: Label,
    /// Its seat.
    pub city: Label,
    /// Its number with the National Center (clause H1); never checked as a person's id.
    pub register_number: String,
    /// How things are shown.
    pub settings: Settings,
    /// Who gives out ids.
    pub desks: Vec<Desk>,
    /// Who records.
    pub roster: Roster,
    /// The members of the research committee.
    pub committee: Vec<StaffId>,
    /// How the history is kept.
    pub history: HistoryRules,
    /// What can be asked for.
    pub catalogue: Catalogue,
}
