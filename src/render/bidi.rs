//! Arabic for a terminal that lays out none: letters joined, and each line in the order in which it is seen.
//!
//! For such a terminal only; joined letters and turned lines have no place in a file, a pipe or any data format. The
//! order is that of the Unicode algorithm, isolates included, which are then left out: these terminals draw them as
//! boxes. A colour (`ESC [ … m`) stays on the characters that it was put on.

use crate::render::letters::{is_arabic, is_unseen, spans, width};
use ar_reshaper::prelude::LigatureNames;
use ar_reshaper::{ArabicReshaper, ReshaperConfig};
use std::ops::Range;
use std::sync::LazyLock;
use unicode_bidi::{BidiInfo, Level};
use unicode_width::UnicodeWidthChar;

/// Returns a cell or a line as such a terminal must get it.
pub fn visual(text: &str) -> String {
    Line::of(text).whole()
}

/// Returns the rows into which a line breaks in so many columns, each as such a terminal must get it.
pub fn rows(line: &str, columns: usize) -> Vec<String> {
    Line::of(line).rows(columns)
}

/// Returns lines for a window of so many columns: what is wider is broken first and turned then, and a line that runs
/// from right to left stands at the right.
///
/// A line without Arabic is left to the terminal, so that a command can be copied from it whole.
pub fn lines(text: &str, columns: usize) -> String {
    each_line(text, |line| {
        let words = line.trim_start_matches(' ');
        let indent = " ".repeat(line.len() - words.len());
        let line = Line::of(words);
        if !line.has_arabic() {
            return indent + &line.whole();
        }
        let rows = line.rows(columns.saturating_sub(indent.len())).into_iter();
        let rows = rows.map(|row| {
            if line.is_from_right() {
                at_right(&(row + &indent), columns)
            } else {
                indent.clone() + &row
            }
        });
        rows.collect::<Vec<_>>().join("\n")
    })
}

/// Returns a page that is laid out in columns already, which two spaces or more keep apart.
///
/// Each column stays where it is, but Arabic in the last one stands at the right of the page, with all rows over which
/// it goes on.
pub fn page(text: &str, columns: usize) -> String {
    let mut above = None;
    each_line(text, |line| {
        let (before, last) = match line.rfind("  ") {
            Some(gap) => line.split_at(gap + 2),
            None => ("", line),
        };
        let cells: Vec<String> = before.split("  ").map(visual).collect();
        let cells = cells.join("  ");
        let begin = width(&cells);
        let mut line = Line::of(last);
        // A row of a column may hold nothing but a Latin word that did not fit above.
        if begin > 0 && before.trim().is_empty() && above == Some(begin) {
            line.base = Some(Level::rtl());
        }
        let from_right = line.is_from_right();
        above = from_right.then_some(begin);
        if from_right {
            cells + &at_right(&line.whole(), columns.saturating_sub(begin))
        } else {
            cells + &line.whole()
        }
    })
}

