//! Two registers united file by file, as values: the laws, and what a single file can come to.

use crate::domain::law::config;
use crate::support::desks::{Desk, parted_files, past};
use crate::support::world::case_id;
use bmf::domain::id::CaseId;
use bmf::register::format::merge::Why;
use bmf::register::union::{Form, Keeps, Union, Versions, unite};
use proptest::{prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeMap;

type Files = BTreeMap<String, Vec<u8>>;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn both_sides_come_to_the_same_register((past, desks) in parted_files(2)) {
        let [past, a, b] = [&past, &desks[0], &desks[1]].map(files);
        let here = after(&a, &united(&past, &a, &b, Keeps::Theirs));
        prop_assert_eq!(&here, &after(&b, &united(&past, &b, &a, Keeps::Theirs)));
        // And once more it is nothing new.
        let again = united(&b, &here, &b, Keeps::Theirs);
        prop_assert!(again.files.is_empty());
    }

    #[test]
    fn what_one_side_alone_changed_is_taken_byte_by_byte((past, desks) in parted_files(1)) {
        let [past, now] = [&past, &desks[0]].map(files);
        let forward = united(&past, &past, &now, Keeps::Theirs);
        prop_assert!(forward.is_theirs);
        prop_assert_eq!(&after(&past, &forward), &now);
        prop_assert!(united(&past, &now, &past, Keeps::Theirs).files.is_empty());
    }

    #[test]
    fn of_two_requests_under_one_id_both_stay_whoever_unites(one in past(), other in past()) {
        let [a, mut b] = [one, other].map(Desk::new);
        let shared = b.text.replace(&b.case.header.id.to_string(), &a.case.header.id.to_string());
        b.case.header.id = a.case.header.id;
        b.text = shared;
        let [a, b] = [&a, &b].map(files);
        let nothing = Files::new();
        let here = after(&a, &united(&nothing, &a, &b, Keeps::Earlier));
        prop_assert_eq!(&here, &after(&b, &united(&nothing, &b, &a, Keeps::Earlier)));
        let wanted = if events(&a) == events(&b) { 1 } else { 2 };
        prop_assert_eq!(here.len(), wanted);
        let theirs = after(&a, &united(&nothing, &a, &b, Keeps::Theirs));
        prop_assert_eq!(theirs.values().next(), b.values().next());
    }
}

/// The register that holds this case alone.
fn files(desk: &Desk) -> Files {
    Files::from([(desk.case.header.id.path(), desk.text.clone().into_bytes())])
}

/// The first event of the one case, by which two requests are told apart.
fn events(files: &Files) -> Option<String> {
    let text = String::from_utf8(files.values().next()?.clone()).ok()?;
    let (_, rest) = text.split_once("[[event]]")?;
    Some(rest.lines().nth(1)?.trim().to_owned())
}

fn united(base: &Files, ours: &Files, theirs: &Files, keeps: Keeps) -> Union {
    let paths: Vec<&String> = ours.keys().chain(theirs.keys()).collect();
    let versions = |path: &String| Versions {
        path: path.clone(),
        base: base.get(path).cloned(),
        ours: ours.get(path).cloned(),
        theirs: theirs.get(path).cloned(),
        form: Form::Plain,
    };
    let mut all: Vec<Versions> = paths.into_iter().map(versions).collect();
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all.dedup();
    let ids: Vec<CaseId> = Vec::new();
    unite(&all, keeps, &ids).unwrap()
}

fn after(files: &Files, union: &Union) -> Files {
    let mut files = files.clone();
    files.extend(union.files.iter().cloned());
    files
}

/// What becomes of one file with these versions.
fn one(path: &str, base: Option<&str>, ours: Option<&str>, theirs: Option<&str>) -> String {
    let bytes = |text: Option<&str>| text.map(|text| text.as_bytes().to_vec());
    let versions = Versions {
        path: path.to_owned(),
        base: bytes(base),
        ours: bytes(ours),
        theirs: bytes(theirs),
        form: Form::Plain,
    };
    match unite(&[versions], Keeps::Theirs, &[]) {
        Ok(union) if !union.left_out.is_empty() => "left out".to_owned(),
        Ok(union) if !union.kept.is_empty() => "kept".to_owned(),
        Ok(union) => match union.files.first() {
            Some((_, bytes)) => format!("takes {}", String::from_utf8_lossy(bytes)),
            None => "stays".to_owned(),
        },
        Err(parted) => match &parted[0].why {
            Why::Faulty(side, _) => format!("faulty {side:?}"),
            why => format!("{why:?}"),
        },
    }
}

