//! Inquiries, suggestions, complaints, and an objection that brings a request before the committee again.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// Takes a voice of this kind, in the words of `more`.
fn voice(reg: TestRegister, kind: &str, more: &[&str]) -> TestRegister {
    let least = [
        "intake",
        "--channel=phone",
        "--name=سعد بن علي",
        "--kind",
        kind,
    ];
    reg.does([least.as_slice(), more].concat())
}

#[test]
fn an_inquiry_is_answered_and_closed() {
    let reg = voice(
        TestRegister::new(),
        "inquiry",
        &["--summary=متى يُفتح التسجيل؟"],
    );
    assert_snapshot!(reg.run(["close", "1"]), @"
    stderr:
    error: DJ-2606-0001-9: closing is not possible now.
      under S1: “The beneficiary is received with courtesy and respect, all inquiries are answered, and the visitor is given enough time.”
        The stage is “received”; this step is for “answered”.
        → bmf answer DJ-2606-0001-9 --text ANSWER
    [exit 3]
    ");
    let reg = reg.does(["answer", "1", "--text=في شهر محرم", "--misconception"]);
    assert_snapshot!(reg.run(["show", "1"]), @"
    id                   DJ-2606-0001-9
    kind                 inquiry
    received             14 June 2026 (28/12/1447), 09:12
    origin               request
    channel              Phone calls
    summary of the need  ⟨متى يُفتح التسجيل؟⟩
    name                 ⟨سعد بن علي⟩
    Stage: answered
    Next: rating (clause O6c), by anyone who had no hand in it:
      bmf feedback DJ-2606-0001-9 --score 1-5
    Next: closing (clause S1), by service officer, beneficiary relations officer, committee secretary or social research officer:
      bmf close DJ-2606-0001-9
    ");
    let reg = reg.does(["close", "1"]);
    assert_snapshot!(reg.run(["explain", "1"]), @"
    clause                                 standing   happened      by           event id  step    by
    T2 Rights, duties and disputes         not asked
    G1 General goal                        not asked
    O1 Need assessed, no hardship          not asked
    O2 Integrated electronic services      met        14 June 2026  Sara Nasser  5SVGB8RP
    O3 Suitable answers, several channels  met        14 June 2026  Sara Nasser  5SVGB8RP
    O5 Satisfaction measured               waiting                                         rating  beneficiary relations officer, social research officer, committee secretary, service officer, executive manager or auditor
    O6a Misconceptions corrected           met        14 June 2026  Sara Nasser  5SVGB8RP
    O6c Evaluation is a right              waiting                                         rating  beneficiary relations officer, social research officer, committee secretary, service officer, executive manager or auditor
    C2 Phone calls                         met        14 June 2026  Sara Nasser  V1VE7ZFV
    S1 Reception                           met        14 June 2026  Sara Nasser  5SVGB8RP
    S2 Data matched                        not asked
    S3 Referred for clarification          not asked
    S4 Data declared correct               not asked
    S5a Raised to the committee            not asked
    S5b Time to the answer                 not asked
    S6 Registration completed              not asked
    S7 Service provided                    not asked
    ");
}

#[test]
fn a_suggestion_is_followed_up() {
    let reg = voice(TestRegister::new(), "suggestion", &["--summary=دوام مسائي"]).does([
        "refer",
        "1",
        "--reason=يخص ساعات البحث",
    ]);
    assert_snapshot!(reg.run(["agenda"]), @"
    id              stage     waiting for              step    since         days  overdue
    DJ-2606-0001-9  received  social research officer  answer  14 June 2026     0  no
    ");
    let reg = reg
        .does(["answer", "1", "--text=اعتُمد يومان في الأسبوع", "--as=huda"])
        .does(["close", "1"]);
    assert_eq!(
        reg.run(["show", "1", "--format=json"]).json()["stage"],
        "closed"
    );
}

#[test]
fn a_complaint_names_the_case_it_is_about_and_has_no_step_of_a_request() {
    let reg = voice(
        TestRegister::after("submit"),
        "complaint",
        &["--summary=تأخر الرد", "--about=1"],
    );
    let complaint = reg.run(["show", "2", "--format=json"]).json();
    assert_eq!(complaint["about"], "DJ-2606-0001-9");
    assert_snapshot!(reg.run(["declare", "2", "--how=signature"]), @"
    stderr:
    error: DJ-2606-0002-8: declaration is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        A case of kind “complaint” has no such step.
    [exit 3]
    ");
    let reg = reg.does(["answer", "2", "--text=المدة أسبوعان على الأقل"]);
    assert_eq!(reg.run(["check"]).code, 0);
}

/// A request that was rejected on 29 June, of which the applicant was told that day.
fn rejected() -> TestRegister {
    TestRegister::after("submit")
        .at("2026-06-29T10:00:00+03:00")
        .by("noura")
        .does([
            "review",
            "1",
            "--open-session",
            "--members=huda,majed,noura",
            "--reject",
            "--reason=not-eligible",
            "--words=الدخل فوق الحد",
        ])
        .does(["notify", "1", "--told=phone"])
        .by("sara")
}

#[test]
fn an_objection_in_time_brings_a_rejected_request_before_the_committee_again() {
    let objection = ["--summary=انقطع الدخل", "--about=1"];
    let reg = voice(
        rejected().at("2026-07-28T09:00:00+03:00"),
        "objection",
        &objection,
    )
    .by("noura");
    assert_snapshot!(reg.run(["reopen", "2606-1", "--reason=انقطع الدخل", "--objection=2607-1"]), @"
    DJ-2606-0001-9: opened again.
    Stage: before the committee
    Next: decision (clause S5b), by committee secretary, not before 11 August 2026 (28/2/1448):
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    ");
    let reg = reg.at("2026-08-12T10:00:00+03:00").does([
        "review",
        "2606-1",
        "--open-session",
        "--members=huda,majed,noura",
        "--accept",
        "--amount=3000",
        "--reason=need",
    ]);
    assert_eq!(
        reg.run(["show", "2606-1", "--format=json"]).json()["stage"],
        "accepted"
    );
    assert_snapshot!(reg.run(["check"]), @"
    For reception and research:

    cases/DJ/2026-07/DJ-2607-0001-4.toml:13:1: intake, clause T2: An objection is to a rejected case, but the stage of DJ-2606-0001-9 is “before the committee”.

    1 finding in 2 cases.
    [exit 1]
    ");
}

#[test]
fn an_objection_too_late_or_to_another_decision_is_refused() {
    let late = rejected().at("2026-07-30T09:00:00+03:00");
    let objection = [
        "intake",
        "--kind=objection",
        "--channel=phone",
        "--name=سعد",
        "--summary=-",
        "--about=1",
    ];
    assert_snapshot!(late.in_both(objection), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن استقبال الطلب، رقم الطلب: ⟨DJ-2607-0001-4⟩
      البند ⟨T2⟩: «وتشكل أنظمة العمل والعقود المصدر الأساسي في تحديد حقوق وواجبات المتعاقدين وطريقة أداءها وتبعات التقصير في الأداء , وحدود المسؤولية وطريقة تسوية الخلافات التي قد تنشأ من جراء تنفيذ هذه العقود والخدمات بشكل يكفل حماية الأطراف ذات العلاقة مع الجمعية.»
        انتهت مهلة الاعتراض في ⟨15/2/1448⟩هـ (29 يوليو 2026م).
    [exit 3]
    [en]
    stderr:
    error: DJ-2607-0001-4: intake is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        The time for an objection ended on 29 July 2026 (15/2/1448).
    [exit 3]
    ");
    let accepted = TestRegister::after("review");
    assert_snapshot!(accepted.in_both(objection), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن استقبال الطلب، رقم الطلب: ⟨DJ-2606-0002-8⟩
      البند ⟨T2⟩: «وتشكل أنظمة العمل والعقود المصدر الأساسي في تحديد حقوق وواجبات المتعاقدين وطريقة أداءها وتبعات التقصير في الأداء , وحدود المسؤولية وطريقة تسوية الخلافات التي قد تنشأ من جراء تنفيذ هذه العقود والخدمات بشكل يكفل حماية الأطراف ذات العلاقة مع الجمعية.»
        لا اعتراض إلا على طلب مرفوض، ومرحلة الطلب ⟨DJ-2606-0001-9⟩ الآن «مقبول».
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0002-8: intake is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        An objection is to a rejected case, but the stage of DJ-2606-0001-9 is “accepted”.
    [exit 3]
    ");
    let stranger = rejected()
        .does([
            "intake",
            "--kind=inquiry",
            "--channel=phone",
            "--name=سعد",
            "--summary=-",
        ])
        .by("noura");
    assert_snapshot!(stranger.run(["reopen", "1", "--reason=-", "--objection=2"]), @"
    stderr:
    error: DJ-2606-0001-9: reopening is not possible now.
      under T2: “Work regulations and contracts are the main source in determining the rights and duties of the contracting parties, how these are performed and what follows from failing to perform them, the limits of liability, and how disputes that may arise from carrying out these contracts and services are settled, in a way that protects the parties related to the association.”
        DJ-2606-0002-8 is not an objection to this case.
    [exit 3]
    ");
}
