//! The register under git: what git holds, what is on the disk, and what stands between the two.
//!
//! While another bmf is writing, nothing is said of what it may have half done.

use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::{Difference, Facts, History, Journal};

pub(super) fn history(facts: &Facts<'_>) -> Vec<Ailment> {
    match &facts.history {
        None => Vec::new(),
        Some(History::None) => vec![Ailment::NotUnderGit],
        Some(History::Foreign) => vec![Ailment::ForeignRepository],
        Some(History::Detached) => vec![Ailment::Detached],
        Some(History::Broken(words)) => vec![Ailment::BrokenHistory {
            words: words.clone(),
        }],
        Some(History::Kept { prefix }) if prefix.is_empty() => Vec::new(),
        Some(History::Kept { prefix }) => vec![Ailment::BelowTop {
            prefix: prefix.clone(),
        }],
    }
}

pub(super) fn lock(facts: &Facts<'_>) -> Vec<Ailment> {
    if facts.busy {
        vec![Ailment::Busy]
    } else {
        Vec::new()
    }
}

pub(super) fn leftovers(facts: &Facts<'_>) -> Vec<Ailment> {
    if facts.busy {
        return Vec::new();
    }
    let locks = facts.git_locks.iter();
    let locks = locks.map(|path| Ailment::GitLock { path: path.clone() });
    match facts.journal {
        // Whoever takes the journal back clears git's locks as well.
        Some(Journal::Whole) => vec![Ailment::JournalLeft],
        Some(Journal::Broken) => std::iter::once(Ailment::JournalBroken)
            .chain(locks)
            .collect(),
        None => locks.collect(),
    }
}

pub(super) fn uncommitted(facts: &Facts<'_>) -> Vec<Ailment> {
    if facts.busy {
        return Vec::new();
    }
    // Settings that cannot be read are to be mended first, and not committed as they are.
    let faulty = facts.faulty.as_ref().map(|spot| &spot.path);
    let of = |how: &Difference| {
        let files = facts.differing.iter();
        let files = files.filter(|(path, found)| found == how && Some(path) != faulty);
        let paths: Vec<String> = files.map(|(path, _)| path.clone()).collect();
        (!paths.is_empty()).then_some(Ailment::Uncommitted { how: *how, paths })
    };
    Difference::ALL.iter().filter_map(of).collect()
}

pub(super) fn strays(facts: &Facts<'_>) -> Vec<Ailment> {
    let strays = facts.strays.clone();
    let found = (!strays.is_empty()).then_some(Ailment::Strays { paths: strays });
    found.into_iter().collect()
}

pub(super) fn attributes(facts: &Facts<'_>) -> Vec<Ailment> {
    let hidden = facts.hidden.clone();
    let hidden = (!hidden.is_empty()).then_some(Ailment::Hidden { paths: hidden });
    let converts = facts.converts.then_some(Ailment::Converts);
    let exposes = facts.exposes.then_some(Ailment::Exposes);
    hidden.into_iter().chain(converts).chain(exposes).collect()
}

/// A merge line by line can mix two desks' events, or move one person's into another's file.
pub(super) fn merge_driver(facts: &Facts<'_>) -> Vec<Ailment> {
    let paths = facts.line_merged.clone();
    let line = (!paths.is_empty()).then_some(Ailment::LineMerged { paths });
    let missing = facts.no_driver.then_some(Ailment::NoDriver);
    missing.into_iter().chain(line).collect()
}

pub(super) fn sync(facts: &Facts<'_>) -> Vec<Ailment> {
    let never = facts.never_synced.then_some(Ailment::NeverSynced);
    never.into_iter().collect()
}
