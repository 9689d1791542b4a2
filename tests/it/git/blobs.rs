//! The bytes of many files of the past.

use std::fs;

use bmf::git::Blob;
use bmf::git::GitError;
use bmf::git::Name;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::git::walked;
use crate::support::repo::Repo;
use crate::support::repo::change;

fn bytes(blob: &Blob) -> &[u8] {
    match blob {
        Blob::File { bytes, .. } => bytes,
        Blob::TooLarge { .. } | Blob::NoFile | Blob::Missing => panic!("{blob:?}"),
    }
}

#[test]
fn many_files_come_in_the_order_in_which_they_were_asked_for() {
    let repo = Repo::new();
    let mut import = repo.git.import().unwrap();
    for number in 0..500 {
        // Together far more than fits in a pipe, in both directions.
        let text = format!("{number}\n").repeat(number);
        import.commit(&change(CASE, text)).unwrap();
    }
    import.finish().unwrap();
    let commits = walked(&repo);
    let mut names = Vec::new();
    for commit in commits.iter().rev() {
        let entry = commit.changes[0][0].after.as_ref().unwrap();
        names.extend([Name::Blob(&entry.blob), Name::At(&commit.id, CASE)]);
    }
    let mut blobs = repo.git.blobs(1 << 20).unwrap();
    for _ in 0..2 {
        let found = blobs.read(&names).unwrap();
        assert_eq!(found.len(), 1000);
        for (pair, number) in found.chunks(2).zip((0..500).rev()) {
            assert_eq!(
                bytes(&pair[0]),
                format!("{number}\n").repeat(number).as_bytes()
            );
            assert_eq!(pair[0], pair[1]);
        }
    }
    assert_eq!(blobs.read(&[]).unwrap(), []);
}

#[test]
fn what_is_no_file_is_told_apart_and_a_large_one_is_not_kept() {
    let repo = Repo::new();
    record(&repo, &change("cases/a 1.toml", "a\n\0missing\n"));
    record(&repo, &change("cases/empty.toml", ""));
    record(&repo, &change("large.toml", "0123456789"));
    let sub = format!("160000,{},sub", head(&repo).as_str());
    repo.user(&["update-index", "--add", "--cacheinfo", &sub]);
    repo.user(&["commit", "--quiet", "--message=x"]);
    let commit = &head(&repo);
    let mut blobs = repo.git.blobs(9).unwrap();
    let paths = [
        "large.toml",
        "cases",
        "sub",
        "cases/no blob 12",
        "cases/empty.toml",
    ];
    let found = blobs
        .read(&paths.map(|path| Name::At(commit, path)))
        .unwrap();
    assert_eq!(found[..2], [Blob::TooLarge { size: 10 }, Blob::NoFile]);
    // Before 2.47, git does not tell a submodule from nothing.
    assert!(matches!(found[2], Blob::NoFile | Blob::Missing));
    assert_eq!(found[3], Blob::Missing);
    assert_eq!(bytes(&found[4]), b"");
    let mut blobs = repo.git.blobs(10).unwrap();
    let found = blobs.read(&["large.toml", "cases/a 1.toml"].map(|path| Name::At(commit, path)));
    assert_eq!(bytes(&found.unwrap()[0]), b"0123456789");
    let trap = Name::At(commit, "a\nHEAD:large.toml");
    let refused = blobs.read(&[trap]).unwrap_err();
    assert!(matches!(refused, GitError::BadPath { .. }));
}

#[test]
fn what_is_damaged_is_no_file() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let commit = walked(&repo).pop().unwrap();
    let blob = &commit.changes[0][0].after.as_ref().unwrap().blob;
    let (folder, file) = blob.as_str().split_at(2);
    let object = repo.at(&format!(".git/objects/{folder}/{file}"));
    fs::remove_file(&object).unwrap();
    fs::write(&object, "not an object").unwrap();
    let mut blobs = repo.git.blobs(1 << 20).unwrap();
    assert_eq!(blobs.read(&[Name::Blob(blob)]).unwrap(), [Blob::Missing]);
    let damage = repo.git.damage().unwrap();
    assert!(
        damage.iter().any(|line| line.contains(blob.as_str())),
        "{damage:?}"
    );
}
