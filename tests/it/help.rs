//! The help and what is said of a command line that cannot be read, in both languages.

mod aliases;
mod complete;
mod pages;
mod topics;
mod usage;

use bmf::cli::{Call, run};
use bmf::domain::office::Lang;
use chrono::DateTime;
use clap::Command;
use std::ffi::OsString;

const BOTH: [Lang; 2] = [Lang::En, Lang::Ar];

/// What a call of bmf left behind, with isolates as `⟨` and `⟩`.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    code: u8,
    out: String,
    err: String,
}

/// Calls bmf in a folder that holds no register.
fn bmf(lang: Lang, args: &[&str]) -> Said {
    called(lang, args.iter().map(OsString::from).collect())
}

fn called(lang: Lang, args: Vec<OsString>) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(Call {
        program: "bmf".to_owned(),
        args,
        env: vec![("BMF_LANG".into(), lang.name().into())],
        folder: folder.path().to_owned(),
        clock: DateTime::parse_from_rfc3339("2026-06-14T09:12:00+03:00").unwrap(),
        input: &mut std::io::empty(),
        out: &mut out,
        err: &mut err,
        terminal: bmf::cli::Terminal::NONE,
    });
    Said {
        code,
        out: shown(out),
        err: shown(err),
    }
}

fn shown(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    text.replace(['\u{2066}', '\u{2068}'], "⟨")
        .replace('\u{2069}', "⟩")
}

/// Every command with the names that lead to it, `bmf` itself first.
fn commands(lang: Lang) -> Vec<(Vec<String>, Command)> {
    let mut root = bmf::cli::help::command(lang);
    root.build();
    let mut found = vec![(Vec::new(), root)];
    let mut at = 0;
    while let Some((path, command)) = found.get(at).cloned() {
        found.extend(command.get_subcommands().map(|below| {
            let mut path = path.clone();
            path.push(below.get_name().to_owned());
            (path, below.clone())
        }));
        at += 1;
    }
    found
}

/// The page of a command.
fn page(command: &Command) -> String {
    shown(command.clone().render_help().to_string().into_bytes())
}
