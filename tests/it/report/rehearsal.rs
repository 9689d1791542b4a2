//! A draft of the policy against the past.

use crate::report::world::{Made, basis, column};
use bmf::domain::case::Case;
use bmf::domain::check::Against;
use bmf::domain::event::act::Outcome;
use bmf::domain::policy::Policy;
use bmf::domain::policy::reply::Reading;
use bmf::report::rehearsal::{Rehearsal, Span, Verdict, rehearse};
use bmf::report::table::Column;

fn rehearsed(cases: &[Case], draft: &Policy, span: Span) -> Rehearsal {
    let basis = basis("2026-12-31");
    let against = Against {
        policy: basis.policy,
        office: basis.office,
        session: &|_| None,
        case: &|id| cases.iter().find(|case| case.header.id == id).cloned(),
    };
    rehearse(cases, &against, draft, span, None)
}

fn cases() -> Vec<Case> {
    let at = |number| {
        Made::support(number, "2026-06-01")
            .signed("2026-06-01")
            .submitted("2026-06-01")
    };
    let made = [
        at(1).rejected("2026-06-10"),
        at(2).rejected("2026-06-15"),
        at(3).rejected("2026-06-16"),
        at(4).rejected("2026-07-02"),
        at(5).decided("2026-07-30", Outcome::Defer(None), "home-visit"),
        at(6),
    ];
    made.iter().map(Made::case).collect()
}

/// Of each decision how the draft judges it, where its clock alone is asked.
fn clock(draft: impl FnOnce(&mut Policy), span: Span) -> Vec<String> {
    let mut policy = basis("2026-12-31").policy.clone();
    draft(&mut policy);
    let rehearsal = rehearsed(&cases(), &policy, span);
    let steps = &rehearsal.steps;
    let days = column(steps, Column::Due);
    let did = column(steps, Column::Outcome);
    let drafts = column(steps, Column::Rehearsed);
    let rows = days.iter().zip(&did).zip(&drafts);
    rows.filter(|((_, did), _)| !did.is_empty())
        .map(|((due, _), draft)| format!("{draft} {due}"))
        .collect()
}

#[test]
fn s5b_a_shorter_clock_makes_answers_late_and_a_floor_makes_them_early() {
    // Without sittings, which these cases have not, every decision would be refused: the clock shows in the day alone.
    let short = clock(
        |draft| draft.reply.reading = Reading::Intent,
        Span::default(),
    );
    assert_eq!(short[0], "refused 2026-06-15");
    let longer = clock(|draft| draft.reply.max_days = 60, Span::default());
    assert_eq!(longer[0], "refused 2026-07-31");
}

#[test]
fn only_the_days_asked_for_are_judged() {
    let since = Span {
        since: "2026-06-16".parse().ok(),
        until: "2026-07-02".parse().ok(),
    };
    assert_eq!(clock(|_| {}, since).len(), 2);
    let counts = rehearsed(&cases(), basis("2026-12-31").policy, since).counts;
    assert_eq!(counts[&Verdict::Refused], [2, 2]);
}
