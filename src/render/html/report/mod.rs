//! A report as a page: what it says of itself, then for each section its notes, its charts and its table.

mod figures;
mod months;

use crate::locale::page::Phrase;
use crate::render::html::chart::charts;
use crate::render::html::element::Element;
use crate::render::html::shell::{Sheet, capital, facts, page, said};
use crate::render::json;
use crate::render::report::shown;
use crate::render::words::Words;
use crate::report::figures::Report;
use crate::report::figures::chart::Shape;
use crate::report::figures::names::{Head, Note};
use crate::report::figures::part::Part;
use crate::report::table::Cell;

/// Returns the page of a report.
pub(in crate::render) fn report(report: &Report, words: &dyn Words) -> String {
    let name = words.cell(&Cell::Report(report.kind));
    let period = words.cell(&Cell::Period(report.scope.period));
    let mut contents = vec![facts(&known(report, words))];
    contents.extend(report.notes.iter().map(|it| note(*it, words)));
    let runs: Vec<&[Part]> = runs(&report.sections).collect();
    if runs.len() > 1 {
        contents.push(index(&runs, words));
    }
    let mut told = report.notes.clone();
    for parts in runs {
        contents.push(section(report, parts, &mut told, words));
    }
    let title = capital(&format!("{name}: {period}"));
    page(&title, Sheet::Upright, contents, words)
}

/// Parts that belong under one heading: sections that are each one figure, where several follow each other.
fn runs(parts: &[Part]) -> impl Iterator<Item = &[Part]> {
    let alone = |part: &Part| part.rows.iter().all(|row| row.figure.is_none());
    parts.chunk_by(move |one, next| alone(one) && alone(next))
}

/// What the report says of itself besides its name; there is room for a day in both calendars.
fn known(report: &Report, words: &dyn Words) -> Vec<(String, String)> {
    let rows = shown(report).filter(|row| row.head != Head::Report);
    rows.map(|row| {
        let value = if let Cell::Day(day) = row.value {
            words.page(&Phrase::Day(day))
        } else {
            words.cell(&row.value)
        };
        (words.cell(&Cell::Head(row.head)), value)
    })
    .collect()
}

/// Where each section stands.
fn index(runs: &[&[Part]], words: &dyn Words) -> Element {
    let entry = |parts: &&[Part]| {
        let link = Element::new("a")
            .with("href", format!("#{}", anchor(parts)))
            .words(&title(parts, words));
        Element::new("li").child(link)
    };
    Element::new("nav")
        .with("aria-label", words.page(&Phrase::Contents))
        .child(Element::new("ul").children(runs.iter().map(entry)))
}

/// One section; what the page has told already is not told again.
fn section(report: &Report, parts: &[Part], told: &mut Vec<Note>, words: &dyn Words) -> Element {
    let heading = format!("{}-heading", anchor(parts));
    let notes = parts.iter().flat_map(|part| part.notes.iter().copied());
    let notes: Vec<Note> = notes.filter(|note| !told.contains(note)).collect();
    told.extend(&notes);
    let drawn: Vec<Element> = parts.iter().flat_map(|part| charts(part, words)).collect();
    let drawn =
        (!drawn.is_empty()).then(|| Element::new("div").with("class", "charts").children(drawn));
    let table = match parts {
        [part] if part.section.shape() == Some(Shape::Trend) => months::table(part, words),
        several => figures::table(report, several, words),
    };
    Element::new("section")
        .with("id", anchor(parts))
        .with("aria-labelledby", &heading)
        .child(
            Element::new("h2")
                .with("id", &heading)
                .words(&title(parts, words)),
        )
        .children(notes.iter().map(|it| note(*it, words)))
        .children(drawn)
        .child(table.with("aria-labelledby", heading))
}

fn anchor(parts: &[Part]) -> &'static str {
    parts.first().map_or("", |part| part.section.name())
}

fn title(parts: &[Part], words: &dyn Words) -> String {
    let names = parts
        .iter()
        .map(|part| words.cell(&Cell::Section(part.section)));
    names
        .map(|name| capital(&name))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The words for what a row or a bar is of.
pub(super) fn named(cell: &Cell, words: &dyn Words) -> String {
    if *cell == Cell::NoService {
        words.page(&Phrase::NotNamed)
    } else {
        capital(&words.cell(cell))
    }
}

fn note(note: Note, words: &dyn Words) -> Element {
    Element::new("p")
        .with("class", "note")
        .words(&words.cell(&Cell::Note(note)))
}

/// A figure: in words for people, exactly as the data formats hold it for programs.
fn value(cell: &Cell, words: &dyn Words) -> Element {
    let data = Element::new("data").with("value", json::plain(cell));
    let data = if *cell == Cell::Empty {
        data.child(Element::new("span").with("aria-hidden", "true").text("—"))
            .child(said("span", &Phrase::NoValue, words).with("class", "unseen"))
    } else {
        data.words(&words.cell(cell))
    };
    Element::new("td").with("class", "number").child(data)
}
