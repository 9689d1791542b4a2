//! Files that change and try not to look changed.

use crate::index::support::{
    FOLDER, INDEX, NAME, at, kept, named, path, register, same, text, tick,
};
use crate::support::register::TestRegister;
use std::fs;
use std::fs::File;
use std::time::{Duration, SystemTime};

/// A name of as many bytes.
const OTHER: &str = "هدية";

#[test]
fn another_name_has_as_many_bytes_and_another_spelling() {
    assert_eq!(NAME.len(), OTHER.len());
}

#[test]
fn an_edit_is_seen() {
    let reg = kept();
    reg.put(&path(1), text(1, OTHER));
    named(&reg, OTHER);
}

#[test]
fn an_edit_of_the_same_size_with_its_time_set_back_is_seen() {
    let reg = kept();
    let file = at(&reg, &path(1));
    let before = fs::metadata(&file).unwrap();
    reg.put(&path(1), text(1, OTHER));
    set_time(&reg, before.modified().unwrap());
    assert_eq!(fs::metadata(&file).unwrap().len(), before.len());
    named(&reg, OTHER);
}

#[test]
fn a_file_that_is_put_in_the_place_of_another_with_its_size_and_time_is_seen() {
    let reg = kept();
    let before = fs::metadata(at(&reg, &path(1))).unwrap();
    let beside = format!("{FOLDER}/beside");
    reg.put(&beside, text(1, OTHER));
    let times = fs::FileTimes::new().set_modified(before.modified().unwrap());
    File::options()
        .write(true)
        .open(at(&reg, &beside))
        .unwrap()
        .set_times(times)
        .unwrap();
    fs::rename(at(&reg, &beside), at(&reg, &path(1))).unwrap();
    named(&reg, OTHER);
}

#[test]
fn two_files_that_change_places_are_seen() {
    let reg = kept();
    let (one, two, away) = (at(&reg, &path(1)), at(&reg, &path(2)), at(&reg, "away"));
    fs::rename(&one, &away).unwrap();
    fs::rename(&two, &one).unwrap();
    fs::rename(&away, &two).unwrap();
    same(&reg);
}

#[test]
fn what_is_written_right_after_the_index_within_one_tick_is_seen() {
    for _ in 0..50 {
        let reg = register();
        crate::index::support::answer(&reg, bmf::register::index::Indexing::On);
        reg.put(&path(1), text(1, OTHER));
        named(&reg, OTHER);
        reg.put(&path(1), text(1, NAME));
        named(&reg, NAME);
    }
}

#[test]
fn a_clock_that_was_ahead_or_behind_hides_nothing() {
    for shift in [-86_400_i64, -1, 1, 86_400] {
        let reg = register();
        let now = SystemTime::now();
        let shifted = match u64::try_from(shift) {
            Ok(ahead) => now + Duration::from_secs(ahead),
            Err(_) => now - Duration::from_secs(shift.unsigned_abs()),
        };
        set_time(&reg, shifted);
        crate::index::support::keep(&reg);
        same(&reg);
        reg.put(&path(1), text(1, OTHER));
        set_time(&reg, shifted);
        named(&reg, OTHER);
    }
}

#[test]
fn what_git_checks_out_is_seen() {
    let reg = kept();
    reg.git(&["add", "-A"]);
    reg.git(&["commit", "-qm", "one"]);
    reg.put(&path(1), text(1, OTHER));
    reg.git(&["commit", "-qam", "two"]);
    crate::index::support::keep(&reg);
    reg.git(&["checkout", "-q", "HEAD~1"]);
    named(&reg, NAME);
    reg.git(&["checkout", "-q", "main"]);
    named(&reg, OTHER);
}

#[test]
fn what_comes_goes_or_is_no_file_any_more_is_seen() {
    let reg = kept();
    fs::remove_file(at(&reg, &path(2))).unwrap();
    same(&reg);
    reg.put(&path(2), text(2, OTHER));
    same(&reg);
    fs::remove_file(at(&reg, &path(3))).unwrap();
    fs::create_dir(at(&reg, &path(3))).unwrap();
    same(&reg);
    fs::remove_dir(at(&reg, &path(3))).unwrap();
    std::os::unix::fs::symlink(at(&reg, &path(1)), at(&reg, &path(3))).unwrap();
    same(&reg);
}

#[test]
fn a_file_that_breaks_and_one_that_mends_are_seen() {
    let reg = kept();
    reg.put(&path(1), "format = 1\n");
    same(&reg);
    tick(&reg);
    same(&reg);
    reg.put(&path(1), text(1, OTHER));
    named(&reg, OTHER);
}

#[test]
fn a_copy_is_named_every_time() {
    let reg = kept();
    reg.put(&format!("{FOLDER}/copy.toml"), text(1, OTHER));
    tick(&reg);
    same(&reg);
    assert!(
        !fs::read(at(&reg, INDEX))
            .unwrap()
            .windows(4)
            .any(|part| part == b"copy")
    );
}

fn set_time(reg: &TestRegister, time: SystemTime) {
    let file = File::options().write(true).open(at(reg, &path(1))).unwrap();
    file.set_modified(time).unwrap();
}
