//! Two histories made one from exact bytes.

use bmf::git::Change;
use bmf::git::CommitId;
use bmf::git::GitError;
use bmf::git::History;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::git::walked;
use crate::support::repo::Repo;
use crate::support::repo::change;

const OTHER: &str = "cases/DJ/2026-06/DJ-2606-0043-3.toml";

/// Two ends that stand on one commit: the branch's, and another's.
fn forked(repo: &Repo) -> (CommitId, CommitId) {
    record(repo, &change(CASE, "one\n"));
    let base = head(repo);
    record(repo, &change(CASE, "one\ntheirs\n"));
    record(repo, &change(OTHER, "theirs\n"));
    let theirs = head(repo);
    repo.user(&["reset", "--quiet", "--hard", base.as_str()]);
    record(repo, &change(CASE, "one\nours\n"));
    (head(repo), theirs)
}

fn united() -> Change {
    Change {
        files: vec![
            (CASE.to_owned(), b"one\nours\ntheirs\n".to_vec()),
            (OTHER.to_owned(), b"theirs\n".to_vec()),
        ],
        ..change(CASE, "")
    }
}

#[test]
fn a_united_history_stands_on_both_and_holds_the_given_bytes() {
    let repo = Repo::new();
    let (ours, theirs) = forked(&repo);
    for (path, bytes) in &united().files {
        repo.put(path, bytes);
    }
    let new = repo.git.unite(&ours, &theirs, &united()).unwrap();
    repo.git.settle(&[CASE, OTHER]).unwrap();
    assert_eq!(head(&repo), new);
    let commit = walked(&repo).pop().unwrap();
    assert_eq!(commit.parents, [ours, theirs]);
    assert_eq!(
        commit.changes.iter().map(Vec::len).collect::<Vec<_>>(),
        [2, 1]
    );
    assert_eq!(
        repo.git.committed(CASE).unwrap().unwrap(),
        b"one\nours\ntheirs\n"
    );
    assert_eq!(repo.status(), "");
    assert_eq!(repo.user(&["fsck", "--strict"]), "");
    assert_eq!(
        repo.user(&["for-each-ref", "--format=%(refname)"]),
        "refs/heads/main\n"
    );
}

#[test]
fn a_branch_that_moved_meanwhile_is_not_united() {
    let repo = Repo::new();
    let (ours, theirs) = forked(&repo);
    record(&repo, &change("bmf.toml", "x"));
    let now = head(&repo);
    let moved = |expected: &CommitId| GitError::RefMoved {
        expected: Some(expected.clone()),
        found: Some(now.clone()),
    };
    assert_eq!(repo.git.unite(&ours, &theirs, &united()), Err(moved(&ours)));
    assert_eq!(
        repo.git.advance(Some(&theirs), &theirs),
        Err(moved(&theirs))
    );
    assert_eq!(repo.git.advance(Some(&now), &theirs), Err(moved(&now)));
    assert_eq!(head(&repo), now);
    repo.user(&["checkout", "--quiet", "--detach"]);
    assert_eq!(
        repo.git.unite(&now, &theirs, &united()),
        Err(GitError::Detached)
    );
}

#[test]
fn a_branch_that_is_only_behind_goes_forward() {
    let repo = Repo::new();
    let (_, theirs) = forked(&repo);
    let base = repo.git.find("HEAD~1").unwrap().unwrap();
    repo.user(&["reset", "--quiet", "--soft", base.as_str()]);
    repo.git.advance(Some(&base), &theirs).unwrap();
    assert_eq!(head(&repo), theirs);
    repo.user(&["update-ref", "-d", "refs/heads/main"]);
    repo.git.advance(None, &base).unwrap();
    assert_eq!(head(&repo), base);
}

#[test]
fn histories_that_crossed_have_several_bases_and_strangers_none() {
    let repo = Repo::new();
    let (ours, theirs) = forked(&repo);
    let base = repo.git.find("HEAD~1").unwrap().unwrap();
    assert_eq!(repo.git.merge_bases(&ours, &theirs).unwrap(), [base]);
    let one = repo.git.unite(&ours, &theirs, &united()).unwrap();
    repo.user(&["update-ref", "refs/heads/main", theirs.as_str()]);
    let other = repo.git.unite(&theirs, &ours, &united()).unwrap();
    let mut bases = repo.git.merge_bases(&one, &other).unwrap();
    let mut both = vec![ours, theirs];
    bases.sort();
    both.sort();
    assert_eq!(bases, both);
    let strange = repo.user(&["commit-tree", "-m", "x", "HEAD^{tree}"]);
    let strange = CommitId::parse(strange.trim()).unwrap();
    assert_eq!(repo.git.merge_bases(&one, &strange).unwrap(), []);
}
