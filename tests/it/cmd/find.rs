//! `bmf find`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn spelling_that_arabic_readers_fold_is_folded() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["find", "نوره القحطانى"]), @"
    [ar]
    رقم الطلب       وُجد في     النوع    المرحلة  القناة    الخدمة                       تاريخ الاستقبال      المبلغ  الاسم
    ⟨DJ-2606-0001-9⟩  أول الاسم  طلب دعم  مستلَم    المقابلة  المساعدة في الرسوم الدراسية  ⟨28/12/1447⟩هـ     ⟨4,500⟩ ريال  نورة بنت سالم القحطاني
    [en]
    id              matched by  kind     stage     channel    service      received         amount  name
    DJ-2606-0001-9  name        support  received  Interview  Tuition aid  14 June 2026  4,500 SAR  ⟨نورة بنت سالم القحطاني⟩
    ");
    for words in [
        "نُورَة",
        "القحطـــاني",
        "1000000008",
        "١٠٠٠٠٠٠٠٠٨",
        "055 123",
        "DJ-2606-0001-9",
        "الفصل",
    ] {
        let found = reg.run(["find", words, "--format=json"]).json();
        assert_eq!(found["rows"].as_array().unwrap().len(), 1, "{words}");
    }
}

#[test]
fn nothing_found_is_said_and_is_no_error() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["find", "لا أحد"]), @"
    [ar]
    stderr:
    لا توجد نتائج.
    [en]
    stderr:
    Nothing found.
    ");
    assert_snapshot!(reg.run(["find", "لا أحد", "--format=json"]), @r#"
    {
      "format": 1,
      "rows": []
    }
    "#);
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let reg = TestRegister::after("intake");
    reg.put("cases/DJ/2026-06/DJ-2606-0002-8.toml", "format = 1\nid = ");
    assert_snapshot!(reg.in_both(["find", "نورة"]), @"
    [ar]
    رقم الطلب       وُجد في     النوع    المرحلة  القناة    الخدمة                       تاريخ الاستقبال      المبلغ  الاسم
    ⟨DJ-2606-0001-9⟩  أول الاسم  طلب دعم  مستلَم    المقابلة  المساعدة في الرسوم الدراسية  ⟨28/12/1447⟩هـ     ⟨4,500⟩ ريال  نورة بنت سالم القحطاني
    stderr:
    خطأ: تعذرت قراءة الملف ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml⟩
    ⟨cases/DJ/2026-06/DJ-2606-0002-8.toml:2:6⟩: صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨string values must be quoted, expected literal string⟩».
      |
    2 | id = 
      |      ^
    [exit 6]
    [en]
    id              matched by  kind     stage     channel    service      received         amount  name
    DJ-2606-0001-9  name        support  received  Interview  Tuition aid  14 June 2026  4,500 SAR  ⟨نورة بنت سالم القحطاني⟩
    stderr:
    error: cases/DJ/2026-06/DJ-2606-0002-8.toml cannot be read.
    cases/DJ/2026-06/DJ-2606-0002-8.toml:2:6: The file is not valid TOML: string values must be quoted, expected literal string.
      |
    2 | id = 
      |      ^
    [exit 6]
    ");
}

#[test]
fn something_must_be_looked_for() {
    assert_snapshot!(TestRegister::new().in_both(["find"]), @"
    [ar]
    stderr:
    خطأ: يلزم في هذا الأمر أيضًا: ⟨WORDS⟩
      → bmf find --help
    [exit 2]
    [en]
    stderr:
    error: Missing: WORDS.
      → bmf find --help
    [exit 2]
    ");
}
