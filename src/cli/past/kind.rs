//! What the files of a register must hold, by their paths, and what they do.

use crate::audit::revision::Content;
use crate::domain::problem::Problem;
use crate::git::Blob;
use crate::register::format::fault::Fault;
use crate::register::format::{case, office, policy, session};
use crate::register::{OFFICE, POLICY};
use std::sync::Arc;

/// What a file must hold, by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Case,
    Session,
    Office,
    Policy,
}

impl Kind {
    pub(super) fn of(path: &str) -> Option<Self> {
        match path {
            OFFICE => Some(Self::Office),
            POLICY => Some(Self::Policy),
            _ if path.starts_with("cases/") => Some(Self::Case),
            _ if path.starts_with("sessions/") => Some(Self::Session),
            _ => None,
        }
    }

    pub(super) fn content(self, blob: &Blob) -> Content {
        let bytes = match blob {
            Blob::File { bytes, .. } => bytes,
            Blob::TooLarge { .. } => return Content::TooLarge,
            Blob::NoFile | Blob::Missing => return Content::Other,
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
