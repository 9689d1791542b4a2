//! One case told in the verbs of the domain.
//!
//! Every step goes through `workflow::admit`, so a test can stand nowhere that a command could not have brought it; only
//! [`Story::raw`] writes what was never admitted, as a merge or a text editor may.

use crate::support::acts;
use crate::support::world::World;
use crate::support::world::moment;
use crate::support::world::set;
use crate::support::world::staff;
use bmf::domain::actor::StaffId;
use bmf::domain::case::Case;
use bmf::domain::case::CaseKind;
use bmf::domain::event::Event;
use bmf::domain::event::act::Act;
use bmf::domain::event::kind::EventKind;
use bmf::domain::id::EventId;
use bmf::domain::refusal::Refusal;
use bmf::domain::session::Aside;
use bmf::domain::session::Session;
use bmf::domain::stage::Stage;
use bmf::domain::view::View;
use bmf::domain::workflow;
use bmf::domain::workflow::Rules;
use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::TimeDelta;
use std::rc::Rc;

/// One case and the clock on the wall: each step is admitted, or the test fails with the refusal.
#[derive(Clone, Debug)]
#[must_use]
pub(crate) struct Story {
    pub(crate) case: Case,
    pub(crate) world: Rc<World>,
    sitting: Option<Session>,
    other: Option<Case>,
    clock: DateTime<FixedOffset>,
    next_by: Option<StaffId>,
    next_on: Option<NaiveDate>,
    desk: u64,
}

impl Story {
    /// A case of which nothing has happened yet; the clock shows when it came.
    pub(crate) fn begin(
        world: Rc<World>,
        case: Case,
        sitting: Session,
        other: Option<Case>,
    ) -> Self {
        Self {
            clock: case.header.received,
            case,
            world,
            sitting: Some(sitting),
            other,
            next_by: None,
            next_on: None,
            desk: 0,
        }
    }

    /// The same story as another desk goes on with it, apart from the first: it gives other ids to its events.
    pub(crate) fn at_desk(mut self, desk: u64) -> Self {
        self.desk = desk;
        self
    }

    /// The clock shows day `days` after 14 June 2026.
    pub(crate) fn on_day(mut self, days: u64) -> Self {
        self.clock = moment(days);
        self
    }

    /// The next step is recorded by this person; without it, by whom the office usually leaves it to.
    pub(crate) fn by(mut self, id: &str) -> Self {
        self.next_by = Some(staff(id));
        self
    }

    /// The next step happened on this day.
    pub(crate) fn happened(mut self, on: NaiveDate) -> Self {
        self.next_on = Some(on);
        self
    }

    /// Another sitting of the committee, or none.
    pub(crate) fn sitting(mut self, change: impl FnOnce(&mut Option<Session>)) -> Self {
        change(&mut self.sitting);
        self
    }

    /// The sitting with only these members present.
    pub(crate) fn present(self, members: &[&str]) -> Self {
        self.sitting(|sitting| {
            if let Some(sitting) = sitting {
                sitting.present = members.iter().map(|id| staff(id)).collect();
            }
        })
    }

    /// The sitting, with this member standing aside for the case.
    pub(crate) fn aside(self, member: &str) -> Self {
        let case = self.case.header.id;
        self.sitting(|sitting| {
            if let Some(sitting) = sitting {
                sitting.aside.push(Aside {
                    case,
                    member: staff(member),
                    reason: "relation".to_owned(),
                });
            }
        })
    }

    /// The other case that the next steps may name.
    pub(crate) fn beside(mut self, other: &Case) -> Self {
        self.other = Some(other.clone());
        self
    }

    pub(crate) fn declare(self) -> Self {
        let act = acts::declare(&self.case);
        self.does(act)
    }

    pub(crate) fn verify(self) -> Self {
        let act = acts::verify(&self.case);
        self.does(act)
    }

    pub(crate) fn assess(self) -> Self {
        self.does(acts::assess())
    }

    pub(crate) fn submit(self) -> Self {
        self.does(acts::submit())
    }

    pub(crate) fn accept(self, riyals: &str) -> Self {
        self.does(acts::accept(riyals))
    }

    pub(crate) fn reject(self) -> Self {
        self.does(acts::reject())
    }

