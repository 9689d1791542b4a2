use bmf::domain::id::CaseId;
use bmf::domain::id::CaseRef;
use bmf::domain::id::DeskCode;
use bmf::domain::id::EventId;
use bmf::domain::id::folder;
use bmf::domain::value::BadValue;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

fn desk(code: &str) -> DeskCode {
    DeskCode::parse(code).unwrap()
}

fn case(desk_code: &str, year: i32, month: u32, number: u32) -> CaseId {
    CaseId::new(desk(desk_code), year, month, number).unwrap()
}

#[test]
fn a_case_id_ends_in_its_check_digit() {
    assert_eq!(case("DJ", 2026, 6, 42).to_string(), "DJ-2606-0042-5");
    assert!(
        case("DJ", 2026, 6, 12_345)
            .to_string()
            .starts_with("DJ-2606-12345-")
    );
}

#[test]
fn a_case_id_is_read_however_it_is_typed() {
    for typed in [
        "DJ-2606-0042-5",
        " dj-2606-42-5",
        "DJ-٢٦٠٦-٠٠٤٢-٥",
        "dj–۲۶۰۶–۴۲–۵",
        "\u{2066}DJ-2606-0042-5\u{2069}",
    ] {
        assert_eq!(CaseId::parse(typed), Ok(case("DJ", 2026, 6, 42)), "{typed}");
    }
}

#[test]
fn each_fault_of_a_case_id_is_told_apart() {
    let faults = [
        ("DJ-2606-0042-6", BadValue::CaseIdCheck { expected: 5 }),
        ("DJ-2606-0042", BadValue::CaseIdForm),
        ("DJ-2606-0042-55", BadValue::CaseIdForm),
        ("DJ-2606-0042-X", BadValue::CaseIdForm),
        ("DJ-606-0042-5", BadValue::CaseIdForm),
        ("DJ-2606-+042-5", BadValue::CaseIdForm),
        ("DJ-2606--5", BadValue::CaseIdForm),
        ("DJ-2613-0042-5", BadValue::NoSuchMonth { month: 13 }),
        ("DJ-2606-0000-5", BadValue::CaseIdNumber { limit: 999_999 }),
        (
            "DJ-2606-1000000-5",
            BadValue::CaseIdNumber { limit: 999_999 },
        ),
        ("D-2606-0042-5", BadValue::DeskForm),
        ("../x-2606-0042-5", BadValue::DeskForm),
    ];
    for (typed, fault) in faults {
        assert_eq!(CaseId::parse(typed), Err(fault), "{typed}");
    }
    assert_eq!(
        CaseId::new(desk("DJ"), 1999, 12, 1),
        Err(BadValue::CaseIdYear { year: 1999 })
    );
}

#[test]
fn a_desk_code_is_two_to_four_latin_letters() {
    assert_eq!(desk("dj").to_string(), "DJ");
    assert_eq!(desk("ABHA").to_string(), "ABHA");
    for typed in ["", "D", "ABCDE", "D1", "ظج", "D J"] {
        assert_eq!(DeskCode::parse(typed), Err(BadValue::DeskForm), "{typed}");
    }
}

#[test]
fn a_folder_holds_a_thousand_cases() {
    assert_eq!(
        case("DJ", 2026, 6, 42).path(),
        "cases/DJ/2026-06/DJ-2606-0042-5.toml"
    );
    let folders = [
        (1, "2026-06"),
        (1000, "2026-06"),
        (1001, "2026-06.2"),
        (2000, "2026-06.2"),
        (2001, "2026-06.3"),
    ];
    for (number, name) in folders {
        assert_eq!(
            folder(desk("DJ"), 2026, 6, number),
            format!("cases/DJ/{name}")
        );
        assert!(
            case("DJ", 2026, 6, number)
                .path()
                .starts_with(&format!("cases/DJ/{name}/DJ-2606-"))
        );
    }
}

#[test]
fn case_ids_sort_by_desk_month_and_number() {
    let mut ids = [
        case("DJ", 2026, 7, 1),
        case("DJ", 2026, 6, 10_000),
        case("DJ", 2026, 6, 9_999),
        case("AB", 2027, 1, 1),
    ];
    ids.sort();
    let expected = [
        case("AB", 2027, 1, 1),
        case("DJ", 2026, 6, 9_999),
        case("DJ", 2026, 6, 10_000),
        case("DJ", 2026, 7, 1),
    ];
    assert_eq!(ids, expected);
}

