//! Files that are moved, hidden, of another kind, too large, or that no register holds.

use crate::gate::{By, MAJED, SARA, since, tip};
use crate::support::register::{CASE_PATH, TestRegister};
use std::fs;
use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, symlink};

const OTHER: &str = "cases/DJ/2026-06/DJ-2606-0002-8.toml";

/// What the gate makes of all that somebody did to the files after reception.
fn done(by: By<'_>, what: impl FnOnce(&TestRegister)) -> String {
    let register = TestRegister::after("intake");
    let old = tip(&register);
    what(&register);
    by.commits(&register);
    since(&register, &old)
}

fn put(by: By<'_>, path: &str, text: &str) -> String {
    done(by, |register| register.put(path, text))
}

#[test]
fn a_case_is_deleted_moved_or_taken_for_another() {
    let delete =
        |register: &TestRegister| fs::remove_file(register.root().join(CASE_PATH)).unwrap();
    assert_eq!(done(SARA, delete), "refused A07");
    let rename = |register: &TestRegister| {
        let text = register.read(CASE_PATH);
        fs::remove_file(register.root().join(CASE_PATH)).unwrap();
        register.put(OTHER, text);
    };
    assert_eq!(done(SARA, rename), "refused A07,A08");
    // The trap of renames: one is taken away, and another like it is put beside it.
    let trap = |register: &TestRegister| {
        let text = register
            .read(CASE_PATH)
            .replace("DJ-2606-0001-9", "DJ-2606-0002-8");
        fs::remove_file(register.root().join(CASE_PATH)).unwrap();
        register.put(OTHER, text);
    };
    assert_eq!(done(SARA, trap), "refused A07");
    let register = TestRegister::after("intake");
    let old = tip(&register);
    let words = "intake --kind=inquiry --channel=phone --name=X --summary=Y";
    let register = register.does(words.split(' '));
    assert_eq!(since(&register, &old), "admitted");
}

#[test]
fn a_file_is_no_plain_file() {
    let run = |register: &TestRegister| {
        let path = register.root().join(CASE_PATH);
        fs::set_permissions(path, Permissions::from_mode(0o755)).unwrap();
    };
    assert_eq!(done(SARA, run), "refused A09");
    let link = |path: &'static str| {
        move |register: &TestRegister| {
            let at = register.root().join(path);
            let _gone = fs::remove_file(&at);
            symlink("/etc/passwd", at).unwrap();
        }
    };
    assert!(done(SARA, link(CASE_PATH)).contains("A09"));
    assert_eq!(done(MAJED, link("README.md")), "refused A09");
    let submodule = |register: &TestRegister| {
        let entry = format!("160000,{},templates/other", tip(register));
        register.git(&["update-index", "--add", "--cacheinfo", &entry]);
    };
    let register = TestRegister::after("intake");
    let old = tip(&register);
    submodule(&register);
    MAJED.git(&register, &["commit", "--quiet", "--message=x"]);
    assert_eq!(since(&register, &old), "refused A09");
}

#[test]
fn a_file_that_no_register_holds() {
    assert_eq!(put(MAJED, "passport.jpg", "x"), "refused A08,G06");
    assert_eq!(
        put(MAJED, "cases/DJ/2026-06/notes.txt", "x"),
        "refused A08,A12"
    );
    assert_eq!(put(MAJED, "Cases/DJ.toml", "x"), "refused A08,G06");
    assert_eq!(put(MAJED, "templates/.env", "x"), "refused A08,G06");
    assert_eq!(put(MAJED, "templates/a\u{202e}b", "x"), "refused G06");
    assert_eq!(put(MAJED, "README.md", "x"), "admitted");
    assert_eq!(put(MAJED, "templates/messages/eid.ar.txt", "x"), "admitted");
}

#[test]
fn attributes_and_ignore_rules() {
    let nested = "cases/.gitattributes";
    assert_eq!(put(MAJED, nested, "* -merge\n"), "refused A08,A12,A16");
    assert_eq!(
        put(MAJED, "templates/.gitignore", "*.x\n"),
        "refused A08,A16,G06"
    );
    assert_eq!(put(MAJED, ".gitmodules", ""), "refused A08,A16,G06");
    assert_eq!(put(SARA, ".gitignore", "/.bmf/\ncases/\n"), "refused A14");
    assert_eq!(put(SARA, ".gitattributes", "* text\n"), "refused A14");
    assert_eq!(put(MAJED, ".gitignore", "/.bmf/\n*.tmp\n"), "admitted");
}

#[test]
fn what_is_too_large() {
    let large = "# x\n".repeat(1 + 1024 * 1024);
    let case = |register: &TestRegister| {
        let text = register.read(CASE_PATH) + &large;
        register.put(CASE_PATH, text);
    };
    assert_eq!(done(SARA, case), "refused A12");
    assert_eq!(put(MAJED, "README.md", &large), "refused G08");
    let half = "# x\n".repeat(512 * 1024);
    assert_eq!(put(MAJED, "README.md", &half), "admitted");
}

#[test]
fn a_sitting_that_is_altered_or_written_by_somebody_else() {
    let path = "sessions/2026/S-2026-001.toml";
    let noura = By("noura@example.org", "2026-06-29T12:00:00+03:00");
    let sat = |by: By<'_>, from: &str, to: &str| {
        let register = TestRegister::after("review");
        let old = tip(&register);
        register.edit(path, from, to);
        by.commits(&register);
        crate::gate::arriving(&register, &old, "2026-06-29T12:00:00+03:00")
    };
    assert_eq!(
        sat(noura, "present = [\"huda\", ", "present = ["),
        "refused A13"
    );
    let note = "# Present from ten to eleven.\nformat = 1\n";
    let sara = By("sara@example.org", "2026-06-29T12:00:00+03:00");
    assert_eq!(sat(sara, "format = 1\n", note), "refused A13");
    assert_eq!(sat(noura, "format = 1\n", note), "admitted");
}
