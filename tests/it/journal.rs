//! All or nothing: the journal with a disk and a history that fail at every step.

use std::cell::RefCell;
use std::collections::BTreeMap;

use bmf::register::files::FileFault;
use bmf::register::files::Files;
use bmf::register::files::MemFiles;
use bmf::register::files::RelPath;
use bmf::register::journal::Failure;
use bmf::register::journal::Keeper;
use bmf::register::journal::Outcome;
use bmf::register::journal::Write;
use bmf::register::journal::act;
use bmf::register::journal::recover;

use crate::support::faulty::FaultyFiles;
use crate::support::faulty::at_every_step;

/// A history in memory: what it holds, and for which paths its index is up to date.
#[derive(Default)]
struct Kept {
    held: RefCell<BTreeMap<RelPath, Vec<u8>>>,
    settled: RefCell<Vec<RelPath>>,
}

impl Kept {
    fn take(&self, writes: &[Write]) -> Result<(), ()> {
        self.held.borrow_mut().extend(
            writes
                .iter()
                .map(|write| (write.path.clone(), write.new.clone())),
        );
        Ok(())
    }
}

impl Keeper for Kept {
    type Error = ();

    fn committed(&self, path: &RelPath) -> Result<Option<Vec<u8>>, ()> {
        Ok(self.held.borrow().get(path).cloned())
    }

    fn settle(&self, paths: &[RelPath]) -> Result<(), ()> {
        self.settled.borrow_mut().extend_from_slice(paths);
        Ok(())
    }
}

fn path(text: &str) -> RelPath {
    RelPath::new(text).unwrap()
}

fn journal() -> RelPath {
    path(".bmf/journal")
}

/// A register of one committed case, and an action that adds to it and makes a session.
fn start() -> (MemFiles, Kept, Vec<Write>) {
    let files = MemFiles::default();
    let kept = Kept::default();
    let first = Write {
        path: path("cases/one.toml"),
        old: None,
        new: b"one".to_vec(),
    };
    act(&files, std::slice::from_ref(&first), &kept, || {
        kept.take(std::slice::from_ref(&first))
    })
    .unwrap();
    let writes = vec![
        Write {
            path: path("cases/one.toml"),
            old: Some(b"one".to_vec()),
            new: b"one two".to_vec(),
        },
        Write {
            path: path("sessions/s.toml"),
            old: None,
            new: b"here: \0 \xff\n".to_vec(),
        },
    ];
    (files, kept, writes)
}

fn stands(files: &MemFiles, writes: &[Write]) -> bool {
    writes
        .iter()
        .all(|write| files.read(&write.path).unwrap().as_ref() == Some(&write.new))
}

fn never_happened(files: &MemFiles, writes: &[Write]) -> bool {
    writes
        .iter()
        .all(|write| files.read(&write.path).unwrap() == write.old)
}

#[test]
fn an_action_is_whole_or_never_happened_whatever_fails() {
    at_every_step(
        start,
        |(files, kept, writes), faults| {
            let files = FaultyFiles {
                inner: files,
                faults,
            };
            recover(&files, kept).is_ok() && act(&files, writes, kept, || kept.take(writes)).is_ok()
        },
        |(files, kept, writes), acknowledged| {
            recover(files, kept).unwrap();
            let committed = kept.held.borrow().contains_key(&writes[1].path);
            assert!(!acknowledged || committed);
            if committed {
                assert!(stands(files, writes));
                return;
            }
            assert!(never_happened(files, writes));
            for folder in [".bmf", "cases", "sessions"] {
                let torn = path(folder).join(".bmf-unfinished-torn").unwrap();
                assert_eq!(files.read(&torn).unwrap(), None);
            }
            act(files, writes, kept, || kept.take(writes)).unwrap();
            assert!(stands(files, writes));
            assert_eq!(files.read(&journal()).unwrap(), None);
        },
    );
}

#[test]
fn a_refused_commit_puts_every_file_back() {
    let (files, kept, writes) = start();
    assert_eq!(
        act(&files, &writes, &kept, || Err(())),
        Err(Failure::History(()))
    );
    assert!(never_happened(&files, &writes));
    assert_eq!(files.read(&journal()).unwrap(), None);
}

