//! A delegate without a network, who carries a file.

use crate::support::register::{CASE, TestRegister, scratch};
use crate::sync::{assert_same, desks, intake};
use insta::assert_snapshot;
use std::fs;
use std::process::Command;

/// A desk, and a laptop that was cloned from the file which the desk has written.
fn desk_and_laptop() -> (tempfile::TempDir, String, TestRegister, TestRegister) {
    let usb = scratch();
    let file = usb.path().join("register.bundle");
    let file = file.to_str().unwrap().to_owned();
    let (_shared, [desk]) = desks("intake");
    let _written = desk.run(["sync", "--bundle", &file]).done();
    let laptop = TestRegister::bare();
    laptop.git(&["clone", "-q", &file, "."]);
    let laptop = laptop
        .does(["init"])
        .with("BMF_SEED", "9")
        .with("BMF_DESK", "YA")
        .by("huda");
    (usb, file, desk, laptop.at("2026-06-15T10:00:00+03:00"))
}

#[test]
fn a_file_goes_out_comes_back_and_nothing_is_lost_on_the_way() {
    let (usb, file, desk, laptop) = desk_and_laptop();
    let shown = |said: String| said.replace(&file, "USB");
    let _taken = laptop.run(intake("منى بنت سعد")).done();
    let laptop = laptop.does(["contact", CASE, "--call"]);
    // Who has cloned the file need not name it again.
    assert_snapshot!(shown(laptop.in_both(["sync", "--dry-run"])), @"
    [ar]
    سيُرسَل إلى ⟨origin⟩: إجراءان في طلبين.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تسجيل التواصل (هدى فهد)
      ⟨YA-2606-0001-4⟩ (طلب جديد، مستلَم): استقبال الطلب (هدى فهد)
    [en]
    Would go to origin: 2 events in 2 cases.
      DJ-2606-0001-9 (received): contact by Huda Fahad
      YA-2606-0001-4 (new, received): intake by Huda Fahad
    ");
    let laptop = laptop.does(["sync"]);
    let desk = desk
        .at("2026-06-15T11:00:00+03:00")
        .does(["declare", CASE, "--how=signature"]);
    assert_snapshot!(shown(desk.run(["sync", "--bundle", &file]).to_string()), @"
    Came from USB: 2 events in 2 cases.
      DJ-2606-0001-9 (received): contact by Huda Fahad
      YA-2606-0001-4 (new, received): intake by Huda Fahad
    Went to USB: 1 event in 1 case.
      DJ-2606-0001-9 (received): declaration by Sara Nasser
    ");
    assert_snapshot!(shown(laptop.run(["sync"]).to_string()), @"
    Came from origin: 1 event in 1 case.
      DJ-2606-0001-9 (received): declaration by Sara Nasser
    ");
    assert_same(&[&desk, &laptop]);
    assert_snapshot!(shown(desk.in_both(["sync", "--bundle", &file])), @"
    [ar]
    لا جديد: ما في هذا الجهاز مطابق لما في ⟨USB⟩.
    [en]
    Nothing new: this desk and USB hold the same.
    ");
    let left = fs::read_dir(usb.path()).unwrap();
    assert_eq!(left.count(), 1, "only the file is on the stick");
}

#[test]
fn a_file_that_nobody_has_read_yet_is_written_whole_again() {
    let (_usb, file, desk, laptop) = desk_and_laptop();
    let desk = desk
        .does(["contact", CASE, "--call"])
        .does(["sync", "--bundle", &file]);
    let desk =
        desk.at("2026-06-16T10:00:00+03:00")
            .does(["assess", CASE, "--need=high", "--as=huda"]);
    let desk = desk.does(["sync", "--bundle", &file]);
    let laptop = laptop.does(["sync"]);
    assert_same(&[&desk, &laptop]);
    let clone = Command::new("git")
        .args(["bundle", "list-heads", &file])
        .output()
        .unwrap();
    assert!(
        String::from_utf8(clone.stdout)
            .unwrap()
            .contains("refs/heads/main")
    );
}

#[test]
fn two_who_unite_apart_come_to_the_same_even_over_one_id() {
    let (usb, file, desk, laptop) = desk_and_laptop();
    let laptop = laptop.with("BMF_DESK", "DJ");
    let one = desk.at("2026-06-15T09:00:00+03:00");
    assert_eq!(
        one.run(intake("هند")).done(),
        laptop.run(intake("منى")).done()
    );
    let other = usb.path().join("other.bundle");
    let other = other.to_str().unwrap();
    // Each writes before it has read what the other wrote.
    let one = one.does(["sync", "--bundle", &file]);
    fs::remove_file(&file).unwrap();
    let saved = one.twin().does(["sync", "--bundle", &file]);
    let laptop = laptop.does(["sync", "--bundle", other]);
    let copies = usb.path().join("copy.bundle");
    fs::copy(other, &copies).unwrap();
    let one = one.does(["sync", "--bundle", copies.to_str().unwrap()]);
    let laptop = laptop.does(["sync", "--bundle", &file]);
    assert_eq!(one.files(), laptop.files());
    // And once more, now that both have united.
    let laptop = laptop.does(["sync", "--bundle", copies.to_str().unwrap()]);
    let one = one.does(["sync", "--bundle", copies.to_str().unwrap()]);
    assert_same(&[&one, &laptop]);
    drop(saved);
}

#[test]
fn a_file_that_is_damaged_foreign_or_begins_too_late_changes_nothing() {
    let (usb, file, desk, laptop) = desk_and_laptop();
    let desk = desk
        .does(["contact", CASE, "--call"])
        .does(["sync", "--bundle", &file]);
    let whole = fs::read(&file).unwrap();
    let laptop_state = || (laptop.files(), laptop.git(&["for-each-ref"]));
    let before = laptop_state();
    let shown = |said: String| said.replace(&file, "USB");
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_snapshot!(shown(laptop.in_both(["sync", "--bundle", &file])), @r#"
    [ar]
    stderr:
    خطأ: ملف التبادل تالف أو ليس ملف تبادل، ولم يؤخذ منه شيء: ⟨fatal: early EOF error: index-pack died⟩
    [exit 6]
    [en]
    stderr:
    error: The bundle is damaged or is none, and nothing was taken from it: fatal: early EOF
    error: index-pack died
    [exit 6]
    "#);
    assert_eq!(laptop_state(), before);
    assert_eq!(
        fs::read(&file).unwrap().len(),
        whole.len() / 2,
        "not written over"
    );
    // Another register, whose branch has the same name.
    let other = TestRegister::after("intake").at("2026-07-01T10:00:00+03:00");
    let other = other.does(["contact", CASE, "--call"]);
    other.git(&["commit", "-q", "--amend", "--no-edit", "--reset-author"]);
    let root = other.git(&["commit-tree", "-m", "another", "HEAD^{tree}"]);
    other.git(&["update-ref", "refs/heads/main", &root]);
    other.git(&["bundle", "create", "-q", &file, "main"]);
    assert_snapshot!(shown(laptop.in_both(["sync", "--bundle", &file])), @"
    [ar]
    stderr:
    خطأ: ⟨USB⟩ سجل آخر لا يجمعه بهذا السجل ماضٍ مشترك، فلم يؤخذ منه شيء.
    [exit 6]
    [en]
    stderr:
    error: USB is another register: it shares no past with this one. Nothing was taken in.
    [exit 6]
    ");
    assert_eq!(laptop_state(), before);
    // Two events that the laptop lacks, of which the file holds the second.
    let desk = desk.at("2026-06-17T10:00:00+03:00");
    let desk = desk.does(["assess", CASE, "--need=high", "--as=huda"]);
    desk.git(&["bundle", "create", "-q", &file, "main", "^main~1"]);
    assert_snapshot!(shown(laptop.in_both(["sync", "--bundle", &file])), @"
    [ar]
    stderr:
    خطأ: ملف التبادل يبدأ من بعد آخر ما في هذا السجل، فلم يؤخذ منه شيء؛ اطلب ملفًا يبدأ قبل ذلك.
    [exit 6]
    [en]
    stderr:
    error: The bundle begins after what this register holds, so nothing was taken from it; ask for one that begins earlier.
    [exit 6]
    ");
    assert_eq!(laptop_state(), before);
    let nowhere = usb.path().join("away/x").display().to_string();
    let said = laptop.run(["sync", "--bundle", &nowhere]).ends_with(6);
    assert!(said.contains("away: there is no such file"), "{said}");
}
