//! `bmf review`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

const ACCEPT: [&str; 7] = [
    "review",
    "1",
    "--open-session",
    "--members=huda,majed,noura",
    "--accept",
    "--amount=4000",
    "--reason=need",
];

fn submitted() -> TestRegister {
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
    تم فتح الجلسة ⟨S-2026-001⟩، الحاضرون: 3 أعضاء، والنصاب: 2.
    المرحلة الآن: مقبول
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: decision recorded.
    Session S-2026-001 is open: 3 members present, quorum 2.
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
    متنحٍّ عن الطلب ⟨DJ-2606-0002-8⟩ لصلته بمقدم الطلب: ماجد يوسف
    المرحلة الآن: مرفوض
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0002-8 --told phone
    [en]
    DJ-2606-0002-8: decision recorded.
    Majed Yousef stands aside for DJ-2606-0002-8: related to the applicant.
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
    تم فتح الجلسة ⟨S-2026-001⟩، الحاضرون: 3 أعضاء، والنصاب: 2.
    متنحٍّ عن الطلب ⟨DJ-2606-0001-9⟩ لصلته بمقدم الطلب: هدى فهد
    المرحلة الآن: مقبول
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: decision recorded.
    Session S-2026-001 is open: 3 members present, quorum 2.
    Huda Fahad stands aside for DJ-2606-0001-9: related to the applicant.
    Stage: accepted
    Next: notification of the answer (clause S5b), by beneficiary relations officer or committee secretary:
      bmf notify DJ-2606-0001-9 --told phone
    ");
    let two = [
        ACCEPT.as_slice(),
        &["--aside=huda=زارت الأسرة", "--aside=majed"],
    ]
    .concat();
    assert_snapshot!(reg.in_both(two), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        لم يكتمل نصاب الجلسة: المشاركون عضو واحد، والنصاب عضوان، والتنحي عن هذا الطلب: هدى فهد وماجد يوسف.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The session has no quorum: 1 member of the 2 needed, with Huda Fahad and Majed Yousef standing aside.
    [exit 3]
    ");
    let stranger = [ACCEPT.as_slice(), &["--aside=khalid=-"]].concat();
    assert_snapshot!(reg.in_both(stranger), @"
    [ar]
    تم تسجيل القرار، رقم الطلب: ⟨DJ-2606-0001-9⟩
    تم فتح الجلسة ⟨S-2026-001⟩، الحاضرون: 3 أعضاء، والنصاب: 2.
    المرحلة الآن: مقبول
    الخطوة التالية: إبلاغ الرد (البند ⟨S5b⟩)، المسجِّل: موظف علاقات المستفيدين أو أمين لجنة البحث، والأمر:
      bmf notify DJ-2606-0001-9 --told phone
    [en]
    DJ-2606-0001-9: decision recorded.
    Session S-2026-001 is open: 3 members present, quorum 2.
    Stage: accepted
    Next: notification of the answer (clause S5b), by beneficiary relations officer or committee secretary:
      bmf notify DJ-2606-0001-9 --told phone
    ");
}

#[test]
fn nothing_is_decided_on_a_verification_that_was_voided() {
    let reg = TestRegister::after("submit");
    let verify = reg.run(["show", "1", "--format=json"]).json()["events"][2]["id"].clone();
    let reg = reg
        .does([
            "amend",
            "1",
            "--reason=by mistake",
            "--void",
            verify.as_str().unwrap(),
        ])
        .at("2026-06-29T10:00:00+03:00")
        .by("noura");
    assert_snapshot!(reg.run(ACCEPT), @"
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S2: “It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.”
        No employee has matched and verified the data. The original is still to be sighted: National identity card and Letter from the school or university.
        → bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
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
        لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، أي بعد 14 يومًا من رفع الطلب في ⟨28/12/1447⟩هـ (14 يونيو 2026م).
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
fn everything_in_the_way_is_named_at_once() {
    let reg = TestRegister::after("submit").by("sara");
    let args = [
        "review",
        "1",
        "--open-session",
        "--members=khalid",
        "--accept",
        "--amount=4000",
        "--reason=pity",
    ];
    assert_snapshot!(reg.in_both(args), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        هذا الإجراء من اختصاص أمين لجنة البحث (نورة صالح)، ولا يُسجَّل باسم «سارة ناصر».
        → bmf review DJ-2606-0001-9 --as noura
        لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، أي بعد 14 يومًا من رفع الطلب في ⟨28/12/1447⟩هـ (14 يونيو 2026م).
        → bmf agenda --role secretary
        من سجَّل في هذا الطلب إجراء «استقبال الطلب» لا يسجِّل قرار لجنة البحث فيه.
        لا يوجد بين أعضاء لجنة البحث اسم «خالد عمر».
        لم يكتمل نصاب الجلسة: المشاركون لا أعضاء، والنصاب عضوان.
        السبب «⟨pity⟩» غير وارد في السياسة لهذا القرار، والوارد فيها: «⟨need⟩»، «⟨orphan⟩»، «⟨student-merit⟩»، «⟨emergency⟩».
        → bmf review DJ-2606-0001-9 … --reason need|orphan|student-merit|emergency
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        Sara Nasser may not record this step, which is for the committee secretary: Noura Saleh.
        → bmf review DJ-2606-0001-9 --as noura
        The committee answers not before 28 June 2026 (13/1/1448): 14 days after the request went up on 14 June 2026 (28/12/1447).
        → bmf agenda --role secretary
        Whoever recorded the intake of a case does not record its decision.
        Khalid Omar is not a member of the research committee.
        The session has no quorum: 0 members of the 2 needed.
        The policy lists no reason “pity” for this decision; it lists “need”, “orphan”, “student-merit” and “emergency”.
        → bmf review DJ-2606-0001-9 … --reason need|orphan|student-merit|emergency
    [exit 3]
    ");
    assert_eq!(reg.run(args).code, 3);
    assert_eq!(reg.diff(), "");
}

#[test]
fn a_rejection_needs_words_and_a_grant_the_services_measure() {
    let reg = submitted();
    let open = |more: &[&str]| {
        let base = ["review", "1", "--open-session", "--members=huda,majed"];
        let args: Vec<String> = base
            .iter()
            .chain(more)
            .map(|arg| (*arg).to_owned())
            .collect();
        reg.in_both(args)
    };
    assert_snapshot!(open(&["--reject", "--reason=incomplete"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        يلزم بيان السبب كتابةً أيضًا، لأنه ما يُبلَّغ به طالب الدعم.
        → bmf review DJ-2606-0001-9 … --words WHY
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The reason is needed in words, too: they are what the applicant is told.
        → bmf review DJ-2606-0001-9 … --words WHY
    [exit 3]
    ");
    assert_snapshot!(open(&["--accept", "--reason=need", "--quantity=2"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        تُعتمد هذه الخدمة بالريال، فيلزم تحديد المبلغ.
        → bmf review DJ-2606-0001-9 … --amount SAR
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S7: “The necessary service is provided.”
        This service is granted in riyals, so an amount is needed.
        → bmf review DJ-2606-0001-9 … --amount SAR
    [exit 3]
    ");
    assert_snapshot!(open(&["--accept", "--reason=need"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن دراسة الطلب والبت فيه، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S7⟩: «تقديم الخدمة اللازمة .»
        تُعتمد هذه الخدمة بالريال، فيلزم تحديد المبلغ.
        → bmf review DJ-2606-0001-9 … --amount SAR
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: decision is not possible now.
      under S7: “The necessary service is provided.”
        This service is granted in riyals, so an amount is needed.
        → bmf review DJ-2606-0001-9 … --amount SAR
    [exit 3]
    ");
    assert_snapshot!(open(&["--accept", "--reason=need", "--amount=4000.001"]), @"
    [ar]
    stderr:
    خطأ: ⟨--amount⟩ «⟨4000.001⟩»: للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
    [exit 6]
    [en]
    stderr:
    error: --amount “4000.001”: A riyal has two decimals, such as 4500.50; this amount has 3.
    [exit 6]
    ");
}

#[test]
fn the_session_must_be_there_or_be_opened() {
    let reg = submitted();
    let said = |sitting: &[&str]| {
        let base = ["review", "1", "--defer", "--reason=awaiting-budget"];
        let args: Vec<String> = base
            .iter()
            .chain(sitting)
            .map(|arg| (*arg).to_owned())
            .collect();
        reg.in_both(args)
    };
    assert_snapshot!(said(&[]), @"
    [ar]
    stderr:
    خطأ: القرار يتبع جلسة، فيلزم ذكرها بالخيار ⟨--session⟩ أو فتح جلسة بالخيار ⟨--open-session⟩
      → bmf review CASE --open-session --members A,B,C …
    [exit 2]
    [en]
    stderr:
    error: A decision belongs to a session: name one with --session, or open one with --open-session.
      → bmf review CASE --open-session --members A,B,C …
    [exit 2]
    ");
    assert_snapshot!(said(&["--session=3"]), @"
    [ar]
    stderr:
    خطأ: لا توجد جلسة رقمها ⟨3⟩
      → bmf review CASE --open-session --members A,B,C …
    [exit 4]
    [en]
    stderr:
    error: There is no session 3.
      → bmf review CASE --open-session --members A,B,C …
    [exit 4]
    ");
    assert_snapshot!(said(&["--session=S-2026-003"]), @"
    [ar]
    stderr:
    خطأ: لا توجد جلسة رقمها ⟨S-2026-003⟩
      → bmf review CASE --open-session --members A,B,C …
    [exit 4]
    [en]
    stderr:
    error: There is no session S-2026-003.
      → bmf review CASE --open-session --members A,B,C …
    [exit 4]
    ");
    assert_snapshot!(said(&["--open-session"]), @"
    [ar]
    stderr:
    خطأ: الناقص: ⟨--members⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --members.
      → bmf review --help
    [exit 2]
    ");
    assert_snapshot!(said(&["--open-session", "--members=huda,nobody"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد في قائمة الموظفين الاسم ⟨nobody⟩. الأسماء المعروفة: ⟨sara, huda, noura, khalid, majed, reem⟩
      → bmf --as STAFF …
    [exit 2]
    [en]
    stderr:
    error: Nobody on the roster is called nobody; it knows sara, huda, noura, khalid, majed and reem.
      → bmf --as STAFF …
    [exit 2]
    ");
    assert_snapshot!(said(&["--session=1", "--open-session"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--session, --open-session⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: --session and --open-session exclude each other.
      → bmf review --help
    [exit 2]
    ");
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

#[test]
fn an_outcome_is_said_and_only_one() {
    let reg = submitted();
    assert_snapshot!(reg.in_both(["review", "1", "--session=1", "--reason=need"]), @"
    [ar]
    stderr:
    خطأ: الناقص: ⟨--accept|--reject|--defer|--ask|--settle⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --accept|--reject|--defer|--ask|--settle.
      → bmf review --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["review", "1", "--session=1", "--accept", "--reject", "--reason=need"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--accept, --reject⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: --accept and --reject exclude each other.
      → bmf review --help
    [exit 2]
    ");
    assert_snapshot!(reg.in_both(["review", "1", "--session=1", "--accept", "--amount=1"]), @"
    [ar]
    stderr:
    خطأ: الناقص: ⟨--reason⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --reason.
      → bmf review --help
    [exit 2]
    ");
}
