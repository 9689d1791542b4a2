//! `report timeliness`: how long requests stood where, and the committee's answers against the policy's days.
//!
//! Only the committee's answer has days set for it (clause S5b). The days at other stages show where people wait, and
//! nobody's work is timed by them (clause S1).

use crate::domain::event::act::Act;
use crate::domain::policy::reply::Reading;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::report::figures::answers::Answers;
use crate::report::figures::days::Days;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::past::Past;
use crate::report::figures::section::Section;
use crate::report::table::Cell;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let mut list = Lines::default();
    reply(ledger, &mut list);
    let mut answers = Answers::default();
    let mut told = Days::default();
    let mut left: BTreeMap<Stage, Days> = BTreeMap::new();
    let mut waiting: BTreeMap<Stage, Days> = BTreeMap::new();
    for past in &ledger.pasts {
        answers.add(past, ledger.period, &ledger.basis);
        tell(past, ledger, &mut told);
        if past.events_in(ledger.period).next().is_some() {
            for stay in stays(past) {
                if ledger.period.contains(stay.until) {
                    left.entry(stay.stage).or_default().add(stay.days());
                }
            }
        }
        let view = past.view();
        if !view.stage.is_final() {
            let since = view
                .reached()
                .map_or(past.received(), |event| past.day(event));
            let days = (ledger.basis.today - since).num_days();
            waiting.entry(view.stage).or_default().add(days);
        }
    }
    against(&answers, &mut list);
    answers.turnaround(&mut list);
    list.count(Section::Told, Figure::Total, told.count());
    list.put(
        Section::Told,
        Figure::MedianDays,
        Cell::maybe(told.median(), Cell::Number),
    );
    list.put(
        Section::Told,
        Figure::Max,
        Cell::maybe(told.longest(), Cell::Days),
    );
    by_stage(Section::StageDays, &left, &mut list);
    by_stage(Section::Waiting, &waiting, &mut list);
    list
}

/// The days that the policy sets: the first on which an answer is allowed, the last on which it is in time.
fn reply(ledger: &Ledger<'_>, list: &mut Lines) {
    let rule = ledger.basis.policy.reply;
    let (first, last) = match rule.reading {
        Reading::Literal | Reading::Both => (Some(rule.min_days), rule.max_days),
        Reading::Intent => (None, rule.min_days),
    };
    let days = |days: u32| Cell::Days(days.into());
    list.put(Section::Reply, Figure::MinDays, Cell::maybe(first, days));
    list.put(Section::Reply, Figure::MaxDays, days(last));
}

fn against(answers: &Answers, list: &mut Lines) {
    let (total, early, late) = (answers.total(), answers.early, answers.late);
    list.count(Section::Answers, Figure::Total, total);
    list.count(Section::Answers, Figure::Early, early);
    list.count(Section::Answers, Figure::InTime, total - early - late);
    list.count(Section::Answers, Figure::Late, late);
}

/// Days from an answer until the applicant was told it, of those told in the period.
fn tell(past: &Past<'_>, ledger: &Ledger<'_>, told: &mut Days) {
    for event in past.events_in(ledger.period) {
        if let Act::Notify { .. } = event.act {
            let before = past.before(event.id);
            if let Some((decision, _)) = View::of(&before).decision {
                told.add((past.day(event) - past.day(decision)).num_days());
            }
        }
    }
}

/// A stage at which a case stood, and left.
struct Stay {
    stage: Stage,
    since: NaiveDate,
    until: NaiveDate,
}

impl Stay {
    fn days(&self) -> i64 {
        (self.until - self.since).num_days()
    }
}

/// Returns the stages that a case stood at and left, in order; being put off again is one stay.
fn stays(past: &Past<'_>) -> Vec<Stay> {
    let mut stays = Vec::new();
    let mut log = past.case.clone();
    log.events.clear();
    let mut here = (Stage::Received, past.received());
    for event in &past.case.events {
        log.events.push(event.clone());
        let stage = View::of(&log).stage;
        if stage != here.0 {
            let until = past.day(event);
            stays.push(Stay {
                stage: here.0,
                since: here.1,
                until,
            });
            here = (stage, until);
        }
    }
    stays
}

fn by_stage(section: Section, stages: &BTreeMap<Stage, Days>, list: &mut Lines) {
    let none = Days::default();
    for stage in Stage::ALL.iter().copied().filter(|stage| !stage.is_final()) {
        let days = stages.get(&stage).unwrap_or(&none);
        let mut put = |figure, value| {
            let group = Cell::Stage {
                stage,
                disputed: false,
            };
            list.group(section, figure, group, value);
        };
        put(Figure::Cases, Cell::Count(days.count()));
        put(Figure::Median, Cell::maybe(days.median(), Cell::Number));
        put(Figure::P90, Cell::maybe(days.percentile(90), Cell::Days));
        put(Figure::Max, Cell::maybe(days.longest(), Cell::Days));
    }
}
