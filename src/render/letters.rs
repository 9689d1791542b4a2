//! How wide text stands in a terminal, and what keeps Arabic cells in their columns.
//!
//! Two things about terminals are handled here and nowhere else. Terminals give a lam-alef pair two columns where
//! `unicode-width` counts the one of its ligature. And a terminal that lays out Arabic runs neighbouring Arabic cells
//! together and so swaps them, unless something left-to-right stands between them.

use crate::render::paint::unpainted;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

/// The alefs that join a lam, each with a private-use letter of the same width, which domain texts never hold.
const ALEFS: [(char, char); 10] = [
    ('\u{0622}', '\u{E000}'),
    ('\u{0623}', '\u{E001}'),
    ('\u{0625}', '\u{E002}'),
    ('\u{0627}', '\u{E003}'),
    ('\u{0671}', '\u{E004}'),
    ('\u{0672}', '\u{E005}'),
    ('\u{0673}', '\u{E006}'),
    ('\u{0675}', '\u{E007}'),
    ('\u{0773}', '\u{E008}'),
    ('\u{0774}', '\u{E009}'),
];

const LEFT_TO_RIGHT_MARK: char = '\u{200E}';

/// Returns the columns that a text takes in a terminal, colours aside.
pub fn width(text: &str) -> usize {
    masked(&unpainted(text)).width()
}

/// Returns the text with its alefs exchanged, so that whoever measures it counts each letter.
pub(super) fn masked(text: &str) -> String {
    text.chars()
        .map(|c| exchanged(c, |(alef, mask)| (*alef, *mask)))
        .collect()
}

/// Returns the text as it was before [`masked`].
pub(super) fn unmasked(text: &str) -> String {
    text.chars()
        .map(|c| exchanged(c, |(alef, mask)| (*mask, *alef)))
        .collect()
}

/// Returns the cell between marks that keep it apart from its neighbours, if it holds Arabic letters.
pub(super) fn fenced(text: &str) -> String {
    if text.contains(is_arabic) {
        format!("{LEFT_TO_RIGHT_MARK}{text}{LEFT_TO_RIGHT_MARK}")
    } else {
        text.to_owned()
    }
}

/// Returns the text, or where it is wider than `limit` its beginning with an ellipsis.
pub fn cut(text: &str, limit: usize) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut used = 0;
    let mut kept: String = text
        .chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used < limit
        })
        .collect();
    let opened = kept.matches(['\u{2066}', '\u{2067}', '\u{2068}']).count();
    let closed = kept.matches('\u{2069}').count();
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept.extend(std::iter::repeat_n(
        '\u{2069}',
        opened.saturating_sub(closed),
    ));
    kept
}

/// Returns where a text breaks between words into rows of at most so many columns; a word is never broken.
pub(super) fn spans(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut row = 0..0;
    let mut at = 0;
    for word in text.split(' ') {
        let end = at + word.len();
        let wide = text.get(row.start..end).map_or(0, width);
        if row.end > row.start && wide > columns {
            rows.push(row);
            row = at..at;
        }
        row.end = end;
        at = end + 1;
    }
    rows.push(row);
    rows
}

fn exchanged(c: char, direction: impl Fn(&(char, char)) -> (char, char)) -> char {
    let pair = ALEFS.iter().map(direction).find(|(from, _)| *from == c);
    pair.map_or(c, |(_, to)| to)
}

/// Returns whether a letter runs from right to left.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Returns whether a character only says in which direction its neighbours run.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
