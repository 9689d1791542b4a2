//! Receipts: what they are over, what they forgive, and how they survive the telephone.

use crate::domain::law::config;
use crate::support::acts;
use crate::support::story::Story;
use crate::support::strategy;
use crate::support::world::World;
use crate::support::world::case_id;
use crate::support::world::set;
use bmf::domain::case::Case;
use bmf::domain::event::act::Act;
use bmf::domain::event::kind::EventKind;
use bmf::domain::merge::Merged;
use bmf::domain::merge::merge;
use bmf::domain::receipt::Code;
use bmf::domain::receipt::Receipt;
use bmf::domain::value::BadValue;
use insta::assert_snapshot;
use proptest::prop_assert_eq;
use proptest::proptest;

/// A request before the committee.
fn submitted() -> Story {
    World::new().case().taken().submitted()
}

/// The receipt of the last event of a kind.
fn receipt(case: &Case, kind: EventKind) -> Receipt {
    let of_kind = case.events.iter().rev().find(|event| event.kind() == kind);
    Receipt::of(case, of_kind.unwrap())
}

/// What the case says of a receipt: the event that it is for, and how many came to stand before it.
fn held(receipt: Receipt, case: &Case) -> Option<(EventKind, usize)> {
    let held = receipt.held(case)?;
    Some((held.event.kind(), held.joined))
}

