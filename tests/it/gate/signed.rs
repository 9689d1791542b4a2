//! Signatures, by keys that are made for the purpose: each way of signing, beside the one that is allowed.

use crate::gate::{By, MAJED, arriving, tip};
use crate::support::register::{CASE_PATH, TestRegister};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The day on which all keys are still good, and one after some have ended.
const DAY: &str = "2026-06-14T12:30:00+03:00";
const LATER: &str = "2026-07-01T12:00:00+03:00";

struct Signing {
    register: TestRegister,
    old: String,
}

impl Signing {
    /// A register that asks for signatures, with a key for Sara that ends with June, one for Huda, and one of nobody's.
    fn new() -> Signing {
        let register = TestRegister::after("verify");
        let mut signers = String::new();
        for (owner, options) in [
            ("sara", "namespaces=\"git\",valid-before=\"20260630\""),
            ("huda", "namespaces=\"git\""),
            ("majed", "valid-after=\"20260101Z\""),
            ("nobody", ""),
        ] {
            let public = make_key(&register, owner);
            if !options.is_empty() {
                signers += &format!("{owner}@example.org {options} {public}");
            }
        }
        register.put("signers", signers);
        register.put(
            "bmf.toml",
            register.read("bmf.toml") + "\n[history]\nsigned = true\n",
        );
        MAJED.commits(&register);
        let old = tip(&register);
        Signing { register, old }
    }

    /// Appends an event by a member of staff, signed with a key, and asks the gate on a day.
    fn pushes(&self, by: &str, key: &str, event: &str, at: &str) -> String {
        let register = self.register.twin();
        let text = register.read(CASE_PATH);
        let event = event.replace("; ", "\n");
        let head =
            format!("id = \"K7Q2M9XA\"\nn = 4\nat = 2026-06-14T12:10:00+03:00\nby = \"{by}\"");
        register.put(CASE_PATH, format!("{text}\n[[event]]\n{head}\n{event}\n"));
        commit(&register, &self.register, by, key);
        arriving(&register, &self.old, at)
    }
}

fn key_of(register: &TestRegister, owner: &str) -> PathBuf {
    register.root().join("..").join(owner)
}

fn make_key(register: &TestRegister, owner: &str) -> String {
    let file = key_of(register, owner);
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(&file)
        .output();
    let made = made.unwrap_or_else(|error| {
        panic!("ssh-keygen is needed to try signatures; install openssh-client ({error})")
    });
    assert!(made.status.success());
    fs::read_to_string(file.with_extension("pub")).unwrap()
}

/// Commits all in somebody's name, signed with a key unless that is none.
fn commit(register: &TestRegister, keys: &TestRegister, by: &str, key: &str) {
    let email = format!("{by}@example.org");
    let by = By(&email, "2026-06-14T12:10:00+03:00");
    let signing = format!("user.signingKey={}", key_of(keys, key).display());
    by.git(register, &["add", "--all"]);
    let mut args = vec![
        "-c",
        "gpg.format=ssh",
        "-c",
        &signing,
        "commit",
        "--quiet",
        "--message=x",
    ];
    if key != "none" {
        args.push("--gpg-sign");
    }
    by.git(register, &args);
}

const CALL: &str = "did = \"contact\"; channel = \"phone\"";
const ASSESS: &str = "did = \"assess\"; need = \"high\"";

/// Each who × what × with which key, and what the gate makes of it.
#[test]
fn role_event_and_signature() {
    let signing = Signing::new();
    let table = [
        ("sara", CALL, "sara", "admitted"),
        ("sara", CALL, "none", "refused A05"),
        ("sara", CALL, "huda", "refused A05"),
        ("sara", CALL, "nobody", "refused A05"),
        ("sara", ASSESS, "sara", "refused A03"),
        ("sara", ASSESS, "none", "refused A03,A05"),
        ("huda", ASSESS, "huda", "admitted"),
        ("huda", ASSESS, "none", "refused A05"),
        ("huda", ASSESS, "sara", "refused A05"),
        ("huda", ASSESS, "nobody", "refused A05"),
        ("majed", ASSESS, "majed", "refused A03"),
    ];
    for (by, event, key, expected) in table {
        let found = signing.pushes(by, key, event, DAY);
        assert_eq!(found, expected, "{by} {event} signed by {key}");
    }
}

#[test]
fn a_key_that_has_ended_is_no_key_whatever_the_date_of_the_commit() {
    let signing = Signing::new();
    assert_eq!(signing.pushes("sara", "sara", CALL, LATER), "refused A05");
    assert_eq!(signing.pushes("huda", "huda", ASSESS, LATER), "admitted");
}

#[test]
fn a_key_that_comes_with_the_push_is_not_yet_allowed() {
    let signing = Signing::new();
    let brought = |by: &str, key: &str| {
        let register = signing.register.twin();
        let public = fs::read_to_string(key_of(&signing.register, "nobody").with_extension("pub"));
        let line = format!("sara@example.org {}", public.unwrap());
        register.put("signers", register.read("signers") + &line);
        commit(&register, &signing.register, by, key);
        register
    };
    let register = brought("sara", "sara");
    assert_eq!(arriving(&register, &signing.old, DAY), "refused A14");
    let register = brought("majed", "majed");
    assert_eq!(arriving(&register, &signing.old, DAY), "admitted");
    let between = tip(&register);
    register.edit(CASE_PATH, "format = 1\n", "format = 1\n# seen\n");
    commit(&register, &signing.register, "sara", "nobody");
    assert_eq!(arriving(&register, &signing.old, DAY), "refused A05");
    assert_eq!(arriving(&register, &between, DAY), "admitted");
}

#[test]
fn a_signature_of_another_commit() {
    let signing = Signing::new();
    let register = signing.register.twin();
    register.edit(CASE_PATH, "format = 1\n", "format = 1\n# seen\n");
    commit(&register, &signing.register, "sara", "sara");
    let text = register.git(&["cat-file", "commit", "HEAD"]);
    let forged = text.replace("\n\nx", "\n\nother");
    register.put("../forged", forged + "\n");
    let new = register.git(&["hash-object", "-w", "-t", "commit", "../forged"]);
    register.git(&["reset", "--quiet", "--hard", &new]);
    assert_eq!(arriving(&register, &signing.old, DAY), "refused A05");
}
