//! Is this person here already: what speaks for it, in which order, and what was said before.

use crate::domain::law::config;
use crate::report::world::Made;
use crate::support::strategy;
use bmf::domain::case::Case;
use bmf::domain::event::act::Act;
use bmf::domain::event::ties::{NotSame, Ties};
use bmf::domain::id::CaseId;
use bmf::domain::text::fold;
use bmf::report::matches::probe::{Probe, Reason};
use bmf::report::matches::{Found, KEPT, Matches};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Just, Strategy};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq, prop_assume, proptest};

const NOURA: &[(&str, &str)] = &[
    ("applicant.name", "نورة بنت سالم القحطاني"),
    ("applicant.national_id", "1000000008"),
    ("applicant.phone", "0551234567"),
    ("applicant.address", "حي النموذج"),
];

/// A case with these fields, received on day `number` of the month.
fn case(number: u32, fields: &[(&str, &str)]) -> Case {
    told(number, fields, Ties::default())
}

/// The same, of whose person the intake said something.
fn told(number: u32, fields: &[(&str, &str)], ties: Ties) -> Case {
    let made = Made::support(number, &format!("2026-06-{number:02}")).with(|header| {
        for (field, value) in fields {
            crate::support::world::set(header, field, value);
        }
    });
    let mut case = made.case();
    case.events[0].act = Act::Intake(ties);
    case
}

fn id(number: u32) -> CaseId {
    crate::support::world::case_id(number)
}

fn same_as(number: u32) -> Ties {
    Ties {
        same_as: Some(id(number)),
        not_same: Vec::new(),
    }
}

fn not_same(number: u32) -> Ties {
    let reason = "her cousin".to_owned();
    Ties {
        same_as: None,
        not_same: vec![NotSame {
            case: id(number),
            reason,
        }],
    }
}

fn search(who: &Case, ties: Ties, cases: &[Case]) -> Found {
    let mut matches = Matches::new(probe(who), ties);
    cases.iter().for_each(|case| matches.see(case));
    matches.found()
}

fn probe(case: &Case) -> Probe {
    Probe::of(&case.header.applicant, &case.header.beneficiary)
}

/// The matches of a new request of which this is known, as number and reasons.
fn found(fields: &[(&str, &str)], cases: &[Case]) -> Vec<(u32, Vec<Reason>)> {
    let found = search(&case(30, fields), Ties::default(), cases);
    let each = found.matches.into_iter();
    each.map(|one| (one.case.number(), one.reasons)).collect()
}

#[track_caller]
fn speaks(for_it: &[(&str, &str)], reasons: &[Reason]) {
    let mut fields = vec![("applicant.name", "سعد الشهري")];
    fields.extend(for_it);
    let wanted = if reasons.is_empty() {
        vec![]
    } else {
        vec![(1, reasons.to_vec())]
    };
    assert_eq!(found(&fields, &[case(1, NOURA)]), wanted, "{for_it:?}");
}

#[test]
fn each_reason_alone() {
    speaks(&[], &[]);
    speaks(
        &[("applicant.national_id", "1000000008")],
        &[Reason::NationalId],
    );
    speaks(
        &[("beneficiary.national_id", "1000000008")],
        &[Reason::Beneficiary],
    );
    speaks(
        &[("applicant.name", "نوره بنت سالم القحطانى")],
        &[Reason::Name],
    );
    speaks(&[("applicant.phone", "+966 55 123 4567")], &[Reason::Phone]);
    let sister = ("applicant.name", "هند بنت سالم القحطاني");
    speaks(&[sister], &[]);
    speaks(
        &[sister, ("applicant.phone", "0551234567")],
        &[Reason::PhoneAndFamily],
    );
    speaks(
        &[sister, ("applicant.address", "حيّ النموذج")],
        &[Reason::Household],
    );
    speaks(&[("applicant.address", "حي النموذج")], &[]);
    for short in ["نورة القحطاني", "نوره بنت سالم بن فهد القحطانى"]
    {
        speaks(&[("applicant.name", short)], &[Reason::ShortName]);
    }
    for other in [
        "نورة",
        "نورة سالم",
        "سالم القحطاني",
        "نورة بنت فهد القحطاني",
    ] {
        speaks(&[("applicant.name", other)], &[]);
    }
    let namesake = ("applicant.name", "نورة بنت سالم القحطاني");
    speaks(
        &[namesake, ("applicant.national_id", "1000000016")],
        &[Reason::Namesake],
    );
}

