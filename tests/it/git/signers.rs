//! Which keys are valid at a moment.

use bmf::git::valid_at;
use chrono::DateTime;

fn valid(line: &str, moment: &str) -> bool {
    let moment = DateTime::parse_from_rfc3339(moment).unwrap();
    let kept = valid_at(line.as_bytes(), moment);
    assert!(kept.is_empty() || kept == format!("{line}\n").into_bytes());
    !kept.is_empty()
}

#[test]
fn a_key_is_valid_from_one_moment_to_another() {
    let line = |options: &str| format!("sara@example.org {options} ssh-ed25519 AAAA");
    let day = "2026-06-14T12:00:00+03:00";
    assert!(valid(&line(""), day));
    assert!(valid(&line("namespaces=\"git\""), day));
    for (options, expected) in [
        ("valid-before=\"20260615\"", true),
        ("valid-before=\"20260614\"", false),
        ("valid-before=\"202606141201\"", true),
        ("valid-before=\"20260614115959\"", false),
        // Nine in the morning by UTC is noon here.
        ("valid-before=\"20260614090001Z\"", true),
        ("valid-before=\"20260614090000Z\"", false),
        ("valid-after=\"20260614\"", true),
        ("valid-after=\"20260615\"", false),
        ("VALID-AFTER=\"20260615\"", false),
        ("valid-after=\"20260101\",valid-before=\"20261231\"", true),
        ("valid-before=\"soon\"", false),
        ("valid-before=\"20261301\"", false),
        ("valid-before=", false),
    ] {
        assert_eq!(valid(&line(options), day), expected, "{options}");
    }
}

#[test]
fn each_line_is_judged_by_itself() {
    let text =
        "# keys\na@x ssh-ed25519 A\nb@x valid-before=\"20200101\" ssh-ed25519 B\nc@x ssh-ed25519 C";
    let moment = DateTime::parse_from_rfc3339("2026-06-14T12:00:00+03:00").unwrap();
    let kept = String::from_utf8(valid_at(text.as_bytes(), moment)).unwrap();
    assert_eq!(kept, "# keys\na@x ssh-ed25519 A\nc@x ssh-ed25519 C\n");
}
