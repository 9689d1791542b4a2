//! `simulate`: the past of the register under an amended policy, before the board votes on it.
//!
//! Each event is asked of the workflow table once more, under the policy as it stands and under the draft, and each
//! acceptance and rejection is held against the reply clock of both. Nothing is recorded. The past is what it is: people
//! would have acted otherwise under another policy, so this says what the draft would have made of what was done, and not
//! what would have been done.

use crate::domain::case::Case;
use crate::domain::check::{Against, obstacles};
use crate::domain::event::Event;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::domain::named::named;
use crate::domain::policy::Policy;
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::Due;
use crate::domain::refusal::Obstacle;
use crate::domain::view::View;
use crate::report::figures::names::Head;
use crate::report::table::{Cell, Column, Table};
use chrono::NaiveDate;
use std::collections::BTreeMap;

named! {
    /// What a policy makes of a step that was taken.
    pub enum Verdict {
        /// It could be taken, and an answer was in time.
        InTime = "in-time",
        /// An answer came before the first day, and not because it was urgent.
        Early = "early",
        /// An answer came after the last day.
        Late = "late",
        /// Something else stood in its way.
        Refused = "refused",
    }
}

/// The columns of the counts.
pub const COUNTS: &[Column] = &[Column::Verdict, Column::Judged, Column::Rehearsed];

/// The columns of the steps.
pub const STEPS: &[Column] = &[
    Column::Id,
    Column::On,
    Column::Did,
    Column::Outcome,
    Column::Days,
    Column::Due,
    Column::Judged,
    Column::Rehearsed,
    Column::Clause,
];

/// A rehearsal of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// The commit whose past it is.
    pub commit: Option<String>,
    /// The versions of the policy as it stands and of the draft.
    pub versions: [String; 2],
    /// How many decisions the policy as it stands and the draft judge so.
    pub counts: BTreeMap<Verdict, [u64; 2]>,
    /// Every step that the draft would not have let pass in time, or judges otherwise than the policy as it stands.
    pub steps: Table,
}

/// Which days are looked at; all where nothing is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub since: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// Judges every step under the policy of `against` and under the draft, in the order of the days and cases.
pub fn rehearse<'c>(
    cases: impl IntoIterator<Item = &'c Case>,
    against: &Against<'_>,
    draft: &Policy,
    span: Span,
    commit: Option<String>,
) -> Rehearsal {
    let drafted = Against {
        policy: draft,
        ..*against
    };
    let mut counts: BTreeMap<Verdict, [u64; 2]> = Verdict::ALL
        .iter()
        .map(|verdict| (*verdict, [0, 0]))
        .collect();
    let mut steps = Vec::new();
    for case in cases {
        for [now, then] in both(case, against, &drafted) {
            let event = now.event;
            if !span.contains(event.day()) {
                continue;
            }
            if let Act::Decide(_) = event.act {
                for (place, verdict) in [now.verdict, then.verdict].into_iter().enumerate() {
                    let count = counts.entry(verdict).or_default();
                    if let Some(count) = count.get_mut(place) {
                        *count += 1;
                    }
                }
            }
            if then.verdict != Verdict::InTime || now.verdict != then.verdict {
                steps.push((event.day(), case.header.id, row(case, &now, &then)));
            }
        }
    }
    steps.sort_by_key(|(day, id, _)| (*day, *id));
    Rehearsal {
        commit,
        versions: [against.policy.version.clone(), draft.version.clone()],
        counts,
        steps: Table {
            columns: STEPS,
            rows: steps.into_iter().map(|(_, _, row)| row).collect(),
        },
    }
}

impl Span {
    fn contains(self, day: NaiveDate) -> bool {
        self.since.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last)
    }
}