#[test]
fn a_commit_that_fails_after_having_happened_stands() {
    let (files, kept, writes) = start();
    let late = || kept.take(&writes).and(Err(()));
    assert_eq!(act(&files, &writes, &kept, late), Ok(()));
    assert!(stands(&files, &writes));
}

#[test]
fn a_file_that_changed_meanwhile_refuses_the_action_before_anything_is_written() {
    let (files, kept, writes) = start();
    files.replace(&writes[0].path, b"one", b"edited").unwrap();
    // Even when somebody has committed that edit.
    kept.held
        .borrow_mut()
        .insert(writes[0].path.clone(), b"edited".to_vec());
    let refusal = act(&files, &writes, &kept, || kept.take(&writes)).unwrap_err();
    assert!(matches!(refusal, Failure::File(error) if error.fault == FileFault::Changed));
    assert_eq!(files.read(&writes[0].path).unwrap().unwrap(), b"edited");
    assert_eq!(files.read(&writes[1].path).unwrap(), None);
}

/// Leaves the register as a command does that is killed before its commit.
fn killed_before_commit() -> (MemFiles, Kept, Vec<Write>) {
    let (files, kept, writes) = start();
    let stolen = RefCell::new(Vec::new());
    let steal = || {
        *stolen.borrow_mut() = files.read(&journal()).unwrap().unwrap();
        kept.take(&writes)
    };
    act(&files, &writes, &kept, steal).unwrap();
    kept.held.borrow_mut().remove(&writes[1].path);
    kept.held
        .borrow_mut()
        .insert(writes[0].path.clone(), b"one".to_vec());
    files.write_new(&journal(), &stolen.borrow()).unwrap();
    (files, kept, writes)
}

#[test]
fn recovery_says_what_it_did_and_settles_it() {
    let (files, kept, writes) = killed_before_commit();
    kept.settled.borrow_mut().clear();
    let paths: Vec<RelPath> = writes.iter().map(|write| write.path.clone()).collect();
    let outcomes = recover(&files, &kept).unwrap();
    let expected = [
        (paths[0].clone(), Outcome::PutBack),
        (paths[1].clone(), Outcome::Removed),
    ];
    assert_eq!(outcomes, expected);
    assert_eq!(*kept.settled.borrow(), paths);
    assert!(never_happened(&files, &writes));
    assert_eq!(recover(&files, &kept).unwrap(), []);
}

#[test]
fn recovery_leaves_alone_what_somebody_has_edited_since() {
    let (files, kept, writes) = killed_before_commit();
    files
        .replace(&writes[0].path, &writes[0].new, b"edited")
        .unwrap();
    files.remove(&writes[1].path).unwrap();
    let outcomes = recover(&files, &kept).unwrap();
    assert_eq!(outcomes[0].1, Outcome::LeftAlone);
    assert_eq!(outcomes[1].1, Outcome::Untouched);
    assert_eq!(files.read(&writes[0].path).unwrap().unwrap(), b"edited");
}

#[test]
fn recovery_keeps_what_the_history_has_taken() {
    let (files, kept, writes) = killed_before_commit();
    kept.take(&writes).unwrap();
    let outcomes = recover(&files, &kept).unwrap();
    assert!(
        outcomes
            .iter()
            .all(|(_, outcome)| *outcome == Outcome::Committed),
        "{outcomes:?}"
    );
    assert!(stands(&files, &writes));
}

#[test]
fn a_damaged_journal_is_reported_and_nothing_touched() {
    let (files, kept, writes) = killed_before_commit();
    let whole = files.read(&journal()).unwrap().unwrap();
    for (at, cut) in [
        (0, whole.len()),
        (40, whole.len()),
        (whole.len() - 1, whole.len()),
        (0, 10),
        (0, 0),
    ] {
        let mut damaged = whole[..cut].to_vec();
        if let Some(byte) = damaged.get_mut(at) {
            *byte ^= 1;
        }
        let now = files.read(&journal()).unwrap().unwrap();
        files.replace(&journal(), &now, &damaged).unwrap();
        assert_eq!(recover(&files, &kept), Err(Failure::Unreadable));
        assert!(stands(&files, &writes));
    }
}
