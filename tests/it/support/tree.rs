//! The files below a folder, as values.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Paths with `/` between their parts, and what stands in the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tree(pub(crate) BTreeMap<String, Vec<u8>>);

impl Tree {
    /// Reads every file below a folder.
    pub(crate) fn read(root: &Path) -> Tree {
        let entries = WalkDir::new(root).into_iter().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let named = files.map(|file| {
            let path = file.path().strip_prefix(root).unwrap();
            let path = path.to_str().unwrap().to_owned();
            (path, fs::read(file.path()).unwrap())
        });
        Tree(named.collect())
    }

    /// Writes every file below a folder.
    pub(crate) fn write(&self, root: &Path) {
        for (path, bytes) in &self.0 {
            let at = root.join(path);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            fs::write(at, bytes).unwrap();
        }
    }

    /// Returns the files that stand in none of these folders.
    pub(crate) fn without(mut self, folders: &[&str]) -> Tree {
        self.0.retain(|path, _| {
            let top = path.split('/').next().unwrap_or_default();
            !folders.contains(&top)
        });
        self
    }
}
