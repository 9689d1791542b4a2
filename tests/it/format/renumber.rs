//! One id that was given twice: the later case gets another, and whatever named it follows.

use crate::support::diff::line_diff;
use crate::support::world::case_id;
use bmf::register::format::case;
use bmf::register::format::renumber::renumber;
use bmf::register::format::renumber::repoint;
use insta::assert_snapshot;

const FILE: &str = "# second visit\nformat = 1\nid = 'DJ-2606-0042-5' # by hand\nkind = \"support\"\nreceived = 2026-06-14T09:12:00+03:00\nchannel = \"phone\"\nabout = \"DJ-2606-0007-3\"\n\n[[event]]\nid = \"K7Q2M9XA\"\nn = 1\nat = 2026-06-14T09:12:03+03:00\nby = \"sara\"\ndid = \"intake\"\n";

#[test]
fn the_case_gets_its_id_and_remembers_the_former_ones() {
    let once = renumber(FILE, case_id(42), case_id(43)).unwrap();
    assert_snapshot!(line_diff(FILE, &once), @r#"
    -id = 'DJ-2606-0042-5' # by hand
    +id = "DJ-2606-0043-6" # by hand
    +former_ids = ["DJ-2606-0042-5"]
    "#);
    let twice = renumber(&once, case_id(43), case_id(44)).unwrap();
    assert_snapshot!(line_diff(&once, &twice), @r#"
    -id = "DJ-2606-0043-6" # by hand
    +id = "DJ-2606-0044-9" # by hand
    -former_ids = ["DJ-2606-0042-5"]
    +former_ids = ["DJ-2606-0042-5", "DJ-2606-0043-6"]
    "#);
    let header = case::read(twice.as_bytes()).unwrap().case.header;
    assert_eq!(header.former_ids, [case_id(42), case_id(43)]);
    let windows = renumber(&FILE.replace('\n', "\r\n"), case_id(42), case_id(43)).unwrap();
    assert_eq!(windows, once.replace('\n', "\r\n"));
}

#[test]
fn a_case_about_it_follows() {
    let after = repoint(FILE, case_id(7), case_id(8)).unwrap();
    assert_snapshot!(line_diff(FILE, &after), @r#"
    -about = "DJ-2606-0007-3"
    +about = "DJ-2606-0008-7"
    "#);
    assert_eq!(repoint(FILE, case_id(42), case_id(43)).unwrap(), FILE);
}

#[test]
fn a_sitting_follows_in_all_that_it_says_of_the_case() {
    let sitting = "format = 1\nid = \"S-2026-014\"\nopened = 2026-06-29T10:00:00+03:00\nby = \"noura\"\ncommittee = [\"noura\"]\npresent = [\"noura\"]\n\n[[decided]]\ncase = \"DJ-2606-0007-3\"\n\n[[aside]]\ncase = \"DJ-2606-0042-5\"\nmember = \"majed\"\nreason = \"of DJ-2606-0042-5\"\n\n[[decided]]\ncase = \"DJ-2606-0042-5\" # the last\n";
    assert_snapshot!(line_diff(sitting, &repoint(sitting, case_id(42), case_id(43)).unwrap()), @r#"
    -case = "DJ-2606-0042-5"
    +case = "DJ-2606-0043-6"
    -case = "DJ-2606-0042-5" # the last
    +case = "DJ-2606-0043-6" # the last
    "#);
}

#[test]
fn what_is_not_toml_is_not_touched() {
    assert!(renumber("id = ", case_id(42), case_id(43)).is_err());
    assert!(repoint("about = ", case_id(42), case_id(43)).is_err());
}
