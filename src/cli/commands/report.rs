//! `bmf report`: figures of a period.

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::cli::output;
use crate::cli::period::PeriodArgs;
use crate::domain::session::Session;
use crate::git::{Git, History};
use crate::register::Register;
use crate::render;
use crate::report::figures::names::ReportKind;
use crate::report::figures::{Records, Report, Scope};
use std::path::PathBuf;

/// Report the figures of a period
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf report monthly --month 1448-01 --format html -o report.html")]
pub(crate) struct Args {
    #[command(subcommand)]
    report: Kind,
}

#[derive(Debug, clap::Subcommand)]
enum Kind {
    /// Report what a period brought, and what was open at its end
    #[command(after_help = "bmf report monthly --month last")]
    Monthly(Asked),
    /// Report how long requests stood where, against the policy's days
    #[command(after_help = "bmf report timeliness --quarter last")]
    Timeliness(Asked),
    /// Report what was asked, approved, given and left of each service
    #[command(after_help = "bmf report services --year 1448")]
    Services(Asked),
    /// Report by which channels people came and were told
    #[command(after_help = "bmf report channels --month 2026-06")]
    Channels(Asked),
    /// Report the committee's sittings, decisions and their reasons
    #[command(after_help = "bmf report committee --quarter 2026-Q2")]
    Committee(Asked),
    /// Report what people think of the service
    #[command(after_help = "bmf report satisfaction --year last")]
    Satisfaction(Asked),
    /// Report what it cost people to be served: visits, papers, questions
    #[command(after_help = "bmf report hardship --month last")]
    Hardship(Asked),
    /// Report how many requests met each clause of the policy
    #[command(after_help = "bmf report coverage --since 2026-06-02 --until 1448-01-30")]
    Coverage(Asked),
}

/// What is asked of any report.
#[derive(Debug, clap::Args)]
struct Asked {
    #[command(flatten)]
    period: PeriodArgs,
    /// Only cases of this desk
    #[arg(long, value_name = "CODE")]
    desk: Option<String>,
    /// Write the report to this file, whole or not at all (else to the output)
    #[arg(long, short = 'o', value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Kind {
    fn parts(&self) -> (ReportKind, &Asked) {
        match self {
            Self::Monthly(asked) => (ReportKind::Monthly, asked),
            Self::Timeliness(asked) => (ReportKind::Timeliness, asked),
            Self::Services(asked) => (ReportKind::Services, asked),
            Self::Channels(asked) => (ReportKind::Channels, asked),
            Self::Committee(asked) => (ReportKind::Committee, asked),
            Self::Satisfaction(asked) => (ReportKind::Satisfaction, asked),
            Self::Hardship(asked) => (ReportKind::Hardship, asked),
            Self::Coverage(asked) => (ReportKind::Coverage, asked),
        }
    }
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let (kind, asked) = args.report.parts();
    let register = context.register()?;
    let scope = Scope {
        period: asked.period.period(context, &register)?,
        desk: asked
            .desk
            .as_deref()
            .map(|raw| shared::desk(raw, &register.office))
            .transpose()?,
    };
    let cases = Cases::all(context, &register)?;
    let (sessions, whole) = sessions(context, &register)?;
    let basis = listing::basis(context, &register);
    let records = Records {
        cases: cases.cases.iter().collect(),
        sessions: sessions.iter().collect(),
    };
    let commit = head(context, &register);
    let report = Report::of(kind, scope, &records, commit, &basis);
    let words = context.words(&register);
    let layout = output::layout(context, asked.output.as_deref());
    let text = render::report::report(&report, layout, &words);
    // Half of the figures in a file would pass for all of them, so a file is written of whole answers only.
    if asked.output.is_some() {
        cases.answered()?;
        whole.then_some(()).ok_or(Failure::Unread)?;
    }
    output::print(context, asked.output.as_deref(), &text)?;
    cases.answered()?;
    whole.then_some(()).ok_or(Failure::Unread)
}

/// Reads the sittings; a faulty file is named on standard error and does not hide the others.
pub(super) fn sessions(
    context: &mut Context<'_>,
    register: &Register,
) -> Result<(Vec<Session>, bool), Failure> {
    let mut sessions = Vec::new();
    let mut whole = true;
    for loaded in register.sessions()? {
        match loaded {
            Ok(loaded) => sessions.push(loaded.session),
            Err(error) => {
                whole = false;
                listing::tell(context, register, &error.into());
            }
        }
    }
    Ok((sessions, whole))
}

/// Returns the commit whose files the report counts; none in a register that git does not know.
pub(super) fn head(context: &Context<'_>, register: &Register) -> Option<String> {
    let git = Git::open(&register.root, context.around()).ok()?;
    let head = git.head().ok().flatten()?;
    Some(head.as_str().to_owned())
}
