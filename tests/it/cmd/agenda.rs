//! `bmf agenda`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn what_waits_is_shown_with_for_whom_and_since_when() {
    let reg = TestRegister::after("submit").at("2026-07-20T08:00:00+03:00");
    assert_snapshot!(reg.in_both(["agenda"]), @"
    [ar]
    رقم الطلب       المرحلة         بانتظار          الخطوة                 منذ           الأيام  آخر موعد     متأخر
    ⟨DJ-2606-0001-9⟩  لدى لجنة البحث  أمين لجنة البحث  دراسة الطلب والبت فيه  ⟨28/12/1447⟩هـ      36  ⟨29/1/1448⟩هـ  نعم
    [en]
    id              stage                 waiting for          step      since         days  due           overdue
    DJ-2606-0001-9  before the committee  committee secretary  decision  14 June 2026    36  14 July 2026  yes
    ");
}

#[test]
fn a_role_or_the_person_at_work_sees_its_own() {
    let reg = TestRegister::after("submit").does(["refer", "1", "--reason=لم يتضح لها"]);
    let ids = |args: &[&str]| reg.run(args).json()["rows"].as_array().unwrap().len();
    assert_eq!(ids(&["agenda", "--role=research", "--format=json"]), 1);
    assert_eq!(
        ids(&[
            "agenda",
            "--role=service",
            "--role=manager",
            "--format=json"
        ]),
        0
    );
    assert_eq!(ids(&["agenda", "--mine", "--as=huda", "--format=json"]), 1);
    assert_eq!(
        ids(&["agenda", "--mine", "--as=khalid", "--format=json"]),
        0
    );
}

#[test]
fn a_role_that_nobody_has_heard_of_is_bad_input() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["agenda", "--role=director"]), @"
    [ar]
    stderr:
    خطأ: ⟨--role⟩ «⟨director⟩»: قيمة غير معروفة. القيم الممكنة: ⟨reception, research, secretary, service, manager, auditor⟩
    [exit 6]
    [en]
    stderr:
    error: --role “director”: not known. Known: reception, research, secretary, service, manager, auditor.
    [exit 6]
    ");
}

#[test]
fn an_empty_agenda_says_so_and_is_an_empty_list_for_programs() {
    let reg = TestRegister::after("close");
    assert_snapshot!(reg.in_both(["agenda"]), @"
    [ar]
    stderr:
    لا توجد نتائج.
    [en]
    stderr:
    Nothing found.
    ");
    assert_snapshot!(reg.run(["agenda", "--format=json"]), @r#"
    {
      "format": 1,
      "rows": []
    }
    "#);
    assert_snapshot!(reg.run(["agenda", "--format=csv"]), @"id,stage,waiting_for,step,since,days,not_before,due,overdue,disputed");
}
