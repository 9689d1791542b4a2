//! The gate of a shared repository: attacks, each beside an honest twin that passes.
//!
//! Most are judged where they were made, which asks the gate what git would ask it; `push` is about real pushes.

mod desks;
mod events;
mod files;
mod history;
mod honest;
mod people;
mod push;
mod signed;

use crate::support::register::{CASE_PATH, TestRegister};
use bmf::cli::{Call, Terminal};
use bmf::domain::office::Lang;
use chrono::DateTime;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// When pushes arrive, unless a test says otherwise: at noon of the day of reception.
pub(crate) const NOON: &str = "2026-06-14T12:30:00+03:00";

/// Where the branch stands, as a shared repository would have it before what follows.
pub(crate) fn tip(register: &TestRegister) -> String {
    register.git(&["rev-parse", "HEAD"])
}

/// What the gate makes of all commits since `old`, arriving at noon: `admitted`, or `refused` and the codes.
pub(crate) fn since(register: &TestRegister, old: &str) -> String {
    arriving(register, old, NOON)
}

/// The same at another time.
pub(crate) fn arriving(register: &TestRegister, old: &str, at: &str) -> String {
    let (new, branch) = (tip(register), register.git(&["symbolic-ref", "HEAD"]));
    let (said, log) = asked(register, &format!("{old} {new} {branch}\n"), at);
    let outcome = log.lines().last().unwrap_or_default();
    let outcome = outcome.splitn(6, ' ').nth(5).unwrap_or(&said.1).to_owned();
    assert_eq!(said.0 == 0, outcome == "admitted", "{}", said.1);
    outcome
}

/// Asks the gate as git's hook does, with the register's own repository in the place of the shared one.
///
/// Returns the exit code, what was said, and the log of receipts.
pub(crate) fn asked(register: &TestRegister, lines: &str, at: &str) -> ((u8, String), String) {
    let folder = register.root().join(".git");
    let bare = |value: &str| register.git(&["config", "core.bare", value]);
    bare("true");
    let mut env = register.env(Lang::En);
    env.retain(|(name, _)| name != "BMF_NOW");
    env.extend([
        ("BMF_NOW".into(), at.into()),
        ("GIT_DIR".into(), folder.clone().into()),
    ]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = bmf::cli::run(Call {
        program: "bmf".to_owned(),
        args: ["gate", "receive"].map(Into::into).to_vec(),
        env,
        folder: folder.clone(),
        clock: DateTime::parse_from_rfc3339(at).unwrap(),
        input: &mut lines.as_bytes(),
        out: &mut out,
        err: &mut err,
        terminal: Terminal::NONE,
    });
    git_in(&folder, &["config", "core.bare", "false"]);
    assert_eq!(String::from_utf8(out).unwrap(), "");
    let log = fs::read_to_string(folder.join("bmf-received.log"));
    (
        (code, String::from_utf8(err).unwrap()),
        log.unwrap_or_default(),
    )
}

fn git_in(folder: &Path, args: &[&str]) {
    let done = Command::new("git").args(args).current_dir(folder).output();
    assert!(done.unwrap().status.success());
}

/// A commit made past bmf: by whom, and when.
#[derive(Clone, Copy)]
pub(crate) struct By<'a>(pub(crate) &'a str, pub(crate) &'a str);

/// Sara and Majed on the day of reception.
pub(crate) const SARA: By<'_> = By("sara@example.org", "2026-06-14T12:00:00+03:00");
pub(crate) const MAJED: By<'_> = By("majed@example.org", "2026-06-14T12:00:00+03:00");

impl<'a> By<'a> {
    /// The same person at another time.
    pub(crate) fn at<'b>(self, at: &'b str) -> By<'b>
    where
        'a: 'b,
    {
        By(self.0, at)
    }

    /// Runs git in this person's name.
    #[track_caller]
    pub(crate) fn git(self, register: &TestRegister, args: &[&str]) {
        let output = self.tries(register, args);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {args:?}: {said}");
    }

    /// The same, whatever comes of it.
    pub(crate) fn tries(self, register: &TestRegister, args: &[&str]) -> Output {
        let By(email, at) = self;
        Command::new("git")
            .args(args)
            .env_clear()
            .envs(register.env(Lang::En))
            .envs([
                ("GIT_AUTHOR_NAME", "Somebody"),
                ("GIT_COMMITTER_NAME", "Somebody"),
            ])
            .envs([("GIT_AUTHOR_EMAIL", email), ("GIT_COMMITTER_EMAIL", email)])
            .envs([("GIT_AUTHOR_DATE", at), ("GIT_COMMITTER_DATE", at)])
            .current_dir(register.root())
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// Commits all as it stands on the disk.
    #[track_caller]
    pub(crate) fn commits(self, register: &TestRegister) {
        self.git(register, &["add", "--all"]);
        self.git(register, &["commit", "--quiet", "--message", "by hand"]);
    }

    /// Appends an event to the road's case with an editor, and commits it.
    #[track_caller]
    pub(crate) fn forges(self, register: &TestRegister, event: &str) {
        let text = register.read(CASE_PATH);
        let event = event.replace("; ", "\n");
        register.put(CASE_PATH, format!("{text}\n[[event]]\n{event}\n"));
        self.commits(register);
    }
}
