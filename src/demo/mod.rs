//! The demonstration: fictional people whose requests go through the real workflow.
//!
//! Pure: figures, office and policy in, a plan out; whoever carries the plan out writes the files and the commits.
//! Every event of the plan was admitted by the workflow under the office and the policy given, and the same figures
//! give the same plan on every machine. There is no second way to make an event here, and no human sentence except the
//! contents of case files.
//!
//! The plan is made case by case as it is asked for, so that it takes little memory however many cases there are.

pub mod batch;
mod person;
mod plot;
mod schedule;
mod story;
mod words;
mod workday;
mod world;

use crate::demo::schedule::Story;
use crate::demo::world::World;
use crate::domain::case::Header;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, DeskCode, EventId};
use crate::domain::office::Office;
use crate::domain::policy::{Policy, ReasonFor};
use crate::domain::refusal::Refusal;
use crate::domain::session::{Aside, Session, SessionId};
use crate::domain::value::BadValue;
use chrono::{DateTime, Days, FixedOffset};
use std::collections::BTreeMap;
use std::iter::Peekable;
use std::vec::IntoIter;

/// How far before its last moment nothing has happened yet: the first story, days off before it, and a sitting.
pub const PAST: Days = Days::new(plot::SPAN as u64 + 30);

/// What a demonstration is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many cases.
    pub cases: u32,
    /// What chance starts from: the same seed gives the same plan.
    pub seed: u64,
    /// The moment at which the register stands; nothing happens after it.
    pub until: DateTime<FixedOffset>,
    /// The desk that gives out the ids.
    pub desk: DeskCode,
}

/// One thing that a member of staff did: one event, one commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The case.
    pub case: CaseId,
    /// What was done, by whom and when.
    pub event: Event,
    /// What is written besides the event.
    pub writes: Writes,
}

/// What an action writes besides its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writes {
    /// A new case file with this header; the event is its intake.
    Case(Box<Header>),
    /// Nothing else. So too the second of two concurrent decisions, whose `n` equals that of the first: its sitting's
    /// file names the case already.
    Event,
    /// The header as the amendment leaves it.
    Header(Box<Header>),
    /// The sitting's file gets the case.
    Sitting(Sitting),
}

/// What a decision adds to the file of its sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Which sitting; the decision names the same.
    pub id: SessionId,
    /// The sitting as it was opened, without cases, where this decision is its first.
    pub opens: Option<Session>,
    /// Who stood aside for this case.
    pub aside: Vec<Aside>,
}

/// Why a plan cannot be made under this office and this policy; with the shipped ones it always can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unplayable {
    /// Nobody on the roster may record this.
    Nobody(EventKind),
    /// The policy lists none of the reasons that the stories give.
    NoReason(ReasonFor),
    /// The catalogue holds none of the services that the stories ask for.
    NoService,
    /// The workflow refused a step.
    Refused(Refusal),
    /// A figure leads to a value that cannot be, such as a year without case ids.
    Value(BadValue),
}

impl From<BadValue> for Unplayable {
    fn from(fault: BadValue) -> Self {
        Self::Value(fault)
    }
}

/// The actions of a demonstration, in order of time and then of case id.
#[derive(Debug)]
pub struct Plan<'a> {
    world: World<'a>,
    /// The stories that have not begun, in order of time.
    stories: Peekable<IntoIter<Story>>,
    /// What happens later in the stories that have begun.
    pending: BTreeMap<(DateTime<FixedOffset>, CaseId, u32, EventId), Action>,
    /// The numbers of the sittings that were opened; one that decides nothing is never opened.
    opened: BTreeMap<SessionId, SessionId>,
}

/// Makes the plan of a demonstration.
///
/// # Errors
/// [`Unplayable`], here or at any of the plan's items.
pub fn plan<'a>(
    figures: &Figures,
    office: &'a Office,
    policy: &'a Policy,
) -> Result<Plan<'a>, Unplayable> {
    let world = World::new(*figures, office, policy)?;
    let stories = schedule::stories(&world)?;
    Ok(Plan {
        world,
        stories: stories.into_iter().peekable(),
        pending: BTreeMap::new(),
        opened: BTreeMap::new(),
    })
}

impl Iterator for Plan<'_> {
    type Item = Result<Action, Unplayable>;

    fn next(&mut self) -> Option<Self::Item> {
        // Nothing happens in a story before it is received, so whatever is pending before the next one is due.
        while let Some(story) = self.next_story() {
            match story::tell(&self.world, &story) {
                Ok(actions) => self.pending.extend(actions.into_iter().map(|action| {
                    let event = &action.event;
                    ((event.at, action.case, event.n, event.id), action)
                })),
                Err(fault) => return Some(Err(fault)),
            }
        }
        let (_, action) = self.pending.pop_first()?;
        Some(Ok(self.seated(action)))
    }
}

impl Plan<'_> {
    /// Takes the next story if it begins before everything that is pending ends.
    fn next_story(&mut self) -> Option<Story> {
        let first = self.pending.first_key_value().map(|((at, ..), _)| *at);
        self.stories
            .next_if(|story| first.is_none_or(|at| story.received <= at))
    }

    /// Numbers the sitting of a decision, in the order in which sittings first decide something.
    fn seated(&mut self, mut action: Action) -> Action {
        let Act::Decide(decision) = &mut action.event.act else {
            return action;
        };
        let planned = decision.session;
        let known = self.opened.get(&planned).copied();
        let id = known.unwrap_or_else(|| {
            let before = self.opened.keys().filter(|id| id.year == planned.year);
            let number = u16::try_from(before.count() + 1).unwrap_or(u16::MAX);
            SessionId { number, ..planned }
        });
        self.opened.insert(planned, id);
        decision.session = id;
        if let Writes::Sitting(sitting) = &mut action.writes {
            sitting.id = id;
            sitting.opens = known
                .is_none()
                .then(|| self.world.opening(planned, id))
                .flatten();
        }
        action
    }
}
