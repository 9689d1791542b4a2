//! Two registers that worked apart, united file by file.
//!
//! A file is taken for nothing but the case, the sitting or the setting that its path names; so whatever the other side
//! deleted, moved or invented, no record turns into another. What only one side changed is taken from it, once it is
//! seen that nothing of the past is gone; what both changed goes through [`merge`]. A record is never removed.
//!
//! Pure: bytes come in and bytes come out. Where one file cannot be united nothing is, and all such files are named.

mod clash;
mod place;

use crate::domain::id::CaseId;
use crate::domain::merge::{Merged, Tampered, merge as unite_cases};
use crate::domain::session::Session;
use crate::register::format::fault::Fault;
use crate::register::format::merge::{self, Side, Why};
use crate::register::format::{case, office, policy, session};
use crate::register::union::place::Place;

/// One file as both sides had it last, and as each has it now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions {
    /// Its path below the register.
    pub path: String,
    /// As both had it last.
    pub base: Option<Vec<u8>>,
    /// As it is here.
    pub ours: Option<Vec<u8>>,
    /// As it is there.
    pub theirs: Option<Vec<u8>>,
    /// What kind of file it is there.
    pub form: Form,
}

/// What kind of file comes in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A plain file.
    #[default]
    Plain,
    /// A file that can be run; its bytes are taken as those of a plain one.
    Program,
    /// A link, another repository, or a file that is larger than bmf reads; never taken.
    Other,
}

/// Which of two requests under one id keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// The one that the other side has: it was shared first.
    Theirs,
    /// The one that was taken first, whichever side asks: neither was shared.
    Earlier,
}

/// What the two come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Union {
    /// The files that are to be other than they are here, each with its bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Whether nothing is left that the other side does not hold just so.
    pub is_theirs: bool,
    /// The cases that were given another id.
    pub renumbered: Vec<Renumbered>,
    /// Files that have no place in a register, or are no plain files; they stay as they are here.
    pub left_out: Vec<String>,
    /// Files that the other side has removed; they stay.
    pub kept: Vec<String>,
}

/// A case that was given an id which was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// The id that both had.
    pub old: CaseId,
    /// The one that it has now.
    pub new: CaseId,
    /// Whether it is the case that came in, and not the one that was here.
    pub theirs: bool,
}

/// A file that could not be united.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// Its path below the register.
    pub path: String,
    /// Why not.
    pub why: Why,
    /// The bytes in which a fault is shown.
    pub shown: Vec<u8>,
}

/// Unites the files that are not the same on both sides and in their past.
///
/// `known` are the ids that either side has given out: a case that needs another id gets one past all of them.
///
/// # Errors
///
/// Every file that is left to a person; then nothing is to be taken in.
pub fn unite(files: &[Versions], keeps: Keeps, known: &[CaseId]) -> Result<Union, Vec<Parted>> {
    let mut parted = Vec::new();
    let (files, renumbered) = clash::resolve(files, keeps, known).map_err(|one| vec![one])?;
    let mut union = Union {
        is_theirs: renumbered.is_empty(),
        renumbered,
        ..Union::default()
    };
    // Whoever takes out what has no place here may do so.
    let removed = |file: &OnTheWay| {
        file.versions.theirs.is_none() && Place::of(&file.versions.path) == Place::Foreign
    };
    for file in files.iter().filter(|file| !removed(file)) {
        let settled = file.settled.clone();
        let found = settled.map_or_else(|| outcome(&file.versions), |it| Ok(Outcome::Takes(it)));
        match found {
            Ok(Outcome::Stays) => {
                let is_plain = file.versions.form == Form::Plain;
                union.is_theirs &= is_plain && file.here == file.versions.theirs;
                // Unless it names a case that moved.
                if let Some(bytes) = file.versions.ours.clone()
                    && file.here != file.versions.ours
                {
                    union.files.push((file.versions.path.clone(), bytes));
                }
            }
            Ok(Outcome::Takes(bytes)) => {
                let as_there = file.versions.theirs.as_ref() == Some(&bytes);
                union.is_theirs &= as_there && file.versions.form == Form::Plain;
                if file.here.as_ref() != Some(&bytes) {
                    union.files.push((file.versions.path.clone(), bytes));
                }
            }
            Ok(Outcome::LeftOut) => {
                union.is_theirs = false;
                union.left_out.push(file.versions.path.clone());
            }
            Ok(Outcome::Kept) => {
                union.is_theirs = false;
                union.kept.push(file.versions.path.clone());
            }
            Err(why) => parted.push(named(&file.versions, why)),
        }
    }
    if parted.is_empty() {
        Ok(union)
    } else {
        Err(parted)
    }
}

/// A file on its way, with what the disk holds of it.
struct OnTheWay {
    versions: Versions,
    /// The bytes that stand here before anything is taken in.
    here: Option<Vec<u8>>,
    /// What it comes to, where that is decided already.
    settled: Option<Vec<u8>>,
}

