//! `bmf doctor`: how each fact is found. What is made of the facts stands in `domain/health.rs`.

mod kept;
mod ward;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use bmf::register::files::filesystem_of;
use insta::assert_snapshot;

use crate::cmd::doctor::ward::Ward;

const CASE: &str = "cases/DJ/2026-06/DJ-2606-0001-9.toml";

#[test]
fn a_register_as_it_should_be_is_found_well() {
    assert_snapshot!(Ward::new().ails(), @"[0]");
    assert_snapshot!(Ward::new().told(), @"
    تم فحص الجهاز والسجل، ولا يوجد خلل.
    This machine and the register: nothing is wrong.
    [0]
    ");
}

#[test]
fn a_sick_register_is_told_with_what_mends_it_in_both_languages() {
    let ward = Ward::new().with("BMF_STAFF", "");
    let text = fs::read_to_string(ward.root().join(CASE)).unwrap();
    ward.put(CASE, &text.replace("When?", "Where?"));
    ward.put("cases/it's mine.txt", "");
    ward.put("cases/\u{1b}[2J.txt", "");
    ward.put(".gitattributes", "");
    assert_snapshot!(ward.told(), @"
    على القرص بغير ما هو عليه في git، لتعديل باليد أو لاستعمال الخيار ⟨--no-commit⟩: ملف واحد (⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩).
      → git -C $REG commit -m WHY -- cases/DJ/2026-06/DJ-2606-0001-9.toml
    ليس طلبًا، أو ليس في مكانه من المجلد ⟨cases/⟩: ملفان (⟨cases/�[2J.txt⟩، ⟨cases/it's mine.txt⟩).
      → bmf check
    قد يغيّر git محتوى ملف الطلب، لأن السطر «⟨* -text⟩» ليس في الملف ⟨.gitattributes⟩ أو يبطله سطر آخر.
      → echo '* -text -filter -ident -working-tree-encoding' >> $REG/.gitattributes
    يدمج git هذه الملفات سطرًا سطرًا لا بطريقة ⟨bmf⟩، إذ ليس لها «⟨merge=bmf⟩» في الملف ⟨.gitattributes⟩: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩، ⟨cases/it's mine.txt⟩، ⟨sessions/2026/S-2026-001.toml⟩.
      → echo 'cases/** merge=bmf -text' >> $REG/.gitattributes
    تنبيه: لا يُعرف المسجِّل، فلا يمكن تسجيل شيء: لم يرد اسم من قائمة الموظفين في ⟨--as⟩ ولا في ⟨BMF_STAFF⟩ ولا في بريد git.
      → git config --global user.email ADDRESS
    نتيجة فحص الجهاز والسجل: 4 ملاحظات.
    Not in git as on the disk, edited by hand or written with --no-commit: 1 file (cases/DJ/2026-06/DJ-2606-0001-9.toml).
      → git -C $REG commit -m WHY -- cases/DJ/2026-06/DJ-2606-0001-9.toml
    Below cases/ and no case, or not where its id belongs: 2 files (cases/�[2J.txt, cases/it's mine.txt).
      → bmf check
    Git may change the bytes of a case: .gitattributes lacks the line “* -text”, or another line outdoes it.
      → echo '* -text -filter -ident -working-tree-encoding' >> $REG/.gitattributes
    Git would merge these line by line and not as bmf does, since .gitattributes does not say merge=bmf: cases/DJ/2026-06/DJ-2606-0001-9.toml, cases/it's mine.txt, sessions/2026/S-2026-001.toml.
      → echo 'cases/** merge=bmf -text' >> $REG/.gitattributes
    note: It is not known who is at work, so nothing can be recorded: neither --as, nor BMF_STAFF, nor git's user.email names anybody on the roster.
      → git config --global user.email ADDRESS
    This machine and the register: 4 findings.
    [1]
    ");
}

#[test]
fn without_a_register_the_machine_is_looked_at() {
    assert_snapshot!(Ward::bare("empty").ails(), @"
    register no-register [] bmf init DIR --desk CODE
    [1]
    ");
    assert_snapshot!(Ward::bare("empty").told(), @"
    لا يوجد سجل في المجلد ⟨$REG⟩ ولا فيما فوقه، إذ لا يوجد ملف ⟨bmf.toml⟩
      → bmf init DIR --desk CODE
    نتيجة فحص الجهاز والسجل: ملاحظة واحدة.
    There is no register in $REG or above it: no bmf.toml.
      → bmf init DIR --desk CODE
    This machine and the register: 1 finding.
    [1]
    ");
}

#[test]
fn a_terminal_gets_a_line_of_arabic_to_look_at() {
    let ward = Ward::new().at_a_terminal();
    assert_snapshot!(ward.told(), @"
    إعدادات نافذة الأوامر لا تذكر الترميز ⟨UTF-8⟩، فقد لا تظهر الحروف العربية، إذ لا قيمة للمتغير ⟨LANG⟩
      → export LC_ALL=C.UTF-8
    نتيجة فحص الجهاز والسجل: ملاحظة واحدة.

    1  تم استقبال الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩، ⟨28/12/1447⟩هـ (14 يونيو 2026م)
    2  (ﻡ2026 ﻮﻴﻧﻮﻳ 14) ـﻫ28/12/1447 ،DJ-2606-0001-9 :ﺐﻠﻄﻟﺍ ﻢﻗﺭ ،ﺐﻠﻄﻟﺍ ﻝﺎﺒﻘﺘﺳﺍ ﻢﺗ

    الصواب أن يُقرأ أحد السطرين السابقين من اليمين وحروفه متصلة، ورقم الطلب فيه ⟨DJ-2606-0001-9⟩.
    طريقة العرض الحالية في نافذة الأوامر هذه (⟨unknown⟩) هي طريقة السطر 1. وإن كان الآخر هو الصواب فالأمر:
      bmf doctor --bidi reorder
    The terminal does not say that it shows UTF-8, so Arabic may not appear: LANG is not set.
      → export LC_ALL=C.UTF-8
    This machine and the register: 1 finding.

    1  تم استقبال الطلب، رقم الطلب: ⟨DJ-2606-0001-9⟩، ⟨28/12/1447⟩هـ (14 يونيو 2026م)
    2  (ﻡ2026 ﻮﻴﻧﻮﻳ 14) ـﻫ28/12/1447 ،DJ-2606-0001-9 :ﺐﻠﻄﻟﺍ ﻢﻗﺭ ،ﺐﻠﻄﻟﺍ ﻝﺎﺒﻘﺘﺳﺍ ﻢﺗ

    One of these two lines should read from the right, its letters joined, with the id as DJ-2606-0001-9.
    bmf shows Arabic as in line 1 in this terminal (unknown). If the other line is the right one:
      bmf doctor --bidi reorder
    [1]
    ");
    assert_snapshot!(Ward::new().at_a_terminal().with("LANG", "en_GB.UTF-8").ails(), @"[0]");
    let overruled = Ward::new()
        .at_a_terminal()
        .with("LANG", "en_GB.UTF-8")
        .with("LC_CTYPE", "C");
    assert_snapshot!(overruled.ails(), @"
    terminal not-utf8 [] export LC_ALL=C.UTF-8
    [1]
    ");
}

#[test]
fn git_is_asked_for_its_version() {
    let none = Ward::new();
    let empty = none.home.path().to_str().unwrap().to_owned();
    assert_snapshot!(none.with("PATH", &empty).ails(), @"
    git no-git [] apt install git
    [1]
    ");
    assert_snapshot!(Ward::new().with_git("echo git version 2.20.1").ails(), @"
    git old-git [] apt install git
    [1]
    ");
    let answers = r#"case "$*" in *version) echo git version 2.35.1;; *) PATH=${PATH#*:} exec git "$@";; esac"#;
    assert_snapshot!(Ward::new().with_git(answers).ails(), @"
    git unsynced-git [] apt upgrade git
    [0]
    ");
}

#[test]
fn settings_that_cannot_be_read_hide_nothing_else() {
    let ward = Ward::new();
    ward.put("bmf.toml", "format = 1\noops = [\n");
    assert_snapshot!(ward.ails(), @r#"
    register faulty-settings ["bmf.toml"] bmf check
    [1]
    "#);
    let ward = Ward::new();
    ward.settle(
        "policy.toml",
        "withdraw = [\"reception\", \"research\"]",
        "withdraw = []",
    );
    assert_snapshot!(ward.ails(), @"
    policy no-authority [] ${EDITOR:-nano} $REG/policy.toml
    [1]
    ");
    let ward = Ward::new();
    fs::rename(
        ward.root().join("cases"),
        ward.home.path().join("elsewhere"),
    )
    .unwrap();
    symlink(
        ward.home.path().join("elsewhere"),
        ward.root().join("cases"),
    )
    .unwrap();
    assert_snapshot!(ward.ails(), @r#"
    register unreadable ["cases"] ls -ld $REG/cases
    uncommitted uncommitted ["cases/DJ/2026-06/DJ-2606-0001-9.toml"] git -C $REG restore --source=HEAD -- cases/DJ/2026-06/DJ-2606-0001-9.toml
    [1]
    "#);
}

#[test]
fn a_folder_that_is_copied_behind_gits_back_is_told_by_its_name() {
    assert_snapshot!(Ward::at("Dropbox (Office)/register").ails(), @"
    folder synced [] git clone '$REG' DIR
    [1]
    ");
}

#[test]
fn the_disk_under_a_folder_is_the_nearest_mount() {
    let mounts = "/dev/vda / ext4 rw 0 0\nserver:/a /srv nfs4 rw 0 0\nserver:/b /srv/my\\040files cifs rw 0 0\ntmpfs /srv/tmp ext4 rw 0 0\ntmpfs /srv/tmp tmpfs rw 0 0\n";
    let kinds = ["/home", "/srvx", "/srv/a", "/srv/my files/a", "/srv/tmp"];
    let kinds = kinds.map(|folder| filesystem_of(mounts, Path::new(folder)).unwrap());
    assert_eq!(kinds, ["ext4", "ext4", "nfs4", "cifs", "tmpfs"]);
    assert_eq!(filesystem_of("", Path::new("/")), None);
}

#[test]
fn the_clock_is_held_against_the_newest_event() {
    assert_snapshot!(Ward::new().with("BMF_NOW", "2026-06-13T09:12:00+03:00").ails(), @"
    clock clock-behind [] timedatectl set-ntp true
    [1]
    ");
}

#[test]
fn who_acts_is_on_the_roster() {
    assert_snapshot!(Ward::new().with("BMF_STAFF", "omar").ails(), @"
    staff unknown-staff [] export BMF_STAFF=STAFF
    [1]
    ");
    let ward = Ward::new().with("BMF_STAFF", "");
    assert_snapshot!(ward.ails(), @"
    staff nobody-acts [] git config --global user.email ADDRESS
    [0]
    ");
    ward.git(&["config", "user.email", "Sara@Example.org"]);
    assert_snapshot!(ward.ails(), @"[0]");
}

#[test]
fn the_settings_can_be_worked_with() {
    let ward = Ward::new();
    ward.settle("bmf.toml", "roles = [\"secretary\"]", "roles = []");
    ward.settle(
        "bmf.toml",
        "members = [\"huda\", \"majed\", \"noura\"]",
        "members = []",
    );
    ward.settle(
        "policy.toml",
        "gregorian = 2026-06-02",
        "gregorian = 2026-06-03",
    );
    ward.settle("policy.toml", "for = \"defer\"", "for = \"reject\"");
    assert_snapshot!(ward.ails(), @"
    roles role-unheld [] ${EDITOR:-nano} $REG/bmf.toml
    committee committee-too-small [] ${EDITOR:-nano} $REG/bmf.toml
    policy approval-differs [] ${EDITOR:-nano} $REG/policy.toml
    policy no-reasons [] ${EDITOR:-nano} $REG/policy.toml
    [1]
    ");
}
