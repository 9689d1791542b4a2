//! Reports as JSON: keys in a fixed order, names and values as files hold them.
//!
//! Amounts are decimals in strings, days and moments ISO 8601, what is absent is `null`. The shapes are promises to
//! scripts; `format` counts their versions.

use crate::domain::event::act::Grant;
use crate::domain::event::parts::Part;
use crate::report::table::{Cell, Table};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::{Number, Value, json};

/// The version of the shapes.
pub const FORMAT: u32 = 1;

/// Returns `{"format": 1, "rows": [{…}]}`, a key for each column.
pub fn table(table: &Table) -> Value {
    let row = |cells: &Vec<Cell>| {
        let keys = table.columns.iter().map(|column| column.name().to_owned());
        Value::Object(keys.zip(cells.iter().map(cell)).collect())
    };
    let rows: Vec<Value> = table.rows.iter().map(row).collect();
    json!({ "format": FORMAT, "rows": rows })
}

/// Returns the particulars of an event as an object.
pub fn particulars(parts: &[(&'static str, Part)]) -> Value {
    let pairs = parts
        .iter()
        .map(|(key, value)| ((*key).to_owned(), part(value)));
    Value::Object(pairs.collect())
}

/// Returns the value of one cell.
pub fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Id(id) => json!(id.to_string()),
        Cell::Event(id) => json!(id.to_string()),
        Cell::Signed(signed) => json!(signed.name()),
        Cell::Desk(code) => json!(code.to_string()),
        Cell::Text(text)
        | Cell::Service(text)
        | Cell::Refusal(text)
        | Cell::Segment(text)
        | Cell::Document(text) => json!(text),
        Cell::Kind(kind) => json!(kind.name()),
        Cell::Stage { stage, .. } => json!(stage.name()),
        Cell::Channel(channel) => json!(channel.name()),
        Cell::NoService => json!("none"),
        Cell::Outcome(outcome) => json!(outcome.name()),
        Cell::Grant(Grant::Amount(money)) => json!(money.to_string()),
        Cell::Grant(Grant::Quantity(count)) => json!(count),
        Cell::Ground { code, .. } => json!(code),
        Cell::Role(role) => json!(role.name()),
        Cell::Roles(roles) => roles.iter().map(|role| role.name()).collect(),
        Cell::Staff(staff) => json!(staff.as_str()),
        Cell::Did(kind) => json!(kind.name()),
        Cell::Particulars(parts) => particulars(parts),
        Cell::Clause(clause) => json!(clause.name()),
        Cell::Standing(standing) => json!(standing.name()),
        Cell::Found(found) => json!(found.name()),
        Cell::Names(names) => json!(names),
        Cell::Verdict(verdict) => json!(verdict.name()),
        Cell::Report(kind) => json!(kind.name()),
        Cell::Head(head) => json!(head.name()),
        Cell::Section(section) => json!(section.name()),
        Cell::Figure(figure) => json!(figure.name()),
        Cell::Note(note) => json!(note.name()),
        Cell::Month(month) => json!(month.to_string()),
        Cell::Period(period) => json!(period.to_string()),
        Cell::Range(first, Some(last)) if first == last => json!(first.to_string()),
        Cell::Range(first, Some(last)) => json!(format!("{first}-{last}")),
        Cell::Range(first, None) => json!(format!("{first}+")),
        Cell::Several => json!("several"),
        Cell::Day(day) => iso(*day),
        Cell::DayOf(moment) | Cell::Moment(moment) | Cell::Stamp(moment) => {
            json!(moment.to_rfc3339())
        }
        Cell::Count(count) => json!(count),
        Cell::Days(days) => json!(days),
        Cell::Number(number) => exact(*number),
        Cell::Money(money) => json!(money.to_string()),
        Cell::Flag(flag) => json!(flag),
    }
}

/// Returns the value of one cell as bare text: "" for what is absent, lists and objects in their notation.
pub fn plain(value: &Cell) -> String {
    let value = cell(value);
    if value.is_null() {
        return String::new();
    }
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns a value over several lines, ending with a newline.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Returns one particular of an event.
pub(super) fn part(part: &Part) -> Value {
    match part {
        Part::Text(text) => json!(text),
        Part::Int(number) => json!(number),
        Part::Flag(flag) => json!(flag),
        Part::Day(day) => iso(*day),
        Part::Texts(texts) => json!(texts),
        Part::Papers(papers) => papers
            .iter()
            .map(|paper| json!({ "kind": paper.document, "expires": paper.expires.map(iso) }))
            .collect(),
        Part::NotSame(said) => said
            .iter()
            .map(|said| json!({ "case": said.case.to_string(), "reason": said.reason }))
            .collect(),
    }
}

fn iso(day: NaiveDate) -> Value {
    json!(day.to_string())
}

/// A JSON number with exactly these digits, as far as its readers keep them.
fn exact(number: Decimal) -> Value {
    let digits = number.normalize().to_string();
    let read: Result<Number, _> = digits.parse();
    read.map_or(Value::String(digits), Value::Number)
}

/// Adds the entries of one object to another.
pub fn merge(object: &mut Value, more: Value) {
    if let (Value::Object(object), Value::Object(more)) = (object, more) {
        object.extend(more);
    }
}
