//! The monthly figures against a second computation that knows no fold.
//!
//! Random requests (`stories`) are a log of events, and a plain list of what happened on which day, from which a small
//! model counts on its own.

use crate::report::stories::{Did, Story, tell};
use crate::report::world::{Made, basis};
use bmf::domain::calendar::{Period, Unit};
use bmf::report::monthly::{Monthly, monthly};
use chrono::NaiveDate;
use fastrand::Rng;

#[test]
fn every_figure_agrees_with_the_model() {
    let mut rng = Rng::with_seed(14_480_101);
    let (stories, made): (Vec<Story>, Vec<Made>) = (1..=400).map(|n| tell(n, &mut rng)).unzip();
    let cases: Vec<_> = made.iter().map(Made::case).collect();
    // The last days of a Hijri and the first of a Gregorian year among them.
    for (unit, span) in [
        (Unit::Month, "2026-05"),
        (Unit::Month, "2026-06"),
        (Unit::Month, "2026-07"),
        (Unit::Month, "1447-12"),
        (Unit::Month, "1448-01"),
        (Unit::Month, "1448-02"),
        (Unit::Quarter, "2026-Q2"),
        (Unit::Quarter, "1447-Q4"),
        (Unit::Year, "1447"),
        (Unit::Year, "2026"),
    ] {
        let period = Period::parse(unit, span).unwrap();
        let report = monthly(&cases, period, &basis("2026-12-31"));
        let wanted = model(&stories, report.span.first(), report.span.last());
        assert_eq!(shown(&report), wanted, "{span}");
    }
}

/// The figures as lines of text, the statistics as fractions of whole numbers.
fn shown(report: &Monthly) -> Vec<String> {
    let open = report.open_at_end.by_stage.iter();
    let stages: Vec<String> = open
        .filter(|(_, count)| *count > 0)
        .map(|(stage, count)| format!("{} {count}", stage.name()))
        .collect();
    let decided = &report.decided;
    let delivered = &report.delivered;
    let satisfaction = &report.satisfaction;
    vec![
        format!("received {}", report.received.total),
        format!(
            "decided {} {} {}",
            decided.accepted, decided.rejected, decided.deferred
        ),
        format!(
            "turnaround {:?} {:?} {:?}",
            report.turnaround.median.map(|m| m.to_string()),
            report.turnaround.p90,
            report.turnaround.max
        ),
        format!(
            "early {} late {}",
            report.early_answers, report.late_answers
        ),
        format!(
            "answered {} {:?}",
            report.answered.total,
            report.answered.median_days.map(|m| m.to_string())
        ),
        format!(
            "overdue {} registered {}",
            report.overdue, report.registered
        ),
        format!("delivered {} {}", delivered.cases, delivered.parts),
        format!("riyals {}", delivered.amount.unwrap()),
        format!(
            "satisfaction {} {}",
            satisfaction.asked, satisfaction.answered
        ),
        format!(
            "mean {} {:?}",
            satisfaction.rated,
            satisfaction.mean.map(|m| m.to_string())
        ),
        format!(
            "undelivered {} {}",
            report.undelivered.cases,
            report.undelivered.amount.unwrap()
        ),
        format!("open {} {}", report.open_at_end.total, stages.join(" ")),
    ]
}

