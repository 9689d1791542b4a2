//! `log`: what was done to one case, in order.

use crate::domain::case::Case;
use crate::domain::channel::Channel;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::event::parts::parts;
use crate::domain::id::EventId;
use crate::domain::named::named;
use crate::domain::view::View;
use crate::report::table::{Cell, Column, Table};
use std::collections::BTreeMap;

named! {
    /// How the signature of a commit stands; a commit without one has none.
    pub enum Signed {
        /// It is whole, by a key that the register allows.
        Good = "good",
        /// It is whole, and its key has expired since.
        Expired = "expired",
        /// It is by a key that the register does not allow.
        Unknown = "unknown",
        /// It does not belong to the commit.
        Bad = "bad",
    }
}

/// The columns of a log.
pub const COLUMNS: &[Column] = &[
    Column::Event,
    Column::At,
    Column::On,
    Column::By,
    Column::Channel,
    Column::Did,
    Column::Counts,
    Column::Commit,
    Column::Signature,
    Column::Particulars,
];

/// The columns of a log in a data format that was asked for the changes too.
pub const WITH_PATCH: &[Column] = &[
    Column::Event,
    Column::At,
    Column::On,
    Column::By,
    Column::Channel,
    Column::Did,
    Column::Counts,
    Column::Commit,
    Column::Signature,
    Column::Particulars,
    Column::Patch,
];

/// What git knows of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The commit that holds it.
    pub commit: String,
    /// How that is signed.
    pub signed: Option<Signed>,
    /// What it changed in the file of the case.
    pub patch: String,
}

/// Returns the events of a case; `kept` is what git knows of each.
///
/// `on` is filled only where the event happened on another day than it was recorded.
pub fn log(case: &Case, kept: &BTreeMap<EventId, Kept>, patches: bool) -> Table {
    let view = View::of(case);
    let row = |event: &Event| {
        let kept = kept.get(&event.id);
        let mut row = vec![
            Cell::Event(event.id),
            Cell::Stamp(event.at),
            Cell::maybe(event.on, Cell::Day),
            Cell::Staff(event.by.clone()),
            Cell::maybe(channel(case, event), Cell::Channel),
            Cell::Did(event.kind()),
            Cell::Flag(view.counts(event)),
            Cell::maybe(kept.map(|kept| kept.commit.clone()), Cell::Text),
            Cell::maybe(kept.and_then(|kept| kept.signed), Cell::Signed),
            Cell::Particulars(parts(&event.act)),
        ];
        if patches {
            row.push(Cell::maybe(kept.map(|kept| kept.patch.clone()), Cell::Text));
        }
        row
    };
    Table {
        columns: if patches { WITH_PATCH } else { COLUMNS },
        rows: case.events.iter().map(row).collect(),
    }
}

/// By which channel the applicant was spoken to, where an event is about that.
fn channel(case: &Case, event: &Event) -> Option<Channel> {
    match &event.act {
        Act::Intake(_) => Some(case.header.channel),
        Act::Contact { channel, .. } => Some(*channel),
        Act::Submit { told } | Act::Notify { told } => Some(*told),
        Act::Refer { .. }
        | Act::Answer { .. }
        | Act::Declare { .. }
        | Act::Verify { .. }
        | Act::Assess { .. }
        | Act::Decide(_)
        | Act::Register { .. }
        | Act::Deliver(_)
        | Act::Feedback { .. }
        | Act::Withdraw { .. }
        | Act::Close { .. }
        | Act::Reopen { .. }
        | Act::Amend { .. }
        | Act::Void { .. }
        | Act::Settle { .. }
        | Act::Conflict { .. } => None,
    }
}
