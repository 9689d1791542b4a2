use bmf::domain::money::Money;
use bmf::domain::value::BadValue;
use proptest::prelude::any;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

fn money(typed: &str) -> Money {
    Money::parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"))
}

#[test]
fn an_amount_is_read_however_it_is_written() {
    let amounts = [
        ("4500", "4500.00"),
        ("4500.5", "4500.50"),
        ("4,500.50", "4500.50"),
        ("٤٬٥٠٠٫٥٠", "4500.50"),
        ("۴۵۰۰", "4500.00"),
        ("4 500", "4500.00"),
        ("1\u{00A0}234\u{00A0}567", "1234567.00"),
        ("SAR 4,500", "4500.00"),
        ("4500 sar", "4500.00"),
        ("٤٥٠٠ ريال", "4500.00"),
        ("٤٥٠٠ ريال سعودي", "4500.00"),
        ("4500 ر.س", "4500.00"),
        ("4500 ر.س.", "4500.00"),
        ("0", "0.00"),
        ("1,000,000,000,000", "1000000000000.00"),
    ];
    for (typed, canonical) in amounts {
        assert_eq!(money(typed).to_string(), canonical, "{typed}");
    }
}

#[test]
fn each_fault_of_an_amount_is_told_apart() {
    let too_large = BadValue::MoneyTooLarge {
        limit: 1_000_000_000_000,
    };
    let faults = [
        ("", BadValue::Empty),
        ("ريال", BadValue::Empty),
        ("-5", BadValue::MoneyNegative),
        ("−٥", BadValue::MoneyNegative),
        ("4500.000", BadValue::MoneyDecimals { found: 3 }),
        ("4500.", BadValue::MoneyForm),
        (".50", BadValue::MoneyForm),
        ("1.2.3", BadValue::MoneyForm),
        ("4500 USD", BadValue::MoneyForm),
        ("4e3", BadValue::MoneyForm),
        ("4,50", BadValue::MoneyGrouping),
        ("4500,000", BadValue::MoneyGrouping),
        ("1,,000", BadValue::MoneyGrouping),
        ("1000000000000.01", too_large.clone()),
        (&"9".repeat(400), too_large),
    ];
    for (typed, fault) in faults {
        assert_eq!(Money::parse(typed), Err(fault), "{typed}");
    }
}

#[test]
fn sums_and_rests_stay_within_what_an_amount_can_be() {
    assert_eq!(money("0.10").plus(money("0.20")), Some(money("0.30")));
    assert_eq!(money("4000").minus(money("2500")), Some(money("1500")));
    assert_eq!(money("1500").minus(money("1500")), Some(Money::ZERO));
    assert_eq!(money("1500").minus(money("2000")), None);
    assert_eq!(money("1000000000000").plus(money("0.01")), None);
    assert!(money("999.99") < money("1000"));
}

#[test]
fn people_read_groups_and_no_idle_decimals() {
    for (amount, read) in [
        ("0", "0"),
        ("999", "999"),
        ("4500", "4,500"),
        ("4500.5", "4,500.50"),
        ("1234567", "1,234,567"),
    ] {
        assert_eq!(money(amount).grouped(), read);
    }
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn what_is_shown_is_read_back(halalas in 0_u64..=100_000_000_000_000) {
        let amount = money(&format!("{}.{:02}", halalas / 100, halalas % 100));
        prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Money::parse(&amount.grouped()), Ok(amount));
    }

    #[test]
    fn reading_an_amount_is_total(raw in any::<String>(), like in "(SAR)?[-0-9٠-٩٫٬., ]{0,30}") {
        for raw in [raw, like] {
            if let Ok(amount) = Money::parse(&raw) {
                prop_assert_eq!(Money::parse(&amount.to_string()), Ok(amount));
            }
        }
    }
}
