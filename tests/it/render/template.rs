//! The door to the template engine: what a template may not do, and where it says so.

use bmf::domain::problem::Problem;
use bmf::render::template::fill;
use insta::assert_snapshot;
use serde_json::{Map, Value, json};

#[test]
fn values_stand_where_they_are_named() {
    let text = "{% for paper in papers %}{{ loop.index }}. {{ paper }}\n{% endfor %}";
    assert_eq!(filled("x.txt", text), "1. هوية\n2. <b>\n");
}

#[test]
fn only_pages_are_escaped() {
    assert_eq!(filled("form.html", "{{ papers[1] }}"), "&lt;b&gt;");
    assert_eq!(filled("form.txt", "{{ papers[1] }}"), "<b>");
}

#[test]
fn what_is_wrong_has_its_place() {
    // A value that is not there, also one within a value, in a branch and in a condition.
    assert_snapshot!(flaw("سلام\n{{ nmuber }}"), @r#"[nmuber] no nmuber, but ["number", "papers"]"#);
    assert_snapshot!(flaw("{{ papers.first }}"), @r#"[papers.first] no papers.first, but ["number", "papers"]"#);
    assert_snapshot!(flaw("{% if nmuber %}{% endif %}"), @r#"[nmuber] no nmuber, but ["number", "papers"]"#);
    assert_snapshot!(flaw("{% for x in nmuber %}{% endfor %}"), @r#"[nmuber] no nmuber, but ["number", "papers"]"#);
    // What is no template.
    assert_snapshot!(flaw("سلام\n{{ number "), @"[number] unexpected end of input, expected end of variable block");
    assert_snapshot!(flaw("{% if number %}"), @"[%}] unexpected end of input, expected end of block");
    assert_snapshot!(flaw("{{ number | shout }}"), @"[shout] filter shout is unknown");
    assert_snapshot!(flaw("{{ shout(number) }}"), @"[shout(number)] shout is unknown");
    assert_snapshot!(flaw("{{ number + papers }}"), @"[number + papers] tried to use + operator on unsupported types string and sequence");
}

#[test]
fn a_template_reads_no_file_and_no_other_template() {
    assert_snapshot!(flaw("{% include 'bmf.toml' %}"), @"[include] unknown statement include");
    assert_snapshot!(flaw("{% extends 'x.txt' %}"), @"[extends] unknown statement extends");
    assert_snapshot!(flaw("{% import '/etc/passwd' as x %}"), @"[import] unknown statement import");
}

#[test]
fn a_template_that_goes_on_and_on_is_stopped() {
    let loops =
        "سلام\n{% for a in range(9999) %}\n{% for b in range(9999) %}{% endfor %}\n{% endfor %}";
    assert_snapshot!(flaw(loops), @"[{% for b in range(9999) %}{% endfor %}] endless");
    let recursion = "{% macro again(n) %}{{ again(n) }}{% endmacro %}{{ again(1) }}";
    assert_snapshot!(flaw(recursion), @"[again(n)] recursion limit exceeded");
}

fn values() -> Map<String, Value> {
    let values = json!({ "number": "DJ-2606-0001-9", "papers": ["هوية", "<b>"] });
    values.as_object().unwrap().clone()
}

fn filled(name: &str, text: &str) -> String {
    fill(name, text, &values()).unwrap()
}

/// What is wrong, with the bytes that are marked.
fn flaw(text: &str) -> String {
    let flaw = fill("x.txt", text, &values()).unwrap_err();
    let marked = &text[flaw.span];
    match flaw.problem {
        Problem::NoSuchValue { name, known } => format!("[{marked}] no {name}, but {known:?}"),
        Problem::Template(words) => format!("[{marked}] {words}"),
        Problem::Endless => format!("[{marked}] endless"),
        other => panic!("{other:?}"),
    }
}
