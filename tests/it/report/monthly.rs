//! The monthly figures: what counts, in which month, and where the edges are.

use crate::report::world::{Made, basis, day, delivery, money, month};
use bmf::domain::calendar::{MonthSpan, Period};
use bmf::domain::case::{Case, CaseKind};
use bmf::domain::channel::Channel;
use bmf::domain::event::act::{Act, Grant, Outcome};
use bmf::domain::field::{Common, Field, declared_digest};
use bmf::domain::stage::Stage;
use bmf::report::figures::tally::Tally;
use bmf::report::monthly::{Monthly, monthly};
use std::slice::from_ref;

const JUNE: &str = "2026-06";

fn before_committee(number: u32, on: &str) -> Made {
    Made::support(number, on).signed(on).submitted(on)
}

fn june(cases: &[Made]) -> Monthly {
    of(JUNE, cases)
}

fn of(span: &str, cases: &[Made]) -> Monthly {
    let cases: Vec<Case> = cases.iter().map(Made::case).collect();
    month(span, &cases)
}

fn count<K: Ord + PartialEq>(tally: &Tally<K>, group: &K) -> u64 {
    tally
        .iter()
        .filter(|(key, _)| *key == group)
        .map(|(_, count)| count)
        .sum()
}

#[test]
fn what_was_received_adds_up_in_every_grouping() {
    let report = june(&[
        Made::support(1, "2026-06-01"),
        Made::support(2, "2026-06-30").with(|header| header.channel = Channel::Phone),
        Made::support(3, "2026-06-05").with(|header| header.service = Some("retired".to_owned())),
        Made::of(CaseKind::Inquiry, 4, "2026-06-09"),
        Made::support(5, "2026-05-31"),
        Made::support(6, "2026-07-01"),
    ]);
    let received = &report.received;
    assert_eq!(received.total, 4);
    assert_eq!(received.by_kind.total(), 4);
    assert_eq!(received.by_channel.total(), 4);
    assert_eq!(received.by_service.total(), 4);
    assert_eq!(received.by_desk.total(), 4);
    assert_eq!(count(&received.by_kind, &CaseKind::Inquiry), 1);
    assert_eq!(count(&received.by_channel, &Channel::Phone), 1);
    assert_eq!(count(&received.by_service, &None), 1);
    assert_eq!(count(&received.by_service, &Some("retired".to_owned())), 1);
}

#[test]
fn a_day_begins_at_the_associations_midnight() {
    let before = Made::support(1, "2026-06-30T20:59:59+00:00");
    let after = Made::support(2, "2026-06-30T21:00:00+00:00");
    assert_eq!(june(&[before.clone(), after.clone()]).received.total, 1);
    assert_eq!(of("2026-07", &[before, after]).received.total, 1);
}

#[test]
fn a_hijri_month_begins_and_ends_with_its_own_days() {
    let span = MonthSpan::parse("1448-01").unwrap();
    assert_eq!(span.first(), day("2026-06-16"));
    let last = span.last();
    let after = last.succ_opt().unwrap();
    let on = |number, day: &str| Made::support(number, day);
    let cases = [
        on(1, "2026-06-15"),
        on(2, "2026-06-16"),
        on(3, &last.to_string()),
        on(4, &after.to_string()),
    ];
    assert_eq!(of("1447-12", &cases).received.total, 1);
    assert_eq!(of("1448-01", &cases).received.total, 2);
    assert_eq!(of("1448-02", &cases).received.total, 1);
}

#[test]
fn deferrals_and_their_later_answers_are_both_decisions_but_only_answers_have_a_turnaround() {
    let case = before_committee(1, "2026-06-01")
        .decided("2026-06-10", Outcome::Defer(None), "home-visit")
        .decided("2026-06-21", Outcome::Reject, "no-budget");
    let report = june(&[case]);
    let decided = &report.decided;
    assert_eq!(
        (decided.accepted, decided.rejected, decided.deferred),
        (0, 1, 1)
    );
    assert_eq!(count(&decided.refused, &"no-budget".to_owned()), 1);
    assert_eq!(decided.refused.total(), 1);
    assert_eq!(report.turnaround.max, Some(20));
}

