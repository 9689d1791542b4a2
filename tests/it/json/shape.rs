//! The shape of a JSON value: each key by its path, with the types that its values have.

use serde_json::Value;

/// Returns a line for each path; keys that are data of the register are shown as `*`.
pub(super) fn shape(value: &Value) -> String {
    let lines = leaves(value).into_iter();
    lines
        .map(|(path, types)| format!("{path}: {}", types.join(" | ")))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Returns every key, without those that are data of the register.
pub(super) fn keys(value: &Value) -> Vec<String> {
    let mut keys: Vec<String> = leaves(value)
        .iter()
        .flat_map(|(path, _)| path.split('.'))
        .map(|key| key.trim_end_matches("[]").to_owned())
        .filter(|key| key != "*")
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

type Leaf = (String, Vec<&'static str>);

fn leaves(value: &Value) -> Vec<Leaf> {
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn walk(value: &Value, path: &str, found: &mut Vec<Leaf>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let data = path.contains("by_") || path == "answers" || is_grouped(path);
                let key = if data { "*" } else { key };
                let dot = if path.is_empty() { "" } else { "." };
                walk(value, &format!("{path}{dot}{key}"), found);
            }
        }
        Value::Array(values) if values.is_empty() => note("nothing", &format!("{path}[]"), found),
        Value::Array(values) => {
            for value in values {
                walk(value, &format!("{path}[]"), found);
            }
        }
        Value::Null => note("null", path, found),
        Value::Bool(_) => note("bool", path, found),
        Value::Number(_) => note("number", path, found),
        Value::String(_) => note("string", path, found),
    }
}

/// The sections of reports whose figures have a value for each group.
const GROUPED: [&str; 9] = [
    "channels",
    "coverage",
    "rated_channels",
    "rated_months",
    "rated_services",
    "reasons",
    "services",
    "stage_days",
    "waiting",
];

fn is_grouped(path: &str) -> bool {
    let section = path.rsplit('.').nth(1);
    section.is_some_and(|section| GROUPED.contains(&section))
}

fn note(name: &'static str, path: &str, found: &mut Vec<Leaf>) {
    match found.iter_mut().find(|(known, _)| known == path) {
        Some((_, types)) if types.contains(&name) => {}
        Some((_, types)) => types.push(name),
        None => found.push((path.to_owned(), vec![name])),
    }
}
