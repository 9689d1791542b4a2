//! What is known of a person: the newest value of each field, from all their cases and from no other.

use crate::report::world::Made;
use crate::support::world::{case_id, set};
use bmf::domain::case::{Case, Header};
use bmf::domain::event::act::Act;
use bmf::domain::event::ties::Ties;
use bmf::domain::field::Common;
use bmf::report::person::Person;

fn case(number: u32, fields: &[(&str, &str)], same_as: Option<u32>) -> Case {
    let made = Made::support(number, &format!("2026-06-{number:02}"));
    let mut case = made
        .with(|header| fields.iter().for_each(|(f, value)| set(header, f, value)))
        .case();
    case.events[0].act = Act::Intake(Ties {
        same_as: same_as.map(case_id),
        not_same: Vec::new(),
    });
    case
}

fn knows(cases: &[&Case]) -> Person {
    let mut person = Person::of(cases[0]);
    cases.iter().for_each(|case| person.see(case));
    person
}

#[test]
fn the_newest_value_of_each_field_whatever_the_order() {
    let id = ("applicant.national_id", "1000000008");
    let phone = |number| ("applicant.phone", number);
    let old = case(
        1,
        &[id, phone("0551111111"), ("applicant.household", "5")],
        None,
    );
    let new = case(3, &[id, phone("0553333333")], None);
    let middle = case(2, &[id, phone("0552222222")], None);
    let tied = case(4, &[("applicant.address", "حي النموذج")], Some(1));
    let stranger = case(5, &[phone("0555555555")], Some(2));
    for order in [
        [&old, &new, &middle, &tied, &stranger],
        [&old, &stranger, &tied, &middle, &new],
    ] {
        let person = knows(&order);
        assert_eq!(person.value(Common::Phone), Some("+966553333333"));
        assert_eq!(person.value(Common::Household), Some("5"));
        assert_eq!(person.value(Common::Address), Some("حي النموذج"));
        assert_eq!(person.value(Common::Name), Some("شخص 4"));
    }
}

#[test]
fn only_what_belongs_to_the_person_is_filled_in() {
    let known = case(
        1,
        &[
            ("applicant.name", "أمل بنت ناصر"),
            ("applicant.birth", "1411-05-20"),
            ("applicant.relation", "majed"),
            ("beneficiary.name", "فهد"),
            ("summary", "رسوم"),
        ],
        None,
    );
    let mut header = Header::new(
        case_id(2),
        known.header.kind,
        known.header.received,
        known.header.channel,
    );
    Person::of(&known).fill(&mut header).unwrap();
    assert_eq!(header.applicant, known.header.applicant);
    assert_eq!(
        (header.summary.as_str(), header.beneficiary.name),
        ("", None)
    );
}
