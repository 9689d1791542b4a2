//! Reading all cases, and printing what a report says of them.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::progress::Progress;
use crate::cli::tell;
use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::page::Phrase;
use crate::register::index::Answers;
use crate::register::{ReadError, Register};
use crate::render::{self, Format, Layout};
use crate::report::Basis;
use crate::report::table::Table;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Cases of a register, whole or what was made of them, and whether all could be read.
pub(crate) struct Cases<T = Case> {
    pub(crate) cases: Vec<T>,
    whole: bool,
}

impl Cases {
    /// Reads the cases that may matter; a faulty file is named on standard error and does not hide the others.
    ///
    /// # Errors
    ///
    /// The register cannot be listed.
    pub(crate) fn read(
        context: &mut Context<'_>,
        register: &Register,
        may: impl Fn(&Brief<'_>) -> bool + Sync,
    ) -> Result<Self, Failure> {
        Self::survey(context, register, |seen| register.cases(may, seen))
    }

    /// Reads every case, for whoever asks about all of them; otherwise as [`read`](Self::read).
    ///
    /// # Errors
    ///
    /// The register cannot be listed.
    pub(crate) fn all(context: &mut Context<'_>, register: &Register) -> Result<Self, Failure> {
        Self::survey(context, register, |seen| register.all_cases(seen))
    }
}

impl<T> Cases<T> {
    /// Makes of each case in brief what is wanted of it; otherwise as [`read`](Cases::read).
    ///
    /// # Errors
    ///
    /// The register cannot be listed.
    pub(crate) fn briefs(
        context: &mut Context<'_>,
        register: &Register,
        pick: impl Fn(&Brief<'_>) -> Option<T> + Sync,
    ) -> Result<Self, Failure>
    where
        T: Send,
    {
        Self::survey(context, register, |seen| register.briefs(pick, seen))
    }

    fn survey(
        context: &mut Context<'_>,
        register: &Register,
        ask: impl FnOnce(&(dyn Fn(usize, usize) + Sync)) -> Result<Answers<T>, ReadError>,
    ) -> Result<Self, Failure> {
        let began = Instant::now();
        let progress = Progress::of(&Notice::Reading, context);
        let files = AtomicUsize::new(0);
        let answers = ask(&|some, whole| {
            files.fetch_add(some, Ordering::Relaxed);
            progress.advance(some, whole);
        })?;
        drop(progress);
        let (files, millis) = (files.into_inner(), began.elapsed().as_millis());
        context.detail(&Notice::CasesRead { files, millis });
        let mut cases = Vec::with_capacity(answers.len());
        let mut whole = true;
        for answer in answers {
            match answer {
                Ok(case) => cases.push(case),
                Err(unanswered) => {
                    whole = false;
                    tell(context, register, &unanswered.into());
                }
            }
        }
        Ok(Self { cases, whole })
    }

    /// Returns success, or that the answer is not about all cases.
    ///
    /// # Errors
    ///
    /// A file could not be read.
    pub(crate) fn answered(&self) -> Result<(), Failure> {
        if self.whole {
            Ok(())
        } else {
            Err(Failure::Unread)
        }
    }
}

/// Names a file that could not be read, beside the answer about the others.
pub(crate) fn tell(context: &mut Context<'_>, register: &Register, failure: &Failure) {
    let words = context.words(register);
    let text = tell::explain(failure, &words);
    context.ui.aside(&text);
}

/// Returns what reports are computed from today.
pub(crate) fn basis<'r>(context: &Context<'_>, register: &'r Register) -> Basis<'r> {
    Basis {
        policy: &register.policy,
        office: &register.office,
        today: context.today(register),
    }
}

/// Returns how a report is laid out here.
pub(crate) fn layout(context: &Context<'_>) -> Layout {
    Layout {
        format: match context.globals.format {
            FormatOption::Table => Format::Table,
            FormatOption::Json => Format::Json,
            FormatOption::Csv => Format::Csv,
            FormatOption::Md => Format::Md,
            FormatOption::Html => Format::Html,
        },
        width: context.ui.width(),
        bom: false,
        screen: context.ui.screen(),
    }
}

/// Prints a table in the format that was asked for.
///
/// # Errors
///
/// The output cannot be written.
pub(crate) fn print(
    context: &mut Context<'_>,
    register: &Register,
    title: &Phrase<'_>,
    table: &Table,
) -> Result<(), Failure> {
    let words = context.words(register);
    if table.rows.is_empty() && context.globals.format == FormatOption::Table {
        let nothing = words.say(&Message::Notice(&Notice::NothingFound));
        context.note(&nothing);
        return Ok(());
    }
    let text = render::titled(title, table, layout(context), &words);
    context.ui.print(&text)
}
