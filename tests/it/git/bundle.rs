//! A history on a stick.

use std::fs;
use std::path::Path;

use bmf::git::GitError;
use bmf::git::History;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;

/// A desk with two commits, and another one that has nothing.
fn desks() -> (Repo, Repo) {
    let one = Repo::new();
    record(&one, &change("bmf.toml", "x"));
    record(&one, &change(CASE, "one"));
    (one, Repo::new())
}

#[test]
fn a_stick_carries_what_the_other_desk_lacks() {
    let (one, two) = desks();
    let stick = &two.at(".git/stick.bundle");
    assert_eq!(one.git.write_bundle(stick, &[]), Ok(true));
    let first = head(&one);
    assert_eq!(two.git.read_bundle(stick), Ok(Some(first.clone())));
    assert_eq!(two.git.theirs(), Ok(Some(first.clone())));
    assert_eq!(two.git.head(), Ok(None));
    two.git.advance(None, &first).unwrap();
    let whole = fs::read(stick).unwrap();

    let known = std::slice::from_ref(&first);
    assert_eq!(one.git.write_bundle(stick, known), Ok(false));
    assert_eq!(fs::read(stick).unwrap(), whole);
    record(&one, &change(CASE, "one two"));
    assert_eq!(one.git.write_bundle(stick, known), Ok(true));
    assert!(fs::read(stick).unwrap().len() < whole.len());
    assert_eq!(two.git.read_bundle(stick), Ok(Some(head(&one))));
    assert_eq!(two.git.merge_bases(&first, &head(&one)), Ok(vec![first]));
    assert!(!two.at(".git/stick.bundle.lock").exists());
}

#[test]
fn a_bundle_that_is_not_whole_is_refused_and_changes_nothing() {
    let (one, two) = desks();
    let stick = &two.at(".git/stick.bundle");
    one.git.write_bundle(stick, &[]).unwrap();
    let whole = fs::read(stick).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() - 30] ^= 0x10;
    for bytes in [
        &whole[..whole.len() - 9],
        &whole[..20],
        &flipped,
        b"not a bundle",
        b"",
    ] {
        fs::write(stick, bytes).unwrap();
        let refused = two.git.read_bundle(stick).unwrap_err();
        assert!(
            matches!(&refused, GitError::BadBundle { .. }),
            "{refused:?}"
        );
    }
    fs::remove_file(stick).unwrap();
    let refused = two.git.read_bundle(stick).unwrap_err();
    assert!(
        matches!(&refused, GitError::BadBundle { .. }),
        "{refused:?}"
    );
    assert_eq!(two.git.theirs(), Ok(None));
}

#[test]
fn a_bundle_that_begins_too_late_is_told_apart() {
    let (one, two) = desks();
    let stick = &two.at(".git/stick.bundle");
    let known = one.git.find("HEAD~1").unwrap().unwrap();
    one.git.write_bundle(stick, &[known]).unwrap();
    assert_eq!(two.git.read_bundle(stick), Err(GitError::BundleLacksPast));
    assert_eq!(two.git.theirs(), Ok(None));
}

#[test]
fn another_branch_a_place_that_is_not_there_and_a_lock_are_told() {
    let (one, two) = desks();
    let stick = &two.at(".git/stick.bundle");
    one.user(&["branch", "--quiet", "--move", "other"]);
    one.git.write_bundle(stick, &[]).unwrap();
    assert_eq!(two.git.read_bundle(stick), Ok(None));
    let bad = GitError::BadPath {
        path: "stick.bundle".to_owned(),
    };
    assert_eq!(
        two.git.read_bundle(Path::new("stick.bundle")),
        Err(bad.clone())
    );
    assert_eq!(
        one.git.write_bundle(Path::new("stick.bundle"), &[]),
        Err(bad)
    );
    fs::write(two.at(".git/stick.bundle.lock"), "").unwrap();
    let locked = one.git.write_bundle(stick, &[]).unwrap_err();
    assert!(matches!(&locked, GitError::Locked { .. }), "{locked:?}");
    let nowhere = one
        .git
        .write_bundle(&one.at("no/folder/x"), &[])
        .unwrap_err();
    assert!(matches!(&nowhere, GitError::Failed { .. }), "{nowhere:?}");
}
