//! Two desks and a shared repository.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use bmf::git::Apart;
use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::History;
use bmf::git::Pushed;
use tempfile::TempDir;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;
use crate::support::repo::plant;

const OTHER: &str = "cases/YB/2026-06/YB-2606-0001-7.toml";

/// A shared repository, and where it is.
struct Shared {
    folder: TempDir,
    git: Git,
}

impl Shared {
    fn new() -> Shared {
        let folder = TempDir::new().unwrap();
        let git = Git::init_bare(folder.path(), env(folder.path())).unwrap();
        Shared { folder, git }
    }

    fn url(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    fn hook(&self, name: &str, script: &str) {
        plant(&self.folder.path().join("hooks").join(name), script);
    }

    fn refs(&self) -> String {
        let repo = ["--git-dir", self.url()];
        let args = ["for-each-ref", "--format=%(refname)"];
        Repo::new().user(&[repo.as_slice(), &args].concat())
    }
}

fn refs(repo: &Repo) -> String {
    repo.user(&["for-each-ref", "--format=%(refname)"])
}

/// Two desks that have begun with the same commit, which is shared.
fn desks(shared: &Shared) -> (Repo, Repo) {
    let (one, two) = (Repo::new(), Repo::new());
    record(&one, &change("bmf.toml", "x"));
    assert_eq!(one.git.push(shared.url(), &head(&one)), Ok(Pushed::Taken));
    let first = two.git.fetch(shared.url()).unwrap().unwrap();
    two.git.advance(None, &first).unwrap();
    two.user(&["reset", "--quiet", "--hard"]);
    (one, two)
}

#[test]
fn what_one_desk_sends_comes_to_the_other() {
    let shared = Shared::new();
    let new = Repo::new();
    assert_eq!(new.git.fetch(shared.url()), Ok(None));
    let (one, two) = desks(&shared);
    assert_eq!(head(&one), head(&two));
    assert_eq!(shared.git.head().unwrap(), Some(head(&one)));
    record(&one, &change(CASE, "one"));
    record(&two, &change(OTHER, "two"));
    assert_eq!(one.git.push(shared.url(), &head(&one)), Ok(Pushed::Taken));
    assert_eq!(one.git.push(shared.url(), &head(&one)), Ok(Pushed::Taken));

    assert_eq!(two.git.push(shared.url(), &head(&two)), Ok(Pushed::Behind));
    let ours = head(&two);
    let theirs = two.git.fetch(shared.url()).unwrap().unwrap();
    assert_eq!(theirs, head(&one));
    assert_eq!(two.git.theirs(), Ok(Some(theirs.clone())));
    assert_eq!(head(&two), ours);
    assert_eq!(refs(&two), "refs/bmf/theirs\nrefs/heads/main\n");
    let apart = |git: &Git, one, other| git.apart(one, other).unwrap();
    assert_eq!(
        apart(&two.git, &ours, &theirs),
        Apart {
            ahead: 1,
            behind: 1
        }
    );
    let united = two.git.unite(&ours, &theirs, &change(CASE, "one")).unwrap();
    assert_eq!(
        apart(&two.git, &united, &theirs),
        Apart {
            ahead: 2,
            behind: 0
        }
    );
    assert_eq!(two.git.push(shared.url(), &united), Ok(Pushed::Taken));
    assert_eq!(one.git.fetch(shared.url()), Ok(Some(united)));
    assert_eq!(shared.refs(), "refs/heads/main\n");
}

#[test]
fn who_loses_a_race_at_the_very_end_is_told_to_fetch() {
    let shared = Shared::new();
    let (one, two) = desks(&shared);
    record(&one, &change(CASE, "one"));
    one.git.push(shared.url(), &head(&one)).unwrap();
    record(&two, &change(OTHER, "two"));
    // The shared branch is put back, and moves on while the other desk's push is judged.
    let set = |to: &str| {
        one.user(&[
            "--git-dir",
            shared.url(),
            "update-ref",
            "refs/heads/main",
            to,
        ])
    };
    set("main~1");
    shared.hook(
        "update",
        &format!("git update-ref refs/heads/main {}", head(&one).as_str()),
    );
    assert_eq!(two.git.push(shared.url(), &head(&two)), Ok(Pushed::Behind));
    assert_eq!(shared.git.head().unwrap(), Some(head(&one)));
}

#[test]
fn a_refusal_comes_with_the_words_of_the_hook() {
    let shared = Shared::new();
    let (one, _) = desks(&shared);
    let before = shared.git.head().unwrap();
    shared.hook(
        "pre-receive",
        "printf 'رُفض: A07\\n\\033]0;x\\007  bmf audit\\n\\n' >&2; exit 1",
    );
    record(&one, &change(CASE, "one"));
    let refused = Pushed::Refused {
        words: vec!["رُفض: A07".to_owned(), "]0;x  bmf audit".to_owned()],
        reason: "pre-receive hook declined".to_owned(),
    };
    assert_eq!(one.git.push(shared.url(), &head(&one)), Ok(refused));
    assert_eq!(shared.git.head().unwrap(), before);
}

#[test]
fn what_cannot_be_reached_is_named_so() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let head = head(&repo);
    let gone = repo.at("gone");
    plant(&repo.at("fire"), "touch \"$0.d\"");
    repo.user(&["config", "protocol.ext.allow", "always"]);
    repo.user(&["config", "protocol.allow", "always"]);
    for at in [
        gone.to_str().unwrap(),
        "https://127.0.0.1:1/register",
        "git://127.0.0.1:1/register",
        "http://127.0.0.1:1/register",
        &format!("ext::{}", repo.at("fire").display()),
        "fd::7",
        "--upload-pack=touch x",
    ] {
        let fetched = repo.git.fetch(at);
        assert!(
            matches!(&fetched, Err(GitError::Unreachable { .. })),
            "{at}: {fetched:?}"
        );
        let pushed = repo.git.push(at, &head);
        assert!(
            matches!(&pushed, Err(GitError::Unreachable { .. })),
            "{at}: {pushed:?}"
        );
    }
    assert!(!repo.at("fire.d").exists());
    assert_eq!(repo.git.theirs(), Ok(None));
    assert_eq!(repo.git.remote("origin"), Ok(None));
    repo.user(&["remote", "add", "origin", "ssh://desk.example.org/register"]);
    let found = repo.git.remote("origin").unwrap();
    assert_eq!(found.as_deref(), Some("ssh://desk.example.org/register"));
}

