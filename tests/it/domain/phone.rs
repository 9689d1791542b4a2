use bmf::domain::phone::Phone;
use bmf::domain::value::BadValue;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

#[test]
fn a_saudi_mobile_is_one_number_however_it_is_typed() {
    let ways = [
        "0551234567",
        "٠٥٥ ١٢٣ ٤٥٦٧",
        "۰۵۵۱۲۳۴۵۶۷",
        "055-123-4567",
        "551234567",
        "+966551234567",
        "00966 55 123 4567",
        "966551234567",
        "(+966) 055.123.4567",
        "\u{202A}+966 55 123 4567\u{202C}",
    ];
    for typed in ways {
        let phone = Phone::parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        assert_eq!(phone.to_string(), "+966551234567", "{typed}");
        assert_eq!(phone.national(), "055 123 4567");
        assert!(phone.is_mobile());
    }
}

#[test]
fn a_landline_and_a_foreign_number_are_phones_too() {
    let landline = Phone::parse("017 254 1234").unwrap();
    assert_eq!(
        (landline.to_string(), landline.national()),
        ("+966172541234".into(), "017 254 1234".into())
    );
    assert!(!landline.is_mobile());

    let yemeni = Phone::parse("00967 712 345 678").unwrap();
    assert_eq!(
        (yemeni.to_string(), yemeni.national()),
        ("+967712345678".into(), "+967712345678".into())
    );
    assert!(yemeni.is_mobile());
}

#[test]
fn each_fault_of_a_phone_is_told_apart() {
    let faults = [
        ("", BadValue::Empty),
        ("- ()", BadValue::Empty),
        ("055x234567", BadValue::NotADigit { found: 'x' }),
        ("055+1234567", BadValue::NotADigit { found: '+' }),
        ("055123456", BadValue::PhoneSaudiLength { found: 9 }),
        ("05512345678", BadValue::PhoneSaudiLength { found: 11 }),
        ("+96655123456", BadValue::PhoneSaudiLength { found: 9 }),
        ("911", BadValue::PhoneLength { found: 3 }),
        ("+12345678901234567", BadValue::PhoneLength { found: 17 }),
        ("+999 12345678", BadValue::PhoneCountry),
        ("0181234567", BadValue::PhoneUnknown),
        ("0211234567", BadValue::PhoneUnknown),
    ];
    for (typed, fault) in faults {
        assert_eq!(Phone::parse(typed), Err(fault), "{typed}");
    }
}

#[test]
fn a_stored_number_is_read_by_its_form_alone() {
    assert_eq!(
        Phone::from_stored("+99912345678").unwrap().to_string(),
        "+99912345678"
    );
    assert_eq!(Phone::from_stored("0551234567"), Err(BadValue::PhoneForm));
    assert_eq!(
        Phone::from_stored("+966 551234567"),
        Err(BadValue::PhoneForm)
    );
    assert_eq!(
        Phone::from_stored("+9665512"),
        Err(BadValue::PhoneLength { found: 7 })
    );
    assert_eq!(
        Phone::from_stored("+1234567890123456"),
        Err(BadValue::PhoneLength { found: 16 })
    );
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn every_saudi_mobile_is_read_back_from_its_spaced_form(line in 0_u32..10_000_000) {
        let phone = Phone::parse(&format!("055{line:07}")).unwrap();
        prop_assert_eq!(Phone::parse(&phone.national()), Ok(phone.clone()));
        prop_assert_eq!(Phone::from_stored(&phone.to_string()), Ok(phone));
    }

    #[test]
    fn reading_a_phone_is_total(raw in any::<String>(), digits in "(\\+|00|0)?[0-9٠-٩ ()/-]{0,20}") {
        for raw in [raw, digits] {
            if let Ok(phone) = Phone::parse(&raw) {
                prop_assert_eq!(Phone::from_stored(&phone.to_string()), Ok(phone));
            }
            let _ = Phone::from_stored(&raw);
        }
    }
}
