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
      "report": "monthly",
      "month": "2026-06",
      "calendar": "gregorian",
      "first": "2026-06-01",
      "last": "2026-06-30",
      "as_of": "2026-06-30",
      "desk": null,
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
        },
        "by_segment": {
          "student": 0,
          "orphan": 0,
          "widow": 0,
          "divorced": 0,
          "low-income": 0,
          "disability": 0,
          "elderly": 0,
          "other": 0,
          "none": 1
        }
      },
      "by_month": {
        "received": {
          "2025-07": 0,
          "2025-08": 0,
          "2025-09": 0,
          "2025-10": 0,
          "2025-11": 0,
          "2025-12": 0,
          "2026-01": 0,
          "2026-02": 0,
          "2026-03": 0,
          "2026-04": 0,
          "2026-05": 1,
          "2026-06": 1
        },
        "accepted": {
          "2025-07": 0,
          "2025-08": 0,
          "2025-09": 0,
          "2025-10": 0,
          "2025-11": 0,
          "2025-12": 0,
          "2026-01": 0,
          "2026-02": 0,
          "2026-03": 0,
          "2026-04": 0,
          "2026-05": 0,
          "2026-06": 1
        },
        "delivered": {
          "2025-07": 0,
          "2025-08": 0,
          "2025-09": 0,
          "2025-10": 0,
          "2025-11": 0,
          "2025-12": 0,
          "2026-01": 0,
          "2026-02": 0,
          "2026-03": 0,
          "2026-04": 0,
          "2026-05": 0,
          "2026-06": 1
        }
      },
      "funnel": {
        "received": 1,
        "verified": 1,
        "submitted": 1,
        "accepted": 1,
        "registered": 1,
        "delivered": 1
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
        "max": 15,
        "by_days": {
          "0-13": 0,
          "14-20": 1,
          "21-30": 0,
          "31-60": 0,
          "61+": 0
        }
      },
      "early_answers": 0,
      "late_answers": 0,
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
      "undelivered": {
        "cases": 1,
        "amount": "1499.50",
        "quantity": 0
      },
      "satisfaction": {
        "asked": 0,
        "answered": 0,
        "rated": 0,
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
        "disputed": 0,
        "by_age": {
          "0-13": 0,
          "14-20": 0,
          "21-30": 1,
          "31-60": 1,
          "61+": 0
        }
      },
      "notes": [],
      "before": {
        "month": "2026-05",
        "calendar": "gregorian",
        "first": "2026-05-01",
        "last": "2026-05-31",
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
          },
          "by_segment": {
            "student": 0,
            "orphan": 0,
            "widow": 0,
            "divorced": 0,
            "low-income": 0,
            "disability": 0,
            "elderly": 0,
            "other": 0,
            "none": 1
          }
        },
        "funnel": {
          "received": 1,
          "verified": 1,
          "submitted": 1,
          "accepted": 0,
          "registered": 0,
          "delivered": 0
        },
        "decided": {
          "accepted": 0,
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
          "median": null,
          "p90": null,
          "max": null,
          "by_days": {
            "0-13": 0,
            "14-20": 0,
            "21-30": 0,
            "31-60": 0,
            "61+": 0
          }
        },
        "early_answers": 0,
        "late_answers": 0,
        "answered": {
          "total": 0,
          "median_days": null
        },
        "overdue": 0,
        "registered": 0,
        "delivered": {
          "cases": 0,
          "parts": 0,
          "amount": "0.00",
          "quantity": 0
        },
        "undelivered": {
          "cases": 0,
          "amount": "0.00",
          "quantity": 0
        },
        "satisfaction": {
          "asked": 0,
          "answered": 0,
          "rated": 0,
          "mean": null
        },
        "open_at_end": {
          "total": 1,
          "by_stage": {
            "received": 0,
            "verified": 0,
            "before-committee": 1,
            "deferred": 0,
            "accepted": 0,
            "rejected": 0,
            "registered": 0,
            "in-delivery": 0,
            "delivered": 0,
            "answered": 0
          },
          "disputed": 0,
          "by_age": {
            "0-13": 0,
            "14-20": 0,
            "21-30": 1,
            "31-60": 0,
            "61+": 0
          }
        }
      },
      "last_year": {
        "month": "2025-06",
        "calendar": "gregorian",
        "first": "2025-06-01",
        "last": "2025-06-30",
        "received": {
          "total": 0,
          "by_kind": {
            "support": 0,
            "inquiry": 0,
            "suggestion": 0,
            "complaint": 0,
            "objection": 0
          },
          "by_channel": {
            "interview": 0,
            "phone": 0,
            "social-media": 0,
            "letter": 0,
            "assistance-request": 0,
            "volunteering": 0,
            "website": 0,
            "branch-delegate": 0
          },
          "by_service": {
            "tuition-aid": 0,
            "school-supplies": 0,
            "emergency-aid": 0,
            "training-course": 0,
            "tutoring": 0,
            "device-loan": 0,
            "none": 0
          },
          "by_desk": {
            "DJ": 0
          },
          "by_segment": {
            "student": 0,
            "orphan": 0,
            "widow": 0,
            "divorced": 0,
            "low-income": 0,
            "disability": 0,
            "elderly": 0,
            "other": 0,
            "none": 0
          }
        },
        "funnel": {
          "received": 0,
          "verified": 0,
          "submitted": 0,
          "accepted": 0,
          "registered": 0,
          "delivered": 0
        },
        "decided": {
          "accepted": 0,
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
          "median": null,
          "p90": null,
          "max": null,
          "by_days": {
            "0-13": 0,
            "14-20": 0,
            "21-30": 0,
            "31-60": 0,
            "61+": 0
          }
        },
        "early_answers": 0,
        "late_answers": 0,
        "answered": {
          "total": 0,
          "median_days": null
        },
        "overdue": 0,
        "registered": 0,
        "delivered": {
          "cases": 0,
          "parts": 0,
          "amount": "0.00",
          "quantity": 0
        },
        "undelivered": {
          "cases": 0,
          "amount": "0.00",
          "quantity": 0
        },
        "satisfaction": {
          "asked": 0,
          "answered": 0,
          "rated": 0,
          "mean": null
        },
        "open_at_end": {
          "total": 0,
          "by_stage": {
            "received": 0,
            "verified": 0,
            "before-committee": 0,
            "deferred": 0,
            "accepted": 0,
            "rejected": 0,
            "registered": 0,
            "in-delivery": 0,
            "delivered": 0,
            "answered": 0
          },
          "disputed": 0,
          "by_age": {
            "0-13": 0,
            "14-20": 0,
            "21-30": 0,
            "31-60": 0,
            "61+": 0
          }
        }
      }
    }
    "#);
    insta::assert_snapshot!(show(Format::Csv), @"
    section,figure,group,value,before,last_year
    report,,,monthly,,
    month,,,2026-06,2026-05,2025-06
    calendar,,,gregorian,gregorian,gregorian
    first,,,2026-06-01,2026-05-01,2025-06-01
    last,,,2026-06-30,2026-05-31,2025-06-30
    as_of,,,2026-06-30,,
    desk,,,,,
    commit,,,0123abcd,,
    policy_version,,,1,,
    received,total,,1,1,0
    received,by_kind,support,1,1,0
    received,by_kind,inquiry,0,0,0
    received,by_kind,suggestion,0,0,0
    received,by_kind,complaint,0,0,0
    received,by_kind,objection,0,0,0
    received,by_channel,interview,1,1,0
    received,by_channel,phone,0,0,0
    received,by_channel,social-media,0,0,0
    received,by_channel,letter,0,0,0
    received,by_channel,assistance-request,0,0,0
    received,by_channel,volunteering,0,0,0
    received,by_channel,website,0,0,0
    received,by_channel,branch-delegate,0,0,0
    received,by_service,tuition-aid,1,1,0
    received,by_service,school-supplies,0,0,0
    received,by_service,emergency-aid,0,0,0
    received,by_service,training-course,0,0,0
    received,by_service,tutoring,0,0,0
    received,by_service,device-loan,0,0,0
    received,by_service,none,0,0,0
    received,by_desk,DJ,1,1,0
    received,by_segment,student,0,0,0
    received,by_segment,orphan,0,0,0
    received,by_segment,widow,0,0,0
    received,by_segment,divorced,0,0,0
    received,by_segment,low-income,0,0,0
    received,by_segment,disability,0,0,0
    received,by_segment,elderly,0,0,0
    received,by_segment,other,0,0,0
    received,by_segment,none,1,1,0
    by_month,received,2025-07,0,,
    by_month,received,2025-08,0,,
    by_month,received,2025-09,0,,
    by_month,received,2025-10,0,,
    by_month,received,2025-11,0,,
    by_month,received,2025-12,0,,
    by_month,received,2026-01,0,,
    by_month,received,2026-02,0,,
    by_month,received,2026-03,0,,
    by_month,received,2026-04,0,,
    by_month,received,2026-05,1,,
    by_month,received,2026-06,1,,
    by_month,accepted,2025-07,0,,
    by_month,accepted,2025-08,0,,
    by_month,accepted,2025-09,0,,
    by_month,accepted,2025-10,0,,
    by_month,accepted,2025-11,0,,
    by_month,accepted,2025-12,0,,
    by_month,accepted,2026-01,0,,
    by_month,accepted,2026-02,0,,
    by_month,accepted,2026-03,0,,
    by_month,accepted,2026-04,0,,
    by_month,accepted,2026-05,0,,
    by_month,accepted,2026-06,1,,
    by_month,delivered,2025-07,0,,
    by_month,delivered,2025-08,0,,
    by_month,delivered,2025-09,0,,
    by_month,delivered,2025-10,0,,
    by_month,delivered,2025-11,0,,
    by_month,delivered,2025-12,0,,
    by_month,delivered,2026-01,0,,
    by_month,delivered,2026-02,0,,
    by_month,delivered,2026-03,0,,
    by_month,delivered,2026-04,0,,
    by_month,delivered,2026-05,0,,
    by_month,delivered,2026-06,1,,
    funnel,received,,1,1,0
    funnel,verified,,1,1,0
    funnel,submitted,,1,1,0
    funnel,accepted,,1,0,0
    funnel,registered,,1,0,0
    funnel,delivered,,1,0,0
    decided,accepted,,1,0,0
    decided,rejected,,0,0,0
    decided,deferred,,0,0,0
    refused,by_reason,incomplete,0,0,0
    refused,by_reason,not-eligible,0,0,0
    refused,by_reason,outside-scope,0,0,0
    refused,by_reason,no-budget,0,0,0
    refused,by_reason,served-elsewhere,0,0,0
    turnaround_days,median,,15,,
    turnaround_days,p90,,15,,
    turnaround_days,max,,15,,
    turnaround_days,by_days,0-13,0,0,0
    turnaround_days,by_days,14-20,1,0,0
    turnaround_days,by_days,21-30,0,0,0
    turnaround_days,by_days,31-60,0,0,0
    turnaround_days,by_days,61+,0,0,0
    early_answers,,,0,0,0
    late_answers,,,0,0,0
    answered,total,,0,0,0
    answered,median_days,,,,
    overdue,,,1,0,0
    registered,,,1,0,0
    delivered,cases,,1,0,0
    delivered,parts,,1,0,0
    delivered,amount,,2500.50,0.00,0.00
    delivered,quantity,,0,0,0
    undelivered,cases,,1,0,0
    undelivered,amount,,1499.50,0.00,0.00
    undelivered,quantity,,0,0,0
    satisfaction,asked,,0,0,0
    satisfaction,answered,,0,0,0
    satisfaction,rated,,0,0,0
    satisfaction,mean,,,,
    open_at_end,total,,2,1,0
    open_at_end,by_stage,received,0,0,0
    open_at_end,by_stage,verified,0,0,0
    open_at_end,by_stage,before-committee,1,1,0
    open_at_end,by_stage,deferred,0,0,0
    open_at_end,by_stage,accepted,0,0,0
    open_at_end,by_stage,rejected,0,0,0
    open_at_end,by_stage,registered,0,0,0
    open_at_end,by_stage,in-delivery,1,0,0
    open_at_end,by_stage,delivered,0,0,0
    open_at_end,by_stage,answered,0,0,0
    open_at_end,disputed,,0,0,0
    open_at_end,by_age,0-13,0,0,0
    open_at_end,by_age,14-20,0,0,0
    open_at_end,by_age,21-30,1,1,0
    open_at_end,by_age,31-60,1,0,0
    open_at_end,by_age,61+,0,0,0
    ");
    insta::assert_snapshot!(show(Format::Table), @"
    report          monthly
    month           2026-06
    first           2026-06-01
    last            2026-06-30
    as_of           2026-06-30
    commit          0123abcd
    policy_version  1

                          2026-06  2026-05  2025-06
    received
      total                     1        1        0
      by_kind
        support                 1        1        0
      by_channel
        interview               1        1        0
      by_service
        tuition-aid             1        1        0
      by_desk
        DJ                      1        1        0
      by_segment
        none                    1        1        0
    by_month
      received                  1                    ▁▁▁▁▁▁▁▁▁▁██
      accepted                  1                    ▁▁▁▁▁▁▁▁▁▁▁█
      delivered                 1                    ▁▁▁▁▁▁▁▁▁▁▁█
    funnel
      received                  1        1        0
      verified                  1        1        0
      submitted                 1        1        0
      accepted                  1        0        0
      registered                1        0        0
      delivered                 1        0        0
    decided
      accepted                  1        0        0
      rejected                  0        0        0
      deferred                  0        0        0
    turnaround_days
      median                   15
      p90                      15
      max                      15
      by_days
        14-20                   1        0        0
    early_answers               0        0        0
    late_answers                0        0        0
    answered
      total                     0        0        0
      median_days
    overdue                     1        0        0
    registered                  1        0        0
    delivered
      cases                     1        0        0
      parts                     1        0        0
      amount              2500.50     0.00     0.00
      quantity                  0        0        0
    undelivered
      cases                     1        0        0
      amount              1499.50     0.00     0.00
      quantity                  0        0        0
    satisfaction
      asked                     0        0        0
      answered                  0        0        0
      rated                     0        0        0
      mean
    open_at_end
      total                     2        1        0
      by_stage
        before-committee        1        1        0
        in-delivery             1        0        0
      disputed                  0        0        0
      by_age
        21-30                   1        1        0
        31-60                   1        0        0
    *  cohort
    *  both-counted
    *  whole-groups
    ");
    insta::assert_snapshot!(show(Format::Md), @r"
    # monthly: 2026-06

    - month: 2026-06
    - first: 2026-06-01
    - last: 2026-06-30
    - as\_of: 2026-06-30
    - commit: 0123abcd
    - policy\_version: 1

    ## received

    | figure | group | 2026-06 | 2026-05 | 2025-06 |
    | --- | --- | ---: | ---: | ---: |
    | total |  | 1 | 1 | 0 |
    | by\_kind | support | 1 | 1 | 0 |
    | by\_channel | interview | 1 | 1 | 0 |
    | by\_service | tuition-aid | 1 | 1 | 0 |
    | by\_desk | DJ | 1 | 1 | 0 |
    | by\_segment | none | 1 | 1 | 0 |

    ## by\_month

    | figure | group | 2026-06 |
    | --- | --- | ---: |
    | received | 2026-05 | 1 |
    | received | 2026-06 | 1 |
    | accepted | 2026-06 | 1 |
    | delivered | 2026-06 | 1 |

    ## funnel

    | figure | 2026-06 | 2026-05 | 2025-06 |
    | --- | ---: | ---: | ---: |
    | received | 1 | 1 | 0 |
    | verified | 1 | 1 | 0 |
    | submitted | 1 | 1 | 0 |
    | accepted | 1 | 0 | 0 |
    | registered | 1 | 0 | 0 |
    | delivered | 1 | 0 | 0 |

    cohort

    ## decided

    | figure | 2026-06 | 2026-05 | 2025-06 |
    | --- | ---: | ---: | ---: |
    | accepted | 1 | 0 | 0 |
    | rejected | 0 | 0 | 0 |
    | deferred | 0 | 0 | 0 |

    both-counted

    ## refused

    |  |
    |  |

    ## turnaround\_days

    | figure | group | 2026-06 | 2026-05 | 2025-06 |
    | --- | --- | ---: | ---: | ---: |
    | median |  | 15 |  |  |
    | p90 |  | 15 |  |  |
    | max |  | 15 |  |  |
    | by\_days | 14-20 | 1 | 0 | 0 |

    ## early\_answers

    | 2026-06 | 2026-05 | 2025-06 |
    | ---: | ---: | ---: |
    | 0 | 0 | 0 |

    ## late\_answers

    | 2026-06 | 2026-05 | 2025-06 |
    | ---: | ---: | ---: |
    | 0 | 0 | 0 |

    ## answered

    | figure | 2026-06 | 2026-05 | 2025-06 |
    | --- | ---: | ---: | ---: |
    | total | 0 | 0 | 0 |
    | median\_days |  |  |  |

    ## overdue

    | 2026-06 | 2026-05 | 2025-06 |
    | ---: | ---: | ---: |
    | 1 | 0 | 0 |

    ## registered

    | 2026-06 | 2026-05 | 2025-06 |
    | ---: | ---: | ---: |
    | 1 | 0 | 0 |

    ## delivered

    | figure | 2026-06 | 2026-05 | 2025-06 |
    | --- | ---: | ---: | ---: |
    | cases | 1 | 0 | 0 |
    | parts | 1 | 0 | 0 |
    | amount | 2500.50 | 0.00 | 0.00 |
    | quantity | 0 | 0 | 0 |

    ## undelivered

    | figure | 2026-06 | 2026-05 | 2025-06 |
    | --- | ---: | ---: | ---: |
    | cases | 1 | 0 | 0 |
    | amount | 1499.50 | 0.00 | 0.00 |
    | quantity | 0 | 0 | 0 |

    ## satisfaction

    | figure | 2026-06 | 2026-05 | 2025-06 |
    | --- | ---: | ---: | ---: |
    | asked | 0 | 0 | 0 |
    | answered | 0 | 0 | 0 |
    | rated | 0 | 0 | 0 |
    | mean |  |  |  |

    whole-groups

    ## open\_at\_end

    | figure | group | 2026-06 | 2026-05 | 2025-06 |
    | --- | --- | ---: | ---: | ---: |
    | total |  | 2 | 1 | 0 |
    | by\_stage | before-committee | 1 | 1 | 0 |
    | by\_stage | in-delivery | 1 | 0 | 0 |
    | disputed |  | 0 | 0 | 0 |
    | by\_age | 21-30 | 1 | 1 | 0 |
    | by\_age | 31-60 | 1 | 0 | 0 |
    ");
}
