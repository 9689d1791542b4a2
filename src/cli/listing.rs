//! Reading all cases, and printing what a report says of them.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::progress::Progress;
use crate::cli::tell;
use crate::domain::case::Case;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::page::Phrase;
use crate::register::cases::Loaded;
use crate::register::{ReadError, Register};
use crate::render::{self, Format, Layout};
use crate::report::Basis;
use crate::report::table::Table;
use std::time::Instant;

/// The cases of a register, and whether all of them could be read.
pub(crate) struct Cases {
    pub(crate) cases: Vec<Case>,
    whole: bool,
}

impl Cases {
    /// Reads every case; a faulty file is named on standard error and does not hide the others.
    ///
    /// # Errors
    ///
    /// The register cannot be listed.
    pub(crate) fn read(context: &mut Context<'_>, register: &Register) -> Result<Self, Failure> {
        let mut cases = Vec::new();
        let mut whole = true;
        for loaded in load_all(context, register)? {
            match loaded {
                // A copy is another file for one case, and would be counted with it.
                Ok(loaded) if loaded.is_misplaced() => {
                    whole = false;
                    let id = loaded.file.case.header.id;
                    let path = loaded.path.as_str().to_owned();
                    tell(context, register, &Failure::WrongFile { path, id });
                }
                Ok(loaded) => cases.push(loaded.file.case),
                Err(error) => {
                    whole = false;
                    tell(context, register, &error.into());
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

/// Reads every file below `cases/`, and tells whoever wants to know how long it took.
///
/// # Errors
///
/// The register cannot be listed.
pub(crate) fn load_all(
    context: &mut Context<'_>,
    register: &Register,
) -> Result<Vec<Result<Loaded, ReadError>>, Failure> {
    let began = Instant::now();
    let progress = Progress::of(&Notice::Reading, context);
    let all = register.load_all_counting(|whole| progress.step(whole))?;
    drop(progress);
    let (files, millis) = (all.len(), began.elapsed().as_millis());
    context.detail(&Notice::CasesRead { files, millis });
    Ok(all)
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
