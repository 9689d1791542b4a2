//! A walk through a history: every commit, against every parent.

use bmf::git::Changed;
use bmf::git::CommitId;
use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::History;
use bmf::git::Mode;
use bmf::git::Recorded;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::git::walked;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;

/// The paths of a list of changes, with how each came about.
fn told(changes: &[Changed]) -> Vec<String> {
    let how = |change: &Changed| match (&change.before, &change.after) {
        (None, Some(_)) => '+',
        (Some(_), None) => '-',
        (Some(_), Some(_)) => '~',
        (None, None) => '?',
    };
    changes
        .iter()
        .map(|change| format!("{}{}", how(change), change.path))
        .collect()
}

/// Two branches of one commit, and the end of the second.
fn forked(repo: &Repo) -> CommitId {
    record(repo, &change("cases/a.toml", "a"));
    repo.user(&["switch", "--quiet", "--create=side"]);
    record(repo, &change("cases/b.toml", "b"));
    let side = head(repo);
    repo.user(&["switch", "--quiet", "main"]);
    record(repo, &change("cases/c.toml", "c"));
    side
}

#[test]
fn a_merge_is_compared_with_each_of_its_parents() {
    let repo = Repo::new();
    let side = forked(&repo);
    let main = head(&repo);
    repo.user(&["merge", "--quiet", "--no-edit", "side"]);
    let commits = walked(&repo);
    let merge = commits.last().unwrap();
    assert_eq!(merge.parents, [main, side]);
    assert_eq!(told(&merge.changes[0]), ["+cases/b.toml"]);
    assert_eq!(told(&merge.changes[1]), ["+cases/c.toml"]);
    assert_eq!(told(&commits[0].changes[0]), ["+cases/a.toml"]);
    let at = |id: &CommitId| commits.iter().position(|commit| commit.id == *id).unwrap();
    for commit in &commits {
        assert!(
            commit
                .parents
                .iter()
                .all(|parent| at(parent) < at(&commit.id))
        );
    }
}

#[test]
fn a_merge_that_drops_what_one_side_did_shows_it_against_that_side_only() {
    let repo = Repo::new();
    let side = forked(&repo);
    repo.user(&["merge", "--quiet", "--no-edit", "--strategy=ours", "side"]);
    assert_eq!(repo.user(&["log", "-1", "--format=", "--raw", "-c"]), "");
    let merge = walked(&repo).pop().unwrap();
    assert_eq!(merge.parents[1], side);
    assert_eq!(told(&merge.changes[0]), Vec::<String>::new());
    assert_eq!(told(&merge.changes[1]), ["-cases/b.toml", "+cases/c.toml"]);
}

#[test]
fn only_what_is_not_yet_known_is_walked() {
    let repo = Repo::new();
    let side = forked(&repo);
    let main = head(&repo);
    let walk = |heads: &[CommitId], known: &[CommitId]| {
        let walk = repo.git.walk(heads, known).unwrap();
        walk.map(|commit| commit.unwrap().id).collect::<Vec<_>>()
    };
    assert_eq!(walk(&[], &[]), []);
    assert_eq!(
        walk(&[main.clone(), main.clone(), side.clone()], &[]).len(),
        3
    );
    assert_eq!(
        walk(std::slice::from_ref(&main), std::slice::from_ref(&side)),
        std::slice::from_ref(&main)
    );
    assert_eq!(
        walk(std::slice::from_ref(&main), std::slice::from_ref(&main)),
        []
    );
    for known in [&[][..], std::slice::from_ref(&side)] {
        let count = repo.git.count(&main, known).unwrap();
        assert_eq!(count, walk(std::slice::from_ref(&main), known).len());
    }
    let unheard = CommitId::parse(&"12".repeat(20)).unwrap();
    assert_eq!(repo.git.find("side").unwrap(), Some(side));
    assert_eq!(repo.git.find(unheard.as_str()).unwrap(), None);
    assert_eq!(repo.git.find("--all\nHEAD").unwrap(), None);
    let refused = repo.git.walk(&[main], &[unheard]).map(drop).unwrap_err();
    assert!(
        matches!(
            refused,
            GitError::Failed {
                code: Some(128),
                ..
            }
        ),
        "{refused:?}"
    );
}

