//! `bmf find`: cases by what people remember of them.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::locale::page::Phrase;

/// Find cases by name, id, telephone or words
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf find 'نوره القحطانى'")]
pub(crate) struct Args {
    /// What is remembered; every word must occur, spelling aside
    #[arg(required = true)]
    words: Vec<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let cases = Cases::read(context, &register)?;
    let table = crate::report::find::find(&cases.cases, &args.words.join(" "));
    listing::print(context, &register, &Phrase::Found, &table)?;
    cases.answered()
}
