//! What is wrong with an installation or a register around its cases: one list of named checks.
//!
//! [`Facts`] come in, ailments go out. Whoever gathered the facts touched the disk and asked git; here they are only
//! judged. What is wrong *in* a case is not asked: that is `check`.

pub mod ailment;
pub mod facts;
mod history;
mod machine;
mod people;

use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::Facts;

/// An ailment, and the check that found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The check's name.
    pub check: &'static str,
    /// What is wrong.
    pub ailment: Ailment,
}

/// One check: its name, and the function.
#[derive(Clone, Copy)]
pub struct Check {
    /// The name that a diagnosis carries.
    pub name: &'static str,
    run: fn(&Facts<'_>) -> Vec<Ailment>,
}

/// Every check, in the order in which ailments are shown: what keeps others from being asked comes first.
#[rustfmt::skip]
pub const CHECKS: &[Check] = &[
    Check { name: "git", run: machine::git },
    Check { name: "terminal", run: machine::terminal },
    Check { name: "register", run: machine::register },
    Check { name: "folder", run: machine::folder },
    Check { name: "disk", run: machine::disk },
    Check { name: "clock", run: machine::clock },
    Check { name: "history", run: history::history },
    Check { name: "lock", run: history::lock },
    Check { name: "leftovers", run: history::leftovers },
    Check { name: "uncommitted", run: history::uncommitted },
    Check { name: "strays", run: history::strays },
    Check { name: "attributes", run: history::attributes },
    Check { name: "merge-driver", run: history::merge_driver },
    Check { name: "sync", run: history::sync },
    Check { name: "staff", run: people::staff },
    Check { name: "roles", run: people::roles },
    Check { name: "committee", run: people::committee },
    Check { name: "policy", run: people::policy },
];

/// Returns everything that is wrong, in order of the checks.
pub fn examine(facts: &Facts<'_>) -> Vec<Diagnosis> {
    let found = |check: &'static Check| {
        let ailments = (check.run)(facts).into_iter();
        ailments.map(|ailment| Diagnosis {
            check: check.name,
            ailment,
        })
    };
    CHECKS.iter().flat_map(found).collect()
}
