//! What all stories of a demonstration share: the association, its rules, and the committee's calendar.

use crate::demo::PAST;
use crate::demo::{Figures, Unplayable, workday};
use crate::domain::actor::StaffId;
use crate::domain::case::CaseKind;
use crate::domain::event::kind::EventKind;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::session::{Session, SessionId};
use crate::domain::workflow::{roles, table};
use chrono::{Datelike, FixedOffset, NaiveDate};
use fastrand::Rng;

/// The hour at which sittings open, in seconds of the day.
const OPENS: u32 = 10 * 3600;

/// The stage on which the stories are played.
#[derive(Debug)]
pub(super) struct World<'a> {
    pub(super) figures: Figures,
    pub(super) office: &'a Office,
    pub(super) policy: &'a Policy,
    /// The sittings at which something may be decided, in order of time; numbered as if each of them took place.
    pub(super) sittings: Vec<Session>,
}

impl<'a> World<'a> {
    /// Sets the stage.
    pub(super) fn new(
        figures: Figures,
        office: &'a Office,
        policy: &'a Policy,
    ) -> Result<Self, Unplayable> {
        let mut world = Self {
            figures,
            office,
            policy,
            sittings: Vec::new(),
        };
        let mut rng = Rng::with_seed(figures.seed);
        let secretary = world.somebody(&mut rng, CaseKind::Support, EventKind::Decide)?;
        let from = world.today().checked_sub_days(PAST);
        let from = from.unwrap_or(NaiveDate::MIN);
        let days = workday::sittings(&policy.days_off, from, world.today());
        for (number, day) in (1..).zip(days) {
            world.sittings.push(Session {
                id: SessionId {
                    year: u16::try_from(day.year()).unwrap_or_default(),
                    number,
                },
                opened: workday::at(day, OPENS, world.offset()),
                by: secretary.clone(),
                committee: office.committee.clone(),
                present: present(&mut rng, &office.committee),
                aside: Vec::new(),
                cases: Vec::new(),
            });
        }
        Ok(world)
    }

    /// Returns the last day of the demonstration.
    pub(super) fn today(&self) -> NaiveDate {
        self.figures.until.date_naive()
    }

    /// Returns the association's clock.
    pub(super) fn offset(&self) -> FixedOffset {
        *self.figures.until.offset()
    }

    /// Returns the planned sitting as it is opened under the number that it gets.
    pub(super) fn opening(&self, planned: SessionId, id: SessionId) -> Option<Session> {
        let session = self.sittings.iter().find(|session| session.id == planned)?;
        let session = session.clone();
        Some(Session { id, ..session })
    }

    /// Returns a member of staff who may record this, mostly of the first role that the table names.
    pub(super) fn somebody(
        &self,
        rng: &mut Rng,
        request: CaseKind,
        event: EventKind,
    ) -> Result<StaffId, Unplayable> {
        let row = table::row(request, event).ok_or(Unplayable::Nobody(event))?;
        let roles = roles(row, self.policy);
        let roster = &self.office.roster;
        let first = roles.first().filter(|_| rng.u32(..100) < 85);
        let usual = first
            .map(|role| roster.holders(&[*role]))
            .unwrap_or_default();
        let staff = if usual.is_empty() {
            roster.holders(&roles)
        } else {
            usual
        };
        rng.choice(staff).ok_or(Unplayable::Nobody(event))
    }
}

/// Those who come to a sitting: often all, always a quorum.
fn present(rng: &mut Rng, committee: &[StaffId]) -> Vec<StaffId> {
    let quorum = committee.len() / 2 + 1;
    let mut present = committee.to_vec();
    if present.len() > quorum && rng.u32(..100) < 20 {
        present.remove(rng.usize(..present.len()));
    }
    present
}
