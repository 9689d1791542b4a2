//! Free text as people type and paste it: made clean on entry, and folded for search.
//!
//! Text is either cleaned without loss of meaning or refused with the character that is wrong; nothing dangerous is
//! repaired silently. Laying text out for a terminal or a page is not done here.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;
use unicode_normalization::char::is_combining_mark;

use crate::domain::value::BadValue;

/// Most characters in a value of one line, such as a name.
pub const LINE_LIMIT: usize = 300;

/// Most characters in a text of several lines, such as the need in the applicant's words.
pub const TEXT_LIMIT: usize = 10_000;

/// Returns the text with Arabic-Indic and Persian digits as Latin ones, all else unchanged.
#[must_use]
pub fn latin_digits(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| latin_digit(c) != c) {
        Cow::Owned(text.chars().map(latin_digit).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns a value of one line: trimmed, in NFC, with single spaces.
///
/// Direction marks (LRM, RLM, ALM) and one pair of isolates around the whole value, which text copied from bmf's own
/// output carries, are dropped. The joiners ZWNJ and ZWJ stay: they are spelling.
///
/// # Errors
/// [`BadValue::Empty`], [`BadValue::TooLong`] past [`LINE_LIMIT`], and [`BadValue::ForbiddenChar`] for a newline, a
/// control, a direction override or any other character that a reader cannot see.
pub fn clean_line(raw: &str) -> Result<String, BadValue> {
    clean(raw, LINE_LIMIT, false)
}

/// Returns a text that may have several lines: as [`clean_line`], but newlines stay, as LF.
///
/// # Errors
/// As [`clean_line`], with [`TEXT_LIMIT`].
pub fn clean_text(raw: &str) -> Result<String, BadValue> {
    clean(raw, TEXT_LIMIT, true)
}

/// Returns the form under which two spellings of the same words are equal in search.
///
/// Case, diacritics, tatweel, joiners and direction marks vanish, digits become Latin. The forms of alef are one, a
/// hamza on a carrier leaves the carrier (أ إ آ ٱ → ا, ؤ → و, ئ → ي) and a hamza on the line vanishes, since it is the
/// one most often left out (علاء, علا). ة → ه, ى → ي, and the Persian letters that keyboards put in their place become
/// the Arabic ones. The word عبد is joined to the word after it, whatever that is, so that عبد الله and عبدالله are
/// equal. What remains is separated by single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        fold_letter(c, &mut letters);
    }
    let mut folded = String::with_capacity(letters.len());
    let mut servant = false;
    for word in letters.split_whitespace() {
        if !folded.is_empty() && !servant {
            folded.push(' ');
        }
        folded.push_str(word);
        servant = word == "عبد" && !servant;
    }
    folded
}

/// Returns a number or code as typed, ready for its parser.
///
/// Digits are Latin, dashes are `-`, outer spaces are gone, and so is every mark that only directs layout, the
/// embeddings included with which phones wrap a copied number. For values whose grammar holds none of them; free text
/// goes through [`clean_line`].
pub(crate) fn typed(raw: &str) -> Cow<'_, str> {
    if raw.is_ascii() {
        return Cow::Borrowed(raw.trim());
    }
    let typed: String = raw
        .chars()
        .filter(|&c| !is_layout(c) && !matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}'))
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => '-',
            other => latin_digit(other),
        })
        .collect();
    Cow::Owned(typed.trim().to_owned())
}

