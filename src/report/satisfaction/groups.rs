//! Whole groups of ratings: what a report may show of what people think, and nothing finer (clause O6c).
//!
//! Suppressing small counts is not enough: two reports that differ by one day, one desk or one service differ by one
//! rating, and whoever has both has that rating. So the ratings of the whole register are put into groups once, by a rule
//! that asks nothing of any report, and a report shows means over whole groups only. Whatever is added to or subtracted
//! from whatever reports of one commit is then a sum over whole groups, each of at least `feedback.min_group` people.
//!
//! - Ratings are taken in the order in which they were recorded, for each desk apart; a case has one, its first.
//! - A group is full when it holds enough *people*: one person's several requests count as one.
//! - Ratings wait for others of their service; where too few come, for others of their channel; and at last for any of
//!   their desk. The group then says only what its members share.
//! - A group belongs to the day on which it was full. Ratings of groups that are not full are in no figure.
//!
//! New ratings go into new groups, so a later report does not take an earlier one apart. What this cannot prevent: that
//! all members of a group gave the same rating; that who knows all ratings but one works that one out; that a rating
//! which was set aside, a merge that brings older ratings, or another `min_group` forms other groups, so that reports
//! before and after it can be compared.

use crate::domain::calendar::Period;
use crate::domain::channel::Channel;
use crate::domain::event::act::Act;
use crate::domain::id::{CaseId, DeskCode};
use crate::report::Basis;
use crate::report::figures::past::Past;
use crate::report::figures::tally::mean;
use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// How many times the smallest group must wait by one channel before services are put together.
const CHANNEL: usize = 2;

/// How many times the smallest group must wait at one desk before channels are put together too.
const DESK: usize = 4;

/// What the members of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shared<T> {
    /// This.
    One(T),
    /// Nothing: they are of several.
    Several,
}

/// A full group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The day on which it was full.
    pub(crate) full: NaiveDate,
    /// The service; `None` is a request that names none.
    pub(crate) service: Shared<Option<String>>,
    /// The channel.
    pub(crate) channel: Shared<Channel>,
    scores: Vec<u8>,
}

/// One rating that waits for others.
#[derive(Clone, Debug)]
struct Rating {
    at: DateTime<FixedOffset>,
    case: CaseId,
    person: String,
    service: Option<String>,
    channel: Channel,
    score: u8,
}

/// Ratings that are shown together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rated(Vec<u8>);

impl Rated {
    pub(crate) fn count(&self) -> u64 {
        self.0.len() as u64
    }

    /// Returns the mean to two decimals, halves up.
    pub(crate) fn mean(&self) -> Option<Decimal> {
        mean(&self.0)
    }
}

/// Returns the ratings of all groups that fit.
pub(crate) fn of(groups: &[Group], fits: impl Fn(&Group) -> bool) -> Rated {
    let groups = groups.iter().filter(|group| fits(group));
    Rated(
        groups
            .flat_map(|group| group.scores.iter().copied())
            .collect(),
    )
}

/// Returns the ratings of the groups that were full in a period.
pub(crate) fn rated_in(pasts: &[Past<'_>], period: Period, basis: &Basis<'_>) -> Rated {
    of(&groups(pasts, basis), |group| period.contains(group.full))
}

/// Returns the groups that are full by the end of the day of `basis`, in no order that matters.
pub(crate) fn groups(pasts: &[Past<'_>], basis: &Basis<'_>) -> Vec<Group> {
    let least = usize::try_from(basis.policy.min_group)
        .unwrap_or(usize::MAX)
        .max(1);
    let mut desks: BTreeMap<DeskCode, Vec<Rating>> = BTreeMap::new();
    for past in pasts {
        if let Some(rating) = first(past, basis) {
            desks
                .entry(past.case.header.id.desk())
                .or_default()
                .push(rating);
        }
    }
    let full = desks.into_values().flat_map(|mut ratings| {
        ratings.sort_by_key(|rating| (rating.at, rating.case));
        grouped(ratings, least, basis)
    });
    full.collect()
}

fn grouped(ratings: Vec<Rating>, least: usize, basis: &Basis<'_>) -> Vec<Group> {
    let mut waiting: Vec<Rating> = Vec::new();
    let mut full = Vec::new();
    for rating in ratings {
        let day = basis.date(rating.at);
        let (service, channel) = (rating.service.clone(), rating.channel);
        waiting.push(rating);
        let same_service = |other: &Rating| other.service == service;
        let same_channel = |other: &Rating| other.channel == channel;
        let members = if people(&waiting, same_service) >= least {
            taken(&mut waiting, same_service)
        } else if people(&waiting, same_channel) >= least * CHANNEL {
            taken(&mut waiting, same_channel)
        } else if people(&waiting, |_| true) >= least * DESK {
            std::mem::take(&mut waiting)
        } else {
            continue;
        };
        full.push(Group::of(day, &members));
    }
    full
}

fn people(waiting: &[Rating], fits: impl Fn(&Rating) -> bool) -> usize {
    let people = waiting.iter().filter(|rating| fits(rating));
    let people: BTreeSet<&str> = people.map(|rating| rating.person.as_str()).collect();
    people.len()
}

/// Takes the ratings that fit, and leaves the others waiting.
fn taken(waiting: &mut Vec<Rating>, fits: impl Fn(&Rating) -> bool) -> Vec<Rating> {
    waiting.extract_if(.., |rating| fits(rating)).collect()
}

impl Group {
    fn of(full: NaiveDate, members: &[Rating]) -> Self {
        Self {
            full,
            service: shared(members.iter().map(|rating| &rating.service)),
            channel: shared(members.iter().map(|rating| &rating.channel)),
            scores: members.iter().map(|rating| rating.score).collect(),
        }
    }
}

/// Returns what all have in common.
fn shared<'r, T: PartialEq + Clone + 'r>(mut all: impl Iterator<Item = &'r T>) -> Shared<T> {
    match all.next() {
        Some(first) if all.all(|other| other == first) => Shared::One(first.clone()),
        Some(_) | None => Shared::Several,
    }
}

/// Returns the first rating of a case, in the order of recording.
fn first(past: &Past<'_>, basis: &Basis<'_>) -> Option<Rating> {
    let header = &past.case.header;
    let given = past.events().filter_map(|event| {
        let Act::Feedback { score, .. } = event.act else {
            return None;
        };
        let recorded = basis.date(event.at) <= basis.today;
        Some((event.at, score.filter(|_| recorded)?.get()))
    });
    let (at, score) = given.min_by_key(|(at, _)| *at)?;
    let person = header.applicant.national_id.map(|id| id.to_string());
    Some(Rating {
        at,
        case: header.id,
        person: person.unwrap_or_else(|| header.id.to_string()),
        service: header.service.clone(),
        channel: header.channel,
        score,
    })
}
