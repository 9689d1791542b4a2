//! Two files of one case become one: what goes over byte for byte, and what is left to a person.

use crate::support::desks::Desk;
use crate::support::desks::Step;
use crate::support::desks::reread;
use crate::support::diff::line_diff;
use bmf::domain::event::act::Act;
use bmf::domain::field::Field;
use bmf::register::format::merge::Why;
use bmf::register::format::merge::unite;
use insta::assert_snapshot;

pub(super) const PATH: &str = "cases/DJ/2026-06/DJ-2606-0042-5.toml";

/// A file such as people leave behind.
pub(super) const FILE: &str = r#"# taken at the counter
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

/// The two desks that work on it apart.
pub(super) const SARA: u64 = 2;
pub(super) const HUDA: u64 = 5;

fn desk(text: &str) -> Desk {
    let case = reread(text.as_bytes());
    Desk {
        case,
        text: text.to_owned(),
    }
}

pub(super) fn amend(file: &str, values: &[(&str, &str)], desk_of: u64) -> String {
    let values = values
        .iter()
        .map(|(field, value)| (Field::parse(field).unwrap(), (*value).to_owned()));
    desk(file)
        .does(&Step::Amend(values.collect(), desk_of))
        .text
}

pub(super) fn refer(file: &str, desk_of: u64) -> String {
    let reason = "Guardianship is unclear".to_owned();
    desk(file)
        .does(&Step::Record(Act::Refer { reason }, desk_of))
        .text
}

/// Both unions, which are the same.
pub(super) fn attempt(base: &str, a: &str, b: &str) -> Result<String, Why> {
    let [base, a, b] = [base, a, b].map(str::as_bytes);
    let united = unite(PATH, Some(base), a, b);
    if united.is_ok() {
        assert_eq!(united, unite(PATH, Some(base), b, a));
    }
    united.map(|bytes| String::from_utf8(bytes).unwrap())
}

/// What the union changes in the common past.
fn change(base: &str, a: &str, b: &str) -> String {
    line_diff(base, &attempt(base, a, b).unwrap())
}

