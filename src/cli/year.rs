//! A new year's register: what it takes over from the one before, and what it only remembers.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::case::Case;
use crate::domain::previous::{Carried, Previous};
use crate::domain::receipt::Receipt;
use crate::domain::view::View;
use crate::git::{Git, History};
use crate::register::files::{DiskFiles, Files, RelPath, make_folder};
use crate::register::format::previous;
use crate::register::survey::survey;
use crate::register::{PREVIOUS, Register};
use std::path::Path;

/// Writes the settings, the policy, the keys and the templates of a register into an empty folder, and which of its
/// cases are open.
///
/// # Errors
///
/// There is no register, it cannot be read whole, or the folder is not empty.
pub(crate) fn carry_over(context: &Context<'_>, from: &Path, to: &Path) -> Result<(), Failure> {
    if !Register::is_at(from) {
        let from = from.to_string_lossy().into_owned();
        return Err(Failure::NoRegister { from });
    }
    let old = Register::open(from)?;
    make_folder(to)?;
    let files = DiskFiles::new(to);
    if !files.list(&RelPath::root())?.is_empty() {
        return Err(Failure::FolderTaken(to.to_string_lossy().into_owned()));
    }
    let previous = remembered(context, &old)?;
    let settings = survey(&old.files).files.into_iter().filter(|path| {
        let first = path.parts().next();
        !matches!(first, Some("cases" | "sessions" | PREVIOUS))
    });
    for path in settings {
        if let Some(bytes) = old.files.read(&path)? {
            files.write_new(&path, &bytes)?;
        }
    }
    let text = previous::write(&previous);
    files.write_new(&RelPath::trusted(PREVIOUS), text.as_bytes())?;
    Ok(())
}

fn remembered(context: &Context<'_>, old: &Register) -> Result<Previous, Failure> {
    let of_git = |error| Failure::of_git(old, error);
    let git = Git::open(&old.root, context.around()).map_err(of_git)?;
    let head = git.head().map_err(of_git)?;
    let mut open = Vec::new();
    for loaded in old.load_through(Some, |_, _| {})? {
        let case = loaded?.file.case;
        open.extend(carried(&case));
    }
    let name = old.root.file_name().unwrap_or(old.root.as_os_str());
    Ok(Previous {
        register: name.to_string_lossy().into_owned(),
        head: head
            .map(|head| head.as_str().to_owned())
            .unwrap_or_default(),
        open,
    })
}

/// A case that is open, with the receipt of where it stands.
fn carried(case: &Case) -> Option<Carried> {
    let last = case.events.last()?;
    let open = !View::of(case).stage.is_final();
    open.then(|| Carried {
        case: case.header.id,
        code: Receipt::of(case, last).code,
    })
}
