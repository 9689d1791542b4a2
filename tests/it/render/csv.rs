//! CSV: stable names and values, and nothing that a sheet would run.

use crate::render::support::{Arabic, layout, table};
use crate::report::world::Made;
use bmf::domain::brief::Brief;
use bmf::domain::case::CaseKind;
use bmf::render::words::Codes;
use bmf::render::{Format, Layout, table as render};
use bmf::report::find::find;

#[test]
fn names_and_values_are_those_of_files_in_every_language() {
    let csv = render(&table(), layout(Format::Csv), &Arabic);
    assert_eq!(csv, render(&table(), layout(Format::Csv), &Codes));
    insta::assert_snapshot!(csv, @r#"
    id,kind,stage,channel,service,received,name,amount,disputed
    DJ-2606-0001-9,support,received,interview,tuition-aid,2026-06-01T09:00:00+03:00,نورة بنت سالم القحطاني,4500.00,false
    DJ-2606-0002-8,inquiry,received,interview,,2026-06-02T09:00:00+03:00,عَلَاء الآلاتي بن الإله لأمل,,false
    DJ-2606-0003-1,support,rejected,interview,tuition-aid,2026-06-03T09:00:00+03:00,"'=HYPERLINK(""x"") | <b>*_`[a]\",,true
    "#);
}

#[test]
fn no_cell_begins_like_a_formula() {
    for start in ["=", "+", "-", "@", "\t", "\r"] {
        let name = format!("{start}1+1");
        let case =
            Made::of(CaseKind::Inquiry, 1, "2026-06-01").with(|h| h.applicant.name = name.clone());
        let csv = render(
            &find([Brief::of(&case.case())], "1"),
            layout(Format::Csv),
            &Codes,
        );
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(record[7], format!("'{name}"));
    }
}

#[test]
fn the_mark_for_excel_is_there_when_asked_for() {
    let marked = Layout {
        bom: true,
        ..layout(Format::Csv)
    };
    let csv = render(&table(), marked, &Codes);
    assert!(csv.starts_with("\u{FEFF}id,"));
    assert!(render(&table(), layout(Format::Csv), &Codes).starts_with("id,"));
}
