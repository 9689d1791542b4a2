//! `bmf explain`: each clause of the policy, and how a case stands to it.

use crate::audit::gate::rule::Rule;
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
        let (title, text) = Locale::new(context.lang).law(law);
        return explain_law(context, law.name(), title, text);
    }
    if let Some(rule) = Rule::parse(&code) {
        let (title, text) = Locale::new(context.lang).rule(rule);
        return explain_law(context, rule.name(), title, text);
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

fn explain_law(
    context: &mut Context<'_>,
    code: &str,
    title: &str,
    text: &str,
) -> Result<(), Failure> {
    if context.globals.format == FormatOption::Json {
        let value = json!({ "format": FORMAT, "law": code, "title": title, "text": text });
        return context.ui.json(&value);
    }
    context.ui.line(&format!("{code} {title}\n\n{text}"))
}
