//! Pages: read back by a strict parser, so that one unescaped letter or one element left open ends the test.

mod charts;
mod figures;
mod hostile;
mod structure;

use crate::render::support::layout;
use crate::report::world::{Made, basis, report_of};
use bmf::domain::calendar::{Period, Unit};
use bmf::domain::case::{Case, CaseKind};
use bmf::domain::channel::Channel;
use bmf::domain::office::Lang;
use bmf::locale::Locale;
use bmf::render::Format;
use bmf::report::figures::Report;
use bmf::report::figures::names::ReportKind;
use roxmltree::{Document, Node, ParsingOptions};

/// The reader of the repository's own association.
fn reader(lang: Lang) -> Locale<'static> {
    let basis = basis("2026-12-31");
    Locale::of_register(lang, basis.office, basis.policy)
}

fn written(report: &Report, words: &Locale<'_>) -> String {
    bmf::render::report::report(report, layout(Format::Html), words)
}

fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}\n{page}"))
}

fn quarter(kind: ReportKind, cases: &[Case]) -> Report {
    let period = Period::parse(Unit::Quarter, "2026-Q2").unwrap();
    report_of(kind, period, cases, &[])
}

/// Requests of several kinds, channels and services on all of their road, in two quarters.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for number in 1..=12u32 {
        let day = |add: u32| {
            let month = if number > 9 { 2 } else { 4 };
            format!("2026-{month:02}-{:02}", number + add)
        };
        let later = |add: u32| {
            let month = if number > 9 { 3 } else { 5 };
            format!("2026-{month:02}-{:02}", number + add)
        };
        let made = Made::support(number, &day(0)).with(|header| {
            header.channel = Channel::ALL[number as usize % 3];
            header.applicant.national_id = None;
        });
        let made = made.signed(&day(1)).submitted(&day(2));
        let made = match number % 4 {
            0 => made.rejected(&later(0)),
            1 => made.accepted(&later(0), "4500").told(&later(1)),
            _ => made
                .accepted(&later(0), "1200.50")
                .told(&later(1))
                .registered(&later(2))
                .delivered(&later(3), "1200.50")
                .rated(&later(4), Some(4)),
        };
        cases.push(made.case());
    }
    cases.push(
        Made::of(CaseKind::Inquiry, 20, "2026-04-04")
            .answered("2026-04-06")
            .case(),
    );
    cases.push(Made::of(CaseKind::Complaint, 21, "2026-05-04").case());
    cases
}

fn elements<'a>(page: &'a Document<'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    page.descendants()
        .filter(move |node| node.has_tag_name(name))
}

/// All words in an element, as a reader sees them.
fn words_in(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts
        .filter_map(|text| text.text())
        .collect::<String>()
        .trim()
        .to_owned()
}
