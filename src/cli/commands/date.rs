//! `bmf date`: from one calendar to the other.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::domain::calendar::{Calendar, HijriDate, WrittenDate};
use crate::render::json::FORMAT;
use serde_json::json;

/// Convert a date to the other calendar
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf date 1447-12-16")]
pub(crate) struct Args {
    /// A date in either calendar and either script (else today)
    #[arg(value_name = "DATE")]
    day: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let date = match &args.day {
        Some(raw) => WrittenDate::parse(raw).map_err(|why| Failure::bad("DATE", raw, why))?,
        None => WrittenDate::Gregorian(context.clock.date_naive()),
    };
    let gregorian = date.gregorian();
    let raw = date.to_string();
    let hijri = HijriDate::from_gregorian(gregorian);
    let hijri = hijri.map_err(|why| Failure::bad("DATE", &raw, why))?;
    if context.globals.format == FormatOption::Json {
        let value = json!({
            "format": FORMAT,
            "hijri": hijri.to_string(),
            "gregorian": gregorian.to_string(),
            "weekday": gregorian.format("%A").to_string().to_lowercase(),
        });
        return context.ui.json(&value);
    }
    context.ui.line(&match date.calendar() {
        Calendar::Hijri => gregorian.to_string(),
        Calendar::Gregorian => hijri.to_string(),
    })
}
