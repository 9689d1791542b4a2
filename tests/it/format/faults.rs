//! What is wrong with a file, and where: one broken file for each problem, all found at once.

use bmf::domain::problem::Expected;
use bmf::domain::problem::Problem;
use bmf::register::format::case;
use bmf::register::format::fault::Fault;
use bmf::register::format::fault::line_column;
use bmf::register::format::office;
use bmf::register::format::policy;
use bmf::register::format::session;
use insta::assert_snapshot;

/// A case in order, which each test breaks in one place.
const FILE: &str = r#"format = 1
id = "DJ-2606-0042-5"
kind = "support"
received = 2026-06-14T09:12:00+03:00
channel = "interview"

[applicant]
name = "نورة"
phone = "+966551234567"

[[event]]
id = "K7Q2M9XA"
n = 1
at = 2026-06-14T09:12:03+03:00
by = "sara"
did = "intake"

[[event]]
id = "P4W8T1ZC"
n = 2
at = 2026-06-14T09:30:41+03:00
by = "sara"
did = "refer"
reason = "unclear"
"#;

#[test]
fn the_file_is_in_order_before_it_is_broken() {
    assert_eq!(case::read(FILE.as_bytes()).unwrap().case.events.len(), 2);
}

#[test]
fn an_unknown_key_names_the_nearest_one_and_its_place_in_characters() {
    assert_snapshot!(broken("phone =", "phnoe ="), @r#"9:1 unknown phnoe, nearest Some("phone")"#);
    assert_snapshot!(broken("name = \"نورة\"", "\"اسم\" = 1"), @"8:1 unknown اسم, nearest None");
    assert_snapshot!(broken("[applicant]", "[aplicant]"), @r#"7:2 unknown aplicant, nearest Some("applicant")"#);
    assert_snapshot!(broken("reason = ", "reson = "), @r#"
        18:1 missing reason
        24:1 unknown reson, nearest Some("reason")
    "#);
    assert_snapshot!(broken("did = \"intake\"", "did = \"intake\"\nzz = 1"), @"17:1 unknown zz, nearest None");
}

#[test]
fn text_that_is_not_toml_is_said_to_be_so_with_its_place() {
    assert_snapshot!(broken("name = \"نورة\"", "name = \"نورة"), @r#"8:13 syntax: invalid basic string, expected `"`"#);
    assert_snapshot!(broken("n = 2", "n = 2\nn = 3"), @"21:1 syntax: duplicate key");
    assert_eq!(not_utf8(), Problem::NotUtf8);
}

#[test]
fn a_value_of_another_type_says_which_was_expected() {
    assert_snapshot!(broken("name = \"نورة\"", "name = 7"), @"8:8 name is not a text");
    assert_snapshot!(broken("n = 2", "n = \"2\""), @"20:5 n is not a number");
    assert_snapshot!(broken("n = 2", "n = -2"), @"20:5 n is not a number");
    assert_snapshot!(broken("09:30:41+03:00", "09:30:41"), @"21:6 at is not a moment");
    assert_snapshot!(broken("did = \"refer\"", "did = \"refer\"\non = \"2026-06-13\""), @"24:6 on is not a day");
    assert_snapshot!(broken("[applicant]\n", "[[applicant]]\n"), @"7:1 applicant is not a table");
    assert_snapshot!(broken("[[event]]\nid = \"K", "[event]\nid = \"K"), @"18:3 syntax: duplicate key");
    assert_snapshot!(broken("did = \"refer\"\nreason", "did = \"answer\"\nmisconception = 1\ntext"), @"24:17 misconception is not a flag");
    assert_snapshot!(broken("channel = \"interview\"", "channel = \"interview\"\nformer_ids = \"DJ\""), @"6:14 former_ids is not a list");
}

#[test]
fn a_value_that_its_type_refuses_says_why() {
    assert_snapshot!(broken("0042-5", "0042-6"), @"2:6 id: CaseIdCheck { expected: 5 }");
    assert_snapshot!(broken("+966551234567", "0551234567"), @"9:9 applicant.phone: PhoneForm");
    assert_snapshot!(broken("channel = \"interview\"", "channel = \"pigeon\""), @r#"5:11 channel: NotOneOf { found: "pigeon", known: ["interview", "phone", "social-media", "letter", "assistance-request", "volunteering", "website", "branch-delegate"] }"#);
    assert_snapshot!(broken("channel = \"interview\"", "channel = \"phone\"\namount = \"12.345\""), @"6:10 amount: MoneyDecimals { found: 3 }");
    assert_snapshot!(broken("channel = \"interview\"", "channel = \"phone\"\nformer_ids = [\"DJ-2606-0042-6\"]"), @"6:14 former_ids: CaseIdCheck { expected: 5 }");
    assert_snapshot!(broken("id = \"P4W8T1ZC\"", "id = \"P4W8\""), @"19:6 id: EventIdForm");
    assert_snapshot!(broken("reason = \"unclear\"", "reason = \"\\u202E\""), @"24:10 reason: ForbiddenChar { code: 8238, position: 1 }");
}

#[test]
fn a_word_that_is_on_no_list_shows_the_list() {
    assert_snapshot!(broken("kind = \"support\"", "kind = \"suport\""), @"3:8 kind = suport, known support inquiry suggestion complaint objection");
    assert_snapshot!(broken("by = \"sara\"\ndid = \"refer\"", "by = \"Sara!\"\ndid = \"refer\""), @"22:6 by = Sara!, known");
    assert_snapshot!(broken("did = \"refer\"\nreason = \"unclear\"", "did = \"declare\"\nhow = \"signature\"\nover = \"b3:12\""), @"25:8 over = b3:12, known");
}

#[test]
fn a_missing_key_is_named_where_its_table_stands() {
    assert_snapshot!(broken("kind = \"support\"\n", ""), @"1:1 missing kind");
    assert_snapshot!(broken("reason = \"unclear\"\n", ""), @"18:1 missing reason");
    assert_snapshot!(broken("did = \"refer\"\nreason = \"unclear\"", "did = \"deliver\""), @"18:1 missing amount");
    assert_snapshot!(broken("did = \"refer\"\nreason = \"unclear\"", "did = \"deliver\"\namount = \"1.234\""), @"24:10 amount: MoneyDecimals { found: 3 }");
    assert_snapshot!(broken("did = \"refer\"\nreason = \"unclear\"", "did = \"feedback\""), @"18:1 missing score");
}

#[test]
fn events_stand_once_and_in_order() {
    assert_snapshot!(broken("P4W8T1ZC", "K7Q2M9XA"), @"19:6 K7Q2M9XA stands twice");
    assert_snapshot!(broken("n = 1", "n = 3"), @"18:1 P4W8T1ZC is out of order");
    let third = "reason = \"unclear\"\n\n[[event]]\nid = \"00000003\"\nn = 3\nat = 2026-06-14T10:00:00+03:00\nby = \"huda\"\ndid = \"answer\"\ntext = \"A\"\n";
    let three = FILE.replace("reason = \"unclear\"\n", third);
    assert_snapshot!(faults(&three.replace("n = 1", "n = 5"), case::read), @"18:1 P4W8T1ZC is out of order");
}

#[test]
fn every_fault_is_found_and_in_order_of_the_text() {
    let text = FILE
        .replace("kind = \"support\"", "kind = 1")
        .replace("phone =", "phnoe =")
        .replace("n = 2", "n = false")
        .replace("reason = ", "because = ");
    assert_snapshot!(faults(&text, case::read), @r#"
        3:8 kind is not a text
        9:1 unknown phnoe, nearest Some("phone")
        18:1 missing reason
        20:5 n is not a number
        24:1 unknown because, nearest None
    "#);
}

#[test]
fn a_newer_format_keeps_what_it_does_not_know() {
    let later = FILE
        .replace("format = 1", "format = 2\nmood = \"hopeful\"")
        .replace("phone =", "pager = 7\nphone =")
        .replace("reason =", "weight = 3\nreason =");
    let read = case::read(later.as_bytes()).unwrap().case;
    assert_eq!(read, case::read(FILE.as_bytes()).unwrap().case);
    let same_format = later.replace("format = 2", "format = 1");
    assert_eq!(case::read(same_format.as_bytes()).unwrap_err().len(), 3);
}

#[test]
fn a_policy_without_a_cited_clause_is_at_fault() {
    let text = include_str!("../../../policy.toml").replace("id = \"S5b\"", "id = \"S6\"");
    let faults = policy::read(text.as_bytes()).unwrap_err();
    let problems: Vec<&Problem> = faults.iter().map(|fault| &fault.problem).collect();
    assert_eq!(problems, [&Problem::MissingClause("S5b".to_owned())]);
}

#[test]
fn a_policy_and_an_office_are_held_to_their_lists() {
    let policy = |old: &str, new: &str| {
        let text = include_str!("../../../policy.toml");
        assert!(text.contains(old), "{old}");
        faults(&text.replacen(old, new, 1), policy::read)
    };
    assert_snapshot!(policy("reading = \"literal\"", "reading = \"liberal\""), @"30:11 reading = liberal, known literal intent both");
    assert_snapshot!(policy("\"friday\"", "\"fryday\""), @"51:11 weekend = fryday, known friday saturday sunday");
    assert_snapshot!(policy("min_days = 14", "min_day = 14"), @r#"
        29:1 missing min_days
        32:1 unknown min_day, nearest Some("min_days")
    "#);
    let office = |old: &str, new: &str| {
        let text = include_str!("../../../bmf.toml");
        assert!(text.contains(old), "{old}");
        faults(&text.replacen(old, new, 1), office::read)
    };
    assert_snapshot!(office("[\"huda\", \"majed\", \"noura\"]", "[\"huda\", \"majid\"]"), @"69:11 members = majid, known sara huda noura khalid majed reem");
    assert_snapshot!(office("roles = [\"reception\"]", "roles = [\"receptionist\"]"), @"35:9 roles = receptionist, known reception research secretary service manager auditor");
    assert_snapshot!(office("name = { ar", "name = { arabic"), @r#"
        10:8 missing ar
        10:10 unknown arabic, nearest Some("ar")
    "#);
    assert_snapshot!(office("utc_offset = \"+03:00\"", "utc_offset = \"Riyadh\""), @"20:14 utc_offset = Riyadh, known +03:00");
}

#[test]
fn a_sitting_is_read_back_as_it_was_written() {
    let text = "format = 1\nid = \"S-2026-014\"\nopened = 2026-06-29T10:00:00+03:00\nby = \"noura\"\ncommittee = [\"huda\", \"majed\"]\npresent = [\"huda\"]\n";
    let opened = session::read(text.as_bytes()).unwrap();
    assert_eq!(session::opening(&opened), text);
    let id = case::read(FILE.as_bytes()).unwrap().case.header.id;
    let aside = bmf::domain::session::Aside {
        case: id,
        member: opened.committee[0].clone(),
        reason: "relation".to_owned(),
    };
    let grown = session::append(text, id, std::slice::from_ref(&aside));
    assert!(grown.starts_with(text));
    let sat = session::read(grown.as_bytes()).unwrap();
    assert_eq!((sat.cases, sat.aside), (vec![id], vec![aside]));
    let unknown = text.replace("[\"huda\"]", "[\"Huda\"]");
    assert_snapshot!(faults(&unknown, session::read), @"6:11 present = Huda, known");
}

#[test]
fn a_draft_takes_numbers_bare_and_places_each_value() {
    let text = "service = \"tuition-aid\"\namount = 4500\n[applicant]\nname = \"نورة\"\nnational_id = 1000000008\n[answers]\nschool = \"A\"\n";
    let draft = case::read_draft(text.as_bytes()).unwrap();
    let values = draft.values.iter();
    let shown = values.map(|value| {
        format!(
            "{} = {} ({})",
            value.field,
            value.raw,
            &text[value.span.clone()]
        )
    });
    assert_snapshot!(shown.collect::<Vec<_>>().join("\n"), @r#"
        service = tuition-aid ("tuition-aid")
        amount = 4500 (4500)
        applicant.name = نورة ("نورة")
        applicant.national_id = 1000000008 (1000000008)
        answers.school = A ("A")
    "#);
    assert_snapshot!(faults("summry = \"A\"\n[applicant]\nname = []\n", case::read_draft), @r#"
        1:1 unknown summry, nearest Some("summary")
        3:8 name is not a text
    "#);
}

fn not_utf8() -> Problem {
    let mut bytes = FILE.as_bytes().to_vec();
    bytes[100] = 0xFF;
    let fault = case::read(&bytes).unwrap_err().remove(0);
    assert_eq!(fault.span, 100..101);
    fault.problem
}

fn broken(old: &str, new: &str) -> String {
    assert!(FILE.contains(old), "{old}");
    faults(&FILE.replacen(old, new, 1), case::read)
}

/// The faults of a text, each with its line and column.
fn faults<T>(text: &str, read: impl Fn(&[u8]) -> Result<T, Vec<Fault>>) -> String {
    let Err(faults) = read(text.as_bytes()) else {
        panic!("in order:\n{text}");
    };
    let shown = faults.iter().map(|fault| {
        let (line, column) = line_column(text, fault.span.start);
        format!("{line}:{column} {}", problem(&fault.problem))
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// The problem in a few words.
fn problem(problem: &Problem) -> String {
    let of = |expected: &Expected| format!("{expected:?}").to_lowercase();
    match problem {
        Problem::NotUtf8 => "not UTF-8".to_owned(),
        Problem::Syntax(words) => format!("syntax: {words}"),
        Problem::NewerFormat(found) => format!("format {found}"),
        Problem::UnknownKey { key, nearest } => format!("unknown {key}, nearest {nearest:?}"),
        Problem::MissingKey(key) => format!("missing {key}"),
        Problem::WrongType { key, expected } => format!("{key} is not a {}", of(expected)),
        Problem::UnknownName { key, found, known } => {
            format!("{key} = {found}, known {}", known.join(" "))
        }
        Problem::Value { key, why } => format!("{key}: {why:?}"),
        Problem::DuplicateEvent(id) => format!("{id} stands twice"),
        Problem::OutOfOrder(id) => format!("{id} is out of order"),
        Problem::MissingClause(clause) => format!("no clause {clause}"),
        Problem::Template(_) | Problem::NoSuchValue { .. } | Problem::Endless => {
            "of a template".to_owned()
        }
    }
}
