//! Cards: one field a line, the values in one column.

use crate::render::support::layout;
use bmf::render::{Format, Layout, Screen, card, width};

#[test]
fn values_begin_in_one_column_and_longer_ones_go_on_below() {
    let fields = [
        ("id", "DJ-2606-0001-1"),
        ("لا شيء", "س"),
        ("summary", "one\ntwo"),
        ("none", ""),
    ];
    let fields = fields.map(|(label, value)| (label.to_owned(), value.to_owned()));
    let text = card(&fields, layout(Format::Table));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    let column = |line: &str, value: &str| width(&line[..line.rfind(value).unwrap()]);
    let columns = [
        column(lines[0], "DJ"),
        column(lines[1], "س"),
        column(lines[2], "one"),
        column(lines[3], "two"),
    ];
    assert_eq!(columns, [9; 4]);
}

#[test]
fn a_long_value_goes_on_in_its_column() {
    let fields = [("summary".to_owned(), "one two three four".to_owned())];
    let layout = Layout {
        width: Some(18),
        ..layout(Format::Table)
    };
    insta::assert_snapshot!(card(&fields, layout), @r"
    summary  one two
             three
             four
    ");
}

#[test]
fn an_arabic_card_has_its_labels_at_the_right_and_its_values_end_in_one_column() {
    let fields = [
        ("الرقم", "\u{2066}DJ-2606-0001-9\u{2069}"),
        ("الملخص", "إعانة لأهل الحي للآلات (عاجلة) وما يلزم لإصلاح البيت"),
    ];
    let fields = fields.map(|(label, value)| (label.to_owned(), value.to_owned()));
    for reorders in [true, false] {
        let layout = Layout {
            width: Some(40),
            screen: Screen {
                right_to_left: true,
                reorders,
                ..Screen::default()
            },
            ..layout(Format::Table)
        };
        let text = card(&fields, layout);
        let widths: Vec<usize> = text.lines().map(width).collect();
        assert!(
            widths.iter().all(|it| *it == widths[0]),
            "{widths:?}\n{text}"
        );
        assert!(widths[0] <= 40, "{text}");
        assert!(text.lines().count() > 2, "{text}");
        let first = text.lines().next().unwrap();
        let id = first.find("DJ-2606-0001-9").unwrap();
        assert!(
            first.trim_end().len() > id + "DJ-2606-0001-9".len(),
            "{first}"
        );
    }
}
