//! What somebody else may have put into a repository, and that none of it runs or is believed.

use std::fs;

use bmf::git::Change;
use bmf::git::GitError;
use bmf::git::History;
use bmf::git::Signature;
use bmf::git::TextField;

use crate::git::CASE;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::plant;

/// Plants a program that leaves a trace, and returns how to call it.
fn canary(repo: &Repo, at: &str) -> String {
    let trace = repo.at(".git/fired");
    plant(
        &repo.at(at),
        &format!("echo {at} >> '{}'\ncat", trace.display()),
    )
}

fn fired(repo: &Repo) -> String {
    fs::read_to_string(repo.at(".git/fired")).unwrap_or_default()
}

#[test]
fn no_hook_runs() {
    let repo = Repo::new();
    for hook in [
        "pre-commit",
        "commit-msg",
        "post-commit",
        "reference-transaction",
        "post-index-change",
    ] {
        canary(&repo, &format!(".git/hooks/{hook}"));
    }
    record(&repo, &change(CASE, "one"));
    repo.git.log(None).unwrap();
    assert_eq!(fired(&repo), "");
    // The canaries are alive: a person's git wakes them.
    repo.user(&["commit", "--quiet", "--allow-empty", "--message=x"]);
    assert!(fired(&repo).contains("post-commit"));
}

#[test]
fn no_program_that_the_repository_names_runs() {
    let repo = Repo::new();
    let program = canary(&repo, ".git/canary");
    for setting in [
        "core.fsmonitor",
        "filter.x.clean",
        "filter.x.smudge",
        "diff.external",
        "diff.x.textconv",
        "core.pager",
        "pager.log",
        "gpg.program",
        "core.editor",
        "trailer.case.command",
    ] {
        repo.user(&["config", setting, &program]);
    }
    for setting in ["filter.x.required", "log.showSignature", "log.follow"] {
        repo.user(&["config", setting, "true"]);
    }
    repo.put(".gitattributes", "* filter=x diff=x\n");
    record(&repo, &change(CASE, "one"));
    record(&repo, &change(CASE, "one two"));
    repo.git.names_at_head("cases/DJ").unwrap();
    assert_eq!(repo.git.committed(CASE).unwrap().unwrap(), b"one two");
    pretend_signed(&repo);
    assert_eq!(repo.git.log(Some(CASE)).unwrap().len(), 2);
    assert_eq!(fired(&repo), "");
    repo.status();
    assert!(fired(&repo).contains("canary"), "the canaries are dead");
}

/// Gives the last commit something like a signature, which git would let a program look at.
fn pretend_signed(repo: &Repo) {
    let commit = repo.user(&["cat-file", "commit", "HEAD"]);
    let signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n";
    repo.put(
        ".git/signed",
        commit.replacen("\n\n", &format!("\n{signature}"), 1),
    );
    let id = repo.user(&[
        "hash-object",
        "-w",
        "-t",
        "commit",
        "--no-filters",
        ".git/signed",
    ]);
    repo.user(&["update-ref", "refs/heads/main", id.trim()]);
}

#[test]
fn the_exact_bytes_are_kept_whatever_attributes_and_ignore_rules_say() {
    let repo = Repo::new();
    repo.user(&["config", "core.autocrlf", "true"]);
    repo.put(
        ".gitattributes",
        "* text=auto eol=lf ident working-tree-encoding=UTF-16\n",
    );
    repo.put(".gitignore", "cases/\n*.toml\n");
    let bytes = b"a\r\nb\n$Id$\n\0\xff no line end";
    repo.git.commit(None, &change(CASE, bytes)).unwrap();
    repo.git.settle(&[CASE]).unwrap();
    assert_eq!(repo.git.committed(CASE).unwrap().unwrap(), bytes);
    assert_eq!(repo.user(&["ls-files", "cases"]).trim(), CASE);
}

#[test]
fn a_replaced_object_is_read_as_it_was() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "true"));
    repo.put("forged", "forged");
    let forged = repo.user(&["hash-object", "-w", "forged"]);
    let real = repo.user(&["rev-parse", &format!("HEAD:{CASE}")]);
    repo.user(&["replace", real.trim(), forged.trim()]);
    assert_eq!(repo.user(&["cat-file", "blob", real.trim()]), "forged");
    assert_eq!(repo.git.committed(CASE).unwrap().unwrap(), b"true");
}

#[test]
fn the_log_of_one_case_never_goes_on_into_another() {
    let repo = Repo::new();
    repo.user(&["config", "log.follow", "true"]);
    record(
        &repo,
        &change("cases/a.toml", "the same words in both\n".repeat(20)),
    );
    repo.user(&["mv", "cases/a.toml", "cases/b.toml"]);
    repo.user(&["commit", "--quiet", "--message=x"]);
    assert_eq!(repo.git.log(Some("cases/b.toml")).unwrap().len(), 1);
}

#[test]
fn texts_and_paths_that_would_end_a_line_are_refused() {
    let refused = |name, email| Signature::new(name, email).unwrap_err();
    assert_eq!(
        refused("a\nfrom x", "a@example.org"),
        GitError::BadText {
            field: TextField::Name
        }
    );
    assert_eq!(
        refused("a", "a>b"),
        GitError::BadText {
            field: TextField::Email
        }
    );
    let repo = Repo::new();
    let message = Change {
        message: "a\0b".to_owned(),
        ..change(CASE, "x")
    };
    let refusal = repo.git.commit(None, &message);
    assert_eq!(
        refusal,
        Err(GitError::BadText {
            field: TextField::Message
        })
    );
    for path in [
        "",
        "/a",
        "../a",
        "a/../b",
        "a\nM 100644 inline b",
        "\"a\"",
        "a/",
    ] {
        let refusal = GitError::BadPath {
            path: path.to_owned(),
        };
        assert_eq!(
            repo.git.commit(None, &change(path, "x")),
            Err(refusal.clone()),
            "{path:?}"
        );
        assert_eq!(repo.git.committed(path), Err(refusal), "{path:?}");
    }
    assert_eq!(repo.git.head().unwrap(), None);
}

#[test]
fn a_path_is_never_a_pattern_or_an_option() {
    let repo = Repo::new();
    record(&repo, &change("cases/a.toml", "a"));
    record(&repo, &change("cases/[a]*.toml", "b"));
    record(&repo, &change("--all", "c"));
    assert_eq!(repo.git.log(Some("cases/[a]*.toml")).unwrap().len(), 1);
    assert_eq!(repo.git.log(Some("--all")).unwrap().len(), 1);
    assert_eq!(repo.git.log(Some(":(top)cases")).unwrap().len(), 0);
    assert_eq!(repo.git.committed("--all").unwrap().unwrap(), b"c");
    assert_eq!(repo.status(), "");
}
