//! A rehearsal of an amended policy: the counts of both policies, then each step that the draft judges otherwise.

use crate::render::json::{FORMAT, cell, merge, pretty, table as rows};
use crate::render::words::Words;
use crate::render::{Format, Layout, table};
use crate::report::rehearsal::Rehearsal;
use crate::report::table::Cell;
use serde_json::{Map, Value, json};

/// Returns the rehearsal; a sheet holds the steps alone.
pub fn rehearsal(rehearsal: &Rehearsal, layout: Layout, words: &dyn Words) -> String {
    match layout.format {
        Format::Json => pretty(&object(rehearsal)),
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
