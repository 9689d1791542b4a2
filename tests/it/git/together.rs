//! The journal on a real disk with a real git, failing at every step.

use std::fs;
use std::path::Path;

use bmf::git::Change;
use bmf::git::GitError;
use bmf::git::History;
use bmf::register::files::DiskFiles;
use bmf::register::files::Files;
use bmf::register::files::RelPath;
use bmf::register::journal::Keeper;
use bmf::register::journal::Write;
use bmf::register::journal::act;
use bmf::register::journal::recover;

use crate::git::CASE;
use crate::git::record;
use crate::support::faulty::FaultyFiles;
use crate::support::faulty::FaultyGit;
use crate::support::faulty::at_every_step;
use crate::support::repo::Repo;
use crate::support::repo::change;

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
