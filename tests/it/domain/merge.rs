//! Two laptops, one case: what stands, what is kept, and what is refused.

use crate::support::acts;
use crate::support::story::Story;
use crate::support::world::World;
use crate::support::world::case_id;
use crate::support::world::set;
use crate::support::world::staff;
use bmf::domain::case::Case;
use bmf::domain::case::CaseKind;
use bmf::domain::event::act::Act;
use bmf::domain::event::kind::EventKind;
use bmf::domain::field::Field;
use bmf::domain::merge::Merged;
use bmf::domain::merge::merge;
use bmf::domain::view::View;
use bmf::domain::workflow::Rules;
use bmf::domain::workflow::replay;
use insta::assert_snapshot;

const NUMBER: &str = "applicant.phone";

/// A request at reception, of which two laptops have a copy.
fn taken() -> Story {
    World::new().case().taken()
}

/// What two laptops made of a case, united.
fn of(past: &Story, a: &Story, b: &Story) -> Case {
    let united = merge(Some(&past.case), &a.case, &b.case);
    assert_eq!(united, merge(Some(&past.case), &b.case, &a.case));
    match united {
        Ok(Merged::United(case)) => *case,
        other => panic!("{other:?}"),
    }
}

fn why(base: Option<&Case>, a: &Case, b: &Case) -> String {
    let why = merge(base, a, b);
    assert_eq!(why, merge(base, b, a));
    match why {
        Ok(Merged::United(_)) => panic!("united"),
        other => format!("{other:?}"),
    }
}

/// The log, a line each.
fn log(case: &Case) -> String {
    let lines = case.events.iter().map(|event| {
        let what = match &event.act {
            Act::Amend { fields, .. } => fields.iter().map(ToString::to_string).collect(),
            Act::Conflict { field, lost } => vec![field.to_string(), format!("{lost:?}")],
            _ => Vec::new(),
        };
        let line = format!(
            "{} {} {} {}",
            event.n,
            event.by,
            event.kind().name(),
            what.join(" ")
        );
        format!("{}\n", line.trim_end())
    });
    lines.collect()
}

#[test]
fn two_decisions_are_both_kept_and_disputed() {
    let before = taken().submitted().on_day(15);
    let accepted = before.clone().accept("4000");
    let rejected = before.clone().at_desk(2).reject();
    let case = of(&before, &accepted, &rejected);
    let decisions = case
        .events
        .iter()
        .filter(|event| event.kind() == EventKind::Decide);
    assert_eq!(decisions.count(), 2);
    let view = View::of(&case);
    assert!(view.is_disputed());
    assert_eq!(view.dispute.len(), 2);
}