#[test]
fn whatever_a_tree_can_hold_is_named() {
    let repo = Repo::new();
    record(&repo, &change("bmf.toml", "x"));
    let commit = head(&repo);
    let blob = repo.user(&["rev-parse", "HEAD:bmf.toml"]);
    let mut entries = Vec::new();
    let files: [(&str, &[u8]); 6] = [
        ("100755", b"run.sh"),
        ("120000", b"link"),
        ("160000", b"sub"),
        ("100644", b"a\n:100644 b"),
        ("100644", b"\xd9\xff.toml"),
        ("100644", "سارة \" .toml".as_bytes()),
    ];
    for (mode, path) in files {
        let name = if mode == "160000" {
            commit.as_str()
        } else {
            blob.trim()
        };
        entries.extend(format!("{mode} {name}\t").bytes());
        entries.extend(path);
        entries.push(0);
    }
    repo.tell(&["update-index", "-z", "--index-info"], &entries);
    repo.user(&["commit", "--quiet", "--message=x"]);
    repo.user(&["rm", "--quiet", "--cached", "sub", "link"]);
    repo.user(&["commit", "--quiet", "--message=y"]);
    let commits = walked(&repo);
    let kinds = |commit: &Recorded| {
        let kind = |change: &Changed| {
            let entry = change.after.as_ref().or(change.before.as_ref());
            (change.path.clone(), entry.unwrap().mode)
        };
        commit.changes[0].iter().map(kind).collect::<Vec<_>>()
    };
    let expected = [
        ("a\n:100644 b", Mode::File),
        ("link", Mode::Link),
        ("run.sh", Mode::Program),
        ("sub", Mode::Repository),
        ("سارة \" .toml", Mode::File),
        ("\u{fffd}\u{fffd}.toml", Mode::File),
    ];
    let found = kinds(&commits[1]);
    let expected = expected.map(|(path, mode)| (path.to_owned(), mode));
    assert_eq!(found, expected);
    assert_eq!(told(&commits[2].changes[0]), ["-link", "-sub"]);
    let sub = commits[2].changes[0][1].before.as_ref().unwrap();
    assert_eq!(sub.blob.as_str(), commit.as_str());
    let both = repo
        .git
        .changed(Some(&commits[1].id), &commits[2].id)
        .unwrap();
    assert_eq!(both, commits[2].changes[0]);
    let all = repo.git.changed(None, &commits[2].id).unwrap();
    assert_eq!(all.len(), 5);
    assert!(all.iter().all(|change| change.before.is_none()));
}

#[test]
fn a_register_below_the_top_sees_its_own_files_only() {
    let repo = Repo::new();
    repo.put("office/bmf.toml", "");
    let git = Git::open(&repo.at("office"), env(repo.path())).unwrap();
    git.commit(None, &change(CASE, "one")).unwrap();
    record(&repo, &change("elsewhere.txt", "x"));
    let commits: Vec<Recorded> = git
        .walk(&[head(&repo)], &[])
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(told(&commits[0].changes[0]), [format!("+{CASE}")]);
    assert_eq!(told(&commits[1].changes[0]), Vec::<String>::new());
    assert_eq!(
        told(&git.changed(None, &head(&repo)).unwrap()),
        [format!("+{CASE}")]
    );
}

#[test]
fn no_setting_changes_what_is_walked() {
    let repo = Repo::new();
    forked(&repo);
    let hidden = format!("160000,{},sub", head(&repo).as_str());
    repo.user(&["update-index", "--add", "--cacheinfo", &hidden]);
    repo.user(&["commit", "--quiet", "--message=sub"]);
    repo.user(&["merge", "--quiet", "--no-edit", "--strategy=ours", "side"]);
    let honest = walked(&repo);
    for (setting, value) in [
        ("color.ui", "always"),
        ("core.abbrev", "7"),
        ("core.quotePath", "true"),
        ("diff.ignoreSubmodules", "all"),
        ("diff.orderFile", "not-there"),
        ("diff.relative", "true"),
        ("diff.renames", "copies"),
        ("format.notes", "true"),
        ("format.pretty", "oneline"),
        ("i18n.logOutputEncoding", "ISO-8859-6"),
        ("log.abbrevCommit", "true"),
        ("log.decorate", "full"),
        ("log.diffMerges", "first-parent"),
        ("log.showRoot", "false"),
        ("log.showSignature", "true"),
    ] {
        repo.user(&["config", setting, value]);
    }
    repo.user(&["notes", "add", "--message=a note"]);
    assert_eq!(walked(&repo), honest);
}
