//! What git cannot do, and how it is said.

use std::fs;
use std::time::Duration;

use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::History;
use bmf::git::OLDEST;
use bmf::git::Version;
use bmf::register::files::DiskFiles;
use bmf::register::lock::Lock;
use tempfile::TempDir;

use crate::git::CASE;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;

#[test]
fn stale_locks_are_in_the_way_until_the_holder_of_the_lock_clears_them() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let lock = Lock::acquire(&DiskFiles::new(repo.path()), Duration::ZERO).unwrap();
    for stale in [
        ".git/index.lock",
        ".git/refs/heads/main.lock",
        ".git/HEAD.lock",
    ] {
        fs::write(repo.at(stale), "").unwrap();
        let head = repo.git.head().unwrap();
        let failed = repo
            .git
            .commit(head.as_ref(), &change(CASE, stale))
            .and_then(|_| repo.git.settle(&[CASE]))
            .unwrap_err();
        assert!(
            matches!(&failed, GitError::Locked { stderr } if stderr.contains(stale)),
            "{failed:?}"
        );
        let cleared = lock.clear_stale(&repo.git.lock_files().unwrap()).unwrap();
        assert_eq!(cleared.len(), 1, "{stale}");
        record(&repo, &change(CASE, stale));
    }
    fs::remove_dir_all(repo.at(".bmf")).unwrap();
    assert_eq!(repo.status(), "");
}

#[test]
fn what_git_cannot_do_is_named() {
    let folder = TempDir::new().unwrap();
    let here = || env(folder.path());
    assert_eq!(
        Git::open(folder.path(), here()).unwrap_err(),
        GitError::NotARepository
    );
    assert!(Git::version(here()).unwrap() >= OLDEST);
    let no_path = [("PATH".into(), folder.path().into())];
    assert_eq!(
        Git::open(folder.path(), no_path.clone()).unwrap_err(),
        GitError::NoProgram
    );
    let bare = Repo::new();
    bare.user(&["config", "core.bare", "true"]);
    assert_eq!(
        Git::open(bare.path(), env(bare.path())).unwrap_err(),
        GitError::NotARepository
    );
}

#[cfg(unix)]
#[test]
fn an_old_git_is_refused_and_a_foul_mouthed_one_is_quoted_clean() {
    use std::os::unix::fs::PermissionsExt;

    let folder = TempDir::new().unwrap();
    let fake = |script: &str| {
        let program = folder.path().join("git");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        [("PATH".into(), folder.path().into())]
    };
    let found = Version {
        major: 2,
        minor: 17,
    };
    assert_eq!(
        Git::version(fake("echo git version 2.17.1")).unwrap_err(),
        GitError::TooOld { found }
    );
    let refusal = Git::open(
        folder.path(),
        fake("printf '\\033]0;x\\007no\\nway' >&2; exit 3"),
    )
    .unwrap_err();
    let expected = GitError::Failed {
        command: "rev-parse".to_owned(),
        code: Some(3),
        stderr: "]0;xno\nway".to_owned(),
    };
    assert_eq!(refusal, expected);
}
