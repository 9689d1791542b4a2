//! `bmf demo`: a register of fictional cases, and what bmf does with a request.

use crate::cli::commands::init;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::fill::fill;
use crate::cli::progress::Progress;
use crate::cli::walk::walk;
use crate::demo::{Figures, PAST};
use crate::domain::id::{CaseId, DeskCode};
use crate::domain::office::Calendars;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::files::scratch_folder;
use chrono::{DateTime, Days, FixedOffset};
use std::path::PathBuf;

/// Make a register of fictional cases, and show what bmf does
///
/// With a folder it fills that. Without one it makes a scratch register, takes
/// one request through every step, and prints the month's report. The same
/// seed on the same day gives the same register.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf demo demo --cases 200")]
pub(crate) struct Args {
    /// The folder to fill, new or empty (else a scratch folder, and a request as it goes)
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// How many cases (else 40)
    #[arg(
        long,
        value_name = "N",
        default_value_t = 40,
        hide_default_value = true
    )]
    cases: u32,
    /// The seed from which the cases are drawn (else 1)
    #[arg(long, value_name = "S", default_value_t = 1, hide_default_value = true)]
    seed: u64,
}

/// The days that the request of the walk takes, from reception to the committee's answer.
const WALK: Days = Days::new(15);

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let desk = DeskCode::parse("DJ").map_err(|why| Failure::bad("--desk", "DJ", why))?;
    let (folder, shown) = match &args.folder {
        Some(folder) => (context.folder.join(folder), folder.clone()),
        None => {
            let scratch = scratch_folder()?;
            (scratch.clone(), scratch)
        }
    };
    let shown = shown.to_string_lossy().into_owned();
    if Register::is_at(&folder) {
        // Fictional people among real ones could never be told apart again.
        return Err(Failure::FolderTaken(shown));
    }
    // The settings stand before the first request, or an audit would find every story slipped in behind them.
    let begins = context.clock - WALK - PAST;
    let git = init::make(context, &folder, desk, begins)?;
    let register = Register::open(&folder)?;
    let begin = match args.folder {
        Some(_) => context.now(&register),
        None => context.now(&register) - WALK,
    };
    let figures = Figures {
        cases: args.cases,
        seed: args.seed,
        until: evening_before(begin),
        desk,
    };
    let progress = Progress::of(&Notice::Making, context);
    let commits = fill(&register, &git, &figures, &progress)?;
    drop(progress);
    let words = Locale {
        calendars: Calendars::Both,
        ..context.words(&register)
    };
    let made = Notice::DemoMade {
        cases: args.cases as usize,
        commits,
        folder: &shown,
    };
    let say = |notice: &Notice<'_>| words.say(&Message::Notice(notice));
    context.ui.line(&say(&made))?;
    context.ui.line(&say(&Notice::AllFictional))?;
    if args.folder.is_none() {
        walk(context, &register, begin)?;
    }
    if context.globals.quiet {
        return Ok(());
    }
    context.ui.line(&format!("\n{}", say(&Notice::TryNext)))?;
    // A short number is one of many in a register of several months.
    let case = register.ids()?.last().map(CaseId::to_string);
    for (staff, command) in TRY {
        let bmf = &context.program;
        let command = command.replace("CASE", case.as_deref().unwrap_or("CASE"));
        let line = format!("  {bmf} --register {shown} --as {staff} {command}");
        context.ui.line(&line)?;
    }
    Ok(())
}

/// What to try in a register of fictional cases, and as whom; `CASE` stands for the last one.
const TRY: [(&str, &str); 8] = [
    ("sara", "agenda --mine"),
    ("sara", "intake"),
    ("sara", "print CASE receipt"),
    ("noura", "review"),
    (
        "majed",
        "report monthly --month last --format html -o report.html",
    ),
    ("reem", "explain CASE"),
    ("reem", "check"),
    ("reem", "audit"),
];

/// The plan depends on the day only, not on the minute at which it is made.
fn evening_before(moment: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let eve = moment.date_naive().pred_opt().unwrap_or_default();
    let evening = eve.and_hms_opt(17, 0, 0).unwrap_or_default();
    evening
        .and_local_timezone(*moment.offset())
        .single()
        .unwrap_or(moment)
}
