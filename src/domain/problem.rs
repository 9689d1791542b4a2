//! What can be wrong with a written record: typed, without a sentence and without a place.

use crate::domain::value::BadValue;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text is not TOML; the parser's own words, which are English.
    Syntax(String),
    /// The file is written in a later format than this program knows.
    NewerFormat(u32),
    /// No such key here.
    UnknownKey {
        /// The key.
        key: String,
        /// The known key that looks most like it.
        nearest: Option<String>,
    },
    /// A key that must be there is not.
    MissingKey(String),
    /// A value of another type.
    WrongType {
        /// The key.
        key: String,
        /// What it should be.
        expected: Expected,
    },
    /// A word that is not on the list.
    UnknownName {
        /// The key.
        key: String,
        /// The word.
        found: String,
        /// The words on the list.
        known: Vec<String>,
    },
    /// A value that its type refuses.
    Value {
        /// The key.
        key: String,
        /// Why.
        why: BadValue,
    },
    /// An event id that stands there twice.
    DuplicateEvent(String),
    /// Events that do not stand in order of (`n`, `id`).
    OutOfOrder(String),
    /// A clause that a rule cites and the policy does not hold.
    MissingClause(String),
    /// The text is no template; the engine's own words, which are English.
    Template(String),
    /// A template names a value that it is not given.
    NoSuchValue {
        /// The name, or the expression that has no value.
        name: String,
        /// The names of the values that it is given.
        known: Vec<String>,
    },
    /// A template runs too long.
    Endless,
}

/// The types that a value can be asked to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text in quotes.
    Text,
    /// A whole number, not negative.
    Number,
    /// `true` or `false`.
    Flag,
    /// A day, `2026-06-14`.
    Day,
    /// A day and a time with its offset, `2026-06-14T09:12:00+03:00`.
    Moment,
    /// A list.
    List,
    /// A table.
    Table,
    /// A table with `ar` and `en`.
    Label,
}
