//! The demonstration's plan: lawful, whole, and the same on every machine.

use bmf::demo::{Action, Figures, Writes, plan};
use bmf::domain::case::{Case, CaseKind, Header};
use bmf::domain::channel::Channel;
use bmf::domain::event::act::{Act, How, Outcome};
use bmf::domain::event::kind::EventKind;
use bmf::domain::id::{CaseId, DeskCode};
use bmf::domain::office::Office;
use bmf::domain::policy::Policy;
use bmf::domain::session::{Session, SessionId};
use bmf::domain::stage::Stage;
use bmf::domain::view::View;
use bmf::domain::workflow::{Rules, admit};
use bmf::register::format;
use chrono::{DateTime, FixedOffset, Timelike};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static OFFICE: LazyLock<Office> =
    LazyLock::new(|| format::office::read(include_bytes!("../../bmf.toml")).unwrap());

static POLICY: LazyLock<Policy> =
    LazyLock::new(|| format::policy::read(include_bytes!("../../policy.toml")).unwrap());

/// The register as it stands after a plan, with every step judged on the way.
#[derive(Default)]
struct Replayed {
    cases: BTreeMap<CaseId, Case>,
    sessions: BTreeMap<SessionId, Session>,
}

#[test]
fn the_same_seed_gives_the_same_plan_and_another_seed_another() {
    let first = planned(60, 7);
    assert_eq!(first, planned(60, 7));
    assert_ne!(first, planned(60, 8));
}

#[test]
fn every_action_is_admitted_by_the_workflow() {
    for seed in 0..10 {
        assert_eq!(replayed(30, seed).cases.len(), 30, "seed {seed}");
    }
    assert_eq!(replayed(400, 1).cases.len(), 400);
}

#[test]
fn exactly_as_many_cases_are_made_as_were_asked_for() {
    for cases in (0..20).chain([100]) {
        let taken = planned(cases, 3);
        let taken = taken.iter().filter(|a| a.event.kind() == EventKind::Intake);
        assert_eq!(taken.count(), cases as usize);
    }
}

#[test]
fn thirteen_cases_of_any_seed_end_one_at_each_stage() {
    // In the middle of a week, in a feast, on a Friday night, at the start of a year.
    let ends = [
        "2026-11-23T12:00:00+03:00",
        "2026-03-21T09:00:00+03:00",
        "2027-05-21T23:30:00+03:00",
        "2026-01-01T00:00:00+03:00",
    ];
    for (seed, end) in (0..40).zip(ends.iter().cycle()) {
        let until = DateTime::parse_from_rfc3339(end).unwrap();
        let register = replay(plan_of(13, seed, until));
        let views: Vec<View<'_>> = register.cases.values().map(View::of).collect();
        let disputed = views.iter().filter(|view| view.is_disputed());
        assert_eq!(disputed.count(), 1, "seed {seed}");
        let agreed = views.iter().filter(|view| !view.is_disputed());
        let stages: BTreeSet<Stage> = agreed.map(|view| view.stage).collect();
        let missing: Vec<_> = Stage::ALL.iter().filter(|s| !stages.contains(s)).collect();
        assert_eq!(missing, Vec::<&Stage>::new(), "seed {seed}");
    }
}

#[test]
fn thirteen_cases_hold_every_kind_of_request_and_of_event_and_every_channel() {
    for seed in 0..20 {
        let register = replayed(13, seed);
        let headers = register.cases.values().map(|case| &case.header);
        let kinds: BTreeSet<CaseKind> = headers.clone().map(|header| header.kind).collect();
        assert_eq!(kinds, CaseKind::ALL.iter().copied().collect());
        let channels: BTreeSet<Channel> = headers.map(|header| header.channel).collect();
        assert_eq!(channels, Channel::ALL.iter().copied().collect());
        let events = register.cases.values().flat_map(|case| &case.events);
        let happened: BTreeSet<EventKind> = events.map(|event| event.kind()).collect();
        let mut all: BTreeSet<EventKind> = EventKind::ALL.iter().copied().collect();
        all.remove(&EventKind::Conflict);
        assert_eq!(happened, all, "seed {seed}");
    }
}

