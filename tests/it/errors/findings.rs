//! What `check` finds: each check with a register in which it finds something.

use crate::errors::places;
use crate::support::register::{CASE_PATH, TestRegister};
use bmf::domain::check::CHECKS;
use insta::assert_snapshot;
use std::fs;

/// What a hand did to the files.
type Fault = fn(&TestRegister);

/// The check, how far the request has come, and the fault that the check is for.
const BROKEN: &[(&str, &str, Fault)] = &[
    ("place", "intake", |reg| {
        let other = CASE_PATH.replace("0001-9", "0002-8");
        fs::rename(reg.root().join(CASE_PATH), reg.root().join(other)).unwrap();
    }),
    ("same-id", "intake", |reg| {
        reg.put("cases/copy.toml", reg.read(CASE_PATH));
    }),
    ("same-key", "intake", |reg| {
        let inquiry = [
            "--kind=inquiry",
            "--channel=phone",
            "--name=علي",
            "--summary=متى؟",
        ];
        for key in ["--key=a", "--key=b"] {
            let _said = reg
                .run([&["intake", key], inquiry.as_slice()].concat())
                .done();
        }
        reg.edit(
            "cases/DJ/2026-06/DJ-2606-0003-1.toml",
            "key = \"b\"",
            "key = \"a\"",
        );
    }),
    ("desk", "intake", |reg| {
        reg.edit("bmf.toml", "code = \"DJ\"", "code = \"ABHA\"");
    }),
    ("staff", "assess", |reg| {
        reg.edit(CASE_PATH, "by = \"huda\"", "by = \"hoda\"");
    }),
    ("service", "intake", |reg| {
        reg.edit(
            CASE_PATH,
            "service = \"tuition-aid\"",
            "service = \"tuition\"",
        );
    }),
    ("document", "verify", |reg| {
        reg.edit(
            CASE_PATH,
            "kind = \"school-letter\"",
            "kind = \"library-card\"",
        );
    }),
    ("session", "review", |reg| {
        fs::remove_file(reg.root().join("sessions/2026/S-2026-001.toml")).unwrap();
    }),
    ("intake", "intake", |reg| {
        reg.edit(
            CASE_PATH,
            "did = \"intake\"",
            "did = \"contact\"\nchannel = \"phone\"",
        );
    }),
    ("time", "review", |reg| {
        let later = "at = 2026-06-29T10:00:00+03:00";
        reg.edit(CASE_PATH, later, "at = 2026-06-10T10:00:00+03:00");
    }),
    ("time", "review", |reg| {
        let at = "at = 2026-06-29T10:00:00+03:00\n";
        reg.edit(CASE_PATH, at, &format!("{at}on = 2026-06-30\n"));
    }),
    ("workflow", "deliver", |reg| {
        let delivered = "did = \"deliver\"\namount = \"4000.00\"";
        reg.edit(
            CASE_PATH,
            delivered,
            "did = \"deliver\"\namount = \"9000.00\"",
        );
    }),
    ("dispute", "review", |reg| {
        let other = "\n[[event]]\nid = \"ZZZZZZZZ\"\nn = 6\nat = 2026-06-29T10:05:00+03:00\nby = \"noura\"\ndid = \"decide\"\n\
                     outcome = \"reject\"\nreason = \"no-budget\"\nwords = \"لا ميزانية\"\nsession = \"S-2026-001\"\n";
        reg.put(CASE_PATH, reg.read(CASE_PATH) + other);
    }),
    ("signature", "verify", |reg| {
        reg.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    }),
];