#[test]
fn ssh_never_asks_and_is_the_users_own() {
    let shared = Shared::new();
    let (one, _) = desks(&shared);
    let asked = one.at(".git/asked");
    let script = format!(
        "echo \"$@\" >> '{}'\nfor last; do :; done\neval \"$last\"",
        asked.display()
    );
    plant(&one.at(".git/bin/ssh"), &script);
    let canary = plant(&one.at(".git/canary"), "touch \"$0.fired\"");
    one.user(&["config", "core.sshCommand", &canary]);
    one.user(&["config", "ssh.variant", "simple"]);
    let mut env = env(one.path());
    let path = std::env::split_paths(&env[0].1).collect::<Vec<PathBuf>>();
    env[0].1 = std::env::join_paths([one.at(".git/bin")].into_iter().chain(path)).unwrap();
    let git = Git::open(one.path(), env).unwrap();
    let url = format!("ssh://desk.example.org{}", shared.url());
    assert_eq!(git.fetch(&url), Ok(Some(head(&one))));
    record(&one, &change(CASE, "one"));
    assert_eq!(git.push(&url, &head(&one)), Ok(Pushed::Taken));
    let asked = fs::read_to_string(asked).unwrap();
    assert_eq!(asked.matches("-oBatchMode=yes").count(), 2, "{asked}");
    assert_eq!(asked.matches("desk.example.org git-").count(), 2, "{asked}");
    assert!(!one.at(".git/canary.fired").exists());
}

