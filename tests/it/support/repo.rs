//! A git repository in a folder of its own, untouched by the settings of the machine it runs on.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use bmf::git::Change;
use bmf::git::Git;
use bmf::git::Signature;
use chrono::DateTime;
use tempfile::TempDir;

/// An empty repository with the branch `main`.
pub(crate) struct Repo {
    folder: TempDir,
    pub(crate) git: Git,
}

impl Repo {
    pub(crate) fn new() -> Repo {
        let folder = TempDir::new().unwrap();
        let git = Git::init(folder.path(), env(folder.path())).unwrap();
        Repo { folder, git }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file as a person with an editor would.
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let at = self.at(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, bytes).unwrap();
    }

    /// Runs git as a person would, and returns what it printed.
    pub(crate) fn user(&self, args: &[&str]) -> String {
        self.tell(args, b"")
    }

    /// Runs git as a program would that tells it something.
    pub(crate) fn tell(&self, args: &[&str], input: &[u8]) -> String {
        let mut child = Command::new("git")
            .args([
                "-c",
                "user.name=Someone",
                "-c",
                "user.email=someone@example.org",
            ])
            .args(args)
            .env_clear()
            .envs(env(self.path()))
            .env("GIT_AUTHOR_DATE", WHEN)
            .env("GIT_COMMITTER_DATE", WHEN)
            .current_dir(self.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(
            output.status.success(),
            "git {args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn status(&self) -> String {
        self.user(&["status", "--porcelain"])
    }
}

/// Writes a program of the shell, and returns how to call it.
pub(crate) fn plant(at: &Path, script: &str) -> String {
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    fs::write(at, format!("#!/bin/sh\n{script}\n")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(at, fs::Permissions::from_mode(0o755)).unwrap();
    }
    at.to_str().unwrap().to_owned()
}

/// When everything is committed.
const WHEN: &str = "2026-06-14T09:12:03+03:00";

/// The environment of a machine on which nobody has configured anything.
pub(crate) fn env(home: &Path) -> Vec<(OsString, OsString)> {
    vec![
        ("PATH".into(), std::env::var_os("PATH").unwrap()),
        ("HOME".into(), home.into()),
        ("GIT_CONFIG_GLOBAL".into(), "/dev/null".into()),
        ("GIT_CONFIG_SYSTEM".into(), "/dev/null".into()),
        (
            "GIT_CEILING_DIRECTORIES".into(),
            home.parent().unwrap().into(),
        ),
    ]
}

/// A change of one file by Sara at a fixed time.
pub(crate) fn change(path: &str, bytes: impl AsRef<[u8]>) -> Change {
    let sara = Signature::new("سارة", "sara@example.org").unwrap();
    Change {
        files: vec![(path.to_owned(), bytes.as_ref().to_vec())],
        author: sara.clone(),
        committer: sara,
        at: DateTime::parse_from_rfc3339(WHEN).unwrap(),
        message: "intake\n\nCase: DJ-2606-0042-5\nEvent: K7Q2M9XA\nDesk: DJ\n".to_owned(),
    }
}
