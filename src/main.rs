//! The `bmf` program: argv, streams, environment and clock to the library; its answer to an exit code.

use std::io::{stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let code = bmf::cli::run(bmf::cli::Call {
        program: std::env::args_os().next().map_or_else(
            || "bmf".to_owned(),
            |name| name.to_string_lossy().into_owned(),
        ),
        args: std::env::args_os().skip(1).collect(),
        env: std::env::vars_os().collect(),
        folder: std::env::current_dir().unwrap_or_default(),
        clock: chrono::Local::now().fixed_offset(),
        input: &mut stdin(),
        width: terminal_size::terminal_size_of(stdout()).map(|(width, _)| width.0.into()),
        out: &mut stdout(),
        err: &mut stderr(),
    });
    ExitCode::from(code)
}
