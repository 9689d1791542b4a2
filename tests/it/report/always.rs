//! What holds of every report, whatever it counts: compared with itself over other periods, orders and desks.

use crate::report::stories::random_cases;
use crate::report::world::{basis, report_of};
use bmf::domain::calendar::{Calendar, Period, Unit};
use bmf::domain::case::Case;
use bmf::report::figures::names::{Figure, ReportKind};
use bmf::report::figures::section::Section;
use bmf::report::figures::{Records, Report, Scope};
use bmf::report::table::Cell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| random_cases(110, 14_480_102));

type Counts = BTreeMap<(Section, Option<Figure>, String), u64>;

/// What is counted of things that happened in a period, and so adds up over periods; what stands at an end does not.
fn additive(report: &Report) -> Counts {
    let mut counts = Counts::new();
    for part in &report.sections {
        for row in &part.rows {
            if let Cell::Count(count) = row.value
                && adds_up(report.kind, part.section, row.figure)
            {
                let group = bmf::render::json::plain(&row.group);
                counts.insert((part.section, row.figure, group), count);
            }
        }
    }
    counts
}

fn adds_up(kind: ReportKind, section: Section, figure: Option<Figure>) -> bool {
    match section {
        Section::Received
        | Section::Decided
        | Section::Refused
        | Section::Reasons
        | Section::EarlyAnswers
        | Section::LateAnswers
        | Section::Answered
        | Section::Registered
        | Section::Answers
        | Section::Channels
        | Section::RatedServices
        | Section::RatedChannels => kind != ReportKind::Committee || figure != Some(Figure::Cases),
        Section::TurnaroundDays => figure == Some(Figure::ByDays),
        Section::StageDays => figure == Some(Figure::Cases),
        Section::Delivered => figure != Some(Figure::Cases),
        Section::Satisfaction => figure == Some(Figure::Rated),
        Section::Services => !matches!(figure, Some(Figure::Delivered | Figure::Remaining)),
        Section::PapersAgain => figure != Some(Figure::Cases),
        Section::Visits => matches!(
            figure,
            Some(Figure::Cases | Figure::Total | Figure::ByVisits)
        ),
        Section::ByMonth
        | Section::Funnel
        | Section::Overdue
        | Section::Undelivered
        | Section::OpenAtEnd
        | Section::Reply
        | Section::Waiting
        | Section::Told
        | Section::Budget
        | Section::Sessions
        | Section::RatedMonths
        | Section::Unanswered
        | Section::Coverage => false,
    }
}

fn sum(all: impl Iterator<Item = Counts>) -> Counts {
    let mut sum = Counts::new();
    for (place, count) in all.flatten() {
        *sum.entry(place).or_default() += count;
    }
    sum
}

#[test]
fn what_happened_in_the_months_is_what_happened_in_the_quarter_and_in_the_year() {
    for kind in ReportKind::ALL {
        for (calendar, year) in [(Calendar::Gregorian, 2026), (Calendar::Hijri, 1447)] {
            let of = |period| additive(&report_of(*kind, period, &CASES, &[]));
            let year = Period::year_of(calendar, year).unwrap();
            let quarters = (1..=4).map(|quarter| Period::quarter(calendar, year.year(), quarter));
            let quarters: Vec<Period> = quarters.map(Result::unwrap).collect();
            let months = year.months().into_iter().map(Period::month);
            let whole = of(year);
            assert_eq!(
                sum(quarters.iter().map(|quarter| of(*quarter))),
                whole,
                "{kind:?}"
            );
            assert_eq!(sum(months.map(of)), whole, "{kind:?}");
            let counts = whole.values().sum::<u64>();
            assert!(counts > 0 || *kind == ReportKind::Coverage, "{kind:?}");
        }
    }
}

#[test]
fn the_order_of_the_cases_changes_nothing() {
    let period = Period::parse(Unit::Quarter, "2026-Q2").unwrap();
    let mut other = CASES.clone();
    fastrand::Rng::with_seed(7).shuffle(&mut other);
    for kind in ReportKind::ALL {
        let one = report_of(*kind, period, &CASES, &[]);
        assert_eq!(one, report_of(*kind, period, &other, &[]), "{kind:?}");
    }
}

#[test]
fn the_values_beside_are_those_of_the_other_periods_own_reports() {
    for (unit, name) in [
        (Unit::Month, "2026-06"),
        (Unit::Quarter, "1447-Q4"),
        (Unit::Year, "2026"),
    ] {
        let period = Period::parse(unit, name).unwrap();
        for kind in ReportKind::ALL {
            let report = report_of(*kind, period, &CASES, &[]);
            let before = report_of(*kind, report.before.unwrap(), &CASES, &[]);
            for part in report
                .sections
                .iter()
                .filter(|part| !part.section.is_of_one_period())
            {
                let same = before
                    .sections
                    .iter()
                    .find(|other| other.section == part.section);
                for row in &part.rows {
                    let own = same.and_then(|part| {
                        let mut rows = part.rows.iter();
                        rows.find(|other| (other.figure, &other.group) == (row.figure, &row.group))
                    });
                    let own = own.map_or(Cell::Empty, |row| row.value.clone());
                    // A group that only the other report has a place for is nobody's.
                    let nobody = row.before == Cell::Empty && own == Cell::Count(0);
                    assert!(nobody || row.before == own, "{kind:?} {row:?} {own:?}");
                }
            }
        }
    }
}

#[test]
fn the_twelve_months_are_those_of_their_own_reports() {
    let period = Period::parse(Unit::Year, "2026").unwrap();
    let report = report_of(ReportKind::Monthly, period, &CASES, &[]);
    let part = report
        .sections
        .iter()
        .find(|part| part.section == Section::ByMonth)
        .unwrap();
    for (section, of, figure) in [
        (Section::Received, Figure::Total, Figure::Received),
        (Section::Decided, Figure::Accepted, Figure::Accepted),
        (Section::Delivered, Figure::Cases, Figure::Delivered),
    ] {
        for month in period.months() {
            let own = report_of(ReportKind::Monthly, Period::month(month), &CASES, &[]);
            let own = own
                .sections
                .iter()
                .find(|part| part.section == section)
                .unwrap();
            let own = own.rows.iter().find(|row| row.figure == Some(of)).unwrap();
            let mut rows = part.rows.iter();
            let row =
                rows.find(|row| row.figure == Some(figure) && row.group == Cell::Month(month));
            assert_eq!(row.unwrap().value, own.value, "{month} {of:?}");
        }
    }
}

#[test]
fn a_period_that_ended_is_the_same_whenever_it_is_reported() {
    let period = Period::parse(Unit::Month, "2026-06").unwrap();
    let scope = Scope { period, desk: None };
    let records = Records {
        cases: CASES.iter().collect(),
        sessions: Vec::new(),
    };
    for kind in ReportKind::ALL {
        let on = |today| Report::of(*kind, scope, &records, None, &basis(today));
        assert_eq!(on("2026-06-30"), on("2026-12-31"), "{kind:?}");
        assert_ne!(on("2026-06-29").notes, on("2026-06-30").notes);
        assert_eq!(on("2026-06-29").as_of.to_string(), "2026-06-29");
    }
}
