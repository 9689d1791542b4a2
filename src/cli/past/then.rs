//! What was in force, and what else stood in the register, at one commit.

use crate::audit::revision::{Content, Then};
use crate::cli::past::{Past, Settings};
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::session::{Session, SessionId};
use crate::git::{CommitId, Recorded};
use std::cell::OnceCell;
use std::sync::Arc;

/// What was in force at one commit.
pub(crate) struct AtCommit<'a, 'g> {
    past: &'a Past<'g>,
    commit: &'a Recorded,
    settings: &'a Settings,
    /// The last commits that its parents share, once they are asked for: a merge may touch a thousand files.
    bases: OnceCell<Vec<CommitId>>,
}

impl<'a, 'g> AtCommit<'a, 'g> {
    pub(crate) fn new(past: &'a Past<'g>, commit: &'a Recorded, settings: &'a Settings) -> Self {
        Self {
            past,
            commit,
            settings,
            bases: OnceCell::new(),
        }
    }

    fn bases(&self) -> &[CommitId] {
        self.bases.get_or_init(|| {
            let [one, other] = self.commit.parents.as_slice() else {
                return Vec::new();
            };
            let bases = self.past.git.merge_bases(one, other);
            bases.unwrap_or_default()
        })
    }
}

impl Then for AtCommit<'_, '_> {
    fn office(&self) -> &Office {
        &self.settings.office
    }

    fn policy(&self) -> &Policy {
        &self.settings.policy
    }

    fn session(&self, id: SessionId) -> Option<Arc<Session>> {
        match self.past.content_at(&self.commit.id, &id.path())? {
            Content::Session(session) => Some(session),
            Content::Case(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => None,
        }
    }

    fn case(&self, id: CaseId) -> Option<Arc<Case>> {
        case_of(self.past.content_at(&self.commit.id, &id.path())?)
    }

    fn base(&self, id: CaseId) -> Option<Arc<Case>> {
        case_of(self.past.content_at(self.bases().first()?, &id.path())?)
    }

    fn base_blobs(&self, path: &str) -> Vec<String> {
        let blob = |base| self.past.blob_at(base, path);
        self.bases().iter().filter_map(blob).collect()
    }
}

fn case_of(content: Content) -> Option<Arc<Case>> {
    match content {
        Content::Case(case) => Some(case),
        Content::Session(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => None,
    }
}
