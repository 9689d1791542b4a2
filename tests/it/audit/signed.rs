//! Signatures, where the register asks for them: keys of its own, and whose word counts for which.

use crate::audit::{ByHand, broken, by_hand};
use crate::support::register::{CASE_PATH, TestRegister};
use crate::sync::{Shared, assert_same};
use std::fs;
use std::process::Command;

/// Makes a key pair beside the register, and returns the line that allows it to a member of staff.
fn key(register: &TestRegister, owner: &str, name: &str) -> String {
    let file = register.root().join("..").join(name);
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(&file)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let public = fs::read_to_string(file.with_extension("pub")).unwrap();
    format!("{owner}@example.org namespaces=\"git\" {public}")
}

/// Has this key sign from now on, as git is set up on one person's machine.
fn signs_with(register: &TestRegister, name: &str) {
    let file = register.root().join("..").join(name);
    register.git(&["config", "gpg.format", "ssh"]);
    register.git(&["config", "user.signingKey", file.to_str().unwrap()]);
}

fn signed_by_hand<'a>(register: &'a TestRegister, name: &str, email: &'static str) -> ByHand<'a> {
    signs_with(register, name);
    register.git(&["config", "commit.gpgSign", "true"]);
    by_hand(register).by(email)
}

/// A request at reception, in a register that asks for signatures and knows the keys of sara and majed.
fn asks() -> TestRegister {
    let register = TestRegister::after("intake");
    let settings = register.read("bmf.toml");
    register.put("bmf.toml", settings + "\n[history]\nsigned = true\n");
    let keys = key(&register, "sara", "sara") + &key(&register, "majed", "majed");
    register.put("signers", keys);
    by_hand(&register).by("majed@example.org").commit();
    register
}

#[test]
fn what_bmf_records_is_signed_by_who_records_it() {
    let register = asks();
    signs_with(&register, "sara");
    let register = register.does(["contact", "1", "--call"]);
    assert_eq!(broken(&register), [""; 0]);
    let headers = register.git(&["cat-file", "commit", "HEAD"]);
    assert!(
        headers.contains("-----BEGIN SSH SIGNATURE-----"),
        "{headers}"
    );
    assert!(
        headers.contains("\n\ncontact DJ-2606-0001-9\n\nCase: "),
        "{headers}"
    );
}

#[test]
fn what_two_desks_recorded_is_united_under_the_signature_of_who_syncs() {
    let first = asks();
    let _shared = Shared::of(&first);
    let second = first.twin().with("BMF_SEED", "2");
    let [from, to] = [&first, &second].map(|desk| desk.root().join("../sara"));
    fs::copy(from, to).unwrap();
    signs_with(&first, "sara");
    signs_with(&second, "sara");
    let first = first.does(["contact", "1", "--call"]).does(["sync"]);
    let second = second.does(["contact", "1", "--call"]).does(["sync"]);
    let united = second.git(&["cat-file", "commit", "HEAD"]);
    assert_eq!(united.matches("\nparent ").count(), 2, "{united}");
    assert!(
        united.contains("\ngpgsig -----BEGIN SSH SIGNATURE-----"),
        "{united}"
    );
    assert_same(&[&first.does(["sync"]), &second]);
}

#[test]
fn a_new_years_register_is_signed_from_its_beginning() {
    let old = asks();
    let (key, config) = (old.root().join("../majed"), old.root().join("../config"));
    let set = format!(
        "[user]\nemail = majed@example.org\nsigningKey = {}\n[gpg]\nformat = ssh\n",
        key.display()
    );
    fs::write(&config, set).unwrap();
    let old = old.with("GIT_CONFIG_GLOBAL", config.to_str().unwrap());
    let old = old.does(["init", "../new", "--follows", "."]);
    let _clean = old.run(["--register=../new", "audit"]).done();
}