#[test]
fn nothing_that_a_repository_names_is_run_or_done_besides() {
    let shared = Shared::new();
    let (one, two) = desks(&shared);
    one.user(&["tag", "v1"]);
    one.user(&[
        "push",
        "--quiet",
        shared.url(),
        "v1",
        "main:refs/heads/other",
    ]);
    two.user(&["remote", "add", "shared", shared.url()]);
    let canary = plant(
        &two.at(".git/canary"),
        "echo \"$0 $*\" >> \"${0%/.git/*}/fired\"",
    );
    for setting in [
        "core.askPass",
        "core.fsmonitor",
        "core.gitProxy",
        "core.sshCommand",
        "credential.helper",
        "remote.shared.receivepack",
        "remote.shared.uploadpack",
        "gpg.program",
    ] {
        two.user(&["config", setting, &canary]);
    }
    for (setting, value) in [
        ("fetch.prune", "true"),
        ("fetch.recurseSubmodules", "true"),
        ("push.followTags", "true"),
        ("push.gpgSign", "true"),
        ("push.recurseSubmodules", "check"),
        ("remote.shared.fetch", "+refs/heads/*:refs/heads/*"),
        ("remote.shared.tagOpt", "--tags"),
    ] {
        two.user(&["config", setting, value]);
    }
    for hook in ["pre-push", "reference-transaction", "post-checkout"] {
        fs::create_dir_all(two.at(".git/hooks")).unwrap();
        fs::copy(two.at(".git/canary"), two.at(&format!(".git/hooks/{hook}"))).unwrap();
    }
    record(&two, &change(OTHER, "two"));
    two.user(&[
        "-c",
        "core.hooksPath=/dev/null",
        "tag",
        "--annotate",
        "--message=x",
        "v2",
    ]);
    let _ = fs::remove_file(two.at("fired"));
    two.git.fetch("shared").unwrap();
    two.git.push("shared", &head(&two)).unwrap();
    assert_eq!(fs::read_to_string(two.at("fired")).unwrap_or_default(), "");
    assert_eq!(
        refs(&two),
        "refs/bmf/theirs\nrefs/heads/main\nrefs/tags/v2\n"
    );
    assert_eq!(
        shared.refs(),
        "refs/heads/main\nrefs/heads/other\nrefs/tags/v1\n"
    );
    // The canaries are alive: a person's git wakes them.
    let mut person = Command::new("git");
    person
        .args(["fetch", "shared"])
        .current_dir(two.path())
        .env_clear()
        .envs(env(two.path()));
    person.output().unwrap();
    assert!(!fs::read_to_string(two.at("fired")).unwrap().is_empty());
}

#[test]
fn what_is_no_sound_history_is_not_taken_in() {
    let shared = Shared::new();
    let (one, two) = desks(&shared);
    let blob = one.user(&["rev-parse", "HEAD:bmf.toml"]);
    let name: Vec<u8> = (0..20)
        .map(|at| u8::from_str_radix(&blob[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let entry = [b"100644 bmf.toml\0".as_slice(), &name].concat();
    let twice = [entry.as_slice(), &entry].concat();
    let tree = one.tell(
        &["hash-object", "-w", "-t", "tree", "--literally", "--stdin"],
        &twice,
    );
    let commit = one.user(&["commit-tree", "-p", "HEAD", "-m", "x", tree.trim()]);
    let to = format!("{}:refs/heads/main", commit.trim());
    one.user(&["push", "--quiet", shared.url(), &to]);
    let before = two.git.theirs().unwrap();
    let refused = two.git.fetch(shared.url()).unwrap_err();
    assert!(matches!(&refused, GitError::Failed { .. }), "{refused:?}");
    assert_eq!(two.git.theirs().unwrap(), before);
}
