//! What a terminal needs beyond the text itself; a pipe or a file needs none of it.

use crate::render::bidi;
use crate::render::letters::{fenced, spans};
use crate::render::paint::{Paint, unpainted};

/// How a text is brought to a terminal; the default is the plain text that a pipe or a file gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Whether the first column of a table stands at the right.
    pub right_to_left: bool,
    /// Whether Arabic is joined and ordered by us, since the terminal does not.
    pub reorders: bool,
    /// Whether it shows colours.
    pub colours: bool,
}

impl Screen {
    /// Returns the text in this colour, where there are colours.
    pub fn painted(self, text: &str, paint: Paint) -> String {
        if self.colours {
            paint.over(text)
        } else {
            text.to_owned()
        }
    }

    /// Returns a painted text, without its colours where there are none.
    pub fn as_painted(self, text: &str) -> String {
        if self.colours {
            text.to_owned()
        } else {
            unpainted(text).into_owned()
        }
    }

    /// Returns a cell that has others beside it.
    pub(super) fn cell(self, text: &str) -> String {
        if self.reorders {
            bidi::visual(text)
        } else {
            fenced(text)
        }
    }

    /// Returns the rows of a line that stands last in its row; without a limit there is one.
    pub(super) fn last_cell(self, line: &str, limit: Option<usize>) -> Vec<String> {
        let limit = limit.unwrap_or(usize::MAX);
        if self.reorders {
            return bidi::rows(line, limit);
        }
        let rows = spans(line, limit).into_iter();
        let rows = rows.map(|span| line.get(span).unwrap_or_default());
        // From the right the last cell has its label beside it like any other.
        let fence = |row: &str| match self.right_to_left {
            true => fenced(row),
            false => row.to_owned(),
        };
        rows.map(fence).collect()
    }
}
