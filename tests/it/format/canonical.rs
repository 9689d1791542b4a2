//! Two ways to one tree: whatever the fast one takes, the TOML library takes for the same.

use crate::domain::law::config;
use crate::support::strategy;
use bmf::register::format::canonical::canonical;
use bmf::register::format::tree::toml;
use bmf::register::format::write;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::proptest;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

/// A file with everything that bmf writes.
const FILE: &str = r#"format = 1
id = "DJ-2606-0042-5"
kind = "support"
received = 2026-06-14T09:12:00+03:00
summary = "رسوم \"الفصل\" الأول\nلابنتي \\ عاجل"
quantity = 0
former_ids = ["DJ-2606-0041-7", "DJ-2606-0040-9"]

[applicant]
name = "نورة بنت سالم"
household = 12

[answers]
school = "مدرسة الربوة"

[[event]]
id = "K7Q2M9XA"
n = 1
at = 2026-06-14T09:12:03+03:00
on = 2026-06-13
by = "sara"
did = "verify"
partial = true
sighted = [
  { kind = "national-id", expires = 2029-03-01 },
  { kind = "school-letter" },
]

[[event]]
id = "P4W8T1ZC"
n = 2
did = "contact"
questions = []
"#;

/// TOML in forms that bmf never writes, and near misses: some are no TOML at all.
const ODDITIES: &[&str] = &[
    "",
    "\n",
    "\n\n",
    " ",
    "a = 1",
    "a = 1\n",
    "a = 1\r\n",
    "\u{feff}a = 1\n",
    "a=1\n",
    "a  = 1\n",
    "a =  1\n",
    "a = 1 \n",
    "a = 1 # c\n",
    "# c\n",
    "a.b = 1\n",
    "\"a\" = 1\n",
    "'a' = 1\n",
    " a = 1\n",
    "a = 1\na = 2\n",
    "a = 01\n",
    "a = 0\n",
    "a = 00\n",
    "a = +1\n",
    "a = -1\n",
    "a = 1_000\n",
    "a = 0x1F\n",
    "a = 0o7\n",
    "a = 0b1\n",
    "a = 1.0\n",
    "a = 1e3\n",
    "a = inf\n",
    "a = nan\n",
    "a = 9223372036854775807\n",
    "a = 99999999999999999999\n",
    "a = 999999999999999999\n",
    "a = 123456789012345678\n",
    "a = true\n",
    "a = false\n",
    "a = truer\n",
    "a = true false\n",
    "a = \"\"\n",
    "a = \"\"\"\"\"\"\n",
    "a = \"\"\"x\"\"\"\n",
    "a = ''\n",
    "a = 'x'\n",
    "a = \"x\n",
    "a = \"x\"y\n",
    "a = \"\\t\"\n",
    "a = \"\\e\"\n",
    "a = \"\\x41\"\n",
    "a = \"\\u0041\"\n",
    "a = \"\\u0000\"\n",
    "a = \"\\q\"\n",
    "a = \"\\\n",
    "a = \"\\\"\n",
    "a = \"\\\\\"\n",
    "a = \"\t\"\n",
    "a = \"\u{0}\"\n",
    "a = \"\u{7f}\"\n",
    "a = \"\u{80}\u{202e}\"\n",
    "a = 2026-06-14\n",
    "a = 2026-02-30\n",
    "a = 2026-13-01\n",
    "a = 2024-02-29\n",
    "a = 2023-02-29\n",
    "a = 0000-01-01\n",
    "a = 2026-06-14T09:12:00\n",
    "a = 2026-06-14T09:12:00Z\n",
    "a = 2026-06-14t09:12:00+03:00\n",
    "a = 2026-06-14 09:12:00+03:00\n",
    "a = 2026-06-14T09:12:60+03:00\n",
    "a = 2026-06-14T24:00:00+03:00\n",
    "a = 2026-06-14T09:12:00+24:00\n",
    "a = 2026-06-14T09:12:00+23:59\n",
    "a = 2026-06-14T09:12:00-03:00\n",
    "a = 2026-06-14T09:12:00.5+03:00\n",
    "a = 2026-06-14T09:12+03:00\n",
    "a = 09:12:00\n",
    "a = 1979-05-27T07:32:00+00:00\n",
    "a = 10:32:00.9\n",
    "a = 2026-06-14T09:12:00.123456\n",
    "a = 20260614-1\n",
    "a = 2026-06-1\n",
    "a = 2026-6-014\n",
    "a = []\n",
    "a = [ ]\n",
    "a = [1]\n",
    "a = [1, 2]\n",
    "a = [1,2]\n",
    "a = [1, 2, ]\n",
    "a = [1, \"x\", true]\n",
    "a = [[]]\n",
    "a = [[1], [2]]\n",
    "a = [\n]\n",
    "a = [\n  { b = 1 },\n]\n",
    "a = [\n  { b = 1 }\n]\n",
    "a = [\n  { b = 1, b = 2 },\n]\n",
    "a = [\n  {},\n]\n",
    "a = [\n  { },\n]\n",
    "a = [\n  { b = [1] },\n]\n",
    "a = [\n  1,\n]\n",
    "a = { b = 1 }\n",
    "a = [\n  { b = 1 },\n]x\n",
    "[a]\n",
    "[a]",
    "[ a ]\n",
    "[a.b]\n",
    "[\"a\"]\n",
    "[]\n",
    "[[]]\n",
    "[a]\n[a]\n",
    "[a]\n[b]\n[a]\n",
    "a = 1\n[a]\n",
    "[[a]]\n",
    "[[a]]\n[[a]]\n",
    "[[a]]\n[b]\n[[a]]\n",
    "[a]\n[[a]]\n",
    "[[a]]\n[a]\n",
    "a = []\n[[a]]\n",
    "a = [\n  { b = 1 },\n]\n[[a]]\n",
    "[ [a]]\n",
    "[[a] ]\n",
    "[[a]]x\n",
    "[a]]\n",
    "[[a]\n",
    "[a]\nb = 1\n[c]\nb = 1\n",
    "[[a]]\nb = 1\n\n[[a]]\nb = 1\n",
    "[[a]]\n[[a.b]]\n",
    "-a = 1\n",
    "1 = 1\n",
    "-1 = 1\n",
    "1-2 = 2\n",
    "true = 1\n",
    "2026-06-14 = 1\n",
    "é = 1\n",
    "ا = 1\n",
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_bmf_writes_is_read_the_fast_way(case in strategy::case()) {
        let text = write::case(&case);
        prop_assert!(canonical(&text).is_some(), "{text}");
        agree(&text)?;
    }

    #[test]
    fn after_any_injury_both_ways_see_the_same(
        cuts in vec((any::<Index>(), 0..12_usize, "[\\[\\]\"'=.,#{}\\\\\n\r\t 0-9a-zA-Zء-ي:+_-]{0,4}"), 1..4),
    ) {
        let mut bytes = FILE.as_bytes().to_vec();
        for (at, length, with) in cuts {
            let from = at.index(bytes.len() + 1);
            let to = bytes.len().min(from + length);
            bytes.splice(from..to, with.bytes());
        }
        agree(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn with_one_byte_changed_both_ways_see_the_same(at in any::<Index>(), byte in 0_u8..128) {
        let mut bytes = FILE.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        agree(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn with_lines_in_any_order_both_ways_see_the_same(
        moves in vec((any::<Index>(), any::<Index>()), 1..6), drop in any::<Index>(),
    ) {
        let mut lines: Vec<&str> = FILE.lines().collect();
        for (from, to) in moves {
            let line = lines.remove(from.index(lines.len()));
            lines.insert(to.index(lines.len() + 1), line);
        }
        agree(&(lines.join("\n") + "\n"))?;
        lines.remove(drop.index(lines.len()));
        agree(&(lines.join("\n") + "\n"))?;
    }
}

#[test]
fn the_injured_file_is_read_the_fast_way_before_its_injuries() {
    assert!(canonical(FILE).is_some());
    agree(FILE).unwrap();
}

#[test]
fn of_the_oddities_of_toml_both_ways_see_the_same() {
    for text in ODDITIES {
        agree(text).unwrap();
        agree(&format!("{FILE}{text}")).unwrap();
        agree(&format!("{text}{FILE}")).unwrap();
    }
}

/// Holds that the fast way has no answer or the library's.
fn agree(text: &str) -> Result<(), TestCaseError> {
    if let Some(fast) = canonical(text) {
        let library = toml(text);
        prop_assert!(
            library.as_ref() == Ok(&fast),
            "{text}\n{fast:#?}\n{library:#?}"
        );
    }
    Ok(())
}
