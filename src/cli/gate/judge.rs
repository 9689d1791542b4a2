//! A push, judged: by the laws, by the rules for pushes, and by the roster as it is now.
//!
//! A commit is judged under what was in force in its first parent, as an audit does. A push can choose its parents,
//! though, and stand on a day on which somebody still held a role or a key. So what does not stand on the last accepted
//! commit, while the roster has changed since, is judged once more under today's; and keys are those that the accepted
//! side allows at the moment of arrival, whatever date a commit bears.

use crate::audit;
use crate::audit::gate::rule::Rule;
use crate::audit::gate::{Charge, MAX_COMMITS, MAX_FILE, OFFLINE_DAYS, Objection, Receipt, judge};
use crate::audit::revision::Revision;
use crate::cli::error::Failure;
use crate::cli::past::then::AtCommit;
use crate::cli::past::{Past, Seen, Settings};
use crate::domain::office::Office;
use crate::domain::text::clean_line;
use crate::git::{Apart, CommitId, Git, GitError, Person, Recorded, valid_at};
use crate::register::files::Scratch;
use chrono::{DateTime, FixedOffset};
use std::collections::HashSet;
use std::sync::Arc;

/// The mail addresses of those who record, each with their key, as OpenSSH writes it.
const SIGNERS: &str = "signers";

/// How many breaches of the laws, and as many of the rules, are kept: a push may be made of nothing else.
const ENOUGH: usize = 200;

/// One name that a push is to move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Move {
    /// Where it is; none for a new name.
    pub(super) old: Option<CommitId>,
    /// Where it is to be; none where it is to go.
    pub(super) new: Option<CommitId>,
    /// The full name.
    pub(super) name: String,
}

/// What came of a push.
#[derive(Default)]
pub(super) struct Verdict {
    /// Why it is refused; it is admitted where there are none.
    pub(super) charges: Vec<Charge>,
    /// What is in force in the shared repository, if there is a register yet.
    pub(super) accepted: Option<Arc<Settings>>,
}

/// Judges a push.
///
/// # Errors
///
/// Git or the disk fails; then nothing was judged.
pub(super) fn judge_push(
    git: &Git,
    moves: &[Move],
    now: DateTime<FixedOffset>,
) -> Result<Verdict, Failure> {
    let of_git = |error| Failure::Git {
        error,
        folder: ".".to_owned(),
    };
    let branch = git.branch().map_err(of_git)?;
    let mut verdict = Verdict {
        charges: moves.iter().filter_map(|it| of_name(it, &branch)).collect(),
        accepted: None,
    };
    let [only] = moves else {
        return Ok(verdict);
    };
    let Some(new) = &only.new else {
        return Ok(verdict);
    };
    if let (Some(old), true) = (&only.old, verdict.charges.is_empty()) {
        let apart = git.apart(old, new).map_err(of_git)?;
        verdict.charges.extend(of_distance(apart));
    }
    if verdict.charges.is_empty() {
        judge_commits(git, only.old.as_ref(), new, now, &mut verdict)?;
    }
    Ok(verdict)
}

fn of_name(it: &Move, branch: &str) -> Option<Charge> {
    if it.name != branch {
        let (name, branch) = (it.name.clone(), branch.to_owned());
        return Some(Charge::push(
            Rule::Branch,
            Objection::OtherBranch { name, branch },
        ));
    }
    let gone = it.new.is_none();
    gone.then(|| Charge::push(Rule::Kept, Objection::Deleted))
}

fn of_distance(apart: Apart) -> Option<Charge> {
    if apart.ahead > 0 {
        return Some(Charge::push(Rule::Forward, Objection::Forced));
    }
    let limit = MAX_COMMITS;
    (apart.behind > limit).then(|| Charge::push(Rule::Size, Objection::TooMany { limit }))
}

fn judge_commits(
    git: &Git,
    old: Option<&CommitId>,
    new: &CommitId,
    now: DateTime<FixedOffset>,
    verdict: &mut Verdict,
) -> Result<(), Failure> {
    let of_git = |error| Failure::Git {
        error,
        folder: ".".to_owned(),
    };
    let mut past = Past::up_to(git, None, MAX_FILE).map_err(of_git)?;
    let settings = past.settings_at(old.unwrap_or(new)).map_err(of_git)?;
    let Some(settings) = settings else {
        let charge = Charge::push(Rule::Register, Objection::NoRegister);
        verdict.charges.push(charge);
        return Ok(());
    };
    // The first push is vouched for by itself, and by whoever lets it in.
    let keys = past.bytes_at(old.unwrap_or(new), SIGNERS).map_err(of_git)?;
    let keys = keys.unwrap_or_default();
    let keys = Scratch::new(&match old {
        Some(_) => valid_at(&keys, now),
        None => keys,
    })?;
    if settings.office.history.signed {
        past.trust(keys.path().to_owned());
    }
    let offline_days = old.map(|_| settings.office.history.offline_days.unwrap_or(OFFLINE_DAYS));
    let mut arrival = Arrival {
        tip: old,
        accepted: &settings,
        receipt: Receipt {
            at: now,
            begun: old.is_some(),
            offline_days,
        },
        pushed: HashSet::new(),
        level: HashSet::new(),
        charges: Vec::new(),
    };
    let heads = std::slice::from_ref(new);
    let known: Vec<CommitId> = old.into_iter().cloned().collect();
    let judged = past.judge_each(heads, &known, &mut |seen| arrival.see(seen));
    let judged = judged.map_err(of_git)?;
    let findings = judged.findings.into_iter().take(ENOUGH);
    verdict.charges = findings.map(Charge::from).collect();
    for charge in arrival.charges.into_iter().take(ENOUGH) {
        if !verdict.charges.contains(&charge) {
            verdict.charges.push(charge);
        }
    }
    verdict.accepted = Some(settings);
    Ok(())
}

