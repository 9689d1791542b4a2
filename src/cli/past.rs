//! The past as the laws see it: commits of git and files of cases become revisions.
//!
//! Settings are those of the first parent: what was in force before a commit judges it. Memory holds one batch of
//! commits, the files read lately, and for each commit which settings it left behind.

use crate::audit::finding::Finding;
use crate::audit::judge;
use crate::audit::revision::{Content, File, FileChange, Parent, Revision, Signature, Then};
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::problem::Problem;
use crate::domain::session::{Session, SessionId};
use crate::git::{Blob, Blobs, CommitId, Entry, Git, GitError, Recorded};
use crate::register::files::MAX_BYTES;
use crate::register::format::fault::Fault;
use crate::register::format::{case, office, policy, session};
use crate::register::{OFFICE, POLICY};
use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// How many commits are read, parsed and judged at a time.
const BATCH: usize = 512;
/// How many files of the past are kept at hand.
const AT_HAND: usize = 20_000;
const PLAIN: &str = "100644";

/// Office and policy as one commit left them.
#[derive(Debug)]
struct Settings {
    office: Office,
    policy: Policy,
}

/// A reader of the past.
pub(crate) struct Past<'g> {
    git: &'g Git,
    blobs: RefCell<Blobs>,
    /// What is in the files that were read lately, by the name of their bytes.
    contents: RefCell<HashMap<String, Content>>,
    /// The settings after each commit, and when it was made.
    left: HashMap<String, (Option<Arc<Settings>>, DateTime<FixedOffset>)>,
    settings: HashMap<(String, String), Option<Arc<Settings>>>,
}

/// What was judged.
#[derive(Debug, Default)]
pub(crate) struct Judged {
    /// How many commits.
    pub(crate) commits: usize,
    /// What was found.
    pub(crate) findings: Vec<Finding>,
}

impl<'g> Past<'g> {
    /// Returns a reader of this repository.
    pub(crate) fn of(git: &'g Git) -> Result<Self, GitError> {
        Ok(Self {
            git,
            blobs: RefCell::new(git.blobs(MAX_BYTES)?),
            contents: RefCell::default(),
            left: HashMap::new(),
            settings: HashMap::new(),
        })
    }

    /// Judges every commit from which `heads` follow and `known` does not.
    ///
    /// # Errors
    ///
    /// Git fails.
    pub(crate) fn judge(&mut self, heads: &[&str], known: &[&str]) -> Result<Judged, GitError> {
        let mut judged = Judged::default();
        let mut batch = Vec::with_capacity(BATCH);
        let git = self.git;
        git.walk(heads, known, |commit| {
            batch.push(commit);
            if batch.len() == BATCH {
                self.judge_batch(&mut batch, &mut judged)?;
            }
            Ok::<(), GitError>(())
        })?;
        self.judge_batch(&mut batch, &mut judged)?;
        Ok(judged)
    }

    fn judge_batch(
        &mut self,
        batch: &mut Vec<Recorded>,
        judged: &mut Judged,
    ) -> Result<(), GitError> {
        self.read(batch)?;
        for commit in batch.drain(..) {
            judged.commits += 1;
            let parent = commit.parents.first();
            let before = match parent {
                Some(parent) => self.settings_after(parent.as_str())?,
                None => None,
            };
            let after = self.settings_of(&commit, before.as_ref())?;
            let at = commit.at.unwrap_or_default();
            let id = commit.id.as_str().to_owned();
            self.left.insert(id, (after.clone(), at));
            // The commit that brings the settings is judged by them; before that there is no register.
            let Some(in_force) = before.or(after) else {
                continue;
            };
            let revision = self.revision(&commit, at)?;
            let then = AtCommit {
                past: self,
                commit: &commit,
                settings: &in_force,
            };
            judged.findings.extend(judge(&revision, &then));
        }
        Ok(())
    }

