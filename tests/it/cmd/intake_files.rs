//! `bmf intake --from`: files that are broken, hold what they should not, or are not there.

use crate::support::output::in_each_language;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// A request from a file, in both languages; nothing is written.
#[track_caller]
fn from(draft: &str) -> String {
    let reg = TestRegister::new();
    reg.put("../request.toml", draft);
    let args = ["intake", "--from=../request.toml"];
    let said = reg.run(args);
    assert_ne!(said.code, 0, "{said}");
    assert_eq!((reg.diff(), reg.commits()), (String::new(), 1));
    // Not on a twin, which has no such file beside it.
    in_each_language(|lang| reg.run_in(lang, args))
}

#[test]
fn files_that_are_broken_or_hold_what_they_should_not() {
    assert_snapshot!(from("channel = \"phone\nname = 1\n"), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨../request.toml⟩
    ⟨../request.toml:1:17⟩: صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨invalid basic string, expected `"`⟩».
      |
    1 | channel = "phone
      |                 ^
    [exit 6]
    [en]
    stderr:
    error: ../request.toml cannot be read.
    ../request.toml:1:17: The file is not valid TOML: invalid basic string, expected `"`.
      |
    1 | channel = "phone
      |                 ^
    [exit 6]
    "#);
    assert_snapshot!(from("chanel = \"phone\"\nsummary = \"رسوم الفصل\"\namount = [1]\n\n[applicant]\nname = \"سعد\"\nnatinal_id = \"1000000008\"\n"), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨../request.toml⟩
    ⟨../request.toml:1:1⟩: المفتاح «⟨chanel⟩» غير معروف هنا، هل المقصود «⟨channel⟩»؟
      |
    1 | chanel = "phone"
      | ^^^^^^
    ⟨../request.toml:3:10⟩: نوع قيمة المفتاح «⟨amount⟩» غير صحيح، ويلزم أن تكون نصًا بين علامتي تنصيص.
      |
    3 | amount = [1]
      |          ^^^
    ⟨../request.toml:7:1⟩: المفتاح «⟨natinal_id⟩» غير معروف هنا، هل المقصود «⟨national_id⟩»؟
      |
    7 | natinal_id = "1000000008"
      | ^^^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: ../request.toml cannot be read.
    ../request.toml:1:1: There is no key “chanel” here; did you mean “channel”?
      |
    1 | chanel = "phone"
      | ^^^^^^
    ../request.toml:3:10: The value of “amount” is of the wrong type; it should be text in quotation marks.
      |
    3 | amount = [1]
      |          ^^^
    ../request.toml:7:1: There is no key “natinal_id” here; did you mean “national_id”?
      |
    7 | natinal_id = "1000000008"
      | ^^^^^^^^^^
    [exit 6]
    "#);
    assert_snapshot!(from("channel = \"phone\"\nservice = \"tuition-aid\"\nsummary = \"رسوم الفصل\" # كما قالت\namount = \"12.345\"\n\n[applicant]\nname = \"سعد\"\nbirth = \"2000-02-30\"\n"), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨../request.toml⟩
    ⟨../request.toml:4:10⟩: قيمة المفتاح «⟨amount⟩» لا تُقبل. للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
      |
    4 | amount = "12.345"
      |          ^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: ../request.toml cannot be read.
    ../request.toml:4:10: The value of “amount” is not accepted. A riyal has two decimals, such as 4500.50; this amount has 3.
      |
    4 | amount = "12.345"
      |          ^^^^^^^^
    [exit 6]
    "#);
    assert_snapshot!(from("channel = \"phone\"\nservice = \"tuition-aid\"\nsummary = \"a\"\n[applicant]\nname = \"سعد\\u001b\"\n"), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨../request.toml⟩
    ⟨../request.toml:5:8⟩: قيمة المفتاح «⟨applicant.name⟩» لا تُقبل. الحرف رقم 4 (⟨U+001B⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
      |
    5 | name = "سعد\u001b"
      |        ^^^^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: ../request.toml cannot be read.
    ../request.toml:5:8: The value of “applicant.name” is not accepted. Character 4 (U+001B) is invisible or has no meaning here, and must be removed.
      |
    5 | name = "سعد\u001b"
      |        ^^^^^^^^^^^
    [exit 6]
    "#);
    assert_snapshot!(from("kind = \"wish\"\nchannel = \"phone\"\nsummary = \"a\"\n[applicant]\nname = \"سعد\"\n"), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨../request.toml⟩
    ⟨../request.toml:1:8⟩: القيمة «⟨wish⟩» ليست من القيم الممكنة للمفتاح «⟨kind⟩»، وهي: «⟨support⟩»، «⟨inquiry⟩»، «⟨suggestion⟩»، «⟨complaint⟩»، «⟨objection⟩».
      |
    1 | kind = "wish"
      |        ^^^^^^
    [exit 6]
    [en]
    stderr:
    error: ../request.toml cannot be read.
    ../request.toml:1:8: “wish” is not a value of “kind”; the values are “support”, “inquiry”, “suggestion”, “complaint” and “objection”.
      |
    1 | kind = "wish"
      |        ^^^^^^
    [exit 6]
    "#);
}

#[test]
fn a_file_that_cannot_be_read() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["intake", "--from=missing.toml"]), @"
    [ar]
    stderr:
    خطأ: الملف غير موجود: ⟨$REG/missing.toml⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/missing.toml: there is no such file.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["intake", "--from=cases"]), @"
    [ar]
    stderr:
    خطأ: الملف غير موجود: ⟨$REG/cases⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/cases: there is no such file.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["intake", "--from=."]), @"
    [ar]
    stderr:
    خطأ: ليس ملفًا عاديًا: ⟨$REG/.⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/.: not a regular file.
    [exit 6]
    ");
}