#[test]
fn turnaround_is_exact_at_even_counts_and_by_nearest_rank() {
    let answered = |number, on: &str| before_committee(number, "2026-06-01").accepted(on, "1");
    let none = june(&[before_committee(1, "2026-06-01")]);
    assert_eq!(none.turnaround.median, None);
    let two = june(&[answered(1, "2026-06-16"), answered(2, "2026-06-21")]);
    assert_eq!(two.turnaround.median.unwrap().to_string(), "17.5");
    assert_eq!(two.turnaround.p90, Some(20));
    let eleven: Vec<Made> = (0..11)
        .map(|n| answered(n + 1, &format!("2026-06-{}", 16 + n)))
        .collect();
    let report = june(&eleven);
    assert_eq!(report.turnaround.median.unwrap().to_string(), "20");
    assert_eq!(report.turnaround.p90, Some(24));
    assert_eq!(report.turnaround.max, Some(25));
}

#[test]
fn an_answer_before_day_fourteen_is_early_even_if_it_was_urgent() {
    let early = before_committee(1, "2026-06-01").decided_urgently(
        "2026-06-14",
        Outcome::Accept(None),
        "emergency",
        Some("evicted tomorrow"),
    );
    let on_time = before_committee(2, "2026-06-01").rejected("2026-06-15");
    assert_eq!(june(&[early, on_time]).early_answers, 1);
}

#[test]
fn reopening_a_rejection_starts_the_clock_anew() {
    let reopen = Act::Reopen {
        reason: "objection".to_owned(),
        objection: None,
    };
    let case = before_committee(1, "2026-05-01")
        .rejected("2026-06-01")
        .did("noura", "2026-06-10", reopen)
        .accepted("2026-06-30", "1");
    let report = june(&[case]);
    assert_eq!((report.decided.accepted, report.decided.rejected), (1, 1));
    assert_eq!(report.turnaround.max, Some(31));
    assert_eq!(report.turnaround.median.unwrap().to_string(), "25.5");
}

#[test]
fn a_voided_decision_never_counts_even_if_it_was_voided_after_the_month() {
    let case = before_committee(1, "2026-06-01").rejected("2026-06-20");
    let wrong = case.last();
    assert_eq!(june(from_ref(&case)).decided.rejected, 1);
    let report = june(&[case.voided("2026-07-02", wrong)]);
    assert_eq!(report.decided.rejected, 0);
    assert_eq!(report.turnaround.max, None);
    assert_eq!(
        count(&report.open_at_end.by_stage, &Stage::BeforeCommittee),
        1
    );
}

#[test]
fn neither_side_of_a_dispute_counts_before_it_is_settled() {
    let case = before_committee(1, "2026-06-01").rejected("2026-06-20");
    let rejection = case.last();
    let disputed = case.accepted("2026-06-20", "100").at_once();
    let report = june(from_ref(&disputed));
    assert_eq!((report.decided.accepted, report.decided.rejected), (0, 0));
    assert_eq!(report.open_at_end.disputed, 1);
    let report = june(&[disputed.settled("2026-06-25", rejection)]);
    assert_eq!((report.decided.accepted, report.decided.rejected), (0, 1));
    assert_eq!(report.open_at_end.disputed, 0);
}

#[test]
fn overdue_is_judged_on_the_last_day_of_the_month() {
    let last_day = before_committee(1, "2026-05-31");
    let day_before = before_committee(2, "2026-05-30");
    let answered_late = before_committee(3, "2026-05-01").rejected("2026-06-30");
    let answered_after = before_committee(4, "2026-05-01").rejected("2026-07-01");
    let report = june(&[last_day, day_before, answered_late, answered_after]);
    assert_eq!(report.overdue, 2);
}

#[test]
fn while_the_month_runs_its_end_is_today() {
    let case = [before_committee(1, "2026-05-05").case()];
    let span = Period::month(MonthSpan::parse(JUNE).unwrap());
    assert_eq!(monthly(&case, span, &basis("2026-06-04")).overdue, 0);
    assert_eq!(monthly(&case, span, &basis("2026-06-05")).overdue, 1);
}

