//! Cards: one field a line, the values in one column.

use bmf::render::{card, width};

#[test]
fn values_begin_in_one_column_and_longer_ones_go_on_below() {
    let fields = [
        ("id", "DJ-2606-0001-1"),
        ("لا شيء", "س"),
        ("summary", "one\ntwo"),
        ("none", ""),
    ];
    let text = card(&fields.map(|(label, value)| (label.to_owned(), value.to_owned())));
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
