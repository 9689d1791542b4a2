//! Nothing is missing in either language, and nothing of one language stands in the other.

use crate::help::{BOTH, bmf, commands, page};
use bmf::domain::office::Lang;
use clap::Command;
use std::collections::BTreeMap;

#[test]
fn every_command_stands_in_one_group() {
    for lang in BOTH {
        let first_page = bmf(lang, &["--help"]).out;
        let (_, groups) = first_page.split_once("\n\n").unwrap();
        let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
        let entries = groups.lines().filter_map(|line| line.strip_prefix("  "));
        for entry in entries.filter(|entry| entry.starts_with(|c: char| c.is_ascii_lowercase())) {
            let name = entry.split(' ').next().unwrap();
            *listed.entry(name).or_default() += 1;
        }
        let root = bmf::cli::help::command(lang);
        // What only other programs call is hidden, and stands in none.
        let known = root
            .get_subcommands()
            .filter(|command| !command.is_hide_set())
            .map(|command| (command.get_name(), 1));
        assert_eq!(listed, known.collect(), "left: listed in groups.rs");
    }
}

#[test]
fn every_command_and_argument_has_an_arabic_text() {
    let mut missing = Vec::new();
    for ((path, english), (_, arabic)) in commands(Lang::En).into_iter().zip(commands(Lang::Ar)) {
        let name = format!("bmf {}", path.join(" "));
        if !is_translated(about(&english).as_ref(), about(&arabic).as_ref()) {
            missing.push(name.clone());
        }
        for arg in english.get_arguments() {
            let id = arg.get_id();
            let same = |other: &&clap::Arg| other.get_id() == id;
            let other = arabic.get_arguments().find(same);
            let text = |arg: &clap::Arg| arg.get_help().map(ToString::to_string);
            if !is_translated(text(arg).as_ref(), other.and_then(text).as_ref()) {
                missing.push(format!("{name}: {id}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no text in ar.rs:\n{}",
        missing.join("\n")
    );
}

#[test]
fn every_text_in_english_is_a_line_without_a_full_stop() {
    let mut wrong = Vec::new();
    for (path, command) in commands(Lang::En) {
        let first_line = about(&command).and_then(|about| about.lines().next().map(str::to_owned));
        let helps = command.get_arguments().map(|arg| arg.get_help());
        let helps = helps.map(|help| help.map(ToString::to_string));
        for text in helps.chain([first_line]) {
            let is_right = |text: &String| {
                text.starts_with(|c: char| c.is_uppercase()) && !text.ends_with('.')
            };
            if !text.as_ref().is_some_and(is_right) {
                wrong.push(format!("{path:?}: {text:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_arabic_page_holds_an_english_sentence() {
    let mut wrong = Vec::new();
    for (path, command) in commands(Lang::Ar) {
        let page = page(&command);
        let prose = page.replace(&example(&command), "");
        for line in prose.lines() {
            let outside = outside_isolates(line);
            let sentence = outside.trim_start_matches(|c| !is_arabic(c));
            if sentence.contains(|c: char| c.is_ascii_alphabetic()) || latin_run(&outside) > 1 {
                wrong.push(format!("{path:?}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_fits_eighty_columns() {
    for lang in BOTH {
        for (path, command) in commands(lang) {
            let page = page(&command);
            let width = |line: &&str| line.chars().filter(|c| !"⟨⟩".contains(*c)).count();
            // A usage stands on one line, however long.
            let lines = page.lines().filter(|line| !line.contains("[OPTIONS]"));
            let wide: Vec<&str> = lines.filter(|line| width(line) > 80).collect();
            assert_eq!(wide, [""; 0], "{path:?}");
        }
    }
}

#[test]
fn every_command_has_an_example_that_it_accepts() {
    for lang in BOTH {
        for (path, command) in commands(lang).into_iter().skip(1) {
            let example = example(&command);
            let words = shell_words(&example);
            let called = words.iter().skip(1).take(path.len());
            assert!(called.eq(path.iter()), "{path:?}: {example}");
            let parsed = bmf::cli::help::command(lang).try_get_matches_from(&words);
            assert!(parsed.is_ok(), "{example}: {parsed:?}");
            assert!(page(&command).contains(&example), "{path:?}");
        }
    }
}

#[test]
fn help_can_be_asked_for_in_three_ways() {
    for lang in BOTH {
        let commands: [&[&str]; 4] = [&[], &["intake"], &["report", "monthly"], &["help"]];
        for names in commands {
            let long = bmf(lang, &[names, &["--help"]].concat());
            assert_eq!((long.code, long.err.as_str()), (0, ""));
            assert_eq!(bmf(lang, &[names, &["-h"]].concat()), long);
            assert_eq!(bmf(lang, &[&["help"], names].concat()), long);
        }
    }
}

#[test]
fn without_a_command_the_first_page_is_an_error() {
    for lang in BOTH {
        let said = bmf(lang, &[]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert_eq!(said.err, bmf(lang, &["--help"]).out);
    }
}

#[test]
fn the_version_is_the_same_in_both_languages() {
    for lang in BOTH {
        let said = bmf(lang, &["--version"]);
        let version = concat!("bmf ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!((said.code, said.out.as_str()), (0, version));
    }
}

fn about(command: &Command) -> Option<String> {
    command.get_about().map(ToString::to_string)
}

fn example(command: &Command) -> String {
    let example = command.get_after_help();
    example.map_or_else(String::new, ToString::to_string)
}

/// Whether the Arabic text is one, and says as much as the English.
fn is_translated(english: Option<&String>, arabic: Option<&String>) -> bool {
    let (Some(english), Some(arabic)) = (english, arabic) else {
        return false;
    };
    let paragraphs = |text: &str| text.split("\n\n").count();
    paragraphs(english) == paragraphs(arabic) && arabic.contains(is_arabic)
}

fn is_arabic(c: char) -> bool {
    ('\u{0620}'..='\u{064A}').contains(&c)
}

/// A line without what stands in isolates, each of which ends where it began.
fn outside_isolates(line: &str) -> String {
    let parts = line.split('⟨').enumerate();
    let outside = parts.map(|(at, part)| match at {
        0 => part,
        _ => part.split_once('⟩').expect(line).1,
    });
    outside.collect()
}

/// How many words in Latin letters follow one another, flags and placeholders aside.
fn latin_run(text: &str) -> usize {
    let is_latin = |word: &&str| {
        let letters = word.trim_start_matches(['[', '(']);
        letters.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let runs = words.split(|word| !is_latin(word)).map(<[&str]>::len);
    runs.max().unwrap_or(0)
}

/// The words of a command as a shell reads them: spaces, single quotes, and lines that go on.
fn shell_words(command: &str) -> Vec<String> {
    let command = command.replace("\\\n", " ");
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in command.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