    /// Reads and parses every file that a batch of commits touched, on all cores.
    fn read(&self, batch: &[Recorded]) -> Result<(), GitError> {
        let mut wanted = BTreeSet::new();
        {
            let mut contents = self.contents.borrow_mut();
            if contents.len() > AT_HAND {
                contents.clear();
            }
            for change in batch.iter().flat_map(|commit| &commit.changes).flatten() {
                let Some(kind) = Kind::of(&change.path) else {
                    continue;
                };
                for entry in change.before.iter().chain(&change.after) {
                    if !contents.contains_key(&entry.blob) {
                        wanted.insert((entry.blob.clone(), kind));
                    }
                }
            }
        }
        let names: Vec<String> = wanted.iter().map(|(name, _)| name.clone()).collect();
        let blobs = self.blobs.borrow_mut().read(&names)?;
        let parsed: Vec<(String, Content)> = wanted
            .into_iter()
            .zip(blobs)
            .collect::<Vec<_>>()
            .into_par_iter()
            .map(|((name, kind), blob)| (name, kind.content(&blob)))
            .collect();
        self.contents.borrow_mut().extend(parsed);
        Ok(())
    }

    fn settings_after(&mut self, commit: &str) -> Result<Option<Arc<Settings>>, GitError> {
        if let Some((settings, _)) = self.left.get(commit) {
            return Ok(settings.clone());
        }
        // A commit that was judged by an earlier audit.
        self.settings_at(commit)
    }

    /// Returns the settings after a commit, reading them only where it changed them.
    fn settings_of(
        &mut self,
        commit: &Recorded,
        before: Option<&Arc<Settings>>,
    ) -> Result<Option<Arc<Settings>>, GitError> {
        let mut changes = commit.changes.first().into_iter().flatten();
        if changes.any(|change| [OFFICE, POLICY].contains(&change.path.as_str())) {
            self.settings_at(commit.id.as_str())
        } else {
            Ok(before.cloned())
        }
    }

    fn settings_at(&mut self, commit: &str) -> Result<Option<Arc<Settings>>, GitError> {
        let files = {
            let mut blobs = self.blobs.borrow_mut();
            [blobs.at(commit, OFFICE)?, blobs.at(commit, POLICY)?]
        };
        let [
            Blob::Bytes {
                id: a,
                bytes: office_bytes,
            },
            Blob::Bytes {
                id: b,
                bytes: policy_bytes,
            },
        ] = files
        else {
            return Ok(None);
        };
        let read = || {
            let office = office::read(&office_bytes).ok()?;
            let policy = policy::read(&policy_bytes).ok()?;
            Some(Arc::new(Settings { office, policy }))
        };
        Ok(self.settings.entry((a, b)).or_insert_with(read).clone())
    }

    fn revision(&self, commit: &Recorded, at: DateTime<FixedOffset>) -> Result<Revision, GitError> {
        let mut parents = Vec::new();
        for parent in &commit.parents {
            let id = parent.as_str().to_owned();
            let at = match self.left.get(&id) {
                Some((_, at)) => *at,
                None => self.git.moment(parent)?.unwrap_or(at),
            };
            parents.push(Parent { id, at });
        }
        let paths: BTreeSet<&str> = commit
            .changes
            .iter()
            .flatten()
            .map(|change| change.path.as_str())
            .collect();
        let files = paths.into_iter().map(|path| self.file_change(commit, path));
        Ok(Revision {
            id: commit.id.as_str().to_owned(),
            parents,
            author: commit.author.clone(),
            committer: commit.committer.clone(),
            at,
            signature: Signature::None,
            files: files.collect(),
        })
    }

