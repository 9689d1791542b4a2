//! A case file: header and events to the domain, and the draft of a request.

use crate::domain::case::{Case, CaseKind, Header};
use crate::domain::channel::Channel;
use crate::domain::field::{Common, Field, Source};
use crate::domain::id::{CaseId, DeskCode};
use crate::domain::problem::{Expected, Problem};
use crate::register::format::event;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{Faults, Table};
use crate::register::format::tree::tree;
use std::collections::BTreeSet;
use std::ops::Range;

/// A case as its file holds it.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// The case.
    pub case: Case,
    /// Where each event stands in the file, in the order of the file.
    pub events: Vec<Range<usize>>,
}

/// Reads a case file.
///
/// # Errors
///
/// Every fault of the file, in order of the text.
pub fn read(bytes: &[u8]) -> Result<CaseFile, Vec<Fault>> {
    let text = utf8(bytes)?;
    let document = tree(text)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    table.format();
    let header = header(&table);
    let mut events = Vec::new();
    let mut spans = Vec::new();
    let mut ids = BTreeSet::new();
    for block in table.tables("event") {
        let span = block.span();
        if let Some(event) = event::read(&block) {
            if !ids.insert(event.id) {
                block.note("id", Problem::DuplicateEvent(event.id.to_string()));
            }
            events.push(event);
            spans.push(span);
        }
        block.finish();
    }
    for (pair, span) in events.windows(2).zip(spans.iter().skip(1)) {
        if let [before, after] = pair
            && (before.n, before.id) > (after.n, after.id)
        {
            faults.note(span.clone(), Problem::OutOfOrder(after.id.to_string()));
        }
    }
    table.finish();
    let case = header.map(|header| CaseFile {
        case: Case { header, events },
        events: spans,
    });
    faults.or(case)
}

impl CaseFile {
    /// Returns whether events can be appended to this text as blocks of their own, without reading the rest again.
    pub fn is_open(&self, text: &[u8]) -> bool {
        let first = self.events.first();
        let first = first.and_then(|span| text.get(span.start..));
        // A list on one line would be closed.
        first.is_some_and(|text| text.starts_with(b"[[event]]"))
    }
}

/// Returns the case of a file that is an earlier one with more events behind it, from those alone.
///
/// The earlier file must be [open](CaseFile::is_open), and end with a whole line. Nothing where there is any doubt: the
/// file is then to be read whole, which also tells what is wrong with it.
pub fn grown(before: &Case, more: &[u8]) -> Option<Case> {
    let more = std::str::from_utf8(more).ok()?;
    // Anything else would belong to the last block of the earlier file.
    more.trim_start().strip_prefix("[[event]]")?;
    let document = tree(more).ok()?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    let mut case = before.clone();
    for block in table.tables("event") {
        let event = event::read(&block)?;
        let last = case.events.last()?;
        let known = case.events.iter().any(|it| it.id == event.id);
        if known || (event.n, event.id) < (last.n, last.id) {
            return None;
        }
        case.events.push(event);
        block.finish();
    }
    table.finish();
    faults.or(Some(case)).ok()
}

/// One value of a draft, with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftValue {
    /// The field.
    pub field: Field,
    /// The value as written.
    pub raw: String,
    /// Where.
    pub span: Range<usize>,
}

/// A request as a script hands it over: a case header without what bmf gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The kind, `support` where none is named.
    pub kind: Option<CaseKind>,
    /// The script's own id for the request.
    pub key: Option<String>,
    /// The values.
    pub values: Vec<DraftValue>,
}

/// Reads the draft of a request; numbers may stand without quotes, all else is as in a case file.
///
/// # Errors
///
/// Every fault of the file, in order of the text.
pub fn read_draft(bytes: &[u8]) -> Result<Draft, Vec<Fault>> {
    let text = utf8(bytes)?;
    let document = tree(text)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    table.format();
    let mut draft = Draft {
        kind: table.named::<CaseKind>("kind"),
        key: table.scalar("key"),
        values: Vec::new(),
    };
    each_field(&table, |table, key, field| {
        if let Some(raw) = table.scalar(key) {
            let span = table.span_of(key);
            draft.values.push(DraftValue { field, raw, span });
        }
    });
    table.finish();
    faults.or(Some(draft))
}

fn header(table: &Table<'_>) -> Option<Header> {
    let id = table.need("id", table.parsed("id", CaseId::parse));
    let kind = table.named::<CaseKind>("kind");
    let kind = table.need("kind", kind);
    let received = table.need("received", table.moment("received"));
    let channel = table.need("channel", table.text("channel"));
    let former_ids = former_ids(table);
    let key = table.text("key").map(str::to_owned);
    let channel = channel.and_then(Channel::parse);
    // Where one of these is at fault, something stands in for it so that the
    // faults of the rest are found too.
    let mut header = Header::new(
        id.or_else(stand_in)?,
        kind.unwrap_or(CaseKind::Support),
        received.unwrap_or_default(),
        channel.unwrap_or(Channel::Interview),
    );
    header.former_ids = former_ids;
    header.key = key;
    each_field(table, |table, key, field| {
        let raw = if is_number(&field) {
            table.number(key).map(|number| number.to_string())
        } else {
            table.text(key).map(str::to_owned)
        };
        let Some(raw) = raw else { return };
        if let Err(why) = field.set(&mut header, &raw, Source::Stored) {
            let key = field.to_string();
            table.note(
                last(&key),
                Problem::Value {
                    key: key.clone(),
                    why,
                },
            );
        }
    });
    Some(header)
}

fn stand_in() -> Option<CaseId> {
    CaseId::new(DeskCode::parse("XX").ok()?, 2000, 1, 1).ok()
}

fn former_ids(table: &Table<'_>) -> Vec<CaseId> {
    let mut ids = Vec::new();
    for id in table.texts("former_ids") {
        match CaseId::parse(&id) {
            Ok(id) => ids.push(id),
            Err(why) => {
                let key = "former_ids".to_owned();
                table.note("former_ids", Problem::Value { key, why });
            }
        }
    }
    ids
}

/// Calls `visit` for each field that the list of fields knows, with the table and the key where it stands.
fn each_field<'a>(root: &Table<'a>, mut visit: impl FnMut(&Table<'a>, &'a str, Field)) {
    let groups = ["applicant", "beneficiary"].map(|group| (group, root.table(group)));
    for common in Common::ALL {
        let field = Field::Common(*common);
        match common.name().split_once('.') {
            None => visit(root, common.name(), field),
            Some((group, key)) => {
                let tables = groups.iter().filter(|(name, _)| *name == group);
                let tables = tables.filter_map(|(_, table)| table.as_ref());
                tables.for_each(|table| visit(table, key, field.clone()));
            }
        }
    }
    for (_, table) in groups {
        table.into_iter().for_each(Table::finish);
    }
    if let Some(answers) = root.table("answers") {
        for key in answers.keys() {
            match Field::parse(&format!("answers.{key}")) {
                Some(field) => visit(&answers, key, field),
                None => answers.note(
                    key,
                    Problem::WrongType {
                        key: key.to_owned(),
                        expected: Expected::Text,
                    },
                ),
            }
        }
    }
}

fn last(key: &str) -> &str {
    key.rsplit('.').next().unwrap_or(key)
}

/// Returns whether this field is a bare number in files.
pub(crate) fn is_number(field: &Field) -> bool {
    matches!(field, Field::Common(Common::Quantity | Common::Household))
}

pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Vec<Fault>> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        vec![Fault {
            span: at..at + 1,
            problem: Problem::NotUtf8,
        }]
    })
}
