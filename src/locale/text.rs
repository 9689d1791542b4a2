//! Words among words: isolation, quotation marks and lists.
//!
//! In Arabic text an id, a command or a path would be torn apart by the direction of what surrounds it, so it stands
//! between isolates; in English text the same holds for Arabic words. Plain words in plain text carry no marks.

use crate::domain::office::Lang;
use crate::locale::Locale;

/// Begins an isolate that runs from left to right.
const LTR_ISOLATE: char = '\u{2066}';
/// Begins an isolate whose first letter says in which direction it runs.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
/// Ends an isolate.
const POP_ISOLATE: char = '\u{2069}';

/// How many paths a sentence holds before it says that there are more.
const FEW: usize = 3;

impl Locale<'_> {
    /// Returns an id, command, path, number or whatever else is typed, kept left to right in Arabic text.
    #[must_use]
    pub fn ltr(&self, text: &str) -> String {
        let text = visible(text);
        match self.lang {
            Lang::Ar => format!("{LTR_ISOLATE}{text}{POP_ISOLATE}"),
            Lang::En => text,
        }
    }

    /// Returns somebody's words, isolated where they hold letters of the other direction.
    #[must_use]
    pub fn free(&self, text: &str) -> String {
        let text = visible(text);
        let turns = match self.lang {
            Lang::Ar => text.chars().any(|c| c.is_alphanumeric() && !is_rtl(c)),
            Lang::En => text.chars().any(is_rtl),
        };
        if turns {
            format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}")
        } else {
            text
        }
    }

    /// Returns somebody's words in quotation marks: “…” or «…».
    #[must_use]
    pub fn quote(&self, text: &str) -> String {
        self.in_quotes(&self.free(text))
    }

    /// Returns a key, code or anything else that is typed as it stands, in quotation marks.
    #[must_use]
    pub fn code(&self, text: &str) -> String {
        match self.lang {
            Lang::Ar => self.in_quotes(&self.ltr(text)),
            Lang::En => self.quote(text),
        }
    }

    /// Returns all of these: “a, b and c”, «أ وب وج».
    ///
    /// The Arabic «و» is written without a space, so it stands only before Arabic letters; a list that holds an id or a
    /// number is joined with «، ».
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match self.lang {
            Lang::Ar if items.iter().all(|item| item.starts_with(is_arabic_letter)) => {
                items.join(" و")
            }
            Lang::Ar => items.join("، "),
            Lang::En => joined(items, " and "),
        }
    }

    /// Returns a choice between these: “a, b or c”, «أ أو ب أو ج».
    #[must_use]
    pub fn either(&self, items: &[String]) -> String {
        match self.lang {
            Lang::Ar => items.join(" أو "),
            Lang::En => joined(items, " or "),
        }
    }

    /// Returns codes in quotation marks, for a list.
    pub(super) fn codes(&self, codes: &[String]) -> Vec<String> {
        codes.iter().map(|code| self.code(code)).collect()
    }

    /// Returns ids without quotation marks, for a list.
    pub(super) fn ids<T: ToString>(&self, ids: &[T]) -> Vec<String> {
        ids.iter().map(|id| self.ltr(&id.to_string())).collect()
    }

    /// Returns the first of these paths, and a sign where there are more.
    pub(super) fn first_few(&self, paths: &[String], comma: &str) -> String {
        let more = (paths.len() > FEW).then(|| "…".to_owned());
        let few = paths.iter().take(FEW).map(|path| self.ltr(path));
        few.chain(more).collect::<Vec<_>>().join(comma)
    }

    fn in_quotes(&self, text: &str) -> String {
        match self.lang {
            Lang::Ar => format!("«{text}»"),
            Lang::En => format!("“{text}”"),
        }
    }
}

fn joined(items: &[String], before_last: &str) -> String {
    match items {
        [first @ .., before, last] => {
            let mut rest = first.to_vec();
            rest.push(format!("{before}{before_last}{last}"));
            rest.join(", ")
        }
        [one] => one.clone(),
        [] => String::new(),
    }
}

/// Returns the text without what would act on the text around it, which only a broken file can hold.
///
/// Isolates vanish, so that a name that is isolated already can be quoted; anything else that cannot be seen is shown as
/// a replacement character, and a line break as a space.
fn visible(text: &str) -> String {
    let is_isolate = |c: &char| matches!(c, '\u{2066}'..='\u{2069}');
    let shown = |c: char| match c {
        '\t' | '\n' | '\r' => ' ',
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => '\u{FFFD}',
        control if control.is_control() => '\u{FFFD}',
        other => other,
    };
    text.chars().filter(|c| !is_isolate(c)).map(shown).collect()
}

fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{064A}')
}

fn is_rtl(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