fn model(stories: &[Story], first: NaiveDate, last: NaiveDate) -> Vec<String> {
    let inside = |day: NaiveDate| first <= day && day <= last;
    let count = |wanted: fn(&Did) -> bool| {
        let all = stories.iter().flat_map(|story| &story.did);
        all.filter(|(day, did)| inside(*day) && wanted(did)).count()
    };
    let mut waits = Vec::new();
    let mut answers = Vec::new();
    let (mut riyals, mut served, mut asked, mut overdue) = (0, 0, 0, 0);
    let (mut rated, mut late, mut owed, mut owed_riyals) = (0, 0, 0, 0);
    let mut stages = std::collections::BTreeMap::<usize, u64>::new();
    for story in stories {
        let places = story.did.iter().enumerate();
        let month: Vec<_> = places.filter(|(_, (day, _))| inside(*day)).collect();
        let given: Vec<i64> = month
            .iter()
            .filter_map(|(_, (_, did))| {
                if let Did::Given(riyals) = did {
                    Some(*riyals)
                } else {
                    None
                }
            })
            .collect();
        riyals += given.iter().sum::<i64>();
        served += usize::from(!given.is_empty());
        for (at, (day, did)) in &month {
            match did {
                Did::Accepted | Did::Rejected => {
                    let days = (*day - clock(story.did.iter().take(*at))).num_days();
                    waits.push(days);
                    late += usize::from(days > 30);
                }
                Did::Answered => answers.push((*day - story.received).num_days()),
                Did::Rated(score) => {
                    asked += 1;
                    rated += usize::from(score.is_some());
                }
                _ => {}
            }
        }
        if story.received <= last {
            let done = story.did.iter().filter(|(day, _)| *day <= last);
            let lasting = done.filter(|(_, did)| !matches!(did, Did::Rated(_)));
            let place = place(story.voice, lasting.map(|(_, did)| *did).next_back());
            if let Some(place) = place {
                *stages.entry(place).or_default() += 1;
            }
            let waits = place.is_some_and(|place| place == 2 || place == 3);
            overdue += usize::from(
                waits
                    && (last - clock(story.did.iter().filter(|(day, _)| *day <= last))).num_days()
                        > 30,
            );
            if place.is_some_and(|place| matches!(place, 4 | 6 | 7)) {
                let done = story.did.iter().filter(|(day, _)| *day <= last);
                let given = done.filter(|(_, did)| matches!(did, Did::Given(_))).count();
                owed += 1;
                owed_riyals += if given == 0 { 4000 } else { 2500 };
            }
        }
    }
    waits.sort();
    answers.sort();
    let early = waits.iter().filter(|days| **days < 14).count();
    let rank = (waits.len() * 9).div_ceil(10);
    let total: u64 = stages.values().sum();
    let stages: Vec<String> = stages
        .iter()
        .map(|(place, n)| format!("{} {n}", PLACES[*place]))
        .collect();
    let received = stories
        .iter()
        .filter(|story| inside(story.received))
        .count();
    let full = full_groups(stories, &inside);
    let mean = (!full.is_empty()).then(|| {
        let hundredths = (200 * full.iter().sum::<i64>() / full.len() as i64 + 1) / 2;
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    });
    vec![
        format!("received {received}"),
        format!(
            "decided {} {} {}",
            count(|did| *did == Did::Accepted),
            count(|did| *did == Did::Rejected),
            count(|did| *did == Did::Deferred)
        ),
        format!(
            "turnaround {:?} {:?} {:?}",
            middle(&waits),
            rank.checked_sub(1).map(|place| waits[place]),
            waits.last()
        ),
        format!("early {early} late {late}"),
        format!("answered {} {:?}", answers.len(), middle(&answers)),
        format!(
            "overdue {overdue} registered {}",
            count(|did| *did == Did::Registered)
        ),
        format!(
            "delivered {served} {}",
            count(|did| matches!(did, Did::Given(_)))
        ),
        format!("riyals {riyals}.00"),
        format!("satisfaction {asked} {rated}"),
        format!("mean {} {mean:?}", full.len()),
        format!("undelivered {owed} {owed_riyals}.00"),
        format!("open {total} {}", stages.join(" ")),
    ]
}

/// When the clock of an answer began: the last start among what was done before it.
fn clock<'s>(before: impl DoubleEndedIterator<Item = &'s (NaiveDate, Did)>) -> NaiveDate {
    let mut starts = before.filter(|(_, did)| matches!(did, Did::Submitted | Did::Reopened));
    starts.next_back().unwrap().0
}

/// The scores of the groups that were full in the period: of those who asked for the service, and of those who asked
/// something else, every five in the order of the days are a group.
fn full_groups(stories: &[Story], inside: &dyn Fn(NaiveDate) -> bool) -> Vec<i64> {
    let mut full = Vec::new();
    for voice in [false, true] {
        let of_kind = stories.iter().filter(|story| story.voice == voice);
        let mut ratings: Vec<(NaiveDate, u32, i64)> = of_kind
            .filter_map(|story| {
                story.did.iter().find_map(|(on, did)| match did {
                    Did::Rated(Some(score)) => Some((*on, story.number, *score)),
                    _ => None,
                })
            })
            .collect();
        ratings.sort();
        for group in ratings.chunks_exact(5) {
            if inside(group[4].0) {
                full.extend(group.iter().map(|(_, _, score)| score));
            }
        }
    }
    full
}

const PLACES: [&str; 10] = [
    "received",
    "verified",
    "before-committee",
    "deferred",
    "accepted",
    "rejected",
    "registered",
    "in-delivery",
    "delivered",
    "answered",
];

/// Where a request stands after the last thing that moved it, as a place in [`PLACES`]; `None` once it is closed.
fn place(voice: bool, last: Option<Did>) -> Option<usize> {
    assert!(!voice || last != Some(Did::Submitted));
    match last {
        None => Some(0),
        Some(Did::Submitted | Did::Reopened) => Some(2),
        Some(Did::Deferred) => Some(3),
        Some(Did::Accepted) => Some(4),
        Some(Did::Rejected) => Some(5),
        Some(Did::Registered) => Some(6),
        Some(Did::Given(1500)) => Some(7),
        Some(Did::Given(_)) => Some(8),
        Some(Did::Answered) => Some(9),
        Some(Did::Rated(_)) => unreachable!("a rating moves nothing"),
        Some(Did::Closed | Did::Withdrawn) => None,
    }
}

fn middle(sorted: &[i64]) -> Option<String> {
    let doubled = sorted.get(sorted.len() / 2)? + sorted[(sorted.len() - 1) / 2];
    let half = if doubled % 2 == 0 { "" } else { ".5" };
    Some(format!("{}{half}", doubled / 2))
}
