//! The minutes of a sitting: its own decisions, in the order in which they fell.

use crate::report::world::{Made, column, numbers};
use bmf::domain::actor::StaffId;
use bmf::domain::case::Case;
use bmf::domain::event::act::{Act, Outcome};
use bmf::domain::session::{Session, SessionId};
use bmf::report::minutes::Minutes;
use bmf::report::table::Column;
use chrono::DateTime;

fn session(id: &str) -> Session {
    let staff = |ids: &[&str]| ids.iter().map(|id| StaffId::parse(id).unwrap()).collect();
    Session {
        id: SessionId::parse(id).unwrap(),
        opened: DateTime::parse_from_rfc3339("2026-06-29T10:00:00+03:00").unwrap(),
        by: StaffId::parse("noura").unwrap(),
        committee: staff(&["huda", "majed", "noura"]),
        present: staff(&["huda", "noura"]),
        aside: Vec::new(),
        cases: Vec::new(),
    }
}

fn submitted(number: u32) -> Made {
    let on = "2026-06-01";
    Made::support(number, on).signed(on).submitted(on)
}

fn cases() -> Vec<Case> {
    let until = Some("2026-07-10".parse().unwrap());
    let twice = submitted(3)
        .decided("2026-06-29", Outcome::Defer(until), "home-visit")
        .told("2026-06-29")
        .rejected("2026-06-30");
    let mistaken = submitted(4).accepted("2026-06-29", "100");
    let event = mistaken.last();
    let reason = "كُتب خطأ".to_owned();
    let mistaken = mistaken.did("noura", "2026-06-30", Act::Void { event, reason });
    vec![
        submitted(1).accepted("2026-06-30", "4000").case(),
        submitted(2).case(),
        twice.case(),
        mistaken.case(),
    ]
}

#[test]
fn each_decision_of_the_sitting_is_there_once_and_no_mistake() {
    let (session, cases) = (session("S-2026-001"), cases());
    let table = Minutes::of(&session, &cases).table();
    assert_eq!(numbers(&table), [3, 1, 3]);
    assert_eq!(
        column(&table, Column::Outcome),
        ["defer", "accept", "reject"]
    );
    assert_eq!(column(&table, Column::Granted), ["", "4000.00", ""]);
    assert_eq!(column(&table, Column::Until), ["2026-07-10", "", ""]);
    let reasons = ["home-visit", "need", "no-budget"];
    assert_eq!(column(&table, Column::Ground), reasons);
}

#[test]
fn what_another_sitting_decided_is_not_in_them() {
    let (session, cases) = (session("S-2026-002"), cases());
    let minutes = Minutes::of(&session, &cases);
    assert!(minutes.rulings.is_empty());
    assert_eq!(minutes.absent(), [StaffId::parse("majed").unwrap()]);
}
