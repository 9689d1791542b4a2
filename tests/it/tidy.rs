//! The house rules as data: who may import whom, who may touch the outside, and what no file may hold.
//!
//! Each rule says in its failure what to do. Rules for rooms that are still empty stand here already.

mod rules;

use crate::tidy::rules::DOORS;
use crate::tidy::rules::LAYERS;
use crate::tidy::rules::LONG;
use crate::tidy::rules::MACHINES;
use crate::tidy::rules::NEVER;
use bmf::domain::identity::NationalId;
use bmf::domain::text::latin_digits;
use std::collections::BTreeSet;
use std::path::Path;
use walkdir::WalkDir;

#[test]
fn each_room_imports_only_what_stands_below_it() {
    let mut breaches = Vec::new();
    for (path, text) in sources("src") {
        let Some((room, _)) = path.trim_start_matches("src/").split_once('/') else {
            continue;
        };
        let Some((_, below)) = LAYERS.iter().find(|(name, _)| *name == room) else {
            breaches.push(format!(
                "{path}: no layer for `{room}`; give it a line in LAYERS"
            ));
            continue;
        };
        for (line, code) in code_lines(&text) {
            for import in code.split("crate::").skip(1).map(first_word) {
                let room_there = LAYERS.iter().any(|(name, _)| *name == import);
                if room_there && import != room && !below.contains(&import) {
                    breaches.push(format!(
                        "{path}:{line}: `{room}` may not import `{import}`; pass what it needs as a value"
                    ));
                }
            }
        }
    }
    none(&breaches);
}

#[test]
fn each_door_to_the_outside_is_used_by_its_keepers_only() {
    let mut breaches = Vec::new();
    for (path, text) in sources("src") {
        for (words, keepers, why) in DOORS {
            if keepers.iter().any(|keeper| path.starts_with(keeper)) {
                continue;
            }
            for (line, code) in code_lines(&text) {
                for word in words.iter().filter(|word| code.contains(**word)) {
                    breaches.push(format!("{path}:{line}: `{word}`: {why}"));
                }
            }
        }
    }
    none(&breaches);
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent = sources("src").into_iter().filter(|(_, text)| {
        !text.starts_with("//! ") && !text.starts_with("#![doc = include_str!")
    });
    let silent = silent
        .map(|(path, _)| format!("{path}: begin with `//!` and what it is for and does not do"));
    none(&silent.collect::<Vec<_>>());
}

#[test]
fn every_file_is_short_enough_to_be_one_idea() {
    let mut breaches = Vec::new();
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        let lines = text.lines().count();
        let known = LONG.contains(&path.as_str());
        if lines > 500 {
            breaches.push(format!(
                "{path}: {lines} lines; 500 is the end: split it by noun"
            ));
        } else if lines > 350 && !known {
            breaches.push(format!(
                "{path}: {lines} lines; split it, or say in LONG why it is one idea"
            ));
        } else if lines <= 350 && known {
            breaches.push(format!(
                "{path}: {lines} lines; no longer long, take it out of LONG"
            ));
        }
    }
    none(&breaches);
}

#[test]
fn no_source_holds_what_was_to_be_done_later() {
    let mut breaches = Vec::new();
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        for (line, code) in text.lines().enumerate() {
            for (word, instead) in NEVER.iter().filter(|(word, _)| code.contains(word)) {
                breaches.push(format!("{path}:{}: `{word}`: {instead}", line + 1));
            }
        }
    }
    none(&breaches);
}

#[test]
fn every_test_file_is_reached_by_a_mod_line() {
    let mut reached = BTreeSet::from(["tests/it/main.rs".to_owned()]);
    let files = sources("tests/it");
    loop {
        let before = reached.len();
        for (path, text) in &files {
            if reached.contains(path) {
                reached.extend(
                    text.lines()
                        .filter_map(module)
                        .flat_map(|name| homes(path, name)),
                );
            }
        }
        if reached.len() == before {
            break;
        }
    }
    let lost = files.iter().filter(|(path, _)| !reached.contains(path));
    let lost = lost.map(|(path, _)| format!("{path}: never runs; give it a `mod` line"));
    none(&lost.collect::<Vec<_>>());
}

#[test]
fn every_command_has_its_tests() {
    let commands = sources("src").into_iter().filter_map(|(path, text)| {
        let verb = path
            .strip_prefix("src/cli/commands/")?
            .strip_suffix(".rs")?;
        text.contains("struct Args").then(|| verb.to_owned())
    });
    let untested = commands.filter(|verb| !root().join(format!("tests/it/cmd/{verb}.rs")).exists());
    let untested = untested.map(|verb| format!("`bmf {verb}`: give it tests/it/cmd/{verb}.rs"));
    none(&untested.collect::<Vec<_>>());
}

