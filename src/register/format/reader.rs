//! Reading TOML so that every fault is found, named and placed.
//!
//! A `Table` notes which keys it was asked for; what remains at `finish` is
//! unknown, and the nearest of the asked ones is the suggestion. All faults of
//! a file are collected, not only the first.

use crate::domain::label::Label;
use crate::domain::named::Named;
use crate::domain::problem::{Expected, Problem};
use crate::domain::value::BadValue;
use crate::register::format::fault::Fault;
use crate::register::format::tree::{Entry, Item, Value};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::cell::RefCell;
use std::ops::Range;

/// The newest format that this program reads whole.
pub(crate) const FORMAT: u32 = 1;

/// The faults found so far, and whether the file is of a newer format.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    list: RefCell<Vec<Fault>>,
    newer: RefCell<Option<u32>>,
}

impl Faults {
    pub(crate) fn note(&self, span: Range<usize>, problem: Problem) {
        self.list.borrow_mut().push(Fault { span, problem });
    }

    /// Returns the value if nothing was wrong, else everything that was, in order of the text.
    pub(crate) fn or<T>(self, value: Option<T>) -> Result<T, Vec<Fault>> {
        let mut list = self.list.into_inner();
        list.sort_by_key(|fault| fault.span.start);
        match value {
            Some(value) if list.is_empty() => Ok(value),
            Some(_) | None => Err(list),
        }
    }
}

