//! Search: spellings that readers take for one, numbers in any writing, and the best match first.

use crate::report::world::{Made, column, numbers};
use bmf::domain::brief::Brief;
use bmf::domain::case::Case;
use bmf::domain::id::{CaseId, DeskCode};
use bmf::domain::identity::NationalId;
use bmf::domain::phone::Phone;
use bmf::report::find::find;
use bmf::report::table::Column;

fn cases() -> Vec<Case> {
    let noura = Made::support(1, "2026-06-01").with(|header| {
        header.applicant.name = "نورة بنت سالم القحطاني".to_owned();
        header.applicant.national_id = NationalId::parse("1000000008").ok();
        header.applicant.phone = Phone::parse("0551234567").ok();
        header.summary = "رسوم مدرسة ابنها".to_owned();
        header.former_ids = vec![CaseId::new(DeskCode::parse("DJ").unwrap(), 2026, 6, 77).unwrap()];
    });
    let salem = Made::support(2, "2026-06-02").with(|header| {
        header.applicant.name = "سالم بن عبد الله".to_owned();
        header.beneficiary.name = Some("هند بنت سالم".to_owned());
    });
    let later = Made::support(3, "2026-06-03").with(|header| {
        header.applicant.name = "هدى بنت فهد".to_owned();
        header.summary = "تسأل عن سالم والحقيبة المدرسية".to_owned();
    });
    vec![noura.case(), salem.case(), later.case()]
}

fn found(words: &str) -> Vec<(u32, String)> {
    let table = find(cases().iter().map(Brief::of), words);
    let reasons = column(&table, Column::Reason);
    numbers(&table).into_iter().zip(reasons).collect()
}

#[track_caller]
fn only(words: &str, reason: &str) {
    assert_eq!(found(words), [(1, reason.to_owned())], "{words}");
}

#[test]
fn names_are_found_as_readers_read_them() {
    only("نوره القحطانى", "name-start");
    only("القحطاني", "name");
    assert_eq!(found("عبدالله"), [(2, "name".to_owned())]);
    assert_eq!(found("هِند"), [(2, "beneficiary".to_owned())]);
}

#[test]
fn numbers_are_found_in_any_writing() {
    for id in ["1000000008", "١٠٠٠٠٠٠٠٠٨", "1000 0000 08"] {
        only(id, "national-id");
    }
    for phone in [
        "0551234567",
        "055 123 4567",
        "+966 55 123 4567",
        "00966551234567",
        "٠٥٥-١٢٣-٤٥٦٧",
    ] {
        only(phone, "phone");
    }
    only("4567", "part");
}

#[test]
fn a_case_is_found_by_its_id_in_any_form_and_by_the_one_it_had() {
    let id = cases()[0].header.id.to_string();
    for form in [id.as_str(), &id.to_lowercase(), "1", "2606-1", "DJ-1", "٧٧"] {
        only(form, "id");
    }
}

#[test]
fn all_words_must_occur() {
    only("سالم مدرسة القحطاني", "name");
    assert_eq!(found("سالم غائب"), []);
    assert_eq!(found("  "), []);
}

#[test]
fn few_digits_do_not_match_within_longer_numbers() {
    assert_eq!(found("456"), []);
}

#[test]
fn the_best_match_stands_first() {
    let all = found("سالم");
    let wanted = [(2, "name-start"), (1, "name"), (3, "summary")];
    assert_eq!(
        all,
        wanted.map(|(number, reason)| (number, reason.to_owned()))
    );
}
