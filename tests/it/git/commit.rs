//! What a commit holds, what it leaves alone, and what is read back.

use std::fs;

use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::History;

use crate::git::CASE;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;

#[test]
fn the_first_commit_makes_the_branch() {
    let repo = Repo::new();
    assert_eq!(repo.git.head().unwrap(), None);
    assert_eq!(repo.git.committed(CASE).unwrap(), None);
    assert_eq!(
        repo.git.names_at_head("cases").unwrap(),
        Vec::<String>::new()
    );
    assert_eq!(repo.git.log(None).unwrap(), []);
    repo.put(CASE, "one");
    let id = repo.git.commit(None, &change(CASE, "one")).unwrap();
    repo.git.settle(&[CASE]).unwrap();
    assert_eq!(repo.git.head().unwrap(), Some(id.clone()));
    assert_eq!(repo.user(&["rev-parse", "main"]).trim(), id.as_str());
    assert_eq!(repo.git.committed(CASE).unwrap().unwrap(), b"one");
    assert_eq!(
        repo.git.names_at_head("cases/DJ/2026-06").unwrap(),
        ["DJ-2606-0042-5.toml"]
    );
    assert_eq!(repo.git.committed("cases/DJ").unwrap(), None);
    assert_eq!(repo.status(), "");
    assert_eq!(repo.user(&["fsck", "--strict"]), "");
    assert_eq!(
        repo.user(&["for-each-ref", "--format=%(refname)"]),
        "refs/heads/main\n"
    );
}

#[test]
fn a_repository_with_longer_names_works_too() {
    let repo = Repo::new();
    fs::remove_dir_all(repo.at(".git")).unwrap();
    repo.user(&[
        "init",
        "--quiet",
        "--object-format=sha256",
        "--initial-branch=main",
    ]);
    let git = Git::open(repo.path(), env(repo.path())).unwrap();
    repo.put(CASE, "one");
    let id = git.commit(None, &change(CASE, "one")).unwrap();
    git.settle(&[CASE, "gone.toml"]).unwrap();
    assert_eq!(id.as_str().len(), 64);
    assert_eq!(repo.status(), "");
}

#[test]
fn what_the_user_has_staged_is_neither_taken_in_nor_unstaged() {
    let repo = Repo::new();
    record(&repo, &change("bmf.toml", "a"));
    repo.put("notes.txt", "mine");
    repo.put("bmf.toml", "b");
    repo.user(&["add", "notes.txt", "bmf.toml"]);
    record(&repo, &change(CASE, "one"));
    assert_eq!(repo.status(), "M  bmf.toml\nA  notes.txt\n");
    assert_eq!(repo.git.committed("bmf.toml").unwrap().unwrap(), b"a");
    assert_eq!(repo.git.committed("notes.txt").unwrap(), None);
}

#[test]
fn a_branch_that_moved_either_way_is_not_overwritten() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let one = repo.git.head().unwrap();
    record(&repo, &change(CASE, "one two"));
    let two = repo.git.head().unwrap();
    let moved = |expected: &Option<_>, found: &Option<_>| {
        let refusal = repo
            .git
            .commit(expected.as_ref(), &change(CASE, "lost"))
            .unwrap_err();
        assert_eq!(
            refusal,
            GitError::RefMoved {
                expected: expected.clone(),
                found: found.clone()
            }
        );
        assert_eq!(repo.git.head().unwrap(), *found);
    };
    moved(&one, &two);
    moved(&None, &two);
    repo.user(&[
        "update-ref",
        "refs/heads/main",
        one.as_ref().unwrap().as_str(),
    ]);
    moved(&two, &one);
    assert_eq!(
        repo.user(&["for-each-ref", "--format=%(refname)"]),
        "refs/heads/main\n"
    );
}

#[test]
fn without_a_branch_nothing_is_committed() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    repo.user(&["checkout", "--quiet", "--detach"]);
    let head = repo.git.head().unwrap();
    assert_eq!(
        repo.git.commit(head.as_ref(), &change(CASE, "two")),
        Err(GitError::Detached)
    );
    assert_eq!(repo.git.head().unwrap(), head);
}

#[test]
fn a_register_may_lie_below_the_top_of_its_repository() {
    let repo = Repo::new();
    repo.put("office/register/bmf.toml", "");
    let git = Git::open(&repo.at("office/register"), env(repo.path())).unwrap();
    assert_eq!(git.prefix(), "office/register/");
    repo.put(&format!("office/register/{CASE}"), "one");
    git.commit(None, &change(CASE, "one")).unwrap();
    git.settle(&[CASE]).unwrap();
    assert_eq!(git.committed(CASE).unwrap().unwrap(), b"one");
    assert_eq!(git.names_at_head("cases").unwrap(), ["DJ"]);
    assert_eq!(git.log(Some(CASE)).unwrap().len(), 1);
    assert_eq!(git.log(Some("cases/YB")).unwrap().len(), 0);
    assert_eq!(
        repo.user(&["ls-files"]).trim(),
        format!("office/register/{CASE}")
    );
    assert_eq!(repo.status(), "?? office/register/bmf.toml\n");
}

#[test]
fn the_log_names_who_when_and_which_case() {
    let repo = Repo::new();
    for (setting, value) in [
        ("trailer.separators", "%"),
        ("i18n.logOutputEncoding", "windows-1256"),
    ] {
        repo.user(&["config", setting, value]);
    }
    record(&repo, &change(CASE, "one"));
    record(&repo, &change("bmf.toml", "x"));
    let log = repo.git.log(Some(CASE)).unwrap();
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].author, "سارة");
    assert_eq!(log[0].email, "sara@example.org");
    assert_eq!(log[0].at.unwrap().to_rfc3339(), "2026-06-14T09:12:03+03:00");
    assert_eq!(log[0].subject, "intake");
    let trailer = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let trailers = [
        trailer("Case", "DJ-2606-0042-5"),
        trailer("Event", "K7Q2M9XA"),
        trailer("Desk", "DJ"),
    ];
    assert_eq!(log[0].trailers, trailers);
    let all = repo.git.log(None).unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(Some(&all[0].id), repo.git.head().unwrap().as_ref());
}
