//! `bmf log`: one case's history, from its events and from git.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::record::load;
use crate::domain::id::EventId;
use crate::git::{Commit, Git, History};
use crate::locale::page::Phrase;
use crate::register::cases::Loaded;
use std::collections::BTreeMap;

/// Show the history of a case, from its events and from git
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf log 42")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let loaded = load(&register, &args.case)?;
    let commits = Git::open(&register.root, context.around())
        .and_then(|git| git.log(Some(loaded.path.as_str())))
        .map_err(|error| Failure::of_git(&register, error))?;
    let table = crate::report::log::log(&loaded.file.case, &by_event(&commits, &loaded));
    listing::print(context, &register, &Phrase::History, &table)
}

/// Returns the commit that names each event of the case, abbreviated as people write commits.
fn by_event(commits: &[Commit], loaded: &Loaded) -> BTreeMap<EventId, String> {
    let mut found = BTreeMap::new();
    for commit in commits {
        let short: String = commit.id.as_str().chars().take(10).collect();
        for (key, value) in &commit.trailers {
            if key == "Event"
                && let Ok(event) = EventId::parse(value)
                && loaded
                    .file
                    .case
                    .events
                    .iter()
                    .any(|known| known.id == event)
            {
                found.insert(event, short.clone());
            }
        }
    }
    found
}
