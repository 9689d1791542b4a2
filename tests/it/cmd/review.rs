//! `bmf review`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

pub(super) const ACCEPT: [&str; 7] = [
    "review",
    "1",
    "--open-session",
    "--members=huda,majed,noura",
    "--accept",
    "--amount=4000",
    "--reason=need",
];

/// A request that went up two weeks ago, and the secretary.
pub(super) fn submitted() -> TestRegister {
    TestRegister::after("submit")
        .at("2026-06-29T10:00:00+03:00")
        .by("noura")
}

#[test]
fn a_decision_opens_a_session_and_both_files_change_in_one_commit() {
    let reg = submitted();
    assert_snapshot!(reg.in_both(ACCEPT), @"
    [ar]
    تم تسجيل القرار، رقم الطلب: ⟨DJ-2606-0001-9⟩
    تم فتح الجلسة ⟨S-2026-001⟩، الحاضرون: 3 أعضاء، والنصاب: عضوان.
    إيصال مقدم الطلب: ⟨DJ-2606-0001-9 1RPY-EN4K-5BQX⟩، ⟨14/1/1448⟩هـ (29 يونيو 2026م)
    المرحلة الآن: مقبول
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: decision recorded.
    Session S-2026-001 is open: 3 members present, quorum 2.
    Receipt for the applicant: DJ-2606-0001-9 1RPY-EN4K-5BQX, 29 June 2026 (14/1/1448)
    Stage: accepted
    Next: notification of the answer (clause S5b), by beneficiary relations officer or committee secretary:
      bmf notify DJ-2606-0001-9 --told phone
    ");
    let reg = reg.does(ACCEPT);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "1F2D5YQW"
    +n = 6
    +at = 2026-06-29T10:00:00+03:00
    +by = "noura"
    +did = "decide"
    +outcome = "accept"
    +amount = "4000.00"
    +reason = "need"
    +session = "S-2026-001"
    sessions/2026/S-2026-001.toml (new)
    +format = 1
    +id = "S-2026-001"
    +opened = 2026-06-29T10:00:00+03:00
    +by = "noura"
    +committee = ["huda", "majed", "noura"]
    +present = ["huda", "majed", "noura"]
    +
    +[[decided]]
    +case = "DJ-2606-0001-9"
    "#);
    assert_snapshot!(reg.git(&["show", "--stat=100", "--format=%an %s"]), @"
    Noura Saleh decide DJ-2606-0001-9

     cases/DJ/2026-06/DJ-2606-0001-9.toml | 11 +++++++++++
     sessions/2026/S-2026-001.toml        |  9 +++++++++
     2 files changed, 20 insertions(+)
    ");
}

#[test]
fn a_second_case_joins_the_session_and_a_relative_stands_aside() {
    let reg = TestRegister::after("submit")
        .does([
            "intake",
            "--channel=phone",
            "--service=tuition-aid",
            "--name=علي",
            "--summary=رسوم",
            "--amount=100",
            "--relation=majed",
            "--national-id=2000000006",
            "--phone=0551234568",
            "--answer=school=مدرسة",
        ])
        .does(["declare", "2", "--how=signature"])
        .does([
            "verify",
            "2",
            "--sighted=national-id,expires=2029-03-01",
            "--sighted=school-letter",
        ])
        .does(["assess", "2", "--need=low", "--as=huda"])
        .does(["submit", "2"])
        .at("2026-06-29T10:00:00+03:00")
        .by("noura")
        .does(ACCEPT);
    let reject = [
        "review",
        "2",
        "--session=1",
        "--reject",
        "--reason=incomplete",
        "--words=ينقص خطاب المدرسة",
    ];
    assert_snapshot!(reg.in_both(reject), @"
    [ar]
    تم تسجيل القرار، رقم الطلب: ⟨DJ-2606-0002-8⟩
    التنحي عن الطلب ⟨DJ-2606-0002-8⟩: ماجد يوسف
    إيصال مقدم الطلب: ⟨DJ-2606-0002-8 Y8E6-3HBF-D6GE⟩، ⟨14/1/1448⟩هـ (29 يونيو 2026م)
    المرحلة الآن: مرفوض
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0002-8 --told phone
    [en]
    DJ-2606-0002-8: decision recorded.
    Majed Yousef stands aside for DJ-2606-0002-8.
    Receipt for the applicant: DJ-2606-0002-8 Y8E6-3HBF-D6GE, 29 June 2026 (14/1/1448)
    Stage: rejected
    Next: notification of the answer (clause S5b), by beneficiary relations officer or committee secretary:
      bmf notify DJ-2606-0002-8 --told phone
    ");
    let reg = reg.does(reject);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0002-8.toml
    +
    +[[event]]
    +id = "7CZX6KHH"
    +n = 6
    +at = 2026-06-29T10:00:00+03:00
    +by = "noura"
    +did = "decide"
    +outcome = "reject"
    +reason = "incomplete"
    +words = "ينقص خطاب المدرسة"
    +session = "S-2026-001"
    sessions/2026/S-2026-001.toml
    +
    +[[aside]]
    +case = "DJ-2606-0002-8"
    +member = "majed"
    +reason = "relation"
    +
    +[[decided]]
    +case = "DJ-2606-0002-8"
    "#);
}

#[test]
fn a_member_stands_aside_for_a_reason_and_the_quorum_counts_the_rest() {
    let reg = submitted();
    let one = [ACCEPT.as_slice(), &["--aside=huda=زارت الأسرة"]].concat();
    assert_snapshot!(reg.in_both(one), @"
    [ar]
    تم تسجيل القرار، رقم الطلب: ⟨DJ-2606-0001-9⟩
    تم فتح الجلسة ⟨S-2026-001⟩، الحاضرون: 3 أعضاء، والنصاب: عضوان.
    التنحي عن الطلب ⟨DJ-2606-0001-9⟩: هدى فهد
    إيصال مقدم الطلب: ⟨DJ-2606-0001-9 1RPY-EN4K-5BQX⟩، ⟨14/1/1448⟩هـ (29 يونيو 2026م)
    المرحلة الآن: مقبول
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: decision recorded.
    Session S-2026-001 is open: 3 members present, quorum 2.
    Huda Fahad stands aside for DJ-2606-0001-9.
    Receipt for the applicant: DJ-2606-0001-9 1RPY-EN4K-5BQX, 29 June 2026 (14/1/1448)
    Stage: accepted
    Next: notification of the answer (clause S5b), by beneficiary relations officer or committee secretary:
      bmf notify DJ-2606-0001-9 --told phone
    ");
    let two = [
        ACCEPT.as_slice(),
        &["--aside=huda=زارت الأسرة", "--aside=majed=جار الأسرة"],
    ]
    .concat();
    assert_snapshot!(reg.in_both(two), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        لم يكتمل نصاب الجلسة، فالمشاركون في القرار: عضو واحد، والنصاب: عضوان، ومن تنحّى عن هذا الطلب: هدى فهد وماجد يوسف.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The session has no quorum: 1 member of the 2 needed, with Huda Fahad and Majed Yousef standing aside.
    [exit 3]
    ");
}

#[test]
fn no_answer_comes_before_two_weeks_without_an_urgent_reason() {
    let reg = TestRegister::after("submit")
        .at("2026-06-27T23:59:00+03:00")
        .by("noura");
    assert_snapshot!(reg.in_both(ACCEPT), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، فقد رُفع الطلب في ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ومدة الرد لا تقل عن 14 يومًا.
        → bmf agenda --role secretary
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The committee answers not before 28 June 2026 (13/1/1448): 14 days after the request went up on 14 June 2026 (28/12/1447).
        → bmf agenda --role secretary
    [exit 3]
    ");
    let urgent = [ACCEPT.as_slice(), &["--urgent=موعد القبول غدًا"]].concat();
    assert_eq!(reg.run(urgent).code, 0);
    let next_day = TestRegister::after("submit")
        .at("2026-06-28T00:00:00+03:00")
        .by("noura");
    assert_eq!(next_day.run(ACCEPT).code, 0);
}

#[test]
fn a_deferral_and_a_request_for_more_carry_their_day() {
    let reg = submitted().does([
        "review",
        "1",
        "--open-session",
        "--members=huda,majed",
        "--ask",
        "--reason=more-information",
        "--words=كشف الدخل",
        "--until=1448-02-01",
    ]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "1F2D5YQW"
    +n = 6
    +at = 2026-06-29T10:00:00+03:00
    +by = "noura"
    +did = "decide"
    +outcome = "ask"
    +until = 2026-07-15
    +reason = "more-information"
    +words = "كشف الدخل"
    +session = "S-2026-001"
    sessions/2026/S-2026-001.toml (new)
    +format = 1
    +id = "S-2026-001"
    +opened = 2026-06-29T10:00:00+03:00
    +by = "noura"
    +committee = ["huda", "majed", "noura"]
    +present = ["huda", "majed"]
    +
    +[[decided]]
    +case = "DJ-2606-0001-9"
    "#);
    let reg = reg.at("2026-07-20T10:00:00+03:00").does([
        "review",
        "1",
        "--session=١",
        "--defer",
        "--reason=awaiting-budget",
    ]);
    assert_snapshot!(reg.diff(), @r#"
    cases/DJ/2026-06/DJ-2606-0001-9.toml
    +
    +[[event]]
    +id = "YFJNAVVG"
    +n = 7
    +at = 2026-07-20T10:00:00+03:00
    +by = "noura"
    +did = "decide"
    +outcome = "defer"
    +reason = "awaiting-budget"
    +session = "S-2026-001"
    sessions/2026/S-2026-001.toml
    +
    +[[decided]]
    +case = "DJ-2606-0001-9"
    "#);
}
