//! The hook that asks the gate, and the settings on which the gate relies.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::office::Lang;
use crate::git::{Git, GitError};
use crate::locale::Locale;
use crate::locale::gate::Gate;
use crate::locale::message::Message;
use crate::register::files::{is_there, read_foreign, write_program};
use std::path::{Path, PathBuf};

/// Where git looks for it, below the repository.
const HOOK: &str = "hooks/pre-receive";

/// By this line a hook is known as bmf's own.
const MARK: &str = "# The gate of bmf.";

/// What git itself refuses, holds to or hides, whatever the user's or the machine's settings say.
const SETTINGS: [(&str, &[&str]); 12] = [
    // A hook that stands elsewhere would be no gate.
    ("core.hooksPath", &["hooks"]),
    ("receive.denyDeletes", &["true"]),
    ("receive.denyNonFastForwards", &["true"]),
    ("receive.fsckObjects", &["true"]),
    ("receive.maxInputSize", &["128m"]),
    ("receive.shallowUpdate", &["false"]),
    ("receive.advertisePushOptions", &["false"]),
    // No name but branches and tags can be written to or seen; the gate says the rest of those two.
    (
        "transfer.hideRefs",
        &["refs/", "!refs/heads/", "!refs/tags/"],
    ),
    // What was acknowledged is on the disk, and each move of the branch is noted.
    ("core.fsync", &["all"]),
    ("core.fsyncMethod", &["fsync"]),
    ("core.logAllRefUpdates", &["always"]),
    // A copy of the graph that git would believe.
    ("core.commitGraph", &["false"]),
];

/// What installing has found.
pub(crate) enum Installed {
    /// There was no gate.
    New {
        /// The branch that it guards.
        branch: String,
    },
    /// There was one.
    Renewed,
}

/// Puts the hook and the settings in place; one that is there is brought up to date.
///
/// # Errors
///
/// Somebody else's hook stands there, or the disk or git fails.
pub(crate) fn install(
    context: &Context<'_>,
    git: &Git,
    folder: &Path,
) -> Result<Installed, Failure> {
    let of_git = |error: GitError| Failure::Git {
        error,
        folder: folder.to_string_lossy().into_owned(),
    };
    let path = folder.join(HOOK);
    let stood = is_there(&path);
    if stood && !is_ours(&path) {
        return Err(Failure::ForeignHook(path));
    }
    for (name, values) in SETTINGS {
        git.set_all(name, values).map_err(of_git)?;
    }
    // Last, so that a gate that stands has all that it relies on.
    write_program(&path, &script(program(context).as_deref()))?;
    if stood {
        return Ok(Installed::Renewed);
    }
    let branch = git.branch().map_err(of_git)?;
    Ok(Installed::New { branch })
}

/// Says what was installed.
///
/// # Errors
///
/// Nobody reads it.
pub(crate) fn say(
    context: &mut Context<'_>,
    installed: &Installed,
    folder: &Path,
) -> Result<(), Failure> {
    let folder = &*folder.to_string_lossy();
    let said = match installed {
        Installed::New { branch } => Gate::Installed {
            folder,
            branch: branch.trim_start_matches("refs/heads/"),
        },
        Installed::Renewed => Gate::Renewed { folder },
    };
    let text = Locale::new(context.lang).say(&Message::Gate(&said));
    context.ui.line(&text)
}

fn is_ours(path: &Path) -> bool {
    let bytes = read_foreign(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes)
        .lines()
        .any(|line| line == MARK)
}

/// Where this program stands; a name alone is looked for as the shell did.
fn program(context: &Context<'_>) -> Option<PathBuf> {
    let called = Path::new(&context.program);
    if called.components().count() > 1 {
        return Some(context.folder.join(called)).filter(|path| is_there(path));
    }
    let places = context.var("PATH")?.split(':').map(Path::new);
    let mut found = places.filter(|place| place.is_absolute());
    found.find_map(|place| Some(place.join(called)).filter(|path| is_there(path)))
}

/// The hook: it finds bmf where it stood, else on the search path, and refuses where it finds none.
fn script(program: Option<&Path>) -> String {
    let missing = Lang::ALL.iter().map(|lang| {
        let words = Locale::new(*lang).say(&Message::Gate(&Gate::NoProgram));
        format!("    echo {} >&2\n", quoted(&words))
    });
    format!(
        "#!/bin/sh\n{MARK}\n# It was put here by bmf gate install, which also renews it.\n\
         bmf={}\n\
         [ -x \"$bmf\" ] || bmf=$(command -v bmf) || {{\n{}    exit 1\n}}\n\
         exec \"$bmf\" gate receive\n",
        quoted(&program.unwrap_or(Path::new("")).to_string_lossy()),
        missing.collect::<String>(),
    )
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
