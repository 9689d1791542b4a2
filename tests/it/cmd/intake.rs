//! `bmf intake`: taking a request, and what stands there afterwards.

use crate::support::output::in_each_language;
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use bmf::domain::id::{CaseId, DeskCode};
use bmf::domain::office::Lang;
use insta::assert_snapshot;

/// The least that a request is.
const INQUIRY: [&str; 5] = [
    "intake",
    "--kind=inquiry",
    "--channel=phone",
    "--name=سعد بن علي",
    "--summary=متى يُفتح التسجيل؟",
];

const DRAFT: &str = r#"key = "web-118"
channel = "website"
service = "tuition-aid"
summary = "رسوم"
amount = 4500

[applicant]
name = "أمل بنت ناصر"
national_id = "2000000006"
birth = 1411-05-20

[answers]
school = "مدرسة النموذج"
"#;

#[test]
fn a_request_is_one_file_and_one_commit() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(INQUIRY), @"
    [ar]
    تم استقبال الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
    إيصال مقدم الطلب: ⟨DJ-2606-0001-9 F7ZD-3YBV-F7AF⟩، ⟨28/12/1447⟩هـ (14 يونيو 2026م)
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S1⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    [en]
    DJ-2606-0001-9: request taken.
    Receipt for the applicant: DJ-2606-0001-9 F7ZD-3YBV-F7AF, 14 June 2026 (28/12/1447)
    Stage: received
    Next: answer (clause S1), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    ");
    let reg = reg.does(INQUIRY);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml (new)
    +format = 1
    +id = "DJ-2606-0001-9"
    +kind = "inquiry"
    +origin = "request"
    +received = 2026-06-14T09:12:00+03:00
    +channel = "phone"
    +summary = "متى يُفتح التسجيل؟"
    +
    +[applicant]
    +name = "سعد بن علي"
    +
    +[[event]]
    +id = "V1VE7ZFV"
    +n = 1
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "intake"
    "#);
    assert_snapshot!(reg.log(), @"
    Sara Nasser <sara@example.org> 2026-06-14T09:12:00+03:00 · intake DJ-2606-0001-9 · Case: DJ-2606-0001-9 | Event: V1VE7ZFV | Desk: DJ
    bmf <bmf@example.org> 2026-06-14T09:12:00+03:00 · init register ·
    ");
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
}

