//! Random requests, told twice: as a log of events, and as a plain list of what happened on which day.

use crate::report::world::{Made, day};
use bmf::domain::case::{Case, CaseKind};
use bmf::domain::event::act::{Act, Outcome};
use chrono::{Days, NaiveDate};
use fastrand::Rng;

/// One thing that happened, as the model sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Did {
    Submitted,
    Deferred,
    Accepted,
    Rejected,
    Registered,
    Given(i64),
    Answered,
    Rated(Option<i64>),
    Reopened,
    Withdrawn,
    Closed,
}

/// A request as the model sees it.
pub(crate) struct Story {
    pub(crate) number: u32,
    pub(crate) voice: bool,
    pub(crate) received: NaiveDate,
    pub(crate) did: Vec<(NaiveDate, Did)>,
}

/// Cases of random stories, for tests that compare reports with each other.
pub(crate) fn random_cases(count: u32, seed: u64) -> Vec<Case> {
    let mut rng = Rng::with_seed(seed);
    (1..=count).map(|n| tell(n, &mut rng).1.case()).collect()
}

/// Tells a request that stops somewhere on its way.
pub(crate) fn tell(number: u32, rng: &mut Rng) -> (Story, Made) {
    let received = day("2026-04-20") + Days::new(rng.u64(0..90));
    let voice = rng.u8(0..3) == 0;
    let mut story = Story {
        number,
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
    if rng.u8(0..8) == 0 {
        path.push(Did::Withdrawn);
        return path;
    }
    if rng.u8(0..3) == 0 {
        path.push(Did::Rejected);
        if rng.bool() {
            path.extend([rating(rng), Did::Closed]);
            return path;
        }
        path.push(Did::Reopened);
    }
    if rng.u8(0..5) == 0 {
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
        Did::Reopened => {
            let (reason, objection) = ("objection".to_owned(), None);
            made.did("noura", on, Act::Reopen { reason, objection })
        }
        Did::Withdrawn => {
            let reason = "moved away".to_owned();
            made.did("sara", on, Act::Withdraw { reason })
        }
        Did::Closed => made.closed(on),
    }
}
