//! What was in force, and what else stood in the register, at one commit.

use crate::audit::revision::{Content, Then};
use crate::cli::past::{Past, Settings};
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::session::{Session, SessionId};
use crate::git::Recorded;
use std::sync::Arc;

/// What was in force at one commit.
pub(super) struct AtCommit<'a, 'g> {
    pub(super) past: &'a Past<'g>,
    pub(super) commit: &'a Recorded,
    pub(super) settings: &'a Settings,
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
        let [one, other] = self.commit.parents.as_slice() else {
            return None;
        };
        let bases = self.past.git.merge_bases(one, other).ok()?;
        case_of(self.past.content_at(bases.first()?, &id.path())?)
    }
}

fn case_of(content: Content) -> Option<Arc<Case>> {
    match content {
        Content::Case(case) => Some(case),
        Content::Session(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => None,
    }
}
