//! The git door, on real repositories: what it commits, what it leaves alone, and what it never runs.

use std::fs;
use std::path::Path;
use std::time::Duration;

use bmf::git::Change;
use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::History;
use bmf::git::OLDEST;
use bmf::git::Signature;
use bmf::git::TextField;
use bmf::git::Version;
use bmf::register::files::DiskFiles;
use bmf::register::files::Files;
use bmf::register::files::RelPath;
use bmf::register::journal::Keeper;
use bmf::register::journal::Write;
use bmf::register::journal::act;
use bmf::register::journal::recover;
use bmf::register::lock::Lock;
use tempfile::TempDir;

use crate::support::faulty::FaultyFiles;
use crate::support::faulty::FaultyGit;
use crate::support::faulty::at_every_step;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;

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

/// Plants a program that leaves a trace, and returns how to call it.
fn canary(repo: &Repo, at: &str) -> String {
    let program = repo.at(at);
    fs::create_dir_all(program.parent().unwrap()).unwrap();
    fs::write(
        &program,
        format!(
            "#!/bin/sh\necho {at} >> '{}'\ncat\n",
            repo.at(".git/fired").display()
        ),
    )
    .unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    program.to_str().unwrap().to_owned()
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
    assert_eq!(repo.git.log(Some(CASE)).unwrap().len(), 2);
    assert_eq!(fired(&repo), "");
    repo.status();
    assert!(fired(&repo).contains("canary"), "the canaries are dead");
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

#[test]
fn an_import_is_as_many_commits_and_one_clean_work_tree() {
    let repo = Repo::new();
    record(&repo, &change("bmf.toml", "x"));
    repo.put("notes.txt", "mine");
    let mut import = repo.git.import().unwrap();
    for number in 1..=30 {
        import
            .commit(&change(
                &format!("cases/{}.toml", number % 10),
                format!("{number}\r\n"),
            ))
            .unwrap();
    }
    let last = import.finish().unwrap();
    assert_eq!(repo.git.head().unwrap(), last);
    assert_eq!(repo.git.log(None).unwrap().len(), 31);
    assert_eq!(repo.git.log(Some("cases/3.toml")).unwrap().len(), 3);
    assert_eq!(fs::read(repo.at("cases/3.toml")).unwrap(), b"23\r\n");
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

/// A real history as the journal sees it: how a command joins the two.
struct Kept<'a>(&'a dyn History);

impl Keeper for Kept<'_> {
    type Error = GitError;

    fn committed(&self, path: &RelPath) -> Result<Option<Vec<u8>>, GitError> {
        self.0.committed(path.as_str())
    }

    fn settle(&self, paths: &[RelPath]) -> Result<(), GitError> {
        self.0
            .settle(&paths.iter().map(RelPath::as_str).collect::<Vec<&str>>())
    }
}

/// Appends an event to the case and makes a session, unless that is already done.
fn decide(files: &dyn Files, history: &dyn History) -> bool {
    let kept = Kept(history);
    if recover(files, &kept).is_err() {
        return false;
    }
    let old = files.read(&RelPath::new(CASE).unwrap()).unwrap();
    let writes = [
        Write {
            path: RelPath::new(CASE).unwrap(),
            old,
            new: b"one two".to_vec(),
        },
        Write {
            path: RelPath::new("sessions/s.toml").unwrap(),
            old: None,
            new: b"here".to_vec(),
        },
    ];
    let named = writes
        .iter()
        .map(|write| (write.path.as_str().to_owned(), write.new.clone()));
    let change = Change {
        files: named.collect(),
        ..change(CASE, "")
    };
    let head = history.head().unwrap();
    act(files, &writes, &kept, || {
        history.commit(head.as_ref(), &change).map(drop)
    })
    .is_ok()
}

#[test]
fn disk_and_history_agree_whatever_fails() {
    at_every_step(
        || {
            let repo = Repo::new();
            record(&repo, &change(CASE, "one"));
            repo.put(".git/info/exclude", ".bmf/\n");
            repo
        },
        |repo, faults| {
            let disk = DiskFiles::new(repo.path());
            decide(
                &FaultyFiles {
                    inner: &disk,
                    faults,
                },
                &FaultyGit {
                    inner: &repo.git,
                    faults,
                },
            )
        },
        |repo, acknowledged| {
            let disk = DiskFiles::new(repo.path());
            recover(&disk, &Kept(&repo.git)).unwrap();
            assert_eq!(repo.status(), "");
            let happened = fs::read(repo.at(CASE)).unwrap() == b"one two";
            assert_eq!(happened, Path::new(&repo.at("sessions/s.toml")).exists());
            assert!(happened || !acknowledged);
            assert!(happened || decide(&disk, &repo.git));
            assert_eq!(repo.git.log(None).unwrap().len(), 2);
            assert_eq!(repo.status(), "");
        },
    );
}
