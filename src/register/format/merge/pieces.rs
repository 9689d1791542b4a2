//! A file cut into its header and its blocks (`[[event]]`, `[[decided]]`), every byte in exactly one piece.
//!
//! A block begins with the comments that stand on its heading and the blank lines before them. A table of the header may
//! stand after a block, where somebody wrote it by hand; it is of the header all the same.

use crate::register::format::fault::Fault;
use crate::register::format::splice::whole_lines;
use crate::register::format::tree::root;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file in pieces.
pub(super) struct Pieces {
    /// The header.
    pub(super) head: String,
    /// The blocks in order of the file, each with its name.
    pub(super) blocks: Vec<(&'static str, String)>,
}

/// Cuts a file; `names` are those of its blocks.
///
/// Nothing where a block is no table under a heading of its own.
///
/// # Errors
///
/// The faults of `text`, where it is not TOML.
pub(super) fn cut(text: &str, names: &[&'static str]) -> Result<Option<Pieces>, Vec<Fault>> {
    let document = root(text)?;
    let mut marks = Marks {
        text,
        headings: Vec::new(),
        ends: Vec::new(),
    };
    for (key, item) in document.get_ref() {
        let Some(name) = names.iter().find(|name| *name == key.get_ref()) else {
            marks.item(item, None);
            continue;
        };
        let list = item.get_ref().as_array();
        let list = list.into_iter().flat_map(|list| list.iter());
        for (number, block) in list.enumerate() {
            if !marks.opens(block.span().start, "[[") {
                return Ok(None);
            }
            marks.item(block, Some((name, number)));
        }
    }
    let mut head = String::new();
    let mut blocks: Vec<(&'static str, String)> = Vec::new();
    let mut places = BTreeMap::new();
    for (piece, owner) in marks.sections() {
        let Some(owner) = owner else {
            head.push_str(piece);
            continue;
        };
        let place = *places.entry(owner).or_insert(blocks.len());
        match blocks.get_mut(place) {
            Some((_, block)) => block.push_str(piece),
            None => blocks.push((owner.0, piece.to_owned())),
        }
    }
    Ok(Some(Pieces { head, blocks }))
}

/// A block: its name, and its number among those of that name.
type Owner = Option<(&'static str, usize)>;

/// Where tables begin, and where values end.
struct Marks<'t> {
    text: &'t str,
    headings: Vec<(usize, Owner)>,
    ends: Vec<usize>,
}

impl<'t> Marks<'t> {
    fn item(&mut self, item: &Spanned<DeValue<'_>>, owner: Owner) {
        let span = item.span();
        let value = item.get_ref();
        // A table in braces is a value like others, and one of dotted keys has no place of its own.
        if value.is_table() && self.opens(span.start, "[") {
            self.headings.push((span.start, owner));
        }
        self.ends.push(span.end);
        let below = value.as_table().into_iter().flat_map(DeTable::values);
        let list = value.as_array().into_iter().flat_map(|list| list.iter());
        for item in below.chain(list) {
            self.item(item, owner);
        }
    }

    fn opens(&self, at: usize, with: &str) -> bool {
        self.text
            .get(at..)
            .is_some_and(|text| text.starts_with(with))
    }

    /// Returns the text from each heading to the next, with whose it is; what stands before the first is the header's.
    fn sections(mut self) -> Vec<(&'t str, Owner)> {
        self.headings.sort_unstable();
        self.ends.sort_unstable();
        let begins = self
            .headings
            .iter()
            .map(|(at, owner)| (self.begin(*at), *owner));
        let begins: Vec<(usize, Owner)> = std::iter::once((0, None)).chain(begins).collect();
        let ends = begins.iter().skip(1).map(|(at, _)| *at);
        let ends = ends.chain([self.text.len()]);
        let spans = begins.iter().zip(ends);
        spans
            .map(|((begin, owner), end)| (self.text.get(*begin..end).unwrap_or_default(), *owner))
            .collect()
    }

    /// Returns where the lines begin that stand on a heading; a line of a text of several lines is none of them.
    fn begin(&self, heading: usize) -> usize {
        let line = whole_lines(self.text, heading..heading).start;
        let before = self.ends.partition_point(|end| *end <= line);
        let last = before.checked_sub(1).and_then(|at| self.ends.get(at));
        let floor = last.map_or(0, |end| whole_lines(self.text, *end..*end).end.min(line));
        let between = self.text.get(floor..line).unwrap_or_default();
        let comments = lines_back(between, |line| line.starts_with('#'));
        let above = between.get(..between.len() - comments).unwrap_or_default();
        line - comments - lines_back(above, str::is_empty)
    }
}

/// Returns how many bytes the last lines take that are of this kind.
fn lines_back(text: &str, is: impl Fn(&str) -> bool) -> usize {
    let lines = text.split_inclusive('\n').rev();
    lines.take_while(|line| is(line.trim())).map(str::len).sum()
}
