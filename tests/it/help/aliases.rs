//! Every command answers to an Arabic name.

use crate::help::{BOTH, bmf, commands};
use bmf::domain::office::Lang;
use bmf::domain::text::fold;
use std::collections::BTreeMap;

/// Every command with its Arabic name, by the names that lead to it.
fn aliases() -> Vec<(Vec<String>, String)> {
    let commands = commands(Lang::Ar).into_iter().skip(1);
    let named = commands.map(|(path, command)| {
        let alias = command.get_all_aliases().next();
        let alias = alias.unwrap_or_else(|| panic!("{path:?}: no line in aliases.rs"));
        (path, alias.to_owned())
    });
    named.collect()
}

#[test]
fn no_two_names_are_alike_to_who_reads_them() {
    let mut folded: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, alias) in aliases() {
        folded.entry(fold(&alias)).or_default().push(alias);
    }
    folded.retain(|_, same| same.len() > 1);
    assert_eq!(folded, BTreeMap::new());
}

#[test]
fn the_arabic_name_is_the_command_in_both_languages() {
    for lang in BOTH {
        for (path, alias) in aliases() {
            let (_, above) = path.split_last().unwrap();
            let above: Vec<&str> = above.iter().map(String::as_str).collect();
            let latin: Vec<&str> = path.iter().map(String::as_str).collect();
            let wanted = bmf(lang, &[&latin[..], &["--help"]].concat());
            assert_eq!(wanted.code, 0, "{path:?}");
            for typed in [alias.clone(), fold(&alias)] {
                let words = [&above[..], &[typed.as_str(), "--help"]].concat();
                assert_eq!(bmf(lang, &words), wanted, "{alias}");
            }
        }
    }
}

#[test]
fn an_arabic_name_stands_where_the_command_stands() {
    for lang in BOTH {
        let wanted = bmf(lang, &["date", "1447-12-16"]);
        assert_eq!((wanted.code, wanted.out.as_str()), (0, "2026-06-02\n"));
        assert_eq!(bmf(lang, &["تاريخ", "1447-12-16"]), wanted);
        assert_eq!(
            bmf(lang, &["--calendar", "both", "تَأريخ", "1447-12-16"]),
            wanted
        );
        assert_eq!(
            bmf(lang, &["help", "تقرير", "شهري"]),
            bmf(lang, &["report", "monthly", "-h"])
        );
    }
}

#[test]
fn a_word_that_names_no_command_is_refused_as_it_was_typed() {
    for lang in BOTH {
        let said = bmf(lang, &["استقبالات"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("استقبالات"), "{}", said.err);
    }
}
