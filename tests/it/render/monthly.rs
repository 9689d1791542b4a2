//! The monthly report as people read it: in columns and in Markdown.

use crate::render::support::layout;
use crate::report::world::{Made, report as report_of};
use bmf::render::Format;
use bmf::render::report::report;
use bmf::render::words::Codes;
use bmf::report::figures::Report;
use bmf::report::figures::names::ReportKind;

/// A month in which one request was served and another waits.
pub(super) fn month() -> Report {
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
    let mut report = report_of(
        ReportKind::Monthly,
        "2026-06",
        &[served.case(), late.case()],
    );
    report.commit = Some("0123abcd".to_owned());
    report
}

#[test]
fn columns_name_a_section_once() {
    let show = |format| report(&month(), layout(format), &Codes);
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
}

#[test]
fn markdown_has_a_table_for_each_section() {
    let show = |format| report(&month(), layout(format), &Codes);
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
