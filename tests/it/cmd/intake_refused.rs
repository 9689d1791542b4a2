//! `bmf intake`: what is not taken, and why not. Each answer names the flag or the place, the cause and the remedy.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// A whole request with one flag more, in both languages; nothing is written.
#[track_caller]
pub(super) fn with(flag: &str) -> String {
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
    خطأ: ⟨--desk⟩ «⟨ABHA⟩»: قيمة غير معروفة. القيم الممكنة: ⟨DJ⟩
    [exit 6]
    [en]
    stderr:
    error: --desk “ABHA”: not known. Known: DJ.
    [exit 6]
    ");
    assert_snapshot!(with("--set=applicant.fone=0551234567"), @"
    [ar]
    stderr:
    خطأ: لا يوجد حقل بهذا الاسم: «⟨applicant.fone⟩»، هل المقصود ⟨applicant.phone⟩؟
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
    خطأ: خيار غير معروف هنا: ⟨--colour⟩، هل المقصود ⟨--color⟩؟
      → bmf intake --help
    [exit 2]
    [en]
    stderr:
    error: There is no option --colour here. Was --color meant?
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
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--channel, --name, --summary, --service⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --channel, --name, --summary, --service.
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["intake", "--kind=objection", "--channel=phone", "--name=علي", "--summary=-"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--about⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --about.
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["intake", "--no-input", "--kind=inquiry", "--channel=phone", "--summary=-"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--name⟩
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
fn what_is_no_tie() {
    let reg = TestRegister::after("intake");
    let request = [
        "intake",
        "--kind=inquiry",
        "--channel=phone",
        "--summary=متى؟",
    ];
    let again = |more: &[&'static str]| [request.as_slice(), more].concat();
    let name = "--name=سعد";
    assert_snapshot!(reg.in_both(again(&[name, "--not-same=1"])), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--not-same CASE=WHY⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --not-same CASE=WHY.
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(again(&[name, "--not-same=1= "])), @"
    [ar]
    stderr:
    خطأ: ⟨--not-same⟩ «⟨1= ⟩»: القيمة فارغة، ولا بد من قيمة هنا.
    [exit 6]
    [en]
    stderr:
    error: --not-same “1= ”: The value is empty, but something is needed here.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(again(&[name, "--not-same=7=ابن عمه"])), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨7⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case 7.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(reg.in_both(again(&["--same-as=7"])), @"
    [ar]
    stderr:
    خطأ: لا يوجد طلب رقمه ⟨7⟩
      → bmf find WORDS
    [exit 4]
    [en]
    stderr:
    error: There is no case 7.
      → bmf find WORDS
    [exit 4]
    ");
    assert_snapshot!(reg.in_both(again(&["--same-as=1", "--not-same=2606-1=ابن عمه"])), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--same-as DJ-2606-0001-9, --not-same DJ-2606-0001-9⟩
    [exit 2]
    [en]
    stderr:
    error: --same-as DJ-2606-0001-9 and --not-same DJ-2606-0001-9 exclude each other.
    [exit 2]
    ");
    assert_eq!(reg.commits(), 2);
}
