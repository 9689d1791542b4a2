//! The laws of the union, on values: whoever merges, and in whatever order, nothing is lost and all end alike.

use crate::domain::law::config;
use crate::support::desks::Step;
use crate::support::desks::parted;
use crate::support::desks::past;
use crate::support::desks::steps;
use bmf::domain::case::Case;
use bmf::domain::event::Event;
use bmf::domain::event::act::Act;
use bmf::domain::event::kind::EventKind;
use bmf::domain::field::Field;
use bmf::domain::field::filled_fields;
use bmf::domain::id::EventId;
use bmf::domain::merge::Merged;
use bmf::domain::merge::Tampered;
use bmf::domain::merge::merge;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn it_does_not_matter_who_merges((past, desks) in parted(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        prop_assert_eq!(united(&past, a, b), united(&past, b, a));
        prop_assert_eq!(merge(None, a, b), merge(None, b, a));
    }

    #[test]
    fn a_history_united_to_itself_or_to_its_past_is_itself((past, desks) in parted(1)) {
        let (past, now) = (&past, &desks[0]);
        prop_assert_eq!(&united(past, now, now), now);
        prop_assert_eq!(&united(past, past, now), now);
        prop_assert_eq!(&united(past, now, past), now);
    }

    #[test]
    fn a_union_holds_both_sides_and_takes_them_in_again((past, desks) in parted(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        let both = united(&past, a, b);
        for side in [a, b] {
            prop_assert_eq!(&united(side, side, &both), &both);
            prop_assert_eq!(&united(&past, side, &both), &both);
        }
    }

    #[test]
    fn the_past_decides_nothing_where_every_change_has_its_amendment((past, desks) in parted(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        let both = united(&past, a, b);
        prop_assert_eq!(merge(None, a, b), Ok(Merged::United(Box::new(both))));
    }

    #[test]
    fn no_event_is_lost_or_altered_and_only_conflicts_are_added((past, desks) in parted(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        let both = united(&past, a, b);
        let known = |event: &&Event| a.events.contains(event) || b.events.contains(event);
        for event in a.events.iter().chain(&b.events) {
            prop_assert!(both.events.contains(event));
        }
        for added in both.events.iter().filter(|event| !known(event)) {
            prop_assert_eq!(added.kind(), EventKind::Conflict);
        }
        prop_assert!(both.events.is_sorted_by_key(|event| (event.n, event.id)));
    }

    #[test]
    fn no_value_is_lost((past, desks) in parted(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        let both = united(&past, a, b);
        for (side, other) in [(a, b), (b, a)] {
            for field in fields(&[a, b]) {
                let value = field.get(&side.header);
                let stands = value == field.get(&both.header);
                // The other desk knew this value and went on from it.
                let followed = amended(side, &field).is_none_or(|id| other.events.iter().any(|event| event.id == id));
                let kept = both.events.iter().any(|event| is_conflict(event, &field, value.as_deref()));
                prop_assert!(stands || followed || kept, "{field}: {value:?}");
            }
        }
    }

    #[test]
    fn any_order_gives_the_same_header_and_the_same_record((past, desks) in parted(3)) {
        let all = orders(&past, &desks);
        for case in &all {
            prop_assert_eq!(&case.header, &all[0].header);
            prop_assert_eq!(recorded(case), recorded(&all[0]));
        }
    }

    #[test]
    fn any_order_gives_the_same_conflicts_where_the_desks_said_different_things(
        past in past(), values in vec((any::<u64>(), 1..4_usize), 3), more in vec(steps(), 3),
    ) {
        let desks: Vec<Case> = (0..3).map(|desk| {
            let (random, fields) = values[desk];
            let fields = ["answers.school", "answers.level", "summary"].into_iter().take(fields);
            let values = fields.map(|field| (Field::parse(field).unwrap(), format!("as desk {desk} heard")));
            let amends = |step: &&Step| matches!(step, Step::Amend(..) | Step::Record(Act::Amend { .. }, _));
            let rest = more[desk].iter().filter(|step| !amends(step));
            let case = rest.fold(past.clone(), |case, step| step.on(&case).0);
            Step::Amend(values.collect(), random).on(&case).0
        }).collect();
        let all = orders(&past, &desks);
        for case in &all {
            prop_assert_eq!(case, &all[0]);
        }
    }

    #[test]
    fn an_altered_event_is_found_whoever_merges((past, desks) in parted(2), at in any::<proptest::sample::Index>()) {
        let b = &desks[1];
        let mut a = desks[0].clone();
        let shared = at.index(past.events.len());
        let id = past.events[shared].id;
        let event = a.events.iter_mut().find(|event| event.id == id).unwrap();
        event.act = Act::Withdraw { reason: "never said".to_owned() };
        prop_assert_eq!(merge(Some(&past), &a, b), Err(Tampered::Event(id)));
        prop_assert_eq!(merge(Some(&past), b, &a), Err(Tampered::Event(id)));
        prop_assert!(!matches!(merge(None, &a, b), Ok(Merged::United(_))));
    }

    #[test]
    fn a_removed_event_is_found_whoever_merges((past, desks) in parted(2), at in any::<proptest::sample::Index>()) {
        let b = &desks[1];
        let mut a = desks[0].clone();
        let id = past.events[at.index(past.events.len())].id;
        a.events.retain(|event| event.id != id);
        prop_assert_eq!(merge(Some(&past), &a, b), Err(Tampered::Missing(id)));
        prop_assert_eq!(merge(Some(&past), b, &a), Err(Tampered::Missing(id)));
    }
}

fn united(base: &Case, a: &Case, b: &Case) -> Case {
    match merge(Some(base), a, b) {
        Ok(Merged::United(case)) => *case,
        other => panic!("{other:?}"),
    }
}

/// Three desks in each order in which they can be brought together.
fn orders(past: &Case, desks: &[Case]) -> Vec<Case> {
    let [a, b, c] = [&desks[0], &desks[1], &desks[2]];
    [(a, b, c), (b, c, a), (c, a, b)]
        .map(|(x, y, z)| united(past, &united(past, x, y), z))
        .to_vec()
}

fn fields(cases: &[&Case]) -> Vec<Field> {
    cases
        .iter()
        .flat_map(|case| filled_fields(&case.header))
        .collect()
}

fn recorded(case: &Case) -> Vec<&Event> {
    let events = case.events.iter();
    events
        .filter(|event| event.kind() != EventKind::Conflict)
        .collect()
}

fn amended(case: &Case, field: &Field) -> Option<EventId> {
    let mut events = case.events.iter().rev();
    let amends =
        |event: &&Event| matches!(&event.act, Act::Amend { fields, .. } if fields.contains(field));
    events.find(amends).map(|event| event.id)
}

fn is_conflict(event: &Event, of: &Field, value: Option<&str>) -> bool {
    matches!(&event.act, Act::Conflict { field, lost } if field == of && lost.as_deref() == value)
}
