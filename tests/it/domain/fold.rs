//! The fold: two histories that disagree, and how a dispute ends.

use crate::support::acts;
use crate::support::story::Story;
use crate::support::world::World;
use crate::support::world::moment;
use bmf::domain::event::kind::EventKind;
use bmf::domain::stage::Stage;
use bmf::domain::view::View;
use bmf::domain::workflow::next::next;
use insta::assert_snapshot;

#[test]
fn two_decisions_are_both_kept_and_neither_is_chosen() {
    let story = disputed();
    let view = story.view();
    let kinds: Vec<EventKind> = view.dispute.iter().map(|event| event.kind()).collect();
    assert_eq!(kinds, [EventKind::Decide, EventKind::Decide]);
    assert_eq!(
        view.stage,
        Stage::Accepted,
        "where the first one stands until it is settled"
    );
    let steps = next(&story.case, &view, &story.world.policy);
    assert_eq!(steps[0].event, EventKind::Settle);
}

#[test]
fn s5b_a_disputed_case_stands_still_until_it_is_settled() {
    let story = disputed();
    assert_snapshot!(story.why_not(acts::notify()), @"S5b Disputed { events: [EventId(6), EventId(7)] }");
    assert!(
        story.does(acts::contact(&[])).view().is_disputed(),
        "talking goes on"
    );
}

#[test]
fn s5b_the_secretary_settles_for_either_side() {
    let story = disputed();
    let [first, second] = [0, 1].map(|at| story.view().dispute[at].id);
    assert_eq!(
        story.clone().does(acts::settle(first)).stage(),
        Stage::Accepted
    );
    let settled = story.clone().does(acts::settle(second));
    assert_eq!(settled.stage(), Stage::Rejected);
    assert!(!settled.view().is_disputed());
    assert!(settled.view().set_aside.contains(&first));
    assert_eq!(settled.notify().stage(), Stage::Rejected);
    assert_snapshot!(story.clone().by("sara").why_not(acts::settle(first)), @r#"S5b WrongRole { by: StaffId("sara"), roles: [Secretary], holders: [StaffId("noura")] }"#);
    let intake = story.last(EventKind::Intake);
    assert_snapshot!(story.why_not(acts::settle(intake)), @"S5b NotInDispute { event: EventId(1) }");
}

#[test]
fn s5b_a_settled_case_has_nothing_to_settle() {
    let story = World::new().case().taken();
    let intake = story.last(EventKind::Intake);
    assert_snapshot!(story.why_not(acts::settle(intake)), @"S5b NotInDispute { event: EventId(1) }");
}

#[test]
fn s7_deliveries_of_two_laptops_that_pass_the_grant_together_are_disputed() {
    let story = World::new()
        .case()
        .taken()
        .registered()
        .deliver("2500")
        .raw(acts::deliver("2500"));
    assert!(story.view().is_disputed());
    assert_eq!(story.view().remaining, Some(acts::riyals_of("1500")));
}

#[test]
fn a_log_without_intake_is_disputed_and_not_obeyed() {
    let story = World::new().case().comes_on(0).raw(acts::submit());
    assert_eq!(story.stage(), Stage::Received);
    assert!(story.view().is_disputed());
}

#[test]
fn conflicts_are_kept_by_merges_and_change_nothing() {
    let story = World::new().case().taken();
    assert_snapshot!(story.why_not(acts::conflict()), @"S2 MergeOnly");
    let merged = story.raw(acts::conflict());
    assert!(!merged.view().is_disputed());
    assert_eq!(merged.declare().verify().stage(), Stage::Verified);
}

#[test]
fn the_order_of_arrival_does_not_matter() {
    let story = World::new().case().taken().registered().deliver("2500");
    let mut shuffled = story.case.clone();
    shuffled.events.reverse();
    shuffled.sort();
    assert_eq!(shuffled, story.case);
    assert_eq!(
        format!("{:?}", View::of(&shuffled)),
        format!("{:?}", story.view())
    );
}

#[test]
fn an_empty_log_stands_at_the_beginning() {
    let story = World::new().case().comes_on(0);
    assert_eq!(story.view().since, None);
    assert_eq!(story.does(acts::intake()).view().since, Some(moment(0)));
}

/// Accepted on one laptop and rejected on another.
fn disputed() -> Story {
    let story = World::new().case().taken().submitted().on_day(15);
    story.accept("4000").raw(acts::reject())
}
