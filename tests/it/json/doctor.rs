use insta::assert_snapshot;
use serde_json::Value;

use crate::json::desk::Desk;
use crate::json::shape::keys;
use crate::json::shape::shape;

#[test]
fn doctor_says_what_is_wrong_and_what_mends_it() {
    let desk = Desk::new(&["intake --kind inquiry --channel phone --name نورة --summary When?"]);
    assert_eq!(desk.json(&["doctor"])["rows"], Value::Array(Vec::new()));
    let case = desk.case("1");
    std::fs::rename(&case, case.with_file_name("renamed.toml")).unwrap();
    let answer = desk.answer(&["doctor", "--as", "omar"], 1);
    assert_snapshot!(shape(&answer), @"
    format: number
    rows[].check: string
    rows[].ailment: string
    rows[].weight: string
    rows[].paths[]: string | nothing
    rows[].command: string
    ");
    let text = include_str!("../../../docs/json.md");
    let explained = |key: &String| text.contains(&format!("`{key}`"));
    assert!(keys(&answer).iter().all(explained));
}
