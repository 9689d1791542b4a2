//! The union of two files of one case, or of one sitting, as bytes.
//!
//! What the domain unites as values is united here as text, so that no byte changes that need not: the block of an
//! event goes from one file to the other with its comments, its order of keys and its keys of a later format. The
//! header is that of the side which changed it, with the other side's values put in their places. Both sides get the
//! same bytes, and what comes out is read again: it must be the very case that `domain::merge` says it is.
//!
//! Nothing here knows git; its merge driver and `bmf sync` (through `register::union`) ask the same function.

mod case;
mod head;
mod pieces;
mod session;

use crate::domain::id::CaseId;
use crate::domain::merge::Tampered;
use crate::domain::session::SessionId;
use crate::register::format::fault::Fault;
use crate::register::format::splice::line_ending;

/// Why two files were not united.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The name of the file is neither that of a case nor that of a sitting.
    Foreign,
    /// The file is not of the case or sitting that its name says.
    Misnamed,
    /// A file cannot be read.
    Faulty(Side, Vec<Fault>),
    /// Something was changed that never changes.
    Tampered(Tampered),
    /// Two requests were given the same id; one of them needs another.
    Renumber,
    /// Two sittings were given the same number.
    OtherSitting,
    /// Both sides changed what only a later bmf knows.
    Newer,
    /// A sitting lacks what it held.
    Shrunk,
    /// Both sides changed a setting or a template.
    BothChanged,
    /// Events that do not stand under a heading of their own, or a union that would not read back.
    Layout,
}

/// One of the files that are united.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The common past.
    Base,
    /// The one that is here.
    Ours,
    /// The one that comes in.
    Theirs,
}

/// Unites two files of that path; `base` is a past that both share, where one is known.
///
/// The path may lie below anything: what is expected in the file follows from its name alone.
///
/// # Errors
///
/// The files are left to a person, and nothing is lost that either holds.
pub fn unite(path: &str, base: Option<&[u8]>, ours: &[u8], theirs: &[u8]) -> Result<Vec<u8>, Why> {
    let name = path
        .rsplit('/')
        .next()
        .and_then(|name| name.strip_suffix(".toml"));
    let name = name.ok_or(Why::Foreign)?;
    let is = |id: &dyn ToString| id.to_string() == name;
    if let Ok(id) = CaseId::parse(name)
        && is(&id)
    {
        case::unite(id, base, ours, theirs)
    } else if let Some(id) = SessionId::parse(name)
        && is(&id)
    {
        session::unite(id, base, ours, theirs)
    } else {
        Err(Why::Foreign)
    }
}

/// Answers git's merge driver: as [`unite`], where git's empty file stands for no common past.
///
/// # Errors
///
/// As [`unite`].
pub fn driver(path: &str, ancestor: &[u8], ours: &[u8], theirs: &[u8]) -> Result<Vec<u8>, Why> {
    let base = (!ancestor.is_empty()).then_some(ancestor);
    unite(path, base, ours, theirs)
}

/// Returns which of two the change is, if not both have changed; `None` of the past is known to neither.
fn changed<T: PartialEq>(base: Option<&T>, ours: &T, theirs: &T) -> Option<Side> {
    if ours == theirs || base == Some(theirs) {
        Some(Side::Ours)
    } else if base == Some(ours) {
        Some(Side::Theirs)
    } else {
        None
    }
}

/// Returns the block that stays of two with the same contents, by a rule that both sides share.
fn block<'a>(base: Option<&String>, ours: &'a String, theirs: &'a String) -> &'a str {
    match changed(base, ours, theirs) {
        Some(Side::Theirs) => theirs,
        Some(Side::Ours | Side::Base) => ours,
        None => ours.max(theirs),
    }
}

/// Joins pieces so that each begins on a line of its own.
fn joined<'a>(head: &str, blocks: impl Iterator<Item = &'a str>) -> String {
    let mut text = head.to_owned();
    for block in blocks {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push_str(line_ending(head));
        }
        text.push_str(block);
    }
    text
}
