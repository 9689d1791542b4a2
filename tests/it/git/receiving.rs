//! What a shared repository's hook sees of a push that is not yet taken in.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use bmf::git::Blob;
use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::History;
use bmf::git::Name;
use tempfile::TempDir;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;
use crate::support::repo::plant;

/// Makes a shared repository whose hook keeps what it was given, and refuses.
fn shared(folder: &Path) -> Git {
    let git = Git::init_bare(folder, env(folder)).unwrap();
    let kept = folder.join("kept");
    let hook = format!(
        "cat > '{0}.lines'\nenv -0 > '{0}.env'\ncp -R \"$GIT_QUARANTINE_PATH\" '{0}'\nexit 1",
        kept.display()
    );
    plant(&folder.join("hooks/pre-receive"), &hook);
    git
}

/// The environment of the hook, with what it has kept of the push instead of what git threw away.
fn given(folder: &Path) -> Vec<(OsString, OsString)> {
    let told = fs::read_to_string(folder.join("kept.env")).unwrap();
    let pairs = told
        .split_terminator('\0')
        .filter_map(|line| line.split_once('='));
    let kept = |name: &str, value: &str| match name {
        "GIT_QUARANTINE_PATH" | "GIT_OBJECT_DIRECTORY" => folder.join("kept").into(),
        _ => OsString::from(value),
    };
    pairs
        .map(|(name, value)| (name.into(), kept(name, value)))
        .collect()
}

#[test]
fn a_hook_walks_and_reads_what_is_being_pushed_and_nobody_else_does() {
    let repo = Repo::new();
    record(&repo, &change("bmf.toml", "x"));
    let folder = TempDir::new().unwrap();
    let folder: PathBuf = folder.path().canonicalize().unwrap();
    fs::create_dir_all(&folder).unwrap();
    let bare = shared(&folder);
    let url = folder.to_str().unwrap();
    repo.user(&["remote", "add", "shared", url]);
    fs::rename(folder.join("hooks/pre-receive"), folder.join("hook")).unwrap();
    repo.git.push("shared", &head(&repo)).unwrap();
    fs::rename(folder.join("hook"), folder.join("hooks/pre-receive")).unwrap();
    let old = head(&repo);
    assert_eq!(bare.head().unwrap(), Some(old.clone()));
    record(&repo, &change(CASE, "one"));
    let new = head(&repo);
    repo.git.push("shared", &new).unwrap();
    let lines = fs::read_to_string(folder.join("kept.lines")).unwrap();
    assert_eq!(
        lines,
        format!("{} {} refs/heads/main\n", old.as_str(), new.as_str())
    );

    let hook = Git::receiving(&folder, given(&folder)).unwrap();
    let walk = hook.walk(std::slice::from_ref(&new), &[old]).unwrap();
    let commits: Vec<_> = walk.map(Result::unwrap).collect();
    assert_eq!(commits.len(), 1);
    assert_eq!(commits[0].changes[0][0].path, CASE);
    let mut blobs = hook.blobs(1 << 20).unwrap();
    let found = blobs
        .read(&[Name::At(&new, CASE), Name::At(&new, "bmf.toml")])
        .unwrap();
    assert!(matches!(&found[0], Blob::File { bytes, .. } if bytes == b"one"));
    assert!(matches!(&found[1], Blob::File { bytes, .. } if bytes == b"x"));

    for other in [Git::open_bare(&folder, given(&folder)).unwrap(), bare] {
        assert_eq!(other.find(new.as_str()).unwrap(), None);
    }
    let elsewhere = Git::open(repo.path(), given(&folder)).unwrap();
    assert_eq!(elsewhere.head().unwrap(), Some(new));
}

#[test]
fn a_repository_is_bare_or_has_a_work_tree() {
    let repo = Repo::new();
    let refused = Git::open_bare(repo.path(), env(repo.path())).unwrap_err();
    assert_eq!(refused, GitError::NotARepository);
    let folder = TempDir::new().unwrap();
    let bare = Git::init_bare(folder.path(), env(folder.path())).unwrap();
    assert_eq!(bare.head().unwrap(), None);
    let refused = Git::open(folder.path(), env(folder.path())).unwrap_err();
    assert_eq!(refused, GitError::NotARepository);
}