/// A push as it is read, commit by commit.
struct Arrival<'a> {
    /// Where the branch stands.
    tip: Option<&'a CommitId>,
    /// What is in force there.
    accepted: &'a Arc<Settings>,
    receipt: Receipt,
    /// The commits so far.
    pushed: HashSet<CommitId>,
    /// Those of them that stand on the last accepted commit, or on an earlier one with the same roster.
    level: HashSet<CommitId>,
    charges: Vec<Charge>,
}

impl Arrival<'_> {
    fn see(&mut self, seen: &Seen<'_, '_>) -> Result<(), GitError> {
        let commit = seen.commit;
        self.plain(seen)?;
        match seen.ruled {
            None => {
                let charge = (Rule::Register, Objection::NoRegister);
                self.charge(commit, None, charge);
            }
            Some((revision, in_force)) => {
                self.judge(seen, revision, in_force);
                let level = commit.parents.iter().any(|parent| self.is_level(parent))
                    || self.begins_level(commit, in_force);
                if level {
                    self.level.insert(commit.id.clone());
                }
            }
        }
        self.receipt.begun = true;
        self.pushed.insert(commit.id.clone());
        Ok(())
    }

    fn judge(&mut self, seen: &Seen<'_, '_>, revision: &Revision, in_force: &Arc<Settings>) {
        let then = AtCommit::new(seen.past, seen.commit, in_force);
        self.charges.extend(judge(revision, &then, &self.receipt));
        let parent = seen.commit.parents.first();
        let level = parent.is_some_and(|parent| self.is_level(parent));
        if self.tip.is_none() || level || self.has_same_people(in_force) {
            return;
        }
        let today = Settings {
            office: Office {
                roster: self.accepted.office.roster.clone(),
                history: self.accepted.office.history.clone(),
                ..in_force.office.clone()
            },
            policy: in_force.policy.clone(),
        };
        let then = AtCommit::new(seen.past, seen.commit, &today);
        let findings = audit::judge(revision, &then);
        self.charges.extend(findings.into_iter().map(Charge::from));
        self.charges.extend(judge(revision, &then, &self.receipt));
    }

    fn is_level(&self, commit: &CommitId) -> bool {
        self.tip == Some(commit) || self.level.contains(commit)
    }

    /// Whether a commit stands on an accepted one after which nobody has come, left or changed roles.
    fn begins_level(&self, commit: &Recorded, in_force: &Settings) -> bool {
        let accepted = |parent: &CommitId| !self.pushed.contains(parent);
        commit.parents.first().is_some_and(accepted) && self.has_same_people(in_force)
    }

    /// Whether the same people may do the same as now; policy and catalogue stay those under which a desk worked.
    fn has_same_people(&self, settings: &Settings) -> bool {
        let (then, now) = (&settings.office, &self.accepted.office);
        then.roster == now.roster && then.history == now.history
    }

    /// What no law reads: headers and names, and the size of other files.
    fn plain(&mut self, seen: &Seen<'_, '_>) -> Result<(), GitError> {
        let commit = seen.commit;
        let people = [&commit.author, &commit.committer];
        let shown = |text: &str| clean_line(text).is_ok() && !text.contains('\u{FFFD}');
        let named = |person: &&Person| shown(&person.name) && shown(&person.email);
        if !commit.plain || !people.iter().all(named) {
            self.charge(commit, None, (Rule::Plain, Objection::NotPlain));
        }
        for path in seen.past.too_large(commit)? {
            let limit = MAX_FILE;
            let charge = (Rule::Size, Objection::TooLarge { limit });
            self.charge(commit, Some(path), charge);
        }
        Ok(())
    }

    fn charge(&mut self, commit: &Recorded, path: Option<&str>, what: (Rule, Objection)) {
        let (rule, objection) = what;
        let charge = Charge::commit(rule, commit.id.as_str(), path, objection);
        self.charges.push(charge);
    }
}