    pub(crate) fn notify(self) -> Self {
        self.does(acts::notify())
    }

    pub(crate) fn register(self) -> Self {
        self.does(acts::register())
    }

    pub(crate) fn deliver(self, riyals: &str) -> Self {
        self.does(acts::deliver(riyals))
    }

    /// The header is corrected, and the amendment recorded.
    pub(crate) fn amend(self, field: &str, value: &str) -> Self {
        let mut story = self.does(acts::amend(&[field]));
        set(&mut story.case.header, field, value);
        story
    }

    /// Declared, verified, assessed and before the committee on the first day.
    pub(crate) fn submitted(self) -> Self {
        self.declare().verify().assess().submit()
    }

    /// Submitted, accepted for 4,000 riyals on day 15, told and registered.
    pub(crate) fn registered(self) -> Self {
        let accepted = self.submitted().on_day(15).accept("4000");
        accepted.notify().register()
    }

    /// Writes an event that nobody admitted, as two histories of one case may bring it.
    pub(crate) fn raw(mut self, act: Act) -> Self {
        let event = self.event(act);
        self.case = self.case.with(event);
        self.tick();
        self
    }

    /// One more step, or the refusal ends the test.
    #[track_caller]
    pub(crate) fn does(self, act: Act) -> Self {
        match self.tries(act) {
            Ok(story) => story,
            Err(refusal) => panic!("refused: {refusal:#?}"),
        }
    }

    /// One more step, if it is admitted.
    pub(crate) fn tries(&self, act: Act) -> Result<Self, Refusal> {
        let event = self.event(act);
        let rules = Rules {
            policy: &self.world.policy,
            office: &self.world.office,
            session: self.sitting.as_ref(),
            other: self.other.as_ref(),
        };
        let stage = workflow::admit(&self.case, &event, &rules)?;
        let mut story = self.clone();
        story.case = self.case.with(event);
        story.tick();
        assert_eq!(
            stage,
            story.stage(),
            "the stage promised is the stage reached"
        );
        Ok(story)
    }

    /// What stands in the way of a step: clause and obstacle, a line each.
    #[track_caller]
    pub(crate) fn why_not(&self, act: Act) -> String {
        match self.tries(act) {
            Ok(story) => panic!("admitted, and now {:?}", story.stage()),
            Err(refusal) => refusal
                .obstacles
                .iter()
                .map(|(clause, obstacle)| format!("{} {obstacle:?}", clause.name()))
                .collect::<Vec<_>>()
                .join("\n"),
        }
    }

    pub(crate) fn stage(&self) -> Stage {
        self.view().stage
    }

    pub(crate) fn view(&self) -> View<'_> {
        View::of(&self.case)
    }

    /// The id of the last event of a kind.
    #[track_caller]
    pub(crate) fn last(&self, kind: EventKind) -> EventId {
        let events = self.case.events.iter().rev();
        let mut of_kind = events.filter(|event| event.kind() == kind);
        of_kind.next().expect("an event of this kind").id
    }

    fn event(&self, act: Act) -> Event {
        let n = self.case.next_n();
        let usual = || staff(usually(act.kind(), self.case.header.kind));
        Event {
            id: EventId::from_random(u64::from(n) + 1_000 * self.desk),
            n,
            at: self.clock,
            on: self.next_on,
            by: self.next_by.clone().unwrap_or_else(usual),
            act,
        }
    }

    fn tick(&mut self) {
        self.clock += TimeDelta::minutes(1);
        self.next_by = None;
        self.next_on = None;
    }
}

fn usually(event: EventKind, kind: CaseKind) -> &'static str {
    match event {
        EventKind::Intake
        | EventKind::Contact
        | EventKind::Refer
        | EventKind::Declare
        | EventKind::Verify
        | EventKind::Submit
        | EventKind::Notify
        | EventKind::Register
        | EventKind::Withdraw
        | EventKind::Amend
        | EventKind::Void
        | EventKind::Conflict => "sara",
        EventKind::Answer | EventKind::Assess => "huda",
        EventKind::Decide | EventKind::Settle => "noura",
        EventKind::Close if kind != CaseKind::Support => "sara",
        EventKind::Deliver | EventKind::Close => "khalid",
        EventKind::Feedback | EventKind::Reopen => "majed",
    }
}
