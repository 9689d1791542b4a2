//! O6c: no difference of two reports is about fewer people than the smallest group.
//!
//! The reports are asked from outside, as somebody would who wants to know one rating: by every pair of periods that
//! begin on the same day, all together and by service and channel.

use crate::report::world::{Made, day, report_of, section};
use bmf::domain::calendar::{Calendar, Period, Unit};
use bmf::domain::case::{Case, CaseKind};
use bmf::domain::channel::Channel;
use bmf::domain::identity::NationalId;
use bmf::report::figures::names::{Figure, ReportKind};
use bmf::report::figures::section::Section;
use chrono::{Days, NaiveDate};
use fastrand::Rng;
use std::collections::BTreeMap;

const LEAST: u64 = 5;

/// Inquiries and requests of several services and channels, each rated on some day of two months.
fn rated(count: u32) -> Vec<Case> {
    let mut rng = Rng::with_seed(61);
    let services = ["tuition-aid", "tutoring", "device-loan"];
    let channels = [Channel::Interview, Channel::Phone, Channel::Website];
    let made = (1..=count).map(|number| {
        let on = (day("2026-05-01") + Days::new(rng.u64(0..60))).to_string();
        let made = Made::of(CaseKind::Inquiry, number, "2026-04-20").with(|header| {
            header.channel = channels[rng.usize(0..3)];
            let service = rng.usize(0..4);
            header.service = services.get(service).map(|id| (*id).to_owned());
        });
        made.answered("2026-04-21")
            .rated(&on, Some(rng.u8(1..=5)))
            .case()
    });
    made.collect()
}

/// How many ratings a report of these days shows, and in which groups.
fn shown(cases: &[Case], first: NaiveDate, last: NaiveDate) -> BTreeMap<String, u64> {
    let period = Period::days(Calendar::Gregorian, first, last).unwrap();
    let report = report_of(ReportKind::Satisfaction, period, cases, &[]);
    let mut counts = BTreeMap::new();
    for part in &report.sections {
        for row in part
            .rows
            .iter()
            .filter(|row| row.figure == Some(Figure::Rated))
        {
            let group = bmf::render::json::plain(&row.group);
            let size = row.value.size().unwrap().to_string().parse().unwrap();
            counts.insert(format!("{} {group}", part.section.name()), size);
        }
    }
    counts.retain(|key, _| !key.starts_with("rated_months"));
    counts
}

#[test]
fn no_two_periods_differ_by_fewer_people_than_the_smallest_group() {
    let cases = rated(60);
    let days: Vec<NaiveDate> = (0..61).map(|n| day("2026-05-01") + Days::new(n)).collect();
    for first in [days[0], days[13], days[31]] {
        let reports: Vec<_> = days
            .iter()
            .filter(|last| first <= **last)
            .map(|last| shown(&cases, first, *last))
            .collect();
        for (at, one) in reports.iter().enumerate() {
            for (group, count) in one {
                assert!(*count == 0 || *count >= LEAST, "{group} {count}");
            }
            for other in reports.iter().skip(at + 1) {
                for (group, more) in other {
                    let fewer = one.get(group).copied().unwrap_or(0);
                    let difference = more - fewer;
                    assert!(
                        difference == 0 || difference >= LEAST,
                        "{group} {fewer} {more}"
                    );
                }
            }
        }
    }
    let all = shown(&cases, days[0], days[60]);
    assert!(
        all["satisfaction "] >= 40,
        "most ratings are shown: {all:?}"
    );
    let total = all["satisfaction "];
    let by = |of: &str| {
        all.iter()
            .filter(|(key, _)| key.starts_with(of))
            .map(|(_, n)| n)
            .sum::<u64>()
    };
    assert_eq!((by("rated_services"), by("rated_channels")), (total, total));
    assert!(all["rated_services tuition-aid"] > 0);
}

#[test]
fn a_rating_that_comes_later_changes_no_earlier_report() {
    let cases = rated(60);
    let (first, last) = (day("2026-05-01"), day("2026-05-31"));
    let until = |cases: &[Case]| {
        let period = Period::days(Calendar::Gregorian, first, last).unwrap();
        report_of(ReportKind::Satisfaction, period, cases, &[]).sections
    };
    let mut more = cases.clone();
    let late = Made::of(CaseKind::Inquiry, 900, "2026-04-20").answered("2026-04-21");
    more.push(late.rated("2026-06-01", Some(1)).case());
    assert_eq!(until(&cases), until(&more));
}

#[test]
fn one_person_is_no_group_however_often_they_come() {
    let same = NationalId::parse("1000000008").unwrap();
    let cases = |same: Option<NationalId>| -> Vec<Case> {
        let made = (1..=5).map(|number| {
            let made = Made::of(CaseKind::Inquiry, number, "2026-06-01")
                .with(|header| header.applicant.national_id = same);
            made.answered("2026-06-02")
                .rated("2026-06-03", Some(4))
                .case()
        });
        made.collect()
    };
    let june = Period::parse(Unit::Month, "2026-06").unwrap();
    let rows = |cases: &[Case]| {
        let report = report_of(ReportKind::Satisfaction, june, cases, &[]);
        section(&report, Section::Satisfaction)
    };
    assert_eq!(rows(&cases(None))[2..], ["rated 5 0 0", "mean 4"]);
    assert_eq!(rows(&cases(Some(same)))[2..], ["rated 0 0 0", "mean"]);
}
