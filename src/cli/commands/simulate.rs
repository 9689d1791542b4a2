//! `bmf simulate`: the past under an amended policy.

use crate::cli::commands::report;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::domain::calendar::WrittenDate;
use crate::domain::case::Case;
use crate::domain::check::Against;
use crate::domain::policy::Policy;
use crate::register::FaultyFile;
use crate::register::format::policy;
use crate::render;
use crate::report::rehearsal::{Span, rehearse};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Judge the register's past by an amended policy
///
/// Every decision is shown that the draft would have found early, late or not to be made, and every other step that it
/// would have refused: for the board, before it votes. Nothing is recorded.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf simulate --policy draft.toml --since 2026-01-01")]
pub(crate) struct Args {
    /// The amended policy, in the form of policy.toml, or - for standard input
    #[arg(long, value_name = "FILE")]
    policy: PathBuf,
    /// Only what was done on this day or later
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Only what was done on this day or earlier
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let draft = draft(context, &args.policy)?;
    let span = Span {
        since: limit("--since", args.since.as_deref())?,
        until: limit("--until", args.until.as_deref())?,
    };
    let cases = Cases::all(context, &register)?;
    let (sessions, whole) = report::sessions(context, &register)?;
    let sessions = sessions.into_iter();
    let sessions: BTreeMap<_, _> = sessions.map(|it| (it.id, Arc::new(it))).collect();
    let by_id = cases.cases.iter().map(|case| (case.header.id, case));
    let by_id: BTreeMap<_, _> = by_id.collect();
    let against = Against {
        policy: &register.policy,
        office: &register.office,
        session: &|id| sessions.get(&id).cloned(),
        case: &|id| by_id.get(&id).map(|case| Case::clone(case)),
    };
    let commit = report::head(context, &register);
    let rehearsal = rehearse(by_id.values().copied(), &against, &draft, span, commit);
    let words = context.words(&register);
    let text = render::rehearsal::rehearsal(&rehearsal, listing::layout(context), &words);
    context.ui.print(&text)?;
    cases.answered()?;
    whole.then_some(()).ok_or(Failure::Unread)
}

fn draft(context: &mut Context<'_>, path: &Path) -> Result<Policy, Failure> {
    let bytes = context.read_file(path)?;
    policy::read(&bytes).map_err(|faults| {
        let name = path.to_string_lossy();
        Failure::Faulty(Box::new(FaultyFile::new(&name, &bytes, faults)))
    })
}

fn limit(flag: &str, raw: Option<&str>) -> Result<Option<NaiveDate>, Failure> {
    let day = |raw| WrittenDate::parse_limit(raw).map_err(|why| Failure::bad(flag, raw, why));
    Ok(raw.map(day).transpose()?.map(WrittenDate::gregorian))
}
