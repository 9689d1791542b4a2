//! Which stories there are, when they begin, and which ids their cases get.
//!
//! Ids follow the order of receipt, and some requests are received only because of what happened in another story; so
//! the moments are known first, and the ids given out after.

use crate::demo::plot::{CHANCES, Extra, Plot, REJECTED, SHOWN, SPAN};
use crate::demo::world::World;
use crate::demo::{Unplayable, story, workday};
use crate::domain::case::CaseKind;
use crate::domain::id::CaseId;
use chrono::{DateTime, Datelike, Days, FixedOffset};
use fastrand::Rng;
use std::collections::BTreeMap;

/// A story that is to be told: one case, or a case and the objection to its rejection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Story {
    /// Which story it is, from 0, in the order in which they were drawn.
    pub(super) number: u32,
    /// How it goes.
    pub(super) plot: Plot,
    /// What it has besides.
    pub(super) extra: Extra,
    /// What its chances start from.
    pub(super) seed: u64,
    /// Who asks.
    pub(super) person: u32,
    /// When the first case is received.
    pub(super) received: DateTime<FixedOffset>,
    /// The first case.
    pub(super) case: CaseId,
    /// The objection's id.
    pub(super) objection: Option<CaseId>,
    /// The case that a complaint is about.
    pub(super) about: Option<CaseId>,
}

/// Returns the stories of a demonstration in order of time; together they have as many cases as were asked for.
pub(super) fn stories(world: &World<'_>) -> Result<Vec<Story>, Unplayable> {
    let mut rng = Rng::with_seed(world.figures.seed);
    let mut stories: Vec<Story> = Vec::new();
    // The moment at which a case is received, with its story and whether it is the story's objection.
    let mut receipts = Vec::new();
    let mut room = world.figures.cases;
    while room > 0 {
        let mut story = draw(world, &mut rng, &stories)?;
        let objection = if story.plot.has_objection() && room > 1 {
            objected(world, &story)?
        } else {
            None
        };
        if story.plot.has_objection() && objection.is_none() {
            story.plot = REJECTED;
            story.objection = None;
        }
        let place = stories.len();
        receipts.push((story.received, place, false));
        receipts.extend(objection.map(|at| (at, place, true)));
        room -= if objection.is_some() { 2 } else { 1 };
        stories.push(story);
    }
    receipts.sort_unstable();
    let mut months: BTreeMap<(i32, u32), u32> = BTreeMap::new();
    for (at, place, is_objection) in receipts {
        let last = months.entry((at.year(), at.month())).or_default();
        *last += 1;
        let id = CaseId::new(world.figures.desk, at.year(), at.month(), *last)?;
        let Some(story) = stories.get_mut(place) else {
            continue;
        };
        if is_objection {
            story.objection = Some(id);
        } else {
            story.case = id;
        }
    }
    stories.sort_unstable_by_key(|story| story.case);
    complain(&mut rng, &mut stories);
    Ok(stories)
}

/// Draws the next story; its ids only stand in for those that it will get.
fn draw(world: &World<'_>, rng: &mut Rng, before: &[Story]) -> Result<Story, Unplayable> {
    let shown = SHOWN.get(before.len());
    let age = shown.map_or_else(|| rng.u32(1..=SPAN), |shown| shown.age);
    let day = world.today().checked_sub_days(Days::new(u64::from(age)));
    let day = workday::on_or_before(&world.policy.days_off, day.unwrap_or(world.today()));
    let received = workday::sometime(rng, day, world.offset());
    let number = u32::try_from(before.len()).unwrap_or(u32::MAX);
    let returns = shown.is_none() && rng.u32(..100) < 15;
    let earlier = rng.choice(before).filter(|_| returns);
    let plot = shown.map_or_else(|| by_chance(rng, age), |shown| shown.plot);
    let stand_in = |number| CaseId::new(world.figures.desk, day.year(), day.month(), number);
    Ok(Story {
        number,
        plot,
        extra: shown.map_or_else(|| extra(rng), |shown| shown.extra),
        seed: rng.u64(..),
        person: earlier.map_or(number, |story| story.person),
        received,
        case: stand_in(1)?,
        objection: Some(stand_in(2)?).filter(|_| plot.has_objection()),
        about: None,
    })
}

fn by_chance(rng: &mut Rng, age: u32) -> Plot {
    let possible = || CHANCES.iter().filter(|chance| age <= chance.within);
    let total: u32 = possible().map(|chance| chance.weight).sum();
    let mut place = rng.u32(..total);
    for chance in possible() {
        if place < chance.weight {
            return chance.plot;
        }
        place -= chance.weight;
    }
    REJECTED
}

fn extra(rng: &mut Rng) -> Extra {
    match rng.u32(..100) {
        0..6 => Extra::Outreach,
        6..8 => Extra::Relative,
        8..20 => Extra::Guardian,
        _ => Extra::None,
    }
}

/// Plays the story once to learn when its objection is received, if that is before the end of the demonstration.
fn objected(world: &World<'_>, story: &Story) -> Result<Option<DateTime<FixedOffset>>, Unplayable> {
    let actions = story::tell(world, story)?;
    let first = actions
        .iter()
        .find(|action| Some(action.case) == story.objection);
    Ok(first.map(|action| action.event.at))
}

/// Lets every complaint be that of somebody who had asked for something before.
fn complain(rng: &mut Rng, stories: &mut [Story]) {
    let mut asked: Vec<(CaseId, u32)> = Vec::new();
    for story in stories {
        match story.plot.kind {
            CaseKind::Support => asked.push((story.case, story.person)),
            CaseKind::Complaint => {
                if let Some((case, person)) = rng.choice(&asked) {
                    story.about = Some(*case);
                    story.person = *person;
                }
            }
            CaseKind::Inquiry | CaseKind::Suggestion | CaseKind::Objection => {}
        }
    }
}
