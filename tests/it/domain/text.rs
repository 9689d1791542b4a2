use std::borrow::Cow;

use bmf::domain::text::LINE_LIMIT;
use bmf::domain::text::clean_line;
use bmf::domain::text::clean_text;
use bmf::domain::text::fold;
use bmf::domain::text::latin_digits;
use bmf::domain::value::BadValue;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;

use crate::domain::law;

#[test]
fn digits_of_either_script_become_latin_and_nothing_else_changes() {
    assert_eq!(
        latin_digits("٠١٢٣٤٥٦٧٨٩ و ۰۱۲۳۴۵۶۷۸۹"),
        "0123456789 و 0123456789"
    );
    assert!(matches!(latin_digits("نورة 12"), Cow::Borrowed("نورة 12")));
}

#[test]
fn a_line_is_trimmed_composed_and_singly_spaced() {
    assert_eq!(
        clean_line("  نورة \t\u{00A0} بنت\u{3000}سالم \n").unwrap(),
        "نورة بنت سالم"
    );
    assert_eq!(clean_line("Jose\u{0301}").unwrap(), "José");
}

#[test]
fn marks_of_direction_are_dropped_and_joiners_stay() {
    assert_eq!(
        clean_line("\u{200F}سالم\u{200E} علي\u{061C}").unwrap(),
        "سالم علي"
    );
    assert_eq!(
        clean_line("می\u{200C}خواهم ه\u{200D}").unwrap(),
        "می\u{200C}خواهم ه\u{200D}"
    );
}

#[test]
fn isolates_pasted_around_the_whole_value_are_dropped_but_not_within_it() {
    assert_eq!(
        clean_line(" \u{2068} نورة سالم \u{2069} ").unwrap(),
        "نورة سالم"
    );
    assert_eq!(
        clean_line("نورة \u{2067}سالم\u{2069}"),
        Err(BadValue::ForbiddenChar {
            code: 0x2067,
            position: 6
        })
    );
    assert_eq!(
        clean_line(" \u{2066}a\u{202E}b\u{2069}"),
        Err(BadValue::ForbiddenChar {
            code: 0x202E,
            position: 4
        })
    );
}

#[test]
fn characters_that_hide_or_reorder_are_refused_with_their_place() {
    let hidden = [
        '\0',
        '\u{1B}',
        '\u{7F}',
        '\u{9B}',
        '\u{AD}',
        '\u{200B}',
        '\u{2028}',
        '\u{202A}',
        '\u{202E}',
        '\u{2060}',
        '\u{2066}',
        '\u{2069}',
        '\u{FEFF}',
        '\u{FFF9}',
        '\u{FFFF}',
        '\u{E000}',
        '\u{E0041}',
        '\u{10FFFD}',
    ];
    for c in hidden {
        let refused = Err(BadValue::ForbiddenChar {
            code: u32::from(c),
            position: 5,
        });
        assert_eq!(
            clean_line(&format!("  نو{c}رة")),
            refused,
            "U+{:04X} in a line",
            u32::from(c)
        );
        assert_eq!(
            clean_text(&format!("  نو{c}رة")),
            refused,
            "U+{:04X} in a text",
            u32::from(c)
        );
    }
}

#[test]
fn only_a_text_has_several_lines() {
    let typed = "\n سطر\r\n\r\n  ثان \t وأخير  \n";
    assert_eq!(clean_text(typed).unwrap(), "سطر\n\nثان وأخير");
    assert_eq!(
        clean_line("سطر\nثان"),
        Err(BadValue::ForbiddenChar {
            code: 0x0A,
            position: 4
        })
    );
    assert_eq!(
        clean_text("سطر\rثان"),
        Err(BadValue::ForbiddenChar {
            code: 0x0D,
            position: 4
        })
    );
}

#[test]
fn a_value_must_show_something_and_keep_its_limit() {
    for nothing in ["", " \n ", "\u{200F}", "\u{200D}", "\u{2068}\u{2069}"] {
        assert_eq!(clean_line(nothing), Err(BadValue::Empty), "{nothing:?}");
    }
    assert!(clean_line(&"ن".repeat(LINE_LIMIT)).is_ok());
    assert_eq!(
        clean_line(&"ن".repeat(301)),
        Err(BadValue::TooLong {
            limit: 300,
            found: 301
        })
    );
    assert!(clean_text(&"ن".repeat(301)).is_ok());
    assert_eq!(
        clean_text(&"ن".repeat(10_001)),
        Err(BadValue::TooLong {
            limit: 10_000,
            found: 10_001
        })
    );
}

#[test]
fn search_sees_what_a_reader_sees() {
    let same = [
        ("نُورَة الـقـحطاني", "نوره القحطانى"),
        ("أحمد إبراهيم آل ٱلسيد", "احمد ابراهيم ال السيد"),
        ("مؤمن هانئ", "مومن هاني"),
        ("علاء", "علا"),
        ("عبد الله  عبد\u{00A0}العزيز", "عبدالله عبدالعزيز"),
        ("عبد\u{200C}الله", "عبدالله"),
        ("کریمی", "كريمي"),
        ("غرفة ٤٢", "غرفه 42"),
        ("ﻋﻼﺀ", "علا"),
        ("JOSÉ", "jose"),
        ("\u{2068}نورة\u{2069}", "نوره"),
    ];
    for (one, other) in same {
        assert_eq!(fold(one), fold(other), "{one} and {other}");
    }
}

#[test]
fn search_keeps_apart_what_differs() {
    for (one, other) in [
        ("سالم", "سليم"),
        ("نورة", "نور"),
        ("عبد الله", "عبد"),
        ("عبيد الله", "عبيدالله"),
    ] {
        assert_ne!(fold(one), fold(other), "{one} and {other}");
    }
    assert_eq!(fold("عبد عبد الله"), "عبدعبد الله");
}

proptest! {
    #![proptest_config(law::config())]

    #[test]
    fn cleaning_is_total_and_cleaning_again_changes_nothing(raw in any::<String>(), arabic in "[ \t\n\u{200F}\u{2067}\u{2069}\u{0621}-\u{065F}a-cé]{0,40}") {
        for raw in [&raw, &arabic] {
            if let Ok(clean) = clean_line(raw) {
                prop_assert!(!clean.contains("  ") && clean.trim() == clean);
                prop_assert_eq!(clean_line(&clean), Ok(clean));
            }
            if let Ok(clean) = clean_text(raw) {
                prop_assert_eq!(clean_text(&clean), Ok(clean));
            }
        }
    }

    #[test]
    fn folding_is_total_and_folding_again_changes_nothing(raw in any::<String>(), arabic in "(عبد|[ أإآٱىةؤئءـ\u{064B}-\u{0655}٠-٩]){0,20}") {
        for raw in [&raw, &arabic] {
            let folded = fold(raw);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
