//! `report monthly`: what happened in one month of either calendar, and what was open at its end.
//!
//! Each figure is computed once, here; every notation shows the same ones (`figures`). What is counted:
//!
//! - A day is a day of the association's clock; an event has the day on which it happened, an intake that of receipt.
//! - An event that a later one set aside never counts, even if that was after the month: it was a mistake.
//! - Neither side of an open dispute counts before it is settled; the case is counted under `disputed`.
//! - "At the end" is the fold over the events up to the last day of the month, or up to today while the month runs.
//!
//! No figure is about a member of staff (clause O6c), and none says how long an officer took (clause S1).

mod counter;
pub mod figures;
pub mod tally;

use crate::domain::brief::Brief;
use crate::domain::calendar::MonthSpan;
use crate::domain::case::{Case, CaseKind};
use crate::domain::channel::Channel;
use crate::domain::id::DeskCode;
use crate::domain::money::Money;
use crate::domain::stage::Stage;
use crate::report::Basis;
use crate::report::monthly::counter::Counter;
use crate::report::monthly::tally::Tally;
use rust_decimal::Decimal;

/// The figures of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monthly {
    /// The month.
    pub span: MonthSpan,
    /// The version of the policy under which it was computed (clause T3).
    pub policy_version: String,
    /// The requests received.
    pub received: Received,
    /// What the committee decided.
    pub decided: Decided,
    /// Days from the request's last coming before the committee to its acceptance or rejection in the month.
    pub turnaround: Turnaround,
    /// Acceptances and rejections in the month before the first day that the policy allows (clause S5b).
    pub early_answers: u64,
    /// Inquiries, suggestions, complaints and objections that got their first answer in the month.
    pub answered: Answered,
    /// Requests before the committee or deferred at the end, past the last day on which an answer was in time.
    pub overdue: u64,
    /// Beneficiaries registered in the month.
    pub registered: u64,
    /// What was given in the month.
    pub delivered: Delivered,
    /// The ratings of the month.
    pub satisfaction: Satisfaction,
    /// Cases that were neither closed nor withdrawn at the end.
    pub open_at_end: Open,
}

/// The requests received in the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// All of them; each of the groupings below adds up to it.
    pub total: u64,
    /// By kind of request.
    pub by_kind: Tally<CaseKind>,
    /// By channel, in the policy's order (clauses O2, O3).
    pub by_channel: Tally<Channel>,
    /// By service, in the catalogue's order; `None` for requests that name no service.
    pub by_service: Tally<Option<String>>,
    /// By desk.
    pub by_desk: Tally<DeskCode>,
}

/// The decisions made in the month; a request that was put off and later accepted counts under both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Acceptances.
    pub accepted: u64,
    /// Rejections.
    pub rejected: u64,
    /// Requests put off, or put off until more is known.
    pub deferred: u64,
    /// The rejections by their coded reason, in the policy's order.
    pub refused: Tally<String>,
}

/// Days that the answers of the month took; `None` where there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnaround {
    /// The median; that of an even number of answers is the mean of the middle two, with at most one decimal.
    pub median: Option<Decimal>,
    /// The smallest number of days that at least nine in ten answers did not pass.
    pub p90: Option<i64>,
    /// The longest.
    pub max: Option<i64>,
}

/// First answers to inquiries, suggestions, complaints and objections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// How many.
    pub total: u64,
    /// The median of days from receipt to the answer.
    pub median_days: Option<Decimal>,
}

/// What was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// Cases in which something was given.
    pub cases: u64,
    /// Times something was given.
    pub parts: u64,
    /// Riyals given; `None` past the greatest amount that [`Money`] holds.
    pub amount: Option<Money>,
    /// Pieces, places or hours given.
    pub quantity: u64,
}

/// How satisfied people were; of several ratings of one case in the month the last counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Satisfaction {
    /// Cases in which the person was asked.
    pub asked: u64,
    /// Of these, those in which they gave a rating.
    pub answered: u64,
    /// The mean rating, 1 to 5, to two decimals, halves up; `None` where fewer answered than the policy's smallest
    /// group (clause O6c).
    pub mean: Option<Decimal>,
}

/// Where open cases stood at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// All of them.
    pub total: u64,
    /// By stage, in the order of the workflow.
    pub by_stage: Tally<Stage>,
    /// Of these, those whose histories disagree.
    pub disputed: u64,
}

/// Returns whether a case may count in a month.
///
/// One that was received before it, was done with before it and has seen nothing since does not.
pub fn may_count(case: &Brief<'_>, span: MonthSpan, basis: &Basis<'_>) -> bool {
    let first = span.first();
    let ended = !case.is_open()
        && basis.date(case.received) < first
        && basis.date(case.latest) < first
        && case.latest_on.is_none_or(|day| day < first);
    !ended
}

/// Computes the figures of a month; the order of the cases does not matter.
pub fn monthly<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    span: MonthSpan,
    basis: &Basis<'_>,
) -> Monthly {
    let mut counter = Counter::new(span, basis);
    for case in cases {
        counter.add(case);
    }
    counter.finish()
}
