//! `bmf find`: cases by what people remember of them.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::domain::brief::Brief;
use crate::locale::page::Phrase;
use crate::report::find::Query;

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
    let query = Query::new(&args.words.join(" "));
    let pick = |case: &Brief<'_>| Some((query.search(case)?, case.shown()));
    let mut found = Cases::briefs(context, &register, pick)?;
    let table = crate::report::find::table(found.cases.drain(..));
    listing::print(context, &register, &Phrase::Found, &table)?;
    found.answered()
}