#[test]
fn a_short_form_matches_the_cases_it_may_mean() {
    let meant = case("DJ", 2026, 6, 42);
    let [other_desk, other_month, other_number] = [
        case("AB", 2026, 6, 42),
        case("DJ", 2026, 7, 42),
        case("DJ", 2026, 6, 43),
    ];
    let forms = [
        ("DJ-2606-0042-5", false, false),
        ("dj-2606-42", false, false),
        ("2606-42", true, false),
        ("٢٦٠٦-٠٠٤٢", true, false),
        ("DJ-42", false, true),
        ("42", true, true),
        ("٤٢", true, true),
    ];
    for (typed, any_desk, any_month) in forms {
        let reference = CaseRef::parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        assert!(reference.matches(&meant), "{typed}");
        assert!(!reference.matches(&other_number), "{typed}");
        assert_eq!(reference.matches(&other_desk), any_desk, "{typed}");
        assert_eq!(reference.matches(&other_month), any_month, "{typed}");
    }
}

#[test]
fn only_a_whole_id_with_its_right_check_digit_is_exact() {
    assert_eq!(
        CaseRef::parse("DJ-2606-42-5").unwrap().as_exact(),
        Some(&case("DJ", 2026, 6, 42))
    );
    assert_eq!(CaseRef::parse("DJ-2606-42").unwrap().as_exact(), None);
    assert_eq!(
        CaseRef::parse("DJ-2606-42-6"),
        Err(BadValue::CaseIdCheck { expected: 5 })
    );
}

#[test]
fn each_fault_of_a_short_form_is_told_apart() {
    let faults = [
        ("", BadValue::CaseRefForm),
        ("42-", BadValue::CaseRefForm),
        ("26-42", BadValue::CaseRefForm),
        ("four", BadValue::CaseRefForm),
        ("2613-42", BadValue::NoSuchMonth { month: 13 }),
        ("X-42", BadValue::DeskForm),
        ("DJ-2606-42-5-1", BadValue::CaseRefForm),
        ("99999999999", BadValue::CaseRefForm),
    ];
    for (typed, fault) in faults {
        assert_eq!(CaseRef::parse(typed), Err(fault), "{typed}");
    }
}

#[test]
fn an_event_id_is_eight_of_thirty_two_letters() {
    assert_eq!(EventId::from_random(0).to_string(), "00000000");
    assert_eq!(EventId::from_random(u64::MAX).to_string(), "ZZZZZZZZ");
    assert_eq!(EventId::parse("k7q2m9xa").unwrap().to_string(), "K7Q2M9XA");
    for typed in [
        "",
        "K7Q2M9X",
        "K7Q2M9XAA",
        "K7Q2M9XI",
        "K7Q2M9XU",
        "K7Q2M9X-",
        "كككككككك",
    ] {
        assert_eq!(EventId::parse(typed), Err(BadValue::EventIdForm), "{typed}");
    }
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn a_case_id_is_read_back_and_a_single_wrong_digit_is_caught(
        code in "[A-Z]{2,4}", year in 2000..2100, month in 1_u32..=12, number in 1_u32..=999_999, wrong in 1_u32..10,
    ) {
        let id = case(&code, year, month, number);
        let shown = id.to_string();
        prop_assert_eq!(CaseId::parse(&shown), Ok(id));
        prop_assert_eq!(id.path(), format!("{}/{shown}.toml", folder(desk(&code), year, month, number)));

        let (front, check) = shown.rsplit_once('-').unwrap();
        let digit = check.parse::<u32>().unwrap();
        let mistyped = format!("{front}-{}", (digit + wrong) % 10);
        prop_assert_eq!(CaseId::parse(&mistyped), Err(BadValue::CaseIdCheck { expected: digit as u8 }));

        let near = if number == 999_999 { number - 1 } else { number + 1 - 2 * (number % 10 / 9) };
        let other_last_digit = format!("{code}-{:02}{month:02}-{near:04}-{check}", year % 100);
        let caught = matches!(CaseId::parse(&other_last_digit), Err(BadValue::CaseIdCheck { .. }));
        prop_assert!(caught, "{} passed", other_last_digit);
    }

    #[test]
    fn event_ids_sort_as_they_are_shown(one: u64, other: u64) {
        let (one, other) = (EventId::from_random(one), EventId::from_random(other));
        prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
        prop_assert_eq!(EventId::parse(&one.to_string()), Ok(one));
    }

    #[test]
    fn reading_an_id_is_total(raw in any::<String>(), like in "[A-Za-z]{0,5}-?[0-9٠-٩]{0,5}-?[0-9]{0,12}(-[0-9])?") {
        for raw in [raw, like] {
            if let Ok(id) = CaseId::parse(&raw) {
                prop_assert_eq!(CaseRef::parse(&raw), Ok(CaseRef::Exact(id)));
            }
            let _ = (CaseRef::parse(&raw), DeskCode::parse(&raw), EventId::parse(&raw));
        }
    }
}
