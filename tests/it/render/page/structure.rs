//! How a page is built: what a browser, a screen reader and a printer rely on.

use crate::render::page::{cases, elements, parsed, quarter, reader, words_in, written};
use crate::render::support::{layout, table};
use bmf::domain::office::Lang;
use bmf::locale::page::Phrase;
use bmf::render::{Format, titled};
use bmf::report::figures::names::ReportKind;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// Every page that the tests make, with its language.
fn pages() -> Vec<(Lang, String)> {
    let (cases, table) = (cases(), table());
    let mut pages = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        let words = reader(lang);
        for kind in ReportKind::ALL {
            pages.push((lang, written(&quarter(*kind, &cases), &words)));
            pages.push((lang, written(&quarter(*kind, &[]), &words)));
        }
        for rows in [table.rows.clone(), Vec::new()] {
            let table = bmf::report::table::Table { rows, ..table };
            let list = titled(&Phrase::Cases, &table, layout(Format::Html), &words);
            pages.push((lang, list));
        }
    }
    pages
}

#[test]
fn a_page_says_its_language_and_fetches_runs_and_sends_nothing() {
    for (lang, page) in pages() {
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang="), "{page}");
        let page = parsed(&page);
        let root = page.root_element();
        let direction = match lang {
            Lang::Ar => "rtl",
            Lang::En => "ltr",
        };
        assert_eq!(root.attribute("lang"), Some(lang.name()));
        assert_eq!(root.attribute("dir"), Some(direction));
        let policy = elements(&page, "meta")
            .find(|meta| meta.attribute("http-equiv") == Some("Content-Security-Policy"))
            .and_then(|meta| meta.attribute("content"));
        assert!(policy.is_some_and(|it| it.starts_with("default-src 'none';")));
        for node in page.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let active = ["script", "link", "img", "iframe", "form", "object", "base"];
            assert!(!active.contains(&name), "<{name}>");
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(
                    !name.starts_with("on") && name != "style" && name != "src",
                    "{name}"
                );
                assert!(!value.contains("//"), "{name}={value}");
                assert!(name != "href" || value.starts_with('#'), "{name}={value}");
            }
        }
        let style = elements(&page, "style").map(words_in).collect::<String>();
        assert!(
            !style.contains("url(") && !style.contains("@import"),
            "{style}"
        );
        // A page would escape these, and a style means them.
        assert!(!style.contains(['<', '>', '&', '"', '\'']), "{style}");
    }
}

#[test]
fn every_name_that_something_goes_by_is_there_once() {
    for (_, page) in pages() {
        let page = parsed(&page);
        let ids: Vec<&str> = page
            .descendants()
            .filter_map(|it| it.attribute("id"))
            .collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{ids:?}");
        for node in page.descendants() {
            let names = node.attribute("aria-labelledby").unwrap_or_default();
            for name in names.split_whitespace() {
                assert!(once.contains(name), "{name}");
            }
            let link = node.attribute("href").and_then(|it| it.strip_prefix('#'));
            assert!(link.is_none_or(|name| once.contains(name)), "{link:?}");
        }
    }
}

#[test]
fn headings_and_landmarks_are_in_order() {
    for (_, page) in pages() {
        let page = parsed(&page);
        let once = |name| elements(&page, name).count() == 1;
        assert!(
            ["header", "main", "footer", "h1", "title"]
                .into_iter()
                .all(once)
        );
        let main = elements(&page, "main").next().unwrap();
        assert!(
            main.children()
                .find(Node::is_element)
                .unwrap()
                .has_tag_name("h1")
        );
        for section in elements(&page, "section") {
            let named = section
                .attribute("aria-labelledby")
                .or(section.attribute("aria-label"));
            assert!(named.is_some());
        }
        assert_eq!(elements(&page, "h3").count(), 0);
        for name in ["h1", "h2", "th", "dt", "figcaption", "a", "title", "desc"] {
            assert!(
                elements(&page, name).all(|it| !words_in(it).is_empty()),
                "{name}"
            );
        }
    }
}

#[test]
fn every_cell_of_a_table_has_its_headings() {
    for (_, page) in pages() {
        let page = parsed(&page);
        for table in elements(&page, "table") {
            let columns = scopes(table, "thead", "col").count();
            assert!(columns > 1);
            let rows = table.descendants().filter(|it| it.has_tag_name("tr"));
            for row in rows.skip(1) {
                let cells: Vec<Node<'_, '_>> = row.children().filter(Node::is_element).collect();
                match cells[0].attribute("scope") {
                    Some("row") => assert_eq!(cells.len(), columns),
                    Some("rowgroup") => {
                        assert_eq!(cells[0].attribute("colspan"), Some(&*columns.to_string()));
                        assert_eq!(cells.len(), 1);
                    }
                    other => panic!("{other:?}"),
                }
            }
        }
    }
}

fn scopes<'a>(
    table: Node<'a, 'a>,
    part: &'static str,
    scope: &'static str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    let parts = table.children().filter(move |it| it.has_tag_name(part));
    let headings = parts.flat_map(|part| part.descendants());
    headings.filter(move |it| it.attribute("scope") == Some(scope))
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let mut other = cases();
    other.reverse();
    for lang in Lang::ALL.iter().copied() {
        for kind in ReportKind::ALL {
            let first = written(&quarter(*kind, &cases()), &reader(lang));
            assert_eq!(first, written(&quarter(*kind, &other), &reader(lang)));
        }
    }
}

#[test]
fn a_page_speaks_for_the_association_and_of_a_day() {
    let page = written(&quarter(ReportKind::Monthly, &cases()), &reader(Lang::En));
    let page = parsed(&page);
    insta::assert_snapshot!(spoken(&page), @"");
    let page = written(&quarter(ReportKind::Monthly, &cases()), &reader(Lang::Ar));
    let page = parsed(&page);
    insta::assert_snapshot!(spoken(&page), @"");
}

/// The words around the figures, a line each.
fn spoken(page: &Document<'_>) -> String {
    let names = ["title", "p", "h1", "dt", "dd", "h2", "figcaption", "desc"];
    let said = page
        .descendants()
        .filter(|it| names.contains(&it.tag_name().name()));
    let lines = said.map(|it| format!("{}: {}", it.tag_name().name(), words_in(it)));
    lines.collect::<Vec<_>>().join("\n")
}
