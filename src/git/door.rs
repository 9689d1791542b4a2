//! How every git process is started.
//!
//! A register may have been copied from anywhere, with a `.git` full of somebody's settings. So each
//! call runs in a cleared environment, with the settings that could start another program or change what
//! is stored fixed from outside; those outrank the repository's, the user's and the machine's. The
//! user's own settings stay readable, since they hold the folders that git may trust.

use std::ffi::OsString;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;
use std::thread;
use std::time::Instant;

use crate::git::GitError;
use crate::git::Surroundings;
use crate::git::Trail;

/// What git may see of the environment it was started from.
const ALLOWED: [&str; 10] = [
    "PATH",
    "HOME",
    "XDG_CONFIG_HOME",
    "TMPDIR",
    "SYSTEMROOT",
    "USERPROFILE",
    // Where its settings are read from: a test points these at nothing.
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CEILING_DIRECTORIES",
];

const FIXED: [(&str, &str); 3] = [
    // Messages are matched in `error`, and ids and dates must not depend on the user's language.
    ("LC_ALL", "C"),
    ("LANGUAGE", "C"),
    ("GIT_TERMINAL_PROMPT", "0"),
];

const SETTINGS: [&str; 10] = [
    // What is acknowledged is on the disk. Before git 2.36 this covers packs only.
    "core.fsync=all",
    "core.fsyncMethod=fsync",
    // Nothing that a repository names is run.
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "log.showSignature=false",
    // What is stored is what was given, and what is read is what was stored.
    "core.autocrlf=false",
    "i18n.logOutputEncoding=UTF-8",
    "trailer.separators=:",
    "log.follow=false",
    "protocol.allow=never",
];

/// A folder in which git is run, and what of the environment it sees.
#[derive(Clone, Debug)]
pub(super) struct Door {
    folder: PathBuf,
    env: Vec<(OsString, OsString)>,
    trail: Trail,
}

impl Door {
    pub(super) fn new(folder: &Path, around: impl Into<Surroundings>) -> Door {
        let Surroundings { env, trail } = around.into();
        let env = env
            .into_iter()
            .filter(|(name, _)| ALLOWED.iter().any(|allowed| name == *allowed))
            .chain(
                FIXED
                    .iter()
                    .map(|(name, value)| ((*name).into(), (*value).into())),
            )
            .collect();
        Door {
            folder: folder.to_owned(),
            env,
            trail,
        }
    }

    /// Runs a reading command, which takes no lock, and returns its standard output.
    pub(super) fn read(&self, args: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
        let mut command = self.command(args);
        command.env("GIT_OPTIONAL_LOCKS", "0");
        self.noting(args, || talk(spawn(command)?, input))
    }

    /// Runs a writing command and returns its standard output.
    pub(super) fn write(&self, args: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
        self.noting(args, || talk(self.start(args)?, input))
    }

    /// Runs a writing command that reads nothing and keeps `held` open as its standard input.
    pub(super) fn write_holding(&self, args: &[&str], held: Stdio) -> Result<Vec<u8>, GitError> {
        let mut command = self.command(args);
        command.stdin(held);
        self.noting(args, || Ok(spawn(command)?.wait_with_output()?))
    }

    /// Starts a writing command whose input follows piece by piece.
    pub(super) fn start(&self, args: &[&str]) -> Result<Child, GitError> {
        spawn(self.command(args))
    }

    fn noting(
        &self,
        args: &[&str],
        run: impl FnOnce() -> Result<Output, GitError>,
    ) -> Result<Vec<u8>, GitError> {
        let began = Instant::now();
        let output = run()?;
        self.trail.note(args, began.elapsed());
        succeed(args, output)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .env_clear()
            .envs(self.env.iter().map(|(name, value)| (name, value)));
        command.current_dir(&self.folder);
        command.args(["--no-replace-objects", "--literal-pathspecs"]);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        command.args(args);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

/// Returns the output of a process that was started by [`Door::start`], when it has succeeded.
pub(super) fn succeed(args: &[&str], output: Output) -> Result<Vec<u8>, GitError> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let mut words = args.iter().filter(|word| !word.starts_with('-'));
    let command = words.next().copied().unwrap_or_default();
    Err(GitError::of_failure(
        command,
        output.status.code(),
        &output.stderr,
    ))
}

fn spawn(mut command: Command) -> Result<Child, GitError> {
    command.spawn().map_err(|error| {
        // A folder that is gone gives the same error as a program that is not there.
        let folder_stands = command.get_current_dir().is_some_and(Path::is_dir);
        if error.kind() == io::ErrorKind::NotFound && folder_stands {
            GitError::NoProgram
        } else {
            GitError::from(error)
        }
    })
}

/// Writes the input while reading the output, so that neither pipe can fill up and block the other.
fn talk(mut child: Child, input: &[u8]) -> Result<Output, GitError> {
    let stdin = child.stdin.take();
    thread::scope(|scope| {
        scope.spawn(move || {
            // A git that stops reading says why on its standard error and by its exit code.
            let _closed = stdin.map(|mut stdin| stdin.write_all(input));
        });
        Ok(child.wait_with_output()?)
    })
}
