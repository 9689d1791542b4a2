//! `bmf intake`: what is not taken, and why not. Each answer names the flag or the place, the cause and the remedy.

use crate::support::output::in_each_language;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// A whole request with one flag more, in both languages; nothing is written.
#[track_caller]
fn with(flag: &str) -> String {
    let reg = TestRegister::new();
    let args = [
        "intake",
        "--channel=phone",
        "--service=tuition-aid",
        "--name=نورة",
        "--summary=رسوم",
        flag,
    ];
    let said = reg.run(args);
    assert_ne!(said.code, 0, "{said}");
    assert_eq!((reg.diff(), reg.commits()), (String::new(), 1));
    reg.in_both(args)
}

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
fn identity_numbers() {
    assert_snapshot!(with("--national-id=1000000007"), @"
    [ar]
    stderr:
    خطأ: ⟨--national-id⟩ «⟨1000000007⟩»: رقم الهوية غير صحيح: خانة التحقق لا تطابق بقية الرقم، وتلزم مراجعته على أصل البطاقة.
    [exit 6]
    [en]
    stderr:
    error: --national-id “1000000007”: The last digit does not fit the others, so a digit was mistyped; the original shows which.
    [exit 6]
    ");
    assert_snapshot!(with("--national-id=100000000"), @"
    [ar]
    stderr:
    خطأ: ⟨--national-id⟩ «⟨100000000⟩»: رقم الهوية الوطنية أو هوية مقيم عشرة أرقام، مثل ⟨1000000008⟩، وهذا عدد أرقامه 9.
    [exit 6]
    [en]
    stderr:
    error: --national-id “100000000”: A national id or iqama has 10 digits, such as 1000000008; this one has 9.
    [exit 6]
    ");
    assert_snapshot!(with("--national-id=3000000000"), @"
    [ar]
    stderr:
    خطأ: ⟨--national-id⟩ «⟨3000000000⟩»: يبدأ رقم الهوية الوطنية بالرقم 1 ورقم هوية مقيم بالرقم 2، وهذا يبدأ بالرقم 3.
    [exit 6]
    [en]
    stderr:
    error: --national-id “3000000000”: A national id begins with 1 and an iqama with 2, but this number begins with 3.
    [exit 6]
    ");
    assert_snapshot!(with("--paper=library 12"), @"
    [ar]
    stderr:
    خطأ: ⟨--paper⟩ «⟨library 12⟩»: نوع وثيقة الهوية غير معروف، والأنواع: «⟨passport⟩»، «⟨border-number⟩»، «⟨gcc-id⟩»، «⟨family-register⟩»، «⟨none⟩»، وقد يتبع النوعَ رقمُه، مثل «⟨passport A1234567⟩».
    [exit 6]
    [en]
    stderr:
    error: --paper “library 12”: There is no such kind of identity paper; there is “passport”, “border-number”, “gcc-id”, “family-register” and “none”, and its number may follow: “passport A1234567”.
    [exit 6]
    ");
    assert_snapshot!(with("--iban=SA03 8000 0000 6080 1016 7518"), @"
    [ar]
    stderr:
    خطأ: ⟨--iban⟩ «⟨SA03 8000 0000 6080 1016 7518⟩»: رقم الآيبان غير صحيح: الرقمان بعد رمز الدولة لا يطابقان بقيته، وتلزم مراجعته على شهادة البنك.
    [exit 6]
    [en]
    stderr:
    error: --iban “SA03 8000 0000 6080 1016 7518”: The two digits after the country do not fit the rest, so something was mistyped; the bank's letter shows what.
    [exit 6]
    ");
}

#[test]
fn telephones() {
    assert_snapshot!(with("--phone=05512345"), @"
    [ar]
    stderr:
    خطأ: ⟨--phone⟩ «⟨05512345⟩»: رقم الهاتف السعودي عشرة أرقام، مثل ⟨0551234567⟩ أو ⟨0171234567⟩، وهذا عدد أرقامه 8.
    [exit 6]
    [en]
    stderr:
    error: --phone “05512345”: A Saudi phone number has 10 digits, such as 0551234567 or 0171234567; this one has 8.
    [exit 6]
    ");
    assert_snapshot!(with("--phone=call me"), @"
    [ar]
    stderr:
    خطأ: ⟨--phone⟩ «⟨call me⟩»: لا مكان هنا للرمز «⟨c⟩»، فلا يُقبل إلا الأرقام وما بينها من مسافات أو شُرَط.
    [exit 6]
    [en]
    stderr:
    error: --phone “call me”: “c” does not belong here: a number holds only digits, with spaces or dashes between them.
    [exit 6]
    ");
}

#[test]
fn amounts_and_counts() {
    assert_snapshot!(with("--amount=4500.005"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨4500.005⟩»: للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
    [exit 6]
    [en]
    stderr:
    error: --amount “4500.005”: A riyal has two decimals, such as 4500.50; this amount has 3.
    [exit 6]
    ");
    assert_snapshot!(with("--amount=-1"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨-1⟩»: لا يكون المبلغ أقل من صفر.
    [exit 6]
    [en]
    stderr:
    error: --amount “-1”: An amount cannot be less than zero.
    [exit 6]
    ");
    assert_snapshot!(with("--amount=4,50"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨4,50⟩»: الفواصل في غير موضعها، فالآلاف تُكتب هكذا: ⟨4,500⟩ أو ⟨1,250,000⟩.
    [exit 6]
    [en]
    stderr:
    error: --amount “4,50”: The separators stand in the wrong place: thousands are written 4,500 or 1,250,000.
    [exit 6]
    ");
    assert_snapshot!(with("--amount=many"), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨many⟩»: المبلغ عدد من الريالات، مثل ⟨4500⟩ أو ⟨4,500.50⟩.
    [exit 6]
    [en]
    stderr:
    error: --amount “many”: An amount is a number of riyals, such as 4500 or 4,500.50.
    [exit 6]
    ");
    assert_snapshot!(with("--household=-2"), @"
    [ar]
    stderr:
    خطأ: ⟨--household⟩ «⟨-2⟩»: يلزم هنا عدد صحيح، مثل 3.
    [exit 6]
    [en]
    stderr:
    error: --household “-2”: A whole number is needed here, such as 3.
    [exit 6]
    ");
}

#[test]
fn dates() {
    assert_snapshot!(with("--birth=2000-02-30"), @"
    [ar]
    stderr:
    خطأ: ⟨--birth⟩ «⟨2000-02-30⟩»: لا يوجد يوم 30 في فبراير 2000م، فآخر يوم فيه 29.
    [exit 6]
    [en]
    stderr:
    error: --birth “2000-02-30”: February 2000 has no day 30; its last is 29.
    [exit 6]
    ");
    assert_snapshot!(with("--birth=1411-01-31"), @"
    [ar]
    stderr:
    خطأ: ⟨--birth⟩ «⟨1411-01-31⟩»: لا يوجد يوم 31 في محرم 1411هـ، فآخر يوم فيه 29.
    [exit 6]
    [en]
    stderr:
    error: --birth “1411-01-31”: Muharram 1411 AH has no day 31; its last is 29.
    [exit 6]
    ");
    assert_snapshot!(with("--birth=1200-01-01"), @"
    [ar]
    stderr:
    خطأ: ⟨--birth⟩ «⟨1200-01-01⟩»: التاريخ خارج السنوات المتاحة، وهي من 1343هـ إلى 1500هـ.
    [exit 6]
    [en]
    stderr:
    error: --birth “1200-01-01”: The date lies outside the years of the Umm al-Qura calendar that can be used: 1343 to 1500.
    [exit 6]
    ");
}

#[test]
fn names_and_words() {
    assert_snapshot!(with("--address=\u{1b}[31mred"), @"
    [ar]
    stderr:
    خطأ: ⟨--address⟩ «⟨�[31mred⟩»: الحرف رقم 1 (⟨U+001B⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    [exit 6]
    [en]
    stderr:
    error: --address “�[31mred”: Character 1 (U+001B) is invisible or has no meaning here, and must be removed.
    [exit 6]
    ");
    assert_snapshot!(with("--address=\u{202e}drow"), @"
    [ar]
    stderr:
    خطأ: ⟨--address⟩ «⟨�drow⟩»: الحرف رقم 1 (⟨U+202E⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    [exit 6]
    [en]
    stderr:
    error: --address “�drow”: Character 1 (U+202E) is invisible or has no meaning here, and must be removed.
    [exit 6]
    ");
    assert_snapshot!(with("--segment=tall"), @"
    [ar]
    stderr:
    خطأ: ⟨--segment⟩ «⟨tall⟩»: «⟨tall⟩» ليس من القيم الممكنة: «⟨student⟩»، «⟨orphan⟩»، «⟨widow⟩»، «⟨divorced⟩»، «⟨low-income⟩»، «⟨disability⟩»، «⟨elderly⟩»، «⟨other⟩».
    [exit 6]
    [en]
    stderr:
    error: --segment “tall”: “tall” is not on the list: “student”, “orphan”, “widow”, “divorced”, “low-income”, “disability”, “elderly” and “other”.
    [exit 6]
    ");
    assert_snapshot!(with("--relation=nobody"), @"
    [ar]
    stderr:
    خطأ: ⟨--relation⟩ «⟨nobody⟩»: «⟨nobody⟩» ليس من القيم الممكنة: «⟨sara⟩»، «⟨huda⟩»، «⟨noura⟩»، «⟨khalid⟩»، «⟨majed⟩»، «⟨reem⟩».
    [exit 6]
    [en]
    stderr:
    error: --relation “nobody”: “nobody” is not on the list: “sara”, “huda”, “noura”, “khalid”, “majed” and “reem”.
    [exit 6]
    ");
    assert_snapshot!(with("--desk=ABHA"), @"
    [ar]
    stderr:
    خطأ: ⟨--desk⟩ «⟨ABHA⟩»: قيمة غير معروفة. القيم المعروفة: ⟨DJ⟩
    [exit 6]
    [en]
    stderr:
    error: --desk “ABHA”: not known. Known: DJ.
    [exit 6]
    ");
    assert_snapshot!(with("--set=applicant.fone=0551234567"), @"
    [ar]
    stderr:
    خطأ: لا يوجد بيان بهذا الاسم: «⟨applicant.fone⟩»، هل المقصود ⟨applicant.phone⟩؟
    [exit 2]
    [en]
    stderr:
    error: There is no field “applicant.fone”. Was applicant.phone meant?
    [exit 2]
    ");
    assert_snapshot!(with("--about=DJ-2606-0009-5"), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨DJ-2606-0009-5⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case DJ-2606-0009-5.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(with("--colour=red"), @"
    [ar]
    stderr:
    خطأ: خيار غير معروف هنا: ⟨--colour⟩
      → bmf intake --help
    [exit 2]
    [en]
    stderr:
    error: There is no option --colour here.
      → bmf intake --help
    [exit 2]
    ");
}

#[test]
fn a_name_is_readable_text() {
    let reg = TestRegister::new();
    let named = |name: &str| {
        let args = [
            "intake",
            "--kind=inquiry",
            "--channel=phone",
            "--summary=متى؟",
            "--name",
            name,
        ];
        assert_eq!(reg.run(args).code, 6);
        reg.in_both(args)
    };
    assert_snapshot!(named("سعد\u{7}"), @"
    [ar]
    stderr:
    خطأ: ⟨--name⟩ «سعد�»: الحرف رقم 4 (⟨U+0007⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    [exit 6]
    [en]
    stderr:
    error: --name “⟨سعد�⟩”: Character 4 (U+0007) is invisible or has no meaning here, and must be removed.
    [exit 6]
    ");
    assert_snapshot!(named("سعد\nعلي"), @"
    [ar]
    stderr:
    خطأ: ⟨--name⟩ «سعد علي»: الحرف رقم 4 (⟨U+000A⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    [exit 6]
    [en]
    stderr:
    error: --name “⟨سعد علي⟩”: Character 4 (U+000A) is invisible or has no meaning here, and must be removed.
    [exit 6]
    ");
    assert_snapshot!(named(" \u{200f} "), @"
    [ar]
    stderr:
    خطأ: ⟨--name⟩ « � »: القيمة فارغة، ولا بد من قيمة هنا.
    [exit 6]
    [en]
    stderr:
    error: --name “ � ”: The value is empty, but something is needed here.
    [exit 6]
    ");
    assert!(
        named(&"س".repeat(301)).contains("The text has 301 characters; at most 300 are allowed.")
    );
}

#[test]
fn what_every_request_needs() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["intake"]), @"
    [ar]
    stderr:
    خطأ: الناقص: ⟨--channel, --name, --summary, --service⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --channel, --name, --summary, --service.
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["intake", "--kind=objection", "--channel=phone", "--name=علي", "--summary=-"]), @"
    [ar]
    stderr:
    خطأ: الناقص: ⟨--about⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --about.
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["intake", "--no-input", "--kind=inquiry", "--channel=phone", "--summary=-"]), @"
    [ar]
    stderr:
    خطأ: الناقص: ⟨--name⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --name.
    [exit 2]
    ");
}

#[test]
fn who_may_take_it() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["intake", "--kind=inquiry", "--channel=phone", "--name=علي", "--summary=متى؟", "--as=khalid"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن استقبال الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S1⟩: «استقبال المستفيد بلباقة واحترام والإجابة على جميع الاستفسارات وإعطاء المراجع الوقت الكافي.»
        هذا الإجراء من اختصاص موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي (سارة ناصر أو هدى فهد)، ولا يُسجَّل باسم «خالد عمر».
        → bmf intake … --as sara
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: intake is not possible now.
      under S1: “The beneficiary is received with courtesy and respect, all inquiries are answered, and the visitor is given enough time.”
        Khalid Omar may not record this step, which is for the beneficiary relations officer or social research officer: Sara Nasser or Huda Fahad.
        → bmf intake … --as sara
    [exit 3]
    ");
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
    ⟨../request.toml:1:1⟩: المفتاح «⟨chanel⟩» غير معروف هنا، ولعل المقصود «⟨channel⟩».
      |
    1 | chanel = "phone"
      | ^^^^^^
    ⟨../request.toml:3:10⟩: نوع قيمة المفتاح «⟨amount⟩» غير صحيح، ويلزم أن تكون نصًا بين علامتي تنصيص.
      |
    3 | amount = [1]
      |          ^^^
    ⟨../request.toml:7:1⟩: المفتاح «⟨natinal_id⟩» غير معروف هنا، ولعل المقصود «⟨national_id⟩».
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
