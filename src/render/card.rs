//! A card: one field a line, its label and then its value.

use crate::render::letters::{fenced, width};

/// Returns the fields as lines whose values begin in one column; further lines of a value stand under its first.
pub fn card(fields: &[(String, String)]) -> String {
    let widest = fields.iter().map(|(label, _)| width(label)).max();
    let column = widest.unwrap_or(0) + 2;
    let mut text = String::new();
    for (label, value) in fields {
        let mut lead = fenced(label);
        let mut filled = width(label);
        for line in value.lines() {
            text.push_str(&lead);
            text.extend(std::iter::repeat_n(' ', column.saturating_sub(filled)));
            text.push_str(line);
            text.push('\n');
            lead.clear();
            filled = 0;
        }
    }
    text
}
