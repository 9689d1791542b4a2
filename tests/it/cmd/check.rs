//! `bmf check`. What each single finding says stands in `errors/`.

use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;

#[test]
fn a_clean_register_is_said_to_be_clean() {
    assert_snapshot!(TestRegister::after("close").in_both(["check"]), @"
    [ar]
    تم فحص طلب واحد، ولا توجد ملاحظات.
    [en]
    1 case checked, no findings.
    ");
    assert_snapshot!(TestRegister::after("close").run(["check", "--format=json"]), @r#"
    {
      "format": 1,
      "cases": 1,
      "rows": []
    }
    "#);
}

/// A register in which three files have something wrong with them, one of them beyond reading.
fn faulty() -> TestRegister {
    let reg = TestRegister::after("submit");
    reg.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    reg.edit(CASE_PATH, "by = \"huda\"", "by = \"hoda\"");
    let text = reg.read(CASE_PATH);
    reg.put("cases/DJ/2026-06/DJ-2606-0002-8.toml", &text);
    reg.put(
        "cases/DJ/2026-06/DJ-2606-0003-1.toml",
        "format = 1\nid = \"DJ-2606-0003-1\"\nkind = \"wish\"\nreceived = 14\n",
    );
    reg
}

#[test]
fn every_finding_is_shown_with_its_place_and_grouped_by_who_can_mend_it() {
    let reg = faulty();
    assert_snapshot!(reg.in_both(["check"]), @r#"
    [ar]
    يعالجها موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي:

    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1⟩: تقدير الحاجة، البند ⟨O1⟩: المعرّف «⟨hoda⟩» غير وارد في قائمة الموظفين.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:26:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.
    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:47:1⟩: تقدير الحاجة، البند ⟨O1⟩: المعرّف «⟨hoda⟩» غير وارد في قائمة الموظفين.
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:26:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:35:1⟩: بيانات الطلب ليست هي التي سُجِّل عليها هذا الإجراء، فقد تغيّرت دون تسجيل تعديل.

    يعالجها القائم على الأجهزة:

    ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1⟩: لا يوجد في ⟨bmf.toml⟩ موظف معرّفه «⟨hoda⟩»
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1⟩: في الملف الطلب رقم ⟨DJ-2606-0001-9⟩، ومكانه الصحيح ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1⟩: رقم الطلب نفسه في ملف آخر: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:47:1⟩: لا يوجد في ⟨bmf.toml⟩ موظف معرّفه «⟨hoda⟩»
    ⟨cases/DJ/2026-06/DJ-2606-0003-1.toml:1:1⟩: المفتاح «⟨channel⟩» ناقص.
      |
    1 | format = 1
      | ^
    ⟨cases/DJ/2026-06/DJ-2606-0003-1.toml:3:8⟩: القيمة «⟨wish⟩» ليست من القيم الممكنة للمفتاح «⟨kind⟩»، وهي: «⟨support⟩»، «⟨inquiry⟩»، «⟨suggestion⟩»، «⟨complaint⟩»، «⟨objection⟩».
      |
    3 | kind = "wish"
      |        ^^^^^^
    ⟨cases/DJ/2026-06/DJ-2606-0003-1.toml:4:12⟩: نوع قيمة المفتاح «⟨received⟩» غير صحيح، ويلزم أن تكون يومًا ووقتًا، مثل ⟨2026-06-14T09:12:00+03:00⟩.
      |
    4 | received = 14
      |            ^^

    نتيجة الفحص: 13 ملاحظة في 3 طلبات.
    [exit 1]
    [en]
    For reception and research:

    cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1: assessment of the need, clause O1: The roster lists no member of staff called “hoda”.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:26:1: The header no longer holds what was signed here: it was changed without an amendment.
    cases/DJ/2026-06/DJ-2606-0001-9.toml:35:1: The header no longer holds what was signed here: it was changed without an amendment.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:47:1: assessment of the need, clause O1: The roster lists no member of staff called “hoda”.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:26:1: The header no longer holds what was signed here: it was changed without an amendment.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:35:1: The header no longer holds what was signed here: it was changed without an amendment.

    For whoever looks after the computers:

    cases/DJ/2026-06/DJ-2606-0001-9.toml:47:1: bmf.toml has no member of staff “hoda”.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1: The file holds DJ-2606-0001-9, which belongs in cases/DJ/2026-06/DJ-2606-0001-9.toml.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:1:1: cases/DJ/2026-06/DJ-2606-0001-9.toml holds the same id.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:47:1: bmf.toml has no member of staff “hoda”.
    cases/DJ/2026-06/DJ-2606-0003-1.toml:1:1: The key “channel” is missing.
      |
    1 | format = 1
      | ^
    cases/DJ/2026-06/DJ-2606-0003-1.toml:3:8: “wish” is not a value of “kind”; the values are “support”, “inquiry”, “suggestion”, “complaint” and “objection”.
      |
    3 | kind = "wish"
      |        ^^^^^^
    cases/DJ/2026-06/DJ-2606-0003-1.toml:4:12: The value of “received” is of the wrong type; it should be a day and a time, such as 2026-06-14T09:12:00+03:00.
      |
    4 | received = 14
      |            ^^

    13 findings in 3 cases.
    [exit 1]
    "#);
    let _said = reg.run(["check"]).ends_with(1);
    assert_eq!(reg.diff(), "");
}

#[test]
fn a_program_gets_a_row_a_finding() {
    let reg = faulty();
    let said = reg.run(["check", "--format=json"]).ends_with(1);
    let value: serde_json::Value = serde_json::from_str(&said).unwrap();
    let rows = value["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{row}\n"));
    assert_snapshot!(rows.collect::<String>(), @r#"
    {"check":"staff","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0001-9.toml","line":47,"column":1,"case":"DJ-2606-0001-9","event":"95WRGDC8"}
    {"check":"workflow","mender":"officers","path":"cases/DJ/2026-06/DJ-2606-0001-9.toml","line":47,"column":1,"case":"DJ-2606-0001-9","event":"95WRGDC8"}
    {"check":"signature","mender":"officers","path":"cases/DJ/2026-06/DJ-2606-0001-9.toml","line":26,"column":1,"case":"DJ-2606-0001-9","event":"5SVGB8RP"}
    {"check":"signature","mender":"officers","path":"cases/DJ/2026-06/DJ-2606-0001-9.toml","line":35,"column":1,"case":"DJ-2606-0001-9","event":"MBD46P7D"}
    {"check":"place","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0002-8.toml","line":1,"column":1,"case":"DJ-2606-0001-9","event":null}
    {"check":"same-id","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0002-8.toml","line":1,"column":1,"case":"DJ-2606-0001-9","event":null}
    {"check":"staff","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0002-8.toml","line":47,"column":1,"case":"DJ-2606-0001-9","event":"95WRGDC8"}
    {"check":"workflow","mender":"officers","path":"cases/DJ/2026-06/DJ-2606-0002-8.toml","line":47,"column":1,"case":"DJ-2606-0001-9","event":"95WRGDC8"}
    {"check":"signature","mender":"officers","path":"cases/DJ/2026-06/DJ-2606-0002-8.toml","line":26,"column":1,"case":"DJ-2606-0001-9","event":"5SVGB8RP"}
    {"check":"signature","mender":"officers","path":"cases/DJ/2026-06/DJ-2606-0002-8.toml","line":35,"column":1,"case":"DJ-2606-0001-9","event":"MBD46P7D"}
    {"check":"format","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0003-1.toml","line":1,"column":1,"case":null,"event":null}
    {"check":"format","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0003-1.toml","line":3,"column":8,"case":null,"event":null}
    {"check":"format","mender":"volunteer","path":"cases/DJ/2026-06/DJ-2606-0003-1.toml","line":4,"column":12,"case":null,"event":null}
    "#);
}
