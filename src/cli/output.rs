//! A result that goes to a file, where one is named.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::register::files::write_foreign;
use crate::render::{Layout, Screen};
use std::ffi::OsStr;
use std::path::Path;

/// Returns how a result is laid out: a file is no terminal, whatever the output is.
pub(crate) fn layout(context: &Context<'_>, file: Option<&Path>) -> Layout {
    let layout = listing::layout(context);
    match named(file) {
        None => layout,
        Some(_) => Layout {
            width: None,
            screen: Screen::default(),
            ..layout
        },
    }
}

/// Puts a result into the file, in place of what stood there; without a file, or for `-`, it is printed.
///
/// # Errors
///
/// The file or the output cannot be written.
pub(crate) fn print(
    context: &mut Context<'_>,
    file: Option<&Path>,
    text: &str,
) -> Result<(), Failure> {
    match named(file) {
        None => context.ui.print(text),
        Some(file) => Ok(write_foreign(&context.folder.join(file), text.as_bytes())?),
    }
}

fn named(file: Option<&Path>) -> Option<&Path> {
    file.filter(|file| *file != OsStr::new("-"))
}