#[test]
fn digits_of_either_script_and_all_that_can_be_said_with_flags() {
    let reg = TestRegister::new().does([
        "intake",
        "--channel=واتساب",
        "--outreach",
        "--service=المساعدة في الرسوم الدراسية",
        "--name=  نورة   بنت سالم ",
        "--national-id=١٠٠٠٠٠٠٠٠٨",
        "--phone=٠٥٥ ١٢٣ ٤٥٦٧",
        "--amount=٤٬٥٠٠٫٥٠",
        "--birth=٢٠/٥/١٤١١هـ",
        "--address=حي النموذج",
        "--segment=widow",
        "--household=٥",
        "--income=3000",
        "--relation=majed",
        "--iban=SA03 8000 0000 6080 1016 7519",
        "--answer=school=مدرسة النموذج",
        "--set=beneficiary.name=سالم",
        "--set=beneficiary.relation=ابن",
        "--summary=رسوم",
    ]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml (new)
    +format = 1
    +id = "DJ-2606-0001-9"
    +kind = "support"
    +origin = "outreach"
    +received = 2026-06-14T09:12:00+03:00
    +channel = "social-media"
    +service = "tuition-aid"
    +summary = "رسوم"
    +amount = "4500.50"
    +
    +[applicant]
    +name = "نورة بنت سالم"
    +national_id = "1000000008"
    +phone = "+966551234567"
    +birth = "1411-05-20"
    +address = "حي النموذج"
    +segment = "widow"
    +household = 5
    +income = "3000.00"
    +iban = "SA0380000000608010167519"
    +relation = "majed"
    +
    +[beneficiary]
    +name = "سالم"
    +relation = "ابن"
    +
    +[answers]
    +school = "مدرسة النموذج"
    +
    +[[event]]
    +id = "V1VE7ZFV"
    +n = 1
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "intake"
    "#);
}

#[test]
fn print_prints_just_that() {
    let reg = TestRegister::new();
    let print = |what: &str| {
        reg.twin()
            .run([INQUIRY.as_slice(), &[what]].concat())
            .done()
    };
    assert_eq!(print("--print=id"), CASE);
    assert_eq!(print("--print=path"), CASE_PATH);
    let json = reg
        .run([INQUIRY.as_slice(), &["--format=json"]].concat())
        .json();
    assert_eq!(json["id"], CASE);
    assert_eq!(json["next"][0]["command"], "answer");
}

#[test]
fn the_same_key_is_the_same_case_from_a_file_or_a_flag() {
    let reg = TestRegister::new();
    reg.put("../request.toml", DRAFT);
    let from_file = ["intake", "--from=../request.toml", "--print=id"];
    let id = reg.run(from_file).done();
    let before = (reg.files(), reg.commits());
    assert_eq!(reg.run(from_file).done(), id);
    let by_flag = [INQUIRY.as_slice(), &["--key=web-118", "--print=id"]].concat();
    assert_eq!(reg.run(by_flag).done(), id);
    assert_eq!((reg.files(), reg.commits()), before);
    assert_snapshot!(in_each_language(|lang| reg.run_in(lang, ["intake", "--from=../request.toml"])), @"
    [ar]
    المرحلة الآن: مستلَم
    stderr:
    تنبيه: سبق استقبال هذا الطلب بالمفتاح ⟨web-118⟩، رقم الطلب: ⟨DJ-2606-0001-9⟩
    [en]
    Stage: received
    stderr:
    note: This request was taken before, under the key web-118: DJ-2606-0001-9
    ");
    let again = reg
        .run(["intake", "--from=../request.toml", "--format=json"])
        .json();
    assert_eq!(again["id"], id);
}

#[test]
fn a_file_comes_by_standard_input_and_flags_go_before_it() {
    let reg = TestRegister::new();
    let args = ["intake", "--from=-", "--amount=5000", "--format=json"];
    let case = reg.run_with(Lang::En, args, DRAFT.as_bytes()).json();
    assert_eq!(case["amount"], "5000.00");
    assert_eq!(case["applicant"]["birth"], "1411-05-20");
}

#[test]
fn numbers_go_on_past_every_id_on_disk_and_in_history() {
    let reg = TestRegister::after("intake").does(INQUIRY);
    std::fs::remove_file(reg.root().join("cases/DJ/2026-06/DJ-2606-0002-8.toml")).unwrap();
    let id = |reg: &TestRegister| {
        reg.run([INQUIRY.as_slice(), &["--print=id"]].concat())
            .done()
    };
    assert_eq!(id(&reg), "DJ-2606-0003-1");
    let july = reg.at("2026-07-01T00:00:00+03:00");
    assert!(id(&july).starts_with("DJ-2607-0001-"));
}

#[test]
fn the_thousandth_case_is_followed_by_a_second_folder() {
    let reg = TestRegister::new();
    let full = CaseId::new(DeskCode::parse("DJ").unwrap(), 2026, 6, 1000).unwrap();
    reg.put(&full.path(), "");
    let path = reg
        .run([INQUIRY.as_slice(), &["--print=path"]].concat())
        .done();
    assert!(
        path.starts_with("cases/DJ/2026-06.2/DJ-2606-1001-"),
        "{path}"
    );
}

#[test]
fn a_batch_is_left_for_git_to_commit() {
    let reg = TestRegister::new();
    let batch = [INQUIRY.as_slice(), &["--no-commit"]].concat();
    assert_snapshot!(reg.in_both(batch.clone()), @"
    [ar]
    تم استقبال الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩
    إيصال مقدم الطلب: ⟨DJ-2606-0001-9 F7ZD-3YBV-F7AF⟩، ⟨28/12/1447⟩هـ (14 يونيو 2026م)
    المرحلة الآن: مستلَم
    الخطوة التالية: الإجابة والإيضاح (البند ⟨S1⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf answer DJ-2606-0001-9 --text ANSWER
    stderr:
    تنبيه: تم الحفظ دون إيداع في git بسبب الخيار ⟨--no-commit⟩
    [en]
    DJ-2606-0001-9: request taken.
    Receipt for the applicant: DJ-2606-0001-9 F7ZD-3YBV-F7AF, 14 June 2026 (28/12/1447)
    Stage: received
    Next: answer (clause S1), by beneficiary relations officer or social research officer:
      bmf answer DJ-2606-0001-9 --text ANSWER
    stderr:
    note: Written, but not committed to git (--no-commit).
    ");
    let reg = reg.does(batch.clone()).does(batch);
    assert_eq!(reg.commits(), 1);
    assert_snapshot!(reg.git(&["status", "--porcelain", "-uall"]), @"
    ?? cases/DJ/2026-06/DJ-2606-0001-9.toml
    ?? cases/DJ/2026-06/DJ-2606-0002-8.toml
    ");
}

#[test]
fn answers_take_the_form_of_their_question_and_the_unasked_are_kept_and_named() {
    let reg = TestRegister::new();
    let supplies = |answer: &str| {
        let flags = [
            "intake",
            "--channel=phone",
            "--service=school-supplies",
            "--name=علي",
            "--summary=حقائب",
            "--quantity=3",
            "--print=id",
        ];
        let mut args: Vec<String> = flags.map(str::to_owned).to_vec();
        args.push(format!("--answer={answer}"));
        args
    };
    assert_snapshot!(reg.in_both(supplies("pupils=three")), @"
    [ar]
    stderr:
    خطأ: ⟨answers.pupils⟩ «⟨three⟩»: يلزم هنا عدد صحيح، مثل 3.
    [exit 6]
    [en]
    stderr:
    error: answers.pupils “three”: A whole number is needed here, such as 3.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(supplies("level=university")), @"
    [ar]
    stderr:
    خطأ: ⟨answers.level⟩ «⟨university⟩»: «⟨university⟩» ليس من القيم الممكنة: «⟨primary⟩»، «⟨intermediate⟩»، «⟨secondary⟩»، «⟨several⟩».
    [exit 6]
    [en]
    stderr:
    error: answers.level “university”: “university” is not on the list: “primary”, “intermediate”, “secondary” and “several”.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(supplies("pupil=3")), @"
    [ar]
    DJ-2606-0001-9
    stderr:
    تنبيه: تم حفظ الجواب ⟨answers.pupil⟩ مع أن الخدمة لا تسأل عنه. هل المقصود ⟨answers.pupils⟩؟
    [en]
    DJ-2606-0001-9
    stderr:
    note: Kept answers.pupil, though the service does not ask it. Was answers.pupils meant?
    ");
    let reg = reg.does(supplies("level=الابتدائية"));
    assert!(
        reg.diff().contains("+level = \"primary\""),
        "{}",
        reg.diff()
    );
}
