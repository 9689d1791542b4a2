//! JSON: the shapes that scripts are promised.

use crate::render::support::{layout, table};
use crate::report::world::{Made, basis, report};
use bmf::domain::brief::Brief;
use bmf::domain::event::act::Outcome;
use bmf::render::words::Codes;
use bmf::render::{Format, table as render};
use bmf::report::agenda::agenda;
use bmf::report::figures::names::ReportKind;
use bmf::report::find::find;
use bmf::report::log::log;
use std::collections::BTreeMap;

#[test]
fn a_listing_is_a_format_and_rows() {
    let mut first = table();
    first.rows.truncate(1);
    insta::assert_snapshot!(render(&first, layout(Format::Json), &Codes), @r#"
    {
      "format": 1,
      "rows": [
        {
          "id": "DJ-2606-0001-9",
          "kind": "support",
          "stage": "received",
          "channel": "interview",
          "service": "tuition-aid",
          "received": "2026-06-01T09:00:00+03:00",
          "name": "نورة بنت سالم القحطاني",
          "amount": "4500.00",
          "disputed": false
        }
      ]
    }
    "#);
    first.rows.clear();
    insta::assert_snapshot!(render(&first, layout(Format::Json), &Codes), @r#"
    {
      "format": 1,
      "rows": []
    }
    "#);
}

#[test]
fn the_agenda_a_search_and_a_log_have_their_keys() {
    let deferred = Made::support(1, "2026-06-01")
        .signed("2026-06-01")
        .submitted("2026-06-01")
        .decided("2026-06-10", Outcome::Defer(None), "home-visit")
        .told("2026-06-11");
    let case = deferred.case();
    let cases = [case.clone()];
    let agenda = agenda(&cases, None, &basis("2026-07-05"));
    insta::assert_snapshot!(render(&agenda, layout(Format::Json), &Codes), @r#"
    {
      "format": 1,
      "rows": [
        {
          "id": "DJ-2606-0001-9",
          "stage": "deferred",
          "waiting_for": "secretary",
          "step": "decide",
          "since": "2026-06-10",
          "days": 25,
          "not_before": "2026-06-15",
          "due": "2026-07-01",
          "overdue": true,
          "disputed": false
        }
      ]
    }
    "#);
    insta::assert_snapshot!(render(&find(cases.iter().map(Brief::of), "1"), layout(Format::Json), &Codes), @r#"
    {
      "format": 1,
      "rows": [
        {
          "id": "DJ-2606-0001-9",
          "reason": "id",
          "kind": "support",
          "stage": "deferred",
          "channel": "interview",
          "service": "tuition-aid",
          "received": "2026-06-01T09:00:00+03:00",
          "name": "شخص 1",
          "amount": "4500.00",
          "disputed": false
        }
      ]
    }
    "#);
    let mut log = log(&case, &BTreeMap::new(), false);
    log.rows.drain(..4);
    insta::assert_snapshot!(render(&log, layout(Format::Json), &Codes), @r#"
    {
      "format": 1,
      "rows": [
        {
          "event": "000000ZD",
          "at": "2026-06-10T09:00:00+03:00",
          "on": null,
          "by": "noura",
          "channel": null,
          "did": "decide",
          "counts": true,
          "commit": null,
          "signature": null,
          "particulars": {
            "outcome": "defer",
            "reason": "home-visit",
            "session": "S-2026-001"
          }
        },
        {
          "event": "000000ZE",
          "at": "2026-06-11T09:00:00+03:00",
          "on": null,
          "by": "noura",
          "channel": "phone",
          "did": "notify",
          "counts": true,
          "commit": null,
          "signature": null,
          "particulars": {
            "told": "phone"
          }
        }
      ]
    }
    "#);
}

#[test]
fn a_median_between_two_days_is_a_number() {
    let answered = |number, on: &str| {
        let made = Made::support(number, "2026-06-01").signed("2026-06-01");
        made.submitted("2026-06-01").rejected(on).case()
    };
    let report = report(
        ReportKind::Monthly,
        "2026-06",
        &[answered(1, "2026-06-16"), answered(2, "2026-06-21")],
    );
    let json = bmf::render::report::object(&report);
    assert_eq!(json["turnaround_days"]["median"], 17.5);
    assert!(json["commit"].is_null());
}
