//! A rehearsal of an amended policy: the counts of both policies, then each step that the draft judges otherwise.

use crate::locale::page::Phrase;
use crate::render::json::{FORMAT, cell, merge, pretty, table as rows};
use crate::render::words::Words;
use crate::render::{Format, Layout, html, table};
use crate::report::figures::names::Head;
use crate::report::rehearsal::Rehearsal;
use crate::report::table::Cell;
use serde_json::{Map, Value, json};

/// Returns the rehearsal; a sheet holds the steps alone.
pub fn rehearsal(rehearsal: &Rehearsal, layout: Layout, words: &dyn Words) -> String {
    match layout.format {
        Format::Json => pretty(&object(rehearsal)),
        Format::Html => page(rehearsal, words),
        Format::Csv => table(&rehearsal.steps, layout, words),
        Format::Md | Format::Table => {
            let counts = table(&rehearsal.table(), layout, words);
            if rehearsal.steps.rows.is_empty() {
                return counts;
            }
            let steps = table(&rehearsal.steps, layout, words);
            format!("{counts}\n{steps}")
        }
    }
}

/// The page that a board has before it: which policies, how many, and each step.
fn page(rehearsal: &Rehearsal, words: &dyn Words) -> String {
    let title = words.page(&Phrase::Rehearsal);
    let [version, draft] = &rehearsal.versions;
    let version_name = words.cell(&Cell::Head(Head::PolicyVersion));
    let text = |text: &str| words.cell(&Cell::Text(text.to_owned()));
    let commit = rehearsal.commit.as_deref().map(|commit| {
        let name = words.cell(&Cell::Head(Head::Commit));
        (name, text(commit.get(..10).unwrap_or(commit)))
    });
    let facts: Vec<(String, String)> = commit
        .into_iter()
        .chain([
            (version_name, text(version)),
            (words.page(&Phrase::DraftVersion), text(draft)),
        ])
        .collect();
    let steps = words.page(&Phrase::Steps);
    let counts = rehearsal.table();
    let tables = [(title.as_str(), &counts), (&steps, &rehearsal.steps)];
    html::listing(&title, &facts, &tables, words)
}

fn object(rehearsal: &Rehearsal) -> Value {
    let [version, draft] = &rehearsal.versions;
    let counts = |place: usize| -> Value {
        let counts = rehearsal.counts.iter().map(|(verdict, counts)| {
            let count = counts.get(place).copied().unwrap_or_default();
            (verdict.name().to_owned(), cell(&Cell::Count(count)))
        });
        Value::Object(counts.collect::<Map<_, _>>())
    };
    let mut value = json!({
        "format": FORMAT,
        "commit": rehearsal.commit,
        "policy_version": version,
        "draft_version": draft,
        "decisions": { "judged": counts(0), "rehearsed": counts(1) },
    });
    merge(&mut value, rows(&rehearsal.steps));
    value
}
