//! `bmf print` where there is nothing to print, or the command line says something else.

use crate::support::output::in_each_language;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn no_letter_stands_before_its_decision() {
    let reg = TestRegister::after("verify");
    assert_snapshot!(reg.in_both(["print", "1", "decision"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن طباعة «خطاب القرار» للطلب ⟨DJ-2606-0001-9⟩، إذ لم يُسجَّل فيه ما يُكتب في هذه الورقة، ومرحلته الآن: مطابَق البيانات
      → bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: the paper “letter of the decision” cannot be printed, for nothing that it could tell of is recorded. The request stands at “verified”.
      → bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [exit 3]
    ");
    assert_snapshot!(reg.in_both(["print", "1", "delivery"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن طباعة «محضر التسليم» للطلب ⟨DJ-2606-0001-9⟩، إذ لم يُسجَّل فيه ما يُكتب في هذه الورقة، ومرحلته الآن: مطابَق البيانات
      → bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: the paper “delivery note” cannot be printed, for nothing that it could tell of is recorded. The request stands at “verified”.
      → bmf assess DJ-2606-0001-9 --need low|medium|high|urgent
    [exit 3]
    ");
}

#[test]
fn a_question_has_nothing_to_declare() {
    let reg = TestRegister::new().does([
        "intake",
        "--kind=inquiry",
        "--channel=phone",
        "--name=نورة بنت سالم القحطاني",
        "--phone=0551234567",
        "--summary=متى موعد التسجيل؟",
    ]);
    assert_snapshot!(reg.in_both(["print", "1", "declaration"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن طباعة «إقرار صحة البيانات» للطلب ⟨DJ-2606-0001-9⟩، إذ لم يُسجَّل فيه ما يُكتب في هذه الورقة، ومرحلته الآن: مستلَم
      → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: the paper “declaration” cannot be printed, for nothing that it could tell of is recorded. The request stands at “received”.
      → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    ");
    let _form = reg.run(["print", "1", "form"]).done();
    let _receipt = reg.run(["print", "1", "receipt"]).done();
}

#[test]
fn what_is_not_on_a_list_is_answered_with_the_list() {
    let reg = TestRegister::after("notify");
    assert_snapshot!(reg.in_both(["print", "1", "reciept"]), @"
    [ar]
    stderr:
    خطأ: ⟨PAPER⟩ «⟨reciept⟩»: قيمة غير معروفة، هل المقصود ⟨receipt⟩؟ القيم الممكنة: ⟨form, receipt, declaration, decision, delivery⟩
    [exit 6]
    [en]
    stderr:
    error: PAPER “reciept”: not known. Was receipt meant? Known: form, receipt, declaration, decision, delivery.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["print", "1", "minutes"]), @"
    [ar]
    stderr:
    خطأ: ⟨PAPER⟩ «⟨minutes⟩»: قيمة غير معروفة. القيم الممكنة: ⟨form, receipt, declaration, decision, delivery⟩
    [exit 6]
    [en]
    stderr:
    error: PAPER “minutes”: not known. Known: form, receipt, declaration, decision, delivery.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["print", "form", "--blank", "--service=tuition"]), @"
    [ar]
    stderr:
    خطأ: ⟨--service⟩ «⟨tuition⟩»: قيمة غير معروفة، هل المقصود ⟨tuition-aid⟩؟ القيم الممكنة: ⟨tuition-aid, school-supplies, emergency-aid, training-course, tutoring, device-loan⟩
    [exit 6]
    [en]
    stderr:
    error: --service “tuition”: not known. Was tuition-aid meant? Known: tuition-aid, school-supplies, emergency-aid, training-course, tutoring, device-loan.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["print", "1", "decision", "--event=AAAAAAAA"]), @"
    [ar]
    stderr:
    خطأ: ⟨--event⟩ «⟨AAAAAAAA⟩»: قيمة غير معروفة. القيم الممكنة: ⟨1F2D5YQW⟩
    [exit 6]
    [en]
    stderr:
    error: --event “AAAAAAAA”: not known. Known: 1F2D5YQW.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["print", "1", "receipt", "-o", "bmf.toml"]), @"
    [ar]
    stderr:
    خطأ: ⟨--output⟩ «⟨bmf.toml⟩»: قيمة غير معروفة. القيم الممكنة: ⟨FILE.html, FILE.pdf, -⟩
    [exit 6]
    [en]
    stderr:
    error: --output “bmf.toml”: not known. Known: FILE.html, FILE.pdf, -.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["print", "minutes", "9"]), @"
    [ar]
    stderr:
    خطأ: لا توجد جلسة رقمها ⟨9⟩
      → bmf review CASE --open-session --members A,B,C …
    [exit 4]
    [en]
    stderr:
    error: There is no session 9.
      → bmf review CASE --open-session --members A,B,C …
    [exit 4]
    ");
}

#[test]
fn what_is_missing_or_too_much_is_a_usage_error() {
    let reg = TestRegister::after("notify");
    let said = |args: &[&str]| {
        let args = ["print"].iter().chain(args).copied();
        let said = reg.run(args).ends_with(2);
        said.lines().next().unwrap_or_default().to_owned()
    };
    let lines = [
        said(&["1"]),
        said(&["form"]),
        said(&["receipt"]),
        said(&["minutes"]),
        said(&["checklist"]),
        said(&["form", "--blank"]),
        said(&["checklist", "--blank", "--service=tutoring"]),
        said(&["checklist", "1"]),
        said(&["1", "form", "--blank"]),
        said(&["1", "form", "--service=tutoring"]),
        said(&["minutes", "1", "--event=AAAAAAAA"]),
        said(&["form", "--blank", "--attachments=1"]),
    ];
    assert_snapshot!(lines.join("\n"), @"
    error: Missing: PAPER.
    error: Exactly one of these is needed: CASE, --blank.
    error: Missing: CASE.
    error: Missing: SESSION.
    error: Missing: --service.
    error: Missing: --service.
    error: --blank and checklist exclude each other.
    error: CASE and checklist exclude each other.
    error: PAPER and --blank exclude each other.
    error: PAPER and --service exclude each other.
    error: --event and minutes exclude each other.
    error: --blank and --attachments exclude each other.
    ");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["print", "1", "receipt", "-o", "nowhere/x.html"]), @"
    [ar]
    stderr:
    خطأ: الملف غير موجود: ⟨$REG/nowhere/x.html⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/nowhere/x.html: there is no such file.
    [exit 6]
    ");
    std::fs::create_dir(reg.root().join("x.html")).unwrap();
    let said = |lang| reg.run_in(lang, ["print", "1", "receipt", "-o", "x.html"]);
    assert_snapshot!(in_each_language(said), @"
    [ar]
    stderr:
    خطأ: ليس ملفًا عاديًا: ⟨$REG/x.html⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/x.html: not a regular file.
    [exit 6]
    ");
}
