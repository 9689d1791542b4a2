//! `bmf init`.

use crate::support::output::in_each_language;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_new_register_is_a_repository_with_one_commit() {
    assert_snapshot!(in_each_language(|lang| TestRegister::bare().run_in(lang, ["init", "new", "--desk=ABHA"])), @"
    [ar]
    تم إنشاء سجل جديد في ⟨new⟩
    يلزم ضبط اسم الجمعية ومكاتبها وموظفيها في الملف ⟨bmf.toml⟩، ثم استقبال أول طلب، والأمر:
      bmf --register new --as sara intake --help
    [en]
    A new register stands in new
    Set the association's name, desks and staff in bmf.toml, then take the first request:
      bmf --register new --as sara intake --help
    ");
    let here = TestRegister::bare().does(["init"]);
    assert_snapshot!(here.log(), @"bmf <bmf@example.org> 2026-06-14T09:12:00+03:00 · init register ·");
    assert_snapshot!(here.git(&["ls-files"]), @"
    .gitattributes
    .gitignore
    bmf.toml
    policy.toml
    templates/messages/collect.ar.txt
    templates/messages/collect.en.txt
    templates/messages/committee.ar.txt
    templates/messages/committee.en.txt
    templates/messages/decision.ar.txt
    templates/messages/decision.en.txt
    templates/messages/papers.ar.txt
    templates/messages/papers.en.txt
    templates/messages/received.ar.txt
    templates/messages/received.en.txt
    templates/messages/satisfaction.ar.txt
    templates/messages/satisfaction.en.txt
    templates/paper/checklist.html
    templates/paper/decision.html
    templates/paper/declaration.html
    templates/paper/delivery.html
    templates/paper/form.html
    templates/paper/letterhead.html
    templates/paper/minutes.html
    templates/paper/receipt.html
    templates/paper/style.css
    ");
    assert_eq!(here.git(&["status", "--porcelain"]), "");
}

#[test]
fn the_desk_gives_its_code_to_the_cases() {
    let here = TestRegister::bare().does(["init", "--desk=abha"]);
    let path = here
        .run([
            "intake",
            "--kind=inquiry",
            "--channel=phone",
            "--name=سعد",
            "--summary=متى؟",
            "--print=path",
        ])
        .done();
    assert!(
        path.starts_with("cases/ABHA/2026-06/ABHA-2606-0001-"),
        "{path}"
    );
}

#[test]
fn a_desk_code_is_two_to_four_latin_letters() {
    let here = TestRegister::bare();
    assert_snapshot!(here.in_both(["init", "--desk=مكتب"]), @"
    [ar]
    stderr:
    خطأ: ⟨--desk⟩ «مكتب»: رمز المكتب من حرفين لاتينيين إلى أربعة، مثل ⟨DJ⟩.
    [exit 6]
    [en]
    stderr:
    error: --desk “⟨مكتب⟩”: A desk code is two to four Latin letters, such as DJ.
    [exit 6]
    ");
    assert_eq!(here.run(["init", "--desk=D-J"]).code, 6);
    assert_eq!(here.diff(), "");
}

#[test]
fn a_folder_that_holds_something_else_is_left_alone() {
    let here = TestRegister::bare();
    here.put("notes.txt", "-");
    assert_snapshot!(here.in_both(["init"]), @"
    [ar]
    stderr:
    خطأ: السجل الجديد يلزمه مجلد فارغ، وهذا المجلد ليس فارغًا: ⟨$REG⟩
    [exit 2]
    [en]
    stderr:
    error: A new register needs an empty folder, and $REG is not.
    [exit 2]
    ");
    assert_eq!(here.run(["init"]).code, 2);
    assert_eq!(here.diff(), "");
}

#[test]
fn a_register_without_git_is_brought_under_it_with_its_cases() {
    let reg = TestRegister::after("declare");
    std::fs::remove_dir_all(reg.root().join(".git")).unwrap();
    assert_snapshot!(reg.in_both(["declare", "1", "--how=signature"]), @"
    [ar]
    stderr:
    خطأ: السجل ليس تحت إدارة git، ولم يُكتب شيء: ⟨$REG⟩
      → bmf init $REG
    [exit 2]
    [en]
    stderr:
    error: The register in $REG is not under git, so nothing was written.
      → bmf init $REG
    [exit 2]
    ");
    let before = reg.files();
    assert_snapshot!(reg.in_both(["init"]), @"
    [ar]
    السجل مكتمل: ⟨.⟩
    [en]
    The register is complete: .
    ");
    let reg = reg.does(["init"]);
    assert_eq!(reg.files(), before);
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
    assert!(reg.git(&["ls-files"]).contains("DJ-2606-0001-9.toml"));
    let _said = reg.run(["verify", "1", "--sighted=school-letter"]).done();
}

#[test]
fn init_in_a_finished_register_changes_nothing() {
    let reg = TestRegister::after("intake");
    let head = reg.git(&["rev-parse", "HEAD"]);
    let reg = reg.does(["init"]);
    assert_eq!(reg.diff(), "");
    assert_eq!(reg.git(&["rev-parse", "HEAD"]), head);
}
