//! `bmf explain`: each clause of the policy, and how a case stands to it.

use crate::audit::law::Law;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::cli::record::load;
use crate::domain::text::latin_digits;
use crate::locale::Locale;
use crate::locale::page::Phrase;
use crate::render::json::FORMAT;
use crate::report::explain;
use serde_json::json;

/// Show how a case stands to each clause of the policy
///
/// A law's code, such as A07, is explained too.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf explain 42")]
pub(crate) struct Args {
    /// The case, by its id or a short form; or the code of a law that audit names
    case: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let code = latin_digits(args.case.trim()).to_uppercase();
    if let Some(law) = Law::parse(&code) {
        return explain_law(context, law);
    }
    let register = context.register()?;
    let loaded = load(&register, &args.case)?;
    let basis = listing::basis(context, &register);
    let standings = explain::explain(&loaded.file.case, &basis);
    listing::print(
        context,
        &register,
        &Phrase::Clauses,
        &explain::rows(&standings),
    )
}

fn explain_law(context: &mut Context<'_>, law: Law) -> Result<(), Failure> {
    let (title, text) = Locale::new(context.lang).law(law);
    if context.globals.format == FormatOption::Json {
        let value = json!({ "format": FORMAT, "law": law.name(), "title": title, "text": text });
        return context.ui.json(&value);
    }
    context
        .ui
        .line(&format!("{} {title}\n\n{text}", law.name()))
}
