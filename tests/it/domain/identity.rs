use bmf::domain::identity::NationalId;
use bmf::domain::identity::Paper;
use bmf::domain::identity::PaperKind;
use bmf::domain::value::BadValue;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

#[test]
fn a_national_id_is_read_in_either_script_with_separators() {
    for typed in [
        "1000000008",
        "١٠٠٠٠٠٠٠٠٨",
        "۱۰۰۰۰۰۰۰۰۸",
        " 1000-000-008 ",
        "100 000 0008",
        "\u{202A}1000000008\u{202C}",
    ] {
        assert_eq!(
            NationalId::parse(typed).unwrap().to_string(),
            "1000000008",
            "{typed}"
        );
    }
}

#[test]
fn the_first_digit_tells_citizen_from_resident() {
    assert!(NationalId::parse("1000000008").unwrap().is_citizen());
    assert!(!NationalId::parse("2000000006").unwrap().is_citizen());
}

#[test]
fn each_fault_of_a_national_id_is_told_apart() {
    let faults = [
        ("", BadValue::Empty),
        (" - ", BadValue::Empty),
        ("100000000", BadValue::NationalIdLength { found: 9 }),
        ("10000000081", BadValue::NationalIdLength { found: 11 }),
        ("3000000004", BadValue::NationalIdStart { found: '3' }),
        ("1000000009", BadValue::NationalIdCheck),
        ("10000O0008", BadValue::NotADigit { found: 'O' }),
        ("1000000008.", BadValue::NotADigit { found: '.' }),
    ];
    for (typed, fault) in faults {
        assert_eq!(NationalId::parse(typed), Err(fault), "{typed}");
    }
}

#[test]
fn every_other_paper_has_a_name_that_is_read_back() {
    for kind in PaperKind::ALL.iter().copied() {
        assert_eq!(PaperKind::parse(kind.name()), Some(kind));
    }
    assert_eq!(PaperKind::parse("national-id"), None);
}

#[test]
fn a_paper_keeps_its_number_plain_and_no_paper_has_none() {
    let passport = Paper::new(PaperKind::Passport, Some(" a١٢٣٤٥٦ ")).unwrap();
    assert_eq!(
        (passport.kind(), passport.number()),
        (PaperKind::Passport, Some("A123456"))
    );
    assert_eq!(Paper::new(PaperKind::None, None).unwrap().number(), None);
    assert_eq!(
        Paper::new(PaperKind::None, Some("A1")),
        Err(BadValue::PaperNumber)
    );
    assert_eq!(
        Paper::new(PaperKind::GccId, Some(" ")),
        Err(BadValue::Empty)
    );
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn a_single_mistyped_digit_is_always_caught(middle in 0_u32..1000, place in 3_usize..10, shift in 1_u32..10) {
        let valid = (0..10)
            .find_map(|check| NationalId::parse(&format!("1000000{:02}{check}", middle % 100)).ok())
            .unwrap()
            .to_string();
        let mistyped: String = valid
            .chars()
            .enumerate()
            .map(|(index, c)| match c.to_digit(10) {
                Some(digit) if index == place => char::from_digit((digit + shift) % 10, 10).unwrap(),
                _ => c,
            })
            .collect();
        prop_assert_eq!(NationalId::parse(&mistyped), Err(BadValue::NationalIdCheck));
    }

    #[test]
    fn reading_a_national_id_is_total(raw in any::<String>(), digits in "[12]?[0-9٠-٩ -]{0,14}") {
        for raw in [raw, digits] {
            if let Ok(id) = NationalId::parse(&raw) {
                prop_assert_eq!(NationalId::parse(&id.to_string()), Ok(id));
            }
        }
    }
}
