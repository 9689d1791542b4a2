//! `bmf report`: figures of a period.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::domain::calendar::{Calendar, MonthSpan};
use crate::git::{Git, History};
use crate::register::Register;
use crate::render;
use crate::report::monthly::may_count;

/// Report the figures of a period
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf report monthly --month 1448-01 --format md")]
pub(crate) struct Args {
    #[command(subcommand)]
    report: Report,
}

#[derive(Debug, clap::Subcommand)]
enum Report {
    Monthly(MonthlyArgs),
}

/// Report what a month brought, in either calendar
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf report monthly --month last")]
struct MonthlyArgs {
    /// The month, such as 2026-06 or 1448-01, or last (else this month)
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    match &args.report {
        Report::Monthly(args) => monthly(context, args),
    }
}

fn monthly(context: &mut Context<'_>, args: &MonthlyArgs) -> Result<(), Failure> {
    let register = context.register()?;
    let span = month(context, &register, args.month.as_deref())?;
    let basis = listing::basis(context, &register);
    let cases = Cases::read(context, &register, |case| may_count(case, span, &basis))?;
    let monthly = crate::report::monthly::monthly(&cases.cases, span, &basis);
    let commit = head(context, &register);
    let words = context.words(&register);
    let layout = listing::layout(context);
    let text = render::monthly(&monthly, commit.as_deref(), layout, &words);
    context.ui.print(&text)?;
    cases.answered()
}

fn month(
    context: &Context<'_>,
    register: &Register,
    raw: Option<&str>,
) -> Result<MonthSpan, Failure> {
    let bad = |why| Failure::bad("--month", raw.unwrap_or_default(), why);
    let current = || MonthSpan::containing(Calendar::Gregorian, context.today(register));
    match raw.map(str::trim) {
        None => current().map_err(bad),
        Some("last") => {
            let current = current().map_err(bad)?;
            Ok(current.previous().unwrap_or(current))
        }
        Some(raw) => MonthSpan::parse(raw).map_err(bad),
    }
}

/// Returns the commit whose files the report counts; none in a register that git does not know.
fn head(context: &Context<'_>, register: &Register) -> Option<String> {
    let git = Git::open(&register.root, context.around()).ok()?;
    let head = git.head().ok().flatten()?;
    Some(head.as_str().to_owned())
}
