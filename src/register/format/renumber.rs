//! Another id for a case that was given one which is taken, and for what names it.
//!
//! Every other byte stays. An event is never changed, so an objection that a `reopen` names keeps its former id there.

use crate::domain::id::CaseId;
use crate::register::format::fault::Fault;
use crate::register::format::splice::{Place, replace, splice};
use crate::register::format::tree::root;
use crate::register::format::write::quoted;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// Returns the text of a case under its new id; the old one stands last among its former ids.
///
/// # Errors
///
/// The faults of `text`, where it is not TOML.
pub fn renumber(text: &str, old: CaseId, new: CaseId) -> Result<String, Vec<Fault>> {
    let document = root(text)?;
    let known = document.get_ref().get("former_ids");
    let known = known.and_then(|ids| ids.get_ref().as_array());
    let known = known.into_iter().flat_map(|ids| ids.iter());
    let mut ids: Vec<String> = known
        .filter_map(|id| id.get_ref().as_str())
        .map(quoted)
        .collect();
    ids.push(quoted(&old.to_string()));
    let text = splice(text, &of_root("id"), Some(&quoted(&new.to_string())))?;
    splice(
        &text,
        &of_root("former_ids"),
        Some(&format!("[{}]", ids.join(", "))),
    )
}

/// Returns the text of another case or of a sitting, which names the case by its new id where it named it by the old one.
///
/// # Errors
///
/// The faults of `text`, where it is not TOML.
pub fn repoint(text: &str, old: CaseId, new: CaseId) -> Result<String, Vec<Fault>> {
    let document = root(text)?;
    let table = document.get_ref();
    let blocks = ["aside", "decided"].into_iter().flat_map(|name| {
        let list = table.get(name).and_then(|list| list.get_ref().as_array());
        let tables = list.into_iter().flat_map(|list| list.iter());
        tables.filter_map(|item| item.get_ref().as_table()?.get("case"))
    });
    let named = table.get("about").into_iter().chain(blocks);
    let mut spans: Vec<Range<usize>> = named
        .filter(|value| names(value, old))
        .map(Spanned::span)
        .collect();
    // From the end, so that what comes before stays where it is.
    spans.sort_by_key(|span| std::cmp::Reverse(span.start));
    let new = quoted(&new.to_string());
    Ok(spans
        .into_iter()
        .fold(text.to_owned(), |text, span| replace(&text, span, &new)))
}

fn names(value: &Spanned<DeValue<'_>>, id: CaseId) -> bool {
    let text = value.get_ref().as_str();
    text.is_some_and(|text| CaseId::parse(text) == Ok(id))
}

fn of_root(key: &str) -> Place {
    Place {
        group: String::new(),
        key: key.to_owned(),
    }
}
