//! What is true of the register after an exchange, besides what came and went: findings, and files nobody recorded.

use crate::cli::error::Failure;
use crate::cli::sync::account::Account;
use crate::domain::case::Case;
use crate::domain::check::claim::{Claim, Claims};
use crate::domain::check::{Against, Checked, Finding, What, check, check_claim};
use crate::domain::event::act::Act;
use crate::domain::id::CaseId;
use crate::domain::session::SessionId;
use crate::git::{Git, GitError};
use crate::register::files::RelPath;
use crate::register::survey::survey;
use crate::register::{OFFICE, POLICY, Register};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What git must hold as it is on the disk.
const KEPT: [&str; 5] = [OFFICE, POLICY, "cases", "sessions", "templates"];

/// What a person may have to look at.
pub(super) struct Look {
    /// Files that differ from what is recorded.
    pub(super) uncommitted: Vec<String>,
    /// Whether a rule for git would change or hide a case.
    pub(super) bad_rules: bool,
    /// What a check finds in the cases that came; disputes are told by themselves.
    pub(super) findings: Vec<Finding>,
}

impl Look {
    /// Looks around.
    ///
    /// # Errors
    ///
    /// Git fails.
    pub(super) fn at(register: &Register, git: &Git, account: &Account) -> Result<Self, Failure> {
        let of_git = |error| Failure::of_git(register, error);
        let survey = survey(&register.files);
        let paths: Vec<&str> = survey.files.iter().map(RelPath::as_str).collect();
        let differing = git.differing(&KEPT, &paths).map_err(of_git)?;
        Ok(Self {
            uncommitted: differing.into_iter().map(|file| file.path).collect(),
            bad_rules: !account.texts.is_empty() && bad_rules(git, &paths).map_err(of_git)?,
            findings: findings(register, account),
        })
    }
}

fn bad_rules(git: &Git, paths: &[&str]) -> Result<bool, GitError> {
    let cases = paths.iter().filter(|path| path.starts_with("cases/"));
    let cases: Vec<&str> = cases.copied().collect();
    Ok(git.converts(&cases)? || !git.ignored(&cases)?.is_empty())
}

/// Checks the cases that came, against what they name; a file that cannot be read is `check`'s to tell.
fn findings(register: &Register, account: &Account) -> Vec<Finding> {
    let came: BTreeSet<CaseId> = account.came.keys().copied().collect();
    let mut checked: BTreeMap<CaseId, Checked> = BTreeMap::new();
    let mut sessions = BTreeMap::new();
    let mut wanted: Vec<CaseId> = came.iter().copied().collect();
    while let Some(id) = wanted.pop() {
        let Ok(loaded) = register.load(id) else {
            continue;
        };
        let case = loaded.file.case;
        if came.contains(&id) {
            let named = named(&case);
            wanted.extend(named.into_iter().filter(|id| !came.contains(id)));
        }
        for id in sittings(&case) {
            if let Ok(Some(loaded)) = register.session(id) {
                sessions.insert(id, Arc::new(loaded.session));
            }
        }
        let path = id.path();
        checked.insert(id, Checked { path, case });
    }
    let against = Against {
        policy: &register.policy,
        office: &register.office,
        session: &|id| sessions.get(&id).cloned(),
        case: &|id| checked.get(&id).map(|checked| checked.case.clone()),
    };
    let claims: Vec<Claim> = checked.values().filter_map(Claim::of).collect();
    let all = Claims::of(&claims, &|_| true);
    let came = came.iter().filter_map(|id| checked.get(id));
    let found = came.flat_map(|one| {
        let claim = Claim::of(one);
        let claimed = claim.iter().flat_map(|claim| check_claim(claim, &all));
        check(one, &against)
            .into_iter()
            .chain(claimed)
            .collect::<Vec<_>>()
    });
    found.filter(|it| it.what != What::Disputed).collect()
}

/// Returns the other cases by which this one is judged.
fn named(case: &Case) -> Vec<CaseId> {
    let objections = case.events.iter().filter_map(|event| {
        let Act::Reopen { objection, .. } = &event.act else {
            return None;
        };
        *objection
    });
    objections.chain(case.header.about).collect()
}

fn sittings(case: &Case) -> Vec<SessionId> {
    let decisions = case.events.iter().filter_map(|event| {
        let Act::Decide(decision) = &event.act else {
            return None;
        };
        Some(decision.session)
    });
    decisions.collect()
}
