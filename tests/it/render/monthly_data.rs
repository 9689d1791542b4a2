//! The monthly report as programs read it: JSON and CSV.

use crate::render::monthly::month;
use crate::render::support::layout;
use bmf::render::Format;
use bmf::render::report::report;
use bmf::render::words::Codes;
use serde_json::Value;

#[test]
fn json_has_a_key_for_each_section_and_the_same_for_earlier_periods() {
    let json = report(&month(), layout(Format::Json), &Codes);
    let mut json: Value = serde_json::from_str(&json).unwrap();
    let figures = json.as_object_mut().unwrap();
    let before = figures.remove("before").unwrap();
    let last_year = figures.remove("last_year").unwrap();
    for earlier in [before, last_year] {
        let keys = earlier.as_object().unwrap().keys();
        assert!(keys.clone().count() > 10);
        keys.for_each(|key| assert!(figures.contains_key(key), "{key}"));
    }
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).unwrap(), @r#"
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
      "notes": []
    }
    "#);
}

#[test]
fn csv_has_a_row_for_each_figure() {
    let show = |format| report(&month(), layout(format), &Codes);
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
}
