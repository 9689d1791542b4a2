//! Histories that come together: merges that drop or add, other beginnings, and too much at once.

use crate::gate::{By, MAJED, NOON, SARA, arriving, asked, since, tip};
use crate::support::register::{CASE_PATH, TestRegister};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Two desks that parted after reception; the register stands on the side of the second.
fn parted() -> (TestRegister, String) {
    let register = TestRegister::after("intake");
    register.git(&["branch", "side"]);
    let register = register.does(["contact", "1", "--call"]);
    let old = tip(&register);
    register.git(&["switch", "--quiet", "side"]);
    let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let register = register.at("2026-06-14T10:00:00+03:00").with("PATH", &path);
    (register.does(["declare", "1", "--how=signature"]), old)
}

#[test]
fn a_merge_that_drops_or_invents() {
    let (register, old) = parted();
    let merged = |strategy: &str, then: &dyn Fn(&TestRegister)| {
        let register = register.twin();
        let args = [
            "merge",
            "--quiet",
            "--no-commit",
            "--no-ff",
            "--strategy",
            strategy,
            &old,
        ];
        SARA.git(&register, &args);
        then(&register);
        SARA.commits(&register);
        since(&register, &old)
    };
    assert_eq!(merged("ort", &|_| ()), "admitted");
    assert_eq!(merged("ours", &|_| ()), "refused A01,A10");
    let add = |register: &TestRegister| {
        let text = register.read(CASE_PATH);
        let event = "\n[[event]]\nid = \"K7Q2M9XA\"\nn = 9\nat = 2026-06-14T11:00:00+03:00\nby = \"sara\"\ndid = \"contact\"\nchannel = \"phone\"\n";
        register.put(CASE_PATH, text + event);
    };
    assert_eq!(merged("ort", &add), "refused A10");
    let amount = |register: &TestRegister| {
        register.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    };
    assert_eq!(merged("ort", &amount), "refused A10");
    let file = |register: &TestRegister| register.put("README.md", "x");
    assert_eq!(merged("ort", &file), "refused A10,A14");
}

#[test]
fn three_histories_at_once() {
    let (register, old) = parted();
    let tree = register.git(&["rev-parse", "HEAD^{tree}"]);
    let parents = ["-p", &old, "-p", "HEAD", "-p", "HEAD~1"];
    let mut args = vec!["commit-tree", &tree, "-m", "x"];
    args.extend(parents);
    let made = SARA.tries(&register, &args);
    let made = String::from_utf8(made.stdout).unwrap();
    register.git(&["reset", "--quiet", "--hard", made.trim()]);
    assert!(since(&register, &old).contains("A10"));
}

#[test]
fn a_history_with_a_beginning_of_its_own() {
    let register = TestRegister::after("intake");
    let old = tip(&register);
    // Another register, in which the stranger is the manager.
    let other = TestRegister::new();
    other.edit(
        "bmf.toml",
        "\"majed@example.org\"",
        "\"mallory@example.org\"",
    );
    let stranger = By("mallory@example.org", MAJED.1);
    stranger.git(
        &other,
        &[
            "commit",
            "--quiet",
            "--all",
            "--amend",
            "--no-edit",
            "--reset-author",
        ],
    );
    register.git(&["fetch", "--quiet", other.root().to_str().unwrap(), "main"]);
    let merge = [
        "merge",
        "--quiet",
        "--no-edit",
        "--allow-unrelated-histories",
        "--strategy=ours",
        "FETCH_HEAD",
    ];
    SARA.git(&register, &merge);
    assert_eq!(since(&register, &old), "refused G04");
    register.git(&["reset", "--quiet", "--hard", "FETCH_HEAD"]);
    assert_eq!(since(&register, &old), "refused G03");
}

