//! `bmf amend`.

use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

#[test]
fn a_correction_changes_its_line_and_adds_one_block() {
    let reg = TestRegister::after("intake");
    reg.edit(CASE_PATH, "[applicant]\n", "[applicant] # كما في الهوية\n");
    reg.edit(
        CASE_PATH,
        "\"+966551234567\"\n",
        "'+966551234567'  # جوال الأم\n\n",
    );
    let _said = reg
        .run([
            "amend",
            "1",
            "--set=applicant.phone=٠٥٥٩٨٧٦٥٤٣",
            "--reason=رقم جديد",
        ])
        .done();
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    -phone = '+966551234567'  # جوال الأم
    +phone = "+966559876543"  # جوال الأم
    +
    +[[event]]
    +id = "5SVGB8RP"
    +n = 2
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "amend"
    +fields = ["applicant.phone"]
    +reason = "رقم جديد"
    +old = "b3:c2eeca95aeeeeb37df81655a4739cd2f"
    "#);
}

#[test]
fn a_correction_of_declared_data_voids_both_signatures() {
    let reg = TestRegister::after("submit");
    let args = [
        "amend",
        "1",
        "--set=applicant.phone=0559876543",
        "--reason=new number",
    ];
    assert_snapshot!(reg.in_both(args), @"
    [ar]
    تم تعديل البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
    أُلغي الإقرار والمطابقة لتغيّر بيانات مُقَر بها: رقم الهاتف. ويلزم تسجيلهما من جديد.
    المرحلة الآن: مستلَم
    الخطوة التالية: الإقرار بصحة البيانات (البند ⟨S4⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf declare DJ-2606-0001-9 --how signature
    [en]
    DJ-2606-0001-9: data corrected.
    The declaration and the verification are void, because declared data changed: phone. Both are needed again.
    Stage: received
    Next: declaration (clause S4), by beneficiary relations officer or social research officer:
      bmf declare DJ-2606-0001-9 --how signature
    ");
}

#[test]
fn several_fields_are_corrected_at_once_and_one_can_be_emptied() {
    let reg = TestRegister::after("intake");
    let _said = reg
        .run([
            "amend",
            "1",
            "--set=amount=5000.5",
            "--set=applicant.birth=1411-05-20",
            "--set=applicant.phone=",
            "--set=channel=whatsapp",
            "--set=answers.term=الأول",
            "--reason=كما قالت",
        ])
        .done();
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    -channel = "interview"
    +channel = "social-media"
    -amount = "4500.00"
    +amount = "5000.50"
    -phone = "+966551234567"
    +birth = "1411-05-20"
    +term = "الأول"
    +
    +[[event]]
    +id = "5SVGB8RP"
    +n = 2
    +at = 2026-06-14T09:12:00+03:00
    +by = "sara"
    +did = "amend"
    +fields = ["channel", "amount", "applicant.phone", "applicant.birth", "answers.term"]
    +reason = "كما قالت"
    +old = "b3:3d4b4a18db35747fd68c1ec518b81002"
    "#);
}

#[test]
fn the_language_of_messages_is_nobodys_declaration() {
    let reg = TestRegister::after("verify");
    let reg = reg.does(["amend", "1", "--set=applicant.language=en", "--reason=-"]);
    let shown = reg.run(["show", "1", "--format=json"]).json();
    assert_eq!(shown["applicant"]["language"], "en");
    assert_eq!(shown["stage"], "verified");
    let refused = reg.run(["amend", "1", "--set=applicant.language=fr", "--reason=-"]);
    assert_snapshot!(refused, @"
    stderr:
    error: applicant.language “fr”: “fr” is not on the list: “ar” and “en”.
    [exit 6]
    ");
}

#[test]
fn a_correction_that_changes_nothing_is_refused() {
    let reg = TestRegister::after("intake");
    let args = ["amend", "1", "--set=amount=4500", "--reason=-"];
    assert_snapshot!(reg.in_both(args), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن تعديل البيانات، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S4⟩: «التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات.»
        لا يغيّر هذا التعديل شيئًا، فالقيم هي المسجلة من قبل.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: amendment is not possible now.
      under S4: “The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.”
        The amendment changes nothing: these are the values that stand there already.
    [exit 3]
    ");
}

#[test]
fn a_value_that_its_field_refuses_is_bad_input_and_an_unknown_field_wrong_usage() {
    let reg = TestRegister::after("intake");
    let said = |set: &str| {
        reg.in_both([
            "amend".to_owned(),
            "1".to_owned(),
            format!("--set={set}"),
            "--reason=x".to_owned(),
        ])
    };
    assert_snapshot!(said("amount=-5"), @"
    [ar]
    stderr:
    خطأ: ⟨amount⟩ «⟨-5⟩»: لا يكون المبلغ أقل من صفر.
    [exit 6]
    [en]
    stderr:
    error: amount “-5”: An amount cannot be less than zero.
    [exit 6]
    ");
    assert_snapshot!(said("applicant.fone=0551234567"), @"
    [ar]
    stderr:
    خطأ: لا يوجد حقل بهذا الاسم: «⟨applicant.fone⟩»، هل المقصود ⟨applicant.phone⟩؟
    [exit 2]
    [en]
    stderr:
    error: There is no field “applicant.fone”. Was applicant.phone meant?
    [exit 2]
    ");
    assert_snapshot!(said("service=tuition"), @"
    [ar]
    stderr:
    خطأ: ⟨service⟩ «⟨tuition⟩»: «⟨tuition⟩» ليس من القيم الممكنة: «⟨tuition-aid⟩»، «⟨school-supplies⟩»، «⟨emergency-aid⟩»، «⟨training-course⟩»، «⟨tutoring⟩»، «⟨device-loan⟩».
    [exit 6]
    [en]
    stderr:
    error: service “tuition”: “tuition” is not on the list: “tuition-aid”, “school-supplies”, “emergency-aid”, “training-course”, “tutoring” and “device-loan”.
    [exit 6]
    ");
    assert_snapshot!(said("applicant.relation=sarah"), @"
    [ar]
    stderr:
    خطأ: ⟨applicant.relation⟩ «⟨sarah⟩»: «⟨sarah⟩» ليس من القيم الممكنة: «⟨sara⟩»، «⟨huda⟩»، «⟨noura⟩»، «⟨khalid⟩»، «⟨majed⟩»، «⟨reem⟩».
    [exit 6]
    [en]
    stderr:
    error: applicant.relation “sarah”: “sarah” is not on the list: “sara”, “huda”, “noura”, “khalid”, “majed” and “reem”.
    [exit 6]
    ");
    assert_snapshot!(said("channel=pigeon"), @"
    [ar]
    stderr:
    خطأ: ⟨channel⟩ «⟨pigeon⟩»: «⟨pigeon⟩» ليس من القيم الممكنة: «⟨interview⟩»، «⟨phone⟩»، «⟨social-media⟩»، «⟨letter⟩»، «⟨assistance-request⟩»، «⟨volunteering⟩»، «⟨website⟩»، «⟨branch-delegate⟩».
    [exit 6]
    [en]
    stderr:
    error: channel “pigeon”: “pigeon” is not on the list: “interview”, “phone”, “social-media”, “letter”, “assistance-request”, “volunteering”, “website” and “branch-delegate”.
    [exit 6]
    ");
    assert_snapshot!(said("id=DJ-2606-0002-8"), @"
    [ar]
    stderr:
    خطأ: لا يوجد حقل بهذا الاسم: «⟨id⟩»
    [exit 2]
    [en]
    stderr:
    error: There is no field “id”.
    [exit 2]
    ");
    assert_eq!(reg.commits(), 2);
}

#[test]
fn a_wrong_entry_is_voided_by_a_later_one() {
    let reg = TestRegister::after("submit");
    let events = reg.run(["show", "1", "--format=json"]).json();
    let submit = events["events"][4]["id"].as_str().unwrap().to_owned();
    let void =
        |event: &str| ["amend", "1", "--void", event, "--reason=by mistake"].map(str::to_owned);
    assert_snapshot!(reg.in_both(void(&submit)), @"
    [ar]
    تم إلغاء الإجراء، رقم الطلب: ⟨DJ-2606-0001-9⟩
    لم يعد يُعتد بالإجراء ⟨WQJSB4W4⟩
    المرحلة الآن: مطابَق البيانات
    الخطوة التالية: الرفع إلى لجنة البحث (البند ⟨S5a⟩)، المسجِّل: موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي، والأمر:
      bmf submit DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: entry voided.
    Event WQJSB4W4 no longer counts.
    Stage: verified
    Next: submission to the committee (clause S5a), by beneficiary relations officer or social research officer:
      bmf submit DJ-2606-0001-9 --told phone
    ");
    assert_snapshot!(reg.run(void("AAAAAAAA")), @"
    stderr:
    error: DJ-2606-0001-9: voiding of an event is not possible now.
      under S4: “The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.”
        The case has no event AAAAAAAA, or it no longer counts.
        → bmf log DJ-2606-0001-9
    [exit 3]
    ");
    assert_snapshot!(reg.run(void("nonsense!")), @"
    stderr:
    error: --void “nonsense!”: The id of an event, such as K7Q2M9XA, is eight Latin letters and digits without I, L, O and U.
    [exit 6]
    ");
    let verify = events["events"][2]["id"].as_str().unwrap();
    assert_snapshot!(reg.run(void(verify)), @"
    stderr:
    error: DJ-2606-0001-9: voiding of an event is not possible now.
      under S4: “The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.”
        A later event stands on this one: the submission to the committee WQJSB4W4, which would have to be voided first.
    [exit 3]
    ");
}
