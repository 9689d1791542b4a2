//! `bmf simulate`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// A register whose request was accepted on day 15, and a draft of its policy beside it.
fn with_draft(edits: &[(&str, &str)]) -> TestRegister {
    let reg = TestRegister::after("review");
    let mut draft = reg.read("policy.toml");
    for (from, to) in edits {
        assert!(draft.contains(from), "{from}");
        draft = draft.replacen(from, to, 1);
    }
    reg.put("draft.toml", draft);
    reg
}

#[test]
fn a_ceiling_of_two_weeks_would_have_made_the_answer_late() {
    let reg = with_draft(&[
        ("version = \"1\"", "version = \"2\""),
        ("reading = \"literal\"", "reading = \"intent\""),
    ]);
    assert_snapshot!(reg.in_both(["simulate", "--policy=draft.toml"]), @"
    [ar]
    الحكم          السياسة المعمول بها  السياسة المعدَّلة
    إصدار السياسة  ⟨1⟩                    ⟨2⟩
    في الموعد      1                    0
    قبل أول موعد   0                    0
    بعد آخر موعد   0                    1
    غير جائز       0                    0

    رقم الطلب       تاريخ الإجراء  الإجراء                القرار  الأيام  آخر موعد     السياسة المعمول بها  السياسة المعدَّلة  البند
    ⟨DJ-2606-0001-9⟩  ⟨14/1/1448⟩هـ    دراسة الطلب والبت فيه  قبول        15  ⟨13/1/1448⟩هـ  في الموعد            بعد آخر موعد     ⟨S5b⟩ مدة الرد
    [en]
    verdict         policy in force  draft
    policy version  1                2
    in time         1                0
    early           0                0
    late            0                1
    refused         0                0

    id              happened      event     decision    days  due           policy in force  draft  clause
    DJ-2606-0001-9  29 June 2026  decision  acceptance    15  28 June 2026  in time          late   S5b Time to the answer
    ");
    assert_snapshot!(reg.run(["simulate", "--policy=draft.toml", "--format=md"]).done(), @"
    | verdict | policy in force | draft |
    | --- | --- | --- |
    | policy version | 1 | 2 |
    | in time | 1 | 0 |
    | early | 0 | 0 |
    | late | 0 | 1 |
    | refused | 0 | 0 |

    | id | happened | event | decision | days | due | policy in force | draft | clause |
    | --- | --- | --- | --- | ---: | --- | --- | --- | --- |
    | DJ-2606-0001-9 | 29 June 2026 | decision | acceptance | 15 | 28 June 2026 | in time | late | S5b Time to the answer |
    ");
    assert_snapshot!(reg.run(["simulate", "--policy=draft.toml", "--format=csv"]).done(), @"
    id,on,did,outcome,days,due,judged,rehearsed,clause
    DJ-2606-0001-9,2026-06-29,decide,accept,15,2026-06-28,in-time,late,S5b
    ");
    let json = reg
        .run(["simulate", "--policy=draft.toml", "--format=json"])
        .json();
    assert_eq!(json["decisions"]["rehearsed"]["late"], 1);
    assert_eq!(json["draft_version"], "2");
    assert_eq!(json["rows"][0]["rehearsed"], "late");
    assert_eq!(reg.diff(), "");
}

#[test]
fn a_longer_floor_would_have_refused_it_and_another_list_of_reasons_too() {
    let early = with_draft(&[("min_days = 14", "min_days = 20")]);
    let early = early
        .run(["simulate", "--policy=draft.toml", "--format=json"])
        .json();
    assert_eq!(early["decisions"]["rehearsed"]["early"], 1);
    assert_eq!(early["rows"][0]["clause"], "S5b");
    let refused = with_draft(&[("code = \"need\"", "code = \"established-need\"")]);
    let refused = refused
        .run(["simulate", "--policy=draft.toml", "--format=json"])
        .json();
    assert_eq!(refused["decisions"]["rehearsed"]["refused"], 1);
    assert_eq!(refused["decisions"]["judged"]["in-time"], 1);
}

#[test]
fn the_policy_as_it_stands_changes_nothing() {
    let reg = with_draft(&[]);
    assert_snapshot!(reg.in_both(["simulate", "--policy=draft.toml"]), @"
    [ar]
    الحكم          السياسة المعمول بها  السياسة المعدَّلة
    إصدار السياسة  ⟨1⟩                    ⟨1⟩
    في الموعد      1                    1
    قبل أول موعد   0                    0
    بعد آخر موعد   0                    0
    غير جائز       0                    0
    [en]
    verdict         policy in force  draft
    policy version  1                1
    in time         1                1
    early           0                0
    late            0                0
    refused         0                0
    ");
    let later = reg.run([
        "simulate",
        "--policy=draft.toml",
        "--since=2026-07-01",
        "--format=json",
    ]);
    assert_eq!(later.json()["decisions"]["judged"]["in-time"], 0);
}

#[test]
fn a_draft_that_cannot_be_read_is_bad_input() {
    let reg = with_draft(&[("min_days = 14", "min_days = \"two weeks\"")]);
    assert_snapshot!(reg.in_both(["simulate", "--policy=draft.toml"]), @r#"
    [ar]
    stderr:
    خطأ: تعذرت قراءة الملف ⟨draft.toml⟩
    ⟨draft.toml:32:12⟩: نوع قيمة المفتاح «⟨min_days⟩» غير صحيح، ويلزم أن تكون عددًا صحيحًا، مثل 14.
       |
    32 | min_days = "two weeks"
       |            ^^^^^^^^^^^
    [exit 6]
    [en]
    stderr:
    error: draft.toml cannot be read.
    draft.toml:32:12: The value of “min_days” is of the wrong type; it should be a whole number, such as 14.
       |
    32 | min_days = "two weeks"
       |            ^^^^^^^^^^^
    [exit 6]
    "#);
    assert_snapshot!(reg.in_both(["simulate", "--policy=none.toml"]), @"
    [ar]
    stderr:
    خطأ: الملف غير موجود: ⟨$REG/none.toml⟩
    [exit 6]
    [en]
    stderr:
    error: $REG/none.toml: there is no such file.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["simulate"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--policy⟩
      → bmf simulate --help
    [exit 2]
    [en]
    stderr:
    error: Missing: --policy.
      → bmf simulate --help
    [exit 2]
    ");
}