    fn file_change(&self, commit: &Recorded, path: &str) -> FileChange {
        let against = |changes: &Vec<crate::git::Changed>| {
            changes.iter().find(|change| change.path == path).cloned()
        };
        let changes: Vec<_> = commit.changes.iter().map(against).collect();
        let after = changes.iter().flatten().next();
        let after = after.and_then(|change| change.after.clone());
        let before = changes.into_iter().map(|change| match change {
            Some(change) => change.before,
            // The same as in this parent.
            None => after.clone(),
        });
        let before = before.map(|entry| self.file(entry.as_ref())).collect();
        FileChange {
            path: path.to_owned(),
            before: if commit.parents.is_empty() {
                Vec::new()
            } else {
                before
            },
            after: self.file(after.as_ref()),
        }
    }

    fn file(&self, entry: Option<&Entry>) -> Option<File> {
        let entry = entry?;
        let content = self.contents.borrow().get(&entry.blob).cloned();
        Some(File {
            plain: entry.mode == PLAIN,
            blob: entry.blob.clone(),
            content: content.unwrap_or(Content::Other),
        })
    }

    fn content_at(&self, commit: &str, path: &str) -> Option<Content> {
        let blob = self.blobs.borrow_mut().at(commit, path).ok()?;
        let Blob::Bytes { id, .. } = &blob else {
            return None;
        };
        if let Some(content) = self.contents.borrow().get(id) {
            return Some(content.clone());
        }
        let content = Kind::of(path)?.content(&blob);
        self.contents
            .borrow_mut()
            .insert(id.clone(), content.clone());
        Some(content)
    }
}

/// What was in force at one commit.
struct AtCommit<'a, 'g> {
    past: &'a Past<'g>,
    commit: &'a Recorded,
    settings: &'a Settings,
}

impl Then for AtCommit<'_, '_> {
    fn office(&self) -> &Office {
        &self.settings.office
    }

    fn policy(&self) -> &Policy {
        &self.settings.policy
    }

    fn session(&self, id: SessionId) -> Option<Arc<Session>> {
        match self.past.content_at(self.commit.id.as_str(), &id.path())? {
            Content::Session(session) => Some(session),
            Content::Case(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => None,
        }
    }

    fn case(&self, id: CaseId) -> Option<Arc<Case>> {
        case_of(self.past.content_at(self.commit.id.as_str(), &id.path())?)
    }

    fn base(&self, id: CaseId) -> Option<Arc<Case>> {
        let parents: Vec<&str> = self.commit.parents.iter().map(CommitId::as_str).collect();
        let base = self.past.git.merge_base(&parents).ok().flatten()?;
        case_of(self.past.content_at(base.as_str(), &id.path())?)
    }
}

fn case_of(content: Content) -> Option<Arc<Case>> {
    match content {
        Content::Case(case) => Some(case),
        Content::Session(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => None,
    }
}

/// What a file must hold, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Case,
    Session,
    Office,
    Policy,
}

impl Kind {
    fn of(path: &str) -> Option<Self> {
        match path {
            OFFICE => Some(Self::Office),
            POLICY => Some(Self::Policy),
            _ if path.starts_with("cases/") => Some(Self::Case),
            _ if path.starts_with("sessions/") => Some(Self::Session),
            _ => None,
        }
    }

    fn content(self, blob: &Blob) -> Content {
        let bytes = match blob {
            Blob::Bytes { bytes, .. } => bytes,
            Blob::TooLarge => return Content::TooLarge,
            Blob::Missing => return Content::Other,
        };
        let read = match self {
            Self::Case => case::read(bytes).map(|file| Content::Case(Arc::new(file.case))),
            Self::Session => session::read(bytes).map(|it| Content::Session(Arc::new(it))),
            Self::Office => office::read(bytes).map(|_| Content::Other),
            Self::Policy => policy::read(bytes).map(|_| Content::Other),
        };
        read.unwrap_or_else(|faults| Content::Unreadable(first(faults)))
    }
}

fn first(faults: Vec<Fault>) -> Problem {
    let first = faults.into_iter().next();
    first.map_or(Problem::NotUtf8, |fault| fault.problem)
}
