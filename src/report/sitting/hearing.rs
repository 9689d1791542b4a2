//! One case before the committee: everything that its members should see before they decide.

use crate::domain::actor::StaffId;
use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, Outcome};
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use crate::domain::policy::ReasonFor;
use crate::domain::refusal::Obstacle;
use crate::domain::service::Gate;
use crate::domain::session::{Aside, Session};
use crate::domain::view::View;
use crate::domain::workflow::papers::missing;
use crate::domain::workflow::{Rules, admit};
use crate::report::Basis;
use crate::report::sitting::docket::Wait;
use crate::report::sitting::earlier::{Earlier, earlier};
use crate::report::sitting::precedents::Precedents;
use chrono::{DateTime, FixedOffset};

/// How many earlier decisions on like requests are shown.
const LATEST: usize = 3;

/// One case before the committee.
#[derive(Clone, Debug)]
pub struct Hearing<'a> {
    /// The case.
    pub case: &'a Case,
    /// Where it stands: assessment, papers, and what was decided before.
    pub view: View<'a>,
    /// How long it has waited, and until when it should be answered.
    pub wait: Option<Wait>,
    /// The papers that nobody has sighted.
    pub missing: Vec<String>,
    /// Other cases of the same person, the newest first.
    pub earlier: Vec<Earlier<'a>>,
    /// What like requests got.
    pub precedents: Precedents,
    /// The members who take part.
    pub taking_part: Vec<StaffId>,
    /// The members who stand aside, relatives of the applicant among them, and why.
    pub aside: Vec<Aside>,
    /// How many members the committee has.
    pub committee: usize,
    /// How many must take part.
    pub quorum: usize,
    /// What stands in the way of any decision by this person in this sitting.
    pub in_the_way: Vec<Obstacle>,
}

impl<'a> Hearing<'a> {
    /// Returns what the committee sees of a case in a sitting, of which `by` records the decision at `now`.
    pub fn of(
        case: &'a Case,
        cases: &'a [Case],
        session: &Session,
        (by, now): (&StaffId, DateTime<FixedOffset>),
        basis: &Basis<'_>,
    ) -> Self {
        let view = View::of(case);
        let gates = [Gate::Verify, Gate::Register].into_iter();
        let aside = stand_aside(case, session);
        let stays = |member: &&&StaffId| aside.iter().all(|it| it.member != ***member);
        let taking_part = session.taking_part(case.header.id);
        Self {
            wait: Wait::of(&view, basis),
            missing: gates
                .flat_map(|gate| missing(case, &view, basis.office, gate, &[]))
                .collect(),
            earlier: earlier(case, cases),
            precedents: Precedents::of(case, cases, LATEST, basis),
            taking_part: taking_part.iter().filter(stays).copied().cloned().collect(),
            aside,
            quorum: session.quorum(),
            in_the_way: in_the_way(case, session, (by, now), basis),
            committee: session.committee.len(),
            case,
            view,
        }
    }

    /// Returns what was found when the need was last assessed.
    pub fn assessment_note(&self) -> Option<&str> {
        let events = self.case.events.iter().rev();
        let mut counted = events.filter(|event| self.view.counts(event));
        let last = counted.find(|event| event.kind() == EventKind::Assess)?;
        let Act::Assess { note, .. } = &last.act else {
            return None;
        };
        note.as_deref()
    }
}

/// Returns who takes no part in this case: whoever said so, and whoever is related to the applicant and is there.
fn stand_aside(case: &Case, session: &Session) -> Vec<Aside> {
    let id = case.header.id;
    let said = session.aside.iter().filter(|aside| aside.case == id);
    let taking_part = session.taking_part(id);
    let related = case.header.applicant.relation.iter();
    let related = related.filter(|member| taking_part.contains(member));
    let related = related.map(|member| Aside::of_a_relative(id, member.clone()));
    said.cloned().chain(related).collect()
}

/// Asks the workflow for a decision that lacks nothing itself: what is left is in the way of every other one, too.
fn in_the_way(
    case: &Case,
    session: &Session,
    (by, now): (&StaffId, DateTime<FixedOffset>),
    basis: &Basis<'_>,
) -> Vec<Obstacle> {
    let codes = basis.policy.codes(ReasonFor::Defer);
    let decision = Decision {
        outcome: Outcome::Defer(None),
        reason: codes.into_iter().next().unwrap_or_default(),
        words: None,
        session: session.id,
        urgent: None,
    };
    let event = Event {
        id: EventId::from_random(0),
        n: case.next_n(),
        at: now,
        on: None,
        by: by.clone(),
        act: Act::Decide(decision),
    };
    let rules = Rules {
        policy: basis.policy,
        office: basis.office,
        session: Some(session),
        other: None,
    };
    let refusal = admit(case, &event, &rules).err();
    let obstacles = refusal.into_iter().flat_map(|it| it.obstacles);
    let mut obstacles: Vec<Obstacle> = obstacles.map(|(_, obstacle)| obstacle).collect();
    obstacles.dedup();
    obstacles
}
