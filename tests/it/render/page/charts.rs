//! Charts: bars as long as their values, from the side on which reading begins, told to whoever does not see them.

use crate::render::page::{cases, elements, parsed, quarter, reader, words_in, written};
use crate::report::world::Made;
use bmf::domain::case::Case;
use bmf::domain::office::Lang;
use bmf::report::figures::names::ReportKind;
use roxmltree::{Document, Node};

fn chart<'a>(page: &'a Document<'a>, id: &str) -> Node<'a, 'a> {
    let mut charts = elements(page, "svg");
    charts
        .find(|svg| {
            let names = svg.attribute("aria-labelledby").unwrap();
            names.split(' ').next() == Some(&format!("{id}-title"))
        })
        .unwrap()
}

/// The attributes of the bars, in order.
fn bars(chart: Node<'_, '_>, attribute: &str) -> Vec<f64> {
    let bars = chart.children().filter(|it| it.has_tag_name("rect"));
    bars.map(|bar| bar.attribute(attribute).unwrap().parse().unwrap())
        .collect()
}

/// So many requests for tuition aid, one after the other, on each of these days.
fn received(days: &[(&str, u32)]) -> Vec<Case> {
    let numbers = days
        .iter()
        .flat_map(|(day, count)| (0..*count).map(move |_| *day));
    numbers
        .enumerate()
        .map(|(place, day)| Made::support(place as u32 + 1, day).case())
        .collect()
}

#[test]
fn a_drawing_is_named_and_described() {
    for lang in Lang::ALL.iter().copied() {
        let page = written(&quarter(ReportKind::Monthly, &cases()), &reader(lang));
        let page = parsed(&page);
        assert!(elements(&page, "svg").count() > 4);
        for svg in elements(&page, "svg") {
            assert_eq!(svg.attribute("role"), Some("img"));
            let named = svg.children().filter(Node::is_element).take(2);
            let names: Vec<&str> = named.map(|it| it.tag_name().name()).collect();
            assert_eq!(names, ["title", "desc"]);
        }
    }
    let page = written(&quarter(ReportKind::Monthly, &cases()), &reader(Lang::En));
    let page = parsed(&page);
    let said = |id| {
        let said = chart(&page, id).children().filter(Node::is_element).take(2);
        said.map(words_in).collect::<Vec<_>>().join(" / ")
    };
    let all = ["received-2", "by_month-1", "funnel-1"]
        .map(said)
        .join("\n");
    insta::assert_snapshot!(all, @"
    Received: by channel / A drawing of bars. The longest: Interview, 5. All values stand in the table below.
    Month by month: received / A drawing of columns, one for each month. The highest: April 2026, 10. All values stand in the table below.
    From request to service / A drawing of steps, each within the one before it: from Received, 9, to Delivered, 4. All values stand in the table below.
    ");
}

#[test]
fn bars_and_columns_are_as_long_as_their_values() {
    for lang in Lang::ALL.iter().copied() {
        let cases = received(&[("2026-04-01", 10), ("2026-05-01", 5), ("2026-06-01", 1)]);
        let page = written(&quarter(ReportKind::Monthly, &cases), &reader(lang));
        let page = parsed(&page);
        let columns = bars(chart(&page, "by_month-1"), "height");
        assert_eq!(columns, [90.0, 45.0, 9.0]);
        let steps = bars(chart(&page, "funnel-1"), "width");
        assert_eq!(steps.len(), 1, "of nothing there is no bar");
    }
}

#[test]
fn little_is_still_something() {
    let cases = received(&[("2026-04-01", 400), ("2026-06-01", 1)]);
    let page = written(&quarter(ReportKind::Monthly, &cases), &reader(Lang::En));
    let page = parsed(&page);
    assert_eq!(bars(chart(&page, "by_month-1"), "height"), [90.0, 1.0]);
}

#[test]
fn a_drawing_is_seen_from_the_side_on_which_reading_begins() {
    let drawn = |lang, id: &str| {
        let page = written(&quarter(ReportKind::Monthly, &cases()), &reader(lang));
        let page = parsed(&page);
        let chart = chart(&page, id);
        let (left, wide) = (bars(chart, "x"), bars(chart, "width"));
        left.into_iter().zip(wide).collect::<Vec<_>>()
    };
    // By channel: what is on the left in English is as far from the right in Arabic.
    let english = drawn(Lang::En, "received-2");
    assert!(english.iter().all(|(left, _)| *left == english[0].0));
    let arabic = drawn(Lang::Ar, "received-2");
    assert!(
        arabic
            .iter()
            .all(|(left, wide)| (left + wide - (420.0 - english[0].0)).abs() < 0.02)
    );
    // Month by month: time runs from there too.
    let english = drawn(Lang::En, "by_month-1");
    assert!(english.windows(2).all(|two| two[0].0 < two[1].0));
    let arabic = drawn(Lang::Ar, "by_month-1");
    assert!(arabic.windows(2).all(|two| two[0].0 > two[1].0));
    // The steps stand one within the other.
    for lang in Lang::ALL.iter().copied() {
        let middles = drawn(lang, "funnel-1")
            .into_iter()
            .map(|(left, wide)| left + wide / 2.0);
        let middles: Vec<f64> = middles.collect();
        assert!(
            middles
                .iter()
                .all(|middle| (middle - middles[0]).abs() < 0.02)
        );
    }
}

#[test]
fn nothing_stands_beyond_the_edge_of_a_drawing() {
    for lang in Lang::ALL.iter().copied() {
        for kind in ReportKind::ALL {
            let page = written(&quarter(*kind, &cases()), &reader(lang));
            let page = parsed(&page);
            for svg in elements(&page, "svg") {
                let frame: Vec<f64> = svg
                    .attribute("viewBox")
                    .unwrap()
                    .split(' ')
                    .map(|it| it.parse().unwrap())
                    .collect();
                let (left, wide) = (bars(svg, "x"), bars(svg, "width"));
                let (top, high) = (bars(svg, "y"), bars(svg, "height"));
                let within = |from: &[f64], long: &[f64], end: f64| {
                    from.iter()
                        .zip(long)
                        .all(|(from, long)| *from >= 0.0 && from + long <= end)
                };
                assert!(within(&left, &wide, frame[2]) && within(&top, &high, frame[3]));
            }
        }
    }
}