/// What becomes of one file.
enum Outcome {
    Stays,
    Takes(Vec<u8>),
    LeftOut,
    Kept,
}

fn outcome(file: &Versions) -> Result<Outcome, Why> {
    let Versions {
        base,
        ours,
        theirs,
        form,
        ..
    } = file;
    let place = Place::of(&file.path);
    let Some(theirs) = theirs.as_deref().filter(|_| *form != Form::Other) else {
        // A record that was removed or is no file any more stays as it is here.
        return Ok(match (&file.theirs, base, ours) {
            (_, Some(_), Some(_)) => Outcome::Kept,
            (Some(_), _, _) => Outcome::LeftOut,
            (None, _, _) => Outcome::Stays,
        });
    };
    if place == Place::Foreign {
        let same = [ours, base].iter().any(|it| it.as_deref() == Some(theirs));
        return Ok(if same {
            Outcome::Stays
        } else {
            Outcome::LeftOut
        });
    }
    match (base.as_deref(), ours.as_deref()) {
        (_, Some(ours)) if ours == theirs && *form == Form::Plain => Ok(Outcome::Stays),
        (Some(base), Some(_)) if base == theirs => Ok(Outcome::Stays),
        (_, None) => grown(place, base.as_deref(), theirs),
        (Some(base), Some(ours)) if base == ours => grown(place, Some(base), theirs),
        (base, Some(ours)) => both(place, &file.path, base, ours, theirs),
    }
}

/// Takes what one side alone changed, once it is seen that it reads and that nothing of the past is gone.
fn grown(place: Place, base: Option<&[u8]>, theirs: &[u8]) -> Result<Outcome, Why> {
    let faulty = |faults: Vec<Fault>| Why::Faulty(Side::Theirs, faults);
    match place {
        Place::Case(id) => {
            let now = case::read(theirs).map_err(faulty)?.case;
            if now.header.id != id {
                return Err(Why::Misnamed);
            }
            let past = base.and_then(|base| case::read(base).ok());
            if let Some(past) = past.map(|past| past.case) {
                match unite_cases(Some(&past), &past, &now) {
                    Ok(Merged::United(_)) => {}
                    Ok(Merged::Renumber) => return Err(Why::Renumber),
                    Err(tampered) => return Err(Why::Tampered(tampered)),
                }
            }
        }
        Place::Session(id) => {
            let now = session::read(theirs).map_err(faulty)?;
            if now.id != id {
                return Err(Why::Misnamed);
            }
            let past = base.and_then(|base| session::read(base).ok());
            if past.is_some_and(|past| !holds(&now, &past)) {
                return Err(Why::Shrunk);
            }
        }
        Place::Office => drop(office::read(theirs).map_err(faulty)?),
        Place::Policy => drop(policy::read(theirs).map_err(faulty)?),
        Place::Text | Place::Foreign => {}
    }
    Ok(Outcome::Takes(theirs.to_vec()))
}

/// Returns whether a sitting holds all that it held.
fn holds(now: &Session, past: &Session) -> bool {
    let same = |it: &Session| (it.id, it.opened, it.by.clone(), it.committee.clone());
    same(now) == same(past)
        && past.present.iter().all(|it| now.present.contains(it))
        && past.aside.iter().all(|it| now.aside.contains(it))
        && past.cases.iter().all(|it| now.cases.contains(it))
}

fn both(
    place: Place,
    path: &str,
    base: Option<&[u8]>,
    ours: &[u8],
    theirs: &[u8],
) -> Result<Outcome, Why> {
    let united = match place {
        Place::Case(_) => {
            let readable = |bytes: &&[u8]| case::read(bytes).is_ok();
            merge::unite(path, base.filter(readable), ours, theirs)?
        }
        Place::Session(_) => {
            let readable = |bytes: &&[u8]| session::read(bytes).is_ok();
            merge::unite(path, base.filter(readable), ours, theirs)?
        }
        // Who may change the settings has to have seen what they come to.
        Place::Office | Place::Policy | Place::Text if ours != theirs => {
            return Err(Why::BothChanged);
        }
        Place::Office | Place::Policy | Place::Text | Place::Foreign => theirs.to_vec(),
    };
    Ok(Outcome::Takes(united))
}

fn named(file: &Versions, why: Why) -> Parted {
    let side = match &why {
        Why::Faulty(side, _) => *side,
        Why::Foreign
        | Why::Misnamed
        | Why::Tampered(
            Tampered::OtherCase
            | Tampered::Event(_)
            | Tampered::Missing(_)
            | Tampered::Unrecorded(_),
        )
        | Why::Renumber
        | Why::OtherSitting
        | Why::Newer
        | Why::Layout
        | Why::Shrunk
        | Why::BothChanged => Side::Theirs,
    };
    let shown = match side {
        Side::Base => &file.base,
        Side::Ours => &file.ours,
        Side::Theirs => &file.theirs,
    };
    Parted {
        path: file.path.clone(),
        why,
        shown: shown.clone().unwrap_or_default(),
    }
}