#[test]
fn a_template_is_taken_from_who_changed_it_and_left_to_a_person_where_both_did() {
    let it = "templates/messages/papers.ar.txt";
    assert_eq!(one(it, Some("a"), Some("a"), Some("b")), "takes b");
    assert_eq!(one(it, Some("a"), Some("b"), Some("a")), "stays");
    assert_eq!(one(it, Some("a"), Some("b"), Some("b")), "stays");
    assert_eq!(one(it, Some("a"), Some("b"), Some("c")), "BothChanged");
    assert_eq!(one(it, None, Some("b"), Some("c")), "BothChanged");
    assert_eq!(one(it, Some("a"), Some("a"), None), "kept");
    assert_eq!(one(it, Some("a"), None, Some("a")), "takes a");
    assert_eq!(one(it, None, None, Some("a")), "takes a");
    assert_eq!(one(it, None, Some("a"), None), "stays");
    assert_eq!(
        one("policy.toml", None, None, Some("x = 1")),
        "faulty Theirs"
    );
}

#[test]
fn what_has_no_place_is_left_out_wherever_it_stands() {
    for path in [
        "README.txt",
        "cases/README.md",
        ".bmf/lock",
        ".gitmodules",
        "cases/.gitattributes",
        "cases/DJ/2026-06/notes.txt",
        "cases/DJ/2026-05/DJ-2606-0042-5.toml",
        "cases/dj/2026-06/DJ-2606-0042-5.toml",
        "cases/DJ/2026-06/DJ-2606-0042-6.toml",
        "sessions/2025/S-2026-001.toml",
        "templates/.git/config",
        "templates/../bmf.toml",
        "templates/a\\b",
        "templates/-x/.hidden",
        "BMF.toml",
    ] {
        assert_eq!(one(path, None, None, Some("x")), "left out", "{path}");
        assert_eq!(
            one(path, Some("x"), Some("x"), Some("y")),
            "left out",
            "{path}"
        );
    }
}

#[test]
fn a_sitting_that_lost_something_is_not_taken() {
    let head = "format = 1\nid = \"S-2026-001\"\nopened = 2026-06-29T09:00:00+03:00\nby = \"noura\"\ncommittee = [\"huda\", \"noura\"]\npresent = [\"huda\"]\n";
    let decided = format!("{head}\n[[decided]]\ncase = \"{}\"\n", case_id(42));
    let path = "sessions/2026/S-2026-001.toml";
    assert_eq!(
        one(path, Some(&decided), Some(&decided), Some(head)),
        "Shrunk"
    );
    let grown = one(path, Some(head), Some(head), Some(&decided));
    assert!(grown.starts_with("takes "), "{grown}");
    let other = head.replace("09:00", "09:30");
    assert_eq!(one(path, None, Some(head), Some(&other)), "OtherSitting");
}

#[test]
fn a_link_in_place_of_a_record_leaves_the_record() {
    let file = |form| {
        let x = || Some(b"x".to_vec());
        let path = "templates/messages/papers.ar.txt".to_owned();
        let versions = Versions {
            path,
            base: x(),
            ours: x(),
            theirs: Some(b"y".to_vec()),
            form,
        };
        unite(&[versions], Keeps::Theirs, &[]).unwrap()
    };
    let link = file(Form::Other);
    assert!(link.files.is_empty() && link.kept.len() == 1 && !link.is_theirs);
    let program = file(Form::Program);
    assert!(program.files.len() == 1 && !program.is_theirs);
    assert_eq!(one("README.txt", Some("a"), Some("a"), None), "stays");
    assert!(file(Form::Plain).is_theirs);
}
