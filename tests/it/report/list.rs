//! The list: what it holds, which cases it keeps, and in which order.

use crate::report::world::{Made, basis, column, day, money, numbers};
use bmf::domain::brief::Brief;
use bmf::domain::case::{Case, CaseKind, Origin};
use bmf::domain::channel::Channel;
use bmf::domain::id::DeskCode;
use bmf::domain::stage::Stage;
use bmf::report::list::{Filter, Sort, SortKey, list};
use bmf::report::table::{Column, Table};

fn cases() -> Vec<Case> {
    let first = Made::support(1, "2026-06-01").with(|header| {
        header.applicant.name = "نورة بنت سالم".to_owned();
        header.channel = Channel::Phone;
    });
    let second = Made::support(2, "2026-06-10")
        .with(|header| {
            header.applicant.name = "أحمد بن فهد".to_owned();
            header.amount = Some(money("900.50"));
            header.origin = Origin::Outreach;
        })
        .signed("2026-06-11")
        .submitted("2026-06-11")
        .rejected("2026-06-28")
        .accepted("2026-06-28", "900")
        .at_once();
    // Half past midnight by the association's clock, though still the day before where it was recorded.
    let third = Made::of(CaseKind::Inquiry, 3, "2026-06-19T21:30:00+00:00");
    vec![first.case(), second.case(), third.case()]
}

fn listed(filter: &Filter) -> Vec<u32> {
    let cases = cases();
    let cases = cases.iter().map(Brief::of);
    numbers(&list(cases, filter, Sort::default(), &basis("2026-07-01")))
}

fn sorted(key: SortKey, descending: bool) -> Vec<u32> {
    let sort = Sort { key, descending };
    numbers(&all(sort))
}

fn all(sort: Sort) -> Table {
    let cases = cases();
    let cases = cases.iter().map(Brief::of);
    list(cases, &Filter::default(), sort, &basis("2026-07-01"))
}

#[test]
fn a_row_holds_what_the_case_says() {
    let table = all(Sort::default());
    let row: Vec<String> = table
        .columns
        .iter()
        .map(|c| column(&table, *c)[1].clone())
        .collect();
    assert_eq!(
        row,
        [
            "DJ-2606-0002-8",
            "support",
            "rejected",
            "interview",
            "tuition-aid",
            "2026-06-10T09:00:00+03:00",
            "أحمد بن فهد",
            "900.50",
            "true"
        ]
    );
    assert_eq!(column(&table, Column::Service)[2], "");
}

#[test]
fn each_part_of_a_filter_keeps_only_what_fits_it() {
    let f = Filter::default;
    assert_eq!(listed(&f()), [1, 2, 3]);
    assert_eq!(
        listed(&Filter {
            stage: Some(Stage::Received),
            ..f()
        }),
        [1, 3]
    );
    assert_eq!(
        listed(&Filter {
            channel: Some(Channel::Phone),
            ..f()
        }),
        [1]
    );
    assert_eq!(
        listed(&Filter {
            service: Some("tuition-aid".to_owned()),
            ..f()
        }),
        [1, 2]
    );
    let desk = DeskCode::parse("XX").ok();
    assert!(listed(&Filter { desk, ..f() }).is_empty());
    assert_eq!(
        listed(&Filter {
            kind: Some(CaseKind::Inquiry),
            ..f()
        }),
        [3]
    );
    assert_eq!(
        listed(&Filter {
            origin: Some(Origin::Outreach),
            ..f()
        }),
        [2]
    );
    assert_eq!(
        listed(&Filter {
            disputed: Some(true),
            ..f()
        }),
        [2]
    );
    assert_eq!(
        listed(&Filter {
            disputed: Some(false),
            ..f()
        }),
        [1, 3]
    );
}

#[test]
fn days_of_receipt_are_days_of_the_association() {
    let f = Filter::default;
    assert_eq!(
        listed(&Filter {
            since: Some(day("2026-06-20")),
            ..f()
        }),
        [3]
    );
    assert_eq!(
        listed(&Filter {
            until: Some(day("2026-06-19")),
            ..f()
        }),
        [1, 2]
    );
    assert_eq!(
        listed(&Filter {
            since: Some(day("2026-06-10")),
            until: Some(day("2026-06-10")),
            ..f()
        }),
        [2]
    );
}

#[test]
fn every_key_sorts_in_both_directions_and_what_is_absent_stands_last() {
    assert_eq!(sorted(SortKey::Id, true), [3, 2, 1]);
    assert_eq!(sorted(SortKey::Kind, false), [1, 2, 3]);
    assert_eq!(sorted(SortKey::Stage, false), [1, 3, 2]);
    assert_eq!(sorted(SortKey::Channel, true), [1, 2, 3]);
    assert_eq!(sorted(SortKey::Service, true), [1, 2, 3]);
    assert_eq!(sorted(SortKey::Received, true), [3, 2, 1]);
    assert_eq!(sorted(SortKey::Name, false), [2, 3, 1]);
    assert_eq!(sorted(SortKey::Amount, false), [2, 1, 3]);
    assert_eq!(sorted(SortKey::Amount, true), [1, 2, 3]);
}
