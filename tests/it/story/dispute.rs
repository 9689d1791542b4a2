//! Two laptops decide the same case, and a hand brings both histories into one file.

use crate::support::register::{CASE, CASE_PATH, TestRegister};
use insta::assert_snapshot;

/// The acceptance of this register, and a rejection that another laptop recorded at the same time.
fn disputed() -> TestRegister {
    let reg = TestRegister::after("review");
    let other = TestRegister::after("submit")
        .at("2026-06-29T10:05:00+03:00")
        .by("noura")
        .does([
            "review",
            "1",
            "--open-session",
            "--members=huda,noura",
            "--reject",
            "--reason=no-budget",
            "--words=لا ميزانية",
        ]);
    let block = |reg: &TestRegister| {
        let text = reg.read(CASE_PATH);
        text[text.rfind("\n[[event]]").unwrap()..].to_owned()
    };
    let base = TestRegister::after("submit").read(CASE_PATH);
    let mut blocks = [block(&reg), block(&other)];
    // Events stand in order of `n`, then of `id`.
    blocks.sort_by_key(|block| {
        block
            .lines()
            .find(|line| line.starts_with("id ="))
            .unwrap()
            .to_owned()
    });
    reg.put(CASE_PATH, base + &blocks.concat());
    reg.git(&["commit", "-qam", "both laptops"]);
    reg
}