fn each_line(text: &str, line: impl FnMut(&str) -> String) -> String {
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn at_right(row: &str, columns: usize) -> String {
    let free = columns.saturating_sub(width(row));
    format!("{}{row}", " ".repeat(free))
}

/// A line whose letters are joined, still in the order in which it is read.
struct Line<'a> {
    text: String,
    /// From which byte on which colour stands.
    colours: Vec<(usize, &'a str)>,
    /// The direction in which it runs; that of its first letter if this is not given.
    base: Option<Level>,
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let mut text = String::new();
        let mut colours = Vec::new();
        for (at, part) in line.split("\u{1b}[").enumerate() {
            let (colour, rest) = match part.split_once('m') {
                Some(split) if at > 0 => split,
                Some(_) | None => ("", part),
            };
            if at > 0 {
                colours.push((text.len(), colour));
            }
            text.push_str(&joined(rest));
        }
        Self {
            text,
            colours,
            base: None,
        }
    }

    fn has_arabic(&self) -> bool {
        self.text.contains(is_arabic)
    }

    fn is_from_right(&self) -> bool {
        let info = BidiInfo::new(&self.text, self.base);
        let first = info.paragraphs.first();
        first.is_some_and(|paragraph| paragraph.level.is_rtl())
    }

    fn rows(&self, columns: usize) -> Vec<String> {
        let spans = spans(&self.text, columns).into_iter();
        spans.map(|span| self.part(span)).collect()
    }

    fn whole(&self) -> String {
        self.part(0..self.text.len())
    }

    /// Returns a part of the line as it is seen.
    fn part(&self, part: Range<usize>) -> String {
        let info = BidiInfo::new(&self.text, self.base);
        let mut pen = Pen::default();
        if let Some(paragraph) = info.paragraphs.first() {
            let (levels, runs) = info.visual_runs(paragraph, part);
            for run in runs {
                let turned = levels.get(run.start).is_some_and(Level::is_rtl);
                let mut clusters = clusters(&self.text, run);
                if turned {
                    clusters.reverse();
                }
                for (at, cluster) in clusters {
                    pen.colour(self.colour(at));
                    let seen = cluster.chars().filter(|c| !is_unseen(*c));
                    pen.text
                        .extend(seen.map(|c| if turned { mirrored(c) } else { c }));
                }
            }
        }
        pen.colour("");
        pen.text
    }

    fn colour(&self, at: usize) -> &'a str {
        let before = self.colours.iter().take_while(|(from, _)| *from <= at);
        before.last().map_or("", |(_, colour)| colour)
    }
}

/// What is written, and the colour in which it goes on.
#[derive(Default)]
struct Pen<'a> {
    text: String,
    colour: &'a str,
}

impl<'a> Pen<'a> {
    fn colour(&mut self, colour: &'a str) {
        let colour = if colour == "0" { "" } else { colour };
        if colour != self.colour {
            let sign = if colour.is_empty() { "0" } else { colour };
            self.text.push_str(&format!("\u{1b}[{sign}m"));
            self.colour = colour;
        }
    }
}

/// Returns each character of a run together with the marks on it, which follow their letter in every order.
fn clusters(text: &str, run: Range<usize>) -> Vec<(usize, &str)> {
    let run_text = text.get(run.clone()).unwrap_or_default();
    let mut starts: Vec<usize> = run_text
        .char_indices()
        .filter(|(at, c)| *at == 0 || c.width() != Some(0) || is_unseen(*c))
        .map(|(at, _)| at)
        .collect();
    starts.push(run_text.len());
    let pairs = starts.iter().zip(starts.iter().skip(1));
    pairs
        .filter_map(|(from, to)| Some((run.start + from, run_text.get(*from..*to)?)))
        .collect()
}

/// Returns the text with its Arabic letters in the forms that they have beside each other.
fn joined(text: &str) -> String {
    let is_letter = |c: char| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}');
    let mut joined = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_letter) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_letter(c)).unwrap_or(from.len()));
        // A mark that stands on no letter is none of the shaper's business.
        let letters = word.trim_start_matches(|c: char| c.width() == Some(0));
        let (marks, letters) = word.split_at(word.len() - letters.len());
        joined.push_str(before);
        joined.push_str(marks);
        joined.push_str(&RESHAPER.reshape(letters));
        rest = after;
    }
    joined.push_str(rest);
    joined
}

/// Joins letters and lam-alef, and drops nothing.
static RESHAPER: LazyLock<ArabicReshaper> = LazyLock::new(|| {
    let mut config = ReshaperConfig {
        delete_harakat: false,
        ..ReshaperConfig::default()
    };
    // One glyph for four letters, which few fonts of a terminal have.
    config.update_ligature(LigatureNames::ARABIC_LIGATURE_ALLAH, false);
    ArabicReshaper::new(config)
});

/// Returns the bracket that opens where this one closes.
fn mirrored(c: char) -> char {
    const PAIRS: [(char, char); 7] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('«', '»'),
        ('‹', '›'),
        ('≤', '≥'),
    ];
    let pair = PAIRS.iter().find(|(open, close)| c == *open || c == *close);
    pair.map_or(c, |(open, close)| if c == *open { *close } else { *open })
}
