//! `bmf explain`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn each_clause_says_how_the_case_stands_to_it() {
    let reg = TestRegister::after("verify");
    assert_snapshot!(reg.in_both(["explain", "1"]), @"
    [ar]
    البند                                الموقف       تاريخ الإجراء  المسجِّل     رقم الإجراء  الخطوة                من اختصاص
    ⟨T2⟩ الحقوق والواجبات وتسوية الخلافات  غير مطلوب
    ⟨G1⟩ الهدف العام                       غير مطلوب
    ⟨O1⟩ تقدير الحاجة دون مشقة             منتظَر                                               تقدير الحاجة          مسؤول البحث الاجتماعي
    ⟨O2⟩ خدمات متكاملة إلكترونية           غير مطلوب
    ⟨O3⟩ إجابات ملائمة عبر عدة قنوات       غير مطلوب
    ⟨O5⟩ قياس رضا المستفيد                 لم يحن وقته
    ⟨O6a⟩ تصحيح المفاهيم                   غير مطلوب
    ⟨O6c⟩ التقييم حق للمستفيد              لم يحن وقته
    ⟨C1⟩ المقابلة                          مستوفى       ⟨28/12/1447⟩هـ   سارة ناصر  ⟨V1VE7ZFV⟩
    ⟨S1⟩ الاستقبال                         مستوفى       ⟨28/12/1447⟩هـ   سارة ناصر  ⟨V1VE7ZFV⟩
    ⟨S2⟩ مطابقة البيانات                   مستوفى       ⟨28/12/1447⟩هـ   سارة ناصر  ⟨MBD46P7D⟩
    ⟨S3⟩ الإحالة للإيضاح                   غير مطلوب
    ⟨S4⟩ الإقرار بصحة البيانات             مستوفى       ⟨28/12/1447⟩هـ   سارة ناصر  ⟨5SVGB8RP⟩
    ⟨S5a⟩ الرفع إلى لجنة البحث             منتظَر                                               الرفع إلى لجنة البحث  موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي
    ⟨S5b⟩ مدة الرد                         لم يحن وقته
    ⟨S6⟩ استكمال التسجيل                   لم يحن وقته
    ⟨S7⟩ تقديم الخدمة                      لم يحن وقته
    [en]
    clause                                 standing   happened      by           event id  step                         by
    T2 Rights, duties and disputes         not asked
    G1 General goal                        not asked
    O1 Need assessed, no hardship          waiting                                         assessment of the need       social research officer
    O2 Integrated electronic services      not asked
    O3 Suitable answers, several channels  not asked
    O5 Satisfaction measured               not yet
    O6a Misconceptions corrected           not asked
    O6c Evaluation is a right              not yet
    C1 Interview                           met        14 June 2026  Sara Nasser  V1VE7ZFV
    S1 Reception                           met        14 June 2026  Sara Nasser  V1VE7ZFV
    S2 Data matched                        met        14 June 2026  Sara Nasser  MBD46P7D
    S3 Referred for clarification          not asked
    S4 Data declared correct               met        14 June 2026  Sara Nasser  5SVGB8RP
    S5a Raised to the committee            waiting                                         submission to the committee  beneficiary relations officer or social research officer
    S5b Time to the answer                 not yet
    S6 Registration completed              not yet
    S7 Service provided                    not yet
    ");
}

#[test]
fn a_program_gets_a_row_a_clause() {
    let reg = TestRegister::after("intake");
    let value = reg.run(["explain", "1", "--format=json"]).json();
    let row = value["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["clause"] == "S4");
    assert_snapshot!(serde_json::to_string_pretty(row.unwrap()).unwrap(), @r#"
    {
      "clause": "S4",
      "standing": "waiting",
      "on": null,
      "by": null,
      "event": null,
      "step": "declare",
      "roles": [
        "reception",
        "research"
      ],
      "due": null,
      "missing": null
    }
    "#);
}
