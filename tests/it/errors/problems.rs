//! Files that cannot be read: each says where, what, and what would be right.

use crate::errors::places;
use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

/// What is said of a case after an edit of its file.
fn case(from: &str, to: &str) -> String {
    let reg = TestRegister::after("review");
    reg.edit(CASE_PATH, from, to);
    let _said = reg.run(["show", "1"]).ends_with(6);
    places(&reg, &["show", "1"])
}

/// What is said of the register after an edit of one of its settings.
fn settings(path: &str, from: &str, to: &str) -> String {
    let reg = TestRegister::new();
    reg.edit(path, from, to);
    let _said = reg.run(["list"]).ends_with(6);
    places(&reg, &["list"])
}

#[test]
fn what_is_no_text_and_what_is_no_toml() {
    let reg = TestRegister::after("intake");
    reg.put(CASE_PATH, b"format = 1\n# \xff\n");
    assert_snapshot!(places(&reg, &["show", "1"]), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:2:3⟩: الملف ليس نصًا بترميز ⟨UTF-8⟩.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:2:3: The file is not text in UTF-8.
    ");
    assert_snapshot!(case("kind = \"support\"", "kind = support"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:3:8⟩: صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨string values must be quoted, expected literal string⟩».
    cases/DJ/2026-06/DJ-2606-0001-9.toml:3:8: The file is not valid TOML: string values must be quoted, expected literal string.
    ");
    assert_snapshot!(case("amount = \"4500.00\"", "amount = \"4500.00\"\namount = \"1.00\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:10:1⟩: صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨duplicate key⟩».
    cases/DJ/2026-06/DJ-2606-0001-9.toml:10:1: The file is not valid TOML: duplicate key.
    ");
}

#[test]
fn keys() {
    assert_snapshot!(case("origin =", "orign ="), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:4:1⟩: المفتاح «⟨orign⟩» غير معروف هنا، هل المقصود «⟨origin⟩»؟
    cases/DJ/2026-06/DJ-2606-0001-9.toml:4:1: There is no key “orign” here; did you mean “origin”?
    ");
    assert_snapshot!(case("origin = \"request\"", "weather = \"fine\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:4:1⟩: المفتاح «⟨weather⟩» غير معروف هنا.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:4:1: There is no key “weather” here.
    ");
    assert_snapshot!(case("channel = \"interview\"\n", ""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:1:1⟩: المفتاح «⟨channel⟩» ناقص.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:1:1: The key “channel” is missing.
    ");
    assert_snapshot!(case("outcome = \"accept\"\n", ""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: المفتاح «⟨outcome⟩» ناقص.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:70:1⟩: المفتاح «⟨amount⟩» غير معروف هنا.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: The key “outcome” is missing.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:70:1: There is no key “amount” here.
    ");
    assert_snapshot!(case("did = \"assess\"\nneed =", "did = \"assess\"\nned ="), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1⟩: المفتاح «⟨need⟩» ناقص.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:53:1⟩: المفتاح «⟨ned⟩» غير معروف هنا، هل المقصود «⟨need⟩»؟
    cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1: The key “need” is missing.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:53:1: There is no key “ned” here; did you mean “need”?
    ");
}

#[test]
fn types() {
    assert_snapshot!(case("summary = \"رسوم الفصل الأول\"", "summary = 7"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:8:11⟩: نوع قيمة المفتاح «⟨summary⟩» غير صحيح، ويلزم أن تكون نصًا بين علامتي تنصيص.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:8:11: The value of “summary” is of the wrong type; it should be text in quotation marks.
    ");
    assert_snapshot!(case("n = 2\n", "n = \"2\"\n"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:28:5⟩: نوع قيمة المفتاح «⟨n⟩» غير صحيح، ويلزم أن تكون عددًا صحيحًا، مثل 14.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:28:5: The value of “n” is of the wrong type; it should be a whole number, such as 14.
    ");
    assert_snapshot!(case("n = 2\n", "n = -2\n"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:28:5⟩: نوع قيمة المفتاح «⟨n⟩» غير صحيح، ويلزم أن تكون عددًا صحيحًا، مثل 14.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:28:5: The value of “n” is of the wrong type; it should be a whole number, such as 14.
    ");
    assert_snapshot!(case("received = 2026-06-14T09:12:00+03:00", "received = 2026-06-14"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:5:12⟩: نوع قيمة المفتاح «⟨received⟩» غير صحيح، ويلزم أن تكون يومًا ووقتًا، مثل ⟨2026-06-14T09:12:00+03:00⟩.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:5:12: The value of “received” is of the wrong type; it should be a day and a time, such as 2026-06-14T09:12:00+03:00.
    ");
    assert_snapshot!(case("expires = 2029-03-01", "expires = \"soon\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:43:37⟩: نوع قيمة المفتاح «⟨expires⟩» غير صحيح، ويلزم أن تكون يومًا، مثل ⟨2026-06-14⟩.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:43:37: The value of “expires” is of the wrong type; it should be a day, such as 2026-06-14.
    ");
    assert_snapshot!(case("[applicant]\nname = \"نورة بنت سالم القحطاني\"", "[applicant]\nname = [\"نورة\"]"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:12:8⟩: نوع قيمة المفتاح «⟨name⟩» غير صحيح، ويلزم أن تكون نصًا بين علامتي تنصيص.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:12:8: The value of “name” is of the wrong type; it should be text in quotation marks.
    ");
    assert_snapshot!(case("[answers]\n", "[[answers]]\n"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:16:1⟩: نوع قيمة المفتاح «⟨answers⟩» غير صحيح، ويلزم أن تكون جدولًا.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:16:1: The value of “answers” is of the wrong type; it should be a table.
    ");
    assert_snapshot!(case("did = \"submit\"\n", "did = \"verify\"\nover = \"b3:46c8113dee0de6058bc1f1ec2cd897ea\"\npartial = \"yes\"\n"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:63:11⟩: نوع قيمة المفتاح «⟨partial⟩» غير صحيح، ويلزم أن تكون إحدى الكلمتين true أو false.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: المفتاح «⟨told⟩» غير معروف هنا.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:63:11: The value of “partial” is of the wrong type; it should be true or false.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: There is no key “told” here.
    ");
    assert_snapshot!(settings("bmf.toml", "members = [\"huda\", \"majed\", \"noura\"]", "members = \"huda\""), @"
    ⟨bmf.toml:69:11⟩: نوع قيمة المفتاح «⟨members⟩» غير صحيح، ويلزم أن تكون قائمة بين قوسين معقوفين.
    bmf.toml:69:11: The value of “members” is of the wrong type; it should be a list in square brackets.
    ");
    assert_snapshot!(settings("bmf.toml", "city = { ar = \"ظهران الجنوب\", en = \"Dhahran Al-Janoub\" }", "city = \"ظهران الجنوب\""), @"
    ⟨bmf.toml:11:8⟩: نوع قيمة المفتاح «⟨city⟩» غير صحيح، ويلزم أن تكون جدولًا.
    bmf.toml:11:8: The value of “city” is of the wrong type; it should be a table.
    ");
}

#[test]
fn words_on_a_list() {
    assert_snapshot!(case("kind = \"support\"", "kind = \"wish\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:3:8⟩: القيمة «⟨wish⟩» ليست من القيم الممكنة للمفتاح «⟨kind⟩»، وهي: «⟨support⟩»، «⟨inquiry⟩»، «⟨suggestion⟩»، «⟨complaint⟩»، «⟨objection⟩».
    cases/DJ/2026-06/DJ-2606-0001-9.toml:3:8: “wish” is not a value of “kind”; the values are “support”, “inquiry”, “suggestion”, “complaint” and “objection”.
    ");
    assert_snapshot!(case("did = \"submit\"", "did = \"sumbit\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:61:7⟩: القيمة «⟨sumbit⟩» ليست من القيم الممكنة للمفتاح «⟨did⟩»، وهي: «⟨intake⟩»، «⟨contact⟩»، «⟨refer⟩»، «⟨answer⟩»، «⟨declare⟩»، «⟨verify⟩»، «⟨assess⟩»، «⟨submit⟩»، «⟨decide⟩»، «⟨notify⟩»، «⟨register⟩»، «⟨deliver⟩»، «⟨feedback⟩»، «⟨withdraw⟩»، «⟨close⟩»، «⟨reopen⟩»، «⟨amend⟩»، «⟨void⟩»، «⟨settle⟩»، «⟨conflict⟩».
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:62:1⟩: المفتاح «⟨told⟩» غير معروف هنا.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:61:7: “sumbit” is not a value of “did”; the values are “intake”, “contact”, “refer”, “answer”, “declare”, “verify”, “assess”, “submit”, “decide”, “notify”, “register”, “deliver”, “feedback”, “withdraw”, “close”, “reopen”, “amend”, “void”, “settle” and “conflict”.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:62:1: There is no key “told” here.
    ");
    assert_snapshot!(case("channel = \"interview\"", "channel = \"whatsapp\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:6:11⟩: قيمة المفتاح «⟨channel⟩» لا تُقبل. «⟨whatsapp⟩» ليس من القيم الممكنة: «⟨interview⟩»، «⟨phone⟩»، «⟨social-media⟩»، «⟨letter⟩»، «⟨assistance-request⟩»، «⟨volunteering⟩»، «⟨website⟩»، «⟨branch-delegate⟩».
    cases/DJ/2026-06/DJ-2606-0001-9.toml:6:11: The value of “channel” is not accepted. “whatsapp” is not on the list: “interview”, “phone”, “social-media”, “letter”, “assistance-request”, “volunteering”, “website” and “branch-delegate”.
    ");
    assert_snapshot!(case("need = \"high\"", "need = \"extreme\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:53:8⟩: القيمة «⟨extreme⟩» ليست من القيم الممكنة للمفتاح «⟨need⟩»، وهي: «⟨low⟩»، «⟨medium⟩»، «⟨high⟩»، «⟨urgent⟩».
    cases/DJ/2026-06/DJ-2606-0001-9.toml:53:8: “extreme” is not a value of “need”; the values are “low”, “medium”, “high” and “urgent”.
    ");
}

#[test]
fn values() {
    assert_snapshot!(case("id = \"DJ-2606-0001-9\"", "id = \"DJ-2606-0001-7\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:2:6⟩: قيمة المفتاح «⟨id⟩» لا تُقبل. رقم الطلب غير صحيح، ولعله سُمع أو كُتب خطأً: خانة التحقق لما قبلها هي 9.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:2:6: The value of “id” is not accepted. The id was misread somewhere: its last digit would be 9 if all before it were right.
    ");
    assert_snapshot!(case("national_id = \"1000000008\"", "national_id = \"1000000009\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:13:15⟩: قيمة المفتاح «⟨applicant.national_id⟩» لا تُقبل. رقم الهوية غير صحيح: خانة التحقق لا تطابق بقية الرقم، وتلزم مراجعته على أصل البطاقة.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:13:15: The value of “applicant.national_id” is not accepted. The last digit does not fit the others, so a digit was mistyped; the original shows which.
    ");
    assert_snapshot!(case("phone = \"+966551234567\"", "phone = \"0551234567\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:14:9⟩: قيمة المفتاح «⟨applicant.phone⟩» لا تُقبل. رقم الهاتف المحفوظ علامة + تليها أرقام، مثل ⟨+966551234567⟩.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:14:9: The value of “applicant.phone” is not accepted. A stored phone number is + and digits, such as +966551234567.
    ");
    assert_snapshot!(case("amount = \"4500.00\"", "amount = \"4500.005\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:9:10⟩: قيمة المفتاح «⟨amount⟩» لا تُقبل. للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:9:10: The value of “amount” is not accepted. A riyal has two decimals, such as 4500.50; this amount has 3.
    ");
    assert_snapshot!(case("amount = \"4500.00\"", "amount = \"-4500.00\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:9:10⟩: قيمة المفتاح «⟨amount⟩» لا تُقبل. لا يكون المبلغ أقل من صفر.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:9:10: The value of “amount” is not accepted. An amount cannot be less than zero.
    ");
    assert_snapshot!(case("summary = \"رسوم الفصل الأول\"", "summary = \"\\u202e\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:8:11⟩: قيمة المفتاح «⟨summary⟩» لا تُقبل. الحرف رقم 1 (⟨U+202E⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:8:11: The value of “summary” is not accepted. Character 1 (U+202E) is invisible or has no meaning here, and must be removed.
    ");
    assert_snapshot!(case("phone = \"+966551234567\"", "birth = \"1411-13-01\""), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:14:9⟩: قيمة المفتاح «⟨applicant.birth⟩» لا تُقبل. لا يوجد شهر ترتيبه 13، فأشهر السنة 12.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:14:9: The value of “applicant.birth” is not accepted. There is no month 13: a year has 12.
    ");
}

#[test]
fn events() {
    assert_snapshot!(case("id = \"5SVGB8RP\"\nn = 2", "id = \"V1VE7ZFV\"\nn = 2"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:27:6⟩: الإجراء «⟨V1VE7ZFV⟩» مكرر في الملف.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:27:6: The event “V1VE7ZFV” stands here twice.
    ");
    assert_snapshot!(case("id = \"5SVGB8RP\"\nn = 2", "id = \"5SVGB8RP\"\nn = 9"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1⟩: الإجراء «⟨MBD46P7D⟩» في غير موضعه، فالإجراءات مرتبة بحسب «⟨n⟩» ثم «⟨id⟩».
    cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1: The event “MBD46P7D” stands in the wrong place: events are in order of “n”, then of “id”.
    ");
    assert_snapshot!(case("id = \"5SVGB8RP\"\nn = 2", "id = \"IOUL\"\nn = 2"), @"
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:27:6⟩: قيمة المفتاح «⟨id⟩» لا تُقبل. رقم الإجراء، مثل ⟨K7Q2M9XA⟩، ثمانية من الحروف اللاتينية والأرقام ليس منها الحروف ⟨I L O U⟩.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:27:6: The value of “id” is not accepted. The id of an event, such as K7Q2M9XA, is eight Latin letters and digits without I, L, O and U.
    ");
}

#[test]
fn a_policy_without_a_clause_that_rules_cite() {
    assert_snapshot!(settings("policy.toml", "id = \"S5b\"", "id = \"S9\""), @"
    ⟨policy.toml:287:1⟩: لا يوجد في السياسة البند «⟨S5b⟩»، وعليه تقوم قواعد معمول بها.
    ⟨policy.toml:523:6⟩: القيمة «⟨S9⟩» ليست من القيم الممكنة للمفتاح «⟨id⟩»، وهي: «⟨H1⟩»، «⟨T2⟩»، «⟨T3⟩»، «⟨G1⟩»، «⟨O1⟩»، «⟨O2⟩»، «⟨O3⟩»، «⟨O4⟩»، «⟨O5⟩»، «⟨O6a⟩»، «⟨O6b⟩»، «⟨O6c⟩»، «⟨O6d⟩»، «⟨O6e⟩»، «⟨C1⟩»، «⟨C2⟩»، «⟨C3⟩»، «⟨C4⟩»، «⟨C5⟩»، «⟨C6⟩»، «⟨C7⟩»، «⟨C8⟩»، «⟨R1⟩»، «⟨R2⟩»، «⟨R3⟩»، «⟨S1⟩»، «⟨S2⟩»، «⟨S3⟩»، «⟨S4⟩»، «⟨S5a⟩»، «⟨S5b⟩»، «⟨S6⟩»، «⟨S7⟩»، «⟨A1⟩».
    policy.toml:287:1: The policy lacks the clause “S5b”, on which rules rest.
    policy.toml:523:6: “S9” is not a value of “id”; the values are “H1”, “T2”, “T3”, “G1”, “O1”, “O2”, “O3”, “O4”, “O5”, “O6a”, “O6b”, “O6c”, “O6d”, “O6e”, “C1”, “C2”, “C3”, “C4”, “C5”, “C6”, “C7”, “C8”, “R1”, “R2”, “R3”, “S1”, “S2”, “S3”, “S4”, “S5a”, “S5b”, “S6”, “S7” and “A1”.
    ");
}

#[test]
fn a_newer_format_is_read_as_far_as_it_is_understood() {
    let reg = TestRegister::after("intake");
    reg.edit(
        CASE_PATH,
        "format = 1\n",
        "format = 2\nweather = \"fine\"\n",
    );
    assert_eq!(
        reg.run(["show", "1", "--format=json"]).json()["stage"],
        "received"
    );
    let _said = reg.run(["declare", "1", "--how=signature"]).done();
    assert!(reg.read(CASE_PATH).contains("weather = \"fine\"\n"));
}

#[test]
fn a_faulty_sitting_is_a_finding_among_the_others() {
    let reg = TestRegister::after("review");
    reg.edit(
        "sessions/2026/S-2026-001.toml",
        "opened = 2026",
        "opend = 2026",
    );
    reg.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    assert_snapshot!(reg.in_both(["check"]), @"
    [ar]
    يعالجها موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي:

    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: دراسة الطلب والبت فيه، البند ⟨S5b⟩: لا توجد جلسة مفتوحة للجنة البحث يُسجَّل فيها هذا القرار.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:26:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.

    يعالجها القائم على الأجهزة:

    ⟨sessions/2026/S-2026-001.toml:1:1⟩: المفتاح «⟨opened⟩» ناقص.
      |
    1 | format = 1
      | ^
    ⟨sessions/2026/S-2026-001.toml:3:1⟩: المفتاح «⟨opend⟩» غير معروف هنا، هل المقصود «⟨opened⟩»؟
      |
    3 | opend = 2026-06-29T10:00:00+03:00
      | ^^^^^

    نتيجة الفحص: 5 ملاحظات في طلب واحد.
    [exit 1]
    [en]
    For reception and research:

    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: decision, clause S5b: No session of the committee is open for this decision.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:26:1: The header no longer holds what was signed here: it was changed without an amendment.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1: The header no longer holds what was signed here: it was changed without an amendment.

    For whoever looks after the computers:

    sessions/2026/S-2026-001.toml:1:1: The key “opened” is missing.
      |
    1 | format = 1
      | ^
    sessions/2026/S-2026-001.toml:3:1: There is no key “opend” here; did you mean “opened”?
      |
    3 | opend = 2026-06-29T10:00:00+03:00
      | ^^^^^

    5 findings in 1 case.
    [exit 1]
    ");
}

#[test]
fn a_budget_is_of_a_year_and_in_the_measure_of_its_service() {
    let about = "id = \"tuition-aid\"\n";
    let with = |budget: &str| settings("bmf.toml", about, &format!("{about}budget = {budget}\n"));
    assert_snapshot!(with("{ 26 = \"5000.00\" }"), @"
    ⟨bmf.toml:82:17⟩: قيمة المفتاح «⟨26⟩» لا تُقبل. تُكتب السنة بأربعة أرقام: ⟨2026⟩، أو ⟨1448⟩ بالتقويم الهجري.
    bmf.toml:82:17: The value of “26” is not accepted. A year is written in four digits: 2026 or, in the Hijri calendar, 1448.
    ");
    assert_snapshot!(with("{ 2026 = 5000 }"), @"
    ⟨bmf.toml:82:19⟩: نوع قيمة المفتاح «⟨2026⟩» غير صحيح، ويلزم أن تكون نصًا بين علامتي تنصيص.
    bmf.toml:82:19: The value of “2026” is of the wrong type; it should be text in quotation marks.
    ");
    assert_snapshot!(with("{ 2026 = \"much\" }"), @"
    ⟨bmf.toml:82:19⟩: قيمة المفتاح «⟨2026⟩» لا تُقبل. المبلغ عدد من الريالات، مثل ⟨4500⟩ أو ⟨4,500.50⟩.
    bmf.toml:82:19: The value of “2026” is not accepted. An amount is a number of riyals, such as 4500 or 4,500.50.
    ");
    let quantity = "id = \"school-supplies\"\n";
    let counted = settings(
        "bmf.toml",
        quantity,
        &format!("{quantity}budget = {{ 1448 = \"100\" }}\n"),
    );
    assert_snapshot!(counted, @"
    ⟨bmf.toml:122:19⟩: نوع قيمة المفتاح «⟨1448⟩» غير صحيح، ويلزم أن تكون عددًا صحيحًا، مثل 14.
    bmf.toml:122:19: The value of “1448” is of the wrong type; it should be a whole number, such as 14.
    ");
    let reg = TestRegister::new();
    reg.edit(
        "bmf.toml",
        about,
        &format!("{about}budget = {{ 2026 = \"5000.00\", 1448 = \"4,000\" }}\n"),
    );
    let report = reg
        .run(["report", "services", "--year=2026", "--format=json"])
        .json();
    assert_eq!(report["budget"]["budget"]["tuition-aid"], "5000.00");
    let report = reg
        .run(["report", "services", "--year=1448", "--format=json"])
        .json();
    assert_eq!(report["budget"]["left"]["tuition-aid"], "4000.00");
}
