//! One writer at a time.

use std::fs;
use std::time::Duration;

use bmf::register::files::DiskFiles;
use bmf::register::lock::Lock;
use bmf::register::lock::LockError;
use bmf::register::lock::WAIT;
use tempfile::TempDir;

#[test]
fn a_second_writer_waits_its_time_and_gives_up() {
    let folder = TempDir::new().unwrap();
    let files = DiskFiles::new(folder.path());
    let held = Lock::acquire(&files, Duration::ZERO).unwrap();
    let waited = Duration::from_millis(5);
    assert_eq!(
        Lock::acquire(&files, waited).unwrap_err(),
        LockError::Busy { waited }
    );
    drop(held);
    // A program that another test is starting at this moment holds it for as long as that takes.
    let _free_again = Lock::acquire(&files, WAIT).unwrap();
}

#[test]
fn writers_that_wait_all_get_their_turn() {
    let folder = TempDir::new().unwrap();
    let counter = folder.path().join("counter");
    fs::write(&counter, "0").unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..25 {
                    let _lock = Lock::acquire(&DiskFiles::new(folder.path()), WAIT).unwrap();
                    let count: u32 = fs::read_to_string(&counter).unwrap().parse().unwrap();
                    fs::write(&counter, (count + 1).to_string()).unwrap();
                }
            });
        }
    });
    assert_eq!(fs::read_to_string(&counter).unwrap(), "100");
}

#[test]
fn only_the_locks_that_are_there_are_cleared() {
    let folder = TempDir::new().unwrap();
    let stale = folder.path().join("index.lock");
    fs::write(&stale, "").unwrap();
    let lock = Lock::acquire(&DiskFiles::new(folder.path()), Duration::ZERO).unwrap();
    let cleared = lock
        .clear_stale(&[stale.clone(), folder.path().join("HEAD.lock")])
        .unwrap();
    assert!(!stale.exists());
    assert_eq!(cleared, [stale]);
}
