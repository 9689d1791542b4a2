//! Papers whose values or templates mean ill: nothing runs, nothing turns, nothing is read, nothing goes on for ever.

use crate::support::register::CASE_PATH;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// What somebody may have written into a file by hand.
const EVIL: &str = "<script>alert(1)</script>{{ clauses }}{% include 'bmf.toml' %}\\\"'>&amp;<img src=x onerror=y>";

#[test]
fn a_value_is_text_whatever_it_holds() {
    let reg = TestRegister::after("notify");
    let values = [
        ("رسوم الفصل الأول", EVIL.to_owned()),
        ("مدرسة النموذج", EVIL.to_owned()),
    ];
    let mut text = reg.read(CASE_PATH);
    for (old, new) in values {
        text = text.replace(old, &new);
    }
    reg.put(CASE_PATH, text);
    reg.edit(
        "bmf.toml",
        "name = { ar = \"جمعية بناء المستقبل التعليمية\"",
        "name = { ar = \"</style><script>x</script>\"",
    );
    for paper in ["form", "receipt", "declaration", "decision"] {
        for lang in ["ar", "en", "both"] {
            let language = format!("--in={lang}");
            let output = reg.run(["print", "1", paper, &language, "-o-"]);
            let page = output.done();
            for word in ["<script", "<img", "\u{202E}", "\u{2067}"] {
                assert!(!page.contains(word), "{paper} {lang}: {word}\n{page}");
            }
            assert_eq!(page.matches("</style>").count(), 1);
            let opened = page.matches("<bdi").count();
            assert_eq!(page.matches("</bdi>").count(), opened);
        }
    }
    let form = reg.run(["print", "1", "form", "-o-"]).done();
    let text = "&lt;script&gt;alert(1)&lt;/script&gt;{{ clauses }}{% include &#39;bmf.toml&#39; %}&quot;&#39;&gt;&amp;amp;&lt;img src=x onerror=y&gt;";
    assert!(
        form.contains(&format!("<td><bdi>{text}</bdi></td>")),
        "{form}"
    );
}

