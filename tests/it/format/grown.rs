//! A case read from where it grew is the case read whole, or it is not read so at all.

use crate::domain::law::config;
use crate::support::strategy;
use bmf::domain::case::Case;
use bmf::register::format::case;
use bmf::register::format::write;
use proptest::prop_assert_eq;
use proptest::proptest;

/// A file and what was put behind it, and the case that a reader makes of the second part alone.
fn grown(before: &str, more: &str) -> Option<Case> {
    let file = case::read(before.as_bytes()).unwrap();
    assert!(file.is_open(before.as_bytes()), "{before}");
    case::grown(&file.case, more.as_bytes())
}

/// A request with one event.
const BEFORE: &str = "format = 1\nid = \"DJ-2606-0001-9\"\nkind = \"inquiry\"\norigin = \"request\"\nreceived = 2026-06-14T09:12:00+03:00\nchannel = \"phone\"\nsummary = \"x\"\n\n[[event]]\nid = \"K7Q2M9XA\"\nn = 1\nat = 2026-06-14T09:12:03+03:00\nby = \"sara\"\ndid = \"intake\"\n";
const MORE: &str = "\n[[event]]\nid = \"P4W8T1ZC\"\nn = 2\nat = 2026-06-14T09:30:41+03:00\nby = \"sara\"\ndid = \"close\"\n";

#[test]
fn what_is_appended_is_read_alone() {
    let whole = case::read(format!("{BEFORE}{MORE}").as_bytes()).unwrap();
    assert_eq!(grown(BEFORE, MORE), Some(whole.case));
    assert_eq!(grown(BEFORE, ""), None);
}

#[test]
fn what_would_mean_something_else_behind_the_rest_is_not() {
    for more in [
        "note = \"x\"\n",
        "event = []\n",
        "[applicant]\nname = \"x\"\n",
        "# only words\n",
        "\n[[event]]\nid = \"P4W8T1ZC\"\n",
        &MORE.replace("P4W8T1ZC", "K7Q2M9XA"),
        &MORE.replace("n = 2", "n = 0"),
        &MORE.replace("did = \"close\"", "did = \"close\"\nodd = 1"),
        &format!("{MORE}\n[answers]\nschool = \"x\"\n"),
        &MORE.replace("[[event]]", "[[event.more]]"),
        "\n[[event]\n",
    ] {
        assert_eq!(grown(BEFORE, more), None, "{more}");
    }
    // A list on one line is closed, however much stands behind it.
    let line = BEFORE.replace("\n[[event]]\nid = \"K7Q2M9XA\"\nn = 1\nat = 2026-06-14T09:12:03+03:00\nby = \"sara\"\ndid = \"intake\"\n", "event = [{ id = \"K7Q2M9XA\", n = 1, at = 2026-06-14T09:12:03+03:00, by = \"sara\", did = \"intake\" }]\n");
    let file = case::read(line.as_bytes()).unwrap();
    assert!(!file.is_open(line.as_bytes()));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_log_is_read_alike_from_wherever_it_grew(case in strategy::case()) {
        for at in 1..case.events.len() {
            let mut before = case.clone();
            let later = before.events.split_off(at);
            let before = write::case(&before);
            let whole = later.iter().fold(before.clone(), |text, event| write::append(&text, event));
            let read = case::read(whole.as_bytes()).unwrap().case;
            prop_assert_eq!(grown(&before, &whole[before.len()..]), Some(read));
        }
    }
}