#[test]
fn a_stale_clone_does_not_bring_back_what_a_closed_year_held() {
    let old_year = TestRegister::after("close");
    let register = TestRegister::new().at("2026-06-14T10:00:00+03:00");
    let register =
        register.does("intake --kind=inquiry --channel=phone --name=X --summary=Y".split(' '));
    let old = tip(&register);
    // The samples of two new registers are one commit; a real year begins with its own.
    register.git(&[
        "fetch",
        "--quiet",
        old_year.root().to_str().unwrap(),
        "main",
    ]);
    register.git(&["reset", "--quiet", "--hard", "FETCH_HEAD"]);
    assert_eq!(since(&register, &old), "refused G03");
}

#[test]
fn more_commits_than_a_push_may_hold() {
    let many = |count: usize| {
        let register = TestRegister::after("intake");
        let old = tip(&register);
        let person = "Sara <sara@example.org> 1781427600 +0300";
        let mut stream = String::new();
        for _ in 0..count {
            stream += &format!(
                "commit refs/heads/main\nauthor {person}\ncommitter {person}\ndata 1\nx\n"
            );
            if stream.matches("from ").count() == 0 {
                stream += &format!("from {old}\n");
            }
        }
        let mut import = Command::new("git")
            .args(["fast-import", "--quiet"])
            .current_dir(register.root())
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        import
            .stdin
            .take()
            .unwrap()
            .write_all(stream.as_bytes())
            .unwrap();
        assert!(import.wait().unwrap().success());
        since(&register, &old)
    };
    assert_eq!(many(5_001), "refused G08");
    assert_eq!(many(50), "admitted");
}

#[test]
fn the_first_push_is_a_whole_register() {
    let nothing = "0".repeat(40);
    let register = TestRegister::after("close");
    assert_eq!(
        arriving(&register, &nothing, "2026-07-05T12:00:00+03:00"),
        "admitted"
    );

    let register = TestRegister::after("declare");
    let text = register.read(CASE_PATH);
    register.put(CASE_PATH, &text[..text.rfind("\n[[event]]").unwrap()]);
    SARA.commits(&register);
    assert_eq!(since(&register, &nothing), "refused A01");

    let bare = TestRegister::bare();
    bare.git(&["init", "--quiet", "--initial-branch=main"]);
    bare.put("README.md", "x");
    MAJED.commits(&bare);
    assert_eq!(since(&bare, &nothing), "refused G09");
    // A past before the register would be judged by nobody.
    bare.git(&["rm", "--quiet", "README.md"]);
    let bare = bare.does(["init"]);
    MAJED.commits(&bare);
    assert_eq!(since(&bare, &nothing), "refused G09");
}

#[test]
fn one_branch_that_stays_and_goes_forward() {
    let register = TestRegister::after("declare");
    let [new, old] = ["HEAD", "HEAD~1"].map(|name| register.git(&["rev-parse", name]));
    let nothing = "0".repeat(40);
    let told = |lines: &str| {
        let ((code, _), log) = asked(&register, lines, NOON);
        let outcome = log
            .lines()
            .next_back()
            .and_then(|line| line.splitn(6, ' ').nth(5));
        (code, outcome.unwrap_or_default().to_owned())
    };
    let refused = |codes: &str| (3, format!("refused {codes}"));
    assert_eq!(
        told(&format!("{new} {nothing} refs/heads/main\n")),
        refused("G02")
    );
    assert_eq!(
        told(&format!("{new} {old} refs/heads/main\n")),
        refused("G03")
    );
    for name in [
        "refs/heads/other",
        "refs/tags/v1",
        "refs/replace/abc",
        "refs/notes/x",
    ] {
        assert_eq!(told(&format!("{nothing} {new} {name}\n")), refused("G01"));
    }
    let both = format!("{old} {new} refs/heads/main\n{nothing} {new} refs/tags/v1\n");
    assert_eq!(told(&both), refused("G01"));
    assert_eq!(
        told(&format!("{old} {new} refs/heads/main\n")),
        (0, "admitted".to_owned())
    );
    assert_eq!(told("").0, 3);
    assert_eq!(told("x y z\n").0, 3);
}
