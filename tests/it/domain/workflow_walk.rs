//! The laws of the workflow, walked at random: expected steps and senseless ones, by anybody, on any day.

use crate::domain::law::config;
use crate::support::acts;
use crate::support::story::Story;
use crate::support::strategy;
use crate::support::world::World;
use crate::support::world::set;
use bmf::domain::actor::Role;
use bmf::domain::case::CaseKind;
use bmf::domain::event::act::Act;
use bmf::domain::event::kind::EventKind;
use bmf::domain::stage::Stage;
use bmf::domain::view::View;
use bmf::domain::workflow::next::next;
use bmf::register::format::case;
use bmf::register::format::write;
use proptest::collection::vec;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use proptest::test_runner::TestRunner;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// One attempt to record something.
#[derive(Clone, Debug)]
struct Try {
    what: What,
    /// Who records it; without, whom the office usually leaves it to.
    by: Option<&'static str>,
    /// How many days after the attempt before.
    days: u64,
}

#[derive(Clone, Debug)]
enum What {
    /// The step that the case waits for.
    Expected,
    /// A well-formed act of this kind.
    Sample(EventKind),
    /// Another decision or part delivery.
    Other(u8),
    /// Any act with any particulars.
    Any(Act),
}

#[test]
fn whatever_is_tried_is_admitted_or_refused_and_what_is_admitted_holds() {
    let seen = RefCell::new(BTreeSet::new());
    let walks = (kind(), vec(attempt(), 1..60));
    let walked = TestRunner::new(config()).run(&walks, |(kind, tries)| {
        let story = walk(kind, tries, |stage| {
            seen.borrow_mut().insert(stage);
        })?;
        let file = case::read(write::case(&story.case).as_bytes());
        let reread = file.map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
        prop_assert_eq!(View::of(&reread.case).stage, story.stage());
        prop_assert_eq!(reread.case, story.case);
        Ok(())
    });
    walked.unwrap_or_else(|failure| panic!("{failure}"));
    let everywhere = Stage::ALL.iter().copied().collect();
    assert_eq!(
        seen.into_inner(),
        everywhere,
        "a law is tried at every stage"
    );
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn from_any_log_whatever_is_tried_is_admitted_or_refused(
        log in strategy::log(World::new().case().comes_on(0).case.header),
        acts in vec(strategy::act(), 1..8),
    ) {
        let mut story = World::new().case().comes_on(0);
        story.case = log;
        for act in acts {
            match story.tries(act) {
                Ok(after) => prop_assert_eq!(after.case.events.len(), story.case.events.len() + 1),
                Err(refusal) => prop_assert!(!refusal.obstacles.is_empty()),
            }
        }
    }
}

#[test]
fn following_each_next_step_leads_every_kind_of_request_to_its_end() {
    for kind in [
        CaseKind::Support,
        CaseKind::Inquiry,
        CaseKind::Suggestion,
        CaseKind::Complaint,
    ] {
        let mut story = World::new().case().kind(kind).taken();
        let mut done = vec![EventKind::Intake];
        for days in (0..).step_by(15).take(20) {
            let Some(event) = expected(&story) else { break };
            let act = acts::sample(event, &story.case);
            story = story.on_day(days).does(act);
            done.push(event);
        }
        assert_eq!(story.stage(), Stage::Closed, "{kind:?} by {done:?}");
        assert_eq!(expected(&story), None, "{kind:?} by {done:?}");
    }
}

/// Tries one thing after the other, and tells where the case stands.
fn walk(kind: CaseKind, tries: Vec<Try>, at: impl Fn(Stage)) -> Result<Story, TestCaseError> {
    let world = World::new().staff("layla", Role::ALL);
    let mut story = world.case().kind(kind).comes_on(0);
    let mut today = 0;
    for Try { what, by, days } in tries {
        today += days;
        story = story.on_day(today);
        let act = act(&what, &story);
        let trial = by.into_iter().fold(story.clone(), Story::by);
        match trial.tries(act.clone()) {
            Ok(after) => story = admitted(&trial, after, &act)?,
            Err(refusal) => prop_assert!(!refusal.obstacles.is_empty()),
        }
        at(story.stage());
    }
    Ok(story)
}

/// What must be true of every step that was admitted.
fn admitted(before: &Story, mut after: Story, act: &Act) -> Result<Story, TestCaseError> {
    prop_assert!(!after.view().is_disputed() || before.view().is_disputed());
    if let Act::Decide(_) = act {
        prop_assert!(before.view().is_signed_off(), "decided before verification");
        let decision = after.case.events.last().unwrap();
        let apart = [EventKind::Intake, EventKind::Declare, EventKind::Verify];
        let mut others = before
            .case
            .events
            .iter()
            .filter(|event| before.view().counts(event));
        let same = others.find(|event| event.by == decision.by && apart.contains(&event.kind()));
        prop_assert!(same.is_none(), "decided by who recorded {same:?}");
    }
    if before.stage().is_final() {
        let moved = after.stage() != before.stage();
        prop_assert!(
            !moved || matches!(act, Act::Reopen { .. } | Act::Void { .. }),
            "{act:?}"
        );
    }
    if let Act::Amend { fields, .. } = act {
        // The header changes with its amendment, as a command would change both.
        for field in fields {
            if field.to_string() == "applicant.phone" {
                let phone = format!("05512345{:02}", after.case.events.len() % 100);
                set(&mut after.case.header, "applicant.phone", &phone);
            }
        }
    }
    Ok(after)
}

fn kind() -> impl Strategy<Value = CaseKind> {
    prop_oneof![
        6 => Just(CaseKind::Support),
        1 => select(vec![CaseKind::Inquiry, CaseKind::Suggestion, CaseKind::Complaint]),
    ]
}

fn attempt() -> impl Strategy<Value = Try> {
    let what = prop_oneof![
        6 => Just(What::Expected),
        4 => select(EventKind::ALL).prop_map(What::Sample),
        2 => any::<u8>().prop_map(What::Other),
        1 => strategy::act().prop_map(What::Any),
    ];
    let everybody = vec!["sara", "huda", "noura", "khalid", "majed", "reem", "layla"];
    let by = prop_oneof![3 => Just(None), 2 => select(everybody).prop_map(Some)];
    (what, by, 0..20_u64).prop_map(|(what, by, days)| Try { what, by, days })
}

fn act(what: &What, story: &Story) -> Act {
    match what {
        What::Expected if story.case.events.is_empty() => acts::intake(),
        What::Expected => {
            let event = expected(story).unwrap_or(EventKind::Reopen);
            acts::sample(event, &story.case)
        }
        What::Sample(event) => acts::sample(*event, &story.case),
        What::Other(which) => match which % 6 {
            0 => acts::reject(),
            1 => acts::defer(None),
            2 => acts::ask_more(),
            3 => acts::deliver("1500"),
            4 => acts::answer(Some(u32::from(which / 6 % 4))),
            _ => {
                let events = &story.case.events;
                let which = usize::from(*which) % events.len().max(1);
                events
                    .get(which)
                    .map_or_else(acts::intake, |event| acts::void(event.id))
            }
        },
        What::Any(act) => act.clone(),
    }
}

fn expected(story: &Story) -> Option<EventKind> {
    let steps = next(&story.case, &story.view(), &story.world.policy);
    steps.first().map(|step| step.event)
}
