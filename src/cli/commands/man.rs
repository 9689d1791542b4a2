//! `bmf man`: the manual, as pages for `man`.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::help::man::{Page, pages};
use crate::domain::office::Lang;
use crate::register::files::{DiskFiles, Files, RelPath, make_folder};
use std::path::{Path, PathBuf};

/// Print a page of the manual, or write all pages into a folder
///
/// A page is in the user's language; `man -l` shows it. English pages stand
/// in man1, Arabic ones in ar/man1, where man finds them by the language of
/// whoever asks.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf man --into ~/.local/share/man")]
pub(crate) struct Args {
    /// The command whose page to print (else that of bmf itself)
    #[arg(value_name = "COMMAND")]
    page: Vec<String>,
    /// Write all pages into this folder
    #[arg(long, value_name = "DIR", conflicts_with = "page")]
    into: Option<PathBuf>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let pages = pages(context.lang);
    match &args.into {
        Some(folder) => write(context, folder, &pages),
        None => {
            let wanted = args.page.join("-");
            let found = pages.iter().find(|page| page.path.join("-") == wanted);
            let found = found.ok_or_else(|| Failure::NotOnList {
                name: "COMMAND".to_owned(),
                found: args.page.join(" "),
                known: pages
                    .iter()
                    .skip(1)
                    .map(|page| page.path.join(" "))
                    .collect(),
            })?;
            context.ui.print(&found.text)
        }
    }
}

fn write(context: &mut Context<'_>, folder: &Path, pages: &[Page]) -> Result<(), Failure> {
    let section = match context.lang {
        Lang::En => "man1",
        Lang::Ar => "ar/man1",
    };
    let root = context.folder.join(folder);
    make_folder(&root)?;
    let files = DiskFiles::new(&root);
    for page in pages {
        let name = format!("{section}/{}.1", page.name());
        let path = RelPath::trusted(&name);
        match files.read(&path)? {
            Some(old) => files.replace(&path, &old, page.text.as_bytes())?,
            None => files.write_new(&path, page.text.as_bytes())?,
        }
        context.ui.line(&folder.join(&name).to_string_lossy())?;
    }
    Ok(())
}
