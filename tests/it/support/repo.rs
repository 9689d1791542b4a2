//! A git repository in a folder of its own, untouched by the settings of the machine it runs on.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

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
        let output = Command::new("git")
            .args([
                "-c",
                "user.name=Someone",
                "-c",
                "user.email=someone@example.org",
            ])
            .args(args)
            .env_clear()
            .envs(env(self.path()))
            .current_dir(self.path())
            .output()
            .unwrap();
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
        at: DateTime::parse_from_rfc3339("2026-06-14T09:12:03+03:00").unwrap(),
        message: "intake\n\nCase: DJ-2606-0042-5\nEvent: K7Q2M9XA\nDesk: DJ\n".to_owned(),
    }
}
