//! A commit of the register, as the laws see it.

use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::problem::Problem;
use crate::domain::session::{Session, SessionId};
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// One commit and what it changed.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Its name.
    pub id: String,
    /// What it stands on.
    pub parents: Vec<Parent>,
    /// The author's mail address.
    pub author: String,
    /// The mail address of who made the commit.
    pub committer: String,
    /// When it was made.
    pub at: DateTime<FixedOffset>,
    /// What git says of its signature.
    pub signature: Signature,
    /// The files that are not the same as in all of its parents, in order of the path.
    pub files: Vec<FileChange>,
}

/// A commit on which another stands.
#[derive(Clone, Debug)]
pub struct Parent {
    /// Its name.
    pub id: String,
    /// When it was made.
    pub at: DateTime<FixedOffset>,
}

/// What git says of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// It is good, by a key that the register allows.
    Good {
        /// The mail address that the key belongs to.
        signer: String,
    },
    /// It is not over this commit.
    Bad,
    /// It is by a key that the register does not allow, or none that can be checked here.
    Unknown,
    /// There is none.
    None,
}

/// One file in a commit and in each of its parents.
#[derive(Clone, Debug)]
pub struct FileChange {
    /// The path below the register.
    pub path: String,
    /// The file in each parent, in their order.
    pub before: Vec<Option<File>>,
    /// The file in the commit.
    pub after: Option<File>,
}

/// A file as a tree holds it.
#[derive(Clone, Debug)]
pub struct File {
    /// Whether it is a plain file: no link, no program, no repository.
    pub plain: bool,
    /// The name of its bytes.
    pub blob: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// A case.
    Case(Arc<Case>),
    /// A sitting.
    Session(Arc<Session>),
    /// Something that must be a case, a sitting or settings, and cannot be read.
    Unreadable(Problem),
    /// Something that must be one of these, and is larger than bmf reads.
    TooLarge,
    /// Anything else, the settings included.
    Other,
}

impl File {
    /// Returns the case, if it is one.
    pub fn case(&self) -> Option<&Case> {
        match &self.content {
            Content::Case(case) => Some(case),
            Content::Session(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => {
                None
            }
        }
    }

    /// Returns the sitting, if it is one.
    pub fn session(&self) -> Option<&Session> {
        match &self.content {
            Content::Session(session) => Some(session),
            Content::Case(_) | Content::Unreadable(_) | Content::TooLarge | Content::Other => None,
        }
    }
}

/// What was in force when a revision was made.
pub trait Then {
    /// The roster and the catalogue.
    fn office(&self) -> &Office;
    /// The policy.
    fn policy(&self) -> &Policy;
    /// A sitting as the revision leaves it.
    fn session(&self, id: SessionId) -> Option<Arc<Session>>;
    /// Another case as the revision leaves it.
    fn case(&self, id: CaseId) -> Option<Arc<Case>>;
    /// A case in the last revision that the parents of a merge share.
    fn base(&self, id: CaseId) -> Option<Arc<Case>>;
    /// The names of a file's bytes in the last revisions that the parents of a merge share.
    fn base_blobs(&self, path: &str) -> Vec<String>;
}