#[test]
fn a_larger_register_holds_every_service_form_and_outcome() {
    let register = replayed(400, 5);
    let cases = || register.cases.values();
    let services: BTreeSet<_> = cases().filter_map(|c| c.header.service.clone()).collect();
    let catalogue = OFFICE.catalogue.services.iter();
    assert_eq!(services, catalogue.map(|s| s.id.clone()).collect());
    let acts: Vec<&Act> = cases().flat_map(|c| &c.events).map(|e| &e.act).collect();
    let has = |wanted: &dyn Fn(&Act) -> bool| acts.iter().any(|act| wanted(act));
    let how = |form: fn(&How) -> bool| move |act: &Act| matches!(act, Act::Declare { how, .. } if form(how));
    assert!(has(&how(|how| matches!(how, How::Signature))));
    assert!(has(&how(|how| matches!(how, How::Thumbprint { .. }))));
    assert!(has(&how(|how| matches!(how, How::Guardian { .. }))));
    assert!(has(&how(|how| matches!(how, How::RecordedConsent))));
    assert!(has(
        &|act| matches!(act, Act::Decide(d) if d.urgent.is_some())
    ));
    assert!(has(
        &|act| matches!(act, Act::Decide(d) if matches!(d.outcome, Outcome::Defer(_)))
    ));
    assert!(has(&|act| matches!(act, Act::Feedback { score: None, .. })));
    assert!(has(&|act| matches!(act, Act::Verify { partial: true, .. })));
    assert!(has(&|act| matches!(
        act,
        Act::Reopen {
            objection: Some(_),
            ..
        }
    )));
    assert!(has(&|act| matches!(
        act,
        Act::Answer {
            misconception: true,
            ..
        }
    )));
    let aside = register
        .sessions
        .values()
        .flat_map(|session| &session.aside);
    assert!(aside.count() > 0);
    let closed = cases().filter(|case| View::of(case).stage == Stage::Closed);
    assert!(closed.count() > 200, "old requests are mostly done with");
}

#[test]
fn actions_are_ordered_in_time_within_working_hours_and_before_the_end() {
    let actions = planned(200, 11);
    let keys: Vec<_> = actions.iter().map(|a| (a.event.at, a.case)).collect();
    assert!(keys.is_sorted());
    for action in &actions {
        let at = action.event.at;
        assert!(at <= until(), "{at}");
        assert!(!POLICY.days_off.contains(at.date_naive()), "{at}");
        assert!((8..15).contains(&at.hour()), "{at}");
    }
}

#[test]
fn event_ids_are_distinct_within_a_case_and_case_ids_follow_the_order_of_receipt() {
    let register = replayed(200, 2);
    for case in register.cases.values() {
        let ids: BTreeSet<_> = case.events.iter().map(|event| event.id).collect();
        assert_eq!(ids.len(), case.events.len());
    }
    let received: Vec<_> = register.cases.values().map(|c| c.header.received).collect();
    assert!(received.is_sorted());
    let mut numbers: BTreeMap<(i32, u32), u32> = BTreeMap::new();
    for id in register.cases.keys() {
        let last = numbers.entry((id.year(), id.month())).or_default();
        *last += 1;
        assert_eq!(id.number(), *last);
    }
}

#[test]
fn identity_numbers_and_mobiles_come_from_the_marked_ranges_only() {
    let small = replayed(50, 4);
    let large = replayed(300, 4);
    let mut owners = BTreeMap::new();
    for case in small.cases.values().chain(large.cases.values()) {
        let applicant = &case.header.applicant;
        if let Some(id) = applicant.national_id {
            let digits = id.to_string();
            assert!(
                digits.starts_with("1000") || digits.starts_with("2000"),
                "{digits}"
            );
        }
        let phone = applicant.phone.as_ref().unwrap().to_string();
        assert!(phone.starts_with("+966500"), "{phone}");
    }
    for case in small.cases.values() {
        if let Some(id) = case.header.applicant.national_id {
            let digits = id.to_string();
            assert!(
                digits.starts_with("1000000") || digits.starts_with("2000000"),
                "{digits}"
            );
        }
    }
    for case in large.cases.values() {
        let applicant = &case.header.applicant;
        if let Some(id) = applicant.national_id {
            let known = owners.entry(id).or_insert(&applicant.name);
            assert_eq!(*known, &applicant.name, "one number, one person");
        }
    }
}