#[test]
fn an_amendment_takes_a_deferred_request_back_and_off_the_clock() {
    let deferred = before_committee(1, "2026-05-01").decided(
        "2026-05-20",
        Outcome::Defer(None),
        "more-information",
    );
    assert_eq!(june(from_ref(&deferred)).overdue, 1);
    let amend = Act::Amend {
        fields: vec![Field::Common(Common::Phone)],
        reason: "new number".to_owned(),
        old: declared_digest(&deferred.header),
    };
    let report = june(&[deferred.did("sara", "2026-06-02", amend)]);
    assert_eq!(report.overdue, 0);
    assert_eq!(count(&report.open_at_end.by_stage, &Stage::Received), 1);
}

#[test]
fn only_the_first_answer_to_an_inquiry_counts_and_only_to_an_inquiry() {
    let refer = Act::Refer {
        reason: "unclear".to_owned(),
    };
    let report = june(&[
        Made::of(CaseKind::Inquiry, 1, "2026-06-01")
            .answered("2026-06-03")
            .answered("2026-06-20"),
        Made::of(CaseKind::Complaint, 2, "2026-05-30").answered("2026-06-02"),
        Made::of(CaseKind::Suggestion, 3, "2026-06-01").answered("2026-07-01"),
        Made::support(4, "2026-06-01")
            .did("sara", "2026-06-02", refer)
            .answered("2026-06-03"),
    ]);
    assert_eq!(report.answered.total, 2);
    assert_eq!(report.answered.median_days.unwrap().to_string(), "2.5");
}

#[test]
fn deliveries_count_as_parts_cases_riyals_and_pieces() {
    let granted = |number| {
        before_committee(number, "2026-05-01")
            .accepted("2026-05-20", "4000")
            .registered("2026-06-01")
    };
    let pieces = Act::Deliver(delivery(Grant::Quantity(3)));
    let kit = before_committee(2, "2026-05-01")
        .decided(
            "2026-05-20",
            Outcome::Accept(Some(Grant::Quantity(3))),
            "need",
        )
        .registered("2026-05-21")
        .did("khalid", "2026-06-09", pieces);
    let report = june(&[
        granted(1)
            .delivered("2026-06-02", "2500.25")
            .delivered("2026-06-03", "1499.75"),
        kit,
        granted(3).delivered("2026-07-01", "4000"),
    ]);
    let delivered = report.delivered;
    assert_eq!(
        (delivered.cases, delivered.parts, delivered.quantity),
        (2, 3, 3)
    );
    assert_eq!(delivered.amount, Some(money("4000")));
    assert_eq!(report.registered, 2);
    assert_eq!(count(&report.open_at_end.by_stage, &Stage::Delivered), 2);
}

#[test]
fn a_mean_of_fewer_than_five_ratings_is_not_shown() {
    let rated = |number, score| {
        Made::of(CaseKind::Inquiry, number, "2026-06-01")
            .answered("2026-06-02")
            .rated("2026-06-03", score)
    };
    let mut cases: Vec<Made> = (1..=4).map(|number| rated(number, Some(5))).collect();
    cases.push(rated(5, None));
    let four = june(&cases).satisfaction;
    assert_eq!((four.asked, four.answered), (5, 4));
    assert_eq!((four.rated, four.mean), (0, None));
    cases.extend((6..=9).map(|number| rated(number, Some(2))));
    cases[0] = cases[0].clone().rated("2026-06-04", Some(1));
    let eight = june(&cases).satisfaction;
    assert_eq!((eight.asked, eight.answered), (9, 8));
    // The first five of one service: 5, 5, 5, 5 and 2; the other three wait for two more.
    assert_eq!(eight.rated, 5);
    assert_eq!(eight.mean.unwrap().to_string(), "4.40");
}

#[test]
fn closed_and_withdrawn_cases_are_not_open_and_later_ones_not_there_yet() {
    let withdraw = Act::Withdraw {
        reason: "moved away".to_owned(),
    };
    let report = june(&[
        Made::support(1, "2026-06-01").did("sara", "2026-06-02", withdraw.clone()),
        Made::support(2, "2026-06-01").did("sara", "2026-07-02", withdraw),
        Made::of(CaseKind::Inquiry, 3, "2026-06-01")
            .answered("2026-06-02")
            .closed("2026-06-02"),
        Made::support(4, "2026-07-01"),
    ]);
    assert_eq!(report.open_at_end.total, 1);
    assert_eq!(report.open_at_end.by_stage.total(), 1);
}
