//! Where files stand, of what kind they are, and who may change the settings.

use crate::audit::Found;
use crate::audit::finding::Breach;
use crate::audit::law::Law;
use crate::audit::revision::{Content, FileChange, Then};
use crate::domain::actor::Role;
use crate::domain::id::CaseId;
use crate::domain::session::SessionId;

/// The files that say what is allowed.
pub(super) const SETTINGS: [&str; 4] = ["bmf.toml", "policy.toml", "signers", "previous.toml"];

/// The files that tell git how to treat the others; further down they would be nobody's.
const GITS: [&str; 2] = [".gitattributes", ".gitignore"];

pub(super) fn judge(file: &FileChange, then: &dyn Then, found: &mut Found<'_>) {
    let path = file.path.as_str();
    let record = is_record(path);
    let belongs = if record {
        is_own(path)
    } else {
        is_beside(path)
    };
    if !belongs && file.after.is_some() {
        found.add(Law::Place, path, Breach::Misplaced);
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.starts_with(".git") && !GITS.contains(&path) && file.after.is_some() {
        found.add(Law::Attributes, path, Breach::Hostile);
    }
    if SETTINGS.contains(&path) {
        settings(file, then, found);
    }
    let Some(after) = &file.after else {
        if (record || SETTINGS.contains(&path)) && file.before.iter().any(Option::is_some) {
            found.add(Law::Removed, path, Breach::Gone);
        }
        return;
    };
    if !after.plain {
        found.add(Law::Mode, path, Breach::NotPlain);
    }
    match &after.content {
        Content::Unreadable(problem) => {
            found.add(Law::Readable, path, Breach::Unreadable(problem.clone()));
        }
        Content::TooLarge => found.add(Law::Readable, path, Breach::TooLarge),
        Content::Case(_) | Content::Session(_) | Content::Other => {}
    }
}

/// Whether it stands where records are kept.
pub(super) fn is_record(path: &str) -> bool {
    path.starts_with("cases/") || path.starts_with("sessions/")
}

/// Whether a file may stand beside the records: settings, templates, and a text or a licence at the top.
fn is_beside(path: &str) -> bool {
    let text = !path.contains('/') && (path.ends_with(".md") || path.starts_with("LICENSE"));
    let template = path.starts_with("templates/") && !path.contains("/.");
    text || template || SETTINGS.contains(&path) || GITS.contains(&path)
}

/// Whether bmf would have put a file there.
pub fn is_own(path: &str) -> bool {
    let stem = path
        .rsplit('/')
        .next()
        .and_then(|name| name.strip_suffix(".toml"));
    let Some(stem) = stem else {
        return false;
    };
    CaseId::parse(stem).is_ok_and(|id| id.path() == path)
        || SessionId::parse(stem).is_some_and(|id| id.path() == path)
}

/// A merge brings settings from a parent; only what is new has an author.
fn settings(file: &FileChange, then: &dyn Then, found: &mut Found<'_>) {
    let blob = file.after.as_ref().map(|file| &file.blob);
    let inherited = file
        .before
        .iter()
        .any(|before| before.as_ref().map(|file| &file.blob) == blob);
    if found.revision.parents.is_empty() || inherited {
        return;
    }
    let roster = &then.office().roster;
    let author = roster.by_email(&found.revision.author);
    let manager = author.is_some_and(|staff| roster.holds(&staff.id, &[Role::Manager]));
    let keepers = &then.office().history.keepers;
    if !manager && !keepers.contains(&found.revision.author) {
        let email = found.revision.author.clone();
        found.add(Law::Settings, &file.path, Breach::NotManager { email });
    }
}
