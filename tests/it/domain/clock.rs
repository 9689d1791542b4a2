//! The reply clock of clause S5b: three readings, two ways of counting.

use crate::support::acts;
use crate::support::acts::day;
use crate::support::story::Story;
use crate::support::world::World;
use bmf::domain::event::act::Act;
use bmf::domain::event::act::Outcome;
use bmf::domain::label::Label;
use bmf::domain::policy::Holiday;
use bmf::domain::policy::reply::Counting;
use bmf::domain::policy::reply::Due;
use bmf::domain::policy::reply::Reading;
use bmf::domain::policy::reply::add_days;
use bmf::domain::stage::Stage;
use bmf::domain::workflow::next::due;
use chrono::NaiveDate;
use insta::assert_snapshot;

/// A Sunday.
const SUBMITTED: (i32, u32, u32) = (2026, 6, 14);

#[test]
fn s5b_two_weeks_from_14_june_are_over_on_28_june() {
    let due = due_of(Reading::Literal, Counting::Calendar);
    assert_eq!(due.not_before, Some(day(2026, 6, 28)));
    assert_eq!(due.not_after, day(2026, 7, 14));
}

#[test]
fn s5b_each_reading_has_its_floor_and_its_ceiling() {
    let shown = Reading::ALL.iter().flat_map(|reading| {
        Counting::ALL.iter().map(|counting| {
            let due = due_of(*reading, *counting);
            let from = due.not_before.map_or("-".to_owned(), |day| day.to_string());
            let binds = if reading.ceiling_binds() {
                "binds"
            } else {
                "is an aim"
            };
            format!(
                "{} {}: {from} to {} which {binds}",
                reading.name(),
                counting.name(),
                due.not_after
            )
        })
    });
    assert_snapshot!(shown.collect::<Vec<_>>().join("\n"), @r"
        literal calendar: 2026-06-28 to 2026-07-14 which is an aim
        literal working: 2026-07-02 to 2026-07-26 which is an aim
        intent calendar: - to 2026-06-28 which binds
        intent working: - to 2026-07-02 which binds
        both calendar: 2026-06-28 to 2026-07-14 which binds
        both working: 2026-07-02 to 2026-07-26 which binds
    ");
}

#[test]
fn s5b_working_days_leave_out_weekends_and_holidays() {
    // Of 14 to 28 June 2026, four days are Fridays and Saturdays.
    let without = due_of(Reading::Literal, Counting::Working);
    let with = World::new().policy(|policy| {
        policy.reply.counting = Counting::Working;
        policy.days_off.holidays.push(Holiday {
            name: Label::default(),
            from: day(2026, 6, 28),
            to: day(2026, 6, 30),
        });
    });
    assert_eq!(without.not_before, Some(day(2026, 7, 2)));
    assert_eq!(
        Due::of(&with.policy, submitted()).not_before,
        Some(day(2026, 7, 7))
    );
}

#[test]
fn s5b_no_days_at_all_end_on_the_day_itself() {
    let off = World::new().policy.days_off;
    for counting in Counting::ALL {
        assert_eq!(
            add_days(submitted(), 0, *counting, &off),
            submitted(),
            "{counting:?}"
        );
    }
}

#[test]
fn s5b_a_friday_submission_counts_from_the_sunday() {
    let off = World::new().policy.days_off;
    let friday = day(2026, 6, 19);
    assert_eq!(
        add_days(friday, 1, Counting::Working, &off),
        day(2026, 6, 21)
    );
}

#[test]
fn s5b_the_calendar_ends_before_the_clock_overflows() {
    let off = World::new().policy.days_off;
    assert_eq!(
        add_days(submitted(), u32::MAX, Counting::Calendar, &off),
        NaiveDate::MAX
    );
}

#[test]
fn s5b_literally_no_answer_comes_before_day_14() {
    let story = before_committee(Reading::Literal);
    assert_snapshot!(story.clone().on_day(13).why_not(acts::accept("4000")), @"S5b TooEarly { not_before: 2026-06-28, submitted: 2026-06-14, days: 14, counting: Calendar }");
    assert_snapshot!(story.clone().on_day(13).why_not(acts::reject()), @"S5b TooEarly { not_before: 2026-06-28, submitted: 2026-06-14, days: 14, counting: Calendar }");
    assert_eq!(story.on_day(14).accept("4000").stage(), Stage::Accepted);
}

#[test]
fn s5b_a_decision_is_judged_on_the_day_it_was_made() {
    let story = before_committee(Reading::Literal).on_day(20);
    let made_early = story.clone().happened(day(2026, 6, 27));
    assert_snapshot!(made_early.why_not(acts::reject()), @"S5b TooEarly { not_before: 2026-06-28, submitted: 2026-06-14, days: 14, counting: Calendar }");
    let made_in_time = story.happened(day(2026, 6, 28));
    assert_eq!(made_in_time.reject().stage(), Stage::Rejected);
}

#[test]
fn s5b_as_a_ceiling_no_answer_is_too_early() {
    let story = before_committee(Reading::Intent).on_day(1);
    assert_eq!(story.accept("4000").stage(), Stage::Accepted);
}

#[test]
fn s5b_both_keeps_the_floor() {
    let story = before_committee(Reading::Both);
    assert_snapshot!(story.clone().on_day(13).why_not(acts::reject()), @"S5b TooEarly { not_before: 2026-06-28, submitted: 2026-06-14, days: 14, counting: Calendar }");
    assert_eq!(story.on_day(14).reject().stage(), Stage::Rejected);
}

#[test]
fn s5b_a_recorded_urgency_does_not_wait() {
    let mut decision = acts::decision(Outcome::Accept(Some(acts::riyals_of("4000"))), "need", None);
    decision.urgent = Some("The term's exams begin on Sunday".to_owned());
    let story = before_committee(Reading::Literal).on_day(1);
    assert_eq!(story.does(Act::Decide(decision)).stage(), Stage::Accepted);
}

#[test]
fn s5b_putting_off_is_no_answer_and_so_never_too_early() {
    let story = before_committee(Reading::Literal).on_day(1);
    assert_eq!(
        story.clone().does(acts::defer(None)).stage(),
        Stage::Deferred
    );
    assert_eq!(story.does(acts::ask_more()).stage(), Stage::Deferred);
}

#[test]
fn s5b_the_clock_runs_from_the_day_it_went_up_not_the_day_that_was_recorded() {
    let told_on_friday = World::new().case().taken().declare().verify().assess();
    let story = told_on_friday.on_day(7).happened(day(2026, 6, 20)).submit();
    assert_eq!(
        due(&story.view(), &story.world.policy).unwrap().not_before,
        Some(day(2026, 7, 4))
    );
}

#[test]
fn s5b_a_request_that_was_changed_waits_anew() {
    let story = before_committee(Reading::Literal)
        .on_day(10)
        .amend("applicant.phone", "0559876543");
    assert_eq!(due(&story.view(), &story.world.policy), None);
    let again = story.declare().verify().submit();
    assert_snapshot!(again.clone().on_day(20).why_not(acts::reject()), @"S5b TooEarly { not_before: 2026-07-08, submitted: 2026-06-24, days: 14, counting: Calendar }");
    assert_eq!(again.on_day(24).reject().stage(), Stage::Rejected);
}

fn before_committee(reading: Reading) -> Story {
    let world = World::new().policy(|policy| policy.reply.reading = reading);
    world.case().taken().submitted()
}

fn due_of(reading: Reading, counting: Counting) -> Due {
    let world = World::new().policy(|policy| {
        policy.reply.reading = reading;
        policy.reply.counting = counting;
    });
    Due::of(&world.policy, submitted())
}

fn submitted() -> NaiveDate {
    let (year, month, of_month) = SUBMITTED;
    day(year, month, of_month)
}