#[test]
fn every_direct_dependency_is_argued_for() {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let platforms = manifest.get("target").and_then(toml::Value::as_table);
    let platforms = platforms.into_iter().flatten();
    let manifests = platforms.filter_map(|(_, platform)| platform.as_table());
    let tables = std::iter::once(&manifest).chain(manifests).flat_map(|of| {
        let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
        kinds.map(|kind| of.get(kind).and_then(toml::Value::as_table))
    });
    let tables = tables.flatten();
    let direct: BTreeSet<String> = tables.flat_map(|table| table.keys().cloned()).collect();
    let document = read("docs/dependencies.md");
    let lines = document.lines().filter_map(|line| line.strip_prefix("- `"));
    let argued: BTreeSet<String> = lines
        .filter_map(|line| line.split_once("` ").map(|(name, _)| name.to_owned()))
        .collect();
    let missing = direct.difference(&argued);
    let missing = missing
        .map(|name| format!("{name}: say in docs/dependencies.md what for and why this one"));
    let gone = argued.difference(&direct);
    let gone = gone.map(|name| {
        format!("{name}: no longer in Cargo.toml; take its line out of docs/dependencies.md")
    });
    none(&missing.chain(gone).collect::<Vec<_>>());
}

#[test]
fn national_ids_come_from_the_reserved_range() {
    let places = [
        "tests",
        "cases",
        "docs",
        "templates",
        "README.md",
        "README.ar.md",
        "bmf.toml",
    ];
    let mut breaches = Vec::new();
    for (path, text) in places.iter().flat_map(|place| files(place)) {
        let text = latin_digits(&text).into_owned();
        let numbers = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|run| run.len() == 10);
        for number in numbers.filter(|number| NationalId::parse(number).is_ok()) {
            let reserved = number.starts_with("10000") || number.starts_with("20000");
            if !reserved {
                breaches.push(format!(
                    "{path}: {number} may be a person's; use 1000000xxx or 2000000xxx"
                ));
            }
        }
    }
    none(&breaches);
}

#[test]
fn no_tracked_file_knows_the_machine_it_was_written_on() {
    let places = [
        "src",
        "tests",
        "docs",
        "cases",
        "templates",
        "benches",
        "fuzz",
        ".ci",
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "README.ar.md",
        "CHANGELOG.md",
        "bmf.toml",
        "policy.toml",
        ".gitignore",
        ".gitattributes",
    ];
    let mut breaches = Vec::new();
    for (path, text) in places.iter().flat_map(|place| files(place)) {
        if path == "tests/it/tidy/rules.rs" {
            continue;
        }
        for word in MACHINES.iter().filter(|word| text.contains(**word)) {
            breaches.push(format!("{path}: `{word}` is true on one machine only"));
        }
        let sources = text
            .lines()
            .filter_map(|line| line.strip_prefix("source = \""));
        let foreign = sources.filter(|url| {
            path == "Cargo.lock" && !url.contains("//github.com/rust-lang/crates.io-index\"")
        });
        breaches.extend(foreign.map(|url| format!("{path}: a crate from {url}; use crates.io")));
    }
    none(&breaches);
}

#[track_caller]
fn none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

/// The Rust files below a folder, with their texts.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut files = files(folder);
    files.retain(|(path, _)| path.ends_with(".rs"));
    files
}

/// The text files below a folder, or the file itself, or nothing where neither is there.
fn files(place: &str) -> Vec<(String, String)> {
    let walk = WalkDir::new(root().join(place))
        .sort_by_file_name()
        .into_iter();
    let found = walk
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    found
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(root()).ok()?;
            let text = std::fs::read_to_string(entry.path()).ok()?;
            Some((path.to_str()?.replace('\\', "/"), text))
        })
        .collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The lines that are code, with their numbers.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn first_word(code: &str) -> &str {
    let end = code.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    &code[..end.unwrap_or(code.len())]
}

/// The module that a line declares.
fn module(line: &str) -> Option<&str> {
    let rest = line
        .trim_start_matches("pub(crate) ")
        .trim_start_matches("pub(super) ");
    rest.trim_start_matches("pub ")
        .strip_prefix("mod ")?
        .strip_suffix(';')
}

/// The files in which a module of this file may stand.
fn homes(path: &str, name: &str) -> [String; 2] {
    let folder = match path
        .strip_suffix("/mod.rs")
        .or(path.strip_suffix("/main.rs"))
    {
        Some(folder) => folder,
        None => path.trim_end_matches(".rs"),
    };
    [
        format!("{folder}/{name}.rs"),
        format!("{folder}/{name}/mod.rs"),
    ]
}
