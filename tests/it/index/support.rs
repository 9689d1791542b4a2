//! A small register with an index, and the two answers that must be one.

use crate::support::register::TestRegister;
use bmf::domain::brief::Brief;
use bmf::domain::id::{CaseId, DeskCode};
use bmf::register::Register;
use bmf::register::index::Indexing;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;
use tempfile::NamedTempFile;

/// The folder of the cases.
pub(super) const FOLDER: &str = "cases/DJ/2026-06";

/// The file of the index for that folder.
pub(super) const INDEX: &str = ".bmf/index/cases+DJ+2026-06";

/// The name of the applicant in each file as it is first written.
pub(super) const NAME: &str = "نورة";

/// The path of a case.
pub(super) fn path(number: u32) -> String {
    let desk = DeskCode::parse("DJ").unwrap();
    CaseId::new(desk, 2026, 6, number).unwrap().path()
}

/// The text of a case whose applicant has this name.
pub(super) fn text(number: u32, name: &str) -> String {
    let path = path(number);
    let id = path.rsplit('/').next().unwrap().trim_end_matches(".toml");
    format!(
        "format = 1\nid = \"{id}\"\nkind = \"support\"\nreceived = 2026-06-14T09:12:00+03:00\nchannel = \"interview\"\n\n\
         [applicant]\nname = \"{name}\"\n\n[[event]]\nid = \"K7Q2M9XA\"\nn = 1\nat = 2026-06-14T09:12:03+03:00\n\
         by = \"sara\"\ndid = \"intake\"\n"
    )
}

/// A register of three cases, without an index.
pub(super) fn register() -> TestRegister {
    let reg = TestRegister::new();
    for number in 1..=3 {
        reg.put(&path(number), text(number, NAME));
    }
    reg
}

/// The same, with all three in the index.
pub(super) fn kept() -> TestRegister {
    let reg = register();
    keep(&reg);
    let index = fs::read(reg.root().join(INDEX)).unwrap();
    for number in 1..=3 {
        let path = path(number);
        let name = path.rsplit('/').next().unwrap();
        assert!(
            index
                .windows(name.len())
                .any(|part| part == name.as_bytes())
        );
    }
    reg
}

/// Has the index kept for all files as they are now.
pub(super) fn keep(reg: &TestRegister) {
    tick(reg);
    answer(reg, Indexing::On);
}

/// Waits until the clock of the disk has moved on from its last tick.
pub(super) fn tick(reg: &TestRegister) {
    let now = || -> SystemTime {
        let file = NamedTempFile::new_in(reg.root()).unwrap();
        file.as_file().metadata().unwrap().modified().unwrap()
    };
    let began = now();
    while now() == began {}
}

/// What the register says of each file.
pub(super) fn answer(reg: &TestRegister, indexing: Indexing) -> Vec<String> {
    let mut register = Register::open(&reg.root()).unwrap();
    register.indexing = indexing;
    let all = |brief: &Brief<'_>| Some(format!("{brief:?}"));
    let answers = register.briefs(all, |_, _| {}).unwrap();
    answers.iter().map(|answer| format!("{answer:?}")).collect()
}

/// Holds that the index makes no difference, first as it was left and then as it is brought up to date.
#[track_caller]
pub(super) fn same(reg: &TestRegister) {
    let truth = answer(reg, Indexing::Off);
    assert_eq!(answer(reg, Indexing::On), truth, "with the index as it was");
    assert_eq!(
        answer(reg, Indexing::On),
        truth,
        "with the index brought up to date"
    );
}

/// Holds the same, and that the first case has this name.
#[track_caller]
pub(super) fn named(reg: &TestRegister, name: &str) {
    let answer = answer(reg, Indexing::On);
    assert!(answer[0].contains(name), "{}", answer[0]);
    same(reg);
}

/// Where a file is.
pub(super) fn at(reg: &TestRegister, path: &str) -> PathBuf {
    reg.root().join(path)
}
