//! `bmf completions`, and what the shells are answered when somebody presses Tab.

mod cases;
mod lists;

use bmf::cli::{Call, run};
use bmf::domain::office::Lang;
use chrono::DateTime;
use insta::assert_snapshot;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A register with the sample settings, and cases of which only the names are there.
fn register() -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["bmf.toml", "policy.toml"] {
        fs::copy(Path::new(ROOT).join(name), folder.path().join(name)).unwrap();
    }
    for path in [
        "cases/DJ/2026-06/DJ-2606-0042-5.toml",
        "cases/DJ/2026-06/DJ-2606-0001-9.toml",
        "cases/DJ/2026-05/DJ-2605-0042-2.toml",
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
    folder
}

fn called(folder: &Path, env: &[(&str, &str)], args: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(Call {
        program: "bmf".to_owned(),
        args: args.iter().map(OsString::from).collect(),
        env: env
            .iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect(),
        folder: folder.to_owned(),
        clock: DateTime::parse_from_rfc3339("2026-06-14T09:12:00+03:00").unwrap(),
        input: &mut std::io::empty(),
        out: &mut out,
        err: &mut err,
        terminal: bmf::cli::Terminal::NONE,
    });
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (code, text(out), text(err))
}

/// What fish is answered to a line whose last word is being typed: a value, a tab and what it is.
fn tab(lang: Lang, folder: &Path, words: &[&str]) -> String {
    let env = [("BMF_COMPLETE", "fish"), ("BMF_LANG", lang.name())];
    let (code, out, err) = called(folder, &env, &[&["--", "bmf"], words].concat());
    assert_eq!((code, err.as_str()), (0, ""));
    out.replace('\t', " | ")
}

fn values(folder: &Path, words: &[&str]) -> Vec<String> {
    let told = tab(Lang::En, folder, words);
    let values = told.lines().map(|line| line.split(" | ").next().unwrap());
    let values = values.filter(|value| !value.starts_with('-'));
    values.map(str::to_owned).collect()
}

#[test]
fn each_shell_is_given_a_script_that_asks_bmf() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let told = Lang::ALL.iter().map(|lang| {
            let (code, out, err) = called(
                folder.path(),
                &[("BMF_LANG", lang.name())],
                &["completions", shell],
            );
            assert_eq!((code, err.as_str()), (0, ""));
            out
        });
        let told: Vec<String> = told.collect();
        assert_eq!(told[0], told[1]);
        assert!(
            told[0].contains("BMF_COMPLETE") && told[0].contains(shell),
            "{}",
            told[0]
        );
    }
}

#[test]
fn another_shell_is_refused() {
    let folder = TempDir::new().unwrap();
    for lang in Lang::ALL {
        let env = [("BMF_LANG", lang.name())];
        let (code, out, err) = called(folder.path(), &env, &["completions", "tcsh"]);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains("tcsh") && err.contains("zsh"), "{err}");
    }
}

#[test]
fn zsh_is_told_what_each_value_is_and_counts_the_words() {
    let folder = register();
    let env = [
        ("BMF_COMPLETE", "zsh"),
        ("BMF_LANG", "ar"),
        ("_CLAP_COMPLETE_INDEX", "3"),
        ("_CLAP_IFS", "\n"),
    ];
    // Zsh does not pass on the word that is still empty.
    let (code, out, _) = called(folder.path(), &env, &["--", "bmf", "list", "--stage"]);
    assert_eq!(code, 0);
    assert_snapshot!(out.lines().next().unwrap(), @"received:مستلَم");
}

#[test]
fn bash_completes_through_the_script() {
    let folder = register();
    // As readline calls it: the words broken at `=`, the last one the one under the cursor.
    let script = r#"source <("$BMF" completions bash)
        try() {
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9
            _clap_complete_bmf bmf "${!#}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf '%s|' "${COMPREPLY[@]}"; echo
        }
        try bmf sho
        try bmf list --stage acc
        try bmf list --stage = acc
        try bmf show 2606-
        try bmf استق
    "#;
    let output = Command::new("bash")
        .args(["--norc", "-c", script])
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("BMF", env!("CARGO_BIN_EXE_bmf"))
        .env("BMF_LANG", "ar")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_snapshot!(String::from_utf8(output.stdout).unwrap(), @"
    show|
    accepted|
    accepted|
    2606-42|2606-1|
    استقبال|
    ");
}

#[test]
fn a_variable_that_no_script_has_set_changes_nothing() {
    let folder = TempDir::new().unwrap();
    for asking in ["fish", "tcsh", ""] {
        let env = [("BMF_COMPLETE", asking), ("BMF_LANG", "en")];
        let (code, out, _) = called(folder.path(), &env, &["date", "1447-12-16"]);
        assert_eq!((code, out.as_str()), (0, "2026-06-02\n"));
    }
}
