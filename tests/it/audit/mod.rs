//! The laws of the history: each broken once in a real repository, beside an honest twin that passes.

mod broken;
mod honest;
mod signed;
mod twins;

use crate::support::register::TestRegister;
use serde_json::Value;
use std::process::Command;

/// A commit made past bmf, as a person with an editor and git would.
#[must_use]
pub(crate) struct ByHand<'a> {
    register: &'a TestRegister,
    email: &'static str,
    at: &'static str,
}

/// The roster's sara, on the morning after the road's last step but one.
pub(crate) fn by_hand(register: &TestRegister) -> ByHand<'_> {
    ByHand {
        register,
        email: "sara@example.org",
        at: "2026-06-14T12:00:00+03:00",
    }
}

impl ByHand<'_> {
    /// Another author.
    pub(crate) fn by(self, email: &'static str) -> Self {
        Self { email, ..self }
    }

    /// Another time.
    pub(crate) fn at(self, at: &'static str) -> Self {
        Self { at, ..self }
    }

    /// Runs git in this person's name.
    pub(crate) fn git(&self, args: &[&str]) {
        let output = Command::new("git")
            .args(args)
            .env_clear()
            .envs(self.register.env(bmf::domain::office::Lang::En))
            .envs([
                ("GIT_AUTHOR_NAME", "Somebody"),
                ("GIT_COMMITTER_NAME", "Somebody"),
            ])
            .envs([
                ("GIT_AUTHOR_EMAIL", self.email),
                ("GIT_COMMITTER_EMAIL", self.email),
            ])
            .envs([
                ("GIT_AUTHOR_DATE", self.at),
                ("GIT_COMMITTER_DATE", self.at),
            ])
            .current_dir(self.register.root())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {args:?}: {said}");
    }

    /// Commits everything as it stands on the disk.
    pub(crate) fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "by hand"]);
    }
}

/// The laws that an audit finds broken, each once, in order.
#[track_caller]
pub(crate) fn broken(register: &TestRegister) -> Vec<String> {
    let found = register.run(["audit", "--format", "json"]);
    let code = found.code;
    let found: Value = serde_json::from_str(&found.stdout).unwrap();
    let findings = found["findings"].as_array().unwrap();
    assert_eq!(code, u8::from(!findings.is_empty()), "{found}");
    let mut laws: Vec<String> = findings
        .iter()
        .map(|finding| finding["law"].as_str().unwrap().to_owned())
        .collect();
    laws.dedup();
    laws
}
