//! Of the requests for support that a period brought: how many had come how far by its end.

use crate::domain::case::CaseKind;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::past::Past;
use crate::report::figures::section::Section;

/// The steps, each of which goes through those before it.
const STEPS: [Figure; 6] = [
    Figure::Received,
    Figure::Verified,
    Figure::Submitted,
    Figure::Accepted,
    Figure::Registered,
    Figure::Delivered,
];

/// Adds a count for each step.
pub(super) fn funnel(ledger: &Ledger<'_>, list: &mut Lines) {
    let mut reached = [0u64; STEPS.len()];
    for past in &ledger.pasts {
        let support = past.case.header.kind == CaseKind::Support;
        if support && ledger.period.contains(past.received()) {
            let furthest = furthest(past);
            for count in reached.iter_mut().take(furthest + 1) {
                *count += 1;
            }
        }
    }
    for (step, count) in STEPS.into_iter().zip(reached) {
        list.count(Section::Funnel, step, count);
    }
}

/// Returns the place in [`STEPS`] of the last step that was taken.
fn furthest(past: &Past<'_>) -> usize {
    let signed = usize::from(past.view().is_signed_off());
    let steps = past.events().map(|event| match &event.act {
        Act::Submit { .. } => 2,
        Act::Decide(decision) if decision.outcome.kind() == OutcomeKind::Accept => 3,
        Act::Register { .. } => 4,
        Act::Deliver(_) => 5,
        Act::Decide(_)
        | Act::Intake(_)
        | Act::Contact { .. }
        | Act::Refer { .. }
        | Act::Answer { .. }
        | Act::Declare { .. }
        | Act::Verify { .. }
        | Act::Assess { .. }
        | Act::Notify { .. }
        | Act::Feedback { .. }
        | Act::Withdraw { .. }
        | Act::Close { .. }
        | Act::Reopen { .. }
        | Act::Amend { .. }
        | Act::Void { .. }
        | Act::Settle { .. }
        | Act::Conflict { .. } => 0,
    });
    steps.max().unwrap_or(0).max(signed)
}
