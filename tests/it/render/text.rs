//! Tables for a terminal: straight columns, whatever the script, and nothing wider than asked.

use crate::render::support::{Arabic, layout, table};
use crate::report::world::{Made, basis};
use bmf::domain::brief::Brief;
use bmf::render::bidi::visual;
use bmf::render::words::{Codes, Words};
use bmf::render::{Format, Layout, Screen, table as render, width};
use bmf::report::list::{Filter, Sort, list};
use bmf::report::table::Table;

fn text(words: &dyn Words, width: Option<usize>) -> String {
    let layout = Layout {
        width,
        ..layout(Format::Table)
    };
    render(&table(), layout, words)
}

/// The display column at which the name begins in each line.
fn name_columns(text: &str, heading: &str) -> Vec<usize> {
    let starts = [heading, "نورة", "عَلَاء", "=HYPER"];
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), starts.len());
    let find = |(line, start): (&&str, &&str)| width(&line[..line.find(*start).unwrap()]);
    lines.iter().zip(&starts).map(find).collect()
}

#[test]
fn ids_stand_first_and_the_name_last() {
    // The marks that keep Arabic cells apart are shown as a dot.
    insta::assert_snapshot!(text(&Codes, None).replace('\u{200E}', "·"), @r#"
    id              kind     stage      channel    service      received                    amount  name
    DJ-2606-0001-9  support  received   interview  tuition-aid  2026-06-01T09:00:00+03:00  4500.00  ·نورة بنت سالم القحطاني·
    DJ-2606-0002-8  inquiry  received   interview               2026-06-02T09:00:00+03:00           ·عَلَاء الآلاتي بن الإله لأمل·
    DJ-2606-0003-1  support  rejected*  interview  tuition-aid  2026-06-03T09:00:00+03:00           =HYPERLINK("x") | <b>*_`[a]\
    "#);
}

#[test]
fn columns_are_straight_with_diacritics_and_lam_alef() {
    for (words, heading) in [(&Codes as &dyn Words, "name"), (&Arabic, "الاسم")] {
        let columns = name_columns(&text(words, None), heading);
        assert!(
            columns.iter().all(|column| *column == columns[0]),
            "{columns:?}"
        );
    }
}

#[test]
fn a_lam_alef_pair_takes_two_columns_and_a_diacritic_none() {
    for alef in ['آ', 'أ', 'إ', 'ا', 'ٱ', 'ٲ', 'ٳ', 'ٵ', 'ݳ', 'ݴ'] {
        assert_eq!(width(&format!("ل{alef}")), 2, "{alef}");
    }
    assert_eq!(width("لَا"), 2);
    assert_eq!(width("الآلة"), 5);
    assert_eq!(width("\u{2066}13/1/1448\u{2069}"), 9);
}

#[test]
fn neighbouring_arabic_cells_are_kept_apart() {
    let text = text(&Arabic, None);
    for line in text.lines() {
        assert!(line.matches('\u{200E}').count() >= 10, "{line}");
    }
}

#[test]
fn the_name_is_cut_to_the_terminal_and_nothing_else_is() {
    let narrow = text(&Codes, Some(114));
    assert!(narrow.lines().all(|line| width(line) <= 114), "{narrow}");
    assert!(narrow.contains("نورة بنت سالم الق…"), "{narrow}");
    let wide = text(&Codes, Some(400));
    assert_eq!(wide, text(&Codes, None));
    let hopeless = text(&Codes, Some(10));
    assert!(hopeless.contains("DJ-2606-0001-"), "{hopeless}");
}

#[test]
fn a_cut_closes_the_isolates_that_it_cut_off() {
    struct Isolating;
    impl Words for Isolating {
        fn heading(&self, column: bmf::report::table::Column) -> String {
            Codes.heading(column)
        }
        fn cell(&self, cell: &bmf::report::table::Cell) -> String {
            format!("\u{2068}{}\u{2069}", Codes.cell(cell))
        }
    }
    let text = text(&Isolating, Some(20));
    assert!(text.contains('…'));
    assert_eq!(
        text.matches('\u{2068}').count(),
        text.matches('\u{2069}').count()
    );
}

#[test]
fn line_breaks_in_words_do_not_break_rows() {
    let case = Made::support(1, "2026-06-01").with(|h| h.applicant.name = "a\nb\tc".to_owned());
    let table = list(
        [Brief::of(&case.case())],
        &Filter::default(),
        Sort::default(),
        &basis("2026-07-01"),
    );
    let text = render(&table, layout(Format::Table), &Codes);
    assert!(text.ends_with("a b c\n"), "{text}");
    assert_eq!(text.lines().count(), 2);
}

#[test]
fn a_table_without_rows_is_no_text() {
    let empty = Table {
        rows: Vec::new(),
        ..table()
    };
    assert_eq!(render(&empty, layout(Format::Table), &Codes), "");
}

/// The table from the right, in a window of 120 columns.
fn from_right(reorders: bool) -> String {
    let layout = Layout {
        width: Some(120),
        screen: Screen {
            right_to_left: true,
            reorders,
            ..Screen::default()
        },
        ..layout(Format::Table)
    };
    render(&table(), layout, &Arabic)
}

#[test]
fn from_the_right_the_id_stands_last_in_its_line_and_all_lines_are_equally_wide() {
    for reorders in [true, false] {
        let text = from_right(reorders);
        let widths: Vec<usize> = text.lines().map(width).collect();
        assert!(
            widths.iter().all(|it| *it == widths[0]),
            "{widths:?}\n{text}"
        );
        assert!(widths[0] <= 120);
        let rows: Vec<&str> = text.lines().skip(1).collect();
        assert!(
            rows.iter()
                .all(|row| row.trim_end().ends_with(['9', '8', '1'])),
            "{text}"
        );
        assert!(rows[0].contains("DJ-2606-0001-9"));
    }
}

#[test]
fn turned_for_the_terminal_a_table_ends_at_its_right_and_holds_no_letter_that_is_not_joined() {
    let text = from_right(true);
    assert!(text.lines().all(|line| width(line) == 120), "{text}");
    let loose =
        |c: char| matches!(c, '\u{0621}'..='\u{064A}' | '\u{200E}' | '\u{2066}'..='\u{2069}');
    assert_eq!(text.matches(loose).count(), 0, "{text}");
    assert!(text.contains('ﻻ') || text.contains('ﻼ'), "{text}");
}

#[test]
fn a_terminal_that_orders_by_the_algorithm_shows_the_same_cells_in_the_same_places() {
    let cells = |line: &str| -> Vec<String> {
        let cells = line.split("  ").map(str::trim);
        let cells = cells.filter(|cell| !cell.is_empty());
        cells.map(str::to_owned).collect()
    };
    for (ours, theirs) in from_right(true).lines().zip(from_right(false).lines()) {
        assert_eq!(cells(ours), cells(&visual(theirs)));
    }
}