#[test]
fn each_check_finds_what_it_is_for() {
    let mut catalogue = String::new();
    for (check, verb, fault) in BROKEN {
        let reg = TestRegister::after(verb);
        fault(&reg);
        let found = reg.run(["check", "--format=json"]).ends_with(1);
        let found: serde_json::Value = serde_json::from_str(&found).unwrap();
        let rows = found["rows"].as_array().unwrap();
        assert!(
            rows.iter().any(|row| row["check"] == *check),
            "{check}: {found}"
        );
        catalogue.push_str(&format!("{check}\n{}\n", places(&reg, &["check"])));
    }
    assert_snapshot!(catalogue, @"
    place
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1⟩: في الملف الطلب رقم ⟨DJ-2606-0001-9⟩، ومكانه الصحيح ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1: The file holds DJ-2606-0001-9, which belongs in cases/DJ/2026-06/DJ-2606-0001-9.toml.

    same-id
    ⟨cases/copy.toml:1:1⟩: في الملف الطلب رقم ⟨DJ-2606-0001-9⟩، ومكانه الصحيح ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    ⟨cases/copy.toml:1:1⟩: رقم الطلب نفسه في ملف آخر: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    cases/copy.toml:1:1: The file holds DJ-2606-0001-9, which belongs in cases/DJ/2026-06/DJ-2606-0001-9.toml.
    cases/copy.toml:1:1: cases/DJ/2026-06/DJ-2606-0001-9.toml holds the same id.

    same-key
    ⟨cases/DJ/2026-06/DJ-2606-0003-1.toml:1:1⟩: سبق استقبال طلب بالمفتاح نفسه، رقمه ⟨DJ-2606-0002-8⟩
    cases/DJ/2026-06/DJ-2606-0003-1.toml:1:1: DJ-2606-0002-8 was taken under the same key.

    desk
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:1:1⟩: لا يوجد في ⟨bmf.toml⟩ مكتب رمزه ⟨DJ⟩
    cases/DJ/2026-06/DJ-2606-0001-9.toml:1:1: bmf.toml has no desk DJ.

    staff
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1⟩: تقدير الحاجة، البند ⟨O1⟩: المعرّف «⟨hoda⟩» غير وارد في قائمة الموظفين.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1⟩: لا يوجد في ⟨bmf.toml⟩ موظف معرّفه «⟨hoda⟩»
    cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1: assessment of the need, clause O1: The roster lists no member of staff called “hoda”.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1: bmf.toml has no member of staff “hoda”.

    service
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:1:1⟩: لا توجد في ⟨bmf.toml⟩ خدمة رمزها «⟨tuition⟩»
    cases/DJ/2026-06/DJ-2606-0001-9.toml:1:1: bmf.toml has no service “tuition”.

    document
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1⟩: لا توجد في ⟨bmf.toml⟩ وثيقة رمزها «⟨library-card⟩»
    cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1: bmf.toml has no document “library-card”.

    session
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: دراسة الطلب والبت فيه، البند ⟨S5b⟩: لا توجد جلسة مفتوحة للجنة البحث يُسجَّل فيها هذا القرار.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: لا يوجد ملف للجلسة ⟨S-2026-001⟩
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: decision, clause S5b: No session of the committee is open for this decision.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: There is no file of session S-2026-001.

    intake
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:19:1⟩: تسجيل التواصل، البند ⟨S1⟩: لم يُسجَّل استقبال هذا الطلب بعد.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:19:1⟩: في إجراءات هذا الطلب نسختان مختلفتان، ولم يسوِّ أمين لجنة البحث التعارض بعد.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:19:1⟩: لا تبدأ إجراءات الطلب باستقباله.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:19:1: contact, clause S1: The request has not been taken yet.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:19:1: Two histories of this case disagree; the secretary has yet to settle it.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:19:1: The log does not begin with the intake.

    time
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: تاريخ تسجيل هذا الإجراء أسبق من تاريخ ما قبله.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: دراسة الطلب والبت فيه، البند ⟨S2⟩: لا يصح أن يكون تاريخ الإجراء ⟨24/12/1447⟩هـ (10 يونيو 2026م)، فقد بلغ الطلب مرحلته الحالية بعد ذلك، في ⟨28/12/1447⟩هـ (14 يونيو 2026م).
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: دراسة الطلب والبت فيه، البند ⟨S5b⟩: لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، فقد رُفع الطلب في ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ومدة الرد لا تقل عن 14 يومًا.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: This was recorded on an earlier day than what it follows.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: decision, clause S2: It cannot have happened on 10 June 2026 (24/12/1447): the case reached its stage on 14 June 2026 (28/12/1447).
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: decision, clause S5b: The committee answers not before 28 June 2026 (13/1/1448): 14 days after the request went up on 14 June 2026 (28/12/1447).

    time
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: تاريخ هذا الإجراء بعد تاريخ تسجيله.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1⟩: دراسة الطلب والبت فيه، البند ⟨S2⟩: لم يحن يوم ⟨15/1/1448⟩هـ (30 يونيو 2026م) بعد، ولا يُسجَّل إجراء قبل وقوعه.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: This happened on a later day than it was recorded.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:64:1: decision, clause S2: 30 June 2026 (15/1/1448) has not come yet, and a step is recorded only once it has happened.

    workflow
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:91:1⟩: تقديم الخدمة، البند ⟨S7⟩: المطلوب تقديمه ⟨9,000⟩ ريال، والمتبقي مما اعتُمد ⟨4,000⟩ ريال فقط.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:91:1⟩: في إجراءات هذا الطلب نسختان مختلفتان، ولم يسوِّ أمين لجنة البحث التعارض بعد.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:91:1: delivery, clause S7: 9,000 SAR is more than what remains of the grant: 4,000 SAR.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:91:1: Two histories of this case disagree; the secretary has yet to settle it.

    dispute
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:75:1⟩: في إجراءات هذا الطلب نسختان مختلفتان، ولم يسوِّ أمين لجنة البحث التعارض بعد.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:75:1: Two histories of this case disagree; the secretary has yet to settle it.

    signature
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:26:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:26:1: The header no longer holds what was signed here: it was changed without an amendment.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1: The header no longer holds what was signed here: it was changed without an amendment.
    ");
}

#[test]
fn every_check_has_a_register_to_find_something_in() {
    let checks = CHECKS.iter().map(|check| check.name);
    let untried = checks.filter(|name| BROKEN.iter().all(|(check, _, _)| check != name));
    assert_eq!(untried.collect::<Vec<_>>(), Vec::<&str>::new());
}
