//! The honest twin of each breach: what looks like it, and is as it should be.

use crate::audit::{broken, by_hand};
use crate::support::register::{CASE_PATH, TestRegister};
use std::path::Path;

const NOTHING: [&str; 0] = [];

#[test]
fn a03_another_than_who_took_it_decides() {
    assert_eq!(broken(&TestRegister::after("review")), NOTHING);
}

#[test]
fn a03_who_took_the_request_decides_it() {
    let register = TestRegister::after("submit").at("2026-06-29T10:00:00+03:00");
    register.edit(
        "bmf.toml",
        "roles = [\"reception\"]",
        "roles = [\"reception\", \"secretary\"]",
    );
    by_hand(&register).by("majed@example.org").commit();
    let text = register.read(CASE_PATH);
    let session = "format = 1\nid = \"S-2026-001\"\nopened = 2026-06-29T10:00:00+03:00\nby = \"sara\"\ncommittee = [\"huda\", \"majed\", \"noura\"]\npresent = [\"huda\", \"majed\"]\n\n[[decided]]\ncase = \"DJ-2606-0001-9\"\n";
    register.put("sessions/2026/S-2026-001.toml", session);
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 6\nat = 2026-06-29T10:00:00+03:00\nby = \"sara\"\ndid = \"decide\"\noutcome = \"reject\"\nreason = \"no-budget\"\nwords = \"no\"\nsession = \"S-2026-001\"\n";
    register.put(CASE_PATH, text + forged);
    by_hand(&register).at("2026-06-29T10:00:00+03:00").commit();
    assert_eq!(broken(&register), ["A03"]);
    let said = register.run(["audit"]).stdout;
    assert!(said.contains("Whoever recorded the intake"), "{said}");
}

#[test]
fn a04_a_colleague_makes_the_commit_over_again() {
    let register = TestRegister::after("declare");
    by_hand(&register).by("huda@example.org").git(&[
        "-c",
        "user.name=Huda",
        "commit",
        "--quiet",
        "--amend",
        "--no-edit",
        "--author=Sara <sara@example.org>",
    ]);
    assert_eq!(broken(&register), ["A04"]);
}

