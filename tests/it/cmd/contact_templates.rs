//! The words of `bmf contact --message`: those of the association, and what is wrong with them.

use crate::cmd::contact_message::prepared;
use crate::support::register::TestRegister;
use bmf::domain::message::Template;
use bmf::domain::office::Lang;
use insta::assert_snapshot;

#[test]
fn an_answer_without_a_first_day_has_a_last_one() {
    let reg = TestRegister::after("submit");
    reg.edit(
        "policy.toml",
        "reading = \"literal\"",
        "reading = \"intent\"",
    );
    let texts = Lang::ALL.iter().map(|lang| {
        let said = prepared(&reg, Template::Committee, &["--in", lang.name()]);
        format!("{}\n", said["text"].as_str().unwrap())
    });
    assert_snapshot!(texts.collect::<String>(), @"
    السلام عليكم. طلبكم DJ-2606-0001-9 لدى لجنة البحث في جمعية بناء المستقبل التعليمية، والرد بإذن الله في موعد أقصاه 13/1/1448هـ.
    Hello. Your request DJ-2606-0001-9 is before the research committee of Bina' al-Mustaqbal Educational Association. You will have its answer by 28 June 2026.
    ");
}

#[test]
fn the_association_writes_its_own_words() {
    let reg = TestRegister::after("intake");
    reg.put(
        "templates/messages/received.en.txt",
        "\u{FEFF}Dear neighbour,\r\nyour number \u{1b}[31mis\u{202E} {{ number }}.\r\n",
    );
    let said = prepared(&reg, Template::Received, &["--in", "en"]);
    assert_eq!(
        said["text"],
        "Dear neighbour,\nyour number [31mis DJ-2606-0001-9."
    );
    std::fs::remove_dir_all(reg.root().join("templates")).unwrap();
    let said = prepared(&reg, Template::Received, &["--in", "en"]);
    assert!(said["text"].as_str().unwrap().starts_with("Hello."));
}

#[test]
fn a_faulty_template_is_shown_with_its_place() {
    let reg = TestRegister::after("intake");
    let said = |template: &str| {
        reg.put("templates/messages/received.ar.txt", template);
        reg.in_both(["contact", "1", "--message=received"])
    };
    assert_snapshot!(said("السلام عليكم\nطلبكم {{ nmuber }}.\n"), @"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨templates/messages/received.ar.txt⟩
    ⟨templates/messages/received.ar.txt:2:10⟩: لا توجد للقالب قيمة باسم «⟨nmuber⟩»، والقيم المتاحة له: «⟨association⟩»، «⟨number⟩»، «⟨earliest⟩»، «⟨latest⟩»، «⟨papers⟩».
      |
    2 | طلبكم {{ nmuber }}.
      |          ^^^^^^
    [exit 6]
    [en]
    stderr:
    error: templates/messages/received.ar.txt cannot be read.
    templates/messages/received.ar.txt:2:10: The template has no value “nmuber”; its values are “association”, “number”, “earliest”, “latest” and “papers”.
      |
    2 | طلبكم {{ nmuber }}.
      |          ^^^^^^
    [exit 6]
    ");
    assert_snapshot!(said("{% if number %}طلبكم"), @"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨templates/messages/received.ar.txt⟩
    ⟨templates/messages/received.ar.txt:1:16⟩: صياغة القالب غير صحيحة، ووصف الخطأ كما ورد بالإنجليزية: «⟨unexpected end of input, expected end of block⟩».
      |
    1 | {% if number %}طلبكم
      |                ^^^^^
    [exit 6]
    [en]
    stderr:
    error: templates/messages/received.ar.txt cannot be read.
    templates/messages/received.ar.txt:1:16: The template is faulty: unexpected end of input, expected end of block.
      |
    1 | {% if number %}طلبكم
      |                ^^^^^
    [exit 6]
    ");
}
