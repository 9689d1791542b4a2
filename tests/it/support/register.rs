//! A register of its own for each test, worked on through the command line.
//!
//! Commands run within the test's process: no terminal, the clock and the environment given. What a test
//! does not care about has defaults: the sample staff and services, sara at work, the morning of 14 June
//! 2026, and one request for tuition aid on its road from reception to closing.

use crate::support::diff::diff;
use crate::support::output::Output;
use crate::support::output::in_each_language;
use crate::support::road::ROAD;
use crate::support::tree::Tree;
use bmf::cli::Call;
use bmf::cli::Terminal;
use bmf::domain::office::Lang;
use chrono::DateTime;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::OnceLock;
use tempfile::TempDir;

/// The morning on which every test begins, unless it says otherwise.
pub(crate) const MORNING: &str = "2026-06-14T09:12:00+03:00";

/// The road's request, where a test needs its whole id or its path.
pub(crate) const CASE: &str = "DJ-2606-0001-9";
/// The file of [`CASE`].
pub(crate) const CASE_PATH: &str = "cases/DJ/2026-06/DJ-2606-0001-9.toml";

/// A register in a folder of its own, and who stands before it when.
#[must_use]
pub(crate) struct TestRegister {
    home: TempDir,
    now: String,
    staff: String,
    /// Variables of the environment that this test is about.
    more: Vec<(OsString, OsString)>,
    terminal: Terminal,
    /// The files as they were before the last command.
    before: Mutex<Tree>,
}

/// What each stop of the road looks like, made once: a command costs more than all its files.
static STOPS: [OnceLock<Tree>; ROAD.len() + 1] = [const { OnceLock::new() }; ROAD.len() + 1];

impl TestRegister {
    /// A register as `bmf init` makes it.
    pub(crate) fn new() -> TestRegister {
        TestRegister::at_stop(0)
    }

    /// A register whose one request has come as far as this command on its road.
    pub(crate) fn after(verb: &str) -> TestRegister {
        let stop = ROAD.iter().rposition(|step| step.verb == verb);
        TestRegister::at_stop(stop.expect("a step of the road") + 1)
    }

    /// A folder that is no register yet.
    pub(crate) fn bare() -> TestRegister {
        let register = TestRegister {
            home: scratch(),
            now: MORNING.to_owned(),
            staff: "sara".to_owned(),
            more: Vec::new(),
            terminal: Terminal::NONE,
            before: Mutex::default(),
        };
        fs::create_dir(register.root()).unwrap();
        register
    }

    fn at_stop(stop: usize) -> TestRegister {
        let tree = STOPS[stop].get_or_init(|| {
            let register = match stop.checked_sub(1) {
                None => TestRegister::bare().does(["init"]),
                Some(last) => {
                    let step = &ROAD[last];
                    let register = TestRegister::at_stop(last).at(step.at).by(step.by);
                    register.does(step.words())
                }
            };
            Tree::read(&register.root())
        });
        let register = TestRegister::bare();
        tree.write(&register.root());
        match stop.checked_sub(1) {
            None => register,
            Some(last) => register.at(ROAD[last].at),
        }
    }

    /// Runs a command that must succeed, on the way to what the test is about.
    #[track_caller]
    pub(crate) fn does<S: Into<OsString>>(self, args: impl IntoIterator<Item = S>) -> TestRegister {
        let _said = self.run(args).done();
        self
    }

    /// Moves the clock.
    pub(crate) fn at(mut self, now: &str) -> TestRegister {
        now.clone_into(&mut self.now);
        self
    }

    /// Puts another member of staff to work.
    pub(crate) fn by(mut self, staff: &str) -> TestRegister {
        staff.clone_into(&mut self.staff);
        self
    }

    /// Sets a variable of the environment, over what it would be.
    pub(crate) fn with(mut self, name: &str, value: &str) -> TestRegister {
        self.more.retain(|(known, _)| known != name);
        self.more.push((name.into(), value.into()));
        self
    }

    /// Has somebody sit before a terminal of this size, without a pager, where nothing can be asked.
    pub(crate) fn at_terminal(mut self, columns: usize, rows: usize) -> TestRegister {
        self.terminal = Terminal {
            input: false,
            out: Some((columns, rows)),
            err: true,
        };
        self.with("PAGER", "")
    }

    /// Runs a command in English.
    pub(crate) fn run<S: Into<OsString>>(&self, args: impl IntoIterator<Item = S>) -> Output {
        self.run_in(Lang::En, args)
    }

    /// Runs a command in one of the languages.
    pub(crate) fn run_in<S: Into<OsString>>(
        &self,
        lang: Lang,
        args: impl IntoIterator<Item = S>,
    ) -> Output {
        self.run_with(lang, args, b"")
    }

