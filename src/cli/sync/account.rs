//! What came and what went, case by case, with who had recorded it; and what a person has to look at.

use crate::cli::sync::plan::Plan;
use crate::domain::actor::StaffId;
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::{CaseId, EventId};
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::register::format::case;
use crate::register::union::Renumbered;
use std::collections::BTreeMap;

/// All that is to be told of an exchange.
#[derive(Clone, Debug, Default)]
pub(crate) struct Account {
    pub(crate) came: BTreeMap<CaseId, Moved>,
    pub(crate) went: BTreeMap<CaseId, Moved>,
    /// Settings, templates and rules that came.
    pub(crate) texts: Vec<String>,
    /// Cases in which two desks did what cannot stand together.
    pub(crate) disputed: BTreeMap<CaseId, Case>,
    /// Fields that two desks changed.
    pub(crate) conflicts: Vec<(CaseId, Field)>,
    pub(crate) renumbered: Vec<Renumbered>,
    pub(crate) left_out: Vec<String>,
    pub(crate) kept: Vec<String>,
}

/// What was recorded in one case.
#[derive(Clone, Debug)]
pub(crate) struct Moved {
    /// Whether the other side had no such case.
    pub(crate) is_new: bool,
    /// Where it stands now.
    pub(crate) stage: Stage,
    /// What was done, and by whom.
    pub(crate) events: Vec<(EventId, EventKind, StaffId)>,
}

impl Account {
    /// Adds what a plan takes in.
    pub(crate) fn take_in(&mut self, plan: &Plan) {
        let union = &plan.union;
        for (path, bytes) in &union.files {
            let is_record = path.starts_with("cases/") || path.starts_with("sessions/");
            let Some(after) = read(Some(bytes)).filter(|_| is_record) else {
                if !is_record {
                    self.texts.push(path.clone());
                }
                continue;
            };
            let id = after.header.id;
            let before = before(plan, id, false);
            self.conflicts.extend(conflicts(before.as_ref(), &after));
            if View::of(&after).is_disputed() {
                self.disputed.insert(id, after.clone());
            }
            add(&mut self.came, before.as_ref(), &after);
        }
        self.renumbered.extend(&union.renumbered);
        for (list, more) in [
            (&mut self.left_out, &union.left_out),
            (&mut self.kept, &union.kept),
        ] {
            list.extend(more.iter().cloned());
            list.dedup();
        }
    }

    /// Notes what the other side did not have.
    pub(crate) fn send(&mut self, plan: &Plan) {
        self.went.clear();
        let result: BTreeMap<&str, &Vec<u8>> = plan
            .union
            .files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes))
            .collect();
        let stays = plan.versions.iter();
        let stays = stays.filter(|file| !result.contains_key(file.path.as_str()));
        let stays = stays.filter_map(|file| file.ours.as_ref());
        for bytes in result.values().copied().chain(stays) {
            if let Some(after) = read(Some(bytes)) {
                let before = before(plan, after.header.id, true);
                add(&mut self.went, before.as_ref(), &after);
            }
        }
    }

    /// Returns whether nothing has to be told.
    pub(crate) fn is_empty(&self) -> bool {
        self.came.is_empty() && self.went.is_empty() && self.texts.is_empty()
    }
}

/// Returns a case as one side had it, under whatever id it had there.
fn before(plan: &Plan, id: CaseId, theirs: bool) -> Option<Case> {
    let moved = plan.union.renumbered.iter();
    let mut moved = moved.filter(|moved| moved.new == id && moved.theirs == theirs);
    let id = moved.next().map_or(id, |moved| moved.old);
    let file = plan.file(&id.path())?;
    let side = if theirs { &file.theirs } else { &file.ours };
    read(side.as_ref())
}

fn read(bytes: Option<&Vec<u8>>) -> Option<Case> {
    Some(case::read(bytes?).ok()?.case)
}

fn add(list: &mut BTreeMap<CaseId, Moved>, before: Option<&Case>, after: &Case) {
    let is_known = |event: &&Event| {
        before.is_some_and(|case| case.events.iter().any(|known| known.id == event.id))
    };
    let new = after.events.iter().filter(|event| !is_known(event));
    let new: Vec<_> = new
        .map(|event| (event.id, event.kind(), event.by.clone()))
        .collect();
    if new.is_empty() {
        return;
    }
    let moved = list.entry(after.header.id).or_insert_with(|| Moved {
        is_new: !after.events.iter().any(|event| is_known(&event)),
        stage: Stage::Received,
        events: Vec::new(),
    });
    moved.stage = View::of(after).stage;
    for event in new {
        if !moved.events.contains(&event) {
            moved.events.push(event);
        }
    }
}

fn conflicts(before: Option<&Case>, after: &Case) -> Vec<(CaseId, Field)> {
    let known = |id: EventId| before.is_some_and(|it| it.events.iter().any(|event| event.id == id));
    let new = after.events.iter().filter(|event| !known(event.id));
    new.filter_map(|event| {
        let Act::Conflict { field, .. } = &event.act else {
            return None;
        };
        Some((after.header.id, field.clone()))
    })
    .collect()
}
