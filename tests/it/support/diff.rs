//! What changed between two states of a folder, as text: for a record keeper that is the behaviour.

use crate::support::tree::Tree;
use std::collections::BTreeSet;

/// Returns each changed file with the lines that went (`-`) and came (`+`).
pub(crate) fn diff(before: &Tree, after: &Tree) -> String {
    let mut text = String::new();
    let paths: BTreeSet<&String> = before.0.keys().chain(after.0.keys()).collect();
    for path in paths {
        let (old, new) = (before.0.get(path), after.0.get(path));
        if old == new {
            continue;
        }
        let state = match (old, new) {
            (None, _) => " (new)",
            (_, None) => " (gone)",
            (Some(_), Some(_)) => "",
        };
        text.push_str(&format!("{path}{state}\n"));
        let lines = |bytes: Option<&Vec<u8>>| {
            String::from_utf8_lossy(bytes.map_or(&[], Vec::as_slice)).into_owned()
        };
        text.push_str(&line_diff(&lines(old), &lines(new)));
    }
    text
}

/// Returns the lines of a text that went (`-`) and came (`+`).
pub(crate) fn line_diff(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let changes = changes(&old, &new).into_iter();
    changes.map(|line| line + "\n").collect()
}

/// The lines outside of a longest common part of both.
fn changes(old: &[&str], new: &[&str]) -> Vec<String> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            common[i][j] = if a == b {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut changes = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j == new.len() || common[i + 1][j] >= common[i][j + 1]) {
            changes.push(format!("-{}", old[i]).trim_end().to_owned());
            i += 1;
        } else {
            changes.push(format!("+{}", new[j]).trim_end().to_owned());
            j += 1;
        }
    }
    changes
}
