//! Two requests that were given one id: both stay, and one of them gets another.

use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, EventId};
use crate::register::format::case;
use crate::register::format::merge::{Side, Why};
use crate::register::format::renumber::{renumber, repoint};
use crate::register::union::place::Place;
use crate::register::union::{Keeps, OnTheWay, Parted, Renumbered, Versions, named};
use chrono::{DateTime, FixedOffset};

/// Returns the files with one request an id, each still to be united, and the cases that moved.
///
/// What names a case that moved names it by its new id, on the side on which it had the old one: the other side means
/// the other case.
pub(super) fn resolve(
    files: &[Versions],
    keeps: Keeps,
    known: &[CaseId],
) -> Result<(Vec<OnTheWay>, Vec<Renumbered>), Parted> {
    let mut given = known.to_vec();
    let mut moved = Vec::new();
    for file in files {
        if let Some((old, theirs)) = gives_way(file, keeps) {
            let new = next_free(old, &given).ok_or_else(|| named(file, Why::Renumber))?;
            given.push(new);
            moved.push(Renumbered { old, new, theirs });
        }
    }
    let mut all: Vec<OnTheWay> = Vec::with_capacity(files.len() + moved.len());
    for file in files {
        let repointed = pointed(file, &moved).map_err(|why| named(file, why))?;
        let here = file.ours.clone();
        let case = match Place::of(&file.path) {
            Place::Case(id) => moved.iter().find(|moved| moved.old == id),
            Place::Session(_) | Place::Office | Place::Policy | Place::Text | Place::Foreign => {
                None
            }
        };
        let Some(Renumbered { old, new, theirs }) = case.copied() else {
            all.push(OnTheWay {
                versions: repointed,
                here,
                settled: None,
            });
            continue;
        };
        let (loser, winner) = if theirs {
            (repointed.theirs.clone(), repointed.ours.clone())
        } else {
            (repointed.ours.clone(), repointed.theirs.clone())
        };
        let text = String::from_utf8(loser.unwrap_or_default()).unwrap_or_default();
        let text = renumber(&text, old, new);
        let side = if theirs { Side::Theirs } else { Side::Ours };
        let text = text.map_err(|faults| named(file, Why::Faulty(side, faults)))?;
        all.push(OnTheWay {
            versions: file.clone(),
            here,
            settled: winner,
        });
        all.push(OnTheWay {
            versions: Versions {
                path: new.path(),
                ..Versions::default()
            },
            here: None,
            settled: Some(text.into_bytes()),
        });
    }
    Ok((all, moved))
}

/// Returns the id over which two requests clash in this file, and whether theirs is the one to give way.
fn gives_way(file: &Versions, keeps: Keeps) -> Option<(CaseId, bool)> {
    let Place::Case(id) = Place::of(&file.path) else {
        return None;
    };
    let read = |bytes: &Option<Vec<u8>>| Some(case::read(bytes.as_deref()?).ok()?.case);
    let (ours, theirs) = (read(&file.ours)?, read(&file.theirs)?);
    let (our_intake, their_intake) = (taken(&ours)?, taken(&theirs)?);
    let is_of = |case: &Case| case.header.id == id;
    if our_intake.1 == their_intake.1 || file.base.is_some() || !is_of(&ours) || !is_of(&theirs) {
        return None;
    }
    let theirs = match keeps {
        Keeps::Theirs => false,
        Keeps::Earlier => our_intake < their_intake,
    };
    Some((id, theirs))
}

/// Returns when a request was taken, and by which event.
fn taken(case: &Case) -> Option<(DateTime<FixedOffset>, EventId)> {
    let mut events = case.events.iter();
    let intake = events.find(|event| event.kind() == EventKind::Intake)?;
    Some((intake.at, intake.id))
}

/// Returns the number past all that this desk gave out in that month.
fn next_free(id: CaseId, given: &[CaseId]) -> Option<CaseId> {
    let month = |id: &CaseId| (id.desk(), id.year(), id.month());
    let same = given.iter().filter(|other| month(other) == month(&id));
    let greatest = same.map(|other| other.number()).max().unwrap_or_default();
    let next = greatest.max(id.number()).checked_add(1)?;
    CaseId::new(id.desk(), id.year(), id.month(), next).ok()
}

/// Returns the file with the new ids of the cases that one side names and that moved there.
fn pointed(file: &Versions, moved: &[Renumbered]) -> Result<Versions, Why> {
    let mut pointed = file.clone();
    match Place::of(&file.path) {
        Place::Case(_) | Place::Session(_) => {}
        Place::Office | Place::Policy | Place::Text | Place::Foreign => return Ok(pointed),
    }
    for Renumbered { old, new, theirs } in moved {
        let (bytes, side) = if *theirs {
            (&mut pointed.theirs, Side::Theirs)
        } else {
            (&mut pointed.ours, Side::Ours)
        };
        // Who has not changed the file since cannot mean a case that came later.
        if *bytes == file.base {
            continue;
        }
        let Some(text) = bytes.as_deref().and_then(|it| std::str::from_utf8(it).ok()) else {
            continue;
        };
        let text = repoint(text, *old, *new).map_err(|faults| Why::Faulty(side, faults))?;
        *bytes = Some(text.into_bytes());
    }
    Ok(pointed)
}
