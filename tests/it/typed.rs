//! Cases suggested while an id is being typed, from the names of files alone.

use bmf::domain::id::{CaseId, CaseRef, DeskCode};
use bmf::register::Register;
use bmf::register::files::{DiskFiles, Files, MemFiles, RelPath};
use bmf::register::typed::{months, suggestions};
use proptest::prelude::{Strategy, prop, prop_assert_eq, proptest};

fn id(desk: &str, year: i32, month: u32, number: u32) -> CaseId {
    CaseId::new(DeskCode::parse(desk).unwrap(), year, month, number).unwrap()
}

fn with(ids: &[CaseId]) -> MemFiles {
    let files = MemFiles::default();
    for id in ids {
        files
            .write_new(&RelPath::new(&id.path()).unwrap(), b"")
            .unwrap();
    }
    files
}

fn words(files: &dyn Files, typed: &str) -> Vec<String> {
    let found = suggestions(files, typed);
    found.into_iter().map(|it| it.word).collect()
}

#[test]
fn whole_ids_begin_as_typed_and_the_newest_stand_first() {
    let files = with(&[
        id("DJ", 2025, 12, 7),
        id("DJ", 2026, 6, 1),
        id("DJ", 2026, 6, 2),
        id("AB", 2026, 5, 1),
    ]);
    assert_eq!(
        words(&files, ""),
        [
            "DJ-2606-0002-8",
            "DJ-2606-0001-9",
            "AB-2605-0001-1",
            "DJ-2512-0007-2"
        ]
    );
    assert_eq!(words(&files, "DJ-26"), ["DJ-2606-0002-8", "DJ-2606-0001-9"]);
    assert_eq!(words(&files, "A"), ["AB-2605-0001-1"]);
    assert_eq!(words(&files, "DJ-2607"), [""; 0]);
}

#[test]
fn after_a_digit_short_forms_are_suggested_where_they_name_one_case() {
    let files = with(&[
        id("DJ", 2026, 6, 42),
        id("DJ", 2026, 5, 42),
        id("DJ", 2026, 5, 420),
        id("AB", 2026, 5, 7),
        id("DJ", 2026, 5, 7),
    ]);
    // 42 alone could be either month's.
    assert_eq!(words(&files, "42"), ["420"]);
    assert_eq!(words(&files, "26"), ["2606-42", "2605-420", "2605-42"]);
    // Both desks have a seventh of May.
    assert_eq!(words(&files, "2605-7"), [""; 0]);
    assert_eq!(suggestions(&files, "2606")[0].id, id("DJ", 2026, 6, 42));
    assert_eq!(words(&files, "042"), [""; 0]);
}

#[test]
fn the_thousands_of_a_month_are_searched_where_they_stand() {
    let numbers = [1, 999, 1000, 1001, 2000, 2001, 10_000, 10_001];
    let ids = numbers.map(|number| id("DJ", 2026, 6, number));
    let files = with(&ids);
    let found: Vec<CaseId> = suggestions(&files, "").iter().map(|it| it.id).collect();
    let newest_first: Vec<CaseId> = ids.iter().rev().copied().collect();
    assert_eq!(found, newest_first);
    assert_eq!(
        words(&files, "2606-1"),
        [
            "2606-10001",
            "2606-10000",
            "2606-1001",
            "2606-1000",
            "2606-1"
        ]
    );
    assert_eq!(words(&files, "2606-20"), ["2606-2001", "2606-2000"]);
    assert_eq!(words(&files, "1000"), ["1000", "10000", "10001"]);
    assert_eq!(words(&files, "DJ-2606-1000").len(), 3);
}

#[test]
fn what_is_no_case_is_not_suggested() {
    let files = MemFiles::default();
    let stray = [
        "cases/DJ/2026-06/notes.toml",
        "cases/DJ/2026-06/DJ-2606-0001-1.toml",
        "cases/DJ/2026-05/DJ-2606-0001-9.toml",
        "cases/DJ/2026-06.1/DJ-2606-0001-9.toml",
        "cases/dj/2026-06/DJ-2606-0001-9.toml",
        "cases/DJ/June/DJ-2606-0001-9.toml",
    ];
    for path in stray {
        files.write_new(&RelPath::new(path).unwrap(), b"").unwrap();
    }
    for typed in ["", "D", "2", "1"] {
        assert_eq!(words(&files, typed), [""; 0]);
    }
    assert_eq!(months(&files), [(2026, 6), (2026, 5)]);
}

#[test]
fn a_long_list_ends() {
    let ids: Vec<CaseId> = (1..=500).map(|number| id("DJ", 2026, 6, number)).collect();
    let files = with(&ids);
    let found = words(&files, "");
    assert_eq!((found.len(), found[0].as_str()), (100, "DJ-2606-0500-7"));
    assert_eq!(words(&files, "DJ-2606-0001").len(), 1);
}

fn any_ids() -> impl Strategy<Value = Vec<CaseId>> {
    let any = (0..2_usize, 5..7_u32, 1..60_u32)
        .prop_map(|(desk, month, number)| id(["DJ", "AB"][desk], 2026, month, number * 37));
    prop::collection::vec(any, 1..40)
}

proptest! {
    #![proptest_config(crate::domain::law::config())]

    /// Whoever takes a suggestion gets the case that was shown with it.
    #[test]
    fn every_suggestion_leads_to_its_case(mut ids in any_ids(), typed in "(2|26|260[56]-?[0-9]?|[1-9]{1,2}|DJ|)") {
        ids.sort();
        ids.dedup();
        let folder = tempfile::tempdir().unwrap();
        let files = DiskFiles::new(folder.path());
        for name in ["bmf.toml", "policy.toml"] {
            let text = std::fs::read(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        for id in &ids {
            files.write_new(&RelPath::new(&id.path()).unwrap(), b"").unwrap();
        }
        let register = Register::open(folder.path()).unwrap();
        for found in suggestions(&files, &typed) {
            let asked = CaseRef::parse(&found.word).unwrap();
            prop_assert_eq!(register.resolve(&asked), Ok(found.id));
        }
    }
}