impl Rehearsal {
    /// Returns the counts as a table, the two policies beside each other.
    #[must_use]
    pub fn table(&self) -> Table {
        let [now, draft] = &self.versions;
        let versions = vec![
            Cell::Head(Head::PolicyVersion),
            Cell::Text(now.clone()),
            Cell::Text(draft.clone()),
        ];
        let counts = self.counts.iter().map(|(verdict, counts)| {
            let counts = counts.iter().map(|count| Cell::Count(*count));
            std::iter::once(Cell::Verdict(*verdict))
                .chain(counts)
                .collect()
        });
        Table {
            columns: COUNTS,
            rows: std::iter::once(versions).chain(counts).collect(),
        }
    }
}

/// A step as one policy judges it.
struct Judged<'c> {
    event: &'c Event,
    verdict: Verdict,
    /// The clause in whose name it would have been refused.
    clause: Option<Clause>,
    /// The days from submission to the answer, and the last one on which it was in time.
    clock: Option<(i64, NaiveDate)>,
}

/// Returns every step that counts, as both policies judge it.
fn both<'c>(case: &'c Case, against: &Against<'_>, drafted: &Against<'_>) -> Vec<[Judged<'c>; 2]> {
    let view = View::of(case);
    let now = obstacles(case, against);
    let then = obstacles(case, drafted);
    let counted = now.into_iter().zip(then);
    counted
        .filter(|((event, _), _)| view.counts(event))
        .map(|((event, now), (_, then))| {
            [
                judged(case, event, &now, against.policy),
                judged(case, event, &then, drafted.policy),
            ]
        })
        .collect()
}

fn judged<'c>(
    case: &Case,
    event: &'c Event,
    obstacles: &[(Clause, Obstacle)],
    policy: &Policy,
) -> Judged<'c> {
    let clock = clock(case, event, policy);
    let late = clock.is_some_and(|(_, last)| event.day() > last);
    let is_early = |why: &Obstacle| matches!(why, Obstacle::TooEarly { .. });
    let refused = obstacles.iter().find(|(_, why)| !is_early(why));
    let early = obstacles.iter().find(|(_, why)| is_early(why));
    let verdict = match (refused, early) {
        (Some(_), _) => Verdict::Refused,
        (None, Some(_)) => Verdict::Early,
        (None, None) if late => Verdict::Late,
        (None, None) => Verdict::InTime,
    };
    let clause = refused.or(early).map(|(clause, _)| *clause);
    Judged {
        event,
        verdict,
        clause: clause.or(late.then_some(Clause::S5b)),
        clock,
    }
}

/// Putting a request off is no answer, so no clock runs out with it.
fn clock(case: &Case, event: &Event, policy: &Policy) -> Option<(i64, NaiveDate)> {
    let Act::Decide(decision) = &event.act else {
        return None;
    };
    match decision.outcome.kind() {
        OutcomeKind::Accept | OutcomeKind::Reject => {}
        OutcomeKind::Defer | OutcomeKind::AskMore => return None,
    }
    let before = Case {
        header: case.header.clone(),
        events: case
            .events
            .iter()
            .filter(|other| other.n < event.n)
            .cloned()
            .collect(),
    };
    let submitted = View::of(&before).submitted?.day();
    let days = (event.day() - submitted).num_days();
    Some((days, Due::of(policy, submitted).not_after))
}

fn row(case: &Case, now: &Judged<'_>, then: &Judged<'_>) -> Vec<Cell> {
    let event = then.event;
    let outcome = if let Act::Decide(decision) = &event.act {
        Some(decision.outcome.kind())
    } else {
        None
    };
    vec![
        Cell::Id(case.header.id),
        Cell::Day(event.day()),
        Cell::Did(event.kind()),
        Cell::maybe(outcome, Cell::Outcome),
        Cell::maybe(then.clock.map(|(days, _)| days), Cell::Days),
        Cell::maybe(then.clock.map(|(_, last)| last), Cell::Day),
        Cell::Verdict(now.verdict),
        Cell::Verdict(then.verdict),
        Cell::maybe(then.clause, Cell::Clause),
    ]
}