#[test]
fn sittings_are_numbered_without_gaps_and_open_before_they_decide() {
    let register = replayed(150, 6);
    let mut last: BTreeMap<u16, u16> = BTreeMap::new();
    for session in register.sessions.values() {
        let number = last.entry(session.id.year).or_default();
        *number += 1;
        assert_eq!(session.id.number, *number);
        assert!(!session.cases.is_empty());
    }
    for case in register.cases.values() {
        for event in &case.events {
            if let Act::Decide(decision) = &event.act {
                let session = &register.sessions[&decision.session];
                assert_eq!(session.opened.date_naive(), event.day());
                assert!(session.opened < event.at);
                assert!(session.cases.contains(&case.header.id));
            }
        }
    }
}

#[test]
fn a_planned_case_is_the_same_after_it_was_written_and_read() {
    for case in replayed(60, 9).cases.values() {
        let text = format::write::case(case);
        let read = format::case::read(text.as_bytes());
        assert_eq!(read.map(|file| file.case).as_ref(), Ok(case), "{text}");
    }
}

fn planned(cases: u32, seed: u64) -> Vec<Action> {
    plan_of(cases, seed, until())
}

fn replayed(cases: u32, seed: u64) -> Replayed {
    replay(planned(cases, seed))
}

fn plan_of(cases: u32, seed: u64, until: DateTime<FixedOffset>) -> Vec<Action> {
    let figures = Figures {
        cases,
        seed,
        until,
        desk: DeskCode::parse("DJ").unwrap(),
    };
    let plan = plan(&figures, &OFFICE, &POLICY).unwrap();
    plan.map(Result::unwrap).collect()
}

fn replay(actions: Vec<Action>) -> Replayed {
    let mut register = Replayed::default();
    for action in actions {
        register.play(action);
    }
    register
}

impl Replayed {
    fn play(&mut self, action: Action) {
        let Action {
            case: id,
            event,
            writes,
        } = action;
        let before = match &writes {
            Writes::Case(header) => Case {
                header: Header::clone(header),
                events: Vec::new(),
            },
            Writes::Event | Writes::Header(_) | Writes::Sitting(_) => self.cases[&id].clone(),
        };
        if let Writes::Sitting(sitting) = &writes {
            if let Some(session) = sitting.opens.clone() {
                assert_eq!(session.id, sitting.id);
                assert!(self.sessions.insert(session.id, session).is_none());
            }
            let session = self.sessions.get_mut(&sitting.id).unwrap();
            session.aside.extend(sitting.aside.clone());
            session.cases.push(id);
        }
        let session = match &event.act {
            Act::Decide(decision) => self.sessions.get(&decision.session),
            _ => None,
        };
        let named = match &event.act {
            Act::Intake(_) => before.header.about,
            Act::Reopen { objection, .. } => *objection,
            _ => None,
        };
        let rules = Rules {
            policy: &POLICY,
            office: &OFFICE,
            session,
            other: named.and_then(|id| self.cases.get(&id)),
        };
        // A concurrent event was written by somebody who had not seen what has its number.
        let mut seen = before.clone();
        seen.events.retain(|earlier| earlier.n < event.n);
        let refusal = admit(&seen, &event, &rules).err();
        assert_eq!(refusal, None, "{id} {event:?}");
        let mut after = before.with(event);
        if let Writes::Header(header) = writes {
            after.header = *header;
        }
        self.cases.insert(id, after);
    }
}

fn until() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-23T12:00:00+03:00").unwrap()
}
