//! `report hardship`: what it cost people to be served (clause O1): visits, papers shown twice, questions left open.

use crate::domain::calendar::Period;
use crate::domain::case::CaseKind;
use crate::domain::channel::Channel;
use crate::domain::event::act::{Act, Sighted};
use crate::report::figures::days::Days;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::past::Past;
use crate::report::figures::section::Section;
use crate::report::figures::tally::Tally;
use crate::report::table::Cell;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// How many visits are told apart; more are counted together.
const VISITS: &[(u32, Option<u32>)] = &[
    (0, Some(0)),
    (1, Some(1)),
    (2, Some(2)),
    (3, Some(3)),
    (4, None),
];

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let mut list = Lines::default();
    visited(ledger, &mut list);
    again(ledger, &mut list);
    unanswered(ledger, &mut list);
    list
}

fn visited(ledger: &Ledger<'_>, list: &mut Lines) {
    let mut visits = Days::default();
    let mut total: u64 = 0;
    for past in &ledger.pasts {
        if let Some(count) = visits_of(past, ledger.period) {
            total += count;
            visits.add(i64::try_from(count).unwrap_or(i64::MAX));
        }
    }
    let cases = visits.count();
    let mean = Decimal::from(total).checked_div(Decimal::from(cases));
    let mean = mean.map(|mean| mean.round_dp(2).normalize());
    let most = visits.longest().and_then(|most| u64::try_from(most).ok());
    list.count(Section::Visits, Figure::Cases, cases);
    list.count(Section::Visits, Figure::Total, total);
    list.put(
        Section::Visits,
        Figure::PerCase,
        Cell::maybe(mean, Cell::Number),
    );
    list.put(
        Section::Visits,
        Figure::Most,
        Cell::maybe(most, Cell::Count),
    );
    for range in VISITS {
        let count = Cell::Count(visits.within(*range));
        let group = Cell::Range(range.0, range.1);
        list.group(Section::Visits, Figure::ByVisits, group, count);
    }
}

/// Returns how often the person came until the first answer, where that was in the period.
fn visits_of(past: &Past<'_>, period: Period) -> Option<u64> {
    let first = match past.case.header.kind {
        CaseKind::Support => past.first_decision(),
        CaseKind::Inquiry | CaseKind::Suggestion | CaseKind::Complaint | CaseKind::Objection => {
            past.first_answer()
        }
    };
    let answered = first.filter(|event| period.contains(past.day(event)))?;
    let until = past.events().take_while(|event| event.id != answered.id);
    let visits = until.filter(|event| match &event.act {
        Act::Intake(_) => past.case.header.channel == Channel::Interview,
        Act::Contact { channel, .. } => *channel == Channel::Interview,
        Act::Refer { .. }
        | Act::Answer { .. }
        | Act::Declare { .. }
        | Act::Verify { .. }
        | Act::Assess { .. }
        | Act::Submit { .. }
        | Act::Decide(_)
        | Act::Notify { .. }
        | Act::Register { .. }
        | Act::Deliver(_)
        | Act::Feedback { .. }
        | Act::Withdraw { .. }
        | Act::Close { .. }
        | Act::Reopen { .. }
        | Act::Amend { .. }
        | Act::Void { .. }
        | Act::Settle { .. }
        | Act::Conflict { .. } => false,
    });
    Some(visits.count() as u64)
}

/// A paper that was sighted before in the same case had to be brought again.
fn again(ledger: &Ledger<'_>, list: &mut Lines) {
    let documents = ledger.basis.office.catalogue.documents.iter();
    let mut papers = Tally::new(documents.map(|document| document.id.clone()));
    let mut cases = 0;
    for past in &ledger.pasts {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut hit = false;
        for event in past.events() {
            let in_period = ledger.period.contains(past.day(event));
            // The same paper twice in one list is one paper.
            let shown: BTreeSet<&str> = sighted(&event.act)
                .iter()
                .map(|paper| paper.document.as_str())
                .collect();
            for document in shown {
                if !seen.insert(document) && in_period {
                    papers.add(document.to_owned());
                    hit = true;
                }
            }
        }
        cases += u64::from(hit);
    }
    list.count(Section::PapersAgain, Figure::Cases, cases);
    list.count(Section::PapersAgain, Figure::Total, papers.total());
    list.tally(
        Section::PapersAgain,
        Figure::ByDocument,
        &papers,
        |document| Cell::Document(document.clone()),
    );
}

fn sighted(act: &Act) -> &[Sighted] {
    match act {
        Act::Verify { sighted, .. } | Act::Register { sighted, .. } => sighted,
        Act::Intake(_)
        | Act::Contact { .. }
        | Act::Refer { .. }
        | Act::Answer { .. }
        | Act::Declare { .. }
        | Act::Assess { .. }
        | Act::Submit { .. }
        | Act::Decide(_)
        | Act::Notify { .. }
        | Act::Deliver(_)
        | Act::Feedback { .. }
        | Act::Withdraw { .. }
        | Act::Close { .. }
        | Act::Reopen { .. }
        | Act::Amend { .. }
        | Act::Void { .. }
        | Act::Settle { .. }
        | Act::Conflict { .. } => &[],
    }
}

fn unanswered(ledger: &Ledger<'_>, list: &mut Lines) {
    let (mut cases, mut questions, mut referrals) = (0, 0, 0);
    let mut waits = Days::default();
    for past in &ledger.pasts {
        let view = past.view();
        if view.stage.is_final() {
            continue;
        }
        let asked = view.open_questions().map(|question| question.asked);
        let open: Vec<_> = asked.chain(view.referral).collect();
        questions += view.open_questions().count() as u64;
        referrals += u64::from(view.referral.is_some());
        cases += u64::from(!open.is_empty());
        for event in open {
            waits.add((ledger.basis.today - past.day(event)).num_days());
        }
    }
    let section = Section::Unanswered;
    list.count(section, Figure::Cases, cases);
    list.count(section, Figure::Questions, questions);
    list.count(section, Figure::Referrals, referrals);
    list.put(
        section,
        Figure::MedianDays,
        Cell::maybe(waits.median(), Cell::Number),
    );
    list.put(
        section,
        Figure::Max,
        Cell::maybe(waits.longest(), Cell::Days),
    );
}