#[test]
fn both_decisions_are_kept_and_the_case_is_shown_as_disputed() {
    let reg = disputed();
    assert_snapshot!(reg.in_both(["show", "1"]), @"
    [ar]
    رقم الطلب                   ⟨DJ-2606-0001-9⟩
    نوع الطلب                   طلب دعم
    تاريخ الاستقبال             ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩
    مصدر الطلب                  بطلب من المستفيد
    القناة                      المقابلة
    الخدمة                      المساعدة في الرسوم الدراسية
    ملخص الحاجة                 رسوم الفصل الأول
    المبلغ                      ⟨4,500⟩ ريال
    الاسم                       نورة بنت سالم القحطاني
    رقم الهوية                  ⟨1000000008⟩
    رقم الهاتف                  ⟨055 123 4567⟩
    ما اسم المدرسة أو الجامعة؟  مدرسة النموذج
    تقدير الحاجة                شديدة
    الوثائق المطَّلع على أصولها   بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة
    القرار                      قبول (⟨S-2026-001⟩)
    المتبقي                     ⟨4,000⟩ ريال
    المرحلة الآن: مقبول، متعارض: في إجراءاته نسختان مختلفتان
    الخطوة التالية: تسوية التعارض (البند ⟨S5b⟩)، المسجِّل: أمين لجنة البحث، والأمر:
      bmf review DJ-2606-0001-9 --settle 1F2D5YQW|KAVRG5PR --words WHY
    [en]
    id                           DJ-2606-0001-9
    kind                         support
    received                     14 June 2026 (28/12/1447), 09:12
    origin                       request
    channel                      Interview
    service                      Tuition aid
    summary of the need          ⟨رسوم الفصل الأول⟩
    amount                       4,500 SAR
    name                         ⟨نورة بنت سالم القحطاني⟩
    national id or iqama         1000000008
    phone                        055 123 4567
    Which school or university?  ⟨مدرسة النموذج⟩
    need                         high
    sighted                      National identity card and Letter from the school or university
    decision                     acceptance (S-2026-001)
    remaining                    4,000 SAR
    Stage: accepted, disputed: two histories disagree
    Next: settlement of a dispute (clause S5b), by committee secretary:
      bmf review DJ-2606-0001-9 --settle 1F2D5YQW|KAVRG5PR --words WHY
    ");
    assert_snapshot!(reg.run(["list", "--disputed"]), @"
    id              kind     stage       channel    service      received         amount  name
    DJ-2606-0001-9  support  accepted !  Interview  Tuition aid  14 June 2026  4,500 SAR  ⟨نورة بنت سالم القحطاني⟩
    ");
    assert_snapshot!(reg.in_both(["check"]), @"
    [ar]
    يعالجها أمين لجنة البحث:

    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:75:1⟩: في إجراءات هذا الطلب نسختان مختلفتان، ولم يسوِّ أمين لجنة البحث التعارض بعد.

    نتيجة الفحص: ملاحظة واحدة في طلب واحد.
    [exit 1]
    [en]
    For the committee's secretary:

    cases/DJ/2026-06/DJ-2606-0001-9.toml:75:1: Two histories of this case disagree; the secretary has yet to settle it.

    1 finding in 1 case.
    [exit 1]
    ");
    assert_snapshot!(reg.run(["agenda"]), @"
    id              stage       waiting for          step                     since         days  overdue
    DJ-2606-0001-9  accepted !  committee secretary  settlement of a dispute  29 June 2026     0  no
    ");
}

#[test]
fn nothing_moves_until_the_secretary_settles_it() {
    let reg = disputed();
    assert_snapshot!(reg.in_both(["notify", "1", "--told=phone"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن الآن إبلاغ الرد، رقم الطلب: ⟨DJ-2606-0001-9⟩
      البند ⟨S5b⟩: «والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.»
        في إجراءات هذا الطلب تعارض (⟨1F2D5YQW⟩، ⟨KAVRG5PR⟩)، ويلزم أن يسوّيه أمين لجنة البحث أولًا.
        → bmf review DJ-2606-0001-9 --settle 1F2D5YQW|KAVRG5PR --words WHY
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: notification of the answer is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        Two histories of this case disagree over the events 1F2D5YQW and KAVRG5PR; the committee secretary settles that first.
        → bmf review DJ-2606-0001-9 --settle 1F2D5YQW|KAVRG5PR --words WHY
    [exit 3]
    ");
    let events = reg.run(["show", "1", "--format=json"]).json()["events"].clone();
    let reject = events
        .as_array()
        .unwrap()
        .iter()
        .find(|event| event["outcome"] == "reject")
        .unwrap();
    let settle = |event: &str| {
        [
            "review",
            "1",
            "--settle",
            event,
            "--words=محضر الجلسة هو الأول",
        ]
        .map(str::to_owned)
    };
    assert_snapshot!(reg.run(settle(reject["id"].as_str().unwrap())), @"
    stderr:
    error: DJ-2606-0001-9: settlement of a dispute is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        Sara Nasser may not record this step, which is for the committee secretary: Noura Saleh.
        → bmf review DJ-2606-0001-9 --as noura
    [exit 3]
    ");
    let reg = reg.by("noura");
    assert_snapshot!(reg.run(settle(events[1]["id"].as_str().unwrap())), @"
    stderr:
    error: DJ-2606-0001-9: settlement of a dispute is not possible now.
      under S5b: “and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.”
        The event 5SVGB8RP is not part of the dispute.
        → bmf log DJ-2606-0001-9
    [exit 3]
    ");
    assert_snapshot!(reg.run(["review", "1", "--settle", "AAAAAAAA"]), @"
    stderr:
    error: Missing: --words.
    [exit 2]
    ");
    assert_snapshot!(reg.run(settle(reject["id"].as_str().unwrap())), @"
    DJ-2606-0001-9: dispute settled.
    Stage: rejected
    Next: notification of the answer (clause S5b), by beneficiary relations officer or committee secretary:
      bmf notify DJ-2606-0001-9 --told phone
    ");
    assert_eq!(
        reg.run(["show", CASE, "--format=json"]).json()["stage"],
        "rejected"
    );
    assert_snapshot!(reg.run(["check"]), @"1 case checked, no findings.");
    let _said = reg.run(["notify", "1", "--told=phone"]).done();
}

#[test]
fn while_it_is_disputed_no_paper_tells_a_decision() {
    let reg = disputed();
    assert_snapshot!(reg.in_both(["print", "1", "decision"]), @"
    [ar]
    stderr:
    خطأ: لا يمكن طباعة «خطاب القرار» ما دام في الطلب ⟨DJ-2606-0001-9⟩ تعارض لم تتم تسويته.
      → bmf review DJ-2606-0001-9 --settle 1F2D5YQW|KAVRG5PR --words WHY
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: the paper “letter of the decision” cannot be printed while two histories of the request disagree.
      → bmf review DJ-2606-0001-9 --settle 1F2D5YQW|KAVRG5PR --words WHY
    [exit 3]
    ");
    let _receipt = reg.run(["print", "1", "receipt", "-o-"]).done();
}
