//! Two files of one sitting become one.

use crate::domain::law::config;
use crate::support::diff::line_diff;
use crate::support::world::case_id;
use crate::support::world::moment;
use crate::support::world::staff;
use bmf::domain::merge::session::merge;
use bmf::domain::session::Aside;
use bmf::domain::session::Session;
use bmf::domain::session::SessionId;
use bmf::register::format::merge::Why;
use bmf::register::format::merge::unite;
use bmf::register::format::session::append;
use bmf::register::format::session::opening;
use bmf::register::format::session::read;
use insta::assert_snapshot;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prop_assert_eq;
use proptest::proptest;

const PATH: &str = "sessions/2026/S-2026-014.toml";

/// A sitting that has just been opened.
fn opened() -> String {
    let committee = ["huda", "majed", "noura"].map(staff).to_vec();
    opening(&Session {
        id: SessionId {
            year: 2026,
            number: 14,
        },
        opened: moment(0),
        by: staff("noura"),
        present: committee.clone(),
        committee,
        aside: Vec::new(),
        cases: Vec::new(),
    })
}

/// The same after these cases, in each of which one member may have stood aside.
fn decided(text: &str, cases: &[(u32, bool)]) -> String {
    cases.iter().fold(text.to_owned(), |text, (number, aside)| {
        let case = case_id(*number);
        if text.contains(&case.to_string()) {
            return text;
        }
        let member = staff("majed");
        let aside = aside.then(|| Aside {
            case,
            member,
            reason: "relation".to_owned(),
        });
        append(&text, case, aside.as_slice())
    })
}

fn attempt(base: Option<&str>, a: &str, b: &str) -> Result<String, Why> {
    let base = base.map(str::as_bytes);
    let united = unite(PATH, base, a.as_bytes(), b.as_bytes());
    assert_eq!(united, unite(PATH, base, b.as_bytes(), a.as_bytes()));
    united.map(|bytes| String::from_utf8(bytes).unwrap())
}

fn days() -> impl Strategy<Value = Vec<(u32, bool)>> {
    vec((1..9_u32, proptest::bool::ANY), 0..4)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn both_sides_get_the_same_bytes_and_they_are_the_united_sitting(before in days(), a in days(), b in days()) {
        let past = decided(&opened(), &before);
        let [a, b] = [a, b].map(|cases| decided(&past, &cases));
        for base in [Some(&*past), None] {
            let both = attempt(base, &a, &b).unwrap();
            let [past, a, b, both] = [base.unwrap_or(&past), &a, &b, &both].map(|text| read(text.as_bytes()).unwrap());
            prop_assert_eq!(merge(base.map(|_| &past), &a, &b), Some(both));
        }
    }

    #[test]
    fn a_sitting_united_to_itself_or_to_its_past_is_itself(before in days(), after in days()) {
        let past = decided(&opened(), &before);
        let now = decided(&past, &after);
        prop_assert_eq!(attempt(None, &now, &now).unwrap(), now.as_str());
        prop_assert_eq!(attempt(Some(&past), &past, &now).unwrap(), now.as_str());
    }

    #[test]
    fn three_desks_end_alike_in_any_order(before in days(), all in vec(days(), 3)) {
        let past = decided(&opened(), &before);
        let desks: Vec<String> = all.iter().map(|cases| decided(&past, cases)).collect();
        let [a, b, c] = [0, 1, 2].map(|desk| &*desks[desk]);
        let ends = [(a, b, c), (b, c, a), (c, a, b)].map(|(x, y, z)| {
            let first = attempt(Some(&past), x, y).unwrap();
            read(attempt(Some(&past), &first, z).unwrap().as_bytes()).unwrap()
        });
        prop_assert_eq!(&ends[0], &ends[1]);
        prop_assert_eq!(&ends[0], &ends[2]);
    }
}

#[test]
fn what_two_desks_decided_stands_in_order_of_the_case() {
    let past = decided(&opened(), &[(7, false)]);
    let a = decided(&past, &[(5, false), (3, true)]);
    let b = decided(&past, &[(4, false), (3, true)]) + "# the last of the day\n";
    let b = b.replace(
        "present = [\"huda\", \"majed\", \"noura\"]",
        "present = [\"huda\", \"noura\"] # two of three",
    );
    assert_snapshot!(line_diff(&past, &attempt(Some(&past), &a, &b).unwrap()), @r#"
    -present = ["huda", "majed", "noura"]
    +present = ["huda", "majed", "noura"] # two of three
    +
    +[[aside]]
    +case = "DJ-2606-0003-1"
    +member = "majed"
    +reason = "relation"
    +
    +[[decided]]
    +case = "DJ-2606-0003-1"
    +# the last of the day
    +
    +[[decided]]
    +case = "DJ-2606-0004-0"
    +
    +[[decided]]
    +case = "DJ-2606-0005-2"
    "#);
}

#[test]
fn one_number_given_to_two_sittings_is_left_to_a_person() {
    let a = opened();
    for b in [
        a.replace("2026-06-14", "2026-06-15"),
        a.replace("by = \"noura\"", "by = \"huda\""),
        a.replace(
            "[\"huda\", \"majed\", \"noura\"]\npresent",
            "[\"huda\", \"majed\"]\npresent",
        ),
    ] {
        assert_ne!(a, b);
        assert_eq!(attempt(None, &a, &b), Err(Why::OtherSitting));
        assert_eq!(attempt(Some(&a), &a, &b), Err(Why::OtherSitting));
    }
    let other = a.replace("S-2026-014", "S-2026-015");
    assert_eq!(attempt(None, &a, &other), Err(Why::Misnamed));
}
