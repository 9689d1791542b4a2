//! One story told: the steps of its plot become events, each admitted by the workflow.
//!
//! A story ends early only when the demonstration's last moment is reached. A step that the workflow refuses is not
//! skipped: it makes the plan fail, since it would be a mistake of the plot or of the rules.

mod committee;
mod papers;
mod reception;
mod request;
mod service;

use crate::demo::person::Person;
use crate::demo::plot::Step;
use crate::demo::schedule::Story;
use crate::demo::world::World;
use crate::demo::{Action, Unplayable, Writes, workday};
use crate::domain::actor::StaffId;
use crate::domain::case::{Case, Header};
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use crate::domain::session::Session;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::{Rules, admit};
use chrono::{DateTime, Days, FixedOffset};
use fastrand::Rng;
use std::ops::{Range, RangeInclusive};

/// The ids of nearly all events, so that there is room above them for one that must stand after another.
const LOWER_IDS: Range<u64> = 0..1 << 39;

/// The ids of the few events that stand after another of the same `n`.
const UPPER_IDS: Range<u64> = 1 << 39..1 << 40;

/// Tells a story up to the last moment of the demonstration.
pub(super) fn tell(world: &World<'_>, story: &Story) -> Result<Vec<Action>, Unplayable> {
    let mut teller = Teller::begin(world, story)?;
    for step in story.plot.steps {
        if teller.over || teller.now > world.figures.until {
            break;
        }
        teller.wait(*step);
        teller.play(*step)?;
    }
    let mut actions = teller.actions;
    actions.retain(|action| action.event.at <= world.figures.until);
    Ok(actions)
}

/// Who tells a story, and how far it has come.
struct Teller<'t> {
    world: &'t World<'t>,
    story: &'t Story,
    rng: Rng,
    now: DateTime<FixedOffset>,
    /// Whether the committee does not sit again before the end.
    over: bool,
    person: Person,
    /// The case that the steps belong to.
    case: Case,
    /// The story's other case: what an objection is about, or the objection.
    other: Option<Case>,
    /// What to answer to what was asked last.
    reply: request::Reply,
    /// Riyals or pieces that are asked for.
    asked: u32,
    /// Riyals or pieces that are granted and not yet given.
    left: u32,
    actions: Vec<Action>,
}

impl<'t> Teller<'t> {
    fn begin(world: &'t World<'t>, story: &'t Story) -> Result<Self, Unplayable> {
        let mut rng = Rng::with_seed(story.seed);
        let figures = &world.figures;
        let person = Person::of(story.person, figures.seed, world.today(), world.office)?;
        let request = request::compose(world, story, &person, &mut rng)?;
        let mut teller = Self {
            world,
            story,
            rng,
            now: story.received,
            over: false,
            person,
            case: Case {
                header: request.header,
                events: Vec::new(),
            },
            other: None,
            reply: request.reply,
            asked: request.asked,
            left: 0,
            actions: Vec::new(),
        };
        teller.take()?;
        Ok(teller)
    }

    /// Lets the time pass that lies before a step.
    fn wait(&mut self, step: Step) {
        let days = step.days();
        if step == Step::Sign && !self.face_to_face() {
            // The originals have yet to be brought.
            self.days_later(1..=*days.end());
        } else {
            self.days_later(days);
        }
    }

    /// Lets so many days pass, and those that are days off; no day is the same visit.
    fn days_later(&mut self, days: RangeInclusive<u32>) {
        let off = &self.world.policy.days_off;
        let days = self.rng.u32(days);
        if days == 0 {
            self.now = workday::later(&mut self.rng, off, self.now, 300..3_600);
        } else {
            let today = self.now.date_naive();
            let day = today.checked_add_days(Days::new(u64::from(days)));
            let day = workday::on_or_after(off, day.unwrap_or(today));
            self.now = workday::sometime(&mut self.rng, day, self.world.offset());
        }
    }

