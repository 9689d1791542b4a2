//! A machine and a register that fall ill as a test wishes.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::empty;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use bmf::cli::run;
use bmf::cli::{Call, Terminal};
use chrono::DateTime;
use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::support::repo::env;

/// A register with one case, and the machine on which it stands.
pub(super) struct Ward {
    pub(super) home: TempDir,
    folder: &'static str,
    env: Vec<(OsString, OsString)>,
    terminal: Terminal,
}

impl Ward {
    pub(super) fn new() -> Ward {
        Ward::at("register")
    }

    /// A register in a folder of this name.
    pub(super) fn at(folder: &'static str) -> Ward {
        let ward = Ward::bare(folder);
        for words in [
            "init",
            "intake --kind inquiry --channel phone --name نورة --summary When?",
        ] {
            let words: Vec<&str> = words.split(' ').collect();
            assert_eq!(ward.run(&words).0, 0, "{words:?}");
        }
        ward
    }

    /// A folder that is no register.
    pub(super) fn bare(folder: &'static str) -> Ward {
        let home = TempDir::new().unwrap();
        fs::create_dir_all(home.path().join(folder)).unwrap();
        let ward = Ward {
            env: env(home.path()),
            home,
            folder,
            terminal: Terminal::NONE,
        };
        let ward = ward.with("BMF_NOW", "2026-06-14T09:12:00+03:00");
        ward.with("BMF_STAFF", "sara")
            .with("BMF_LANG", "en")
            .with("BMF_SEED", "1")
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Ward {
        self.env.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.env.push((name.into(), value.into()));
        }
        self
    }

    pub(super) fn at_a_terminal(mut self) -> Ward {
        self.terminal.out = Some((80, 24));
        self
    }

    /// Has a program of this text stand before git on the search path.
    pub(super) fn with_git(self, script: &str) -> Ward {
        let bin = self.home.path().join("bin");
        fs::create_dir(&bin).unwrap();
        fs::write(bin.join("git"), format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(bin.join("git"), fs::Permissions::from_mode(0o755)).unwrap();
        let path = std::env::var("PATH").unwrap();
        self.with("PATH", &format!("{}:{path}", bin.display()))
    }

    pub(super) fn root(&self) -> PathBuf {
        self.home.path().join(self.folder)
    }

    pub(super) fn put(&self, path: &str, text: &str) {
        fs::write(self.root().join(path), text).unwrap();
    }

    /// Edits a file by hand, and commits that.
    pub(super) fn settle(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(from), "{path} holds no {from}");
        self.put(path, &text.replace(from, to));
        self.git(&["commit", "--quiet", "-m", "by hand", "--", path]);
    }

    /// Runs git as a person would.
    pub(super) fn git(&self, args: &[&str]) -> String {
        let someone = [
            "-c",
            "user.name=Someone",
            "-c",
            "user.email=someone@example.org",
        ];
        let output = Command::new("git")
            .args(someone)
            .args(args)
            .env_clear()
            .envs(env(self.home.path()))
            .current_dir(self.root())
            .output()
            .unwrap();
        assert!(output.status.success(), "git {args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    fn run(&self, words: &[&str]) -> (u8, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(Call {
            program: "bmf".to_owned(),
            args: words.iter().map(OsString::from).collect(),
            env: self.env.clone(),
            folder: self.root(),
            clock: DateTime::parse_from_rfc3339("2020-01-01T00:00:00Z").unwrap(),
            input: &mut empty(),
            out: &mut out,
            err: &mut err,
            terminal: self.terminal,
        });
        out.extend(err);
        let text = String::from_utf8(out).unwrap();
        let text = text.replace(self.root().to_str().unwrap(), "$REG");
        let text = text.replace(['\u{2066}', '\u{2068}'], "⟨");
        (code, text.replace('\u{2069}', "⟩"))
    }

    /// Makes the register whole again, as `bmf init` does.
    pub(super) fn mends(&self) {
        assert_eq!(self.run(&["init"]).0, 0);
    }

    /// What doctor finds, a line each, and the exit code; it changes nothing.
    pub(super) fn ails(&self) -> String {
        let before = tree(&self.root());
        let (code, text) = self.run(&["doctor", "--format", "json"]);
        assert_eq!(tree(&self.root()), before);
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"));
        let rows = value["rows"].as_array().unwrap().iter().map(|row| {
            let [check, ailment, command] = ["check", "ailment", "command"].map(|key| &row[key]);
            format!(
                "{} {} {} {}\n",
                words(check),
                words(ailment),
                row["paths"],
                words(command)
            )
        });
        format!("{}[{code}]", rows.collect::<String>())
    }

    /// What doctor says in both languages.
    pub(super) fn told(&self) -> String {
        let [ar, en] = ["ar", "en"].map(|lang| self.run(&["--lang", lang, "doctor"]));
        assert_eq!(ar.0, en.0);
        format!("{}{}[{}]", ar.1, en.1, ar.0)
    }
}

fn words(value: &Value) -> &str {
    value.as_str().unwrap_or("-")
}

/// Every file below a folder with its bytes, git's own included.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| !entry.file_type().is_dir());
    files
        .map(|entry| {
            (
                entry.path().to_owned(),
                fs::read(entry.path()).unwrap_or_default(),
            )
        })
        .collect()
}
