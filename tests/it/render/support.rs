//! A few cases whose words would break a careless notation.

use crate::report::world::{Made, basis};
use bmf::domain::brief::Brief;
use bmf::domain::case::{Case, CaseKind};
use bmf::render::words::{Codes, Words};
use bmf::render::{Format, Layout, Screen};
use bmf::report::list::{Filter, Sort, list};
use bmf::report::table::{Cell, Column, Table};

/// Three cases: plain, with diacritics and lam-alef pairs, and with the characters of markup.
pub(super) fn cases() -> Vec<Case> {
    let plain = Made::support(1, "2026-06-01").with(|header| {
        header.applicant.name = "نورة بنت سالم القحطاني".to_owned();
    });
    let letters = Made::of(CaseKind::Inquiry, 2, "2026-06-02").with(|header| {
        header.applicant.name = "عَلَاء الآلاتي بن الإله لأمل".to_owned();
    });
    let markup = Made::support(3, "2026-06-03")
        .with(|header| {
            header.applicant.name = "=HYPERLINK(\"x\") | <b>*_`[a]\\".to_owned();
            header.amount = None;
        })
        .signed("2026-06-04")
        .submitted("2026-06-04")
        .rejected("2026-06-20")
        .accepted("2026-06-20", "1")
        .at_once();
    vec![plain.case(), letters.case(), markup.case()]
}

pub(super) fn table() -> Table {
    let cases = cases();
    list(
        cases.iter().map(Brief::of),
        &Filter::default(),
        Sort::default(),
        &basis("2026-07-01"),
    )
}

pub(super) fn layout(format: Format) -> Layout {
    Layout {
        format,
        width: None,
        bom: false,
        screen: Screen::default(),
    }
}

/// A language in which every column but the id holds Arabic letters, lam-alef pairs among them.
pub(super) struct Arabic;

impl Words for Arabic {
    fn heading(&self, column: Column) -> String {
        match column {
            Column::Id => "الرقم".to_owned(),
            Column::Name => "الاسم".to_owned(),
            other => format!("لا{}", "لأ".repeat(other.name().len() % 3)),
        }
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Empty | Cell::Id(_) | Cell::Text(_) => Codes.cell(cell),
            other => format!("حَالة {} لا", "إلا".repeat(Codes.cell(other).len() % 4)),
        }
    }
}
