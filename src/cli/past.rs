//! The past as the laws see it: commits of git and files of cases become revisions.
//!
//! Settings are those of the first parent: what was in force before a commit judges it. Memory holds one batch of
//! commits, the files read lately, and for each commit which settings it left behind.

mod keys;
mod kind;
mod reading;
mod stored;
pub(crate) mod then;

use crate::audit::finding::Finding;
use crate::audit::judge;
use crate::audit::revision::{Content, File, FileChange, Parent, Revision, Signature};
use crate::cli::past::keys::Keys;
use crate::cli::past::reading::Latest;
use crate::cli::past::then::AtCommit;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::git::{
    Blob, BlobId, Blobs, Changed, CommitId, Entry, Git, GitError, Mode, Name, Recorded,
};
use crate::register::files::MAX_BYTES;
use crate::register::format::{office, policy};
use crate::register::{OFFICE, POLICY};
use chrono::{DateTime, FixedOffset};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

/// How many commits are read, parsed and judged at a time.
const BATCH: usize = 512;
/// Office and policy as one commit left them.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) office: Office,
    pub(crate) policy: Policy,
}

/// A commit that was just judged by the laws, for whoever asks more of it.
pub(crate) struct Seen<'a, 'g> {
    pub(crate) past: &'a Past<'g>,
    pub(crate) commit: &'a Recorded,
    /// The commit as the laws saw it and the settings by which it was judged; none before there is a register.
    pub(crate) ruled: Option<(&'a Revision, &'a Arc<Settings>)>,
}

/// A reader of the past.
pub(crate) struct Past<'g> {
    git: &'g Git,
    blobs: RefCell<Blobs>,
    /// Whose keys may sign, where signatures are asked for.
    keys: Keys,
    /// What is in the files that were read lately, by the name of their bytes.
    contents: RefCell<HashMap<BlobId, Content>>,
    /// The last version of each case that was read.
    latest: RefCell<HashMap<String, Latest>>,
    /// The settings after each commit, and when it was made.
    left: HashMap<CommitId, Left>,
    settings: HashMap<(BlobId, BlobId), Option<Arc<Settings>>>,
    /// When the commits were made on which what is judged stands, and which are not judged again.
    dates: HashMap<CommitId, DateTime<FixedOffset>>,
}

/// What one commit left behind for those that stand on it.
#[derive(Clone, Debug)]
struct Left {
    settings: Option<Arc<Settings>>,
    at: DateTime<FixedOffset>,
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
    /// Returns a reader of this repository; without a file of allowed `signers`, those in force before a commit judge it.
    pub(crate) fn of(git: &'g Git, signers: Option<PathBuf>) -> Result<Self, GitError> {
        Self::up_to(git, signers, MAX_BYTES)
    }

    /// Returns a reader to which a file of more bytes than this is too large.
    pub(crate) fn up_to(
        git: &'g Git,
        signers: Option<PathBuf>,
        cap: u64,
    ) -> Result<Self, GitError> {
        Ok(Self {
            git,
            keys: signers.map_or(Keys::InForce(RefCell::default()), Keys::Fixed),
            blobs: RefCell::new(git.blobs(cap)?),
            contents: RefCell::default(),
            latest: RefCell::default(),
            left: HashMap::new(),
            settings: HashMap::new(),
            dates: HashMap::new(),
        })
    }

    /// Judges every commit from which `heads` follow and `known` does not, and shows each to `each`, parents first.
    ///
    /// # Errors
    ///
    /// Git fails, or `each` does.
    pub(crate) fn judge_each(
        &mut self,
        heads: &[CommitId],
        known: &[CommitId],
        each: &mut dyn FnMut(&Seen<'_, 'g>) -> Result<(), GitError>,
    ) -> Result<Judged, GitError> {
        let mut judged = Judged::default();
        let mut batch = Vec::with_capacity(BATCH);
        for commit in self.git.walk(heads, known)? {
            batch.push(commit?);
            if batch.len() == BATCH {
                self.judge_batch(&mut batch, &mut judged, each)?;
            }
        }
        self.judge_batch(&mut batch, &mut judged, each)?;
        Ok(judged)
    }

