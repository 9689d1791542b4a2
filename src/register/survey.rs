//! What stands in a register, before anything of it is read.
//!
//! Works where the settings are faulty, and goes on past what it cannot list: whoever looks for what is wrong wants
//! all of it.

use crate::register::cases::id_of;
use crate::register::files::{Files, Kind, RelPath};
use crate::register::{OFFICE, POLICY, PREVIOUS, SIGNERS};

/// The files of a register, by name alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// The files that git keeps: the settings, all cases, all sittings, all templates, and whatever else stands with them.
    pub files: Vec<RelPath>,
    /// What stands below `cases/` and is no case that stands where its id belongs.
    pub strays: Vec<String>,
    /// The folders and settings that cannot be looked at.
    pub unreadable: Vec<String>,
}

/// Returns what stands in a register, each list in order of the path.
pub fn survey(files: &dyn Files) -> Survey {
    let mut found = Survey::default();
    for name in [OFFICE, POLICY, SIGNERS, PREVIOUS] {
        let path = RelPath::trusted(name);
        match files.exists(&path) {
            Ok(true) => found.files.push(path),
            Ok(false) => {}
            Err(error) => found.unreadable.push(error.path),
        }
    }
    let mut folders = ["cases", "sessions", "templates"]
        .map(RelPath::trusted)
        .to_vec();
    while let Some(folder) = folders.pop() {
        let is_of_cases = folder.parts().next() == Some("cases");
        let entries = files.list(&folder).unwrap_or_else(|error| {
            found.unreadable.push(error.path);
            Vec::new()
        });
        for entry in entries {
            let path = folder.join(&entry.name);
            let is_case = path.as_ref().is_ok_and(|path| id_of(path).is_some());
            if is_of_cases && entry.kind != Kind::Folder && !(is_case && entry.kind == Kind::File) {
                found
                    .strays
                    .push(format!("{}/{}", folder.as_str(), entry.name));
            }
            match (path, entry.kind) {
                (Ok(path), Kind::Folder) => folders.push(path),
                (Ok(path), Kind::File) => found.files.push(path),
                (Ok(_) | Err(_), Kind::Folder | Kind::File | Kind::Other) => {}
            }
        }
    }
    found.files.sort();
    found.strays.sort();
    found.unreadable.sort();
    found
}