#[test]
fn who_has_no_key_is_told_and_nothing_is_recorded() {
    let register = asks();
    register.git(&["config", "gpg.format", "ssh"]);
    let before = register.commits();
    let said = register.in_both(["contact", "1", "--call"]);
    assert!(said.contains("git could not sign for you"), "{said}");
    assert!(
        said.contains("تعذر على ⟨git⟩ التوقيع باسم الموظف"),
        "{said}"
    );
    assert_eq!(said.matches("[exit 2]").count(), 2, "{said}");
    assert_eq!(register.commits(), before);
}

#[test]
fn a05_it_is_not_signed() {
    let register = asks();
    let text = register.read(CASE_PATH);
    register.put(CASE_PATH, text + "# a note\n");
    by_hand(&register).commit();
    assert_eq!(broken(&register), ["A05"]);
}

#[test]
fn a05_the_key_is_a_strangers() {
    let register = asks();
    let _line = key(&register, "sara", "stranger");
    signs_with(&register, "stranger");
    let register = register.does(["contact", "1", "--call"]);
    assert_eq!(broken(&register), ["A05"]);
}

#[test]
fn a05_the_key_is_a_colleagues() {
    let register = asks();
    signs_with(&register, "majed");
    let register = register.does(["contact", "1", "--call"]);
    assert_eq!(broken(&register), ["A05"]);
}

#[test]
fn a05_a_key_does_not_vouch_for_the_commit_that_brings_it() {
    let register = asks();
    // Sara makes a key, and writes in the manager's name that it is the manager's.
    let line = key(&register, "majed", "forged");
    let known = register.read("signers");
    register.put("signers", known + &line);
    signed_by_hand(&register, "forged", "majed@example.org").commit();
    assert_eq!(broken(&register), ["A05"]);
}

#[test]
fn the_manager_brings_a_key_and_takes_one_off() {
    let register = asks();
    signs_with(&register, "sara");
    let register = register.does(["contact", "1", "--call"]);
    let line = key(&register, "sara", "new");
    let known = register.read("signers");
    let (_, majeds) = known.split_once("\n").unwrap();
    register.put("signers", line + majeds);
    signed_by_hand(&register, "majed", "majed@example.org").commit();
    register.git(&["config", "commit.gpgSign", "false"]);
    signs_with(&register, "new");
    let register = register.does(["contact", "1", "--call"]);
    // What the old key signed stands.
    assert_eq!(broken(&register), [""; 0]);
    signs_with(&register, "sara");
    let register = register.does(["contact", "1", "--call"]);
    assert_eq!(broken(&register), ["A05"]);
}

#[test]
fn an_openpgp_key_is_as_good_where_its_owner_trusts_it() {
    let register = asks();
    let home = register.root().join("../gnupg");
    fs::create_dir(&home).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    fs::set_permissions(&home, mode).unwrap();
    let register = register.with("GNUPGHOME", home.to_str().unwrap());
    let made = Command::new("gpg")
        .args([
            "--batch",
            "--quiet",
            "--passphrase",
            "",
            "--quick-generate-key",
        ])
        .args(["Sara <sara@example.org>", "ed25519", "sign", "never"])
        .env("GNUPGHOME", &home)
        .output();
    // Where there is no OpenPGP, nobody signs with it.
    if !made.is_ok_and(|made| made.status.success()) {
        return;
    }
    register.git(&["config", "gpg.format", "openpgp"]);
    register.git(&["config", "user.signingKey", "sara@example.org"]);
    let register = register.does(["contact", "1", "--call"]);
    assert_eq!(broken(&register), [""; 0]);
    let stopped = Command::new("gpgconf")
        .args(["--kill", "all"])
        .env("GNUPGHOME", &home)
        .status();
    assert!(stopped.is_ok());
    let elsewhere = register.root().join("../elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    fs::set_permissions(&elsewhere, mode).unwrap();
    let register = register.with("GNUPGHOME", elsewhere.to_str().unwrap());
    let _again = std::fs::remove_file(register.root().join(".bmf/audited"));
    assert_eq!(broken(&register), ["A05"]);
}
