//! `bmf review`: what the committee may not decide so, and what is missing.

use crate::cmd::review::submitted;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

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
        لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، فقد رُفع الطلب في ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ومدة الرد لا تقل عن 14 يومًا.
        → bmf agenda --role secretary
        من سجَّل في هذا الطلب إجراء «استقبال الطلب» لا يسجِّل قرار لجنة البحث فيه.
        الاسم «خالد عمر» ليس بين أعضاء لجنة البحث.
        لم يكتمل نصاب الجلسة، فالمشاركون في القرار: 0 عضو، والنصاب: عضوان.
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
        يلزم بيان السبب كتابةً أيضًا، لأنه هو الذي يُبلَّغ به طالب الدعم.
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
    خطأ: القرار يصدر في جلسة، فيلزم ذكر رقمها بالخيار ⟨--session⟩ أو فتح جلسة جديدة بالخيار ⟨--open-session⟩
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
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--members⟩
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
    خطأ: لا يوجد في قائمة الموظفين المعرّف ⟨nobody⟩. المعرّفات الموجودة: ⟨sara, huda, noura, khalid, majed, reem⟩
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
fn an_outcome_is_said_and_only_one() {
    let reg = submitted();
    assert_snapshot!(reg.in_both(["review", "1", "--session=1", "--reason=need"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--accept|--reject|--defer|--ask|--settle|--minutes⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --accept|--reject|--defer|--ask|--settle|--minutes.
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
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--reason⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --reason.
      → bmf review --help
    [exit 2]
    ");
}

#[test]
fn whoever_stands_aside_is_there_and_says_why() {
    let reg = submitted();
    let said = |aside: &str| {
        let base = ["review", "1", "--open-session", "--members=huda,majed"];
        let rest = ["--defer", "--reason=awaiting-budget", aside];
        reg.in_both([base.as_slice(), &rest].concat())
    };
    assert_snapshot!(said("--aside=huda"), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--aside STAFF=WHY⟩
    [exit 2]
    [en]
    stderr:
    error: Missing: --aside STAFF=WHY.
    [exit 2]
    ");
    assert_snapshot!(said("--aside=noura=سافرت"), @"
    [ar]
    stderr:
    خطأ: لا يتنحّى إلا من حضر الجلسة، وليس «نورة صالح» من الحاضرين: هدى فهد وماجد يوسف.
    [exit 2]
    [en]
    stderr:
    error: Noura Saleh is not at this session, and so cannot stand aside; present are Huda Fahad and Majed Yousef.
    [exit 2]
    ");
    assert_eq!(said("--aside=huda= "), said("--aside=huda"));
}

#[test]
fn what_an_outcome_cannot_have_is_not_passed_over() {
    let reg = submitted();
    let why = |more: &[&str]| {
        let base = ["review", "1", "--session=1", "--reason=need"];
        let said = reg.run([base.as_slice(), more].concat());
        assert_eq!(said.code, 2, "{more:?}");
        said.stderr.lines().next().unwrap_or_default().to_owned()
    };
    let told = [
        why(&["--reject", "--words=لا", "--amount=5"]),
        why(&["--defer", "--quantity=5"]),
        why(&["--ask", "--words=ماذا", "--amount=5"]),
        why(&["--accept", "--amount=5", "--until=2026-07-30"]),
        why(&["--reject", "--words=لا", "--until=2026-07-30"]),
        why(&["--settle=K7Q2M9XA", "--words=لا"]),
        why(&["--minutes=1"]),
    ];
    assert_snapshot!(told.join("\n"), @"
    error: --reject and --amount exclude each other.
    error: --defer and --quantity exclude each other.
    error: --ask and --amount exclude each other.
    error: --accept and --until exclude each other.
    error: --reject and --until exclude each other.
    error: --reason and --settle exclude each other.
    error: CASE and --minutes exclude each other.
    ");
    assert_snapshot!(reg.in_both(["review", "1", "--session=1", "--reject", "--amount=5"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--reject, --amount⟩
      → bmf review --help
    [exit 2]
    [en]
    stderr:
    error: --reject and --amount exclude each other.
      → bmf review --help
    [exit 2]
    ");
}
