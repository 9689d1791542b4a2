//! `bmf receipt`: whether the register still holds what a receipt was given for.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::cli::options::FormatOption;
use crate::cli::record::load;
use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::domain::id::CaseRef;
use crate::domain::receipt::{Code, Held, Receipt};
use crate::domain::view::View;
use crate::locale::message::Message;
use crate::locale::page::Phrase;
use crate::locale::proof::Proof;
use crate::register::Register;
use crate::register::cases::CaseError;
use crate::render::json::FORMAT;
use crate::report::receipts::receipts;
use serde_json::{Value, json};

/// Check a receipt, or list the receipts of a case
///
/// Says whether the register still holds, unchanged, what a receipt was given
/// for. The exit code is 1 when it does not. A misheard code is told as such.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf receipt DJ-2606-0042-5 K7Q2-M9XA-4TZ7")]
pub(crate) struct Args {
    /// The case's id and the code as they were read out, or one of them
    #[arg(required = true, value_name = "RECEIPT")]
    asked: Vec<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let asked = args.asked.join(" ");
    let register = context.register()?;
    // A case in any of its forms is no code, but for two whose groups are as long as a code's.
    if CaseRef::parse(&asked).is_ok() {
        let loaded = load(&register, &asked)?;
        return listing::print(
            context,
            &register,
            &Phrase::Receipts,
            &receipts(&loaded.file.case),
        );
    }
    let bad = |why| Failure::bad("CODE", &asked, why);
    if let Ok(code) = Code::parse(&asked) {
        return anywhere(context, &register, code);
    }
    let receipt = Receipt::parse(&asked).map_err(bad)?;
    of_case(context, &register, receipt)
}

/// Asks the case that the receipt names, and then every case that once had its id.
fn of_case(
    context: &mut Context<'_>,
    register: &Register,
    receipt: Receipt,
) -> Result<(), Failure> {
    let named = receipt.case.to_string();
    let found = match register.load(receipt.case) {
        Ok(loaded) => Some(loaded.file.case),
        Err(CaseError::None) => None,
        Err(error) => return Err(Failure::of_case(&named, error)),
    };
    if let Some(case) = &found
        && let Some(held) = receipt.held(case)
    {
        return tell(context, register, receipt, case, &held);
    }
    let had = |case: &Brief<'_>| case.former_ids.contains(&receipt.case);
    let all = Cases::read(context, register, had)?;
    let mut heirs = all.cases.iter();
    let heir = heirs.find(|case| case.header.former_ids.contains(&receipt.case));
    if let Some(heir) = heir
        && let Some(held) = receipt.held(heir)
    {
        return tell(context, register, receipt, heir, &held);
    }
    all.answered()?;
    if found.is_none() && heir.is_none() {
        return Err(Failure::NoCase(named));
    }
    missing(context, register, Some(receipt), &Proof::NotHeld(receipt))
}

/// Asks every case, for somebody who has lost the rest of the paper.
fn anywhere(context: &mut Context<'_>, register: &Register, code: Code) -> Result<(), Failure> {
    let all = Cases::all(context, register)?;
    for case in &all.cases {
        let ids = std::iter::once(&case.header.id).chain(&case.header.former_ids);
        for id in ids {
            let receipt = Receipt { case: *id, code };
            if let Some(held) = receipt.held(case) {
                return tell(context, register, receipt, case, &held);
            }
        }
    }
    all.answered()?;
    missing(context, register, None, &Proof::Nowhere(code))
}

fn tell(
    context: &mut Context<'_>,
    register: &Register,
    receipt: Receipt,
    case: &Case,
    held: &Held<'_>,
) -> Result<(), Failure> {
    let event = held.event;
    let counts = View::of(case).counts(event);
    if context.globals.format == FormatOption::Json {
        return context.ui.json(&json!({
            "format": FORMAT,
            "receipt": receipt.to_string(),
            "case": case.header.id.to_string(),
            "held": true,
            "event": event.id.to_string(),
            "did": event.kind().name(),
            "at": event.at.to_rfc3339(),
            "by": event.by.as_str(),
            "counts": counts,
            "joined": held.joined,
        }));
    }
    let mut proofs = vec![Proof::Held {
        receipt,
        event: event.kind(),
        day: event.at.date_naive(),
        by: &event.by,
    }];
    proofs.extend((held.joined > 0).then_some(Proof::Joined(held.joined)));
    proofs.extend((!counts).then_some(Proof::SetAside));
    let words = context.words(register);
    let lines: Vec<String> = proofs
        .iter()
        .map(|proof| words.say(&Message::Proof(proof)))
        .collect();
    context.ui.line(&lines.join("\n"))
}

/// What a receipt says and the register does not is a finding, like one of `check`.
fn missing(
    context: &mut Context<'_>,
    register: &Register,
    receipt: Option<Receipt>,
    proof: &Proof<'_>,
) -> Result<(), Failure> {
    if context.globals.format == FormatOption::Json {
        context.ui.json(&json!({
            "format": FORMAT,
            "receipt": receipt.map(|receipt| receipt.to_string()),
            "case": receipt.map(|receipt| receipt.case.to_string()),
            "held": false,
            "event": Value::Null,
            "did": Value::Null,
            "at": Value::Null,
            "by": Value::Null,
            "counts": Value::Null,
            "joined": Value::Null,
        }))?;
    } else {
        let words = context.words(register);
        let said = words.say(&Message::Proof(proof));
        context.ui.line(&said)?;
    }
    Err(Failure::Found)
}
