//! Many commits at once.

use std::fs;

use bmf::git::GitError;
use bmf::git::History;

use crate::git::CASE;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;

#[test]
fn an_import_is_as_many_commits_and_one_clean_work_tree() {
    let repo = Repo::new();
    repo.user(&["config", "core.autocrlf", "true"]);
    record(&repo, &change("bmf.toml", "x"));
    repo.put("notes.txt", "mine");
    let mut import = repo.git.import().unwrap();
    for number in 1..=30 {
        import
            .commit(&change(
                &format!("cases/{}.toml", number % 10),
                format!("{number}\n"),
            ))
            .unwrap();
    }
    let last = import.finish().unwrap();
    assert_eq!(repo.git.head().unwrap(), last);
    assert_eq!(repo.git.log(None).unwrap().len(), 31);
    assert_eq!(repo.git.log(Some("cases/3.toml")).unwrap().len(), 3);
    assert_eq!(fs::read(repo.at("cases/3.toml")).unwrap(), b"23\n");
    assert_eq!(repo.status(), "?? notes.txt\n");
    assert_eq!(
        repo.user(&["for-each-ref", "--format=%(refname)"]),
        "refs/heads/main\n"
    );
}

#[test]
fn an_import_that_does_not_finish_changes_nothing() {
    let repo = Repo::new();
    assert_eq!(repo.git.import().unwrap().finish().unwrap(), None);
    let mut import = repo.git.import().unwrap();
    import.commit(&change(CASE, "one")).unwrap();
    drop(import);
    assert_eq!(repo.git.head().unwrap(), None);
    assert_eq!(repo.status(), "");
    let mut import = repo.git.import().unwrap();
    import.commit(&change(CASE, "one")).unwrap();
    record(&repo, &change("bmf.toml", "x"));
    let refusal = import.finish().unwrap_err();
    let found = repo.git.head().unwrap();
    assert_eq!(
        refusal,
        GitError::RefMoved {
            expected: None,
            found
        }
    );
}
