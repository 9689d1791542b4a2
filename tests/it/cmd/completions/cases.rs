//! Which cases are suggested, in which register, and who is never named.

use crate::cmd::completions::{ROOT, called, register, tab, values};
use bmf::domain::office::Lang;
use insta::assert_snapshot;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

#[test]
fn cases_are_completed_by_their_ids_and_short_forms() {
    let folder = register();
    let told = |words: &[&str]| tab(Lang::Ar, folder.path(), words);
    assert_eq!(
        values(folder.path(), &["show", ""]),
        ["DJ-2606-0042-5", "DJ-2606-0001-9", "DJ-2605-0042-2"]
    );
    assert_snapshot!(told(&["show", "26"]), @"
    2606-42 | DJ-2606-0042-5
    2606-1 | DJ-2606-0001-9
    2605-42 | DJ-2605-0042-2
    ");
    assert_snapshot!(told(&["intake", "--about", "1"]), @"1 | DJ-2606-0001-9");
    assert_snapshot!(told(&["intake", "--same-as", "2605"]), @"2605-42 | DJ-2605-0042-2");
    assert_snapshot!(told(&["intake", "--not-same", "1"]), @"1= | DJ-2606-0001-9");
    assert_snapshot!(told(&["reopen", "1", "--objection", "DJ-2605"]), @"DJ-2605-0042-2");
}

#[test]
fn the_register_is_the_one_that_the_line_or_the_environment_names() {
    let (here, there) = (TempDir::new().unwrap(), register());
    let there = there.path().to_str().unwrap();
    assert_eq!(values(here.path(), &["show", ""]), [""; 0]);
    let ids = ["DJ-2605-0042-2"];
    assert_eq!(
        values(here.path(), &["--register", there, "show", "DJ-2605"]),
        ids
    );
    assert_eq!(
        values(here.path(), &["show", "--register", there, "DJ-2605"]),
        ids
    );
    let env = [
        ("BMF_COMPLETE", "fish"),
        ("BMF_LANG", "en"),
        ("BMF_REGISTER", there),
    ];
    let (_, out, _) = called(here.path(), &env, &["--", "bmf", "show", "DJ-2605"]);
    assert_eq!(out, ids[0]);
}

#[test]
fn outside_of_a_register_what_the_program_knows_is_completed() {
    let folder = TempDir::new().unwrap();
    assert_eq!(
        values(folder.path(), &["list", "--stage", "acc"]),
        ["accepted"]
    );
    assert_eq!(
        values(folder.path(), &["list", "--channel", "ph"]),
        ["phone"]
    );
    for words in [
        &["--as", ""][..],
        &["services", ""],
        &["show", "D"],
        &["report", "monthly", "--month", ""],
    ] {
        assert_eq!(values(folder.path(), words), [""; 0], "{words:?}");
    }
}

#[test]
fn the_events_of_the_case_on_the_line_are_named_and_nobody_whom_it_is_about() {
    let (id, path) = some_case();
    let text = fs::read_to_string(&path).unwrap();
    let is_event = |value: &&str| value.len() == 8 && !value.contains('-');
    let ids = text
        .lines()
        .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let mut events: Vec<&str> = ids.filter(is_event).collect();
    events.reverse();
    assert_eq!(
        values(Path::new(ROOT), &["amend", &id, "--void", ""]),
        events
    );
    let name = text
        .lines()
        .find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
        .unwrap();
    let mut answers = 0;
    for lang in Lang::ALL {
        for command in bmf::cli::help::command(*lang).get_subcommands() {
            let flags = command.get_arguments().filter_map(|arg| arg.get_long());
            let flags = flags.map(|flag| {
                vec![
                    command.get_name().to_owned(),
                    id.clone(),
                    format!("--{flag}"),
                    String::new(),
                ]
            });
            let bare = vec![command.get_name().to_owned(), String::new()];
            for line in flags.chain([bare]) {
                let words: Vec<&str> = line.iter().map(String::as_str).collect();
                let told = tab(*lang, Path::new(ROOT), &words);
                answers += usize::from(!told.is_empty());
                assert!(
                    name.split(' ')
                        .filter(|part| *part != "بن" && *part != "بنت")
                        .all(|part| !told.contains(&format!(" {part}"))),
                    "{line:?}: {told}"
                );
            }
        }
    }
    assert!(answers > 100, "{answers}");
}

/// A case of the repository's own register, with its id.
fn some_case() -> (String, PathBuf) {
    let files = WalkDir::new(Path::new(ROOT).join("cases")).sort_by_file_name();
    let mut files = files.into_iter().filter_map(Result::ok);
    let file = files.find(|entry| entry.file_type().is_file()).unwrap();
    let stem = file
        .path()
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    (stem, file.into_path())
}
