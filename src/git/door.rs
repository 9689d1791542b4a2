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
use crate::git::running::Running;

/// What git may see of the environment it was started from.
const ALLOWED: [&str; 18] = [
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
    // Who the user is to others: where the keys are, and the way out.
    "GNUPGHOME",
    "SSH_AUTH_SOCK",
    "http_proxy",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "no_proxy",
    "NO_PROXY",
];

/// What a shared repository tells its hook: where it is, and where what was pushed waits to be judged.
const RECEIVING: [&str; 4] = [
    "GIT_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
];

const FIXED: [(&str, &str); 10] = [
    // Messages are matched in `error`, and ids and dates must not depend on the user's language.
    ("LC_ALL", "C"),
    ("LANGUAGE", "C"),
    // Nobody is asked for anything, and no program that a repository names asks or connects; these outrank settings.
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_ASKPASS", ""),
    ("GIT_PROXY_COMMAND", ""),
    (
        "GIT_SSH_COMMAND",
        "ssh -oBatchMode=yes -oConnectTimeout=15 -oServerAliveInterval=15",
    ),
    ("GIT_SSH_VARIANT", "ssh"),
    // Only `exchange` goes to another repository.
    (PROTOCOLS, ""),
    ("GIT_NO_LAZY_FETCH", "1"),
    // A commit's parents are those that it names.
    ("GIT_GRAFT_FILE", "/dev/null"),
];

const PROTOCOLS: &str = "GIT_ALLOW_PROTOCOL";

const SETTINGS: [&str; 11] = [
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
    // Not in the graph, which is a copy that git believes.
    "core.commitGraph=false",
    "advice.graftFileDeprecated=false",
];

/// What an exchange does besides: it looks at what comes in, gives up on a line that is dead, and starts nothing else.
const EXCHANGE: [&str; 6] = [
    "fetch.fsckObjects=true",
    "fetch.writeCommitGraph=false",
    "gc.auto=0",
    "http.lowSpeedLimit=1",
    "http.lowSpeedTime=30",
    "core.alternateRefsCommand=:",
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
        Door::passing(&[], folder, around.into())
    }

    /// The door of a hook, which sees what was pushed before it is taken in.
    pub(super) fn receiving(folder: &Path, around: impl Into<Surroundings>) -> Door {
        Door::passing(&RECEIVING, folder, around.into())
    }

    fn passing(more: &[&str], folder: &Path, around: Surroundings) -> Door {
        let Surroundings { env, trail } = around;
        let allowed = ALLOWED.iter().chain(more);
        let env = env
            .into_iter()
            .filter(|(name, _)| allowed.clone().any(|allowed| name == *allowed))
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
        succeed(args, self.try_read(args, input)?)
    }

    /// Runs a reading command, and returns what it said, failed or not.
    pub(super) fn try_read(&self, args: &[&str], input: &[u8]) -> Result<Output, GitError> {
        let mut command = self.command(args);
        command.env("GIT_OPTIONAL_LOCKS", "0");
        self.noting(args, || talk(spawn(command)?, input))
    }

    /// Runs a writing command and returns its standard output.
    pub(super) fn write(&self, args: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
        succeed(args, self.noting(args, || talk(self.start(args)?, input))?)
    }

    /// Runs a writing command with further settings, in the name of who the environment says.
    pub(super) fn write_as(
        &self,
        env: &[(&str, &str)],
        settings: &[&str],
        args: &[&str],
        input: &[u8],
    ) -> Result<Vec<u8>, GitError> {
        let mut command = self.command_with(settings.iter().copied(), args);
        command.envs(env.iter().copied());
        succeed(args, self.noting(args, || talk(spawn(command)?, input))?)
    }

    /// Runs a writing command that reads nothing and keeps `held` open as its standard input.
    pub(super) fn write_holding(&self, args: &[&str], held: Stdio) -> Result<Vec<u8>, GitError> {
        let mut command = self.command(args);
        command.stdin(held);
        succeed(
            args,
            self.noting(args, || Ok(spawn(command)?.wait_with_output()?))?,
        )
    }

    /// Runs a command that goes to another repository, with further settings.
    pub(super) fn exchange(&self, settings: &[String], args: &[&str]) -> Result<Vec<u8>, GitError> {
        succeed(args, self.try_exchange(settings, args)?)
    }

    /// Runs a command that goes to another repository, and returns what it said, failed or not.
    pub(super) fn try_exchange(
        &self,
        settings: &[String],
        args: &[&str],
    ) -> Result<Output, GitError> {
        let settings = EXCHANGE
            .into_iter()
            .chain(settings.iter().map(String::as_str));
        let mut command = self.command_with(settings, args);
        command.env(PROTOCOLS, "file:git:https:ssh");
        // An address may hold a password.
        self.noting(&[subcommand(args)], || talk(spawn(command)?, b""))
    }

    /// Starts a reading command, with further settings, that is spoken to while it runs.
    pub(super) fn run(&self, settings: &[String], args: &[&str]) -> Result<Running, GitError> {
        let mut command = self.command_with(settings.iter().map(String::as_str), args);
        command.env("GIT_OPTIONAL_LOCKS", "0");
        Running::new(spawn(command)?, args, self.trail.clone())
    }

    /// Starts a writing command whose input follows piece by piece.
    pub(super) fn start(&self, args: &[&str]) -> Result<Child, GitError> {
        spawn(self.command(args))
    }

    fn noting(
        &self,
        args: &[&str],
        run: impl FnOnce() -> Result<Output, GitError>,
    ) -> Result<Output, GitError> {
        let began = Instant::now();
        let output = run()?;
        self.trail.note(args, began.elapsed());
        Ok(output)
    }

    fn command(&self, args: &[&str]) -> Command {
        self.command_with(std::iter::empty(), args)
    }

    fn command_with<'s>(&self, settings: impl Iterator<Item = &'s str>, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .env_clear()
            .envs(self.env.iter().map(|(name, value)| (name, value)));
        command.current_dir(&self.folder);
        command.args(["--no-replace-objects", "--literal-pathspecs"]);
        for setting in SETTINGS.into_iter().chain(settings) {
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
    Err(GitError::of_failure(
        subcommand(args),
        output.status.code(),
        &output.stderr,
    ))
}

/// Returns the first word that is no option.
pub(super) fn subcommand<'a>(args: &[&'a str]) -> &'a str {
    let mut words = args.iter().filter(|word| !word.starts_with('-'));
    words.next().copied().unwrap_or_default()
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
