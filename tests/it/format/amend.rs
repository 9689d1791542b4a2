//! Amending: one value changes, and every other byte stays.

use crate::support::world::set;
use bmf::domain::field::Field;
use bmf::register::format::case;
use bmf::register::format::write;
use insta::assert_snapshot;

/// A file such as people leave behind: comments, odd order, blank lines.
const FILE: &str = r#"# taken at the counter
channel = "interview"   # face to face
format = 1

kind = "support"
id = "DJ-2606-0042-5"
received = 2026-06-14T09:12:00+03:00


[applicant]   # as on the paper
phone = '+966551234567'   # her brother's
name = "نورة بنت سالم القحطاني"

# from here on only bmf writes
[[event]]
id = "K7Q2M9XA"
n = 1
at = 2026-06-14T09:12:03+03:00
by = "sara"
did = "intake"
"#;

#[test]
fn a_value_is_replaced_in_its_place_beside_its_comment() {
    assert_snapshot!(change(FILE, &[("applicant.phone", "0559876543")]), @r#"
        -phone = '+966551234567'   # her brother's
        +phone = "+966559876543"   # her brother's
    "#);
}

#[test]
fn a_missing_key_joins_its_table() {
    assert_snapshot!(change(FILE, &[("applicant.household", "6"), ("summary", "School fees")]), @r#"
        +summary = "School fees"
        +household = 6
    "#);
}

#[test]
fn a_key_that_is_emptied_goes_with_its_line() {
    assert_snapshot!(change(FILE, &[("applicant.phone", "")]), @"-phone = '+966551234567'   # her brother's");
}

#[test]
fn a_new_table_stands_before_the_events() {
    assert_snapshot!(change(FILE, &[("answers.school", "مدرسة الربوة"), ("answers.level", "5")]), @r#"
        +[answers]
        +school = "مدرسة الربوة"
        +level = "5"
        +
    "#);
}

#[test]
fn carriage_returns_stay() {
    let file = FILE.replace('\n', "\r\n");
    let fields = [
        ("applicant.phone", "0559876543"),
        ("applicant.household", "6"),
        ("answers.school", "A"),
    ];
    let after = amended(&file, &fields);
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert_eq!(after.replace("\r\n", "\n"), amended(FILE, &fields));
}

#[test]
fn an_inline_table_stays_on_its_line() {
    let file = inline("applicant = { name = \"Norah\", phone = \"+966551234567\" } # one line\n");
    assert_snapshot!(change(&file, &[("applicant.phone", "0559876543")]), @r#"
        -applicant = { name = "Norah", phone = "+966551234567" } # one line
        +applicant = { name = "Norah", phone = "+966559876543" } # one line
    "#);
    assert_snapshot!(change(&file, &[("applicant.household", "6")]), @r#"
        -applicant = { name = "Norah", phone = "+966551234567" } # one line
        +applicant = { name = "Norah", phone = "+966551234567", household = 6 } # one line
    "#);
    assert_snapshot!(change(&file, &[("applicant.phone", "")]), @r#"
        -applicant = { name = "Norah", phone = "+966551234567" } # one line
        +applicant = { name = "Norah" } # one line
    "#);
    let first = inline("applicant = { phone = \"+966551234567\", name = \"Norah\" }\n");
    assert_snapshot!(change(&first, &[("applicant.phone", "")]), @r#"
        -applicant = { phone = "+966551234567", name = "Norah" }
        +applicant = { name = "Norah" }
    "#);
    let alone = inline("applicant = { phone = \"+966551234567\" }\n");
    assert_snapshot!(change(&alone, &[("applicant.phone", "")]), @r#"
        -applicant = { phone = "+966551234567" }
        +applicant = {}
    "#);
    assert_snapshot!(change(&inline("applicant = {}\n"), &[("applicant.name", "Norah")]), @r#"
        -applicant = {}
        +applicant = { name = "Norah" }
    "#);
}

#[test]
fn dotted_keys_stay_dotted() {
    let file = inline("applicant.name = \"Norah\"\napplicant.phone = \"+966551234567\"\n");
    assert_snapshot!(change(&file, &[("applicant.phone", "0559876543")]), @r#"
        -applicant.phone = "+966551234567"
        +applicant.phone = "+966559876543"
    "#);
    assert_snapshot!(change(&file, &[("applicant.household", "6")]), @"+applicant.household = 6");
    assert_snapshot!(change(&file, &[("applicant.phone", "")]), @r#"-applicant.phone = "+966551234567""#);
}

#[test]
fn a_heading_with_nothing_below_it_takes_its_first_key() {
    let file = FILE.replace("[[event]]", "[answers] # none yet\n\n[[event]]");
    assert_snapshot!(change(&file, &[("answers.school", "A")]), @r#"+school = "A""#);
}

#[test]
fn a_table_that_only_its_subtables_mention_gets_a_heading() {
    let file = inline("[applicant.later]\nnew = 1\n").replace("format = 1", "format = 2");
    assert_snapshot!(change(&file, &[("applicant.household", "6")]), @r"
        +
        +[applicant]
        +household = 6
    ");
}

#[test]
fn a_value_of_several_lines_goes_whole() {
    let file = FILE.replace(
        "kind =",
        "summary = \"\"\"\nSchool\nfees\"\"\" # hers\nkind =",
    );
    assert_snapshot!(change(&file, &[("summary", "Fees")]), @r#"
        -summary = """
        -School
        -fees""" # hers
        +summary = "Fees" # hers
    "#);
    assert_snapshot!(change(&file, &[("summary", "")]), @r#"
        -summary = """
        -School
        -fees""" # hers
    "#);
}

#[test]
fn a_last_line_without_its_end_gets_one() {
    let file = inline("").trim_end().to_owned();
    assert_snapshot!(change(&file, &[("summary", "Fees"), ("applicant.name", "Norah"), ("applicant.household", "6")]), @r#"
        +summary = "Fees"
        +
        +[applicant]
        +name = "Norah"
        +household = 6
    "#);
}

#[test]
fn a_file_that_is_not_toml_is_not_touched() {
    let fields = [Field::parse("summary").unwrap()];
    let header = case::read(FILE.as_bytes()).unwrap().case.header;
    assert!(write::amend("summary = ", &header, &fields).is_err());
}

/// The lines that changed, `-` before and `+` after; the rest must be the same.
fn change(file: &str, fields: &[(&str, &str)]) -> String {
    let after = amended(file, fields);
    let (old, new): (Vec<&str>, Vec<&str>) = (file.lines().collect(), after.lines().collect());
    let mut shown = String::new();
    let mut rest = new.as_slice();
    for line in old {
        match rest.iter().position(|new| *new == line) {
            Some(added) => {
                shown.extend(rest[..added].iter().map(|new| format!("+{new}\n")));
                rest = &rest[added + 1..];
            }
            None => shown.push_str(&format!("-{line}\n")),
        }
    }
    shown.extend(rest.iter().map(|new| format!("+{new}\n")));
    shown
}

/// The file amended; read again, it must hold exactly the new header.
fn amended(file: &str, fields: &[(&str, &str)]) -> String {
    let before = case::read(file.as_bytes()).expect("the file reads");
    let mut header = before.case.header;
    for (field, value) in fields {
        set(&mut header, field, value);
    }
    let changed: Vec<Field> = fields
        .iter()
        .map(|(name, _)| Field::parse(name).unwrap())
        .collect();
    let after = write::amend(file, &header, &changed).expect("the file is TOML");
    let reread =
        case::read(after.as_bytes()).unwrap_or_else(|faults| panic!("{faults:?}\n{after}"));
    assert_eq!(reread.case.header, header, "\n{after}");
    assert_eq!(reread.case.events, before.case.events);
    after
}

fn inline(applicant: &str) -> String {
    format!(
        "format = 1\nid = \"DJ-2606-0042-5\"\nkind = \"support\"\nreceived = 2026-06-14T09:12:00+03:00\nchannel = \"phone\"\n{applicant}"
    )
}