#[test]
fn a06_an_amendment_names_what_changes() {
    let register = TestRegister::after("submit").does([
        "amend",
        "1",
        "--set=applicant.phone=0559876543",
        "--set=amount=4000",
        "--reason=new",
    ]);
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a08_texts_and_templates_stand_beside_the_records() {
    let register = TestRegister::after("intake");
    register.put("README.md", "# Ours\n");
    register.put("templates/messages/greeting.ar.txt", "السلام عليكم\n");
    by_hand(&register).commit();
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a08_nothing_else_does() {
    for path in ["tools/run.sh", "copy.sqlite", "templates/.hidden"] {
        let register = TestRegister::after("intake");
        register.put(path, "x\n");
        by_hand(&register).commit();
        assert_eq!(broken(&register), ["A08"], "{path}");
    }
}

#[test]
fn a08_a_session_stands_under_its_own_number() {
    let register = TestRegister::after("review");
    let session = register.read("sessions/2026/S-2026-001.toml");
    register.put("sessions/2026/S-2026-002.toml", session);
    by_hand(&register)
        .by("noura@example.org")
        .at("2026-06-29T12:00:00+03:00")
        .commit();
    assert_eq!(broken(&register), ["A08"]);
}

#[test]
fn a09_a_settings_file_becomes_a_program() {
    for path in ["bmf.toml", "templates/messages/received.en.txt"] {
        let register = TestRegister::after("intake");
        by_hand(&register).git(&["update-index", "--chmod=+x", path]);
        by_hand(&register).by("majed@example.org").git(&[
            "commit",
            "--quiet",
            "--message",
            "by hand",
        ]);
        assert!(broken(&register).contains(&"A09".to_owned()), "{path}");
    }
}

#[test]
fn a10_two_desks_are_united_by_the_driver() {
    let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let path = format!("{}:{path}", bin.display());
    let register = TestRegister::after("intake").with("PATH", &path);
    by_hand(&register).git(&["branch", "other"]);
    let register = register.does(["contact", "1", "--call"]);
    by_hand(&register).git(&["switch", "--quiet", "other"]);
    let register = register.at("2026-06-14T10:00:00+03:00");
    let register = register.does(["declare", "1", "--how=signature"]);
    by_hand(&register).git(&["switch", "--quiet", "main"]);
    by_hand(&register).git(&["merge", "--quiet", "--message", "unite", "other"]);
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a10_a_merge_brings_what_no_side_had() {
    let register = TestRegister::after("intake");
    by_hand(&register).git(&["branch", "other"]);
    let register = register.does(["contact", "1", "--call"]);
    by_hand(&register).git(&["switch", "--quiet", "other"]);
    register.put("README.md", "# Ours\n");
    by_hand(&register).commit();
    by_hand(&register).git(&["switch", "--quiet", "main"]);
    by_hand(&register).git(&["merge", "--quiet", "--no-commit", "other"]);
    let text = register.read(CASE_PATH);
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 3\nat = 2026-06-14T12:00:00+03:00\nby = \"sara\"\ndid = \"declare\"\nhow = \"signature\"\nover = \"b3:00000000000000000000000000000000\"\n";
    register.put(CASE_PATH, text + forged);
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A10"]);
}

#[test]
fn a11_who_records_late_says_when_it_was() {
    let register = TestRegister::after("intake").at("2026-06-20T09:00:00+03:00");
    let register = register.does(["contact", "1", "--call", "--on=2026-06-16"]);
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a11_an_event_is_slipped_in_behind_another() {
    let register = TestRegister::after("verify");
    let text = register.read(CASE_PATH);
    let at = text.find("\n[[event]]\nid = \"MBD46P7D\"").unwrap();
    let forged = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 2\nat = 2026-06-14T09:12:00+03:00\nby = \"sara\"\ndid = \"contact\"\nchannel = \"phone\"\n";
    register.put(CASE_PATH, format!("{}{forged}{}", &text[..at], &text[at..]));
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A11"]);
}

#[test]
fn a13_a_member_who_came_late_is_added() {
    let register = TestRegister::after("review");
    register.edit(
        "sessions/2026/S-2026-001.toml",
        "present = [\"huda\", \"majed\", \"noura\"]",
        "present = [\"huda\", \"majed\", \"noura\", \"khalid\"]",
    );
    by_hand(&register)
        .by("noura@example.org")
        .at("2026-06-29T12:00:00+03:00")
        .commit();
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a14_a_keeper_changes_the_settings() {
    let register = TestRegister::after("intake");
    let settings = register.read("bmf.toml");
    let keepers = "\n[history]\nkeepers = [\"tariq@example.org\"]\n";
    register.put("bmf.toml", settings + keepers);
    by_hand(&register).by("majed@example.org").commit();
    register.edit("policy.toml", "min_days = 14", "min_days = 15");
    by_hand(&register).by("tariq@example.org").commit();
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a15_a_graft_gives_a_commit_other_parents() {
    let register = TestRegister::after("declare");
    let head = register.git(&["rev-parse", "HEAD"]);
    register.put(".git/info/grafts", format!("{head}\n"));
    assert_eq!(broken(&register), ["A15"]);
}

#[test]
fn a16_an_attribute_converts_bytes() {
    for (path, line) in [
        (".gitattributes", "cases/** text eol=crlf\n"),
        ("cases/.gitattributes", "*.toml merge=ours\n"),
    ] {
        let register = TestRegister::after("intake");
        register.put(path, line);
        by_hand(&register).commit();
        assert!(broken(&register).contains(&"A16".to_owned()), "{path}");
    }
}

#[test]
fn a16_rules_that_hide_no_record_are_nobodys_business() {
    let register = TestRegister::after("intake");
    let rules = register.read(".gitignore");
    register.put(".gitignore", rules + "*.swp\n");
    by_hand(&register).commit();
    assert_eq!(broken(&register), NOTHING);
}

#[test]
fn a17_the_keys_on_the_disk_are_those_of_the_last_commit() {
    let register = TestRegister::after("intake");
    register.put("signers", "sara@example.org ssh-ed25519 AAAA\n");
    assert_eq!(broken(&register), ["A17"]);
}
