//! The figures of a page are those of the JSON, and no others.

use crate::render::page::{cases, elements, parsed, quarter, reader, words_in, written};
use bmf::domain::office::Lang;
use bmf::render::json::plain;
use bmf::render::report::object;
use bmf::report::figures::Report;
use bmf::report::figures::names::ReportKind;
use bmf::report::figures::part::{Part, Row};
use bmf::report::figures::section::Section;
use bmf::report::table::Cell;
use roxmltree::Document;
use serde_json::Value;

#[test]
fn a_page_holds_the_figures_of_the_json_and_no_others() {
    for kind in ReportKind::ALL {
        let report = quarter(*kind, &cases());
        let json = object(&report);
        for lang in Lang::ALL.iter().copied() {
            let page = written(&report, &reader(lang));
            let page = parsed(&page);
            let mut shown: Vec<String> = elements(&page, "data")
                .map(|it| it.attribute("value").unwrap().to_owned())
                .collect();
            let mut expected: Vec<String> = report
                .sections
                .iter()
                .flat_map(|part| part.rows.iter().map(move |row| (part, row)))
                .flat_map(|(part, row)| in_json(&json, part, row))
                .collect();
            assert!(!shown.is_empty());
            shown.sort();
            expected.sort();
            assert_eq!(shown, expected, "{kind:?}");
        }
    }
}

/// The values of a row as the JSON has them; none of a group of nobody.
fn in_json(json: &Value, part: &Part, row: &Row) -> Vec<String> {
    let trend = matches!(part.section, Section::ByMonth | Section::RatedMonths);
    if row.is_of_nobody() && !trend {
        return Vec::new();
    }
    let at = |root: &Value| {
        let mut value = &root[part.section.name()];
        if let Some(figure) = row.figure {
            value = &value[figure.name()];
        }
        if row.group != Cell::Empty {
            value = &value[plain(&row.group)];
        }
        match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }
    };
    if part.section.is_of_one_period() {
        vec![at(json)]
    } else {
        vec![at(json), at(&json["before"]), at(&json["last_year"])]
    }
}

#[test]
fn a_row_says_in_words_what_its_values_are() {
    let report = quarter(ReportKind::Monthly, &cases());
    let rows = |lang| {
        let page = written(&report, &reader(lang));
        let page = parsed(&page);
        section(&page, "delivered")
    };
    let both = [rows(Lang::Ar), rows(Lang::En)];
    insta::assert_snapshot!(both.join("\n\n"), @"
    المؤشر | الربع الثاني 2026م | الربع الأول 2026م | الربع الثاني 2025م
    الطلبات | 4 | 2 | 0
    الدفعات | 4 | 2 | 0
    المبلغ | 4,802 ريال | 2,401 ريال | 0 ريال
    العدد | 0 | 0 | 0

    Figure | Q2 2026 | Q1 2026 | Q2 2025
    Cases | 4 | 2 | 0
    Deliveries | 4 | 2 | 0
    Amount | 4,802 SAR | 2,401 SAR | 0 SAR
    Quantity | 0 | 0 | 0
    ");
}

#[test]
fn what_is_not_there_is_said_and_not_left_blank() {
    // Two ratings are fewer than the smallest group, so their mean is nobody's to see.
    let few = &cases()[1..3];
    let report = quarter(ReportKind::Satisfaction, few);
    for (lang, said) in [(Lang::En, "—no value"), (Lang::Ar, "—لا توجد قيمة")] {
        let page = written(&report, &reader(lang));
        let page = parsed(&page);
        let hidden = elements(&page, "data").filter(|it| it.attribute("value") == Some(""));
        let hidden: Vec<String> = hidden.map(words_in).collect();
        assert!(!hidden.is_empty());
        assert!(hidden.iter().all(|it| it == said), "{hidden:?}");
    }
}

#[test]
fn last_year_stands_once_beside_a_year() {
    let period = bmf::domain::calendar::Period::parse(bmf::domain::calendar::Unit::Year, "2026");
    let report =
        crate::report::world::report_of(ReportKind::Channels, period.unwrap(), &cases(), &[]);
    let page = written(&report, &reader(Lang::En));
    let page = parsed(&page);
    let headings = elements(&page, "th").filter(|it| it.attribute("scope") == Some("col"));
    let headings: Vec<String> = headings.map(words_in).take(3).collect();
    assert_eq!(headings, ["Figure", "2026", "2025"]);
}

#[test]
fn a_report_of_no_cases_is_a_page_without_drawings() {
    for kind in ReportKind::ALL {
        let report: Report = quarter(*kind, &[]);
        let page = written(&report, &reader(Lang::Ar));
        let page = parsed(&page);
        assert_eq!(elements(&page, "svg").count(), 0);
        assert_eq!(
            elements(&page, "section").count() > 0,
            !report.sections.is_empty()
        );
    }
}

fn section(page: &Document<'_>, id: &str) -> String {
    let mut sections = elements(page, "section");
    let section = sections.find(|it| it.attribute("id") == Some(id)).unwrap();
    let rows = section.descendants().filter(|it| it.has_tag_name("tr"));
    let line = |row: roxmltree::Node<'_, '_>| {
        let cells = row.children().filter(|it| it.is_element());
        cells.map(words_in).collect::<Vec<_>>().join(" | ")
    };
    rows.map(line).collect::<Vec<_>>().join("\n")
}
