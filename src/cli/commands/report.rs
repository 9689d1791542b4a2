//! `bmf report`: figures of a period.

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::cli::period::PeriodArgs;
use crate::git::{Git, History};
use crate::register::Register;
use crate::render;
use crate::report::figures::names::ReportKind;
use crate::report::figures::{Records, Report, Scope};

/// Report the figures of a period
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf report monthly --month 1448-01 --format md")]
pub(crate) struct Args {
    #[command(subcommand)]
    report: Kind,
}

#[derive(Debug, clap::Subcommand)]
enum Kind {
    /// Report what a period brought, and what was open at its end
    #[command(after_help = "bmf report monthly --month last")]
    Monthly(Asked),
}

/// What is asked of any report.
#[derive(Debug, clap::Args)]
struct Asked {
    #[command(flatten)]
    period: PeriodArgs,
    /// Only cases of this desk
    #[arg(long, value_name = "CODE")]
    desk: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let (kind, asked) = match &args.report {
        Kind::Monthly(asked) => (ReportKind::Monthly, asked),
    };
    let register = context.register()?;
    let scope = Scope {
        period: asked.period.period(context, &register)?,
        desk: asked
            .desk
            .as_deref()
            .map(|raw| shared::desk(raw, &register.office))
            .transpose()?,
    };
    let cases = Cases::read(context, &register)?;
    let basis = listing::basis(context, &register);
    let records = Records {
        cases: cases.cases.iter().collect(),
        sessions: &[],
    };
    let commit = head(context, &register);
    let report = Report::of(kind, scope, &records, commit, &basis);
    let words = context.words(&register);
    let text = render::report::report(&report, listing::layout(context), &words);
    context.ui.print(&text)?;
    cases.answered()
}

/// Returns the commit whose files the report counts; none in a register that git does not know.
fn head(context: &Context<'_>, register: &Register) -> Option<String> {
    let git = Git::open(&register.root, context.around()).ok()?;
    let head = git.head().ok().flatten()?;
    Some(head.as_str().to_owned())
}