#[test]
fn no_template_makes_markup_of_a_value() {
    let reg = TestRegister::after("intake");
    let said = |template: &str| {
        reg.put("templates/paper/receipt.html", template);
        reg.run(["print", "1", "receipt", "-o-"])
    };
    assert_snapshot!(said("{{ name | safe }}").ends_with(6), @"
    error: templates/paper/receipt.html cannot be read.
    templates/paper/receipt.html:1:11: The template is faulty: filter safe is unknown.
      |
    1 | {{ name | safe }}
      |           ^^^^
    ");
    let page = said("{% autoescape false %}{{ '<b>' }}{% endautoescape %}{% set x %}{{ '<i>' }}{% endset %}{{ x }}{{ '<u>' ~ x }}{{ 'a\u{202E}b\u{2067}c' }}{{ ['<s>', x] | join('<p>') }}").done();
    let (_, main) = page.split_once("<main>").unwrap();
    assert_snapshot!(main, @r#"

    &lt;b&gt;&lt;i&gt;&lt;u&gt;&lt;i&gt;ab<bdi dir="rtl">c</bdi>&lt;s&gt;&lt;p&gt;&lt;i&gt;
    </main>
    </body>
    </html>
    "#);
}

#[test]
fn a_faulty_template_is_shown_with_its_place() {
    let reg = TestRegister::after("intake");
    reg.put("templates/paper/receipt.html", "<p>{{ nmae }}</p>\n");
    let said = reg.in_both(["print", "1", "receipt"]);
    let said: String = said
        .lines()
        .map(|line| line.chars().take(120).collect::<String>() + "\n")
        .collect();
    assert_snapshot!(said, @"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨templates/paper/receipt.html⟩
    ⟨templates/paper/receipt.html:1:7⟩: لا توجد للقالب قيمة باسم «⟨nmae⟩»، والقيم المتاحة له: «⟨paper⟩»، «⟨title⟩»، «⟨associ
      |
    1 | <p>{{ nmae }}</p>
      |       ^^^^
    [exit 6]
    [en]
    stderr:
    error: templates/paper/receipt.html cannot be read.
    templates/paper/receipt.html:1:7: The template has no value “nmae”; its values are “paper”, “title”, “association”, “cit
      |
    1 | <p>{{ nmae }}</p>
      |       ^^^^
    [exit 6]
    ");
    reg.put("templates/paper/receipt.html", "<p>{% if name %}</p>\n");
    assert_snapshot!(reg.run(["print", "1", "receipt"]), @"
    stderr:
    error: templates/paper/receipt.html cannot be read.
    templates/paper/receipt.html:1:17: The template is faulty: unexpected end of input, expected end of block.
      |
    1 | <p>{% if name %}</p>
      |                 ^^^^
    [exit 6]
    ");
    reg.put("templates/paper/letterhead.html", "{{ say('one') }}");
    assert_snapshot!(reg.run(["print", "1", "receipt"]), @"
    stderr:
    error: templates/paper/letterhead.html cannot be read.
    templates/paper/letterhead.html:1:4: The template is faulty: missing argument.
      |
    1 | {{ say('one') }}
      |    ^^^^^^^^^^
    [exit 6]
    ");
    reg.put("templates/paper/letterhead.html", b"\xFF");
    assert_snapshot!(reg.run(["print", "1", "receipt"]), @"
    stderr:
    error: templates/paper/letterhead.html cannot be read.
    templates/paper/letterhead.html:1:1: The file is not text in UTF-8.
      |
    1 | �
      | ^
    [exit 6]
    ");
    assert!(!reg.root().join("DJ-2606-0001-9-receipt.html").exists());
}

#[test]
fn a_template_reads_nothing_and_comes_to_an_end() {
    let reg = TestRegister::after("intake");
    let said = |template: &str| {
        reg.put("templates/paper/receipt.html", template);
        let said = reg.run(["print", "1", "receipt", "-o-"]).ends_with(6);
        said.lines().nth(1).unwrap().to_owned()
    };
    assert_snapshot!(said("{% include 'bmf.toml' %}"), @"templates/paper/receipt.html:1:4: The template is faulty: unknown statement include.");
    assert_snapshot!(said("{% extends '../../bmf.toml' %}"), @"templates/paper/receipt.html:1:4: The template is faulty: unknown statement extends.");
    assert_snapshot!(said("{% import 'letterhead.html' as x %}"), @"templates/paper/receipt.html:1:4: The template is faulty: unknown statement import.");
    assert_snapshot!(said("{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}"), @"templates/paper/receipt.html:1:58: The template runs on without end and was stopped.");
    assert_snapshot!(said("{{ 'x' * 1000000000 }}"), @"templates/paper/receipt.html:1:4: The template runs on without end and was stopped.");
    assert_snapshot!(said("{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}"), @"templates/paper/receipt.html:1:20: The template is faulty: recursion limit exceeded.");
}

#[test]
fn a_register_without_templates_uses_those_that_bmf_brings() {
    let reg = TestRegister::after("intake");
    let before = reg.run(["print", "1", "receipt", "-o-"]).done();
    reg.put(
        "templates/paper/style.css",
        "p { color: red; }</style><script>",
    );
    reg.put(
        "templates/paper/receipt.html",
        "\u{FEFF}<p>{{ say('هنا', 'Here') }}: {{ name }}</p>\n",
    );
    let own = reg.run(["print", "1", "receipt", "-o-"]).done();
    assert!(
        own.contains("p { color: red; }<\\/style><script>\n"),
        "{own}"
    );
    assert!(
        own.contains("<main>\n<p>هنا: نورة بنت سالم القحطاني</p>"),
        "{own}"
    );
    std::fs::remove_dir_all(reg.root().join("templates")).unwrap();
    assert_eq!(reg.run(["print", "1", "receipt", "-o-"]).done(), before);
}
