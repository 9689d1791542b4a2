//! The laws of the format: what is written reads back, and any text has an answer.

use crate::domain::law::config;
use crate::support::strategy;
use crate::support::world::case_id;
use bmf::domain::case::Case;
use bmf::register::format::case;
use bmf::register::format::fault::line_column;
use bmf::register::format::office;
use bmf::register::format::policy;
use bmf::register::format::session;
use bmf::register::format::write;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use proptest::sample::Index;

/// A case file in order, with a comment, a blank line more than needed and a dotted key.
const FILE: &str = r#"# taken at the counter
format = 1
id = "DJ-2606-0042-5"
kind = "support"
received = 2026-06-14T09:12:00+03:00
channel = "interview"   # face to face
service = "tuition-aid"
applicant.name = "نورة بنت سالم القحطاني"


[answers]
school = 'مدرسة الربوة'

[[event]]
id = "K7Q2M9XA"
n = 1
at = 2026-06-14T09:12:03+03:00
by = "sara"
did = "intake"
"#;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_written_reads_back_as_it_was(case in strategy::case()) {
        prop_assert_eq!(&reread(&write::case(&case)), &case);
    }

    #[test]
    fn an_event_is_one_block_at_the_end_and_nothing_before_it_moves(case in strategy::case()) {
        let mut shorter = case.clone();
        let Some(last) = shorter.events.pop() else { return Ok(()) };
        let before = write::case(&shorter);
        let after = write::append(&before, &last);
        let added = after.strip_prefix(&before);
        prop_assert!(added.is_some_and(|block| block.matches("[[event]]\n").count() == 1 && block.starts_with("\n[[event]]\n")));
        prop_assert_eq!(reread(&after), case);
    }

    #[test]
    fn any_text_is_a_case_or_has_faults_that_lie_in_it(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        total(text.as_bytes())?;
        total(&bytes)?;
    }

    #[test]
    fn any_injury_to_a_file_is_read_or_has_faults_that_lie_in_it(
        cuts in vec((any::<Index>(), 0..12_usize, "[\\[\\]\"'=.,#{}\\\\\n0-9a-zA-Zء-ي:+-]{0,4}"), 1..4),
    ) {
        let mut bytes = FILE.as_bytes().to_vec();
        for (at, length, with) in cuts {
            let from = at.index(bytes.len() + 1);
            let to = bytes.len().min(from + length);
            bytes.splice(from..to, with.bytes());
        }
        total(&bytes)?;
    }

    #[test]
    fn what_still_reads_after_an_injury_can_still_be_appended_to(
        at in any::<Index>(), with in "[#\n a-z0-9]{0,6}",
    ) {
        let mut text = FILE.to_owned();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        text.insert_str(places[at.index(places.len())], &with);
        if let Ok(file) = case::read(text.as_bytes()) {
            let mut event = file.case.events.first().unwrap().clone();
            event.n += 1;
            let after = write::append(&text, &event);
            prop_assert!(after.starts_with(&text));
            // Its id stands there twice; but it is where it belongs, and whole.
            let faults = case::read(after.as_bytes()).unwrap_err();
            prop_assert_eq!(faults.len(), 1, "{:?}", faults);
        }
    }
}

#[test]
fn the_injured_file_is_in_order_before_its_injuries() {
    let case = reread(FILE);
    assert_eq!(case.header.id, case_id(42));
    assert_eq!(case.header.applicant.name, "نورة بنت سالم القحطاني");
    assert_eq!(case.events.len(), 1);
}

fn reread(text: &str) -> Case {
    match case::read(text.as_bytes()) {
        Ok(file) => file.case,
        Err(faults) => panic!("{faults:#?}\n{text}"),
    }
}

/// Reads bytes as every kind of file; faults must have a place in them.
fn total(bytes: &[u8]) -> Result<(), proptest::test_runner::TestCaseError> {
    let faults = [
        case::read(bytes).err(),
        case::read_draft(bytes).err(),
        session::read(bytes).err(),
        policy::read(bytes).err(),
        office::read(bytes).err(),
    ];
    let text = String::from_utf8_lossy(bytes);
    for fault in faults.into_iter().flatten().flatten() {
        prop_assert!(
            fault.span.start <= fault.span.end && fault.span.end <= bytes.len(),
            "{fault:?}"
        );
        prop_assert!(line_column(&text, fault.span.start).0 >= 1);
    }
    Ok(())
}