fn clean(raw: &str, limit: usize, lines: bool) -> Result<String, BadValue> {
    // What was cleaned once is read back from files far more often than anything is typed.
    if is_clean(raw, lines) && raw.len() <= limit {
        return Ok(raw.to_owned());
    }
    let (skipped, body) = unwrapped(raw);
    let mut clean = String::with_capacity(body.len());
    // White space since the last visible character, one space or newlines; written only before another visible one.
    let mut gap = String::new();
    let mut chars = body.chars().enumerate().peekable();
    while let Some((index, c)) = chars.next() {
        if is_mark(c) || (lines && c == '\r' && chars.peek().is_some_and(|&(_, next)| next == '\n'))
        {
            continue;
        }
        if lines && c == '\n' {
            gap.retain(|before| before == '\n');
            gap.push('\n');
        } else if c == '\t' || (c.is_whitespace() && !is_forbidden(c)) {
            if gap.is_empty() {
                gap.push(' ');
            }
        } else if is_forbidden(c) {
            return Err(BadValue::ForbiddenChar {
                code: u32::from(c),
                position: skipped + index + 1,
            });
        } else {
            if !clean.is_empty() {
                clean.push_str(&gap);
            }
            gap.clear();
            clean.push(c);
        }
    }
    let clean: String = clean.nfc().collect();
    let found = clean.chars().count();
    if clean.chars().all(is_joiner) {
        Err(BadValue::Empty)
    } else if found > limit {
        Err(BadValue::TooLong { limit, found })
    } else {
        Ok(clean)
    }
}

/// Returns whether a text holds nothing but plain Latin and Arabic letters, digits and marks of punctuation, with single
/// spaces between them, so that there is nothing to clean; of many others it does not know.
fn is_clean(text: &str, lines: bool) -> bool {
    let (mut gap, mut marked) = (true, false);
    for c in text.chars() {
        // Of two marks on one letter NFC may turn the order; a single one, of these, stays.
        if matches!(c, '\u{064B}'..='\u{0652}') && !gap && !marked {
            marked = true;
            continue;
        }
        marked = false;
        let is_gap = c == ' ' || (lines && c == '\n');
        let is_plain = is_gap
            || matches!(c, '!'..='~' | '\u{060C}' | '\u{061B}' | '\u{061F}' | '\u{0621}'..='\u{063A}' | '\u{0640}'..='\u{064A}' | '\u{0660}'..='\u{0669}');
        if !is_plain || (is_gap && gap) {
            return false;
        }
        gap = is_gap;
    }
    !gap
}

/// The value without outer spaces, marks and one pair of isolates, and how many characters stood before it.
fn unwrapped(raw: &str) -> (usize, &str) {
    let outer = |c: char| c.is_whitespace() || is_mark(c);
    let start = raw.trim_start_matches(outer);
    let body = start.trim_end_matches(outer);
    let before = raw.chars().count() - start.chars().count();
    match body
        .strip_prefix(['\u{2066}', '\u{2067}', '\u{2068}'])
        .and_then(|rest| rest.strip_suffix('\u{2069}'))
    {
        Some(inside) => (before + 1, inside.trim_end()),
        None => (before, body),
    }
}

fn latin_digit(c: char) -> char {
    let value = match c {
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// Adds what is left of a character, which may be nothing.
///
/// Each stands for itself: what NFKD puts in order across characters are marks that combine, and those vanish.
fn fold_letter(c: char, folded: &mut String) {
    match c {
        ' '..='~' => folded.push(c.to_ascii_lowercase()),
        'آ' | 'أ' | 'إ' => folded.push('ا'),
        'ؤ' => folded.push('و'),
        'ئ' => folded.push('ي'),
        'ء' | 'ـ' | '\u{064B}'..='\u{0652}' => {}
        'ا'..='ي' => folded.push(folded_letter(c)),
        other => decompose_compatible(other, |part| {
            let letters = part.to_lowercase();
            let letters = letters.filter(|&c| !is_combining_mark(c) && !is_unwritten(c));
            folded.extend(letters.map(folded_letter));
        }),
    }
}

fn folded_letter(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ة' | 'ھ' | 'ہ' | 'ە' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        other => latin_digit(other),
    }
}

/// Characters that are written or not without changing which word it is.
fn is_unwritten(c: char) -> bool {
    matches!(c, 'ء' | 'ـ') || is_joiner(c) || is_layout(c)
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Characters that only direct layout: marks, which are harmless, and the embeddings, overrides and isolates.
fn is_layout(c: char) -> bool {
    is_mark(c) || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Characters that hide, reorder or mean nothing to the reader.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || (is_layout(c) && !is_mark(c))
        || matches!(c,
            '\u{00AD}' | '\u{180E}' | '\u{200B}' | '\u{FEFF}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}'
            // Separators of lines and paragraphs, invisible operators, annotation marks, tags.
            | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
            // Private use and non-characters: no two machines show them alike.
            | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}