/// One table that is being read.
pub(crate) struct Table<'a> {
    faults: &'a Faults,
    entries: &'a [Entry<'a>],
    span: Range<usize>,
    asked: RefCell<Vec<&'a str>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(faults: &'a Faults, root: &'a [Entry<'a>]) -> Self {
        Self::at(faults, root, 0..0)
    }

    fn at(faults: &'a Faults, entries: &'a [Entry<'a>], span: Range<usize>) -> Self {
        Self {
            faults,
            entries,
            span,
            asked: RefCell::new(Vec::with_capacity(16)),
        }
    }

    /// Reads `format`, which decides whether unknown keys are kept in silence.
    pub(crate) fn format(&self) {
        if let Some(found) = self.number("format")
            && found > FORMAT
        {
            *self.faults.newer.borrow_mut() = Some(found);
        }
    }

    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Returns where the value of a key stands, or else the table.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.find(key)
            .map_or_else(|| self.span(), |item| item.span.clone())
    }

    pub(crate) fn note(&self, key: &str, problem: Problem) {
        self.faults.note(self.span_of(key), problem);
    }

    fn find(&self, key: &str) -> Option<&'a Item<'a>> {
        let found = self.entries.iter().find(|entry| entry.key == key);
        found.map(|entry| &entry.item)
    }

    fn get(&self, key: &'a str) -> Option<&'a Item<'a>> {
        self.asked.borrow_mut().push(key);
        self.find(key)
    }

    /// Returns what is there, and notes that it is missing when it is not.
    pub(crate) fn need<T>(&self, key: &'a str, value: Option<T>) -> Option<T> {
        if value.is_none() && self.find(key).is_none() {
            self.note(key, Problem::MissingKey(key.to_owned()));
        }
        value
    }

    fn typed<T>(
        &self,
        key: &'a str,
        expected: Expected,
        take: impl FnOnce(&'a Value<'a>) -> Option<T>,
    ) -> Option<T> {
        let item = self.get(key)?;
        let taken = take(&item.value);
        if taken.is_none() {
            let key = key.to_owned();
            let problem = Problem::WrongType { key, expected };
            self.faults.note(item.span.clone(), problem);
        }
        taken
    }

    pub(crate) fn text(&self, key: &'a str) -> Option<&'a str> {
        self.typed(key, Expected::Text, Value::as_text)
    }

    pub(crate) fn number(&self, key: &'a str) -> Option<u32> {
        self.typed(key, Expected::Number, |value| {
            let Value::Integer(digits, radix) = value else {
                return None;
            };
            u32::from_str_radix(digits, *radix).ok()
        })
    }

    pub(crate) fn flag(&self, key: &'a str) -> bool {
        self.typed(key, Expected::Flag, Value::as_flag)
            .unwrap_or(false)
    }

    pub(crate) fn day(&self, key: &'a str) -> Option<NaiveDate> {
        self.typed(key, Expected::Day, Value::as_day)
    }

    pub(crate) fn moment(&self, key: &'a str) -> Option<DateTime<FixedOffset>> {
        self.typed(key, Expected::Moment, Value::as_moment)
    }

    /// Returns the value of a scalar as text, whatever its type, for people who write files by hand.
    pub(crate) fn scalar(&self, key: &'a str) -> Option<String> {
        self.typed(key, Expected::Text, |value| match value {
            Value::Text(text) | Value::Integer(text, _) | Value::Float(text) => {
                Some(text.to_string())
            }
            Value::Flag(flag) => Some(flag.to_string()),
            Value::Moment(moment) => Some(moment.to_string()),
            Value::List(_) | Value::Table(_) => None,
        })
    }

    /// Returns the text of a key as a value of a type of the domain.
    pub(crate) fn parsed<T>(
        &self,
        key: &'a str,
        parse: impl FnOnce(&str) -> Result<T, BadValue>,
    ) -> Option<T> {
        match parse(self.text(key)?) {
            Ok(value) => Some(value),
            Err(why) => {
                let name = key.to_owned();
                self.note(key, Problem::Value { key: name, why });
                None
            }
        }
    }

    /// Returns the word of a key as one of a closed list.
    pub(crate) fn named<T: Named>(&self, key: &'a str) -> Option<T> {
        let found = self.text(key)?;
        let value = T::parse(found);
        if value.is_none() {
            match *self.faults.newer.borrow() {
                Some(newer) => self.note(key, Problem::NewerFormat(newer)),
                None => self.unknown(key, found, T::names()),
            }
        }
        value
    }

    /// Returns the word of a key as a value that has a form of its own and is on no list.
    pub(crate) fn shaped<T>(
        &self,
        key: &'a str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let found = self.text(key)?;
        let value = parse(found);
        if value.is_none() {
            self.unknown(key, found, Vec::new());
        }
        value
    }

    /// Returns the words of a list as values, and notes each one that is none; `known` are those that are.
    pub(crate) fn values<T>(
        &self,
        key: &'a str,
        known: &[String],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        for found in self.texts(key) {
            match parse(&found) {
                Some(value) => values.push(value),
                None => self.unknown(key, &found, known.to_vec()),
            }
        }
        values
    }

    /// Notes a word that is no value of its key.
    pub(crate) fn unknown(&self, key: &str, found: &str, known: Vec<String>) {
        let problem = Problem::UnknownName {
            key: key.to_owned(),
            found: found.to_owned(),
            known,
        };
        self.note(key, problem);
    }

    /// Returns the label whose two languages stand in a table of its own.
    pub(crate) fn label(&self, key: &'a str) -> Option<Label> {
        let table = self.table(key)?;
        let label = table.both_languages();
        table.finish();
        label
    }

    /// Returns the label whose two languages stand in this table, beside other keys.
    pub(crate) fn both_languages(&self) -> Option<Label> {
        let ar = self.need("ar", self.text("ar"));
        let en = self.need("en", self.text("en"));
        Some(Label {
            ar: ar?.to_owned(),
            en: en?.to_owned(),
        })
    }

    pub(crate) fn texts(&self, key: &'a str) -> Vec<String> {
        self.typed(key, Expected::List, |value| {
            let list = value.as_list()?.iter();
            list.map(|item| item.value.as_text().map(str::to_owned))
                .collect::<Option<Vec<String>>>()
        })
        .unwrap_or_default()
    }

    pub(crate) fn table(&self, key: &'a str) -> Option<Self> {
        let item = self.get(key)?;
        match item.value.as_table() {
            Some(entries) => Some(Self::at(self.faults, entries, item.span.clone())),
            None => {
                let problem = Problem::WrongType {
                    key: key.to_owned(),
                    expected: Expected::Table,
                };
                self.faults.note(item.span.clone(), problem);
                None
            }
        }
    }

    pub(crate) fn tables(&self, key: &'a str) -> Vec<Self> {
        let list = self.typed(key, Expected::List, |value| {
            let list = value.as_list()?.iter();
            list.map(|item| Some((item.value.as_table()?, item.span.clone())))
                .collect::<Option<Vec<_>>>()
        });
        list.unwrap_or_default()
            .into_iter()
            .map(|(entries, span)| Self::at(self.faults, entries, span))
            .collect()
    }

    /// Returns what is read from each table of a list, as far as it can be.
    pub(crate) fn each<T>(&self, key: &'a str, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        for below in self.tables(key) {
            list.extend(read(&below));
            below.finish();
        }
        list
    }

    /// Returns the keys of this table, in their order there.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.entries.iter().map(|entry| entry.key.as_ref())
    }

    /// Notes every key that nobody asked for; in a file of a newer format they are kept in silence.
    pub(crate) fn finish(self) {
        if self.faults.newer.borrow().is_some() {
            return;
        }
        let asked = self.asked.borrow();
        for Entry { key, key_span, .. } in self.entries {
            if asked.iter().any(|known| known == key) {
                continue;
            }
            let problem = Problem::UnknownKey {
                key: key.to_string(),
                nearest: nearest(key, &asked),
            };
            self.faults.note(key_span.clone(), problem);
        }
    }
}

/// Returns the known word that looks most like `word`, if any does.
pub fn nearest(word: &str, known: &[impl AsRef<str>]) -> Option<String> {
    known
        .iter()
        .map(AsRef::as_ref)
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate.to_owned())
}
