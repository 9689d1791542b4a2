//! `bmf init --bare`: a repository in which several desks come together, with the gate before it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::gate::hook::{self, Installed};
use crate::git::{Git, GitError};
use crate::locale::Locale;
use crate::locale::gate::Gate;
use crate::locale::message::Message;
use crate::register::files::{DiskFiles, Files, RelPath, make_folder};
use std::path::Path;

/// Makes a shared repository of an empty folder, or puts the gate before one that is there.
///
/// It begins empty: the first push brings the register, and is judged as a whole.
///
/// # Errors
///
/// The folder holds something else, or the disk or git fails.
pub(crate) fn make(context: &mut Context<'_>, shown: &Path) -> Result<(), Failure> {
    let folder = context.folder.join(shown);
    let of_git = |error| Failure::Git {
        error,
        folder: folder.to_string_lossy().into_owned(),
    };
    Git::version(context.around()).map_err(of_git)?;
    make_folder(&folder)?;
    let empty = DiskFiles::new(&folder).list(&RelPath::root())?.is_empty();
    let git = if empty {
        Git::init_bare(&folder, context.around()).map_err(of_git)?
    } else {
        Git::open_bare(&folder, context.around()).map_err(|error| {
            if error == GitError::NotARepository {
                Failure::FolderTaken(shown.to_string_lossy().into_owned())
            } else {
                of_git(error)
            }
        })?
    };
    let installed = hook::install(context, &git, &folder)?;
    match installed {
        Installed::New { .. } if empty => guide(context, &folder, shown),
        Installed::New { .. } | Installed::Renewed => hook::say(context, &installed, shown),
    }
}

/// Says what was made, and what each desk does next.
fn guide(context: &mut Context<'_>, folder: &Path, shown: &Path) -> Result<(), Failure> {
    let words = Locale::new(context.lang);
    let say = |gate: &Gate<'_>| words.say(&Message::Gate(gate));
    let made = say(&Gate::Shared {
        folder: &shown.to_string_lossy(),
    });
    context.ui.line(&made)?;
    if context.globals.quiet {
        return Ok(());
    }
    let (folder, program) = (folder.display(), context.program.clone());
    context.ui.line(&say(&Gate::FirstDesk))?;
    context.ui.line(&format!(
        "  git remote add origin {folder}\n  {program} sync"
    ))?;
    context.ui.line(&say(&Gate::OtherDesks))?;
    context.ui.line(&format!(
        "  git clone {folder} register\n  {program} init register"
    ))
}
