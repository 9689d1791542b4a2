//! What may happen to a case: the table, the needs, and the one question.

mod committee;
mod correction;
pub mod need;
pub mod next;
pub mod papers;
pub mod table;

use crate::domain::actor::{Role, StaffId};
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::kind::EventKind;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::policy::clause::Clause;
use crate::domain::refusal::{Obstacle, Refusal};
use crate::domain::session::Session;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::table::{Row, Who};

/// What an event is judged by, besides the case itself.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The policy in force.
    pub policy: &'a Policy,
    /// The roster and the catalogue in force.
    pub office: &'a Office,
    /// The sitting that a decision names.
    pub session: Option<&'a Session>,
    /// The other case that an event names: what an objection is about, or the objection that reopens.
    pub other: Option<&'a Case>,
}

/// An event in front of the table: everything a need may look at.
pub(crate) struct Asked<'a> {
    pub(crate) case: &'a Case,
    pub(crate) view: &'a View<'a>,
    pub(crate) event: &'a Event,
    pub(crate) rules: &'a Rules<'a>,
    /// Whether this is the past being judged: the header has moved on since,
    /// so a signature is then taken to be over the data of its day.
    pub(crate) past: bool,
}

/// Returns the stage after an event, or everything that stands in its way.
///
/// `case` is the case before the event; for an intake its header is that of
/// the request to be taken and its log is empty, for an amendment the one
/// before the change.
///
/// # Errors
///
/// The refusal lists every obstacle, not only the first.
pub fn admit(case: &Case, event: &Event, rules: &Rules<'_>) -> Result<Stage, Refusal> {
    let obstacles = hindrances(case, event, rules);
    if obstacles.is_empty() {
        Ok(View::of(&case.with(event.clone())).stage)
    } else {
        Err(Refusal {
            case: case.header.id,
            event: event.kind(),
            obstacles,
        })
    }
}

/// Returns what stands in the way of an event, for whoever need not know where it would lead.
pub fn hindrances(case: &Case, event: &Event, rules: &Rules<'_>) -> Vec<(Clause, Obstacle)> {
    obstacles(case, event, rules, false)
}

/// Returns what stood in the way of an event that is in the log already.
///
/// `past` is the case as it was before the event, under the header of today;
/// so nothing is said about what the header held then.
pub fn replay(past: &Case, event: &Event, rules: &Rules<'_>) -> Vec<(Clause, Obstacle)> {
    obstacles(past, event, rules, true)
}

/// Returns who may record the event of this row.
pub fn roles(row: &Row, policy: &Policy) -> Vec<Role> {
    match row.who {
        Who::Roles(roles) => roles.to_vec(),
        Who::Authority => policy.may_record(row.event).to_vec(),
        Who::Anyone => Role::ALL.to_vec(),
        Who::Merge => Vec::new(),
    }
}

fn obstacles(case: &Case, event: &Event, rules: &Rules<'_>, past: bool) -> Vec<(Clause, Obstacle)> {
    let Some(row) = table::row(case.header.kind, event.kind()) else {
        let kind = case.header.kind;
        return vec![(Clause::T2, Obstacle::WrongKind { kind })];
    };
    let view = View::of(case);
    let mut found = Vec::new();
    if let Some(obstacle) = wrong_person(row, &event.by, rules, past) {
        found.push((row.clause, obstacle));
    }
    if event.on.is_some_and(|on| on > event.at.date_naive()) {
        let on = event.day();
        found.push((Clause::S2, Obstacle::InFuture { on }));
    }
    found.extend(before_its_case(case, event).map(|obstacle| (Clause::S2, obstacle)));
    if let Some(obstacle) = wrong_place(row, case, &view) {
        // What else is missing at a stage where the event cannot happen at all
        // would only confuse.
        found.push((row.clause, obstacle));
        return found;
    }
    let asked = Asked {
        case,
        view: &view,
        event,
        rules,
        past,
    };
    for need in row.needs {
        found.extend(need.unmet(&asked, row.clause));
    }
    found
}

/// A paper shown and a signature given before anybody asked for anything are not this case's.
fn before_its_case(case: &Case, event: &Event) -> Option<Obstacle> {
    let on = event.on?;
    let after = case.events.first()?.day();
    (on < after).then_some(Obstacle::OutOfOrder { on, after })
}

fn wrong_person(row: &Row, by: &StaffId, rules: &Rules<'_>, past: bool) -> Option<Obstacle> {
    let roster = &rules.office.roster;
    if row.who == Who::Merge {
        // A merge has put it there, in the name of whoever recorded the value that lost.
        return (!past).then_some(Obstacle::MergeOnly);
    }
    if roster.get(by).is_none() {
        return Some(Obstacle::UnknownStaff { by: by.clone() });
    }
    let roles = roles(row, rules.policy);
    (row.who != Who::Anyone && !roster.holds(by, &roles)).then(|| Obstacle::WrongRole {
        by: by.clone(),
        holders: roster.holders(&roles),
        roles,
    })
}

fn wrong_place(row: &Row, case: &Case, view: &View<'_>) -> Option<Obstacle> {
    let fresh = case.events.is_empty();
    if (row.event == EventKind::Intake) != fresh || (!fresh && !row.from.contains(&view.stage)) {
        return Some(Obstacle::WrongStage {
            stage: view.stage,
            from: row.from,
        });
    }
    let speaks = matches!(
        row.event,
        EventKind::Contact | EventKind::Settle | EventKind::Void | EventKind::Conflict
    );
    (view.is_disputed() && !speaks).then(|| Obstacle::Disputed {
        events: view.dispute.iter().map(|event| event.id).collect(),
    })
}
