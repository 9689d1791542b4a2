//! Sessions shown to users, run as they are written.
//!
//! A transcript is a Markdown document. In a ```` ```console ```` block, `$ ` begins a command, `> ` continues
//! it, and what follows is what it printed on both streams, closed by `[exit N]` unless N is 0. A block
//! ```` ```toml NAME ```` is a file that stands beside the register. All commands of a document run in one
//! `sh`, in a folder of its own, with the real program on the path.

use crate::support::register::hermetic;
use crate::support::register::scratch;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

/// Runs the commands of a document and compares what they print with what it says.
///
/// With `BMF_BLESS=1` the document is rewritten instead. One without commands is left alone.
#[track_caller]
pub(crate) fn check(path: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let Ok(written) = fs::read_to_string(&path) else {
        return;
    };
    let parts = parts(&written);
    if !parts.iter().any(|part| matches!(part, Part::Command(_))) {
        return;
    }
    let happened = retell(&parts);
    if happened == written {
        return;
    }
    if std::env::var_os("BMF_BLESS").is_some() {
        fs::write(&path, happened).unwrap();
        return;
    }
    let lines = written.lines().zip(happened.lines());
    let line = lines.take_while(|(a, b)| a == b).count();
    panic!(
        "{}:{}: the document says\n  {}\nand the program\n  {}\nIf that is right: BMF_BLESS=1 cargo test --test it transcripts",
        path.display(),
        line + 1,
        written.lines().nth(line).unwrap_or("(nothing)"),
        happened.lines().nth(line).unwrap_or("(nothing)"),
    );
}

/// A piece of a document.
#[derive(Debug)]
enum Part {
    /// Text that is copied, line ends included.
    Prose(String),
    /// A file, by its name.
    File(String, String),
    /// A command, its lines joined by line ends.
    Command(String),
}

fn parts(document: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut fence = None;
    for line in document.split_inclusive('\n') {
        let bare = line.trim_end();
        match (fence, bare.strip_prefix("```")) {
            (None, Some(info)) => {
                fence = Some(info.to_owned());
                parts.push(Part::Prose(line.to_owned()));
                if let Some(name) = info.strip_prefix("toml ") {
                    parts.push(Part::File(name.to_owned(), String::new()));
                }
                continue;
            }
            (Some(_), Some("")) => {
                fence = None;
                parts.push(Part::Prose(line.to_owned()));
                continue;
            }
            (was, _) => fence = was,
        }
        let within_console = fence.as_deref() == Some("console");
        match (
            bare.strip_prefix("$ "),
            bare.strip_prefix("> "),
            parts.last_mut(),
        ) {
            (Some(command), _, _) if within_console => {
                parts.push(Part::Command(command.to_owned()));
            }
            (None, Some(more), Some(Part::Command(command))) if within_console => {
                command.push('\n');
                command.push_str(more);
            }
            // What was printed is what the program will print now.
            (None, _, Some(Part::Command(_))) if within_console => {}
            (_, _, Some(Part::File(_, text))) if fence.is_some() => text.push_str(line),
            (_, _, Some(_) | None) => parts.push(Part::Prose(line.to_owned())),
        }
    }
    parts
}

/// Returns the document with what its commands print now.
fn retell(parts: &[Part]) -> String {
    let home = scratch();
    let mut script = String::new();
    for part in parts {
        match part {
            Part::Prose(_) => {}
            Part::File(name, text) => fs::write(home.path().join(name), text).unwrap(),
            Part::Command(command) => {
                script.push_str(&format!("{command}\nprintf '{END}%d\\n' $?\n"));
            }
        }
    }
    let said = shell(&script, home.path());
    let mut answers = said.split(END);
    let mut first = answers.next().unwrap_or_default();
    let mut told = String::new();
    for part in parts {
        match part {
            Part::Prose(text) => told.push_str(text),
            Part::File(_, text) => told.push_str(text),
            Part::Command(command) => {
                let rest = answers.next();
                let rest =
                    rest.unwrap_or_else(|| panic!("the shell never came to `{command}`: {first}"));
                let (code, next) = rest.split_once('\n').unwrap_or((rest, ""));
                told.push_str(&format!("$ {}\n", command.replace('\n', "\n> ")));
                told.push_str(first);
                if !first.is_empty() && !first.ends_with('\n') {
                    told.push('\n');
                }
                if code != "0" {
                    told.push_str(&format!("[exit {code}]\n"));
                }
                first = next;
            }
        }
    }
    told
}

/// Stands between the output of one command and that of the next.
const END: &str = "\u{1}end ";

fn shell(script: &str, home: &Path) -> String {
    let programs = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{script}")])
        .env_clear()
        .envs(hermetic(home))
        .env("PATH", format!("{}:{path}", programs.display()))
        .current_dir(home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    without_commits(said.replace(home.to_str().unwrap(), "~"), home)
}

/// Leaves out the names of commits: the samples of a new register change them all.
fn without_commits(said: String, home: &Path) -> String {
    let commits = Command::new("git")
        .args(["-C", "register", "rev-list", "--all"])
        .env_clear()
        .envs(hermetic(home))
        .env("PATH", std::env::var_os("PATH").unwrap())
        .current_dir(home)
        .output()
        .unwrap();
    let commits = String::from_utf8(commits.stdout).unwrap();
    commits.lines().fold(said, |said, commit| {
        let short = &commit[..10];
        // In a table the columns after it stay where they are.
        let column = format!("{:10}  ", "…");
        said.replace(commit, "…")
            .replace(&format!("{short}  "), &column)
            .replace(short, "…")
    })
}
