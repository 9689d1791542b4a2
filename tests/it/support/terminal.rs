//! The real program in a real terminal: keys go in, and what a person sees comes out.
//!
//! A test waits for what it expects to see, never for a time; the limit is only there so that a test which waits for
//! what never comes fails, and shows the screen.

use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::spawn;
use std::time::Duration;

/// How long a test waits for the next thing on the screen before it fails.
const LIMIT: Duration = Duration::from_secs(30);
const COLUMNS: u16 = 100;
const ROWS: u16 = 40;

/// Keys that are no letters, as a terminal sends them.
pub(crate) mod key {
    pub(crate) const ENTER: &str = "\r";
    pub(crate) const ESC: &str = "\u{1b}";
    pub(crate) const CTRL_C: &str = "\u{3}";
    pub(crate) const DOWN: &str = "\u{1b}[B";
    pub(crate) const LEFT: &str = "\u{1b}[D";
    pub(crate) const BACKSPACE: &str = "\u{7f}";
    pub(crate) const SPACE: &str = " ";
}

/// A terminal with the program in it.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl TestRegister {
    /// Starts the program in a terminal, in English.
    pub(crate) fn terminal<S: Into<OsString>>(
        &self,
        args: impl IntoIterator<Item = S>,
    ) -> Terminal {
        self.terminal_in(Lang::En, args)
    }

    /// Starts the program in a terminal, in one of the languages.
    pub(crate) fn terminal_in<S: Into<OsString>>(
        &self,
        lang: Lang,
        args: impl IntoIterator<Item = S>,
    ) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bmf"));
        command.args(args.into_iter().map(Into::into));
        command.env_clear();
        for (name, value) in self.env(lang) {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.cwd(self.root());
        Terminal::with(command)
    }
}

impl Terminal {
    fn with(command: CommandBuilder) -> Terminal {
        let pair = native_pty_system().openpty(size(COLUMNS, ROWS)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        spawn(move || {
            let mut bytes = [0; 4096];
            // A terminal whose program has gone away ends with an error on some systems.
            while let Ok(read @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Terminal {
            keyboard: pair.master.take_writer().unwrap(),
            master: pair.master,
            child,
            output,
            screen: vt100::Parser::new(ROWS, COLUMNS, 1000),
        }
    }

    /// Waits until this stands on the screen.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Terminal {
        self.until(text, |screen| screen.contains(text))
    }

    /// Waits until this is the question that waits for its answer.
    #[track_caller]
    pub(crate) fn asked(&mut self, text: &str) -> &mut Terminal {
        self.until(text, |screen| {
            let question = screen.lines().rfind(|line| line.starts_with("? "));
            question.is_some_and(|line| line.contains(text))
        })
    }

    #[track_caller]
    fn until(&mut self, text: &str, is_there: impl Fn(&str) -> bool) -> &mut Terminal {
        while !is_there(&self.shown()) {
            match self.output.recv_timeout(LIMIT) {
                Ok(bytes) => self.take(&bytes),
                Err(why) => panic!("{why}: {text:?} is not to be seen:\n{}", self.shown()),
            }
        }
        self
    }

    /// Types.
    pub(crate) fn types(&mut self, keys: &str) -> &mut Terminal {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        self
    }

    /// Types a line and Enter.
    pub(crate) fn answers(&mut self, line: &str) -> &mut Terminal {
        self.types(line).types(key::ENTER)
    }

    /// Pastes, as a terminal marks what was pasted.
    pub(crate) fn pastes(&mut self, text: &str) -> &mut Terminal {
        self.types(&format!("\u{1b}[200~{text}\u{1b}[201~"))
    }

    /// Makes the window another size.
    pub(crate) fn resizes(&mut self, columns: u16, rows: u16) -> &mut Terminal {
        self.master.resize(size(columns, rows)).unwrap();
        self.screen.screen_mut().set_size(rows, columns);
        self
    }

    /// Kills the program, as a person who closes the window does not, but a dying machine may.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for the program to end, and returns its exit code and what is then on the screen.
    #[track_caller]
    pub(crate) fn ends(mut self) -> (u32, String) {
        loop {
            match self.output.recv_timeout(LIMIT) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(why) => panic!("{why}: the program goes on:\n{}", self.shown()),
            }
        }
        let code = self.child.wait().unwrap().exit_code();
        (code, self.shown())
    }

    /// What stands on the screen, without blanks at the ends of lines.
    pub(crate) fn shown(&self) -> String {
        let lines = self.screen.screen().contents();
        let lines: Vec<&str> = lines.lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        // A terminal is asked where its cursor stands, and answers.
        if bytes.windows(4).any(|four| four == b"\x1b[6n") {
            let (row, column) = self.screen.screen().cursor_position();
            self.types(&format!("\u{1b}[{};{}R", row + 1, column + 1));
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}
