//! Arabic for terminals that lay out none. What is expected stands here as such a terminal shows it, from the left.

use bmf::render::bidi::{lines, page, visual};
use bmf::render::width;

/// The letters of a text as they would be read, from the right, with their plain forms.
fn read_from_right(seen: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut clusters: Vec<String> = Vec::new();
    for c in seen.chars() {
        match clusters.last_mut() {
            Some(last) if width(&c.to_string()) == 0 => last.push(c),
            _ => clusters.push(c.to_string()),
        }
    }
    clusters.reverse();
    clusters.concat().nfkc().collect()
}

#[test]
fn letters_are_joined_and_turned() {
    assert_eq!(visual("سلم"), "\u{FEE2}\u{FEE0}\u{FEB3}");
    assert_eq!(
        read_from_right(&visual("نورة سالم الخيالية")),
        "نورة سالم الخيالية"
    );
    assert_eq!(visual("bmf show 42"), "bmf show 42");
    assert_eq!(visual(""), "");
}

#[test]
fn lam_alef_is_one_letter_and_one_column() {
    assert_eq!(visual("لا"), "ﻻ");
    assert_eq!(visual("سلام"), "\u{FEE1}ﻼ\u{FEB3}");
    assert_eq!(width(&visual("لأن الآلات")), 7);
    assert_eq!(visual("الله").chars().count(), 4);
}

#[test]
fn diacritics_stay_and_follow_their_letter() {
    let seen = visual("مَدْرَسة");
    let marks: Vec<char> = seen
        .chars()
        .filter(|c| width(&c.to_string()) == 0)
        .collect();
    assert_eq!(marks, ['\u{064E}', '\u{0652}', '\u{064E}']);
    assert_eq!(read_from_right(&seen), "مَدْرَسة");
    // Damaged text must not bring the shaper down.
    assert_eq!(width(&visual("\u{064B}\u{064E}لا \u{064B}")), 2);
}

#[test]
fn ids_dates_and_amounts_keep_their_order() {
    let seen = visual(
        "رقم الطلب: \u{2066}DJ-2606-0001-9\u{2069}، في \u{2066}28/12/1447\u{2069}هـ، 4,500.00 ريال",
    );
    for whole in ["DJ-2606-0001-9", "28/12/1447", "4,500.00"] {
        assert!(seen.contains(whole), "{seen}");
    }
    let place = |word| seen.find(word).unwrap();
    assert!(place("4,500.00") < place("28/12/1447"));
    assert!(place("28/12/1447") < place("DJ-2606-0001-9"));
    assert!(!seen.contains(['\u{2066}', '\u{2069}']));
}

#[test]
fn arabic_digits_are_numbers_too() {
    let seen = visual("المبلغ ٤٥٠٠ ريال");
    assert!(seen.contains("٤٥٠٠"), "{seen}");
}

#[test]
fn brackets_are_mirrored_in_arabic_only() {
    assert_eq!(visual("(سلم)"), "(\u{FEE2}\u{FEE0}\u{FEB3})");
    assert_eq!(read_from_right(&visual("«لا»")), "»لا«");
    let seen = visual("الحالة (\u{2066}f(x)\u{2069})");
    assert!(seen.starts_with("(f(x))"), "{seen}");
    assert_eq!(visual("f(x) > [1]"), "f(x) > [1]");
}

#[test]
fn a_name_in_an_english_sentence_stays_in_its_place() {
    let seen = visual("Taken: \u{2068}نورة\u{2069} (received)");
    assert!(
        seen.starts_with("Taken: ") && seen.ends_with(" (received)"),
        "{seen}"
    );
}

#[test]
fn long_lines_are_broken_before_they_are_turned() {
    let text = "  واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة";
    let seen = lines(text, 24);
    let rows: Vec<&str> = seen.lines().collect();
    assert!(rows.len() > 2, "{seen}");
    // Each row ends at the right of the window, but for the indent.
    assert!(
        rows.iter()
            .all(|row| width(row) == 24 && row.ends_with("  ")),
        "{seen}"
    );
    let read: Vec<String> = rows.iter().map(|row| read_from_right(row.trim())).collect();
    assert_eq!(read.join(" "), text.trim());
}

#[test]
fn a_row_that_begins_with_a_code_still_runs_from_the_right() {
    let seen = lines("واحد اثنان \u{2066}AB-1\u{2069} ثلاثة", 11);
    let last = seen.lines().last().unwrap();
    assert!(last.ends_with("AB-1"), "{seen}");
}

#[test]
fn a_line_without_arabic_is_never_broken() {
    let command =
        "  → bmf review DJ-2606-0001-9 --open-session --members huda,majed,noura --accept";
    assert_eq!(lines(command, 20), command);
}

#[test]
fn a_page_keeps_its_columns() {
    let seen = page(
        "  -h, --help  عرض المساعدة\n\nالخيارات:\n  list          قائمة",
        40,
    );
    let rows: Vec<&str> = seen.lines().collect();
    assert!(rows[0].starts_with("  -h, --help  "), "{seen}");
    assert_eq!(width(rows[0]), 40);
    assert_eq!(rows[1], "");
    assert_eq!(width(rows[2]), 40);
    assert!(rows[3].starts_with("  list  "), "{seen}");
}

#[test]
fn a_column_goes_on_at_the_right_with_the_latin_word_that_did_not_fit() {
    let seen = page(
        "  --format  عرض النتيجة بهذه\n            \u{2066}csv\u{2069}، \u{2066}md\u{2069}]\n\n  bmf list",
        40,
    );
    let rows: Vec<&str> = seen.lines().collect();
    assert!(rows[1].ends_with(" [md ،csv"), "{seen}");
    assert_eq!(rows[3], "  bmf list");
}

#[test]
fn colours_stay_on_what_they_were_put_on() {
    let red = "\u{1b}[31m";
    let end = "\u{1b}[0m";
    let seen = visual(&format!("{red}خطأ:{end} لا شيء"));
    assert!(
        seen.ends_with(&format!("{red}:{}{end}", visual("خطأ"))),
        "{seen:?}"
    );
    assert_eq!(
        visual(&format!("{red}error:{end} x")),
        format!("{red}error:{end} x")
    );
}
