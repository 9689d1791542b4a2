//! A merge invents nothing and drops nothing: it holds its parents, united.

use crate::audit::Found;
use crate::audit::finding::Breach;
use crate::audit::law::Law;
use crate::audit::revision::{File, FileChange, Then};
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::merge::{Merged, merge, session};
use crate::domain::session::Session;

pub(super) fn judge(then: &dyn Then, found: &mut Found<'_>) {
    let revision = found.revision;
    if revision.parents.len() > 2 {
        found.whole(Law::Union, Breach::CannotUnite);
        return;
    }
    for file in &revision.files {
        let [ours, theirs] = file.before.as_slice() else {
            continue;
        };
        // What is gone has been found already.
        let Some(after) = &file.after else {
            continue;
        };
        if let Some(breach) = breach(file, ours.as_ref(), theirs.as_ref(), after, then, found) {
            found.add(Law::Union, &file.path, breach);
        }
    }
}

fn breach(
    file: &FileChange,
    ours: Option<&File>,
    theirs: Option<&File>,
    after: &File,
    then: &dyn Then,
    found: &Found<'_>,
) -> Option<Breach> {
    let one_of = |side: Option<&File>| side.is_some_and(|side| side.blob == after.blob);
    let moves = &found.moves;
    let sides = [ours, theirs].map(|side| side.and_then(File::case));
    match (sides, after.case()) {
        ([Some(ours), Some(theirs)], Some(case)) => {
            let base = then.base(case.header.id);
            match merge(base.as_deref(), ours, theirs) {
                Ok(Merged::United(united)) if *united == *case => None,
                Ok(Merged::United(united)) => {
                    let pointed = [
                        merge(base.as_deref(), &moves.case(ours), theirs),
                        merge(base.as_deref(), ours, &moves.case(theirs)),
                    ];
                    let is_case = |it: &Result<Merged, _>| matches!(it, Ok(Merged::United(united)) if **united == *case);
                    let named_anew = pointed.iter().any(is_case);
                    (!named_anew).then(|| difference(&united, case))
                }
                Ok(Merged::Renumber) => renumbered(file, ours, theirs, found),
                Err(_) => Some(Breach::CannotUnite),
            }
        }
        // Two requests were given one id: the one that gave way stands elsewhere, under its new number.
        ([None, None], Some(case)) if moved(case, found) => None,
        ([None, None], Some(case)) => {
            let event = case.events.first().map(|event| event.id);
            Some(event.map_or(Breach::NotUnited, |event| Breach::FromNowhere { event }))
        }
        ([Some(side), None] | [None, Some(side)], Some(case)) if moves.case(side) == *case => None,
        _ if one_of(ours) || one_of(theirs) => {
            reverted(file, [ours, theirs], after, then).then_some(Breach::NotUnited)
        }
        _ => {
            let sides = (ours.and_then(File::session), theirs.and_then(File::session));
            let united = match (sides, after.session()) {
                ((Some(ours), Some(theirs)), Some(after)) => {
                    let is_union = |ours: &Session, theirs: &Session| {
                        let united = session::merge(None, ours, theirs);
                        united.is_some_and(|united| is_alike(&united, after))
                    };
                    is_union(ours, theirs)
                        || is_union(&moves.session(ours), theirs)
                        || is_union(ours, &moves.session(theirs))
                }
                ((Some(side), None) | (None, Some(side)), Some(after)) => {
                    moves.session(side) == *after
                }
                ((None, None), _) | (_, None) => false,
            };
            (!united).then_some(Breach::NotUnited)
        }
    }
}

/// Returns whether two sittings hold the same; what came first of two desks' work is not told apart.
fn is_alike(a: &Session, b: &Session) -> bool {
    let sorted = |session: &Session| {
        let mut session = session.clone();
        session.present.sort();
        session.aside.sort();
        session.cases.sort();
        session
    };
    sorted(a) == sorted(b)
}

/// Whether a side that changed a file gave way to one that did not: a merge would take back what was decided.
fn reverted(file: &FileChange, sides: [Option<&File>; 2], after: &File, then: &dyn Then) -> bool {
    let changed = |side: &File, bases: &[String]| !bases.contains(&side.blob);
    let mut others = sides.into_iter().flatten();
    if others.all(|side| side.blob == after.blob) {
        return false;
    }
    let bases = then.base_blobs(&file.path);
    let mut sides = sides.into_iter().flatten();
    !changed(after, &bases) && sides.any(|side| changed(side, &bases))
}

fn difference(united: &Case, case: &Case) -> Breach {
    let known = |event: &&Event| united.events.iter().any(|it| it.id == event.id);
    match case.events.iter().find(|event| !known(event)) {
        Some(event) => Breach::FromNowhere { event: event.id },
        None => Breach::NotUnited,
    }
}

/// One of the two keeps the id, and every event of the other stands in a case that once had it.
fn renumbered(file: &FileChange, ours: &Case, theirs: &Case, found: &Found<'_>) -> Option<Breach> {
    let after = file.after.as_ref().and_then(File::case)?;
    let gave_way = if after == ours {
        theirs
    } else if after == theirs {
        ours
    } else {
        return Some(Breach::NotUnited);
    };
    let cases = found
        .revision
        .files
        .iter()
        .filter_map(|file| file.after.as_ref()?.case());
    let mut heirs = cases.filter(|case| case.header.former_ids.contains(&after.header.id));
    let whole = |heir: &Case| heir.events == gave_way.events;
    (!heirs.any(whole)).then_some(Breach::NotUnited)
}

/// Whether a case that no side had under this id stood on one of them under a former one.
fn moved(case: &Case, found: &Found<'_>) -> bool {
    let before = |file: &FileChange| {
        let sides = file.before.iter().flatten().filter_map(File::case);
        let mut sides = sides.filter(|side| side.events == case.events);
        sides.any(|side| case.header.former_ids.contains(&side.header.id))
    };
    found.revision.files.iter().any(before)
}
