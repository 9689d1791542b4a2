//! `bmf init --follows`: a new year's register, and what it remembers of the one before.

use crate::support::register::TestRegister;
use insta::assert_snapshot;
use std::fs;

/// A register in which one request is before the committee and one is closed, and the one that follows it.
fn years() -> TestRegister {
    let register = TestRegister::after("submit");
    register.edit("policy.toml", "min_days = 14", "min_days = 10");
    register.git(&["commit", "--quiet", "--all", "--message=settings"]);
    let next = register.root().join("../1448");
    let said = register.run(["init", next.to_str().unwrap(), "--follows", "."]);
    assert_eq!(said.code, 0, "{said}");
    register
}

/// Runs a command in the register of the new year.
fn in_new(register: &TestRegister, args: &[&str]) -> String {
    let next = register.root().join("../1448");
    let mut words = vec!["--register", next.to_str().unwrap()];
    words.extend(args);
    register.in_both(words)
}

#[test]
fn settings_come_along_and_open_cases_are_remembered() {
    let register = years();
    let next = register.root().join("../1448");
    let read = |name: &str| fs::read_to_string(next.join(name)).unwrap();
    assert_eq!(read("policy.toml"), register.read("policy.toml"));
    assert_eq!(read("bmf.toml"), register.read("bmf.toml"));
    let head = register.git(&["rev-parse", "HEAD"]);
    assert_snapshot!(read("previous.toml").replace(&head, "HEAD"), @r#"
    format = 1
    register = "register"
    head = "HEAD"

    [[open]]
    case = "DJ-2606-0001-9"
    receipt = "EP8C-KGRV-1E10"
    "#);
    assert!(!next.join("cases").exists());
}

#[test]
fn whoever_asks_for_an_old_case_is_told_where_it_is() {
    let register = years();
    assert_snapshot!(in_new(&register, &["show", "DJ-2606-0001-9"]), @"
    [ar]
    stderr:
    خطأ: الطلب ⟨DJ-2606-0001-9⟩ محفوظ في سجل العام السابق (⟨register⟩)، وكان مفتوحًا فيه عند بدء هذا السجل.
      → bmf --register ../register show DJ-2606-0001-9
    [exit 4]
    [en]
    stderr:
    error: DJ-2606-0001-9 was open in the register before this one (“register”), and is kept there.
      → bmf --register ../register show DJ-2606-0001-9
    [exit 4]
    ");
    assert_snapshot!(in_new(&register, &["agenda"]), @"
    [ar]
    stderr:
    لا توجد نتائج.
    تنبيه: طلبات لم تنتهِ في سجل العام السابق (⟨register⟩) عند بدء هذا السجل، وعددها: 1.
      → bmf --register ../register agenda
    [en]
    stderr:
    Nothing found.
    note: In the register before this one (“register”), 1 case had not come to an end when this one began.
      → bmf --register ../register agenda
    ");
}

#[test]
fn a_new_year_begins_clean() {
    let register = years();
    assert_snapshot!(in_new(&register, &["audit", "--again"]), @"
    [ar]
    تمت مراجعة إيداع واحد: لا توجد ملاحظات.
    [en]
    1 commit judged: no findings.
    ");
}

#[test]
fn it_begins_in_an_empty_folder_and_after_a_register() {
    let register = TestRegister::after("intake");
    assert_snapshot!(register.in_both(["init", "new", "--follows", "nowhere"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد سجل في المجلد ⟨$REG/nowhere⟩ ولا فيما فوقه، إذ لا يوجد ملف ⟨bmf.toml⟩
      → bmf init DIR --desk CODE
    [exit 2]
    [en]
    stderr:
    error: There is no register in $REG/nowhere or above it: no bmf.toml.
      → bmf init DIR --desk CODE
    [exit 2]
    ");
    assert_snapshot!(register.in_both(["init", ".", "--follows", "."]), @"
    [ar]
    stderr:
    خطأ: السجل الجديد يلزمه مجلد فارغ، وهذا المجلد ليس فارغًا: ⟨$REG/.⟩
    [exit 2]
    [en]
    stderr:
    error: A new register needs an empty folder, and $REG/. is not.
    [exit 2]
    ");
}
