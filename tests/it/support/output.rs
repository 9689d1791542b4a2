//! What a command printed, and how it ended, in a form that is the same on every machine.

use bmf::domain::office::Lang;
use serde_json::Value;
use std::fmt;
use std::path::Path;

/// The output of one command: both streams and the exit code.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: u8,
}

impl Output {
    /// Takes what a command printed in the register at `root`.
    pub(crate) fn new(stdout: &[u8], stderr: &[u8], code: u8, root: &Path) -> Output {
        let text = |bytes: &[u8]| {
            String::from_utf8(bytes.to_vec())
                .unwrap()
                .replace(root.to_str().unwrap(), "$REG")
        };
        Output {
            stdout: text(stdout),
            stderr: text(stderr),
            code,
        }
    }

    /// Gives every commit the same name, since the samples of a new register change them all.
    pub(crate) fn without_commits(mut self, commits: &str) -> Output {
        for commit in commits.lines() {
            self.stdout = self.stdout.replace(commit, "COMMIT");
            self.stdout = self.stdout.replace(&commit[..10], "THE-COMMIT");
        }
        self
    }

    /// Returns the result of a command that must succeed.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code, 0, "{self}");
        self.stdout.trim_end().to_owned()
    }

    /// Sees to it that a command ends in this way, and returns all it said.
    #[track_caller]
    pub(crate) fn ends_with(self, code: u8) -> String {
        assert_eq!(self.code, code, "{self}");
        self.stdout + &self.stderr
    }

    /// Returns the result of a command that must succeed, read as JSON.
    #[track_caller]
    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.done()).unwrap()
    }
}

impl fmt::Display for Output {
    /// Both streams, the second under its name, and the code unless it is 0.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shown(&self.stdout))?;
        if !self.stderr.is_empty() {
            write!(f, "stderr:\n{}", shown(&self.stderr))?;
        }
        if self.code != 0 {
            writeln!(f, "[exit {}]", self.code)?;
        }
        Ok(())
    }
}

/// Returns what a command says in each language.
pub(crate) fn in_each_language(run: impl Fn(Lang) -> Output) -> String {
    let said = Lang::ALL
        .iter()
        .map(|lang| format!("[{}]\n{}", lang.name(), run(*lang)));
    said.collect()
}

/// Makes isolates visible: `⟨` begins one, `⟩` ends it.
pub(crate) fn shown(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}'], "⟨")
        .replace('\u{2069}', "⟩")
        .replace('\u{200E}', "")
}
