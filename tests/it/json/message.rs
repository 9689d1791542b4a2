use insta::assert_snapshot;

use crate::json::desk::Desk;
use crate::json::shape::keys;
use crate::json::shape::shape;

#[test]
fn a_message_has_its_text_and_a_link_for_each_way() {
    let desk = Desk::new(&[
        "intake --kind inquiry --channel phone --name نورة --phone 0551234567 --summary When?",
    ]);
    let answer = desk.json(&["contact", "1", "--message", "received"]);
    assert_snapshot!(shape(&answer), @"
    format: number
    id: string
    template: string
    language: string
    text: string
    links.whatsapp: string
    links.sms: string
    links.mail: string
    ");
    let text = include_str!("../../../docs/json.md");
    let explained = |key: &String| text.contains(&format!("`{key}`"));
    assert!(keys(&answer).iter().all(explained));
}
