//! The only place that prints: results to standard output, all else to standard error.

use crate::cli::Terminal;
use crate::cli::error::Failure;
use crate::cli::looks::Looks;
use crate::cli::pager::Pager;
use crate::cli::terminals::Bidi;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::render::json::pretty;
use crate::render::{self, Format, Layout, Paint, Screen, bidi, card, width};
use crate::report::table::Table;
use serde_json::Value;
use std::io::Write;

/// Where output goes.
pub(crate) struct Ui<'a> {
    pub(crate) out: &'a mut dyn Write,
    pub(crate) err: &'a mut dyn Write,
    /// Which of the streams are a terminal.
    pub(crate) terminal: Terminal,
    /// The language of the person.
    pub(crate) lang: Lang,
    /// How things are shown to them.
    pub(crate) looks: Looks,
    /// What shows a long answer; the answer is then kept until it is whole.
    pub(crate) pager: Option<Pager>,
    /// The answer so far, where there is a pager.
    pub(crate) unread: String,
}

/// What should be read before a question: a line, and a card of fields, the empty ones left out.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) fields: Vec<(String, String)>,
}

/// The columns of a page of help.
const PAGE: usize = 80;

impl Ui<'_> {
    /// Returns the columns of the terminal that standard output is; `None` where it is no terminal.
    pub(crate) fn width(&self) -> Option<usize> {
        self.terminal.out.map(|(columns, _)| columns)
    }

    /// Returns what tables and cards have to know of the terminal that standard output is.
    pub(crate) fn screen(&self) -> Screen {
        let at_terminal = self.terminal.out.is_some();
        Screen {
            right_to_left: at_terminal && self.lang == Lang::Ar,
            reorders: at_terminal && self.looks.bidi == Bidi::Reorder,
            colours: self.looks.colours_out,
        }
    }

    /// Returns the same of the terminal that standard error is.
    fn screen_beside(&self) -> Screen {
        Screen {
            right_to_left: self.terminal.err && self.lang == Lang::Ar,
            reorders: self.terminal.err && self.looks.bidi == Bidi::Reorder,
            colours: self.looks.colours_err,
        }
    }

    /// Prints a part of the result as it is: data, or what is laid out already.
    ///
    /// # Errors
    ///
    /// Standard output cannot take it; a reader that has gone away is no error.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        if self.pager.is_some() {
            self.unread.push_str(text);
            return Ok(());
        }
        self.write(text)
    }

    /// Shows what was kept: through the pager if it is longer than the window.
    ///
    /// # Errors
    ///
    /// As [`Ui::print`].
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        let text = std::mem::take(&mut self.unread);
        let pager = self.pager.take();
        let shown = pager.is_some_and(|pager| self.is_long(&text) && pager.show(&text));
        if shown { Ok(()) } else { self.write(&text) }
    }

    /// Whether the beginning would be out of sight once the shell asks again.
    fn is_long(&self, text: &str) -> bool {
        let Some((columns, rows)) = self.terminal.out else {
            return false;
        };
        let rows_of = |line: &str| width(line).div_ceil(columns.max(1)).max(1);
        text.lines().map(rows_of).sum::<usize>() >= rows
    }

    fn write(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.out.write_all(text.as_bytes());
        match written.and_then(|()| self.out.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                Err(Failure::ReaderGone)
            }
            Err(_) => Err(Failure::Output),
        }
    }

    /// Prints a line of the result, or several: sentences and commands.
    ///
    /// # Errors
    ///
    /// As [`Ui::print`].
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        let text = self.laid_out(text, self.screen());
        self.print(&format!("{text}\n"))
    }

    /// Prints a page of help in colours, whose columns two spaces keep apart.
    ///
    /// # Errors
    ///
    /// As [`Ui::print`].
    pub(crate) fn page(&mut self, text: &str) -> Result<(), Failure> {
        let text = on_page(text, self.screen());
        self.print(&text)
    }

    /// Shows a page of help to whoever did not ask for it.
    pub(crate) fn page_beside(&mut self, text: &str) {
        let text = on_page(text, self.screen_beside());
        let _ = writeln!(self.err, "{}", text.trim_end());
    }

    /// Prints a result as JSON.
    ///
    /// # Errors
    ///
    /// As [`Ui::print`].
    pub(crate) fn json(&mut self, value: &Value) -> Result<(), Failure> {
        self.print(&pretty(value))
    }

    /// Shows what should be read before a question is answered.
    pub(crate) fn sheet(&mut self, sheet: &Sheet) {
        self.aside(&sheet.title);
        let fields = sheet.fields.iter();
        let fields: Vec<(String, String)> = fields
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| (label.clone(), harmless(value)))
            .collect();
        let _ = write!(self.err, "{}", card(&fields, self.layout_beside()));
    }

    /// Shows a table beside the result.
    pub(crate) fn table_beside(&mut self, table: &Table, words: &Locale<'_>) {
        let text = render::table(table, self.layout_beside(), words);
        let _ = write!(self.err, "\n{text}");
    }

    fn layout_beside(&self) -> Layout {
        Layout {
            format: Format::Table,
            width: self.width(),
            bom: false,
            screen: self.screen_beside(),
        }
    }

    /// Says something beside the result; where nobody listens there is nobody to tell.
    ///
    /// An error may quote a folder's name, a faulty file or git's words. These
    /// are other people's text, and nothing in them may act on a terminal.
    pub(crate) fn aside(&mut self, text: &str) {
        let text = self.laid_out(&harmless(text), self.screen_beside());
        let _ = writeln!(self.err, "{text}");
    }

    /// Returns lines as a terminal needs them; the word that says that one is an error or a note is coloured.
    fn laid_out(&self, text: &str, screen: Screen) -> String {
        let words = Locale::new(self.lang);
        let label = |notice| words.say(&Message::Notice(&notice));
        let labels = [
            (label(Notice::Error("")), Paint::Urgent),
            (label(Notice::Note("")), Paint::Note),
        ];
        let coloured = |line: &str| {
            let found = labels.iter().find_map(|(label, paint)| {
                let label = label.trim_end();
                let rest = line.strip_prefix(label)?;
                Some(screen.painted(label, *paint) + rest)
            });
            found.unwrap_or_else(|| line.to_owned())
        };
        let text = text
            .split('\n')
            .map(coloured)
            .collect::<Vec<_>>()
            .join("\n");
        if screen.reorders {
            bidi::lines(&text, self.width().unwrap_or(PAGE))
        } else {
            text
        }
    }
}

/// Returns text with nothing in it that a terminal would obey.
fn harmless(text: &str) -> String {
    let is_harmless = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars()
        .map(|c| if is_harmless(c) { c } else { '\u{FFFD}' })
        .collect()
}

fn on_page(text: &str, screen: Screen) -> String {
    let text = screen.as_painted(text);
    if screen.reorders {
        bidi::page(&text, PAGE)
    } else {
        text
    }
}
