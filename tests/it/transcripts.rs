//! The documents with commands in them say what happens.

use crate::support::transcript::check;

#[test]
fn the_worked_request_in_english() {
    check("tests/transcripts/request.en.md");
}

#[test]
fn the_worked_request_in_arabic() {
    check("tests/transcripts/request.ar.md");
}

#[test]
fn the_readme_in_english() {
    check("README.md");
}

#[test]
fn the_readme_in_arabic() {
    check("README.ar.md");
}
