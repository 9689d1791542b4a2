//! `bmf log`: one case's history, from its events and from git.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::cli::record::load;
use crate::domain::id::EventId;
use crate::git::{Commit, CommitId, Git, GitError, History, Seal};
use crate::locale::page::Phrase;
use crate::register::cases::Loaded;
use crate::register::files::{Files, RelPath};
use crate::register::{Register, SIGNERS};
use crate::render;
use crate::report::log::{Kept, Signed, log};
use crate::report::table::Table;
use std::collections::BTreeMap;

/// Show the history of a case, from its events and from git
///
/// Each event stands with who recorded it, when in both calendars, by which
/// channel, and the commit that holds it with the state of its signature.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf log 42")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// Show below each event what its commit changed in the file
    #[arg(long)]
    patch: bool,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let loaded = load(&register, &args.case)?;
    let of_git = |error| Failure::of_git(&register, error);
    let git = Git::open(&register.root, context.around()).map_err(of_git)?;
    let signers = register.files.read(&RelPath::trusted(SIGNERS))?;
    let kept = by_event(&git, &loaded, &signers.unwrap_or_default(), args.patch);
    let kept = kept.map_err(of_git)?;
    let case = &loaded.file.case;
    if args.patch && context.globals.format == FormatOption::Table {
        return patches(context, &register, &log(case, &kept, false), &loaded, &kept);
    }
    let table = log(case, &kept, args.patch);
    listing::print(context, &register, &Phrase::History, &table)
}

/// Prints each event with what its commit changed below it; of several in one commit, below the first.
fn patches(
    context: &mut Context<'_>,
    register: &Register,
    table: &Table,
    loaded: &Loaded,
    kept: &BTreeMap<EventId, Kept>,
) -> Result<(), Failure> {
    let words = context.words(register);
    let text = render::table(table, listing::layout(context), &words);
    // The heading, and then a line an event.
    let mut lines = text.lines();
    context
        .ui
        .print(&format!("{}\n", lines.next().unwrap_or_default()))?;
    let mut shown = None;
    for (event, line) in loaded.file.case.events.iter().zip(lines) {
        context.ui.print(&format!("{line}\n"))?;
        let Some(kept) = kept.get(&event.id) else {
            continue;
        };
        if shown.replace(&kept.commit) != Some(&kept.commit) {
            for changed in kept.patch.lines() {
                context.ui.line(&format!("    {changed}"))?;
            }
        }
    }
    Ok(())
}

/// Returns what git knows of each event: the commit that names it, abbreviated as people write commits.
fn by_event(
    git: &Git,
    loaded: &Loaded,
    signers: &[u8],
    patches: bool,
) -> Result<BTreeMap<EventId, Kept>, GitError> {
    let commits = git.log(Some(loaded.path.as_str()))?;
    let ids: Vec<CommitId> = commits.iter().map(|commit| commit.id.clone()).collect();
    let seals = git.seals_by(&ids, signers)?;
    let mut found = BTreeMap::new();
    for (commit, sealed) in commits.iter().zip(seals) {
        let events = named(commit, loaded);
        if events.is_empty() {
            continue;
        }
        let patch = if patches {
            git.patch(&commit.id, loaded.path.as_str())?
        } else {
            String::new()
        };
        let kept = Kept {
            commit: commit.id.as_str().chars().take(10).collect(),
            signed: signed(sealed.seal),
            patch,
        };
        found.extend(events.into_iter().map(|event| (event, kept.clone())));
    }
    Ok(found)
}

/// Returns the events of the case that a commit names.
fn named(commit: &Commit, loaded: &Loaded) -> Vec<EventId> {
    let trailers = commit.trailers.iter().filter(|(key, _)| key == "Event");
    let events = trailers.filter_map(|(_, value)| EventId::parse(value).ok());
    let known = |event: &EventId| loaded.file.case.events.iter().any(|it| it.id == *event);
    events.filter(known).collect()
}

fn signed(seal: Seal) -> Option<Signed> {
    match seal {
        Seal::Good => Some(Signed::Good),
        Seal::Expired => Some(Signed::Expired),
        Seal::Unknown => Some(Signed::Unknown),
        Seal::Bad => Some(Signed::Bad),
        Seal::None => None,
    }
}
