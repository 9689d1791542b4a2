//! Signatures, verified with keys that are made for the purpose.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use bmf::git::CommitId;
use bmf::git::Git;
use bmf::git::GitError;
use bmf::git::Seal;
use bmf::git::Sealed;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::git::walked;
use crate::support::repo::Repo;
use crate::support::repo::change;
use crate::support::repo::env;
use crate::support::repo::plant;

/// Makes a key pair, and returns the line that allows it to its owner.
fn key(repo: &Repo, owner: &str) -> String {
    let file = repo.at(&format!(".git/{owner}"));
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"])
        .arg(&file)
        .output();
    let made = made.unwrap_or_else(|error| {
        panic!("ssh-keygen is needed to try signatures; install openssh-client ({error})")
    });
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let public = fs::read_to_string(file.with_extension("pub")).unwrap();
    format!("{owner}@example.org namespaces=\"git\" {public}")
}

/// Commits as a person who signs would.
fn sign(repo: &Repo, owner: &str) -> CommitId {
    let key = format!(
        "user.signingKey={}",
        repo.at(&format!(".git/{owner}")).display()
    );
    let how = ["-c", "gpg.format=ssh", "-c", &key];
    let what = [
        "commit",
        "--quiet",
        "--allow-empty",
        "--gpg-sign",
        "--message=x",
    ];
    repo.user(&[how.as_slice(), &what].concat());
    head(repo)
}

fn allow(repo: &Repo, lines: &str) -> PathBuf {
    let file = repo.at(".git/allowed");
    fs::write(&file, lines).unwrap();
    file
}

#[test]
fn each_signature_is_told_for_what_it_is() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let none = head(&repo);
    let sara = key(&repo, "sara");
    key(&repo, "stranger");
    let good = sign(&repo, "sara");
    let unknown = sign(&repo, "stranger");
    let commit = repo.user(&["cat-file", "commit", good.as_str()]);
    let forged = commit.replace("\n\nx\n", "\n\nother words\n");
    assert_ne!(commit, forged);
    let bad = repo.tell(
        &["hash-object", "-w", "-t", "commit", "--stdin"],
        forged.as_bytes(),
    );
    let bad = CommitId::parse(bad.trim()).unwrap();
    let allowed = allow(&repo, &sara);
    let asked = [bad.clone(), none.clone(), good.clone(), unknown, good];
    let seals = repo.git.seals(&asked, &allowed).unwrap();
    let found: Vec<Seal> = seals.iter().map(|sealed| sealed.seal).collect();
    assert_eq!(
        found,
        [Seal::Bad, Seal::None, Seal::Good, Seal::Unknown, Seal::Good]
    );
    assert_eq!(seals[2].signer, "sara@example.org");
    assert!(seals[2].key.starts_with("SHA256:"), "{:?}", seals[2]);
    assert!(
        seals[3].key.starts_with("SHA256:") && seals[3].signer.is_empty(),
        "{:?}",
        seals[3]
    );
    let nothing = Sealed {
        seal: Seal::None,
        signer: String::new(),
        key: String::new(),
    };
    assert_eq!(seals[1], nothing);
    assert_eq!(repo.git.seals(&[], &allowed).unwrap(), []);
    repo.user(&["update-ref", "refs/heads/main", bad.as_str()]);
    assert!(walked(&repo).pop().unwrap().signed);
}

#[test]
fn the_allowed_keys_are_those_that_the_caller_names() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let sara = key(&repo, "sara");
    let good = [sign(&repo, "sara")];
    let allowed = allow(&repo, &sara);
    let seal = |lines: &str| {
        repo.git
            .seals(&good, &allow(&repo, lines))
            .unwrap()
            .pop()
            .unwrap()
            .seal
    };
    // What the repository itself says of keys and verifiers is not asked.
    let canary = plant(&repo.at(".git/canary"), "touch \"$0.fired\"");
    for (setting, value) in [
        ("gpg.ssh.allowedSignersFile", allowed.to_str().unwrap()),
        ("gpg.ssh.program", &canary),
        ("gpg.ssh.revocationFile", &canary),
        ("gpg.program", &canary),
        ("gpg.openpgp.program", &canary),
        ("gpg.minTrustLevel", "ultimate"),
    ] {
        repo.user(&["config", setting, value]);
    }
    assert_eq!(seal(&sara), Seal::Good);
    assert_eq!(seal(""), Seal::Unknown);
    assert_eq!(seal("not a list of keys\n"), Seal::Unknown);
    assert!(!repo.at(".git/canary.fired").exists());
    // A key's time is held against the time that the commit claims.
    let until = |day| sara.replace("namespaces", &format!("valid-before=\"{day}\",namespaces"));
    assert_eq!(seal(&until("20260615")), Seal::Good);
    assert_eq!(seal(&until("20260613")), Seal::Unknown);
}

#[cfg(unix)]
#[test]
fn without_the_verifier_there_is_no_verdict() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let sara = key(&repo, "sara");
    let good = sign(&repo, "sara");
    let path = std::env::var_os("PATH").unwrap();
    let mut programs = std::env::split_paths(&path).map(|folder| folder.join("git"));
    let program = programs.find(|program| program.exists()).unwrap();
    fs::create_dir(repo.at("bin")).unwrap();
    std::os::unix::fs::symlink(program, repo.at("bin/git")).unwrap();
    let mut env = env(repo.path());
    env[0].1 = repo.at("bin").into();
    let git = Git::open(repo.path(), env).unwrap();
    let refused = git.seals(&[good], &allow(&repo, &sara)).unwrap_err();
    assert!(matches!(refused, GitError::Failed { .. }), "{refused:?}");
}
