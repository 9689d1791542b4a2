//! The only place that prints: results to standard output, all else to standard error.

use crate::cli::Terminal;
use crate::cli::error::Failure;
use crate::render::json::pretty;
use serde_json::Value;
use std::io::Write;

/// Where output goes.
pub(crate) struct Ui<'a> {
    pub(crate) out: &'a mut dyn Write,
    pub(crate) err: &'a mut dyn Write,
    /// Which of the streams are a terminal.
    pub(crate) terminal: Terminal,
}

impl Ui<'_> {
    /// Returns the columns of the terminal that standard output is; `None` where it is no terminal.
    pub(crate) fn width(&self) -> Option<usize> {
        self.terminal.out.map(|(columns, _)| columns)
    }

    /// Prints a part of the result.
    ///
    /// # Errors
    ///
    /// Standard output cannot take it; a reader that has gone away is no error.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.out.write_all(text.as_bytes());
        match written.and_then(|()| self.out.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                Err(Failure::ReaderGone)
            }
            Err(_) => Err(Failure::Output),
        }
    }

    /// Prints a line of the result.
    ///
    /// # Errors
    ///
    /// As [`Ui::print`].
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        self.print(&format!("{text}\n"))
    }

    /// Prints a result as JSON.
    ///
    /// # Errors
    ///
    /// As [`Ui::print`].
    pub(crate) fn json(&mut self, value: &Value) -> Result<(), Failure> {
        self.print(&pretty(value))
    }

    /// Says something beside the result; where nobody listens there is nobody to tell.
    ///
    /// An error may quote a folder's name, a faulty file or git's words. These
    /// are other people's text, and nothing in them may act on a terminal.
    pub(crate) fn aside(&mut self, text: &str) {
        let harmless = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
        let text: String = text
            .chars()
            .map(|c| if harmless(c) { c } else { '\u{FFFD}' })
            .collect();
        let _ = writeln!(self.err, "{text}");
    }
}
