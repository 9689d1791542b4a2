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

/// Makes isolates visible (`⟨` begins one, `⟩` ends it), and commits the same whatever the samples hold.
pub(crate) fn shown(text: &str) -> String {
    let text = text
        .replace(['\u{2066}', '\u{2068}'], "⟨")
        .replace('\u{2069}', "⟩")
        .replace('\u{200E}', "");
    let mut shown = String::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let hash = bare.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let person = ["1000000", "2000000", "055"]
            .iter()
            .any(|number| bare.starts_with(number));
        match bare.len() {
            40 if hash => shown.push_str("COMMIT"),
            10 if hash && !person => shown.push_str("THECOMMIT_"),
            _ => shown.push_str(bare),
        }
        shown.push_str(&word[bare.len()..]);
    }
    shown
}
