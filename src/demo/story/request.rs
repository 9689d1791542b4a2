//! The request that begins a story: its header, and what there is to answer.

use crate::demo::Unplayable;
use crate::demo::person::{Age, Person, money};
use crate::demo::plot::{Extra, SHOWN, Step};
use crate::demo::schedule::Story;
use crate::demo::words::needs::{Asks, NEEDS, Need, Whose};
use crate::demo::words::{one_of, talk};
use crate::demo::world::World;
use crate::domain::actor::{Role, StaffId};
use crate::domain::case::{CaseKind, Header, Origin};
use crate::domain::channel::Channel;
use crate::domain::service::{Gate, Service};
use fastrand::Rng;

/// How often each channel is used, in the policy's order, in percent.
const CHANNELS: [u32; 8] = [34, 15, 12, 5, 10, 4, 12, 8];

/// What is answered to what was asked.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reply {
    /// The words.
    pub(super) text: &'static str,
    /// Whether they correct a misconception (clause O6a).
    pub(super) misconception: bool,
}

/// A request that is about to be taken.
pub(super) struct Request {
    pub(super) header: Header,
    pub(super) reply: Reply,
    /// Riyals or pieces.
    pub(super) asked: u32,
}

/// Writes the request of a story.
pub(super) fn compose(
    world: &World<'_>,
    story: &Story,
    person: &Person,
    rng: &mut Rng,
) -> Result<Request, Unplayable> {
    let kind = story.plot.kind;
    let mut header = Header::new(story.case, kind, story.received, channel(story, rng));
    header.about = story.about;
    header.applicant = person.applicant.clone();
    let mut asked = 0;
    let reply = match kind {
        CaseKind::Support => {
            asked = support(&mut header, world, story, person, rng)?;
            Reply::default()
        }
        CaseKind::Inquiry => {
            let (words, text, misconception) = one_of(rng, talk::INQUIRIES);
            voice(&mut header, words, text, misconception)
        }
        CaseKind::Suggestion => {
            let (words, text) = one_of(rng, talk::SUGGESTIONS);
            voice(&mut header, words, text, false)
        }
        CaseKind::Complaint | CaseKind::Objection => {
            let (words, text) = one_of(rng, talk::COMPLAINTS);
            voice(&mut header, words, text, false)
        }
    };
    Ok(Request {
        header,
        reply,
        asked,
    })
}

/// The stories that are always there come by each channel in turn, the others as people do.
fn channel(story: &Story, rng: &mut Rng) -> Channel {
    let by_chance = rng.u32(..100);
    let number = story.number as usize;
    if number < SHOWN.len() {
        let mut all = Channel::ALL.iter().cycle();
        return all.nth(number).copied().unwrap_or(Channel::Interview);
    }
    let mut sum = 0;
    let shares = Channel::ALL.iter().zip(CHANNELS);
    let mut upper = shares.map(|(channel, share)| {
        sum += share;
        (*channel, sum)
    });
    let found = upper.find(|(_, sum)| by_chance < *sum);
    found.map_or(Channel::Interview, |(channel, _)| channel)
}

/// Whoever only asks or proposes leaves a name and a number, and no more is written down.
fn voice(header: &mut Header, words: &str, text: &'static str, misconception: bool) -> Reply {
    header.summary = words.to_owned();
    let applicant = &mut header.applicant;
    applicant.birth = None;
    applicant.address = None;
    applicant.segment = None;
    applicant.household = None;
    applicant.income = None;
    Reply {
        text,
        misconception,
    }
}

/// Fills in what a request for a service says, and returns how much it asks for.
fn support(
    header: &mut Header,
    world: &World<'_>,
    story: &Story,
    person: &Person,
    rng: &mut Rng,
) -> Result<u32, Unplayable> {
    let need = need(world, story, person, rng)?;
    header.service = Some(need.service.to_owned());
    header.summary = need.words.to_owned();
    for (key, answer) in need.answers {
        let answer = (*answer).to_owned();
        header.answers.insert((*key).to_owned(), answer);
    }
    if need.whose == Whose::Child {
        let child = person.child(rng, world.today())?;
        header.summary = header.summary.replace("{child}", child.mine);
        let service = world.office.catalogue.service(need.service);
        let asks_for_student =
            service.is_some_and(|service| service.questions.iter().any(|q| q.key == "student"));
        if let Some(name) = child.dependent.name.clone().filter(|_| asks_for_student) {
            header.answers.insert("student".to_owned(), name);
        }
        header.beneficiary = child.dependent;
    }
    match story.extra {
        Extra::Outreach => header.origin = Origin::Outreach,
        Extra::Relative => header.applicant.relation = relative(world, rng),
        Extra::None | Extra::Guardian => {}
    }
    match need.asks {
        Asks::Hundreds(from, to) => {
            let riyals = rng.u32(from..=to) * 100;
            header.amount = Some(money(riyals)?);
            Ok(riyals)
        }
        Asks::Pieces(pieces) => {
            header.quantity = Some(pieces);
            Ok(pieces)
        }
    }
}

/// The stories that are always there ask for each service in turn, as far as their plots allow.
fn need(
    world: &World<'_>,
    story: &Story,
    person: &Person,
    rng: &mut Rng,
) -> Result<Need, Unplayable> {
    let services = &world.office.catalogue.services;
    let in_turn = services
        .iter()
        .cycle()
        .nth(story.number as usize)
        .filter(|_| (story.number as usize) < SHOWN.len());
    let fitting: Vec<&Need> = NEEDS
        .iter()
        .filter(|need| {
            let service = world.office.catalogue.service(need.service);
            service.is_some_and(|service| fits(need, service, story, person))
        })
        .collect();
    let preferred = fitting
        .iter()
        .filter(|need| in_turn.is_some_and(|service| service.id == need.service));
    let preferred: Vec<&Need> = preferred.copied().collect();
    let list = if preferred.is_empty() {
        fitting
    } else {
        preferred
    };
    rng.choice(list).copied().ok_or(Unplayable::NoService)
}

fn fits(need: &Need, service: &Service, story: &Story, person: &Person) -> bool {
    let in_parts = story.plot.steps.contains(&Step::Part);
    let speaks = match need.whose {
        Whose::Learner => person.age != Age::Old && story.extra != Extra::Guardian,
        Whose::Household => person.age == Age::Young || story.extra != Extra::Guardian,
        Whose::Child => person.age != Age::Young,
    };
    let lacks = story.plot.steps.contains(&Step::Lack);
    let mut papers = service.required_at(Gate::Verify);
    speaks
        && !(in_parts && need.asks == Asks::Pieces(1))
        && !(lacks && papers.all(|paper| !paper.expires))
}

/// A member of the committee, but nobody who works on the request before and after it.
fn relative(world: &World<'_>, rng: &mut Rng) -> Option<StaffId> {
    let hands = [Role::Reception, Role::Research, Role::Secretary];
    let roster = &world.office.roster;
    let committee = world.office.committee.iter();
    let members: Vec<&StaffId> = committee.filter(|id| !roster.holds(id, &hands)).collect();
    rng.choice(members).cloned()
}
