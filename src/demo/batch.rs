//! Many actions in few commits: what one person did in one stretch of a day.
//!
//! A large register whose every action is a commit of its own takes git most
//! of the time to make. Together go only actions of one person on one day, and
//! never past what another person did meanwhile to the same case, so that each
//! commit still leaves every case as it stood at some moment.

use crate::demo::Action;
use crate::domain::actor::StaffId;
use crate::domain::id::CaseId;
use std::collections::BTreeMap;

/// The actions of one commit, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Who did them.
    pub by: StaffId,
    /// What was done; never empty.
    pub actions: Vec<Action>,
}

/// Returns the actions of a day, which come in order of time, as few batches.
pub fn batches(day: impl IntoIterator<Item = Action>) -> Vec<Batch> {
    let mut batches: Vec<Batch> = Vec::new();
    let mut last: BTreeMap<CaseId, usize> = BTreeMap::new();
    for action in day {
        let after = last.get(&action.case).copied().unwrap_or(0);
        let case = action.case;
        let open = batches
            .iter_mut()
            .enumerate()
            .rfind(|(at, batch)| *at >= after && batch.by == action.event.by);
        let at = match open {
            Some((at, batch)) => {
                batch.actions.push(action);
                at
            }
            None => {
                batches.push(Batch {
                    by: action.event.by.clone(),
                    actions: vec![action],
                });
                batches.len() - 1
            }
        };
        last.insert(case, at);
    }
    batches
}