#[test]
fn several_reasons_stand_strongest_first() {
    speaks(&NOURA[1..], &[Reason::NationalId, Reason::Phone]);
    speaks(
        &[NOURA[0], NOURA[2], NOURA[3]],
        &[Reason::Name, Reason::Phone, Reason::Household],
    );
}

#[test]
fn another_paper_is_compared_where_it_has_a_number() {
    let passport = [
        ("applicant.name", "أمل"),
        ("applicant.paper", "passport A1234567"),
    ];
    let none = [("applicant.name", "أمل"), ("applicant.paper", "none")];
    let other = |paper| [("applicant.name", "هدى"), ("applicant.paper", paper)];
    let with = |fields: &[(&str, &str)], paper| found(&other(paper), &[case(1, fields)]);
    assert_eq!(
        with(&passport, "passport A1234567"),
        [(1, vec![Reason::Paper])]
    );
    assert_eq!(with(&passport, "passport A1234568"), []);
    assert_eq!(with(&none, "none"), []);
}

#[test]
fn the_same_dependent_is_a_reason() {
    let of = |name, dependent: &[(&'static str, &'static str)]| {
        [&[("applicant.name", name)], dependent].concat()
    };
    let by_id: &[_] = &[("beneficiary.national_id", "1000000016")];
    let by_name: &[_] = &[("beneficiary.name", "فهد")];
    let both: &[_] = &[
        ("beneficiary.name", "فهد"),
        ("beneficiary.national_id", "1000000008"),
    ];
    let father = |dependent| case(1, &of("سالم القحطاني", dependent));
    let child = [(1, vec![Reason::Dependent])];
    assert_eq!(found(&of("هند الشهري", by_id), &[father(by_id)]), child);
    assert_eq!(
        found(&of("هند القحطاني", by_name), &[father(by_name)]),
        child
    );
    assert_eq!(found(&of("هند القحطاني", by_name), &[father(both)]), child);
    // A name of one word is in many families, and two ids are two children.
    assert_eq!(found(&of("هند الشهري", by_name), &[father(by_name)]), []);
    let other: Vec<_> = by_name.iter().chain(by_id).copied().collect();
    assert_eq!(found(&of("هند القحطاني", &other), &[father(both)]), []);
}

#[test]
fn the_strongest_stand_first_the_newest_first_within_and_the_rest_is_counted() {
    let phone = [NOURA[2]];
    let cases: Vec<Case> = (1..=4)
        .map(|number| case(number, &phone))
        .chain([case(5, &NOURA[..1]), case(6, &NOURA[1..2])])
        .chain([case(7, &[("applicant.phone", "0559999999")])])
        .collect();
    let found = search(&case(30, NOURA), Ties::default(), &cases);
    let numbers: Vec<u32> = found.matches.iter().map(|one| one.case.number()).collect();
    assert_eq!((numbers, found.more), (vec![6, 5, 4, 3, 2], 1));
}

#[test]
fn what_the_officer_just_said_is_shown_with_it() {
    let cases = [case(1, NOURA), case(2, &NOURA[..1]), case(3, &NOURA[..1])];
    let found = search(&case(30, NOURA), not_same(1), &cases);
    let last = found.matches.last().unwrap();
    assert_eq!(last.case, id(1));
    let apart = last.apart.clone().unwrap();
    assert_eq!((apart.from, apart.reason.as_str()), (None, "her cousin"));
    let open: Vec<bool> = found.matches.iter().map(|one| !one.is_settled()).collect();
    assert_eq!(open, [true, true, false]);
}

#[test]
fn a_tie_settles_the_persons_other_cases_too() {
    let name = &NOURA[..1];
    let cases = [
        case(1, name),
        told(2, name, same_as(1)),
        told(3, name, same_as(2)),
        case(4, name),
        told(5, name, not_same(3)),
    ];
    let found = search(&case(30, name), same_as(3), &cases);
    let told: Vec<(u32, bool)> = found
        .matches
        .iter()
        .map(|one| (one.case.number(), one.is_settled()))
        .collect();
    assert_eq!(
        told,
        [(3, true), (2, true), (1, true), (4, false), (5, true)]
    );
    assert_eq!(found.matches[4].apart.as_ref().unwrap().from, None);
    // With the same national id nobody need have said anything.
    let cases = [case(1, NOURA), case(2, NOURA)];
    let found = search(&case(30, NOURA), same_as(1), &cases);
    assert!(found.matches.iter().all(|one| one.tied));
    let found = search(&case(30, NOURA), Ties::default(), &cases);
    assert!(found.matches.iter().all(|one| !one.tied));
}

