//! `bmf receipt`: what a beneficiary holds against what the register holds.

use crate::support::register::{CASE, CASE_PATH, TestRegister};
use insta::assert_snapshot;

/// The receipts of the road's request.
fn receipts(register: &TestRegister) -> Vec<String> {
    let rows = register.run(["receipt", "1", "--format=json"]).json();
    let rows = rows["rows"].as_array().unwrap();
    let receipts = rows.iter().map(|row| row["receipt"].as_str().unwrap());
    receipts.map(str::to_owned).collect()
}

#[test]
fn each_receipt_of_a_case() {
    let register = TestRegister::after("review");
    assert_snapshot!(register.in_both(["receipt", "1"]), @"
    [ar]
    الإيصال                        رقم الإجراء  وقت التسجيل          المسجِّل     الإجراء                معتد به
    ⟨DJ-2606-0001-9 F7ZD-3YBV-F7AF⟩  ⟨V1VE7ZFV⟩     ⟨28/12/1447⟩هـ، ⟨09:12⟩  سارة ناصر  استقبال الطلب          نعم
    ⟨DJ-2606-0001-9 EP8C-KGRV-1E10⟩  ⟨WQJSB4W4⟩     ⟨28/12/1447⟩هـ، ⟨09:12⟩  سارة ناصر  الرفع إلى لجنة البحث   نعم
    ⟨DJ-2606-0001-9 1RPY-EN4K-5BQX⟩  ⟨1F2D5YQW⟩     ⟨14/1/1448⟩هـ، ⟨10:00⟩   نورة صالح  دراسة الطلب والبت فيه  نعم
    [en]
    receipt                        event id  recorded             by           event                        counts
    DJ-2606-0001-9 F7ZD-3YBV-F7AF  V1VE7ZFV  14 June 2026, 09:12  Sara Nasser  intake                       yes
    DJ-2606-0001-9 EP8C-KGRV-1E10  WQJSB4W4  14 June 2026, 09:12  Sara Nasser  submission to the committee  yes
    DJ-2606-0001-9 1RPY-EN4K-5BQX  1F2D5YQW  29 June 2026, 10:00  Noura Saleh  decision                     yes
    ");
}

#[test]
fn what_was_printed_at_the_counter_is_what_the_register_says_later() {
    let register = TestRegister::new();
    let said = register.run([
        "intake",
        "--channel=phone",
        "--kind=inquiry",
        "--name=Noura",
        "--phone=0551234567",
        "--summary=When?",
    ]);
    let line = said.stdout.lines().find(|line| line.contains("Receipt"));
    let line = line.unwrap().to_owned();
    let [receipt] = <[String; 1]>::try_from(receipts(&register)).unwrap();
    assert!(line.contains(&receipt), "{line}");
    // No commit message and no id of the person stands in it.
    assert_snapshot!(line.replace(&receipt, "RECEIPT"), @"Receipt for the applicant: RECEIPT, 14 June 2026 (28/12/1447)");
}

#[test]
fn a_receipt_holds_for_as_long_as_the_register_does() {
    let register = TestRegister::after("close");
    let submitted = &receipts(&register)[1];
    assert_snapshot!(register.in_both(["receipt", submitted]), @"
    [ar]
    ⟨DJ-2606-0001-9 EP8C-KGRV-1E10⟩: محفوظ في السجل كما كان، لم يتغير. الإجراء: الرفع إلى لجنة البحث، بتاريخ ⟨28/12/1447⟩هـ (14 يونيو 2026م)، المسجِّل: سارة ناصر.
    [en]
    DJ-2606-0001-9 EP8C-KGRV-1E10: held unchanged: submission to the committee, 14 June 2026 (28/12/1447), recorded by Sara Nasser.
    ");
    let value = register.run(["receipt", submitted, "--format=json"]);
    assert_snapshot!(value, @r#"
    {
      "format": 1,
      "receipt": "DJ-2606-0001-9 EP8C-KGRV-1E10",
      "case": "DJ-2606-0001-9",
      "held": true,
      "event": "WQJSB4W4",
      "did": "submit",
      "at": "2026-06-14T09:12:00+03:00",
      "by": "sara",
      "counts": true,
      "joined": 0
    }
    "#);
}

#[test]
fn it_is_found_by_what_was_heard_on_the_telephone() {
    let register = TestRegister::after("submit");
    let receipt = receipts(&register)[1].to_lowercase();
    let (case, code) = receipt.split_once(' ').unwrap();
    let bare = code.replace('-', "");
    let right = register.run(["receipt", &receipt]);
    assert_eq!(right.code, 0);
    for heard in [
        vec!["receipt", case, code],
        vec!["receipt", case, &bare],
        vec!["receipt", code],
        vec!["receipt", &bare],
    ] {
        let said = register.run(heard.clone());
        assert_eq!(said.to_string(), right.to_string(), "{heard:?}");
    }
    let mut misheard: Vec<char> = bare.chars().collect();
    misheard.swap(3, 4);
    let misheard: String = misheard.into_iter().collect();
    assert_ne!(misheard, bare);
    let said = register.in_both(["receipt", case, &misheard]);
    assert_snapshot!(said.replace(&misheard, "MISHEARD"), @"
    [ar]
    stderr:
    خطأ: ⟨CODE⟩ «⟨dj-2606-0001-9 MISHEARD⟩»: رمز الإيصال سُمع أو كُتب خطأً: خانته الأخيرة لا توافق ما قبلها. يُرجى طلب قراءته مرة أخرى، مجموعةً بعد مجموعة.
    [exit 6]
    [en]
    stderr:
    error: CODE “dj-2606-0001-9 MISHEARD”: The code was misheard or mistyped somewhere: its last character does not fit the others. Ask for it once more, group by group.
    [exit 6]
    ");
}

#[test]
fn a_register_that_was_altered_says_so_itself() {
    let register = TestRegister::after("submit");
    let receipt = &receipts(&register)[1];
    register.edit(CASE_PATH, "need = \"high\"", "need = \"low\"");
    assert_snapshot!(register.in_both(["receipt", receipt]), @"
    [ar]
    ⟨DJ-2606-0001-9⟩: الطلب موجود، أما الإجراء الذي صدر له الرمز ⟨EP8C-KGRV-1E10⟩ فليس فيه كما كان: غُيِّر هو أو إجراء سبقه، أو حُذف.
    [exit 1]
    [en]
    DJ-2606-0001-9: the case is here, but not what the code EP8C-KGRV-1E10 was given for. That event, or one that it followed, was altered or is gone.
    [exit 1]
    ");
    let (_, code) = receipt.split_once(' ').unwrap();
    assert_snapshot!(register.in_both(["receipt", code]), @"
    [ar]
    ليس في هذا السجل إجراء صدر له الرمز ⟨EP8C-KGRV-1E10⟩
    [exit 1]
    [en]
    No case of this register holds what the code EP8C-KGRV-1E10 was given for.
    [exit 1]
    ");
    assert_snapshot!(register.run(["receipt", receipt, "--format=json"]), @r#"
    {
      "format": 1,
      "receipt": "DJ-2606-0001-9 EP8C-KGRV-1E10",
      "case": "DJ-2606-0001-9",
      "held": false,
      "event": null,
      "did": null,
      "at": null,
      "by": null,
      "counts": null,
      "joined": null
    }
    [exit 1]
    "#);
}

#[test]
fn an_amendment_is_no_alteration() {
    let register = TestRegister::after("submit");
    let receipt = &receipts(&register)[1];
    let register = register.does(["amend", "1", "--set=summary=Other", "--reason=words"]);
    assert_eq!(register.run(["receipt", receipt]).code, 0);
}

#[test]
fn a_case_that_is_not_here_is_named() {
    let register = TestRegister::after("intake");
    assert_snapshot!(register.in_both(["receipt", "DJ-2606-0042-5 K7Q2-M9XA-4TZ7"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨DJ-2606-0042-5⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case DJ-2606-0042-5.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(register.in_both(["receipt", CASE, "K7Q2"]), @"
    [ar]
    stderr:
    خطأ: ⟨CODE⟩ «⟨DJ-2606-0001-9 K7Q2⟩»: الإيصال رقم الطلب ثم رمز من ثلاث مجموعات في كل منها أربع خانات، مثل ⟨DJ-2606-0042-5 K7Q2-M9XA-4TZ7⟩.
    [exit 6]
    [en]
    stderr:
    error: CODE “DJ-2606-0001-9 K7Q2”: A receipt is the case's id and a code of three groups of four characters, such as DJ-2606-0042-5 K7Q2-M9XA-4TZ7.
    [exit 6]
    ");
}
