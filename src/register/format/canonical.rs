//! The form in which bmf writes, read without a TOML library: the fast way to a `tree`.
//!
//! Knows headings, `key = value` on a line of its own, one-line strings, whole numbers, `true`, days, moments, and lists
//! of these or of one-line tables; no comment, no other spacing and no other escape than bmf writes. Anything else is no
//! fault: it gives up, and the library has the word. So whatever is doubtful is given up on.

use crate::register::format::tree::{Entry, Item, Value};
use std::borrow::Cow;
use std::ops::Range;
use toml::value::Datetime;

/// Reads a text in the canonical form; nothing where it is in another, or is no TOML at all.
pub fn canonical(text: &str) -> Option<Vec<Entry<'_>>> {
    let mut cursor = Cursor { text, at: 0 };
    let mut root = Vec::with_capacity(ENTRIES);
    cursor.lines(&mut root)?;
    while !cursor.is_at_end() {
        let start = cursor.at;
        let is_list = cursor.take("[[").is_some();
        if !is_list {
            cursor.take("[")?;
        }
        let key = cursor.key()?;
        let key_span = start + if is_list { 2 } else { 1 }..cursor.at;
        cursor.take(if is_list { "]]\n" } else { "]\n" })?;
        let span = start..cursor.at - 1;
        let mut table = Vec::with_capacity(ENTRIES);
        cursor.lines(&mut table)?;
        let value = Value::Table(table);
        let item = Item {
            value,
            span: span.clone(),
        };
        if !is_list {
            push(&mut root, key, key_span, item)?;
        } else if let Some(list) = open_list(&mut root, key) {
            list.push(item);
        } else {
            let value = Value::List(vec![item]);
            push(&mut root, key, key_span, Item { value, span })?;
        }
    }
    Some(root)
}

/// So many entries most tables have at most.
const ENTRIES: usize = 8;

/// Returns the list of tables under the last key, if that is this key.
fn open_list<'t, 'a>(root: &'t mut [Entry<'a>], key: &str) -> Option<&'t mut Vec<Item<'a>>> {
    let last = root.last_mut().filter(|last| last.key == key)?;
    match &mut last.item.value {
        // A list between brackets on one line is closed.
        Value::List(list) if last.item.span.start < last.key_span.start => Some(list),
        Value::List(_)
        | Value::Text(_)
        | Value::Integer(..)
        | Value::Float(_)
        | Value::Flag(_)
        | Value::Moment(_)
        | Value::Table(_) => None,
    }
}

/// Adds an entry, unless its key is there already.
fn push<'a>(
    table: &mut Vec<Entry<'a>>,
    key: &'a str,
    key_span: Range<usize>,
    item: Item<'a>,
) -> Option<()> {
    if table.iter().any(|entry| entry.key == key) {
        return None;
    }
    let key = Cow::Borrowed(key);
    table.push(Entry {
        key,
        key_span,
        item,
    });
    Some(())
}

