//! Who pushes: strangers, roles that were granted to oneself or have ended, and commits that mislead.

use crate::gate::{By, MAJED, NOON, SARA, arriving, asked, since, tip};
use crate::support::register::{CASE_PATH, TestRegister};
use std::io::Write;
use std::process::{Command, Stdio};

const SECRETARY: (&str, &str) = (
    "roles = [\"reception\"]",
    "roles = [\"reception\", \"secretary\"]",
);

#[test]
fn a_stranger() {
    let by = |email: &str| {
        let register = TestRegister::after("intake");
        register.put(
            "bmf.toml",
            register.read("bmf.toml") + "\n[history]\nkeepers = [\"omar@example.org\"]\n",
        );
        MAJED.commits(&register);
        let old = tip(&register);
        register.edit(CASE_PATH, "format = 1\n", "format = 1\n# seen\n");
        By(email, "2026-06-14T12:05:00+03:00").commits(&register);
        since(&register, &old)
    };
    assert_eq!(by("mallory@example.org"), "refused G05");
    assert_eq!(by("sara@example.org"), "admitted");
    assert_eq!(by("omar@example.org"), "admitted");
}

#[test]
fn a_role_that_somebody_grants_to_herself() {
    let grant = |by: By<'_>| {
        let register = TestRegister::after("intake");
        let old = tip(&register);
        register.edit("bmf.toml", SECRETARY.0, SECRETARY.1);
        by.commits(&register);
        since(&register, &old)
    };
    assert_eq!(grant(SARA), "refused A14");
    assert_eq!(grant(MAJED), "admitted");
}

#[test]
fn a_manager_that_somebody_makes_of_herself_in_one_push_with_what_she_wants() {
    let register = TestRegister::after("intake");
    let old = tip(&register);
    register.edit(
        "bmf.toml",
        SECRETARY.0,
        "roles = [\"reception\", \"manager\"]",
    );
    SARA.commits(&register);
    register.edit("policy.toml", "min_days = 14", "min_days = 0");
    SARA.commits(&register);
    assert_eq!(since(&register, &old), "refused A14");
}

/// The roster changes; on a laptop that has not heard of it Sara goes on, and then unites.
fn meanwhile(from: &str, to: &str) -> String {
    let register = TestRegister::after("intake");
    register.git(&["branch", "side"]);
    register.edit("bmf.toml", from, to);
    MAJED.commits(&register);
    let old = tip(&register);
    register.git(&["switch", "--quiet", "side"]);
    let register = register.does(["contact", "1", "--call"]);
    SARA.git(&register, &["merge", "--quiet", "--no-edit", "main"]);
    since(&register, &old)
}

#[test]
fn somebody_who_has_left_stands_on_a_day_when_she_had_not() {
    let sara = "email = \"sara@example.org\"";
    let left = meanwhile(sara, "email = \"lina@example.org\"");
    assert_eq!(left, "refused A04,G05");
    let reception = "roles = [\"reception\"]";
    assert_eq!(meanwhile(reception, "roles = [\"auditor\"]"), "refused A03");
    assert_eq!(meanwhile("roles = [\"service\"]", reception), "admitted");
}

#[test]
fn a_merge_that_brings_back_an_old_roster() {
    let register = TestRegister::after("intake");
    register.git(&["branch", "side"]);
    register.edit("bmf.toml", "\"sara@example.org\"", "\"lina@example.org\"");
    MAJED.commits(&register);
    let old = tip(&register);
    register.git(&["switch", "--quiet", "side"]);
    register.put("README.md", "x");
    MAJED.commits(&register);
    let merge = |strategy: &str| {
        let register = register.twin();
        MAJED.git(
            &register,
            &[
                "merge",
                "--quiet",
                "--no-edit",
                "--strategy",
                strategy,
                &old,
            ],
        );
        since(&register, &old)
    };
    assert_eq!(merge("ours"), "refused A10");
    assert_eq!(merge("ort"), "admitted");
}

#[test]
fn dates_that_cannot_be() {
    let at = |commit: &str, event: &str, arrives: &str| {
        let register = TestRegister::after("intake");
        let old = tip(&register);
        let event = format!(
            "id = \"K7Q2M9XA\"; n = 2; at = {event}; by = \"sara\"; did = \"contact\"; channel = \"phone\""
        );
        SARA.at(commit).forges(&register, &event);
        arriving(&register, &old, arrives)
    };
    let (day, later) = ("2026-06-14T12:00:00+03:00", "2026-06-16T12:00:00+03:00");
    assert_eq!(at(day, later, later), "refused A11");
    assert_eq!(at(later, later, NOON), "refused G07");
    assert_eq!(at(day, "2026-06-14T20:00:00+03:00", NOON), "refused G07");
    assert_eq!(at(day, day, "2026-07-16T12:00:00+03:00"), "refused G07");
    let before = "2026-06-12T12:00:00+03:00";
    assert_eq!(at(before, before, NOON), "refused A11");
    assert_eq!(at(day, day, "2026-07-14T12:00:00+03:00"), "admitted");
    assert_eq!(at("2026-06-14T13:00:00+03:00", day, NOON), "admitted");
}

#[test]
fn a_desk_may_work_alone_for_as_long_as_the_settings_say() {
    let register = TestRegister::after("intake");
    let settings = register.read("bmf.toml") + "\n[history]\noffline_days = 90\n";
    register.put("bmf.toml", settings);
    MAJED.commits(&register);
    let old = tip(&register);
    let register = register.does(["contact", "1", "--call"]);
    let after = |day: &str| arriving(&register, &old, day);
    assert_eq!(after("2026-09-01T12:00:00+03:00"), "admitted");
    assert_eq!(after("2026-10-01T12:00:00+03:00"), "refused G07");
}

/// What the gate makes of a commit whose headers were written by hand.
fn written(change: impl Fn(&str) -> String) -> String {
    let register = TestRegister::after("intake");
    let old = tip(&register);
    register.edit(CASE_PATH, "format = 1\n", "format = 1\n# seen\n");
    SARA.commits(&register);
    let commit = change(&register.git(&["cat-file", "commit", "HEAD"]));
    let mut hash = Command::new("git")
        .args([
            "hash-object",
            "-w",
            "-t",
            "commit",
            "--literally",
            "--stdin",
        ])
        .current_dir(register.root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    hash.stdin
        .take()
        .unwrap()
        .write_all(commit.as_bytes())
        .unwrap();
    let new = String::from_utf8(hash.wait_with_output().unwrap().stdout).unwrap();
    let lines = format!("{old} {} refs/heads/main\n", new.trim());
    let (said, log) = asked(&register, &lines, NOON);
    assert_eq!(
        said.0 == 0,
        log.trim_end().ends_with("admitted"),
        "{}",
        said.1
    );
    log.trim_end().splitn(6, ' ').nth(5).unwrap().to_owned()
}

#[test]
fn commits_that_mislead() {
    let author = "author Somebody";
    let misled = |from: &str, to: &str| written(|commit| commit.replacen(from, to, 1));
    assert_eq!(misled(author, "author Some\u{202e}body"), "refused G10");
    assert_eq!(misled(author, "author Some\u{1b}[2Jbody"), "refused G10");
    assert_eq!(misled("\n\n", "\nencoding UTF-7\n\n"), "refused G10");
    assert_eq!(misled("\n\n", "\nparent 0000\n\n"), "refused G10");
    let second = "author Majed <majed@example.org> 1781427600 +0300\nauthor Somebody";
    assert_eq!(misled(author, second), "refused A04,G05,G10");
    assert_eq!(misled(author, "author سارة ناصر"), "admitted");
}
