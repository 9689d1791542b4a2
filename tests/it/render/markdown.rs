//! Markdown: a table that stays one, whatever stands in its cells.

use crate::render::support::{layout, table};
use bmf::render::words::Codes;
use bmf::render::{Format, table as render};

#[test]
fn markup_in_a_cell_is_text() {
    insta::assert_snapshot!(render(&table(), layout(Format::Md), &Codes), @r#"
    | id | kind | stage | channel | service | received | name | amount |
    | --- | --- | --- | --- | --- | --- | --- | ---: |
    | DJ-2606-0001-9 | support | received | interview | tuition-aid | 2026-06-01T09:00:00+03:00 | نورة بنت سالم القحطاني | 4500.00 |
    | DJ-2606-0002-8 | inquiry | received | interview |  | 2026-06-02T09:00:00+03:00 | عَلَاء الآلاتي بن الإله لأمل |  |
    | DJ-2606-0003-1 | support | rejected\* | interview | tuition-aid | 2026-06-03T09:00:00+03:00 | =HYPERLINK("x") \| \<b\>\*\_\`\[a\]\\ |  |
    "#);
}