#[test]
fn of_two_amendments_of_a_field_the_later_wins_and_the_other_value_is_kept() {
    let past = taken();
    let a = past.clone().amend(NUMBER, "0551111111");
    let b = past
        .clone()
        .at_desk(2)
        .by("huda")
        .amend(NUMBER, "0552222222");
    let case = of(&past, &a, &b);
    assert_eq!(case.header, b.case.header);
    assert_snapshot!(log(&case), @r#"
    1 sara intake
    2 sara amend applicant.phone
    2 huda amend applicant.phone
    3 sara conflict applicant.phone Some("+966551111111")
    "#);
}

#[test]
fn a_value_that_was_taken_away_loses_as_nothing() {
    let past = taken();
    let a = past.clone().amend(NUMBER, "");
    let b = past.clone().at_desk(2).amend(NUMBER, "0552222222");
    assert_snapshot!(log(&of(&past, &a, &b)), @"
    1 sara intake
    2 sara amend applicant.phone
    2 sara amend applicant.phone
    3 sara conflict applicant.phone None
    ");
}

#[test]
fn the_same_value_twice_is_no_conflict() {
    let past = taken();
    let a = past.clone().amend(NUMBER, "0551111111");
    let b = past.clone().at_desk(2).amend(NUMBER, "0551111111");
    assert_snapshot!(log(&of(&past, &a, &b)), @"
    1 sara intake
    2 sara amend applicant.phone
    2 sara amend applicant.phone
    ");
}

#[test]
fn amendments_of_different_fields_both_stand() {
    let past = taken();
    let a = past.clone().amend(NUMBER, "0551111111");
    let b = past.clone().at_desk(2).amend("applicant.household", "6");
    let case = of(&past, &a, &b);
    let [phone, household] =
        [NUMBER, "applicant.household"].map(|name| Field::parse(name).unwrap());
    assert_eq!(phone.get(&case.header), phone.get(&a.case.header));
    assert_eq!(household.get(&case.header), household.get(&b.case.header));
    assert_snapshot!(log(&case), @"
    1 sara intake
    2 sara amend applicant.phone
    2 sara amend applicant.household
    ");
}

#[test]
fn an_amendment_that_knew_the_other_one_just_follows_it() {
    let past = taken();
    let a = past.clone().amend(NUMBER, "0551111111");
    let knew = a.clone().at_desk(2).amend(NUMBER, "0552222222");
    let apart = a.clone().does(acts::refer());
    assert_snapshot!(log(&of(&past, &apart, &knew)), @"
    1 sara intake
    2 sara amend applicant.phone
    3 sara refer
    3 sara amend applicant.phone
    ");
}

#[test]
fn a_conflict_is_legal_where_a_merge_put_it_and_nowhere_else() {
    let past = taken();
    let a = past.clone().amend(NUMBER, "0551111111");
    let b = past.clone().at_desk(2).amend(NUMBER, "0552222222");
    let case = of(&past, &a, &b);
    let conflict = case
        .events
        .iter()
        .find(|event| event.kind() == EventKind::Conflict);
    let rules = Rules {
        policy: &past.world.policy,
        office: &past.world.office,
        session: None,
        other: None,
    };
    assert_eq!(replay(&past.case, conflict.unwrap(), &rules), []);
    assert_snapshot!(past.why_not(acts::conflict()), @"S2 MergeOnly");
}

#[test]
fn one_id_given_twice_asks_for_another() {
    let a = World::new().case().taken();
    let b = World::new()
        .case()
        .with("summary", "Rent")
        .comes_on(0)
        .at_desk(2)
        .does(acts::intake());
    assert_snapshot!(why(None, &a.case, &b.case), @"Ok(Renumber)");
}

#[test]
fn what_never_changes_is_not_merged_when_it_did() {
    let past = taken();
    let b = past.clone().at_desk(2).does(acts::refer()).case;
    let tampered = |change: &dyn Fn(&mut Case)| {
        let mut a = past.clone().does(acts::contact(&[])).case;
        change(&mut a);
        why(Some(&past.case), &a, &b)
    };
    let all: [&dyn Fn(&mut Case); 6] = [
        &|case| case.header.id = case_id(2),
        &|case| case.events[0].by = staff("noura"),
        &|case| drop(case.events.remove(0)),
        &|case| case.header.kind = CaseKind::Inquiry,
        &|case| case.header.key = Some("another".to_owned()),
        &|case| case.header.former_ids = vec![case_id(9)],
    ];
    assert_snapshot!(all.map(tampered).join("\n"), @r#"
    Err(OtherCase)
    Err(Event(EventId(1)))
    Err(Missing(EventId(1)))
    Err(Unrecorded("kind"))
    Err(Unrecorded("key"))
    Err(Unrecorded("former_ids"))
    "#);
}

#[test]
fn an_edit_by_hand_on_one_side_is_taken_and_on_both_it_is_not() {
    let past = taken();
    let edited = |story: Story, value: &str| {
        let mut case = story.case;
        set(&mut case.header, NUMBER, value);
        case
    };
    let a = edited(past.clone(), "0551111111");
    let b = past.clone().at_desk(2).does(acts::refer());
    let one = merge(Some(&past.case), &a, &b.case);
    assert!(matches!(one, Ok(Merged::United(case)) if case.header == a.header));
    let b = edited(b, "0552222222");
    assert_snapshot!(why(Some(&past.case), &a, &b), @r#"Err(Unrecorded("applicant.phone"))"#);
    // It would be lost against an amendment, which did not know of it.
    let c = past.clone().at_desk(2).amend(NUMBER, "0553333333");
    assert_snapshot!(why(Some(&past.case), &a, &c.case), @r#"Err(Unrecorded("applicant.phone"))"#);
}