#[test]
fn of_two_that_were_told_apart_the_weaker_stands_last_with_the_reason() {
    let cases = [
        case(1, NOURA),
        told(2, &[NOURA[0], NOURA[2]], not_same(1)),
        case(3, &NOURA[2..3]),
    ];
    let found = search(&case(30, NOURA), Ties::default(), &cases);
    let numbers: Vec<u32> = found.matches.iter().map(|one| one.case.number()).collect();
    assert_eq!(numbers, [1, 3, 2]);
    let apart = found.matches[2].apart.as_ref().unwrap();
    assert_eq!(
        (apart.from, apart.reason.as_str()),
        (Some(id(1)), "her cousin")
    );
    assert!(!found.matches[2].is_settled());
}

#[test]
fn a_home_that_many_share_says_nothing() {
    let clan = |numbers: std::ops::RangeInclusive<u32>| -> Vec<Case> {
        let home = [("applicant.name", "هند القحطاني"), NOURA[3]];
        numbers.map(|number| case(number, &home)).collect()
    };
    assert_eq!(found(NOURA, &clan(1..=5)).len(), 5);
    assert_eq!(found(NOURA, &clan(1..=6)), []);
    let cases = [clan(1..=6), vec![case(7, &NOURA[2..])]].concat();
    assert_eq!(found(NOURA, &cases), [(7, vec![Reason::Phone])]);
    let settled = search(&case(30, NOURA), not_same(6), &cases);
    let numbers: Vec<u32> = settled
        .matches
        .iter()
        .map(|one| one.case.number())
        .collect();
    assert_eq!((numbers, settled.more), (vec![7, 5, 4, 3, 6], 2));
}

/// Cases of few people with few names, so that many of them match.
fn crowd() -> impl Strategy<Value = Vec<Case>> {
    let of_few = |values: &'static [&'static str]| of(select(values));
    let one = (
        select(&["نورة القحطاني", "نوره القحطانى", "سعد القحطاني", "أمل"][..]),
        of_few(&["1000000008", "1000000016"]),
        of_few(&["0551234567", "0557654321"]),
        of_few(&["حي النموذج"]),
        of_few(&["1000000008", "1000000016"]),
        strategy::ties(),
    );
    vec(one, 0..12).prop_map(|people| {
        let numbered = (1..).zip(people);
        let each = numbered.map(|(number, (name, id, phone, address, dependent, ties))| {
            let optional = [
                ("applicant.national_id", id),
                ("applicant.phone", phone),
                ("applicant.address", address),
                ("beneficiary.national_id", dependent),
            ];
            let mut fields = vec![("applicant.name", name)];
            fields.extend(
                optional
                    .into_iter()
                    .filter_map(|(field, value)| Some((field, value?))),
            );
            told(number, &fields, ties)
        });
        each.collect()
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_case_is_found_by_all_that_it_says_of_its_person(case in strategy::case()) {
        prop_assume!(!fold(&case.header.applicant.name).is_empty());
        let found = search(&case, Ties::default(), std::slice::from_ref(&case));
        prop_assert_eq!(found.matches.len(), 1);
        let id = case.header.applicant.national_id.map_or(Reason::Name, |_| Reason::NationalId);
        prop_assert!(found.matches[0].reasons.contains(&id));
    }

    #[test]
    fn the_order_of_the_cases_does_not_matter(
        (one, other) in crowd().prop_flat_map(|cases| (Just(cases.clone()), Just(cases).prop_shuffle())),
        ties in strategy::ties(),
    ) {
        let who = case(30, NOURA);
        let found = search(&who, ties.clone(), &one);
        prop_assert_eq!(&found, &search(&who, ties, &other));
        let likely = one.iter().filter(|case| !probe(&who).reasons(&probe(case)).is_empty());
        prop_assert!(found.matches.len() + found.more <= likely.count());
        prop_assert!(found.matches.len() <= KEPT);
        prop_assert!(found.matches.is_sorted_by_key(|one| one.apart.is_some()));
    }
}
