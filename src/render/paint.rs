//! Colour, sparingly: every word says what it says without it.

use anstyle::{AnsiColor, Style};
use std::borrow::Cow;

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// What stands over other text.
    Heading,
    /// What is wrong, or late.
    Urgent,
    /// What somebody should know.
    Note,
}

impl Paint {
    /// Returns the text between the signs for its colour and for the end of it.
    pub fn over(self, text: &str) -> String {
        let style = match self {
            Self::Heading => Style::new().bold(),
            Self::Urgent => AnsiColor::Red.on_default(),
            Self::Note => AnsiColor::Yellow.on_default(),
        };
        format!("{style}{text}{style:#}")
    }
}

/// Returns the text without signs for colours.
pub(super) fn unpainted(text: &str) -> Cow<'_, str> {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default();
    if first.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let rest = parts.map(|part| part.split_once('m').map_or(part, |(_, rest)| rest));
    Cow::Owned(std::iter::once(first).chain(rest).collect())
}
