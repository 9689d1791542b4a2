//! `matches`: is this person here already?
//!
//! Cases are shown one at a time, in any order, and the few that may be the same person's are kept, each with the
//! reasons. Nothing is decided here: who is whom, an officer says, and what was said once is shown again.

pub mod probe;

use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::domain::event::ties::{NotSame, Ties};
use crate::domain::id::CaseId;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::report::matches::probe::{Looks, Probe, Reason};
use chrono::{DateTime, FixedOffset};
use std::cmp::Reverse;

/// How many matches are kept; who has more to choose from cannot choose.
pub const KEPT: usize = 5;

/// A case that may be the same person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its id.
    pub case: CaseId,
    /// Its applicant.
    pub name: String,
    /// Where it stands.
    pub stage: Stage,
    /// When it was received.
    pub received: DateTime<FixedOffset>,
    /// The service asked for.
    pub service: Option<String>,
    /// Why it may be the same person's, the strongest reason first; never empty.
    pub reasons: Vec<Reason>,
    /// Whether the person was tied to it, or to another case of its person.
    pub tied: bool,
    /// That its person is another one, where somebody said so.
    pub apart: Option<Apart>,
}

/// That the person of a match is another one than somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The stronger match from whose person it was told apart; `None` where that is the person who asks now.
    pub from: Option<CaseId>,
    /// How the officer knew.
    pub reason: String,
}

/// The likely matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The likeliest, at most [`KEPT`]: strongest first, newest first within; those that are tied before all, those that
    /// were told apart after all.
    pub matches: Vec<Match>,
    /// How many more there are.
    pub more: usize,
}

/// The search, while cases are shown to it.
#[derive(Clone, Debug)]
pub struct Matches {
    probe: Probe,
    looks: Looks,
    ties: Ties,
    kept: Vec<Kept>,
    count: usize,
    neighbours: usize,
}

impl Match {
    /// Returns whether an officer has said who its person is to the one who asks now.
    pub fn is_settled(&self) -> bool {
        self.tied
            || self
                .apart
                .as_ref()
                .is_some_and(|apart| apart.from.is_none())
    }
}

impl Matches {
    /// Begins a search for a person, of whom the officer has said this much.
    pub fn new(probe: Probe, ties: Ties) -> Self {
        Self {
            looks: Looks::of(&probe),
            probe,
            ties,
            kept: Vec::new(),
            count: 0,
            neighbours: 0,
        }
    }

    /// Returns whether anything may speak for a case being the same person's.
    pub fn may_see(&self, case: &Brief<'_>) -> bool {
        self.looks.may_be(case)
    }

    /// Looks at a case.
    pub fn see(&mut self, case: &Case) {
        let header = &case.header;
        let other = Probe::of(&header.applicant, &header.beneficiary);
        let reasons = self.probe.reasons(&other);
        if reasons.is_empty() {
            return;
        }
        let kept = Kept::new(case, reasons, &self.ties);
        self.count += 1;
        self.neighbours += usize::from(kept.is_neighbour());
        let place = self.kept.partition_point(|one| one.rank() < kept.rank());
        self.kept.insert(place, kept);
        self.kept.truncate(KEPT);
    }

    /// Returns what was found.
    ///
    /// A family name and an address that many share are a clan and a quarter, and say nothing of one person.
    pub fn found(mut self) -> Found {
        if self.neighbours > KEPT {
            self.kept.retain(|kept| !kept.is_neighbour());
            self.count -= self.neighbours;
        }
        tie(&mut self.kept);
        tell_apart(&mut self.kept);
        let mut matches: Vec<Match> = self.kept.into_iter().map(|kept| kept.found).collect();
        matches.sort_by_key(|found| (found.apart.is_some(), !found.tied));
        Found {
            more: self.count - matches.len(),
            matches,
        }
    }
}

/// A match, with what its own intake said.
#[derive(Clone, Debug)]
struct Kept {
    found: Match,
    former_ids: Vec<CaseId>,
    said: Ties,
}

impl Kept {
    fn new(case: &Case, reasons: Vec<Reason>, ties: &Ties) -> Self {
        let header = &case.header;
        let mut kept = Self {
            found: Match {
                case: header.id,
                name: header.applicant.name.clone(),
                stage: View::of(case).stage,
                received: header.received,
                service: header.service.clone(),
                tied: false,
                apart: None,
                reasons,
            },
            former_ids: header.former_ids.clone(),
            said: case.ties().cloned().unwrap_or_default(),
        };
        kept.found.apart = kept.is_among(&ties.not_same).map(|said| Apart {
            from: None,
            reason: said.reason.clone(),
        });
        // Once the person is known, the same national id leaves no question open.
        let same_id = kept.found.reasons.contains(&Reason::NationalId);
        let same = |id| kept.is_called(id) || same_id;
        kept.found.tied = kept.found.apart.is_none() && ties.same_as.is_some_and(same);
        kept
    }

    /// Returns what decides the order; the least stands first, and no two cases are equal in it.
    fn rank(&self) -> impl Ord {
        let found = &self.found;
        (
            self.is_neighbour(),
            found.apart.is_some(),
            !found.tied,
            found.reasons.first().copied(),
            Reverse(found.reasons.len()),
            Reverse(found.received),
            found.case,
        )
    }

    /// Returns whether nothing but the household speaks for it.
    fn is_neighbour(&self) -> bool {
        self.found.reasons == [Reason::Household] && !self.found.is_settled()
    }

    fn is_called(&self, id: CaseId) -> bool {
        self.found.case == id || self.former_ids.contains(&id)
    }

    fn is_among<'s>(&self, said: &'s [NotSame]) -> Option<&'s NotSame> {
        said.iter().find(|said| self.is_called(said.case))
    }

    fn is_tied_to(&self, other: &Self) -> bool {
        let said = |one: &Self, of: &Self| one.said.same_as.is_some_and(|id| of.is_called(id));
        said(self, other) || said(other, self)
    }
}

/// Ties what an earlier intake tied to a case that is tied.
fn tie(kept: &mut [Kept]) {
    let open = |kept: &[Kept]| {
        kept.iter().position(|one| {
            let mut tied = kept.iter().filter(|other| other.found.tied);
            !one.found.is_settled() && tied.any(|other| one.is_tied_to(other))
        })
    };
    while let Some(one) = open(kept).and_then(|place| kept.get_mut(place)) {
        one.found.tied = true;
    }
}

/// Of two that were told apart at most one is the person: the weaker match says so.
fn tell_apart(kept: &mut [Kept]) {
    for place in 1..kept.len() {
        let (stronger, weaker) = kept.split_at_mut(place);
        let Some(one) = weaker.first_mut() else {
            continue;
        };
        if one.found.is_settled() {
            continue;
        }
        let mut believed = stronger.iter().filter(|other| other.found.apart.is_none());
        one.found.apart = believed.find_map(|other| {
            let said = one.is_among(&other.said.not_same);
            let said = said.or_else(|| other.is_among(&one.said.not_same))?;
            Some(Apart {
                from: (!other.found.tied).then_some(other.found.case),
                reason: said.reason.clone(),
            })
        });
    }
}
