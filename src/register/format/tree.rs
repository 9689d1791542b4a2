//! A TOML document as a tree whose every key and value knows its place in the text.
//!
//! There are two ways to it. `toml` reads whatever is TOML, and says what is not; `canonical` reads only the form in
//! which bmf itself writes, several times as fast, and gives up on everything else. Where both have an answer it is the
//! same one, which a law over injured files holds; so only the second way has to be right about TOML.

use crate::domain::problem::Problem;
use crate::register::format::canonical::canonical;
use crate::register::format::fault::Fault;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::{Date, Datetime, Offset};

/// A key with what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The key, without quotes.
    pub key: Cow<'a, str>,
    /// Where the key stands.
    pub key_span: Range<usize>,
    /// What stands under it.
    pub item: Item<'a>,
}

/// A value and its place: of a table the heading or the braces, of a list of tables the first heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// The value.
    pub value: Value<'a>,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A string.
    Text(Cow<'a, str>),
    /// An integer: its digits, with a sign where it has one, in this base.
    Integer(Cow<'a, str>, u32),
    /// A float, as written.
    Float(Cow<'a, str>),
    /// Yes or no.
    Flag(bool),
    /// A day, a time, or a moment.
    Moment(Datetime),
    /// A list.
    List(Vec<Item<'a>>),
    /// A table, its entries in order of the text.
    Table(Vec<Entry<'a>>),
}

impl<'a> Value<'a> {
    /// Returns the text that it is.
    pub(super) fn as_text(&'a self) -> Option<&'a str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// Returns the yes or no that it is.
    pub(super) fn as_flag(&self) -> Option<bool> {
        if let Self::Flag(flag) = self {
            Some(*flag)
        } else {
            None
        }
    }

    /// Returns the day that it is.
    pub(super) fn as_day(&self) -> Option<NaiveDate> {
        let Self::Moment(written) = self else {
            return None;
        };
        match (written.date, written.time) {
            (Some(date), None) => day(date),
            (Some(_) | None, _) => None,
        }
    }

    /// Returns the moment that it is.
    pub(super) fn as_moment(&self) -> Option<DateTime<FixedOffset>> {
        let Self::Moment(written) = self else {
            return None;
        };
        plain_moment(written).or_else(|| DateTime::parse_from_rfc3339(&written.to_string()).ok())
    }

    /// Returns the list that it is.
    pub(super) fn as_list(&'a self) -> Option<&'a [Item<'a>]> {
        if let Self::List(list) = self {
            Some(list)
        } else {
            None
        }
    }

    /// Returns the entries of the table that it is.
    pub(super) fn as_table(&'a self) -> Option<&'a [Entry<'a>]> {
        if let Self::Table(entries) = self {
            Some(entries)
        } else {
            None
        }
    }
}

/// Reads a text by whichever way is open to it.
pub(super) fn tree(text: &str) -> Result<Vec<Entry<'_>>, Vec<Fault>> {
    match canonical(text) {
        Some(entries) => Ok(entries),
        None => toml(text),
    }
}

/// Reads any TOML.
///
/// # Errors
///
/// Where and why the text is none.
pub fn toml(text: &str) -> Result<Vec<Entry<'_>>, Vec<Fault>> {
    Ok(entries(root(text)?.into_inner()))
}

/// Returns the document's root as the TOML library sees it, or why the text is not TOML.
pub(super) fn root(text: &str) -> Result<Spanned<DeTable<'_>>, Vec<Fault>> {
    DeTable::parse(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let problem = Problem::Syntax(error.message().to_owned());
        vec![Fault { span, problem }]
    })
}

fn entries(table: DeTable<'_>) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_span: key.span(),
            key: key.into_inner(),
            item: item(value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn item(value: Spanned<DeValue<'_>>) -> Item<'_> {
    let span = value.span();
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text),
        DeValue::Integer(number) => {
            Value::Integer(number.as_str().to_owned().into(), number.radix())
        }
        DeValue::Float(number) => Value::Float(number.as_str().to_owned().into()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(moment) => Value::Moment(moment),
        DeValue::Array(list) => Value::List(list.into_iter().map(item).collect()),
        DeValue::Table(table) => Value::Table(entries(table)),
    };
    Item { value, span }
}

fn day(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// Returns a moment in whole seconds with an offset, as nearly all are written.
fn plain_moment(written: &Datetime) -> Option<DateTime<FixedOffset>> {
    let (date, time) = written.date.zip(written.time)?;
    let Some(Offset::Custom { minutes }) = written.offset else {
        return None;
    };
    let second = time.second.filter(|second| *second < 60)?;
    if time.nanosecond.is_some_and(|part| part > 0) {
        return None;
    }
    day(date)?
        .and_hms_opt(time.hour.into(), time.minute.into(), second.into())?
        .and_local_timezone(FixedOffset::east_opt(i32::from(minutes) * 60)?)
        .single()
}
