//! Signatures of the past, by the keys that were allowed before each commit.
//!
//! A commit that brings a key cannot vouch for itself with it: the list before the change decides, as it does for the
//! other settings. A key that is taken off the list later was good for what stood then.

use crate::audit::revision::Signature;
use crate::cli::past::Past;
use crate::git::{Blob, BlobId, CommitId, GitError, Name, Recorded, Seal, Sealed};
use crate::register::{OFFICE, SIGNERS};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::PathBuf;

/// Which keys are allowed.
pub(super) enum Keys {
    /// Those of a file, for every commit.
    Fixed(PathBuf),
    /// Those of the register before each commit: its list after each commit, where there is one.
    InForce(RefCell<HashMap<CommitId, Option<BlobId>>>),
}

impl Past<'_> {
    /// Has signatures verified by these keys from now on.
    pub(crate) fn trust(&mut self, signers: PathBuf) {
        self.keys = Keys::Fixed(signers);
    }

    /// Asks git about the signatures of a batch; a commit without one is not asked about.
    pub(super) fn seals(
        &self,
        batch: &[Recorded],
    ) -> Result<HashMap<CommitId, Signature>, GitError> {
        let mut found = HashMap::new();
        let signed = |commit: &&Recorded| commit.signed;
        match &self.keys {
            Keys::Fixed(signers) => {
                let ids: Vec<CommitId> = batch.iter().filter(signed).map(id).collect();
                let seals = self.git.seals(&ids, signers)?;
                found.extend(ids.into_iter().zip(seals.iter().map(signature)));
            }
            Keys::InForce(lists) => {
                let mut lists = lists.borrow_mut();
                let asked = self.asked(batch);
                let mut by_list: HashMap<Option<BlobId>, Vec<CommitId>> = HashMap::new();
                for commit in batch {
                    let list = self.list(commit, &mut lists)?;
                    if commit.signed && asked {
                        by_list.entry(list).or_default().push(commit.id.clone());
                    }
                }
                for (list, ids) in by_list {
                    let lines = self.lines(list.as_ref())?;
                    let seals = self.git.seals_by(&ids, &lines)?;
                    found.extend(ids.into_iter().zip(seals.iter().map(signature)));
                }
            }
        }
        Ok(found)
    }

    /// Returns whether anything so far, or anything that this batch may bring, asks for signatures.
    fn asked(&self, batch: &[Recorded]) -> bool {
        let mut changes = batch.iter().flat_map(|commit| &commit.changes).flatten();
        let mut seen = self.settings.values().flatten();
        self.settings.is_empty()
            || changes.any(|change| change.path == OFFICE)
            || seen.any(|settings| settings.office.history.signed)
    }

    /// Returns the list in force before a commit, and notes the one after it.
    fn list(
        &self,
        commit: &Recorded,
        lists: &mut HashMap<CommitId, Option<BlobId>>,
    ) -> Result<Option<BlobId>, GitError> {
        let before = match commit.parents.first() {
            None => None,
            Some(parent) => match lists.get(parent) {
                Some(known) => known.clone(),
                // A commit that was judged by an earlier audit.
                None => self.blob(Name::At(parent, SIGNERS))?.map(|(id, _)| id),
            },
        };
        let mut changes = commit.changes.first().into_iter().flatten();
        let change = changes.find(|change| change.path == SIGNERS);
        let after = match change {
            Some(change) => change.after.as_ref().map(|entry| entry.blob.clone()),
            None => before.clone(),
        };
        lists.insert(commit.id.clone(), after.clone());
        // The first commit has only its own word for it.
        Ok(if commit.parents.is_empty() {
            after
        } else {
            before
        })
    }

    fn lines(&self, list: Option<&BlobId>) -> Result<Vec<u8>, GitError> {
        let Some(list) = list else {
            return Ok(Vec::new());
        };
        let found = self.blob(Name::Blob(list))?;
        Ok(found.map(|(_, bytes)| bytes).unwrap_or_default())
    }

    fn blob(&self, name: Name<'_>) -> Result<Option<(BlobId, Vec<u8>)>, GitError> {
        let blobs = self.blobs.borrow_mut().read(&[name])?;
        Ok(blobs.into_iter().find_map(|blob| match blob {
            Blob::File { id, bytes } => Some((id, bytes)),
            Blob::TooLarge { .. } | Blob::NoFile | Blob::Missing => None,
        }))
    }
}

fn id(commit: &Recorded) -> CommitId {
    commit.id.clone()
}

fn signature(sealed: &Sealed) -> Signature {
    match sealed.seal {
        Seal::Good => Signature::Good {
            signer: sealed.mail().to_owned(),
        },
        Seal::Expired | Seal::Unknown => Signature::Unknown,
        Seal::Bad => Signature::Bad,
        Seal::None => Signature::None,
    }
}
