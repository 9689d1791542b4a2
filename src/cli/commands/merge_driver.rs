//! `bmf merge-driver`: what git asks when it merges and both sides have changed one file.
//!
//! A convenience for those who type `git merge`. Git does not ask where only one side has changed a file, has deleted
//! it, or where nobody has configured the driver; so nothing relies on it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::register::files::{DiskFiles, Files, RelPath, read_foreign};
use crate::register::format::merge::{Side, driver};
use std::path::{Path, PathBuf};

/// The driver's name in attributes.
pub(crate) const NAME: &str = "bmf";

/// The setting by which git finds this command.
pub(crate) const SETTING: &str = "merge.bmf.driver";

/// The command by its name alone: a program that is replaced or moved stays found, and one that is not found merges nothing.
pub(crate) const COMMAND: &str = "bmf merge-driver %O %A %B %P";

/// Unite two versions of a case or a sitting, when git asks
///
/// Git calls this while it merges two branches that changed the same file. The
/// result takes the place of OURS. What cannot be united without a loss is
/// refused: then nothing is written, and git leaves the file to a person.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf merge-driver ancestor.toml ours.toml theirs.toml DJ-2606-0042-5.toml")]
pub(crate) struct Args {
    /// The file as both sides had it last; empty where they had none
    #[arg(value_name = "ANCESTOR")]
    ancestor: PathBuf,
    /// The file as it is here; takes the result
    #[arg(value_name = "OURS")]
    ours: PathBuf,
    /// The file as it comes in
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,
    /// The path of the file in the repository, whose name says what is in it
    #[arg(value_name = "PATH")]
    path: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let read = |path: &Path| read_foreign(&context.folder.join(path));
    let ancestor = read(&args.ancestor)?;
    let ours = read(&args.ours)?;
    let theirs = read(&args.theirs)?;
    let united = driver(&args.path, &ancestor, &ours, &theirs).map_err(|why| {
        Failure::of_merge(&args.path, why, |side| match side {
            Side::Base => &ancestor,
            Side::Ours => &ours,
            Side::Theirs => &theirs,
        })
    })?;
    put(&context.folder.join(&args.ours), &ours, &united)
}

/// Puts the result in place at once: git takes whatever stands there.
fn put(at: &Path, old: &[u8], new: &[u8]) -> Result<(), Failure> {
    let name = at.file_name().unwrap_or_default().to_string_lossy();
    let files = DiskFiles::new(at.parent().unwrap_or(at));
    Ok(files.replace(&RelPath::trusted(&name), old, new)?)
}
