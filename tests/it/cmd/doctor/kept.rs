//! What git keeps, what is on the disk, and what a stopped command has left between the two.

use std::fs;
use std::os::unix::fs::symlink;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::time::Duration;

use bmf::register::files::DiskFiles;
use bmf::register::files::RelPath;
use bmf::register::journal;
use bmf::register::journal::Keeper;
use bmf::register::journal::Write;
use bmf::register::lock::Lock;
use insta::assert_snapshot;

use crate::cmd::doctor::CASE;
use crate::cmd::doctor::ward::Ward;

/// A history that is never asked, because its command is killed before.
struct Nobody;

impl Keeper for Nobody {
    type Error = ();

    fn committed(&self, _: &RelPath) -> Result<Option<Vec<u8>>, ()> {
        Ok(None)
    }

    fn settle(&self, _: &[RelPath]) -> Result<(), ()> {
        Ok(())
    }
}

#[test]
fn a_register_is_kept_by_git_on_a_branch_in_a_folder_of_its_own() {
    let ward = Ward::new();
    fs::remove_dir_all(ward.root().join(".git")).unwrap();
    assert_snapshot!(ward.ails(), @"
    history not-under-git [] bmf init $REG
    [1]
    ");
    let ward = Ward::new();
    ward.git(&["checkout", "--quiet", "--detach"]);
    assert_snapshot!(ward.ails(), @"
    history detached [] git -C $REG switch main
    [1]
    ");
    let ward = Ward::at("office/register");
    fs::rename(
        ward.root().join(".git"),
        ward.home.path().join("office/.git"),
    )
    .unwrap();
    ward.git(&["add", "--all"]);
    ward.git(&["commit", "--quiet", "-m", "moved"]);
    assert_snapshot!(ward.ails(), @"
    history below-top [] -
    [0]
    ");
    let ward = Ward::new();
    let tree = ward.git(&["rev-parse", "HEAD^{tree}"]);
    let object = format!(".git/objects/{}/{}", &tree[..2], &tree[2..]);
    fs::remove_file(ward.root().join(object)).unwrap();
    assert_snapshot!(ward.ails().replace(&tree, "TREE"), @"
    history broken-history [] git -C $REG fsck
    [1]
    ");
}

#[test]
fn who_is_writing_now_is_not_taken_for_somebody_who_was_stopped() {
    let ward = Ward::new();
    let file = RelPath::new("cases/DJ/2026-06/DJ-2606-0002-8.toml").unwrap();
    let write = Write {
        path: file,
        old: None,
        new: b"half done".to_vec(),
    };
    let killed = catch_unwind(AssertUnwindSafe(|| {
        journal::act(&DiskFiles::new(ward.root()), &[write], &Nobody, || {
            panic!("killed")
        })
    }));
    assert!(killed.is_err());
    ward.put(".git/index.lock", "");
    let held = Lock::acquire(&DiskFiles::new(ward.root()), Duration::ZERO).unwrap();
    assert_snapshot!(ward.ails(), @"
    lock busy [] -
    [0]
    ");
    drop(held);
    assert_snapshot!(ward.ails(), @r#"
    leftovers journal-left [] -
    uncommitted uncommitted ["cases/DJ/2026-06/DJ-2606-0002-8.toml"] git -C $REG add -f -- cases/DJ/2026-06/DJ-2606-0002-8.toml && git -C $REG commit -m WHY -- cases/DJ/2026-06/DJ-2606-0002-8.toml
    [1]
    "#);
    ward.put(".bmf/journal", "torn");
    assert_snapshot!(ward.ails(), @r#"
    leftovers journal-broken [] rm $REG/.bmf/journal
    leftovers git-lock ["$REG/.git/index.lock"] rm $REG/.git/index.lock
    uncommitted uncommitted ["cases/DJ/2026-06/DJ-2606-0002-8.toml"] git -C $REG add -f -- cases/DJ/2026-06/DJ-2606-0002-8.toml && git -C $REG commit -m WHY -- cases/DJ/2026-06/DJ-2606-0002-8.toml
    [1]
    "#);
    fs::remove_file(ward.root().join(".bmf/journal")).unwrap();
    fs::remove_file(ward.root().join("cases/DJ/2026-06/DJ-2606-0002-8.toml")).unwrap();
    assert_snapshot!(ward.ails(), @r#"
    leftovers git-lock ["$REG/.git/index.lock"] rm $REG/.git/index.lock
    [1]
    "#);
    fs::remove_dir_all(ward.root().join(".bmf")).unwrap();
    fs::remove_file(ward.root().join(".git/index.lock")).unwrap();
    assert_snapshot!(ward.ails(), @"[0]");
    assert!(!ward.root().join(".bmf").exists());
}

#[test]
fn bytes_are_compared_whatever_git_was_told_to_overlook() {
    let ward = Ward::new();
    ward.git(&["update-index", "--assume-unchanged", CASE]);
    let text = fs::read_to_string(ward.root().join(CASE)).unwrap();
    ward.put(CASE, &text.replace('\n', "\r\n"));
    ward.git(&["config", "core.autocrlf", "true"]);
    fs::remove_file(ward.root().join("policy.toml")).unwrap();
    ward.put("cases/DJ/2026-06/DJ-2606-0002-8.toml", &text);
    fs::create_dir_all(ward.root().join("sessions/2026")).unwrap();
    ward.put("sessions/2026/S-2026-001.toml", "");
    assert_eq!(ward.git(&["status", "--porcelain", "--", CASE]), "");
    assert_snapshot!(ward.ails(), @r#"
    register unreadable ["policy.toml"] ls -ld $REG/policy.toml
    uncommitted uncommitted ["cases/DJ/2026-06/DJ-2606-0002-8.toml","sessions/2026/S-2026-001.toml"] git -C $REG add -f -- cases/DJ/2026-06/DJ-2606-0002-8.toml sessions/2026/S-2026-001.toml && git -C $REG commit -m WHY -- cases/DJ/2026-06/DJ-2606-0002-8.toml sessions/2026/S-2026-001.toml
    uncommitted uncommitted ["cases/DJ/2026-06/DJ-2606-0001-9.toml"] git -C $REG commit -m WHY -- cases/DJ/2026-06/DJ-2606-0001-9.toml
    uncommitted uncommitted ["policy.toml"] git -C $REG restore --source=HEAD -- policy.toml
    [1]
    "#);
}

#[test]
fn the_associations_own_words_are_kept_as_well() {
    let ward = Ward::new();
    ward.put("templates/messages/received.en.txt", "Dear neighbour");
    assert_snapshot!(ward.ails(), @r#"
    uncommitted uncommitted ["templates/messages/received.en.txt"] git -C $REG commit -m WHY -- templates/messages/received.en.txt
    [1]
    "#);
}

#[test]
fn what_is_no_case_below_cases_is_named_once() {
    let ward = Ward::new();
    ward.put("cases/notes.txt", "");
    ward.git(&["add", "cases/notes.txt"]);
    ward.git(&["commit", "--quiet", "-m", "notes"]);
    let case = ward.root().join(CASE);
    fs::rename(&case, case.with_file_name("copy.toml")).unwrap();
    symlink("/dev/null", case.with_file_name("-n.toml")).unwrap();
    assert_snapshot!(ward.ails(), @r#"
    uncommitted uncommitted ["cases/DJ/2026-06/DJ-2606-0001-9.toml"] git -C $REG restore --source=HEAD -- cases/DJ/2026-06/DJ-2606-0001-9.toml
    strays strays ["cases/DJ/2026-06/-n.toml","cases/DJ/2026-06/copy.toml","cases/notes.txt"] bmf check
    [1]
    "#);
}

#[test]
fn gits_rules_neither_hide_a_case_nor_change_its_bytes() {
    let rules = |file: &str, text: &str| {
        let ward = Ward::new();
        ward.put(file, text);
        ward.ails()
    };
    assert_snapshot!(rules(".gitignore", "*.toml\n"), @r#"
    attributes hidden ["cases/DJ/2026-06/DJ-2606-0001-9.toml"] git -C $REG check-ignore --no-index -v -- cases/DJ/2026-06/DJ-2606-0001-9.toml
    attributes exposes [] echo /.bmf/ >> $REG/.gitignore
    [1]
    "#);
    let ward = Ward::new().with("BMF_NOW", "2026-07-01T09:12:00+03:00");
    ward.put(".gitignore", "/.bmf/\n/cases/DJ/2026-07/\n");
    assert_snapshot!(ward.ails(), @r#"
    attributes hidden ["cases/DJ/2026-07/DJ-2607-0001-4.toml"] git -C $REG check-ignore --no-index -v -- cases/DJ/2026-07/DJ-2607-0001-4.toml
    [1]
    "#);
    assert_snapshot!(rules(".gitattributes", "*.toml text\n"), @"
    attributes converts [] echo '* -text -filter -ident -working-tree-encoding' >> $REG/.gitattributes
    [1]
    ");
    assert_snapshot!(rules(".gitattributes", "* -text\ncases/** filter=lfs\n"), @"
    attributes converts [] echo '* -text -filter -ident -working-tree-encoding' >> $REG/.gitattributes
    [1]
    ");
}
