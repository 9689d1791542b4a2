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
    let mut log = log(&case, &BTreeMap::new());
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
          "did": "decide",
          "counts": true,
          "commit": null,
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
          "did": "notify",
          "counts": true,
          "commit": null,
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

#[test]
fn the_monthly_report_has_its_sections_in_every_notation() {
    let served = Made::support(1, "2026-06-01")
        .signed("2026-06-01")
        .submitted("2026-06-01")
        .accepted("2026-06-16", "4000")
        .told("2026-06-16")
        .registered("2026-06-17")
        .delivered("2026-06-18", "2500.50");
    let late = Made::support(2, "2026-05-01")
        .signed("2026-05-01")
        .submitted("2026-05-01");
    let mut report = report(
        ReportKind::Monthly,
        "2026-06",
        &[served.case(), late.case()],
    );
    report.commit = Some("0123abcd".to_owned());
    let show = |format| bmf::render::report::report(&report, layout(format), &Codes);
    insta::assert_snapshot!(show(Format::Json), @r#"
    {
      "format": 1,
      "month": "2026-06",
      "calendar": "gregorian",
      "first": "2026-06-01",
      "last": "2026-06-30",
      "commit": "0123abcd",
      "policy_version": "1",
      "received": {
        "total": 1,
        "by_kind": {
          "support": 1,
          "inquiry": 0,
          "suggestion": 0,
          "complaint": 0,
          "objection": 0
        },
        "by_channel": {
          "interview": 1,
          "phone": 0,
          "social-media": 0,
          "letter": 0,
          "assistance-request": 0,
          "volunteering": 0,
          "website": 0,
          "branch-delegate": 0
        },
        "by_service": {
          "tuition-aid": 1,
          "school-supplies": 0,
          "emergency-aid": 0,
          "training-course": 0,
          "tutoring": 0,
          "device-loan": 0,
          "none": 0
        },
        "by_desk": {
          "DJ": 1
        }
      },
      "decided": {
        "accepted": 1,
        "rejected": 0,
        "deferred": 0
      },
      "refused": {
        "by_reason": {
          "incomplete": 0,
          "not-eligible": 0,
          "outside-scope": 0,
          "no-budget": 0,
          "served-elsewhere": 0
        }
      },
      "turnaround_days": {
        "median": 15,
        "p90": 15,
        "max": 15
      },
      "early_answers": 0,
      "answered": {
        "total": 0,
        "median_days": null
      },
      "overdue": 1,
      "registered": 1,
      "delivered": {
        "cases": 1,
        "parts": 1,
        "amount": "2500.50",
        "quantity": 0
      },
      "satisfaction": {
        "asked": 0,
        "answered": 0,
        "mean": null
      },
      "open_at_end": {
        "total": 2,
        "by_stage": {
          "received": 0,
          "verified": 0,
          "before-committee": 1,
          "deferred": 0,
          "accepted": 0,
          "rejected": 0,
          "registered": 0,
          "in-delivery": 1,
          "delivered": 0,
          "answered": 0
        },
        "disputed": 0
      }
    }
    "#);
    insta::assert_snapshot!(show(Format::Csv), @r#"
    section,figure,group,value
    month,,,2026-06
    calendar,,,gregorian
    first,,,2026-06-01
    last,,,2026-06-30
    commit,,,0123abcd
    policy_version,,,1
    received,total,,1
    received,by_kind,support,1
    received,by_kind,inquiry,0
    received,by_kind,suggestion,0
    received,by_kind,complaint,0
    received,by_kind,objection,0
    received,by_channel,interview,1
    received,by_channel,phone,0
    received,by_channel,social-media,0
    received,by_channel,letter,0
    received,by_channel,assistance-request,0
    received,by_channel,volunteering,0
    received,by_channel,website,0
    received,by_channel,branch-delegate,0
    received,by_service,tuition-aid,1
    received,by_service,school-supplies,0
    received,by_service,emergency-aid,0
    received,by_service,training-course,0
    received,by_service,tutoring,0
    received,by_service,device-loan,0
    received,by_service,none,0
    received,by_desk,DJ,1
    decided,accepted,,1
    decided,rejected,,0
    decided,deferred,,0
    refused,by_reason,incomplete,0
    refused,by_reason,not-eligible,0
    refused,by_reason,outside-scope,0
    refused,by_reason,no-budget,0
    refused,by_reason,served-elsewhere,0
    turnaround_days,median,,15
    turnaround_days,p90,,15
    turnaround_days,max,,15
    early_answers,,,0
    answered,total,,0
    answered,median_days,,
    overdue,,,1
    registered,,,1
    delivered,cases,,1
    delivered,parts,,1
    delivered,amount,,2500.50
    delivered,quantity,,0
    satisfaction,asked,,0
    satisfaction,answered,,0
    satisfaction,mean,,
    open_at_end,total,,2
    open_at_end,by_stage,received,0
    open_at_end,by_stage,verified,0
    open_at_end,by_stage,before-committee,1
    open_at_end,by_stage,deferred,0
    open_at_end,by_stage,accepted,0
    open_at_end,by_stage,rejected,0
    open_at_end,by_stage,registered,0
    open_at_end,by_stage,in-delivery,1
    open_at_end,by_stage,delivered,0
    open_at_end,by_stage,answered,0
    open_at_end,disputed,,0
    "#);
    insta::assert_snapshot!(show(Format::Table), @"
    section          figure       group                  value
    month                                              2026-06
    first                                           2026-06-01
    last                                            2026-06-30
    commit                                            0123abcd
    policy_version                                           1
    received         total                                   1
                     by_kind      support                    1
                     by_channel   interview                  1
                     by_service   tuition-aid                1
                     by_desk      DJ                         1
    decided          accepted                                1
                     rejected                                0
                     deferred                                0
    turnaround_days  median                                 15
                     p90                                    15
                     max                                    15
    early_answers                                            0
    answered         total                                   0
                     median_days
    overdue                                                  1
    registered                                               1
    delivered        cases                                   1
                     parts                                   1
                     amount                            2500.50
                     quantity                                0
    satisfaction     asked                                   0
                     answered                                0
                     mean
    open_at_end      total                                   2
                     by_stage     before-committee           1
                                  in-delivery                1
                     disputed                                0
    ");
    insta::assert_snapshot!(show(Format::Md), @r"
    | section | figure | group | value |
    | --- | --- | --- | ---: |
    | month |  |  | 2026-06 |
    | first |  |  | 2026-06-01 |
    | last |  |  | 2026-06-30 |
    | commit |  |  | 0123abcd |
    | policy\_version |  |  | 1 |
    | received | total |  | 1 |
    | received | by\_kind | support | 1 |
    | received | by\_channel | interview | 1 |
    | received | by\_service | tuition-aid | 1 |
    | received | by\_desk | DJ | 1 |
    | decided | accepted |  | 1 |
    | decided | rejected |  | 0 |
    | decided | deferred |  | 0 |
    | turnaround\_days | median |  | 15 |
    | turnaround\_days | p90 |  | 15 |
    | turnaround\_days | max |  | 15 |
    | early\_answers |  |  | 0 |
    | answered | total |  | 0 |
    | answered | median\_days |  |  |
    | overdue |  |  | 1 |
    | registered |  |  | 1 |
    | delivered | cases |  | 1 |
    | delivered | parts |  | 1 |
    | delivered | amount |  | 2500.50 |
    | delivered | quantity |  | 0 |
    | satisfaction | asked |  | 0 |
    | satisfaction | answered |  | 0 |
    | satisfaction | mean |  |  |
    | open\_at\_end | total |  | 2 |
    | open\_at\_end | by\_stage | before-committee | 1 |
    | open\_at\_end | by\_stage | in-delivery | 1 |
    | open\_at\_end | disputed |  | 0 |
    ");
}
