//! The monthly figures against a second computation that knows no fold.
//!
//! Random requests are told twice: as a log of events, and as a plain list of what happened on which day, from which a
//! small model counts on its own.

use crate::report::world::{Made, day, month};
use bmf::domain::case::CaseKind;
use bmf::domain::event::act::Outcome;
use bmf::report::monthly::Monthly;
use chrono::{Days, NaiveDate};
use fastrand::Rng;

/// One thing that happened, as the model sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Did {
    Submitted,
    Deferred,
    Accepted,
    Rejected,
    Registered,
    Given(i64),
    Answered,
    Rated(Option<i64>),
    Closed,
}

/// A request as the model sees it.
struct Story {
    voice: bool,
    received: NaiveDate,
    did: Vec<(NaiveDate, Did)>,
}

#[test]
fn every_figure_agrees_with_the_model() {
    let mut rng = Rng::with_seed(14_480_101);
    let (stories, made): (Vec<Story>, Vec<Made>) = (1..=400).map(|n| tell(n, &mut rng)).unzip();
    let cases: Vec<_> = made.iter().map(Made::case).collect();
    for span in [
        "2026-05", "2026-06", "2026-07", "1447-12", "1448-01", "1448-02",
    ] {
        let report = month(span, &cases);
        let wanted = model(&stories, report.span.first(), report.span.last());
        assert_eq!(shown(&report), wanted, "{span}");
    }
}

/// Tells a request that stops somewhere on its way.
fn tell(number: u32, rng: &mut Rng) -> (Story, Made) {
    let received = day("2026-04-20") + Days::new(rng.u64(0..90));
    let voice = rng.u8(0..3) == 0;
    let mut story = Story {
        voice,
        received,
        did: Vec::new(),
    };
    let mut made = if voice {
        Made::of(CaseKind::Inquiry, number, &received.to_string())
    } else {
        Made::support(number, &received.to_string())
    };
    let path = if voice { inquiry(rng) } else { support(rng) };
    let steps = rng.usize(0..=path.len());
    let mut on = received;
    for did in path.into_iter().take(steps) {
        on = on + Days::new(rng.u64(0..25));
        made = record(made, &on.to_string(), did);
        story.did.push((on, did));
    }
    (story, made)
}

fn inquiry(rng: &mut Rng) -> Vec<Did> {
    vec![Did::Answered, rating(rng), Did::Closed]
}

fn support(rng: &mut Rng) -> Vec<Did> {
    let mut path = vec![Did::Submitted];
    if rng.bool() {
        path.push(Did::Deferred);
    }
    if rng.u8(0..3) == 0 {
        path.extend([Did::Rejected, rating(rng), Did::Closed]);
    } else {
        path.extend([
            Did::Accepted,
            Did::Registered,
            Did::Given(1500),
            Did::Given(2500),
        ]);
        path.extend([rating(rng), Did::Closed]);
    }
    path
}

fn rating(rng: &mut Rng) -> Did {
    Did::Rated((rng.u8(0..4) > 0).then(|| rng.i64(1..=5)))
}

fn record(made: Made, on: &str, did: Did) -> Made {
    match did {
        Did::Submitted => made.signed(on).submitted(on),
        Did::Deferred => made.decided(on, Outcome::AskMore(None), "more-information"),
        Did::Accepted => made.accepted(on, "4000").told(on),
        Did::Rejected => made.rejected(on).told(on),
        Did::Registered => made.registered(on),
        Did::Given(riyals) => made.delivered(on, &riyals.to_string()),
        Did::Answered => made.answered(on),
        Did::Rated(score) => {
            let score = score.map(|score| u8::try_from(score).unwrap());
            // A second rating, entered by mistake, must not be seen anywhere.
            let wrong = made.rated(on, score).rated(on, Some(1));
            let event = wrong.last();
            wrong.voided(on, event)
        }
        Did::Closed => made.closed(on),
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
        format!("early {}", report.early_answers),
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
        format!("mean {:?}", satisfaction.mean.map(|m| m.to_string())),
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
    let mut scores = Vec::new();
    let (mut riyals, mut served, mut asked, mut overdue) = (0, 0, 0, 0);
    let mut stages = std::collections::BTreeMap::<usize, u64>::new();
    for story in stories {
        let month: Vec<_> = story.did.iter().filter(|(day, _)| inside(*day)).collect();
        let given: Vec<i64> = month
            .iter()
            .filter_map(|(_, did)| {
                if let Did::Given(riyals) = did {
                    Some(*riyals)
                } else {
                    None
                }
            })
            .collect();
        riyals += given.iter().sum::<i64>();
        served += usize::from(!given.is_empty());
        for (day, did) in month {
            match did {
                Did::Accepted | Did::Rejected => waits.push((*day - story.did[0].0).num_days()),
                Did::Answered => answers.push((*day - story.received).num_days()),
                Did::Rated(score) => {
                    asked += 1;
                    scores.extend(score);
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
            overdue += usize::from(waits && (last - story.did[0].0).num_days() > 30);
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
    let mean = (scores.len() >= 5).then(|| {
        let hundredths = (200 * scores.iter().sum::<i64>() / scores.len() as i64 + 1) / 2;
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
        format!("early {early}"),
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
        format!("satisfaction {asked} {}", scores.len()),
        format!("mean {mean:?}"),
        format!("open {total} {}", stages.join(" ")),
    ]
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
        Some(Did::Submitted) => Some(2),
        Some(Did::Deferred) => Some(3),
        Some(Did::Accepted) => Some(4),
        Some(Did::Rejected) => Some(5),
        Some(Did::Registered) => Some(6),
        Some(Did::Given(1500)) => Some(7),
        Some(Did::Given(_)) => Some(8),
        Some(Did::Answered) => Some(9),
        Some(Did::Rated(_)) => unreachable!("a rating moves nothing"),
        Some(Did::Closed) => None,
    }
}

fn middle(sorted: &[i64]) -> Option<String> {
    let doubled = sorted.get(sorted.len() / 2)? + sorted[(sorted.len() - 1) / 2];
    let half = if doubled % 2 == 0 { "" } else { ".5" };
    Some(format!("{}{half}", doubled / 2))
}
