use bmf::domain::iban::Iban;
use bmf::domain::value::BadValue;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

/// The example of the IBAN registry: no one's account.
const EXAMPLE: &str = "SA0380000000608010167519";

#[test]
fn an_iban_is_read_in_any_dress_and_shown_in_two() {
    for typed in [
        EXAMPLE,
        "sa03 8000 0000 6080 1016 7519",
        "SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩",
        "\u{200F}SA03-8000-0000-6080-1016-7519",
    ] {
        let iban = Iban::parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        assert_eq!(iban.to_string(), EXAMPLE);
        assert_eq!(iban.spaced(), "SA03 8000 0000 6080 1016 7519");
    }
}

#[test]
fn each_fault_of_an_iban_is_told_apart() {
    let faults = [
        (" ", BadValue::Empty),
        (
            "SA038000000060801016751",
            BadValue::IbanLength {
                expected: 24,
                found: 23,
            },
        ),
        ("SA0380000000608010167591", BadValue::IbanCheck),
        ("0380000000608010167519", BadValue::IbanForm),
        ("SA03800000006080101675١س", BadValue::IbanForm),
        ("US64SVBKUS6S3300958879", BadValue::IbanCountry),
    ];
    for (typed, fault) in faults {
        assert_eq!(Iban::parse(typed), Err(fault), "{typed}");
    }
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn reading_an_iban_is_total(raw in any::<String>(), like in "(SA|sa|GB)?[0-9٠-٩A-Z ]{0,30}") {
        for raw in [raw, like] {
            if let Ok(iban) = Iban::parse(&raw) {
                prop_assert_eq!(Iban::parse(&iban.spaced()), Ok(iban));
            }
        }
    }
}
