//! The agenda: one row for each open case, the most urgent first, for whoever asks.

use crate::report::world::{Made, basis, column, numbers};
use bmf::domain::actor::Role;
use bmf::domain::case::{Case, CaseKind};
use bmf::domain::channel::Channel;
use bmf::domain::event::act::{Act, Outcome, Urgency};
use bmf::report::agenda::agenda;
use bmf::report::table::{Column, Table};

fn assessed(made: Made, on: &str) -> Made {
    let need = Urgency::High;
    made.did("huda", on, Act::Assess { need, note: None })
}

fn before_committee(number: u32, on: &str) -> Made {
    assessed(Made::support(number, on).signed(on), on).submitted(on)
}

fn cases() -> Vec<Case> {
    let fresh = Made::support(1, "2026-06-20").case();
    let late = before_committee(2, "2026-05-01").case();
    let soon = before_committee(3, "2026-06-15").case();
    let inquiry = Made::of(CaseKind::Inquiry, 4, "2026-06-01").case();
    let closed = Made::of(CaseKind::Inquiry, 5, "2026-06-01")
        .answered("2026-06-02")
        .closed("2026-06-02");
    let deferred = before_committee(6, "2026-06-05")
        .decided("2026-06-20", Outcome::Defer(None), "home-visit")
        .told("2026-06-21");
    vec![fresh, late, soon, inquiry, closed.case(), deferred.case()]
}

fn on_first_of_july(roles: Option<&[Role]>) -> Table {
    agenda(&cases(), roles, &basis("2026-07-01"))
}

#[test]
fn overdue_first_then_due_soonest_then_waiting_longest() {
    let table = on_first_of_july(None);
    assert_eq!(numbers(&table), [2, 6, 3, 4, 1]);
    assert_eq!(
        column(&table, Column::Due),
        ["2026-05-31", "2026-07-05", "2026-07-15", "", ""]
    );
    assert_eq!(
        column(&table, Column::Overdue),
        ["true", "false", "false", "false", "false"]
    );
    assert_eq!(
        column(&table, Column::WaitingFor),
        [
            "secretary",
            "secretary",
            "secretary",
            "reception",
            "reception"
        ]
    );
    assert_eq!(
        column(&table, Column::Step),
        ["decide", "decide", "decide", "answer", "declare"]
    );
    assert_eq!(column(&table, Column::Days), ["61", "11", "16", "30", "11"]);
    assert_eq!(column(&table, Column::NotBefore)[2], "2026-06-29");
}

#[test]
fn a_role_sees_what_it_may_record() {
    assert_eq!(
        numbers(&on_first_of_july(Some(&[Role::Secretary]))),
        [2, 6, 3]
    );
    assert_eq!(numbers(&on_first_of_july(Some(&[Role::Research]))), [4, 1]);
    assert!(numbers(&on_first_of_july(Some(&[Role::Auditor]))).is_empty());
}

#[test]
fn the_last_day_is_in_time_and_the_next_is_not() {
    let case = [before_committee(1, "2026-06-01").case()];
    let overdue = |today| column(&agenda(&case, None, &basis(today)), Column::Overdue);
    assert_eq!(overdue("2026-07-01"), ["false"]);
    assert_eq!(overdue("2026-07-02"), ["true"]);
}

#[test]
fn a_question_waits_since_it_was_asked() {
    let asked = Act::Contact {
        channel: Channel::Phone,
        questions: vec!["متى الرد؟".to_owned()],
        note: None,
    };
    let case = [before_committee(1, "2026-06-01")
        .did("sara", "2026-06-10", asked)
        .case()];
    let table = agenda(&case, None, &basis("2026-06-15"));
    assert_eq!(column(&table, Column::Since), ["2026-06-10"]);
    assert_eq!(column(&table, Column::Step), ["answer"]);
}

#[test]
fn a_disputed_case_waits_for_the_secretary_even_if_it_seems_closed() {
    let inquiry = Made::of(CaseKind::Inquiry, 1, "2026-06-01").answered("2026-06-02");
    let withdraw = Act::Withdraw {
        reason: "unsaid".to_owned(),
    };
    let disputed = inquiry
        .closed("2026-06-03")
        .did("sara", "2026-06-03", withdraw)
        .at_once();
    let table = agenda(&[disputed.case()], None, &basis("2026-06-15"));
    assert_eq!(column(&table, Column::WaitingFor), ["secretary"]);
    assert_eq!(column(&table, Column::Disputed), ["true"]);
}