    fn judge_batch(
        &mut self,
        batch: &mut Vec<Recorded>,
        judged: &mut Judged,
        each: &mut dyn FnMut(&Seen<'_, 'g>) -> Result<(), GitError>,
    ) -> Result<(), GitError> {
        self.read(batch)?;
        self.date(batch)?;
        let seals = self.seals(batch)?;
        for commit in batch.drain(..) {
            judged.commits += 1;
            let parent = commit.parents.first();
            let before = match parent {
                Some(parent) => self.settings_after(parent)?,
                None => None,
            };
            let after = self.settings_of(&commit, before.as_ref())?;
            let at = commit.committer.at.unwrap_or_default();
            let left = Left {
                settings: after.clone(),
                at,
            };
            self.left.insert(commit.id.clone(), left);
            // The commit that brings the settings is judged by them; before that there is no register.
            let Some(in_force) = before.or(after) else {
                each(&Seen {
                    past: self,
                    commit: &commit,
                    ruled: None,
                })?;
                continue;
            };
            let revision = self.revision(&commit, at, seals.get(&commit.id));
            let then = AtCommit::new(self, &commit, &in_force);
            judged.findings.extend(judge(&revision, &then));
            each(&Seen {
                past: self,
                commit: &commit,
                ruled: Some((&revision, &in_force)),
            })?;
        }
        Ok(())
    }

    /// Notes when the parents were made that were judged before.
    fn date(&mut self, batch: &[Recorded]) -> Result<(), GitError> {
        let mut judged: BTreeSet<&CommitId> = batch.iter().flat_map(|it| &it.parents).collect();
        for commit in batch {
            judged.remove(&commit.id);
        }
        judged.retain(|id| !self.left.contains_key(*id) && !self.dates.contains_key(*id));
        let judged: Vec<&CommitId> = judged.into_iter().collect();
        self.dates.extend(self.git.dates(&judged)?);
        Ok(())
    }

    fn settings_after(&mut self, commit: &CommitId) -> Result<Option<Arc<Settings>>, GitError> {
        if let Some(left) = self.left.get(commit) {
            return Ok(left.settings.clone());
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
            self.settings_at(&commit.id)
        } else {
            Ok(before.cloned())
        }
    }

    /// Returns the settings that a commit holds; none where they are missing or cannot be read.
    pub(crate) fn settings_at(
        &mut self,
        commit: &CommitId,
    ) -> Result<Option<Arc<Settings>>, GitError> {
        let names = [Name::At(commit, OFFICE), Name::At(commit, POLICY)];
        let files = self.blobs.borrow_mut().read(&names)?;
        let [
            Blob::File {
                id: a,
                bytes: office_bytes,
            },
            Blob::File {
                id: b,
                bytes: policy_bytes,
            },
        ] = files.as_slice()
        else {
            return Ok(None);
        };
        let read = || {
            let office = office::read(office_bytes).ok()?;
            let policy = policy::read(policy_bytes).ok()?;
            Some(Arc::new(Settings { office, policy }))
        };
        let key = (a.clone(), b.clone());
        Ok(self.settings.entry(key).or_insert_with(read).clone())
    }

    fn revision(
        &self,
        commit: &Recorded,
        at: DateTime<FixedOffset>,
        seal: Option<&Signature>,
    ) -> Revision {
        let mut parents = Vec::new();
        for parent in &commit.parents {
            let known = self.left.get(parent).map(|left| left.at);
            let at = known
                .or_else(|| self.dates.get(parent).copied())
                .unwrap_or(at);
            let id = parent.as_str().to_owned();
            parents.push(Parent { id, at });
        }
        let paths: BTreeSet<&str> = commit
            .changes
            .iter()
            .flatten()
            .map(|change| change.path.as_str())
            .collect();
        let files = paths.into_iter().map(|path| self.file_change(commit, path));
        Revision {
            id: commit.id.as_str().to_owned(),
            parents,
            author: commit.author.email.clone(),
            committer: commit.committer.email.clone(),
            at,
            signature: seal.cloned().unwrap_or(Signature::None),
            files: files.collect(),
        }
    }

    fn file_change(&self, commit: &Recorded, path: &str) -> FileChange {
        let against =
            |changes: &Vec<Changed>| changes.iter().find(|change| change.path == path).cloned();
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
            plain: entry.mode == Mode::File,
            blob: entry.blob.as_str().to_owned(),
            content: content.unwrap_or(Content::Other),
        })
    }
}