    /// Runs a command with something on its standard input.
    pub(crate) fn run_with<S: Into<OsString>>(
        &self,
        lang: Lang,
        args: impl IntoIterator<Item = S>,
        mut input: &[u8],
    ) -> Output {
        let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
        let names_commits = args
            .iter()
            .any(|arg| ["audit", "log", "report"].iter().any(|name| arg == name));
        *self.before.lock().unwrap() = self.files();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = bmf::cli::run(Call {
            program: "bmf".to_owned(),
            args,
            env: self.env(lang),
            folder: self.root(),
            clock: DateTime::parse_from_rfc3339(MORNING).unwrap(),
            input: &mut input,
            out: &mut out,
            err: &mut err,
            terminal: self.terminal,
        });
        let output = Output::new(&out, &err, code, &self.root());
        if names_commits {
            output.without_commits(&self.git(&["rev-list", "HEAD"]))
        } else {
            output
        }
    }

    /// Runs a command in each language, each time on a copy of this register, and shows both answers.
    pub(crate) fn in_both<S: Into<OsString>>(&self, args: impl IntoIterator<Item = S>) -> String {
        let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
        in_each_language(|lang| self.twin().run_in(lang, args.clone()))
    }

    /// Another register with the same files and history.
    pub(crate) fn twin(&self) -> TestRegister {
        let mut twin = TestRegister::bare().at(&self.now).by(&self.staff);
        twin.more.clone_from(&self.more);
        twin.terminal = self.terminal;
        Tree::read(&self.root()).write(&twin.root());
        twin
    }

    /// The program itself, about to be run as [`run`](Self::run) does.
    pub(crate) fn program<S: Into<OsString>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bmf"));
        command
            .args(args.into_iter().map(Into::into))
            .env_clear()
            .envs(self.env(Lang::En))
            .current_dir(self.root());
        command
    }

    /// Runs git as a person would, and returns what it printed.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let output = self.try_git(args);
        assert_eq!(output.code, 0, "git {args:?}: {output}");
        output.stdout.trim_end().to_owned()
    }

    /// Runs git as a person would, whatever comes of it.
    pub(crate) fn try_git(&self, args: &[&str]) -> Output {
        let output = Command::new("git")
            .args([
                "-c",
                "user.name=Someone",
                "-c",
                "user.email=someone@example.org",
            ])
            .args(args)
            .env_clear()
            .envs(self.env(Lang::En))
            .current_dir(self.root())
            .output()
            .unwrap();
        let code = output.status.code().and_then(|code| code.try_into().ok());
        Output::new(&output.stdout, &output.stderr, code.unwrap(), &self.root())
    }

    /// The folder of the register.
    pub(crate) fn root(&self) -> PathBuf {
        self.home.path().join("register")
    }

    /// Reads a file of the register.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// Writes a file as a person with an editor would.
    pub(crate) fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let at = self.root().join(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, bytes).unwrap();
    }

    /// Edits a file by hand: what is there must be there once.
    #[track_caller]
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in\n{text}");
        self.put(path, text.replace(from, to));
    }

    /// What the last command changed on disk, history aside.
    pub(crate) fn diff(&self) -> String {
        diff(&self.before.lock().unwrap(), &self.files())
    }

    /// The commits, the newest first: who, when, subject and trailers.
    pub(crate) fn log(&self) -> String {
        let trailers = "%(trailers:only,unfold,separator=%x20%x7C%x20)";
        self.git(&["log", &format!("--format=%an <%ae> %aI · %s · {trailers}")])
    }

    /// How many commits there are.
    pub(crate) fn commits(&self) -> usize {
        self.git(&["rev-list", "HEAD"]).lines().count()
    }

    /// The files of the register, without git's and bmf's own.
    pub(crate) fn files(&self) -> Tree {
        Tree::read(&self.root()).without(&[".git", ".bmf"])
    }

    /// The environment of a machine on which nobody has configured anything.
    pub(crate) fn env(&self, lang: Lang) -> Vec<(OsString, OsString)> {
        let mut env = hermetic(self.home.path());
        let ours = [
            ("BMF_LANG", lang.name()),
            ("BMF_NOW", &self.now),
            ("BMF_STAFF", &self.staff),
        ];
        env.extend(ours.map(|(name, value)| (name.into(), value.into())));
        env.retain(|(name, _)| self.more.iter().all(|(other, _)| name != other));
        env.extend(self.more.iter().cloned());
        env
    }
}

/// A folder for a test, in memory where the system has such a place: every command syncs what it writes, and a
/// disk makes it wait.
pub(crate) fn scratch() -> TempDir {
    TempDir::new_in("/dev/shm")
        .or_else(|_| TempDir::new())
        .unwrap()
}

/// An environment in which neither the machine's settings nor chance has a say.
pub(crate) fn hermetic(home: &Path) -> Vec<(OsString, OsString)> {
    vec![
        ("PATH".into(), std::env::var_os("PATH").unwrap()),
        ("HOME".into(), home.into()),
        ("GIT_CONFIG_GLOBAL".into(), "/dev/null".into()),
        ("GIT_CONFIG_SYSTEM".into(), "/dev/null".into()),
        (
            "GIT_CEILING_DIRECTORIES".into(),
            home.parent().unwrap().into(),
        ),
        ("BMF_SEED".into(), "1".into()),
    ]
}
