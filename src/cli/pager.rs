//! The pager, through which an answer goes that is longer than the window.
//!
//! The one program besides git that bmf starts, and the person's own choice: the words of `BMF_PAGER` or `PAGER`, not
//! read by a shell. It gets the text as its input, the terminal for its output, and all the time that it wants.

use crate::cli::context::Environment;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What shows a long text where nothing else is said: it ends by itself if the text fits, keeps colours, and leaves on
/// the screen what was read.
const USUAL: &str = "less -FRX";

/// A program that shows a long text.
#[derive(Debug)]
pub(crate) struct Pager {
    program: String,
    args: Vec<String>,
    env: Environment,
    folder: PathBuf,
}

impl Pager {
    /// Returns the pager of this person; none where they want none.
    pub(crate) fn of(env: &Environment, folder: PathBuf) -> Option<Self> {
        let named = |name: &str| {
            let (_, value) = env.iter().find(|(key, _)| key == name)?;
            Some(value.to_string_lossy().into_owned())
        };
        let words = named("BMF_PAGER").or_else(|| named("PAGER"));
        let words = words.unwrap_or_else(|| USUAL.to_owned());
        let mut words = words.split_whitespace().map(str::to_owned);
        let program = words.next().filter(|program| program != "cat")?;
        Some(Self {
            program,
            args: words.collect(),
            env: env.clone(),
            folder,
        })
    }

    /// Shows a text, and returns when it has been read; `false` where the program cannot be started.
    pub(crate) fn show(&self, text: &str) -> bool {
        let mut command = Command::new(&self.program);
        command.args(&self.args).current_dir(&self.folder);
        // Without it less shows bytes where the locale is poor.
        command.env_clear().env("LESSCHARSET", "utf-8");
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        outlive_interrupts();
        let Ok(mut child) = command.stdin(Stdio::piped()).spawn() else {
            return false;
        };
        if let Some(mut input) = child.stdin.take() {
            // Who quits before the end has read enough.
            let _ = input.write_all(text.as_bytes());
        }
        let _ = child.wait();
        true
    }
}

/// Leaves Ctrl-C to the pager, to which it means something else: the shell would otherwise take the terminal back from
/// under it. What bmf had to do is done by then.
fn outlive_interrupts() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, std::sync::Arc::default());
}