    fn some_minutes_later(&mut self) {
        let off = &self.world.policy.days_off;
        self.now = workday::later(&mut self.rng, off, self.now, 120..900);
    }

    fn play(&mut self, step: Step) -> Result<(), Unplayable> {
        match step {
            Step::Ask => self.ask(),
            Step::Note => self.note(),
            Step::Answer => self.answer(),
            Step::Refer => self.refer(),
            Step::Lack => self.lack(),
            Step::Sign => self.sign(),
            Step::Amend => self.amend(),
            Step::Misfile => self.misfile(),
            Step::Assess => self.assess(),
            Step::Submit => {
                let told = self.told();
                self.anybody(Act::Submit { told })
            }
            Step::Accept => self.accept(false),
            Step::AcceptEarly => self.accept(true),
            Step::Reject => self.reject(),
            Step::Defer => self.defer(),
            Step::AskMore => self.ask_more(),
            Step::Dispute => self.dispute(),
            Step::Settle => self.settle(),
            Step::Tell => {
                let told = self.told();
                self.anybody(Act::Notify { told })
            }
            Step::Register => self.register(),
            Step::Part => self.part(),
            Step::Rest => self.deliver(self.left),
            Step::Rate => self.rate(),
            Step::Decline => self.feedback(None, None),
            Step::Withdraw => self.withdraw(),
            Step::Close => self.close(),
            Step::Object => self.object(),
            Step::Turn => {
                self.turn();
                Ok(())
            }
            Step::Reopen => self.reopen(),
        }
    }

    /// Records an act by one of those who may.
    fn anybody(&mut self, act: Act) -> Result<(), Unplayable> {
        let by = self.somebody(act.kind())?;
        self.record(by, act)
    }

    fn somebody(&mut self, event: EventKind) -> Result<StaffId, Unplayable> {
        let request = self.case.header.kind;
        self.world.somebody(&mut self.rng, request, event)
    }

    fn record(&mut self, by: StaffId, act: Act) -> Result<(), Unplayable> {
        let event = self.event(by, act);
        self.enter(event, Writes::Event, None)
    }

    /// Records what may have happened on the working day before.
    fn record_late(&mut self, by: StaffId, act: Act) -> Result<(), Unplayable> {
        let mut event = self.event(by, act);
        let off = &self.world.policy.days_off;
        let before = self.now.date_naive().pred_opt();
        let before = before.map(|day| workday::on_or_before(off, day));
        let last = self.case.events.last().map(Event::day);
        if before > last && self.rng.u32(..100) < 25 {
            event.on = before;
        }
        self.enter(event, Writes::Event, None)
    }

    fn event(&mut self, by: StaffId, act: Act) -> Event {
        Event {
            id: EventId::from_random(self.rng.u64(LOWER_IDS)),
            n: self.case.next_n(),
            at: self.now,
            on: None,
            by,
            act,
        }
    }

    /// Records an event if the workflow admits it.
    fn enter(
        &mut self,
        event: Event,
        writes: Writes,
        session: Option<&Session>,
    ) -> Result<(), Unplayable> {
        self.admitted(&event, session)?;
        self.put(event, writes);
        Ok(())
    }

    /// Puts an admitted event into the case and into the plan.
    fn put(&mut self, event: Event, writes: Writes) {
        if let Writes::Header(header) = &writes {
            self.case.header = Header::clone(header);
        }
        self.case.events.push(event.clone());
        self.actions.push(Action {
            case: self.case.header.id,
            event,
            writes,
        });
    }

    fn admitted(&self, event: &Event, session: Option<&Session>) -> Result<Stage, Unplayable> {
        let rules = Rules {
            policy: self.world.policy,
            office: self.world.office,
            session,
            other: self.other.as_ref(),
        };
        admit(&self.case, event, &rules).map_err(Unplayable::Refused)
    }

    fn stage(&self) -> Stage {
        View::of(&self.case).stage
    }
}