#[test]
fn a_receipt_is_the_same_for_ever() {
    // These stand on paper: a change here is a promise broken.
    let case = submitted().case;
    let receipts = case.events.iter().map(|event| {
        let receipt = Receipt::of(&case, event);
        format!("{receipt} {}\n", event.kind().name())
    });
    assert_snapshot!(receipts.collect::<String>(), @"
    DJ-2606-0001-9 MQFB-VVP4-XS9A intake
    DJ-2606-0001-9 6JDC-XFSW-45P5 declare
    DJ-2606-0001-9 X3RX-8Z91-VJA9 verify
    DJ-2606-0001-9 NW5V-65YR-NRKX assess
    DJ-2606-0001-9 HFWT-QQMH-NYDV submit
    ");
}

#[test]
fn it_holds_as_long_as_the_log_only_grows() {
    let before = submitted();
    let receipt = receipt(&before.case, EventKind::Submit);
    assert_eq!(held(receipt, &before.case), Some((EventKind::Submit, 0)));
    let later = before.on_day(15).accept("4000").notify();
    assert_eq!(held(receipt, &later.case), Some((EventKind::Submit, 0)));
    let amended = later.amend("applicant.phone", "+966559876543");
    assert_eq!(held(receipt, &amended.case), Some((EventKind::Submit, 0)));
}

#[test]
fn what_is_altered_or_gone_breaks_it() {
    let case = submitted().case;
    let receipt = receipt(&case, EventKind::Submit);
    for at in 0..case.events.len() {
        let mut altered = case.clone();
        altered.events[at].act = Act::Withdraw {
            reason: "forged".to_owned(),
        };
        assert_eq!(held(receipt, &altered), None, "altered {at}");
        let mut later = case.clone();
        later.events[at].at += chrono::TimeDelta::seconds(1);
        assert_eq!(held(receipt, &later), None, "another time {at}");
        let mut gone = case.clone();
        gone.events.remove(at);
        assert_eq!(held(receipt, &gone), None, "gone {at}");
    }
}

#[test]
fn another_desks_events_may_come_to_stand_before_it() {
    let taken = World::new().case().taken();
    let here = taken.clone().submitted();
    let receipt = receipt(&here.case, EventKind::Submit);
    let there = taken.clone().at_desk(7);
    let there = there.does(acts::contact(&[])).does(acts::contact(&[]));
    let Ok(Merged::United(united)) = merge(Some(&taken.case), &here.case, &there.case) else {
        panic!("not united");
    };
    assert_eq!(held(receipt, &united), Some((EventKind::Submit, 2)));
    // And what was there before is still missed.
    let mut less = (*united).clone();
    less.events
        .retain(|event| event.kind() != EventKind::Assess);
    assert_eq!(held(receipt, &less), None);
}

#[test]
fn it_is_found_under_a_former_id_and_under_no_other() {
    let case = submitted().case;
    let receipt = receipt(&case, EventKind::Intake);
    let mut renumbered = case.clone();
    renumbered.header.former_ids.push(case.header.id);
    renumbered.header.id = case_id(77);
    assert_eq!(held(receipt, &renumbered), Some((EventKind::Intake, 0)));
    let mut other = case;
    other.header.id = case_id(77);
    assert_eq!(held(receipt, &other), None);
}

#[test]
fn it_tells_nothing_about_the_person() {
    let mut case = submitted().case;
    let before = receipt(&case, EventKind::Submit);
    set(&mut case.header, "applicant.name", "Another Name");
    assert_eq!(receipt(&case, EventKind::Submit), before);
}

#[test]
fn a_long_history_keeps_nobody_waiting() {
    let mut case = submitted().case;
    let event = case.events[0].clone();
    for n in 10..300 {
        case.events.push(bmf::domain::event::Event {
            id: bmf::domain::id::EventId::from_random(n),
            n: u32::try_from(n).unwrap(),
            ..event.clone()
        });
    }
    let foreign = Receipt {
        case: case.header.id,
        code: Code::parse("K7Q2-M9XA-4TZ7").unwrap(),
    };
    assert_eq!(held(foreign, &case), None);
}

#[test]
fn a_code_is_read_however_it_was_heard() {
    let receipt = Receipt::parse("DJ-2606-0042-5 K7Q2-M9XA-4TZ7").unwrap();
    assert_eq!(receipt.to_string(), "DJ-2606-0042-5 K7Q2-M9XA-4TZ7");
    for heard in [
        "dj-2606-42-5 k7q2m9xa4tz7",
        "DJ 2606 0042 5 K7Q2 M9XA 4TZ7",
        "DJ-٢٦٠٦-٠٠٤٢-٥ · K٧Q٢-M٩XA-٤TZ٧",
        " dj-2606-0042-5-K7Q2-M9XA-4TZ7 ",
    ] {
        assert_eq!(Receipt::parse(heard), Ok(receipt), "{heard}");
    }
    // O is read for 0, I and L for 1.
    assert_eq!(
        Code::parse("oil0-0000-0000").err(),
        Code::parse("0110-0000-0000").err()
    );
    for (heard, why) in [
        ("DJ-2606-0042-5", BadValue::ReceiptForm),
        ("K7Q2-M9XA-4TZ7", BadValue::ReceiptForm),
        ("DJ-2606-0042-5 K7Q2-M9XA", BadValue::ReceiptForm),
        ("DJ-2606-0042-5 K7Q2-M9XA-4TZU", BadValue::ReceiptForm),
        ("DJ-2606-0042-5 K7Q2-M9XA-4TZ8", BadValue::ReceiptCheck),
        (
            "DJ-2606-0042-4 K7Q2-M9XA-4TZ7",
            BadValue::CaseIdCheck { expected: 5 },
        ),
        ("", BadValue::ReceiptForm),
    ] {
        assert_eq!(Receipt::parse(heard), Err(why), "{heard}");
    }
}

#[test]
fn one_wrong_character_is_always_heard_and_so_are_two_that_change_places() {
    let right = "K7Q2M9XA4TZ7";
    for at in 0..right.len() {
        for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let mut heard = right.to_owned();
            heard.replace_range(at..=at, &wrong.to_string());
            assert_eq!(Code::parse(&heard).is_ok(), heard == right, "{heard}");
        }
        if at > 0 {
            let mut heard: Vec<char> = right.chars().collect();
            heard.swap(at - 1, at);
            let heard: String = heard.into_iter().collect();
            assert_eq!(Code::parse(&heard).is_ok(), heard == right, "{heard}");
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_event_is_found_by_its_receipt(case in strategy::case()) {
        for event in &case.events {
            let receipt = Receipt::of(&case, event);
            let found = receipt.held(&case).map(|held| held.event.id);
            prop_assert_eq!(found, Some(event.id));
            prop_assert_eq!(Receipt::parse(&receipt.to_string()), Ok(receipt));
        }
    }
}
