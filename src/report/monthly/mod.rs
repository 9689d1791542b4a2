//! `report monthly`: what happened in a period, and what was open at its end.
//!
//! Each figure is computed once, here; every notation shows the same ones. What is counted is said in `figures`.

pub(super) mod counter;
mod flow;
mod funnel;
mod lines;

use crate::domain::calendar::Period;
use crate::domain::case::{Case, CaseKind};
use crate::domain::channel::Channel;
use crate::domain::id::DeskCode;
use crate::domain::money::Money;
use crate::domain::stage::Stage;
use crate::report::Basis;
use crate::report::figures::Records;
use crate::report::figures::answers::Answers;
use crate::report::figures::days::Days;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::tally::Tally;
use crate::report::monthly::counter::Counter;
use rust_decimal::Decimal;

/// The figures of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monthly {
    /// The period.
    pub span: Period,
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
    /// Acceptances and rejections after the last day on which they were in time.
    pub late_answers: u64,
    /// The days that each of them took.
    answers: Answers,
    /// Inquiries, suggestions, complaints and objections that got their first answer in the month.
    pub answered: Answered,
    /// Requests before the committee or deferred at the end, past the last day on which an answer was in time.
    pub overdue: u64,
    /// Beneficiaries registered in the month.
    pub registered: u64,
    /// What was given in the month.
    pub delivered: Delivered,
    /// What was approved and not yet given at the end.
    pub undelivered: Undelivered,
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
    /// By segment of people, in the catalogue's order; `None` where none is noted.
    pub by_segment: Tally<Option<String>>,
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

/// What was approved and is still to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// Cases.
    pub cases: u64,
    /// Riyals; `None` past the greatest amount that [`Money`] holds.
    pub amount: Option<Money>,
    /// Pieces, places or hours.
    pub quantity: u64,
}

/// How satisfied people were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Satisfaction {
    /// Cases in which the person was asked.
    pub asked: u64,
    /// Of these, those in which they gave a rating.
    pub answered: u64,
    /// Ratings that the mean is drawn from: those of the groups that were full in the period (clause O6c).
    pub rated: u64,
    /// Their mean, 1 to 5, to two decimals, halves up; `None` where no group was full.
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
    /// The days since each was received.
    ages: Days,
}

/// Returns the figures of a period as lines.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let monthly = of(ledger);
    let mut list = Lines::default();
    monthly.received(&mut list);
    flow::flow(ledger, &mut list);
    funnel::funnel(ledger, &mut list);
    monthly.lines(&mut list);
    list
}

/// Computes the figures of a period; the order of the cases does not matter.
pub fn monthly<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    span: Period,
    basis: &Basis<'a>,
) -> Monthly {
    let records = Records {
        cases: cases.into_iter().collect(),
        sessions: Vec::new(),
    };
    of(&records.at_end_of(span, basis))
}

fn of(ledger: &Ledger<'_>) -> Monthly {
    let mut counter = Counter::new(ledger.period, &ledger.basis);
    for past in &ledger.pasts {
        counter.add(past);
    }
    counter.finish(&ledger.pasts)
}
