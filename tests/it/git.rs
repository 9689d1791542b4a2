//! The git door, on real repositories.

mod blobs;
mod bundle;
mod commit;
mod doubts;
mod history;
mod hostile;
mod import;
mod receiving;
mod record;
mod remote;
mod signed;
mod signers;
mod together;
mod trouble;
mod unite;

use bmf::git::Change;
use bmf::git::CommitId;
use bmf::git::History;
use bmf::git::Recorded;

use crate::support::repo::Repo;

const CASE: &str = "cases/DJ/2026-06/DJ-2606-0042-5.toml";

/// The end of the branch.
fn head(repo: &Repo) -> CommitId {
    repo.git.head().unwrap().unwrap()
}

/// Every commit that the branch stands on, parents first.
fn walked(repo: &Repo) -> Vec<Recorded> {
    let walk = repo.git.walk(&[head(repo)], &[]).unwrap();
    walk.map(Result::unwrap).collect()
}

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
