//! What a path says of the file that stands there; what comes in is taken for nothing else.

use crate::domain::id::CaseId;
use crate::domain::session::SessionId;
use crate::register::cases::stem_id;
use crate::register::files::RelPath;
use crate::register::{OFFICE, POLICY, sessions};

/// What may stand at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// This case.
    Case(CaseId),
    /// This sitting.
    Session(SessionId),
    /// `bmf.toml`.
    Office,
    /// `policy.toml`.
    Policy,
    /// A template, a note at the top, the keys of those who sign, or a rule for git: a text that the association changes.
    Text,
    /// Nothing of a register.
    Foreign,
}

/// The texts at the register's top.
const TEXTS: [&str; 3] = [".gitattributes", ".gitignore", "signers"];

impl Place {
    pub(super) fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or_default();
        let case = stem_id(name).filter(|id| id.path() == path);
        let session = sessions::stem_id(name).filter(|id| id.path() == path);
        match (path, case, session) {
            (OFFICE, _, _) => Self::Office,
            (POLICY, _, _) => Self::Policy,
            (_, Some(id), _) => Self::Case(id),
            (_, _, Some(id)) => Self::Session(id),
            _ if TEXTS.contains(&path) || is_note(path) || is_template(path) => Self::Text,
            _ => Self::Foreign,
        }
    }
}

/// Whether it is a text at the top for people to read.
fn is_note(path: &str) -> bool {
    path.ends_with(".md") && !path.contains('/') && RelPath::new(path).is_ok()
}

/// Whether it lies among the templates; what is hidden there may be a rule for git, or anything.
fn is_template(path: &str) -> bool {
    let Some(below) = path.strip_prefix("templates/") else {
        return false;
    };
    RelPath::new(path).is_ok() && below.split('/').all(|part| !part.starts_with('.'))
}
