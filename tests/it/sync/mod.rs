//! Desks that exchange what they recorded: over a shared repository and over a file, together, racing, and under attack.

mod carried;
mod edited;
mod hostile;
mod meeting;
mod model;
mod race;

use crate::audit::by_hand;
use crate::support::register::{TestRegister, scratch};
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A shared repository.
pub(crate) struct Shared {
    folder: TempDir,
}

impl Shared {
    /// A shared repository that holds what this desk holds.
    pub(crate) fn of(first: &TestRegister) -> Shared {
        let shared = Shared { folder: scratch() };
        let at = shared.at();
        first.git(&["init", "-q", "--bare", "-b", "main", at.to_str().unwrap()]);
        shared.join(first);
        let _sent = first.run(["sync"]).done();
        shared
    }

    pub(crate) fn at(&self) -> PathBuf {
        self.folder.path().join("shared.git")
    }

    /// Has a desk know the shared repository.
    pub(crate) fn join(&self, desk: &TestRegister) {
        desk.git(&["remote", "add", "origin", self.at().to_str().unwrap()]);
    }

    /// Runs git in the shared repository.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let mut git = Command::new("git");
        let output = git.args(args).current_dir(self.at()).output().unwrap();
        assert!(output.status.success(), "git {args:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

/// Desks that begin alike with one request on its road, and share a repository; each has a code and a chance of its own.
pub(crate) fn desks<const N: usize>(verb: &str) -> (Shared, [TestRegister; N]) {
    let first = TestRegister::after(verb);
    let more = CODES.map(|code| {
        format!("[[desk]]\ncode = \"{code}\"\nname = {{ ar = \"فرع\", en = \"Branch\" }}\n\n")
    });
    first.edit(
        "bmf.toml",
        "# الموظفون",
        &format!("{}# الموظفون", more.concat()),
    );
    by_hand(&first).by("majed@example.org").commit();
    let shared = Shared::of(&first);
    let desk = |at: usize| {
        let desk = first.twin().with("BMF_SEED", &format!("{}", at + 2));
        match at {
            0 => desk,
            at => desk.with("BMF_DESK", CODES[at - 1]),
        }
    };
    (shared, std::array::from_fn(desk))
}

const CODES: [&str; 7] = ["YA", "YB", "YC", "YD", "YE", "YF", "YG"];

/// The least that a request is, printing its id alone.
pub(crate) fn intake(name: &str) -> [String; 6] {
    let words = [
        "intake",
        "--kind=inquiry",
        "--channel=phone",
        "--summary=متى؟",
        "--print=id",
    ];
    let [a, b, c, d, e] = words.map(str::to_owned);
    [a, b, c, d, e, format!("--name={name}")]
}

/// Sees to it that desks hold the same bytes and the same history, that nothing is half done, and that it is lawful.
#[track_caller]
pub(crate) fn assert_same(desks: &[&TestRegister]) {
    let [first, others @ ..] = desks else { return };
    for other in others {
        assert_eq!(first.files(), other.files());
        assert_eq!(
            first.git(&["rev-parse", "HEAD"]),
            other.git(&["rev-parse", "HEAD"])
        );
    }
    assert_sound(first);
    let _clean = first.run(["audit", "--again"]).done();
}

/// Sees to it that no exchange is half done.
#[track_caller]
pub(crate) fn assert_sound(desk: &TestRegister) {
    assert!(!desk.root().join(".bmf/journal").exists());
    assert_eq!(desk.git(&["status", "--porcelain"]), "");
    assert_eq!(desk.git(&["fsck", "--no-dangling", "--no-progress"]), "");
    let _clean = desk.run(["check"]).done();
}
