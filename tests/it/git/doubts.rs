//! What makes git show another history, and that a walk does not.

use std::fs;

use bmf::git::Doubt;
use bmf::git::Git;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::git::walked;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;

/// Three commits, the second of which somebody wants to hide.
fn three() -> Repo {
    let repo = Repo::new();
    for text in ["one", "one two", "one two three"] {
        record(&repo, &change(CASE, text));
    }
    assert_eq!(repo.git.doubts().unwrap(), []);
    repo
}

fn seen_by_a_person(repo: &Repo) -> usize {
    repo.user(&["log", "--format=%H"]).lines().count()
}

#[test]
fn a_graft_is_named_and_not_believed() {
    let repo = three();
    let honest = walked(&repo);
    let graft = format!("{} {}\n", honest[2].id.as_str(), honest[0].id.as_str());
    fs::create_dir_all(repo.at(".git/info")).unwrap();
    fs::write(repo.at(".git/info/grafts"), graft).unwrap();
    assert_eq!(seen_by_a_person(&repo), 2);
    assert_eq!(walked(&repo), honest);
    assert_eq!(repo.git.doubts().unwrap(), [Doubt::Grafts]);
}

#[test]
fn a_replaced_commit_is_named_and_not_believed() {
    let repo = three();
    let honest = walked(&repo);
    let hidden = honest[1].id.as_str();
    repo.user(&["replace", "--graft", hidden]);
    assert_eq!(seen_by_a_person(&repo), 2);
    assert_eq!(walked(&repo), honest);
    let object = hidden.to_owned();
    assert_eq!(repo.git.doubts().unwrap(), [Doubt::Replaced { object }]);
}

#[test]
fn a_commit_graph_that_lies_is_not_believed() {
    let repo = three();
    let honest = walked(&repo);
    // The graph is written while the replacement holds, and is asked when it is gone.
    let graph = repo.at(".git/objects/info/commit-graph");
    repo.user(&["commit-graph", "write", "--reachable"]);
    let mut bytes = fs::read(&graph).unwrap();
    // The parents stand behind the tree, as places in the list of ids; 0x70000000 is none.
    let tree = repo.user(&["rev-parse", "HEAD^{tree}"]);
    let tree: Vec<u8> = (0..20)
        .map(|at| u8::from_str_radix(&tree[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let at = bytes.windows(20).position(|part| part == tree).unwrap();
    bytes[at + 20..at + 24].copy_from_slice(&[0x70, 0, 0, 0]);
    fs::remove_file(&graph).unwrap();
    fs::write(&graph, bytes).unwrap();
    assert_eq!(seen_by_a_person(&repo), 1);
    assert_eq!(walked(&repo), honest);
}

#[test]
fn a_history_without_its_beginning_and_borrowed_objects_are_named() {
    let repo = three();
    let shallow = Repo::new();
    let folder = shallow.at("clone");
    let url = format!("file://{}", repo.path().display());
    shallow.user(&[
        "clone",
        "--quiet",
        "--depth=1",
        &url,
        folder.to_str().unwrap(),
    ]);
    let doubts = |folder| {
        Git::open(folder, env(shallow.path()))
            .unwrap()
            .doubts()
            .unwrap()
    };
    assert_eq!(doubts(&folder), [Doubt::Shallow]);
    let folder = shallow.at("shared");
    let from = repo.path().to_str().unwrap();
    shallow.user(&[
        "clone",
        "--quiet",
        "--shared",
        from,
        folder.to_str().unwrap(),
    ]);
    assert_eq!(doubts(&folder), [Doubt::Borrowed]);
    repo.user(&["config", "remote.x.promisor", "true"]);
    fs::create_dir_all(repo.at(".git/info")).unwrap();
    fs::write(repo.at(".git/info/attributes"), "* merge=union\n").unwrap();
    assert_eq!(
        repo.git.doubts().unwrap(),
        [Doubt::Attributes, Doubt::Borrowed]
    );
    assert!(repo.git.find(head(&repo).as_str()).unwrap().is_some());
}

#[test]
fn an_object_that_is_not_what_its_name_says_is_damage() {
    let repo = three();
    assert_eq!(repo.git.damage().unwrap(), Vec::<String>::new());
    let object = |rev: &str| {
        let id = repo.user(&["rev-parse", rev]);
        let (folder, file) = id.trim().split_at(2);
        repo.at(&format!(".git/objects/{folder}/{file}"))
    };
    // One commit in another's place: git log takes it for what it is called.
    let (other, forged) = (object("HEAD~2"), object("HEAD~1"));
    fs::remove_file(&forged).unwrap();
    fs::copy(other, &forged).unwrap();
    assert_eq!(seen_by_a_person(&repo), 2);
    let damage = repo.git.damage().unwrap();
    assert!(
        damage.iter().any(|line| line.contains("mismatch")),
        "{damage:?}"
    );
}