#[test]
fn both_desks_add_their_blocks_and_nothing_before_them_moves() {
    assert_snapshot!(change(FILE, &refer(FILE, SARA), &refer(FILE, HUDA)), @r#"
    +
    +[[event]]
    +id = "00000002"
    +n = 2
    +at = 2026-06-16T09:30:00+03:00
    +by = "sara"
    +did = "refer"
    +reason = "Guardianship is unclear"
    +
    +[[event]]
    +id = "00000005"
    +n = 2
    +at = 2026-06-19T09:30:00+03:00
    +by = "huda"
    +did = "refer"
    +reason = "Guardianship is unclear"
    "#);
}

#[test]
fn the_header_of_the_one_takes_the_values_of_the_other_in_its_own_layout() {
    let a = amend(FILE, &[("applicant.phone", "0551111111")], SARA);
    let a = a.replace("# face to face", "# at the counter");
    let b = amend(
        FILE,
        &[
            ("applicant.household", "6"),
            ("answers.school", "مدرسة الربوة"),
        ],
        HUDA,
    );
    assert_snapshot!(change(FILE, &a, &b), @r#"
    -channel = "interview"   # face to face
    +channel = "interview"   # at the counter
    -phone = '+966551234567'   # her brother's
    +phone = "+966551111111"   # her brother's
    +household = 6
    +[answers]
    +school = "مدرسة الربوة"
    +
    +
    +[[event]]
    +id = "00000002"
    +n = 2
    +at = 2026-06-16T09:30:00+03:00
    +by = "sara"
    +did = "amend"
    +fields = ["applicant.phone"]
    +reason = "put right"
    +old = "b3:c2eeca95aeeeeb37df81655a4739cd2f"
    +
    +[[event]]
    +id = "00000005"
    +n = 2
    +at = 2026-06-19T09:30:00+03:00
    +by = "huda"
    +did = "amend"
    +fields = ["applicant.household", "answers.school"]
    +reason = "put right"
    +old = "b3:67ab40b2f6bf2cdc73488bdef6496668"
    "#);
}

#[test]
fn a_value_that_loses_stands_in_a_conflict() {
    let a = amend(FILE, &[("applicant.phone", "0551111111")], SARA);
    let b = amend(FILE, &[("applicant.phone", "0552222222")], HUDA);
    assert_snapshot!(change(FILE, &a, &b), @r#"
    -phone = '+966551234567'   # her brother's
    +phone = "+966552222222"   # her brother's
    +
    +[[event]]
    +id = "00000002"
    +n = 2
    +at = 2026-06-16T09:30:00+03:00
    +by = "sara"
    +did = "amend"
    +fields = ["applicant.phone"]
    +reason = "put right"
    +old = "b3:c2eeca95aeeeeb37df81655a4739cd2f"
    +
    +[[event]]
    +id = "00000005"
    +n = 2
    +at = 2026-06-19T09:30:00+03:00
    +by = "huda"
    +did = "amend"
    +fields = ["applicant.phone"]
    +reason = "put right"
    +old = "b3:c2eeca95aeeeeb37df81655a4739cd2f"
    +
    +[[event]]
    +id = "ENE2N3P1"
    +n = 3
    +at = 2026-06-16T09:30:00+03:00
    +by = "sara"
    +did = "conflict"
    +field = "applicant.phone"
    +lost = "+966551111111"
    "#);
}

#[test]
fn comments_go_with_the_event_that_they_stand_on() {
    let a = refer(FILE, HUDA).replace("\n[[event]]\nid = \"00000005\"", "\n\n# the deed is at the court\n# see there\n\n# asked twice\n[[event]] # second\nid = \"00000005\"");
    let b = refer(FILE, SARA) + "# until Sunday\n";
    assert_snapshot!(change(FILE, &a, &b), @r#"
    +
    +
    +# the deed is at the court
    +# see there
    +
    +[[event]]
    +id = "00000002"
    +n = 2
    +at = 2026-06-16T09:30:00+03:00
    +by = "sara"
    +did = "refer"
    +reason = "Guardianship is unclear"
    +# until Sunday
    +
    +# asked twice
    +[[event]] # second
    +id = "00000005"
    +n = 2
    +at = 2026-06-19T09:30:00+03:00
    +by = "huda"
    +did = "refer"
    +reason = "Guardianship is unclear"
    "#);
}

#[test]
fn a_line_of_a_text_is_not_taken_for_a_comment() {
    let said = "[[event]]\nid = \"00000005\"\nn = 2\nat = 2026-06-19T09:30:00+03:00\nby = \"huda\"\ndid = \"refer\"\nreason = \"\"\"\nthe deed\n[[event]]\n# unclear\"\"\"\n";
    let a = format!("{FILE}{said}");
    let b = format!(
        "{a}[[event]]\nid = \"0000000A\"\nn = 3\nat = 2026-06-19T09:30:00+03:00\nby = \"huda\"\ndid = \"answer\"\ntext = \"clear\"\n"
    );
    assert_snapshot!(change(&a, &refer(&a, 9), &b), @r#"
    +
    +[[event]]
    +id = "00000009"
    +n = 3
    +at = 2026-06-23T09:30:00+03:00
    +by = "huda"
    +did = "refer"
    +reason = "Guardianship is unclear"
    +[[event]]
    +id = "0000000A"
    +n = 3
    +at = 2026-06-19T09:30:00+03:00
    +by = "huda"
    +did = "answer"
    +text = "clear"
    "#);
}

#[test]
fn each_keeps_its_line_ends_and_the_last_line_gets_one() {
    let a = refer(&FILE.replace('\n', "\r\n"), SARA);
    let b = refer(FILE, HUDA).trim_end().to_owned();
    let both = attempt(FILE, &a, &b).unwrap();
    assert_eq!(both.matches("\r\n").count(), a.matches('\n').count());
    assert_eq!(
        both.replace("\r\n", "\n"),
        attempt(FILE, &refer(FILE, SARA), &b).unwrap()
    );
}

#[test]
fn a_table_that_stands_after_an_event_is_of_the_header_all_the_same() {
    let base = format!(
        "{FILE}\n[answers]\nschool = 'A'\n\n[[event]]\nid = \"00000004\"\nn = 2\nat = 2026-06-19T09:30:00+03:00\nby = \"huda\"\ndid = \"verify\"\nover = \"b3:00000000000000000000000000000000\"\n  [[event.sighted]]\n  kind = 'school-letter'\n"
    );
    let a = amend(&base, &[("answers.school", "B")], SARA);
    let both = attempt(&base, &a, &refer(&base, HUDA)).unwrap();
    assert_snapshot!(both.split_once("القحطاني").unwrap().1, @r#"
    "

    [answers]
    school = "B"

    # from here on only bmf writes
    [[event]]
    id = "K7Q2M9XA"
    n = 1
    at = 2026-06-14T09:12:03+03:00
    by = "sara"
    did = "intake"

    [[event]]
    id = "00000004"
    n = 2
    at = 2026-06-19T09:30:00+03:00
    by = "huda"
    did = "verify"
    over = "b3:00000000000000000000000000000000"
      [[event.sighted]]
      kind = 'school-letter'

    [[event]]
    id = "00000002"
    n = 3
    at = 2026-06-16T09:30:00+03:00
    by = "sara"
    did = "amend"
    fields = ["answers.school"]
    reason = "put right"
    old = "b3:e0fd6a6daa8e813012379ec460a88b7a"

    [[event]]
    id = "00000005"
    n = 3
    at = 2026-06-19T09:30:00+03:00
    by = "huda"
    did = "refer"
    reason = "Guardianship is unclear"
    "#);
}

#[test]
fn what_a_later_bmf_wrote_stays_as_it_is() {
    let later = FILE.replace("format = 1\n", "format = 2\nshelf = \"B4\"\n");
    let later =
        later.replace("name = ", "nickname = 'Um Salem'\nname = ") + "\n[cabinet]\nroom = 3\n";
    let later = refer(&later, SARA).replace("reason =", "mood = \"calm\"\nreason =");
    let older = amend(
        FILE,
        &[
            ("applicant.phone", "0551111111"),
            ("summary", "School fees"),
        ],
        HUDA,
    );
    assert_snapshot!(change(FILE, &later, &older), @r#"
    -format = 1
    +format = 2
    +shelf = "B4"
    +summary = "School fees"
    -phone = '+966551234567'   # her brother's
    +phone = "+966551111111"   # her brother's
    +nickname = 'Um Salem'
    +[cabinet]
    +room = 3
    +
    +
    +[[event]]
    +id = "00000002"
    +n = 2
    +at = 2026-06-16T09:30:00+03:00
    +by = "sara"
    +did = "refer"
    +mood = "calm"
    +reason = "Guardianship is unclear"
    +
    +[[event]]
    +id = "00000005"
    +n = 2
    +at = 2026-06-19T09:30:00+03:00
    +by = "huda"
    +did = "amend"
    +fields = ["applicant.phone", "summary"]
    +reason = "put right"
    +old = "b3:74185de4c403ad0fd667103ca975356b"
    "#);
}
