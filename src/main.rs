//! The `bmf` program: argv, streams, environment and clock to the library; its answer to an exit code.

use bmf::cli::{Call, Terminal};
use std::io::{IsTerminal, stderr, stdin, stdout};
use std::process::ExitCode;
use terminal_size::terminal_size_of;

fn main() -> ExitCode {
    let code = bmf::cli::run(Call {
        program: std::env::args_os().next().map_or_else(
            || "bmf".to_owned(),
            |name| name.to_string_lossy().into_owned(),
        ),
        args: std::env::args_os().skip(1).collect(),
        env: std::env::vars_os().collect(),
        folder: std::env::current_dir().unwrap_or_default(),
        clock: chrono::Local::now().fixed_offset(),
        input: &mut stdin(),
        terminal: terminal(),
        out: &mut stdout(),
        err: &mut stderr(),
    });
    ExitCode::from(code)
}

fn terminal() -> Terminal {
    // A terminal that does not tell its size is taken for the oldest one.
    let size = || terminal_size_of(stdout()).map_or((80, 24), |(w, h)| (w.0.into(), h.0.into()));
    Terminal {
        input: stdin().is_terminal(),
        out: stdout().is_terminal().then(size),
        err: stderr().is_terminal(),
    }
}
