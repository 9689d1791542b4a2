//! What holds for every command: where the register is, who acts, when, in which language.

use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use insta::assert_snapshot;
use std::path::Path;

#[test]
fn without_a_register_the_way_to_one_is_shown() {
    let here = TestRegister::bare();
    assert_snapshot!(here.in_both(["list"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد سجل في المجلد ⟨$REG⟩ ولا فيما فوقه، إذ لا يوجد ملف ⟨bmf.toml⟩
      → bmf init DIR --desk CODE
    [exit 2]
    [en]
    stderr:
    error: There is no register in $REG or above it: no bmf.toml.
      → bmf init DIR --desk CODE
    [exit 2]
    ");
    assert_snapshot!(here.in_both(["list", "--register=nowhere"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد سجل في المجلد ⟨nowhere⟩ ولا فيما فوقه، إذ لا يوجد ملف ⟨bmf.toml⟩
      → bmf init DIR --desk CODE
    [exit 2]
    [en]
    stderr:
    error: There is no register in nowhere or above it: no bmf.toml.
      → bmf init DIR --desk CODE
    [exit 2]
    ");
    assert_eq!(here.run(["list"]).code, 2);
}

#[test]
fn a_register_is_found_from_below_and_by_name() {
    let reg = TestRegister::after("intake");
    let from = |folder: &Path, args: &[&str], name: Option<&str>| {
        let mut program = reg.program(args);
        program.current_dir(folder);
        if let Some(name) = name {
            program.env("BMF_REGISTER", name);
        }
        program.output().unwrap().status.code()
    };
    assert_eq!(
        from(&reg.root().join("cases/DJ"), &["show", "1"], None),
        Some(0)
    );
    let above = reg.root();
    let above = above.parent().unwrap();
    assert_eq!(from(above, &["show", "1"], None), Some(2));
    assert_eq!(
        from(above, &["show", "1", "--register=register"], None),
        Some(0)
    );
    assert_eq!(from(above, &["show", "1"], Some("register")), Some(0));
}

#[test]
fn the_register_can_be_named_by_the_environment_of_the_call() {
    let reg = TestRegister::after("intake").with("BMF_REGISTER", "nowhere");
    assert_eq!(reg.run(["show", "1"]).code, 2);
    assert_eq!(reg.run(["show", "1", "--register=."]).code, 0);
}

#[test]
fn a_register_outside_git_is_refused_with_the_command_that_mends_it() {
    let reg = TestRegister::after("intake");
    std::fs::remove_dir_all(reg.root().join(".git")).unwrap();
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: السجل ليس تحت إدارة git، ولم يُكتب شيء: ⟨$REG⟩
      → bmf init $REG
    [exit 2]
    [en]
    stderr:
    error: The register in $REG is not under git, so nothing was written.
      → bmf init $REG
    [exit 2]
    ");
    assert_eq!(reg.run(["declare", "1", "--how=signature"]).code, 2);
    assert_eq!(reg.diff(), "");
}

#[test]
fn who_acts_must_be_on_the_roster() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature", "--as=sarah"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد في قائمة الموظفين المعرّف ⟨sarah⟩. المعرّفات الموجودة: ⟨sara, huda, noura, khalid, majed, reem⟩
      → bmf --as STAFF …
    [exit 2]
    [en]
    stderr:
    error: Nobody on the roster is called sarah; it knows sara, huda, noura, khalid, majed and reem.
      → bmf --as STAFF …
    [exit 2]
    ");
    let nobody = reg.with("BMF_STAFF", "");
    assert_snapshot!(nobody.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: لم يُعرف المسجِّل: لا يدل الخيار ⟨--as⟩ ولا المتغير ⟨BMF_STAFF⟩ ولا بريد git على أحد من قائمة الموظفين.
      → bmf --as STAFF …
    [exit 2]
    [en]
    stderr:
    error: It is not known who is at work: neither --as, nor BMF_STAFF, nor git's user.email names anybody on the roster.
      → bmf --as STAFF …
    [exit 2]
    ");
    assert_eq!(nobody.run(["declare", "1", "--how=signature"]).code, 2);
    nobody.git(&["config", "user.email", "Sara@example.org"]);
    assert_eq!(nobody.run(["declare", "1", "--how=signature"]).code, 0);
}

#[test]
fn a_clock_that_is_none_is_wrong_usage() {
    let reg = TestRegister::after("intake").at("yesterday");
    assert_snapshot!(reg.in_both(["list"]), @"
    [ar]
    stderr:
    خطأ: المتغير ⟨BMF_NOW⟩ ليس وقتًا صحيحًا، ومثال الصحيح ⟨2026-06-14T09:12:00+03:00⟩: «⟨yesterday⟩»
    [exit 2]
    [en]
    stderr:
    error: BMF_NOW is “yesterday”, which is not a moment like 2026-06-14T09:12:00+03:00.
    [exit 2]
    ");
}

#[test]
fn nothing_is_recorded_by_a_clock_that_has_lost_its_year() {
    let reg = TestRegister::after("intake").at("1970-01-01T03:00:12+03:00");
    let before = reg.files();
    assert_snapshot!(reg.in_both(["contact", "1", "--call"]), @"
    [ar]
    stderr:
    خطأ: ساعة الجهاز تشير إلى ⟨1970-01-01 03:00⟩. اضبطها أولًا، فكل ما يُسجَّل الآن سيحمل هذا التاريخ دائمًا.
    [exit 2]
    [en]
    stderr:
    error: The machine's clock says 1970-01-01 03:00. Set it right first: what is recorded now would carry that date for ever.
    [exit 2]
    ");
    assert_eq!(reg.files(), before);
}

#[test]
fn the_language_is_the_flags_the_environments_the_registers() {
    let reg = TestRegister::after("close");
    let arabic =
        |reg: &TestRegister, args: &[&str]| !reg.run([&["check"], args].concat()).stdout.is_ascii();
    assert!(!arabic(&reg, &[]));
    assert!(arabic(&reg, &["--lang=ar"]));
    assert!(arabic(&reg, &["--lang", "ar"]));
    let silent = reg.with("BMF_LANG", "");
    assert!(arabic(&silent, &[]));
    silent.edit("bmf.toml", "language = \"ar\"", "language = \"en\"");
    assert!(!arabic(&silent, &[]));
    assert!(!arabic(&silent, &["--register=."]));
    assert!(arabic(&silent.with("LANG", "ar_SA.UTF-8"), &[]));
}

#[test]
fn digits_are_shown_as_the_register_says() {
    let reg = TestRegister::after("submit");
    reg.edit("bmf.toml", "digits = \"latin\"", "digits = \"arabic\"");
    assert_snapshot!(reg.run_in(Lang::Ar, ["show", "1"]), @"
    رقم الطلب                   ⟨DJ-2606-0001-9⟩
    نوع الطلب                   طلب دعم
    تاريخ الاستقبال             ⟨٢٨/١٢/١٤٤٧⟩هـ (١٤ يونيو ٢٠٢٦م)، ⟨٠٩:١٢⟩
    مصدر الطلب                  بطلب من المستفيد
    القناة                      المقابلة
    الخدمة                      المساعدة في الرسوم الدراسية
    ملخص الحاجة                 رسوم الفصل الأول
    المبلغ                      ⟨٤٬٥٠٠⟩ ريال
    الاسم                       نورة بنت سالم القحطاني
    رقم الهوية                  ⟨1000000008⟩
    رقم الهاتف                  ⟨055 123 4567⟩
    ما اسم المدرسة أو الجامعة؟  مدرسة النموذج
    تقدير الحاجة                شديدة
    الوثائق المطَّلع على أصولها   بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة
    لا يكون رد لجنة البحث قبل ⟨١٣/١/١٤٤٨⟩هـ (٢٨ يونيو ٢٠٢٦م)، وآخر موعد له ⟨٢٩/١/١٤٤٨⟩هـ (١٤ يوليو ٢٠٢٦م).
    المرحلة الآن: لدى لجنة البحث
    الخطوة التالية: دراسة الطلب والبت فيه (البند ⟨S5b⟩)، المسجِّل: أمين لجنة البحث، ولا يكون قبل ⟨١٣/١/١٤٤٨⟩هـ (٢٨ يونيو ٢٠٢٦م)، والأمر:
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    ");
    assert_eq!(
        reg.run_in(Lang::Ar, ["show", "1", "--format=json"]).json()["amount"],
        "4500.00"
    );
}

#[test]
fn settings_that_are_missing_or_faulty_are_named_with_their_place() {
    let reg = TestRegister::after("intake");
    reg.edit("bmf.toml", "language = \"ar\"", "langage = \"ar\"");
    reg.edit(
        "bmf.toml",
        "roles = [\"manager\"]",
        "roles = [\"director\"]",
    );
    assert_snapshot!(reg.in_both(["list"]), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨bmf.toml⟩
    ⟨bmf.toml:16:1⟩: المفتاح «⟨language⟩» ناقص.
       |
    16 | [settings]
       | ^^^^^^^^^^
    ⟨bmf.toml:17:1⟩: المفتاح «⟨langage⟩» غير معروف هنا، هل المقصود «⟨language⟩»؟
       |
    17 | langage = "ar"
       | ^^^^^^^
    ⟨bmf.toml:59:9⟩: القيمة «⟨director⟩» ليست من القيم الممكنة للمفتاح «⟨roles⟩»، وهي: «⟨reception⟩»، «⟨research⟩»، «⟨secretary⟩»، «⟨service⟩»، «⟨manager⟩»، «⟨auditor⟩».
       |
    59 | roles = ["director"]
       |         ^^^^^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: bmf.toml cannot be read.
    bmf.toml:16:1: The key “language” is missing.
       |
    16 | [settings]
       | ^^^^^^^^^^
    bmf.toml:17:1: There is no key “langage” here; did you mean “language”?
       |
    17 | langage = "ar"
       | ^^^^^^^
    bmf.toml:59:9: “director” is not a value of “roles”; the values are “reception”, “research”, “secretary”, “service”, “manager” and “auditor”.
       |
    59 | roles = ["director"]
       |         ^^^^^^^^^^^^
    [exit 6]
    "#);
    let reg = TestRegister::after("intake");
    reg.edit("policy.toml", "min_days = 14", "min_days = \"two weeks\"");
    assert_snapshot!(reg.in_both(["list"]), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨policy.toml⟩
    ⟨policy.toml:32:12⟩: نوع قيمة المفتاح «⟨min_days⟩» غير صحيح، ويلزم أن تكون عددًا صحيحًا، مثل 14.
       |
    32 | min_days = "two weeks"
       |            ^^^^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: policy.toml cannot be read.
    policy.toml:32:12: The value of “min_days” is of the wrong type; it should be a whole number, such as 14.
       |
    32 | min_days = "two weeks"
       |            ^^^^^^^^^^^
    [exit 6]
    "#);
    std::fs::remove_file(reg.root().join("policy.toml")).unwrap();
    assert_snapshot!(reg.in_both(["list"]), @"
    [ar]
    stderr:
    خطأ: الملف غير موجود: ⟨policy.toml⟩
    [exit 6]
    [en]
    stderr:
    error: policy.toml: there is no such file.
    [exit 6]
    ");
}

#[test]
fn a_case_file_that_is_broken_stops_its_own_commands_only() {
    let reg = TestRegister::after("intake");
    reg.put(
        "cases/DJ/2026-06/DJ-2606-0002-8.toml",
        "format = 1\nid = \"DJ-2606-0002-8\nkind = 1\n",
    );
    assert_snapshot!(reg.in_both(["show", "2"]), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml⟩
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:2:21⟩: صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨invalid basic string, expected `"`⟩».
      |
    2 | id = "DJ-2606-0002-8
      |                     ^
    [exit 6]
    [en]
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0002-8.toml cannot be read.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:2:21: The file is not valid TOML: invalid basic string, expected `"`.
      |
    2 | id = "DJ-2606-0002-8
      |                     ^
    [exit 6]
    "#);
    assert_eq!(reg.run(["declare", "2", "--how=signature"]).code, 6);
    assert_eq!(reg.run(["declare", "1", "--how=signature"]).code, 0);
}