/// A place in the text, up to which it is read.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, expected: &str) -> Option<()> {
        let there = self.text.as_bytes().get(self.at..)?;
        if !there.starts_with(expected.as_bytes()) {
            return None;
        }
        self.at += expected.len();
        Some(())
    }

    /// Takes the longest run of such bytes, which are ASCII.
    fn run(&mut self, is_such: impl Fn(u8) -> bool) -> &'a str {
        let start = self.at;
        let there = self.text.as_bytes().get(start..).unwrap_or_default();
        let length = there.iter().position(|byte| !is_such(*byte));
        self.at += length.unwrap_or(there.len());
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn key(&mut self) -> Option<&'a str> {
        let key = self.run(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        (!key.is_empty()).then_some(key)
    }

    /// Takes blank lines and entries, up to a heading or the end.
    fn lines(&mut self, table: &mut Vec<Entry<'a>>) -> Option<()> {
        loop {
            match self.peek() {
                None | Some(b'[') => return Some(()),
                Some(b'\n') => self.at += 1,
                Some(_) => {
                    self.entry(table, Self::item)?;
                    self.take("\n")?;
                }
            }
        }
    }

    fn entry(
        &mut self,
        table: &mut Vec<Entry<'a>>,
        value: impl FnOnce(&mut Self) -> Option<Item<'a>>,
    ) -> Option<()> {
        let start = self.at;
        let key = self.key()?;
        let key_span = start..self.at;
        self.take(" = ")?;
        let item = value(self)?;
        push(table, key, key_span, item)
    }

    fn item(&mut self) -> Option<Item<'a>> {
        if self.peek() != Some(b'[') {
            return self.scalar();
        }
        let start = self.at;
        let value = Value::List(self.list()?);
        let span = start..self.at;
        Some(Item { value, span })
    }

    fn scalar(&mut self) -> Option<Item<'a>> {
        let start = self.at;
        let value = match self.peek()? {
            b'"' => Value::Text(self.text()?),
            b't' => {
                self.take("true")?;
                Value::Flag(true)
            }
            b'0'..=b'9' => self.number()?,
            _ => return None,
        };
        let span = start..self.at;
        Some(Item { value, span })
    }

    /// Takes a string; of the escapes those that bmf needs.
    fn text(&mut self) -> Option<Cow<'a, str>> {
        self.take("\"")?;
        let mut text = Cow::Borrowed("");
        loop {
            let rest = self.rest();
            let end = rest
                .bytes()
                .position(|byte| byte < b' ' || matches!(byte, b'"' | b'\\' | 0x7F))?;
            let plain = rest.get(..end)?;
            self.at += end;
            if text.is_empty() {
                text = Cow::Borrowed(plain);
            } else {
                text.to_mut().push_str(plain);
            }
            let escaped = match rest.as_bytes().get(end..)? {
                [b'"', ..] => {
                    self.at += 1;
                    return Some(text);
                }
                [b'\\', b'n', ..] => '\n',
                [b'\\', b'"', ..] => '"',
                [b'\\', b'\\', ..] => '\\',
                _ => return None,
            };
            self.at += 2;
            text.to_mut().push(escaped);
        }
    }

    /// Takes a whole number, a day, or a moment in whole seconds and with an offset.
    fn number(&mut self) -> Option<Value<'a>> {
        let digits = self.run(|byte| byte.is_ascii_digit());
        let ends = |byte: Option<u8>| matches!(byte, Some(b'\n' | b',' | b' ' | b']'));
        if ends(self.peek()) {
            // More digits than these may be more than TOML holds.
            let whole = digits == "0" || (!digits.starts_with('0') && digits.len() < 18);
            return whole.then_some(Value::Integer(Cow::Borrowed(digits), 10));
        }
        self.at -= digits.len();
        let moment =
            self.run(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'T' | b'+'));
        let is_written_so = matches!(moment.len(), 10 | 25);
        let moment: Datetime = moment.parse().ok().filter(|_| is_written_so)?;
        ends(self.peek()).then_some(Value::Moment(moment))
    }

    /// Takes a list of strings on one line, or of tables on a line each.
    fn list(&mut self) -> Option<Vec<Item<'a>>> {
        self.take("[")?;
        let mut list = Vec::new();
        if self.take("\n").is_some() {
            while self.take("  ").is_some() {
                list.push(self.inline_table()?);
                self.take(",\n")?;
            }
        } else if self.peek() != Some(b']') {
            list.push(self.scalar()?);
            while self.take(", ").is_some() {
                list.push(self.scalar()?);
            }
        }
        self.take("]")?;
        Some(list)
    }

    fn inline_table(&mut self) -> Option<Item<'a>> {
        let start = self.at;
        let mut table = Vec::with_capacity(2);
        self.take("{ ")?;
        self.entry(&mut table, Self::scalar)?;
        while self.take(", ").is_some() {
            self.entry(&mut table, Self::scalar)?;
        }
        self.take(" }")?;
        let value = Value::Table(table);
        let span = start..self.at;
        Some(Item { value, span })
    }
}
