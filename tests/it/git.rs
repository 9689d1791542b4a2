//! The git door, on real repositories.

mod commit;
mod hostile;
mod import;
mod together;
mod trouble;

use bmf::git::Change;
use bmf::git::History;

use crate::support::repo::Repo;

const CASE: &str = "cases/DJ/2026-06/DJ-2606-0042-5.toml";

/// Writes the files of a change and commits them, as a command does.
fn record(repo: &Repo, change: &Change) {
    for (path, bytes) in &change.files {
        repo.put(path, bytes);
    }
    repo.git
        .commit(repo.git.head().unwrap().as_ref(), change)
        .unwrap();
    let paths: Vec<&str> = change.files.iter().map(|(path, _)| path.as_str()).collect();
    repo.git.settle(&paths).unwrap();
}
