//! An index that is used, and one that is missing, damaged, old, in the way, or of two minds.

use crate::index::support::{
    INDEX, NAME, answer, at, keep, kept, named, path, register, same, text,
};
use bmf::register::index::Indexing;
use std::fs;
use std::os::unix::fs::PermissionsExt;

/// A name of as many bytes.
const LIE: &str = "هدية";

#[test]
fn the_index_is_used_and_a_question_without_it_is_not_misled() {
    let reg = kept();
    let bytes = fs::read(at(&reg, INDEX)).unwrap();
    let line = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let (heading, rest) = bytes.split_at(line);
    // Whoever forges a row and its checksum is believed: this shows that rows are read.
    let name = rest
        .windows(NAME.len())
        .position(|part| part == NAME.as_bytes())
        .unwrap();
    let mut rows = rest[32..].to_vec();
    rows[name - 32..name - 32 + LIE.len()].copy_from_slice(LIE.as_bytes());
    let sum = blake3::hash(&rows);
    fs::write(at(&reg, INDEX), [heading, sum.as_bytes(), &rows].concat()).unwrap();
    assert!(answer(&reg, Indexing::On)[0].contains(LIE));
    assert!(!answer(&reg, Indexing::Off)[0].contains(LIE));
    let listed = reg.run(["list", "--format", "csv"]).to_string();
    assert!(listed.contains(LIE), "{listed}");
    let listed = reg
        .run(["list", "--format", "csv", "--no-index"])
        .to_string();
    assert!(!listed.contains(LIE), "{listed}");
}

#[test]
fn it_is_for_its_owner_alone_and_only_where_it_is_wanted() {
    let reg = register();
    crate::index::support::tick(&reg);
    answer(&reg, Indexing::Off);
    assert!(!at(&reg, INDEX).exists());
    answer(&reg, Indexing::On);
    let mode = fs::metadata(at(&reg, INDEX)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(reg.git(&["status", "--porcelain", "--", ".bmf"]), "");
}

#[test]
fn a_question_that_learns_nothing_writes_nothing() {
    let reg = kept();
    let before = fs::metadata(at(&reg, INDEX)).unwrap().modified().unwrap();
    crate::index::support::tick(&reg);
    answer(&reg, Indexing::On);
    assert_eq!(
        fs::metadata(at(&reg, INDEX)).unwrap().modified().unwrap(),
        before
    );
}

#[test]
fn a_cut_or_changed_index_is_made_again() {
    let reg = kept();
    let whole = fs::read(at(&reg, INDEX)).unwrap();
    let truth = answer(&reg, Indexing::Off);
    for length in (0..whole.len()).step_by(7) {
        fs::write(at(&reg, INDEX), &whole[..length]).unwrap();
        assert_eq!(answer(&reg, Indexing::On), truth, "cut to {length}");
    }
    for place in (0..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1 << (place % 8);
        fs::write(at(&reg, INDEX), bytes).unwrap();
        assert_eq!(answer(&reg, Indexing::On), truth, "changed at {place}");
    }
    keep(&reg);
    assert_eq!(fs::read(at(&reg, INDEX)).unwrap(), whole);
}

#[test]
fn the_index_of_another_program_or_folder_is_none() {
    let reg = kept();
    let whole = fs::read(at(&reg, INDEX)).unwrap();
    let text = String::from_utf8_lossy(&whole).into_owned();
    let line = text.lines().next().unwrap();
    for other in [
        line.replace("bmf index 1", "bmf index 0"),
        line.replace("06", "07"),
        line.replace("of 0", "of 9"),
    ] {
        let rest = &whole[line.len()..];
        fs::write(at(&reg, INDEX), [other.as_bytes(), rest].concat()).unwrap();
        reg.put(&path(1), self::text(1, LIE));
        named(&reg, LIE);
        keep(&reg);
        let line_now = fs::read(at(&reg, INDEX)).unwrap();
        assert!(line_now.starts_with(line.as_bytes()));
    }
}

#[test]
fn whatever_stands_in_its_way_no_question_fails() {
    let reg = register();
    crate::index::support::tick(&reg);
    reg.put(".bmf/index", "not a folder");
    same(&reg);
    fs::remove_file(at(&reg, ".bmf/index")).unwrap();
    fs::create_dir_all(at(&reg, INDEX)).unwrap();
    same(&reg);
    fs::remove_dir_all(at(&reg, ".bmf/index")).unwrap();
    std::os::unix::fs::symlink("/", at(&reg, ".bmf/index")).unwrap();
    same(&reg);
}

#[test]
fn many_that_ask_while_one_edits_end_with_the_truth() {
    let reg = register();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    let answer = answer(&reg, Indexing::On);
                    assert_eq!(answer.len(), 3);
                    assert!(
                        answer.iter().all(|one| one.starts_with("Ok(")),
                        "{answer:?}"
                    );
                }
            });
        }
        for turn in 0..200 {
            let name = if turn % 2 == 0 { LIE } else { NAME };
            let beside = format!("beside-{turn}");
            reg.put(&beside, text(1 + turn % 3, name));
            fs::rename(at(&reg, &beside), at(&reg, &path(1 + turn % 3))).unwrap();
        }
    });
    same(&reg);
    keep(&reg);
    same(&reg);
}
