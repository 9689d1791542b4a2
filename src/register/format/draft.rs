//! A draft's file, both ways: what was answered of an interview that is not over.
//!
//! It is this machine's own. Another version of bmf may ask other questions, so a draft says which format it has, and
//! one that is not read whole is left as it is.

use crate::domain::actor::StaffId;
use crate::register::drafts::Draft;
use crate::register::format::case::utf8;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{Faults, Table};
use crate::register::format::tree::tree;
use crate::register::format::write::quoted;

/// The format of drafts that this program writes, and the only one that it reads.
const DRAFT: u32 = 1;

/// Why a draft was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Another version of bmf wrote it.
    OtherFormat(u32),
    /// It is damaged.
    Damaged(Vec<Fault>),
}

/// Reads a draft.
///
/// # Errors
///
/// It is damaged, or another version's.
pub(in crate::register) fn read(bytes: &[u8]) -> Result<Draft, NotRead> {
    let document = utf8(bytes).and_then(tree).map_err(NotRead::Damaged)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    let format = table.need("draft", table.number("draft"));
    if let Some(other) = format.filter(|format| *format != DRAFT) {
        return Err(NotRead::OtherFormat(other));
    }
    let by = table.need("by", table.shaped("by", StaffId::parse));
    let since = table.need("since", table.moment("since"));
    let given = table.texts("given");
    let answers = table.each("answer", |answer| {
        let key = answer.need("to", answer.text("to"))?;
        Some((key.to_owned(), answer.texts("values")))
    });
    table.finish();
    let draft = format.and(by).zip(since).map(|(by, since)| Draft {
        by,
        since,
        given,
        answers,
    });
    faults.or(draft).map_err(NotRead::Damaged)
}

/// Returns the text of a draft.
pub(in crate::register) fn write(draft: &Draft) -> String {
    let mut text = format!(
        "draft = {DRAFT}\nby = \"{}\"\nsince = {}\ngiven = {}\n",
        draft.by,
        draft.since.to_rfc3339(),
        list(&draft.given),
    );
    for (key, values) in &draft.answers {
        text.push_str(&format!(
            "\n[[answer]]\nto = {}\nvalues = {}\n",
            quoted(key),
            list(values)
        ));
    }
    text
}

fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", quoted.join(", "))
}
